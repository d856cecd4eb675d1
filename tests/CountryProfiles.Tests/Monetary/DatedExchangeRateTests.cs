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

    private static DatedExchangeRate Som() => DatedExchangeRate.From(CountryDataset.Default["KGZ"].At(IndicatorCode.Create("exchange-rate"), 2014)!);

    private static DatedExchangeRate Rate(string unit, decimal rate, int year) => DatedExchangeRate.From(
        KyrgyzstanFixture.Of("exchange-rate", Quantity.Exact(rate, UnitTable.Default[unit]), $"avg {year}"));
}
