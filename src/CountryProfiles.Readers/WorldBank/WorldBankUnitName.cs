using System.Globalization;
using CountryProfiles.Internal;

namespace CountryProfiles.Readers.WorldBank;

/// <summary>
/// The unit that the name of an indicator states in brackets: <c>(current US$)</c>, <c>(% of GDP)</c>,
/// <c>(per 1,000 people)</c>. Only what is known to the letter is read.
/// </summary>
internal static class WorldBankUnitName
{
    private static readonly Dictionary<string, string> s_units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["current US$"] = "USD",
        ["current international $"] = "USD@ppp",
        ["current LCU"] = "LCU",
        ["annual %"] = "%{previous-year}",
        ["annual % growth"] = "%{previous-year}",
        ["%"] = "%",
        ["sq. km"] = "km2",
        ["square kilometers"] = "km2",
        ["hectares"] = "ha",
        ["km"] = "km",
        ["years"] = "year",
        ["months"] = "month",
        ["people"] = "person",
        ["persons"] = "person",
        ["number of people"] = "person",
        ["people per sq. km of land area"] = "person/km2",
        ["births per woman"] = "birth/woman",
        ["kWh per capita"] = "kWh/person",
        ["kg of oil equivalent per capita"] = "kg-oil-equivalent/person",
        ["per 100 people"] = "*/100person",
        ["per 1,000 people"] = "*/1000person",
        ["per 100,000 people"] = "*/100000person",
        ["per 1,000 live births"] = "*/1000birth",
        ["per 100,000 live births"] = "*/100000birth",
    };

    private static readonly Dictionary<string, string> s_wholes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GDP"] = "gdp",
        ["GNI"] = "gni",
        ["population"] = "person",
        ["total population"] = "person",
        ["land area"] = "land-area",
        ["total land area"] = "land-area",
        ["labor force"] = "labor-force",
        ["total labor force"] = "labor-force",
        ["total employment"] = "employed",
        ["working-age population"] = "working-age",
        ["urban population"] = "urban-population",
        ["rural population"] = "rural-population",
        ["population ages 15+"] = "person-15-up",
        ["total population ages 15+"] = "person-15-up",
        ["people ages 15 and above"] = "person-15-up",
        ["people ages 15-24"] = "youth-15-24",
        ["population ages 15-49"] = "adult-15-49",
        ["adults ages 15-49"] = "adult-15-49",
        ["children under 5"] = "child-under-5",
        ["children ages 12-23 months"] = "child-12-23-months",
        ["exports of goods and services"] = "exports",
        ["imports of goods and services"] = "imports",
        ["merchandise exports"] = "merchandise-exports",
        ["merchandise imports"] = "merchandise-imports",
        ["government expenditure"] = "government-spending",
        ["total government expenditure"] = "government-spending",
        ["total final energy consumption"] = "final-energy",
    };

    /// <summary>
    /// The code of the unit, with <c>LCU</c> for the local currency and <c>*</c> for what the indicator counts; null
    /// when the name states none that is known, or two.
    /// </summary>
    public static string? Read(string name)
    {
        string? found = null;
        string outside = "";
        int position = 0;
        while (position < name.Length)
        {
            int open = name.IndexOf('(', position);
            int close = open < 0 ? -1 : name.IndexOf(')', open);
            if (close < 0)
            {
                break;
            }

            outside += name[position..open];
            string? unit = ReadBracket(name[(open + 1)..close]);
            if (unit is not null && found is not null && unit != found)
            {
                return null;
            }

            found = unit ?? found;
            position = close + 1;
        }

        outside += name[position..];
        if (found is null || found[0] is '%')
        {
            return found;
        }

        // "GDP per capita (current US$)" is per person; per what else is not read.
        bool perCapita = outside.Contains("per capita", StringComparison.OrdinalIgnoreCase);
        string rest = outside.Replace("per capita", "", StringComparison.OrdinalIgnoreCase);
        if (rest.Contains(" per ", StringComparison.OrdinalIgnoreCase) || (perCapita && found.Contains('/')))
        {
            return null;
        }

        return perCapita ? found + "/person" : found;
    }

    /// <summary>The year of constant prices that a name states; null when it states none.</summary>
    public static int? BaseYear(string name)
    {
        int place = name.IndexOf("constant ", StringComparison.OrdinalIgnoreCase);
        return place >= 0 && name.Length >= place + 13 && TryYear(name.AsSpan(place + 9, 4), out int year)
            && (name.Length == place + 13 || !char.IsAsciiLetterOrDigit(name[place + 13]))
            ? year
            : null;
    }

    // "DOD, current US$": what stands before the last comma and blank says how it was estimated.
    private static string? ReadBracket(string text)
    {
        int comma = text.LastIndexOf(", ", StringComparison.Ordinal);
        string unit = (comma < 0 ? text : text[(comma + 2)..]).Trim();
        if (s_units.TryGetValue(unit, out string? code))
        {
            return code;
        }

        if (unit.StartsWith("% of ", StringComparison.OrdinalIgnoreCase))
        {
            return s_wholes.TryGetValue(unit[5..], out string? whole) ? $"%{{{whole}}}" : null;
        }

        if (BaseYear(unit) is { } year && unit.StartsWith("constant ", StringComparison.OrdinalIgnoreCase))
        {
            return unit[13..].Trim() switch
            {
                "US$" => string.Create(CultureInfo.InvariantCulture, $"USD@const{year:0000}"),
                "international $" or "PPP $" => string.Create(CultureInfo.InvariantCulture, $"USD@ppp-const{year:0000}"),
                _ => null,
            };
        }

        return null;
    }

    private static bool TryYear(ReadOnlySpan<char> text, out int year) =>
        IntegerText.TryReadDigits(text, out year) && year is >= 1000 and <= 9998;
}
