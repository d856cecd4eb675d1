using System.Globalization;

namespace CountryProfiles;

/// <summary>
/// A place in an order, and of how many: 120 of 188. Ranks are ordinal and have no arithmetic. The <c>default</c> is
/// place 1 of 1.
/// </summary>
public readonly record struct Rank : IComparable<Rank>
{
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
}
