using System.Diagnostics;
using System.Globalization;
using CountryProfiles.Internal;

namespace CountryProfiles.Calculations;

/// <summary>
/// One indicator of one country over the years: the dated observations in the order of their periods, with the gaps
/// between them. Nothing is interpolated or carried on: a year without a published value has none.
/// </summary>
/// <remarks>
/// <para>
/// A year is stood for by an observation whose period touches it. Of several a value comes before a missing one, then a period within
/// the year before one that reaches beyond it, and then what the profile's indexer takes: the later period, a source about this
/// country alone, what stands first. A five-year average so stands for each of its years that has nothing of its own.
/// </para>
/// <para>
/// All sources are in a series unless one is named; a value never is of two. Undated observations, and those of another
/// area than the profile's country, are not in it.
/// </para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Series
{
    private const int LastPossibleYear = 9999;

    // All there are, in the order of the profile; and by period, one each.
    private readonly Observation[] _all;
    private readonly ValueList<Observation> _observations;

    // What stands for each year from the first on.
    private readonly Observation?[] _byYear;
    private readonly int _first;

    private Series(Indicator indicator, CountryCode area, Observation[] all, int first, int last)
    {
        Indicator = indicator;
        ReferenceArea = area;
        _all = all;
        _first = first;
        _byYear = new Observation?[last - first + 1];
        SortedDictionary<ReferencePeriod, Observation> byPeriod = [];
        foreach (Observation candidate in all)
        {
            if (!byPeriod.TryGetValue(candidate.Period, out Observation? known) || CountryProfile.IsBetter(candidate, known))
            {
                byPeriod[candidate.Period] = candidate;
            }

            for (int year = candidate.Period.FirstYear!.Value; year <= candidate.Period.LastYear!.Value; year++)
            {
                ref Observation? best = ref _byYear[year - first];
                best = best is null || IsBetter(candidate, best, year) ? candidate : best;
            }

            Latest = !candidate.IsMissing && (Latest is null || CountryProfile.IsBetter(candidate, Latest)) ? candidate : Latest;
        }

        _observations = ValueList<Observation>.Of(byPeriod.Values, nameof(all));
    }

    /// <summary>What is measured.</summary>
    public Indicator Indicator { get; }

    /// <summary>The country it is measured for.</summary>
    public CountryCode ReferenceArea { get; }

    /// <summary>The observations in the order of their periods, one for each period, missing ones included.</summary>
    public IReadOnlyList<Observation> Observations => _observations;

    /// <summary>The first year that an observation touches, or that was asked for; null when there is none.</summary>
    public int? FirstYear => _byYear.Length == 0 ? null : _first;

    /// <summary>The last year that an observation touches, or that was asked for; null when there is none.</summary>
    public int? LastYear => _byYear.Length == 0 ? null : _first + _byYear.Length - 1;

    /// <summary>The observation with a value for the latest period; null when none has a value.</summary>
    public Observation? Latest { get; }

    /// <summary>Every year from the first to the last, the gaps with the reason why there is no value.</summary>
    public IReadOnlyList<SeriesYear> Years
    {
        get
        {
            SeriesYear[] years = new SeriesYear[_byYear.Length];
            for (int i = 0; i < years.Length; i++)
            {
                years[i] = new SeriesYear(_first + i, _byYear[i]);
            }

            return Array.AsReadOnly(years);
        }
    }

    /// <summary>The series of an indicator of a country; empty when the profile has no dated observation of it.</summary>
    /// <param name="profile">The country.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="source">The code of the only source to take, such as <c>cia-factbook-2015</c>; null for all.</param>
    public static Series Of(CountryProfile profile, IndicatorCode indicator, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        List<Observation> found = [];
        int first = int.MaxValue;
        int last = int.MinValue;
        foreach (Observation observation in profile.Observations)
        {
            if (observation.Indicator.Code == indicator && observation.ReferenceArea == profile.Country.Code
                && (source is null || observation.Source.Code == source) && observation.Period.FirstYear is { } year)
            {
                found.Add(observation);
                first = Math.Min(first, year);
                last = Math.Max(last, observation.Period.LastYear!.Value);
            }
        }

        Indicator described = profile.TryGet(indicator, out Observation? any) ? any.Indicator : KnownIndicators.Describe(indicator);
        return found.Count == 0
            ? new Series(described, profile.Country.Code, [], 0, -1)
            : new Series(described, profile.Country.Code, [.. found], first, last);
    }

    /// <summary>The observation with a value that stands for a year; null when the year has none. Allocates nothing.</summary>
    public Observation? At(int year)
    {
        long place = (long)year - _first;
        return place >= 0 && place < _byYear.Length && _byYear[place] is { IsMissing: false } found ? found : null;
    }

    /// <summary>The observation with a value for exactly this period; null when there is none. Allocates nothing.</summary>
    public Observation? At(ReferencePeriod period)
    {
        for (int i = 0; i < _observations.Count; i++)
        {
            if (_observations[i].Period == period)
            {
                return _observations[i].IsMissing ? null : _observations[i];
            }
        }

        return null;
    }

    /// <summary>
    /// The observation with a value that stands for the year nearest to <paramref name="year"/> and at most <paramref name="tolerance"/>
    /// years away, the earlier of two that are equally near; null when there is none. It says itself which period it is for.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative.</exception>
    public Observation? Nearest(int year, int tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        if (_byYear.Length == 0)
        {
            return null;
        }

        // No year of the series is further away than the further of its ends.
        long farthest = Math.Max(Math.Abs((long)year - _first), Math.Abs((long)year - LastYear!.Value));
        long nearest = Math.Max(0, Math.Max((long)_first - year, (long)year - LastYear.Value));
        for (long distance = nearest; distance <= Math.Min(tolerance, farthest); distance++)
        {
            if ((At((long)year - distance) ?? At((long)year + distance)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>
    /// The part whose periods lie within the years from <paramref name="first"/> to <paramref name="last"/>; both are years of it also when
    /// nothing is published for them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside 1 to 9999.</exception>
    /// <exception cref="ArgumentException">The last year is before the first.</exception>
    public Series Between(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, LastPossibleYear);
        return last < first
            ? throw new ArgumentException($"The years from {first} to {last} are none: the last is before the first.", nameof(last))
            : new Series(
                Indicator, ReferenceArea, Array.FindAll(_all, observation => observation.Period.FirstYear >= first && observation.Period.LastYear <= last), first, last);
    }

    /// <summary>How the value changed from one year to a later one, in total and per year; missing when a year has no value.</summary>
    /// <remarks>
    /// Refused when the two do not measure the same, such as amounts in the dollars of different years, and when the later year is not
    /// later. A break in the series on the way is flagged, and so are values of different sources or editions.
    /// </remarks>
    public SeriesGrowth Growth(int from, int to)
    {
        Observation earlier = End(from);
        Observation later = End(to);
        Derivation total = Calculate.Growth(earlier, later);
        List<Observation> breaks = [];
        foreach (Observation observation in _all)
        {
            if (observation.Status.HasFlag(ObservationStatus.Break) && observation.Period > earlier.Period && observation.Period <= later.Period
                && (observation.Source.Code == earlier.Source.Code || observation.Source.Code == later.Source.Code))
            {
                breaks.Add(observation);
            }
        }

        breaks.Sort(static (left, right) => left.Period.CompareTo(right.Period));
        return new SeriesGrowth(earlier, later, total, [.. breaks]);
    }

    /// <summary>Indicator, country, years and gaps in one line: <c>Population of KGZ, 2010 to 2015, 4 gaps</c>.</summary>
    public override string ToString()
    {
        int gaps = 0;
        foreach (Observation? observation in _byYear)
        {
            gaps += observation is { IsMissing: false } ? 0 : 1;
        }

        return _byYear.Length == 0
            ? $"{Indicator.Name} of {ReferenceArea}, nothing dated"
            : string.Create(CultureInfo.InvariantCulture, $"{Indicator.Name} of {ReferenceArea}, {FirstYear} to {LastYear}, {gaps} {(gaps == 1 ? "gap" : "gaps")}");
    }

    private static bool IsBetter(Observation candidate, Observation best, int year)
    {
        if (candidate.IsMissing != best.IsMissing)
        {
            return best.IsMissing;
        }

        bool within = candidate.Period.FirstYear == year && candidate.Period.LastYear == year;
        bool bestWithin = best.Period.FirstYear == year && best.Period.LastYear == year;
        return within == bestWithin ? CountryProfile.IsBetter(candidate, best) : within;
    }

    private Observation? At(long year) => year is >= int.MinValue and <= int.MaxValue ? At((int)year) : null;

    // A year that nobody speaks of is missing because not loaded, and says so in the result.
    private Observation End(int year)
    {
        long place = (long)year - _first;
        return (place >= 0 && place < _byYear.Length ? _byYear[place] : null)
            ?? Observation.Missing(Indicator, ReferenceArea, MissingReason.NotLoaded, KnownIndicators.NoSource, year is >= 1 and < LastPossibleYear ? PeriodOf(year) : default);
    }

    private ReferencePeriod PeriodOf(int year) => Indicator.PeriodKind switch
    {
        PeriodKind.Instant => ReferencePeriod.MidYear(year),
        PeriodKind.Average => ReferencePeriod.AverageOfYear(year),
        _ => ReferencePeriod.CalendarYear(year),
    };
}
