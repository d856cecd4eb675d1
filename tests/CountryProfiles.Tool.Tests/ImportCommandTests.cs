using System.IO.Compression;
using System.Text;
using CountryProfiles.Data;

namespace CountryProfiles.Tool.Tests;

/// <summary>Importing files of each form; values are made up, and the forms are those of the publishers.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string BulkCsv = """
        "Data Source","World Development Indicators",

        "Last Updated Date","2024-06-28",

        "Country Name","Country Code","Indicator Name","Indicator Code","2019","2020","2021",
        "Kyrgyz Republic","KGZ","Population, total","SP.POP.TOTL","6456001","6523002","",
        "Tajikistan","TJK","Population, total","SP.POP.TOTL","9543003","..","9750004",
        "World","WLD","Population, total","SP.POP.TOTL","7742000005","7820000006","7888000007",

        """;

    private const string SdmxCsv = """
        REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS,COLLECTION,SOURCE
        KGZ,population,2021,6.7,person,6,1,A,M,
        KGZ,population,2022,6.8,person,6,1,P,M,

        """;

    private const string PageText = """
        Population (2015):5.9 million
        Area:199,951 km sq
        GDP per Capita PPP (2014):USD 3,322

        """;

    private readonly string _directory = Directory.CreateTempSubdirectory("country-profiles-").FullName;

    private string Into => Path.Combine(_directory, "data");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Import_BulkCsv_TakesCountriesAndNotAggregates()
    {
        ToolRun run = ToolRun.Of("import", "worldbank", Write("pop.csv", BulkCsv), "--into", Into);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("4 new values, 0 values restated.", run.Output, StringComparison.Ordinal);
        CountryDataset loaded = CountryDataset.LoadDirectory(Into);
        Assert.Equal(["6,456,001 people (2019)", "6,523,002 people (2020)"], loaded["KG"].Observations.Select(static each => each.ToString()));
        Assert.Equal(["9,543,003 people (2019)", "9,750,004 people (2021)"], loaded["TJ"].Observations.Select(static each => each.ToString()));
        Assert.Equal("worldbank-wdi-2024-06-28", loaded["KG"].Population.Source.Code);
        SeedInput input = Assert.Single(loaded.Inputs);
        Assert.Equal(("pop.csv", "2024-06-28", "CC-BY-4.0"), (input.Name, input.Edition, input.License));
        Assert.Equal("sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(_directory, "pop.csv")))), input.Checksum);
    }

    [Theory]
    [InlineData("sp.pop.totl")]
    [InlineData("population")]
    public void Import_OnlySome_TakesNoOther(string only)
    {
        const string All = """
            "Country Name","Country Code","Indicator Name","Indicator Code","2019","2020"
            "Kyrgyz Republic","KGZ","Population, total","SP.POP.TOTL","6456001","6523002"
            "Kyrgyz Republic","KGZ","Urban population (% of total population)","SP.URB.TOTL.IN.ZS","36.5","36.8"

            """;

        ToolRun run = ToolRun.Of("import", "worldbank", Write("WDICSV.csv", All), "--only", only, "--only", "SP.POP.TOTAL", "--into", Into);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("\nIMPORT007: No file has a value of a country for the indicator 'SP.POP.TOTAL': correct the code, or leave it out.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(["6,456,001 people (2019)", "6,523,002 people (2020)"], CountryDataset.LoadDirectory(Into)["KG"].Observations.Select(static each => each.ToString()));
    }

    [Fact]
    public void Import_Directory_LiesOverTheEmbeddedDatasetInEveryCommand()
    {
        ToolRun.Of("import", "worldbank", Write("pop.csv", BulkCsv), "--into", Into);

        Assert.Contains("6,523,002", ToolRun.Of("show", "KG", "--dataset", Into).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("6,523,002", ToolRun.Of("show", "KG").Output, StringComparison.Ordinal);
        Assert.Contains("6,523,002", ToolRun.Of("compare", "KG", "KZ", "--dataset", Into).Output, StringComparison.Ordinal);
        Assert.Contains("6,523,002", ToolRun.Of("rank", "population", "--region", "Central Asia", "--dataset", Into).Output, StringComparison.Ordinal);
        Assert.Contains("6,523,002", ToolRun.Of("list", "--region", "Central Asia", "--dataset", Into).Output, StringComparison.Ordinal);
        Assert.NotEqual(ToolRun.Of("total", "population", "--region", "Central Asia", "--dataset", Into).Output, ToolRun.Of("total", "population", "--region", "Central Asia").Output);
        Assert.NotEqual(ToolRun.Of("derive", "KG", "--dataset", Into).Output, ToolRun.Of("derive", "KG").Output);
        Assert.Equal(0, ToolRun.Of("coverage", "--dataset", Into).ExitCode);
        Assert.Equal(0, ToolRun.Of("check", Into).ExitCode);
    }

    [Theory]
    [InlineData("show", "KG")]
    [InlineData("derive", "KG")]
    [InlineData("compare", "KG", "KZ")]
    [InlineData("list")]
    [InlineData("rank", "population")]
    [InlineData("total", "population")]
    [InlineData("coverage")]
    public void Dataset_ThatIsNotThereOrNotValid_IsRefused(params string[] command)
    {
        ToolRun none = ToolRun.Of([.. command, "--dataset", Into]);
        Assert.Equal((1, ""), (none.ExitCode, none.Output));
        Assert.Contains($"There is no directory '{Into}'.", none.Error, StringComparison.Ordinal);

        ToolRun broken = ToolRun.Of([.. command, "--dataset", _directory]);
        Assert.Equal((1, ""), (broken.ExitCode, broken.Output));
        Assert.Contains("manifest.json: SEED013: The file is missing.", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_NewerEditionAndSameFileAgain_KeepsBothEditionsOnce()
    {
        string file = Write("pop.csv", BulkCsv);
        ToolRun.Of("import", "worldbank", file, "--into", Into);
        Assert.Contains("0 new values, 0 values restated.", ToolRun.Of("import", "worldbank", file, "--into", Into).Output, StringComparison.Ordinal);
        Write("pop.csv", BulkCsv.Replace("2024-06-28", "2025-07-01", StringComparison.Ordinal).Replace("6523002", "6527777", StringComparison.Ordinal));

        ToolRun run = ToolRun.Of("import", "worldbank", file, "--into", Into);

        Assert.Contains("4 new values, 0 values restated.", run.Output, StringComparison.Ordinal);
        CountryProfile kyrgyzstan = CountryDataset.LoadDirectory(Into)["KG"];
        Assert.Equal("6,527,777 people (2020)", kyrgyzstan.Population.ToString());
        Assert.Equal(
            ["2019 worldbank-wdi-2025-07-01", "2019 worldbank-wdi-2024-06-28", "2020 worldbank-wdi-2025-07-01", "2020 worldbank-wdi-2024-06-28"],
            kyrgyzstan.Observations.Select(static each => $"{each.Period.LastYear} {each.Source.Code}"));
    }

    [Fact]
    public void Import_SameSourceWithAnotherValue_RestatesIt()
    {
        string file = Write("data.csv", SdmxCsv);
        ToolRun.Of("import", "sdmx", file, "--into", Into);
        Write("data.csv", SdmxCsv.Replace("6.8", "6.9", StringComparison.Ordinal));

        Assert.Contains("0 new values, 1 value restated.", ToolRun.Of("import", "sdmx", file, "--into", Into).Output, StringComparison.Ordinal);
        Assert.Equal(["6.7 million people (2021)", "6.9 million people (2022, provisional)"], CountryDataset.LoadDirectory(Into)["KG"].Observations.Select(static each => each.ToString()));
    }

    [Fact]
    public void Import_Page_TakesFactsUnderItsOwnSourceOrAKnownOne()
    {
        string file = Write("Kyrgyz page.txt", PageText);

        Assert.Equal(0, ToolRun.Of("import", "page", file, "--country", "KG", "--into", Into).ExitCode);
        Assert.Equal(
            ["area 199,951 km² page-kyrgyz-page", "gdp.per-capita.ppp USD (PPP) 3,322 per person (2014) page-kyrgyz-page", "population 5.9 million people (2015) page-kyrgyz-page"],
            CountryDataset.LoadDirectory(Into)["KG"].Observations.Select(static each => $"{each.Indicator.Code} {each} {each.Source.Code}"));

        string other = Path.Combine(_directory, "other");
        ToolRun.Of("import", "page", file, "--country", "KG", "--source", "iom-kyrgyzstan", "--into", other);
        CountryDataset merged = CountryDataset.Default.With(CountryDataset.LoadDirectory(other));
        Assert.Equal(CountryDataset.Default["KG"].Observations.ToHashSet(), merged["KG"].Observations.ToHashSet());
        Assert.Equal(CountryDataset.Default["KG"].Observations.Count, merged["KG"].Observations.Count);
    }

    [Fact]
    public void Import_PageThatDoesNotTellItsCountry_TakesNothing()
    {
        ToolRun run = ToolRun.Of("import", "page", Write("page.txt", PageText), "--into", Into);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("IMPORT003", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Into));
    }

    [Fact]
    public void Import_Strict_WritesNothingWhenAFragmentIsNotRead()
    {
        ToolRun.Of("import", "sdmx", Write("good.csv", SdmxCsv), "--into", Into);
        string bad = Write("bad.csv", SdmxCsv.Replace("6.8", "6,8,", StringComparison.Ordinal).Replace("2021", "2020", StringComparison.Ordinal));

        ToolRun strict = ToolRun.Of("import", "sdmx", bad, "--into", Into, "--strict");
        Assert.Equal(1, strict.ExitCode);
        Assert.Contains("not read, and --strict writes nothing then", strict.Error, StringComparison.Ordinal);
        Assert.Equal(2, CountryDataset.LoadDirectory(Into)["KG"].Observations.Count);

        ToolRun lenient = ToolRun.Of("import", "sdmx", bad, "--into", Into);
        Assert.Equal(0, lenient.ExitCode);
        Assert.Contains("SDMX", lenient.Error, StringComparison.Ordinal);
        Assert.Equal(3, CountryDataset.LoadDirectory(Into)["KG"].Observations.Count);
    }

    [Fact]
    public void Import_ValueThatAFileStatesTwice_IsToldWhenItDiffers()
    {
        string file = Write("twice.csv", SdmxCsv + "KGZ,population,2021,6.7,person,6,1,A,M,\nKGZ,population,2021,6.6,person,6,1,A,M,\n");

        ToolRun run = ToolRun.Of("import", "sdmx", file, "--into", Into, "--format", "json");

        Assert.Equal(0, run.ExitCode);
        System.Text.Json.JsonElement taken = Assert.Single(run.Json.GetProperty("files").EnumerateArray().ToArray());
        Assert.Equal((2, 1, 1), (taken.GetProperty("values").GetInt32(), taken.GetProperty("repeated").GetInt32(), taken.GetProperty("notRead").GetInt32()));
        Assert.Equal("IMPORT001", run.Json.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Equal("6.7 million people (2021)", CountryDataset.LoadDirectory(Into)["KG"].Observations[0].ToString());
    }

    [Fact]
    public void Import_ZipAndFolderWithMetadata_AreReadAsTheyAreDownloaded()
    {
        // The metadata say that XYZ is a group of countries, which no list knows.
        string metadata = "\"Country Code\",\"Region\",\"IncomeGroup\",\"SpecialNotes\",\"TableName\",\n\"KGZ\",\"Europe & Central Asia\",\"Lower middle income\",\"\",\"Kyrgyz Republic\",\n\"XYZ\",\"\",\"\",\"A group\",\"Group\",\n";
        string data = BulkCsv.Replace("WLD", "XYZ", StringComparison.Ordinal);
        string zip = Path.Combine(_directory, "API_SP.POP.TOTL.zip");
        using (ZipArchive archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            Add(archive, "API_SP.POP.TOTL_DS2_en_csv_v2_1.csv", data);
            Add(archive, "Metadata_Country_API_SP.POP.TOTL_DS2_en_csv_v2_1.csv", metadata);
            Add(archive, "Metadata_Indicator_API_SP.POP.TOTL_DS2_en_csv_v2_1.csv", "\"INDICATOR_CODE\",\"INDICATOR_NAME\",\n");
        }

        ToolRun run = ToolRun.Of("import", "worldbank", zip, "--into", Into, "--strict");
        Assert.Equal(0, run.ExitCode);
        CountryDataset loaded = CountryDataset.LoadDirectory(Into);
        Assert.Equal(4, loaded.Countries.Sum(country => loaded[country.Code].Observations.Count));

        string folder = Directory.CreateDirectory(Path.Combine(_directory, "folder", "deep")).FullName;
        File.WriteAllText(Path.Combine(folder, "pop.csv"), data);
        File.CreateSymbolicLink(Path.Combine(folder, "link.csv"), Path.Combine(folder, "pop.csv"));
        ToolRun fromFolder = ToolRun.Of("import", "worldbank", Path.GetDirectoryName(folder)!, "--into", Into);
        Assert.Contains("WB003", fromFolder.Error, StringComparison.Ordinal);
        Assert.Contains("deep/pop.csv", fromFolder.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("link.csv", fromFolder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_ArchiveThatIsDamaged_IsToldAndTheOthersAreRead()
    {
        string zip = Path.Combine(_directory, "damaged.zip");
        using (ZipArchive archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            Add(archive, "pop.csv", BulkCsv);
        }

        // The compressed bytes start after the header of 30 bytes and the name; the directory at the end stays as it is.
        byte[] bytes = File.ReadAllBytes(zip);
        bytes.AsSpan(37, 40).Fill(0xFF);
        File.WriteAllBytes(zip, bytes);

        ToolRun run = ToolRun.Of("import", "worldbank", zip, Write("good.csv", BulkCsv), "--into", Into);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("damaged.zip/pop.csv: IMPORT002: The file cannot be read", run.Error, StringComparison.Ordinal);
        Assert.Equal("6,523,002 people (2020)", CountryDataset.LoadDirectory(Into)["KG"].Population.ToString());
    }

    [Fact]
    public void Import_IntoADirectoryOfOtherCountries_TakesThoseOfThePackage()
    {
        string profiles = Directory.CreateDirectory(Path.Combine(Into, "profiles")).FullName;
        File.WriteAllText(Path.Combine(Into, "manifest.json"), """{"format": 1, "edition": "2026-01-01", "inputs": []}""");
        File.WriteAllText(Path.Combine(Into, "countries.json"), """{"format": 1, "countries": [{"code": "UTO", "alpha2": "UT", "name": "Utopia"}]}""");
        File.WriteAllText(Path.Combine(profiles, "UTO.json"), """{"format": 1, "country": "UTO", "observations": []}""");

        ToolRun run = ToolRun.Of("import", "sdmx", Write("data.csv", SdmxCsv + "UTO,population,2021,1,person,6,0,A,M,\n"), "--into", Into);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("UTO", run.Error, StringComparison.Ordinal);
        CountryDataset loaded = CountryDataset.LoadDirectory(Into);
        Assert.Equal("Utopia", loaded["UT"].Country.Name);
        Assert.Equal("6.8 million people (2022, provisional)", loaded["KG"].Population.ToString());
    }

    [Fact]
    public void Import_WhatIsNoArchiveNoFileOrNothing_IsToldAndWritesNothing()
    {
        foreach ((string path, string problem) in new[]
        {
            (Write("no.zip", "PK but no archive"), "is not a ZIP archive"),
            (Path.Combine(_directory, "none.csv"), "There is no file or directory"),
            (Write("empty.csv", ""), "Nothing was read, and nothing was written."),
            (Write("binary.csv", "\0\u0001\u0002"), "Nothing was read, and nothing was written."),
            (Directory.CreateDirectory(Path.Combine(_directory, "empty")).FullName, "Nothing was read, and nothing was written."),
        })
        {
            ToolRun run = ToolRun.Of("import", "worldbank", path, "--into", Into);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains(problem, run.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(Into));
        }
    }

    [Fact]
    public void Import_WhileAnotherWritesOrIntoSomethingElse_IsRefused()
    {
        string file = Write("pop.csv", BulkCsv);
        ToolRun other = ToolRun.Of("import", "worldbank", file, "--into", _directory);
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("holds other files, such as", other.Error, StringComparison.Ordinal);

        ToolRun.Of("import", "worldbank", file, "--into", Into);
        using FileStream held = new(Path.Combine(Into, ".lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        ToolRun locked = ToolRun.Of("import", "sdmx", Write("data.csv", SdmxCsv), "--into", Into);
        Assert.Equal(1, locked.ExitCode);
        Assert.Contains("is being written to by another process", locked.Error, StringComparison.Ordinal);
        Assert.Contains($"'{Into}' is as it was.", locked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_Factbook_KeepsEditionsApartAndSplitTerritoriesWhole()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_directory, "factbook")).FullName;
        Entry("kg", "Kyrgyz Republic", ".kg", "5,664,939 (July 2015 est.)");
        Entry("gz", "Gaza Strip", ".ps; note - same as the West Bank", "1,869,055 (July 2015 est.)", "-0.1");
        File.WriteAllText(Path.Combine(folder, "qq.json"), "{}");
        File.WriteAllText(Path.Combine(folder, "xx.json"), "{}");

        ToolRun run = ToolRun.Of("import", "factbook", folder, "--edition", "January 2016", "--into", Into);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("IMPORT004", run.Error, StringComparison.Ordinal);
        Assert.Contains("IMPORT005", run.Error, StringComparison.Ordinal);
        Assert.Contains("IMPORT006", run.Error, StringComparison.Ordinal);
        CountryDataset loaded = CountryDataset.LoadDirectory(Into);
        Assert.Equal("5,664,939 people (2015, estimated)", loaded["KG"].Population.ToString());
        Assert.Equal(("cia-factbook-january-2016", "January 2016"), (loaded["KG"].Population.Source.Code, loaded["KG"].Population.Source.Edition));
        Assert.Empty(loaded["PS"].Observations);

        // People are added, and rates are not averaged.
        Entry("we", "West Bank", ".ps", "2,785,366 (July 2015 est.)", "-4.8");
        ToolRun whole = ToolRun.Of("import", "factbook", folder, "--edition", "January 2016", "--into", Into);
        Assert.Contains("BUILD004: The parts of PSE differ in 'net-migration-rate'", whole.Error, StringComparison.Ordinal);
        CountryProfile palestine = CountryDataset.LoadDirectory(Into)["PS"];
        Assert.Equal("4,654,421 people (2015, estimated)", palestine.Population.ToString());
        Assert.True(palestine[IndicatorCode.Create("net-migration-rate")].IsMissing);

        void Entry(string gec, string name, string domain, string population, string migrationRate = "-5.2") => File.WriteAllText(
            Path.Combine(folder, gec + ".json"),
            $$$$"""
            {"Government": {"Country name": {"conventional long form": {"text": "{{{{name}}}}"}, "conventional short form": {"text": "{{{{name}}}}"}}},
             "Communications": {"Internet country code": {"text": "{{{{domain}}}}"}},
             "People and Society": {"Population": {"text": "{{{{population}}}}"}, "Net migration rate": {"text": "{{{{migrationRate}}}} migrant(s)/1,000 population (2015 est.)"}}}
            """);
    }

    // What both parts have alike the whole has, though the notes beside it differ; what they have apart it has not.
    [Theory]
    [InlineData("97.5%", "97.5 ± 0.05 %{literacy-age}", "estimates are for the strip and the bank; estimates are for both parts", false)]
    [InlineData("98%", null, "the source states its parts apart", true)]
    public void Import_FactbookOfASplitTerritory_TakesTheShareOfBothParts(string ofTheOther, string? expected, string note, bool isTold)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_directory, "factbook")).FullName;
        Entry("gz", "Gaza Strip", "97.5%", "estimates are for the strip and the bank");
        Entry("we", "West Bank", ofTheOther, "estimates are for both parts");

        ToolRun run = ToolRun.Of("import", "factbook", folder, "--edition", "January 2016", "--into", Into);

        Observation literacy = CountryDataset.LoadDirectory(Into)["PS"].Observations.Single(static o => o.Indicator.Code.ToString() == "literacy");
        Assert.Equal((expected, note), (literacy.Quantity?.ToString("R", null), literacy.Note));
        Assert.Equal(isTold, run.Error.Contains("BUILD004", StringComparison.Ordinal));

        void Entry(string gec, string name, string share, string note) => File.WriteAllText(
            Path.Combine(folder, gec + ".json"),
            $$$$"""
            {"Government": {"Country name": {"conventional short form": {"text": "{{{{name}}}}"}}},
             "Communications": {"Internet country code": {"text": ".ps"}},
             "People and Society": {"Literacy": {"total population": {"text": "{{{{share}}}} (2022 est.)"}, "note": "{{{{note}}}}"}}}
            """);
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using Stream stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_directory, name);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        return path;
    }
}
