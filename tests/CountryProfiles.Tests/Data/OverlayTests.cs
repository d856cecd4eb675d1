using System.Reflection;
using CountryProfiles.Units;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CountryProfiles.Data;

/// <summary>What lying one dataset over another gives: the rule of the current observation, and the laws of the operation.</summary>
public class OverlayTests
{
    private static readonly Indicator s_population = CountryDataset.Default.Indicators.Single(indicator => indicator.Code == IndicatorCode.Create("population"));

    private static readonly Country s_kyrgyzstan = CountryDataset.Default["KG"].Country;

    private static readonly Country s_tajikistan = CountryDataset.Default["TJ"].Country;

    [Theory]
    [InlineData("mid-2016", "6,100,000 people (2016)")] // a later period
    [InlineData("mid-2014", "5.9 million people (2015)")] // an earlier one
    public void With_OtherPeriod_TheLaterIsCurrentAndAllStay(string period, string current)
    {
        CountryDataset merged = CountryDataset.Default.With(Of(Value("other", period, 6_100_000)));

        Assert.Equal(current, merged["KG"].Population.ToString());
        Assert.Equal(CountryDataset.Default["KG"].All(s_population.Code).Count + 1, merged["KG"].All(s_population.Code).Count);
    }

    // IOM's page is about the country alone, and a source about the world does not displace it where both state a period.
    [Fact]
    public void With_SamePeriod_ASourceAboutTheCountryStaysCurrentAndOtherwiseTheUpperIs()
    {
        Assert.Equal("5.9 million people (2015)", CountryDataset.Default.With(Of(Value("other", "mid-2015", 6_000_001)))["KG"].Population.ToString());

        CountryDataset first = Of(Value("a", "mid-2015", 1));
        CountryDataset second = Of(Value("b", "mid-2015", 2));
        Assert.Equal("2 people (2015)", first.With(second)["KG"].Population.ToString());
        Assert.Equal("1 people (2015)", second.With(first)["KG"].Population.ToString());
        Assert.Equal(2, first.With(second)["KG"].All(s_population.Code).Count);
    }

    [Fact]
    public void With_MissingOverAValue_TheValueStaysCurrent()
    {
        Observation missing = Observation.Missing(s_population, s_kyrgyzstan.Code, MissingReason.NotAvailable, SourceOf("b"), ReferencePeriod.Parse("mid-2020"));

        Assert.Equal("1 people (2015)", Of(Value("a", "mid-2015", 1)).With(Of(missing))["KG"].Population.ToString());
    }

    [Fact]
    public void With_SameSourceAndPeriod_EqualIsOneAndAnotherValueRestates()
    {
        CountryDataset first = Of(Value("a", "mid-2015", 1), Value("b", "mid-2015", 7));

        Assert.Equal(2, first.With(Of(Value("a", "mid-2015", 1)))["KG"].Observations.Count);
        CountryDataset restated = first.With(Of(Value("a", "mid-2015", 2)));
        Assert.Equal(["2 people (2015)", "7 people (2015)"], restated["KG"].Observations.Select(each => each.ToString()));
    }

    [Fact]
    public void With_CountriesOfOneSide_AreAllThere()
    {
        CountryDataset merged = Of(Value("a", "mid-2015", 1)).With(Of(s_tajikistan, Value("b", "mid-2016", 2, s_tajikistan)));

        Assert.Equal("1 people (2015)", merged["KG"].Population.ToString());
        Assert.Equal("2 people (2016)", merged["TJ"].Population.ToString());
        Assert.Equal(["a", "b"], merged.Sources.Select(source => source.Code));
    }

    [Fact]
    public void With_ASmallOne_ReadsNoProfileBeforeItIsAskedFor()
    {
        CountryDataset embedded = Fresh();
        CountryDataset merged = embedded.With(Of(Value("a", "mid-2030", 1)));
        Assert.Equal(0, Loaded(embedded));

        Assert.Equal("1 people (2030)", merged["KG"].Population.ToString());

        Assert.Equal(1, Loaded(embedded));
        Assert.Equal(1, Loaded(merged));
        Assert.Same(merged["KG"], merged["Kyrgyzstan"]);
        Assert.Same(embedded["TJ"], merged["TJ"]);
    }

