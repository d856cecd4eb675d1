using CountryProfiles.Calculations;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

public sealed class ObservationsTests
{
    private static readonly Observation[] s_list =
    [
        Plain("x", 1, 0, period: "2014"), Plain("x", 2, 0, period: "2010"), Plain("x", 3, 0, period: "undated"),
        Missing("x", MissingReason.NotAvailable), Plain("x", 4, 0, period: "avg mid-2015/mid-2020"),
    ];

    [Theory]
    [InlineData(2014, 0, "2014")]
    [InlineData(2012, 2, "2010")]
    [InlineData(2013, 2, "2014")]
    [InlineData(2018, 0, "avg mid-2015/mid-2020")]
    [InlineData(2021, 1, "avg mid-2015/mid-2020")]
    [InlineData(2012, 1, null)]
    [InlineData(int.MinValue, 5, null)]
    public void TryNearest_Year_GivesTheNearestAndOnATieTheEarlier(int year, int tolerance, string? period)
    {
        bool found = Observations.TryNearest(s_list, year, tolerance, out Observation? nearest);
        Assert.Equal(period is not null, found);
        Assert.Equal(period, nearest?.Period.ToString());
    }

    // Of one period the first of the list, whatever it is; of two equally near the earlier, also when it stands later.
    [Fact]
    public void TryNearest_EquallyNear_TakesTheEarlierAndThenTheFirst()
    {
        Observation first = Plain("x", 1, 0, period: "2014");
        Observation second = Plain("x", 2, 0, period: "2014");
        Observation before = Plain("x", 3, 0, period: "2012");
        Assert.Same(first, Nearest(2014, first, second));
        Assert.Same(second, Nearest(2014, second, first));
        Assert.Same(before, Nearest(2013, first, before, second));
        Assert.Same(before, Nearest(2013, before, first));
        Assert.Same(first, Nearest(2014, before, first));
        Assert.False(Observations.TryNearest([], 2014, int.MaxValue, out _));

        static Observation? Nearest(int year, params Observation[] list)
        {
            Observations.TryNearest(list, year, 5, out Observation? found);
            return found;
        }
    }

    [Fact]
    public void TryNearest_NegativeTolerance_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Observations.TryNearest(s_list, 2014, -1, out _));
}
