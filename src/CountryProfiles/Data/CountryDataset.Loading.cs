using CountryProfiles.Internal;
using CountryProfiles.Monetary;
using CountryProfiles.Units;

namespace CountryProfiles.Data;

public sealed partial class CountryDataset
{
    /// <summary>
    /// Loads a directory of seeds of the same form as the embedded ones. <c>manifest.json</c> and <c>profiles/</c> must be
    /// there; <c>units.json</c>, <c>indicators.json</c>, <c>sources.json</c>, <c>countries.json</c> and
    /// <c>currencies.json</c> are the embedded ones when absent. Without <c>overlaps.json</c> and <c>exceptions.json</c>
    /// there are no overlaps and no exceptions.
    /// </summary>
    /// <remarks>
    /// Where the manifest names the valid files, as that of <see cref="Save(string)"/> does, only these are read, and each must have the
    /// checksum that the manifest states. A symbolic link that leaves the directory is not followed. A file has at most 256 megabytes.
    /// </remarks>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    /// <exception cref="InvalidSeedException">The seeds are not valid; the exception holds everything that is wrong.</exception>
    public static CountryDataset LoadDirectory(string path)
    {
        SeedDiagnostics diagnostics = new();
        CountryDataset dataset = ReadDirectory(path, diagnostics);
        diagnostics.ThrowIfAny();
        return dataset;
    }

    /// <summary>Everything that is wrong with a directory of seeds; empty when it would load.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    public static IReadOnlyList<Diagnostic> Validate(string path)
    {
        SeedDiagnostics diagnostics = new();
        ReadDirectory(path, diagnostics);
        return diagnostics.Items;
    }

    /// <summary>
    /// Loads one profile that stands alone, as <see cref="CountryProfilesJsonContext"/> writes it, into a dataset of one
    /// country. Units and indicators are the embedded ones.
    /// </summary>
    /// <exception cref="InvalidSeedException">The profile is not valid; the exception holds everything that is wrong.</exception>
    public static CountryDataset Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        SeedDiagnostics diagnostics = new();
        CountryProfile? profile = ReadStandAlone(copy.GetBuffer().AsSpan(0, (int)copy.Length), diagnostics);
        diagnostics.ThrowIfAny();
        SeedTables tables = SeedTables.Of(Default.Units, Default.Indicators, [.. Default.Sources.Where(source => !Brings(profile!, source)), .. SourcesOf([profile!])], diagnostics);
        diagnostics.ThrowIfAny();
        return new CountryDataset(tables, CountryIndex.Of(profile!.Country), [profile], new SeedManifest { Edition = Default.Edition })
        {
            _overlaps = ValueList<TerritoryOverlap>.Empty,
            _exceptions = [],
        };
    }

    internal static CountryProfile? ReadStandAlone(ReadOnlySpan<byte> json, SeedDiagnostics diagnostics) => ProfileJson.Read(
        json, null, Default._tables, Default._index.Find, diagnostics);

    internal static SeedTables DefaultTables => Default._tables;

    private static CountryDataset ReadDirectory(string path, SeedDiagnostics diagnostics)
    {
        SeedDirectory directory = SeedDirectory.Open(path, diagnostics);
        return Read(directory, diagnostics);
    }

    private static CountryDataset Read(SeedDirectory directory, SeedDiagnostics diagnostics)
    {
        byte[]? unitsJson = directory.Read(SeedDirectory.UnitsFile);
        UnitTable units = unitsJson is null ? UnitTable.Default : UnitTable.Read(unitsJson, directory.NameOf(SeedDirectory.UnitsFile), diagnostics);
        byte[]? indicators = directory.Read(SeedDirectory.IndicatorsFile);
        byte[]? sources = directory.Read(SeedDirectory.SourcesFile);
        SeedTables tables = SeedTables.Read(
            units,
            indicators ?? EmbeddedSeeds.Read(SeedDirectory.IndicatorsFile).Span,
            directory.NameOf(SeedDirectory.IndicatorsFile),
            sources ?? EmbeddedSeeds.Read(SeedDirectory.SourcesFile).Span,
            directory.NameOf(SeedDirectory.SourcesFile),
            diagnostics);
        byte[]? currenciesJson = directory.Read(SeedDirectory.CurrenciesFile);
        CurrencyTable? currencies = currenciesJson is null
            ? null
            : CurrencySeedReader.Read(currenciesJson, directory.NameOf(SeedDirectory.CurrenciesFile), diagnostics);
        SeedBytes countries = directory.Read(SeedDirectory.CountriesFile) is { } countriesJson
            ? new SeedBytes(countriesJson)
            : EmbeddedSeeds.Read(SeedDirectory.CountriesFile);
        CountryIndex index = CountryIndex.Read(countries, directory.NameOf(SeedDirectory.CountriesFile), validate: true, diagnostics);
        CountryProfile?[] profiles = new CountryProfile?[index.Count];
        foreach (string seed in directory.Profiles())
        {
            string file = directory.NameOf(seed);
            if (directory.Read(seed) is { } json && ProfileJson.Read(json, file, tables, index.Find, diagnostics) is { } profile)
            {
                if (DescribeContradiction(profile, seed, index, out int place) is not { } message)
                {
                    profiles[place] = profile;
                }
                else
                {
                    diagnostics.Add(new Diagnostic { Code = SeedFault.Inconsistent, Message = message, File = file });
                }
            }
        }

        for (int i = 0; i < profiles.Length; i++)
        {
            profiles[i] ??= new CountryProfile { Country = index[i] };
        }

        tables.AddMissing(SourcesOf(profiles!));
        List<TerritoryOverlap> overlaps = directory.Read(SeedDirectory.OverlapsFile) is { } overlapsJson
            ? OverlapJson.Read(overlapsJson, directory.NameOf(SeedDirectory.OverlapsFile), tables, index, diagnostics)
            : [];
        List<CheckException> exceptions = directory.Read(SeedDirectory.ExceptionsFile) is { } exceptionsJson
            ? ExceptionJson.Read(exceptionsJson, directory.NameOf(SeedDirectory.ExceptionsFile), diagnostics)
            : [];
        return new CountryDataset(tables, index, profiles, directory.Manifest.ToSeedManifest(), null, unitsJson, currencies, currenciesJson)
        {
            _overlaps = ValueList<TerritoryOverlap>.Of(overlaps, nameof(directory)),
            _exceptions = exceptions,
        };
    }

    private static string? DescribeContradiction(CountryProfile profile, string seed, CountryIndex index, out int place)
    {
        CountryCode code = profile.Country.Code;
        if (!index.TryFind(code, out place) || index[place] != profile.Country)
        {
            return $"The file brings along a country '{code}' that is no row of {SeedDirectory.CountriesFile}: name it by its code.";
        }

        return seed == ProfilePath(code) ? null : $"The file holds '{code}' and is to be named {code}.json.";
    }
}
