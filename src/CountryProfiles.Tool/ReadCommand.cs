using System.CommandLine;
using System.Text;
using System.Text.Json;
using CountryProfiles.Data;
using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Tool;

/// <summary><c>read FILE|-</c>: a published page to observations, contacts and diagnostics.</summary>
internal static class ReadCommand
{
    private const string StandardInput = "-";

    // What is said of fragments that were read all the same: slips read past, reservations, details without a place,
    // dates of a note about the whole page.
    private static readonly string[] s_remarks = ["PAGE014", "PAGE016", "PAGE019", "PAGE020", "PAGE025"];

    private const int BeginningLength = 4096;

    private static readonly string[] s_extensions = [".html", ".htm", ".xhtml", ".xht"];
    private static readonly string[] s_beginnings = ["<!doctype html", "<html", "<head", "<body", "<table", "<title"];

    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> file = new("file") { Description = "a page saved as HTML or text, or - for standard input" };
        Option<string?> country = new("--country") { Description = "the country of the page; without it, the page has to tell" };
        Option<string?> source = new("--source") { Description = "the code of the source in the dataset; without it, the page is its own source" };
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
            if (!CountryArgument.TryFind(terminal, country, out CountryProfile? profile))
            {
                return ToolApp.ContentError;
            }

            code = profile.Country.Code;
        }

        string name = file == StandardInput ? "standard input" : Path.GetFileName(file);
        Source? source = sourceCode is null
            ? new Source { Code = "page", Publisher = "not stated", Title = name }
            : dataset.Sources.FirstOrDefault(known => known.Code == sourceCode);
        if (source is null)
        {
            terminal.Error.WriteLine($"'{sourceCode}' is not the code of a source of dataset {dataset.Version}.");
            return ToolApp.ContentError;
        }

        ProfilePageReader reader = new(dataset.Units, dataset.Indicators, dataset.Countries);
        PageReadOptions options = new() { Source = source, Country = code, Numbers = numbers, File = name };
        ReadResult<ProfilePage> page;
        try
        {
            page = file == StandardInput ? Read(reader, terminal.Input.ReadToEnd(), options) : ReadFile(reader, file, options);
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
        return page.Diagnostics.Any(diagnostic => isStrict || !s_remarks.Contains(diagnostic.Code)) ? ToolApp.ContentError : ToolApp.Success;
    }

    private static ReadResult<ProfilePage> Read(ProfilePageReader reader, string text, PageReadOptions options) =>
        IsHtml(text) ? reader.ReadHtml(text, options) : reader.Read(text, options);

    // A file of HTML names its encoding itself; any other is text in UTF-8.
    private static ReadResult<ProfilePage> ReadFile(ProfilePageReader reader, string file, PageReadOptions options)
    {
        using FileStream stream = File.OpenRead(file);
        bool isHtml = s_extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
        if (!isHtml)
        {
            using StreamReader reading = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            char[] beginning = new char[BeginningLength];
            isHtml = IsHtml(beginning.AsSpan(0, reading.ReadBlock(beginning)));
            stream.Position = 0;
        }

        if (isHtml)
        {
            return reader.ReadHtml(stream, options);
        }

        using StreamReader text = new(stream, Encoding.UTF8);
        return reader.Read(text.ReadToEnd(), options);
    }

    // By what stands first: a document type, a declaration of XML before one, or a tag that only a whole document begins with.
    private static bool IsHtml(ReadOnlySpan<char> text)
    {
        text = text.TrimStart().TrimStart('\uFEFF').TrimStart();
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            return text[..Math.Min(text.Length, BeginningLength)].Contains("<html", StringComparison.OrdinalIgnoreCase);
        }

        while (text.StartsWith("<!--", StringComparison.Ordinal))
        {
            int end = text.IndexOf("-->", StringComparison.Ordinal);
            text = end < 0 ? default : text[(end + 3)..].TrimStart();
        }

        foreach (string beginning in s_beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
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
