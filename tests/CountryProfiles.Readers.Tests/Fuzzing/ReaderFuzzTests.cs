using System.Reflection;
using CountryProfiles.Data;
using CountryProfiles.Fuzzing;
using CountryProfiles.Monetary;
using CountryProfiles.Readers.Factbook;
using CountryProfiles.Readers.Sdmx;
using CountryProfiles.Readers.Tests.Factbook;
using CountryProfiles.Readers.Tests.Sdmx;
using CountryProfiles.Readers.Tests.WorldBank;
using CountryProfiles.Readers.WorldBank;

namespace CountryProfiles.Readers.Tests.Fuzzing;

/// <summary>Every file that a reader takes, changed at random: lawful observations and diagnostics, and never an exception.</summary>
public sealed class ReaderFuzzTests
{
    private static readonly string[] s_wide =
    [
        WorldBankFiles.Population,
        WorldBankFiles.One("GDP, PPP (constant 2017 international $)", "NY.GDP.MKTP.PP.KD", "29135624536.1"),
        WorldBankFiles.One("Remittances (current US$)", "BX.TRF.PWKR.CD.DT", ".."),
        WorldBankFiles.One("Some index (2010 = 100)", "XX.ONE.IDX", "1.5E+3"),
        "geo,name,time,sp_pop_totl,ny_gdp_pcap_cd\nkgz,Kyrgyz Republic,2014,5835500,1280.5\nxkx,Kosovo,2014,1812771,\n",
        "\"country\",\"iso3c\",\"date\",\"value\",\"indicator\"\n\"Kyrgyz Republic\",\"KGZ\",\"2014Q1\",\"3.5\",\"SL.UEM.TOTL.ZS\"\n",
        "Series Name,Series Code,Country Name,Country Code,2014 [YR2014],2015 [YR2015]\n\"Population, total\",SP.POP.TOTL,Kyrgyz Republic,KGZ,5835500,..\n\n\nData from database: World Development Indicators\nLast Updated: 02/21/2024\n",
    ];

    private static readonly string[] s_api =
    [
        WorldBankFiles.Page(WorldBankFiles.Item(), WorldBankFiles.Item("null", status: "O"), WorldBankFiles.Item("1.5", date: "2014M05", status: "E")),
        WorldBankFiles.Page(WorldBankFiles.Item("\"..\"")) + WorldBankFiles.Page(WorldBankFiles.Item("5835500", area: "")),
        """[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]""",
    ];

    private static readonly string[] s_sdmx =
    [
        SdmxFiles.Columns + "X:Y(1.0),KGZ,population,2015,5900000,person,0,0,A\nX,KGZ,gdp.ppp,2014,19.16,USD@ppp-const2014,9,2,E\nX,KG,hdi.rank,2014,,,,,M\n",
        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA: Area,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,COLLECTION,ROUNDING_LOWER,ROUNDING_UPPER,OBS_BOUND,RANK_OF,OBS_TEXT,SOURCE,COMMENT_OBS\n"
            + "dataflow,X:Y(1.0),I,KGZ: Kyrgyzstan,remittances,_T,2014-Q1,\"2246000000\",USD,S,500000,500000,,,,un-desa,\"a, \"\"note\"\"\"\n"
            + "dataflow,X:Y(1.0),I,KAZ,hdi.rank,_T,2014,56,,,,,,188,,un-desa,\n"
            + "dataflow,X:Y(1.0),I,KAZ,languages,_T,,,,,,,,,\"[{\"\"name\"\":\"\"Kazakh\"\",\"\"tag\"\":\"\"kk\"\",\"\"official\"\":true,\"\"share\"\":\"\"71.4\"\",\"\"halfWidth\"\":\"\"0.05\"\",\"\"unit\"\":\"\"%{person}\"\"}]\",un-desa,\n"
            + "dataflow,X:Y(1.0),I,417,immigrants.share,_T,2010-01-01/P5Y,3.4,%{person},,0.05,0.05,,,,,\n",
    ];

    [Fact]
    public void WorldBankCsv_OfAnyBytes_IsReadOrReported() => Fuzz.Bytes(
        s_wide, static bytes => Read(bytes, bytes.Length % 2 == 0 ? WorldBankFiles.Reader : s_everything, isCsv: true));

    [Fact]
    public void WorldBankJson_OfAnyBytes_IsReadOrReported() => Fuzz.Bytes(s_api, static bytes => Read(bytes, s_everything, isCsv: false));

