using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace CountryProfiles.Monetary;

// The text forms of Money.
public readonly partial record struct Money
{
    // A code, @ppp-const2021, a space, a sign, 29 digits with a point: 49 characters.
    private const int LongestText = 64;

    internal string UnitText => _basis == default ? _currency.ToString() : $"{_currency}@{_basis}";

    /// <summary>
    /// Reads the form that <see cref="ToString()"/> writes, <c>KGS 1234.50</c> or <c>USD@ppp 3322</c>, or the same with
    /// the amount first. Every digit is kept; a group separator, a decimal comma, an exponent, a plus sign or a second
    /// space is refused. The culture plays no part.
    /// </summary>
    /// <exception cref="FormatException">The text has neither form, or no decimal holds its amount exactly.</exception>
    public static Money Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Money Parse(ReadOnlySpan<char> s) =>
        TryParse(s, null, out Money result)
            ? result
            : throw new FormatException($"'{(s.Length <= LongestText ? s : $"{s[..LongestText]}…")}' is not an amount of money: a code, a space and a plain number of at most 28 digits are expected, as in KGS 1234.50.");

    // Not public with a provider: the culture plays no part, and analyzers would ask every caller for one.
    static Money IParsable<Money>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Money ISpanParsable<Money>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads the forms that <see cref="Parse(string)"/> reads, or returns false.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Money result) => TryParse(s.AsSpan(), null, out result);

    /// <inheritdoc cref="TryParse(string?, out Money)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out Money)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result)
    {
        result = default;
        int space = s.IndexOf(' ');
        if (space < 0)
        {
            return false;
        }

        ReadOnlySpan<char> first = s[..space];
        ReadOnlySpan<char> second = s[(space + 1)..];
        bool amountFirst = second.Length > 0 && char.IsAsciiLetterUpper(second[0]);
        ReadOnlySpan<char> unit = amountFirst ? second : first;
        ReadOnlySpan<char> number = amountFirst ? first : second;
        if (!TryParseUnit(unit, out CurrencyCode currency, out PriceBasis basis) || !ExactDecimal.TryParse(number, out decimal amount))
        {
            return false;
        }

        result = new Money(amount, currency, basis);
        return true;
    }

    /// <summary>The round-trip form, <c>KGS 1234.50</c> or <c>USD@ppp 3322</c>, which no culture changes.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[LongestText];
        TryFormatRoundTrip(text, out int length);
        return new string(text[..length]);
    }

    /// <summary>
    /// The round-trip form for no format, <c>G</c> or <c>R</c>; for <c>D</c> a form to show, such as
    /// <c>1 234,50 KGS</c>, with the separators of <paramref name="formatProvider"/> (the invariant ones for null).
    /// </summary>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) =>
        IsDisplay(format) ? Display(formatProvider) : ToString();

    /// <summary>Writes what <see cref="ToString(string?, IFormatProvider?)"/> returns; false when there is not enough room.</summary>
    /// <exception cref="FormatException">The format is another one than those.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        if (!IsDisplay(format))
        {
            return TryFormatRoundTrip(destination, out charsWritten);
        }

        string text = Display(provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <inheritdoc cref="TryFormat(Span{char}, out int, ReadOnlySpan{char}, IFormatProvider?)"/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        if (IsDisplay(format))
        {
            return Encoding.UTF8.TryGetBytes(Display(provider), utf8Destination, out bytesWritten);
        }

        Span<char> text = stackalloc char[LongestText];
        TryFormatRoundTrip(text, out int length);
        return Encoding.UTF8.TryGetBytes(text[..length], utf8Destination, out bytesWritten);
    }

    private static bool IsDisplay(ReadOnlySpan<char> format) => format switch
    {
        "" or "G" or "R" => false,
        "D" => true,
        _ => throw new FormatException($"'{format}' is not a format for money: G, R or D is expected."),
    };

    private static bool TryParseUnit(ReadOnlySpan<char> text, out CurrencyCode currency, out PriceBasis basis)
    {
        basis = default;
        if (text.Length < 3 || text[..3].ContainsAnyExceptInRange('A', 'Z'))
        {
            currency = default;
            return false;
        }

        return CurrencyCode.TryParse(text[..3], null, out currency)
            && (text.Length == 3
                || (text.Length > 4 && text.Length < LongestText && text[3] == '@' && PriceBasis.TryParse(text[4..], null, out basis)));
    }

    private bool TryFormatRoundTrip(Span<char> destination, out int charsWritten)
    {
        charsWritten = 0;
        int length = 3;
        if (!_currency.TryFormat(destination, out _, default, CultureInfo.InvariantCulture))
        {
            return false;
        }

        if (_basis != default)
        {
            string basis = _basis.ToString();
            if (destination.Length <= length || !basis.TryCopyTo(destination[(length + 1)..]))
            {
                return false;
            }

            destination[length] = '@';
            length += 1 + basis.Length;
        }

        if (destination.Length <= length)
        {
            return false;
        }

        destination[length++] = ' ';
        if (!_amount.TryFormat(destination[length..], out int digits, default, CultureInfo.InvariantCulture))
        {
            return false;
        }

        charsWritten = length + digits;
        return true;
    }

    private string Display(IFormatProvider? provider)
    {
        provider ??= CultureInfo.InvariantCulture;
        string format = string.Create(CultureInfo.InvariantCulture, $"N{_amount.Scale}");
        return $"{_amount.ToString(format, provider)} {UnitText}";
    }
}
