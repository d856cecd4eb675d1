using System.CommandLine;
using System.Globalization;
using CountryProfiles.Data;

namespace CountryProfiles.Tool;

/// <summary>The option that keeps the territories of one region or subregion.</summary>
internal static class RegionOption
{
    public static Option<string?> Create() => new("--region")
    {
        Description = "only the territories of a region or subregion: its name or M49 code, such as Asia, \"Central Asia\" or 143",
        HelpName = "REGION",
    };

    /// <summary>The profiles of the region, of all territories without one; otherwise says which regions there are.</summary>
    public static bool TryFind(ToolTerminal terminal, CountryDataset dataset, string? region, out IReadOnlyList<CountryProfile> profiles)
    {
        IEnumerable<Country> countries = dataset.Countries;
        if (region is not null)
        {
            countries = countries.Where(country => Is(country.Region, region) || Is(country.Subregion, region));
        }

        profiles = [.. countries.Select(country => dataset[country.Code])];
        if (profiles.Count > 0)
        {
            return true;
        }

        IEnumerable<string> known = dataset.Countries.SelectMany(static country => new[] { country.Region, country.Subregion })
            .OfType<GeographicRegion>().Select(static found => found.Name).Distinct().Order(StringComparer.Ordinal);
        terminal.Error.WriteLine($"'{region}' is not a region; known are {string.Join(", ", known)}.");
        return false;
    }

    private static bool Is(GeographicRegion? region, string text) => region is not null
        && (string.Equals(region.Name, text, StringComparison.OrdinalIgnoreCase)
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && region.Code == code));
}
