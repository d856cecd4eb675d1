using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>
/// An ISO 4217 alphabetic currency code: three capital letters, such as <c>KGS</c>.
/// The <c>default</c> is <c>XXX</c>, the code ISO 4217 reserves for "no currency".
/// </summary>
/// <remarks>A code is only a name. Whether ISO 4217 lists it, and since when, is for a currency table to say.</remarks>
public readonly partial record struct CurrencyCode : IComparable<CurrencyCode>, ISpanParsable<CurrencyCode>, ISpanFormattable
{
    private const ushort NoneBits = ('X' - 'A' + 1) << 10 | ('X' - 'A' + 1) << 5 | ('X' - 'A' + 1);

    // XXX is stored as zero, so that default and the explicit code are the same value.
    private readonly ushort _bits;

    private CurrencyCode(ushort packed) => _bits = packed == NoneBits ? (ushort)0 : packed;

    /// <summary><c>XXX</c>: no currency. Equal to <c>default</c>.</summary>
    public static CurrencyCode None => default;

    /// <summary>True for <c>XXX</c>.</summary>
    public bool IsNone => _bits == 0;

    internal ushort Packed => _bits == 0 ? NoneBits : _bits;

    /// <summary>Reads a code of three ASCII letters in either case.</summary>
    /// <exception cref="ArgumentException">The text is not three letters A to Z.</exception>
    public static CurrencyCode Create(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TryParse(code, out CurrencyCode result)
            ? result
            : throw new ArgumentException($"'{Excerpt.Of(code)}' is not a currency code: three letters A to Z are expected, as in KGS.", nameof(code));
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static CurrencyCode Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Reads a code of three ASCII letters in either case.</summary>
    /// <exception cref="FormatException">The text is not three letters A to Z.</exception>
    public static CurrencyCode Parse(ReadOnlySpan<char> s) =>
        TryParse(s, null, out CurrencyCode result)
            ? result
            : throw new FormatException($"'{Excerpt.Of(s)}' is not a currency code: three letters A to Z are expected, as in KGS.");

    // Not public with a provider: the culture plays no part, and analyzers would ask every caller for one.
    static CurrencyCode IParsable<CurrencyCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static CurrencyCode ISpanParsable<CurrencyCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads a code of three ASCII letters in either case, or returns false.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out CurrencyCode result) => TryParse(s.AsSpan(), null, out result);

    /// <inheritdoc cref="TryParse(string?, out CurrencyCode)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CurrencyCode result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out CurrencyCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CurrencyCode result)
    {
        bool packed = LetterCode.TryPack(s, out ushort bits);
        result = packed ? new CurrencyCode(bits) : default;
        return packed;
    }

    /// <summary>Orders codes alphabetically.</summary>
    public int CompareTo(CurrencyCode other) => Packed.CompareTo(other.Packed);

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(CurrencyCode left, CurrencyCode right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(CurrencyCode left, CurrencyCode right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(CurrencyCode left, CurrencyCode right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(CurrencyCode left, CurrencyCode right) => left.CompareTo(right) >= 0;

    /// <summary>The three letters.</summary>
    public override string ToString() => LetterCode.ToString(Packed);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the three letters; false when <paramref name="destination"/> is too short.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        if (destination.Length < 3)
        {
            charsWritten = 0;
            return false;
        }

        LetterCode.Unpack(Packed, destination);
        charsWritten = 3;
        return true;
    }
}
