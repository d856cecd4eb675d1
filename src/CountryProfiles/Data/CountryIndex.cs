using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>
/// The countries of a dataset, and how each is found. Codes are indexed when the table is read; a country's row is read
/// when it is asked for, and all of them when a name is.
/// </summary>
internal sealed class CountryIndex
{
    private static readonly string[] s_names = ["format", "regions", "ambiguous", "countries"];

    private static readonly string[] s_ambiguousNames = ["name", "candidates"];

    private const int Letters = 26;

    private readonly SeedBytes _json;
    private readonly CountryRow[] _rows;
    private readonly Country?[] _countries;
    private readonly Dictionary<string, GeographicRegion> _regions;
    private readonly short[] _byAlpha2 = new short[Letters * Letters];
    private readonly short[] _byNumeric = new short[1000];
    // Null where they are those of the table, which reads them when a name is asked for.
    private readonly List<AmbiguousName>? _ambiguous;
    private CountryNameIndex? _names;
    private CountrySearchIndex? _search;

    private CountryIndex(
        SeedBytes json, CountryRow[] rows, Country?[] countries, Dictionary<string, GeographicRegion> regions, List<AmbiguousName>? ambiguous = null)
    {
        _ambiguous = ambiguous;
        _json = json;
        _rows = rows;
        _countries = countries;
        _regions = regions;
        for (int i = 0; i < rows.Length; i++)
        {
            _byAlpha2[rows[i].Alpha2] = (short)(i + 1);
            _byNumeric[rows[i].Numeric] = (short)(i + 1);
        }

        // Zero stands for "no number".
        _byNumeric[0] = 0;
    }

    public int Count => _rows.Length;

    /// <summary>All countries, in the order of their alpha-3 codes.</summary>
    public IReadOnlyList<Country> Countries
    {
        get
        {
            Country[] all = new Country[Count];
            for (int i = 0; i < all.Length; i++)
            {
                all[i] = this[i];
            }

            return Array.AsReadOnly(all);
        }
    }

    public Country this[int place] => Volatile.Read(ref _countries[place]) ?? ReadRow(place);

    /// <summary>The index of one country that no table describes.</summary>
    public static CountryIndex Of(Country country) => new(
        default, [new CountryRow { Code = country.Code, Alpha2 = PackAlpha2(country.Alpha2), Numeric = country.Numeric ?? 0 }], [country], []);

    /// <summary>True when both come from the same bytes.</summary>
    public bool IsSameAs(CountryIndex other) => ReferenceEquals(this, other) || _json.IsSameAs(other._json);

    /// <summary>The names that stand for several countries, with these.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<CountryCode>>> AmbiguousNames =>
        Ambiguous.Select(static entry => new KeyValuePair<string, IReadOnlyList<CountryCode>>(entry.Name, entry.Candidates));

