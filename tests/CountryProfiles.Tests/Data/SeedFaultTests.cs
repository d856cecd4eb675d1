using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck.Xunit;

namespace CountryProfiles.Data;

/// <summary>What makes seeds invalid. Each row breaks one rule of a valid directory, and the fault is told where it is.</summary>
public class SeedFaultTests
{
    [Fact]
    public void Validate_TheDirectoryThatIsBrokenBelow_IsValid()
    {
        using TemporarySeeds seeds = new();

        Assert.Empty(seeds.Faults());
        Assert.Equal("1/2026-11-25, 2 countries", seeds.Load().ToString());
    }

    [Theory]
    // Not JSON, or cut off. The path inside broken text is not known.
    [InlineData("SEED001", "manifest.json", "", 5, "\"license\": ", "license: ")]
    [InlineData("SEED001", "units.json", "", 12, "\n  ]\n}\n", "\n  ]\n} ]\n")]
    [InlineData("SEED001", "indicators.json", "", 3, "\"indicators\": [", "\"indicators\" [")]
    [InlineData("SEED001", "sources.json", "", 4, "\"A page\",", "\"A page\",,")]
    [InlineData("SEED001", "countries.json", "", 4, "\"142\", \"name\"", "'142', \"name\"")]
    [InlineData("SEED001", "profiles/KGZ.json", "", 19, "\"page\"}\n}\n", "\"page\"}\n")]
    // Another form is expected.
    [InlineData("SEED002", "manifest.json", "$.format", 2, "1,", "\"1\",")]
    [InlineData("SEED002", "manifest.json", "$.edition", 3, "\"2026-11-25\"", "20261125")]
    [InlineData("SEED002", "manifest.json", "$.inputs[0].license", 5, "\"facts only\"", "null")]
    [InlineData("SEED002", "units.json", "$.units[0].factor", 8, "\"1000\"", "1000")]
    [InlineData("SEED002", "indicators.json", "$.indicators[0].labels", 4, "\"definition\": \"Area\"", "\"definition\": \"Area\", \"labels\": \"Area\"")]
    [InlineData("SEED002", "sources.json", "$.sources[0].countrySpecific", 4, "\"title\"", "\"countrySpecific\": \"yes\", \"title\"")]
    [InlineData("SEED002", "countries.json", "$.ambiguous[0].candidates", 7, "[\"KGZ\", \"KAZ\"]", "\"KGZ KAZ\"")]
    [InlineData("SEED002", "countries.json", "$.countries[0].numeric", 10, "\"398\"", "398")]
    [InlineData("SEED002", "profiles/KGZ.json", "$.observations[0].unit", 8, "\"km2\"", "null")]
    [InlineData("SEED002", "profiles/KGZ.json", "$.observations[0].value", 8, "199951", "[199951]")]
    [InlineData("SEED002", "profiles/KGZ.json", "$.observations[2].rank", 10, "120", "120.5")]
    [InlineData("SEED002", "profiles/KGZ.json", "$.observations[3].languages[0]", 11, "{\"name\": \"Kyrgyz\"}", "\"Kyrgyz\"")]
    [InlineData("SEED002", "profiles/KGZ.json", "$.migration.storyDistances[0].exact", 18, "true", "1")]
    // Unknown members.
    [InlineData("SEED003", "manifest.json", "$.inputs[0].url", 5, "\"license\"", "\"url\": \"x\", \"license\"")]
    [InlineData("SEED003", "units.json", "$.units[2].plural", 10, "\"symbol\": \"people\"", "\"plural\": {\"en\": [\"x\"]}, \"symbol\": \"people\"")]
    [InlineData("SEED003", "indicators.json", "$.note", 2, "1,", "1, \"note\": null,")]
    [InlineData("SEED003", "sources.json", "$.sources[0].licence", 4, "\"title\"", "\"licence\": \"MIT\", \"title\"")]
    [InlineData("SEED003", "countries.json", "$.countries[1].flag", 11, "\"alpha2\": \"KG\"", "\"flag\": \"🇰🇬\", \"alpha2\": \"KG\"")]
    [InlineData("SEED003", "profiles/KGZ.json", "$.population", 3, "\"country\"", "\"population\": 5900000, \"country\"")]
    [InlineData("SEED003", "profiles/KGZ.json", "$.observations[0].Unit", 8, "\"unit\": \"km2\"", "\"Unit\": \"km2\", \"unit\": \"km2\"")]
    [InlineData("SEED003", "profiles/KGZ.json", "$.contacts[0].telephones[0].country", 16, "\"printed\"", "\"country\": \"KG\", \"printed\"")]
    // Members that stand twice.
    [InlineData("SEED004", "manifest.json", "$.edition", 3, "\"2026-11-25\"", "\"2026-11-25\", \"edition\": \"2026-11-26\"")]
    [InlineData("SEED004", "countries.json", "$.countries[0].name", 10, "\"Kazakhstan\"", "\"Kazakhstan\", \"name\": \"Kazakhstan\"")]
    [InlineData("SEED004", "profiles/KGZ.json", "$.observations[0].value", 8, "199951", "199951, \"value\": 199951")]
    [InlineData("SEED004", "profiles/KGZ.json", "$.observations[0].value", 8, "199951", "199951, \"v\\u0061lue\": 5")]
    [InlineData("SEED004", "profiles/KGZ.json", "$.country", 3, "\"KGZ\"", "\"KGZ\", \"country\": \"KAZ\"")]
    // Required members that are missing.
    [InlineData("SEED005", "manifest.json", "$", 1, "\"format\": 1,", "")]
    [InlineData("SEED005", "manifest.json", "$.inputs[0]", 5, ", \"license\": \"facts only\"", "")]
    [InlineData("SEED005", "units.json", "$.units[0]", 8, ", \"definition\": \"1,000 m\"", "")]
    [InlineData("SEED005", "indicators.json", "$.indicators[4]", 8, "\"kind\": \"rank\", ", "")]
    [InlineData("SEED005", "sources.json", "$.sources[0]", 4, "\"title\": \"A page\", ", "")]
    [InlineData("SEED005", "countries.json", "$.countries[0]", 10, "\"name\": \"Kazakhstan\", ", "")]
    [InlineData("SEED005", "profiles/KGZ.json", "$.observations[0]", 8, "\"period\": \"undated\", \"value\"", "\"value\"")]
    [InlineData("SEED005", "profiles/KGZ.json", "$.observations[0]", 8, "\"unit\": \"km2\", \"source\": \"page\"", "\"unit\": \"km2\"")]
    [InlineData("SEED005", "profiles/KGZ.json", "$.observations[0]", 8, ", \"unit\": \"km2\"", "")]
    [InlineData("SEED005", "profiles/KGZ.json", "$.observations[3].languages[0]", 11, "\"name\": \"Kyrgyz\"", "\"tag\": \"ky\"")]
    [InlineData("SEED005", "profiles/KGZ.json", "$.contacts[0]", 16, "\"organization\": \"Office\", ", "")]
    [InlineData("SEED005", "profiles/KGZ.json", "$", 1, "\"country\": \"KGZ\",", "")]
    // Values that their members cannot have.
    [InlineData("SEED006", "manifest.json", "$.edition", 3, "2026-11-25", "2026-11")]
    [InlineData("SEED006", "units.json", "$.units[0].factor", 8, "\"1000\"", "\"1e3\"")]
    [InlineData("SEED006", "units.json", "$.units[0].measures", 8, "\"length\"", "\"mass\"")]
    [InlineData("SEED006", "units.json", "$.currencies", 3, "KGS USD", "KGS USD USD")]
    [InlineData("SEED006", "indicators.json", "$.indicators[4].kind", 8, "\"rank\"", "\"place\"")]
    [InlineData("SEED006", "indicators.json", "$.indicators[4].dated", 8, "\"average\"", "\"mean\"")]
    [InlineData("SEED006", "indicators.json", "$.indicators[4]", 8, "\"HDI rank\"", "\" \"")]
    [InlineData("SEED006", "indicators.json", "$.indicators[4].code", 8, "\"hdi.rank\"", "\"HDI\"")]
    [InlineData("SEED006", "sources.json", "$.sources[0].address", 4, "https://example.org/page", "example.org/page")]
    [InlineData("SEED006", "sources.json", "$.sources[0].retrieved", 4, "2026-01-31", "31.01.2026")]
    [InlineData("SEED006", "sources.json", "$.sources[0]", 4, "\"Somebody\"", "\"\"")]
    [InlineData("SEED006", "countries.json", "$.countries[0].numeric", 10, "\"398\"", "\"98\"")]
    [InlineData("SEED006", "countries.json", "$.countries[0].alpha2", 10, "\"KZ\"", "\"kz\"")]
    [InlineData("SEED006", "countries.json", "$.countries[0]", 10, "\"Kazakhstan\"", "\"\"")]
    [InlineData("SEED006", "countries.json", "$.ambiguous[0]", 7, "[\"KGZ\", \"KAZ\"]", "[\"KGZ\"]")]
    [InlineData("SEED006", "countries.json", "$.ambiguous[0]", 7, "[\"KGZ\", \"KAZ\"]", "[\"KGZ\", \"KAZ\", \"KGZ\"]")]
    [InlineData("SEED006", "countries.json", "$.ambiguous[0].candidates[1]", 7, "\"KAZ\"]", "\"KZ\"]")]
    [InlineData("SEED006", "countries.json", "", null, "\"name\": \"Kazakhstan\"", "\"name\": \"Kazakhstan\", \"other\": [\"…\"]")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[0].value", 8, "199951", "1.99951e5")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[0].value", 8, "199951", "\"199 951\"")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[5].multiplier", 13, "\"multiplier\": 6", "\"multiplier\": -3")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[4].missing", 12, "not-available", "NA")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[5].status", 13, "\"unit\": \"person\"", "\"unit\": \"person\", \"status\": \"EE\"")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[5].status", 13, "\"unit\": \"person\"", "\"unit\": \"person\", \"status\": \"A\"")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[2].rank", 10, "120", "189")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[2]", 10, ", \"of\": 188", "")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[3]", 11, "\"source\"", "\"missing\": \"not-loaded\", \"source\"", 5)]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[4]", 12, "\"missing\": \"not-available\", ", "")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[4]", 12, "\"missing\"", "\"unit\": \"person\", \"missing\"")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[0]", 8, "\"km2\"", "\"person\"")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[0]", 8, "\"value\": 199951, \"unit\": \"km2\"", "\"currency\": \"KGS\"")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[3].languages[1]", 11, "\"Russian\"", "\"\"")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.contacts[0].telephones[0]", 16, "+996312612456", "+996 312 612456")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.contacts[0].email", 16, "a@example.org", "[email protected]")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.contacts[0]", 16, "\"email\"", "\"emailMissing\": \"suppressed\", \"email\"")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.migration.storyDistances[0]", 18, "\"km\"", "\"km2\"")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.currencies[0].from", 5, "1993-05-10", "1993-02-30")]
    // Unknown units.
    [InlineData("SEED007", "indicators.json", "$.indicators[0].unit", 4, "\"km2\"", "\"km²\"")]
    [InlineData("SEED007", "profiles/KGZ.json", "$.observations[0].unit", 8, "\"km2\"", "\"sq km\"")]
    [InlineData("SEED007", "profiles/KGZ.json", "$.migration.storyDistances[0].unit", 18, "\"km\"", "\"mi\"")]
    // References to something unknown.
    [InlineData("SEED008", "profiles/KGZ.json", "$.observations[0].indicator", 8, "\"area\"", "\"area.total\"")]
    [InlineData("SEED008", "profiles/KGZ.json", "$.contacts[0].source", 16, "\"source\": \"page\"", "\"source\": \"Page\"", 8)]
    [InlineData("SEED008", "profiles/KGZ.json", "$.country", 3, "\"KGZ\"", "\"UZB\"")]
    [InlineData("SEED008", "profiles/KGZ.json", "$.currencies[0].code", 5, "\"KGS\"", "\"kgs\"", 1)]
    [InlineData("SEED008", "profiles/KGZ.json", "$.observations[1].currency", 9, "\"currency\": \"KGS\"", "\"currency\": \"EUR\"")]
    [InlineData("SEED008", "countries.json", "$.countries[0].region", 10, "\"region\": \"142\"", "\"region\": \"143\"", 1)]
    [InlineData("SEED008", "countries.json", "", null, "\"KAZ\"]", "\"UZB\"]")]
    [InlineData("SEED006", "profiles/KGZ.json", "$.observations[3].languages", 11, "[{\"name\": \"Kyrgyz\"}, {\"name\": \"Russian\"}]", "[]")]
    // Periods.
    [InlineData("SEED009", "profiles/KGZ.json", "$.observations[5].period", 13, "mid-2015", "2015-06")]
    [InlineData("SEED009", "profiles/KGZ.json", "$.observations[5].period", 13, "mid-2015", "avg mid-2015")]
    [InlineData("SEED009", "profiles/KGZ.json", "$.observations[5].period", 13, "mid-2015", "mid-2020/mid-2015")]
    [InlineData("SEED009", "profiles/KGZ.json", "$.observations[5].period", 13, "mid-2015", "2015-02-29")]
    [InlineData("SEED009", "profiles/KGZ.json", "$.observations[5].period", 13, "mid-2015", "")]
    [InlineData("SEED009", "profiles/KGZ.json", "$.currencies[0]", 5, "\"from\": \"1993-05-10\"", "\"from\": \"1993-05-10\", \"to\": \"1993-05-09\"")]
    // Entries that are there already.
    [InlineData("SEED010", "units.json", "$.units[1]", 9, "\"code\": \"km2\", \"symbol\": \"km²\"", "\"code\": \"km\", \"symbol\": \"km²\"")]
    [InlineData("SEED010", "units.json", "$.units[2]", 10, "\"definition\": \"one person\"", "\"definition\": \"one person\", \"aliases\": [\"kilometre\"]")]
    [InlineData("SEED010", "indicators.json", "$.indicators[4]", 8, "\"hdi.rank\"", "\"area\"")]
    [InlineData("SEED010", "sources.json", "$.sources[1]", 4, "\"retrieved\": \"2026-01-31\"}", "\"retrieved\": \"2026-01-31\"}, {\"code\": \"page\", \"publisher\": \"P\", \"title\": \"T\"}")]
    [InlineData("SEED010", "countries.json", "$.regions[1]", 4, "\"Asia\"}", "\"Asia\"}, {\"code\": \"142\", \"name\": \"Asien\"}")]
    [InlineData("SEED010", "countries.json", "$.countries[1]", 11, "\"KG\"", "\"KZ\"")]
    [InlineData("SEED010", "countries.json", "$.countries[1]", 11, "\"417\"", "\"398\"")]
    [InlineData("SEED010", "countries.json", "", null, "\"Kyrgyzstan\"", "\"KAZAKHSTÁN\"")]
    [InlineData("SEED010", "countries.json", "", null, "\"name\": \"Kyrgyzstan\"", "\"name\": \"Kyrgyzstan\", \"other\": [\"KZ\"]")]
    [InlineData("SEED010", "countries.json", "", null, "\"KAZ\"]}", "\"KAZ\"]}, {\"name\": \"the STAN\", \"candidates\": [\"KGZ\", \"KAZ\"]}")]
    [InlineData("SEED010", "profiles/KGZ.json", "$.observations[5]", 13, "mid-2015", "mid-2014")]
    [InlineData("SEED010", "profiles/KGZ.json", "$.observations[5]", 13, "mid-2015", "2014-07-01")]
    // Bounds.
    [InlineData("SEED011", "profiles/KGZ.json", "$.observations[0]", 8, "\"unit\": \"km2\"", "\"unit\": \"km2\", \"lower\": 199952, \"upper\": 199950")]
    [InlineData("SEED011", "profiles/KGZ.json", "$.observations[0]", 8, "\"unit\": \"km2\"", "\"unit\": \"km2\", \"lower\": 199950, \"upper\": 199953")]
    [InlineData("SEED011", "profiles/KGZ.json", "$.observations[0]", 8, "\"unit\": \"km2\"", "\"unit\": \"km2\", \"upper\": 199952")]
    [InlineData("SEED011", "profiles/KGZ.json", "$.observations[0]", 8, "\"unit\": \"km2\"", "\"unit\": \"km2\", \"exact\": true, \"lower\": 199951, \"upper\": 199951")]
    [InlineData("SEED011", "profiles/KGZ.json", "$.observations[0]", 8, "199951", "\"199951/3\"")]
    // Formats.
    [InlineData("SEED012", "manifest.json", "$.format", 2, "1,", "3,")]
    [InlineData("SEED012", "units.json", "$.format", 2, "\"format\": 1,", "\"format\": 2,")]
    [InlineData("SEED012", "indicators.json", "$.format", 2, "1,", "99,")]
    [InlineData("SEED012", "sources.json", "$.format", 2, "\"format\": 1,", "\"format\": 0,")]
    [InlineData("SEED012", "countries.json", "$.format", 2, "\"format\": 1,", "\"format\": -1,")]
    [InlineData("SEED012", "profiles/KGZ.json", "$.format", 2, "\"format\": 1,", "\"format\": 2,")]
    // Files that contradict each other.
    [InlineData("SEED014", "profiles/KGZ.json", "", null, "\"country\": \"KGZ\"", "\"country\": \"KAZ\"")]
    [InlineData("SEED014", "profiles/KGZ.json", "", null, "\"country\": \"KGZ\"", "\"country\": {\"code\": \"KGZ\", \"alpha2\": \"KG\", \"name\": \"Kirgizia\"}")]
    [InlineData("SEED014", "profiles/KGZ.json", "", null, "\"country\": \"KGZ\"", "\"country\": {\"code\": \"UZB\", \"alpha2\": \"UZ\", \"name\": \"Uzbekistan\"}")]
    public void Validate_OneBrokenRule_IsToldWhereItIs(string code, string file, string path, int? line, string text, string replacement, int occurrence = 0)
    {
        using TemporarySeeds seeds = new();
        if (occurrence == 0)
        {
            seeds.Replace(file, text, replacement);
        }
        else
        {
            string[] parts = seeds[file].Split(text);
            seeds[file] = string.Join(text, parts[..occurrence]) + replacement + string.Join(text, parts[occurrence..]);
        }

        IEnumerable<string> ofThisFile = seeds.Faults().Where(fault => fault.Contains($" {file} ", StringComparison.Ordinal));

        Assert.Equal([$"{code} {file} {path} {line}"], ofThisFile);
    }

    // The rows above look at one file; what breaks in a profile must not be told of another file either.
    [Theory]
    [InlineData("profiles/KGZ.json", "\"km2\"", "\"sq km\"")]
    [InlineData("countries.json", "\"417\"", "\"17\"")]
    [InlineData("sources.json", "2026-01-31", "yesterday")]
    public void Validate_OneBrokenRule_IsOneFaultWhereNothingRefersToIt(string file, string text, string replacement)
    {
        using TemporarySeeds seeds = new();
        seeds.Delete("profiles/KGZ.json");
        Directory.CreateDirectory(Path.Combine(seeds.Path, "profiles"));
        seeds.Replace("countries.json", "\"Stan\"", "\"Steppe\"");
        if (file == "profiles/KGZ.json")
        {
            seeds[file] = TemporarySeeds.Valid[file];
        }

        if (file == "countries.json")
        {
            seeds.Replace(file, "{\"name\": \"Steppe\", \"candidates\": [\"KGZ\", \"KAZ\"]}", "");
        }

        seeds.Replace(file, text, replacement);

        Assert.Single(seeds.Faults());
    }

    [Fact]
    public void Validate_MissingManifest_IsTold()
    {
        using TemporarySeeds seeds = new();
        seeds.Delete("manifest.json");

        Assert.Equal(["SEED013 manifest.json  "], seeds.Faults());
        Assert.Equal("The file is missing.", seeds.Validate()[0].Message);
    }

    [Fact]
    public void Validate_MissingProfilesFolder_IsTold()
    {
        using TemporarySeeds seeds = new();
        Directory.Delete(Path.Combine(seeds.Path, "profiles"), recursive: true);

        Assert.Equal(["SEED013 profiles  "], seeds.Faults());
    }

    [Fact]
    public void Validate_FileThatCannotBeRead_IsTold()
    {
        using TemporarySeeds seeds = new();
        seeds.Delete("manifest.json");
        Directory.CreateDirectory(Path.Combine(seeds.Path, "manifest.json"));

        Assert.Equal(["SEED013 manifest.json  "], seeds.Faults());
    }

    [Theory]
    [InlineData("units.json")]
    [InlineData("indicators.json")]
    [InlineData("sources.json")]
    [InlineData("countries.json")]
    public void LoadDirectory_WithoutATable_TakesTheEmbeddedOne(string file)
    {
        using TemporarySeeds seeds = new();
        seeds.Delete("profiles/KGZ.json");
        seeds["profiles/KGZ.json"] = """{"format": 1, "country": "KGZ", "observations": []}""";
        seeds.Delete(file);
        if (file == "indicators.json")
        {
            // The embedded indicators are in the embedded units.
            seeds.Delete("units.json");
        }

        CountryDataset dataset = seeds.Load();

        Assert.Equal(file is "units.json" or "indicators.json", dataset.Units.TryGet("mi2", out _));
        Assert.Equal(file == "indicators.json", dataset.TryGetIndicator(IndicatorCode.Create("literacy"), out _));
        Assert.Equal(file == "sources.json", dataset.Sources.Any(source => source.Code == "iom-kyrgyzstan"));
        Assert.Equal(file == "countries.json", dataset["KG"].Country.OfficialName == "Kyrgyz Republic");
    }

    [Fact]
    public void Validate_SeveralBrokenFiles_ToldInOneReport()
    {
        using TemporarySeeds seeds = new();
        seeds.Replace("manifest.json", "2026-11-25", "today");
        seeds.Replace("units.json", "\"factor\": \"1\"", "\"factor\": \"0\"");
        seeds.Replace("sources.json", "\"title\"", "\"tittle\"");
        seeds.Replace("countries.json", "\"Kyrgyzstan\"", "\"Kazakhstan\"");
        seeds["profiles/KAZ.json"] = """
            {"format": 1, "country": "KAZ", "observations": [
              {"indicator": "area", "period": "2015-13-01", "value": 2724902, "unit": "km3", "source": "page"},
              {"indicator": "area", "period": "undated", "value": 1e6, "colour": "red"}
            ]}
            """;

        string[] faults = seeds.Faults();

        string[] expected =
        [
            "SEED006 manifest.json $.edition 3",
            "SEED006 units.json $.units[2].factor 10",
            "SEED003 sources.json $.sources[0].tittle 4",
            "SEED005 sources.json $.sources[0] 4",
            "SEED010 countries.json  ",
            "SEED009 profiles/KAZ.json $.observations[0].period 2",
            "SEED007 profiles/KAZ.json $.observations[0].unit 2",
            "SEED006 profiles/KAZ.json $.observations[1].value 3",
            "SEED003 profiles/KAZ.json $.observations[1].colour 3",
            "SEED005 profiles/KAZ.json $.observations[1] 3",
            "SEED007 profiles/KGZ.json $.observations[5].unit 13",
        ];
        Assert.Empty(expected.Except(faults));

        // And the message of the exception is for people.
        InvalidSeedException exception = Assert.Throws<InvalidSeedException>(seeds.Load);
        Assert.StartsWith($"The seeds have {faults.Length} faults:\nmanifest.json(3,14): $.edition: SEED006: 'today' is not a date", exception.Message, StringComparison.Ordinal);
    }

    // Dividing by a factor of zero would be an error of ours and not of the seed.
    [Fact]
    public void Validate_CompoundOfAUnitWithFactorZero_IsAnUnknownUnit()
    {
        using TemporarySeeds seeds = new();
        seeds.Replace("units.json", "\"factor\": \"1000\"", "\"factor\": \"0\"");
        seeds.Replace("profiles/KGZ.json", "\"unit\": \"person\"", "\"unit\": \"person/km\"");

        Assert.Equal(
            ["SEED006 units.json $.units[0].factor 8", "SEED007 profiles/KGZ.json $.observations[5].unit 13", "SEED007 profiles/KGZ.json $.migration.storyDistances[0].unit 18"],
            seeds.Faults());
    }

    [Fact]
    public void Validate_FileNamedForAnotherCountry_SaysHowToNameIt()
    {
        using TemporarySeeds seeds = new();
        seeds["profiles/kyrgyzstan.json"] = seeds["profiles/KGZ.json"];
        seeds.Delete("profiles/KGZ.json");

        Diagnostic fault = Assert.Single(seeds.Validate());

        Assert.Equal(("SEED014", "profiles/kyrgyzstan.json"), (fault.Code, fault.File));
        Assert.Equal("The file holds 'KGZ' and is to be named KGZ.json.", fault.Message);
    }

    [Fact]
    public void Validate_NewerFormat_SaysWhatToDo()
    {
        using TemporarySeeds seeds = new();
        seeds.Replace("profiles/KGZ.json", "\"format\": 1", "\"format\": 2");

        Assert.Equal(
            "The file has format 2, and this version reads format 1: update the CountryProfiles package.",
            Assert.Single(seeds.Validate()).Message);
    }

    [Fact]
    public void Validate_NegativeNumbers_ArePrintedAlikeInEveryCulture()
    {
        using TemporarySeeds seeds = new();
        seeds.Replace("profiles/KGZ.json", "\"multiplier\": 6", "\"multiplier\": -3");
        seeds.Replace("countries.json", "\"format\": 1", "\"format\": -1");
        seeds.Replace("profiles/KGZ.json", "\"rank\": 120", "\"rank\": -120");

        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = TestCultures.WithDecimalComma("\u2212");
        try
        {
            Assert.All(seeds.Validate(), fault => Assert.DoesNotContain('\u2212', fault.Message));
            Assert.Equal(3, seeds.Validate().Count);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("units.json")]
    [InlineData("indicators.json")]
    [InlineData("sources.json")]
    [InlineData("countries.json")]
    [InlineData("profiles/KGZ.json")]
    public void Validate_FilesThatAreNoText_AreToldOnceEach(string file)
    {
        using TemporarySeeds seeds = new();
        byte[] valid = Encoding.UTF8.GetBytes(seeds[file]);
        (string What, byte[] Bytes)[] inputs =
        [
            ("empty", []),
            ("a byte order mark alone", [0xEF, 0xBB, 0xBF]),
            ("blanks", "  \n\t"u8.ToArray()),
            ("zeros", new byte[100]),
            ("UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(seeds[file])]),
            ("big-endian UTF-16", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(seeds[file])]),
            ("half", valid[..(valid.Length / 2)]),
            ("two documents", [.. valid, .. valid]),
            ("a comment", [.. "// seeds\n"u8, .. valid]),
        ];
        foreach ((string what, byte[] bytes) in inputs)
        {
            seeds.Write(file, bytes);
            Diagnostic[] faults = [.. seeds.Validate().Where(fault => fault.File == file && fault.Code is "SEED001" or "SEED005" or "SEED013")];
            Assert.True(faults is [{ Code: "SEED001", Line: >= 1, Column: >= 1 }], $"{what}: {string.Join("; ", faults.AsEnumerable())}");
        }
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("[]", "an array")]
    [InlineData("42", "a number")]
    public void Validate_AnotherValueThanAnObject_IsTold(string json, string what)
    {
        foreach (string file in TemporarySeeds.Valid.Keys)
        {
            using TemporarySeeds seeds = new();
            seeds[file] = json;
            Diagnostic fault = Assert.Single(seeds.Validate(), fault => fault.File == file);
            Assert.Equal(("SEED002", "$", 1, $"an object is expected here, not {what}."), (fault.Code, fault.Path, fault.Line, fault.Message));
        }
    }

    [Fact]
    public void LoadDirectory_ByteOrderMarksAndOtherLineEnds_AreRead()
    {
        using TemporarySeeds seeds = new();
        CountryDataset plain = seeds.Load();
        foreach (string file in TemporarySeeds.Valid.Keys)
        {
            seeds.Write(file, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(seeds[file].Replace("\n", "\r\n", StringComparison.Ordinal))]);
        }

        CountryDataset dataset = seeds.Load();

        Assert.Equal(plain["KG"], dataset["KG"]);
        Assert.Equal(plain.Countries, dataset.Countries);
        Assert.Equal("KAZ", dataset["kazakhstan"].Country.Code.ToString());
    }

    [Fact]
    public void Validate_FaultAfterByteOrderMarkAndCarriageReturns_HasItsLine()
    {
        using TemporarySeeds seeds = new();
        seeds.Replace("profiles/KGZ.json", "\"km2\"", "\"acres\"");
        seeds.Write("profiles/KGZ.json", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(seeds["profiles/KGZ.json"].Replace("\n", "\r\n", StringComparison.Ordinal))]);

        Assert.Equal(["SEED007 profiles/KGZ.json $.observations[0].unit 8"], seeds.Faults());
    }

    // No member order is part of the form.
    [Fact]
    public void LoadDirectory_MembersInAnotherOrder_AreRead()
    {
        using TemporarySeeds seeds = new();
        CountryDataset plain = seeds.Load();
        foreach (string file in TemporarySeeds.Valid.Keys)
        {
            using JsonDocument document = JsonDocument.Parse(seeds[file]);
            seeds[file] = "{" + string.Join(",", document.RootElement.EnumerateObject().Reverse().Select(member => $"\"{member.Name}\": {member.Value.GetRawText()}")) + "}";
        }

        CountryDataset dataset = seeds.Load();

        Assert.Equal(plain.Countries, dataset.Countries);
        Assert.Equal(plain["KG"], dataset["KG"]);
    }

    [Theory]
    [InlineData(@"""\ud800"": 1,")]
    [InlineData(@"""\udc00\ud800"": 1,")]
    public void Validate_HalfASurrogatePairAsName_IsAnUnknownMember(string member)
    {
        using TemporarySeeds seeds = new();
        seeds.Replace("profiles/KGZ.json", "\"country\": \"KGZ\",", member + "\"country\": \"KGZ\",");

        Assert.Contains(seeds.Validate(), fault => fault is { Code: "SEED003", Line: 3 });
    }

    [Fact]
    public void Validate_TextThatIsNotUtf8_IsTold()
    {
        using TemporarySeeds seeds = new();
        byte[] bytes = Encoding.UTF8.GetBytes(seeds["profiles/KGZ.json"].Replace("Office", "Off@ce", StringComparison.Ordinal));
        bytes[Array.IndexOf(bytes, (byte)'@')] = 0xFF;
        seeds.Write("profiles/KGZ.json", bytes);

        Assert.Contains(seeds.Validate(), fault => fault is { Code: "SEED001", File: "profiles/KGZ.json", Line: 16 });
    }

    [Theory]
    [InlineData(31, "SEED003")]
    [InlineData(32, "SEED001")]
    [InlineData(100_000, "SEED001")]
    public void Validate_DeepNesting_IsAFaultAndNotACrash(int depth, string code)
    {
        using TemporarySeeds seeds = new();
        seeds.Replace("profiles/KGZ.json", "\"country\"", $"\"x\": {new string('[', depth)}{new string(']', depth)}, \"country\"");

        Assert.Contains(seeds.Validate(), fault => fault.Code == code && fault.Line == 3);
    }

    [Fact]
    public void Validate_ManyFaults_AreNotEndless()
    {
        using TemporarySeeds seeds = new();
        seeds["profiles/KGZ.json"] = $$"""{"format": 1, "country": "KGZ", "observations": [{{string.Join(",", Enumerable.Repeat("1", 5000))}}]}""";

        Assert.Equal(1000, seeds.Validate().Count);
    }

    [Fact]
    public void LoadDirectory_NoDirectory_Throws()
    {
        using TemporarySeeds seeds = new();
        string nowhere = Path.Combine(seeds.Path, "nowhere");

        Assert.Contains(nowhere, Assert.Throws<DirectoryNotFoundException>(() => CountryDataset.LoadDirectory(nowhere)).Message, StringComparison.Ordinal);
        Assert.Throws<DirectoryNotFoundException>(() => CountryDataset.Validate(nowhere));
        Assert.Throws<ArgumentNullException>(() => CountryDataset.LoadDirectory(null!));
        Assert.Throws<ArgumentException>(() => CountryDataset.Validate(""));
    }

    [Fact]
    public void Load_EveryTruncationOfAValidProfile_IsAnInvalidSeed()
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(CountryDataset.Default["KG"], CountryProfilesJsonContext.Default.CountryProfile);
        for (int length = 0; length < json.Length; length++)
        {
            using MemoryStream stream = new(json, 0, length);
            InvalidSeedException exception = Assert.Throws<InvalidSeedException>(() => CountryDataset.Load(stream));
            Assert.Equal("SEED001", Assert.Single(exception.Diagnostics).Code);
        }

        using MemoryStream whole = new(json);
        Assert.Equal("KGZ", CountryDataset.Load(whole)[417].Country.Code.ToString());
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("units.json")]
    [InlineData("indicators.json")]
    [InlineData("sources.json")]
    [InlineData("countries.json")]
    [InlineData("profiles/KGZ.json")]
    public void Validate_EveryTruncationOfAFile_IsTold(string file)
    {
        using TemporarySeeds seeds = new();
        byte[] json = Encoding.UTF8.GetBytes(seeds[file].TrimEnd());
        for (int length = 0; length < json.Length; length++)
        {
            seeds.Write(file, json[..length]);
            Assert.Contains(seeds.Validate(), fault => fault.Code == "SEED001" && fault.File == file);
        }
    }

    [Property(MaxTest = 500)]
    public void Validate_AnyByteChanged_LoadsOrIsTold(ushort fileNumber, ushort place, byte value)
    {
        using TemporarySeeds seeds = new();
        string file = TemporarySeeds.Valid.Keys.Order(StringComparer.Ordinal).ElementAt(fileNumber % TemporarySeeds.Valid.Count);
        byte[] json = Encoding.UTF8.GetBytes(seeds[file]);
        json[place % json.Length] = value;
        seeds.Write(file, json);

        if (seeds.Validate().Count == 0)
        {
            Assert.Equal(2, seeds.Load().Countries.Count);
        }
        else
        {
            Assert.NotEmpty(Assert.Throws<InvalidSeedException>(seeds.Load).Diagnostics);
        }
    }

    [Fact]
    public void Load_StreamThatDoesNotSeek_IsRead()
    {
        byte[] json = Encoding.UTF8.GetBytes("""
            {"format": 1, "country": {"code": "UTO", "alpha2": "UT", "name": "Utopia"}, "sources": [{"code": "more", "publisher": "Thomas More", "title": "Utopia"}],
             "observations": [{"indicator": "population", "period": "1516", "value": 6000000, "unit": "person", "source": "more"}]}
            """);
        using Slow stream = new(json);

        CountryDataset dataset = CountryDataset.Load(stream);

        Observation population = dataset["utopia"].Population;
        Assert.Equal(("6000000", "UTO", "Thomas More, Utopia"), (population.Quantity!.Value.Amount.ToString(), population.ReferenceArea.ToString(), population.Source.ToString()));
        Assert.False(dataset.TryGet("KG", out _));
        Assert.Throws<ArgumentNullException>(() => CountryDataset.Load(null!));
    }

    [Fact]
    public void Load_InvalidStream_HoldsAllFaults()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes("""
            {"format": 1, "country": "KGZ", "observations": [
              {"indicator": "population", "period": "mid-2015", "value": 5.9, "unit": "people", "source": "iom-kyrgyzstan"},
              {"indicator": "population", "period": "mid-2015", "value": 5.9, "unit": "person", "source": "somebody"}
            ]}
            """));

        Assert.Equal(
            ["SEED007 $.observations[0].unit 2", "SEED008 $.observations[1].source 3"],
            Assert.Throws<InvalidSeedException>(() => CountryDataset.Load(stream)).Diagnostics.Select(fault => $"{fault.Code} {fault.Path} {fault.Line}"));
    }

    /// <summary>A stream like that of a network: it gives a byte at a time and cannot go back.</summary>
    private sealed class Slow(byte[] bytes) : Stream
    {
        private int _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_position == bytes.Length || count == 0)
            {
                return 0;
            }

            buffer[offset] = bytes[_position++];
            return 1;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
