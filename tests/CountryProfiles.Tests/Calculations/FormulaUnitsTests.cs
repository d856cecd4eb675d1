using CountryProfiles.Calculations;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

/// <summary>Which unit a formula gives, and why it gives none. Amounts are exact and worked out by hand.</summary>
public sealed class FormulaUnitsTests
{
    // Of 1,000 people 10 % are immigrants, and of those 40 % women; 100 immigrants; 20 km² with 50 people a km².
    private static readonly Observation[] s_all =
    [
        Plain("population", 1000, 0, "person"), Plain("immigrants.share", 10, 0, "%{person}"), Plain("women", 40, 0, "%{immigrant}"),
        Plain("immigrants", 100, 0, "immigrant"), Plain("area", 20, 0, "km2"), Plain("land", 500, 0, "ha"), Plain("density", 50, 0, "person/km2"),
        Plain("rate", -3, 0, "migrant/1000person/year"), Plain("gdp.nominal", 400, 0, "USD"), Plain("aid", 100, 0, "USD"), Plain("fuel", 25, 0, "EUR"),
        Plain("income", 2, 0, "USD@ppp/person"), Plain("gdp.ppp", 5, 0, "USD@ppp"), Plain("other", 30, 0, "%{person}"), Plain("births", 6, 0, "birth"),
        Plain("arrivals", 12, 0, "person/month"), Plain("term", 1, 0, "month"), Plain("number", 8, 0), Plain("percent", 10, 0, "%"),
        Plain("doctors", 2, 0, "physician/1000person"), Plain("thousands", 5, 0, "1000person"), Plain("imports", 400, 0, "USD"),
        Plain("length", 3, 0, "km"), Plain("square", 4, 0, "m2"),
    ];

