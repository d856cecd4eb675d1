using CountryProfiles.Calculations;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

/// <summary>Each warning with its sentence, and the case next to it in which there is none.</summary>
public sealed class WarningTests
{
    [Theory]
    [InlineData(ObservationStatus.Normal, "", "")]
    [InlineData(ObservationStatus.Estimated, "estimated-input", "x (2014) is an estimate.")]
    [InlineData(ObservationStatus.Provisional, "provisional-input", "x (2014) is provisional.")]
    [InlineData(ObservationStatus.Forecast, "forecast-input", "x (2014) is a forecast.")]
    [InlineData(ObservationStatus.Imputed, "imputed-input", "x (2014) is imputed.")]
    [InlineData(ObservationStatus.Break, "break-in-series", "x (2014) is not comparable with earlier values of its series.")]
    [InlineData(ObservationStatus.LowReliability, "low-reliability-input", "x (2014) is of low reliability.")]
    public void Status_OfAnInput_IsTold(ObservationStatus status, string code, string text)
    {
        DerivationWarning[] warnings = [.. Evaluate("x * y", Of("x", Exactly(1), "2014", status), Plain("y", 1, 0)).Warnings];
        Assert.Equal(code.Length == 0 ? [] : [(code, text)], warnings.Select(static one => (one.Code, one.Text)));
    }

    [Fact]
    public void Status_OfSeveralInputs_IsToldOfEachByKind()
    {
        Derivation sum = Evaluate(
            "x + y", Of("x", Exactly(1), "2014", ObservationStatus.Estimated | ObservationStatus.Break), Of("y", Exactly(1), "2014", ObservationStatus.Estimated));
        Assert.Equal(
            ["x (2014) is an estimate.", "y (2014) is an estimate.", "x (2014) is not comparable with earlier values of its series."],
            sum.Warnings.Select(static one => one.Text));
    }

    [Fact]
    public void Status_OfTheResult_IsThatOfAllInputs()
    {
        Observation estimate = Of("x", Exactly(1), "2014", ObservationStatus.Estimated | ObservationStatus.Break);
        Observation another = Of("y", Exactly(1), "2014", ObservationStatus.Estimated | ObservationStatus.Forecast);
        Assert.Equal(ObservationStatus.Estimated | ObservationStatus.Break | ObservationStatus.Forecast, Evaluate("x + y", estimate, another).Status);
        Assert.Equal(ObservationStatus.Normal, Evaluate("x + y", Plain("x", 1, 0), Plain("y", 1, 0)).Status);
    }

    [Fact]
    public void PeriodMismatch_DatedPeriodsThatDiffer_AreListed()
    {
        Assert.Equal(
            [("period-mismatch", "The inputs are for different periods: x (2014), y (2015), z (2015).")],
            Texts(Evaluate("x + y + z", Plain("x", 1, 0), Plain("y", 1, 0, period: "2015"), Plain("z", 1, 0, period: "2015"))));
        Assert.Empty(Texts(Evaluate("x + y", Plain("x", 1, 0), Plain("y", 1, 0, period: "mid-2014"))));
    }

    [Fact]
    public void UndatedInput_BesideAnother_IsTold()
    {
        Assert.Equal(
            [("undated-input", "It is not known whether the inputs are of one period: x (2014), y (undated).")],
            Texts(Evaluate("x + y", Plain("x", 1, 0), Plain("y", 1, 0, period: "undated"))));
        Assert.Empty(Texts(Evaluate("x + 1", Plain("x", 1, 0, period: "undated"))));
        Assert.Empty(Texts(Evaluate("x + y", Plain("x", 1, 0), Missing("y", MissingReason.NotAvailable))));
    }

    [Fact]
    public void AreaBasisUnstated_IsOfTheIndicatorAreaAlone()
    {
        Assert.Equal(
            [("area-basis-unstated", "The source of area (2014) does not say whether inland waters are counted.")], Texts(Evaluate("area + area.land", Plain("area", 1, 0, "km2"), Plain("area.land", 1, 0, "km2"))));
        Assert.Empty(Texts(Evaluate("area.land + 0 * area.land", Plain("area.land", 1, 0, "km2"))));
    }

