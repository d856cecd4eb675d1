using CountryProfiles.Calculations;
using CountryProfiles.Data;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

public sealed class SeriesTests
{
    private static readonly IndicatorCode s_population = IndicatorCode.Create("population");

    private static readonly Source s_other = new() { Code = "other", Publisher = "UN", Title = "Prospects" };

    private static readonly Source s_own = new() { Code = "own", Publisher = "IOM", Title = "Kyrgyzstan", IsCountrySpecific = true };

    // 100 ± 0.5 people in 2010, nothing in 2011, not available in 2012, 121 ± 0.5 in 2013; undated ones do not count.
    private static readonly Series s_people = Series.Of(
        With(People(7, "undated"), People(121, "mid-2013"), People(100, "mid-2010"), None("mid-2012", MissingReason.NotAvailable), R), s_population);

    [Fact]
    public void Years_ListsEachYearAndWhyItHasNoValue()
    {
        Assert.Equal((2010, 2013), (s_people.FirstYear, s_people.LastYear));
        Assert.Equal(
            ["2010: 100 people (2010)", "2011: not loaded", "2012: not available (2012)", "2013: 121 people (2013)"],
            s_people.Years.Select(static year => year.ToString()));
        Assert.Equal([null, MissingReason.NotLoaded, MissingReason.NotAvailable, null], s_people.Years.Select(static year => year.MissingReason));
        Assert.Equal([false, true, true, false], s_people.Years.Select(static year => year.IsGap));
        Assert.Equal("population of KGZ, 2010 to 2013, 2 gaps", s_people.ToString());
    }

    [Fact]
    public void Observations_AreInTheOrderOfTheirPeriods() =>
        Assert.Equal(["mid-2010", "mid-2012", "mid-2013"], s_people.Observations.Select(static each => each.Period.ToString()));

    [Fact]
    public void At_AYear_IsItsValueAndNothingBetweenValues()
    {
        Assert.Equal(100, s_people.At(2010)!.Quantity!.Value.Amount);
        Assert.Equal(121, s_people.At(2013)!.Quantity!.Value.Amount);
        Assert.Equal([null, null, null, null], ((int[])[2009, 2011, 2012, 2014]).Select(s_people.At));
        Assert.Equal([null, null], ((int[])[int.MinValue, int.MaxValue]).Select(s_people.At));
        Assert.Equal(121, s_people.At(Period("mid-2013"))!.Quantity!.Value.Amount);
        Assert.Null(s_people.At(Period("2013")));
        Assert.Null(s_people.At(Period("mid-2012")));
        Assert.Null(s_people.At(Period("undated")));
    }

    [Theory]
    [InlineData(2011, 0, null)]
    [InlineData(2011, 1, 2010)]
    [InlineData(2012, 1, 2013)]
    [InlineData(2009, 1, 2010)]
    [InlineData(2000, 9, null)]
    [InlineData(2000, 10, 2010)]
    [InlineData(2000, int.MaxValue, 2010)]
    [InlineData(int.MinValue, int.MaxValue, null)]
    [InlineData(int.MaxValue, int.MaxValue, 2013)]
    public void Nearest_IsWithinTheTolerance(int year, int tolerance, int? expected) =>
        Assert.Equal(expected, s_people.Nearest(year, tolerance)?.Period.FirstYear);

    [Fact]
    public void Nearest_TwoEquallyNear_IsTheEarlier()
    {
        Series series = Series.Of(With(People(3, "mid-2012"), People(1, "mid-2010")), s_population);

        Assert.Equal(1, series.Nearest(2011, 1)!.Quantity!.Value.Amount);
        Assert.Throws<ArgumentOutOfRangeException>(() => series.Nearest(2011, -1));
    }

