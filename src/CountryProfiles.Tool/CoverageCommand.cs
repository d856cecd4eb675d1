using System.CommandLine;
using System.Globalization;
using CountryProfiles.Data;

namespace CountryProfiles.Tool;

/// <summary><c>coverage</c>: of how many territories the dataset has each field, and why it lacks the others.</summary>
internal static class CoverageCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Option<string?> dataset = DatasetOption.Create();
        Option<OutputFormat> format = FormatOption.Create();
        Command command = new("coverage", "Count, field by field, the territories that have a value, are published as missing, or have no source.") { dataset, format };
        command.SetAction(result => Run(terminal, result.GetValue(dataset), result.GetValue(format)));
        return command;
    }

    private static int Run(ToolTerminal terminal, string? directory, OutputFormat format)
    {
        if (!DatasetOption.TryLoad(terminal, directory, out CountryDataset? dataset))
        {
            return ToolApp.ContentError;
        }

        // Territories of ISO 3166-1: Kosovo, whose codes users assign, is not counted.
        CountryProfile[] profiles = [.. dataset.Profiles.Where(static profile => !profile.Country.IsUserAssigned)];
        List<Row> rows = CountryRows(profiles);
        foreach (Indicator indicator in dataset.Indicators)
        {
            rows.Add(Count(indicator.Code.ToString(), profiles, profile => Standing(profile, indicator.Code)));
        }

        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("territories", profiles.Length);
                writer.WriteStartArray("fields");
                foreach (Row row in rows)
                {
                    writer.WriteStartObject();
                    writer.WriteString("field", row.Field);
                    writer.WriteNumber("value", row.Value);
                    writer.WriteNumber("missing", row.Reasons.Values.Sum());
                    writer.WriteStartObject("reasons");
                    foreach ((string reason, int count) in row.Reasons)
                    {
                        writer.WriteNumber(reason, count);
                    }

                    writer.WriteEndObject();
                    writer.WriteNumber("noSource", row.NoSource);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            });
            return ToolApp.Success;
        }

        terminal.WriteTable(
            string.Create(CultureInfo.InvariantCulture, $"Coverage of {profiles.Length} territories"),
            ["Field", "Value", "Published as missing", "No source"],
            [
                .. rows.Select(static row => (IReadOnlyList<string>)
                [
                    row.Field, Text(row.Value), string.Join(", ", row.Reasons.Select(static reason => $"{Text(reason.Value)} {reason.Key}")), Text(row.NoSource),
                ]),
            ]);
        return ToolApp.Success;
    }

    private static List<Row> CountryRows(CountryProfile[] profiles)
    {
        return
        [
            Has("alpha-2, alpha-3, number", static country => country.Numeric is not null),
            Has("name", static country => country.Name.Length > 0),
            Has("official name", static country => country.OfficialName is not null),
            Has("local names", static country => country.LocalNames.Count > 0),
            Has("former names", static country => country.FormerNames.Count > 0),
            Has("region, subregion", static country => country.Region is not null && country.Subregion is not null),
            Has("capital", static country => country.Capital is not null),
            Has("calling code", static country => country.CallingCodes.Count > 0),
            Count("currencies by date", profiles, static profile => profile.Currencies.Count > 0 ? "" : Standing(profile, IndicatorCode.Create("currency")) is { Length: > 0 } reason ? reason : null),
        ];

        Row Has(string field, Func<Country, bool> has) => Count(field, profiles, profile => has(profile.Country) ? "" : null);
    }

    // Empty for a value, a reason for what is published as missing, null where no source tells.
    private static string? Standing(CountryProfile profile, IndicatorCode indicator) =>
        !profile.TryGet(indicator, out Observation? observation) ? null : observation.IsMissing ? observation.ValueText(null) : "";

    private static Row Count(string field, CountryProfile[] profiles, Func<CountryProfile, string?> standing)
    {
        SortedDictionary<string, int> reasons = new(StringComparer.Ordinal);
        int value = 0;
        int noSource = 0;
        foreach (CountryProfile profile in profiles)
        {
            switch (standing(profile))
            {
                case null:
                    noSource++;
                    break;
                case "":
                    value++;
                    break;
                case string reason:
                    reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
                    break;
            }
        }

        return new Row(field, value, reasons, noSource);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(string Field, int Value, SortedDictionary<string, int> Reasons, int NoSource);
}
