using System.Globalization;
using System.Text;
using System.Text.Json;
using CountryProfiles.Calculations;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

public sealed class DerivationTests
{
    [Fact]
    public void Equals_SameInputs_IsStructural()
    {
        Derivation first = Figures.ImmigrantWomen(Profile, Within1);
        Derivation second = Figures.ImmigrantWomen(Replacing(Of("population", Million(5.9m, 5), "mid-2015")), Within1);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, Figures.ImmigrantWomen(Profile, PeriodPolicy.Any));
        Assert.NotEqual(first, Figures.ImmigrantWomen(Replacing(Of("population", Million(5.90m, 4), "mid-2015")), Within1));
    }

    [Fact]
    public void In_OtherDimension_Throws() =>
        Assert.Throws<UnitMismatchException>(() => Figures.PopulationDensity(Profile, Within1).In(Unit("person")));

    [Fact]
    public void In_NoValue_StaysAsItIs()
    {
        Derivation refused = Figures.RemittancesShareOfGdp(Profile, Within1);
        Assert.Same(refused, refused.In(Unit("km2")));
    }

    [Theory]
    [InlineData(1, "40 %")]
    [InlineData(4, "36.17 %")]
    public void WithDigits_ExactValue_ShowsSoMany(int digits, string display) =>
        Assert.Equal(display, Figures.HdiShareRankedBelow(Profile, Within1).WithDigits(digits).Display);

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void WithDigits_OutsideRange_Throws(int digits) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Figures.HdiShareRankedBelow(Profile, Within1).WithDigits(digits));

    [Fact]
    public void Display_ExactWithoutDigits_IsInFull()
    {
        Assert.Equal("1/3", Evaluate("1 / x", Plain("x", 3, 0)).Display);
        Assert.Equal("4,368.25", Derivation.Of(Plain("x", 4368.25m, 0)).Display);
        Assert.Equal("1/3 people (2014)", Evaluate("x / 3", Plain("x", 1, 0, "person")).ToString());
    }

    [Fact]
    public void DisplayWithBounds_HalfWidthRoundsUpADecade_KeepsTwoDigits() =>
        Assert.Equal("5.00 ± 0.10", Derivation.Of(Plain("x", 5, 0.0996m)).DisplayWithBounds);

    [Fact]
    public void ToString_NoValue_SaysWhy()
    {
        Assert.StartsWith("refused: remittances is in USD", Figures.RemittancesShareOfGdp(Profile, Within1).ToString(), StringComparison.Ordinal);
        Assert.Equal("missing: suppressed", Figures.Immigrants(Replacing(Missing("population", MissingReason.Suppressed)), Within1).ToString());
    }

    [Fact]
    public void Write_Figure_HasAllMembers() => Assert.Equal(
        """{"figure":"remittances.per-capita","value":380.677966101695,"exact":"22460/59","lower":377.394957983193,"upper":384.017094017094,"unit":"USD/person","display":"381","period":"2014-01-01/2015-12-31","status":["estimated"],"warnings":[{"code":"period-mismatch","text":"The inputs are for different periods: remittances (2014), population (mid-2015)."},{"code":"estimated-input","text":"remittances (2014) is an estimate."}],"formula":"remittances / population","inputs":[{"indicator":"remittances","period":"2014","value":2246000000,"unit":"USD","source":"page"},{"indicator":"population","period":"mid-2015","value":5900000,"unit":"person","source":"page"}]}""",
        Json(Figures.RemittancesPerCapita(Profile, Within1)));

    [Fact]
    public void Write_RankInput_HasPlaceAndCount() => Assert.Equal(
        """{"figure":"hdi.share-ranked-below","value":36.1702127659574,"exact":"1700/47","lower":36.1702127659574,"upper":36.1702127659574,"unit":"%{country}","display":"36.2 %","period":"avg 2014","status":[],"warnings":[],"formula":"share(hdi.rank:count - hdi.rank:place, hdi.rank:count)","inputs":[{"indicator":"hdi.rank","period":"avg 2014","rank":120,"of":188,"source":"page"}]}""",
        Json(Figures.HdiShareRankedBelow(Profile, Within1)));

    [Fact]
    public void Write_RefusedOrMissing_HasTheReasonInsteadOfAValue()
    {
        using JsonDocument refused = JsonDocument.Parse(Json(Figures.RemittancesShareOfGdp(Profile, Within1)));
        Assert.Equal(["figure", "refused", "period", "status", "warnings", "formula", "inputs"], refused.RootElement.EnumerateObject().Select(member => member.Name));
        using JsonDocument missing = JsonDocument.Parse(Json(Figures.Immigrants(Replacing(Missing("population", MissingReason.NotCollected)), Within1)));
        Assert.Equal(["figure", "missing", "period", "status", "warnings", "formula", "inputs"], missing.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("not-collected", missing.RootElement.GetProperty("missing").GetString());
        Assert.Equal("not-collected", missing.RootElement.GetProperty("inputs")[0].GetProperty("missing").GetString());
    }

    [Fact]
    public void Write_CommaDecimalCulture_IsTheSame()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string expected = Json(Figures.PopulationDensity(Profile, Within1));
        try
        {
            CultureInfo.CurrentCulture = TestCultures.Get("ru-RU");
            Assert.Equal(expected, Json(Figures.PopulationDensity(Profile, Within1)));
            Assert.Equal("29.5", Figures.PopulationDensity(Profile, Within1).Display);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Equals_OneThingDifferent_IsFalse()
    {
        Observation x = Plain("x", 5, 1);
        Derivation one = Evaluate("x + 1", x);
        Derivation[] others =
        [
            Formula.Parse("x + 1").Evaluate(IndicatorCode.Create("other"), [x], PeriodPolicy.Any),
            Formula.Parse("x + 1").Evaluate(IndicatorCode.Create("test"), [x], PeriodPolicy.IdenticalOnly),
            Formula.Parse("x + 1").Evaluate(IndicatorCode.Create("test"), [x], PeriodPolicy.Any, Unit("%")),
            Evaluate("x + 2 - 1", x), Evaluate("x + 1", Plain("x", 5, 2)), Evaluate("x + 1", Plain("x", 6, 1)),
            Evaluate("x + 1", Plain("x", 5, 1, period: "2015")), Evaluate("x + 1", Of("x", Quantity.Create(5, 1, UnitOfMeasure.One), "2014", ObservationStatus.Estimated)),
            Evaluate("x + 1", Of("x", Quantity.Create(5, 1, UnitOfMeasure.One), "2014", source: Page with { Code = "other" })),
            Evaluate("x + 1", Missing("x", MissingReason.Suppressed)), one.WithDigits(3), Evaluate("x + 1", Plain("x", 5, 1, "person")),
        ];

        Assert.All(others, other => Assert.NotEqual(one, other));
        Assert.Equal(others.Length, others.Distinct().Count());
        Assert.NotEqual(Evaluate("x + 1", Missing("x", MissingReason.Suppressed)), Evaluate("x + 1", Missing("x", MissingReason.NotCollected)));
        Assert.NotEqual(Evaluate("x + y", P2("person"), Q2("km2")), Evaluate("x + y", P2("birth"), Q2("km2")));
        Assert.Equal(one, Evaluate("x + 1", x));
        Assert.False(one.Equals(null));

        static Observation P2(string unit) => Plain("x", 5, 0, unit);
        static Observation Q2(string unit) => Plain("y", 5, 0, unit);
    }

    // More than the 256 characters that are tried first: 301 digits and a comma after every third.
    [Fact]
    public void Display_HundredsOfDigits_AreAllShown() =>
        Assert.Equal("1" + string.Concat(Enumerable.Repeat(",000", 100)), Derivation.Of(Plain("x", Rational.PowerOfTen(300), 0)).Display);

    [Fact]
    public void WarningToString_IsCodeAndText() =>
        Assert.Equal("estimated-input: remittances (2014) is an estimate.", Derivation.Of(R).Warnings[0].ToString());

    [Fact]
    public void In_SameUnit_IsTheSameResult()
    {
        Derivation area = Derivation.Of(A);
        Assert.Same(area, area.In(Unit("km2")));
        Assert.Equal(("ha", (Rational)19_995_100), (area.In(Unit("ha")).Unit?.Code, area.In(Unit("ha")).Value));
    }

    [Theory]
    [InlineData("5900000", "50000", true, 4)]
    [InlineData("5", "0.1", true, -1)]
    [InlineData("5", "0.0999", true, -2)]
    [InlineData("5", "0", false, 0)]
    public void TryGetLastDigit_Bounds_GiveTheirDecade(string amount, string halfWidth, bool expected, int digit)
    {
        Assert.Equal(expected, Derivation.Of(Plain("x", Number(amount), Number(halfWidth))).TryGetLastDigit(out int exponent));
        Assert.Equal(digit, exponent);
    }

    [Fact]
    public void TryGetLastDigit_ExactToSoManyDigits_IsTheLastOfThem()
    {
        Assert.True(Derivation.Of(Plain("x", 1234, 0)).WithDigits(2).TryGetLastDigit(out int exponent));
        Assert.Equal(2, exponent);
        Assert.True(Derivation.Of(Plain("x", 0, 0)).WithDigits(3).TryGetLastDigit(out exponent));
        Assert.Equal(-2, exponent);
        Assert.False(Evaluate("x + 1", Missing("x", MissingReason.NotCollected)).TryGetLastDigit(out exponent));
        Assert.Equal(0, exponent);
    }

    [Theory]
    [InlineData("5900000", "50000", "person", "5.90 million", "5.900 ± 0.050 million", "5.90 million people (2014)")]
    [InlineData("7400000000", "50000000", "person", "7.40 billion", "7.400 ± 0.050 billion", "7.40 billion people (2014)")]
    [InlineData("3200000000000", "50000000000", "USD", "3.20 trillion", "3.200 ± 0.050 trillion", "USD 3.20 trillion (2014)")]
    [InlineData("3.4", "0.05", "%", "3.40 %", "3.400 ± 0.050 %", "3.40% (2014)")]
    [InlineData("3.4", "0.05", "‰", "3.40 ‰", "3.400 ± 0.050 ‰", "3.40‰ (2014)")]
    [InlineData("-18880", "452.5", "migrant", "-18,900", "-18,880 ± 450", "-18,900 migrants (2014)")]
    [InlineData("5", "0.0994", "1", "5.00", "5.000 ± 0.099", "5.00 (2014)")]
    [InlineData("5", "0.0995", "1", "5.00", "5.00 ± 0.10", "5.00 (2014)")]
    [InlineData("5", "0", "1", "5", "5", "5 (2014)")]
    public void Display_Bounds_ShowTheirDigits(string amount, string halfWidth, string unit, string display, string withBounds, string text)
    {
        Derivation result = Derivation.Of(Plain("x", Number(amount), Number(halfWidth), unit));
        Assert.Equal((display, withBounds, text), (result.Display, result.DisplayWithBounds, result.ToString()));
    }

    [Fact]
    public void Members_NoValue_AreEmpty()
    {
        Derivation refused = Calculate.Sum(P, A, PeriodPolicy.Any);
        Derivation missing = Evaluate("x + 1", Missing("x", MissingReason.NotCollected));
        foreach (Derivation none in (Derivation[])[refused, missing])
        {
            Assert.Equal((false, false, null, null, null, null), (none.HasValue, none.IsExact, none.Value, none.Lower, none.Upper, none.Quantity));
            Assert.Equal(("", "", ""), (none.Display, none.DisplayWithBounds, none.Exact));
        }

        Assert.Equal("missing: not collected", missing.ToString());
        Assert.Equal($"refused: {refused.Refusal}", refused.ToString());
        Derivation value = Derivation.Of(A).In(Unit("ha"));
        Assert.True(value.Quantity!.Value.IsIdenticalTo(Quantity.Exact(19_995_100, Unit("ha"))));
        Assert.Equal("199,951.0 km²", Derivation.Of(A).ToString());
    }

    [Fact]
    public void Write_EveryStatusAndBoundAndFraction_IsWritten()
    {
        ObservationStatus all = ObservationStatus.Estimated | ObservationStatus.Provisional | ObservationStatus.Forecast | ObservationStatus.Imputed
            | ObservationStatus.Break | ObservationStatus.LowReliability;
        using JsonDocument every = JsonDocument.Parse(Json(Evaluate("x / 7", Of("x", Quantity.Exact(200, UnitOfMeasure.One), "2014", all))));
        Assert.Equal(
            ["estimated", "provisional", "forecast", "imputed", "break", "low-reliability"],
            every.RootElement.GetProperty("status").EnumerateArray().Select(static word => word.GetString()));

        // 200 / 7 = 28.571428571428571…, to fifteen digits; 2 / 700 has two zeros more.
        Assert.Equal("28.5714285714286", every.RootElement.GetProperty("value").GetRawText());
        using JsonDocument small = JsonDocument.Parse(Json(Evaluate("x / 7", Plain("x", 0.02m, 0))));
        Assert.Equal("0.00285714285714286", small.RootElement.GetProperty("value").GetRawText());

        Observation below = Observation.Create(Indicator("y"), Kgz, default, ObservationValue.Below(Published(0.1m, -1, "%")), Page);
        using JsonDocument bound = JsonDocument.Parse(Json(Evaluate("1 - y", below)));
        Assert.Equal("<0.1%", bound.RootElement.GetProperty("inputs")[0].GetProperty("value").GetString());
        Assert.Throws<ArgumentNullException>(() => DerivationJson.Write(null!, Derivation.Of(P)));
        using Utf8JsonWriter writer = new(Stream.Null);
        Assert.Throws<ArgumentNullException>(() => DerivationJson.Write(writer, null!));
    }

    private static string Json(Derivation derivation)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            DerivationJson.Write(writer, derivation);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
