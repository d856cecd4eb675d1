using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>
/// The code of an indicator: lower-case words joined by hyphens and dots, such as <c>gdp.per-capita.ppp</c>. The
/// <c>default</c> is the unspecified indicator; it prints as an empty text.
/// </summary>
public readonly partial record struct IndicatorCode : IComparable<IndicatorCode>, ISpanParsable<IndicatorCode>
{
    private const int MaxLength = 80;

    private readonly string? _text;

    private IndicatorCode(string text) => _text = text;

    /// <summary>True for the unspecified indicator.</summary>
    public bool IsUnspecified => _text is null;

    /// <summary>Reads a code.</summary>
    /// <exception cref="ArgumentException">The text is not lower-case words joined by hyphens and dots, or is longer than 80 characters.</exception>
    public static IndicatorCode Create(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TryParse(code, out IndicatorCode result) ? result : throw new ArgumentException(Explain(code), nameof(code));
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static IndicatorCode Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, null, out IndicatorCode result) ? result : throw new FormatException(Explain(s));
    }

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text is not lower-case words joined by hyphens and dots, or is longer than 80 characters.</exception>
    public static IndicatorCode Parse(ReadOnlySpan<char> s) =>
        TryParse(s, null, out IndicatorCode result) ? result : throw new FormatException(Explain(s));

    // Not public with a provider: the culture plays no part, and analyzers would ask every caller for one.
    static IndicatorCode IParsable<IndicatorCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static IndicatorCode ISpanParsable<IndicatorCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads a code, or returns false.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out IndicatorCode result) => TryParse(s, null, out result);

    /// <inheritdoc cref="TryParse(string?, out IndicatorCode)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IndicatorCode result)
    {
        bool valid = IsValid(s);
        result = valid ? new IndicatorCode(s!) : default;
        return valid;
    }

    /// <inheritdoc cref="TryParse(string?, out IndicatorCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IndicatorCode result)
    {
        bool valid = IsValid(s);
        result = valid ? new IndicatorCode(s.ToString()) : default;
        return valid;
    }

    /// <summary>Orders codes by their characters.</summary>
    public int CompareTo(IndicatorCode other) => string.CompareOrdinal(_text, other._text);

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(IndicatorCode left, IndicatorCode right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(IndicatorCode left, IndicatorCode right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(IndicatorCode left, IndicatorCode right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(IndicatorCode left, IndicatorCode right) => left.CompareTo(right) >= 0;

    /// <summary>The code, or an empty text for the unspecified indicator.</summary>
    public override string ToString() => _text ?? "";

    private static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return false;
        }

        bool wordStarts = true;
        foreach (char c in text)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                wordStarts = false;
            }
            else if (wordStarts || c is not ('.' or '-'))
            {
                return false;
            }
            else
            {
                wordStarts = true;
            }
        }

        return !wordStarts;
    }

    private static string Explain(ReadOnlySpan<char> text) =>
        $"'{Excerpt.Of(text)}' is not an indicator code: lower-case words joined by hyphens and dots are expected, as in gdp.per-capita.ppp.";
}
