using System.Reflection;

namespace CountryProfiles.Data;

/// <summary>A look-up in the embedded dataset reads the file of one country, and a directory is read whole.</summary>
public class LazyLoadingTests
{
    [Fact]
    public void Embedded_OneLookUp_ReadsOneCountry()
    {
        CountryDataset dataset = Fresh();
        Assert.Equal(0, Loaded(dataset));

        CountryProfile profile = dataset["KG"];

        Assert.Equal(1, Loaded(dataset));
        Assert.Same(profile, dataset["kyrgyzstan"]);
        Assert.Equal(1, Loaded(dataset));
    }

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

    private static int Loaded(CountryDataset dataset) =>
        ((CountryProfile?[])typeof(CountryDataset).GetField("_profiles", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(dataset)!).Count(profile => profile is not null);
}
