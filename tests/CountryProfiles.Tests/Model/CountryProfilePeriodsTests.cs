using CountryProfiles.Data;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Model;

/// <summary>Period queries on Kyrgyzstan, of which a page and the Factbook both tell.</summary>
public sealed class CountryProfilePeriodsTests
{
    private static readonly CountryProfile s_kyrgyzstan = CountryDataset.Default["KGZ"];

    [Theory]
    [InlineData("population", "5.9 million people (2015)", "iom-kyrgyzstan")]
    [InlineData("net-migration-rate", "-3.2 migrants/1,000 people (2015–2020)", "iom-kyrgyzstan")]
    [InlineData("life-expectancy", "70.36 years (2015, estimated)", "cia-factbook-2015")]
    [InlineData("area.total", "199,951 km²", "cia-factbook-2015")]
    public void Latest_Indicator_GivesTheLatestPeriodAndTheMoreSpecificSource(string code, string text, string source)
    {
        Observation? latest = s_kyrgyzstan.Latest(IndicatorCode.Create(code));

        Assert.Equal(text, latest?.ToString());
        Assert.Equal(source, latest?.Source.Code);
    }

    [Theory]
    [InlineData("ATA", "life-expectancy")]
    [InlineData("ATA", "currency")]
    [InlineData("KGZ", "no.such-indicator")]
    public void Latest_NoValue_IsNull(string country, string code) =>
        Assert.Null(CountryDataset.Default[country].Latest(IndicatorCode.Create(code)));

    [Theory]
    [InlineData("population", 2015, 0, "5.9 million people (2015)")]
    [InlineData("population", 2017, 2, "5.9 million people (2015)")]
    [InlineData("population", 2017, 1, null)]
    [InlineData("gdp.per-capita.ppp", 2014, 0, "USD (PPP) 3,322 per person (2014)")]
    [InlineData("urban", 2015, 5, null)]
    [InlineData("area", 2015, 1000, null)]
    public void Nearest_Year_GivesOneObservationWithItsOwnPeriod(string code, int year, int tolerance, string? expected)
    {
        Observation? found = s_kyrgyzstan.Nearest(IndicatorCode.Create(code), year, tolerance);

        Assert.Equal(expected, found?.ToString());
    }

    [Theory]
    [InlineData(2000, 10, 2010)]
    [InlineData(2012, 0, 2012)]
    [InlineData(2100, 100, 2014)]
    public void Nearest_Series_GivesTheNearestYear(int year, int tolerance, int expected) =>
        Assert.Equal(expected, s_kyrgyzstan.Nearest(IndicatorCode.Create("exchange-rate"), year, tolerance)?.Period.FirstYear);

    // Of two equally near the one of the earlier period; undated and missing values are passed over.
    [Theory]
    [InlineData(2014, 0, "2014")]
    [InlineData(2012, 2, "2010")]
    [InlineData(2013, 2, "2014")]
    [InlineData(2018, 0, "avg mid-2015/mid-2020")]
    [InlineData(2021, 1, "avg mid-2015/mid-2020")]
    [InlineData(2012, 1, null)]
    [InlineData(int.MinValue, 5, null)]
    public void Nearest_AmongPeriodsOfEachKind_GivesTheNearestAndOnATieTheEarlier(int year, int tolerance, string? period)
    {
        CountryProfile profile = With(
            Plain("x", 1, 0, period: "2014"), Plain("x", 2, 0, period: "2010"), Plain("x", 3, 0, period: "undated"),
            Missing("x", MissingReason.NotAvailable), Plain("x", 4, 0, period: "avg mid-2015/mid-2020"));

        Assert.Equal(period, profile.Nearest(IndicatorCode.Create("x"), year, tolerance)?.Period.ToString());
    }

    // 2015 is in "2015" and in "mid-2015 to mid-2020": the earlier period is taken. 2018 is in the second alone.
    [Theory]
    [InlineData(2015, "cia-factbook-2015")]
    [InlineData(2018, "iom-kyrgyzstan")]
    public void At_YearInTwoPeriods_GivesTheEarlier(int year, string source) =>
        Assert.Equal(source, s_kyrgyzstan.At(IndicatorCode.Create("net-migration-rate"), year)?.Source.Code);

    [Fact]
    public void Nearest_NegativeTolerance_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => s_kyrgyzstan.Nearest(IndicatorCode.Create("population"), 2015, -1));

    [Fact]
    public void Between_Years_GivesAllSourcesInOrderThePageFirst()
    {
        IReadOnlyList<Observation> found = s_kyrgyzstan.Between(IndicatorCode.Create("gdp.per-capita.ppp"), 2013, 2014);

        Assert.Equal(
            ["2013 cia-factbook-2015", "2014 iom-kyrgyzstan", "2014 cia-factbook-2015"],
            found.Select(static observation => $"{observation.Period} {observation.Source.Code}"));
    }

    [Fact]
    public void Between_PeriodThatReachesOut_IsNotAmongThem() =>
        Assert.Equal(["avg 2015"], s_kyrgyzstan.Between(IndicatorCode.Create("net-migration-rate"), 2015, 2019).Select(static observation => observation.Period.ToString()));

    [Fact]
    public void Between_LastBeforeFirst_Throws() =>
        Assert.Throws<ArgumentException>(() => s_kyrgyzstan.Between(IndicatorCode.Create("population"), 2015, 2014));

    [Fact]
    public void Population_OfKyrgyzstan_KeepsPageAndFactbookApart() => Assert.Equal(
        ["cia-factbook-2015 5,664,939 people (2015, estimated)", "iom-kyrgyzstan 5.9 million people (2015)"],
        s_kyrgyzstan.All(IndicatorCode.Create("population")).Select(static observation => $"{observation.Source.Code} {observation}"));
}
