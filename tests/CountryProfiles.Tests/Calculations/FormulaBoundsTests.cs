using CountryProfiles.Calculations;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

/// <summary>
/// Bounds of formulas that name an input more than once. The numbers stated here are worked out by hand: where the
/// formula rises or falls in each number alone, from the corners; where it does not, operation by operation.
/// </summary>
public sealed class FormulaBoundsTests
{
    [Theory]
    // One number: x from 2 to 4, in the middle 3.
    [InlineData("(x + 1) / x", "5/4", "4/3", "3/2")]
    [InlineData("-x / (x + 1)", "-4/5", "-3/4", "-2/3")]
    [InlineData("x / (x + 1)", "2/3", "3/4", "4/5")]
    [InlineData("1 / (x * x)", "1/16", "1/9", "1/4")]
    [InlineData("1 / x / x", "1/16", "1/9", "1/4")]
    [InlineData("4 - x * x", "-12", "-5", "0")]
    [InlineData("x * x - x", "2", "6", "12")]
    [InlineData("x - x * x", "-12", "-6", "-2")]
    [InlineData("-(x - x * x)", "2", "6", "12")]
    [InlineData("x - x + x * x", "4", "9", "16")]
    [InlineData("x / x + x * x", "5", "10", "17")]
    [InlineData("share(x, x) * x * x", "4", "9", "16")]
    [InlineData("share(x, x + 4)", "1/3", "3/7", "1/2")]
    [InlineData("x / (x + 1) / 2", "1/3", "3/8", "2/5")]
    [InlineData("(x + 1) / x + 0.5", "7/4", "11/6", "2")]
    [InlineData("(x + 1) / x - 0.5", "3/4", "5/6", "1")]
    [InlineData("2 - 1 / x - x", "-9/4", "-4/3", "-1/2")]
    // What cancels leaves nothing open.
    [InlineData("x * 2 - x - x", "0", "0", "0")]
    [InlineData("2 * x / (x + x)", "1", "1", "1")]
    [InlineData("(x + x) / x", "2", "2", "2")]
    [InlineData("x - x", "0", "0", "0")]
    [InlineData("x / x", "1", "1", "1")]
    [InlineData("(x * x + x) / (x + 1) - x", "0", "0", "0")]
    public void Evaluate_OneRepeatedNumber_HasTheBoundsOfItsEnds(string formula, string lower, string center, string upper) =>
        AssertTight(lower, center, upper, Evaluate(formula, Plain("x", 3, 1)));

    [Theory]
    // x from 1 to 3, y from 4 to 6, z from 2 to 4.
    [InlineData("x * y / (x * z)", "1", "5/3", "3")]
    [InlineData("x / y + y / x", "25/12", "29/10", "37/6")]
    [InlineData("x / (x + y)", "1/7", "2/7", "3/7")]
    [InlineData("y / (x + y)", "4/7", "5/7", "6/7")]
    [InlineData("(y - x) / (y + x)", "1/7", "3/7", "5/7")]
    [InlineData("x * y - x * z", "0", "4", "12")]
    [InlineData("(x + y) * (x + z)", "15", "35", "63")]
    [InlineData("x * x / (y * y)", "1/36", "4/25", "9/16")]
    [InlineData("x * y - y * x", "0", "0", "0")]
    [InlineData("x * y / (y * x)", "1", "1", "1")]
    [InlineData("x - (x - y)", "4", "5", "6")]
    public void Evaluate_RepeatedNumberAmongOthers_HasTheBoundsOfTheCorners(string formula, string lower, string center, string upper)
    {
        Formula parsed = Formula.Parse(formula);
        Observation[] all = [Plain("x", 2, 1), Plain("y", 5, 1), Plain("z", 3, 1)];
        AssertTight(lower, center, upper, Evaluate(formula, [.. all.Where(one => parsed.Indicators.Contains(one.Indicator.Code))]));
    }

    // The slope of x² is 0 at an end of the interval, and changes its sign inside the last.
    [Fact]
    public void Evaluate_SquareAtZero_IsTightUnlessZeroIsInside()
    {
        AssertTight("0", "1", "4", Evaluate("x * x", Plain("x", 1, 1)));
        AssertTight("0", "1", "4", Evaluate("x * x", Plain("x", -1, 1)));
        AssertLoose("-2", "1/4", "4", Evaluate("x * x", Plain("x", 0.5m, 1.5m)));
    }

