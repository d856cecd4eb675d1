using CountryProfiles.Readers.Factbook;

namespace CountryProfiles.Readers.Tests.Factbook;

public class FactbookGdpTests
{
    private const string Total = "GDP (purchasing power parity)";
    private const string PerCapita = "GDP - per capita (PPP)";

    [Fact]
    public void EveryYear_IsAnObservation_InTheDollarsOfTheNote()
    {
        ReadResult<FactbookProfile> result = Read(PerCapita, "$14,300 (2014 est.) ++ $13,700 (2013) ++ $12,900 (2010 est.)", "data are in 2014 US dollars");

        Assert.Equal(
            [
                "gdp.per-capita.ppp = 14300 ± 0.5 USD@ppp-const2014/person, 2014, E",
                "gdp.per-capita.ppp = 13700 ± 0.5 USD@ppp-const2014/person, 2013",
                "gdp.per-capita.ppp = 12900 ± 0.5 USD@ppp-const2014/person, 2010, E",
            ],
            result.Lines());
        Assert.Empty(result.Faults());
    }

    [Fact]
    public void WithoutNote_PricesAreCurrent() =>
        Assert.Equal(["gdp.per-capita.ppp = 1000 ± 0.5 USD@ppp/person, 1993, E"], Read(PerCapita, "$1,000 (1993 est.)").Lines());

    [Fact]
    public void Scale_MayChangeInsideAValue() => Assert.Equal(
        [
            "gdp.ppp = 1049000000000 ± 500000000 USD@ppp in Trillions, 2014, E",
            "gdp.ppp = 986800000000 ± 50000000 USD@ppp in Billions, 2013, E",
            "gdp.ppp = 31100000 ± 50000 USD@ppp in Millions, 2012",
        ],
        Read(Total, "$1.049 trillion (2014 est.) ++ $986.8 billion (2013 est.) ++ $31.1 million (2012)").Lines());

    [Theory]
    [InlineData("1 April - 31 March", "$7,800 (FY09/10 est.)", "2009-04-01/2010-03-31")]
    [InlineData("1 April - 31 March", "$7,800 (FY 2012/13 est.)", "2012-04-01/2013-03-31")]
    [InlineData("1 April - 31 March", "$7,800 (FY99/00 est.)", "1999-04-01/2000-03-31")]
    [InlineData("1 July - 30 June", "$7,800 (FY2014 est.)", "mid-2013/mid-2014")]
    [InlineData("June 1 - May 31", "$7,800 (FY2013/2014 est.)", "2013-06-01/2014-05-31")]
    [InlineData("calendar year", "$7,800 (FY2014 est.)", "2014")]
    public void FiscalYear_RunsAsTheFileSays(string fiscalYear, string text, string period) => Assert.Equal(
        [$"gdp.per-capita.ppp = 7800 ± 0.5 USD@ppp/person, {period}, E"],
        FactbookFile.Read($$"""{"Economy": {"{{PerCapita}}": {"text": "{{text}}"}, "Fiscal year": {"text": "{{fiscalYear}}"} } }""").Lines());

    [Theory]
    [InlineData("$7,800 (FY09/11 est.)", "1 April - 31 March")]
    [InlineData("$7,800 (FY09/10 est.)", "calendar year")]
    [InlineData("$7,800 (FY09/10 est.)", "NA")]
    [InlineData("$7,800 (FY est.)", "1 April - 31 March")]
    public void FiscalYear_ThatCannotBePlaced_IsNotRead(string text, string fiscalYear)
    {
        ReadResult<FactbookProfile> result =
            FactbookFile.Read($$"""{"Economy": {"{{PerCapita}}": {"text": "{{text}}"}, "Fiscal year": {"text": "{{fiscalYear}}"} } }""");

        Assert.Empty(result.Lines());
        Assert.Equal([$"FACT005 [{text}]"], result.Faults());
    }

    [Theory]
    [InlineData("$NA", "gdp.ppp = NotAvailable, undated")]
    [InlineData("$NA (2013)", "gdp.ppp = NotAvailable, 2013")]
    public void NotAvailable_IsMissing(string text, string expected) => Assert.Equal([expected], Read(Total, text).Lines());

    [Theory]
    [InlineData("data are in 2013 US dollars; GDP supplemented by aid", "2013", "GDP supplemented by aid")]
    [InlineData("data are in 2014 US dollars ++ unreported output may be large", "2014", "unreported output may be large")]
    [InlineData("data are in 2013 US dollars; ++ the results were rounded", "2013", "the results were rounded")]
    [InlineData("data are in 2017 dollars.", "2017", null)]
    public void Note_BesideThePrices_StaysWithTheValue(string note, string year, string? rest) => Assert.Equal(
        [$"gdp.ppp = 60000000 ± 500000 USD@ppp-const{year} in Millions, 2005, E{(rest is null ? "" : $", \"{rest}\"")}"],
        Read(Total, "$60 million (2005 est.)", note).Lines());

    [Fact]
    public void Note_WithoutPrices_StaysWithTheValue() =>
        Assert.Equal(["gdp.ppp = 60000000 ± 500000 USD@ppp in Millions, 2005, E, \"includes Other Part\""], Read(Total, "$60 million (2005 est.)", "includes Other Part").Lines());

    [Fact]
    public void Note_WithPricesOfNoYear_IsNotRead()
    {
        ReadResult<FactbookProfile> result = Read(Total, "$60 million (2005 est.)", "data are in constant dollars");

        Assert.Empty(result.Lines());
        Assert.Equal(["FACT012 [data are in constant dollars]"], result.Faults());
    }

    [Fact]
    public void SeeEntry_IsNotRead()
    {
        ReadResult<FactbookProfile> result = Read(Total, "see entry for West Bank");

        Assert.Empty(result.Lines());
        Assert.Equal(["FACT008 [see entry for West Bank]"], result.Faults());
    }

    [Fact]
    public void SameYearTwice_WithOtherValues_ReadsNeither()
    {
        ReadResult<FactbookProfile> result = Read(PerCapita, "$5,100 (2011 est.) ++ $5,100 (2010 est.) ++ $5,200 (2010 est.)");

        Assert.Equal(["gdp.per-capita.ppp = 5100 ± 0.5 USD@ppp/person, 2011, E"], result.Lines());
        Assert.Equal(["FACT006 [$5,100 (2010 est.)]", "FACT006 [$5,200 (2010 est.)]"], result.Faults());
    }

    [Fact]
    public void NegativeMoney_CannotBe()
    {
        Assert.Equal(["FACT015 [-$1.013 billion (2014 est.)]"], Read(Total, "-$1.013 billion (2014 est.)").Faults());
        Assert.Equal(["FACT015 [$-1.013 billion (2014 est.)]"], Read(Total, "$-1.013 billion (2014 est.)").Faults());
    }

    private static ReadResult<FactbookProfile> Read(string name, string text, string? note = null) =>
        FactbookFile.Read(FactbookFile.Text("Economy", name, text, note));
}
