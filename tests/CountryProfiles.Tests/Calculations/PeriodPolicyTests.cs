using CountryProfiles.Calculations;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

public sealed class PeriodPolicyTests
{
    [Fact]
    public void Default_IsIdenticalOnly()
    {
        Assert.Equal(PeriodPolicy.IdenticalOnly, default);
        Assert.Null(default(PeriodPolicy).MaxYearsApart);
        Assert.Equal(("identical-only", "nearest-within-0", "nearest-within-2", "any"), (default(PeriodPolicy).ToString(), PeriodPolicy.NearestWithin(0).ToString(), PeriodPolicy.NearestWithin(2).ToString(), PeriodPolicy.Any.ToString()));
        Assert.Equal(2, PeriodPolicy.NearestWithin(2).MaxYearsApart);
        Assert.NotEqual(PeriodPolicy.IdenticalOnly, PeriodPolicy.NearestWithin(0));
    }

    [Fact]
    public void Growth_ComparesPeriods()
    {
        PeriodPolicy policy = Calculate.Growth(Plain("x", 1, 0, period: "2013"), Plain("x", 2, 0, period: "2014")).Policy;
        Assert.Equal("between-periods", policy.ToString());
        Assert.Null(policy.MaxYearsApart);
        Assert.Equal((null, 0, 9999), (PeriodPolicy.Any.MaxYearsApart, PeriodPolicy.NearestWithin(0).MaxYearsApart, PeriodPolicy.NearestWithin(9999).MaxYearsApart));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000)]
    public void NearestWithin_OutsideRange_Throws(int years) => Assert.Throws<ArgumentOutOfRangeException>(() => PeriodPolicy.NearestWithin(years));

    [Theory]
    [InlineData("2014", "2014", 0, "")]
    [InlineData("2014", "mid-2014", 0, "")]
    [InlineData("2014", "mid-2015", 1, "period-mismatch")]
    [InlineData("2011", "mid-2015", 4, "period-mismatch")]
    [InlineData("undated", "mid-2015", 0, "undated-input")]
    [InlineData("undated", "undated", 0, "undated-input")]
    public void NearestWithin_YearsApart_RefusesBelowAndFlagsWhatDiffers(string first, string second, int apart, string warnings)
    {
        Observation x = Plain("x", 1, 0, period: first);
        Observation y = Plain("y", 1, 0, period: second);
        Derivation allowed = Calculate.Sum(x, y, PeriodPolicy.NearestWithin(apart));
        Assert.True(allowed.HasValue);
        Assert.Equal(warnings, string.Join(' ', Codes(allowed)));
        Assert.Equal(warnings, string.Join(' ', Codes(Calculate.Sum(x, y, PeriodPolicy.Any))));
        if (apart > 0)
        {
            Derivation refused = Calculate.Sum(x, y, PeriodPolicy.NearestWithin(apart - 1));
            Assert.Contains($"x is for {first} and y for {second}, {apart} years apart", refused.Refusal, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void IdenticalOnly_UndatedBesideDated_IsRefused()
    {
        Derivation density = Figures.PopulationDensity(Profile, PeriodPolicy.IdenticalOnly);
        Assert.Equal("population is for mid-2015 and area for undated, and the policy accepts identical periods only.", density.Refusal);
        Assert.True(Figures.Immigrants(Profile, PeriodPolicy.IdenticalOnly).HasValue);
    }

    [Fact]
    public void Warning_PeriodMismatch_NamesInputsAndPeriods()
    {
        DerivationWarning warning = Figures.GdpPpp(Profile, PeriodPolicy.Any).Warnings[0];
        Assert.Equal("The inputs are for different periods: gdp.per-capita.ppp (2014), population (mid-2015).", warning.Text);
        DerivationWarning constant = Figures.NetMigrantsPerYear(Profile, PeriodPolicy.Any).Warnings[0];
        Assert.Equal(
            "net-migration-rate (avg mid-2015/mid-2020) is a rate of the average over its period, and population (mid-2015) is taken as constant throughout.",
            constant.Text);
    }
}
