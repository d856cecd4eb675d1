using CountryProfiles.Calculations;
using FsCheck.Xunit;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("population / area")]
    [InlineData("population * immigrants.share * (1 - immigrants.women-share)")]
    [InlineData("share(hdi.rank:count - hdi.rank:place, hdi.rank:count)")]
    [InlineData("net-migration-rate * net-migration-rate:years")]
    [InlineData("population#2 / population#1 - 1")]
    [InlineData("a - (b - c) - d / (e * f) / (g / h)")]
    [InlineData("-a * -(b + 0.25) / --c")]
    [InlineData("a / b / c * (d * e)")]
    public void Parse_CanonicalText_PrintsTheSameText(string text) => Assert.Equal(text, Formula.Parse(text).ToString());

    [Theory]
    [InlineData("  a+b ", "a + b")]
    [InlineData("(a*b)+((c))", "a * b + c")]
    [InlineData("a#1 + b", "a + b")]
    [InlineData("share( a ,b )", "share(a, b)")]
    public void Parse_LooseText_PrintsItInOneForm(string text, string canonical)
    {
        Assert.Equal(canonical, Formula.Parse(text).ToString());
        Assert.Equal(Formula.Parse(canonical), Formula.Parse(text));
        Assert.Equal(Formula.Parse(canonical).GetHashCode(), Formula.Parse(text).GetHashCode());
    }

    [Theory]
    [InlineData("", "at character 1, a number, an indicator or '(' is expected")]
    [InlineData("a +", "at character 4")]
    [InlineData("(a + b", "')' is expected")]
    [InlineData("a b", "an operation or the end is expected")]
    [InlineData("Population", "at character 1")]
    [InlineData("a..b", "at character 2")]
    [InlineData("a#0", "a number from 1 to 999 is expected")]
    [InlineData("a#2", "there is no a#1")]
    [InlineData("a:median", "'place', 'count' or 'years' is expected")]
    [InlineData("share(a)", "',' and the whole are expected")]
    [InlineData("share(a, b", "')' is expected")]
    public void Parse_NoFormula_ThrowsAndSaysWhere(string text, string problem)
    {
        FormatException exception = Assert.Throws<FormatException>(() => Formula.Parse(text));
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.False(Formula.TryParse(text, out _));
    }

    [Fact]
    public void Parse_TooDeepOrTooLong_Throws()
    {
        Assert.Throws<FormatException>(() => Formula.Parse(new string('(', 500) + "a" + new string(')', 500)));
        Assert.Throws<FormatException>(() => Formula.Parse(string.Join(" + ", Enumerable.Repeat("a", 300))));
        Assert.Throws<FormatException>(() => Formula.Parse(new string('1', 3000)));
        Assert.Throws<ArgumentNullException>(() => Formula.Parse(null!));
    }

    [Property]
    public void Parse_RandomTree_PrintsTextOfTheSameValue(byte[] choices)
    {
        int position = 0;
        (string text, Func<Rational> byHand) = Tree(choices ?? [], ref position, 0);
        Rational expected;
        try
        {
            expected = byHand();
        }
        catch (DivideByZeroException)
        {
            Assert.Contains("can be zero", Evaluate(text, [.. Named(text)]).Refusal, StringComparison.Ordinal);
            return;
        }

        Formula formula = Formula.Parse(text);
        Formula again = Formula.Parse(formula.ToString());
        Assert.Equal(formula.ToString(), again.ToString());
        Assert.Equal(expected, Evaluate(again.ToString(), [.. Named(text)]).Value);
    }

    [Fact]
    public void Evaluate_ObservationsInAnyOrder_AreFoundByTheirIndicator() =>
        Assert.Equal(Evaluate("population / area", P, A), Evaluate("population / area", A, P));

    [Fact]
    public void Evaluate_LackingOrSuperfluousObservation_Throws()
    {
        Assert.Contains("'area' of the formula", Assert.Throws<ArgumentException>(() => Evaluate("population / area", P)).Message, StringComparison.Ordinal);
        Assert.Contains("'remittances' is not in", Assert.Throws<ArgumentException>(() => Evaluate("population / area", P, A, R)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Formula.Parse("population").Evaluate(default, [P], PeriodPolicy.Any));
        Assert.Throws<ArgumentException>(() => Formula.Parse("population#2 - population#1").Evaluate(IndicatorCode.Create("x"), Profile, PeriodPolicy.Any));
    }

    [Fact]
    public void Evaluate_SameObservationTwice_IsOneInput()
    {
        Derivation difference = Evaluate("population#2 - population#1", P, P);
        Assert.Equal(("population - population", 1), (difference.Formula.ToString(), difference.Inputs.Count));
        Assert.Equal((Rational.Zero, Rational.Zero), (difference.Lower, difference.Upper));
    }

    [Fact]
    public void Evaluate_Profile_TakesItsObservations() => Assert.Equal(
        Figures.Immigrants(Profile, Within1),
        Formula.Parse("population * immigrants.share").Evaluate(IndicatorCode.Create("immigrants"), Profile, Within1));

    [Theory]
    [InlineData("USD/person/month", "they measure different things")]
    [InlineData("%", "they measure different things")]
    public void Evaluate_UnitAskedForDoesNotFit_IsRefused(string unit, string reason)
    {
        Derivation density = Formula.Parse("population / area").Evaluate(IndicatorCode.Create("x"), [P, A], PeriodPolicy.Any, Unit(unit));
        Assert.Contains(reason, density.Refusal, StringComparison.Ordinal);
        Assert.Equal(unit, density.Unit?.Code);
    }

    [Fact]
    public void Evaluate_NotMonotoneInput_HasBoundsThatHoldAndSaysSo()
    {
        // x² − x has its minimum −0.25 at 0.5, inside the interval from 0 to 1, and no corner shows it.
        Derivation result = Evaluate("x * x - x", Plain("x", 0.5m, 0.5m));
        Assert.Equal(["bounds-not-tight"], Codes(result));
        Assert.True(result.Lower <= -0.25m && result.Upper >= 0);
    }

    [Fact]
    public void Evaluate_MonotoneSquare_HasTightBounds()
    {
        Derivation result = Evaluate("x * x - x", Plain("x", 10, 1));
        Assert.Equal((72, 90, 110), (result.Lower, result.Value, result.Upper));
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("population + area", "they measure different things")]
    [InlineData("population + immigrants.women-share", "they measure different things")]
    [InlineData("immigrants.share + immigrants.women-share", "they are shares of different wholes, person and immigrant")]
    [InlineData("population * immigrants.women-share", "a share of immigrant applies to its own whole only")]
    [InlineData("remittances - gdp.ppp", "they are at different price bases, current market prices and purchasing power parity")]
    [InlineData("remittances - aid", "they are amounts of different currencies, USD and EUR")]
    [InlineData("population - net-migration-rate * population * net-migration-rate:years", "they count different entities, person and migrant")]
    [InlineData("1 + population", "they measure different things")]
    [InlineData("area / immigrants.share", "a share of person applies to its own whole only")]
    [InlineData("share(area, population)", "they measure different things")]
    [InlineData("population:place", "population is no rank")]
    [InlineData("area:years * population", "area is undated")]
    public void Evaluate_UnitsDoNotFit_IsRefusedWithTheReason(string formula, string reason)
    {
        Observation[] all = [P, A, I, W, M, R, Plain("gdp.ppp", 5, 0, "USD@ppp"), Plain("aid", 5, 0, "EUR")];
        Formula parsed = Formula.Parse(formula);
        Derivation result = Evaluate(formula, [.. all.Where(one => parsed.Indicators.Contains(one.Indicator.Code))]);
        Assert.Contains(reason, result.Refusal, StringComparison.Ordinal);
        Assert.Null(result.Value);
    }

    [Theory]
    [InlineData("population * immigrants.share / immigrants.share", "person", 5_900_000)]
    [InlineData("population * (immigrants.share * immigrants.women-share)", "immigrant", 119_557.6)]
    [InlineData("population * (1 - immigrants.share)", "person", 5_699_400)]
    [InlineData("immigrants.share / 2 * population", "immigrant", 100_300)]
    public void Evaluate_Shares_CountThePartInItsUnit(string formula, string unit, double value)
    {
        Formula parsed = Formula.Parse(formula);
        Derivation result = Evaluate(formula, [.. ((Observation[])[P, I, W]).Where(one => parsed.Indicators.Contains(one.Indicator.Code))]);
        Assert.Equal((unit, (Rational)(decimal)value), (result.Unit?.Code, result.Value!.Value));
    }

    [Fact]
    public void Evaluate_UnitsOfOneDimension_AreBroughtTogether()
    {
        Observation large = Plain("large", 2, 0, "km2");
        Observation small = Plain("small", 50, 0, "ha");
        Assert.Equal(("km2", (Rational)2.5m), (Evaluate("large + small", large, small).Unit?.Code, Evaluate("large + small", large, small).Value));
        Assert.Equal(("1", (Rational)4), (Evaluate("large / small", large, small).Unit?.Code, Evaluate("large / small", large, small).Value));
        Assert.Equal(("%", (Rational)25), (Evaluate("share(small, large)", large, small).Unit?.Code, Evaluate("share(small, large)", large, small).Value));
        Derivation people = Evaluate("density * large", Plain("density", 3, 0, "person/km2"), large);
        Assert.Equal(("person", (Rational)6), (people.Unit?.Code, people.Value));
    }

    [Fact]
    public void Evaluate_AfterOtherUnits_InfersThemAnew()
    {
        Formula sum = Formula.Parse("x + y");
        IndicatorCode code = IndicatorCode.Create("sum");
        Assert.Equal("person", sum.Evaluate(code, [Plain("x", 1, 0, "person"), Plain("y", 1, 0, "person")], PeriodPolicy.Any).Unit?.Code);
        Assert.NotNull(sum.Evaluate(code, [Plain("x", 1, 0, "person"), Plain("y", 1, 0)], PeriodPolicy.Any).Refusal);
        Assert.Equal("USD", sum.Evaluate(code, [Plain("x", 1, 0, "USD"), Plain("y", 1, 0, "USD")], PeriodPolicy.Any).Unit?.Code);
    }

    [Fact]
    public void Evaluate_BoundInsteadOfAmount_IsRefused()
    {
        Observation below = Observation.Create(
            Indicator("hiv.prevalence.adults"), Kgz, default, ObservationValue.Below(Published(0.1m, -1, "%{adult-15-49}")), Page);
        Assert.Contains("known by one bound alone", Evaluate("1 - hiv.prevalence.adults", below).Refusal, StringComparison.Ordinal);
    }

    private static Observation[] Named(string text) =>
        [.. ((string[])["a", "b", "c"]).Where(code => Formula.Parse(text).Indicators.Contains(IndicatorCode.Create(code))).Select(code => Plain(code, Value(code), 0))];

    private static Rational Value(string code) => code switch
    {
        "a" => 3,
        "b" => -2,
        _ => 0.5m,
    };

    private static (string Text, Func<Rational> ByHand) Tree(byte[] choices, ref int position, int depth)
    {
        byte choice = position < choices.Length ? choices[position++] : (byte)0;
        if (depth > 4 || choice % 8 < 3)
        {
            string code = (choice % 3) switch
            {
                0 => "a",
                1 => "b",
                _ => "c",
            };
            return (code, () => Value(code));
        }

        (string left, Func<Rational> leftValue) = Tree(choices, ref position, depth + 1);
        if (choice % 8 == 3)
        {
            return ($"-({left})", () => -leftValue());
        }

        (string right, Func<Rational> rightValue) = Tree(choices, ref position, depth + 1);
        return (choice % 8) switch
        {
            4 => ($"({left}) + ({right})", () => leftValue() + rightValue()),
            5 => ($"({left}) - ({right})", () => leftValue() - rightValue()),
            6 => ($"({left}) * ({right})", () => leftValue() * rightValue()),
            _ => ($"({left}) / ({right})", () => leftValue() / rightValue()),
        };
    }
}
