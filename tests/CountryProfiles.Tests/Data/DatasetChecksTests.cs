using System.Globalization;
using CountryProfiles.Data;
using CountryProfiles.Units;

namespace CountryProfiles.Tests.Data;

/// <summary>Each check on a small dataset that breaks its rule and no other.</summary>
public sealed class DatasetChecksTests : IDisposable
{
    private static readonly Source s_book = new() { Code = "book", Publisher = "Publisher", Title = "Book" };
    private static readonly Source s_page = new() { Code = "page", Publisher = "Publisher", Title = "Page", IsCountrySpecific = true };
    private static readonly GeographicRegion s_europe = new() { Code = 150, Name = "Europe" };

    private static readonly Country s_land = new()
    {
        Code = CountryCode.Create("FRA"),
        Alpha2 = "FR",
        Numeric = 250,
        Name = "Testland",
        Region = s_europe,
        Subregion = s_europe,
    };

    private readonly string _directory = Directory.CreateTempSubdirectory("country-profiles-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Check_EverythingRight_FindsNothing() => Assert.Empty(Check(
        [
            Of("area.total", "km2", 100, "undated"), Of("area.land", "km2", 90, "undated"), Of("area.water", "km2", 10, "undated"),
            Of("population", "person", 1000, "mid-2015"), Of("population", "person", 1200, "mid-2014", s_page), Of("gdp.ppp", "USD@ppp", 10_000, "2015"),
            Of("gdp.per-capita.ppp", "USD@ppp/person", 10, "2015"), Of("literacy", "%{literacy-age}", 100, "mid-2015"), Currency("EUR"),
            Languages(new LanguageUse { Name = "French", Tag = "fr", Share = Percent(90) }, new LanguageUse { Name = "German", Tag = "de-CH", Share = Percent(60) }),
        ],
        [Use("FRF", "1960-01-01", "2002-02-17"), Use("EUR", "1999-01-01")]));

    // 90 and 8 are 98; 99 would still be 100 within the rounding of three figures.
    [Theory]
    [InlineData(8, "CHECK001 FRA area.total")]
    [InlineData(9, "")]
    public void Check_LandAndWater_AddUpWithinRounding(int water, string expected) => Assert.Equal(
        expected,
        Text(Check([Of("area.total", "km2", 100, "undated"), Of("area.land", "km2", 90, "undated"), Of("area.water", "km2", water, "undated")])));

    // GDP ÷ population is 10; 0.8 and 1.25 times the stated amount are the limits. Two years apart nothing is compared.
    [Theory]
    [InlineData(13, "mid-2015", "CHECK002 FRA gdp.ppp 2015")]
    [InlineData(7, "mid-2016", "CHECK002 FRA gdp.ppp 2015")]
    [InlineData(12, "mid-2015", "")]
    [InlineData(8, "mid-2015", "")]
    [InlineData(13, "mid-2017", "")]
    public void Check_GdpPerPerson_FitsGdpAndPopulation(int perPerson, string populationPeriod, string expected) => Assert.Equal(
        expected,
        Text(Check(
        [
            Of("gdp.per-capita.ppp", "USD@ppp/person", perPerson, "2015"), Of("gdp.ppp", "USD@ppp", 10_000, "2015"), Of("population", "person", 1000, populationPeriod),
        ])));

    [Fact]
    public void Check_GdpOfTwoPriceBases_IsNotCompared() => Assert.Empty(Check(
    [
        Of("gdp.per-capita.ppp", "USD@ppp/person", 100, "2015"), Of("gdp.ppp", "USD@ppp-const2014", 10_000, "2015"), Of("population", "person", 1000, "mid-2015"),
    ]));

    [Theory]
    [InlineData(101, "CHECK003 FRA literacy mid-2015")]
    [InlineData(-1, "CHECK003 FRA literacy mid-2015")]
    [InlineData(0, "")]
    public void Check_Share_IsBetweenNothingAndTheWhole(int percent, string expected) =>
        Assert.Equal(expected, Text(Check([Of("literacy", "%{literacy-age}", percent, "mid-2015")])));

    [Fact]
    public void Check_LanguageShareAboveTheWhole_IsFound() => Assert.Equal(
        "CHECK003 FRA languages fr", Text(Check([Languages(new LanguageUse { Name = "French", Tag = "fr", Share = Percent(101) })])));

    public static TheoryData<Country> InconsistentCodes => new()
    {
        s_land with { Numeric = null },
        s_land with { IsUserAssigned = true, Numeric = null },
        s_land with { Alpha2 = "XF", Code = CountryCode.Create("XFR") },
        s_land with { Subregion = null },
    };

    [Theory]
    [MemberData(nameof(InconsistentCodes), DisableDiscoveryEnumeration = true)]
    public void Check_CodesThatContradictEachOther_AreFound(Country country) =>
        Assert.Equal($"CHECK004 {country.Code}", Text(Check([], country: country)));

    // The Argentine peso ley has a code in CLDR and none in ISO 4217; the others are a fund and a metal.
    [Theory]
    [InlineData("ARL")]
    [InlineData("CHE")]
    [InlineData("XAU")]
    public void Check_UnknownCurrencyOrFund_IsFound(string currency) =>
        Assert.Equal($"CHECK005 FRA {currency}", Text(Check([], [Use(currency, "1990-01-01", "1995-12-31")])));

    [Fact]
    public void Check_WithdrawnCurrencyAsTender_IsFound() => Assert.Equal("CHECK006 FRA HRK", Text(Check([], [Use("HRK", "1994-05-30")])));

    [Fact]
    public void Check_TwoTenders_AreFound() => Assert.Equal("CHECK007 FRA", Text(Check([], [Use("EUR", "1999-01-01"), Use("CHF", "1999-01-01")])));

    [Fact]
    public void Check_TenderTwiceAtATime_IsFound() =>
        Assert.Equal("CHECK007 FRA EUR", Text(Check([], [Use("EUR", "1999-01-01", "2005-01-01"), Use("EUR", "2004-01-01")])));

    [Fact]
    public void Check_StatedCurrencyThatIsNoTender_IsFound() => Assert.Equal("CHECK008 FRA CHF", Text(Check([Currency("CHF")], [Use("EUR", "1999-01-01")])));

    [Theory]
    [InlineData("FR")]
    [InlineData("french")]
    [InlineData("fr_FR")]
    [InlineData("fr-FR-Latn")]
    [InlineData("fr-")]
    [InlineData("fr-Latn-Latn")]
    public void Check_MalformedLanguageTag_IsFound(string tag) =>
        Assert.Equal($"CHECK009 FRA {tag}", Text(Check([Languages(new LanguageUse { Name = "French", Tag = tag })])));

    [Theory]
    [InlineData("ky")]
    [InlineData("zh-Hant-TW")]
    [InlineData("es-419")]
    [InlineData("ca-valencia")]
    [InlineData("de-1996")]
    [InlineData("kaa")]
    public void Check_WellFormedLanguageTag_IsNotFound(string tag) => Assert.Empty(Check([Languages(new LanguageUse { Name = "Language", Tag = tag })]));

    [Fact]
    public void Check_LanguageNamedByItsTag_IsFound() =>
        Assert.Equal("CHECK010 haz", Text(Check([Languages(new LanguageUse { Name = "haz", Tag = "haz" })])));

    [Theory]
    [InlineData(1251, "mid-2013", "CHECK011 FRA population mid-2015")]
    [InlineData(799, "mid-2015", "CHECK011 FRA population mid-2015")]
    [InlineData(1250, "mid-2015", "")]
    [InlineData(2000, "mid-2012", "")]
    public void Check_PopulationsOfTwoSources_AreNear(int other, string period, string expected) =>
        Assert.Equal(expected, Text(Check([Of("population", "person", 1000, "mid-2015"), Of("population", "person", other, period, s_page)])));

    [Theory]
    [InlineData(1001, "CHECK012 FRA exchange-rate avg 2015")]
    [InlineData(9, "CHECK012 FRA exchange-rate avg 2015")]
    [InlineData(1000, "")]
    public void Check_NeighborsOfASeries_DifferTenfoldAtMost(int later, string expected) =>
        Assert.Equal(expected, Text(Check([Of("exchange-rate", "EUR/USD", 100, "avg 2014"), Of("exchange-rate", "EUR/USD", later, "avg 2015")])));

    [Theory]
    [InlineData("mid-2027", ObservationStatus.Normal, "CHECK013 FRA population mid-2027")]
    [InlineData("mid-2027", ObservationStatus.Forecast, "")]
    [InlineData("2026-11-25", ObservationStatus.Normal, "")]
    public void Check_PeriodAfterTheEdition_IsAForecast(string period, ObservationStatus status, string expected) =>
        Assert.Equal(expected, Text(Check([Of("population", "person", 1000, period, status: status)])));

    [Fact]
    public void Check_ExplainedFinding_IsNotReported()
    {
        Write("exceptions.json", """{"format":1,"exceptions":[{"check":"CHECK006","subjects":["FRA HRK"],"reason":"So it is."}]}""");

        Assert.Empty(Check([], [Use("HRK", "1994-05-30")]));
    }

    [Fact]
    public void Check_ExceptionThatNoLongerApplies_IsFound()
    {
        Write("exceptions.json", """{"format":1,"exceptions":[{"check":"CHECK006","subjects":["FRA HRK"],"reason":"So it is."}]}""");

        Diagnostic finding = Assert.Single(Check([], [Use("EUR", "1999-01-01")]));
        Assert.Equal("CHECK014", finding.Code);
        Assert.Equal("exceptions.json", finding.File);
    }

    [Theory]
    [InlineData("""{"check":"CHECK099","subjects":["FRA"],"reason":"So it is."}""", "SEED008")]
    [InlineData("""{"check":"CHECK014","subjects":["FRA"],"reason":"So it is."}""", "SEED008")]
    [InlineData("""{"check":"CHECK001","subjects":["FRA","FRA"],"reason":"So it is."}""", "SEED010")]
    [InlineData("""{"check":"CHECK001","subjects":[],"reason":"So it is."}""", "SEED006")]
    [InlineData("""{"check":"CHECK001","subjects":["FRA"],"reason":" "}""", "SEED006")]
    [InlineData("""{"check":"CHECK001","subjects":["FRA"]}""", "SEED005")]
    public void Validate_FaultyException_IsReported(string exception, string code)
    {
        Write("exceptions.json", $$"""{"format":1,"exceptions":[{{exception}}]}""");
        Save([], [], s_land);

        Assert.Equal([code], CountryDataset.Validate(_directory).Select(static fault => fault.Code));
    }

    [Theory]
    [InlineData("""{"whole":"FRA","effect":"stated-in-parts","reason":"So it is.","source":"book"}""", "")]
    [InlineData("""{"whole":"FRA","parts":["DEU"],"effect":"included","reason":"So it is.","source":"book"}""", "SEED008")]
    [InlineData("""{"whole":"FRA","parts":["FRA"],"effect":"included","reason":"So it is.","source":"book"}""", "SEED006")]
    [InlineData("""{"whole":"FRA","effect":"included","reason":"So it is.","source":"book"}""", "SEED006")]
    [InlineData("""{"whole":"FRA","effect":"doubled","reason":"So it is.","source":"book"}""", "SEED006")]
    [InlineData("""{"whole":"FRA","effect":"stated-in-parts","reason":"So it is.","source":"none"}""", "SEED008")]
    public void Validate_Overlap_IsReportedWhenFaulty(string overlap, string code)
    {
        Write("overlaps.json", $$"""{"format":1,"overlaps":[{{overlap}}]}""");
        Save([], [], s_land);

        Assert.Equal(code, string.Join(' ', CountryDataset.Validate(_directory).Select(static fault => fault.Code)));
    }

    [Fact]
    public void Check_CommittedSeeds_FindNothing() => Assert.Empty(CountryDataset.Default.Check());

    [Fact]
    public void LoadDirectory_CommittedSeeds_HasTheEmbeddedOverlaps() =>
        Assert.Equal(CountryDataset.Default.Overlaps, CountryDataset.LoadDirectory(Seeds.Path).Overlaps);

    private IReadOnlyList<Diagnostic> Check(Observation[] observations, CurrencyUse[]? currencies = null, Country? country = null)
    {
        Save(observations, currencies ?? [], country ?? s_land);
        return CountryDataset.LoadDirectory(_directory).Check();
    }

    private void Save(Observation[] observations, CurrencyUse[] currencies, Country country)
    {
        Write("manifest.json", stream => SeedWriter.WriteManifest(stream, new SeedManifest { Edition = new DateOnly(2026, 11, 25) }));
        Write("sources.json", static stream => SeedWriter.WriteSources(stream, [s_book, s_page]));
        Write("countries.json", stream => SeedWriter.WriteCountries(stream, [country], []));
        Write($"profiles/{country.Code}.json", stream => SeedWriter.WriteProfile(
            stream, new CountryProfile { Country = country, Observations = observations, Currencies = currencies }));
    }

    private void Write(string file, Action<Stream> write)
    {
        string path = Path.Combine(_directory, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream stream = File.Create(path);
        write(stream);
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_directory, file), text);

    private static string Text(IEnumerable<Diagnostic> findings) => string.Join("; ", findings.Select(static finding => $"{finding.Code} {finding.Excerpt}"));

    private static Observation Of(string indicator, string unit, int amount, string period, Source? source = null, ObservationStatus status = ObservationStatus.Normal) =>
        Create(indicator, ObservationValue.Of(Quantity.Published(amount, 0, UnitTable.Default[unit])), period, source, status);

    private static Observation Currency(string code) => Create("currency", ObservationValue.Of(CurrencyCode.Create(code)), "undated");

    private static Observation Languages(params LanguageUse[] languages) => Create("languages", ObservationValue.Of(languages), "undated");

    private static Observation Create(string indicator, ObservationValue value, string period, Source? source = null, ObservationStatus status = ObservationStatus.Normal) =>
        CountryDataset.Default.TryGetIndicator(IndicatorCode.Create(indicator), out Indicator? known)
            ? Observation.Create(known, s_land.Code, ReferencePeriod.Parse(period), value, source ?? s_book, status: status)
            : throw new ArgumentException($"There is no indicator '{indicator}'.", nameof(indicator));

    private static Quantity Percent(int amount) => Quantity.Published(amount, 0, UnitTable.Default["%{person}"]);

    private static CurrencyUse Use(string code, string from, string? to = null) => new()
    {
        Currency = CurrencyCode.Create(code),
        From = DateOnly.Parse(from, CultureInfo.InvariantCulture),
        To = to is null ? null : DateOnly.Parse(to, CultureInfo.InvariantCulture),
        Source = s_book,
    };
}
