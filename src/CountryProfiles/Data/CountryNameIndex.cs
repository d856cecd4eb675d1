using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>Finds countries by any of their names, whatever the case, accents and punctuation; without allocating.</summary>
internal sealed class CountryNameIndex
{
    private const int MaxSuggestions = 3;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, string> _spelled = new(StringComparer.Ordinal);
    private readonly List<int[]> _ambiguous = [];

    public CountryNameIndex() => _lookup = _places.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Makes a name stand for several countries, which names of single ones do not take over; false when it does already.</summary>
    public bool AddAmbiguous(string name, int[] places)
    {
        _ambiguous.Add(places);
        return Add(name, -_ambiguous.Count);
    }

    /// <summary>True when a name has letters, and not too many, to be found by.</summary>
    public static bool CanFind(string name)
    {
        Span<char> key = stackalloc char[NameFolding.MaxLength];
        return NameFolding.TryFold(name, key, out int length) && length > 0;
    }

    /// <summary>
    /// Makes a name stand for a country; false when it stands for another one already, or for several that do not include it.
    /// </summary>
    public bool Add(string name, int place)
    {
        Span<char> key = stackalloc char[NameFolding.MaxLength];
        if (!NameFolding.TryFold(name, key, out int length) || length == 0)
        {
            return true;
        }

        bool isNew = AddKey(key[..length].ToString(), name, place);

        // A name as it is mostly written is found without taking its letters apart.
        return NameFolding.ReachesBeyondTable(name) && NameFolding.TryFoldKnown(name, key, out length)
            ? AddKey(key[..length].ToString(), name, place) & isNew
            : isNew;
    }

    /// <summary>The place of the country of a name, or the places of those that share it.</summary>
    public bool TryFind(ReadOnlySpan<char> name, out int place, out int[]? candidates)
    {
        candidates = null;
        place = -1;
        Span<char> key = stackalloc char[NameFolding.MaxLength];
        int found = 0;
        bool isKnown = NameFolding.TryFoldKnown(name, key, out int length) && _lookup.TryGetValue(key[..length], out found);
        if (!isKnown && !(NameFolding.ReachesBeyondTable(name) && NameFolding.TryFold(name, key, out length) && _lookup.TryGetValue(key[..length], out found)))
        {
            return false;
        }

        if (found >= 0)
        {
            place = found;
            return true;
        }

        candidates = _ambiguous[-found - 1];
        return false;
    }

    /// <summary>Names that differ from <paramref name="name"/> in a few letters, nearest first.</summary>
    public List<string> Suggest(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[NameFolding.MaxLength];
        if (!NameFolding.TryFold(name, key, out int length) || length < 3)
        {
            return [];
        }

        int allowed = length / 3;
        List<(int Distance, string Key)> near = [];
        foreach (string candidate in _places.Keys)
        {
            if (Math.Abs(candidate.Length - length) <= allowed && Distance(candidate, key[..length]) is var distance && distance <= allowed)
            {
                near.Add((distance, candidate));
            }
        }

        // Names are sorted by their characters, and not as the current culture sorts them.
        near.Sort(static (left, right) => left.Distance != right.Distance
            ? left.Distance.CompareTo(right.Distance)
            : string.CompareOrdinal(left.Key, right.Key));
        List<string> suggestions = [];
        foreach ((_, string candidate) in near)
        {
            if (suggestions.Count < MaxSuggestions && !suggestions.Contains(_spelled[candidate]))
            {
                suggestions.Add(_spelled[candidate]);
            }
        }

        return suggestions;
    }

    private bool AddKey(string key, string name, int place)
    {
        _spelled.TryAdd(key, name);
        return _places.TryAdd(key, place) || _places[key] == place
            || (_places[key] is < 0 and var several && Array.IndexOf(_ambiguous[-several - 1], place) >= 0);
    }

    // Levenshtein distance, row by row.
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> row = stackalloc int[NameFolding.MaxLength + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
