namespace CountryProfiles;

/// <summary>How a value belongs to its reference period.</summary>
public enum PeriodKind
{
    /// <summary>The source states no period.</summary>
    Undated = 0,

    /// <summary>The state at one moment, such as a population at mid-year.</summary>
    Instant,

    /// <summary>What an interval adds up to, such as a year's remittances.</summary>
    Total,

    /// <summary>The mean over an interval, such as a five-year migration rate.</summary>
    Average,
}