    [Fact]
    public void With_ItsOwnCopy_ChangesNothing()
    {
        CountryDataset seeds = CountryDataset.LoadDirectory(Tests.Data.Seeds.Path);
        foreach (CountryDataset merged in new[] { seeds.With(CountryDataset.LoadDirectory(Tests.Data.Seeds.Path)), CountryDataset.Default.With(seeds), seeds.With(seeds) })
        {
            Assert.Equal(seeds.Version, merged.Version);
            Assert.Equal(seeds.Countries, merged.Countries);
            Assert.Equal(seeds.Indicators, merged.Indicators);
            Assert.Equal(seeds.Sources, merged.Sources);
            Assert.Equal(seeds.Overlaps, merged.Overlaps);
            Assert.Equal(seeds.Inputs, merged.Inputs);
            Assert.Equal(seeds.Units.Units, merged.Units.Units);
            Assert.All(seeds.Countries, country => Assert.Equal(seeds[country.Code], merged[country.Code]));
            Assert.Empty(merged.Check());
        }
    }

    // Datasets of few sources, periods and values, so that they agree and contradict each other often.
    [Property(Arbitrary = [typeof(SmallDatasets)], MaxTest = 300)]
    public void With_ThreeDatasets_IsAssociative(CountryDataset a, CountryDataset b, CountryDataset c) =>
        Assert.Equal(Text(a.With(b).With(c)), Text(a.With(b.With(c))));

    [Property(Arbitrary = [typeof(SmallDatasets)], MaxTest = 300)]
    public void With_Itself_IsIdempotent(CountryDataset a, CountryDataset b)
    {
        CountryDataset merged = a.With(b);

        Assert.Equal(Text(merged), Text(merged.With(b)));
        Assert.Equal(Text(merged), Text(merged.With(merged)));
    }

