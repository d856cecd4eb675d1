using System.Globalization;
using CountryProfiles.Tests.Laws;
using FsCheck.Xunit;

namespace CountryProfiles.Tests.Model;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 500)]
public class ReferencePeriodTests
{
    [Fact]
    public void Default_IsUndated()
    {
        Assert.Equal(ReferencePeriod.Undated, default);
        Assert.Equal(ReferencePeriod.Parse("undated"), default);
        Assert.Equal(PeriodKind.Undated, default(ReferencePeriod).Kind);
        Assert.Null(default(ReferencePeriod).Start);
        Assert.Null(default(ReferencePeriod).End);
        Assert.Null(default(ReferencePeriod).Years);
        Assert.Null(default(ReferencePeriod).FirstYear);
        Assert.Null(default(ReferencePeriod).LastYear);
        Assert.Equal("undated", default(ReferencePeriod).ToString());
    }

    [Theory]
    [InlineData("mid-2015", PeriodKind.Instant, "2015-07-01", "2015-07-01", "0", 2015, 2015, "2015")]
    [InlineData("2015-12-31", PeriodKind.Instant, "2015-12-31", "2015-12-31", "0", 2015, 2015, "31 Dec 2015")]
    [InlineData("2014", PeriodKind.Total, "2014-01-01", "2015-01-01", "1", 2014, 2014, "2014")]
    [InlineData("2012-04-01/2013-03-31", PeriodKind.Total, "2012-04-01", "2013-04-01", "1", 2012, 2013, "1 Apr 2012 – 31 Mar 2013")]
    [InlineData("2014-01-01/2015-12-31", PeriodKind.Total, "2014-01-01", "2016-01-01", "2", 2014, 2015, "2014–2015")]
    [InlineData("2014-01-01/2014-01-01", PeriodKind.Total, "2014-01-01", "2014-01-02", "400/146097", 2014, 2014, "1 Jan 2014 – 1 Jan 2014")]
    [InlineData("avg 2014", PeriodKind.Average, "2014-01-01", "2015-01-01", "1", 2014, 2014, "2014")]
    [InlineData("avg 2012-04-01/2013-03-31", PeriodKind.Average, "2012-04-01", "2013-04-01", "1", 2012, 2013, "1 Apr 2012 – 31 Mar 2013")]
    [InlineData("avg mid-2015/mid-2020", PeriodKind.Average, "2015-07-01", "2020-07-01", "5", 2015, 2020, "2015–2020")]
    [InlineData("mid-2015/mid-2020", PeriodKind.Total, "2015-07-01", "2020-07-01", "5", 2015, 2020, "2015–2020")]
    [InlineData("2015-01-01/2015-01-31", PeriodKind.Total, "2015-01-01", "2015-02-01", "1/12", 2015, 2015, "1 Jan 2015 – 31 Jan 2015")]
    [InlineData("0001", PeriodKind.Total, "0001-01-01", "0002-01-01", "1", 1, 1, "0001")]
    [InlineData("9998", PeriodKind.Total, "9998-01-01", "9999-01-01", "1", 9998, 9998, "9998")]
    [InlineData("mid-9999", PeriodKind.Instant, "9999-07-01", "9999-07-01", "0", 9999, 9999, "9999")]
    [InlineData("9999-12-31", PeriodKind.Instant, "9999-12-31", "9999-12-31", "0", 9999, 9999, "31 Dec 9999")]
    public void Parse_TextForm_HasItsDatesAndPrintsBack(
        string text, PeriodKind kind, string start, string end, string years, int firstYear, int lastYear, string forPeople)
    {
        ReferencePeriod period = ReferencePeriod.Parse(text);

        Assert.Equal(kind, period.Kind);
        Assert.Equal(Day(start), period.Start);
        Assert.Equal(Day(end), period.End);
        Assert.Equal(Rational.Parse(years), period.Years);
        Assert.Equal(firstYear, period.FirstYear);
        Assert.Equal(lastYear, period.LastYear);
        Assert.Equal(text, period.ToString());
        Assert.Equal(text, period.ToString("r", TestCultures.Get("ar-SA")));
        Assert.Equal(forPeople, period.ToString("G", TestCultures.Get("th-TH")));
        Assert.True(ReferencePeriod.TryParse(text, out ReferencePeriod again));
        Assert.Equal(period, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Undated")]
    [InlineData("avg undated")]
    [InlineData(" 2014")]
    [InlineData("2014 ")]
    [InlineData("14")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("20145")]
    [InlineData("-214")]
    [InlineData("+214")]
    [InlineData("201\0")]
    [InlineData("٢٠١٤")]
    [InlineData("2014-13")]
    [InlineData("2014-02-30")]
    [InlineData("2015-02-29")]
    [InlineData("2014-1-1")]
    [InlineData("2014-01-01\0")]
    [InlineData("01.01.2014")]
    [InlineData("mid-15")]
    [InlineData("mid-0000")]
    [InlineData("mid2015")]
    [InlineData("MID-2015")]
    [InlineData("avg mid-2015")]
    [InlineData("avg 2015-12-31")]
    [InlineData("avg")]
    [InlineData("avg ")]
    [InlineData("AVG 2014")]
    [InlineData("avg  2014")]
    [InlineData("2014/2015")]
    [InlineData("2014–2015")]
    [InlineData("2014-01-01/")]
    [InlineData("/2014-01-01")]
    [InlineData("2014-01-02/2014-01-01")]
    [InlineData("2014-01-01/9999-12-31")]
    [InlineData("mid-2015/2020-06-30")]
    [InlineData("2015-07-01/mid-2020")]
    [InlineData("mid-2020/mid-2015")]
    [InlineData("mid-2015/mid-2015")]
    [InlineData("2014-01-01/2014-06-30/2014-12-31")]
    public void Parse_AnythingElse_IsRefused(string text)
    {
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => ReferencePeriod.Parse(text)).Message);
        Assert.False(ReferencePeriod.TryParse(text, out ReferencePeriod result));
        Assert.Equal(ReferencePeriod.Undated, result);
    }

