using System.CommandLine;
using CountryProfiles.Calculations;
using CountryProfiles.Data;

namespace CountryProfiles.Tool;

/// <summary><c>derive COUNTRY</c>: all figures that follow from a profile.</summary>
internal static class DeriveCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> country = CountryArgument.Create();
        Option<PeriodPolicy> periods = PeriodPolicyOption.Create();
        Option<string?> dataset = DatasetOption.Create();
        Option<OutputFormat> format = FormatOption.Create();
        Command command = new("derive", "Calculate all figures that follow from a country's facts, with bounds and warnings.") { country, periods, dataset, format };
        command.SetAction(result => Run(terminal, result.GetValue(dataset), result.GetRequiredValue(country), result.GetValue(periods), result.GetValue(format)));
        return command;
    }

    private static int Run(ToolTerminal terminal, string? directory, string country, PeriodPolicy policy, OutputFormat format)
    {
        if (!DatasetOption.TryLoad(terminal, directory, out CountryDataset? dataset) || !CountryArgument.TryFind(terminal, dataset, country, out CountryProfile? profile))
        {
            return ToolApp.ContentError;
        }

        IReadOnlyList<Derivation> figures = Figures.All(profile, policy);
        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(writer => FigureJson.WriteAll(writer, figures));
        }
        else
        {
            terminal.WriteTitle($"{profile.Country.Name}: derived figures");
            FigureTable.Write(terminal, figures);
        }

        return ToolApp.Success;
    }
}