    /// <summary>
    /// The countries of both, as <paramref name="upper"/> describes those that both have; that two codes or names of different countries are
    /// one is recorded.
    /// </summary>
    public static CountryIndex Merge(CountryIndex lower, CountryIndex upper, SeedDiagnostics diagnostics)
    {
        if (lower.IsSameAs(upper) || lower.Includes(upper))
        {
            return lower;
        }

        SortedDictionary<CountryCode, Country> countries = [];
        foreach (Country country in lower.Countries.Concat(upper.Countries))
        {
            if (countries.TryGetValue(country.Code, out Country? known) && (known.Alpha2 != country.Alpha2 || known.Numeric != country.Numeric))
            {
                Contradict($"'{country.Code}' has the other codes {known.Alpha2} and {known.NumericText ?? "no number"}, and {country.Alpha2} and {country.NumericText ?? "no number"}.");
            }

            countries[country.Code] = country;
        }

        HashSet<string> codes = new(StringComparer.Ordinal);
        List<CountryRow> rows = [];
        foreach (Country country in countries.Values)
        {
            foreach (string? code in (ReadOnlySpan<string?>)[country.Alpha2, country.NumericText])
            {
                if (code is not null && !codes.Add(code))
                {
                    Contradict($"Two countries have the code '{code}', one of them {country.Code}.");
                }
            }

            rows.Add(new CountryRow { Code = country.Code, Alpha2 = PackAlpha2(country.Alpha2), Numeric = country.Numeric ?? 0 });
        }

        // A name that stands for several on either side stands for all of them.
        List<AmbiguousName> ambiguous = [.. lower.Ambiguous.Concat(upper.Ambiguous).GroupBy(static entry => entry.Name, StringComparer.OrdinalIgnoreCase)
            .Select(static group => new AmbiguousName(group.First().Name, [.. group.SelectMany(static entry => entry.Candidates).Distinct()]))];
        CountryIndex index = new(default, [.. rows], [.. countries.Values], [], ambiguous);
        index.ValidateNames(ambiguous, SeedDirectory.CountriesFile, diagnostics);
        return index;

        void Contradict(string message) =>
            diagnostics.Add(new Diagnostic { Code = SeedFault.Inconsistent, File = SeedDirectory.CountriesFile, Message = message });
    }

