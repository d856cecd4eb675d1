using System.CommandLine;
using CountryProfiles.Calculations;
using CountryProfiles.Data;

namespace CountryProfiles.Tool;

/// <summary><c>total INDICATOR</c>: the sum over all territories or those of a region, nothing counted twice.</summary>
internal static class TotalCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> indicator = IndicatorArgument.Create();
        Option<string?> region = RegionOption.Create();
        Option<PeriodPolicy> periods = PeriodPolicyOption.Create();
        Option<string?> dataset = DatasetOption.Create();
        Option<OutputFormat> format = FormatOption.Create();
        Command command = new("total", "Add up an indicator over territories, with what was left out and why.") { indicator, region, periods, dataset, format };
        command.SetAction(result => Run(terminal, result.GetValue(dataset), result.GetRequiredValue(indicator), result.GetValue(region), result.GetValue(periods), result.GetValue(format)));
        return command;
    }

    private static int Run(ToolTerminal terminal, string? directory, string code, string? region, PeriodPolicy policy, OutputFormat format)
    {
        if (!DatasetOption.TryLoad(terminal, directory, out CountryDataset? dataset)
            || !IndicatorArgument.TryFind(terminal, dataset, code, out Indicator? indicator)
            || !RegionOption.TryFind(terminal, dataset, region, out IReadOnlyList<CountryProfile> profiles))
        {
            return ToolApp.ContentError;
        }

        Total total = Totals.Over(profiles, indicator.Code, policy, dataset.Overlaps);
        if (format == OutputFormat.Json)
        {
            WriteJson(terminal, total);
        }

        if (!total.HasValue)
        {
            terminal.Error.WriteLine(total.Refusal ?? $"No territory has a value of '{indicator.Code}'.");
            return ToolApp.ContentError;
        }

        if (format == OutputFormat.Text)
        {
            terminal.WriteTitle($"{indicator.Name}: {total}");
            terminal.WriteTable("What to heed", [], [.. total.Warnings.Select(static warning => (IReadOnlyList<string>)[warning.Code, warning.Text])]);
            terminal.WriteTable("Not added", [], [.. total.Omissions.Select(static omission => (IReadOnlyList<string>)[omission.Territory.ToString(), omission.Reason])]);
        }

        return ToolApp.Success;
    }

    private static void WriteJson(ToolTerminal terminal, Total total) => terminal.WriteJson(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("indicator", total.Indicator.ToString());
        if (total.Refusal is { } refusal)
        {
            writer.WriteString("refused", refusal);
        }

        writer.WriteStartArray("counted");
        foreach (CountryCode code in total.Counted)
        {
            writer.WriteStringValue(code.ToString());
        }

        writer.WriteEndArray();
        writer.WriteStartArray("omitted");
        foreach (TotalOmission omission in total.Omissions)
        {
            writer.WriteStartObject();
            writer.WriteString("code", omission.Territory.ToString());
            writer.WriteString("reason", omission.Reason);
            writer.WriteBoolean("countedElsewhere", omission.IsCountedElsewhere);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("warnings");
        foreach (DerivationWarning warning in total.Warnings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", warning.Code);
            writer.WriteString("text", warning.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (total.Sum is { } sum)
        {
            writer.WritePropertyName("sum");
            DerivationJson.Write(writer, sum);
        }

        writer.WriteEndObject();
    });
}