    // The rule of the profile's indexer, within one year: a value, the later period, a source about the country, the first.
    [Fact]
    public void At_SeveralOfAYear_FollowsTheProfilesRule()
    {
        Assert.Equal("4", Amount(People(3, "mid-2010"), People(4, "2010-12-31")));
        Assert.Equal("4", Amount(People(4, "2010-12-31"), People(3, "mid-2010")));
        Assert.Equal("3", Amount(People(3, "mid-2010"), None("2010-12-31", MissingReason.NotAvailable)));
        Assert.Equal("4", Amount(People(3, "mid-2010"), People(4, "mid-2010", s_own)));
        Assert.Equal("3", Amount(People(3, "mid-2010"), People(4, "mid-2010", s_other)));

        static string Amount(params Observation[] observations)
        {
            Series series = Series.Of(With(observations), s_population);
            Assert.Equal(series.Latest, With(observations)[s_population]);
            return series.At(2010)!.Quantity!.Value.Amount.ToString();
        }
    }

    [Fact]
    public void At_PeriodOfSeveralYears_StandsForThoseThatHaveNothingOfTheirOwn()
    {
        Series series = Series.Of(With(People(5, "avg mid-2010/mid-2012"), People(7, "mid-2011"), People(8, "mid-2013")), s_population);

        Assert.Equal(["5", "7", "5", "8"], series.Years.Select(static year => year.Observation!.Quantity!.Value.Amount.ToString()));
        Assert.Equal("avg mid-2010/mid-2012", series.At(2012)!.Period.ToString());
    }

    [Fact]
    public void Of_OneSource_TakesItAlone()
    {
        CountryProfile profile = With(People(3, "mid-2010"), People(4, "mid-2010", s_own), People(5, "mid-2011", s_other));

        Assert.Equal([4, 5], Series.Of(profile, s_population).Years.Select(static year => (int)year.Observation!.Quantity!.Value.Amount.Numerator));
        Assert.Equal([3], Series.Of(profile, s_population, "page").Years.Select(static year => (int)year.Observation!.Quantity!.Value.Amount.Numerator));
        Assert.Empty(Series.Of(profile, s_population, "none").Years);
    }

    [Fact]
    public void Of_IndicatorThatIsNotThere_IsEmpty()
    {
        Series series = Series.Of(With(P), IndicatorCode.Create("literacy"));

        Assert.Empty(series.Observations);
        Assert.Empty(series.Years);
        Assert.Null(series.FirstYear);
        Assert.Null(series.LastYear);
        Assert.Null(series.Latest);
        Assert.Null(series.At(2015));
        Assert.Null(series.Nearest(2015, 10));
        Assert.Equal("Literacy of KGZ, nothing dated", series.ToString());
        Assert.Equal(MissingReason.NotLoaded, series.Growth(2010, 2015).Total.MissingReason);
    }

    [Fact]
    public void Of_AnotherCountrysObservations_AreLeftOut() =>
        Assert.Empty(Series.Of(With(Of("population", Million(18, 6), "mid-2015", area: "KAZ")), s_population).Observations);