    private bool Includes(CountryIndex other)
    {
        List<AmbiguousName> ambiguous = Ambiguous;
        if (!other.Ambiguous.TrueForAll(entry => ambiguous.Exists(own => own.Name == entry.Name && own.Candidates.AsSpan().SequenceEqual(entry.Candidates))))
        {
            return false;
        }

        for (int i = 0; i < other.Count; i++)
        {
            if (!TryFind(other._rows[i].Code, out int place) || !this[place].Equals(other[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Indexes a table of countries; with <paramref name="validate"/> every row is read and its faults are recorded.</summary>
    public static CountryIndex Read(SeedBytes json, string file, bool validate, SeedDiagnostics diagnostics)
    {
        int faults = diagnostics.Count;
        bool awaitsRegions = false;
        List<CountryRow> rows = [];
        Dictionary<string, GeographicRegion> regions = new(StringComparer.Ordinal);
        List<AmbiguousName>? ambiguous = validate ? [] : null;
        SeedReader reader = new(json.Span, file, diagnostics);
        if (reader.Start() && reader.EnterObject())
        {
            ulong seen = 0;
            long start = reader.Position;
            while (reader.NextMember(s_names, ref seen, out int member))
            {
                switch (member)
                {
                    case 0 when validate:
                        SeedFormat.Check(ref reader);
                        break;
                    case 1:
                        ReadRegions(ref reader, regions);
                        break;
                    case 2 when ambiguous is not null:
                        ReadAmbiguous(ref reader, ambiguous);
                        break;
                    case 0 or 2:
                        // Of a table inside the package only what is needed to find a code.
                        reader.Skip();
                        break;
                    default:
                        // Regions may stand after the countries that lie in them.
                        awaitsRegions = (seen & (1UL << 1)) == 0;
                        if (awaitsRegions)
                        {
                            reader.Skip();
                        }
                        else
                        {
                            ReadRows(ref reader, regions, validate, rows);
                        }

                        break;
                }
            }

            reader.Require(s_names, seen, 0b1001, start);
            reader.Finish();
        }

        if (awaitsRegions)
        {
            reader = new SeedReader(json.Span, file, diagnostics);
            reader.Start();
            ulong seen = 0;
            while (reader.NextMember(s_names, ref seen, out int member))
            {
                if (member == 3)
                {
                    ReadRows(ref reader, regions, validate, rows);
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        CountryIndex index = new(json, Sorted(rows), new Country?[rows.Count], regions);
        if (ambiguous is not null && diagnostics.Count == faults)
        {
            index.ValidateNames(ambiguous, file, diagnostics);
        }

        return index;
    }

    /// <summary>Finds a country by code: two letters, three letters, or up to three digits.</summary>
    public bool TryFindCode(ReadOnlySpan<char> text, out int place)
    {
        place = -1;
        if (text.Length is 0 or > 3)
        {
            return false;
        }

        if (char.IsAsciiDigit(text[0]))
        {
            return IntegerText.TryReadDigits(text, out int number) && TryFind(number, out place);
        }

        if (text.Length == 2)
        {
            place = PackAlpha2(text) is var packed && packed >= 0 ? _byAlpha2[packed] - 1 : -1;
            return place >= 0;
        }

        return CountryCode.TryParse(text, null, out CountryCode code) && TryFind(code, out place);
    }

    public bool TryFind(int numeric, out int place)
    {
        place = numeric is > 0 and <= 999 ? _byNumeric[numeric] - 1 : -1;
        return place >= 0;
    }

    public bool TryFind(CountryCode code, out int place)
    {
        int low = 0;
        int high = _rows.Length - 1;
        while (low <= high)
        {
            place = (low + high) >>> 1;
            int order = _rows[place].Code.CompareTo(code);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (place + 1, high) : (low, place - 1);
        }

        place = -1;
        return false;
    }

    /// <summary>Finds a country by code or any name; for an ambiguous name <paramref name="candidates"/> has the places.</summary>
    public bool TryFind(ReadOnlySpan<char> text, out int place, out int[]? candidates)
    {
        candidates = null;
        text = text.Trim();
        return TryFindCode(text, out place) || (!text.IsEmpty && Names.TryFind(text, out place, out candidates));
    }

    public Country? Find(CountryCode code) => TryFind(code, out int place) ? this[place] : null;

    /// <summary>The countries of which any name or code has the text in it, best first.</summary>
    public IReadOnlyList<Country> Search(string text) => (Volatile.Read(ref _search) ?? IndexSearch()).Search(text);

    public List<string> Suggest(ReadOnlySpan<char> text) => Names.Suggest(text);

    private List<AmbiguousName> Ambiguous => _ambiguous ?? ReadAmbiguous();

    private CountryNameIndex Names => Volatile.Read(ref _names) ?? IndexNames();

    private CountryNameIndex IndexNames()
    {
        CountryNameIndex names = BuildNames(Ambiguous, static (_, _) => { }, static _ => { });
        return Interlocked.CompareExchange(ref _names, names, null) ?? names;
    }

    private CountrySearchIndex IndexSearch()
    {
        CountrySearchIndex search = new(Countries, NamesOf);
        return Interlocked.CompareExchange(ref _search, search, null) ?? search;
    }

    private CountryNameIndex BuildNames(List<AmbiguousName> ambiguous, Action<string, Country> onConflict, Action<string> onRepeated)
    {
        CountryNameIndex names = new();
        foreach ((string name, CountryCode[] candidates) in ambiguous)
        {
            List<int> places = [];
            foreach (CountryCode candidate in candidates)
            {
                if (TryFind(candidate, out int place))
                {
                    places.Add(place);
                }
            }

            if (!names.AddAmbiguous(name, [.. places]))
            {
                onRepeated(name);
            }
        }

        for (int i = 0; i < Count; i++)
        {
            Country country = this[i];
            foreach (string name in NamesOf(country))
            {
                // Codes come before names: a name that reads as the code of another country would find that one.
                if (!names.Add(name, i) || (TryFindCode(name, out int coded) && coded != i))
                {
                    onConflict(name, country);
                }
            }
        }

        return names;
    }

    private static string[] NamesOf(Country country) => country.OfficialName is { } official
        ? [country.Name, official, .. country.LocalNames, .. country.FormerNames, .. country.OtherNames]
        : [country.Name, .. country.LocalNames, .. country.FormerNames, .. country.OtherNames];

    private void ValidateNames(List<AmbiguousName> ambiguous, string file, SeedDiagnostics diagnostics)
    {
        for (int i = 0; i < Count; i++)
        {
            foreach (string name in NamesOf(this[i]))
            {
                if (!CountryNameIndex.CanFind(name))
                {
                    diagnostics.Add(new Diagnostic
                    {
                        Code = SeedFault.BadValue,
                        Message = $"'{Excerpt.Of(name)}' of {this[i].Code} is not a name: 1 to {NameFolding.MaxLength} letters are expected.",
                        File = file,
                    });
                }
            }
        }

        foreach ((string name, CountryCode[] candidates) in ambiguous)
        {
            foreach (CountryCode candidate in candidates)
            {
                if (!TryFind(candidate, out _))
                {
                    diagnostics.Add(new Diagnostic
                    {
                        Code = SeedFault.UnknownReference,
                        Message = $"The ambiguous name '{name}' names '{candidate}', which is not a country of the table.",
                        File = file,
                    });
                }
            }
        }

        BuildNames(
            ambiguous,
            (name, country) => diagnostics.Add(new Diagnostic
            {
                Code = SeedFault.DuplicateEntry,
                Message = $"The name '{name}' of {country.Code} belongs to another country too: list it under 'ambiguous', with both, unless it is a code.",
                File = file,
            }),
            name => diagnostics.Add(new Diagnostic
            {
                Code = SeedFault.DuplicateEntry,
                Message = $"The ambiguous name '{name}' is there already.",
                File = file,
            }));
    }

    private Country ReadRow(int place)
    {
        CountryRow row = _rows[place];
        SeedDiagnostics diagnostics = new();
        SeedReader reader = new(_json.Span.Slice(row.Start, row.Length), null, diagnostics);
        Country? country = reader.Start() ? CountryJson.Read(ref reader, _regions) : null;
        diagnostics.ThrowIfAny();
        return Interlocked.CompareExchange(ref _countries[place], country, null) ?? country!;
    }

    // The faults of a table were recorded when it was indexed.
    private List<AmbiguousName> ReadAmbiguous()
    {
        List<AmbiguousName> ambiguous = [];
        SeedReader reader = new(_json.Span, null, new SeedDiagnostics());
        ulong seen = 0;
        if (reader.Start() && reader.EnterObject())
        {
            while (reader.NextMember(s_names, ref seen, out int member))
            {
                if (member == 2)
                {
                    ReadAmbiguous(ref reader, ambiguous);
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        return ambiguous;
    }

    private static CountryRow[] Sorted(List<CountryRow> rows)
    {
        CountryRow[] sorted = rows.ToArray();
        for (int i = 1; i < sorted.Length; i++)
        {
            // The writer sorts them; tables by hand may not.
            if (sorted[i - 1].Code.CompareTo(sorted[i].Code) > 0)
            {
                Array.Sort(sorted, static (left, right) => left.Code.CompareTo(right.Code));
                break;
            }
        }

        return sorted;
    }

    private static void ReadRegions(ref SeedReader reader, Dictionary<string, GeographicRegion> regions)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextItem())
        {
            long position = reader.Position;
            if (CountryJson.ReadRegion(ref reader) is { } region && !regions.TryAdd(region.CodeText, region))
            {
                reader.Report(SeedFault.DuplicateEntry, $"The region '{region.CodeText}' is there already.", position);
            }
        }
    }

    private static void ReadAmbiguous(ref SeedReader reader, List<AmbiguousName> ambiguous)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextItem())
        {
            long start = reader.Position;
            if (!reader.EnterObject())
            {
                continue;
            }

            int faults = reader.FaultCount;
            ulong seen = 0;
            string? name = null;
            List<CountryCode> candidates = [];
            while (reader.NextMember(s_ambiguousNames, ref seen, out int member))
            {
                if (member == 0)
                {
                    name = reader.ReadText();
                }
                else
                {
                    CountryJson.ReadCodes(ref reader, candidates);
                }
            }

            if (reader.Require(s_ambiguousNames, seen, 0b11, start) && reader.FaultCount == faults && name is not null)
            {
                if (new HashSet<CountryCode>(candidates).Count < Math.Max(candidates.Count, 2))
                {
                    reader.Report(SeedFault.BadValue, $"An ambiguous name has at least two candidates, each once; '{Excerpt.Of(name)}' has not.", start);
                }

                ambiguous.Add(new AmbiguousName(name, [.. candidates]));
            }
        }
    }

    private static void ReadRows(ref SeedReader reader, Dictionary<string, GeographicRegion> regions, bool validate, List<CountryRow> rows)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        HashSet<string>? codes = validate ? new(StringComparer.Ordinal) : null;
        while (reader.NextItem())
        {
            long start = reader.Position;
            CountryRow? row = codes is null ? ReadCodes(ref reader)
                : CountryJson.Read(ref reader, regions) is { } country && HasNewCodes(ref reader, start, country, codes)
                ? new CountryRow { Code = country.Code, Alpha2 = PackAlpha2(country.Alpha2), Numeric = country.Numeric ?? 0 }
                : null;
            if (row is not null)
            {
                row.Start = reader.OffsetOf(start);
                row.Length = reader.EndOffset - row.Start;
                rows.Add(row);
            }
        }
    }

    // Apart: what has both such a buffer and a loop is compiled with all optimizations at its first call, which takes long.
    private static CountryRow? ReadCodes(ref SeedReader reader)
    {
        Span<char> text = stackalloc char[3];
        return ReadCodes(ref reader, text);
    }

    // Only the codes of a row whose validity a test has proven.
    private static CountryRow? ReadCodes(ref SeedReader reader, scoped Span<char> text)
    {
        if (!reader.EnterObject())
        {
            return null;
        }

        CountryRow row = new() { Alpha2 = -1 };
        ulong seen = 0;
        while (reader.NextMember(CountryShapes.Country.Names, ref seen, out int member))
        {
            ReadOnlySpan<byte> raw = reader.RawValue;
            if (member > 2 || raw.Length > 3)
            {
                // The codes stand first.
                reader.SkipRest();
                break;
            }

            for (int i = 0; i < raw.Length; i++)
            {
                text[i] = (char)raw[i];
            }

            ReadOnlySpan<char> value = text[..raw.Length];
            switch (member)
            {
                case 0:
                    _ = CountryCode.TryParse(value, null, out CountryCode code);
                    row.Code = code;
                    break;
                case 1:
                    row.Alpha2 = PackAlpha2(value);
                    break;
                default:
                    _ = IntegerText.TryReadDigits(value, out int numeric);
                    row.Numeric = numeric;
                    break;
            }
        }

        return row.Code.IsUnspecified || row.Alpha2 < 0 ? null : row;
    }

    private static bool HasNewCodes(ref SeedReader reader, long position, Country country, HashSet<string> codes)
    {
        foreach (string? code in (ReadOnlySpan<string?>)[country.Code.ToString(), country.Alpha2, country.NumericText])
        {
            if (code is not null && !codes.Add(code))
            {
                reader.Report(SeedFault.DuplicateEntry, $"The country code '{code}' is taken already.", position);
                return false;
            }
        }

        return true;
    }

    private static int PackAlpha2(ReadOnlySpan<char> text)
    {
        if (text.Length != 2)
        {
            return -1;
        }

        int first = (text[0] | 0x20) - 'a';
        int second = (text[1] | 0x20) - 'a';
        return text[0] < 0x80 && text[1] < 0x80 && (uint)first < Letters && (uint)second < Letters ? (first * Letters) + second : -1;
    }

    private sealed record AmbiguousName(string Name, CountryCode[] Candidates);

    private sealed class CountryRow
    {
        public CountryCode Code;
        public int Alpha2;
        public int Numeric;
        public int Start;
        public int Length;
    }
}
