using System.Text;
using CountryProfiles.Data;
using CountryProfiles.Readers.Cldr;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.Tests.Cldr;

/// <summary>A folder of packages of the same structure as CLDR's, of a few territories, with any file replaced.</summary>
internal sealed class CldrFolder : IDisposable
{
    public const string Codes = "cldr-core/supplemental/codeMappings.json";
    public const string Containment = "cldr-core/supplemental/territoryContainment.json";
    public const string Currencies = "cldr-core/supplemental/currencyData.json";
    public const string Info = "cldr-core/supplemental/territoryInfo.json";
    public const string TerritoryNames = "cldr-localenames-full/main/en/territories.json";
    public const string LanguageNames = "cldr-localenames-full/main/en/languages.json";
    public const string CurrencyNames = "cldr-numbers-full/main/en/currencies.json";

    public static readonly Source Source = new() { Code = "cldr-test", Publisher = "Test", Title = "CLDR" };

    private static readonly Dictionary<string, string> s_files = new()
    {
        [Codes] = """
            {"supplemental": {"version": {"_cldrVersion": "48"}, "codeMappings": {
              "KG": {"_numeric": "417", "_alpha3": "KGZ"}, "CH": {"_numeric": "756", "_alpha3": "CHE", "_fips10": "SZ"}, "AQ": {"_numeric": "010", "_alpha3": "ATA"},
              "RS": {"_numeric": "688", "_alpha3": "SRB"}, "XK": {"_numeric": "983", "_alpha3": "XKK"}, "TA": {"_alpha3": "TAA"}, "XA": {"_numeric": "973", "_alpha3": "XAA"},
              "SU": {"_numeric": "810", "_alpha3": "SUN"}, "KGS": {"_numeric": "417"}}}}
            """,
        [Containment] = """
            {"supplemental": {"version": {"_cldrVersion": "48"}, "territoryContainment": {
              "001": {"_contains": ["142", "150", "009"]}, "001-status-grouping": {"_contains": ["EU", "UN"]},
              "142": {"_contains": ["143"]}, "143": {"_contains": ["KG", "XA"]}, "150": {"_contains": ["155", "039"]}, "155": {"_contains": ["CH"]}, "039": {"_contains": ["RS", "XK"]},
              "151-status-deprecated": {"_contains": ["SU"]}, "009": {"_contains": ["QO"]}, "QO": {"_contains": ["AQ", "TA"]},
              "EU": {"_contains": ["CH"], "_grouping": "true"}, "UN": {"_contains": ["KG"], "_grouping": "true"}}}}
            """,
        [Currencies] = """
            {"supplemental": {"version": {"_cldrVersion": "48"}, "currencyData": {"fractions": {}, "region": {
              "KG": [{"KGS": {"_from": "1993-05-10"}}, {"RUR": {"_from": "1991-12-25", "_to": "1993-05-10"}}],
              "CH": [{"CHF": {"_from": "1799-03-17"}}, {"CHE": {"_tender": "false"}}],
              "AQ": [{"XXX": {"_tender": "false"}}], "RS": [{"RSD": {"_from": "2006-10-25"}}], "XK": [{"EUR": {"_tz": "Europe/Belgrade", "_from": "2002-01-01"}}]}}}}
            """,
        [Info] = """
            {"supplemental": {"version": {"_cldrVersion": "48"}, "territoryInfo": {
              "KG": {"_gdp": "1", "_population": "6172100", "languagePopulation": {
                "kaa": {"_populationPercent": "0.019"}, "ky": {"_populationPercent": "48", "_officialStatus": "official"}, "ru": {"_populationPercent": "36", "_officialStatus": "official"}}},
              "CH": {"_population": "8860570", "languagePopulation": {
                "de": {"_populationPercent": "76", "_officialStatus": "official"}, "rm": {"_populationPercent": "0.5", "_officialStatus": "official_regional"}, "gsw": {"_officialStatus": "de_facto_official"}}},
              "AQ": {"_population": "300", "languagePopulation": {"und": {"_populationPercent": "100"}}},
              "RS": {"_population": "6652210", "languagePopulation": {
                "sr": {"_populationPercent": "99", "_officialStatus": "official"}, "sr_Latn": {"_populationPercent": "99", "_officialStatus": "official"}, "sq": {"_populationPercent": "1"}}},
              "XK": {"_population": "1977090", "languagePopulation": {"sq": {"_populationPercent": "92", "_officialStatus": "official"}}}}}}
            """,
        [TerritoryNames] = """
            {"main": {"en": {"localeDisplayNames": {"territories": {
              "009": "Oceania", "039": "Southern Europe", "142": "Asia", "143": "Central Asia", "150": "Europe", "155": "Western Europe",
              "KG": "Kyrgyzstan", "CH": "Switzerland", "CH-alt-short": "Swiss", "CH-alt-variant": "Helvetia", "AQ": "Antarctica", "RS": "Serbia", "XK": "Kosovo", "XA": "Pseudo"}}}}}
            """,
        [LanguageNames] = """
            {"main": {"en": {"localeDisplayNames": {"languages": {
              "ky": "Kyrgyz", "ky-alt-variant": "Kirghiz", "ru": "Russian", "kaa": "Kara-Kalpak", "de": "German", "gsw": "Swiss German", "rm": "Romansh", "sr": "Serbian", "sq": "Albanian"}}}}}
            """,
        [CurrencyNames] = """
            {"main": {"en": {"numbers": {"currencies": {
              "KGS": {"displayName": "Kyrgyz Som"}, "RUR": {"displayName": "Russian Ruble (1991–1998)"}, "CHF": {"displayName": "Swiss Franc"}, "CHE": {"displayName": "WIR Euro"},
              "RSD": {"displayName": "Serbian Dinar"}, "EUR": {"displayName": "Euro"}, "XXX": {"displayName": "Unknown Currency"}}}}}}
            """,
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cldr");

    private CldrFolder()
    {
    }

    /// <summary>Reads the folder with the text <paramref name="from"/> of a file replaced; the whole file where it is null.</summary>
    public static ReadResult<CldrData> Read(string? file = null, string? from = null, string? to = null)
    {
        using CldrFolder folder = new();
        foreach ((string name, string text) in s_files)
        {
            string content = name != file ? text : from is null ? to! : text.Replace(from, to, StringComparison.Ordinal);
            if (name == file && from is null && to is null)
            {
                continue;
            }

            string path = Path.Combine(folder._folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content, new UTF8Encoding(false));
        }

        return new CldrReader(UnitTable.Default, [.. CountryDataset.Default.Indicators], Source).Read(folder._folder.FullName);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
