using System.Text;
using CountryProfiles.Data;
using CountryProfiles.Monetary;
using CountryProfiles.Readers.Factbook;
using CountryProfiles.Tool.Seeds;

namespace CountryProfiles.Tool.Tests;

/// <summary>What the making of seeds leaves out and tells, part by part: the whole needs packages that are not kept here.</summary>
public sealed class BuildFaultTests : IDisposable
{
    private readonly string _list = Path.GetTempFileName();

    public void Dispose() => File.Delete(_list);

    [Theory]
    [InlineData("qq", "BUILD001")]   // no GEC code
    [InlineData("xq", "BUILD002")]   // the Arctic Ocean
    public void FactbookFile_OfNoTerritory_IsNotRead(string gec, string code)
    {
        List<Diagnostic> diagnostics = [];
        Source source = new() { Code = "a-source", Publisher = "A publisher", Title = "A title" };
        FactbookEntries entries = new(
            new FactbookReader(CountryDataset.Default.Units, [.. CountryDataset.Default.Indicators], source), BuildFault.UnknownEntry, BuildFault.NoTerritory, static _ => []);

        Assert.Null(entries.Read(gec, $"regions/{gec}.json", static () => Encoding.UTF8.GetBytes("{}"), diagnostics));

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal((code, $"regions/{gec}.json"), (diagnostic.Code, diagnostic.File));
    }

    // Guinea is a country, and Congo two.
    [Fact]
    public void Name_OfAnotherCountryOrOfSeveral_IsLeftOut()
    {
        CountryCode country = CountryCode.Create("GNQ");
        Dictionary<string, CountryCode> owners = new() { ["Guinea"] = CountryCode.Create("GIN"), ["Congo"] = default, ["Fernando Poo"] = country };
        List<Diagnostic> diagnostics = [];

        IReadOnlyList<string> own = CountryNames.Own(country, ["Guinea", "Fernando Poo", "Congo", "Spanish Guinea", "Spanish Guinea"], [], owners, "ek.json", diagnostics);

        Assert.Equal(["Fernando Poo", "Spanish Guinea"], own);
        Assert.Equal(["BUILD003", "BUILD003"], diagnostics.Select(static diagnostic => diagnostic.Code));
        Assert.Equal(
            ["The name 'Guinea' of GNQ stands for GIN; it is left out.", "The name 'Congo' of GNQ stands for several countries; it is left out."],
            diagnostics.Select(static diagnostic => diagnostic.Message));
    }

    [Fact]
    public void CurrencyList_ThatDiffersFromTheTable_IsToldRowByRow()
    {
        File.WriteAllText(
            _list,
            """
            <ISO_4217 Pblshd="2024-06-25"><CcyTbl>
              <CcyNtry><CtryNm>KYRGYZSTAN</CtryNm><CcyNm>Som</CcyNm><Ccy>KGS</Ccy><CcyNbr>417</CcyNbr><CcyMnrUnts>2</CcyMnrUnts></CcyNtry>
              <CcyNtry><CtryNm>JAPAN</CtryNm><CcyNm>Yen</CcyNm><Ccy>JPY</Ccy><CcyNbr>392</CcyNbr><CcyMnrUnts>2</CcyMnrUnts></CcyNtry>
              <CcyNtry><CtryNm>NOWHERE</CtryNm><CcyNm>Test</CcyNm><Ccy>QQQ</Ccy><CcyNbr>998</CcyNbr><CcyMnrUnts>N.A.</CcyMnrUnts></CcyNtry>
            </CcyTbl></ISO_4217>
            """);

        Diagnostic[] told = [.. CurrencyListCheck.Compare(_list, CurrencyTable.Default)];

        Assert.All(told, static diagnostic => Assert.Equal(("BUILD005", "currencies.json"), (diagnostic.Code, diagnostic.File)));
        Assert.Contains(told, static diagnostic => diagnostic.Message == "'JPY' has 392 and 2 digits on the list, 392 and 0 digits in the table.");
        Assert.Contains(told, static diagnostic => diagnostic.Message == "'QQQ' is on the list and not in the table.");
        Assert.Contains(told, static diagnostic => diagnostic.Message == "'EUR' is in the table and not on the list of 2024.");
        Assert.DoesNotContain(told, static diagnostic => diagnostic.Message.Contains("KGS", StringComparison.Ordinal));
    }
}
