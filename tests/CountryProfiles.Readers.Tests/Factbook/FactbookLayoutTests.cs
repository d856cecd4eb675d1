using CountryProfiles.Readers.Factbook;

namespace CountryProfiles.Readers.Tests.Factbook;

/// <summary>A whole file of each layout.</summary>
public class FactbookLayoutTests
{
    [Fact]
    public void Layout2015_ReadsEveryField()
    {
        ReadResult<FactbookProfile> result = FactbookFile.ReadFile("layout-2015.json");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            [
                "population = 5664939 ± 0.5 person, mid-2015, E",
                "area.total = 1284000 ± 500 km2 in Millions, undated",
                "area.land = 1259200 ± 0.5 km2, undated",
                "area.water = 24800 ± 0.5 km2, undated",
                "gdp.ppp = 19160000000 ± 5000000 USD@ppp-const2014 in Billions, 2014, E",
                "gdp.ppp = 18490000000 ± 5000000 USD@ppp-const2014 in Billions, 2013, E",
                "gdp.per-capita.ppp = 3400 ± 0.5 USD@ppp-const2014/person, 2014, E",
                "gdp.per-capita.ppp = 3200 ± 0.5 USD@ppp-const2014/person, 2013, E",
                "net-migration-rate = -5.22 ± 0.005 migrant/1000person/year, avg 2015, E",
                "population.under-15-share = 29.92 ± 0.005 %{person}, mid-2015, E",
                "hiv.prevalence.adults = 0.26 ± 0.005 %{adult-15-49}, avg 2014, E",
                "population.urban-share = 35.7 ± 0.05 %{person}, mid-2015",
                "life-expectancy = 70.36 ± 0.005 year, avg 2015, E",
                "literacy = 99.5 ± 0.05 %{literacy-age}, mid-2015, E, \"age 15 and over can read and write\"",
                "exchange-rate = 52.66 ± 0.005 KGS/USD, avg 2014, E",
                "exchange-rate = 48.438 ± 0.0005 KGS/USD, avg 2013, E",
            ],
            result.Lines());
        Assert.All(result.Value.Observations, static o => Assert.Equal((FactbookFile.Area, FactbookFile.Source), (o.ReferenceArea, o.Source)));
        Assert.Equal(
            new FactbookProfile
            {
                Gec = "kg",
                Area = FactbookFile.Area,
                Names = new FactbookNames
                {
                    ConventionalLong = "Republic of Examplia",
                    ConventionalShort = "Examplia",
                    LocalLong = ["Udzima wa Exempli", "Union d'Exemplie"],
                    LocalShort = ["Exempli", "Exemplie"],
                    Former = ["Old Examplia", "Examplia", "New Sample"],
                    Abbreviation = "EX",
                },
                Capital = "Exemplum",
                CapitalNote = "(Exempel); note - Samplum is the seat of government",
                DependencyStatus = "overseas territory of Sample",
                InternetCountryCode = ".kg",
                Observations = result.Value.Observations,
            },
            result.Value);
    }

    [Fact]
    public void Layout2026_ReadsEveryField()
    {
        ReadResult<FactbookProfile> result = FactbookFile.ReadFile("layout-2026.json");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            [
                "population = 6219751 ± 0.5 person, mid-2025, E, \"236,600 settlers live there (2021); the count excludes them\"",
                "area.total = 14200000 ± 50000 km2 in Millions, undated, \"includes both islands\"",
                "area.land = <3 ± 0.5 km2, undated, \"includes both islands\"",
                "area.water = 8 ± 0.5 km2, undated, E, \"includes both islands\"",
                "gdp.ppp = 50907000000 ± 500000 USD@ppp-const2021 in Billions, 2024, E, \"entry includes both parts\"",
                "gdp.ppp = 46686000000 ± 500000 USD@ppp-const2021 in Billions, 2023, E, \"entry includes both parts\"",
                "gdp.per-capita.ppp = 7000 ± 0.5 USD@ppp-const2021/person, 2024, E",
                "gdp.per-capita.ppp = 6600 ± 0.5 USD@ppp-const2021/person, 2023",
                "net-migration-rate = -4.75 ± 0.005 migrant/1000person/year, avg 2025, E",
                "population.under-15-share = 29.1 ± 0.05 %{person}, mid-2024, E",
                "population.urban-share = 37.8 ± 0.05 %{person}, mid-2023, \"data represent both parts\"",
                "life-expectancy = 72.9 ± 0.05 year, avg 2024, E",
                "literacy = 98 ± 0.5 %{literacy-age}, mid-2022, E",
                "remittances.gdp-share = 18.8 ± 0.05 %{gdp}, 2023, E",
                "remittances.gdp-share = 0 ± 0.5 %{gdp}, 2022, E",
                "exchange-rate = 87.158 ± 0.0005 KGS/USD, avg 2024, E",
                "exchange-rate = 87.856 ± 0.0005 KGS/USD, avg 2023, E",
            ],
            result.Lines());
        Assert.Equal(
            new FactbookNames { ConventionalShort = "Examplia", LocalLong = ["República de Ejemplo", "Republika Exempl"] }, result.Value.Names);
        Assert.Equal((null, "there is no designated, official capital"), (result.Value.Capital, result.Value.CapitalNote));
    }

    [Theory]
    [InlineData("Sampleton", "Sampleton", "founded in 1830")]
    [InlineData("Sampleton (Musterstadt)", "Sampleton", "(Musterstadt); founded in 1830")]
    public void Layout2026_NoteOnTheCapital_IsKept(string text, string capital, string note)
    {
        FactbookProfile profile = FactbookFile.Read(FactbookFile.Field(
            "Government", "Capital", $"{{\"name\": {{\"text\": \"{text}\"}}, \"note\": \"<strong>note:</strong> founded in 1830\"}}")).Value;

        Assert.Equal((capital, note), (profile.Capital, profile.CapitalNote));
    }

    [Fact]
    public void Layout2026_LabelOfAnotherYear_IsNotRead()
    {
        ReadResult<FactbookProfile> result = FactbookFile.Read(FactbookFile.Field(
            "Economy", "Remittances", """{"Remittances 2023": {"text": "18.8% of GDP (2022 est.)"}, "Remittances in 2023": {"text": "2% of GDP"}}"""));

        Assert.Empty(result.Lines());
        Assert.Equal(["FACT005 [18.8% of GDP (2022 est.)]", "FACT011 [2% of GDP]"], result.Faults());
    }

    [Theory]
    [InlineData("""{"Real GDP per capita 2024": {"text": "$32,300 (2024 est.)"}}""", "FACT012 []")]
    [InlineData("""{"Real GDP per capita 2024": {"text": "$32,300 (2024 est.)"}, "note": "data are in current dollars"}""", "FACT012 [data are in current dollars]")]
    public void Layout2026_RealGdpInNoYearsPrices_IsNotRead(string json, string fault)
    {
        ReadResult<FactbookProfile> result = FactbookFile.Read(FactbookFile.Field("Economy", "Real GDP per capita", json));

        Assert.Empty(result.Lines());
        Assert.Equal([fault], result.Faults());
    }

    [Fact]
    public void Layout2026_PlaceWithoutPeople_KeepsItsNoteFromTheText() => Assert.Equal(
        ["population = NotApplicable, undated, \"no permanent inhabitants, but staff is present; 56 countries have signed\""],
        FactbookFile.Read(FactbookFile.Text(
            "People and Society", "Population", "no permanent inhabitants, but staff is present<br><br><strong>note: </strong>56 countries have signed")).Lines());

    [Theory]
    [InlineData("Amsterdam; note - The Hague is the seat", "Amsterdam", "note - The Hague is the seat")]
    [InlineData("Jerusalem: note - proclaimed in 1950", "Jerusalem", "proclaimed in 1950")]
    [InlineData("La Paz (administrative capital); Sucre (constitutional capital)", "La Paz", "(administrative capital); Sucre (constitutional capital)")]
    [InlineData("Baku (Baki, Baky)", "Baku", "(Baki, Baky)")]
    [InlineData("Chisinau in Romanian (Kishinev in Russian)", "Chisinau", "in Romanian (Kishinev in Russian)")]
    [InlineData("Washington, DC", "Washington, DC", null)]
    [InlineData("none; each atoll has its own center", null, "none; each atoll has its own center")]
    [InlineData("no official capital; offices in Yaren", null, "no official capital; offices in Yaren")]
    [InlineData("none", null, null)]
    public void Capital_EachShape_ReadsAs(string text, string? capital, string? note)
    {
        FactbookProfile named = FactbookFile.Read(FactbookFile.Field("Government", "Capital", $"{{\"name\": {{\"text\": \"{text}\"}}}}")).Value;
        FactbookProfile unnamed = FactbookFile.Read(FactbookFile.Text("Government", "Capital", text)).Value;

        Assert.Equal((capital, capital is null ? note : note?.Replace("note - ", "", StringComparison.Ordinal)), (named.Capital, named.CapitalNote?.Replace("note - ", "", StringComparison.Ordinal)));
        Assert.Equal((named.Capital, named.CapitalNote), (unnamed.Capital, unnamed.CapitalNote));
    }

    [Theory]
    [InlineData("conventional short form", "Congo (Brazzaville)", "Congo (Brazzaville)")]
    [InlineData("conventional short form", "Svalbard (sometimes referred to as Spitsbergen)", "Svalbard")]
    [InlineData("conventional short form", "United Kingdom; note - includes England", "United Kingdom")]
    [InlineData("conventional short form", "Left Island; Right Island", null)]
    [InlineData("conventional short form", "none", null)]
    [InlineData("English short form", "Sint Maarten", "Sint Maarten")]
    [InlineData("Dutch short form", "Curacao", null)]
    public void ShortName_EachShape_ReadsAs(string label, string text, string? expected) => Assert.Equal(
        expected, FactbookFile.Read(FactbookFile.Field("Government", "Country name", $"{{\"{label}\": {{\"text\": \"{text}\"}}}}")).Value.Names.ConventionalShort);

    [Theory]
    [InlineData("local short form", "Tchad/Tshad", "Tchad|Tshad")]
    [InlineData("local short form", "Timor Lorosa'e [Tetum]; Timor-Leste [Portuguese]", "Timor Lorosa'e|Timor-Leste")]
    [InlineData("local short form", "Kosove (Albanian)/ Kosovo (Serbian)", "Kosove|Kosovo")]
    [InlineData("Dutch short form", "Curacao", "Curacao")]
    [InlineData("local short form", "none", "")]
    public void LocalName_EachShape_ReadsAs(string label, string text, string expected) => Assert.Equal(
        expected,
        string.Join('|', FactbookFile.Read(FactbookFile.Field("Government", "Country name", $"{{\"{label}\": {{\"text\": \"{text}\"}}}}")).Value.Names.LocalShort));

    [Theory]
    [InlineData("Free State, Belgian Congo, Congo/Kinshasa, Zaire", "Free State|Belgian Congo|Congo/Kinshasa|Zaire")]
    [InlineData("Netherlands Antilles; Curacao and Dependencies", "Netherlands Antilles|Curacao and Dependencies")]
    [InlineData("Trust Territory, Ponape, Truk, and Yap Districts", "Trust Territory, Ponape, Truk, and Yap Districts")]
    [InlineData("South-West Africa (Deutsch Afrika, 1900), Other", "South-West Africa|Other")]
    public void FormerName_EachShape_ReadsAs(string text, string expected) => Assert.Equal(
        expected, string.Join('|', FactbookFile.Read(FactbookFile.Field("Government", "Country name", $"{{\"former\": {{\"text\": \"{text}\"}}}}")).Value.Names.Former));
}
