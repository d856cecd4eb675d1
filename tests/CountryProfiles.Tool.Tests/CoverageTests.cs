using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CountryProfiles.Tool.Tests;

/// <summary>The coverage command against the committed numbers, and against a count of the seeds without the library.</summary>
public sealed class CoverageTests
{
    private static readonly string s_root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));
    private static readonly JsonElement s_coverage = ToolRun.Of("coverage", "--format", "json").Json;

    [Theory]
    [InlineData("alpha-2, alpha-3, number", 249, 0)]
    [InlineData("name", 249, 0)]
    [InlineData("area.total", 240, 0)]
    [InlineData("population", 242, 7)]
    [InlineData("gdp.per-capita.ppp", 228, 0)]
    [InlineData("population.under-15-share", 225, 1)]
    [InlineData("net-migration-rate", 221, 1)]
    [InlineData("life-expectancy", 222, 8)]
    [InlineData("population.urban-share", 228, 0)]
    [InlineData("literacy", 159, 0)]
    [InlineData("hiv.prevalence.adults", 133, 96)]
    [InlineData("currencies by date", 248, 1)]
    [InlineData("languages.official", 245, 4)]
    [InlineData("hdi.rank", 1, 0)]
    [InlineData("remittances", 1, 0)]
    public void Coverage_Field_HasTheCommittedNumbers(string field, int value, int missing)
    {
        JsonElement row = Row(field);

        Assert.Equal(249, s_coverage.GetProperty("territories").GetInt32());
        Assert.Equal((value, missing, 249 - value - missing), (row.GetProperty("value").GetInt32(), row.GetProperty("missing").GetInt32(), row.GetProperty("noSource").GetInt32()));
    }

    [Fact]
    public void Coverage_Hiv_IsPublishedAsNotAvailable() =>
        Assert.Equal("""{"not available":96}""", JsonSerializer.Serialize(Row("hiv.prevalence.adults").GetProperty("reasons")));

    [Fact]
    public void Coverage_EveryIndicator_EqualsACountOfTheSeeds()
    {
        Dictionary<string, List<JsonElement>> observations = [];
        int factbookPopulations = 0;
        foreach (string file in Directory.GetFiles(Path.Combine(s_root, "seeds", "profiles")))
        {
            JsonElement root = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
            if (root.GetProperty("country").GetString() == "XKX")
            {
                continue;
            }

            foreach (IGrouping<string, JsonElement> indicator in root.GetProperty("observations").EnumerateArray().GroupBy(static one => one.GetProperty("indicator").GetString()!))
            {
                observations.TryAdd(indicator.Key, []);
                bool hasValue = indicator.Any(static one => !one.TryGetProperty("missing", out _));
                observations[indicator.Key].Add(hasValue ? indicator.First(static one => !one.TryGetProperty("missing", out _)) : indicator.First());
                factbookPopulations += indicator.Key == "population" && indicator.Any(static one =>
                    one.GetProperty("source").GetString() == "cia-factbook-2015" && one.GetProperty("period").GetString() != "undated" && one.TryGetProperty("value", out _)) ? 1 : 0;
            }
        }

        List<string> differences = [];
        foreach ((string indicator, List<JsonElement> found) in observations)
        {
            int missing = found.Count(static one => one.TryGetProperty("missing", out _));
            JsonElement row = Row(indicator);
            if (row.GetProperty("value").GetInt32() != found.Count - missing || row.GetProperty("missing").GetInt32() != missing)
            {
                differences.Add($"{indicator}: {found.Count - missing} and {missing} in the seeds, {row}");
            }
        }

        Assert.Empty(differences);
        Assert.Equal(21, observations.Count);
        Assert.Equal(234, factbookPopulations);
    }

    [Fact]
    public void Readme_CoverageTable_IsTheOutputOfTheCommand()
    {
        string readme = File.ReadAllText(Path.Combine(s_root, "README.md"));
        int start = readme.IndexOf("<!-- coverage -->", StringComparison.Ordinal);
        int end = readme.IndexOf("<!-- /coverage -->", StringComparison.Ordinal);

        Assert.True(start >= 0 && end > start);
        Assert.Equal(
            $"```text\n{ToolRun.Of("coverage").Output.Trim()}\n```",
            readme[(start + "<!-- coverage -->".Length)..end].Trim());
    }

    private static JsonElement Row(string field) =>
        s_coverage.GetProperty("fields").EnumerateArray().Single(row => row.GetProperty("field").GetString() == field);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
