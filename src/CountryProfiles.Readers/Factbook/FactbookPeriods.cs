using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Factbook;

/// <summary>
/// Reads the periods that stand in brackets after values: <c>2014 est.</c>, <c>July 2015 est.</c>,
/// <c>19 December 2014</c>, <c>FY09/10 est.</c>, <c>FY2014</c>.
/// </summary>
/// <remarks>
/// A year belongs to a value as the indicator's values do to years. July dates a stock to mid-year; another month names
/// no day and is not read for one, and is an interval for a total or an average. A fiscal year runs as the file's own
/// entry says: FY09/10 starts in 2009, and FY2014, of one number, ends in 2014.
/// </remarks>
internal sealed class FactbookPeriods
{
    private static readonly string[] s_months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    private readonly (int Month, int Day)? _fiscalYearStart;

    private FactbookPeriods((int Month, int Day)? fiscalYearStart) => _fiscalYearStart = fiscalYearStart;

    /// <summary>For a file whose fiscal year is <paramref name="fiscalYear"/>, as in <c>1 April - 31 March</c>.</summary>
    public static FactbookPeriods Create(string? fiscalYear)
    {
        if (fiscalYear is null)
        {
            return new FactbookPeriods(null);
        }

        if (fiscalYear.StartsWith("calendar year", StringComparison.OrdinalIgnoreCase))
        {
            return new FactbookPeriods((1, 1));
        }

        int dash = fiscalYear.IndexOf(" - ", StringComparison.Ordinal);
        string[] words = (dash < 0 ? "" : fiscalYear[..dash]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var first, var second])
        {
            return new FactbookPeriods(null);
        }

        (string day, string month) = char.IsAsciiDigit(first[0]) ? (first, second) : (second, first);
        int number = MonthOf(month);
        return new FactbookPeriods(number > 0 && TryNumber(day, 2, out int date) && date is >= 1 and <= 28 ? (number, date) : null);
    }

    /// <summary>
    /// Reads a period; false when the text is none. <paramref name="understood"/> is false when it looks like one and
    /// still cannot be placed in time.
    /// </summary>
    public bool TryRead(string text, PeriodKind kind, out ReferencePeriod period, out bool estimated, out bool understood)
    {
        period = default;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        estimated = false;
        foreach (string mark in (ReadOnlySpan<string>)["est.", "est"])
        {
            if (rest.EndsWith(mark, StringComparison.Ordinal))
            {
                rest = rest[..^mark.Length].TrimEnd();
                estimated = true;
                break;
            }
        }

        string[] words = rest.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        understood = true;
        if (words is [['F', 'Y', ..], ..])
        {
            understood = TryReadFiscalYear(string.Concat(words).AsSpan(2), kind, out period);
            return understood;
        }

        if (words is [.., var last] && TryNumber(last, 4, out int year) && last.Length == 4 && year is >= 1900 and <= 2100)
        {
            switch (words.Length)
            {
                case 1:
                    period = OfYear(year, kind);
                    return true;
                case 2 when MonthOf(words[0]) is > 0 and var month:
                    understood = TryMonth(year, month, kind, out period);
                    return understood;
                case 3 when MonthOf(words[1]) is > 0 and var month && TryNumber(words[0], 2, out int day)
                    && day >= 1 && day <= DateTime.DaysInMonth(year, month):
                    period = ReferencePeriod.At(new DateOnly(year, month, day));
                    return true;
            }
        }

        understood = !(estimated && words.Length is > 0 and <= 3 && words.Any(static word => char.IsAsciiDigit(word[0])));
        return false;
    }

    /// <summary>The period of a calendar year.</summary>
    public static ReferencePeriod OfYear(int year, PeriodKind kind) => kind switch
    {
        PeriodKind.Instant => ReferencePeriod.MidYear(year),
        PeriodKind.Total => ReferencePeriod.CalendarYear(year),
        PeriodKind.Average => ReferencePeriod.AverageOfYear(year),
        _ => ReferencePeriod.Undated,
    };

    /// <summary>A number of one to <paramref name="digits"/> digits.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, int digits, out int number)
    {
        number = 0;
        return text.Length >= 1 && text.Length <= digits && IntegerText.TryReadDigits(text, out number);
    }

    private bool TryReadFiscalYear(ReadOnlySpan<char> text, PeriodKind kind, out ReferencePeriod period)
    {
        period = default;
        if (_fiscalYearStart is not { } start || kind is not (PeriodKind.Total or PeriodKind.Average))
        {
            return false;
        }

        int slash = text.IndexOf('/');
        ReadOnlySpan<char> first = slash < 0 ? text : text[..slash];
        if (first.Length is not (2 or 4) || !TryNumber(first, 4, out int year))
        {
            return false;
        }

        bool isCalendarYear = start is (1, 1);
        year = first.Length == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
        if (slash >= 0)
        {
            ReadOnlySpan<char> second = text[(slash + 1)..];
            if (second.Length is not (2 or 4) || !TryNumber(second, 4, out int next) || next % 100 != (year + 1) % 100
                || (second.Length == 4 && next != year + 1) || isCalendarYear)
            {
                return false;
            }
        }
        else if (!isCalendarYear)
        {
            year--;
        }

        if (year is < 1900 or > 2100)
        {
            return false;
        }

        DateOnly from = new(year, start.Month, start.Day);
        period = kind == PeriodKind.Total ? ReferencePeriod.TotalOver(from, from.AddYears(1)) : ReferencePeriod.AverageOver(from, from.AddYears(1));
        return true;
    }

    private static bool TryMonth(int year, int month, PeriodKind kind, out ReferencePeriod period)
    {
        DateOnly first = new(year, month, 1);
        switch (kind)
        {
            case PeriodKind.Instant when month == 7:
                period = ReferencePeriod.MidYear(year);
                return true;
            case PeriodKind.Total:
                period = ReferencePeriod.TotalOver(first, first.AddMonths(1));
                return true;
            case PeriodKind.Average:
                period = ReferencePeriod.AverageOver(first, first.AddMonths(1));
                return true;
            default:
                period = default;
                return kind == PeriodKind.Undated;
        }
    }

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < s_months.Length; i++)
        {
            if (word.Equals(s_months[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
