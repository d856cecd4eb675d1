using System.Text.Json;

namespace CountryProfiles.Tool;

/// <summary>How diagnostics are printed: a line each for people, members for programs.</summary>
internal static class DiagnosticOutput
{
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
