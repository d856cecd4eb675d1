using System.CommandLine;
using System.Text.Json;
using CountryProfiles.Data;

namespace CountryProfiles.Tool;

/// <summary><c>check DIR</c>: everything that is wrong with a directory of seeds, first with its files and then with its values.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> directory = new("directory") { Description = "a directory of seeds: manifest.json, profiles/ and tables" };
        Option<OutputFormat> format = FormatOption.Create();
        Command command = new("check", "Check a directory of seeds and list everything that is wrong with it.") { directory, format };
        command.SetAction(result => Run(terminal, result.GetRequiredValue(directory), result.GetValue(format)));
        return command;
    }

    private static int Run(ToolTerminal terminal, string directory, OutputFormat format)
    {
        if (!Directory.Exists(directory))
        {
            terminal.Error.WriteLine($"There is no directory '{directory}'.");
            return ToolApp.ContentError;
        }

        // The checks read values, so they come after what is wrong with the files.
        CountryDataset? dataset = null;
        IReadOnlyList<Diagnostic> faults;
        try
        {
            dataset = CountryDataset.LoadDirectory(directory);
            faults = dataset.Check();
        }
        catch (InvalidSeedException exception)
        {
            faults = exception.Diagnostics;
        }

        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(writer =>
            {
                writer.WriteStartObject();
                DiagnosticOutput.WriteJson(writer, faults);
                writer.WriteEndObject();
            });
        }

        DiagnosticOutput.WriteLines(terminal.Error, faults);
        if (faults.Count > 0)
        {
            terminal.Error.WriteLine(faults.Count == 1 ? "1 fault." : $"{faults.Count} faults.");
            return ToolApp.ContentError;
        }

        if (format == OutputFormat.Text)
        {
            terminal.WriteLine($"No faults: {dataset}.");
        }

        return ToolApp.Success;
    }
}
