using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Cldr;

/// <summary>Every territory of ISO 3166-1, and Kosovo, as a release of CLDR has them.</summary>
public sealed record CldrData
{
    private readonly ValueList<CldrTerritory> _territories = ValueList<CldrTerritory>.Empty;

    /// <summary>The release, such as <c>48</c>; null when the files state none.</summary>
    public string? Release { get; init; }

    /// <summary>The territories in the order of their alpha-3 codes.</summary>
    public IReadOnlyList<CldrTerritory> Territories
    {
        get => _territories;
        init => _territories = ValueList<CldrTerritory>.Of(value, nameof(value));
    }

    /// <summary>The territory of a code; null when there is none.</summary>
    public CldrTerritory? Find(CountryCode code) => _territories.FirstOrDefault(territory => territory.Code == code);
}
