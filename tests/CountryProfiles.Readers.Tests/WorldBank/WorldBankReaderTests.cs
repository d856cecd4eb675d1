using CountryProfiles.Data;
using CountryProfiles.Readers.WorldBank;

namespace CountryProfiles.Readers.Tests.WorldBank;

public sealed class WorldBankReaderTests
{
    [Fact]
    public void ReadCsv_BulkFile_GivesWhatEachCellStates()
    {
        List<WorldBankObservation> read = WorldBankFiles.Csv(WorldBankFiles.Population, out List<Diagnostic> diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal(
            ["KGZ mid-2013 5719600", "KGZ mid-2014 5835500", "XKX mid-2013 1818117", "XKX mid-2014 1812771", "XKX mid-2015 1788196"],
            read.Select(o => $"{o.Observation.ReferenceArea} {o.Observation.Period} {o.Observation.Quantity!.Value.Amount}"));
        WorldBankObservation first = read[0];
        Assert.Equal("population", first.Observation.Indicator.Code.ToString());
        Assert.Equal("person", first.Observation.Quantity!.Value.Unit.Code);
        Assert.Equal((Rational)5719599.5m, first.Observation.Quantity.Value.Lower);
        Assert.Equal("2024-02-21", first.Observation.Source.Edition);
        Assert.Equal("World Bank", first.Observation.Source.Publisher);
        Assert.Equal(("Kyrgyz Republic", "SP.POP.TOTL", 6, false), (first.AreaName, first.IndicatorCode, first.Line, first.IsAggregate));
    }

    [Fact]
    public void ReadCsv_Aggregates_ComeOnlyWhenAskedForAndWithNoCountry()
    {
        List<WorldBankObservation> read = WorldBankFiles.Csv(WorldBankFiles.Population, out _, WorldBankFiles.WithAggregates);

        List<WorldBankObservation> world = read.FindAll(o => o.IsAggregate);
        Assert.Equal(["WLD", "WLD", "WLD"], world.Select(o => o.AreaCode));
        Assert.All(world, o => Assert.True(o.Observation.ReferenceArea.IsUnspecified));
        Assert.Equal(7_404_250_781, world[2].Observation.Quantity!.Value.Amount);
        Assert.Equal(5, read.Count(o => !o.IsAggregate));
    }

    [Fact]
    public void ReadCsv_Missing_IsNotAvailableAndOnlyOnRequest()
    {
        WorldBankReader reader = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, WorldBankFiles.Countries) { IncludeMissing = true };
        string file = WorldBankFiles.Head + WorldBankFiles.Columns + "\"Kyrgyz Republic\",\"KGZ\",\"Net migration\",\"SM.POP.NETM\",\"\",\"..\",\"0\",\r\n";

        List<WorldBankObservation> all = WorldBankFiles.Csv(file, out List<Diagnostic> diagnostics, reader);
        List<WorldBankObservation> present = WorldBankFiles.Csv(file, out _);

        Assert.Empty(diagnostics);
        Assert.Equal([MissingReason.NotAvailable, MissingReason.NotAvailable, null], all.Select(o => o.Observation.MissingReason));
        Assert.True(Assert.Single(present).Observation.Quantity!.Value.IsZero);
    }

    [Theory]
    [InlineData("5835500", "5835500", "0.5")]
    [InlineData("3181.6412345", "3181.6412345", "0.00000005")]
    [InlineData("-3.20", "-3.2", "0.005")]
    [InlineData("1.5E+07", "15000000", "500000")]
    [InlineData("5.27e-05", "0.0000527", "0.00000005")]
    [InlineData("0", "0", "0.5")]
    public void ReadCsv_Number_IsExactAndAsPreciseAsItsLastDigit(string text, string amount, string halfWidth)
    {
        Quantity quantity = Assert.Single(WorldBankFiles.Csv(WorldBankFiles.One("GDP (current US$)", "NY.GDP.MKTP.CD", text), out _)).Observation.Quantity!.Value;

        Assert.Equal((amount, halfWidth), (quantity.Amount.ToString(), quantity.HalfWidth.ToString()));
    }

