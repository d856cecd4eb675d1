using System.Reflection;

namespace CountryProfiles.Data;

/// <summary>A look-up in the embedded dataset reads the file of one country, and a directory is read whole.</summary>
public class LazyLoadingTests
{
    [Fact]
    public void Embedded_OneLookUp_ReadsTheFactsOfOneCountryOnce()
    {
        CountryDataset dataset = Fresh();
        Assert.Equal(0, Loaded(dataset));

        CountryProfile profile = dataset["KG"];

        Assert.Equal(1, Loaded(dataset));
        Assert.Equal(0, Read(dataset));
        Assert.Equal("5.9 million people (2015)", profile.Population.ToString());
        Assert.Equal(1, Read(dataset));
        Assert.Same(profile, dataset["kyrgyzstan"]);
        Assert.Same(profile.Observations, dataset["417"].Observations);
        Assert.Same(profile.Currencies, dataset["417"].Currencies);
        Assert.Equal(1, Loaded(dataset));
        Assert.Equal(1, Read(dataset));
    }

    [Fact]
    public void Embedded_FirstUseByManyThreadsAtOnce_GivesAllTheSame()
    {
        const int Threads = 64;
        for (int round = 0; round < 10; round++)
        {
            CountryDataset dataset = Fresh();
            CountryProfile[] profiles = new CountryProfile[Threads];
            Observation[] populations = new Observation[Threads];
            IReadOnlyList<CurrencyUse>[] currencies = new IReadOnlyList<CurrencyUse>[Threads];
            using Barrier start = new(Threads);
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
            {
                start.SignalAndWait();
                profiles[number] = dataset[number % 2 == 0 ? "KG" : "Kyrgyzstan"];
                populations[number] = profiles[number].Population;
                currencies[number] = profiles[number].Currencies;
            }))];
            Array.ForEach(threads, static thread => thread.Start());
            Array.ForEach(threads, static thread => thread.Join());

            Assert.All(profiles, profile => Assert.Same(profiles[0], profile));
            Assert.All(populations, population => Assert.Same(populations[0], population));
            Assert.All(currencies, list => Assert.Same(currencies[0], list));
            Assert.Equal(1, Read(dataset));
        }
    }

    [Fact]
    public void Embedded_AddressesOfSources_AreWebAddresses() => Assert.All(
        CountryDataset.Default.Sources,
        static source => Assert.True(source.Address is null || source.Address.Scheme is "http" or "https"));

    [Fact]
    public void Embedded_EveryProfileFile_NamesTheCountryItIsNamedFor() => Assert.All(CountryDataset.Default.Countries, static country =>
    {
        // Look-up takes the country from the name of the file: what the file says must be the same.
        Assert.True(Internal.EmbeddedSeeds.TryRead($"profiles/{country.Code}.json", out Internal.SeedBytes json));
        using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(json.Span.ToArray());
        Assert.Equal(1, document.RootElement.GetProperty("format").GetInt32());
        Assert.Equal(country.Code.ToString(), document.RootElement.GetProperty("country").GetString());
        Assert.False(document.RootElement.TryGetProperty("sources", out _));
    });

    [Fact]
    public void Embedded_FailedLookUpsAndTables_ReadNoCountry()
    {
        CountryDataset dataset = Fresh();

        Assert.False(dataset.TryGet("Atlantis", out _));
        Assert.NotEmpty(dataset.Find("Kyrgistan").Suggestions);
        Assert.NotNull(dataset.Find("KG").Country);
        Assert.NotEmpty(dataset.Countries);
        Assert.NotEmpty(dataset.Indicators);
        Assert.NotEmpty(dataset.Sources);
        Assert.NotEmpty(dataset.Version);
        Assert.Equal(0, Loaded(dataset));
        Assert.Equal(0, Read(dataset));
    }

    [Fact]
    public void Directory_Loaded_HoldsEveryCountryAndNoFile()
    {
        CountryDataset dataset;
        using (TemporarySeeds seeds = new())
        {
            dataset = seeds.Load();
        }

        Assert.Equal(2, Loaded(dataset));
        Assert.Equal("5.9 million people (2015)", dataset["KGZ"].Population.ToString());
        Assert.Equal(MissingReason.NotLoaded, dataset["KAZ"].Population.MissingReason);
    }

    // The dataset in the package is made once; the test makes another in the same way, to see it before its first use.
    private static CountryDataset Fresh() => (CountryDataset)typeof(CountryDataset)
        .GetNestedType("Embedded", BindingFlags.NonPublic)!.GetMethod("Create", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, null)!;

    private static int Loaded(CountryDataset dataset) => Profiles(dataset).Count();

    // How many of the profiles have had their observations read.
    private static int Read(CountryDataset dataset) => Profiles(dataset).Count(static profile =>
        typeof(CountryProfile).GetField("_unread", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(profile) is EmbeddedFacts { HasObservations: true });

    private static IEnumerable<CountryProfile> Profiles(CountryDataset dataset) => ((CountryProfile?[])typeof(CountryDataset)
        .GetField("_profiles", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(dataset)!).OfType<CountryProfile>();
}
