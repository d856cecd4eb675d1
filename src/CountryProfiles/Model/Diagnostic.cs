using System.Globalization;

namespace CountryProfiles;

/// <summary>Something in an input that was not understood or is wrong: what, where, and the text it is about.</summary>
public sealed record Diagnostic
{
    /// <summary>The stable code, such as <c>SEED004</c>, by which a kind of problem can be looked up.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong and what was expected, in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The file or other name of the input; null when it has none.</summary>
    public string? File { get; init; }

    /// <summary>The path inside structured input, such as <c>$.observations[3].unit</c>; null for plain text.</summary>
    public string? Path { get; init; }

    /// <summary>The line, from 1; null when not known.</summary>
    public int? Line { get; init; }

    /// <summary>The column, from 1; null when not known.</summary>
    public int? Column { get; init; }

    /// <summary>The text it is about, shortened; null when there is none.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Place, code, message and excerpt in one line: <c>KGZ.json(12): $.observations[3].unit: SEED004: …</c>.</summary>
    public override string ToString()
    {
        string line = Line is null ? "" : Column is null
            ? string.Create(CultureInfo.InvariantCulture, $"({Line})")
            : string.Create(CultureInfo.InvariantCulture, $"({Line},{Column})");
        string place = (File ?? "") + line;
        return (place.Length > 0 ? place + ": " : "") + (Path is null ? "" : Path + ": ") + Code + ": " + Message
            + (Excerpt is null ? "" : $" [{Excerpt}]");
    }
}
