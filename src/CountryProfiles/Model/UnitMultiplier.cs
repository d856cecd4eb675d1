namespace CountryProfiles;

/// <summary>The power of ten in which a figure was published (SDMX <c>UNIT_MULT</c>); the default is units.</summary>
/// <remarks>A quantity always holds the full number: 5.9 million is stored as 5,900,000 and published in millions.</remarks>
public enum UnitMultiplier
{
    /// <summary>As printed.</summary>
    Units = 0,

    /// <summary>Thousand, 10³.</summary>
    Thousands = 3,

    /// <summary>Million, 10⁶.</summary>
    Millions = 6,

    /// <summary>Billion, 10⁹.</summary>
    Billions = 9,

    /// <summary>Trillion, 10¹².</summary>
    Trillions = 12,
}
