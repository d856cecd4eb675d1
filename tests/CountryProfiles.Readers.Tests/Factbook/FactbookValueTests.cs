namespace CountryProfiles.Readers.Tests.Factbook;

/// <summary>Every shape of text that the Factbook has for a value, one field at a time.</summary>
public class FactbookValueTests
{
    private const string People = "People and Society";

    [Theory]
    [InlineData("39,542,166 (July 2015 est.)", null, "population = 39542166 ± 0.5 person, mid-2015, E")]
    [InlineData("1,872 (July 2014 est.)", null, "population = 1872 ± 0.5 person, mid-2014, E")]
    [InlineData("1,000 (2024)", null, "population = 1000 ± 0.5 person, mid-2024")]
    [InlineData("19,625,353", "a census estimates 24.3 million (July 2015 est.)", "population = 19625353 ± 0.5 person, mid-2015, E, \"a census estimates 24.3 million\"")]
    [InlineData("6,411,776", "immigrants make up 12%, according to UN data (2013) (July 2015 est.)", "population = 6411776 ± 0.5 person, mid-2015, E, \"immigrants make up 12%, according to UN data (2013)\"")]
    [InlineData("570,866 (July 2013 est.)", "estimate is based on projections (July 2015 est.)", "population = 570866 ± 0.5 person, mid-2013, E, \"estimate is based on projections\"")]
    [InlineData("8,049,314 (includes East Somewhere, annexed after 1967) (July 2014 est.)", "settlers live there (2013) (July 2015 est.)", "population = 8049314 ± 0.5 person, mid-2014, E, \"includes East Somewhere, annexed after 1967; settlers live there (2013)\"")]
    [InlineData("uninhabited", null, "population = NotApplicable, undated, \"uninhabited\"")]
    [InlineData("no indigenous inhabitants, but there are staffed stations", "about 1,200 people (May 2009 est.)", "population = NotApplicable, undated, \"no indigenous inhabitants, but there are staffed stations; about 1,200 people (May 2009 est.)\"")]
    [InlineData("NA", null, "population = NotAvailable, undated")]
    public void Population_EachShape_ReadsAs(string text, string? note, string expected) => AssertReads(People, "Population", text, note, expected);

    [Theory]
    [InlineData("199,951 sq km", "area.total = 199951 ± 0.5 km2, undated")]
    [InlineData("1.284 million sq km", "area.total = 1284000 ± 500 km2 in Millions, undated")]
    [InlineData("14 million sq km", "area.total = 14000000 ± 500000 km2 in Millions, undated")]
    [InlineData("0.44 sq km", "area.total = 0.44 ± 0.005 km2, undated")]
    [InlineData("442.6 sq km (One 280 sq km; Two 161 sq km)", "area.total = 442.6 ± 0.05 km2, undated, \"One 280 sq km; Two 161 sq km\"")]
    [InlineData("4,167 sq km (118 islands; 67 are inhabited)", "area.total = 4167 ± 0.5 km2, undated, \"118 islands; 67 are inhabited\"")]
    [InlineData("643,801 sq km; 551,500 sq km (mainland)", "area.total = 643801 ± 0.5 km2, undated, \"551,500 sq km (mainland)\"")]
    [InlineData("60 sq km; Largest Island 44 sq km", "area.total = 60 ± 0.5 km2, undated, \"Largest Island 44 sq km\"")]
    [InlineData("less than 3 sq km", "area.total = <3 ± 0.5 km2, undated")]
    [InlineData("3 sq km less than", "area.total = <3 ± 0.5 km2, undated")]
    [InlineData("more than 3 sq km", "area.total = >3 ± 0.5 km2, undated")]
    [InlineData("ca. 7.75 sq km", "area.total = 7.75 ± 0.005 km2, undated, E")]
    [InlineData("8 sq km ca.", "area.total = 8 ± 0.5 km2, undated, E")]
    [InlineData("14 million sq km (280,000 sq km ice-free) (est.)", "area.total = 14000000 ± 500000 km2 in Millions, undated, E, \"280,000 sq km ice-free\"")]
    [InlineData("0 sq km (fresh water only)", "area.total = 0 ± 0.5 km2, undated, \"fresh water only\"")]
    [InlineData("NA", "area.total = NotAvailable, undated")]
    [InlineData("NEGL", "area.total = NotAvailable, undated, \"negligible\"")]
    public void Area_EachShape_ReadsAs(string text, string expected) =>
        AssertReads(FactbookFile.Field("Geography", "Area", $"{{\"total\": {{\"text\": \"{text}\"}}}}"), expected);

