using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CountryProfiles.Internal;

namespace CountryProfiles.Monetary;

/// <summary>
/// The ISO 4217 codes, active and historic, of one edition of <c>currencies.json</c>. Immutable; another edition is
/// another object, to be passed where it is wanted.
/// </summary>
[DebuggerDisplay("{Currencies.Count} currencies, {Edition}")]
public sealed class CurrencyTable
{
    private readonly Currency[] _currencies;
    private readonly ushort[] _codes;

    internal CurrencyTable(DateOnly edition, string source, CurrencyRow[] rows)
    {
        Edition = edition;
        Source = source;
        _currencies = new Currency[rows.Length];
        _codes = new ushort[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            _currencies[i] = new Currency(rows[i]);
            _codes[i] = rows[i].Code.Packed;
        }

        Currencies = Array.AsReadOnly(_currencies);
    }

    /// <summary>The table that comes with this library, loaded on first use.</summary>
    public static CurrencyTable Default => Embedded.Table;

    /// <summary>The day on which the table was last checked against its sources.</summary>
    public DateOnly Edition { get; }

    /// <summary>Where the table comes from.</summary>
    public string Source { get; }

    /// <summary>Every currency of the table, by code.</summary>
    public IReadOnlyList<Currency> Currencies { get; }

    /// <summary>The currency with this code.</summary>
    /// <exception cref="KeyNotFoundException">The table does not list the code.</exception>
    public Currency this[CurrencyCode code] => TryGet(code, out Currency currency)
        ? currency
        : throw NotListed(code.ToString());

    /// <summary>The currency with this code, such as <c>KGS</c>.</summary>
    /// <exception cref="KeyNotFoundException">The table does not list the code, or it is none; the message names it.</exception>
    public Currency this[string code]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(code);
            return TryGet(code, out Currency currency) ? currency : throw NotListed(Excerpt.Of(code));
        }
    }

    /// <summary>Reads a table in the form of <c>currencies.json</c>; seeds/README.md describes its members.</summary>
    /// <exception cref="InvalidSeedException">The table is not valid; the exception holds everything that is wrong.</exception>
    public static CurrencyTable Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Read(copy.GetBuffer().AsSpan(0, (int)copy.Length), null);
    }

    /// <summary>Finds the currency with this code, or returns false.</summary>
    public bool TryGet(CurrencyCode code, out Currency currency)
    {
        ushort[] codes = _codes;
        int wanted = code.Packed;
        int low = 0;
        int high = codes.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int found = codes[middle];
            if (found == wanted)
            {
                currency = _currencies[middle];
                return true;
            }

            if (found < wanted)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        currency = default;
        return false;
    }

    /// <summary>Finds the currency with this code, or returns false.</summary>
    public bool TryGet([NotNullWhen(true)] string? code, out Currency currency)
    {
        currency = default;
        return CurrencyCode.TryParse(code, out CurrencyCode parsed) && TryGet(parsed, out currency);
    }

    /// <summary>
    /// All currencies with this ISO 4217 number, by code: often one, sometimes several (532 is ANG and XCG), none when
    /// the number is not in use.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 0 to 999.</exception>
    public IReadOnlyList<Currency> GetByNumericCode(int numericCode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numericCode);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numericCode, 999);
        var found = new List<Currency>(2);
        foreach (Currency currency in _currencies)
        {
            if (currency.NumericCode == numericCode)
            {
                found.Add(currency);
            }
        }

        return found.AsReadOnly();
    }

    private static CurrencyTable Read(ReadOnlySpan<byte> json, string? file)
    {
        SeedDiagnostics diagnostics = new();
        CurrencyTable? table = CurrencySeedReader.Read(json, file, diagnostics);
        diagnostics.ThrowIfAny();
        return table!;
    }

    private static class Embedded
    {
        public static readonly CurrencyTable Table = Read(EmbeddedSeeds.Read("currencies.json").Span, "currencies.json");
    }

    private KeyNotFoundException NotListed(string code) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The currency table of {Edition:yyyy-MM-dd} has no currency '{code}'."));
}