    [Theory]
    [InlineData("Population, total", "SP.POP.TOTL", "population", "person", "mid-2014")]
    [InlineData("Surface area (sq. km)", "AG.SRF.TOTL.K2", "area.total", "km2", "mid-2014")]
    [InlineData("Land area (sq. km)", "AG.LND.TOTL.K2", "area.land", "km2", "mid-2014")]
    [InlineData("GDP per capita, PPP (current international $)", "NY.GDP.PCAP.PP.CD", "gdp.per-capita.ppp", "USD@ppp/person", "2014")]
    [InlineData("GDP per capita, PPP (constant 2021 international $)", "NY.GDP.PCAP.PP.KD", "worldbank.ny.gdp.pcap.pp.kd", "USD@ppp-const2021/person", "2014")]
    [InlineData("GDP per capita, PPP (constant 2017 international $)", "NY.GDP.PCAP.PP.KD", "worldbank.ny.gdp.pcap.pp.kd", "USD@ppp-const2017/person", "2014")]
    [InlineData("GDP (constant 2015 US$)", "NY.GDP.MKTP.KD", "worldbank.ny.gdp.mktp.kd", "USD@const2015", "2014")]
    [InlineData("GDP (current US$)", "NY.GDP.MKTP.CD", "worldbank.ny.gdp.mktp.cd", "USD", "2014")]
    [InlineData("GDP, PPP (current international $)", "NY.GDP.MKTP.PP.CD", "gdp.ppp", "USD@ppp", "2014")]
    [InlineData("Personal remittances, received (current US$)", "BX.TRF.PWKR.CD.DT", "remittances", "USD", "2014")]
    [InlineData("Personal remittances, received (% of GDP)", "BX.TRF.PWKR.DT.GD.ZS", "worldbank.bx.trf.pwkr.dt.gd.zs", "%{gdp}", "2014")]
    [InlineData("International migrant stock (% of population)", "SM.POP.TOTL.ZS", "immigrants.share", "%{person}", "mid-2014")]
    [InlineData("Net migration", "SM.POP.NETM", "worldbank.sm.pop.netm", "migrant", "2014")]
    [InlineData("Population ages 0-14 (% of total population)", "SP.POP.0014.TO.ZS", "population.under-15-share", "%{person}", "mid-2014")]
    [InlineData("Prevalence of HIV, total (% of population ages 15-49)", "SH.DYN.AIDS.ZS", "hiv.prevalence.adults", "%{adult-15-49}", "avg 2014")]
    [InlineData("Urban population (% of total population)", "SP.URB.TOTL.IN.ZS", "population.urban-share", "%{person}", "mid-2014")]
    [InlineData("Life expectancy at birth, total (years)", "SP.DYN.LE00.IN", "life-expectancy", "year", "avg 2014")]
    [InlineData("Literacy rate, adult total (% of people ages 15 and above)", "SE.ADT.LITR.ZS", "literacy", "%{literacy-age}", "mid-2014")]
    [InlineData("External debt stocks, total (DOD, current US$)", "DT.DOD.DECT.CD", "worldbank.dt.dod.dect.cd", "USD", "2014-12-31")]
    [InlineData("Agricultural raw materials exports (% of merchandise exports)", "TX.VAL.AGRI.ZS.UN", "worldbank.tx.val.agri.zs.un", "%{merchandise-exports}", "avg 2014")]
    [InlineData("Tuberculosis treatments (per 1,000 people)", "XX.TRE.ATM.P3", "worldbank.xx.tre.atm.p3", "unknown{worldbank.xx.tre.atm.p3}/1000person", "avg 2014")]
    public void ReadCsv_Indicator_BringsCodeUnitAndPeriod(string name, string code, string indicator, string unit, string period)
    {
        Observation observation = Assert.Single(WorldBankFiles.Csv(WorldBankFiles.One(name, code, "12.5"), out List<Diagnostic> diagnostics)).Observation;

        Assert.Empty(diagnostics);
        Assert.Equal(
            (indicator, unit, period), (observation.Indicator.Code.ToString(), observation.Quantity!.Value.Unit.Code, observation.Period.ToString()));
    }

