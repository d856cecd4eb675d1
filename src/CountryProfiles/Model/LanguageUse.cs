namespace CountryProfiles;

/// <summary>A language of a country: its name and, where a source gives them, its code, standing and share.</summary>
public sealed record LanguageUse
{
    /// <summary>The English name, such as <c>Kyrgyz</c>.</summary>
    public required string Name
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>The language tag (BCP 47), such as <c>ky</c>; null when the source gives a name only.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether the source calls the language official; null when it does not say.</summary>
    public bool? IsOfficial { get; init; }

    /// <summary>The share of the population that uses it; null when the source gives none.</summary>
    public Quantity? Share { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
