namespace CountryProfiles.Readers.Pages;

/// <summary>A stretch of a line, verbatim.</summary>
internal readonly record struct LinePart(PageLine Line, int Start, string Text)
{
    public static LinePart Of(PageLine line, Range range)
    {
        (int start, int length) = range.GetOffsetAndLength(line.Text.Length);
        ReadOnlySpan<char> text = line.Text.AsSpan(start, length);
        start += text.Length - text.TrimStart().Length;
        return new LinePart(line, start, text.Trim().ToString());
    }
}

/// <summary>The lines of one office, sorted by what they announce, before anything in them is read.</summary>
internal sealed class OfficeLines
{
    public List<LinePart> Address { get; } = [];

    public List<LinePart> Telephones { get; } = [];

    public List<LinePart> Faxes { get; } = [];

    public List<LinePart> Emails { get; } = [];

    public List<LinePart> Websites { get; } = [];

    public List<LinePart> Others { get; } = [];

    /// <summary>The first line of the office, to report on it.</summary>
    public required PageLine First { get; init; }
}
