namespace CountryProfiles.Readers.Cldr;

/// <summary>A currency of a territory and when it was in use.</summary>
public sealed record CldrCurrency
{
    /// <summary>The currency; <c>XXX</c> for a territory without one.</summary>
    public required CurrencyCode Currency { get; init; }

    /// <summary>The English name, such as <c>Kyrgyz Som</c>; the code where there is none.</summary>
    public required string Name { get; init; }

    /// <summary>The first day; null when not stated.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null when it is in use.</summary>
    public DateOnly? To { get; init; }

    /// <summary>False for accounting units and funds, such as <c>CHE</c>, which are no legal tender.</summary>
    public bool IsLegalTender { get; init; }
}
