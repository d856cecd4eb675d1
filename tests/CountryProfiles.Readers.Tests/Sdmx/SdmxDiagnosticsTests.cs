using System.Reflection;
using CountryProfiles.Readers.Sdmx;

namespace CountryProfiles.Readers.Tests.Sdmx;

/// <summary>Each stable code has a file that brings it about, and the rest of the file is read.</summary>
public sealed class SdmxDiagnosticsTests
{
    private const string Good = "X,KAZ,population,2015,17542806,person,0,0,A\n";
    private const string More = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,ROUNDING_LOWER,ROUNDING_UPPER,OBS_BOUND,RANK_OF,OBS_TEXT,COLLECTION,SOURCE\n";

    // Code, line, excerpt at the column, how many observations are read all the same, file.
    public static TheoryData<string, int?, string?, int, string> Files => new()
    {
        { "SDMX001", null, null, 0, "" },
        { "SDMX001", 1, "REF_AREA", 0, "REF_AREA,INDICATOR,TIME_PERIOD\nKGZ,population,2015\n" },
        { "SDMX002", 1, "CONF", 1, "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,CONF\nKGZ,population,2015,5,person,F\n" },
        { "SDMX003", 2, "X", 1, SdmxFiles.Columns + "X,KGZ,population,2015,59\n" + Good },
        { "SDMX003", 2, "X", 1, SdmxFiles.Columns + "X,KGZ,population,2015,5,900,person,0,0,A\n" + Good },
        { "SDMX004", 2, "WLD", 1, SdmxFiles.Columns + "X,WLD,population,2015,5,person,0,0,A\n" + Good },
        { "SDMX004", 2, null, 1, SdmxFiles.Columns + "X,,population,2015,5,person,0,0,A\n" + Good },
        { "SDMX005", 2, "SP_POP", 1, SdmxFiles.Columns + "X,KGZ,SP_POP,2015,5,person,0,0,A\n" + Good },
        { "SDMX006", 2, "15", 1, SdmxFiles.Columns + "X,KGZ,population,15,5,person,0,0,A\n" + Good },
        { "SDMX006", 2, "2015-13", 1, SdmxFiles.Columns + "X,KGZ,population,2015-13,5,person,0,0,A\n" + Good },
        { "SDMX006", 2, "2015-W54", 1, SdmxFiles.Columns + "X,KGZ,remittances,2015-W54,5,USD,0,0,A\n" + Good },
        { "SDMX006", 2, "2015-07-01T12:30:00", 1, SdmxFiles.Columns + "X,KGZ,remittances,2015-07-01T12:30:00,5,USD,0,0,A\n" + Good },
        { "SDMX006", 2, "2015/P", 1, SdmxFiles.Columns + "X,KGZ,remittances,2015/P,5,USD,0,0,A\n" + Good },
        { "SDMX006", 2, "2015/P1M1Y", 1, SdmxFiles.Columns + "X,KGZ,remittances,2015/P1M1Y,5,USD,0,0,A\n" + Good },
        { "SDMX006", 2, "2015/P9999Y", 1, SdmxFiles.Columns + "X,KGZ,remittances,2015/P9999Y,5,USD,0,0,A\n" + Good },
        { "SDMX006", 2, "2015/2014", 1, SdmxFiles.Columns + "X,KGZ,remittances,2015/2014,5,USD,0,0,A\n" + Good },
        { "SDMX006", 2, "2015-Q1", 1, SdmxFiles.Columns + "X,KGZ,population,2015-Q1,5,person,0,0,A\n" + Good },
        { "SDMX006", 2, "2015-Q1", 0, More + "KGZ,population,2015-Q1,5,person,,,,,,M,un-desa\n" },
        { "SDMX007", 2, "5 900", 1, SdmxFiles.Columns + "X,KGZ,population,2015,5 900,person,0,0,A\n" + Good },
        { "SDMX007", 2, "5,9", 1, SdmxFiles.Columns + "X,KGZ,population,2015,\"5,9\",person,0,0,A\n" + Good },
        { "SDMX007", 2, "120", 0, More + "KGZ,hdi.rank,2014,120,,,,,,,,un-desa\n" },
        { "SDMX007", 2, "189", 0, More + "KGZ,hdi.rank,2014,189,,,,,188,,,un-desa\n" },
        { "SDMX007", 2, "som", 0, More + "KGZ,currency,,,,,,,,som,,un-desa\n" },
        { "SDMX007", 2, "Kyrgyz", 0, More + "KGZ,languages,,,,,,,,Kyrgyz,,un-desa\n" },
        { "SDMX007", 2, "[5]", 0, More + "KGZ,languages,,,,,,,,[5],,un-desa\n" },
        { "SDMX007", 2, "0.1", 0, More + "KGZ,hiv.prevalence.adults,2015,,PT,,,0.1,,,,un-desa\n" },
        { "SDMX007", 2, "5", 0, More + "KGZ,population,2015,5,person,,,<6,,,,un-desa\n" },
        { "SDMX008", 2, "furlong", 1, SdmxFiles.Columns + "X,KGZ,area,2015,5,furlong,0,0,A\n" + Good },
        { "SDMX008", 2, "USD", 1, SdmxFiles.Columns + "X,KGZ,gdp.per-capita.ppp,2015,5,USD,0,0,A\n" + Good },
        { "SDMX009", 2, "million", 1, SdmxFiles.Columns + "X,KGZ,population,2015,5,person,million,0,A\n" + Good },
        { "SDMX009", 2, "-1", 1, SdmxFiles.Columns + "X,KGZ,population,2015,5,person,0,-1,A\n" + Good },
        { "SDMX010", 2, "X", 1, SdmxFiles.Columns + "X,KGZ,population,2015,5,person,0,0,X\n" + Good },
        { "SDMX010", 2, "O", 1, SdmxFiles.Columns + "X,KGZ,population,2015,5,person,0,0,O\n" + Good },
        { "SDMX010", 2, "O;M", 1, SdmxFiles.Columns + "X,KGZ,population,2015,,,,,O;M\n" + Good },
        { "SDMX011", 2, "4", 0, More + "KGZ,population,2015,5,person,4,7,,,,,un-desa\n" },
        { "SDMX011", 2, "4", 0, More + "KGZ,population,2015,5,person,4,,,,,,un-desa\n" },
        { "SDMX011", 2, "7", 0, More + "KGZ,population,2015,5,person,7,3,,,,,un-desa\n" },
        { "SDMX012", 2, "D", 1, "ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nD,KGZ,population,2015,5,person\nI,KGZ,population,2016,5,person\n" },
        { "SDMX013", 2, "somebody", 2, More + "KGZ,population,2015,5,person,,,,,,,somebody\nKGZ,population,2016,5,person,,,,,,,somebody\n" },
        { "SDMX014", 3, null, 1, SdmxFiles.Columns + Good + "X,KGZ,\"population,2015,5,person,0,0,A\n" },
        { "SDMX015", 1, "OBS_VALUE", 1, "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_VALUE\nKGZ,population,2015,5,person,6\n" },
        { "SDMX016", 2, "H", 0, More + "KGZ,population,2015,5,person,,,,,,H,un-desa\n" },
        { "SDMX017", 2, null, 2, "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\nKGZ,population,2015,5\nKGZ,population,2016,5\n" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_Fault_IsReportedOnceAtItsPlaceAndTheRestIsRead(string code, int? line, string? excerpt, int read, string file)
    {
        List<Observation> observations = SdmxFiles.Read(file, out List<Diagnostic> diagnostics);

        Diagnostic only = Assert.Single(diagnostics);
        Assert.Equal((code, "file.csv", line, excerpt), (only.Code, only.File, only.Line, only.Excerpt));
        if (excerpt is not null)
        {
            Assert.StartsWith(excerpt, file.Split('\n')[line!.Value - 1][(only.Column!.Value - 1)..], StringComparison.Ordinal);
        }

        Assert.Equal(read, observations.Count);
    }

    [Fact]
    public void Read_UnknownDimension_ReadsOnlyItsTotal()
    {
        List<Observation> read = SdmxFiles.Read(
            "REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nKGZ,population,_T,2015,5,person\nKGZ,population,F,2015,3,person\nKGZ,population,F,2016,3,person\n",
            out List<Diagnostic> diagnostics);

        Assert.Equal(5, Assert.Single(read).Quantity!.Value.Amount);
        Assert.Equal([("SDMX002", 1), ("SDMX018", 3)], diagnostics.Select(d => (d.Code, d.Line!.Value)));
    }

    [Fact]
    public void Codes_EachHasATest()
    {
        HashSet<string> tested = ["SDMX018", .. Files.Select(row => (string)row[0])];

        Assert.Equal(
            typeof(SdmxDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(),
            tested.Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Read_AnyCutOrSpoiledFile_NeverThrows(int seed)
    {
        Random random = new(seed);
        string text = SdmxFiles.Columns + "X,KGZ,population,2015-07-01/P5Y,5.9,person,6,1,E;P\n" + Good
            + More + "KGZ,languages,2015,,,,,,,\"[{\"\"name\"\":\"\"Kyrgyz\"\",\"\"share\"\":\"\"71\"\",\"\"halfWidth\"\":\"\"1/2\"\",\"\"unit\"\":\"\"%{person}\"\"}]\",,un-desa\n";
        for (int i = 0; i < 2000; i++)
        {
            char[] letters = text.ToCharArray();
            for (int j = random.Next(4); j >= 0; j--)
            {
                letters[random.Next(letters.Length)] = "\",\n\r/-;:0PY<9e\uD800"[random.Next(15)];
            }

            SdmxFiles.Read(new string(letters)[..random.Next(letters.Length)], out _);
        }
    }
}
