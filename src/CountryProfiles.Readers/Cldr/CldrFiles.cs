using System.Text.Json;

namespace CountryProfiles.Readers.Cldr;

/// <summary>The files of CLDR that are read, each from the object that holds its rows.</summary>
internal sealed class CldrFiles : IDisposable
{
    private readonly List<JsonDocument> _documents = [];
    private readonly List<Diagnostic> _diagnostics;
    private readonly string _directory;

    private CldrFiles(string directory, List<Diagnostic> diagnostics)
    {
        _directory = directory;
        _diagnostics = diagnostics;
    }

    public string? Release { get; private set; }

    public CldrFile Codes { get; private set; }

    public CldrFile Containment { get; private set; }

    public CldrFile Currencies { get; private set; }

    public CldrFile Info { get; private set; }

    public CldrFile TerritoryNames { get; private set; }

    public CldrFile LanguageNames { get; private set; }

    public CldrFile CurrencyNames { get; private set; }

    public static CldrFiles Open(string directory, List<Diagnostic> diagnostics)
    {
        CldrFiles files = new(directory, diagnostics);
        files.Codes = files.Open("cldr-core/supplemental/codeMappings.json", "supplemental", "codeMappings");
        files.Containment = files.Open("cldr-core/supplemental/territoryContainment.json", "supplemental", "territoryContainment");
        files.Currencies = files.Open("cldr-core/supplemental/currencyData.json", "supplemental", "currencyData", "region");
        files.Info = files.Open("cldr-core/supplemental/territoryInfo.json", "supplemental", "territoryInfo");
        files.TerritoryNames = files.Open("cldr-localenames-full/main/en/territories.json", "main", "en", "localeDisplayNames", "territories");
        files.LanguageNames = files.Open("cldr-localenames-full/main/en/languages.json", "main", "en", "localeDisplayNames", "languages");
        files.CurrencyNames = files.Open("cldr-numbers-full/main/en/currencies.json", "main", "en", "numbers", "currencies");
        return files;
    }

    public void Dispose() => _documents.ForEach(static document => document.Dispose());

    private CldrFile Open(string name, params ReadOnlySpan<string> path)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_directory, name)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            string problem = exception is JsonException ? "This is not JSON." : "The file is missing or cannot be read.";
            _diagnostics.Add(new Diagnostic { Code = CldrFault.NoFile, Message = problem, File = name });
            return new CldrFile(name, null);
        }

        _documents.Add(document);
        JsonElement element = document.RootElement;
        NoteRelease(name, element);
        foreach (string member in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(member, out element))
            {
                _diagnostics.Add(new Diagnostic { Code = CldrFault.WrongForm, Message = $"'{member}' is missing.", File = name, Path = string.Join('.', path) });
                return new CldrFile(name, null);
            }
        }

        if (element.ValueKind == JsonValueKind.Object)
        {
            return new CldrFile(name, element);
        }

        _diagnostics.Add(new Diagnostic { Code = CldrFault.WrongForm, Message = "An object is expected.", File = name, Path = string.Join('.', path) });
        return new CldrFile(name, null);
    }

    // Only the supplemental files state their release.
    private void NoteRelease(string name, JsonElement root)
    {
        if (new CldrFile(name, root).Member("supplemental")?.Member("version")?.Text("_cldrVersion") is not { } release)
        {
            return;
        }

        if (Release is not null && Release != release)
        {
            _diagnostics.Add(new Diagnostic
            {
                Code = CldrFault.MixedReleases,
                Message = $"The file is of release {release}, and others are of {Release}.",
                File = name,
            });
        }

        Release ??= release;
    }
}
