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
    private readonly Entry[] _entries;
    private readonly Country?[] _countries;
    private readonly Dictionary<string, GeographicRegion> _regions;
    private readonly List<AmbiguousName> _ambiguous;
    private readonly short[] _byAlpha2 = new short[Letters * Letters];
    private readonly short[] _byNumeric = new short[1000];
    private CountryNameIndex? _names;

    private CountryIndex(
        SeedBytes json, Entry[] entries, Country?[] countries, Dictionary<string, GeographicRegion> regions, List<AmbiguousName> ambiguous)
    {
        _json = json;
        _entries = entries;
        _countries = countries;
        _regions = regions;
        _ambiguous = ambiguous;
        for (int i = 0; i < entries.Length; i++)
        {
            _byAlpha2[entries[i].Alpha2] = (short)(i + 1);
            _byNumeric[entries[i].Numeric] = (short)(i + 1);
        }

        // Zero stands for "no number".
        _byNumeric[0] = 0;
    }

    public int Count => _entries.Length;

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
        default, [new Entry(country.Code, PackAlpha2(country.Alpha2), (short)(country.Numeric ?? 0), 0, 0)], [country], [], []);

    /// <summary>Indexes a table of countries; with <paramref name="validate"/> every row is read and its faults are recorded.</summary>
    public static CountryIndex Read(SeedBytes json, string file, bool validate, SeedDiagnostics diagnostics)
    {
        int faults = diagnostics.Count;
        bool awaitsRegions = false;
        List<Entry> entries = [];
        Dictionary<string, GeographicRegion> regions = new(StringComparer.Ordinal);
        List<AmbiguousName> ambiguous = [];
        SeedReader reader = new(json.Span, file, diagnostics);
        if (reader.Start() && reader.EnterObject())
        {
            ulong seen = 0;
            long start = reader.Position;
            while (reader.NextMember(s_names, ref seen, out int member))
            {
                switch (member)
                {
                    case 0:
                        SeedFormat.Check(ref reader);
                        break;
                    case 1:
                        ReadRegions(ref reader, regions);
                        break;
                    case 2:
                        ReadAmbiguous(ref reader, ambiguous);
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
                            ReadEntries(ref reader, regions, validate, entries);
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
                    ReadEntries(ref reader, regions, validate, entries);
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        Entry[] sorted = [.. entries];
        Array.Sort(sorted, static (left, right) => left.Code.CompareTo(right.Code));
        CountryIndex index = new(json, sorted, new Country?[sorted.Length], regions, ambiguous);
        if (validate && diagnostics.Count == faults)
        {
            index.ValidateNames(file, diagnostics);
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
            return WholeNumber.TryRead(text, out int number) && TryFind(number, out place);
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
        int high = _entries.Length - 1;
        while (low <= high)
        {
            place = (low + high) >>> 1;
            int order = _entries[place].Code.CompareTo(code);
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

    public List<string> Suggest(ReadOnlySpan<char> text) => Names.Suggest(text);

    private CountryNameIndex Names => Volatile.Read(ref _names) ?? IndexNames();

    private CountryNameIndex IndexNames()
    {
        CountryNameIndex names = BuildNames(static (_, _) => { }, static _ => { });
        return Interlocked.CompareExchange(ref _names, names, null) ?? names;
    }

    private CountryNameIndex BuildNames(Action<string, Country> onConflict, Action<string> onRepeated)
    {
        CountryNameIndex names = new();
        foreach ((string name, CountryCode[] candidates) in _ambiguous)
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

    private void ValidateNames(string file, SeedDiagnostics diagnostics)
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

        foreach ((string name, CountryCode[] candidates) in _ambiguous)
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
        Entry entry = _entries[place];
        SeedDiagnostics diagnostics = new();
        SeedReader reader = new(_json.Span.Slice(entry.Start, entry.Length), null, diagnostics);
        Country? country = reader.Start() ? CountryJson.Read(ref reader, _regions) : null;
        diagnostics.ThrowIfAny();
        return Interlocked.CompareExchange(ref _countries[place], country, null) ?? country!;
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

    private static void ReadEntries(ref SeedReader reader, Dictionary<string, GeographicRegion> regions, bool validate, List<Entry> entries)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        HashSet<string> codes = new(StringComparer.Ordinal);
        while (reader.NextItem())
        {
            long start = reader.Position;
            Entry? entry;
            if (validate)
            {
                entry = CountryJson.Read(ref reader, regions) is { } country && HasNewCodes(ref reader, start, country, codes)
                    ? new Entry(country.Code, PackAlpha2(country.Alpha2), (short)(country.Numeric ?? 0), 0, 0)
                    : null;
            }
            else
            {
                entry = ReadCodes(ref reader);
            }

            if (entry is { } known)
            {
                entries.Add(known with { Start = reader.OffsetOf(start), Length = reader.EndOffset - reader.OffsetOf(start) });
            }
        }
    }

    // Only the codes of a row whose validity a test has proven.
    private static Entry? ReadCodes(ref SeedReader reader)
    {
        if (!reader.EnterObject())
        {
            return null;
        }

        CountryCode code = default;
        int alpha2 = -1;
        int numeric = 0;
        ulong seen = 0;
        Span<char> text = stackalloc char[3];
        while (reader.NextMember(CountryJson.Names, ref seen, out int member))
        {
            ReadOnlySpan<byte> raw = reader.RawValue;
            if (member > 2 || raw.Length > 3)
            {
                reader.Skip();
                continue;
            }

            ReadOnlySpan<char> value = text[..System.Text.Encoding.ASCII.GetChars(raw, text)];
            switch (member)
            {
                case 0:
                    _ = CountryCode.TryParse(value, null, out code);
                    break;
                case 1:
                    alpha2 = PackAlpha2(value);
                    break;
                default:
                    _ = WholeNumber.TryRead(value, out numeric);
                    break;
            }
        }

        return code.IsUnspecified || alpha2 < 0 ? null : new Entry(code, alpha2, (short)numeric, 0, 0);
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
        int first = (text[0] | 0x20) - 'a';
        int second = (text[1] | 0x20) - 'a';
        return text[0] < 0x80 && text[1] < 0x80 && (uint)first < Letters && (uint)second < Letters ? (first * Letters) + second : -1;
    }

    private sealed record AmbiguousName(string Name, CountryCode[] Candidates);

    private sealed record Entry(CountryCode Code, int Alpha2, short Numeric, int Start, int Length);
}
