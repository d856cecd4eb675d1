using CountryProfiles.Internal;

namespace CountryProfiles.Readers.WorldBank;

/// <summary>A year, a quarter or a month as the World Bank writes it: <c>2015</c>, <c>2015 [YR2015]</c>, <c>2015Q1</c>, <c>2015M01</c>.</summary>
internal readonly record struct WorldBankTime
{
    // Four bytes in all, as each value has one.
    private readonly short _year;
    private readonly byte _firstMonth;
    private readonly byte _months;

    private WorldBankTime(int year, int firstMonth, int months)
    {
        _year = (short)year;
        _firstMonth = (byte)firstMonth;
        _months = (byte)months;
    }

    public static bool TryParse(ReadOnlySpan<char> text, out WorldBankTime time)
    {
        time = default;
        text = text.Trim();
        if (text.Length < 4 || !IntegerText.TryReadDigits(text[..4], out int year) || year is < 1000 or > 9998)
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[4..];
        switch (rest)
        {
            case []:
                time = new WorldBankTime(year, 1, 12);
                return true;
            case ['Q' or 'q', >= '1' and <= '4']:
                time = new WorldBankTime(year, ((rest[1] - '1') * 3) + 1, 3);
                return true;
            case ['M' or 'm', _, _] when IntegerText.TryReadDigits(rest[1..], out int month) && month is >= 1 and <= 12:
                time = new WorldBankTime(year, month, 1);
                return true;
            case [' ', '[', 'Y', 'R', _, _, _, _, ']'] when rest.Slice(4, 4).SequenceEqual(text[..4]):
                time = new WorldBankTime(year, 1, 12);
                return true;
            default:
                return false;
        }
    }

    public bool IsYear => _months == 12;

    /// <summary>True when a value so dated has a period.</summary>
    public bool HasPeriod(WorldBankDating dating) => IsYear || dating is WorldBankDating.Total or WorldBankDating.Average;

    /// <summary>The period of a value so dated; null for the state at one day of a month or quarter, as the day is not stated.</summary>
    public ReferencePeriod? Period(WorldBankDating dating)
    {
        if (IsYear)
        {
            return dating switch
            {
                WorldBankDating.MidYear => ReferencePeriod.MidYear(_year),
                WorldBankDating.YearEnd => ReferencePeriod.At(new DateOnly(_year, 12, 31)),
                WorldBankDating.Total => ReferencePeriod.CalendarYear(_year),
                _ => ReferencePeriod.AverageOfYear(_year),
            };
        }

        DateOnly start = new(_year, _firstMonth, 1);
        return dating switch
        {
            WorldBankDating.Total => ReferencePeriod.TotalOver(start, start.AddMonths(_months)),
            WorldBankDating.Average => ReferencePeriod.AverageOver(start, start.AddMonths(_months)),
            _ => null,
        };
    }
}
