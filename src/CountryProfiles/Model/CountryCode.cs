using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>
/// An ISO 3166-1 alpha-3 code: three capital letters, such as <c>KGZ</c>.
/// The <c>default</c> is the unspecified country; it prints as an empty text.
/// </summary>
/// <remarks>
/// A code is only a name: whether a dataset knows it is for the dataset to say. Codes of the user-assigned ranges,
/// such as <c>XKX</c> for Kosovo, are codes like any other here.
/// </remarks>
public readonly partial record struct CountryCode : IComparable<CountryCode>, ISpanParsable<CountryCode>, ISpanFormattable
{
    private readonly ushort _bits;

    private CountryCode(ushort packed) => _bits = packed;

    /// <summary>No country stated. Equal to <c>default</c>.</summary>
    public static CountryCode Unspecified => default;

    /// <summary>True for the unspecified country.</summary>
    public bool IsUnspecified => _bits == 0;

    internal ushort Packed => _bits;

    /// <summary>Reads a code of three ASCII letters in either case.</summary>
    /// <exception cref="ArgumentException">The text is not three letters A to Z.</exception>
    public static CountryCode Create(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TryParse(code, out CountryCode result)
            ? result
            : throw new ArgumentException($"'{Excerpt.Of(code)}' is not a country code: three letters A to Z are expected, as in KGZ.", nameof(code));
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static CountryCode Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Reads a code of three ASCII letters in either case.</summary>
    /// <exception cref="FormatException">The text is not three letters A to Z.</exception>
    public static CountryCode Parse(ReadOnlySpan<char> s) =>
        TryParse(s, null, out CountryCode result)
            ? result
            : throw new FormatException($"'{Excerpt.Of(s)}' is not a country code: three letters A to Z are expected, as in KGZ.");

    // Not public with a provider: the culture plays no part, and analyzers would ask every caller for one.
    static CountryCode IParsable<CountryCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static CountryCode ISpanParsable<CountryCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads a code of three ASCII letters in either case, or returns false.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out CountryCode result) => TryParse(s.AsSpan(), null, out result);

    /// <inheritdoc cref="TryParse(string?, out CountryCode)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CountryCode result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out CountryCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CountryCode result)
    {
        bool packed = LetterCode.TryPack(s, out ushort bits);
        result = packed ? new CountryCode(bits) : default;
        return packed;
    }

    /// <summary>Orders codes alphabetically.</summary>
    public int CompareTo(CountryCode other) => Packed.CompareTo(other.Packed);

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(CountryCode left, CountryCode right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(CountryCode left, CountryCode right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(CountryCode left, CountryCode right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(CountryCode left, CountryCode right) => left.CompareTo(right) >= 0;

    /// <summary>The three letters, or an empty text for the unspecified country.</summary>
    public override string ToString() => IsUnspecified ? "" : LetterCode.ToString(Packed);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the three letters; false when <paramref name="destination"/> is too short.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        if (IsUnspecified)
        {
            charsWritten = 0;
            return true;
        }

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