    [Fact]
    public void Area_WithoutParts_IsAreaNotSaidToBeTotal() => AssertReads("Geography", "Area", "21 sq km", null, "area = 21 ± 0.5 km2, undated");

    [Fact]
    public void Area_AsFreeTextBesideIslands_ReadsTotalAndLandOnly()
    {
        ReadResult<Readers.Factbook.FactbookProfile> result = FactbookFile.Read(FactbookFile.Field(
            "Geography", "Area",
            """{"text": "total - 6,959.41 sq km; emergent land - 22.41 sq km; submerged - 6,937 sq km", "Left Island": {"text": "total - 129.1 sq km"}}"""));

        Assert.Equal(["area.total = 6959.41 ± 0.005 km2, undated", "area.land = 22.41 ± 0.005 km2, undated, \"emergent land\""], result.Lines());
        Assert.Equal(["FACT011 [submerged - 6,937 sq km]", "FACT011 [total - 129.1 sq km]"], result.Faults());
    }

    [Fact]
    public void Area_Note_StaysWithEachPart()
    {
        ReadResult<Readers.Factbook.FactbookProfile> result = FactbookFile.Read(FactbookFile.Field(
            "Geography", "Area", """{"total": {"text": "5 sq km"}, "land": {"text": "4 sq km"}, "water": {"text": "1 sq km"}, "note": {"text": "includes Reef"}}"""));

        Assert.Equal(
            ["area.total = 5 ± 0.5 km2, undated, \"includes Reef\"", "area.land = 4 ± 0.5 km2, undated, \"includes Reef\"", "area.water = 1 ± 0.5 km2, undated, \"includes Reef\""],
            result.Lines());
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("-0.92 migrant(s)/1,000 population (2015 est.)", null, "net-migration-rate = -0.92 ± 0.005 migrant/1000person/year, avg 2015, E")]
    [InlineData("0 migrant(s)/1,000 population (2015 est.)", null, "net-migration-rate = 0 ± 0.5 migrant/1000person/year, avg 2015, E")]
    [InlineData("4.56 migrant(s)/1,000 population", "there is an increasing flow (2015 est.)", "net-migration-rate = 4.56 ± 0.005 migrant/1000person/year, avg 2015, E, \"there is an increasing flow\"")]
    [InlineData("NA", null, "net-migration-rate = NotAvailable, undated")]
    public void NetMigration_EachShape_ReadsAs(string text, string? note, string expected) => AssertReads(People, "Net migration rate", text, note, expected);

    [Theory]
    [InlineData("0.04% (2014 est.)", "hiv.prevalence.adults = 0.04 ± 0.005 %{adult-15-49}, avg 2014, E")]
    [InlineData("1.55% (2014)", "hiv.prevalence.adults = 1.55 ± 0.005 %{adult-15-49}, avg 2014")]
    [InlineData("(2021 est.) 0.3%", "hiv.prevalence.adults = 0.3 ± 0.05 %{adult-15-49}, avg 2021, E")]
    [InlineData("(2021 est.) <0.1%", "hiv.prevalence.adults = <0.1 ± 0.05 %{adult-15-49}, avg 2021, E")]
    [InlineData("(2021 est.) NA", "hiv.prevalence.adults = NotAvailable, avg 2021")]
    [InlineData("NA", "hiv.prevalence.adults = NotAvailable, undated")]
    public void Hiv_EachShape_ReadsAs(string text, string expected) => AssertReads(People, "HIV/AIDS - adult prevalence rate", text, null, expected);

    [Fact]
    public void Under15_YearOfLastGroup_DatesIt() => AssertReads(
        FactbookFile.Field(
            People, "Age structure",
            """{"0-14 years": {"text": "28.75% (male 5,820,027/female 5,547,573)"}, "65 years and over": {"text": "5.35% (male 977,744/female 1,138,767) (2013 est.)"}, "population pyramid": {"text": null}}"""),
        "population.under-15-share = 28.75 ± 0.005 %{person}, mid-2013, E");

