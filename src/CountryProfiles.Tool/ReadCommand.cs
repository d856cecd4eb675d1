using System.CommandLine;
using System.Text.Json;
using CountryProfiles.Data;
using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Tool;

/// <summary><c>read FILE|-</c>: a published page to observations, contacts and diagnostics.</summary>
internal static class ReadCommand
{
    private const string StandardInput = "-";

    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> file = new("file") { Description = "a page saved as HTML or text, or - for standard input" };
        Option<string?> country = new("--country") { Description = "the country of the page; without it, the page has to tell" };
        Option<string?> source = SourceOption.Create("the code of the source in the dataset; without it, the page is its own source");
        Option<NumberConvention> numbers = new("--numbers") { Description = "which marks the numbers have", DefaultValueFactory = static _ => default };
        Option<OutputFormat> format = FormatOption.Create();
        Option<bool> strict = new("--strict") { Description = "exit code 1 for any diagnostic, also for remarks on what was read" };
        Command command = new("read", "Read a published country page. Exit code 1 when a fragment was not read.") { file, country, source, numbers, format, strict };
        command.SetAction(result => Run(
            terminal,
            result.GetRequiredValue(file),
            result.GetValue(country),
            result.GetValue(source),
            result.GetValue(numbers),
            result.GetValue(format),
            result.GetValue(strict)));
        return command;
    }

    private static int Run(ToolTerminal terminal, string file, string? country, string? sourceCode, NumberConvention numbers, OutputFormat format, bool isStrict)
    {
        CountryDataset dataset = CountryDataset.Default;
        CountryCode code = default;
        if (country is not null)
        {
            if (!CountryArgument.TryFind(terminal, dataset, country, out CountryProfile? profile))
            {
                return ToolApp.ContentError;
            }

            code = profile.Country.Code;
        }

        string name = file == StandardInput ? "standard input" : Path.GetFileName(file);
        if (!SourceOption.TryFind(terminal, dataset, sourceCode, out Source? source))
        {
            return ToolApp.ContentError;
        }

        source ??= new Source { Code = "page", Publisher = "not stated", Title = name };
        ProfilePageReader reader = new(dataset.Units, dataset.Indicators, dataset.Countries);
        PageReadOptions options = new() { Source = source, Country = code, Numbers = numbers, File = name };
        ReadResult<ProfilePage> page;
        try
        {
            if (file == StandardInput)
            {
                page = PageFile.Read(reader, terminal.Input.ReadToEnd(), options);
            }
            else
            {
                using FileStream stream = File.OpenRead(file);
                page = PageFile.Read(reader, stream, file, options);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(exception is FileNotFoundException or DirectoryNotFoundException
                ? $"There is no file '{file}'."
                : $"'{file}' cannot be read: {exception.Message}");
            return ToolApp.ContentError;
        }

        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(writer => WriteJson(writer, page));
        }
        else
        {
            WriteText(terminal, dataset, page.Value);
        }

        DiagnosticOutput.WriteLines(terminal.Error, page.Diagnostics);
        return page.Diagnostics.Any(diagnostic => isStrict || !DiagnosticOutput.IsRemark(diagnostic)) ? ToolApp.ContentError : ToolApp.Success;
    }

    private static void WriteText(ToolTerminal terminal, CountryDataset dataset, ProfilePage page)
    {
        terminal.WriteTitle(dataset.TryGet(page.Country, out CountryProfile? profile) ? profile.Country.Name : "Unknown country");
        ObservationTable.Write(terminal, "Facts", page.Observations);
        ContactTable.Write(terminal, page.Contacts);
        if (page.StoryDistances.Count > 0)
        {
            terminal.WriteTable("Migration", [], [["Distances from home", string.Join(", ", page.StoryDistances.Select(static distance => distance.ToString()))]]);
        }
    }

    private static void WriteJson(Utf8JsonWriter writer, ReadResult<ProfilePage> page)
    {
        CountryProfilesJsonContext context = CountryProfilesJsonContext.Default;
        writer.WriteStartObject();
        writer.WriteString("country", page.Value.Country.ToString());
        writer.WriteStartArray("observations");
        foreach (Observation observation in page.Value.Observations)
        {
            JsonSerializer.Serialize(writer, observation, context.Observation);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("contacts");
        foreach (Contact contact in page.Value.Contacts)
        {
            JsonSerializer.Serialize(writer, contact, context.Contact);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("storyDistances");
        foreach (Quantity distance in page.Value.StoryDistances)
        {
            JsonSerializer.Serialize(writer, distance, context.Quantity);
        }

        writer.WriteEndArray();
        DiagnosticOutput.WriteJson(writer, page.Diagnostics);
        writer.WriteEndObject();
    }
}
