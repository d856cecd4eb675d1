using System.Text;
using CountryProfiles.Fuzzing;
using CountryProfiles.Readers.Internal;
using CountryProfiles.Readers.Pages;
using CountryProfiles.Readers.Tests.Factbook;
using CountryProfiles.Readers.Tests.Pages;
using CountryProfiles.Readers.Tests.Sdmx;
using CountryProfiles.Readers.Tests.WorldBank;

namespace CountryProfiles.Readers.Tests.Fuzzing;

/// <summary>Files and pages that are made to cost much: the work grows with them and no faster, or a limit ends it.</summary>
public sealed class ReaderCostTests
{
    private const int Long = 1 << 17;

    private static readonly PageReadOptions s_options = new() { Source = PageReading.Source, Country = CountryCode.Create("KGZ") };

    [Theory]
    [InlineData("Population (2014): 5.9 million\n")]
    [InlineData("Area: 10 km2\n")]
    [InlineData("Population\n")]
    [InlineData("Tel: +44 20 7946 0123\n")]
    [InlineData("An office\nTel: +44 20 7946 0123\n\n")]
    [InlineData("a@example.org\n")]
    [InlineData("Distance to London: 4,368 km\n")]
    [InlineData("Languages: A, B\n")]
    [InlineData("(((((((((\n")]
    [InlineData("<td>\n")]
    [InlineData("&amp;&#65;\n")]
    [InlineData("Nothing of the kind\n")]
    [InlineData("| population = {{{{{{5\n")]
    [InlineData("| population = [[[[5|\n")]
    [InlineData("| population = <!--\n")]
    [InlineData("| population = <ref>\n")]
    [InlineData("Figures are for 2009 unless unless\n")]
    public void PageOfManyLines_TakesNoMoreThanTheirNumber(string line) =>
        Cost.IsLinear(Long / line.Length, n => Cost.Repeated(line, n), static text => PageReading.Read(text));

    [Theory]
    [InlineData("Population: ", "9")]
    [InlineData("Population: ", "1,")]
    [InlineData("Population (", "(")]
    [InlineData("Languages: ", "A, ")]
    [InlineData("Tel: ", "+44 20 7946 0123, ")]
    [InlineData("Email: ", "a@example.org ")]
    [InlineData("Population: ", "5.9 ")]
    [InlineData("", "<b>")]
    [InlineData("", "&#0;")]
    public void PageOfOneLine_EndsAtTheLimitOfALine(string label, string part) =>
        Cost.IsLinear(Long / part.Length, n => label + Cost.Repeated(part, n), static text => PageReading.Read(text));

    // Sizes below the number of elements that a document may have.
    [Theory]
    [InlineData("<p>Population (2015): 5.9 million", 4096)]
    [InlineData("<tr><td>Population<td>5.9 million", 2048)]
    [InlineData("<td rowspan=9999 colspan=9999>1", 2048)]
    [InlineData("<li><b>Population</b>: 5", 2048)]
    [InlineData("<dt>Population<dd>5<dd>6", 2048)]
    [InlineData("<div><div>Population</div><div>5</div></div>", 2048)]
    [InlineData("<a href=mailto:a@example.org>", 2048)]
    [InlineData("<br>", 8192)]
    [InlineData("</p>", 8192)]
    [InlineData("&amp;&#x41;&nbsp;&nosuch;&#99999999;", 8192)]
    [InlineData("<!-- x -->", 16384)]
    [InlineData(" a=b", 32768)]
    public void DocumentOfManyParts_TakesNoMoreThanTheirNumber(string part, int count) => Cost.IsLinear(
        count, n => (part[0] == ' ' ? "<p" : "<table>") + Cost.Repeated(part, n), static html => PageReading.Reader.ReadHtml(html, s_options));

    [Fact]
    public void WorldBankColumns_ManyThousandOfThem_AreReadInProportion() => Cost.IsLinear(
        4096, static n => "Country Code,Indicator Code" + Cost.Numbered(n, static i => "," + (1000 + (i % 8000))) + "\nKGZ,SP.POP.TOTL" + Cost.Repeated(",5", n) + "\n",
        static text => Assert.NotEmpty(WorldBankFiles.Csv(text, out _)));

    // 8,000 years there are; the others stand twice. Removing each by looking for it would take the square of their number.
    [Fact]
    public void WorldBankColumns_OfOneYear_AreReportedEach()
    {
        WorldBankFiles.Csv("Country Code,Indicator Code" + Cost.Repeated(",2014", 100_000) + "\nKGZ,SP.POP.TOTL" + Cost.Repeated(",5", 100_000) + "\n", out List<Diagnostic> diagnostics);

        Assert.Equal(99_999, diagnostics.Count);
        Assert.All(diagnostics, static diagnostic => Assert.Equal("WB007", diagnostic.Code));
    }

