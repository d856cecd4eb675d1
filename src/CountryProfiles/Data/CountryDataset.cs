using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CountryProfiles.Internal;
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
    private readonly string _edition;

    private CountryDataset(SeedTables tables, CountryIndex index, CountryProfile?[] profiles, string edition)
    {
        _tables = tables;
        _index = index;
        _profiles = profiles;
        _edition = edition;
    }

    /// <summary>The dataset inside the package; it is read on first use.</summary>
    public static CountryDataset Default => Embedded.Dataset;

    /// <summary>The number of the seeds' form and the edition of their content, such as <c>1/2026-11-25</c>.</summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"{SeedFormat.Current}/{_edition}");

    /// <summary>The countries, in the order of their alpha-3 codes.</summary>
    public IReadOnlyList<Country> Countries => _index.Countries;

    /// <summary>The indicators that observations refer to.</summary>
    public IReadOnlyCollection<Indicator> Indicators => _tables.Indicators;

    /// <summary>The sources that observations refer to.</summary>
    public IReadOnlyCollection<Source> Sources => _tables.Sources;

    /// <summary>The units that quantities are stated in.</summary>
    public UnitTable Units => _tables.Units;

    /// <summary>The profile of a country by its alpha-2, alpha-3 or numeric code, whatever the case of the letters.</summary>
    /// <exception cref="KeyNotFoundException">The dataset has no such country.</exception>
    public CountryProfile this[string code] => TryGet(code, out CountryProfile? profile)
        ? profile
        : throw new KeyNotFoundException($"'{Excerpt.Of(code)}' is not the code of a country in dataset {Version}: alpha-2, alpha-3 or numeric, as in KG, KGZ or 417.");

    /// <summary>The profile of a country by its alpha-3 code.</summary>
    /// <exception cref="KeyNotFoundException">The dataset has no such country.</exception>
    public CountryProfile this[CountryCode code] => TryGet(code, out CountryProfile? profile)
        ? profile
        : throw new KeyNotFoundException($"'{code}' is not the code of a country in dataset {Version}.");

    /// <summary>The profile of a country by its alpha-2, alpha-3 or numeric code; false when the dataset has none.</summary>
    public bool TryGet([NotNullWhen(true)] string? code, [NotNullWhen(true)] out CountryProfile? profile)
    {
        profile = _index.TryFind(code, out int place) ? Profile(place) : null;
        return profile is not null;
    }

    /// <summary>The profile of a country by its alpha-3 code; false when the dataset has none.</summary>
    public bool TryGet(CountryCode code, [NotNullWhen(true)] out CountryProfile? profile)
    {
        profile = _index.TryFind(code, out int place) ? Profile(place) : null;
        return profile is not null;
    }

    /// <summary>The description of an indicator; false when the dataset knows none by this code.</summary>
    public bool TryGetIndicator(IndicatorCode code, [NotNullWhen(true)] out Indicator? indicator) => _tables.TryGetIndicator(code, out indicator);

    /// <summary>Version and number of countries.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}, {Countries.Count} countries");

    private CountryProfile Profile(int place) => Volatile.Read(ref _profiles[place]) ?? ReadEmbedded(place);

    // Several threads may read one file at the same time; all get the profile that was stored first.
    private CountryProfile ReadEmbedded(int place)
    {
        Country country = _index.Countries[place];
        string path = ProfilePath(country.Code);
        CountryProfile? profile = null;
        if (EmbeddedSeeds.TryRead(path, out ReadOnlySpan<byte> json))
        {
            SeedDiagnostics diagnostics = new();
            profile = ProfileJson.Read(json, path, _tables, code => code == country.Code ? country : null, diagnostics);
            diagnostics.ThrowIfAny();
        }

        profile ??= new CountryProfile { Country = country };
        return Interlocked.CompareExchange(ref _profiles[place], profile, null) ?? profile;
    }

    private static string ProfilePath(CountryCode code) => $"profiles/{code}.json";

    private static class Embedded
    {
        public static readonly CountryDataset Dataset = Create();

        private static CountryDataset Create()
        {
            SeedDiagnostics diagnostics = new();
            string? edition = ManifestJson.ReadEdition(EmbeddedSeeds.Read(ManifestFile), ManifestFile, diagnostics);
            SeedTables tables = SeedTables.Read(
                UnitTable.Default, EmbeddedSeeds.Read(IndicatorsFile), IndicatorsFile, EmbeddedSeeds.Read(SourcesFile), SourcesFile, diagnostics);
            CountryIndex index = CountryIndex.Read(EmbeddedSeeds.Read(CountriesFile), CountriesFile, diagnostics);
            diagnostics.ThrowIfAny();
            return new CountryDataset(tables, index, new CountryProfile?[index.Countries.Count], edition!);
        }
    }
}
