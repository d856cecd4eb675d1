using System.CommandLine;
using CountryProfiles.Tool.Export;

namespace CountryProfiles.Tool;

/// <summary>The command line: its commands, and what its exit codes mean.</summary>
internal static class ToolApp
{
    /// <summary>It worked.</summary>
    public const int Success = 0;

    /// <summary>The content is wrong: an unknown country, a faulty seed, a page with something not understood.</summary>
    public const int ContentError = 1;

    /// <summary>The command was not called as it is meant to be.</summary>
    public const int UsageError = 2;

    public static int Run(string[] args, ToolTerminal terminal)
    {
        RootCommand root = new("Country profiles: facts with unit, period, status, precision and source, and figures calculated from them.")
        {
            ShowCommand.Create(terminal),
            DeriveCommand.Create(terminal),
            CompareCommand.Create(terminal),
            ListCommand.Create(terminal),
            RankCommand.Create(terminal),
            TotalCommand.Create(terminal),
            CoverageCommand.Create(terminal),
            ConvertCommand.Create(terminal),
            ExportCommand.Create(terminal),
            ReadCommand.Create(terminal),
            ImportCommand.Create(terminal),
            FetchCommand.Create(terminal),
            CheckCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            SeedsCommand.Create(terminal),
        };
        ParseResult result = root.Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in result.Errors)
            {
                terminal.Error.WriteLine(error.Message);
            }

            terminal.Error.WriteLine($"Try 'country-profiles {CommandPath(result)}--help'.");
            return UsageError;
        }

        try
        {
            return result.Invoke(new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Also a reader at the other end of a pipe that has gone.
            terminal.Error.WriteLine(exception.Message);
            return ContentError;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A fault of ours: a sentence to report it by, and no stack trace.
            terminal.Error.WriteLine($"This should not have happened ({exception.GetType().Name}): {exception.Message}");
            return ContentError;
        }
    }

    private static string CommandPath(ParseResult result) =>
        result.CommandResult.Command is RootCommand ? "" : result.CommandResult.Command.Name + " ";
}
