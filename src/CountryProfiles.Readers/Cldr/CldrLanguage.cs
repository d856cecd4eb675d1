namespace CountryProfiles.Readers.Cldr;

/// <summary>A language of a territory.</summary>
public sealed record CldrLanguage
{
    /// <summary>The language tag (BCP 47), such as <c>ky</c> or <c>sr-Latn</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>The English name, that of the base language where the tag has none; the tag where neither has.</summary>
    public required string Name { get; init; }

    /// <summary>The share of the population that uses it, undated; shares of a territory can add up to more than the whole.</summary>
    public Quantity? Share { get; init; }

    /// <summary>Its standing.</summary>
    public CldrLanguageStatus Status { get; init; }

    /// <summary>True when the tag only names another script of a language that the territory has with the same standing.</summary>
    public bool IsScriptVariant { get; init; }

    /// <summary>The language as a profile has it; official is one that is so in the whole territory, by law or in practice.</summary>
    public LanguageUse ToLanguageUse() => new()
    {
        Name = Name,
        Tag = Tag,
        IsOfficial = Status is CldrLanguageStatus.Official or CldrLanguageStatus.DeFactoOfficial,
        Share = Share,
    };
}
