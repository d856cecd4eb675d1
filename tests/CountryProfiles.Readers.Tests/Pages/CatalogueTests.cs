using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Readers.Tests.Pages;

/// <summary>
/// Constructs of real pages, in the order of labels, numbers, units, years, missing values, ranks, money, telephones and
/// characters: each is read, or refused with a code. Those that other tests of this folder have are not repeated.
/// Forms that were found on no real page are marked as constructed.
/// </summary>
public sealed class CatalogueTests
{
    [Theory]
    [InlineData("Einwohnerzahl: 6.523.529 (Schätzung 1. Januar 2020)", "population 2020-01-01 6523529 ± 0.5 person x0 Estimated")]
    [InlineData("Einwohnerzahl: 6.523.529 (Mai 2020)", "population 2020-05-01 6523529 ± 0.5 person x0 Normal")]
    [InlineData("Fläche199.951 km²\nEinwohner: 6.523.529", "area undated 199951 ± 0.5 km2 x0 Normal & population undated 6523529 ± 0.5 person x0 Normal")]
    [InlineData("Fläche: 199.951 km²", "PAGE006")]
    [InlineData("Landesfläche: 21 300,5 km²", "area undated 21300.5 ± 0.05 km2 x0 Normal")]
    [InlineData("Amtssprache: Kirgisisch, Russisch", "languages.official undated Kirgisisch, Russisch x0 Normal")]
    [InlineData("Währung: Kirgisischer Som (KGS)", "currency undated KGS x0 Normal")]
    [InlineData("Currency Code: KGS", "currency undated KGS x0 Normal")]
    [InlineData("Currency Code: Philippine Peso", "PAGE011")]
    [InlineData("Surface area: 274'000 km2", "area.total undated 274000 ± 0.5 km2 x0 Normal")]
    [InlineData("Territory: 77,474 km2 (CIA World Factbook)", "area undated 77474 ± 0.5 km2 x0 Normal [CIA World Factbook]")]
    [InlineData("HDI (World Rank): 155/188", "hdi.rank undated 155 of 188 x0 Normal")]
    [InlineData("Human Development Index: 119 of 193", "hdi.rank undated 119 of 193 x0 Normal")]
    [InlineData("Human Development Index: 0.465/171", "PAGE005")]
    [InlineData("Human Development Index: 0.509/1", "PAGE005")]
    [InlineData("Population (ranking: 74e): 16 million", "PAGE009")]
    [InlineData("Population (GLOBAL): 281 M", "PAGE009")]
    [InlineData("Age structure - 0-14 years: 29.1% (male 922,086/female 873,245)", "population.under-15-share undated 29.1 ± 0.05 %{person} x0 Normal")]
    [InlineData("Age structure - 0-14 years: 29.1% (male 922,086)", "PAGE009")]
    public void Label(string page, string expected) => Assert.Equal(expected, PageReading.Facts(page));

    [Theory]
    [InlineData("GDP (2014): USD 3,322")]
    [InlineData("Women (2015): 49.6%")]
    [InlineData("Gross national income per capita (PPP international $): 4,820")]
    [InlineData("Population in '000: 916")]
    public void LabelOfNoIndicator_IsReportedAmongFacts(string line)
    {
        ReadResult<ProfilePage> result = PageReading.Read("Area: 10 km2\n" + line);

        Assert.Equal("area undated 10 ± 0.5 km2 x0 Normal", PageReading.State(Assert.Single(result.Value.Observations)));
        Assert.Equal("2:PAGE001", PageReading.Codes(result));
    }

    [Theory]
    [InlineData("Population: 15.79 crore", "157900000 ± 50000 person")]
    [InlineData("Population: 9 lakh (2015)", "900000 ± 50000 person")]
    [InlineData("Population: 15 crore 79 lakh", "PAGE007")]
    [InlineData("Population: ১৫ কোটি ৭৯ লক্ষ", "PAGE005")]
    [InlineData("Population: 281 მილიონი", "PAGE007")]
    [InlineData("Population: 281 M", "281000000 ± 500000 person")]
    [InlineData("Population: 556 thousand", "556000 ± 500 person")]
    [InlineData("Population: 12 mil (43 inhabit. per km2)", "PAGE008")]
    [InlineData("Remittances: 31.001 billions $USD", "PAGE006")]
    [InlineData("Remittances: 7.061 Mio. US$", "PAGE006")]
    [InlineData("Remittances: USD 446,315 billion", "PAGE006")]
    [InlineData("Remittances: USD 2,246 million", "2246000000 ± 500000 USD")]
    [InlineData("Remittances: USD 1,446,315 billion", "1446315000000000 ± 500000000 USD")]
    [InlineData("Remittances: USD 4,19 billion", "PAGE006")]
    [InlineData("Remittances: USD 0.3 million", "300000 ± 50000 USD")]
    [InlineData("Remittances: 75 187 125 426.7 current prices USD", "PAGE007")]
    [InlineData("Population: (1,911) in 2012", "PAGE005")]
    [InlineData("Life expectancy: 62/65", "PAGE007")]
    [InlineData("Population: approximately 1,3 M people", "PAGE005")]
    [InlineData("Population: 1,972,199 in 2012", "1972199 ± 0.5 person")]
    [InlineData("Population: ５.９ million", "PAGE005")] // constructed: full-width digits
    public void Number(string page, string expected) => Assert.Equal(expected, PageReading.Value(page));

