using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace CountryProfiles.Readers.Pages;

/// <summary>
/// Takes a page apart into lines of plain text: tags that were left in it go, those that end a block end a line, entities
/// become characters. One pass, without looking back.
/// </summary>
internal sealed class PageText
{
    public const int MaxLength = 4_000_000;
    public const int MaxLineLength = 4_000;

    private const int MaxEntityLength = 12;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_blocks = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "br", "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "section", "article", "header", "footer", "nav", "aside",
        "address", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "title", "body", "blockquote", "option",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> s_nameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private readonly List<PageLine> _lines = [];
    private readonly StringBuilder _current = new();
    private readonly List<int> _columns = [];
    private readonly PageLog _log;
    private bool _changed;
    private bool _endedByTag;
    private string? _hidden;
    private int _visible;
    private int _number = 1;

    private PageText(PageLog log) => _log = log;

    public static List<PageLine> Split(string text, PageLog log)
    {
        PageText page = new(log);
        page.Read(text.Length > MaxLength ? text.AsSpan(0, MaxLength) : text);
        if (text.Length > MaxLength)
        {
            log.Add(
                PageFault.LongPage,
                string.Create(CultureInfo.InvariantCulture, $"The page has more than {MaxLength:N0} characters and was read no further: pass the part with the facts."),
                page._number);
        }

        return page._lines;
    }

    private void Read(ReadOnlySpan<char> text)
    {
        int lineStart = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '\n' or '\r' or '\u2028' or '\u2029')
            {
                i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                // What follows a tag that ended the line is no blank line.
                if (!_endedByTag || !IsBlank)
                {
                    EndLine();
                }

                _endedByTag = false;
                _number++;
                lineStart = i + 1;
            }
            else if (c == '<' && TryReadTag(text[i..], out int length))
            {
                _changed = true;
                i += length - 1;
            }
            else if (_hidden is not null)
            {
                _changed = true;
            }
            else if (c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD')
            {
                // Characters without width are no part of a label or value.
                _changed = true;
            }
            else if (c == '&' && TryReadEntity(text[i..], out string? decoded, out length))
            {
                _changed = true;
                foreach (char part in decoded)
                {
                    Append(part, i - lineStart + 1);
                }

                i += length - 1;
            }
            else
            {
                Append(c, i - lineStart + 1);
            }
        }

        EndLine();
    }

    private bool IsBlank => _visible == 0;

    private void Append(char c, int column)
    {
        // One more than the limit shows that it was passed.
        if (_current.Length <= MaxLineLength)
        {
            _visible += char.IsWhiteSpace(c) ? 0 : 1;
            _current.Append(c);
            _columns.Add(column);
        }
    }

    private void EndLine()
    {
        if (_current.Length > MaxLineLength)
        {
            _log.Add(
                PageFault.LongLine,
                string.Create(CultureInfo.InvariantCulture, $"The line has more than {MaxLineLength:N0} characters and was not read: break it into one fact a line."),
                _number,
                _columns[0],
                _current.ToString(0, 100));
            _lines.Add(new PageLine(_number, "", null));
        }
        else
        {
            bool mapped = _changed || (_columns.Count > 0 && _columns[0] != 1);
            _lines.Add(new PageLine(_number, _current.ToString(), mapped ? [.. _columns] : null));
        }

        _visible = 0;
        _current.Clear();
        _columns.Clear();
        _changed = false;
    }

    // <name …>, </name>, <!…>; "<0.1" and "a < b" are text. A tag ends on its line, before another one begins.
    private bool TryReadTag(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.Length < 3 || !(char.IsAsciiLetter(text[1]) || text[1] is '/' or '!'))
        {
            return false;
        }

        int end = text[1..].IndexOfAny("<>\n\r") + 1;
        if (end == 0 || text[end] != '>')
        {
            return false;
        }

        length = end + 1;
        ReadOnlySpan<char> name = text[1..end].TrimStart('/');
        int nameEnd = name.IndexOfAnyExcept(s_nameCharacters);
        name = nameEnd < 0 ? name : name[..nameEnd];
        bool closes = text[1] == '/';
        if (_hidden is not null)
        {
            _hidden = closes && name.Equals(_hidden, StringComparison.OrdinalIgnoreCase) ? null : _hidden;
        }
        else if (!closes && text[end - 1] != '/')
        {
            _hidden = name.Equals("script", StringComparison.OrdinalIgnoreCase) ? "script"
                : name.Equals("style", StringComparison.OrdinalIgnoreCase) ? "style" : null;
        }

        if (_hidden is null && s_blocks.Contains(name))
        {
            if (!IsBlank)
            {
                EndLine();
                _endedByTag = true;
            }
        }
        else if (_hidden is null && (name.Equals("td", StringComparison.OrdinalIgnoreCase) || name.Equals("th", StringComparison.OrdinalIgnoreCase)) && !closes)
        {
            // A cell begins where a tab would stand in a table as text; the first has nothing before it.
            if (_current.Length > 0)
            {
                Append('\t', _columns[^1]);
            }
        }

        return true;
    }

    private static bool TryReadEntity(ReadOnlySpan<char> text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? decoded, out int length)
    {
        decoded = null;
        length = text[..Math.Min(text.Length, MaxEntityLength)].IndexOf(';') + 1;
        if (length < 3)
        {
            return false;
        }

        string entity = text[..length].ToString();
        decoded = WebUtility.HtmlDecode(entity);
        return decoded != entity;
    }
}
