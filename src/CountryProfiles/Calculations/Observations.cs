using System.Diagnostics.CodeAnalysis;

namespace CountryProfiles.Calculations;

/// <summary>Looking for a value in a list of observations of one indicator.</summary>
public static class Observations
{
    /// <summary>
    /// The observation whose period is nearest to <paramref name="year"/> and at most <paramref name="tolerance"/> years
    /// away; false when there is none. The observation says itself which period it really is for.
    /// </summary>
    /// <remarks>
    /// A period that contains the year is 0 years away. Of two equally near the one of the earlier period is taken, so
    /// that nothing from after the year is preferred to what was known before it; of one period the one that stands
    /// first. Undated and missing observations are passed over.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative.</exception>
    public static bool TryNearest(
        IEnumerable<Observation> observations, int year, int tolerance, [NotNullWhen(true)] out Observation? nearest)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        nearest = null;
        long smallest = tolerance;
        foreach (Observation candidate in observations)
        {
            if (candidate.IsMissing || candidate.Period.FirstYear is not { } first)
            {
                continue;
            }

            long distance = Math.Max(0, Math.Max((long)first - year, (long)year - candidate.Period.LastYear!.Value));
            if (distance < smallest || (distance == smallest && (nearest is null || candidate.Period < nearest.Period)))
            {
                nearest = candidate;
                smallest = distance;
            }
        }

        return nearest is not null;
    }
}
