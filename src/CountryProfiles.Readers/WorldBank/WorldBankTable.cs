using System.Globalization;
using System.Text.Json;

namespace CountryProfiles.Readers.WorldBank;

/// <summary>How a value that is dated by its year belongs to the year.</summary>
internal enum WorldBankDating
{
    MidYear,
    YearEnd,
    Total,
    Average,
}

/// <summary>One row of the table of indicators. The unit may hold <c>LCU</c> for the local currency and <c>const*</c> for
/// constant prices of the year that the file names.</summary>
internal sealed record WorldBankTableRow(
    string Code, IndicatorCode? Indicator, string Name, string Unit, WorldBankDating Dating, DateOnly? AnnualSince);

/// <summary>The embedded table of common indicators, aggregates, and codes that the World Bank once used for countries.</summary>
internal sealed class WorldBankTable
{
    private readonly Dictionary<string, WorldBankTableRow> _rows = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _aggregates;
    private readonly Dictionary<string, CountryCode> _formerCodes = new(StringComparer.OrdinalIgnoreCase);

    private WorldBankTable(JsonElement root)
    {
        foreach (JsonElement row in root.GetProperty("indicators").EnumerateArray())
        {
            string code = row.GetProperty("code").GetString()!;
            _rows.Add(code, new WorldBankTableRow(
                code,
                row.TryGetProperty("indicator", out JsonElement ours) ? CountryProfiles.IndicatorCode.Create(ours.GetString()!) : null,
                row.GetProperty("name").GetString()!,
                row.GetProperty("unit").GetString()!,
                row.GetProperty("dated").GetString() switch
                {
                    "instant" => WorldBankDating.MidYear,
                    "year-end" => WorldBankDating.YearEnd,
                    "total" => WorldBankDating.Total,
                    _ => WorldBankDating.Average,
                },
                row.TryGetProperty("annualSince", out JsonElement since)
                    ? DateOnly.ParseExact(since.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : null));
        }

        _aggregates = new HashSet<string>(root.GetProperty("aggregates").GetString()!.Split(' '), StringComparer.OrdinalIgnoreCase);
        _aggregates.UnionWith(root.GetProperty("aggregateIds").GetString()!.Split(' '));
        foreach (JsonProperty former in root.GetProperty("formerCodes").EnumerateObject())
        {
            _formerCodes.Add(former.Name, CountryCode.Create(former.Value.GetString()!));
        }
    }

    public static WorldBankTable Default => Embedded.Table;

    public IReadOnlyCollection<WorldBankTableRow> Rows => _rows.Values;

    public IReadOnlyCollection<string> Aggregates => _aggregates;

    public WorldBankTableRow? Find(string code) => _rows.GetValueOrDefault(code);

    public bool IsAggregate(string areaCode) => _aggregates.Contains(areaCode);

    public bool TryGetPresentCode(string formerCode, out CountryCode code) => _formerCodes.TryGetValue(formerCode, out code);

    private static class Embedded
    {
        public static readonly WorldBankTable Table = Create();

        private static WorldBankTable Create()
        {
            using Stream stream = typeof(WorldBankTable).Assembly.GetManifestResourceStream("worldbank/indicators.json")!;
            using JsonDocument document = JsonDocument.Parse(stream);
            return new WorldBankTable(document.RootElement);
        }
    }
}
