using System.Globalization;
using System.Text;
using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Pages;

/// <summary>What a bracket beside a label or value says: a period, the standing of the value, who it comes from.</summary>
internal readonly record struct PageRemark(PagePeriod Period, ObservationStatus Status, string? Origin)
{
    private const int MaxLength = 120;

    private static readonly string[] s_estimated = ["est", "estimate", "estimates", "estimated", "schätzung", "geschätzt"];
    private static readonly string[] s_provisional = ["prov", "provisional", "preliminary"];
    private static readonly string[] s_forecast = ["forecast", "forecasts", "projection", "projections", "projected"];
    private static readonly string[] s_fillers = ["as", "of", "in", "at", "on", "for", "the", "and", "year", "source"];

    // A bracket with one of these names who says so; other words, such as "urban" or "men", change what is counted.
    private static readonly string[] s_publishers =
    [
        "bank", "factbook", "eurostat", "stat", "statistics", "un", "undp", "unaids", "desa", "unesco", "unicef", "who", "imf", "iom", "ilo", "oecd",
        "cia", "census", "bureau", "ministry", "agency", "institute", "office", "unhcr",
    ];

    private static readonly string[] s_worlds = ["global", "world", "worldwide"];

    private static readonly string[] s_subjects =
    [
        "women", "men", "female", "females", "male", "males", "urban", "rural", "adults", "children", "youth", "residents", "foreign",
        "nationals", "citizens", "households", "global", "worldwide", "abroad", "diaspora", "only", "including", "excluding",
    ];

    /// <summary>True for a heading that names a part of the people, or more than the country, so that what stands below is not of the country.</summary>
    public static bool NamesOtherSubject(ReadOnlySpan<char> heading)
    {
        foreach (Range range in heading.SplitAny(" \u00A0,;:()/-"))
        {
            if (Is(heading[range], s_subjects))
            {
                return true;
            }
        }

        return NamesWorld(heading);
    }

    /// <summary>True for a heading about more than a country.</summary>
    public static bool NamesWorld(ReadOnlySpan<char> heading)
    {
        foreach (Range range in heading.SplitAny(" \u00A0,;:()/-"))
        {
            if (Is(heading[range], s_worlds))
            {
                return !heading.Contains("world bank", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    /// <summary>Reads the text of a bracket, without the bracket itself; otherwise says what is not understood.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PageRemark remark, out string code, out string problem)
    {
        remark = default;
        (code, problem) = (PageFault.UnknownRemark, "may change what is counted; only a period, 'estimate' and the like, or a source is understood here");
        if (text.Length > MaxLength)
        {
            return false;
        }

        PagePeriod period = default;
        ObservationStatus status = default;
        StringBuilder words = new();
        bool publisher = false;
        int day = 0;
        int month = 0;
        string normal = Normalize(text);
        string before = "";
        foreach (Range range in normal.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> token = normal.AsSpan(range);
            ReadOnlySpan<char> bare = token.TrimEnd(".:");
            if (bare.IsEmpty)
            {
                continue;
            }

            if (char.IsAsciiDigit(bare[0]) || bare.IndexOfAnyInRange('0', '9') >= 0)
            {
                if (day == 0 && month == 0 && IsDay(bare, out day))
                {
                    continue;
                }

                if (month != 0 && day == 0 && period == default && IsDay(bare, out day))
                {
                    continue;
                }

                if (period != default || !TryPeriod(bare, before, day, month, out period))
                {
                    if (words.Length > 0)
                    {
                        return false;
                    }

                    (code, problem) = (PageFault.BadPeriod, "is no period that is understood, as 2015, 2015-2020, mid-2015, 31 December 2015 are");
                    return false;
                }

                (day, month) = (0, 0);
            }
            else if (month == 0 && PagePeriod.MonthOf(bare) is > 0 and int named && period == default)
            {
                month = named;
            }
            else if (Is(bare, s_estimated))
            {
                status |= ObservationStatus.Estimated;
            }
            else if (Is(bare, s_provisional))
            {
                status |= ObservationStatus.Provisional;
            }
            else if (Is(bare, s_forecast))
            {
                status |= ObservationStatus.Forecast;
            }
            else if (Is(bare, s_fillers))
            {
                words.Append(words.Length == 0 ? "" : $" {token}");
                continue;
            }
            else if (!IsJoint(bare))
            {
                if ((!char.IsUpper(bare[0]) && bare is not "census") || Is(bare, s_subjects))
                {
                    return false;
                }

                publisher |= Is(bare, s_publishers);
                words.Append(words.Length == 0 ? "" : " ").Append(token);
            }

            before = bare.ToString();
        }

        if (day != 0 || month != 0 || (words.Length > 0 && !publisher) || (IsJoint(before) && period == default))
        {
            return false;
        }

        remark = new PageRemark(period, status, words.Length == 0 ? null : words.ToString());
        return remark != default;
    }

    /// <summary>Both remarks together; false when they state different periods.</summary>
    public bool TryJoin(PageRemark other, out PageRemark joined)
    {
        joined = new PageRemark(
            Period == default ? other.Period : Period,
            Status | other.Status,
            Origin is null ? other.Origin : other.Origin is null || other.Origin == Origin ? Origin : $"{Origin}; {other.Origin}");
        return Period == default || other.Period == default || Period == other.Period;
    }

    private static bool TryPeriod(ReadOnlySpan<char> token, string before, int day, int month, out PagePeriod period)
    {
        period = default;
        if (PagePeriod.IsYear(token, out int year))
        {
            bool fiscal = before.Equals("fy", StringComparison.OrdinalIgnoreCase) || before.Equals("fiscal", StringComparison.OrdinalIgnoreCase);
            PagePeriodForm form = month > 0 ? (day > 0 ? PagePeriodForm.Day : PagePeriodForm.Month)
                : fiscal ? PagePeriodForm.FiscalYear
                : before.Equals("mid", StringComparison.OrdinalIgnoreCase) ? PagePeriodForm.MidYear
                : before.Equals("end", StringComparison.OrdinalIgnoreCase) ? PagePeriodForm.EndOfYear : PagePeriodForm.Year;
            if ((day > 0 && month == 0) || (day > 0 && day > DateTime.DaysInMonth(year, month)))
            {
                return false;
            }

            period = new PagePeriod(form, year, month, day);
            return true;
        }

        if (day > 0 || month > 0)
        {
            return false;
        }

        if (token.StartsWith("FY", StringComparison.OrdinalIgnoreCase))
        {
            return token.Length > 2 && TryPeriod(token[2..], "fy", 0, 0, out period);
        }

        int mark = token.IndexOfAny('-', '/');
        if (mark < 0)
        {
            return false;
        }

        ReadOnlySpan<char> first = token[..mark];
        ReadOnlySpan<char> second = token[(mark + 1)..];
        if (DateOnly.TryParseExact(token, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            period = new PagePeriod(PagePeriodForm.Day, date.Year, date.Month, date.Day);
            return PagePeriod.IsYear(first, out _);
        }

        if (PagePeriod.IsYear(second, out int last) && !char.IsAsciiDigit(first.IsEmpty ? ' ' : first[0]))
        {
            PagePeriodForm form = first.Equals("mid", StringComparison.OrdinalIgnoreCase) ? PagePeriodForm.MidYear
                : first.Equals("end", StringComparison.OrdinalIgnoreCase) ? PagePeriodForm.EndOfYear : default;
            period = form == default ? default : new PagePeriod(form, last);
            return form != default;
        }

        if (!PagePeriod.IsYear(first, out int start))
        {
            return false;
        }

        bool isFiscal = before.Equals("fy", StringComparison.OrdinalIgnoreCase) || token[mark] == '/';
        if (second.Length == 2)
        {
            // The second part of a fiscal year has two digits; with other than the next year it would be anyone's guess.
            bool next = IntegerText.TryReadDigits(second, out int end) && end == (start + 1) % 100;
            period = next ? new PagePeriod(PagePeriodForm.FiscalYear, start) : default;
            return next;
        }

        if (!PagePeriod.IsYear(second, out last) || last <= start || (isFiscal && last != start + 1))
        {
            return false;
        }

        period = isFiscal ? new PagePeriod(PagePeriodForm.FiscalYear, start) : new PagePeriod(PagePeriodForm.Years, start, last);
        return true;
    }

    private static bool IsDay(ReadOnlySpan<char> token, out int day)
    {
        ReadOnlySpan<char> digits = token.Length > 2 && !char.IsAsciiDigit(token[^1]) && token[^2..] is "st" or "nd" or "rd" or "th" ? token[..^2] : token;
        bool is1To31 = IntegerText.TryReadDigits(digits, out day) && digits.Length <= 2 && day is >= 1 and <= 31;
        day = is1To31 ? day : 0;
        return is1To31;
    }

    private static bool IsJoint(ReadOnlySpan<char> word) =>
        word.Equals("mid", StringComparison.OrdinalIgnoreCase) || word.Equals("end", StringComparison.OrdinalIgnoreCase)
        || word.Equals("fy", StringComparison.OrdinalIgnoreCase) || word.Equals("fiscal", StringComparison.OrdinalIgnoreCase);

    private static bool Is(ReadOnlySpan<char> word, string[] words)
    {
        foreach (string candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // All dashes alike and without blanks around them; one blank between words; commas and semicolons are blanks.
    private static string Normalize(ReadOnlySpan<char> text)
    {
        StringBuilder normal = new(text.Length);
        foreach (char c in text)
        {
            if (c is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' or '-')
            {
                while (normal.Length > 0 && normal[^1] == ' ')
                {
                    normal.Length--;
                }

                normal.Append('-');
            }
            else if (char.IsWhiteSpace(c) || c is ',' or ';')
            {
                if (normal.Length > 0 && normal[^1] is not (' ' or '-'))
                {
                    normal.Append(' ');
                }
            }
            else
            {
                normal.Append(c);
            }
        }

        return normal.ToString();
    }
}
