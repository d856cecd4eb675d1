using System.Text.Json;

namespace CountryProfiles.Tool.Tests;

/// <summary>The commands over many territories: list, coverage, rank, total and compare.</summary>
public sealed class WorldCommandTests
{
    [Fact]
    public void List_AsJson_Has249TerritoriesAndKosovo()
    {
        JsonElement[] all = [.. ToolRun.Of("list", "--format", "json").Json.EnumerateArray()];

        Assert.Equal(250, all.Length);
        JsonElement kosovo = Assert.Single(all, static one => one.GetProperty("userAssigned").GetBoolean());
        Assert.Equal("XKX", kosovo.GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, kosovo.GetProperty("numeric").ValueKind);
        Assert.Equal(249, all.Select(static one => one.GetProperty("numeric").GetString()).OfType<string>().Distinct().Count());
    }

    [Fact]
    public void List_AsText_HasALineForEach()
    {
        ToolRun run = ToolRun.Of("list");
        string[] lines = run.Output.TrimEnd().Split('\n');

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("249 territories of ISO 3166-1, and Kosovo (user-assigned codes)", lines[1]);
        Assert.Equal(250, lines.Length - 3);
        Assert.Contains(lines, static line => line.StartsWith("  KGZ   KG       417     Kyrgyzstan ", StringComparison.Ordinal)
            && line.Contains("Central Asia", StringComparison.Ordinal) && line.Contains("5.9 million people (2015)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Central Asia")]
    [InlineData("central asia")]
    [InlineData("143")]
    public void List_Region_HasItsTerritories(string region) => Assert.Equal(
        ["KAZ", "KGZ", "TJK", "TKM", "UZB"],
        ToolRun.Of("list", "--region", region, "--format", "json").Json.EnumerateArray().Select(static one => one.GetProperty("code").GetString()));

    [Fact]
    public void List_UnknownRegion_NamesTheKnown()
    {
        ToolRun run = ToolRun.Of("list", "--region", "Atlantis");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("Central Asia", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rank_TopThree_AreTheMostPopulous()
    {
        ToolRun run = ToolRun.Of("rank", "population", "--top", "3", "--format", "json");
        JsonElement group = Assert.Single(run.Json.GetProperty("groups").EnumerateArray());

        Assert.Equal(["CHN 1", "IND 2", "USA 3"], Places(group));
        Assert.Equal(242 + 1, group.GetProperty("count").GetInt32());
        Assert.Equal("estimated", group.GetProperty("territories")[0].GetProperty("status").GetString());
        Assert.Equal("mid-2015", group.GetProperty("territories")[0].GetProperty("period").GetString());
        Assert.Equal("cia-factbook-2015", group.GetProperty("territories")[0].GetProperty("source").GetString());
    }

    [Fact]
    public void Rank_SeveralPriceBases_AreRankedApart()
    {
        ToolRun run = ToolRun.Of("rank", "gdp.per-capita.ppp", "--format", "json");
        JsonElement[] groups = [.. run.Json.GetProperty("groups").EnumerateArray()];

        Assert.Equal("USD@ppp-const2014/person", groups[0].GetProperty("unit").GetString());
        Assert.Contains(groups, static group => group.GetProperty("unit").GetString() == "USD@ppp/person");
        Assert.All(groups, static group => Assert.All(
            group.GetProperty("territories").EnumerateArray(), one => Assert.Equal(group.GetProperty("unit").GetString(), one.GetProperty("unit").GetString())));
        Assert.Equal(228 + 1, groups.Sum(static group => group.GetProperty("count").GetInt32()));
        Assert.Contains("not ranked among each other", ToolRun.Of("rank", "gdp.per-capita.ppp").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rank_YearWithinTolerance_TakesTheNearestAndLeavesOutTheRest()
    {
        JsonElement exact = ToolRun.Of("rank", "population", "--year", "2014", "--format", "json").Json;
        JsonElement near = ToolRun.Of("rank", "population", "--year", "2014", "--within", "1", "--format", "json").Json;

        Assert.All(exact.GetProperty("groups")[0].GetProperty("territories").EnumerateArray(), static one => Assert.Equal("mid-2014", one.GetProperty("period").GetString()));
        Assert.True(near.GetProperty("groups")[0].GetProperty("count").GetInt32() > exact.GetProperty("groups")[0].GetProperty("count").GetInt32());
        Assert.DoesNotContain(near.GetProperty("groups")[0].GetProperty("territories").EnumerateArray(), static one => one.GetProperty("period").GetString() == "undated");
        Assert.Contains("FRA", near.GetProperty("groups")[0].GetProperty("territories").EnumerateArray().Select(static one => one.GetProperty("code").GetString()));
        Assert.Contains("GUF", near.GetProperty("withoutValue").EnumerateArray().Select(static one => one.GetString()));
    }

    [Fact]
    public void Rank_EqualValues_ShareAPlace()
    {
        JsonElement[] territories = [.. ToolRun.Of("rank", "population.urban-share", "--format", "json").Json.GetProperty("groups")[0].GetProperty("territories").EnumerateArray()];
        JsonElement[] all = [.. territories.Where(static one => one.GetProperty("exact").GetString() == "100")];

        Assert.True(all.Length > 1);
        Assert.All(all, static one => Assert.Equal(1, one.GetProperty("place").GetInt32()));
        Assert.Equal(all.Length + 1, territories[all.Length].GetProperty("place").GetInt32());
    }

    [Theory]
    [InlineData("exchange-rate", "another unit in each country")]
    [InlineData("currency", "no amount and no rank")]
    [InlineData("languages", "no amount and no rank")]
    [InlineData("happiness", "known are population, area")]
    public void Rank_WhatHasNoOrder_SaysWhy(string indicator, string reason)
    {
        ToolRun run = ToolRun.Of("rank", indicator);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("population", "--top", "0")]
    [InlineData("population", "--year", "soon")]
    [InlineData("population", "--within", "3")]
    public void Rank_WrongOption_IsAUsageError(string indicator, string option, string value)
    {
        ToolRun run = ToolRun.Of("rank", indicator, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Total_Population_CountsFranceOnce()
    {
        ToolRun run = ToolRun.Of("total", "population", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["ALA", "GLP", "GUF", "MTQ", "MYT", "REU"],
            run.Json.GetProperty("omitted").EnumerateArray().Where(static one => one.GetProperty("countedElsewhere").GetBoolean())
                .Select(static one => one.GetProperty("code").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal("person", run.Json.GetProperty("sum").GetProperty("unit").GetString());
    }

    [Fact]
    public void Total_Region_IsTheSumOfItsTerritories()
    {
        JsonElement sum = ToolRun.Of("total", "area.total", "--region", "Central Asia", "--format", "json").Json.GetProperty("sum");

        // Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan in the Factbook of 2015.
        Assert.Equal((2_724_900 + 199_951 + 144_100 + 488_100 + 447_400).ToString(System.Globalization.CultureInfo.InvariantCulture), sum.GetProperty("exact").GetString());
    }

    [Theory]
    [InlineData("life-expectancy", "does not add up")]
    [InlineData("gdp.ppp", "price bas")]
    public void Total_WhatDoesNotAddUp_IsRefused(string indicator, string reason)
    {
        ToolRun run = ToolRun.Of("total", indicator);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_FiveCountries_HasFactsFiguresAndFlags()
    {
        ToolRun run = ToolRun.Of("compare", "KG", "KZ", "TJ", "UZ", "TM");
        string[] lines = run.Output.Split('\n');

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(lines, static line => line.Contains("Kyrgyzstan (KGZ)", StringComparison.Ordinal) && line.Contains("Turkmenistan (TKM)", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("  Population  ", StringComparison.Ordinal) && line.Contains("5.9 million people (2015)", StringComparison.Ordinal)
            && line.EndsWith("source-mismatch", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("  GDP per capita, PPP  ", StringComparison.Ordinal) && line.Contains("unit-mismatch", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("  population.density  ", StringComparison.Ordinal) && line.Contains("29.5 people/km² (2015)", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("  remittances.share-of-gdp  ", StringComparison.Ordinal) && line.Contains("purchasing power parity", StringComparison.Ordinal));
    }

    [Fact]
    public void Compare_AsJson_HasEachCountryWithFactsAndFigures()
    {
        JsonElement[] countries = [.. ToolRun.Of("compare", "KG", "398", "--format", "json").Json.EnumerateArray()];

        Assert.Equal(["KGZ", "KAZ"], countries.Select(static one => one.GetProperty("code").GetString()));
        Assert.Equal("5900000", countries[0].GetProperty("facts").GetProperty("population").GetProperty("exact").GetString());
        Assert.Equal("not loaded", countries[1].GetProperty("facts").GetProperty("remittances").GetProperty("missing").GetString());
        Assert.All(countries, static one => Assert.Equal(12, one.GetProperty("derived").GetArrayLength()));
    }

    [Fact]
    public void Compare_WhatCannotBeFound_IsToldAtOnceAndNothingShown()
    {
        ToolRun run = ToolRun.Of("compare", "KG", "Kazakstan", "Congo");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("did you mean Kazakhstan", run.Error, StringComparison.Ordinal);
        Assert.Contains("several countries", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_OneCountry_IsAUsageError() => Assert.Equal(2, ToolRun.Of("compare", "KG").ExitCode);

    private static IEnumerable<string> Places(JsonElement group) =>
        group.GetProperty("territories").EnumerateArray().Select(static one => $"{one.GetProperty("code").GetString()} {one.GetProperty("place").GetInt32()}");
}
