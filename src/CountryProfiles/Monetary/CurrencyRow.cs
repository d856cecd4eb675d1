namespace CountryProfiles.Monetary;

/// <summary>What currencies.json says of one code. Only the seed reader makes one, after checking every member.</summary>
internal sealed record CurrencyRow
{
    /// <summary>What <c>default(Currency)</c> stands for, and what currencies.json says of <c>XXX</c>.</summary>
    public static readonly CurrencyRow NoCurrency = new() { Name = "No currency", NumericCode = 999 };

    /// <summary>True when this says what <see cref="NoCurrency"/> says. Member by member: the record's own equality is slow to start.</summary>
    public bool IsNoCurrency => Code.IsNone && Name == NoCurrency.Name && NumericCode == NoCurrency.NumericCode && this is
    {
        MinorUnits: null, CustomaryDigits: null, Introduced: null, Withdrawn: null,
        Kind: CurrencyKind.None, IsHistoric: false, Replaces: null, ReplacedUnits: null,
    };

    public CurrencyCode Code { get; init; }

    public required string Name { get; init; }

    public short? NumericCode { get; init; }

    public byte? MinorUnits { get; init; }

    public byte? CustomaryDigits { get; init; }

    public DateOnly? Introduced { get; init; }

    public DateOnly? Withdrawn { get; init; }

    public CurrencyKind Kind { get; init; }

    public bool IsHistoric { get; init; }

    public CurrencyCode? Replaces { get; init; }

    public decimal? ReplacedUnits { get; init; }
}