    [Fact]
    public void Parse_NullAndLongText_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => ReferencePeriod.Parse(null!));
        Assert.False(ReferencePeriod.TryParse(null, out _));
        Assert.True(Assert.Throws<FormatException>(() => ReferencePeriod.Parse(new string('2', 100_000))).Message.Length < 300);
    }

    [Fact]
    public void Factories_GiveWhatTheirTextSays()
    {
        Assert.Equal(ReferencePeriod.Parse("mid-2015"), ReferencePeriod.MidYear(2015));
        Assert.Equal(ReferencePeriod.Parse("2015-07-01"), ReferencePeriod.MidYear(2015));
        Assert.Equal(ReferencePeriod.Parse("2014"), ReferencePeriod.CalendarYear(2014));
        Assert.Equal(ReferencePeriod.Parse("2014-01-01/2014-12-31"), ReferencePeriod.CalendarYear(2014));
        Assert.Equal(ReferencePeriod.Parse("avg 2014"), ReferencePeriod.AverageOfYear(2014));
        Assert.Equal(ReferencePeriod.Parse("avg mid-2015/mid-2020"), ReferencePeriod.AverageMidYears(2015, 2020));
        Assert.Equal(5, ReferencePeriod.AverageMidYears(2015, 2020).Years);
        Assert.Equal(ReferencePeriod.Parse("2015-12-31"), ReferencePeriod.At(new DateOnly(2015, 12, 31)));
    }

    [Fact]
    public void Factories_WrongArguments_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReferencePeriod.MidYear(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReferencePeriod.CalendarYear(9999));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReferencePeriod.AverageOfYear(-1));
        Assert.Throws<ArgumentException>(() => ReferencePeriod.AverageMidYears(2015, 2015));
        Assert.Throws<ArgumentException>(() => ReferencePeriod.AverageMidYears(2020, 2015));
        ArgumentException wrong = Assert.Throws<ArgumentException>(() => ReferencePeriod.TotalOver(Day("2015-01-02"), Day("2015-01-01")));
        Assert.Contains("2015-01-01 is not after 2015-01-02", wrong.Message);
        Assert.Throws<ArgumentException>(() => ReferencePeriod.AverageOver(Day("2015-01-01"), Day("2015-01-01")));
    }

    [Property]
    public void IsCompatibleWith_AnyPeriods_IsReflexiveAndSymmetric(ReferencePeriod a, ReferencePeriod b)
    {
        Assert.True(a.IsCompatibleWith(a));
        Assert.Equal(a.IsCompatibleWith(b), b.IsCompatibleWith(a));
        Assert.Equal(a.YearsApart(b), b.YearsApart(a));
        Assert.Equal(a.Kind == PeriodKind.Undated ? null : 0, a.YearsApart(a));
    }

    [Theory]
    [InlineData("undated", "undated", true)]
    [InlineData("undated", "2014", false)]
    [InlineData("mid-2015", "2015", true)]
    [InlineData("mid-2015", "avg 2015", true)]
    [InlineData("mid-2015", "2014", false)]
    [InlineData("mid-2015", "2015-12-31", false)]
    [InlineData("2015-01-01", "2015", true)]
    [InlineData("2016-01-01", "2015", false)]
    [InlineData("2015", "avg 2015", true)]
    [InlineData("2015", "2014-01-01/2015-12-31", false)]
    [InlineData("mid-2015", "avg mid-2015/mid-2020", true)]
    [InlineData("mid-2020", "avg mid-2015/mid-2020", false)]
    public void IsCompatibleWith_KnownPeriods_IsAsStated(string left, string right, bool expected)
    {
        Assert.Equal(expected, ReferencePeriod.Parse(left).IsCompatibleWith(ReferencePeriod.Parse(right)));
        Assert.Equal(expected, ReferencePeriod.Parse(right).IsCompatibleWith(ReferencePeriod.Parse(left)));
    }

    [Theory]
    [InlineData("2014", "mid-2015", 1)]
    [InlineData("2014", "2014", 0)]
    [InlineData("2014", "avg 2014", 0)]
    [InlineData("avg mid-2015/mid-2020", "mid-2018", 0)]
    [InlineData("avg mid-2015/mid-2020", "2014", 1)]
    [InlineData("avg mid-2015/mid-2020", "2023", 3)]
    [InlineData("2010-01-01/2015-12-31", "2016", 1)]
    [InlineData("undated", "2016", null)]
    [InlineData("undated", "undated", null)]
    public void YearsApart_KnownPeriods_CountsCalendarYears(string left, string right, int? expected) =>
        Assert.Equal(expected, ReferencePeriod.Parse(left).YearsApart(ReferencePeriod.Parse(right)));

    [Fact]
    public void CompareTo_Periods_OrdersByStartThenEndThenKind()
    {
        string[] ordered = ["undated", "2013", "2014-01-01", "2014", "avg 2014", "2014-01-01/2015-12-31", "mid-2014", "2015"];

        Assert.Equal(ordered, ordered.Reverse().Select(text => ReferencePeriod.Parse(text)).Order().Select(period => period.ToString()));
    }

    [Property]
    public void Covering_AnyPeriods_IsCommutativeAndIdempotent(ReferencePeriod a, ReferencePeriod b)
    {
        ReferencePeriod both = ReferencePeriod.Covering(a, b);

        Assert.Equal(both, ReferencePeriod.Covering(b, a));
        Assert.Equal(a, ReferencePeriod.Covering(a, a));
        if (a != ReferencePeriod.Undated)
        {
            Assert.True(both.FirstYear <= a.FirstYear && (both.LastYear >= a.LastYear || both.LastYear == 9999));
        }
    }

    [Theory]
    [InlineData("G", "1 Apr 2012 – 31 Mar 2013", "avg 2012-04-01/2013-03-31")]
    [InlineData("R", "avg 2012-04-01/2013-03-31", "avg 2012-04-01/2013-03-31")]
    [InlineData("", "undated", "undated")]
    public void TryFormat_Span_FitsExactlyOrIsFalse(string format, string expected, string text)
    {
        ReferencePeriod period = ReferencePeriod.Parse(text);
        char[] destination = new char[expected.Length];

        Assert.True(period.TryFormat(destination, out int written, format));
        Assert.Equal(expected, new string(destination, 0, written));
        for (int length = 0; length < expected.Length; length++)
        {
            Assert.False(period.TryFormat(new char[length], out written, format));
        }
    }

    [Fact]
    public void ToString_UnknownFormat_Throws()
    {
        Assert.Throws<FormatException>(() => default(ReferencePeriod).ToString("yyyy", null));
        Assert.Throws<FormatException>(() => ReferencePeriod.MidYear(2015).ToString("X", null));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
