using System.Diagnostics.CodeAnalysis;

namespace CountryProfiles.Calculations;

/// <summary>A calendar year of a series: what is published for it, or why nothing is.</summary>
public sealed record SeriesYear
{
    internal SeriesYear(int year, Observation? observation)
    {
        Year = year;
        Observation = observation;
    }

    /// <summary>The calendar year.</summary>
    public int Year { get; }

    /// <summary>The observation that stands for the year, a value or a missing one; null when no source speaks of the year.</summary>
    public Observation? Observation { get; }

    /// <summary>Why the year has no value: what the source says, not loaded where none speaks of it; null when there is a value.</summary>
    public MissingReason? MissingReason => Observation is null ? CountryProfiles.MissingReason.NotLoaded : Observation.MissingReason;

    /// <summary>True when the year has no value.</summary>
    [MemberNotNullWhen(true, nameof(MissingReason))]
    [MemberNotNullWhen(false, nameof(Observation))]
    public bool IsGap => MissingReason is not null;

    /// <summary>The year, and its value or the reason why there is none: <c>2014: USD 2,246 million (2014, estimated)</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Year}: {Observation?.ToString() ?? ObservationValue.Missing(CountryProfiles.MissingReason.NotLoaded).ToString(null)}");
}
