using System.Globalization;
using CountryProfiles.Internal;
using CountryProfiles.Monetary;
using CountryProfiles.Units;

namespace CountryProfiles.Data;

public sealed partial class CountryDataset
{
    private const string ManifestFile = "manifest.json";
    private const string UnitsFile = "units.json";
    private const string IndicatorsFile = SeedTables.IndicatorsFile;
    private const string SourcesFile = SeedTables.SourcesFile;
    private const string CountriesFile = "countries.json";
    private const string CurrenciesFile = "currencies.json";
    private const string OverlapsFile = "overlaps.json";
    private const string ExceptionsFile = "exceptions.json";
    private const string ProfilesFolder = "profiles";

    /// <summary>
    /// Loads a directory of seeds of the same form as the embedded ones. <c>manifest.json</c> and <c>profiles/</c> must be
    /// there; <c>units.json</c>, <c>indicators.json</c>, <c>sources.json</c>, <c>countries.json</c> and
    /// <c>currencies.json</c> are the embedded ones when absent. Without <c>overlaps.json</c> and <c>exceptions.json</c>
    /// there are no overlaps and no exceptions.
    /// </summary>
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
        return new CountryDataset(Default._tables, CountryIndex.Of(profile!.Country), [profile], Default.EditionText)
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
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path))
        {
            throw new DirectoryNotFoundException($"There is no directory '{path}'.");
        }

        string? edition = ManifestJson.ReadEdition(ReadFile(path, ManifestFile, isRequired: true, diagnostics), ManifestFile, diagnostics);
        UnitTable units = ReadFile(path, UnitsFile, isRequired: false, diagnostics) is { } unitsJson
            ? UnitTable.Read(unitsJson, UnitsFile, diagnostics)
            : UnitTable.Default;
        SeedTables tables = SeedTables.Read(
            units,
            ReadFile(path, IndicatorsFile, isRequired: false, diagnostics) ?? EmbeddedSeeds.Read(IndicatorsFile).Span,
            IndicatorsFile,
            ReadFile(path, SourcesFile, isRequired: false, diagnostics) ?? EmbeddedSeeds.Read(SourcesFile).Span,
            SourcesFile,
            diagnostics);
        CurrencyTable? currencies = ReadFile(path, CurrenciesFile, isRequired: false, diagnostics) is { } currenciesJson
            ? CurrencySeedReader.Read(currenciesJson, CurrenciesFile, diagnostics)
            : null;

        SeedBytes countries = ReadFile(path, CountriesFile, isRequired: false, diagnostics) is { } countriesJson
            ? new SeedBytes(countriesJson)
            : EmbeddedSeeds.Read(CountriesFile);
        CountryIndex index = CountryIndex.Read(countries, CountriesFile, validate: true, diagnostics);
        CountryProfile?[] profiles = new CountryProfile?[index.Count];
        foreach (string name in ProfileFiles(path, diagnostics))
        {
            string file = $"{ProfilesFolder}/{name}";
            if (ReadFile(path, file, isRequired: true, diagnostics) is { } json
                && ProfileJson.Read(json, file, tables, index.Find, diagnostics) is { } profile)
            {
                if (DescribeContradiction(profile, name, index, out int place) is not { } message)
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

        List<TerritoryOverlap> overlaps = ReadFile(path, OverlapsFile, isRequired: false, diagnostics) is { } overlapsJson
            ? OverlapJson.Read(overlapsJson, OverlapsFile, tables, index, diagnostics)
            : [];
        List<CheckException> exceptions = ReadFile(path, ExceptionsFile, isRequired: false, diagnostics) is { } exceptionsJson
            ? ExceptionJson.Read(exceptionsJson, ExceptionsFile, diagnostics)
            : [];
        return new CountryDataset(tables, index, profiles, edition ?? "")
        {
            _currencies = currencies,
            _overlaps = ValueList<TerritoryOverlap>.Of(overlaps, nameof(path)),
            _exceptions = exceptions,
        };
    }

    private static string? DescribeContradiction(CountryProfile profile, string fileName, CountryIndex index, out int place)
    {
        CountryCode code = profile.Country.Code;
        if (!index.TryFind(code, out place) || index[place] != profile.Country)
        {
            return $"The file brings along a country '{code}' that is no row of {CountriesFile}: name it by its code.";
        }

        return fileName == $"{code}.json" ? null : $"The file holds '{code}' and is to be named {code}.json.";
    }

    private static string[] ProfileFiles(string path, SeedDiagnostics diagnostics)
    {
        string folder = Path.Combine(path, ProfilesFolder);
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(new Diagnostic { Code = SeedFault.Unreadable, Message = "The folder is missing.", File = ProfilesFolder });
            return [];
        }

        string[] names = Array.ConvertAll(Directory.GetFiles(folder, "*.json"), static file => Path.GetFileName(file));
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    private static byte[]? ReadFile(string directory, string file, bool isRequired, SeedDiagnostics diagnostics)
    {
        string path = Path.Combine(directory, file);
        try
        {
            if (isRequired || File.Exists(path))
            {
                return File.ReadAllBytes(path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new Diagnostic
            {
                Code = SeedFault.Unreadable,
                Message = exception is FileNotFoundException or DirectoryNotFoundException ? "The file is missing." : $"The file cannot be read: {exception.Message}",
                File = file,
            });
        }

        return null;
    }
}
