using System.CommandLine;
using CountryProfiles.Calculations;
using CountryProfiles.Data;

namespace CountryProfiles.Tool;

/// <summary><c>compare COUNTRY…</c>: facts and derived figures of several countries side by side.</summary>
internal static class CompareCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string[]> countries = new("countries")
        {
            Description = "two countries or more: KG KZ, or Kyrgyzstan 398",
            Arity = new ArgumentArity(2, 20),
        };
        Option<PeriodPolicy> periods = PeriodPolicyOption.Create();
        Option<string?> dataset = DatasetOption.Create();
        Option<OutputFormat> format = FormatOption.Create();
        Command command = new("compare", "Put the facts and derived figures of several countries side by side, with units, periods and what to heed.") { countries, periods, dataset, format };
        command.SetAction(result => Run(terminal, result.GetValue(dataset), result.GetRequiredValue(countries), result.GetValue(periods), result.GetValue(format)));
        return command;
    }

    private static int Run(ToolTerminal terminal, string? directory, string[] names, PeriodPolicy policy, OutputFormat format)
    {
        if (!DatasetOption.TryLoad(terminal, directory, out CountryDataset? dataset))
        {
            return ToolApp.ContentError;
        }

        // All that cannot be found is told at once, and nothing is compared without it.
        List<CountryProfile> profiles = [];
        bool found = true;
        foreach (string name in names)
        {
            if (!CountryArgument.TryFind(terminal, dataset, name, out CountryProfile? profile))
            {
                found = false;
            }
            else if (!profiles.Contains(profile))
            {
                profiles.Add(profile);
            }
        }

        if (!found)
        {
            return ToolApp.ContentError;
        }

        List<Indicator> indicators = [.. dataset.Indicators.Where(indicator => profiles.Exists(profile => profile.TryGet(indicator.Code, out _)))];
        List<IReadOnlyList<Derivation>> figures = [.. profiles.Select(profile => Figures.All(profile, policy))];
        if (format == OutputFormat.Json)
        {
            WriteJson(terminal, profiles, indicators, figures);
            return ToolApp.Success;
        }

        string[] columns = [.. profiles.Select(static profile => $"{profile.Country.Name} ({profile.Country.Code})")];
        terminal.WriteTable("Facts", ["Indicator", .. columns, "Heed"],
        [
            .. indicators.Select(indicator =>
            {
                Observation[] row = [.. profiles.Select(profile => profile[indicator.Code])];
                return (IReadOnlyList<string>)[indicator.Name, .. row.Select(static observation => observation.ToString()), string.Join(", ", Heed(row))];
            }),
        ]);
        List<IReadOnlyList<string>> rows = [];
        for (int i = 0; i < figures[0].Count; i++)
        {
            Derivation[] row = [.. figures.Select(all => all[i])];
            if (row.Any(static figure => figure.MissingReason is null))
            {
                IEnumerable<string> warnings = row.Where(static figure => figure.HasValue).SelectMany(static figure => figure.Warnings).Select(static warning => warning.Code).Distinct();
                rows.Add([row[0].Figure.ToString(), .. row.Select(static figure => FigureTable.Cell(figure)), string.Join(", ", warnings)]);
            }
        }

        terminal.WriteTable("Derived figures", ["Figure", .. columns, "Heed"], rows);
        WriteRefusals(terminal, figures);
        return ToolApp.Success;
    }

    private static void WriteRefusals(ToolTerminal terminal, List<IReadOnlyList<Derivation>> figures)
    {
        SortedDictionary<string, string> refusals = new(StringComparer.Ordinal);
        foreach (Derivation figure in figures.SelectMany(static all => all))
        {
            if (figure.Refusal is { } refusal)
            {
                refusals.TryAdd(figure.Figure.ToString(), refusal);
            }
        }

        terminal.WriteTable("Refused", [], [.. refusals.Select(static refusal => (IReadOnlyList<string>)[refusal.Key, refusal.Value])]);
    }

    // What keeps the values of a row from being like each other.
    private static IEnumerable<string> Heed(Observation[] row)
    {
        Observation[] values = [.. row.Where(static observation => !observation.IsMissing)];
        if (values.Select(static value => value.Period).Distinct().Count() > 1)
        {
            yield return "period-mismatch";
        }

        if (values.Where(static value => value.Quantity is not null).Select(static value => value.Quantity!.Value.Unit).Distinct().Count() > 1)
        {
            yield return "unit-mismatch";
        }

        if (values.Select(static value => value.Source.Code).Distinct().Count() > 1)
        {
            yield return "source-mismatch";
        }
    }

    private static void WriteJson(ToolTerminal terminal, List<CountryProfile> profiles, List<Indicator> indicators, List<IReadOnlyList<Derivation>> figures) => terminal.WriteJson(writer =>
    {
        writer.WriteStartArray();
        for (int i = 0; i < profiles.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("code", profiles[i].Country.Code.ToString());
            writer.WriteString("name", profiles[i].Country.Name);
            writer.WriteStartObject("facts");
            foreach (Indicator indicator in indicators)
            {
                writer.WritePropertyName(indicator.Code.ToString());
                ObservationJsonOutput.Write(writer, profiles[i][indicator.Code]);
            }

            writer.WriteEndObject();
            writer.WritePropertyName("derived");
            FigureJson.WriteAll(writer, figures[i]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
