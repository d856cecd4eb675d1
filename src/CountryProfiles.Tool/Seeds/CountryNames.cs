using System.Text.Json;

namespace CountryProfiles.Tool.Seeds;

/// <summary>
/// Names that no input of the seeds has or has right, written down and reviewed in <c>names.json</c>: further and former
/// names, official names that changed since the Factbook, and names that several countries share.
/// </summary>
internal sealed class CountryNames
{
    private readonly Dictionary<CountryCode, Row> _rows = [];

    private CountryNames(IReadOnlyList<KeyValuePair<string, IReadOnlyList<CountryCode>>> ambiguous) => Ambiguous = ambiguous;

    /// <summary>Names that stand for several countries.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<CountryCode>>> Ambiguous { get; }

    /// <summary>The countries that have a row.</summary>
    public IReadOnlyCollection<CountryCode> Countries => _rows.Keys;

    public static CountryNames Load()
    {
        using Stream stream = EmbeddedFile.Open("Seeds/names.json");
        using JsonDocument document = JsonDocument.Parse(stream);
        List<KeyValuePair<string, IReadOnlyList<CountryCode>>> ambiguous = [];
        foreach (JsonElement entry in document.RootElement.GetProperty("ambiguous").EnumerateArray())
        {
            CountryCode[] candidates = [.. Texts(entry, "candidates").Select(static code => CountryCode.Create(code))];
            ambiguous.Add(new(entry.GetProperty("name").GetString()!, candidates));
        }

        CountryNames names = new(ambiguous);
        foreach (JsonProperty country in document.RootElement.GetProperty("countries").EnumerateObject())
        {
            names._rows.Add(CountryCode.Create(country.Name), new Row(
                country.Value.TryGetProperty("official", out JsonElement official) ? official.GetString() : null,
                Texts(country.Value, "former"),
                Texts(country.Value, "other")));
        }

        return names;
    }

    /// <summary>The official name where the Factbook's is out of date; null otherwise.</summary>
    public string? Official(CountryCode country) => _rows.GetValueOrDefault(country)?.Official;

    public IReadOnlyList<string> Former(CountryCode country) => _rows.GetValueOrDefault(country)?.Former ?? [];

    public IReadOnlyList<string> Other(CountryCode country) => _rows.GetValueOrDefault(country)?.Other ?? [];

    /// <summary>Each name that is not used yet, and none that stands for another country or, without an owner, for several.</summary>
    public static IReadOnlyList<string> Own(
        CountryCode country, IEnumerable<string> names, HashSet<string> used, Dictionary<string, CountryCode> owners, string? file, List<Diagnostic> diagnostics)
    {
        List<string> own = [];
        foreach (string name in names)
        {
            if (owners.TryGetValue(name, out CountryCode owner) && owner != country)
            {
                diagnostics.Add(new Diagnostic
                {
                    Code = BuildFault.TakenName,
                    Message = $"The name '{name}' of {country} stands for {(owner.IsUnspecified ? "several countries" : owner)}; it is left out.",
                    File = file,
                });
            }
            else if (used.Add(name))
            {
                own.Add(name);
            }
        }

        return own;
    }

    private static string[] Texts(JsonElement entry, string name) => entry.TryGetProperty(name, out JsonElement list)
        ? [.. list.EnumerateArray().Select(static text => text.GetString()!)]
        : [];

    private sealed record Row(string? Official, IReadOnlyList<string> Former, IReadOnlyList<string> Other);
}
