namespace CountryProfiles;

/// <summary>What form the value of an observation has.</summary>
public enum ObservationValueKind
{
    /// <summary>There is no value, and a reason for that.</summary>
    Missing = 0,

    /// <summary>An amount of a unit.</summary>
    Quantity,

    /// <summary>The value lies below the stated amount, as in "&lt;0.1 %".</summary>
    Below,

    /// <summary>The value lies above the stated amount, as in "&gt;99 %".</summary>
    Above,

    /// <summary>A place in an order.</summary>
    Rank,

    /// <summary>A currency.</summary>
    Currency,

    /// <summary>A list of languages.</summary>
    Languages,
}
