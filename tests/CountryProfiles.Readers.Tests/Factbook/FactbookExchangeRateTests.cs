using CountryProfiles.Readers.Factbook;

namespace CountryProfiles.Readers.Tests.Factbook;

public class FactbookExchangeRateTests
{
    private static readonly string[] s_soms = ["exchange-rate = 52.66 ± 0.005 KGS/USD, avg 2014, E", "exchange-rate = 48.438 ± 0.0005 KGS/USD, avg 2013"];

    [Theory]
    [InlineData("soms (KGS) per US dollar - ++ 52.66 (2014 est.) ++ 48.438 (2013)")]
    [InlineData("soms (KGS) per dollar - ++ 52.66 (2014 est) ++ 48.438 (2013)")]
    [InlineData("soms (KGX/KGS) per US dollar - ++ 52.66 2014 est.) ++ 48.438 (2013)")]
    public void EveryYear_IsAnObservation(string text)
    {
        ReadResult<FactbookProfile> result = Read(text);
        Assert.Equal(s_soms, result.Lines());
        Assert.Empty(result.Faults());
    }

    [Fact]
    public void WithoutACode_TakesTheCurrencyInForce() => Assert.Equal(
        ["exchange-rate = 10.6 ± 0.05 SZL/USD, avg 2014, E, \"named \"emalangeni\" without a code\""],
        Read("emalangeni per US dollar - ++ 10.6 (2014 est.)", FactbookFile.Use("SZL")).Lines());

    [Fact]
    public void WithoutACode_AndTwoCurrencies_IsNotRead()
    {
        ReadResult<FactbookProfile> result = Read("money per US dollar - ++ 10.6 (2014 est.)", FactbookFile.Use("SZL"), FactbookFile.Use("ZAR"));
        Assert.Empty(result.Lines());
        Assert.Equal(["FACT010 [10.6 (2014 est.)]"], result.Faults());
    }

    [Theory]
    [InlineData("RMB", "CNY")]
    [InlineData("KD", "KWD")]
    [InlineData("SAT", "WST")]
    public void Abbreviation_OfTheCurrencyInForce_IsThat(string printed, string code) => Assert.Equal(
        [$"exchange-rate = 6.31 ± 0.005 {code}/USD, avg 2012"], Read($"money ({printed}) per US dollar - ++ 6.31 (2012)", FactbookFile.Use(code)).Lines());

