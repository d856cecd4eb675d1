namespace CountryProfiles.Readers.Cldr;

/// <summary>The standing of a language in a territory.</summary>
public enum CldrLanguageStatus
{
    /// <summary>None stated.</summary>
    None = 0,

    /// <summary>Official in the whole territory by law.</summary>
    Official,

    /// <summary>Official in the whole territory in practice, without a law.</summary>
    DeFactoOfficial,

    /// <summary>Official in a part of the territory, or for some purposes.</summary>
    Regional,
}
