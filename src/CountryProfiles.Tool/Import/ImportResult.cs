using System.Globalization;
using CountryProfiles.Data;

namespace CountryProfiles.Tool.Import;

/// <summary>Writes imported values into a directory, and tells what was taken and what was not.</summary>
internal static class ImportResult
{
    /// <summary>Writes what was read and returns the exit code; with <paramref name="strict"/> nothing is written when something was not read.</summary>
    public static int Finish(ToolTerminal terminal, string directory, bool strict, OutputFormat format, IReadOnlyList<ImportedFile> files, ImportedValues values)
    {
        foreach (ImportedFile file in files)
        {
            DiagnosticOutput.WriteLines(terminal.Error, file.Diagnostics);
        }

        int notRead = files.Sum(static file => file.NotRead);
        bool refused = strict && notRead > 0;
        int added = 0;
        int restated = 0;
        if (!refused && !values.IsEmpty)
        {
            try
            {
                CountryDataset upper = values.ToDataset(DateOnly.FromDateTime(terminal.Time.GetUtcNow().UtcDateTime));
                CountryDataset.Update(directory, before =>
                {
                    (added, restated) = values.CompareTo(before);
                    CountryDataset after = before?.With(upper) ?? upper;
                    return before is not null && after.Countries.All(country => before.TryGet(country.Code, out CountryProfile? old) && old.Equals(after[country.Code]))
                        ? before
                        : after;
                });
            }
            catch (InvalidSeedException exception)
            {
                DiagnosticOutput.WriteLines(terminal.Error, exception.Diagnostics);
                terminal.Error.WriteLine($"Nothing was written; '{directory}' is as it was.");
                return ToolApp.ContentError;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                terminal.Error.WriteLine(exception.Message);
                terminal.Error.WriteLine($"Nothing was written; '{directory}' is as it was.");
                return ToolApp.ContentError;
            }
        }

        Write(terminal, directory, format, files, refused, added, restated);
        if (refused)
        {
            terminal.Error.WriteLine($"{Count(notRead, "fragment was", "fragments were")} not read, and --strict writes nothing then; '{directory}' is as it was.");
        }
        else if (values.IsEmpty)
        {
            terminal.Error.WriteLine("Nothing was read, and nothing was written.");
        }

        return refused || values.IsEmpty || files.Any(static file => file.Failed) ? ToolApp.ContentError : ToolApp.Success;
    }

    private static void Write(
        ToolTerminal terminal, string directory, OutputFormat format, IReadOnlyList<ImportedFile> files, bool refused, int added, int restated)
    {
        int read = files.Sum(static file => file.Values);
        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("directory", directory);
                writer.WriteBoolean("written", !refused && read > 0);
                writer.WriteNumber("new", added);
                writer.WriteNumber("restated", restated);
                writer.WriteStartArray("files");
                foreach (ImportedFile file in files)
                {
                    writer.WriteStartObject();
                    writer.WriteString("file", file.Name);
                    writer.WriteNumber("values", file.Values);
                    writer.WriteNumber("repeated", file.Repeated);
                    writer.WriteNumber("notRead", file.NotRead);
                    writer.WriteNumber("remarks", file.Remarks);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                DiagnosticOutput.WriteJson(writer, [.. files.SelectMany(static file => file.Diagnostics)]);
                writer.WriteEndObject();
            });
            return;
        }

        terminal.WriteTable("Taken", ["File", "Values", "Not read", "Remarks"],
        [
            .. files.Select(static file => (IReadOnlyList<string>)[file.Name, Number(file.Values), Number(file.NotRead), Number(file.Remarks)]),
            ["all", Number(read), Number(files.Sum(static file => file.NotRead)), Number(files.Sum(static file => file.Remarks))],
        ]);
        if (!refused && read > 0)
        {
            terminal.WriteLine($"{directory}: {Count(added, "new value", "new values")}, {Count(restated, "value restated", "values restated")}.");
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Count(int number, string one, string several) => $"{Number(number)} {(number == 1 ? one : several)}";
}
