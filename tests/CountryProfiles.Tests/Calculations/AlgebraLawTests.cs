using CountryProfiles.Calculations;
using FsCheck.Xunit;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

/// <summary>Laws 9 to 15: algebra.</summary>
public sealed class AlgebraLawTests
{
    [Property]
    public void Law09_AdditionCommutesAndAssociates(int a, int b, int c, byte width)
    {
        Observation x = Plain("x", a, width);
        Observation y = Plain("y", b, 1);
        Observation z = Plain("z", c, 0);
        AssertSame(Evaluate("x + y", x, y), Evaluate("y + x", x, y));
        AssertSame(Evaluate("x + y + z", x, y, z), Evaluate("x + (y + z)", x, y, z));
        Assert.Equal((Rational)((long)a + b + c), Evaluate("x + y + z", x, y, z).Value);

        Derivation incompatible = Calculate.Sum(x, Plain("people", b, 0, "person"), PeriodPolicy.Any);
        Assert.NotNull(incompatible.Refusal);
        Assert.Null(incompatible.Value);
    }

    [Property]
    public void Law10_QuotientTimesDivisorIsDividend(int a, int b, byte width)
    {
        Observation x = Plain("x", a, width, "person");
        Observation y = Plain("y", b == 0 ? 1 : b, 0, "km2");
        Derivation back = Evaluate("x / y * y", x, y);
        Assert.Equal(((Rational)a - width, (Rational)a, (Rational)a + width), (back.Lower, back.Value, back.Upper));
        Assert.Equal("person", back.Unit?.Code);

        // By zero, and by what may be zero.
        Assert.Contains("can be zero", Evaluate("x / y", x, Plain("y", 0, 0)).Refusal, StringComparison.Ordinal);
        int reach = Math.Abs(b % 1000);
        Assert.Contains("can be zero", Evaluate("x / y", x, Plain("y", b % 1000, reach)).Refusal, StringComparison.Ordinal);
    }

    [Property]
    public void Law11_ShareOfAppliedShareIsTheShare(int people, int percent, byte width)
    {
        Observation whole = Plain("population", 1000 + Math.Abs((long)people), width, "person");
        Observation share = Of("immigrants.share", Quantity.Create((percent % 1000) / (Rational)10, (Rational)1 / 20, Unit("%{person}")), "2014");
        Derivation back = Calculate.Share(Calculate.Apply(whole, share, PeriodPolicy.Any), Derivation.Of(whole), PeriodPolicy.Any);
        Rational expected = (percent % 1000) / (Rational)10;
        Assert.Equal("%{person}", back.Unit?.Code);
        Assert.Equal((expected - 0.05m, expected, expected + 0.05m), (back.Lower, back.Value, back.Upper));
    }

    [Property]
    public void Law12_PartsSumToTheWhole(int people, byte immigrants, byte women)
    {
        CountryProfile profile = Replacing(
            Of("population", Quantity.Published(10_000 + Math.Abs((long)people), 3, Unit("person")), "mid-2015"),
            Of("immigrants.share", Published(1 + (immigrants % 90), -1, "%{person}"), "mid-2015"),
            Of("immigrants.women-share", Published(1 + (women % 90), -1, "%{immigrant}"), "mid-2015"));
        Derivation sum = Calculate.Sum(Figures.ImmigrantWomen(profile, Within1), Figures.ImmigrantMen(profile, Within1), Within1);
        AssertSame(Figures.Immigrants(profile, Within1), sum);
        Assert.Empty(sum.Warnings);
    }

    [Property]
    public void Law13_ScalingExtensiveInputsLeavesIntensiveResults(int k)
    {
        Rational factor = 1 + Math.Abs((long)k);
        CountryProfile scaled = Replacing(Times(P, factor), Times(A, factor), Times(R, factor));
        AssertSame(Figures.PopulationDensity(Profile, Within1), Figures.PopulationDensity(scaled, Within1));
        AssertSame(Figures.RemittancesPerCapita(Profile, Within1), Figures.RemittancesPerCapita(scaled, Within1));
        Assert.Equal(200_600 * factor, Figures.Immigrants(scaled, Within1).Value);
    }

    [Property]
    public void Law14_PercentileFallsAsTheRankRises(int place, int count)
    {
        int of = 2 + Math.Abs(count % 300);
        int better = 1 + Math.Abs(place % (of - 1));
        Rational high = Figures.HdiShareRankedBelow(With(Rank(better, of)), Within1).Value!.Value / 100;
        Rational low = Figures.HdiShareRankedBelow(With(Rank(better + 1, of)), Within1).Value!.Value / 100;
        Assert.True(low < high && low >= 0 && high < 1);
        Assert.Equal((Rational)(of - better) / of, high);
        Assert.Contains("ranks have no arithmetic", Evaluate("hdi.rank * 2", Rank(better, of)).Refusal, StringComparison.Ordinal);
    }

    [Property]
    public void Law15_MarketMoneyOverPppMoneyIsNoPlainNumber(int a, int b)
    {
        Observation market = Plain("remittances", a, 0, "USD");
        Observation ppp = Plain("gdp.ppp", 1 + Math.Abs((long)b), 0, "USD@ppp");
        Derivation ratio = Calculate.Ratio(market, ppp, PeriodPolicy.Any);
        Assert.Equal("USD/USD@ppp", ratio.Unit?.Code);
        Assert.False(ratio.Unit!.IsCompatibleWith(UnitOfMeasure.One));
        Assert.Throws<UnitMismatchException>(() => ratio.In(UnitOfMeasure.One));
        Assert.NotNull(Calculate.Share(market, ppp, PeriodPolicy.Any).Refusal);
    }

    private static Observation Times(Observation observation, Rational factor) =>
        Of(observation.Indicator.Code.ToString(), observation.Quantity!.Value * factor, observation.Period.ToString(), observation.Status);

    private static void AssertSame(Derivation expected, Derivation actual)
    {
        Assert.Null(actual.Refusal);
        Assert.Equal(expected.Unit, actual.Unit);
        Assert.Equal((expected.Lower, expected.Value, expected.Upper), (actual.Lower, actual.Value, actual.Upper));
    }
}
