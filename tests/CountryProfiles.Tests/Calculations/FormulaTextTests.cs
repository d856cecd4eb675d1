using CountryProfiles.Calculations;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

/// <summary>The grammar of formulas at its edges.</summary>
public sealed class FormulaTextTests
{
    [Theory]
    [InlineData("(a + b) * c", "(a + b) * c")]
    [InlineData("a + (b * c)", "a + b * c")]
    [InlineData("(a * b) - c", "a * b - c")]
    [InlineData("a - (b + c)", "a - (b + c)")]
    [InlineData("a + (b - c)", "a + (b - c)")]
    [InlineData("(a + b) - c", "a + b - c")]
    [InlineData("a / (b * c)", "a / (b * c)")]
    [InlineData("-(a * b)", "-(a * b)")]
    [InlineData("-(a + b)", "-(a + b)")]
    [InlineData("(-a) * b", "-a * b")]
    [InlineData("a - -b", "a - -b")]
    [InlineData("a--b", "a - -b")]
    [InlineData("-share(a, b)", "-share(a, b)")]
    [InlineData("share(a + b, c * d) * 2", "share(a + b, c * d) * 2")]
    [InlineData("(share(a, b))", "share(a, b)")]
    [InlineData("share", "share")]
    [InlineData("share * 2", "share * 2")]
    [InlineData("share ( a , b )", "share(a, b)")]
    [InlineData("a\t+\r\nb", "a + b")]
    [InlineData("( a )", "a")]
    [InlineData("a-b", "a-b")]
    [InlineData("a.1-b2", "a.1-b2")]
    [InlineData("a -b", "a - b")]
    [InlineData("2.50", "2.5")]
    [InlineData("10 * a", "10 * a")]
    [InlineData("19 * a9 ", "19 * a9")]
    [InlineData("2nd * 2", "2nd * 2")]
    [InlineData("a#1", "a")]
    [InlineData("a#01 - a#2", "a#1 - a#2")]
    [InlineData("a#2 - a#1", "a#2 - a#1")]
    [InlineData("b * a#2 - a", "b * a#2 - a#1")]
    [InlineData("a#1:place / a#2:count", "a#1:place / a#2:count")]
    [InlineData("a:years", "a:years")]
    public void Parse_Text_PrintsItsOneForm(string text, string expected)
    {
        Formula formula = Formula.Parse(text);
        Assert.Equal(expected, formula.ToString());
        Assert.Equal(expected, Formula.Parse(expected).ToString());
    }