    [Theory]
    // A part is counted in its own unit.
    [InlineData("population * immigrants.share", "immigrant", "100")]
    [InlineData("immigrants.share * population", "immigrant", "100")]
    [InlineData("population * other", "person", "300")]
    [InlineData("population * immigrants.share * women", "immigrant", "40")]
    [InlineData("population * (women * immigrants.share)", "immigrant", "40")]
    [InlineData("women * immigrants.share", "%{person}", "4")]
    [InlineData("immigrants.share * women", "%{person}", "4")]
    [InlineData("density * immigrants.share", "immigrant/km2", "5")]
    [InlineData("density * other", "person/km2", "15")]
    [InlineData("income * (immigrants.share * 0 + 1)", null, "a share of person applies to its own whole only")]
    // Sums of shares.
    [InlineData("(immigrants.share + immigrants.share) * population", "immigrant", "200")]
    [InlineData("(immigrants.share + other) * population", "person", "400")]
    [InlineData("(1 - immigrants.share) * population", "person", "900")]
    [InlineData("(immigrants.share - 1) * population", "person", "-900")]
    [InlineData("-immigrants.share * population", "immigrant", "-100")]
    [InlineData("number * immigrants.share * population", "immigrant", "800")]
    [InlineData("immigrants.share * number * population", "immigrant", "800")]
    [InlineData("immigrants.share / number * population", "immigrant", "12.5")]
    // The whole behind a part.
    [InlineData("immigrants / immigrants.share", "person", "1000")]
    [InlineData("population / other", "person", "10000/3")]
    [InlineData("immigrants / women", "immigrant", "250")]
    [InlineData("other / immigrants.share", "1", "3")]
    [InlineData("immigrants / area / immigrants.share", "person/km2", "50")]
    // Shares of what there is.
    [InlineData("share(immigrants, population) + 0 * immigrants.share", "%{person}", "10")]
    [InlineData("share(population, population + population)", "%{person}", "50")]
    [InlineData("share(aid, gdp.nominal)", "%{gdp}", "25")]
    [InlineData("share(aid, -gdp.nominal)", "%{gdp}", "-25")]
    [InlineData("share(aid, gdp.nominal + aid)", "%{gdp}", "20")]
    [InlineData("share(aid, aid + gdp.nominal)", "%{gdp}", "20")]
    [InlineData("share(gdp.nominal, aid)", "%", "400")]
    [InlineData("share(land, area)", "%", "25")]
    [InlineData("share(births, births + births)", "%{birth}", "50")]
    [InlineData("share(aid, -aid)", "%", "-100")]
    [InlineData("share(aid, number * aid)", "%", "12.5")]
    [InlineData("share(aid, number * gdp.nominal)", "%{gdp}", "3.125")]
    [InlineData("share(number, 10)", "%", "80")]
    [InlineData("share(number, 10 * 1)", "%", "80")]
    // Lengths, times and money.
    [InlineData("area + land", "km2", "25")]
    [InlineData("land + area", "ha", "2500")]
    [InlineData("area / land", "1", "4")]
    [InlineData("density * area", "person", "1000")]
    [InlineData("density * land", "person", "250")]
    [InlineData("area * density", "person", "1000")]
    [InlineData("population / area", "person/km2", "50")]
    [InlineData("area / length", "km2/km", "20/3")]
    [InlineData("length * length", "km.km", "9")]
    [InlineData("square / area", "1", "0.0000002")]
    [InlineData("population * rate", "migrant/year", "-3")]
    [InlineData("rate * population", "migrant/year", "-3")]
    [InlineData("rate * population * population:years", "migrant", "-3")]
    [InlineData("population:years * population", "year.person", "1000")]
    [InlineData("income * population", "USD@ppp", "2000")]
    [InlineData("gdp.ppp / population", "USD@ppp/person", "0.005")]
    [InlineData("fuel / aid", "EUR/USD", "0.25")]
    [InlineData("aid * (fuel / aid)", "EUR", "25")]
    [InlineData("population * doctors", "physician", "2")]
    [InlineData("term * number", "month", "8")]
    [InlineData("thousands / other", "1000person", "50/3")]
    [InlineData("thousands * other", "1000person", "1.5")]
    [InlineData("share(population:years, number:years * 2)", "%", "50")]
    [InlineData("share(aid, gdp.nominal + imports)", "%{gdp}", "12.5")]
    [InlineData("share(aid, imports + gdp.nominal)", "%{imports}", "12.5")]
    [InlineData("2 * 3", "1", "6")]
    [InlineData("number / 4", "1", "2")]
    [InlineData("percent * number", "%", "80")]
    [InlineData("1 + percent", "%", "110")]
    [InlineData("hdi.rank:count - hdi.rank:place", "country", "68")]
    // What makes no sense, and why.
    [InlineData("women * other", null, "a share of immigrant applies to its own whole only")]
    [InlineData("population * women", null, "a share of immigrant applies to its own whole only")]
    [InlineData("births * immigrants.share", null, "a share of person applies to its own whole only")]
    [InlineData("births / immigrants.share", null, "a share of person applies to its own whole only")]
    [InlineData("population / women", null, "a share of immigrant applies to its own whole only")]
    [InlineData("number / immigrants.share", null, "a share of person applies to its own whole only")]
    // Only a plain number takes a share from the whole, and nothing that is calculated from the inputs is one.
    [InlineData("hdi.rank:count - immigrants.share", null, "they measure different things")]
    [InlineData("population:years - immigrants.share", null, "they measure different things")]
    [InlineData("1 + number - immigrants.share", null, "a plain number and share of person")]
    [InlineData("2 * number - immigrants.share", null, "a plain number and share of person")]
    [InlineData("number / 2 - immigrants.share", null, "a plain number and share of person")]
    [InlineData("1 - immigrants.share - women", null, "they are shares of different wholes")]
    [InlineData("number * immigrants.share - women", null, "they are shares of different wholes")]
    [InlineData("population * immigrants.share - women", null, "they measure different things")]
    [InlineData("immigrants.share / other - women", null, "a plain number and share of immigrant")]
    [InlineData("immigrants / immigrants.share - women", null, "they measure different things")]
    [InlineData("share(population, population + population) - women", null, "they are shares of different wholes")]
    [InlineData("share(immigrants, population) - women + 0 * immigrants.share", null, "they are shares of different wholes")]
    [InlineData("women / immigrants.share", null, "they are shares of different wholes")]
    [InlineData("immigrants.share / population", null, "they measure different things")]
    [InlineData("immigrants.share + women", null, "they are shares of different wholes")]
    [InlineData("share(immigrants, population)", null, "they count different entities")]
    [InlineData("share(births, population) + 0 * immigrants.share", null, "they count different entities")]
    [InlineData("share(immigrants, births) + 0 * immigrants.share", null, "they count different entities")]
    [InlineData("share(aid, fuel)", null, "they are amounts of different currencies")]
    [InlineData("share(aid, gdp.ppp)", null, "A value at the same prices (for a share of GDP, nominal GDP) or a price-level factor is needed.")]
    [InlineData("population + (births + area)", null, "births is in birth and area in km2")]
    [InlineData("population * (births + area)", null, "births is in birth and area in km2")]
    [InlineData("population + births", null, "they count different entities")]
    [InlineData("population - 1", null, "they measure different things")]
    [InlineData("2 - population", null, "they measure different things")]
    [InlineData("1 - aid / gdp.ppp", null, "they are at different price bases")]
    [InlineData("aid / gdp.ppp - 1", null, "they are at different price bases")]
    [InlineData("aid / population - 1", null, "aid is in USD and population in person")]
    [InlineData("number - aid / gdp.ppp", null, "number is in 1 and aid / gdp.ppp in USD/USD@ppp")]
    public void Evaluate_Units_FollowFromTheInputs(string formula, string? unit, string expected)
    {
        Derivation result = Over(formula);
        Assert.Equal(unit, result.Unit?.Code);
        if (unit is null)
        {
            Assert.Contains(expected, result.Refusal, StringComparison.Ordinal);
            Assert.Null(result.Value);
        }
        else
        {
            Assert.Null(result.Refusal);
            Assert.Equal(Number(expected), result.Value);
        }
    }

