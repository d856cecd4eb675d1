namespace CountryProfiles.Readers.WorldBank;

/// <summary>
/// One value of a World Bank file as it stands there, and how the file names its area and its indicator. The exact number,
/// its period and the observation are made when they are asked for, so that passing over values costs next to nothing.
/// The <c>default</c> is of no area and no indicator, and its observation is missing, not loaded.
/// </summary>
public readonly record struct WorldBankObservation
{
    private readonly WorldBankRow? _row;
    private readonly WorldBankCell _cell;

    internal WorldBankObservation(WorldBankRow? row, in WorldBankCell cell)
    {
        _row = row;
        _cell = cell;
    }

    /// <summary>The observation, made anew each time it is asked for; its reference area is unspecified when the area is an aggregate.</summary>
    public Observation Observation => _row is null
        ? Observation.Missing(
            new Indicator { Code = CountryProfiles.IndicatorCode.Create("worldbank.none"), Name = "Nothing" }, CountryCode.Unspecified, _cell.Reason,
            new Source { Code = "none", Publisher = "Nobody", Title = "Nothing" })
        : Observation.Create(
            _row.Series.Indicator, _row.Area.Country, Period,
            _cell.HasNumber ? ObservationValue.Of(_cell.Quantity(_row)) : ObservationValue.Missing(_cell.Reason), _row.Source, status: _cell.Status);

    /// <summary>The amount of the observation, which is not made for it; null when the value is missing.</summary>
    public Quantity? Quantity => _cell.HasNumber ? _cell.Quantity(_row!) : null;

    /// <summary>The period of the observation, which is not made for it.</summary>
    public ReferencePeriod Period => _row is null ? default : _cell.Time.Period(_row.Series.Dating) ?? default;

    /// <summary>The code of the area as the World Bank writes it, such as <c>KGZ</c>, <c>WLD</c> or <c>XKX</c>; upper case.</summary>
    public string AreaCode => _row?.Area.Code ?? "";

    /// <summary>The name of the area in the file; empty when the file gives none.</summary>
    public string AreaName => _row?.AreaName ?? "";

    /// <summary>True for a region, an income group or another group of countries.</summary>
    public bool IsAggregate => _row is { Area.IsAggregate: true };

    /// <summary>The World Bank's code of the indicator, such as <c>SP.POP.TOTL</c>.</summary>
    public string IndicatorCode => _row?.Series.Code ?? "";

    /// <summary>The line of the file it stands on, from 1; null when the file is not read by lines.</summary>
    public int? Line => _row is { Line: > 0 and int line } ? line : null;

    /// <summary>True when both state the same of the same area and indicator, on the same line.</summary>
    public bool Equals(WorldBankObservation other) =>
        AreaCode == other.AreaCode && AreaName == other.AreaName && IsAggregate == other.IsAggregate && IndicatorCode == other.IndicatorCode
        && Line == other.Line && Observation.Equals(other.Observation);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(AreaCode, IndicatorCode, Line, Observation);

    /// <summary>Area, indicator and value in one line.</summary>
    public override string ToString() => $"{AreaCode} {IndicatorCode}: {Observation}";
}
