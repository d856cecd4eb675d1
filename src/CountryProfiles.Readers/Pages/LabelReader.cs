using System.Buffers;

namespace CountryProfiles.Readers.Pages;

/// <summary>Finds label, brackets and value in the lines of a page.</summary>
internal sealed class LabelReader(LabelTable labels)
{
    private const int MaxLabelLength = 80;

    private static readonly SearchValues<char> s_letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>True for a text that is a label of an indicator, brackets and year included.</summary>
    public bool IsLabel(string text) => text.Length <= 2 * MaxLabelLength && TrySplit(text, SkipBullet(text), text.Length, out _, out _, out _);

    public LabelledText Read(PageLine line)
    {
        ReadOnlySpan<char> text = line.Text;
        int start = SkipBullet(text);
        if (start == text.Length)
        {
            return new LabelledText(line, LabelledTextKind.Blank);
        }

        if (line.IsHeading)
        {
            return new LabelledText(line, LabelledTextKind.Text) { ValueStart = start, IsTaken = true };
        }

        if (line.Cut >= 0)
        {
            return ReadCut(line, Math.Min(start, line.Cut));
        }

        int mark = FindMark(text, start);
        if (mark > start && mark - start <= 2 * MaxLabelLength && TrySplit(text, start, mark, line.Under, out Range label, out List<Range> remarks, out Indicator? indicator))
        {
            return new LabelledText(line, text[(mark + 1)..].IsWhiteSpace() ? LabelledTextKind.Label : LabelledTextKind.Fact)
            {
                Indicator = indicator,
                Label = label,
                Remarks = remarks,
                ValueStart = mark + 1,
            };
        }

        if (line.Emphasis > start && line.Emphasis - start <= 2 * MaxLabelLength && line.Block is { EmphasizesLabels: true }
            && TrySplit(text, start, line.Emphasis, line.Under, out label, out remarks, out indicator))
        {
            return new LabelledText(line, LabelledTextKind.Fact)
            {
                Indicator = indicator,
                Label = label,
                Remarks = remarks,
                ValueStart = SkipRemarks(text, line.Emphasis, remarks),
            };
        }

        if (text.Length - start <= 2 * MaxLabelLength && TrySplit(text, start, text.Length, out label, out remarks, out indicator))
        {
            return new LabelledText(line, LabelledTextKind.Label) { Indicator = indicator, Label = label, Remarks = remarks, ValueStart = text.Length };
        }

        if (mark > start && mark - start <= MaxLabelLength && MayBeLabel(text[start..mark]) && !text[(mark + 1)..].StartsWith("//") && !text[(mark + 1)..].IsWhiteSpace())
        {
            return new LabelledText(line, LabelledTextKind.UnknownLabel) { Label = start..mark, ValueStart = mark + 1 };
        }

        if (labels.TryFindStart(text[start..], out indicator, out int length))
        {
            int end = start + length;
            remarks = [];
            int valueStart = SkipRemarks(text, end, remarks);
            return new LabelledText(line, LabelledTextKind.Unseparated)
            {
                Indicator = indicator,
                Label = start..end,
                Remarks = remarks,
                ValueStart = valueStart,
            };
        }

        return new LabelledText(line, LabelledTextKind.Text) { ValueStart = start };
    }

    // "15-64 years" is a label, and "10" of 10:30 is none.
    private static bool MayBeLabel(ReadOnlySpan<char> text) =>
        char.IsLetter(text[0]) || (char.IsAsciiDigit(text[0]) && text.ContainsAny(s_letters));

    // Label and value stand in cells of their own; what the one is does not depend on the other.
    private LabelledText ReadCut(PageLine line, int start)
    {
        ReadOnlySpan<char> text = line.Text;
        int valueStart = Math.Min(line.Cut + 1, text.Length);
        if (line.Cut - start <= 2 * MaxLabelLength && TrySplit(text, start, line.Cut, out Range label, out List<Range> remarks, out Indicator? indicator))
        {
            return new LabelledText(line, LabelledTextKind.Fact) { Indicator = indicator, Label = label, Remarks = remarks, ValueStart = valueStart };
        }

        return new LabelledText(line, LabelledTextKind.UnknownLabel) { Label = start..line.Cut, ValueStart = valueStart };
    }