    // 20 % of GDP are people's, and 10 % of people are immigrants: 2 % of GDP are immigrants', in either order.
    [Fact]
    public void Evaluate_ShareOfAShare_SinglesOutTheInnermostPart()
    {
        Observation outer = Parted("outer", 20, "%{gdp}", "person");
        Observation inner = Parted("inner", 10, "%{person}", "immigrant");
        Observation unnamed = Parted("unnamed", 10, "%{person}", null);
        foreach (string formula in (string[])["outer * inner", "inner * outer"])
        {
            Derivation share = Evaluate(formula, outer, inner);
            Assert.Equal(("%{gdp}", (Rational)2), (share.Unit?.Code, share.Value));
        }

        // Of 50 immigrants that are so many per cent of 2,500.
        Assert.Equal("immigrant", Evaluate("gdp-count * outer * inner", outer, inner, Counted("gdp-count", "gdp")).Unit?.Code);
        Assert.Equal("immigrant", Evaluate("gdp-count * (inner * outer)", outer, inner, Counted("gdp-count", "gdp")).Unit?.Code);
        Assert.Equal("person", Evaluate("gdp-count * (unnamed * outer)", outer, unnamed, Counted("gdp-count", "gdp")).Unit?.Code);

        static Observation Parted(string code, int percent, string unit, string? part) => Observation.Create(
            Indicator(code) with { PartUnit = part is null ? null : Unit(part) }, Kgz, Period("2014"), ObservationValue.Of(Quantity.Exact(percent, Unit(unit))), Page);
        static Observation Counted(string code, string entity) => Of(
            code, Quantity.Exact(100, UnitOfMeasure.Create(entity, entity, entity, Rational.One, Dimension.Of(DimensionKind.Count, entity))), "2014");
    }

