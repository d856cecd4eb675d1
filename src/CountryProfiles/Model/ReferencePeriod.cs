using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>
/// The time that a value refers to (SDMX reference period): an instant, the interval it adds up or averages over, or
/// nothing stated. The <c>default</c> is undated.
/// </summary>
/// <remarks>
/// Intervals run from the first day to the day before <see cref="End"/>. The years "2015–2020" of a five-year rate run
/// from mid-2015 to mid-2020 and are five years. Text forms: <c>undated</c>; <c>mid-2015</c> or <c>2015-12-31</c> for an
/// instant; <c>2014</c> or <c>2012-04-01/2013-03-31</c> for a total; the same after <c>avg </c> for an average.
/// </remarks>
public readonly partial record struct ReferencePeriod : IComparable<ReferencePeriod>, ISpanParsable<ReferencePeriod>, ISpanFormattable
{
    private const int MidYearMonth = 7;

    private readonly int _startDay;
    private readonly int _endDay;

    private ReferencePeriod(PeriodKind kind, DateOnly start, DateOnly end)
    {
        Kind = kind;
        _startDay = start.DayNumber;
        _endDay = end.DayNumber;
    }

    /// <summary>No period stated. Equal to <c>default</c>.</summary>
    public static ReferencePeriod Undated => default;

    /// <summary>How the value belongs to the period.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The first day of the interval, or the day of the instant; null when undated.</summary>
    public DateOnly? Start => Kind == PeriodKind.Undated ? null : DateOnly.FromDayNumber(_startDay);

    /// <summary>The day after the interval, or the day of the instant; null when undated.</summary>
    public DateOnly? End => Kind == PeriodKind.Undated ? null : DateOnly.FromDayNumber(_endDay);

    /// <summary>The years in the interval, exact for whole months; 0 for an instant, null when undated.</summary>
    public Rational? Years
    {
        get
        {
            if (Start is not { } start || End is not { } end)
            {
                return null;
            }

            int months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
            return start.Day == end.Day
                ? (Rational)months / 12
                : (Rational)((end.DayNumber - start.DayNumber) * 400L) / 146_097;
        }
    }

    /// <summary>The first calendar year the period touches; null when undated.</summary>
    public int? FirstYear => Start?.Year;

    /// <summary>The last calendar year the period touches; null when undated.</summary>
    public int? LastYear => Kind switch
    {
        PeriodKind.Undated => null,
        PeriodKind.Instant => DateOnly.FromDayNumber(_startDay).Year,
        _ => DateOnly.FromDayNumber(_endDay - 1).Year,
    };

    /// <summary>The state on <paramref name="date"/>.</summary>
    public static ReferencePeriod At(DateOnly date) => new(PeriodKind.Instant, date, date);

    /// <summary>The state in the middle of <paramref name="year"/>, 1 July: how stocks of a year are dated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9998.</exception>
    public static ReferencePeriod MidYear(int year) => At(new DateOnly(Checked(year), MidYearMonth, 1));

    /// <summary>What the calendar year adds up to.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9998.</exception>
    public static ReferencePeriod CalendarYear(int year) => TotalOver(new DateOnly(Checked(year), 1, 1), new DateOnly(year + 1, 1, 1));

    /// <summary>What the days from <paramref name="start"/> to the day before <paramref name="end"/> add up to.</summary>
    /// <exception cref="ArgumentException">The end is not after the start.</exception>
    public static ReferencePeriod TotalOver(DateOnly start, DateOnly end) => Interval(PeriodKind.Total, start, end);

    /// <summary>The mean over the calendar year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9998.</exception>
    public static ReferencePeriod AverageOfYear(int year) => AverageOver(new DateOnly(Checked(year), 1, 1), new DateOnly(year + 1, 1, 1));

    /// <summary>The mean over the days from <paramref name="start"/> to the day before <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentException">The end is not after the start.</exception>
    public static ReferencePeriod AverageOver(DateOnly start, DateOnly end) => Interval(PeriodKind.Average, start, end);

    /// <summary>The mean from mid-year to mid-year, as in the United Nations' "2015–2020", which is five years.</summary>
    /// <exception cref="ArgumentException">The last year is not after the first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside 1 to 9998.</exception>
    public static ReferencePeriod AverageMidYears(int first, int last) =>
        AverageOver(new DateOnly(Checked(first), MidYearMonth, 1), new DateOnly(Checked(last), MidYearMonth, 1));

    /// <summary>
    /// True when values of the two periods go together without remark: the periods are the same, or one is an instant
    /// inside the other. Reflexive and symmetric.
    /// </summary>
    public bool IsCompatibleWith(ReferencePeriod other)
    {
        if (Equals(other))
        {
            return true;
        }

        if (Kind == PeriodKind.Undated || other.Kind == PeriodKind.Undated)
        {
            return false;
        }

        return Kind == PeriodKind.Instant ? other.Covers(_startDay) : other.Kind == PeriodKind.Instant
            ? Covers(other._startDay)
            : _startDay == other._startDay && _endDay == other._endDay;
    }

    /// <summary>How many calendar years lie between the periods, 0 when they share a year; null when either is undated.</summary>
    public int? YearsApart(ReferencePeriod other)
    {
        if (FirstYear is not { } first || other.FirstYear is not { } otherFirst)
        {
            return null;
        }

        return Math.Max(0, Math.Max(first - other.LastYear!.Value, otherFirst - LastYear!.Value));
    }

    /// <summary>Orders by start, then end, then kind; undated comes first.</summary>
    public int CompareTo(ReferencePeriod other)
    {
        int result = (Kind == PeriodKind.Undated ? -1 : _startDay).CompareTo(other.Kind == PeriodKind.Undated ? -1 : other._startDay);
        result = result != 0 ? result : _endDay.CompareTo(other._endDay);
        return result != 0 ? result : Kind.CompareTo(other.Kind);
    }

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(ReferencePeriod left, ReferencePeriod right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(ReferencePeriod left, ReferencePeriod right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(ReferencePeriod left, ReferencePeriod right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(ReferencePeriod left, ReferencePeriod right) => left.CompareTo(right) >= 0;

    /// <summary>Reads one of the text forms.</summary>
    /// <exception cref="FormatException">The text is none of them.</exception>
    public static ReferencePeriod Parse(ReadOnlySpan<char> s) =>
        TryParse(s, null, out ReferencePeriod result)
            ? result
            : throw new FormatException(
                $"'{Excerpt.Of(s)}' is not a reference period: undated, mid-2015, 2015-12-31, 2014, 2012-04-01/2013-03-31 or one of the last two after 'avg ' are expected.");

    // Not public with a provider: the culture plays no part, and analyzers would ask every caller for one.
    static ReferencePeriod IParsable<ReferencePeriod>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static ReferencePeriod ISpanParsable<ReferencePeriod>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static ReferencePeriod Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Reads one of the text forms; false when the text is none of them.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out ReferencePeriod result) => TryParse(s.AsSpan(), null, out result);

    /// <inheritdoc cref="TryParse(string?, out ReferencePeriod)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReferencePeriod result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out ReferencePeriod)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ReferencePeriod result)
    {
        result = default;
        if (s is "undated")
        {
            return true;
        }

        PeriodKind kind = PeriodKind.Total;
        if (s.StartsWith("avg "))
        {
            kind = PeriodKind.Average;
            s = s[4..];
        }

        int slash = s.IndexOf('/');
        if (slash >= 0)
        {
            ReadOnlySpan<char> first = s[..slash];
            ReadOnlySpan<char> last = s[(slash + 1)..];
            bool midYears = first.StartsWith("mid-");
            if (!TryParseDay(first, out DateOnly start) || !TryParseDay(last, out DateOnly end) || last.StartsWith("mid-") != midYears
                || (!midYears && end == DateOnly.MaxValue))
            {
                return false;
            }

            end = midYears ? end : end.AddDays(1);
            if (end <= start)
            {
                return false;
            }

            result = new ReferencePeriod(kind, start, end);
            return true;
        }

        if (TryParseYear(s, out int year) && year < DateOnly.MaxValue.Year)
        {
            result = kind == PeriodKind.Total ? CalendarYear(year) : AverageOfYear(year);
            return true;
        }

        if (kind == PeriodKind.Average || !TryParseDay(s, out DateOnly day))
        {
            return false;
        }

        result = At(day);
        return true;
    }

    /// <summary>The text form, the same under every culture.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>
    /// <c>R</c> or nothing: the text form. <c>G</c>: as people write it, <c>2015</c>, <c>2015–2020</c>, <c>31 Dec 2015</c>.
    /// </summary>
    /// <exception cref="FormatException">The format is neither.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Span<char> buffer = stackalloc char[40];
        return TryFormat(buffer, out int written, format, formatProvider) ? new string(buffer[..written]) : throw new InvalidOperationException();
    }

    /// <inheritdoc cref="ToString(string?, IFormatProvider?)"/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        bool forPeople = format is "G" or "g";
        if (!forPeople && !(format.IsEmpty || format is "R" or "r"))
        {
            throw new FormatException($"'{Excerpt.Of(format)}' is not a format of ReferencePeriod: G or R.");
        }

        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (Kind == PeriodKind.Undated)
        {
            return destination.TryWrite(invariant, $"undated", out charsWritten);
        }

        DateOnly start = DateOnly.FromDayNumber(_startDay);
        DateOnly end = DateOnly.FromDayNumber(_endDay);
        if (Kind == PeriodKind.Instant)
        {
            return (forPeople, IsMidYear(start)) switch
            {
                (true, true) => destination.TryWrite(invariant, $"{start.Year:0000}", out charsWritten),
                (true, false) => destination.TryWrite(invariant, $"{start:d MMM yyyy}", out charsWritten),
                (false, true) => destination.TryWrite(invariant, $"mid-{start.Year:0000}", out charsWritten),
                (false, false) => destination.TryWrite(invariant, $"{start:yyyy-MM-dd}", out charsWritten),
            };
        }

        bool years = start is { Month: 1, Day: 1 } && end is { Month: 1, Day: 1 };
        bool midYears = IsMidYear(start) && IsMidYear(end);
        string average = Kind == PeriodKind.Average && !forPeople ? "avg " : "";
        if (years && end.Year == start.Year + 1)
        {
            return destination.TryWrite(invariant, $"{average}{start.Year:0000}", out charsWritten);
        }

        return (forPeople, years, midYears) switch
        {
            (true, true, _) => destination.TryWrite(invariant, $"{start.Year:0000}–{end.Year - 1:0000}", out charsWritten),
            (true, _, true) => destination.TryWrite(invariant, $"{start.Year:0000}–{end.Year:0000}", out charsWritten),
            (true, _, _) => destination.TryWrite(invariant, $"{start:d MMM yyyy} – {end.AddDays(-1):d MMM yyyy}", out charsWritten),
            (false, _, true) => destination.TryWrite(invariant, $"{average}mid-{start.Year:0000}/mid-{end.Year:0000}", out charsWritten),
            _ => destination.TryWrite(invariant, $"{average}{start:yyyy-MM-dd}/{end.AddDays(-1):yyyy-MM-dd}", out charsWritten),
        };
    }

    /// <summary>
    /// The period of a result from values of two periods: an undated one adds nothing, an instant inside an interval
    /// yields to it, and periods that do not go together give the calendar years from the first to the last.
    /// </summary>
    internal static ReferencePeriod Covering(ReferencePeriod left, ReferencePeriod right)
    {
        if (left == right || right.Kind == PeriodKind.Undated)
        {
            return left;
        }

        if (left.Kind == PeriodKind.Undated)
        {
            return right;
        }

        if (left.IsCompatibleWith(right))
        {
            return left.Kind == PeriodKind.Instant || (left.Kind == PeriodKind.Average && right.Kind == PeriodKind.Total) ? right : left;
        }

        PeriodKind kind = (left.Kind, right.Kind) switch
        {
            (PeriodKind.Instant, PeriodKind.Instant) => PeriodKind.Average,
            (PeriodKind.Instant, _) => right.Kind,
            (_, PeriodKind.Instant) => left.Kind,
            _ => left.Kind == right.Kind ? left.Kind : PeriodKind.Total,
        };
        int first = Math.Min(left.FirstYear!.Value, right.FirstYear!.Value);
        int last = Math.Max(left.LastYear!.Value, right.LastYear!.Value);
        DateOnly end = last == DateOnly.MaxValue.Year ? DateOnly.MaxValue : new DateOnly(last + 1, 1, 1);
        return new ReferencePeriod(kind, new DateOnly(first, 1, 1), end);
    }

    private bool Covers(int day) => Kind == PeriodKind.Instant ? day == _startDay : day >= _startDay && day < _endDay;

    private static bool IsMidYear(DateOnly date) => date is { Month: MidYearMonth, Day: 1 };

    private static ReferencePeriod Interval(PeriodKind kind, DateOnly start, DateOnly end) => end > start
        ? new ReferencePeriod(kind, start, end)
        : throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"A period ends after it starts: {end:yyyy-MM-dd} is not after {start:yyyy-MM-dd}."), nameof(end));

    private static int Checked(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        return year;
    }

    private static bool TryParseYear(ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        return text.Length == 4 && WholeNumber.TryRead(text, out year) && year >= 1;
    }

    private static bool TryParseDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text.StartsWith("mid-"))
        {
            if (text.Length != 8 || !WholeNumber.TryRead(text[4..], out int year) || year == 0)
            {
                return false;
            }

            day = new DateOnly(year, MidYearMonth, 1);
            return true;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