    [Fact]
    public void Under15_YearBeforeTheCounts_DatesIt() => AssertReads(
        FactbookFile.Field(
            People, "Age structure",
            """{"0-14 years": {"text": "29.1% (male 922,086/female 873,245)"}, "65 years and over": {"text": "6.9% (2024 est.) (male 164,032/female 263,805)"}}"""),
        "population.under-15-share = 29.1 ± 0.05 %{person}, mid-2024, E");

    [Theory]
    [InlineData("70.7% of total population (2015)", null, "population.urban-share = 70.7 ± 0.05 %{person}, mid-2015")]
    [InlineData("0% of total population (2012)", null, "population.urban-share = 0 ± 0.5 %{person}, mid-2012")]
    [InlineData("31.4% of total population (2014)", "data is for the Islands", "population.urban-share = 31.4 ± 0.05 %{person}, mid-2014, \"data is for the Islands\"")]
    public void Urban_EachShape_ReadsAs(string text, string? note, string expected)
    {
        string noted = note is null ? "" : $", \"note\": {{\"text\": \"{note}\"}}";
        AssertReads(FactbookFile.Field(People, "Urbanization", $"{{\"urban population\": {{\"text\": \"{text}\"}}, \"rate of urbanization\": {{\"text\": \"NA\"}}{noted}}}"), expected);
    }

    [Theory]
    [InlineData("76.59 years", "77.96 years (2015 est.)", "life-expectancy = 76.59 ± 0.005 year, avg 2015, E")]
    [InlineData("77.9", "79.6 (2012 est.)", "life-expectancy = 77.9 ± 0.05 year, avg 2012, E")]
    [InlineData("72.9 years (2024 est.)", "77.2 years", "life-expectancy = 72.9 ± 0.05 year, avg 2024, E")]
    [InlineData("(2017 est.) 77.9", "79.6", "life-expectancy = 77.9 ± 0.05 year, avg 2017, E")]
    [InlineData("NA", "NA", "life-expectancy = NotAvailable, undated")]
    public void LifeExpectancy_EachShape_ReadsAs(string total, string female, string expected) => AssertReads(
        FactbookFile.Field(
            People, "Life expectancy at birth",
            $"{{\"total population\": {{\"text\": \"{total}\"}}, \"male\": {{\"text\": \"70 years\"}}, \"female\": {{\"text\": \"{female}\"}}}}"),
        expected);

    [Theory]
    [InlineData("age 10 and over can read and write", "98.1% (2015 est.)", "", "literacy = 80.2 ± 0.05 %{literacy-age}, mid-2015, E, \"age 10 and over can read and write\"")]
    [InlineData("NA", "94.5% (2003)", "", "literacy = 80.2 ± 0.05 %{literacy-age}, mid-2003")]
    [InlineData("NA", "94.5%", "estimates are for both parts (2015 est.)", "literacy = 80.2 ± 0.05 %{literacy-age}, mid-2015, E, \"estimates are for both parts\"")]
    public void Literacy_EachShape_ReadsAs(string definition, string female, string note, string expected) => AssertReads(
        FactbookFile.Field(
            People, "Literacy",
            $"{{\"definition\": {{\"text\": \"{definition}\"}}, \"total population\": {{\"text\": \"80.2%\"}}, \"female\": {{\"text\": \"{female}\"}}, \"note\": {{\"text\": \"{note}\"}}}}"),
        expected);

    [Fact]
    public void Note_TooLong_KeepsWholeClauses()
    {
        string clause = new('a', 150);
        AssertReads(People, "Population", "5 (July 2015 est.)", $"{clause}; {clause}", $"population = 5 ± 0.5 person, mid-2015, E, \"{clause}\"");
        AssertReads(People, "Population", "5 (July 2015 est.)", new string('b', 300), $"population = 5 ± 0.5 person, mid-2015, E, \"{new string('b', 199)}…\"");
    }

    private static void AssertReads(string section, string name, string text, string? note, string expected) =>
        AssertReads(FactbookFile.Text(section, name, text, note), expected);

    private static void AssertReads(string json, string expected)
    {
        ReadResult<Readers.Factbook.FactbookProfile> result = FactbookFile.Read(json);
        Assert.Empty(result.Faults());
        Assert.Equal([expected], result.Lines());
    }
}
