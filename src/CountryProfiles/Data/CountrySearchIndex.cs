using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>The folded names of all countries, with the places where their words start, to be searched as somebody types.</summary>
internal sealed class CountrySearchIndex
{
    // How well a text fits a country: the lower the better, and one more where it is not by code or short name.
    private const int Whole = 0;
    private const int Start = 2;
    private const int StartOfAWord = 4;
    private const int Within = 6;
    private const int None = 8;

    private readonly Entry[] _sorted;

    public CountrySearchIndex(IReadOnlyList<Country> countries, Func<Country, string[]> namesOf)
    {
        _sorted = [.. countries.Select(country => new Entry(country, namesOf(country)))];

        // By the characters of the folded name: as no culture sorts, and with the accented letters among the others.
        Array.Sort(_sorted, static (left, right) => string.CompareOrdinal(left.SortKey, right.SortKey) is not 0 and var order
            ? order
            : left.Country.Code.CompareTo(right.Country.Code));
    }

    /// <summary>The countries that a text fits, best first, and of those that it fits as well in the order of their names.</summary>
    public IReadOnlyList<Country> Search(string text)
    {
        string? complete = FoldedName.Fold(text);

        // Of the last word more may follow: "st" is Saint or the start of Stockholm, and "the" may become Thessaly.
        string? started = FoldedName.Fold(text + "x")?[..^1];
        if (complete is null || started is null)
        {
            return [];
        }

        // A code is as it is typed: "st" is not short for Saint there.
        ReadOnlySpan<char> typed = text.AsSpan().Trim();
        List<Country>?[] byFit = new List<Country>?[None];
        foreach (Entry entry in _sorted)
        {
            int fit = started.Length == 0 ? Whole : Math.Min(entry.FitOf(started), entry.FitOfCode(typed));
            fit = complete.Length == 0 ? fit : Math.Min(fit, entry.FitOf(complete));
            if (fit < None)
            {
                (byFit[fit] ??= []).Add(entry.Country);
            }
        }

        return Array.AsReadOnly<Country>([.. byFit.SelectMany(static countries => countries ?? [])]);
    }

    private sealed class Entry(Country country, string[] names)
    {
        // The number also without the zeros before it, as the look-up takes it.
        private readonly string[] _codes = country.Numeric is { } number
            ? [country.Alpha2, country.Code.ToString(), IntegerText.Digits(number, 3), IntegerText.Digits(number)]
            : [country.Alpha2, country.Code.ToString()];

        private readonly FoldedName[] _names = [.. names.Select(FoldedName.Of).OfType<FoldedName>()];

        public Country Country { get; } = country;

        public string SortKey { get; } = FoldedName.Fold(country.Name) ?? country.Name;

        public int FitOf(string text)
        {
            int best = None;
            for (int i = 0; i < _names.Length; i++)
            {
                best = Math.Min(best, _names[i].FitOf(text) + (i == 0 ? 0 : 1));
            }

            return best;
        }

        public int FitOfCode(ReadOnlySpan<char> text)
        {
            int best = None;
            foreach (string code in _codes)
            {
                best = Math.Min(best, !code.AsSpan().StartsWith(text, StringComparison.OrdinalIgnoreCase) ? None : code.Length == text.Length ? Whole : Start);
            }

            return best;
        }
    }

    /// <summary>A folded name and where its words start, the first at 0.</summary>
    private sealed class FoldedName(string key, int[] words)
    {
        public static FoldedName? Of(string name)
        {
            if (Fold(name) is not { Length: > 0 } folded)
            {
                return null;
            }

            List<int> starts = [0];
            for (int i = 1; i < name.Length; i++)
            {
                // What stands before a word folds to what stands before it in the key.
                if (IsBetweenWords(name[i - 1]) && !IsBetweenWords(name[i]) && Fold(name[..i]) is { } before && before.Length > starts[^1])
                {
                    starts.Add(before.Length);
                }
            }

            return new FoldedName(folded, [.. starts]);
        }

        public static string? Fold(string text)
        {
            Span<char> key = stackalloc char[NameFolding.MaxLength];
            return NameFolding.TryFold(text, key, out int length) ? key[..length].ToString() : null;
        }

        public int FitOf(string text)
        {
            foreach (int word in words)
            {
                if (key.AsSpan(word).StartsWith(text))
                {
                    return word > 0 ? StartOfAWord : text.Length == key.Length ? Whole : Start;
                }
            }

            return key.Contains(text, StringComparison.Ordinal) ? Within : None;
        }

        private static bool IsBetweenWords(char c) => char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.IsSymbol(c);
    }
}
