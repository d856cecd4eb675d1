using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Readers.Tests.Pages;

/// <summary>Constructs of real pages that the other tables of this folder lack, with made-up values: each is read, or refused with a code.</summary>
public sealed class CatalogueRestTests
{
    [Theory]
    [InlineData("GDP per Capita PPP  (2013): USD 17,820", "gdp.per-capita.ppp 2013 17820 ± 0.5 USD@ppp/person x0 Normal")]
    [InlineData("GDP per Capita PPP (2019): USD 22,340.1", "gdp.per-capita.ppp 2019 22340.1 ± 0.05 USD@ppp/person x0 Normal")]
    [InlineData("GDP per Capita PPP (2019): USD 18,322.3 (World Bank)", "gdp.per-capita.ppp 2019 18322.3 ± 0.05 USD@ppp/person x0 Normal [World Bank]")]
    [InlineData("GDP per capita PPP (Intl $, 2009): 1,274", "PAGE009")]
    [InlineData("GDP per capita PPP: (Intl $, 2009) 1,274", "PAGE005")]
    [InlineData("Languages :  English, French", "languages undated English, French x0 Normal")]
    [InlineData("Major Language: English, Kiswahili", "languages undated English, Kiswahili x0 Normal")]
    [InlineData("Official Language: English", "languages.official undated English x0 Normal")]
    [InlineData("Languages: Kirundi 29.7% (official), French (official) 0.3%, other 70% (2008 est.)", "PAGE005")]
    [InlineData("Languages: German (official) less than 1%", "PAGE005")]
    [InlineData("Monetary unit: Taka (BDT)", "currency undated BDT x0 Normal")]
    [InlineData("Monetary unit: Taka", "PAGE011")]
    [InlineData("Currency: Shilling (KES)", "currency undated KES x0 Normal")]
    [InlineData("Currency: Guaraní (PYG)", "currency undated PYG x0 Normal")]
    [InlineData("Currency: Mauritian rupee (MRU)", "currency undated MRU x0 Normal")] // as the page has it: the code is Mauritania's
    [InlineData("Currency: The Tajik rouble (TJR) was replaced in October 2000 by the somoni (TJS)", "PAGE011")]
    [InlineData("HDI ranking (2021): 65 of 189", "hdi.rank avg 2021 65 of 189 x0 Normal")]
    [InlineData("Ranking in the Human Development Index (HDI): 158 out of 186 in 2012", "hdi.rank avg 2012 158 of 186 x0 Normal")]
    [InlineData("HDI Rank: world ranking 145", "PAGE005")]
    [InlineData("HDI Rank: (ya 98)", "PAGE009")]
    [InlineData("HDI Rank (2014): 52 of 187\nHDI Rank (2014): 52 of 188", "PAGE012 PAGE012")]
    [InlineData("HDI Rank: 65 in 2012", "PAGE010")]
    [InlineData("Remittance: USD 1.4 billion", "remittances undated 1400000000 ± 50000000 USD x9 Normal")]
    [InlineData("Remittances: EUR 270 million (Est.)", "PAGE007")]
    [InlineData("Remittances (2016): USD $ 330", "remittances 2016 330 ± 0.5 USD x0 Normal")] // as the page has it: a scale is lost
    [InlineData("Women as a Percentage of Immigrants (2020): 6.4 %", "immigrants.women-share mid-2020 6.4 ± 0.05 %{immigrant} x0 Normal")] // as the page has it
    [InlineData("Population under 15 years: 31%", "population.under-15-share undated 31 ± 0.5 %{person} x0 Normal")]
    [InlineData("HIV/AIDS - adult prevalence rate: NA", "hiv.prevalence.adults undated NotAvailable x0 Normal")]
    [InlineData("Urban population: 37.8% of total population (2023)", "population.urban-share mid-2023 37.8 ± 0.05 %{person} x0 Normal")]
    [InlineData("Life expectancy: total population: 72.9 years", "PAGE005")]
    public void LabelAndValue(string page, string expected) => Assert.Equal(expected, PageReading.Facts(page));

    [Theory]
    [InlineData("Population: 3.25m", "population undated 3250000 ± 5000 person x6 Normal")]
    [InlineData("Population: 5.9 million   ", "population undated 5900000 ± 50000 person x6 Normal")]
    [InlineData("Population (2015; UN): 3.1 million", "population mid-2015 3100000 ± 50000 person x6 Normal [UN]")]
    [InlineData("Population (source: World Bank, 2015): 3.1 million", "population mid-2015 3100000 ± 50000 person x6 Normal [World Bank]")]
    [InlineData("Population as of 2015: 3.1 million", "population mid-2015 3100000 ± 50000 person x6 Normal")]
    [InlineData("Population: 5.9 million (World Bank 2023); 6.1 million (STAT 2020)",
        "population mid-2023 5900000 ± 50000 person x6 Normal [World Bank] & population mid-2020 6100000 ± 50000 person x6 Normal [STAT]")]
    [InlineData("Population: 5.9 million; 6.1 million", "PAGE007")]
    [InlineData("Population: 5.9-6.1 million", "PAGE007")]
    [InlineData("Population: 256/194 (men/women)", "PAGE009")]
    [InlineData("Population (thousands): 3,000", "PAGE009")]
    [InlineData("Population (below1year,2013): 3 million", "PAGE008")]
    [InlineData("Population: น้อยมาก", "PAGE005")]
    [InlineData("Population: 5.9 million¹", "PAGE007")]
    [InlineData("Population: 5,900,0001", "PAGE006")]
    [InlineData("Population: 24‐month", "PAGE007")]
    [InlineData("Net migration rate: ‐3.2 migrants/1,000 population", "PAGE005")]
    [InlineData("Net migration rate: (3.2) migrants/1,000 population", "PAGE005")]
    [InlineData("Net migration rate: -0.7‰", "PAGE007")]
    [InlineData("Adult HIV prevalence: <.1%", "PAGE005")]
    [InlineData("Adult HIV prevalence: 0.1-0.3%", "PAGE007")]
    [InlineData("Immigrants: ~3.4%", "PAGE005")]
    [InlineData("Area: 144 570 sq. km.", "PAGE006")]
    [InlineData("Area: 20034©and 26038© Noth", "PAGE007")]
    [InlineData("Area: 199,951 sq km; land: 191,801 sq km", "PAGE007")]
    [InlineData("Area: total: 199,951 sq km", "PAGE005")]
    [InlineData("Area (sq km): 199,951", "PAGE009")]
    [InlineData("GDP PPP: USD 6.001&nbsp;billion", "PAGE006")]
    [InlineData("Literacy: 65 in 2012", "PAGE007")]
    public void NumberUnitOrYear(string page, string expected) => Assert.Equal(expected, PageReading.Facts(page));