    [Fact]
    public void Crore_WithIndianGroups_IsReadWhenAnotherNumberHasThem() => Assert.StartsWith(
        "remittances undated 1250000000000 ± 5000000 USD x0 Normal",
        PageReading.Facts("Remittances: USD 1,25,000 crore\nArea: 1,47,570 sq km"),
        StringComparison.Ordinal);

    [Fact]
    public void CommaBeforeBillion_IsReadByTheConventionOfTheCaller() =>
        Assert.Equal("446315000000000 ± 500000000 USD", PageReading.Value("Remittances: USD 446,315 billion", NumberConvention.Invariant));

    [Theory]
    [InlineData("Area: 224,081 sq mi", "224081 ± 0.5 mi2")]
    [InlineData("Area: 143,100 square kilometers", "143100 ± 0.5 km2")]
    [InlineData("Area: 1.28 million sq km", "1280000 ± 5000 km2")]
    [InlineData("Area: 1.284 million sq km", "PAGE006")]
    [InlineData("Area: 0 sq km", "0 ± 0.5 km2")]
    [InlineData("Net migration rate: -5.3 migrants/ 1,000 population", "-5.3 ± 0.05 migrant/1000person/year")]
    [InlineData("Urban population: 1.60 % / year", "PAGE007")]
    [InlineData("Remittances share of GDP: 0% of GDP (2024 est.)", "0 ± 0.5 %{gdp}")]
    [InlineData("Remittances share of GDP: 13.6% of GDP", "13.6 ± 0.05 %{gdp}")]
    public void Unit(string page, string expected) => Assert.Equal(expected, PageReading.Value(page));

    [Theory]
    [InlineData("Population: 5.9 million\nImmigrants (2012): 3.4%\nFigures are for 2009 unless indicated. Source: Office",
        "population mid-2009 5900000 ± 50000 person x6 Normal [dated by a note on the page] & immigrants.share mid-2012 3.4 ± 0.05 %{person} x0 Normal", "3:PAGE025")]
    [InlineData("All data refer to 2009, unless otherwise stated\n\nPopulation: 5.9 million (World Bank)",
        "population mid-2009 5900000 ± 50000 person x6 Normal [World Bank; dated by a note on the page]", "1:PAGE025")]
    [InlineData("Area: 10 km2\nFigures are for 2009 unless indicated", "area undated 10 ± 0.5 km2 x0 Normal", "")]
    [InlineData("Population: 5.9 million\n\nFigures are for 2009 unless indicated\nData are for 2010 unless noted", "population undated 5900000 ± 50000 person x6 Normal", "")]
    [InlineData("Population: 5.9 million\n\nSome figures are for 2009", "population undated 5900000 ± 50000 person x6 Normal", "")]
    public void NoteOnTheDateOfAll(string page, string facts, string codes)
    {
        ReadResult<ProfilePage> result = PageReading.Read(page);

        Assert.Equal(facts, string.Join(" & ", result.Value.Observations.Select(PageReading.State)));
        Assert.Equal(codes, PageReading.Codes(result));
    }

    [Theory]
    [InlineData("Global figures\nPopulation: 281 M\nRemittances: USD 702 B", "1:PAGE004 2:PAGE009 3:PAGE009")]
    [InlineData("Migrants worldwide\n\nPopulation\n3.6%\nRemittances (2021)\nUSD 702 B", "3:PAGE009 4:PAGE003 5:PAGE009 6:PAGE003")]
    public void FiguresOfTheWorld_AreNotTheCountrys(string page, string codes)
    {
        ReadResult<ProfilePage> result = PageReading.Read(page);

        Assert.Empty(result.Value.Observations);
        Assert.Equal(codes, PageReading.Codes(result));
    }

