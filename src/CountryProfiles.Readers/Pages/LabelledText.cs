namespace CountryProfiles.Readers.Pages;

/// <summary>What a line of a page looks like, before any value is read.</summary>
internal enum LabelledTextKind
{
    Blank,

    /// <summary>Neither a known label nor something that looks like one.</summary>
    Text,

    /// <summary>A label with a mark after it that no indicator has.</summary>
    UnknownLabel,

    /// <summary>A known label, and behind a mark the value.</summary>
    Fact,

    /// <summary>A known label that runs into what may be its value.</summary>
    Unseparated,

    /// <summary>A known label alone on its line.</summary>
    Label,

    /// <summary>How far from home a person of a story is.</summary>
    Distance,

    /// <summary>Part of the address of an office.</summary>
    Contact,
}

/// <summary>A line of a page as labelled text, verbatim: label, what stands in brackets after it, and value.</summary>
internal sealed class LabelledText(PageLine line, LabelledTextKind kind)
{
    public PageLine Line => line;

    public LabelledTextKind Kind { get; set; } = kind;

    /// <summary>The indicator of the label; null without a known one.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>Where the label stands in the line.</summary>
    public Range Label { get; init; }

    /// <summary>What the brackets after the label hold, and a year without brackets.</summary>
    public IReadOnlyList<Range> Remarks { get; init; } = [];

    /// <summary>Where the value begins in the line.</summary>
    public int ValueStart { get; init; }

    /// <summary>The text that may be a value: what comes after the label, or all of a line without one.</summary>
    public ReadOnlySpan<char> Value => line.Text.AsSpan(ValueStart).Trim().TrimEnd('|').TrimEnd();

    /// <summary>True for a line that gave a fact, or is a part of one.</summary>
    public bool IsTaken { get; set; }

    /// <summary>True for a line of the address of an office.</summary>
    public bool IsAddress { get; set; }
}
