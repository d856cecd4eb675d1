using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Readers.Tests.Pages;

/// <summary>Which country a page is about, when the caller does not say.</summary>
public sealed class CountryTests
{
    [Theory]
    [InlineData("Kyrgyzstan\n\nPopulation: 5.9 million", "KGZ")]
    [InlineData("Office\nRoad\nTel: +996 312 61 24 56", "KGZ")]
    [InlineData("Office\nRoad\nWebsite: www.example.kg", "KGZ")]
    [InlineData("Office\nRoad\nEmail: office@example.co.uk", "GBR")]
    [InlineData("Currency: Kyrgyz Som (KGS)", "KGZ")]
    [InlineData("Kyrgyzstan\n\nOffice\nRoad\nTel: +44 20 7946 0123", "KGZ")]
    public void Country_IsFound(string page, string country)
    {
        ReadResult<ProfilePage> result = PageReading.Read(page, country: "");

        Assert.Equal(country, result.Value.Country.ToString());
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("Population: 5.9 million")]
    [InlineData("Currency: United States Dollar (USD)")]
    [InlineData("Currency: Kyrgyz Som (KGS)\n\nOffice\nRoad\nTel: +44 20 7946 0123")]
    [InlineData("Kyrgyzstan\nChile\n\nPopulation: 5.9 million")]
    public void Country_ThatCannotBeTold_IsUnspecifiedAndReported(string page)
    {
        ReadResult<ProfilePage> result = PageReading.Read(page, country: "");

        Assert.True(result.Value.Country.IsUnspecified);
        Assert.All(result.Value.Observations, observation => Assert.True(observation.ReferenceArea.IsUnspecified));
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "PAGE020");
    }

    [Fact]
    public void Country_OfTheCaller_ComesFirst() =>
        Assert.Equal("CHL", PageReading.Read("Kyrgyzstan\n\nPopulation: 5.9 million", country: "CHL").Value.Observations[0].ReferenceArea.ToString());
}