    [Theory]
    [InlineData("KGZ,SP.POP.TOTL,5\n")]
    [InlineData("KGZ,SP.POP.TOTL,x\n")]
    [InlineData("ZZZ,SP.POP.TOTL,5\n")]
    [InlineData("KGZ,SP.POP.TOTL\n")]
    [InlineData("\"\n")]
    [InlineData(",,,\n")]
    public void WorldBankRows_TakeNoMoreThanTheirNumber(string row) => Cost.IsLinear(
        4096, n => "Country Code,Indicator Code,2014\n" + Cost.Repeated(row, n), static text => WorldBankFiles.Csv(text, out _));

    [Theory]
    [InlineData("9")]
    [InlineData("\"\"")]
    [InlineData(" ")]
    public void CsvCell_OfAnyLength_TakesNoMoreThanItsLength(string part) => Cost.IsLinear(Long, n => Cost.Repeated(part, n / part.Length), static cell =>
    {
        WorldBankFiles.Csv("Country Code,Indicator Code,2014\nKGZ,SP.POP.TOTL,\"" + cell + "\"\n", out _);
        SdmxFiles.Read(SdmxFiles.Columns + "X,KGZ,population,2015,\"" + cell + "\",person,0,0,A\n", out _);
    });

    [Fact]
    public void SdmxColumns_ManyThousandOfThem_AreReadInProportion() => Cost.IsLinear(
        4096, static n => "REF_AREA,INDICATOR,TIME_PERIOD" + Cost.Numbered(n, static i => ",D" + i) + ",OBS_VALUE\nKGZ,population,2015" + Cost.Repeated(",_T", n) + ",5\n",
        static text => Assert.Single(SdmxFiles.Read(text, out _)));

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void JsonOfAnyDepth_IsOneProblem(string opening) => Cost.IsLinear(Long / 4, n => "[{\"page\":1},[{\"x\":" + Cost.Repeated(opening, n), static text =>
    {
        WorldBankFiles.Json(text, out List<Diagnostic> diagnostics);
        Assert.Contains(diagnostics, static diagnostic => diagnostic.Code.StartsWith("WB", StringComparison.Ordinal));
        Assert.Equal("FACT001", Assert.Single(FactbookFile.Read("{\"Economy\":" + text).Diagnostics).Code);
    });

    [Fact]
    public void JsonItems_TakeNoMoreThanTheirNumber() => Cost.IsLinear(
        512, static n => WorldBankFiles.Page([.. Enumerable.Repeat(WorldBankFiles.Item(), n)]), static text => Assert.NotEmpty(WorldBankFiles.Json(text, out _)));

    [Theory]
    [InlineData("Population", "5,664,939 (2015 est.) ++ ")]
    [InlineData("Population", "(")]
    [InlineData("Population", "9")]
    [InlineData("Population", "<b>")]
    [InlineData("Population", "5 (2015); ")]
    [InlineData("HIV/AIDS - adult prevalence rate", "<")]
    public void FactbookText_OfAnyLength_TakesNoMoreThanItsLength(string field, string part) => Cost.IsLinear(
        Long / 4 / part.Length, n => FactbookFile.Text("People and Society", field, Cost.Repeated(part, n), Cost.Repeated(part, n)), static json => FactbookFile.Read(json));

    [Fact]
    public void FactbookYears_ManyOfThem_TakeNoMoreThanTheirNumber() => Cost.IsLinear(
        512, static n => FactbookFile.Text("Economy", "Exchange rates", "soms (KGS) per US dollar - ++ " + Cost.Numbered(n, static i => $"{i + 1} ({1000 + i})", " ++ ")), static json => FactbookFile.Read(json));

    // What has come of a token is looked at again only when there is twice as much of it: of 100,000 bytes that come one
    // by one 17 times, and not 100,000 times.
    [Fact]
    public void LongToken_FromASlowStream_IsLookedAtAFewTimes()
    {
        using SlowStream stream = new(Encoding.UTF8.GetBytes("[\"" + new string('5', 100_000) + "\"]"));
        JsonTokens tokens = new(stream);
        int count = 0;
        while (tokens.Read())
        {
            count++;
        }

        Assert.Null(tokens.Problem);
        Assert.Equal(3, count);
        Assert.InRange(tokens.Attempts, count, count + 25);
    }

    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }
}
