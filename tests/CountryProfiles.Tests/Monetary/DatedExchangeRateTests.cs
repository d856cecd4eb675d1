using CountryProfiles.Data;
using CountryProfiles.Monetary;
using CountryProfiles.Tests.Calculations;
using CountryProfiles.Units;

namespace CountryProfiles.Tests.Monetary;

public sealed class DatedExchangeRateTests
{
    private static readonly CurrencyCode s_dollar = CurrencyCode.Create("USD");

    [Fact]
    public void From_DatasetObservation_KeepsPeriodStatusAndSource()
    {
        DatedExchangeRate rate = Som();

        Assert.Equal("USD", rate.BaseCurrency.ToString());
        Assert.Equal("KGS", rate.QuoteCurrency.ToString());
        Assert.Equal((Rational)52.66m, rate.Rate);
        Assert.Equal("avg 2014", rate.Period.ToString());
        Assert.Equal(ObservationStatus.Estimated, rate.Status);
        Assert.Equal(["cia-factbook-2015"], rate.Inputs.Select(static input => input.Source.Code));
        Assert.Equal("USD/KGS 52.66 (2014, estimated)", rate.ToString());
    }

    [Fact]
    public void Convert_Dollars_IsExact() =>
        Assert.Equal(Money.Create(649.8244m, CurrencyCode.Create("KGS")), Som().Convert(Money.Create(12.34m, s_dollar)));

    [Fact]
    public void Convert_BackThroughTheInverse_RoundsOnlyWhenAsked()
    {
        DatedExchangeRate back = Som().Inverse();
        Money som = Money.Create(100, CurrencyCode.Create("KGS"));

        // 100 / 52.66 = 1.898974…
        Assert.Equal(Money.Create(1.90m, s_dollar), back.Convert(som, 2, MidpointRounding.ToEven));
        Assert.Throws<OverflowException>(() => back.Convert(som));
        Assert.Equal(Som(), back.Inverse());
    }

    [Fact]
    public void Convert_AnotherCurrencyOrPriceBasis_Throws()
    {
        Assert.Throws<UnitMismatchException>(() => Som().Convert(Money.Create(1, CurrencyCode.Create("EUR"))));
        Assert.Throws<UnitMismatchException>(() => Som().Convert(Money.Create(1, CurrencyCode.Create("KGS"))));
        UnitMismatchException refused = Assert.Throws<UnitMismatchException>(() => Som().Convert(Money.Create(1, s_dollar, PriceBasis.Ppp)));
        Assert.Equal("an exchange rate holds for market prices only", refused.Reason);
    }

    [Fact]
    public void Through_OnePeriod_IsTheQuotientWithBothInputs()
    {
        DatedExchangeRate rate = Rate("KGS/USD", 50m, 2014).Through(Rate("KZT/USD", 180m, 2014));

        Assert.Equal("KGS", rate.BaseCurrency.ToString());
        Assert.Equal("KZT", rate.QuoteCurrency.ToString());
        Assert.Equal(Money.Create(36m, CurrencyCode.Create("KZT")), rate.Convert(Money.Create(10, CurrencyCode.Create("KGS"))));
        Assert.Equal(2, rate.Inputs.Count);
        Assert.True(rate.IsOfOnePeriod);
    }

    [Fact]
    public void Through_DifferentPeriods_IsRefusedOrSaysSo()
    {
        DatedExchangeRate earlier = Rate("KGS/USD", 50m, 2013);
        DatedExchangeRate later = Rate("KZT/USD", 180m, 2014);

        Assert.Throws<ArgumentException>(() => earlier.Through(later));
        DatedExchangeRate flagged = earlier.Through(later, allowDifferentPeriods: true);
        Assert.False(flagged.IsOfOnePeriod);
        Assert.Contains("different periods", flagged.ToString(), StringComparison.Ordinal);
        Assert.Equal(2013, flagged.Period.FirstYear);
        Assert.Equal(2014, flagged.Period.LastYear);
    }

    [Fact]
    public void Through_NoSharedBase_Throws() =>
        Assert.Throws<ArgumentException>(() => Rate("KGS/USD", 50m, 2014).Through(Rate("KZT/EUR", 240m, 2014)));

    [Theory]
    [InlineData("population")]
    [InlineData("remittances")]
    [InlineData("gdp.per-capita.ppp")]
    [InlineData("no.rate")]
    public void From_NoRate_Throws(string code) =>
        Assert.Throws<ArgumentException>(() => DatedExchangeRate.From(CountryDataset.Default["KGZ"][IndicatorCode.Create(code)]));

    [Theory]
    [InlineData("KGS")]
    [InlineData("KGS/person")]
    [InlineData("person/KGS")]
    [InlineData("KGS/USD@ppp")]
    [InlineData("KGS@const2015/USD")]
    [InlineData("KGS.USD")]
    [InlineData("KGS.KGS/USD")]
    [InlineData("KGS/USD/person")]
    [InlineData("1/USD")]
    [InlineData("1")]
    public void From_UnitThatIsNoRate_Throws(string unit) =>
        Assert.Contains("is not one currency per another at market prices", Assert.Throws<ArgumentException>(() => Rate(unit, 50m, 2014)).Message, StringComparison.Ordinal);

