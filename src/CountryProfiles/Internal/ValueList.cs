using System.Collections;

namespace CountryProfiles.Internal;

/// <summary>A read-only list that is equal to another when its items are; records hold their lists in it.</summary>
internal sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    private ValueList(T[] items) => _items = items;

    public static ValueList<T> Empty { get; } = new([]);

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    /// <summary>A copy of <paramref name="items"/>, or the list itself when it is one of these already.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public static ValueList<T> Of(IEnumerable<T> items, string name)
    {
        ArgumentNullException.ThrowIfNull(items, name);
        if (items is ValueList<T> same)
        {
            return same;
        }

        if (items is List<T> list)
        {
            return OfList(list, name);
        }

        T[] copy = [.. items];
        return Checked(copy, name);
    }

    /// <summary>A copy of <paramref name="items"/>, made without the detours by way of an interface.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public static ValueList<T> OfList(List<T> items, string name) => items.Count == 0 ? Empty : Checked(items.ToArray(), name);

    private static ValueList<T> Checked(T[] copy, string name)
    {
        foreach (T item in copy)
        {
            if (item is null)
            {
                throw new ArgumentException("A list has no null items.", name);
            }
        }

        return copy.Length == 0 ? Empty : new ValueList<T>(copy);
    }

    public bool Equals(ValueList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && _items.AsSpan().SequenceEqual(other._items));

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    public override string ToString() => string.Join(", ", Array.ConvertAll(_items, static item => item?.ToString()));
}
