namespace CountryProfiles;

/// <summary>A currency that is or was legal tender in a country, and from when to when.</summary>
public sealed record CurrencyUse
{
    /// <summary>The currency.</summary>
    public required CurrencyCode Currency { get; init; }

    /// <summary>The first day; null when no source states one.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, still in use on it; null when it is in use.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Where the dates were published.</summary>
    public required Source Source { get; init; }

    /// <summary>True when the currency is legal tender on <paramref name="date"/>.</summary>
    public bool IsInForceOn(DateOnly date) => (From is not { } from || date >= from) && (To is not { } to || date <= to);
}
