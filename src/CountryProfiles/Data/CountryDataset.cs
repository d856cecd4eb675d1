using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CountryProfiles.Internal;
using CountryProfiles.Monetary;
using CountryProfiles.Units;

namespace CountryProfiles.Data;

/// <summary>Everything that was loaded: countries with their profiles, and the units, indicators and sources they refer to.</summary>
/// <remarks>
/// A dataset is immutable and safe to share between threads. The embedded one parses a country's file when the country
/// is first asked for, and no other.
/// </remarks>
public sealed partial class CountryDataset
{
    private readonly SeedTables _tables;
    private readonly CountryIndex _index;
    private readonly CountryProfile?[] _profiles;
    private SeedManifest? _manifest;
    private IReadOnlyList<Country>? _allCountries;
    private readonly Layers? _layers;
    private readonly CurrencyTable? _currencies;
    private ValueList<TerritoryOverlap>? _overlaps;
    private List<CheckException>? _exceptions;

    // Null where they are those of the package.
    private readonly byte[]? _unitsJson;
    private readonly byte[]? _currenciesJson;

    // Without a manifest it is the embedded one, which is read when it is asked for.
    private CountryDataset(
        SeedTables tables, CountryIndex index, CountryProfile?[] profiles, SeedManifest? manifest, Layers? layers = null, byte[]? unitsJson = null,
        CurrencyTable? currencies = null, byte[]? currenciesJson = null)
    {
        _tables = tables;
        _index = index;
        _profiles = profiles;
        _manifest = manifest;
        _layers = layers;
        _unitsJson = unitsJson;
        _currencies = currencies;
        _currenciesJson = currenciesJson;
    }

    /// <summary>The dataset inside the package; it is read on first use.</summary>
    public static CountryDataset Default => Embedded.Dataset;

    /// <summary>The number of the seeds' form and the edition of their content, such as <c>1/2026-11-25</c>.</summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"{SeedFormat.Current}/{Edition:yyyy-MM-dd}");

    /// <summary>The date of the edition of the content.</summary>
    public DateOnly Edition => Manifest.Edition;

    /// <summary>What the dataset was made from, as its manifest says.</summary>
    public IReadOnlyList<SeedInput> Inputs => Manifest.Inputs;

    /// <summary>The countries, in the order of their alpha-3 codes.</summary>
    public IReadOnlyList<Country> Countries => _allCountries ??= _index.Countries;

    /// <summary>The profiles of all countries, in the order of their alpha-3 codes; each is read when the enumeration comes to it.</summary>
    public IEnumerable<CountryProfile> Profiles
    {
        get
        {
            for (int i = 0; i < _index.Count; i++)
            {
                yield return Profile(i);
            }
        }
    }

    /// <summary>The indicators that observations refer to.</summary>
    public IReadOnlyCollection<Indicator> Indicators => _tables.Indicators;

    /// <summary>The sources that observations refer to.</summary>
    public IReadOnlyCollection<Source> Sources => _tables.Sources;

    /// <summary>The territories that a source does not keep apart; sums over countries take them into account.</summary>
    public IReadOnlyList<TerritoryOverlap> Overlaps => _overlaps ??= ReadOverlaps();

    /// <summary>The units that quantities are stated in.</summary>
    public UnitTable Units => _tables.Units;

