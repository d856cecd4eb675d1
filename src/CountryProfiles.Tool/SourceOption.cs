using System.CommandLine;
using CountryProfiles.Data;

namespace CountryProfiles.Tool;

/// <summary>The option that names a source of the dataset for values whose file names none.</summary>
internal static class SourceOption
{
    public static Option<string?> Create(string description) => new("--source") { Description = description, HelpName = "CODE" };

    /// <summary>The source of a code, null without one; false, and said, when the dataset has no such source.</summary>
    public static bool TryFind(ToolTerminal terminal, CountryDataset dataset, string? code, out Source? source)
    {
        source = code is null ? null : dataset.Sources.FirstOrDefault(known => known.Code == code);
        if (code is null || source is not null)
        {
            return true;
        }

        terminal.Error.WriteLine($"'{code}' is not the code of a source of dataset {dataset.Version}.");
        return false;
    }
}