    [Fact]
    public void From_ZeroOrLess_Throws()
    {
        Assert.Throws<ArgumentException>(() => Rate("KGS/USD", 0, 2014));
        Assert.Throws<ArgumentException>(() => Rate("KGS/USD", -1, 2014));
        Assert.Throws<ArgumentNullException>(() => DatedExchangeRate.From(null!));
        Assert.Throws<ArgumentNullException>(() => Som().Through(null!));
    }

    // A third of 10 to the fewest and the most digits, and what is neither a number of digits nor a mode.
    [Fact]
    public void Convert_ToSoManyDigits_RoundsOnce()
    {
        DatedExchangeRate third = Rate("KGS/USD", 3m, 2014).Inverse();
        Money ten = Money.Create(10, CurrencyCode.Create("KGS"));

        Assert.Equal(3m, third.Convert(ten, 0, MidpointRounding.ToEven).Amount);
        Assert.Equal(4m, third.Convert(ten, 0, MidpointRounding.ToPositiveInfinity).Amount);
        Assert.Equal(3.3333333333333333333333333333m, third.Convert(ten, 28, MidpointRounding.ToEven).Amount);
        Assert.Throws<ArgumentOutOfRangeException>("decimals", () => third.Convert(ten, -1, MidpointRounding.ToEven));
        Assert.Throws<ArgumentOutOfRangeException>(() => third.Convert(ten, 29, MidpointRounding.ToEven));
        Assert.Throws<ArgumentException>(() => third.Convert(ten, 2, (MidpointRounding)(-1)));
        Assert.Throws<ArgumentException>(() => third.Convert(ten, 2, (MidpointRounding)5));
        Assert.Contains("no last decimal", Assert.Throws<OverflowException>(() => third.Convert(ten)).Message, StringComparison.Ordinal);
        Assert.Throws<UnitMismatchException>(() => third.Convert(Money.Create(10, s_dollar), 2, MidpointRounding.ToEven));
    }

    [Fact]
    public void ToString_PeriodAndStatuses_AreSaid()
    {
        DatedExchangeRate plain = Rate("KGS/USD", 50m, 2014);
        Assert.Equal("USD/KGS 50 (2014)", plain.ToString());
        Assert.Equal("KGS/USD 0.02 (2014)", plain.Inverse().ToString());
        Assert.Equal("USD/KGS 50 (undated)", Stated("KGS/USD", 50m, "undated", ObservationStatus.Normal).ToString());

        DatedExchangeRate estimated = Stated("KGS/USD", 50m, "avg 2014", ObservationStatus.Estimated);
        DatedExchangeRate alike = Stated("KZT/USD", 180m, "avg 2014", ObservationStatus.Estimated);
        DatedExchangeRate forecast = Stated("KZT/USD", 180m, "avg 2015", ObservationStatus.Forecast);
        Assert.Equal("KGS/KZT 3.6 (2014, estimated)", estimated.Through(alike).ToString());
        Assert.Equal("KGS/KZT 3.6 (2014–2015, different periods, estimated, forecast)", estimated.Through(forecast, allowDifferentPeriods: true).ToString());
        Assert.Equal(ObservationStatus.Estimated | ObservationStatus.Forecast, estimated.Through(forecast, allowDifferentPeriods: true).Status);
        Assert.Equal("KGS/KZT 3.6 (2014, estimated)", estimated.Through(Rate("KZT/USD", 180m, 2014), allowDifferentPeriods: true).ToString());
    }

    // The priced currency is the one below the line, also where it comes first by its code.
    [Fact]
    public void From_EitherOrder_PricesWhatStandsBelow()
    {
        Assert.Equal(("USD", "KGS"), (Rate("KGS/USD", 50m, 2014).BaseCurrency.ToString(), Rate("KGS/USD", 50m, 2014).QuoteCurrency.ToString()));
        Assert.Equal(("KGS", "USD"), (Rate("USD/KGS", 0.02m, 2014).BaseCurrency.ToString(), Rate("USD/KGS", 0.02m, 2014).QuoteCurrency.ToString()));
    }

    private static DatedExchangeRate Stated(string unit, decimal rate, string period, ObservationStatus status) => DatedExchangeRate.From(
        KyrgyzstanFixture.Of("exchange-rate", Quantity.Exact(rate, UnitTable.Default[unit]), period, status));

    private static DatedExchangeRate Som() => DatedExchangeRate.From(CountryDataset.Default["KGZ"].At(IndicatorCode.Create("exchange-rate"), 2014)!);

    private static DatedExchangeRate Rate(string unit, decimal rate, int year) => DatedExchangeRate.From(
        KyrgyzstanFixture.Of("exchange-rate", Quantity.Exact(rate, UnitTable.Default[unit]), $"avg {year}"));
}
