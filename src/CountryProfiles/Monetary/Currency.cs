using System.Globalization;

namespace CountryProfiles.Monetary;

/// <summary>
/// What a <see cref="CurrencyTable"/> says of one ISO 4217 code: name, number, digits and the days it was in force.
/// The <c>default</c> is <c>XXX</c>, no currency: number 999, no minor unit, never introduced or withdrawn.
/// </summary>
public readonly record struct Currency
{
    // No row stands for XXX, so that default and the listed code are the same value.
    private readonly CurrencyRow? _row;

    internal Currency(CurrencyRow row) => _row = row.IsNoCurrency ? null : row;

    private CurrencyRow Row => _row ?? CurrencyRow.NoCurrency;

    /// <summary>The alphabetic code, such as <c>KGS</c>.</summary>
    public CurrencyCode Code => Row.Code;

    /// <summary>The English name. Two codes of one country may have the same name.</summary>
    public string Name => Row.Name;

    /// <summary>The ISO 4217 number, 0 to 999, or null where none is known. Several codes may share one number.</summary>
    public int? NumericCode => Row.NumericCode;

    /// <summary>The ISO 4217 number in its written form of three digits, such as <c>008</c>, or null.</summary>
    public string? NumericText => Row.NumericCode?.ToString("000", CultureInfo.InvariantCulture);

    /// <summary>
    /// Decimal digits of the smallest unit by ISO 4217, 0 to 9; null where ISO 4217 states none, as for metals and most
    /// historic codes.
    /// </summary>
    public int? MinorUnits => Row.MinorUnits;

    /// <summary>
    /// Decimal digits that are customarily shown, which may differ from <see cref="MinorUnits"/>: none for the ariary,
    /// although ISO 4217 gives it two. Null where neither is known.
    /// </summary>
    public int? CustomaryDigits => Row.CustomaryDigits ?? Row.MinorUnits;

    /// <summary>The first day in force anywhere, or null where no source names it.</summary>
    public DateOnly? Introduced => Row.Introduced;

    /// <summary>The last day in force anywhere, or null where there is none yet or no source names it.</summary>
    public DateOnly? Withdrawn => Row.Withdrawn;

    /// <summary>What the code stands for.</summary>
    public CurrencyKind Kind => Row.Kind;

    /// <summary>True when ISO 4217 has moved the code to its list of historic denominations.</summary>
    public bool IsHistoric => Row.IsHistoric;

    /// <summary>The code that this one took over by redenomination, or null where no source says.</summary>
    public CurrencyCode? Replaces => Row.Replaces;

    /// <summary>How many units of <see cref="Replaces"/> became one unit of this currency, or null.</summary>
    public decimal? ReplacedUnits => Row.ReplacedUnits;

    /// <summary>
    /// True when the code was in force on <paramref name="date"/>; the first and the last day count. A code without a
    /// known first day counts as in force from the start; a historic code without a known last day never counts.
    /// </summary>
    public bool IsActiveOn(DateOnly date)
    {
        CurrencyRow row = Row;
        return (row.Introduced is not { } first || date >= first)
            && (row.Withdrawn is { } last ? date <= last : !row.IsHistoric);
    }

    /// <summary>The alphabetic code.</summary>
    public override string ToString() => Code.ToString();
}
