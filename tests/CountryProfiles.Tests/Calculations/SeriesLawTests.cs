using System.Numerics;
using CountryProfiles.Calculations;
using FsCheck.Xunit;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

/// <summary>What holds of any series and of any growth.</summary>
public sealed class SeriesLawTests
{
    private static readonly IndicatorCode s_population = IndicatorCode.Create("population");

    [Property]
    public void Years_GapsAndValues_AddUpToTheSpan(int[] years)
    {
        Observation[] observations = [.. (years ?? []).Select((year, i) => People(i + 1, 0, Year(year), isMissing: i % 3 == 2))];
        Series series = Series.Of(With(observations), s_population);

        int span = observations.Length == 0 ? 0 : observations.Max(static one => one.Period.FirstYear!.Value) - observations.Min(static one => one.Period.FirstYear!.Value) + 1;
        int valued = observations.Where(static one => !one.IsMissing).Select(static one => one.Period).Distinct().Count();
        Assert.Equal(span, series.Years.Count);
        Assert.Equal(span - valued, series.Years.Count(static year => year.IsGap));
        Assert.All(series.Years, year =>
        {
            Assert.Equal(year.IsGap ? null : year.Observation, series.At(year.Year));
            Assert.Equal(With(observations).At(s_population, year.Year)?.Quantity, series.At(year.Year)?.Quantity);
        });
    }

    [Property]
    public void Nearest_IsThatOfTheProfile_AndAgainOfItsOwnYear(int[] years, int asked, byte tolerance)
    {
        CountryProfile profile = With([.. (years ?? []).Select((year, i) => People(i + 1, 0, Year(year)))]);
        int wanted = Year(asked);
        int within = tolerance % 12;
        Observation? nearest = Series.Of(profile, s_population).Nearest(wanted, within);

        Assert.Equal(profile.Nearest(s_population, wanted, within)?.Period, nearest?.Period);
        if (nearest is not null)
        {
            int year = nearest.Period.FirstYear!.Value;
            Assert.InRange(Math.Abs(year - wanted), 0, within);
            Assert.Same(nearest, Series.Of(profile, s_population).Nearest(year, within));
        }
    }

    [Property]
    public void Growth_OfEqualValues_IsZero(uint amount, byte halfWidth, byte years)
    {
        SeriesGrowth growth = Growth(amount + 1, 0, amount + 1, 0, years + 1);
        Assert.Equal((0, 0, 0, 0, 0, 0), (growth.Total.Value, growth.Total.Lower, growth.Total.Upper, growth.Annual, growth.AnnualLower, growth.AnnualUpper));

        // Equal and rounded: zero lies within.
        SeriesGrowth rounded = Growth(amount + 1000, halfWidth, amount + 1000, halfWidth, years + 1);
        Assert.Equal((0, 0), (rounded.Total.Value, rounded.Annual));
        Assert.InRange(0, rounded.AnnualLower!.Value, rounded.AnnualUpper!.Value);
    }

    [Property]
    public void Growth_InTwoSteps_ComposesToThatInOne(uint first, uint second, uint third)
    {
        Series series = Series.Of(With(People(first + 1L, 0, 2000), People(second + 1L, 0, 2007), People(third + 1L, 0, 2015)), s_population);

        Assert.Equal(Factor(series.Growth(2000, 2015).Total.Value), Factor(series.Growth(2000, 2007).Total.Value) * Factor(series.Growth(2007, 2015).Total.Value));
    }

    [Property]
    public void Growth_OfTheReversedSeries_IsTheInverse(uint first, byte firstHalf, uint second, byte secondHalf, byte years)
    {
        SeriesGrowth there = Growth(first + 1000L, firstHalf, second + 1000L, secondHalf, years + 1);
        SeriesGrowth back = Growth(second + 1000L, secondHalf, first + 1000L, firstHalf, years + 1);

        Assert.Equal(1, Factor(there.Total.Value) * Factor(back.Total.Value));
        Assert.Equal(1, Factor(there.Total.Lower) * Factor(back.Total.Upper));
    }

    // The rate per year taken to the power of the years: bounds enclose the total's, and none is off by more than a step.
    [Property]
    public void Annual_Compounded_EnclosesTheTotal(uint first, byte firstHalf, uint second, byte secondHalf, byte years)
    {
        int count = (years % 60) + 1;
        SeriesGrowth growth = Growth(first + 1000L, firstHalf, second + 1000L, secondHalf, count);
        Rational step = 100 * Rational.PowerOfTen(-12);

        Assert.Equal(count, growth.Years);
        Assert.True(Compound(growth.AnnualLower!.Value, count) <= Factor(growth.Total.Lower));
        Assert.True(Compound(growth.AnnualLower!.Value + step, count) > Factor(growth.Total.Lower));
        Assert.True(Compound(growth.Annual!.Value, count) <= Factor(growth.Total.Value));
        Assert.True(Compound(growth.Annual!.Value + step, count) > Factor(growth.Total.Value));
        Assert.True(Compound(growth.AnnualUpper!.Value, count) >= Factor(growth.Total.Upper));
        Assert.True(Compound(growth.AnnualUpper!.Value - step, count) < Factor(growth.Total.Upper));
        Assert.True(growth.AnnualLower <= growth.Annual && growth.Annual <= growth.AnnualUpper);
    }

    [Property]
    public void Growth_AtAConstantRate_HasThatRate(byte percent, byte years)
    {
        // So many per cent a year, exactly, for up to twelve years.
        int count = (years % 12) + 1;
        BigInteger last = BigInteger.Pow(100 + percent, count);
        SeriesGrowth growth = Growth(BigInteger.Pow(100, count), 0, last, 0, count);

        Assert.Equal(((Rational)percent, (Rational)percent, (Rational)percent), (growth.AnnualLower, growth.Annual, growth.AnnualUpper));
    }

    [Property]
    public void Total_Reevaluated_IsTheSame(uint first, uint second)
    {
        Derivation total = Growth(first + 1L, 0, second + 1L, 0, 5).Total;
        Assert.Equal(total, total.Reevaluate());
    }

    private static SeriesGrowth Growth(BigInteger from, Rational fromHalf, BigInteger to, Rational toHalf, int years) =>
        Series.Of(With(People(from, fromHalf, 1700), People(to, toHalf, 1700 + years)), s_population).Growth(1700, 1700 + years);

    private static Rational Factor(Rational? percent) => 1 + (percent!.Value / 100);

    private static Rational Compound(Rational percent, int years) => Rational.Create(BigInteger.Pow(Factor(percent).Numerator, years), BigInteger.Pow(Factor(percent).Denominator, years));

    private static int Year(int any) => 2000 + (any % 40);

    private static Observation People(BigInteger amount, Rational halfWidth, int year, bool isMissing = false) => isMissing
        ? Observation.Missing(Indicator("population"), Kgz, MissingReason.NotAvailable, Page, ReferencePeriod.MidYear(year))
        : Of("population", Quantity.Create(Rational.Create(amount, 1), halfWidth, Unit("person")), $"mid-{year}");
}