    // x/y + y/x has its minimum 2 at x = y: x from 1 to 3 and y from 2 to 4 meet. Operation by operation: 1/4 to 3/2 and 2/3 to 4.
    [Fact]
    public void Evaluate_SlopeThatTurns_IsLoose() =>
        AssertLoose("11/12", "13/6", "11/2", Evaluate("x / y + y / x", Plain("x", 2, 1), Plain("y", 3, 1)));

    // In x alone it rises or falls, whatever sign y has: 3² · −1 and 3² · 2.
    [Fact]
    public void Evaluate_FactorOfEitherSign_IsTight() => AssertTight("-9", "2", "18", Evaluate("x * x * y", Plain("x", 2, 1), Plain("y", 0.5m, 1.5m)));

    // A number of degree one in which the quotient rises for some y and falls for others is still at its corners.
    [Fact]
    public void Evaluate_DegreeOne_IsAtTheCorners() => AssertTight("-6", "0", "6", Evaluate("x * y + x * z", Plain("x", 2, 1), Plain("y", 0, 1), Plain("z", 0, 1)));

    [Fact]
    public void Evaluate_ExactNumbersAmongRounded_AreConstants()
    {
        AssertTight("28", "40", "54", Evaluate("x * x + k * x", Plain("x", 5, 1), Plain("k", 3, 0)));
        AssertTight("28", "40", "54", Evaluate("k * x + x * x", Plain("x", 5, 1), Plain("k", 3, 0)));
        AssertTight("31", "45", "61", Evaluate("k * x + x * x + y", Plain("x", 5, 1), Plain("k", 3, 0), Plain("y", 5, 2)));
        AssertTight("10", "11", "12", Evaluate("k * k + x", Plain("x", 2, 1), Plain("k", 3, 0)));
    }

    // Rank 120 of 188, and a period of two years.
    [Fact]
    public void Evaluate_PlaceCountAndYearsBesideARepeatedNumber_AreConstants()
    {
        AssertTight("480/188", "1080/188", "1920/188", Evaluate("x * x * hdi.rank:place / hdi.rank:count", Plain("x", 3, 1), Hdi));
        AssertTight("8", "18", "32", Evaluate("x * x * x:years", Plain("x", 3, 1, period: "avg mid-2010/mid-2012")));
    }

    // a² − a for a from 1 to 3 is 0 to 6, and 1 to 9 less 1 to 3 when nobody knows that both are one number; the others are 0 to 2 each.
    [Fact]
    public void Evaluate_MoreThanEightRoundedNumbers_IsLoose()
    {
        AssertTight("0", "9", "20", Evaluate("a * a - a + b + c + d + e + f + g + h", Ones("bcdefgh")));
        AssertLoose("-2", "10", "24", Evaluate("a * a - a + b + c + d + e + f + g + h + i", Ones("bcdefghi")));

        // Numbers that stand there once, beside a repeated one that is exact, need no writing out.
        AssertTight("2", "11", "20", Evaluate("a * a - a + b + c + d + e + f + g + h + i + j", [Plain("a", 2, 0), .. Ones("bcdefghij").Skip(1)]));
        AssertTight("1", "10", "19", Evaluate("a + b + c + d + e + f + g + h + i", Ones("bcdefghi")));

        // One that cancels by itself is none of them.
        AssertTight("0", "9", "20", Evaluate("a * a - a + b + c + d + e + f + g + h + (i - i)", Ones("bcdefghi")));
    }

    // (a + … + h)³ has 120 different terms and (a + … + h)⁴ has 330.
    [Fact]
    public void Evaluate_TooManyTerms_IsLoose()
    {
        const string Sum = "(a + b + c + d + e + f + g + h)";
        Observation[] ones = [Plain("a", 1, 1), .. Ones("bcdefgh").Skip(1)];

        AssertTight("0", "512", "4096", Evaluate($"{Sum} * {Sum} * {Sum}", ones));
        AssertLoose("0", "4096", "65536", Evaluate($"{Sum} * {Sum} * {Sum} * {Sum}", ones));
        AssertLoose("0", "4096", "65536", Evaluate($"0 + {Sum} * {Sum} * {Sum} * {Sum}", ones));
        AssertLoose("0", "4096", "65536", Evaluate($"{Sum} * {Sum} * {Sum} * {Sum} + 0", ones));
        AssertLoose("-65536", "-4096", "0", Evaluate($"-({Sum} * {Sum} * {Sum} * {Sum})", ones));
    }

