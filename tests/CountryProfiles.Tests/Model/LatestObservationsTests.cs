using CountryProfiles.Data;

namespace CountryProfiles.Tests.Model;

/// <summary>The index of a profile's observations finds what looking through all of them finds.</summary>
public class LatestObservationsTests
{
    [Fact]
    public void Find_EveryIndicatorOfEveryCountry_IsWhatLookingThroughAllFinds()
    {
        CountryDataset dataset = CountryDataset.Default;
        foreach (Country country in dataset.Countries)
        {
            CountryProfile profile = dataset[country.Code];
            foreach (Indicator indicator in dataset.Indicators)
            {
                // The rule as CountryProfile states it; sorting is stable, so that what stands first stays first.
                Observation? expected = profile.Observations
                    .Where(observation => observation.Indicator.Code == indicator.Code)
                    .OrderBy(observation => observation.IsMissing)
                    .ThenByDescending(observation => observation.Period.End ?? DateOnly.MinValue)
                    .ThenByDescending(observation => observation.Source.IsCountrySpecific)
                    .FirstOrDefault();

                Assert.Equal(expected is not null, profile.TryGet(indicator.Code, out Observation? found));
                Assert.Same(expected, found);
            }
        }
    }

    [Fact]
    public void Facts_AfterWith_AreThoseOfTheNewObservations()
    {
        CountryProfile kyrgyzstan = CountryDataset.Default["KG"];
        Assert.False(kyrgyzstan.Population.IsMissing);

        CountryProfile without = kyrgyzstan with { Observations = [] };
        CountryProfile moved = without with { Country = CountryDataset.Default["AT"].Country };

        Assert.True(without.Population.IsMissing);
        Assert.Equal("KGZ", without.Population.ReferenceArea.ToString());
        Assert.Equal("AUT", moved.Population.ReferenceArea.ToString());
        Assert.Equal(kyrgyzstan.Currencies, without.Currencies);
        Assert.Equal(kyrgyzstan.Migration, without.Migration);
        Assert.Null((kyrgyzstan with { Migration = null }).Migration);
        Assert.NotNull(kyrgyzstan.Migration);
    }

    [Fact]
    public void Indexer_UnspecifiedOrUnknownIndicator_IsNotFound()
    {
        CountryProfile kyrgyzstan = CountryDataset.Default["KG"];

        Assert.False(kyrgyzstan.TryGet(default, out _));
        Assert.Equal(MissingReason.NotLoaded, kyrgyzstan[IndicatorCode.Create("no-such-indicator")].MissingReason);
    }
}