    // A part that is no count of anything does not name the entity: people by a share of people are people.
    [Fact]
    public void Evaluate_PartThatIsNoCount_CountsTheWhole()
    {
        Observation share = Observation.Create(
            Indicator("share-by-area") with { PartUnit = Unit("km2") }, Kgz, Period("2014"), ObservationValue.Of(Quantity.Exact(10, Unit("%{person}"))), Page);
        Derivation people = Evaluate("population / share-by-area", Plain("population", 1000, 0, "person"), share);
        Assert.Equal(("person", (Rational)10_000), (people.Unit?.Code, people.Value));
    }

    // 100 immigrants are 10 % of the adults of 15 to 49, of whom the table has no unit to count them in: 1,000.
    [Fact]
    public void Evaluate_PartByItsShareOfAWholeWithoutAUnit_CountsTheWhole()
    {
        Derivation adults = Evaluate("immigrants / immigrants.share", Plain("immigrants", 100, 0, "immigrant"), Plain("immigrants.share", 10, 0, "%{adult-15-49}"));
        Assert.Equal(("adult-15-49", (Rational)1000), (adults.Unit?.Code, adults.Value));

        Derivation back = Calculate.Apply(adults, Derivation.Of(Hiv), PeriodPolicy.Any);
        Assert.Equal(("adult-15-49", (Rational)3), (back.Unit?.Code, back.Value));
    }

    // 12 people a month are 144 a year, and 12 in a month.
    [Fact]
    public void Evaluate_RatePerMonthTimesAMonth_IsTheCount() => Assert.Equal(12, Over("arrivals * term").In(Unit("person")).Value);

