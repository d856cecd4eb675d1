using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Data;

namespace CountryProfiles.Tool;

/// <summary>The argument that names an indicator, by its code.</summary>
internal static class IndicatorArgument
{
    public static Argument<string> Create() => new("indicator") { Description = "the code of an indicator, such as population or gdp.per-capita.ppp" };

    /// <summary>Finds the indicator; otherwise prints the codes that there are.</summary>
    public static bool TryFind(ToolTerminal terminal, CountryDataset dataset, string code, [NotNullWhen(true)] out Indicator? indicator)
    {
        indicator = null;
        if (IndicatorCode.TryParse(code, out IndicatorCode parsed) && dataset.TryGetIndicator(parsed, out indicator))
        {
            return true;
        }

        terminal.Error.WriteLine($"'{code}' is not the code of an indicator; known are {string.Join(", ", dataset.Indicators.Select(static known => known.Code))}.");
        return false;
    }
}
