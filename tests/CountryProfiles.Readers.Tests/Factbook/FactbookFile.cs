using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CountryProfiles.Data;
using CountryProfiles.Readers.Factbook;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.Tests.Factbook;

/// <summary>Reads synthetic files as one of a country that has one currency since 1990, and prints what came out.</summary>
internal static class FactbookFile
{
    public static readonly CountryCode Area = CountryCode.Create("KGZ");

    public static readonly Source Source = new() { Code = "factbook-test", Publisher = "Test", Title = "Factbook" };

    public static FactbookReader Reader { get; } = new(UnitTable.Default, [.. CountryDataset.Default.Indicators], Source);

    public static CurrencyUse Use(string code, string? from = "1990-01-01", string? to = null) => new()
    {
        Currency = CurrencyCode.Create(code),
        From = from is null ? null : DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        To = to is null ? null : DateOnly.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Source = Source,
    };

    public static ReadResult<FactbookProfile> Read(string json, params CurrencyUse[] currencies) => ReadAs("kg.json", json, currencies);

    public static ReadResult<FactbookProfile> ReadAs(string fileName, string json, params CurrencyUse[] currencies) =>
        Reader.Read(Encoding.UTF8.GetBytes(json), Area, fileName, currencies.Length == 0 ? [Use("KGS")] : currencies);

    public static ReadResult<FactbookProfile> ReadFile(string name, params CurrencyUse[] currencies)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        return Reader.Read(stream, Area, "regions/kg.json", currencies.Length == 0 ? [Use("KGS")] : currencies);
    }

    /// <summary>A file with one field, whose object is given.</summary>
    public static string Field(string section, string name, string json) =>
        $"{{{JsonSerializer.Serialize(section)}: {{{JsonSerializer.Serialize(name)}: {json}}}}}";

    /// <summary>A file with one field of a text and perhaps a note.</summary>
    public static string Text(string section, string name, string text, string? note = null) => Field(
        section, name,
        $"{{\"text\": {JsonSerializer.Serialize(text)}{(note is null ? "" : $", \"note\": {{\"text\": {JsonSerializer.Serialize(note)}}}")}}}");

    /// <summary>An observation in one line: <c>population = 5900000 ± 50000 person, mid-2015, E, "note"</c>.</summary>
    public static string Line(Observation observation)
    {
        ObservationValue value = observation.Value;
        string amount = value.Kind switch
        {
            ObservationValueKind.Below => "<" + value.Bound!.Value.ToString("R", null),
            ObservationValueKind.Above => ">" + value.Bound!.Value.ToString("R", null),
            ObservationValueKind.Missing => observation.MissingReason!.Value.ToString(),
            _ => observation.Quantity!.Value.ToString("R", null),
        };
        string multiplier = observation.Multiplier == UnitMultiplier.Units ? "" : $" in {observation.Multiplier}";
        string status = (observation.Status.HasFlag(ObservationStatus.Estimated) ? ", E" : "") + (observation.Status.HasFlag(ObservationStatus.Break) ? ", B" : "");
        return $"{observation.Indicator.Code} = {amount}{multiplier}, {observation.Period}{status}{(observation.Note is null ? "" : $", \"{observation.Note}\"")}";
    }

    public static string[] Lines(this ReadResult<FactbookProfile> result) => [.. result.Value.Observations.Select(Line)];

    /// <summary>The codes of the diagnostics, and what each is about.</summary>
    public static string[] Faults(this ReadResult<FactbookProfile> result) => [.. result.Diagnostics.Select(static d => $"{d.Code} [{d.Excerpt}]")];
}
