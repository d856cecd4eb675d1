using System.Globalization;
using System.Text;

namespace CountryProfiles.Readers.Pages;

/// <summary>What stands raised behind a word: the square of a unit, an ordinal, the mark of a footnote.</summary>
internal static class HtmlMarks
{
    private static readonly string[] s_lengths = ["km", "mi", "m", "cm", "mm", "ft", "yd", "in", "nmi"];
    private static readonly string[] s_ordinals = ["st", "nd", "rd", "th", "er", "re", "ème", "º", "ª"];

    /// <summary>
    /// Reads the raised text from a position on: behind a length 2 and 3 are powers, endings of ordinals stay, and
    /// footnote marks get the brackets by which they are known. Behind a bare 10 stands an exponent, which no value has.
    /// </summary>
    public static void ReadSuperscript(HtmlLineBuilder line, int start)
    {
        string raised = line.From(start).Trim();
        if (raised.Length is 0 or > 8 || raised[0] is '[' or '(')
        {
            return;
        }

        string before = line.Before(start).TrimEnd();
        if (raised is "2" or "3" && EndsInLength(before))
        {
            line.Replace(start, raised == "2" ? "²" : "³");
        }
        else if (s_ordinals.Contains(raised))
        {
            return;
        }
        else if (before.EndsWith("10", StringComparison.Ordinal) && !before.AsSpan(0, before.Length - 2).TrimEnd().EndsWith(",", StringComparison.Ordinal)
            && (before.Length == 2 || !char.IsAsciiDigit(before[^3])) && raised.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            line.Replace(start, "^" + raised);
        }
        else
        {
            StringBuilder marks = new();
            foreach (string mark in raised.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (mark.Length > 3)
                {
                    return;
                }

                // A star or dagger says nothing by itself.
                marks.Append(char.IsLetterOrDigit(mark[0]) ? string.Create(CultureInfo.InvariantCulture, $"[{mark}]") : "");
            }

            line.Replace(start, marks.ToString());
        }
    }

    private static bool EndsInLength(string text)
    {
        int start = text.Length;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return Array.IndexOf(s_lengths, text[start..].ToLowerInvariant()) >= 0;
    }
}
