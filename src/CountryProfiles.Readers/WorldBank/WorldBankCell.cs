namespace CountryProfiles.Readers.WorldBank;

/// <summary>What a cell of a row states, in sixteen bytes. The <c>default</c> is of no cell.</summary>
internal readonly struct WorldBankCell
{
    // The digits without their point; of a number that has no room here, its place in the row.
    private readonly long _digits;
    private readonly short _lastDigit;
    private readonly byte _status;
    private readonly Form _form;

    private WorldBankCell(WorldBankTime time, ObservationStatus status, Form form, long digits, int lastDigit)
    {
        Time = time;
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

    public WorldBankTime Time { get; }

    public ObservationStatus Status => (ObservationStatus)_status;

    public bool HasNumber => _form >= Form.Digits;

    /// <summary>Why there is no number.</summary>
    public MissingReason Reason => _form == Form.Nothing ? MissingReason.NotLoaded : MissingReason.NotAvailable;

    public static WorldBankCell Missing(WorldBankTime time, ObservationStatus status) => new(time, status, Form.Missing, 0, 0);

    /// <summary>A number of up to 18 digits, of which <paramref name="places"/> stand after the point.</summary>
    public static WorldBankCell OfDigits(WorldBankTime time, ObservationStatus status, long digits, int places) =>
        new(time, status, Form.Digits, digits, -places);

    /// <summary>Any other number, which the row keeps.</summary>
    public static WorldBankCell Of(WorldBankTime time, ObservationStatus status, Rational number, int lastDigit, WorldBankRow row) =>
        new(time, status, Form.Kept, row.Keep(number), lastDigit);

    /// <summary>The number, in the unit of the row that it stands in.</summary>
    public Quantity Quantity(WorldBankRow row) => CountryProfiles.Quantity.Published(_form == Form.Digits ? Printed() : row.Kept(_digits), _lastDigit, row.Unit!);

    private decimal Printed() => new((int)Math.Abs(_digits), (int)(Math.Abs(_digits) >> 32), 0, _digits < 0, (byte)-_lastDigit);
}
