using System.CommandLine;
using CountryProfiles.Calculations;
using CountryProfiles.Data;

namespace CountryProfiles.Tool;

/// <summary><c>show COUNTRY</c>: a profile with its facts, derived figures, contacts and sources.</summary>
internal static class ShowCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> country = CountryArgument.Create();
        Option<PeriodPolicy> periods = PeriodPolicyOption.Create();
        Option<string?> dataset = DatasetOption.Create();
        Option<OutputFormat> format = FormatOption.Create();
        Command command = new("show", "Show a country's profile: facts, derived figures, contacts.") { country, periods, dataset, format };
        command.SetAction(result => Run(terminal, result.GetValue(dataset), result.GetRequiredValue(country), result.GetValue(periods), result.GetValue(format)));
        return command;
    }

    private static int Run(ToolTerminal terminal, string? directory, string name, PeriodPolicy policy, OutputFormat format)
    {
        if (!DatasetOption.TryLoad(terminal, directory, out CountryDataset? dataset) || !CountryArgument.TryFind(terminal, dataset, name, out CountryProfile? profile))
        {
            return ToolApp.ContentError;
        }

        IReadOnlyList<Derivation> figures = Figures.All(profile, policy);
        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(writer =>
            {
                writer.WriteStartObject();
                writer.WritePropertyName("profile");
                System.Text.Json.JsonSerializer.Serialize(writer, profile, CountryProfilesJsonContext.Default.CountryProfile);
                writer.WritePropertyName("derived");
                FigureJson.WriteAll(writer, figures);
                writer.WriteEndObject();
            });
            return ToolApp.Success;
        }

        WriteCountry(terminal, profile);
        ObservationTable.Write(terminal, "Facts", profile.Observations);
        FigureTable.Write(terminal, figures);
        ContactTable.Write(terminal, profile.Contacts);
        WriteMigration(terminal, dataset, profile.Migration);
        WriteSources(terminal, profile);
        return ToolApp.Success;
    }

    private static void WriteCountry(ToolTerminal terminal, CountryProfile profile)
    {
        Country country = profile.Country;
        terminal.WriteTitle(country.OfficialName is null ? country.Name : $"{country.Name}, {country.OfficialName}");
        List<IReadOnlyList<string>> rows =
        [
            ["Codes", $"{country.Alpha2}, {country.Code}, {country.NumericText ?? "no number"}{(country.IsUserAssigned ? " (user-assigned, not ISO 3166-1)" : "")}"],
        ];
        Add("Local names", string.Join("; ", country.LocalNames));
        Add("Former names", string.Join("; ", country.FormerNames));
        Add("Region", string.Join(", ", new[] { country.Subregion?.Name, country.Region?.Name }.OfType<string>().Distinct()));
        Add("Capital", country.Capital);
        Add("Calling code", string.Join(", ", country.CallingCodes.Select(static code => "+" + code)));
        Add("Dependency", country.DependencyStatus);
        Add("Legal tender", string.Join("; ", profile.Currencies.Where(static use => use.To is null)
            .Select(static use => use.From is { } from ? $"{use.Currency} since {ReferencePeriod.At(from).ToString("G", null)}" : use.Currency.ToString())));
        terminal.WriteTable("Country", [], rows);

        void Add(string label, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                rows.Add([label, value]);
            }
        }
    }

    private static void WriteMigration(ToolTerminal terminal, CountryDataset dataset, MigrationContext? migration)
    {
        if (migration is null)
        {
            return;
        }

        string[] destinations = [.. migration.Destinations.Select(code => dataset.TryGet(code, out CountryProfile? profile) ? profile.Country.Name : code.ToString())];
        terminal.WriteTable("Migration", [],
        [
            ["Destinations", string.Join(", ", destinations)],
            ["Sectors", string.Join(", ", migration.Sectors)],
            ["Policy aims", string.Join(", ", migration.PolicyAims)],
            ["Assistance", string.Join(", ", migration.AssistanceAreas)],
            ["Distances from home", string.Join(", ", migration.StoryDistances.Select(static distance => distance.ToString()))],
        ]);
    }

    private static void WriteSources(ToolTerminal terminal, CountryProfile profile)
    {
        IEnumerable<Source> sources = profile.Observations.Select(static observation => observation.Source)
            .Concat(profile.Currencies.Select(static use => use.Source))
            .Concat(profile.Contacts.Select(static contact => contact.Source));
        terminal.WriteTable("Sources", [],
        [
            .. sources.DistinctBy(static source => source.Code).OrderBy(static source => source.Code, StringComparer.Ordinal)
                .Select(static source => (IReadOnlyList<string>)[source.Code, source.ToString(), source.Address?.OriginalString ?? ""]),
        ]);
    }
}
