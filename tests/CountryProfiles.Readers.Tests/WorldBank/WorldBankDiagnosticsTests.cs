using System.Reflection;
using CountryProfiles.Data;
using CountryProfiles.Readers.WorldBank;

namespace CountryProfiles.Readers.Tests.WorldBank;

/// <summary>Each stable code has a file that brings it about, and the rest of the file is read.</summary>
public sealed class WorldBankDiagnosticsTests
{
    private const string Good = "\"Kazakhstan\",\"KAZ\",\"Population, total\",\"SP.POP.TOTL\",\"17035551\",\"17288285\",\"17542806\",\r\n";

    // Code, line, what stands at the column, excerpt, how many values are read all the same, file.
    public static TheoryData<string, int?, string?, string?, int, string> Files => new()
    {
        { "WB001", null, null, null, 0, "" },
        { "WB001", null, null, null, 0, "a;b;c\n1;2;3\n" },
        { "WB002", 7, "Kyrgyz", "Kyrgyz Republic", 3, Wide(Good + "\"Kyrgyz Republic\",\"KGZ\",\"Population, total\",\"SP.POP.TOTL\",\"57196\"\r\n") },
        { "WB002", 6, "9\"", "9", 3, Wide("\"Kyrgyz Republic\",\"KGZ\",\"Population, total\",\"SP.POP.TOTL\",\"5\",\"719\",\"600\",\"\",\"9\"\r\n" + Good) },
        { "WB003", 6, "CHI", "Channel Islands", 3, Wide("\"Channel Islands\",\"CHI\",\"Population, total\",\"SP.POP.TOTL\",\"1\",\"2\",\"3\",\r\n" + Good) },
        { "WB003", 6, null, "No code", 3, Wide("\"No code\",\"\",\"Population, total\",\"SP.POP.TOTL\",\"1\",\"2\",\"3\",\r\n" + Good) },
        { "WB004", 6, "not a", "NOT A CODE", 3, Wide("\"Kyrgyz Republic\",\"KGZ\",\"Some thing (% of GDP)\",\"not a code\",\"1\",\"\",\"\",\r\n" + Good) },
        { "WB005", 6, "XX.SOME", "Some index", 4, Wide("\"Kyrgyz Republic\",\"KGZ\",\"Some index\",\"XX.SOME.IDX\",\"1\",\"\",\"\",\r\n" + Good) },
        { "WB006", 6, "5,719", "5,719,600", 4, Wide("\"Kyrgyz Republic\",\"KGZ\",\"Population, total\",\"SP.POP.TOTL\",\"5,719,600\",\"\",\"5956900\",\r\n" + Good) },
        { "WB006", 6, "5.719", "5.719.600", 3, Wide("\"Kyrgyz Republic\",\"KGZ\",\"Population, total\",\"SP.POP.TOTL\",\"5.719.600\",\"\",\"\",\r\n" + Good) },
        { "WB006", 6, "1/2", "1/2", 3, Wide("\"Kyrgyz Republic\",\"KGZ\",\"Population, total\",\"SP.POP.TOTL\",\"1/2\",\"\",\"\",\r\n" + Good) },
        { "WB007", 2, "14,", "14", 1, "geo,time,sp_pop_totl\nkgz,14,5835500\nkgz,2015,5956900\n" },
        { "WB007", 2, "5835500", "5835500", 0, "geo,time,sp_pop_totl\nkgz,2014Q1,5835500\n" },
        { "WB007", 1, "2014\n", "2014", 1, "geo,Indicator Code,2014,2014\nkgz,SP.POP.TOTL,5835500,1\n" },
        { "WB007", 1, "2014 ", "2014 [YR2014]", 1, "geo,Indicator Code,2014,2014 [YR2014]\nkgz,SP.POP.TOTL,5835500,1\n" },
        { "WB008", 6, null, null, 0, Wide("\"Kyrgyz Republic,KGZ,Population,SP.POP.TOTL,1,2,3,\r\n") },
        { "WB012", 2, "4895.5", null, 1, "geo,time,ny_gdp_pcap_pp_kd\nkgz,2014,4895.5\n" },
        { "WB012", 6, "NY.GDP", "GDP (constant 2015 US$)", 4, Wide("\"Kyrgyz Republic\",\"KGZ\",\"GDP (constant 2015 US$)\",\"NY.GDP.MKTP.CD\",\"1\",\"\",\"\",\r\n" + Good) },
        { "WB014", 6, "77", null, 4, Wide("\"Kyrgyz Republic\",\"KGZ\",\"GDP (current LCU)\",\"NY.GDP.MKTP.CN\",\"77\",\"\",\"\",\r\n" + Good) },
        { "WB015", 2, "-100001", null, 1, "geo,time,sm_pop_netm\nkgz,2012,-100001\n" },
        { "WB015", 6, "-100001", null, 0, WorldBankFiles.One("Net migration", "SM.POP.NETM", "-100001", updated: "2019-07-10") },
        { "WB017", 1, "Remark", "Remark", 1, "geo,time,Remark,sp_pop_totl\nkgz,2014,good,5835500\n" },
    };