    [Fact]
    public void CodeOutOfDate_ReadsNone()
    {
        // A lats until 2013 and the euro's rate for it: nothing says from which year on.
        ReadResult<FactbookProfile> result = Read(
            "lati (LVL) per US dollar - ++ 0.7489 (2014 est.) ++ 0.7634 (2013 est.) ++ 0.55 (2012 est.)",
            FactbookFile.Use("LVL", to: "2014-01-15"), FactbookFile.Use("EUR", "2014-01-01"));
        Assert.Empty(result.Lines());
        Assert.StartsWith("FACT009 [lati (LVL) per US dollar - ++ 0.7489", Assert.Single(result.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void YearsBeforeTheCurrency_AreNotRead()
    {
        ReadResult<FactbookProfile> result = Read(
            "euros (EUR) per US dollar - ++ 0.925 (2023 est.) ++ 0.95 (2022 est.)",
            FactbookFile.Use("HRK", to: "2023-01-14"), FactbookFile.Use("EUR", "2023-01-01"));
        Assert.Equal(["exchange-rate = 0.925 ± 0.0005 EUR/USD, avg 2023, E"], result.Lines());
        Assert.Equal(["FACT009 [0.95 (2022 est.)]"], result.Faults());
    }

    [Theory]
    [InlineData("rubles (KGS) per US dollar - ++ 67.7 (19 December 2014 est.)", "exchange-rate = 67.7 ± 0.05 KGS/USD, 2014-12-19, E")]
    [InlineData("francs (KGS) per US dollar - ++ 90.56 (February 2012)", "exchange-rate = 90.56 ± 0.005 KGS/USD, avg 2012-02-01/2012-02-29")]
    [InlineData("won (KGS) per US dollar (average market rate) ++ 155.5 (2012 est.)", "exchange-rate = 155.5 ± 0.05 KGS/USD, avg 2012, E, \"average market rate\"")]
    public void DayMonthAndRemark_AreKept(string text, string expected) => Assert.Equal([expected], Read(text).Lines());

    [Fact]
    public void FiscalYears_AreIntervals() => Assert.Equal(
        ["exchange-rate = 102.89 ± 0.005 KGS/USD, avg mid-2013/mid-2014, E", "exchange-rate = 93.4 ± 0.05 KGS/USD, avg 2012, E"],
        FactbookFile.Read(
            """{"Economy": {"Exchange rates": {"text": "rupees (KGS) per US dollar - ++ 102.89 (FY2014 est.) ++ 93.4 (2012 est.)"}, "Fiscal year": {"text": "1 July - 30 June"}}}""").Lines());

    [Fact]
    public void Jump_IsABreak()
    {
        ReadResult<FactbookProfile> result = Read("won (KGS) per US dollar - ++ 8,400 (2013 est.) ++ 155.5 (2012 est.)");
        Assert.Equal(["exchange-rate = 8400 ± 0.5 KGS/USD, avg 2013, E, B", "exchange-rate = 155.5 ± 0.05 KGS/USD, avg 2012, E"], result.Lines());
        Assert.Equal(["FACT013 [8,400 (2013 est.)]"], result.Faults());
    }

    [Fact]
    public void SameYearAndValueTwice_IsReadOnce()
    {
        ReadResult<FactbookProfile> result = Read("shillings (KGS) per US dollar - ++ 1,600 (2013 est.) ++ 1,600 (2013 est.)");
        Assert.Equal(["exchange-rate = 1600 ± 0.5 KGS/USD, avg 2013, E"], result.Lines());
        Assert.Equal(["FACT006 [1,600 (2013 est.)]"], result.Faults());
    }

    [Fact]
    public void YearsThatRise_AreNotRead()
    {
        ReadResult<FactbookProfile> result = Read("pounds (KGS) per US dollar ++ 0.6003 (2012) ++ 0.6391 (2013) ++ 0.62 (2011 est.)");
        Assert.Equal(["exchange-rate = 0.62 ± 0.005 KGS/USD, avg 2011, E"], result.Lines());
        Assert.Equal(["FACT007 [0.6003 (2012)]", "FACT007 [0.6391 (2013)]"], result.Faults());
    }

    [Fact]
    public void YearOfFiveDigits_IsNotRead() =>
        Assert.Equal(["FACT005 [6.4615 (20111 est.)]"], Read("yuan (KGS) per US dollar - ++ 6.4615 (20111 est.)").Faults());

    [Fact]
    public void NotAvailable_IsMissing() => Assert.Equal(
        ["exchange-rate = NotAvailable, avg 2013", "exchange-rate = 234.25 ± 0.005 KGS/USD, avg 2010"],
        Read("soms (KGS) per US dollar - ++ NA (2013) ++ 234.25 (2010)").Lines());

    [Theory]
    [InlineData("""{"text": "the US dollar is used"}""", "the US dollar is used")]
    [InlineData("""{"text": "the US dollar became Somewhere's currency in 2001"}""", "the US dollar became Somewhere's currency in 2001")]
    [InlineData("""{"note": {"text": "the US dollar circulates freely"}}""", "the US dollar circulates freely")]
    [InlineData("""{"text": "<p>the US dollar is used</p>"}""", "the US dollar is used")]
    public void DollarCountry_HasNoRate(string json, string note)
    {
        ReadResult<FactbookProfile> result = FactbookFile.Read(FactbookFile.Field("Economy", "Exchange rates", json), FactbookFile.Use("USD"));
        Assert.Equal([$"exchange-rate = NotApplicable, undated, \"{note}\""], result.Lines());
        Assert.Empty(result.Faults());
    }

    [Fact]
    public void NoRates_AreTold() => Assert.Equal(["FACT003 [soms (KGS) per US dollar -]"], Read("soms (KGS) per US dollar -").Faults());

    [Fact]
    public void DollarSaidOfACountryOfAnotherCurrency_IsNotRead() =>
        Assert.Equal(["FACT003 [the US dollar is used]"], Read("the US dollar is used").Faults());

    [Theory]
    [InlineData("""{"British pounds per US dollar": {"text": "0.6003 (2014 est), 0.6391 (2013 est.)"}}""", "0.6003 (2014 est), 0.6391 (2013 est.)")]
    [InlineData("""{"text": "<strong>British pounds per US dollar:  </strong>0.782 (2024 est.)"}""", "British pounds per US dollar: 0.782 (2024 est.)")]
    public void RatesOfOtherCurrencies_AreNotRead(string json, string excerpt)
    {
        ReadResult<FactbookProfile> result = FactbookFile.Read(FactbookFile.Field("Economy", "Exchange rates", json), FactbookFile.Use("USD"));
        Assert.Equal(["exchange-rate = NotApplicable, undated, \"the currency is the US dollar\""], result.Lines());
        Assert.Equal([$"FACT011 [{excerpt}]"], result.Faults());
    }

    [Fact]
    public void Sibling_OfAnotherCurrency_IsNotRead()
    {
        ReadResult<FactbookProfile> result = FactbookFile.Read(FactbookFile.Field(
            "Economy", "Exchange rates", """{"text": "soms (KGS) per US dollar - ++ 52.66 (2014 est.) ++ 48.438 (2013)", "Exchange rates": {"text": "lira per US dollar: 1.9 (2013)"}}"""));
        Assert.Equal(s_soms, result.Lines());
        Assert.Equal(["FACT011 [lira per US dollar: 1.9 (2013)]"], result.Faults());
    }

    [Fact]
    public void KnownError_IsNotRead()
    {
        ReadResult<FactbookProfile> result = FactbookFile.ReadAs(
            "gi.json", FactbookFile.Text("Economy", "Exchange rates", "pounds (GIP) per US dollar - ++ 0.7489 (2014 est.) ++ 0.64 (2012)"), FactbookFile.Use("GIP"));
        Assert.Equal(["exchange-rate = 0.64 ± 0.005 GIP/USD, avg 2012"], result.Lines());
        Assert.Equal(["FACT014 [0.7489 (2014 est.)]"], result.Faults());
    }

    [Fact]
    public void WithoutAPeriod_TheCurrencyCannotBeTold()
    {
        ReadResult<FactbookProfile> result = Read("soms (KGS) per US dollar - ++ 52.66");
        Assert.Empty(result.Lines());
        Assert.Equal(["FACT010 [52.66]"], result.Faults());
    }

    private static ReadResult<FactbookProfile> Read(string text, params CurrencyUse[] currencies) =>
        FactbookFile.Read(FactbookFile.Text("Economy", "Exchange rates", text), currencies);
}
