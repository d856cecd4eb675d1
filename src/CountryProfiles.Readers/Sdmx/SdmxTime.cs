using System.Globalization;
using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Sdmx;

/// <summary>
/// A TIME_PERIOD: the days from <see cref="Start"/> to the day before <see cref="End"/>. Read in every form of SDMX's
/// observational time period, and as an interval of two of them.
/// </summary>
internal readonly record struct SdmxTime(DateOnly Start, DateOnly End)
{
    public bool IsYear => Start is { Month: 1, Day: 1 } && End is { Month: 1, Day: 1 } && End.Year == Start.Year + 1;

    public bool IsDay => End.DayNumber == Start.DayNumber + 1;

    public static bool TryParse(ReadOnlySpan<char> text, out SdmxTime time)
    {
        time = default;
        int slash = text.IndexOf('/');
        if (slash < 0)
        {
            return TryParseSimple(text, out time);
        }

        ReadOnlySpan<char> right = text[(slash + 1)..];
        if (!TryParseSimple(text[..slash], out SdmxTime start))
        {
            return false;
        }

        if (right is ['P', ..])
        {
            return TryAdd(start.Start, right[1..], out DateOnly end) && TryCreate(start.Start, end, out time);
        }

        return TryParseSimple(right, out SdmxTime last) && TryCreate(start.Start, last.End, out time);
    }

    /// <summary>The shortest form that says these days: a year, a quarter, a month, a day, otherwise start and duration.</summary>
    public override string ToString()
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        int months = ((End.Year - Start.Year) * 12) + End.Month - Start.Month;
        if (Start.Day == 1 && End.Day == 1)
        {
            switch (months)
            {
                case 12 when Start.Month == 1:
                    return string.Create(invariant, $"{Start.Year:0000}");
                case 3 when Start.Month % 3 == 1:
                    return string.Create(invariant, $"{Start.Year:0000}-Q{(Start.Month + 2) / 3}");
                case 1:
                    return string.Create(invariant, $"{Start:yyyy-MM}");
                default:
                    return months % 12 == 0
                        ? string.Create(invariant, $"{Start:yyyy-MM-dd}/P{months / 12}Y")
                        : string.Create(invariant, $"{Start:yyyy-MM-dd}/P{months}M");
            }
        }

        return IsDay
            ? string.Create(invariant, $"{Start:yyyy-MM-dd}")
            : string.Create(invariant, $"{Start:yyyy-MM-dd}/P{End.DayNumber - Start.DayNumber}D");
    }

    private static bool TryCreate(DateOnly start, DateOnly end, out SdmxTime time)
    {
        time = end > start ? new SdmxTime(start, end) : default;
        return end > start;
    }

    private static bool TryParseSimple(ReadOnlySpan<char> text, out SdmxTime time)
    {
        time = default;
        int midnight = text.IndexOf('T');
        if (midnight == 10)
        {
            // A time of day is read only where it is the beginning of the day.
            ReadOnlySpan<char> clock = text[11..].TrimEnd('Z');
            if (!clock.SequenceEqual("00:00:00") && !clock.SequenceEqual("00:00"))
            {
                return false;
            }

            text = text[..10];
        }

        if (text.Length < 4 || !TryNumber(text[..4], 4, out int year) || year is < 1 or > 9998)
        {
            return false;
        }

        DateOnly first = new(year, 1, 1);
        if (text.Length == 4)
        {
            return TryCreate(first, first.AddYears(1), out time);
        }

        ReadOnlySpan<char> rest = text[5..];
        if (text[4] != '-' || rest.IsEmpty)
        {
            return false;
        }

        int number;
        switch (rest[0])
        {
            case 'A':
                return rest is "A1" && TryCreate(first, first.AddYears(1), out time);
            case 'S':
                return TryPart(rest, 1, 2, out number) && TryMonths(first, number, 6, out time);
            case 'T':
                return TryPart(rest, 1, 3, out number) && TryMonths(first, number, 4, out time);
            case 'Q':
                return TryPart(rest, 1, 4, out number) && TryMonths(first, number, 3, out time);
            case 'M':
                return TryPart(rest, 2, 12, out number) && TryMonths(first, number, 1, out time);
            case 'W':
                if (!TryPart(rest, 2, ISOWeek.GetWeeksInYear(year), out number))
                {
                    return false;
                }

                DateOnly monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday));
                return TryCreate(monday, monday.AddDays(7), out time);
            case 'D':
                return TryPart(rest, 3, DateTime.IsLeapYear(year) ? 366 : 365, out number)
                    && TryCreate(first.AddDays(number - 1), first.AddDays(number), out time);
            default:
                if (rest.Length == 2)
                {
                    return TryNumber(rest, 2, out number) && number is >= 1 and <= 12 && TryMonths(first, number, 1, out time);
                }

                return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                    && TryCreate(day, day.AddDays(1), out time);
        }
    }

    private static bool TryMonths(DateOnly first, int number, int length, out SdmxTime time)
    {
        DateOnly start = first.AddMonths((number - 1) * length);
        return TryCreate(start, start.AddMonths(length), out time);
    }

    private static bool TryPart(ReadOnlySpan<char> text, int digits, int last, out int number) =>
        TryNumber(text[1..], digits, out number) && number >= 1 && number <= last;

    private static bool TryNumber(ReadOnlySpan<char> text, int digits, out int number)
    {
        number = 0;
        return text.Length == digits && IntegerText.TryReadDigits(text, out number);
    }

    // P5Y, P1Y6M, P2W, P10D; hours are not read.
    private static bool TryAdd(DateOnly start, ReadOnlySpan<char> duration, out DateOnly end)
    {
        end = start;
        int unitsLeft = 0;
        while (!duration.IsEmpty)
        {
            int letter = duration.IndexOfAnyExceptInRange('0', '9');
            if (letter is < 1 or > 7 || !IntegerText.TryReadDigits(duration[..letter], out int count))
            {
                return false;
            }

            int unit = "YMWD".IndexOf(duration[letter], StringComparison.Ordinal);
            if (unit < unitsLeft)
            {
                return false;
            }

            unitsLeft = unit + 1;
            try
            {
                end = unit switch
                {
                    0 => end.AddYears(count),
                    1 => end.AddMonths(count),
                    2 => end.AddDays(checked(count * 7)),
                    _ => end.AddDays(count),
                };
            }
            catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
            {
                return false;
            }

            duration = duration[(letter + 1)..];
        }

        return unitsLeft > 0;
    }
}
