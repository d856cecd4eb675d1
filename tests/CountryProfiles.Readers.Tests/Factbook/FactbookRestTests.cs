using CountryProfiles.Readers.Factbook;

namespace CountryProfiles.Readers.Tests.Factbook;

/// <summary>What stands in a field beside the value that is read from it: told, or known to be of no indicator.</summary>
public class FactbookRestTests
{
    private const string People = "People and Society";

    [Theory]
    [InlineData(People, "Population", """{"text": "about 5 islands", "total": {"text": "12 (2025 est.)"}}""", "FACT011 [about 5 islands]")]
    [InlineData(People, "Population", """{"total": {"text": "12 (2025 est.)"}, "settlers": {"text": "3"}}""", "FACT011 [3]")]
    [InlineData(People, "Population", """{"total": {"text": "12 (2025 est.)", "of whom islanders": "7"}}""", "FACT011 [7]")]
    [InlineData("Geography", "Area", """{"total ": {"text": "12 sq km", "reef": "7 sq km"}}""", "FACT011 [7 sq km]")]
    [InlineData("Geography", "Area", """{"total ": {"text": "12 sq km"}, "land": {"note": "under survey"}}""", "FACT011 [under survey]")]
    [InlineData(People, "Age structure", """{"0-14 years": {"text": "29.1%"}, "15-64 years": {"text": "64% (2024 est.)"}, "median": "27"}""", "FACT011 [27]")]
    [InlineData(People, "Age structure", """{"text": "young", "0-14 years": {"text": "29.1% (2024)"}}""", "FACT011 [young]")]
    [InlineData(People, "Urbanization", """{"urban population": {"text": "37.8% of total population (2023)"}, "slums": {"text": "8%"}}""", "FACT011 [8%]")]
    [InlineData(People, "Life expectancy at birth", """{"total population": {"text": "72.9 years (2024)"}, "at 60": "19 years"}""", "FACT011 [19 years]")]
    [InlineData(People, "Literacy", """{"total population": {"text": "98% (2022)"}, "youth": {"text": "99%"}}""", "FACT011 [99%]")]
    [InlineData(People, "Net migration rate", """{"text": "2 migrant(s)/1,000 population (2025 est.)", "refugees": {"text": "9"}}""", "FACT011 [9]")]
    [InlineData("Economy", "Remittances", """{"Remittances 2023": {"text": "18.8% of GDP (2023 est.)", "note": "of the north"}}""", "FACT011 [of the north]")]
    [InlineData("Economy", "Remittances", """{"Remittances 2023": {"text": "18.8% of GDP (2023 est.)"}, "Remittances 2022": {"note": "no survey"}}""", "FACT011 [no survey]")]
    [InlineData("Economy", "Exchange rates", """{"Currency": "soms (KGS) per US dollar -", "Exchange rates 2024": {"text": "87.1 (2024 est.)", "note": "the market's"}}""", "FACT011 [the market's]")]
    public void FragmentBesideTheValue_IsTold(string section, string field, string json, string fault)
    {
        ReadResult<FactbookProfile> result = FactbookFile.Read(FactbookFile.Field(section, field, json));

        Assert.Single(result.Lines());
        Assert.Equal([fault], result.Faults());
    }

    [Theory]
    [InlineData("Literacy", """{"total population": {"note": "no census"}}""", "FACT003 [no census]")]
    [InlineData("Population", """{"total": {"note": "no census"}}""", "FACT011 [no census]")]
    [InlineData("Literacy", """{"female": {"text": "94.6% (2017 est.)"}}""", "FACT003 [94.6% (2017 est.)]")]
    [InlineData("Age structure", """{"0-14 years": {"note": "no census"}}""", "FACT003 [no census]")]
    public void FieldWithoutItsValue_IsTold(string field, string json, string fault)
    {
        ReadResult<FactbookProfile> result = FactbookFile.Read(FactbookFile.Field(People, field, json));

        Assert.Empty(result.Lines());
        Assert.Equal([fault], result.Faults());
    }

    [Fact]
    public void NoteOfTheValue_GoesIntoItsNote() => Assert.Equal(
        ["population = 12 ± 0.5 person, mid-2025, E, \"without the reef; the count is of residents\""],
        FactbookFile.Read(FactbookFile.Field(
            People, "Population", """{"total": {"text": "12 (2025 est.)", "note": "without the reef"}, "note": "the count is of residents"}""")).Lines());

    [Theory]
    [InlineData(People, "Population", """{"total": {"text": "12 (2025 est.)"}, "male": {"text": "5"}, "female": {"text": "7"}}""")]
    [InlineData(People, "Age structure", """{"0-14 years": {"text": "29.1%"}, "65 years and over": {"text": "6.9% (2024)"}, "population pyramid": {"text": null}}""")]
    [InlineData(People, "Urbanization", """{"urban population": {"text": "38% of total population (2023)"}, "rate of urbanization": {"text": "2.05% annual rate of change (2020-25 est.)"}}""")]
    [InlineData(People, "Literacy", """{"definition": {"text": "age 15 and over"}, "total population": {"text": "98%"}, "male": {"text": "99%"}, "female": {"text": "97% (2022)"}}""")]
    public void PartOfNoIndicator_IsLeftAlone(string section, string field, string json)
    {
        ReadResult<FactbookProfile> result = FactbookFile.Read(FactbookFile.Field(section, field, json));

        Assert.Single(result.Lines());
        Assert.Empty(result.Diagnostics);
    }

    // The layout of 2026 prints the urban population under People and under Environment.
    [Theory]
    [InlineData("37.8% of total population (2023)", "37.8% of total population (2023)", "37.8", "")]
    [InlineData("37.8% of total population (2023)", "40% of total population (2024)", "37.8", "FACT011 [40% of total population (2024)]")]
    [InlineData(null, "40% of total population (2024)", "40", "")]
    public void UrbanPopulationInTwoSections_IsReadOnce(string? people, string environment, string value, string fault)
    {
        string Section(string name, string text) => $"\"{name}\": {{\"Urbanization\": {{\"urban population\": {{\"text\": \"{text}\"}}}}}}";
        ReadResult<FactbookProfile> result = FactbookFile.Read(
            "{" + (people is null ? "" : Section(People, people) + ", ") + Section("Environment", environment) + "}");

        Assert.StartsWith($"population.urban-share = {value} ", Assert.Single(result.Lines()), StringComparison.Ordinal);
        Assert.Equal(fault, string.Join(' ', result.Faults()));
    }
}