    [Theory]
    [InlineData("Population: estimates not available", "NotAvailable")]
    [InlineData("Population: no permanent inhabitants", "NotApplicable")]
    [InlineData("Languages: None", "PAGE005")]
    [InlineData("Population:", "PAGE002")]
    [InlineData("HDI rank: medium · 152nd", "PAGE005")]
    [InlineData("HDI rank: 36 out of 191", "36 of 191")]
    [InlineData("HDI rank: (141.)", "PAGE008")]
    [InlineData("Currency: United States Dollar ($ USD)", "USD")]
    [InlineData("Currency: CFA Franc", "PAGE011")]
    [InlineData("Remittances: 250 US-$", "250 ± 0.5 USD")]
    [InlineData("Remittances: 840 US-Dollar", "840 ± 0.5 USD")]
    [InlineData("Remittances: US $-4.5 billion", "PAGE013")]
    [InlineData("Remittances: -$8.47 billion", "PAGE007")]
    [InlineData("Remittances: £321 million", "PAGE007")]
    [InlineData("GDP per capita PPP: (PPP$) 1,885", "1885 ± 0.5 USD@ppp/person")]
    [InlineData("Remittances: USD $ 320 is estimated in 2016, down from USD $ 366 million in 2015", "PAGE007")]
    public void MissingRankOrMoney(string page, string expected) => Assert.Equal(expected, PageReading.Value(page));

    [Theory]
    [InlineData("Tel: +41.22.717 91 11", "+41227179111")]
    [InlineData("Tel: [47] 21-30-85-40", "+4721308540")]
    [InlineData("Tel: [33] (1) 43-12-22-22, [33] (1) 42-66-97-83", "+33143122222 +33142669783")]
    [InlineData("Tel: + 41-22-717 91 11", "+41227179111")]
    [InlineData("Tel: US Embassy Sampleton [966] 11-835-4000", "")]
    [InlineData("FAX +41 22 798 61 50 Tel: +41 22 717 91 11", "+41227179111")]
    public void Telephone(string line, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Assert.Single(PageReading.Read("Office\nSample Road\n" + line).Value.Contacts).Telephones.Where(static number => number.E164 is not null).Select(static number => number.E164)));

    [Fact]
    public void Wikitext_IsReadByParameters()
    {
        ReadResult<ProfilePage> result = PageReading.Read(
            """
            {{Infobox country
            | common_name = Testland
            | official_languages = [[German language|German]], '''[[Croatian language|Croatian]]'''
            | area_km2 = 83,879
            | area_sq_mi = 32,386 <!--Do not remove per [[WP:MOSNUM]]-->
            | population_estimate = {{increase}} 8,915,382<ref name="pop">Population of 2020: 1,234</ref>
            | population_estimate_year = January 2020
            | population_census = 8,401,940
            | population_census_year = 2552
            | GDP_PPP = $446,315 billion<ref />
            | GDP_PPP_year = 2018
            | GDP_PPP_per_capita = USD 50,301 {{decrease}}
            | GDP_PPP_rank =
            | HDI_rank = 113th
            | HDI = 0.908 <!--number only-->
            | currency = [[Euro]] ({{Euro sign}})
            | currency_code = EUR
            | languages = {{hlist|A|B}}
            }}
            """);

        Assert.Equal(
            [
                "languages.official undated German, Croatian x0 Normal",
                "area undated 83879 ± 0.5 km2 x0 Normal",
                "area undated 32386 ± 0.5 mi2 x0 Normal",
                "population 2020-01-01 8915382 ± 0.5 person x0 Estimated",
                "gdp.per-capita.ppp 2018 50301 ± 0.5 USD@ppp/person x0 Normal",
                "currency undated EUR x0 Normal",
            ],
            result.Value.Observations.Select(PageReading.State));
        Assert.Equal("2:PAGE001 8:PAGE008 10:PAGE007 14:PAGE010 15:PAGE001 16:PAGE011 18:PAGE005", PageReading.Codes(result));
    }

    [Theory]
    [InlineData("| population_estimate = 8,915,382\r\n| area_km2 = 10\r\n", "population undated 8915382 ± 0.5 person x0 Estimated & area undated 10 ± 0.5 km2 x0 Normal")]
    [InlineData("| population_estimate = {{UN_Population|Testland}}\n| population_census =", "PAGE005 PAGE002")]
    [InlineData("| Population | 5.9 million |\n|---|---|\n| Area | 10 km2 |", "population undated 5900000 ± 50000 person x6 Normal & area undated 10 ± 0.5 km2 x0 Normal")]
    public void Wikitext_OtherForms(string page, string expected) => Assert.Equal(expected, PageReading.Facts(page));
}