    // "• Population", "- Population", "| Population | …"; a dash before a digit is a minus.
    private static int SkipBullet(ReadOnlySpan<char> text)
    {
        int position = SkipBlanks(text, 0);
        while (position < text.Length && text[position] is '•' or '|' or '·' or '*' or '◦' or '▪' or '●' or '■' or '–' or '-')
        {
            int after = SkipBlanks(text, position + 1);
            if (text[position] is '-' or '–' && (after == position + 1 || (after < text.Length && !char.IsLetter(text[after]))))
            {
                break;
            }

            position = after;
        }

        return position;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    // The first mark outside of brackets; inside them only when they are not closed.
    private static int FindMark(ReadOnlySpan<char> text, int start)
    {
        int depth = 0;
        int inside = -1;
        for (int i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(':
                    depth++;
                    break;
                case ')':
                    depth = Math.Max(0, depth - 1);
                    break;
                case ':' or '\uFF1A' or '|' or '\t' when depth == 0:
                    return i;
                case ':' or '\uFF1A' or '|' or '\t':
                    inside = inside < 0 ? i : inside;
                    break;
            }
        }

        return depth > 0 ? inside : -1;
    }

    private bool TrySplit(
        ReadOnlySpan<char> text, int start, int end, out Range label, out List<Range> remarks, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Indicator? indicator) =>
        TrySplit(text, start, end, null, out label, out remarks, out indicator);

    // Takes brackets, footnote marks and a year off the end until what is left is a label, with or without the heading above.
    private bool TrySplit(
        ReadOnlySpan<char> text, int start, int end, PageLine? under, out Range label, out List<Range> remarks,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Indicator? indicator)
    {
        remarks = [];
        while (true)
        {
            end = start + text[start..end].TrimEnd().Length;
            label = start..end;
            if ((under is { Text.Length: <= MaxLabelLength } && end > start && labels.TryFind(string.Concat(under.Text, " ", text[start..end]), out indicator))
                || labels.TryFind(text[start..end], out indicator))
            {
                remarks.Reverse();
                return true;
            }

            if (end <= start)
            {
                return false;
            }

            if (text[end - 1] is ')' or ']')
            {
                int open = text[start..(end - 1)].LastIndexOf(text[end - 1] == ')' ? '(' : '[');
                if (open < 0)
                {
                    return false;
                }

                if (text[end - 1] == ')')
                {
                    remarks.Add((start + open + 1)..(end - 1));
                }

                end = start + open;
                continue;
            }

            // "Remittances 2023", "Population estimate, 2015"
            if (end - start <= 5 || !PagePeriod.IsYear(text[(end - 4)..end], out _) || (!char.IsWhiteSpace(text[end - 5]) && text[end - 5] is not (',' or '(')))
            {
                return false;
            }

            remarks.Add((end - 4)..end);
            end = start + text[start..(end - 4)].TrimEnd(" ,(\u00A0").Length;
            // "Population as of 2015"
            end -= text[start..end].EndsWith(" as of", StringComparison.OrdinalIgnoreCase) ? " as of".Length : 0;
        }
    }

    // Brackets that say when, between a label and its value: "Population (2015) 5.9 million".
    private static int SkipRemarks(ReadOnlySpan<char> text, int position, List<Range> remarks)
    {
        while (true)
        {
            int open = SkipBlanks(text, position);
            int length = open < text.Length && text[open] == '(' ? text[open..].IndexOf(')') : -1;
            if (length < 0 || !PageRemark.TryParse(text[(open + 1)..(open + length)], out _, out _, out _))
            {
                break;
            }

            remarks.Add((open + 1)..(open + length));
            position = open + length + 1;
        }

        // "Population – 5.9 million": a dash with a blank on both sides separates.
        int dash = SkipBlanks(text, position);
        bool separates = dash > position && dash + 1 < text.Length && text[dash] is '-' or '–' or '—' && char.IsWhiteSpace(text[dash + 1]);
        return separates ? dash + 1 : position;
    }
}
