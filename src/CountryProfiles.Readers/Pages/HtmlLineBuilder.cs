using System.Buffers;
using System.Globalization;
using System.Text;

namespace CountryProfiles.Readers.Pages;

/// <summary>Puts the text of one line together: blanks become one, characters without width go, and each stretch keeps its place.</summary>
internal sealed class HtmlLineBuilder(PageLog log)
{
    // Blanks, and characters without width.
    private static readonly SearchValues<char> s_special = SearchValues.Create(" \n\r\t\f\u00A0\u200B\u200C\u200D\u2060\uFEFF\u00AD");

    private readonly StringBuilder _text = new();
    private readonly List<HtmlRun> _runs = [];
    private int _line = 1;
    private int _column = 1;
    private int _visible;
    private bool _blankPending;

    public int Length => _text.Length;

    /// <summary>True as long as nothing can be seen on the line.</summary>
    public bool IsBlank => _visible == 0;

    /// <summary>Where emphasis at the beginning of the line ends; -1 without any.</summary>
    public int Emphasis { get; set; } = -1;

    /// <summary>The place of the tag behind which the next text stands.</summary>
    public void MoveTo(int line, int column) => (_line, _column) = (line, column);

    public void Append(ReadOnlySpan<char> text, bool isPreformatted = false)
    {
        while (!text.IsEmpty)
        {
            // Words go over in one piece.
            int plain = text.IndexOfAny(s_special);
            plain = plain < 0 ? text.Length : plain;
            if (plain > 0)
            {
                if (_blankPending)
                {
                    _blankPending = false;
                    Add(" ");
                }

                _visible += plain;
                Add(text[..plain]);
                text = text[plain..];
                continue;
            }

            char c = text[0];
            if (c is ' ' or '\n' or '\r' or '\t' or '\f')
            {
                if (isPreformatted)
                {
                    Add(text[..1]);
                }
                else
                {
                    _blankPending |= _text.Length > 0;
                }
            }
            else if (c == '\u00A0')
            {
                if (_blankPending)
                {
                    _blankPending = false;
                    Add(" ");
                }

                Add(text[..1]);
            }

            text = text[1..];
        }
    }

    /// <summary>The text from a position on.</summary>
    public string From(int start) => start < _text.Length ? _text.ToString(start, _text.Length - start) : "";

    /// <summary>The last character before a position that is no blank; a blank when there is none.</summary>
    public char Last(int end)
    {
        for (int i = Math.Min(end, _text.Length) - 1; i >= 0; i--)
        {
            if (!char.IsWhiteSpace(_text[i]))
            {
                return _text[i];
            }
        }

        return ' ';
    }

    public string Before(int end) => _text.ToString(0, Math.Min(end, _text.Length));

    /// <summary>Puts another text in the place of all from a position on.</summary>
    public void Replace(int start, string text)
    {
        // The blank before the text is no part of it.
        start += start < _text.Length && _text[start] == ' ' ? 1 : 0;
        if (start < _text.Length)
        {
            foreach (char c in From(start))
            {
                _visible -= char.IsWhiteSpace(c) ? 0 : 1;
            }

            _text.Length = start;
            _runs.RemoveAll(run => run.Start > start);
        }

        Append(text);
    }

    /// <summary>Puts a text before all others.</summary>
    public void Prepend(string text)
    {
        _text.Insert(0, text);
        _visible += text.Length;
        for (int i = 1; i < _runs.Count; i++)
        {
            _runs[i] = _runs[i] with { Start = _runs[i].Start + text.Length };
        }
    }

    /// <summary>The line, and none of it is left here.</summary>
    public PageLine Take(HtmlBlock? block)
    {
        PageLine line;
        if (_text.Length > PageText.MaxLineLength)
        {
            log.Add(
                PageFault.LongLine,
                string.Create(CultureInfo.InvariantCulture, $"The line has more than {PageText.MaxLineLength:N0} characters and was not read: break it into one fact a line."),
                _runs[0].Line,
                _runs[0].Column,
                _text.ToString(0, 100));
            line = new PageLine("", [_runs[0]], block);
        }
        else
        {
            int emphasis = Emphasis > 0 && Emphasis < _text.Length ? Emphasis : -1;
            line = new PageLine(_text.ToString(), [.. _runs], block) { Emphasis = emphasis };
            if (!IsBlank)
            {
                block?.CountLine(emphasis > 0);
            }
        }

        Clear();
        return line;
    }

    /// <summary>A line without text, at the place that was reached.</summary>
    public PageLine Blank(bool isBarrier) => new("", [new HtmlRun(0, _line, _column)], null) { IsBarrier = isBarrier };

    public void Clear()
    {
        _text.Clear();
        _runs.Clear();
        _visible = 0;
        _blankPending = false;
        Emphasis = -1;
    }

    private void Add(ReadOnlySpan<char> part)
    {
        // One more than the limit shows that it was passed.
        int room = PageText.MaxLineLength + 1 - _text.Length;
        if (room > 0)
        {
            if (_runs.Count == 0 || _runs[^1].Line != _line || _runs[^1].Column != _column)
            {
                _runs.Add(new HtmlRun(_text.Length, _line, _column));
            }

            _text.Append(part[..Math.Min(part.Length, room)]);
        }
    }
}
