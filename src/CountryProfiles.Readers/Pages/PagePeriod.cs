using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Pages;

/// <summary>How a page dates a value, before it is known how the values of the indicator are dated.</summary>
internal enum PagePeriodForm
{
    None,
    Year,

    /// <summary>2015-2020.</summary>
    Years,

    /// <summary>2014-15, FY 2014: which months is not stated.</summary>
    FiscalYear,
    MidYear,
    EndOfYear,

    /// <summary>July 2010.</summary>
    Month,
    Day,
}

/// <summary>A date, year or span of years as a page prints it. The <c>default</c> is nothing stated.</summary>
internal readonly record struct PagePeriod(PagePeriodForm Form, int Year, int Other = 0, int Day = 0)
{
    // Years of other calendars, such as 2552, and counts are not taken for years.
    private const int FirstYear = 1800;
    private const int LastYear = 2199;

    private static readonly string[] s_months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] s_germanMonths =
        ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"];

    /// <summary>True for four digits that a page may mean as a year.</summary>
    public static bool IsYear(ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        return text.Length == 4 && IntegerText.TryReadDigits(text, out year) && year is >= FirstYear and <= LastYear;
    }

    /// <summary>The month that a word names, in English or German in full, or in English by three letters; 0 for other words.</summary>
    public static int MonthOf(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        for (int i = 0; i < s_months.Length; i++)
        {
            if (word.Equals(s_months[i], StringComparison.OrdinalIgnoreCase) || word.Equals(s_germanMonths[i], StringComparison.OrdinalIgnoreCase)
                || (word.Length == 3 && s_months[i].AsSpan(0, 3).Equals(word, StringComparison.OrdinalIgnoreCase)))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>
    /// The reference period of a value of an indicator: a year alone belongs to it as the indicator says, a span of years
    /// is an average from mid-year to mid-year. Otherwise says why not.
    /// </summary>
    public bool TryApply(Indicator indicator, out ReferencePeriod period, out string problem)
    {
        period = default;
        problem = "";
        if (Form == PagePeriodForm.None || indicator.PeriodKind == PeriodKind.Undated)
        {
            return true;
        }

        switch (Form, indicator.PeriodKind)
        {
            case (PagePeriodForm.Year, PeriodKind.Instant) or (PagePeriodForm.MidYear, PeriodKind.Instant):
                period = ReferencePeriod.MidYear(Year);
                return true;
            case (PagePeriodForm.Year, PeriodKind.Total):
                period = ReferencePeriod.CalendarYear(Year);
                return true;
            case (PagePeriodForm.Year, PeriodKind.Average):
                period = ReferencePeriod.AverageOfYear(Year);
                return true;
            case (PagePeriodForm.Years, PeriodKind.Average) when indicator.ValueKind == ObservationValueKind.Quantity:
                period = ReferencePeriod.AverageMidYears(Year, Other);
                return true;
            case (PagePeriodForm.EndOfYear, PeriodKind.Instant):
                period = ReferencePeriod.At(new DateOnly(Year, 12, 31));
                return true;
            case (PagePeriodForm.Month, PeriodKind.Instant):
                period = ReferencePeriod.At(new DateOnly(Year, Other, 1));
                return true;
            case (PagePeriodForm.Day, PeriodKind.Instant):
                period = ReferencePeriod.At(new DateOnly(Year, Other, Day));
                return true;
            case (PagePeriodForm.FiscalYear, _):
                problem = "a fiscal year, of which the page does not say when it begins; state the dates";
                return false;
            default:
                problem = $"none that values of '{indicator.Code}' have ({indicator.PeriodKind switch
                {
                    PeriodKind.Instant => "a year or a day",
                    PeriodKind.Total => "a year",
                    _ => indicator.ValueKind == ObservationValueKind.Quantity ? "a year or a span of years" : "a year",
                }})";
                return false;
        }
    }
}
