namespace CountryProfiles.Tool.Fetch;

/// <summary>How long and how often is asked.</summary>
internal sealed record FetchLimits
{
    /// <summary>The time for everything; then what was fetched is given up.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The time for one answer; then it is asked for again.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often is asked again for one answer.</summary>
    public int Retries { get; init; } = 5;
}