    /// <summary>
    /// The profile of a country by its alpha-2, alpha-3 or numeric code or by any of its names, whatever the case,
    /// accents and punctuation. Codes come before names: <c>NA</c> is Namibia and <c>NO</c> is Norway.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The dataset has no such country, or several share the name; the message names
    /// the candidates, or what may have been meant.</exception>
    public CountryProfile this[string codeOrName]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(codeOrName);
            return _index.TryFind(codeOrName, out int place, out int[]? candidates)
                ? Profile(place)
                : throw new KeyNotFoundException(DescribeFailure(codeOrName, candidates));
        }
    }

    /// <summary>The profile of a country by its alpha-3 code.</summary>
    /// <exception cref="KeyNotFoundException">The dataset has no such country.</exception>
    public CountryProfile this[CountryCode code] => TryGet(code, out CountryProfile? profile)
        ? profile
        : throw new KeyNotFoundException($"'{code}' is not the code of a country in dataset {Version}.");

    /// <summary>The profile of a country by its numeric code.</summary>
    /// <exception cref="KeyNotFoundException">The dataset has no such country.</exception>
    public CountryProfile this[int numericCode] => TryGet(numericCode, out CountryProfile? profile)
        ? profile
        : throw new KeyNotFoundException(string.Create(CultureInfo.InvariantCulture, $"'{numericCode}' is not the numeric code of a country in dataset {Version}."));

    /// <summary>The profile of a country by code or name, as the indexer finds it; false when none or several are found.</summary>
    public bool TryGet([NotNullWhen(true)] string? codeOrName, [NotNullWhen(true)] out CountryProfile? profile)
    {
        profile = _index.TryFind(codeOrName, out int place, out _) ? Profile(place) : null;
        return profile is not null;
    }

    /// <summary>The profile of a country by its alpha-3 code; false when the dataset has none.</summary>
    public bool TryGet(CountryCode code, [NotNullWhen(true)] out CountryProfile? profile)
    {
        profile = _index.TryFind(code, out int place) ? Profile(place) : null;
        return profile is not null;
    }

    /// <summary>The profile of a country by its numeric code; false when the dataset has none.</summary>
    public bool TryGet(int numericCode, [NotNullWhen(true)] out CountryProfile? profile)
    {
        profile = _index.TryFind(numericCode, out int place) ? Profile(place) : null;
        return profile is not null;
    }

    /// <summary>What a code or name finds: one country, the candidates of an ambiguous name, or suggestions for an unknown one.</summary>
    public CountrySearchResult Find(string codeOrName)
    {
        ArgumentNullException.ThrowIfNull(codeOrName);
        return _index.TryFind(codeOrName, out int place, out int[]? candidates)
            ? new CountrySearchResult(_index[place], [], [])
            : new CountrySearchResult(null, Array.ConvertAll(candidates ?? [], at => _index[at]), candidates is null ? _index.Suggest(codeOrName) : []);
    }

    /// <summary>
    /// The countries that somebody who types <paramref name="text"/> may mean: those of which any name has it in it, whatever
    /// the case, accents and punctuation, or a code starts with it. Best first: where it is a whole name or code, then
    /// where one starts with it, then where a word of a name does, then the others; within each the code or short name
    /// comes before the other names, and all is in the order of short names. An empty text gives all countries.
    /// </summary>
    /// <remarks>Names count in English and in the country's own languages, official, former and other ones.</remarks>
    public IReadOnlyList<Country> Search(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _index.Search(text);
    }

    /// <summary>The description of an indicator; false when the dataset knows none by this code.</summary>
    public bool TryGetIndicator(IndicatorCode code, [NotNullWhen(true)] out Indicator? indicator) => _tables.TryGetIndicator(code, out indicator);

    /// <summary>
    /// What in the values is wrong or not explained, country by country: sums that do not add up, shares out of range,
    /// currencies out of force, jumps. The codes are CHECK001 and on; <c>seeds/README.md</c> lists them and the exceptions.
    /// Reads every profile.
    /// </summary>
    public IReadOnlyList<Diagnostic> Check() =>
        DatasetChecks.Run(this, _currencies ?? CurrencyTable.Default, Exceptions);

    /// <summary>Version and number of countries.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}, {_index.Count} countries");

    private string DescribeFailure(string codeOrName, int[]? candidates)
    {
        if (candidates is not null)
        {
            string names = string.Join(", ", Array.ConvertAll(candidates, place => $"{_index[place].Name} ({_index[place].Code})"));
            return $"'{Excerpt.Of(codeOrName)}' is the name of several countries: {names}.";
        }

        List<string> suggestions = _index.Suggest(codeOrName);
        string hint = suggestions.Count == 0
            ? "alpha-2, alpha-3, numeric codes and names are, as in KG, KGZ, 417 and Kyrgyzstan"
            : "did you mean " + string.Join(" or ", suggestions) + "?";
        return $"'{Excerpt.Of(codeOrName)}' is not the code or name of a country in dataset {Version}: {hint}";
    }

    private SeedManifest Manifest => Volatile.Read(ref _manifest) ?? ReadEmbeddedManifest();

    private List<CheckException> Exceptions => _exceptions ??= ReadExceptions();

    private CountryProfile Profile(int place) => Volatile.Read(ref _profiles[place]) ?? Make(place);

    // Several threads may make one profile at the same time; all get the one that was stored first.
    private CountryProfile Make(int place)
    {
        CountryProfile profile = _layers is null ? ReadEmbedded(place) : _layers.Merge(_index[place], _tables);
        return Interlocked.CompareExchange(ref _profiles[place], profile, null) ?? profile;
    }

    private CountryProfile ReadEmbedded(int place)
    {
        Country country = _index[place];
        return new CountryProfile(country, new EmbeddedFacts(_tables, country.Code, ProfilePath(country.Code)));
    }

    private SeedManifest ReadEmbeddedManifest()
    {
        SeedDiagnostics diagnostics = new();
        DatasetManifest manifest = ManifestJson.Read(EmbeddedSeeds.Read(SeedDirectory.ManifestFile).Span, SeedDirectory.ManifestFile, diagnostics);
        diagnostics.ThrowIfAny();
        SeedManifest read = manifest.ToSeedManifest();
        return Interlocked.CompareExchange(ref _manifest, read, null) ?? read;
    }

    private ValueList<TerritoryOverlap> ReadOverlaps()
    {
        if (_layers is not null)
        {
            return ValueList<TerritoryOverlap>.Of(_layers.Lower.Overlaps.Union(_layers.Upper.Overlaps), nameof(Overlaps));
        }

        SeedDiagnostics diagnostics = new();
        List<TerritoryOverlap> overlaps = OverlapJson.Read(EmbeddedSeeds.Read(SeedDirectory.OverlapsFile).Span, SeedDirectory.OverlapsFile, _tables, _index, diagnostics);
        diagnostics.ThrowIfAny();
        return ValueList<TerritoryOverlap>.Of(overlaps, nameof(overlaps));
    }

    private List<CheckException> ReadExceptions()
    {
        if (_layers is not null)
        {
            // Each subject once, as the file has it.
            HashSet<(string, string)> known = [];
            List<CheckException> all = [];
            foreach (CheckException exception in _layers.Lower.Exceptions.Concat(_layers.Upper.Exceptions))
            {
                string[] subjects = [.. exception.Subjects.Where(subject => known.Add((exception.Check, subject)))];
                if (subjects.Length > 0)
                {
                    all.Add(subjects.Length == exception.Subjects.Count ? exception : exception with { Subjects = subjects });
                }
            }

            return all;
        }

        SeedDiagnostics diagnostics = new();
        List<CheckException> exceptions = ExceptionJson.Read(EmbeddedSeeds.Read(SeedDirectory.ExceptionsFile).Span, SeedDirectory.ExceptionsFile, diagnostics);
        diagnostics.ThrowIfAny();
        return exceptions;
    }

    private static string ProfilePath(CountryCode code) => string.Concat(SeedDirectory.ProfilesFolder, "/", code.ToString(), ".json");

    private static class Embedded
    {
        public static readonly CountryDataset Dataset = Create();

        private static CountryDataset Create()
        {
            SeedDiagnostics diagnostics = new();
            CountryIndex index = CountryIndex.Read(EmbeddedSeeds.Read(SeedDirectory.CountriesFile), SeedDirectory.CountriesFile, validate: false, diagnostics);
            diagnostics.ThrowIfAny();
            return new CountryDataset(SeedTables.Embedded, index, new CountryProfile?[index.Count], null);
        }
    }
}
