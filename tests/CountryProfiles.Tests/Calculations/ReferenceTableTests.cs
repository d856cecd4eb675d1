using CountryProfiles.Calculations;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

/// <summary>The reference values for Kyrgyzstan, as printed in the semantics of indicators.</summary>
public sealed class ReferenceTableTests
{
    [Fact]
    public void Figures_Kyrgyzstan_AgreeWithTheReferenceTable()
    {
        Derivation density = Figures.PopulationDensity(Profile, Within1);
        Derivation area = Derivation.Of(A);
        (string Row, Derivation Actual, string Lower, string Central, string Upper, string Display)[] table =
        [
            ("Density /km²", density, "29.25709485", "29.50722927", "29.75736495", "29.5"),
            ("Density /mi²", density.In(Unit("person/mi2")), "75.77552779", "76.42337298", "77.07122141", "76.4"),
            ("Remittances per capita", Figures.RemittancesPerCapita(Profile, Within1), "377.3949580", "380.6779661", "384.0170940", "381"),
            ("GDP implied", Figures.GdpPpp(Profile, Within1), "19430775000", "19599800000", "19768875000", "19.6 billion"),
            ("Remittances ÷ GDP", Evaluate("remittances / (gdp.per-capita.ppp * population)", R, G, P), "0.1135876472", "0.1145930061", "0.1156155635", "0.115"),
            ("Immigrants", Figures.Immigrants(Profile, Within1), "195975", "200600", "205275", "201,000"),
            ("Women immigrants", Figures.ImmigrantWomen(Profile, Within1), "116703.1125", "119557.6", "122446.5375", "120,000"),
            ("Men immigrants", Figures.ImmigrantMen(Profile, Within1), "79075.9125", "81042.4", "83033.7375", "81,000"),
            ("Under 15", Figures.PopulationUnder15(Profile, Within1), "1833975", "1852600", "1871275", "1.85 million"),
            ("15 and over", Figures.Population15AndOver(Profile, Within1), "4010175", "4047400", "4084675", "4.05 million"),
            ("Net migrants per year", Figures.NetMigrantsPerYear(Profile, Within1), "-19337.5", "-18880", "-18427.5", "-18,900"),
            ("Net migrants, five years", Figures.NetMigrantsOfPeriod(Profile, Within1), "-96687.5", "-94400", "-92137.5", "-94,000"),
            ("HDI: share ranked below", Figures.HdiShareRankedBelow(Profile, Within1), "36.17", "36.17", "36.17", "36.2 %"),
            ("Area mi²", area.In(Unit("mi2")), "77201.31965", "77201.51270", "77201.70575", "77,201.5"),
            ("Area ha", area.In(Unit("ha")), "19995050", "19995100", "19995150", "19,995,100"),
            ("Area acres", area.In(Unit("acre")), "49408844.58", "49408968.13", "49409091.68", "49,409,000"),
        ];
        List<string> differences = [];
        foreach ((string row, Derivation actual, string lower, string central, string upper, string display) in table)
        {
            Compare(row + " lower", lower, actual.Lower);
            Compare(row + " central", central, actual.Value);
            Compare(row + " upper", upper, actual.Upper);
            if (actual.Display != display)
            {
                differences.Add($"{row} display: {display} expected, {actual.Display} found");
            }
        }

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));

        // To the digits that the table prints, where a whole number is meant to be exact.
        void Compare(string what, string expected, Rational? actual)
        {
            int point = expected.IndexOf('.', StringComparison.Ordinal);
            int places = point < 0 ? 0 : expected.Length - point - 1;
            bool exact = point < 0 || places is 1 or 4;
            bool agrees = actual is { } value
                && (exact ? value == Number(expected) : value.RoundToPowerOfTen(-places) == Number(expected));
            if (!agrees)
            {
                differences.Add($"{what}: {expected} expected, {actual} found");
            }
        }
    }

    [Theory]
    [InlineData("population.density", "100000/3389")]
    [InlineData("remittances.per-capita", "22460/59")]
    [InlineData("immigrants.women", "119557.6")]
    [InlineData("hdi.share-ranked-below", "1700/47")]
    public void Exact_Figure_IsTheWholeValue(string code, string exact) => Assert.Equal(exact, Find(code).Exact);

    [Theory]
    [InlineData("population.density", "29.51 ± 0.25", "29.5 people/km² (2015)")]
    [InlineData("remittances.per-capita", "380.7 ± 3.3", "USD 381 per person (2014–2015)")]
    [InlineData("gdp.ppp", "19.60 ± 0.17 billion", "USD (PPP) 19.6 billion (2014–2015)")]
    [InlineData("immigrants", "200,600 ± 4,700", "201,000 immigrants (2015)")]
    [InlineData("population.under-15", "1.853 ± 0.019 million", "1.85 million people (2015)")]
    [InlineData("net-migrants.per-year", "-18,880 ± 460", "-18,900 migrants/year (2015–2020)")]
    [InlineData("net-migrants.period", "-94,400 ± 2,300", "-94,000 migrants (2015–2020)")]
    [InlineData("hdi.share-ranked-below", "36.2 %", "36.2% of ranked countries (2014)")]
    public void Texts_Figure_AreReadable(string code, string withBounds, string text)
    {
        Derivation figure = Find(code);
        Assert.Equal((withBounds, text), (figure.DisplayWithBounds, figure.ToString()));
    }

    [Theory]
    [InlineData("population.density", "person/km2", "undated-input area-basis-unstated")]
    [InlineData("remittances.per-capita", "USD/person", "period-mismatch estimated-input")]
    [InlineData("gdp.ppp", "USD@ppp", "period-mismatch")]
    [InlineData("remittances.share-of-gdp", null, "period-mismatch estimated-input")]
    [InlineData("immigrants", "immigrant", "")]
    [InlineData("immigrants.women", "immigrant", "")]
    [InlineData("immigrants.men", "immigrant", "")]
    [InlineData("population.under-15", "person", "")]
    [InlineData("population.15-and-over", "person", "")]
    [InlineData("net-migrants.per-year", "migrant/year", "constant-population")]
    [InlineData("net-migrants.period", "migrant", "constant-population")]
    [InlineData("hdi.share-ranked-below", "%{country}", "")]
    public void UnitAndWarnings_Figure_AreAsStated(string code, string? unit, string warnings)
    {
        Derivation figure = Find(code);
        Assert.Equal(unit, figure.Unit?.Code);
        Assert.Equal(warnings, string.Join(' ', Codes(figure)));
    }

    [Fact]
    public void All_Kyrgyzstan_HasEveryFigureInOrder() => Assert.Equal(
        [
            "population.density", "remittances.per-capita", "gdp.ppp", "remittances.share-of-gdp", "immigrants", "immigrants.women", "immigrants.men",
            "population.under-15", "population.15-and-over", "net-migrants.per-year", "net-migrants.period", "hdi.share-ranked-below",
        ],
        Figures.All(Profile, Within1).Select(figure => figure.Figure.ToString()));

    [Theory]
    [InlineData("identical")]
    [InlineData("any")]
    public void RemittancesShareOfGdp_MarketAndPpp_IsRefusedWithBothBases(string policy)
    {
        Derivation share = Figures.RemittancesShareOfGdp(Profile, policy == "any" ? PeriodPolicy.Any : PeriodPolicy.IdenticalOnly);
        Assert.False(share.HasValue);
        Assert.Null(share.Value);
        Assert.Contains("current market prices", share.Refusal, StringComparison.Ordinal);
        Assert.Contains("purchasing power parity", share.Refusal, StringComparison.Ordinal);
        Assert.Contains("nominal GDP", share.Refusal, StringComparison.Ordinal);
        Assert.Contains("price-level factor", share.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void RemittancesPerCapita_EstimatedRemittances_CarriesTheFlag() =>
        Assert.Equal(ObservationStatus.Estimated, Figures.RemittancesPerCapita(Profile, Within1).Status);

    [Fact]
    public void ImmigrantMen_BoundsFromLeaves_AreNotThoseOfSubtractedIntervals()
    {
        Derivation men = Figures.ImmigrantMen(Profile, Within1);
        Derivation byDifference = Calculate.Difference(Figures.Immigrants(Profile, Within1), Figures.ImmigrantWomen(Profile, Within1), Within1);
        Assert.Equal((79075.9125m, 83033.7375m), (men.Lower, men.Upper));
        Assert.Equal((men.Lower, men.Value, men.Upper), (byDifference.Lower, byDifference.Value, byDifference.Upper));
    }

    [Fact]
    public void Product_HivShareOfAdultsAndPopulation_IsRefused()
    {
        Derivation people = Calculate.Apply(P, Hiv, PeriodPolicy.Any);
        Assert.Contains("a share of adult-15-49 applies to its own whole only", people.Refusal, StringComparison.Ordinal);
        Assert.Equal((2.95m, 3.05m), (Derivation.Of(Hiv).In(Unit("‰{adult-15-49}")).Lower, Derivation.Of(Hiv).In(Unit("‰{adult-15-49}")).Upper));
    }

    [Fact]
    public void PopulationDensity_NoAreaOfUnstatedBasis_TakesLandAreaWithoutTheFlag()
    {
        Observation land = Of("area.land", Published(191_801, 0, "km2"), "undated");
        Observation total = Of("area.total", Published(199_951, 0, "km2"), "undated");
        Derivation density = Figures.PopulationDensity(With(P, total, land), Within1);
        Assert.Equal("population / area.land", density.Formula.ToString());
        Assert.Equal(["undated-input"], Codes(density));
        Assert.Equal("population / area.total", Figures.PopulationDensity(With(P, total), Within1).Formula.ToString());
        Assert.Equal("population / area", Figures.PopulationDensity(With(P, total, land, A), Within1).Formula.ToString());
        Assert.Equal(MissingReason.NotLoaded, Figures.PopulationDensity(With(P), Within1).MissingReason);
        Observation unstated = Missing("area", MissingReason.NotAvailable);
        Assert.Equal("population / area.land", Figures.PopulationDensity(With(P, unstated, total, land), Within1).Formula.ToString());
        Assert.Equal("population / area.total", Figures.PopulationDensity(With(P, unstated, total, Missing("area.land", MissingReason.Suppressed)), Within1).Formula.ToString());
        Assert.Equal(MissingReason.NotAvailable, Figures.PopulationDensity(With(P, unstated, Missing("area.total", MissingReason.Suppressed)), Within1).MissingReason);
    }

    private static Derivation Find(string code) => Figures.All(Profile, Within1).Single(figure => figure.Figure.ToString() == code);
}
