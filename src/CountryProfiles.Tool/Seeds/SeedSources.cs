namespace CountryProfiles.Tool.Seeds;

/// <summary>What the built seeds name as their sources.</summary>
internal static class SeedSources
{
    public static Source Factbook { get; } = new()
    {
        Code = "cia-factbook-2015",
        Publisher = "Central Intelligence Agency",
        Title = "The World Factbook",
        Edition = "November 2015",
        License = "public domain",
    };

    public static Source Cldr { get; } = new()
    {
        Code = "cldr-48",
        Publisher = "Unicode, Inc.",
        Title = "Common Locale Data Repository",
        Address = new Uri("https://cldr.unicode.org"),
        Edition = "48.2",
        License = "Unicode-3.0",
    };
}