    [Theory]
    [InlineData("a + b", "a b")]
    [InlineData("b * a - b", "b a")]
    [InlineData("a#2 + b + a#1", "a a b")]
    [InlineData("b + a#2 + c + a", "b a a c")]
    [InlineData("share(c, b)", "c b")]
    [InlineData("1 + 2", "")]
    [InlineData("a:place + a:count + a", "a")]
    public void Indicators_AreInTheOrderInWhichTheyAreFirstNamed(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Formula.Parse(text).Indicators));

    [Theory]
    [InlineData("", 1)]
    [InlineData("   ", 4)]
    [InlineData("+ a", 1)]
    [InlineData("a +", 4)]
    [InlineData("a + ", 5)]
    [InlineData("a * * b", 5)]
    [InlineData("a b", 3)]
    [InlineData("a)", 2)]
    [InlineData("(a", 3)]
    [InlineData("()", 2)]
    [InlineData("a.", 2)]
    [InlineData("1.", 2)]
    [InlineData(".5", 1)]
    [InlineData("a-", 3)]
    [InlineData("a.-b", 2)]
    [InlineData("a-.b", 3)]
    [InlineData("é", 1)]
    [InlineData("a + B", 5)]
    [InlineData("a @ b", 3)]
    [InlineData("a#", 3)]
    [InlineData("a#0", 3)]
    [InlineData("a + b#1000", 7)]
    [InlineData("a#-1", 3)]
    [InlineData("a:", 3)]
    [InlineData("b + a:median", 7)]
    [InlineData("a:places", 3)]
    [InlineData("a:Place", 3)]
    [InlineData("1#1", 2)]
    [InlineData("1:place", 2)]
    [InlineData("share(", 7)]
    [InlineData("share(a b)", 9)]
    [InlineData("share(a)", 8)]
    [InlineData("share(a,)", 9)]
    [InlineData("share(a, b", 11)]
    [InlineData("share(a, b, c)", 11)]
    [InlineData("--", 3)]
    [InlineData("-(", 3)]
    public void Parse_NoFormula_NamesTheCharacter(string text, int position)
    {
        Assert.Contains($"at character {position},", Assert.Throws<FormatException>(() => Formula.Parse(text)).Message, StringComparison.Ordinal);
        Assert.False(Formula.TryParse(text, out Formula? formula));
        Assert.Null(formula);
    }

    [Theory]
    [InlineData(".5", "a number, an indicator or '(' is expected")]
    [InlineData("a.", "an operation or the end is expected")]
    [InlineData("a )", "an operation or the end is expected")]
    public void Parse_NoFormula_SaysWhatIsExpected(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<FormatException>(() => Formula.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a#2", "a#1")]
    [InlineData("a#3 + a#1", "a#2")]
    [InlineData("a#999", "a#1")]
    [InlineData("b + a#2", "a#1")]
    [InlineData("a#1 + a#2 + a#4", "a#3")]
    public void Parse_NumberLeftOut_NamesIt(string text, string lacking) =>
        Assert.EndsWith($"there is no {lacking}.", Assert.Throws<FormatException>(() => Formula.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_LongestText_IsRead()
    {
        Assert.Equal("a", Formula.Parse(new string(' ', 1999) + "a").ToString());
        Assert.Contains("1 to 2000 characters", Assert.Throws<FormatException>(() => Formula.Parse(new string(' ', 2000) + "a")).Message, StringComparison.Ordinal);
        Assert.False(Formula.TryParse(null, out _));
    }

    // 80 characters are the most that the code of an indicator has.
    [Fact]
    public void Parse_WordTooLongForAnIndicator_IsRefused()
    {
        Assert.Equal(new string('a', 80), Formula.Parse(new string('a', 80)).ToString());
        Assert.Contains("at character 5, 'aaa", Assert.Throws<FormatException>(() => Formula.Parse("1 + " + new string('a', 81))).Message, StringComparison.Ordinal);
        Assert.EndsWith("is neither a number nor an indicator.", Assert.Throws<FormatException>(() => Formula.Parse(new string('1', 1001))).Message, StringComparison.Ordinal);
        Assert.Equal(new string('1', 1000), Formula.Parse(new string('1', 1000)).ToString());
    }

    // A hundred operations inside each other are the most, from the left, from the right and by parentheses.
    [Fact]
    public void Parse_DeepestFormula_IsRead()
    {
        Read(100, static deep => string.Join(" + ", Enumerable.Repeat("a", deep)));
        Read(100, static deep => string.Join(" * ", Enumerable.Repeat("a", deep)));
        Read(100, static deep => new string('-', deep - 1) + "a");
        Read(100, static deep => new string('(', deep - 1) + "a" + new string(')', deep - 1));
        Read(50, static deep => string.Concat(Enumerable.Repeat("-(", deep - 1)) + "a" + new string(')', deep - 1));
        Read(100, static deep => string.Concat(Enumerable.Repeat("share(", deep - 1)) + "a" + string.Concat(Enumerable.Repeat(", b)", deep - 1)));

        static void Read(int deepest, Func<int, string> text)
        {
            Formula.Parse(text(deepest));
            Assert.Contains("at most 100 operations stand inside each other", Assert.Throws<FormatException>(() => Formula.Parse(text(deepest + 1))).Message, StringComparison.Ordinal);
        }
    }

    // As wide as it is long: a product of sums is not deep.
    [Fact]
    public void Parse_ManyOperandsSideBySide_IsRead() =>
        Assert.Equal((Rational)1024, Evaluate(string.Join(" * ", Enumerable.Repeat("(a + a + a + a)", 5)), Plain("a", 1, 0)).Value);

    [Fact]
    public void Equals_OtherFormulaOrNothing_IsFalse()
    {
        Formula formula = Formula.Parse("a + b");
        Assert.True(formula.Equals(formula));
        Assert.True(formula.Equals((object)Formula.Parse("a+b")));
        Assert.False(formula.Equals(Formula.Parse("b + a")));
        Assert.False(formula.Equals(null));
        Assert.False(formula.Equals((object?)null));
        Assert.False(formula.Equals((object)"a + b"));
    }

    [Fact]
    public void Arguments_NullOrUnspecified_Throw()
    {
        Formula formula = Formula.Parse("population");
        IndicatorCode code = IndicatorCode.Create("x");
        Assert.Throws<ArgumentNullException>("inputs", () => formula.Evaluate(code, (IEnumerable<Observation>)null!, PeriodPolicy.Any));
        Assert.Throws<ArgumentNullException>(() => formula.Evaluate(code, (CountryProfile)null!, PeriodPolicy.Any));
        Assert.Throws<ArgumentException>(() => formula.Evaluate(default, Profile, PeriodPolicy.Any));
        Assert.Throws<ArgumentException>(() => formula.Evaluate(default, [P], PeriodPolicy.Any));
        Assert.Throws<ArgumentNullException>(() => Derivation.Of(null!));
        Assert.Throws<ArgumentNullException>(() => Derivation.Of(P).In(null!));
        Assert.Throws<ArgumentNullException>(() => Calculate.Sum((Derivation)null!, Derivation.Of(P), PeriodPolicy.Any));
        Assert.Throws<ArgumentNullException>(() => Calculate.Sum(Derivation.Of(P), null!, PeriodPolicy.Any));
        Assert.Throws<ArgumentNullException>(() => Calculate.Apply(Derivation.Of(P), (Derivation)null!, PeriodPolicy.Any));
        Assert.Throws<ArgumentNullException>(() => Calculate.Complement((Derivation)null!));
        Assert.Throws<ArgumentNullException>(() => Calculate.Growth(null!, P));
        Assert.Throws<ArgumentNullException>(() => Calculate.Growth(P, null!));
        Assert.Throws<ArgumentNullException>(() => Figures.PopulationDensity(null!, PeriodPolicy.Any));
        Assert.Throws<ArgumentNullException>(() => Figures.Immigrants(null!, PeriodPolicy.Any));
        Assert.Throws<ArgumentNullException>(() => Figures.All(null!, PeriodPolicy.Any));
        Assert.Throws<ArgumentNullException>(() => Series.Of(null!, code));
        Assert.Throws<ArgumentNullException>(() => Totals.Over(null!, code, PeriodPolicy.Any, []));
        Assert.Throws<ArgumentNullException>(() => Totals.Over([], code, PeriodPolicy.Any, null!));
    }

    // A formula of such a code would read as a number when it is read again.
    [Fact]
    public void Of_CodeThatReadsLikeANumber_Throws()
    {
        Assert.Contains("'15' reads like a number", Assert.Throws<ArgumentException>(() => Derivation.Of(Plain("15", 1, 0))).Message, StringComparison.Ordinal);
        Assert.Equal(1, Derivation.Of(Plain("15-up", 1, 0)).Value);
    }

    [Fact]
    public void Evaluate_SeveralOfOneIndicator_AreNumberedAsTheyStand()
    {
        Observation first = Plain("x", 7, 0, period: "2014");
        Observation second = Plain("x", 5, 0, period: "2013");
        Assert.Equal(2, Evaluate("x#1 - x#2", first, second).Value);
        Assert.Equal(-2, Evaluate("x#1 - x#2", second, first).Value);
        Assert.Equal(-2, Evaluate("x#2 - x#1", first, second).Value);
        Assert.Contains("'x#2' of the formula 'x#1 - x#2' is not among", Assert.Throws<ArgumentException>(() => Evaluate("x#1 - x#2", first)).Message, StringComparison.Ordinal);
        Assert.Contains("'x' is not in the formula 'x', or not as often", Assert.Throws<ArgumentException>(() => Evaluate("x", first, second)).Message, StringComparison.Ordinal);
    }

    // Passed three times it is still one input.
    [Fact]
    public void Evaluate_SameObservationThreeTimes_IsOneInput()
    {
        Derivation sum = Evaluate("population#1 + population#2 + population#3", P, P, P);
        Assert.Equal(("population + population + population", 1, (Rational)17_700_000), (sum.Formula.ToString(), sum.Inputs.Count, sum.Value));
    }

    [Fact]
    public void Combine_InputsOfBoth_AreOneEach()
    {
        // (a + b) / (b + c): b stands once among the inputs, and #1 and #2 in the order in which the formula names them.
        Observation a = Plain("x", 1, 0, period: "2010");
        Observation b = Plain("y", 2, 0, period: "2010");
        Observation c = Plain("x", 4, 0, period: "2012");
        Derivation ratio = Calculate.Ratio(Calculate.Sum(a, b, PeriodPolicy.Any), Calculate.Sum(b, c, PeriodPolicy.Any), PeriodPolicy.Any);

        Assert.Equal("(x#1 + y) / (y + x#2)", ratio.Formula.ToString());
        Assert.Equal([a, c, b], ratio.Inputs);
        Assert.Equal(Rational.Create(1, 2), ratio.Value);
        Assert.Equal(ratio, ratio.Reevaluate());
    }

    [Fact]
    public void Combine_TooDeep_Throws()
    {
        Derivation deep = Derivation.Of(Plain("x", 1, 0));
        Derivation one = Derivation.Of(Plain("y", 1, 0));
        for (int depth = 2; depth <= 100; depth++)
        {
            deep = Calculate.Sum(deep, one, PeriodPolicy.Any);
        }

        Assert.Equal(100, deep.Value);
        Assert.Throws<ArgumentException>(() => Calculate.Sum(deep, one, PeriodPolicy.Any));
        Assert.Throws<ArgumentException>(() => Calculate.Sum(one, deep, PeriodPolicy.Any));
    }
}