    [Fact]
    public void Evaluate_PriceLevelHint_IsForPppBesideMarketOnly()
    {
        Assert.DoesNotContain("price-level factor", Over("share(aid, fuel)").Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("price-level factor", Over("share(fuel, gdp.ppp)").Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("price-level factor", Over("share(aid, population)").Refusal, StringComparison.Ordinal);
        Assert.Contains("price-level factor", Over("share(gdp.ppp, aid)").Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("population / area", "person/mi2", "129.4994055168")]
    [InlineData("area", "ha", "2000")]
    [InlineData("aid / gdp.nominal - 1", "%", "-75")]
    [InlineData("immigrants.share", "‰{person}", "100")]
    public void Evaluate_UnitAskedFor_IsTheResults(string formula, string unit, string expected)
    {
        Derivation result = Evaluated(formula, Unit(unit));
        Assert.Equal(unit, result.Unit?.Code);
        Assert.Equal(Number(expected), result.Value);
    }

    [Theory]
    [InlineData("population", "km2", "The result is in person and not in km2: they measure different")]
    [InlineData("immigrants.share", "%{immigrant}", "they are shares of different wholes, person and immigrant")]
    [InlineData("population", "%", "The result is in person and not in %")]
    [InlineData("number", "%{person}", "The result is in 1 and not in %{person}")]
    [InlineData("aid / gdp.ppp", "%", "aid is in USD and gdp.ppp in USD@ppp")]
    [InlineData("aid / gdp.ppp", "%{gdp}", "aid is in USD and gdp.ppp in USD@ppp")]
    public void Evaluate_UnitAskedForDoesNotFit_SaysWhy(string formula, string unit, string reason)
    {
        Derivation result = Evaluated(formula, Unit(unit));
        Assert.Contains(reason, result.Refusal, StringComparison.Ordinal);
        Assert.Equal((unit, null), (result.Unit?.Code, result.Value));
    }

    // One formula, evaluated by turns with another unit asked for, other units of the inputs and another part.
    [Fact]
    public void Evaluate_OneFormulaByTurns_NeverKeepsWhatHeldBefore()
    {
        Formula formula = Formula.Parse("population * immigrants.share");
        IndicatorCode code = IndicatorCode.Create("x");
        Observation people = s_all[0];
        Observation immigrants = s_all[1];
        Observation others = Observation.Create(immigrants.Indicator with { PartUnit = Unit("migrant") }, Kgz, immigrants.Period, immigrants.Value, Page);
        Observation unnamed = Observation.Create(immigrants.Indicator with { PartUnit = null }, Kgz, immigrants.Period, immigrants.Value, Page);

        for (int turn = 0; turn < 2; turn++)
        {
            Assert.Equal("immigrant", formula.Evaluate(code, [people, immigrants], PeriodPolicy.Any).Unit?.Code);
            Assert.Equal("migrant", formula.Evaluate(code, [people, others], PeriodPolicy.Any).Unit?.Code);
            Assert.Equal("person", formula.Evaluate(code, [people, unnamed], PeriodPolicy.Any).Unit?.Code);
            Assert.NotNull(formula.Evaluate(code, [people, immigrants], PeriodPolicy.Any, Unit("person")).Refusal);
            Assert.NotNull(formula.Evaluate(code, [Plain("population", 1, 0, "birth"), immigrants], PeriodPolicy.Any).Refusal);
        }
    }

    // Of persons a part that is counted in persons is one of them again; of persons a part in immigrants is not.
    [Fact]
    public void Evaluate_OneInputWithAnotherPart_IsInferredAnew()
    {
        Formula square = Formula.Parse("x * x");
        for (int turn = 0; turn < 2; turn++)
        {
            Assert.Equal("%{person}", square.Evaluate(IndicatorCode.Create("y"), [Parted("person")], PeriodPolicy.Any).Unit?.Code);
            Assert.Contains("applies to its own whole only", square.Evaluate(IndicatorCode.Create("y"), [Parted("immigrant")], PeriodPolicy.Any).Refusal, StringComparison.Ordinal);
        }

        static Observation Parted(string part) => Observation.Create(
            Indicator("x") with { PartUnit = Unit(part) }, Kgz, Period("2014"), ObservationValue.Of(Quantity.Exact(10, Unit("%{person}"))), Page);
    }

    [Theory]
    [InlineData("hdi.rank", "hdi.rank is a rank, and ranks have no arithmetic: name its :place or its :count.")]
    [InlineData("-hdi.rank", "hdi.rank is a rank")]
    [InlineData("number * hdi.rank", "hdi.rank is a rank")]
    [InlineData("hdi.rank + number:place", "hdi.rank is a rank")]
    [InlineData("number:place + hdi.rank", "number is no rank")]
    [InlineData("hdi.rank * number", "hdi.rank is a rank")]
    [InlineData("number:place", "number is no rank, and number:place looks into one.")]
    [InlineData("number + number:count", "number is no rank, and number:count looks into one.")]
    [InlineData("undated:years", "undated is undated, and undated:years is the length of its period.")]
    [InlineData("low", "low is known by one bound alone, <0.1%.")]
    [InlineData("high", "high is known by one bound alone, >5.")]
    [InlineData("coin", "coin is no amount but")]
    public void Evaluate_NoAmount_IsRefusedByForm(string formula, string reason)
    {
        Observation[] more =
        [
            Plain("undated", 1, 0, period: "undated"),
            Observation.Create(Indicator("low"), Kgz, default, ObservationValue.Below(Published(0.1m, -1, "%")), Page),
            Observation.Create(Indicator("coin") with { ValueKind = ObservationValueKind.Currency }, Kgz, default, ObservationValue.Of(CurrencyCode.Create("KGS")), Page),
            Observation.Create(Indicator("high"), Kgz, default, ObservationValue.Above(Published(5, 0, "1")), Page),
        ];
        Assert.StartsWith(reason, Over(formula, more).Refusal, StringComparison.Ordinal);
    }

    private static Derivation Over(string formula, params Observation[] more) => Evaluate(formula, Named(formula, more));

    private static Derivation Evaluated(string formula, UnitOfMeasure unit) =>
        Formula.Parse(formula).Evaluate(IndicatorCode.Create("test"), Named(formula, []), PeriodPolicy.Any, unit);

    private static Observation[] Named(string formula, Observation[] more)
    {
        Formula parsed = Formula.Parse(formula);
        return [.. ((Observation[])[.. s_all, Hdi, .. more]).Where(one => parsed.Indicators.Contains(one.Indicator.Code))];
    }
}
