using System.CommandLine;
using System.Globalization;
using CountryProfiles.Data;

namespace CountryProfiles.Tool;

/// <summary><c>list</c>: every territory with its codes, region and population.</summary>
internal static class ListCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Option<string?> region = RegionOption.Create();
        Option<string?> dataset = DatasetOption.Create();
        Option<OutputFormat> format = FormatOption.Create();
        Command command = new("list", "List all territories with codes, region and population.") { region, dataset, format };
        command.SetAction(result => Run(terminal, result.GetValue(dataset), result.GetValue(region), result.GetValue(format)));
        return command;
    }

    private static int Run(ToolTerminal terminal, string? directory, string? region, OutputFormat format)
    {
        if (!DatasetOption.TryLoad(terminal, directory, out CountryDataset? dataset) || !RegionOption.TryFind(terminal, dataset, region, out IReadOnlyList<CountryProfile> profiles))
        {
            return ToolApp.ContentError;
        }

        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(writer =>
            {
                writer.WriteStartArray();
                foreach (CountryProfile profile in profiles)
                {
                    Country country = profile.Country;
                    writer.WriteStartObject();
                    writer.WriteString("code", country.Code.ToString());
                    writer.WriteString("alpha2", country.Alpha2);
                    writer.WriteString("numeric", country.NumericText);
                    writer.WriteBoolean("userAssigned", country.IsUserAssigned);
                    writer.WriteString("name", country.Name);
                    writer.WriteString("region", country.Region?.Name);
                    writer.WriteString("subregion", country.Subregion?.Name);
                    writer.WritePropertyName("population");
                    ObservationJsonOutput.Write(writer, profile.Population);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            });
            return ToolApp.Success;
        }

        int assigned = profiles.Count(static profile => !profile.Country.IsUserAssigned);
        string others = string.Join(", ", profiles.Where(static profile => profile.Country.IsUserAssigned).Select(static profile => profile.Country.Name));
        terminal.WriteTable(
            string.Create(CultureInfo.InvariantCulture, $"{assigned} territories of ISO 3166-1{(others.Length > 0 ? $", and {others} (user-assigned codes)" : "")}"),
            ["Code", "Alpha-2", "Number", "Name", "Region", "Population", "Source"],
            [
                .. profiles.Select(static profile => (IReadOnlyList<string>)
                [
                    profile.Country.Code.ToString(), profile.Country.Alpha2, profile.Country.NumericText ?? "", profile.Country.Name,
                    profile.Country.Subregion?.Name ?? "", profile.Population.ToString(), profile.Population.Source.Code,
                ]),
            ]);
        return ToolApp.Success;
    }
}
