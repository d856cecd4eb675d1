using System.Text.Json;

namespace CountryProfiles.Tool;

/// <summary>How diagnostics are printed: a line each for people, members for programs.</summary>
internal static class DiagnosticOutput
{
    // Slips read past, reservations, details without a place; dates from a note about the
    // whole page; values read as undated, marked as a break, or in a unit of their own.
    private static readonly string[] s_remarks =
        ["PAGE014", "PAGE016", "PAGE019", "PAGE020", "PAGE025", "FACT004", "FACT013", "WB005", "WB012", "WB014", "WB016"];

    /// <summary>True for what is said of a fragment that was read all the same; others are of something that was not.</summary>
    public static bool IsRemark(Diagnostic diagnostic) => s_remarks.Contains(diagnostic.Code);

    public static void WriteLines(TextWriter writer, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            writer.WriteLine(diagnostic);
        }
    }

    public static void WriteJson(Utf8JsonWriter writer, IReadOnlyList<Diagnostic> diagnostics)
    {
        writer.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("code", diagnostic.Code);
            writer.WriteString("message", diagnostic.Message);
            WriteOptional(writer, "file", diagnostic.File);
            WriteOptional(writer, "path", diagnostic.Path);
            if (diagnostic.Line is { } line)
            {
                writer.WriteNumber("line", line);
            }

            if (diagnostic.Column is { } column)
            {
                writer.WriteNumber("column", column);
            }

            WriteOptional(writer, "excerpt", diagnostic.Excerpt);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