    [Fact]
    public void Between_KeepsTheYearsAskedForWithTheirGaps()
    {
        Series part = s_people.Between(2008, 2011);

        Assert.Equal([true, true, false, true], part.Years.Select(static year => year.IsGap));
        Assert.Equal(100, part.Latest!.Quantity!.Value.Amount);
        Assert.Equal(2013, s_people.Between(1, 9999).Latest!.Period.FirstYear);
        Assert.Throws<ArgumentException>(() => s_people.Between(2011, 2010));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_people.Between(0, 2010));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_people.Between(2010, 10_000));
    }

    // A period that reaches over the end of the part is not in it.
    [Fact]
    public void Between_PeriodThatReachesBeyond_IsLeftOut() =>
        Assert.Empty(Series.Of(With(People(5, "avg mid-2010/mid-2015")), s_population).Between(2010, 2014).Observations);

    [Fact]
    public void Growth_OfPublishedValues_HasTheBoundsOfTheirDigits()
    {
        SeriesGrowth growth = Series.Of(With(People(100, "mid-2010"), People(121, "mid-2012")), s_population).Growth(2010, 2012);

        // 121 / 100 - 1 = 21 %; 120.5 / 100.5 - 1 = 20 / 100.5; 121.5 / 99.5 - 1 = 22 / 99.5.
        Assert.Equal((21, Number("4000/201"), Number("4400/199")), (growth.Total.Value, growth.Total.Lower, growth.Total.Upper));
        Assert.Equal(2, growth.Years);

        // 1.1 * 1.1 = 1.21; the roots of 120.5 / 100.5 and 121.5 / 99.5 are 1.09499085618299… and 1.10503643724457…
        Assert.Equal((10, Number("9.4990856182"), Number("10.5036437245")), (growth.Annual, growth.AnnualLower, growth.AnnualUpper));
        Assert.Empty(growth.Warnings);
        Assert.Null(growth.AnnualRefusal);
    }

    [Fact]
    public void Growth_IrrationalRate_IsEnclosed()
    {
        SeriesGrowth growth = Series.Of(With(Exact(1, "mid-2010"), Exact(2, "mid-2012")), s_population).Growth(2010, 2012);

        // The root of 2 is 1.41421356237309504…
        Assert.Equal((100, 100, 100), (growth.Total.Value, growth.Total.Lower, growth.Total.Upper));
        Assert.Equal((Number("41.4213562373"), Number("41.4213562373"), Number("41.4213562374")), (growth.Annual, growth.AnnualLower, growth.AnnualUpper));
    }

    [Fact]
    public void Growth_SomPerDollar_IsThatOfTheFactbook()
    {
        Series series = Series.Of(CountryDataset.Default["KG"], IndicatorCode.Create("exchange-rate"));

        SeriesGrowth growth = series.Growth(2010, 2014);

        // 45.964 ± 0.0005 and 52.66 ± 0.005: 52.66 / 45.964 - 1 = 6.696 / 45.964 = 14.5679… %; fourth roots of
        // 52.655 / 45.9645, 52.66 / 45.964 and 52.665 / 45.9635 to 40 digits by another program:
        // 1.03455663230528…, 1.03458400477406… and 1.03461137566585…
        Assert.Equal(Number("669600/45964"), growth.Total.Value);
        Assert.Equal((Number("3.4556632305"), Number("3.4584004774"), Number("3.4611375666")), (growth.AnnualLower, growth.Annual, growth.AnnualUpper));
        Assert.Equal(["estimated-input", "estimated-input"], growth.Warnings.Select(static warning => warning.Code));
        Assert.Equal([false, false, false, false, false], series.Years.Select(static year => year.IsGap));
    }

    [Fact]
    public void Growth_FromOrToAGap_IsMissingWithTheReason()
    {
        Assert.Equal(MissingReason.NotLoaded, s_people.Growth(2011, 2013).Total.MissingReason);
        Assert.Equal(MissingReason.NotAvailable, s_people.Growth(2010, 2012).Total.MissingReason);
        Assert.Null(s_people.Growth(2010, 2012).Annual);
        Assert.Null(s_people.Growth(2010, 2012).AnnualRefusal);
        Assert.True(s_people.Growth(2011, 2013).From.IsMissing);
    }

    [Theory]
    [InlineData(2013, 2010)]
    [InlineData(2010, 2010)]
    public void Growth_NotToALaterYear_IsRefused(int from, int to)
    {
        SeriesGrowth growth = s_people.Growth(from, to);

        Assert.Contains("is not later than", growth.Total.Refusal, StringComparison.Ordinal);
        Assert.Null(growth.Annual);
    }

    [Fact]
    public void Growth_AcrossPriceBases_IsRefused()
    {
        IndicatorCode gdp = IndicatorCode.Create("gdp");
        Series series = Series.Of(
            With(Of("gdp", Published(100, 0, "USD@const2010"), "2010"), Of("gdp", Published(110, 0, "USD@const2015"), "2011"), Of("gdp", Published(120, 0, "USD@const2015"), "2012")), gdp);

        Assert.Contains("USD@const2010", series.Growth(2010, 2011).Total.Refusal, StringComparison.Ordinal);
        Assert.Contains("USD@const2015", series.Growth(2010, 2012).Total.Refusal, StringComparison.Ordinal);
        Assert.True(series.Growth(2011, 2012).Total.HasValue);
    }

    [Fact]
    public void Growth_OtherUnitOfTheSame_IsConverted()
    {
        // 640 acres are a square mile.
        Series series = Series.Of(
            With(Of("area", Quantity.Exact(640, Unit("acre")), "mid-2010"), Of("area", Quantity.Exact(2, Unit("mi2")), "mid-2011")), IndicatorCode.Create("area"));

        Assert.Equal(100, series.Growth(2010, 2011).Total.Value);
    }

    [Fact]
    public void Growth_FromOneSourceToAnother_IsFlagged()
    {
        SeriesGrowth growth = Series.Of(With(People(100, "mid-2010"), People(110, "mid-2011", s_other)), s_population).Growth(2010, 2011);

        Assert.Equal(["source-mismatch"], growth.Warnings.Select(static warning => warning.Code));
    }

    [Fact]
    public void Growth_AcrossABreak_IsFlagged()
    {
        Series series = Series.Of(
            With(People(100, "mid-2010"), People(90, "mid-2011", status: ObservationStatus.Break), People(95, "mid-2012"), People(99, "mid-2013")), s_population);

        SeriesGrowth across = series.Growth(2010, 2012);
        Assert.Equal(["population (mid-2011), on the way, is not comparable with earlier values of its series."], across.Warnings.Select(static warning => warning.Text));
        Assert.Equal([series.At(2011)!], across.Breaks);
        Assert.Equal("break-in-series", Assert.Single(series.Growth(2010, 2011).Warnings).Code);
        Assert.Equal([series.At(2011)!], series.Growth(2010, 2011).Breaks);
        Assert.Empty(series.Growth(2011, 2013).Breaks);
        Assert.Empty(series.Growth(2012, 2013).Warnings);
        Assert.Equal(across, series.Growth(2010, 2012));
        Assert.NotEqual(across, series.Growth(2010, 2013));
    }

    // The break of a series that neither end is of says nothing about them.
    [Fact]
    public void Growth_BreakOfAnotherSource_IsNotIts() => Assert.Empty(Series.Of(
        With(People(100, "mid-2010"), People(90, "mid-2011", s_other, ObservationStatus.Break), People(95, "mid-2012")), s_population).Growth(2010, 2012).Breaks);

    [Theory]
    [InlineData("mid-2010", "2012-12-31")]
    [InlineData("2010", "avg 2012")]
    [InlineData("2010-01-01/2010-06-30", "2012")]
    [InlineData("2010-01-01/2010-12-31", "2012-04-01/2012-12-31")]
    public void Growth_NoWholeYearsApart_HasATotalAndNoRate(string from, string to)
    {
        SeriesGrowth growth = Series.Of(With(People(100, from), People(121, to)), s_population).Growth(2010, 2012);

        Assert.Equal(21, growth.Total.Value);
        Assert.Null(growth.Annual);
        Assert.Contains("whole years", growth.AnnualRefusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(10, -5)]
    [InlineData(-10, 5)]
    public void Growth_ToZeroOrTheOtherSign_HasATotalAndNoRate(int from, int to)
    {
        SeriesGrowth growth = Series.Of(With(Exact(from, "mid-2010"), Exact(to, "mid-2012")), s_population).Growth(2010, 2012);

        Assert.Equal(((Rational)to / from - 1) * 100, growth.Total.Value);
        Assert.Null(growth.Annual);
        Assert.Contains("zero or of the other sign", growth.AnnualRefusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Growth_FromZero_IsRefused() => Assert.Contains(
        "can be zero", Series.Of(With(Exact(0, "mid-2010"), Exact(5, "mid-2012")), s_population).Growth(2010, 2012).Total.Refusal, StringComparison.Ordinal);

    [Fact]
    public void Growth_OfRanks_IsRefused()
    {
        Observation later = Observation.Create(Indicator("hdi.rank"), Kgz, Period("avg 2015"), ObservationValue.Of(CountryProfiles.Rank.Create(118, 188)), Page);

        Assert.Contains("is a rank", Series.Of(With(Hdi, later), Hdi.Indicator.Code).Growth(2014, 2015).Total.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Growth_OverCenturies_IsCalculated()
    {
        SeriesGrowth growth = Series.Of(With(Exact(1, "mid-1015"), Exact(7_000_000, "mid-2015")), s_population).Growth(1015, 2015);

        // The thousandth root of seven million to 40 digits by another program: 1.01588628705945…
        Assert.Equal(1000, growth.Years);
        Assert.Equal((Number("1.5886287059"), Number("1.5886287060")), (growth.AnnualLower, growth.AnnualUpper));
    }

    [Fact]
    public void Growth_BreakOfEitherSource_IsOnTheWay()
    {
        // The break of the later's source counts too, one of a third does not; what is before the start and after the end is not on the way.
        Observation start = People(100, "mid-2010");
        Observation end = People(95, "mid-2014", s_other);
        Observation[] between = [
            People(90, "mid-2012", s_other, ObservationStatus.Break), People(91, "mid-2011", status: ObservationStatus.Break), People(92, "mid-2013", s_own, ObservationStatus.Break),
            People(93, "mid-2009", status: ObservationStatus.Break), People(94, "mid-2015", s_other, ObservationStatus.Break)];

        SeriesGrowth growth = Series.Of(With([start, end, .. between]), s_population).Growth(2010, 2014);

        Assert.Equal([between[1], between[0]], growth.Breaks);
        Assert.Equal(
            ["population (mid-2011), on the way, is not comparable with earlier values of its series.", "population (mid-2012), on the way, is not comparable with earlier values of its series."],
            growth.Warnings.Where(static one => one.Code == "break-in-series").Select(static one => one.Text));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9999)]
    [InlineData(10_000)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Growth_FromAYearThatHasNoPeriod_IsMissing(int year)
    {
        SeriesGrowth growth = s_people.Growth(year, 2013);

        Assert.Equal(MissingReason.NotLoaded, growth.Total.MissingReason);
        Assert.Equal(PeriodKind.Undated, growth.From.Period.Kind);
    }

    [Theory]
    [InlineData(PeriodKind.Instant, "mid-2011")]
    [InlineData(PeriodKind.Average, "avg 2011")]
    [InlineData(PeriodKind.Total, "2011")]
    [InlineData(PeriodKind.Undated, "2011")]
    public void Growth_FromAGap_IsForAPeriodOfTheIndicatorsKind(PeriodKind kind, string period)
    {
        Indicator indicator = Indicator("population") with { PeriodKind = kind };
        Observation value = Observation.Create(indicator, Kgz, Period("mid-2010"), ObservationValue.Of(Quantity.Exact(1, Unit("person"))), Page);

        Observation gap = Series.Of(With(value), s_population).Growth(2011, 2012).From;
        Assert.Equal((period, MissingReason.NotLoaded), (gap.Period.ToString(), gap.MissingReason));
        Assert.Equal(1, Series.Of(With(value), s_population).Growth(1, 2).From.Period.FirstYear);
        Assert.Equal(9998, Series.Of(With(value), s_population).Growth(9998, 9999).From.Period.FirstYear);
    }

    // The square root of 1.44 is 1.2 and of 1.4401, by another program, 1.200041665943312…; the cube root of 1/8 is a half.
    [Theory]
    [InlineData(100, 144, 2, "20", "20", "20")]
    [InlineData(10_000, 14_401, 2, "20.0041665943", "20.0041665943", "20.0041665944")]
    [InlineData(8, 1, 3, "-50", "-50", "-50")]
    [InlineData(3, 1, 1, "-66.6666666667", "-66.6666666667", "-66.6666666666")]
    [InlineData(7, 14, 1, "100", "100", "100")]
    public void Growth_Annual_IsTheRootToTenPlaces(int from, int to, int years, string lower, string rate, string upper)
    {
        SeriesGrowth growth = Series.Of(With(Exact(from, "mid-2000"), Exact(to, $"mid-{2000 + years}")), s_population).Growth(2000, 2000 + years);

        Assert.Equal((Number(lower), Number(rate), Number(upper)), (growth.AnnualLower, growth.Annual, growth.AnnualUpper));
    }

    // The years asked for reach beyond the numbers that a year can be.
    [Fact]
    public void Nearest_AtTheEdgesOfTheNumbers_IsFound()
    {
        Assert.Equal(2013, s_people.Between(2010, 2020).Nearest(int.MaxValue, int.MaxValue)!.Period.FirstYear);
        Assert.Equal(2010, s_people.Between(2000, 2013).Nearest(-2_000_000_000, int.MaxValue)!.Period.FirstYear);
        Assert.Null(s_people.Between(2000, 2009).Nearest(int.MaxValue, int.MaxValue));
    }

    [Fact]
    public void Years_OfPeriodsThatAreNotWholeYearsApart_AreNone()
    {
        Assert.Null(s_people.Growth(0, 2013).Years);
        Assert.Null(s_people.Growth(2013, 10_000).Years);
        Assert.Equal(3, s_people.Growth(2010, 2013).Years);
        Assert.Null(s_people.Growth(2013, 2010).Years);
        Assert.Null(s_people.Growth(2010, 2010).Years);
        Assert.Equal(2, Between("2010", "2012"));
        Assert.Equal(2, Between("avg mid-2010/mid-2011", "avg mid-2012/mid-2013"));
        Assert.Null(Between("2010", "2011-01-01/2012-12-31"));
        Assert.Null(Between("2010-01-15", "2012-02-15"));
        Assert.Null(Between("2010-01-15", "2012-01-16"));
        Assert.Null(Between("2010-01-01/2010-06-30", "2012-01-01/2012-07-31"));
        Assert.Null(Between("2010-01-01/2010-06-30", "2012-01-01/2012-06-29"));

        static int? Between(string from, string to) => Series.Of(With(People(100, from), People(121, to)), s_population).Growth(2010, 2012).Years;
    }

    [Fact]
    public void Growth_Equality_IsOfTheEndsAndTheBreaks()
    {
        Series series = Series.Of(With(People(100, "mid-2010"), People(110, "mid-2011"), People(110, "mid-2012")), s_population);
        Series broken = Series.Of(With(People(100, "mid-2010"), People(105, "mid-2011", status: ObservationStatus.Break), People(110, "mid-2012")), s_population);

        Assert.Equal(series.Growth(2010, 2012), series.Growth(2010, 2012));
        Assert.Equal(series.Growth(2010, 2012).GetHashCode(), series.Growth(2010, 2012).GetHashCode());
        Assert.NotEqual(series.Growth(2010, 2011), series.Growth(2010, 2012));
        Assert.NotEqual(series.Growth(2010, 2012), broken.Growth(2010, 2012));
        Assert.False(series.Growth(2010, 2012).Equals(null));
        Assert.Equal(series.Growth(2010, 2012).Total.ToString(), series.Growth(2010, 2012).ToString());
    }

    [Fact]
    public void ToString_OneGap_IsOneGap() => Assert.Equal(
        "population of KGZ, 2010 to 2012, 1 gap", Series.Of(With(People(1, "mid-2010"), People(2, "mid-2012")), s_population).ToString());

    [Fact]
    public void Between_OfEqualYears_IsThatYear()
    {
        Series year = s_people.Between(2010, 2010);
        Assert.Equal((2010, 2010, 1), (year.FirstYear, year.LastYear, year.Years.Count));
        Assert.Equal(100, year.At(2010)!.Quantity!.Value.Amount);
        Assert.Equal((1, 9999), (s_people.Between(1, 9999).FirstYear, s_people.Between(1, 9999).LastYear));
    }

    [Fact]
    public void Latest_IsTheValueOfTheLatestPeriod()
    {
        Assert.Equal(121, s_people.Latest!.Quantity!.Value.Amount);
        Assert.Equal(100, Series.Of(With(None("mid-2014", MissingReason.NotAvailable), People(100, "mid-2010"), People(90, "mid-2009")), s_population).Latest!.Quantity!.Value.Amount);
        Assert.Null(Series.Of(With(None("mid-2014", MissingReason.NotAvailable)), s_population).Latest);
    }

    [Fact]
    public void At_Allocates_Nothing()
    {
        ReferencePeriod period = Period("mid-2013");
        long least = long.MaxValue;
        for (int round = 0; round < 50 && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int year = 2000; year < 2020; year++)
            {
                GC.KeepAlive(s_people.At(year));
                GC.KeepAlive(s_people.Nearest(year, 3));
                GC.KeepAlive(s_people.At(period));
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    private static Observation People(int count, string period, Source? source = null, ObservationStatus status = ObservationStatus.Normal) =>
        Of("population", Published(count, 0, "person"), period, status, source);

    private static Observation Exact(int count, string period) => Of("population", Quantity.Exact(count, Unit("person")), period);

    private static Observation None(string period, MissingReason reason) => Observation.Missing(Indicator("population"), Kgz, reason, Page, Period(period));
}
