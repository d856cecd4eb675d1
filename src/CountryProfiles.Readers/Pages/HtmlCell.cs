using System.Text;

namespace CountryProfiles.Readers.Pages;

/// <summary>A cell of a table, or a term or definition of a list: its lines, and what it spans.</summary>
internal sealed class HtmlCell(List<PageLine> lines, bool isHeader, int columns, int rows)
{
    private const int MaxJoinedLength = 300;

    private string? _text;

    public IReadOnlyList<PageLine> Lines => lines;

    public bool IsHeader => isHeader;

    public int Columns => columns;

    public int Rows => rows;

    /// <summary>The column that the cell begins in, from 0.</summary>
    public int Column { get; set; }

    /// <summary>True for a cell of a row above that reaches into this one.</summary>
    public bool IsFromAbove { get; init; }

    public bool IsBlank => Text.Length == 0;

    /// <summary>True for a cell that is a part of the page by itself: with lines that have labels, a table, or prose.</summary>
    public bool IsComplex
    {
        get
        {
            int length = 0;
            int count = 0;
            bool hasLabel = false;
            bool hasRow = false;
            foreach (PageLine line in lines)
            {
                length += line.Text.Length;
                count += line.IsBlank ? 0 : 1;
                hasRow |= line.Cut >= 0;
                hasLabel |= line.Text.AsSpan().TrimEnd() is { Length: > 0 } text && text[..^1].Contains(':') && !text.Contains("://", StringComparison.Ordinal);
            }

            return hasRow || length > MaxJoinedLength || (count > 1 && hasLabel);
        }
    }

    /// <summary>The text of all lines. Lines of a value are joined as a list, unless a bracket goes on with the one before.</summary>
    public string Text
    {
        get
        {
            if (_text is not null)
            {
                return _text;
            }

            StringBuilder text = new();
            foreach (PageLine line in lines)
            {
                string part = line.Text.Trim();
                if (part.Length > 0)
                {
                    text.Append(text.Length == 0 ? "" : isHeader || part[0] is '(' or '[' || text[^1] is ',' or ';' ? " " : "; ").Append(part);
                }
            }

            return _text = text.ToString();
        }
    }

    /// <summary>Where the text begins on the page.</summary>
    public HtmlRun Place
    {
        get
        {
            foreach (PageLine line in lines)
            {
                if (!line.IsBlank)
                {
                    return new HtmlRun(0, line.Number, line.ColumnAt(0));
                }
            }

            return new HtmlRun(0, 1, 1);
        }
    }

    /// <summary>The same cell where it reaches into the next row; null when it ends here.</summary>
    public HtmlCell? Below => rows > 1 ? new HtmlCell(lines, isHeader, columns, rows - 1) { Column = Column, IsFromAbove = true } : null;
}
