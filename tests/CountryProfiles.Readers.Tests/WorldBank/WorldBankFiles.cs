using System.Text;
using CountryProfiles.Data;
using CountryProfiles.Readers.WorldBank;

namespace CountryProfiles.Readers.Tests.WorldBank;

/// <summary>Small files of the same structure as the World Bank's, and a reader that knows four countries.</summary>
internal static class WorldBankFiles
{
    public const string Head = "\uFEFF\"Data Source\",\"World Development Indicators\",\r\n\r\n\"Last Updated Date\",\"2024-02-21\",\r\n\r\n";

    public const string Columns = "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2013\",\"2014\",\"2015\",\r\n";

    public const string Population = Head + Columns
        + "\"Kyrgyz Republic\",\"KGZ\",\"Population, total\",\"SP.POP.TOTL\",\"5719600\",\"5835500\",\"\",\r\n"
        + "\"World\",\"WLD\",\"Population, total\",\"SP.POP.TOTL\",\"7229458535\",\"7317040295\",\"7404250781\",\r\n"
        + "\"Kosovo\",\"XKX\",\"Population, total\",\"SP.POP.TOTL\",\"1818117\",\"1812771\",\"1788196\",\r\n";

    public static readonly Country[] Countries =
    [
        new() { Code = CountryCode.Create("KGZ"), Alpha2 = "KG", Numeric = 417, Name = "Kyrgyzstan" },
        new() { Code = CountryCode.Create("KAZ"), Alpha2 = "KZ", Numeric = 398, Name = "Kazakhstan" },
        new() { Code = CountryCode.Create("ROU"), Alpha2 = "RO", Numeric = 642, Name = "Romania" },
        new() { Code = CountryCode.Create("XKX"), Alpha2 = "XK", IsUserAssigned = true, Name = "Kosovo" },
    ];

    public static WorldBankReader Reader { get; } = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, Countries);

    public static WorldBankReader WithAggregates { get; } = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, Countries) { IncludeAggregates = true };

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    public static List<WorldBankObservation> Csv(string text, out List<Diagnostic> diagnostics, WorldBankReader? reader = null, WorldBankAreas? areas = null)
    {
        diagnostics = [];
        using MemoryStream stream = Stream(text);
        return [.. (reader ?? Reader).ReadCsv(stream, diagnostics.Add, "file.csv", areas)];
    }

    public static List<WorldBankObservation> Json(string text, out List<Diagnostic> diagnostics, WorldBankReader? reader = null, Action<WorldBankPage>? page = null)
    {
        diagnostics = [];
        using MemoryStream stream = Stream(text);
        return [.. (reader ?? Reader).ReadJson(stream, diagnostics.Add, "page.json", page)];
    }

    /// <summary>A wide file with one row of one value of 2014.</summary>
    public static string One(string name, string code, string value, string area = "KGZ", string updated = "2024-02-21") =>
        $"\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"{updated}\",\n\n"
        + "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2014\",\n"
        + $"\"Some area\",\"{area}\",\"{name}\",\"{code}\",\"{value}\",\n";

    public static string Item(string value = "5835500", string area = "KGZ", string date = "2014", string status = "") =>
        $$"""{"indicator":{"id":"SP.POP.TOTL","value":"Population, total"},"country":{"id":"KG","value":"Kyrgyz Republic"},"countryiso3code":"{{area}}","date":"{{date}}","value":{{value}},"unit":"","obs_status":"{{status}}","decimal":0}""";

    public static string Page(params string[] items) =>
        """[{"page":1,"pages":2,"per_page":"50","total":66,"sourceid":"2","lastupdated":"2024-02-21"},[""" + string.Join(',', items) + "]]";
}
