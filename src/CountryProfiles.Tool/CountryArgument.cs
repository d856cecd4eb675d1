using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Data;

namespace CountryProfiles.Tool;

/// <summary>The argument that names a country, by code or name.</summary>
internal static class CountryArgument
{
    public static Argument<string> Create() => new("country") { Description = "a country: KG, KGZ, 417 or Kyrgyzstan" };

    /// <summary>Finds the country; otherwise prints the candidates or what may have been meant.</summary>
    public static bool TryFind(ToolTerminal terminal, CountryDataset dataset, string codeOrName, [NotNullWhen(true)] out CountryProfile? profile)
    {
        if (dataset.TryGet(codeOrName, out profile))
        {
            return true;
        }

        CountrySearchResult found = dataset.Find(codeOrName);
        terminal.Error.WriteLine(found.Candidates.Count > 0
            ? $"'{codeOrName}' is the name of several countries: {string.Join(", ", found.Candidates.Select(static country => $"{country.Name} ({country.Code})"))}."
            : $"'{codeOrName}' is not the code or name of a country{(found.Suggestions.Count > 0 ? $"; did you mean {string.Join(" or ", found.Suggestions)}?" : ".")}");
        return false;
    }
}
