using System.Text;
using System.Text.RegularExpressions;

namespace CountryProfiles.Readers.Pages;

/// <summary>
/// The parameters of an infobox in wikitext, <c>| population_estimate = 8,915,382{{increase}}</c>, as labels and values. A
/// year and a unit that stand in the name of a parameter, or in one of its own, become part of the label or value. What is
/// left of templates makes a value unreadable, and it is reported like others.
/// </summary>
internal static class Wikitext
{
    private const int MinParameters = 2;
    private const int MaxLength = 2_000;

    // Templates that show a sign beside the value, or space.
    private static readonly HashSet<string> s_signs = new(StringComparer.OrdinalIgnoreCase)
    {
        "increase", "decrease", "steady", "increasenegative", "decreasepositive", "increaseneutral", "decreaseneutral", "profit", "loss", "up", "down", "nbsp", "spaces", "snd",
    };

    // Templates that show what they are given.
    private static readonly HashSet<string> s_wrappers = new(StringComparer.OrdinalIgnoreCase) { "nowrap", "nobr", "nobold", "small", "lang" };

    private static readonly (string Suffix, string Unit)[] s_units = [("_km2", "km2"), ("_sq_mi", "sq mi"), ("_sqmi", "sq mi")];

    private static readonly Regex s_parameter = new(
        @"^[ \t]*\|[ \t]*(?<name>[A-Za-z][A-Za-z0-9_]{1,60})[ \t]*=[ \t]*(?<value>[^\r\n]*)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex s_commented = new(
        @"<!--[\s\S]*?-->|<ref\b[^<>]*/>|<ref\b[^<>]*>[^<]*</ref>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex s_link = new(@"\[\[(?:[^\[\]|]*\|)?(?<shown>[^\[\]|]*)\]\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex s_template = new(@"\{\{(?<inside>[^{}]*)\}\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The lines with parameters among them taken apart; the same lines when the page is no wikitext.</summary>
    public static List<PageLine> Read(string text, PageLog log)
    {
        // Most pages have no line that begins with a bar, and need no expression to say so.
        if (!text.Contains('|') || !text.Contains('=') || s_parameter.Count(text) < MinParameters)
        {
            return PageText.Split(text, log);
        }

        // With the same length and line ends, so that places stay.
        List<PageLine> lines = PageText.Split(s_commented.Replace(text, Blanked), log);
        Dictionary<string, string> years = YearsOf(lines);
        return lines.ConvertAll(line => Read(line, years));
    }

    private static string Blanked(Match match)
    {
        StringBuilder blank = new(match.Value);
        for (int i = 0; i < blank.Length; i++)
        {
            blank[i] = blank[i] is '\n' or '\r' ? blank[i] : ' ';
        }

        return blank.ToString();
    }

    // "population_estimate_year = 2023" dates population_estimate; "GDP_PPP_year" also what there is per head.
    private static Dictionary<string, string> YearsOf(List<PageLine> lines)
    {
        Dictionary<string, string> years = new(StringComparer.OrdinalIgnoreCase);
        foreach (PageLine line in lines)
        {
            if (s_parameter.Match(line.Text) is { Success: true } match && match.Groups["name"].Value is var name && name.EndsWith("_year", StringComparison.OrdinalIgnoreCase))
            {
                years[name[..^5]] = Plain(match.Groups["value"].Value);
            }
        }

        return years;
    }

    private static PageLine Read(PageLine line, Dictionary<string, string> years)
    {
        if (line.Text.Trim() is "}}" || line.Text.AsSpan().TrimStart().StartsWith("{{Infobox", StringComparison.OrdinalIgnoreCase))
        {
            return new PageLine(line.Number, "", null);
        }

        if (line.Text.Length > MaxLength || s_parameter.Match(line.Text) is not { Success: true } match)
        {
            return line;
        }

        string name = match.Groups["name"].Value;
        string value = Plain(match.Groups["value"].Value);
        Group nameGroup = match.Groups["name"];
        if (name.EndsWith("_year", StringComparison.OrdinalIgnoreCase))
        {
            return Line(line, "", 0, 0, -1);
        }

        string label = name;
        foreach ((string suffix, string unit) in s_units)
        {
            if (name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                label = name[..^suffix.Length];
                value = value.Length == 0 ? value : $"{value} {unit}";
            }
        }

        string year = years.GetValueOrDefault(name) ?? (name.EndsWith("_per_capita", StringComparison.OrdinalIgnoreCase) ? years.GetValueOrDefault(name[..^11]) : null)
            ?? (name.EndsWith("_rank", StringComparison.OrdinalIgnoreCase) ? years.GetValueOrDefault(name[..^5]) : null) ?? "";
        label = label.Replace('_', ' ') + (year.Length == 0 ? "" : $" ({year})");
        return value.Length == 0 && year.Length == 0
            ? Line(line, $"{label}: ", nameGroup.Index, nameGroup.Index, label.Length)
            : Line(line, $"{label}: {value}", nameGroup.Index, match.Groups["value"].Index, label.Length);
    }

    private static PageLine Line(PageLine line, string text, int labelAt, int valueAt, int cut) => new(
        text,
        [new HtmlRun(0, line.LineAt(labelAt), line.ColumnAt(labelAt)), new HtmlRun(Math.Min(cut + 2, text.Length), line.LineAt(valueAt), line.ColumnAt(valueAt))],
        null)
    {
        Cut = cut,
    };

    // Links show their last part, and quotes that set type show nothing.
    private static string Plain(string text)
    {
        string plain = s_link.Replace(text, static match => match.Groups["shown"].Value).Replace("'''", "", StringComparison.Ordinal).Replace("''", "", StringComparison.Ordinal);
        for (int depth = 0; depth < 4; depth++)
        {
            string inner = s_template.Replace(plain, Shown);
            if (inner == plain)
            {
                break;
            }

            plain = inner;
        }

        return plain.Trim();
    }

    private static string Shown(Match match)
    {
        string[] parts = match.Groups["inside"].Value.Split('|');
        string name = parts[0].Trim();
        return s_signs.Contains(name) ? " " : s_wrappers.Contains(name) && parts.Length > 1 ? parts[^1] : match.Value.Replace('{', '\u2983').Replace('}', '\u2984');
    }
}
