namespace CountryProfiles;

/// <summary>Why there is no value. A missing value is neither zero nor an absent row.</summary>
public enum MissingReason
{
    /// <summary>This dataset holds no value; a source may well have one. The default.</summary>
    NotLoaded = 0,

    /// <summary>The source says that it has no value (SDMX O).</summary>
    NotAvailable,

    /// <summary>There can be no value, as for the population of an uninhabited island (SDMX M).</summary>
    NotApplicable,

    /// <summary>A value exists and was not collected (SDMX L).</summary>
    NotCollected,

    /// <summary>The publisher has the value and withholds or hides it (SDMX Q).</summary>
    Suppressed,
}
