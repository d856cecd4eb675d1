using System.Net;
using System.Text;

namespace CountryProfiles.Readers.Factbook;

/// <summary>The Factbook's text as plain text, and the marks that it is divided by.</summary>
internal static class FactbookText
{
    private const int MaxNoteLength = 200;

    private static readonly char[] s_angles = ['<', '>'];

    /// <summary>What stands between the lines of a text, in the 2015 layout as it is and in the 2026 layout for a line break.</summary>
    private const string LineMark = "++";

    /// <summary>Without HTML, entities and doubled blanks; line breaks become <c>++</c>.</summary>
    public static string Clean(string text)
    {
        StringBuilder plain = new(text.Length);
        int position = 0;
        while (position < text.Length)
        {
            if (text[position] == '<' && IsTag(text, position, out int end))
            {
                ReadOnlySpan<char> tag = text.AsSpan(position + 1, end - position - 1).Trim("/ ");
                plain.Append(tag.Equals("br", StringComparison.OrdinalIgnoreCase) || tag.Equals("p", StringComparison.OrdinalIgnoreCase) ? " ++ " : "");
                position = end + 1;
            }
            else
            {
                plain.Append(text[position++]);
            }
        }

        string decoded = WebUtility.HtmlDecode(plain.ToString());
        StringBuilder result = new(decoded.Length);
        foreach (Range range in decoded.AsSpan().Split(LineMark))
        {
            AppendWithSingleBlanks(result, decoded.AsSpan(range), result.Length == 0 ? "" : " ++ ");
        }

        return result.ToString();
    }

    /// <summary>The lines of a cleaned text.</summary>
    public static string[] Lines(string text) => text.Split(LineMark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A note without the word before it and with its lines as clauses.</summary>
    public static string Note(string text)
    {
        ReadOnlySpan<char> rest = text;
        if (rest.StartsWith("note", StringComparison.OrdinalIgnoreCase))
        {
            ReadOnlySpan<char> after = rest[4..].TrimStart();
            rest = after is [':' or '-', ..] ? after[1..].TrimStart() : rest;
        }

        return string.Join("; ", Lines(rest.ToString())).Replace(";;", ";", StringComparison.Ordinal);
    }

    /// <summary>The clauses of a note.</summary>
    public static IEnumerable<string> Clauses(string? note) =>
        note is null ? [] : note.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Remarks as one short note: whole clauses as far as 200 characters go; null without any.
    /// </summary>
    public static string? ShortNote(params ReadOnlySpan<string?> remarks)
    {
        StringBuilder note = new();
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string? remark in remarks)
        {
            foreach (string clause in Clauses(remark))
            {
                if (!seen.Add(clause))
                {
                    continue;
                }

                if (note.Length + clause.Length + 2 > MaxNoteLength)
                {
                    return note.Length > 0 ? note.ToString() : clause[..(MaxNoteLength - 1)].TrimEnd() + "…";
                }

                note.Append(note.Length > 0 ? "; " : "").Append(clause);
            }
        }

        return note.Length > 0 ? note.ToString() : null;
    }

    /// <summary>
    /// What stands in brackets and what stands outside of them; a bracket that is not closed runs to the end, and one
    /// that is not opened is dropped.
    /// </summary>
    public static (string Outside, List<string> Brackets) SplitBrackets(string text)
    {
        StringBuilder outside = new(text.Length);
        List<string> brackets = [];
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '(')
            {
                start = depth++ == 0 ? i + 1 : start;
            }
            else if (text[i] == ')')
            {
                if (depth > 0 && --depth == 0)
                {
                    brackets.Add(text[start..i].Trim());
                    outside.Append(' ');
                }
            }
            else if (depth == 0)
            {
                outside.Append(text[i]);
            }
        }

        if (depth > 0)
        {
            brackets.Add(text[start..].Trim());
        }

        StringBuilder head = new();
        AppendWithSingleBlanks(head, outside.ToString(), "");
        return (head.ToString(), brackets);
    }

    /// <summary>Where the first semicolon outside of brackets is; -1 without one.</summary>
    public static int OuterSemicolon(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(':
                    depth++;
                    break;
                case ')':
                    depth = Math.Max(0, depth - 1);
                    break;
                case ';' when depth == 0:
                    return i;
            }
        }

        return -1;
    }

    // "<br>", "</p>", "<a href=...>"; "<0.1%" and "<5 (2014)" are amounts.
    private static bool IsTag(string text, int position, out int end)
    {
        int name = position + 1 < text.Length && text[position + 1] == '/' ? position + 2 : position + 1;
        int after = name;
        while (after < text.Length && char.IsAsciiLetterOrDigit(text[after]))
        {
            after++;
        }

        end = text.IndexOfAny(s_angles, position + 1);
        return end > after - 1 && text[end] == '>' && after > name && char.IsAsciiLetter(text[name]) && text[after] is '>' or ' ' or '/';
    }

    private static void AppendWithSingleBlanks(StringBuilder result, ReadOnlySpan<char> text, string before)
    {
        bool blank = false;
        bool started = false;
        foreach (char c in text)
        {
            if (c is '\u200B' or '\uFEFF')
            {
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                blank = started;
                continue;
            }

            if (!started)
            {
                result.Append(before);
            }

            if (blank)
            {
                result.Append(' ');
            }

            blank = false;
            started = true;
            result.Append(c);
        }
    }
}