    [Fact]
    public void ReferenceAreaMismatch_ListsEach() => Assert.Equal(
        [("reference-area-mismatch", "The inputs are of different countries: x#1 (2014) KGZ, x#2 (2014) KAZ.")],
        Texts(Evaluate("x#1 + x#2", Plain("x", 1, 0), Of("x", Exactly(2), "2014", area: "KAZ"))));

    [Fact]
    public void SourceMismatch_OfOneIndicatorOfOneCountry_IsTold()
    {
        Source later = Page with { Edition = "2020" };
        Source other = Page with { Code = "other" };
        Source same = Page with { Title = "The same page" };
        Observation x = Plain("x", 1, 0);

        DerivationWarning warning = Assert.Single(Evaluate("x#1 + x#2", x, Of("x", Exactly(2), "2014", source: other)).Warnings);
        Assert.Equal("source-mismatch", warning.Code);
        Assert.StartsWith("Values of one indicator are from different sources or editions: x#1 (2014) ", warning.Text, StringComparison.Ordinal);
        Assert.Contains("; x#2 (2014) ", warning.Text, StringComparison.Ordinal);
        Assert.Equal(["source-mismatch"], Codes(Evaluate("x#1 + x#2", x, Of("x", Exactly(2), "2014", source: later))));
        Assert.Empty(Codes(Evaluate("x#1 + x#2", x, Of("x", Exactly(2), "2014", source: same))));
        Assert.Empty(Codes(Evaluate("x#1 + y", x, Of("y", Exactly(2), "2014", source: other))));
        Assert.Equal(["reference-area-mismatch"], Codes(Evaluate("x#1 + x#2", x, Of("x", Exactly(2), "2014", source: other, area: "KAZ"))));

        // Neighbors agree and the outer two do not.
        Assert.Contains("source-mismatch", Codes(Evaluate("x#1 + y + x#2", x, Plain("y", 1, 0), Of("x", Exactly(2), "2014", source: other))));
    }

    // Migrants per 1,000 people in a year, averaged over the period, beside people counted at its start.
    [Theory]
    [InlineData("avg mid-2015/mid-2020", "mid-2015", "person", true)]
    [InlineData("avg mid-2015/mid-2017", "mid-2015", "person", true)]
    [InlineData("avg mid-2015/mid-2016", "mid-2015", "person", false)]
    [InlineData("avg 2015", "mid-2015", "person", false)]
    [InlineData("2015-01-01/2019-12-31", "mid-2015", "person", false)]
    [InlineData("avg mid-2015/mid-2020", "avg mid-2015/mid-2020", "person", false)]
    [InlineData("avg mid-2015/mid-2020", "mid-2015", "migrant", false)]
    [InlineData("avg mid-2015/mid-2020", "mid-2015", "km2", false)]
    [InlineData("avg mid-2015/mid-2020", "mid-2015", "USD/person", false)]
    [InlineData("avg mid-2015/mid-2020", "mid-2015", "person/km2", true)]
    public void ConstantPopulation_RateOverYearsBesideACount_IsTold(string ratePeriod, string countPeriod, string unit, bool told)
    {
        Observation rate = Plain("rate", -3, 0, "migrant/1000person/year", ratePeriod);
        Observation counted = Plain("counted", 5, 0, unit, countPeriod);

        Assert.Equal(told, Codes(Evaluate("rate * counted", rate, counted)).Contains("constant-population"));
        Assert.Equal(told, Codes(Evaluate("counted * rate", rate, counted)).Contains("constant-population"));
    }

    [Fact]
    public void ConstantPopulation_NamesTheRateAndTheCount()
    {
        const string Text = "rate (avg mid-2015/mid-2020) is a rate of the average over its period, and counted (mid-2015) is taken as constant throughout.";
        Observation rate = Plain("rate", -3, 0, "migrant/1000person/year", "avg mid-2015/mid-2020");
        Observation counted = Plain("counted", 5, 0, "person", "mid-2015");

        Assert.Equal([("constant-population", Text)], Texts(Evaluate("rate * counted", rate, counted)));
        Assert.Equal([("constant-population", Text)], Texts(Evaluate("counted * rate", rate, counted)));
        Assert.DoesNotContain("constant-population", Codes(Evaluate("rate * counted", rate, Missing("counted", MissingReason.NotAvailable))));
        Assert.DoesNotContain("constant-population", Codes(Evaluate("rate * hdi.rank:count", rate, Hdi)));
    }