    [Fact]
    public void ReadCsv_AllIndicators_AreToldApart()
    {
        string file = "Country Name,Country Code,Indicator Name,Indicator Code,2013,2014\n"
            + "Kyrgyz Republic,KGZ,\"Population, total\",SP.POP.TOTL,5719600,5835500\n"
            + "Kyrgyz Republic,KGZ,Life expectancy at birth (years),SP.DYN.LE00.IN,70.2024390243903,\n"
            + "Kazakhstan,KAZ,\"Population, total\",SP.POP.TOTL,17035551,17288285\n";

        Assert.Equal(
            ["KGZ population 5719600", "KGZ population 5835500", "KGZ life-expectancy 70.2024390243903", "KAZ population 17035551", "KAZ population 17288285"],
            WorldBankFiles.Csv(file, out _).Select(o => $"{o.AreaCode} {o.Observation.Indicator.Code} {o.Observation.Quantity!.Value.Amount}"));
    }

    [Fact]
    public void ReadCsv_DataBank_ReadsItsYearsAndTheDayInItsFootnote()
    {
        string file = "Country Name,Country Code,Series Name,Series Code,2013 [YR2013],2014 [YR2014]\n"
            + "Kyrgyz Republic,KGZ,\"Population, total\",SP.POP.TOTL,5719600,..\n,,,,,\n,,,,,\n"
            + "Data from database: World Development Indicators,,,,,\nLast Updated: 02/21/2024,,,,,\n";

        WorldBankObservation only = Assert.Single(WorldBankFiles.Csv(file, out List<Diagnostic> diagnostics));
        Assert.Empty(diagnostics);
        Assert.Equal("mid-2013", only.Observation.Period.ToString());
    }

    [Fact]
    public void ReadCsv_LongForm_ReadsCodesInLowerCaseAndTheIndicatorOfItsColumn()
    {
        string file = "geo,time,bx_trf_pwkr_cd_dt\nkgz,2013,2277998114.2017\nkgz,2014,2242827292.1751\nkaz,2014,\n";

        List<WorldBankObservation> read = WorldBankFiles.Csv(file, out List<Diagnostic> diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal(
            ["KGZ remittances 2013 2277998114.2017 USD", "KGZ remittances 2014 2242827292.1751 USD"],
            read.Select(o => $"{o.Observation.ReferenceArea} {o.Observation.Indicator.Code} {o.Observation.Period} {o.Observation.Quantity!.Value.Amount} {o.Observation.Quantity.Value.Unit.Code}"));
        Assert.Equal("BX.TRF.PWKR.CD.DT", read[0].IndicatorCode);
    }

    [Fact]
    public void ReadCsv_LongFormWithValueColumn_TakesTheIndicatorFromItsColumnOrTheCaller()
    {
        WorldBankReader reader = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, WorldBankFiles.Countries) { Indicator = "SP.POP.TOTL" };

        Observation named = Assert.Single(WorldBankFiles.Csv("Country Code,Year,Indicator Code,Value\nKGZ,2014,SP.URB.TOTL.IN.ZS,35.6\n", out _)).Observation;
        Observation given = Assert.Single(WorldBankFiles.Csv("Country Code,Year,Value\nKGZ,2014,5835500\n", out _, reader)).Observation;

        Assert.Equal("population.urban-share", named.Indicator.Code.ToString());
        Assert.Equal("population", given.Indicator.Code.ToString());
    }

    [Fact]
    public void ReadCsv_FormerCode_IsReadAsTheCountryOfToday() =>
        Assert.Equal("ROU", Assert.Single(WorldBankFiles.Csv(WorldBankFiles.One("Population, total", "SP.POP.TOTL", "7", "ROM"), out _)).Observation.ReferenceArea.ToString());

    [Fact]
    public void ReadCsv_LocalCurrency_IsTheCountrysWhereTheCallerKnowsIt()
    {
        WorldBankReader reader = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, WorldBankFiles.Countries)
        {
            LocalCurrency = country => country.ToString() == "KGZ" ? CurrencyCode.Create("KGS") : null,
        };

        Observation rate = Assert.Single(WorldBankFiles.Csv(
            WorldBankFiles.One("Official exchange rate (LCU per US$, period average)", "PA.NUS.FCRF", "53.6542"), out List<Diagnostic> diagnostics, reader)).Observation;

