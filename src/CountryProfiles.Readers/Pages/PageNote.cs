using System.Text.RegularExpressions;

namespace CountryProfiles.Readers.Pages;

/// <summary>A sentence that dates all facts of a page without a date of their own: "Figures are for 2009 unless indicated".</summary>
internal sealed class PageNote
{
    private const int MaxLength = 200;

    private static readonly Regex s_sentence = new(
        @"^\W*(?:all )?(?:figures|data|values|statistics)(?: given| shown)? (?:are|refer|relate)(?: for| to| of| from)?(?: the year)? (?<year>[0-9]{4}),? unless (?:otherwise )?(?:indicated|stated|noted|specified)(?: otherwise)?(?:\W|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private PageNote(LabelledText item, PagePeriod period) => (Item, Period) = (item, period);

    public LabelledText Item { get; }

    public PagePeriod Period { get; }

    /// <summary>The note of a page; null when it has none, or several of different years.</summary>
    public static PageNote? Find(IReadOnlyList<LabelledText> items)
    {
        PageNote? found = null;
        foreach (LabelledText item in items)
        {
            if (item.Line.Text.Length <= MaxLength && item.Line.Text.Contains("unless", StringComparison.OrdinalIgnoreCase)
                && s_sentence.Match(item.Line.Text) is { Success: true } match && PagePeriod.IsYear(match.Groups["year"].ValueSpan, out int year))
            {
                PagePeriod period = new(PagePeriodForm.Year, year);
                if (found is not null && found.Period != period)
                {
                    return null;
                }

                found ??= new PageNote(item, period);
            }
        }

        return found;
    }
}