    // Beside a fact, each of these lines is reported; none of them becomes one or moves one.
    [Theory]
    [InlineData("Per capita GDP (2014-15): US$ 1414", "2:PAGE001")]
    [InlineData("GDP/capita (ranking): 2,247 $USD (153e)", "2:PAGE001")]
    [InlineData("Pro-Kopf-Einkommen: 1.260 US-$", "2:PAGE001")]
    [InlineData("Real GDP per capita 2024: $7,100 (2024 est.)", "2:PAGE001")]
    [InlineData("GNI per capita, 2014: USD 1,350", "2:PAGE001")]
    [InlineData("GDP (PPP)2022 estimate: USD 300 billion", "2:PAGE001")]
    [InlineData("UN HDI 2012: world ranking 145", "2:PAGE001")]
    [InlineData("HDI: 0,720", "2:PAGE001")]
    [InlineData("Immigration: 9 245", "2:PAGE001")]
    [InlineData("Population growth p.a. 1990–2012: 2.1%", "2:PAGE001")]
    [InlineData("Population, female (2015): 3 million", "2:PAGE001")]
    [InlineData("Infant mortality (per 1 000 live births): 43", "2:PAGE001")]
    [InlineData("Fertility Rate (per woman, 2011): 2.21%", "2:PAGE001")]
    [InlineData("Capital: Sampleton", "2:PAGE001")]
    [InlineData("Capital - name: Sampleton", "2:PAGE001")]
    [InlineData("Hauptstadt: Musterstadt", "2:PAGE001")]
    [InlineData("Capital Port Sample", "2:PAGE004")]
    [InlineData("Port Sample", "2:PAGE004")]
    [InlineData("Main Language None", "2:PAGE004")]
    [InlineData("Kurzform-", "2:PAGE004")]
    [InlineData("The currency is the Mauritian rupee (MRU)", "2:PAGE004")]
    [InlineData("0.6% (World Bank)", "2:PAGE003")]
    [InlineData("Women\n49.6%", "2:PAGE004 3:PAGE003")]
    [InlineData("Land\n• Total\n224,181 sq mi", "2:PAGE004 3:PAGE004 4:PAGE003")]
    public void LineOfNoIndicator_IsReportedAndMovesNothing(string lines, string codes)
    {
        ReadResult<ProfilePage> result = PageReading.Read("Area: 10 km2\n" + lines + "\nImmigrants (2015): 3.4%");

        Assert.Equal(
            ["area undated 10 ± 0.5 km2 x0 Normal", "immigrants.share mid-2015 3.4 ± 0.05 %{person} x0 Normal"], result.Value.Observations.Select(PageReading.State));
        Assert.Equal(codes, PageReading.Codes(result));
    }

    [Theory]
    [InlineData("Tel: +(506) 2212-5799", "+50622125799", "")]
    [InlineData("Tel: +(993 12) 463899", "+99312463899", "")]
    [InlineData("Tel: + 505- 2278 9599", "+50522789599", "")]
    [InlineData("Tel: +56.2 296 33 899", "+56229633899", "")]
    [InlineData("Fax: +56.2 204 91 99\nTel: +56.2 296 33 899", "+56229633899", "3:PAGE015")]
    [InlineData("Tel: [692] 247-4099", "+6922474099", "")]
    [InlineData("Tel: (501) 822-4099", "", "3:PAGE015")]
    [InlineData("Tel: +37322/ 23 21 99; 23 21 98; 23 42 97", "+37322232199 +37322232198 +37322234297", "")]
    [InlineData("Tel: +51 1 221 7299 or +51 1 221 7298", "", "3:PAGE015")]
    [InlineData("Tel: +44 20 7946 0123\nHotline: +44 20 7946 0124", "+442079460123", "4:PAGE019")]
    [InlineData("Tel: +44 20 7946 0123\nГорячая линия +44 20 7946 0124", "+442079460123", "4:PAGE019")]
    [InlineData("Tel: +44 20 7946 0123\nSocial Media: www.facebook.com/sample", "+442079460123", "4:PAGE019")]
    public void Telephone(string lines, string expected, string codes)
    {
        ReadResult<ProfilePage> result = PageReading.Read("Office\n14° piso, Sample 27\n" + lines);

        Contact office = Assert.Single(result.Value.Contacts);
        Assert.Equal(expected, string.Join(' ', office.Telephones.Where(static number => number.E164 is not null).Select(static number => number.E164)));
        Assert.Equal(["14° piso, Sample 27"], office.AddressLines);
        Assert.Equal(codes, PageReading.Codes(result));
    }
}