        Assert.Empty(diagnostics);
        Assert.Equal(("exchange-rate", "KGS/USD", "avg 2014"), (rate.Indicator.Code.ToString(), rate.Quantity!.Value.Unit.Code, rate.Period.ToString()));
    }

    [Fact]
    public void ReadAreas_EmptyRegion_IsAnAggregate()
    {
        using MemoryStream stream = WorldBankFiles.Stream(
            "\uFEFF\"Country Code\",\"Region\",\"IncomeGroup\",\"SpecialNotes\",\"TableName\",\r\n"
            + "\"KGZ\",\"Europe & Central Asia\",\"Lower middle income\",\"On two\r\nlines, with \"\"quotes\"\"\",\"Kyrgyz Republic\",\r\n"
            + "\"QQQ\",\"\",\"\",\"\",\"A new group\",\r\n");
        List<Diagnostic> diagnostics = [];

        WorldBankAreas areas = WorldBankReader.ReadAreas(stream, diagnostics.Add);

        Assert.Empty(diagnostics);
        Assert.Equal((2, false, true, null), (areas.Count, areas.IsAggregate("KGZ"), areas.IsAggregate("QQQ"), areas.IsAggregate("WLD")));
        Assert.Equal(["QQQ"], areas.Aggregates);
        string file = WorldBankFiles.One("Population, total", "SP.POP.TOTL", "7", "QQQ");
        Assert.True(Assert.Single(WorldBankFiles.Csv(file, out _, WorldBankFiles.WithAggregates, areas)).IsAggregate);
        Assert.Empty(WorldBankFiles.Csv(file, out _, null, areas));
    }

    [Fact]
    public void ReadJson_Page_GivesValuesAndWhichPageItIs()
    {
        WorldBankPage? page = null;
        List<WorldBankObservation> read = WorldBankFiles.Json(
            WorldBankFiles.Page(WorldBankFiles.Item(), WorldBankFiles.Item("null", date: "2015"), WorldBankFiles.Item("5956900.0", date: "2015", status: "E")),
            out List<Diagnostic> diagnostics, page: found => page = found);

        Assert.Empty(diagnostics);
        Assert.Equal(new WorldBankPage(1, 2, 66, new DateOnly(2024, 2, 21)), page);
        Assert.Equal(["KGZ mid-2014 5835500 Normal", "KGZ mid-2015 5956900 Estimated"], read.Select(
            o => $"{o.Observation.ReferenceArea} {o.Observation.Period} {o.Observation.Quantity!.Value.Amount} {o.Observation.Status}"));
        Assert.Equal("0.05", read[1].Observation.Quantity!.Value.HalfWidth.ToString());
        Assert.Equal("2024-02-21", read[0].Observation.Source.Edition);
        Assert.Equal("Kyrgyz Republic", read[0].AreaName);
    }

    [Fact]
    public void ReadJson_PagesBehindEachOther_AreReadInTurn() =>
        Assert.Equal(3, WorldBankFiles.Json(
            WorldBankFiles.Page(WorldBankFiles.Item()) + "\n" + WorldBankFiles.Page(WorldBankFiles.Item(date: "2013"), WorldBankFiles.Item(date: "2012")), out _).Count);

    [Fact]
    public void ReadJson_NothingFound_IsNoFault()
    {
        Assert.Empty(WorldBankFiles.Json("""[{"page":0,"pages":0,"per_page":0,"total":0},null]""", out List<Diagnostic> diagnostics));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void ReadJson_BlankAlpha3_FallsBackToTheOtherCode()
    {
        Assert.Equal("KGZ", Assert.Single(WorldBankFiles.Json(WorldBankFiles.Page(WorldBankFiles.Item(area: "")), out _)).Observation.ReferenceArea.ToString());
        string world = WorldBankFiles.Item(area: "").Replace("\"KG\"", "\"1W\"", StringComparison.Ordinal);
        Assert.True(Assert.Single(WorldBankFiles.Json(WorldBankFiles.Page(world), out _, WorldBankFiles.WithAggregates)).IsAggregate);
    }

    [Fact]
    public void UnknownUnit_RefusesArithmeticWithAnythingElse()
    {
        Quantity first = Assert.Single(WorldBankFiles.Csv(WorldBankFiles.One("Some index", "XX.ONE.IDX", "5"), out _)).Observation.Quantity!.Value;
        Quantity second = Assert.Single(WorldBankFiles.Csv(WorldBankFiles.One("Some index", "XX.TWO.IDX", "5"), out _)).Observation.Quantity!.Value;

        Assert.Throws<UnitMismatchException>(() => first + second);
        Assert.Throws<UnitMismatchException>(() => first + Quantity.Exact(5, UnitOfMeasure.One));
        Assert.Throws<UnitMismatchException>(() => first.In(CountryDataset.Default.Units["person"]));
    }
}