    [Fact]
    public void WorldBankAreas_OfAnyBytes_AreReadOrReported() => Fuzz.Bytes(
        ["\"Country Code\",\"Region\",\"IncomeGroup\",\"SpecialNotes\",\"TableName\",\n\"KGZ\",\"Europe & Central Asia\",\"Lower\",\"a\nnote\",\"Kyrgyz Republic\",\n\"WLD\",\"\",\"\",\"\",\"World\",\n"],
        static bytes =>
        {
            List<Diagnostic> diagnostics = [];
            using MemoryStream stream = new(bytes);
            Assert.NotNull(WorldBankReader.ReadAreas(stream, diagnostics.Add, "areas.csv"));
            Lawful.Check(diagnostics, "WB0");
        });

    [Fact]
    public void SdmxCsv_OfAnyBytes_IsReadAndWrittenAndReadAgainOrReported() => Fuzz.Bytes(s_sdmx, static bytes =>
    {
        List<Diagnostic> diagnostics = [];
        using MemoryStream stream = new(bytes);
        List<Observation> read = [.. s_sdmxReader.Read(stream, diagnostics.Add, "file.csv")];
        Lawful.Check(diagnostics, "SDMX");
        Assert.All(read, Lawful.Check);

        // A source that the reader does not know is reported again.
        read.RemoveAll(static observation => !SdmxFiles.Sources.Contains(observation.Source));
        using MemoryStream written = WorldBankFiles.Stream(SdmxFiles.Write(SdmxCsvVersion.Version2, [.. read]));
        Assert.Equal(read, s_sdmxReader.Read(written, static problem => Assert.Fail(problem.ToString()), "again.csv"));
    });

    [Fact]
    public void Factbook_OfAnyBytes_IsReadOrReported()
    {
        CurrencyUse[] currencies = [FactbookFile.Use("KGS")];
        Fuzz.Bytes([Text("layout-2015.json"), Text("layout-2026.json")], bytes =>
        {
            ReadResult<FactbookProfile> result = FactbookFile.Reader.Read(bytes, FactbookFile.Area, "regions/kg.json", currencies);
            Lawful.Check(result.Diagnostics, "FACT");
            Assert.All(result.Value.Observations, Lawful.Check);
        });
    }

    // Only what stands in the texts: most changes to a whole file break its JSON.
    [Fact]
    public void FactbookField_OfAnyText_IsReadOrReported()
    {
        (string Section, string Name)[] fields =
        [
            ("People and Society", "Population"), ("Economy", "GDP (purchasing power parity)"), ("Economy", "Exchange rates"), ("Economy", "GDP - per capita (PPP)"),
            ("People and Society", "Net migration rate"), ("People and Society", "HIV/AIDS - adult prevalence rate"), ("Government", "Capital"), ("People and Society", "Languages"),
        ];
        Fuzz.Texts(
            [
                "5,664,939 (July 2015 est.)", "$19.16 billion (2014 est.) ++ $18.49 billion (2013 est.)", "soms (KGS) per US dollar - ++ 52.66 (2014 est.) ++ 48.438 (2013 est.)",
                "-5.22 migrant(s)/1,000 population (2015 est.)", "0.26% (2014 est.)", "<0.1% (2014)", "NA", "$3,400 (FY09/10) note: data are in 2014 US dollars; <b>est.</b>",
                "Kyrgyz (official) 71.4%, Uzbek 14.4%, Russian (official) 9%, other 5.2% (2009 est.)",
            ],
            text =>
            {
                (string section, string name) = fields[text.Length % fields.Length];
                ReadResult<FactbookProfile> result = FactbookFile.Read(FactbookFile.Text(section, name, text, note: text));
                Lawful.Check(result.Diagnostics, "FACT");
                Assert.All(result.Value.Observations, Lawful.Check);
            });
    }

    // What names no source is of one that its name finds again.
    private static readonly SdmxCsvReader s_sdmxReader = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, WorldBankFiles.Countries, SdmxFiles.Sources)
    {
        Source = SdmxFiles.Sources[0],
    };

    private static readonly WorldBankReader s_everything = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, WorldBankFiles.Countries)
    {
        IncludeAggregates = true,
        IncludeMissing = true,
        Indicator = "SP.POP.TOTL",
        LocalCurrency = static _ => CurrencyCode.Create("KGS"),
    };

    private static void Read(byte[] bytes, WorldBankReader reader, bool isCsv)
    {
        List<Diagnostic> diagnostics = [];
        using MemoryStream stream = new(bytes);
        foreach (WorldBankObservation read in isCsv ? reader.ReadCsv(stream, diagnostics.Add, "file.csv") : reader.ReadJson(stream, diagnostics.Add, "page.json"))
        {
            Lawful.Check(read.Observation);
            Assert.NotEqual("", read.ToString());
        }

        Lawful.Check(diagnostics, "WB0");
    }

    private static string Text(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
