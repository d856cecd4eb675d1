namespace CountryProfiles.Readers.WorldBank;

/// <summary>
/// One value of a World Bank file as it stands there, and how the file names its area and its indicator. The exact number,
/// its period and the observation are made when they are asked for, so that passing over values costs next to nothing.
/// The <c>default</c> is of no area and no indicator, and its observation is missing, not loaded.
/// </summary>
public readonly record struct WorldBankObservation
{
    private readonly WorldBankRow? _row;

    // The digits without their point; of a number that has no room here, its place in the row.
    private readonly long _digits;
    private readonly WorldBankTime _time;
    private readonly short _lastDigit;
    private readonly byte _status;
    private readonly Form _form;

    private WorldBankObservation(WorldBankRow row, WorldBankTime time, ObservationStatus status, Form form, long digits, int lastDigit)
    {
        _row = row;
        _time = time;
        _status = (byte)status;
        _form = form;
        _digits = digits;
        _lastDigit = (short)lastDigit;
    }

    private enum Form : byte
    {
        Nothing,
        Missing,
        Digits,
        Kept,
    }

    /// <summary>The observation, made anew each time it is asked for; its reference area is unspecified when the area is an aggregate.</summary>
    public Observation Observation => Observation.Create(
        Row.Series.Indicator, Row.Area.Country, Period, Quantity is { } quantity ? ObservationValue.Of(quantity) : ObservationValue.Missing(Reason), Row.Source,
        status: (ObservationStatus)_status);

    /// <summary>The amount of the observation, which is not made for it; null when the value is missing.</summary>
    public Quantity? Quantity => _form switch
    {
        Form.Digits => CountryProfiles.Quantity.Published(
            new decimal((int)Math.Abs(_digits), (int)(Math.Abs(_digits) >> 32), 0, _digits < 0, (byte)-_lastDigit), _lastDigit, Row.Unit!),
        Form.Kept => CountryProfiles.Quantity.Published(Row.Kept(_digits), _lastDigit, Row.Unit!),
        _ => null,
    };

    /// <summary>The period of the observation, which is not made for it.</summary>
    public ReferencePeriod Period => _form == Form.Nothing ? default : _time.Period(Row.Series.Dating) ?? default;

    /// <summary>The code of the area as the World Bank writes it, such as <c>KGZ</c>, <c>WLD</c> or <c>XKX</c>; upper case.</summary>
    public string AreaCode => Row.Area.Code;

    /// <summary>The name of the area in the file; empty when the file gives none.</summary>
    public string AreaName => Row.AreaName;

    /// <summary>True for a region, an income group or another group of countries.</summary>
    public bool IsAggregate => Row.Area.IsAggregate;

    /// <summary>The World Bank's code of the indicator, such as <c>SP.POP.TOTL</c>.</summary>
    public string IndicatorCode => Row.Series.Code;

    /// <summary>The line of the file it stands on, from 1; null when the file is not read by lines.</summary>
    public int? Line => Row.Line == 0 ? null : Row.Line;

    private WorldBankRow Row => _row ?? WorldBankRow.None;

    private MissingReason Reason => _form == Form.Nothing ? MissingReason.NotLoaded : MissingReason.NotAvailable;

    /// <summary>True when both state the same of the same area and indicator, on the same line.</summary>
    public bool Equals(WorldBankObservation other) =>
        AreaCode == other.AreaCode && AreaName == other.AreaName && IsAggregate == other.IsAggregate && IndicatorCode == other.IndicatorCode
        && Line == other.Line && Observation.Equals(other.Observation);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(AreaCode, IndicatorCode, Line, Observation);

    /// <summary>Area, indicator and value in one line.</summary>
    public override string ToString() => $"{AreaCode} {IndicatorCode}: {Observation}";

    internal static WorldBankObservation Missing(WorldBankRow row, WorldBankTime time, ObservationStatus status) =>
        new(row, time, status, Form.Missing, 0, 0);

    /// <summary>A number of up to 18 digits, of which <paramref name="places"/> stand after the point. The row has its unit.</summary>
    internal static WorldBankObservation OfDigits(WorldBankRow row, WorldBankTime time, ObservationStatus status, long digits, int places) =>
        new(row, time, status, Form.Digits, digits, -places);

    /// <summary>Any other number. The row has its unit.</summary>
    internal static WorldBankObservation Of(WorldBankRow row, WorldBankTime time, ObservationStatus status, Rational number, int lastDigit) =>
        new(row, time, status, Form.Kept, row.Keep(number), lastDigit);
}
