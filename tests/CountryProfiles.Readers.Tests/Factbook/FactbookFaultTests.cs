using System.Text;
using CountryProfiles.Readers.Factbook;
using CountryProfiles.Units;
using FsCheck.Xunit;

namespace CountryProfiles.Readers.Tests.Factbook;

/// <summary>What is not read is told, with its place; nothing throws on content.</summary>
public class FactbookFaultTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"Economy\": 1} x")]
    public void NotJson_IsTold(string json)
    {
        ReadResult<FactbookProfile> result = FactbookFile.Read(json);
        Assert.Equal("FACT001", Assert.Single(result.Diagnostics).Code);
        Assert.Equal((FactbookFile.Area, "kg"), (result.Value.Area, result.Value.Gec));
    }

    [Fact]
    public void ByteOrderMark_IsPassedOver() => Assert.Empty(FactbookFile.Read("\uFEFF{}").Diagnostics);

    [Theory]
    [InlineData("""{"Economy": []}""", "Economy")]
    [InlineData("""{"Economy": {"Exchange rates": 5}}""", "Economy > Exchange rates")]
    [InlineData("""{"Economy": {"Exchange rates": {"text": ["x"]}}}""", "Economy > Exchange rates > text")]
    [InlineData("""{"Geography": {"Area": {"total": {"text": "5 sq km"}, "total ": {"text": "6 sq km"}}}}""", "Geography > Area > total")]
    [InlineData("""{"Geography": {"Area": {"text": "\ud800"}}}""", "Geography > Area > text")]
    public void OtherForm_IsTold(string json, string path)
    {
        ReadResult<FactbookProfile> result = FactbookFile.Read(json);
        Assert.Contains(result.Diagnostics, d => d.Code == "FACT002" && d.Path == path && d.File == "kg.json");
    }

    [Theory]
    [InlineData("Geography", "Area", "Left Island 122 sq km; Right Island 88 sq km")]
    [InlineData("Geography", "Area", "122 sq km Left Island")]
    [InlineData("Geography", "Area", "5 acres")]
    [InlineData("People and Society", "Population", "approximately 15,700 live on the bases")]
    [InlineData("People and Society", "Population", "1,23 (July 2015 est.)")]
    [InlineData("People and Society", "Population", "about half of them")]
    [InlineData("Economy", "GDP - per capita (PPP)", "3,400 (2014 est.)")]
    [InlineData("Economy", "GDP - per capita (PPP)", "$3,400 per head (2014 est.)")]
    public void NotAValue_IsTold(string section, string name, string text)
    {
        ReadResult<FactbookProfile> result = FactbookFile.Read(FactbookFile.Text(section, name, text));
        Assert.Empty(result.Lines());
        Diagnostic fault = Assert.Single(result.Diagnostics);
        Assert.Equal(("FACT003", $"{section} > {name} > text", text), (fault.Code, fault.Path, fault.Excerpt));
    }

    [Theory]
    [InlineData("People and Society", "Net migration rate", """{"note": {"text": "many left"}}""", "FACT003 [many left]")]
    [InlineData("People and Society", "Net migration rate", """{"text": "NA", "men": {"text": "5"}}""", "FACT011 [5]")]
    [InlineData("People and Society", "Urbanization", """{"text": "none"}""", "FACT003 [none]")]
    [InlineData("People and Society", "Age structure", """{"15-64 years": {"text": "64%"}}""", "FACT003 [64%]")]
    public void OtherParts_AreTold(string section, string name, string json, string fault) =>
        Assert.Equal([fault], FactbookFile.Read(FactbookFile.Field(section, name, json)).Faults());

    [Fact]
    public void NoPeriod_IsToldAndReadAsUndated()
    {
        ReadResult<FactbookProfile> result = FactbookFile.Read(FactbookFile.Text("People and Society", "Population", "5,000", "counted in (2013)"));
        Assert.Equal(["population = 5000 ± 0.5 person, undated, \"counted in (2013)\""], result.Lines());
        Assert.Equal(["FACT004 [5,000]"], result.Faults());
    }

    [Theory]
    [InlineData("5,000 (September 2013 est.)")]
    [InlineData("5,000 (31 February 2013 est.)")]
    [InlineData("5,000 (2013-14 est.)")]
    public void PeriodThatCannotBePlaced_IsTold(string text)
    {
        ReadResult<FactbookProfile> result = FactbookFile.Read(FactbookFile.Text("People and Society", "Population", text));
        Assert.Empty(result.Lines());
        Assert.Equal([$"FACT005 [{text}]"], result.Faults());
    }

    [Theory]
    [InlineData("HIV/AIDS - adult prevalence rate", "100.1% (2014 est.)")]
    [InlineData("HIV/AIDS - adult prevalence rate", "-1% (2014 est.)")]
    public void OutOfRange_IsTold(string name, string text) =>
        Assert.Equal([$"FACT015 [{text}]"], FactbookFile.Read(FactbookFile.Text("People and Society", name, text)).Faults());

    [Fact]
    public void PartsOfThePopulation_AreTold() => Assert.Equal(
        ["FACT011 [50 scientists]"],
        FactbookFile.Read(FactbookFile.Field("People and Society", "Population", """{"text": "no indigenous inhabitants", "Ile": {"text": "50 scientists"}}""")).Faults());

    [Fact]
    public void Reader_WithoutAnIndicator_LeavesItsFieldOut()
    {
        FactbookReader reader = new(UnitTable.Default, [], FactbookFile.Source);
        ReadResult<FactbookProfile> result = reader.Read(
            Encoding.UTF8.GetBytes(FactbookFile.Text("People and Society", "Population", "x")), FactbookFile.Area, "kg.json", []);
        Assert.Empty(result.Lines());
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Reader_UnitMissing_Throws()
    {
        using MemoryStream table = new(Encoding.UTF8.GetBytes("""{"format": 1, "currencies": "USD", "wholes": [], "units": []}"""));
        UnitTable units = UnitTable.Load(table);
        Assert.Throws<ArgumentException>(() => new FactbookReader(units, [], FactbookFile.Source));
    }

    [Property(MaxTest = 300)]
    public void AnyText_NeverThrows(string? text, string? note)
    {
        foreach ((string section, string name) in new[]
        {
            ("Geography", "Area"), ("People and Society", "Population"), ("People and Society", "Net migration rate"),
            ("Economy", "GDP (purchasing power parity)"), ("Economy", "Exchange rates"), ("Government", "Capital"), ("Economy", "Fiscal year"),
        })
        {
            FactbookFile.Read(FactbookFile.Text(section, name, text ?? "", note));
        }
    }

    [Property(MaxTest = 300)]
    public void AnyTextFromTheFactbooksOwnWords_IsReadOrTold(int seed)
    {
        string[] words =
        [
            "$", "5", "3,400", "1.2", "million", "(", ")", "2014", "est.", "FY", "09/10", "NA", "NEGL", "++", ";", "less than", "ca.", "sq km", "%",
            "July", "31", "<", "-", "soms", "(KGS)", "per US dollar", "<br>", "note:", "see entry for", "uninhabited", ".", ",",
        ];
        Random random = new(seed);
        string text = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 12)).Select(_ => words[random.Next(words.Length)]));
        foreach ((string section, string name) in new[] { ("People and Society", "Population"), ("Geography", "Area"), ("Economy", "GDP - per capita (PPP)"), ("Economy", "Exchange rates") })
        {
            ReadResult<FactbookProfile> result = FactbookFile.Read(FactbookFile.Text(section, name, text));
            Assert.True(result.Value.Observations.Count + result.Diagnostics.Count > 0 || !text.Any(char.IsAsciiLetterOrDigit), $"'{text}' of {name} was dropped.");
        }
    }
}
