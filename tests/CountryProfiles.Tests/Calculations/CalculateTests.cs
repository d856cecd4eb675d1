using CountryProfiles.Calculations;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

public sealed class CalculateTests
{
    [Fact]
    public void Growth_TwoPopulations_IsPercentOfTheEarlier()
    {
        Derivation growth = Calculate.Growth(Plain("population", 5_000_000, 0, "person", "mid-2010"), Plain("population", 5_500_000, 0, "person", "mid-2015"));
        Assert.Equal(("%", (Rational)10, "10 %", "population#2 / population#1 - 1"), (growth.Unit?.Code, growth.Value, growth.Display, growth.Formula.ToString()));
        Assert.Empty(growth.Warnings);
    }

    [Fact]
    public void Growth_RoundedValues_HasBoundsAtCorners()
    {
        Derivation growth = Calculate.Growth(Plain("x", 100, 1, period: "2013"), Plain("x", 110, 2, period: "2014"));
        Assert.Equal(((Rational)700 / 101, (Rational)10, (Rational)1300 / 99), (growth.Lower, growth.Value, growth.Upper));
    }

    [Fact]
    public void Growth_MixedPriceBases_IsRefused()
    {
        Derivation growth = Calculate.Growth(Plain("gdp", 100, 1, "USD@const2010", "2013"), Plain("gdp", 110, 2, "USD@const2015", "2014"));
        Assert.Contains("constant prices of 2015 and constant prices of 2010", growth.Refusal, StringComparison.Ordinal);
        Assert.NotNull(Calculate.Growth(Plain("gdp", 100, 1, "USD", "2013"), Plain("gdp", 110, 2, "USD@ppp", "2014")).Refusal);
    }

    [Fact]
    public void Growth_BreakAndOtherEdition_AreFlagged()
    {
        Observation later = Of("x", Quantity.Exact(3, UnitOfMeasure.One), "2014", ObservationStatus.Break, Page with { Edition = "2020" });
        Assert.Equal(["break-in-series", "source-mismatch"], Codes(Calculate.Growth(Plain("x", 2, 0, period: "2013"), later)));
    }

    [Theory]
    [InlineData("2014", "2014", "is not later than")]
    [InlineData("2015", "2014", "2014 is not later than 2015")]
    [InlineData("undated", "2014", "x#1 is undated")]
    public void Growth_PeriodsNotInOrder_IsRefused(string earlier, string later, string reason) => Assert.Contains(
        reason, Calculate.Growth(Plain("x", 1, 0, period: earlier), Plain("x", 2, 0, period: later)).Refusal, StringComparison.Ordinal);

    [Fact]
    public void Growth_OtherIndicatorOrCountry_Throws()
    {
        Assert.Throws<ArgumentException>(() => Calculate.Growth(P, A));
        Assert.Throws<ArgumentException>(() => Calculate.Growth(P, Of("population", Million(6, 6), "mid-2016", area: "KAZ")));
    }

    // 5.9 million ± 50,000 people on 199,951 ± 0.5 km²: 5,850,000 · 199,950.5 = 1,169,710,425,000.
    [Fact]
    public void Product_TwoAmounts_MultipliesAmountsAndUnits()
    {
        Derivation product = Calculate.Product(P, A, PeriodPolicy.Any);
        Assert.Equal(("product", "person.km2", "population * area"), (product.Figure.ToString(), product.Unit?.Code, product.Formula.ToString()));
        Assert.Equal((1_169_710_425_000, 1_179_710_900_000, 1_189_711_425_000), (product.Lower, product.Value, product.Upper));
        Assert.Equal(
            ["ratio", "sum", "difference", "share", "applied-share", "complement", "growth"],
            ((Derivation[])[
                Calculate.Ratio(P, A, PeriodPolicy.Any), Calculate.Sum(P, P, PeriodPolicy.Any), Calculate.Difference(P, P, PeriodPolicy.Any), Calculate.Share(P, P, PeriodPolicy.Any),
                Calculate.Apply(P, I, PeriodPolicy.Any), Calculate.Complement(I), Calculate.Growth(P, P),
            ]).Select(static result => result.Figure.ToString()));
    }

    [Fact]
    public void Apply_NoShare_Throws() => Assert.Throws<ArgumentException>(() => Calculate.Apply(P, A, PeriodPolicy.Any));

    [Fact]
    public void Apply_MissingShare_IsMissing() => Assert.Equal(
        MissingReason.Suppressed, Calculate.Apply(P, Missing("immigrants.share", MissingReason.Suppressed), PeriodPolicy.Any).MissingReason);

    [Fact]
    public void Complement_Share_IsTheRestOfTheSameWhole()
    {
        Derivation men = Calculate.Complement(W);
        Assert.Equal(("%{immigrant}", (Rational)40.35m, (Rational)40.4m, (Rational)40.45m), (men.Unit?.Code, men.Lower, men.Value, men.Upper));
        Assert.NotNull(Calculate.Complement(P).Refusal);
    }

    [Fact]
    public void Sum_DifferentCountries_IsFlagged()
    {
        Derivation sum = Calculate.Sum(P, Of("population", Million(17.5m, 5), "mid-2015", area: "KAZ"), PeriodPolicy.IdenticalOnly);
        Assert.Equal(("population#1 + population#2", (Rational)23_400_000), (sum.Formula.ToString(), sum.Value));
        Assert.Equal(["reference-area-mismatch"], Codes(sum));
    }

    [Fact]
    public void Share_NominalGdp_IsAShareOfGdp()
    {
        Derivation share = Calculate.Share(R, Plain("gdp.nominal", 7_468_000_000, 0, "USD"), Within1);
        Assert.Equal(("%{gdp}", (Rational)224_600 / 7_468), (share.Unit?.Code, share.Value));
    }

    [Fact]
    public void Share_PartOfNoStatedWhole_IsRefused() =>
        Assert.Contains("they count different entities", Calculate.Share(Plain("x", 5, 0, "immigrant"), P, PeriodPolicy.Any).Refusal, StringComparison.Ordinal);

    [Fact]
    public void Ratio_RefusedOperand_IsRefused() => Assert.Equal(
        Calculate.Sum(P, A, PeriodPolicy.Any).Refusal,
        Calculate.Ratio(Calculate.Sum(P, A, PeriodPolicy.Any), Derivation.Of(A), PeriodPolicy.Any).Refusal);
}
