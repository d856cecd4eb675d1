namespace CountryProfiles.Readers.Factbook;

/// <summary>A file of the Factbook and what it is about.</summary>
public sealed record GecCode
{
    /// <summary>The GEC code that names the file: two lower-case letters, such as <c>kg</c>.</summary>
    public required string Gec { get; init; }

    /// <summary>The territory of ISO 3166-1, or Kosovo; unspecified for other places, oceans and the world.</summary>
    public CountryCode Area { get; init; }

    /// <summary>The Internet country code without its point, such as <c>kg</c>; null when the place has none.</summary>
    public string? InternetCountryCode { get; init; }

    /// <summary>What the Factbook calls the place.</summary>
    public required string Name { get; init; }

    /// <summary>Code and name.</summary>
    public override string ToString() => $"{Gec} ({Name})";
}