    [Property(Arbitrary = [typeof(SmallDatasets)], MaxTest = 300)]
    public void With_Two_LosesNothing(CountryDataset a, CountryDataset b)
    {
        CountryDataset merged = a.With(b);

        foreach (Country country in CountryDataset.Default.Countries)
        {
            string[] all = [.. merged[country.Code].Observations.Select(each => $"{Key(each)} {each}")];
            string[] upper = [.. b[country.Code].Observations.Select(each => $"{Key(each)} {each}")];
            HashSet<string> stated = [.. b[country.Code].Observations.Select(Key)];
            string[] lower = [.. a[country.Code].Observations.Where(each => !stated.Contains(Key(each))).Select(each => $"{Key(each)} {each}")];
            Assert.Equal(upper.Concat(lower).Order(StringComparer.Ordinal), all.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void With_UnitsAndCurrenciesOfOneSide_AreTaken()
    {
        using TemporarySeeds lower = new();
        using TemporarySeeds upper = new();
        upper.Replace("units.json", "\"currencies\": \"KGS USD XXX\"", "\"currencies\": \"KGS USD XXX TJS\"");
        upper.Replace("units.json", "\"units\": [", "\"units\": [\n    {\"code\": \"verst\", \"symbol\": \"verst\", \"name\": \"verst\", \"measures\": \"length\", \"factor\": \"1066.8\", \"definition\": \"500 sazhen\", \"aliases\": [\"versta\"]},");
        upper["currencies.json"] = """
            {"format": 1, "source": "made up", "edition": "2026-01-01", "currencies": [
              {"code": "AAA", "name": "First", "numeric": null, "minorUnits": 2, "from": null, "to": null, "kind": "currency"}]}
            """;

        CountryDataset merged = lower.Load().With(upper.Load());

        Assert.Equal("verst", merged.Units["verst"].Code);
        Assert.True(merged.Units.TryFind("versta", out _));
        Assert.True(merged.Units.TryGet("TJS", out _));
        Assert.False(lower.Load().Units.TryGet("TJS", out _));
        using TemporaryDirectory target = new();
        merged.Save(target.Path);
        Assert.True(CountryDataset.LoadDirectory(target.Path).Units.TryGet("verst", out _));
        Assert.Contains("500 sazhen", string.Concat(Directory.GetFiles(target.Path, "units.*").Select(File.ReadAllText)), StringComparison.Ordinal);
        Assert.Contains("\"AAA\"", string.Concat(Directory.GetFiles(target.Path, "currencies.*").Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("units.json", "\"factor\": \"1000\"", "\"factor\": \"1001\"", "Two units have the code 'km', with factor '1000' and '1001': give one of them another code.")]
    [InlineData("indicators.json", "\"unit\": \"person\", \"dated\": \"instant\"", "\"unit\": \"person\", \"dated\": \"average\"", "Two indicators have the code 'population', dated instant and average: give one of them another code.")]
    [InlineData("sources.json", "\"title\": \"A page\"", "\"title\": \"Another\"", "Two sources have the code 'page', 'Somebody, A page' and 'Somebody, Another': give one of them another code.")]
    [InlineData("countries.json", "\"alpha2\": \"KZ\", \"numeric\": \"398\"", "\"alpha2\": \"KX\", \"numeric\": \"398\"", "'KAZ' has the other codes KZ and 398, and KX and 398.")]
    public void With_Contradiction_SaysWhich(string file, string text, string replacement, string message)
    {
        using TemporarySeeds lower = new();
        using TemporarySeeds upper = new();
        upper.Replace(file, text, replacement);

        InvalidSeedException exception = Assert.Throws<InvalidSeedException>(() => lower.Load().With(upper.Load()));

        Diagnostic fault = Assert.Single(exception.Diagnostics);
        Assert.Equal("SEED014", fault.Code);
        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public void With_OtherWords_ThoseOfTheUpperHoldForAllObservations()
    {
        using TemporarySeeds lower = new();
        using TemporarySeeds upper = new();
        upper.Replace("indicators.json", "\"definition\": \"People\"", "\"definition\": \"Persons\"");
        upper.Replace("sources.json", "\"retrieved\": \"2026-01-31\"", "\"retrieved\": \"2026-02-28\"");
        upper.Replace("countries.json", "\"name\": \"Kyrgyzstan\"", "\"name\": \"Kirghizia\"");
        upper.Delete("profiles/KGZ.json");

        CountryProfile merged = lower.Load().With(upper.Load())["KGZ"];

        Assert.Equal("Kirghizia", merged.Country.Name);
        Assert.Equal("Persons", merged.Population.Indicator.Definition);
        Assert.Equal(new DateOnly(2026, 2, 28), merged.Population.Source.Retrieved);
        Assert.Equal(6, merged.Observations.Count);
    }

    [Fact]
    public void Create_FaultyProfiles_SaysEachFault()
    {
        CountryProfile twice = new() { Country = s_kyrgyzstan, Observations = [Value("a", "mid-2015", 1), Value("a", "mid-2015", 2)] };
        CountryProfile unknown = new() { Country = s_kyrgyzstan with { Name = "Utopia" } };

        InvalidSeedException exception = Assert.Throws<InvalidSeedException>(
            () => CountryDataset.Create(new SeedManifest { Edition = new DateOnly(2026, 1, 1) }, [twice, twice with { Observations = [] }, unknown]));

        Assert.Equal(["SEED010", "SEED010", "SEED008"], exception.Diagnostics.Select(fault => fault.Code));
    }

    private static string Key(Observation observation) => $"{observation.Indicator.Code} {observation.Period} {observation.Source.Code}";

    private static string Text(CountryDataset dataset) => string.Join('\n', dataset.Countries.SelectMany(country => dataset[country.Code].Observations.Select(each => $"{country.Code} {Key(each)} {each}")));

    private static Source SourceOf(string code) => new() { Code = code, Publisher = "Somebody", Title = "Source " + code };

    private static Observation Value(string source, string period, int people, Country? country = null) => Observation.Create(
        s_population, (country ?? s_kyrgyzstan).Code, ReferencePeriod.Parse(period), ObservationValue.Of(Quantity.Exact(people, UnitTable.Default["person"])), SourceOf(source));

    private static CountryDataset Of(params Observation[] observations) => Of(s_kyrgyzstan, observations);

    private static CountryDataset Of(Country country, params Observation[] observations) => CountryDataset.Create(
        new SeedManifest { Edition = new DateOnly(2026, 1, 1) }, [new CountryProfile { Country = country, Observations = observations }]);

    private static CountryDataset Fresh() => (CountryDataset)typeof(CountryDataset)
        .GetNestedType("Embedded", BindingFlags.NonPublic)!.GetMethod("Create", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, null)!;

    private static int Loaded(CountryDataset dataset) =>
        ((CountryProfile?[])typeof(CountryDataset).GetField("_profiles", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(dataset)!).Count(profile => profile is not null);

    public static class SmallDatasets
    {
        public static Arbitrary<CountryDataset> Any() =>
            (from values in (from source in Gen.Elements("a", "b", "c")
                             from period in Gen.Elements("undated", "mid-2014", "mid-2015", "2015-12-31")
                             from people in Gen.Choose(1, 3)
                             from country in Gen.Elements(s_kyrgyzstan, s_tajikistan)
                             select Value(source, period, people, country)).ListOf()
             select CountryDataset.Create(
                 new SeedManifest { Edition = new DateOnly(2026, 1, 1) },
                 values.DistinctBy(each => (each.ReferenceArea, Key(each))).GroupBy(each => each.ReferenceArea)
                     .Select(own => new CountryProfile { Country = CountryDataset.Default[own.Key].Country, Observations = [.. own] }))).ToArbitrary();
    }
}
