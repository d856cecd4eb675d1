namespace CountryProfiles.Readers.Pages;

/// <summary>One line of a page without markup, and where its characters stand on the page.</summary>
internal sealed class PageLine
{
    private readonly int _number;
    private readonly int[]? _columns;
    private readonly HtmlRun[]? _runs;

    /// <summary>A line of a text, on the line <paramref name="number"/>; <paramref name="columns"/> where characters were left out.</summary>
    public PageLine(int number, string text, int[]? columns) => (_number, Text, _columns) = (number, text, columns);

    /// <summary>A line put together from stretches of a document.</summary>
    public PageLine(string text, HtmlRun[] runs, HtmlBlock? block) => (Text, _runs, Block) = (text, runs, block);

    /// <summary>The line on the page, from 1; a line with <c>&lt;br&gt;</c> in it gives several of the same number.</summary>
    public int Number => LineAt(0);

    /// <summary>The text as it stands on the page, no-break spaces included, without tags and with entities decoded.</summary>
    public string Text { get; }

    /// <summary>The element of a document that begins and ends lines around this one; null for a text.</summary>
    public HtmlBlock? Block { get; }

    /// <summary>Where markup ends the label and the value begins, as between two cells; -1 when the text alone has to tell.</summary>
    public int Cut { get; init; } = -1;

    /// <summary>Where emphasis at the beginning of the line ends; -1 without any.</summary>
    public int Emphasis { get; init; } = -1;

    /// <summary>The heading of the part of a document that the line stands in; null without one.</summary>
    public PageLine? Under { get; set; }

    /// <summary>True for a row that is the heading of the rows below it, and so no label that lacks a value.</summary>
    public bool IsHeading { get; set; }

    /// <summary>True for a blank line that stands for an empty element: no label above it has its value below.</summary>
    public bool IsBarrier { get; set; }

    /// <summary>The stretches of the document that the line is put together from; none for a text.</summary>
    public ReadOnlySpan<HtmlRun> Runs => _runs;

    public bool IsBlank => Text.AsSpan().IsWhiteSpace();

    /// <summary>The line on the page, from 1, of a character of <see cref="Text"/>.</summary>
    public int LineAt(int position) => _runs is null ? _number : RunAt(position).Line;

    /// <summary>The column on the page, from 1, of a character of <see cref="Text"/>; in a document that of the tag before it.</summary>
    public int ColumnAt(int position) =>
        _runs is not null ? RunAt(position).Column
        : _columns is null ? position + 1 : position < _columns.Length ? _columns[position] : _columns.Length == 0 ? 1 : _columns[^1] + 1;

    private HtmlRun RunAt(int position)
    {
        HtmlRun found = new(0, 1, 1);
        foreach (HtmlRun run in _runs!)
        {
            if (run.Start > 0 && run.Start > position)
            {
                break;
            }

            found = run;
        }

        return found;
    }
}
