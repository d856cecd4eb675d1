namespace CountryProfiles.Readers.Pages;

/// <summary>Makes lines of labels and values that markup tells apart.</summary>
internal static class HtmlRows
{
    private const string Separator = ": ";

    /// <summary>"Label: value", with the cut at the colon.</summary>
    public static PageLine Pair(HtmlCell label, string labelText, HtmlCell value, HtmlBlock? block) =>
        Pair(label, labelText, value, value.Text, block);

    public static PageLine Pair(HtmlCell label, string labelText, HtmlCell value, string valueText, HtmlBlock? block)
    {
        string name = labelText.Trim().TrimEnd(':', '\uFF1A').TrimEnd();
        HtmlRun[] runs = value.IsBlank
            ? [label.Place with { Start = 0 }]
            : [label.Place with { Start = 0 }, value.Place with { Start = name.Length + Separator.Length }];
        PageLine line = new(name + Separator + valueText, runs, block) { Cut = name.Length };
        return line;
    }

    /// <summary>A blank line over which no label and value belong together.</summary>
    public static PageLine Barrier(HtmlCell cell) => new("", [cell.Place], null) { IsBarrier = true };
}
