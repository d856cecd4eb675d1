namespace CountryProfiles.Readers.Tests.Pages;

/// <summary>How pages date values.</summary>
public sealed class PeriodTests
{
    [Theory]
    [InlineData("Population (2015): 5.9 million", "mid-2015", "Normal")]
    [InlineData("Population ( 2015 ) : 5.9 million", "mid-2015", "Normal")]
    [InlineData("Population 2015: 5.9 million", "mid-2015", "Normal")]
    [InlineData("Population estimate, 2015: 5.9 million", "mid-2015", "Estimated")]
    [InlineData("Population: 5.9 million (2015 est.)", "mid-2015", "Estimated")]
    [InlineData("Population: 5.9 million (Est.)", "undated", "Estimated")]
    [InlineData("Population: 5.9 million in 2015", "mid-2015", "Normal")]
    [InlineData("Population (mid-2015): 5.9 million", "mid-2015", "Normal")]
    [InlineData("Population (July 2010 est.): 5.9 million", "mid-2010", "Estimated")]
    [InlineData("Population (January 2020): 5.9 million", "2020-01-01", "Normal")]
    [InlineData("Population (as of 04 November 2015): 5.9 million", "2015-11-04", "Normal")]
    [InlineData("Population (November 4, 2015): 5.9 million", "2015-11-04", "Normal")]
    [InlineData("Population (2015-11-04): 5.9 million", "2015-11-04", "Normal")]
    [InlineData("Population (end-2020): 5.9 million", "2020-12-31", "Normal")]
    [InlineData("Population (end of 2020): 5.9 million", "2020-12-31", "Normal")]
    [InlineData("Remittances (2014 estimate): USD 2 million", "2014", "Estimated")]
    [InlineData("Remittances (2014, provisional): USD 2 million", "2014", "Provisional")]
    [InlineData("Remittances (2030 projection): USD 2 million", "2030", "Forecast")]
    [InlineData("Net migration rate (2015-2020): 2 migrants/1,000 population", "avg mid-2015/mid-2020", "Normal")]
    [InlineData("Net migration rate (2015–2020): 2 migrants/1,000 population", "avg mid-2015/mid-2020", "Normal")]
    [InlineData("Net migration rate (2015 – 2020): 2 migrants/1,000 population", "avg mid-2015/mid-2020", "Normal")]
    [InlineData("Net migration rate (2021): 2 migrants/1,000 population", "avg 2021", "Normal")]
    [InlineData("HDI Rank (2014): 120 of 188", "avg 2014", "Normal")]
    [InlineData("HDI Rank: 158 out of 186 in 2012", "avg 2012", "Normal")]
    [InlineData("Population: 5.9 million", "undated", "Normal")]
    [InlineData("Area (2015): 10 km2", "undated", "Normal")]
    public void Period_IsReadAsTheIndicatorSays(string line, string period, string status)
    {
        Observation only = Assert.Single(PageReading.Read(line).Value.Observations);

        Assert.Equal(period, only.Period.ToString());
        Assert.Equal(status, only.Status.ToString());
    }

    [Theory]
    [InlineData("Population (2014-15): 3 million", "PAGE008")]
    [InlineData("Population (2014/15): 3 million", "PAGE008")]
    [InlineData("Population (FY 2015-16): 3 million", "PAGE008")]
    [InlineData("Population (FY2015): 3 million", "PAGE008")]
    [InlineData("Population (2015-20): 3 million", "PAGE008")]
    [InlineData("Population (2015-2020): 3 million", "PAGE008")]
    [InlineData("Population (2020-2015): 3 million", "PAGE008")]
    [InlineData("Population (2552): 3 million", "PAGE008")]
    [InlineData("Population: 3 million (2552)", "PAGE008")]
    [InlineData("Population (31 February 2015): 3 million", "PAGE008")]
    [InlineData("Remittances (mid-2015): USD 3 million", "PAGE008")]
    [InlineData("HDI Rank (2010-2015): 3 of 5", "PAGE008")]
    [InlineData("Population (2015): 5.9 million (2016)", "PAGE012")]
    [InlineData("Population (2015) (2016): 5.9 million", "PAGE012")]
    public void Period_ThatReadsTwoWaysOrNone_IsRefused(string line, string code) =>
        Assert.Equal(code, PageReading.Facts(line));

    [Fact]
    public void YearOfAnUndatedIndicator_BecomesANote() =>
        Assert.Equal("area undated 10 ± 0.5 km2 x0 Normal [stated for 2015]", PageReading.Facts("Area (2015): 10 km2"));

    [Fact]
    public void SourceInBrackets_BecomesANote() =>
        Assert.Equal("population mid-2023 6618026 ± 0.5 person x0 Normal [World Bank]", PageReading.Facts("Population: 6,618,026 (World Bank, 2023)"));
}
