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