    private static string Wide(string rows) => WorldBankFiles.Head + WorldBankFiles.Columns + rows;

    [Theory]
    [MemberData(nameof(Files))]
    public void ReadCsv_Fault_IsReportedOnceAtItsPlaceAndTheRestIsRead(string code, int? line, string? cell, string? excerpt, int read, string file)
    {
        List<WorldBankObservation> observations = WorldBankFiles.Csv(file, out List<Diagnostic> diagnostics);

        Diagnostic only = Assert.Single(diagnostics);
        Assert.Equal((code, "file.csv", line, excerpt), (only.Code, only.File, only.Line, only.Excerpt));
        Assert.Equal(cell is null, only.Column is null);
        if (cell is not null)
        {
            Assert.StartsWith(cell, (file.Split('\n')[line!.Value - 1] + "\n")[(only.Column!.Value - 1)..], StringComparison.Ordinal);
        }

        Assert.Equal(read, observations.Count);
    }

    // Code, path, excerpt, how many values are read all the same, answer.
    public static TheoryData<string, string?, string?, int, string> Answers => new()
    {
        { "WB003", "$[1][0].countryiso3code", "Kyrgyz Republic", 1, WorldBankFiles.Page(WorldBankFiles.Item(area: "CHI"), WorldBankFiles.Item()) },
        { "WB006", "$[1][0].value", "n/a", 1, WorldBankFiles.Page(WorldBankFiles.Item("\"n/a\""), WorldBankFiles.Item()) },
        { "WB007", "$[1][0].date", "June", 1, WorldBankFiles.Page(WorldBankFiles.Item(date: "June"), WorldBankFiles.Item()) },
        { "WB009", null, null, 1, WorldBankFiles.Page(WorldBankFiles.Item(), WorldBankFiles.Item())[..^40] },
        { "WB009", null, null, 1, WorldBankFiles.Page(WorldBankFiles.Item(), "<html>") },
        { "WB009", null, null, 0, "<!DOCTYPE html>" },
        { "WB010", "$", null, 0, "{}" },
        { "WB010", "$", null, 0, "[]" },
        { "WB010", "$", null, 0, "" },
        { "WB010", "$[0].page", null, 1, "[{},[" + WorldBankFiles.Item() + "]]" },
        { "WB010", "$[0].page", "one", 1, "[{\"page\":\"one\"},[" + WorldBankFiles.Item() + "]]" },
        { "WB010", "$[1]", "soon", 0, "[{\"page\":1},\"soon\"]" },
        { "WB010", "$[1][0]", "5", 1, WorldBankFiles.Page("5", WorldBankFiles.Item()) },
        { "WB010", "$[1][0]", null, 1, WorldBankFiles.Page("{\"date\":\"2014\"}", WorldBankFiles.Item()) },
        { "WB010", "$[1][0].value", null, 1, WorldBankFiles.Page(WorldBankFiles.Item("[1]"), WorldBankFiles.Item()) },
        { "WB010", "$[1][0].country", "KG", 1, WorldBankFiles.Page("{\"country\":\"KG\",\"value\":1}", WorldBankFiles.Item()) },
        { "WB011", "$[0].message", "Invalid value: The provided parameter value is not valid", 0, """[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]""" },
        { "WB013", "$[1][0].obs_status", "X", 2, WorldBankFiles.Page(WorldBankFiles.Item(status: "X"), WorldBankFiles.Item(status: "X")) },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void ReadJson_Fault_IsReportedAtItsPathAndTheRestIsRead(string code, string? path, string? excerpt, int read, string answer)
    {
        List<WorldBankObservation> observations = WorldBankFiles.Json(answer, out List<Diagnostic> diagnostics);

        Diagnostic only = Assert.Single(diagnostics);
        Assert.Equal((code, "page.json", path, excerpt), (only.Code, only.File, only.Path, only.Excerpt));
        Assert.Equal(code == "WB009", only.Line is not null);
        Assert.Equal(read, observations.Count);
    }

    [Fact]
    public void ReadCsv_MetadataAgainstTheList_IsReportedAndTheListWins()
    {
        using MemoryStream stream = WorldBankFiles.Stream("Country Code,Region\nKGZ,\n");
        WorldBankAreas areas = WorldBankReader.ReadAreas(stream, _ => Assert.Fail());

        WorldBankObservation only = Assert.Single(WorldBankFiles.Csv(
            WorldBankFiles.One("Population, total", "SP.POP.TOTL", "5835500"), out List<Diagnostic> diagnostics, null, areas));

        Assert.False(only.IsAggregate);
        Assert.Equal("WB016", Assert.Single(diagnostics).Code);
    }

    [Theory]
    [InlineData("WB001", "Code,Area\nKGZ,Asia\n")]
    [InlineData("WB002", "Country Code,Income,Region\nKGZ,High\n")]
    [InlineData("WB008", "Country Code,Region\n\"KGZ,Asia\n")]
    public void ReadAreas_Fault_IsReported(string code, string file)
    {
        List<Diagnostic> diagnostics = [];
        using MemoryStream stream = WorldBankFiles.Stream(file);

        WorldBankReader.ReadAreas(stream, diagnostics.Add, "meta.csv");

        Assert.Equal((code, "meta.csv"), (Assert.Single(diagnostics).Code, diagnostics[0].File));
    }

    [Fact]
    public void Codes_EachHasATest()
    {
        HashSet<string> tested = ["WB016", .. Files.Select(row => (string)row[0]), .. Answers.Select(row => (string)row[0])];

        Assert.Equal(
            typeof(WorldBankDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(),
            tested.Order());
    }

    [Fact]
    public void LocalCurrency_NotKnownForACountry_KeepsCountriesApart()
    {
        string columns = "geo,time,pa_nus_fcrf\nkgz,2014,53.65\nkaz,2014,179.19\n";

        List<WorldBankObservation> read = WorldBankFiles.Csv(columns, out _);

        Assert.Throws<UnitMismatchException>(() => read[0].Observation.Quantity!.Value + read[1].Observation.Quantity!.Value);
    }

    [Fact]
    public void LocalCurrency_OfAnAreaWithAnOddCode_IsReadAllTheSame()
    {
        using MemoryStream stream = WorldBankFiles.Stream("Country Code,Region\n\"Q, 9\",\n");
        WorldBankAreas areas = WorldBankReader.ReadAreas(stream, _ => Assert.Fail());

        WorldBankObservation only = Assert.Single(
            WorldBankFiles.Csv(WorldBankFiles.One("GDP (current LCU)", "NY.GDP.MKTP.CN", "5", "Q, 9"), out _, WorldBankFiles.WithAggregates, areas));

        Assert.Equal("unknown{local-currency.q9}", only.Observation.Quantity!.Value.Unit.Code);
    }

    [Fact]
    public void ReadCsv_RowBeyondWhatIsSplit_IsReportedAndEndsTheFile()
    {
        WorldBankFiles.Csv("geo,time,sp_pop_totl\nkgz,2014,\"" + new string('5', 20_000_000) + "\n", out List<Diagnostic> diagnostics);

        Assert.Equal("WB008", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void ReadJson_TextBeyondWhatIsHeld_IsReportedAndEndsTheAnswer()
    {
        WorldBankFiles.Json("[{\"page\":1},[{\"date\":\"" + new string('5', 20_000_000) + "\"}]]", out List<Diagnostic> diagnostics);

        Assert.Equal("WB009", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void ReadCsv_StreamThatFails_Throws() =>
        Assert.Throws<IOException>(() => WorldBankFiles.Reader.ReadCsv(new FailingStream(), _ => Assert.Fail()).ToList());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_AnyCutOrSpoiledFile_NeverThrows(int seed)
    {
        Random random = new(seed);
        string json = WorldBankFiles.Page(WorldBankFiles.Item(), WorldBankFiles.Item());
        for (int i = 0; i < 500; i++)
        {
            Spoil(WorldBankFiles.Population, random, text => WorldBankFiles.Csv(text, out _));
            Spoil(json, random, text => WorldBankFiles.Json(text, out _));
        }
    }

    private static void Spoil(string text, Random random, Action<string> read)
    {
        char[] letters = text.ToCharArray();
        for (int i = random.Next(4); i >= 0; i--)
        {
            letters[random.Next(letters.Length)] = "\",\n\r[]{}:0x\\\uFFFD\uD800"[random.Next(14)];
        }

        read(new string(letters)[..random.Next(letters.Length)]);
    }

    private sealed class FailingStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("The disk is gone.");

        public override int Read(Span<byte> buffer) => throw new IOException("The disk is gone.");
    }
}
