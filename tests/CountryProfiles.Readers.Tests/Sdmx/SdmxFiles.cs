using System.Text;
using CountryProfiles.Data;
using CountryProfiles.Readers.Sdmx;
using CountryProfiles.Readers.Tests.WorldBank;

namespace CountryProfiles.Readers.Tests.Sdmx;

/// <summary>Small SDMX-CSV files, and a reader that knows four countries and two sources.</summary>
internal static class SdmxFiles
{
    public const string Columns = "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS\n";

    public static readonly Source[] Sources =
    [
        new() { Code = "un-desa", Publisher = "United Nations", Title = "World Population Prospects", Edition = "2015" },
        new() { Code = "a, \"quoted\" source", Publisher = "Someone", Title = "Some title", Retrieved = new DateOnly(2026, 11, 25) },
    ];

    public static SdmxCsvReader Reader { get; } = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, WorldBankFiles.Countries, Sources);

    public static Indicator Indicator(string code) =>
        CountryDataset.Default.TryGetIndicator(IndicatorCode.Create(code), out Indicator? indicator) ? indicator : throw new ArgumentException(code);

    public static List<Observation> Read(string text, out List<Diagnostic> diagnostics)
    {
        diagnostics = [];
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return [.. Reader.Read(stream, diagnostics.Add, "file.csv")];
    }

    public static string Write(SdmxCsvVersion version, params Observation[] observations)
    {
        using MemoryStream stream = new();
        new SdmxCsvWriter { Version = version }.Write(stream, observations);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
