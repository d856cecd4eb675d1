using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>
/// At which prices an amount of money is stated: current market prices, purchasing power parity, or the constant
/// prices of a base year. The <c>default</c> is current market prices.
/// </summary>
/// <remarks>
/// Amounts on different bases are different units: no factor between them is built in. The text form is empty for
/// current market prices, otherwise <c>ppp</c>, <c>const2015</c> or <c>ppp-const2021</c>.
/// </remarks>
public readonly partial record struct PriceBasis : ISpanParsable<PriceBasis>
{
    private const int FirstYear = 1;
    private const int LastYear = 9999;

    private readonly bool _ppp;
    private readonly short _baseYear;

    private PriceBasis(bool ppp, int baseYear)
    {
        _ppp = ppp;
        _baseYear = (short)baseYear;
    }

    /// <summary>Current market prices. Equal to <c>default</c>.</summary>
    public static PriceBasis Market => default;

    /// <summary>Current international dollars: purchasing power parity.</summary>
    public static PriceBasis Ppp => new(true, 0);

    /// <summary>True when converted at purchasing power parity and not at market rates.</summary>
    public bool IsPpp => _ppp;

    /// <summary>The year whose prices are used throughout, or null for current prices.</summary>
    public int? BaseYear => _baseYear == 0 ? null : _baseYear;

    /// <summary>Constant market prices of <paramref name="baseYear"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9999.</exception>
    public static PriceBasis Constant(int baseYear) => new(false, CheckedYear(baseYear));

    /// <summary>Constant international dollars of <paramref name="baseYear"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9999.</exception>
    public static PriceBasis PppConstant(int baseYear) => new(true, CheckedYear(baseYear));

    /// <summary>Reads the text form, which is empty for current market prices.</summary>
    /// <exception cref="FormatException">The text is none of the forms.</exception>
    public static PriceBasis Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static PriceBasis Parse(ReadOnlySpan<char> s) => TryParse(s, null, out PriceBasis result)
        ? result
        : throw new FormatException($"'{Excerpt.Of(s)}' is not a price basis: nothing, ppp, const2015 or ppp-const2021 are expected.");

    // Not public with a provider: the culture plays no part, and analyzers would ask every caller for one.
    static PriceBasis IParsable<PriceBasis>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static PriceBasis ISpanParsable<PriceBasis>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads the text form; false when the text is none of the forms.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out PriceBasis result) => TryParse(s, null, out result);

    /// <inheritdoc cref="TryParse(string?, out PriceBasis)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PriceBasis result)
    {
        result = default;
        return s is not null && TryParse(s.AsSpan(), provider, out result);
    }

    /// <inheritdoc cref="TryParse(string?, out PriceBasis)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PriceBasis result)
    {
        result = default;
        ReadOnlySpan<char> rest = s;
        bool ppp = rest.StartsWith("ppp");
        if (ppp)
        {
            rest = rest[3..];
            if (!rest.IsEmpty)
            {
                if (rest[0] != '-')
                {
                    return false;
                }

                rest = rest[1..];
                if (rest.IsEmpty)
                {
                    return false;
                }
            }
        }

        if (rest.IsEmpty)
        {
            result = new PriceBasis(ppp, 0);
            return true;
        }

        if (rest.Length != 9 || !rest.StartsWith("const") || !IntegerText.TryReadDigits(rest[5..], out int year) || year < FirstYear)
        {
            return false;
        }

        result = new PriceBasis(ppp, year);
        return true;
    }

    /// <summary>The text form: empty, <c>ppp</c>, <c>const2015</c> or <c>ppp-const2021</c>.</summary>
    public override string ToString() => (_ppp, _baseYear) switch
    {
        (false, 0) => "",
        (true, 0) => "ppp",
        (false, _) => string.Concat("const", IntegerText.Digits(_baseYear, 4)),
        (true, _) => string.Concat("ppp-const", IntegerText.Digits(_baseYear, 4)),
    };

    /// <summary>True when both are the same prices.</summary>
    public bool Equals(PriceBasis other) => _ppp == other._ppp && _baseYear == other._baseYear;

    /// <inheritdoc />
    public override int GetHashCode() => _ppp ? -1 - _baseYear : _baseYear;

    private static int CheckedYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        return year;
    }
}