    [Fact]
    public void Evaluate_PowerAboveAHundred_IsLoose()
    {
        Observation x = Plain("x", 1.5m, 0.5m);

        Derivation hundred = Evaluate(Power("x", 100), x);
        Assert.Empty(hundred.Warnings);
        Assert.Equal((Rational.One, Rational.Create(System.Numerics.BigInteger.Pow(2, 100), 1)), (hundred.Lower, hundred.Upper));
        Assert.Equal(["bounds-not-tight"], Codes(Evaluate(Power("x", 101), x)));
        Assert.Equal(["bounds-not-tight"], Codes(Evaluate($"{Power("x", 101)} + 1", x)));
        Assert.Equal(["bounds-not-tight"], Codes(Evaluate($"1 / {Power("x", 101)}", x)));
        Assert.Equal(["bounds-not-tight"], Codes(Evaluate($"1 / {Power("x", 60)} * (1 / {Power("x", 60)})", x)));
        Assert.Equal(["bounds-not-tight"], Codes(Evaluate($"1 / {Power("x", 60)} + {Power("x", 60)}", x)));
        Assert.Equal(["bounds-not-tight"], Codes(Evaluate($"{Power("x", 60)} - 1 / {Power("x", 60)}", x)));

        // Its slope would have powers above a hundred.
        Assert.Equal(["bounds-not-tight"], Codes(Evaluate($"{Power("x", 60)} / ({Power("x", 60)} + 1)", x)));
        Assert.Equal(["bounds-not-tight"], Codes(Evaluate($"(x * x + {Power("y", 60)}) / (x * {Power("y", 60)} + 1)", x, Plain("y", 1.5m, 0.5m))));
        Assert.Empty(Evaluate($"x / ({Power("x", 60)} + {Power("x", 59)})", x).Warnings);
    }

    [Theory]
    [InlineData("1 / (x - y)", "The divisor x - y can be zero.")]
    [InlineData("1 / (x - y) / x", "The divisor x - y can be zero.")]
    [InlineData("x + y / (x - y)", "The divisor x - y can be zero.")]
    [InlineData("-(y / (x - 3))", "The divisor x - 3 can be zero.")]
    [InlineData("x / (x - x)", "The divisor x - x can be zero.")]
    [InlineData("1 / (x * x - 5)", "The divisor x * x - 5 can be zero.")]
    [InlineData("share(y, y - x)", "The divisor y - x can be zero.")]
    public void Evaluate_DivisorThatCanBeZero_IsNamed(string formula, string refusal)
    {
        Formula parsed = Formula.Parse(formula);
        Observation[] all = [Plain("x", 2, 1), Plain("y", 3, 1)];
        Assert.Equal(refusal, Evaluate(formula, [.. all.Where(one => parsed.Indicators.Contains(one.Indicator.Code))]).Refusal);
    }

    // x / x is 1 unless x is zero, and x − x is 0 also then.
    [Fact]
    public void Evaluate_NumberByItself_IsOneUnlessItIsZero()
    {
        AssertTight("1", "1", "1", Evaluate("x / x", Plain("x", 1, 2)));
        AssertTight("0", "0", "0", Evaluate("x - x", Plain("x", 0, 2)));
        Assert.Equal("The divisor x can be zero.", Evaluate("x / x", Plain("x", 0, 2)).Refusal);
        Assert.Equal("The divisor x can be zero.", Evaluate("share(x, x)", Plain("x", 0, 0)).Refusal);
        Assert.Equal("The divisor x can be zero.", Evaluate("1 / x - 1 / x", Plain("x", 0, 1)).Refusal);
    }

    private static Observation[] Ones(string codes) => [Plain("a", 2, 1), .. codes.Select(static code => Plain(code.ToString(), 1, 1))];

    // Halves of halves, so that the formula is not as deep as the exponent.
    private static string Power(string code, int exponent) => exponent == 1 ? code : $"({Power(code, exponent / 2)} * {Power(code, exponent - (exponent / 2))})";

    private static void AssertTight(string lower, string center, string upper, Derivation actual)
    {
        AssertIs(lower, center, upper, actual);
        Assert.DoesNotContain("bounds-not-tight", Codes(actual));
        Assert.Equal(lower == upper, actual.IsExact);
    }

    private static void AssertLoose(string lower, string center, string upper, Derivation actual)
    {
        AssertIs(lower, center, upper, actual);
        Assert.Contains("bounds-not-tight", Codes(actual));
    }

    private static void AssertIs(string lower, string center, string upper, Derivation actual)
    {
        Assert.Null(actual.Refusal);
        Rational unit = actual.Unit!.Factor;
        Assert.Equal((Number(lower), Number(center), Number(upper)), (actual.Lower * unit, actual.Value * unit, actual.Upper * unit));
    }
}
