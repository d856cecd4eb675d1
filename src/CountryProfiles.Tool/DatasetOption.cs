using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Data;

namespace CountryProfiles.Tool;

/// <summary>The option that lays a directory of newer data over the embedded dataset.</summary>
internal static class DatasetOption
{
    public static Option<string?> Create() => new("--dataset")
    {
        Description = "a directory that import or fetch made, to lie over the data of the package",
        HelpName = "DIR",
    };

    /// <summary>The embedded dataset, with the directory over it where there is one; otherwise says what is wrong with it.</summary>
    public static bool TryLoad(ToolTerminal terminal, string? directory, [NotNullWhen(true)] out CountryDataset? dataset)
    {
        dataset = null;
        try
        {
            dataset = directory is null ? CountryDataset.Default : CountryDataset.Default.With(CountryDataset.LoadDirectory(directory));
            return true;
        }
        catch (InvalidSeedException exception)
        {
            DiagnosticOutput.WriteLines(terminal.Error, exception.Diagnostics);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Error.WriteLine(exception.Message);
        }

        return false;
    }
}