    [Fact]
    public void BoundsNotTight_ListsTheInputs() => Assert.Equal(
        [("bounds-not-tight", "The bounds hold and may be wider than the inputs warrant: x (2014).")], Texts(Evaluate("x * x", Plain("x", 0, 1))));

    // All that can be said of one result, in the order in which it is listed.
    [Fact]
    public void Warnings_Several_AreInOneOrder()
    {
        Observation area = Of("area", Quantity.Create(0, 1, Unit("km2")), "2013", ObservationStatus.Estimated);
        Observation later = Of("area", Quantity.Exact(1, Unit("km2")), "2014", source: Page with { Code = "other" });
        Observation abroad = Of("area", Quantity.Exact(1, Unit("km2")), "undated", area: "KAZ");

        Assert.Equal(
            [
                "period-mismatch", "undated-input", "area-basis-unstated", "area-basis-unstated", "area-basis-unstated", "estimated-input",
                "reference-area-mismatch", "source-mismatch", "bounds-not-tight",
            ],
            Codes(Evaluate("area#1 * area#1 + area#2 * area#3", area, later, abroad)));
    }

    [Fact]
    public void Period_OfSeveralInputs_CoversThemAll()
    {
        Assert.Equal("2013-01-01/2015-12-31", Evaluate("x + y + z", Plain("x", 1, 0), Plain("y", 1, 0, period: "2013"), Plain("z", 1, 0, period: "2015")).Period.ToString());
        Assert.Equal("mid-2014", Evaluate("x + y", Plain("x", 1, 0, period: "mid-2014"), Plain("y", 1, 0, period: "mid-2014")).Period.ToString());
        Assert.Equal("2014", Evaluate("x + y", Plain("x", 1, 0), Plain("y", 1, 0, period: "undated")).Period.ToString());
        Assert.Equal("2014", Evaluate("x + y", Plain("x", 1, 0, period: "undated"), Plain("y", 1, 0)).Period.ToString());

        // A rate times the length of its period is a total; an instant stays one.
        Assert.Equal(ReferencePeriod.TotalOver(new DateOnly(2015, 7, 1), new DateOnly(2020, 7, 1)), Evaluate("x * x:years", Plain("x", 1, 0, period: "avg mid-2015/mid-2020")).Period);
        Assert.Equal("mid-2015", Evaluate("x + 0 * y:years", Plain("x", 1, 0, "year", "mid-2015"), Plain("y", 1, 0, period: "mid-2015")).Period.ToString());
        Assert.Equal(PeriodKind.Average, Evaluate("x * 5", Plain("x", 1, 0, period: "avg mid-2015/mid-2020")).Period.Kind);
    }

    [Fact]
    public void MissingReason_OfSeveral_IsTheFirst()
    {
        Observation x = Missing("x", MissingReason.Suppressed);
        Observation y = Missing("y", MissingReason.NotCollected);
        Assert.Equal(MissingReason.Suppressed, Evaluate("x + y", x, y).MissingReason);
        Assert.Equal(MissingReason.NotCollected, Evaluate("y + x", x, y).MissingReason);
        Assert.Equal(MissingReason.NotCollected, Evaluate("z + y", Plain("z", 1, 0), y).MissingReason);

        // Before anything else: nobody knows whether it would make sense.
        Assert.Null(Evaluate("population + x + hdi.rank", P, x, Hdi).Refusal);
    }

    private static Quantity Exactly(int amount) => Quantity.Exact(amount, UnitOfMeasure.One);

    private static (string Code, string Text)[] Texts(Derivation derivation) => [.. derivation.Warnings.Select(static one => (one.Code, one.Text))];
}
