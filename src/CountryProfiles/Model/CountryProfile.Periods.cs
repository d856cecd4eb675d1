using CountryProfiles.Internal;

namespace CountryProfiles;

public sealed partial record CountryProfile
{
    /// <summary>
    /// The observation with a value for the latest period, an undated one only where none is dated; null when no source
    /// states a value. Unlike the indexer it never gives a missing observation.
    /// </summary>
    public Observation? Latest(IndicatorCode indicator) => Find(indicator) is { IsMissing: false } found ? found : null;

    /// <summary>The observation with a value whose period touches <paramref name="year"/>, as <see cref="Nearest"/> finds it; null when there is none.</summary>
    public Observation? At(IndicatorCode indicator, int year) => Nearest(indicator, year, 0);

    /// <summary>
    /// The observation with a value whose period is nearest to <paramref name="year"/> and at most
    /// <paramref name="tolerance"/> years away; null when there is none. It says itself which period it is for.
    /// </summary>
    /// <remarks>
    /// A period that touches the year is 0 years away. Of two equally near the one of the earlier period is taken; of one
    /// period that of a source about this country alone, then the one that stands first. Undated values are passed over.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative.</exception>
    public Observation? Nearest(IndicatorCode indicator, int year, int tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        Observation? nearest = null;
        long smallest = tolerance;
        foreach (Observation candidate in ObservationList)
        {
            if (candidate.Indicator.Code != indicator || candidate.IsMissing || candidate.Period.FirstYear is not { } first)
            {
                continue;
            }

            long distance = Math.Max(0, Math.Max((long)first - year, (long)year - candidate.Period.LastYear!.Value));
            if (distance < smallest || (distance == smallest && (nearest is null || ComesFirst(candidate, nearest))))
            {
                nearest = candidate;
                smallest = distance;
            }
        }

        return nearest;
    }

    /// <summary>
    /// The observations with a value whose periods lie within the years from <paramref name="first"/> to
    /// <paramref name="last"/>, in the order of their periods. All sources are among them, each value with its own: take
    /// those of one source before treating them as a series.
    /// </summary>
    /// <remarks>Of one period a source about this country alone stands first. Undated values are passed over.</remarks>
    /// <exception cref="ArgumentException">The last year is before the first.</exception>
    public IReadOnlyList<Observation> Between(IndicatorCode indicator, int first, int last)
    {
        if (last < first)
        {
            throw new ArgumentException($"The years from {first} to {last} are none: the last is before the first.", nameof(last));
        }

        List<Observation> found = [];
        foreach (Observation candidate in ObservationList)
        {
            if (candidate.Indicator.Code == indicator && !candidate.IsMissing && candidate.Period.FirstYear >= first && candidate.Period.LastYear <= last)
            {
                int place = found.FindIndex(other => ComesFirst(candidate, other));
                found.Insert(place < 0 ? found.Count : place, candidate);
            }
        }

        return ValueList<Observation>.Of(found, nameof(indicator));
    }

    private static bool ComesFirst(Observation candidate, Observation other)
    {
        int order = candidate.Period.CompareTo(other.Period);
        return order < 0 || (order == 0 && candidate.Source.IsCountrySpecific && !other.Source.IsCountrySpecific);
    }
}
