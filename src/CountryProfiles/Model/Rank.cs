using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>
/// A place in an order, and of how many: 120 of 188. Ranks are ordinal and have no arithmetic. The <c>default</c> is
/// place 1 of 1.
/// </summary>
public readonly partial record struct Rank : IComparable<Rank>, ISpanParsable<Rank>
{
    private const string Of = " of ";

    // One less than what the properties say, so that default is the valid rank 1 of 1.
    private readonly int _placeLessOne;
    private readonly int _countLessOne;

    private Rank(int place, int count)
    {
        _placeLessOne = place - 1;
        _countLessOne = count - 1;
    }

    /// <summary>The place, 1 for the best.</summary>
    public int Place => _placeLessOne + 1;

    /// <summary>How many are ranked.</summary>
    public int Count => _countLessOne + 1;

    /// <summary>Place <paramref name="place"/> of <paramref name="count"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1, or the place is outside 1 to the count.</exception>
    public static Rank Create(int place, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(place, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(place, count);
        return new Rank(place, count);
    }

    /// <summary>Reads place and count as <see cref="ToString"/> prints them: <c>120 of 188</c>.</summary>
    /// <exception cref="FormatException">The text is something else, or the place is outside 1 to the count.</exception>
    public static Rank Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Rank Parse(ReadOnlySpan<char> s) => TryParse(s, null, out Rank result)
        ? result
        : throw new FormatException($"'{Excerpt.Of(s)}' is not a rank: a place and a count that is not below it are expected, as in 120 of 188.");

    // Not public with a provider: the culture plays no part, and analyzers would ask every caller for one.
    static Rank IParsable<Rank>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Rank ISpanParsable<Rank>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads what <see cref="Parse(string)"/> reads, or returns false.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Rank result) => TryParse(s.AsSpan(), null, out result);

    /// <inheritdoc cref="TryParse(string?, out Rank)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Rank result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out Rank)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Rank result)
    {
        result = default;
        int of = s.IndexOf(Of);
        if (of < 0 || !TryReadNumber(s[..of], out int place) || !TryReadNumber(s[(of + Of.Length)..], out int count) || place > count)
        {
            return false;
        }

        result = new Rank(place, count);
        return true;
    }

    /// <summary>Orders by place, then by count; it says nothing of places in orders of different sizes.</summary>
    public int CompareTo(Rank other)
    {
        int result = _placeLessOne.CompareTo(other._placeLessOne);
        return result != 0 ? result : _countLessOne.CompareTo(other._countLessOne);
    }

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(Rank left, Rank right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(Rank left, Rank right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(Rank left, Rank right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(Rank left, Rank right) => left.CompareTo(right) >= 0;

    /// <summary>Place and count: <c>120 of 188</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Place} of {Count}");

    // The framework alone would also take NUL characters behind the digits.
    private static bool TryReadNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return text is not ['0', ..] && !text.ContainsAnyExceptInRange('0', '9') && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
