using System.Text.Json;
using CountryProfiles.Calculations;
using CountryProfiles.Data;
using CountryProfiles.Tests.Data;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

public sealed class TotalsTests
{
    private static readonly CountryDataset s_world = CountryDataset.Default;
    private static readonly Source s_book = new() { Code = "book", Publisher = "B", Title = "B" };
    private static readonly IndicatorCode s_population = IndicatorCode.Create("population");

    // France's five overseas regions and Åland are in the values of France and Finland.
    private static readonly string[] s_countedElsewhere = ["ALA", "GLP", "GUF", "MTQ", "MYT", "REU"];

    [Fact]
    public void Over_WorldPopulation_IsTheSumOfTheSeedsWithNothingTwice()
    {
        decimal expected = 0;
        List<string> uninhabited = [];
        foreach ((string code, JsonElement[] observations) in Seeds.Observations())
        {
            JsonElement[] values = [.. observations.Where(static one => one.GetProperty("indicator").GetString() == "population" && one.TryGetProperty("value", out _))];
            if (values.Length == 0)
            {
                uninhabited.Add(code);
                continue;
            }

            JsonElement chosen = values.FirstOrDefault(static one => one.GetProperty("source").GetString() == "iom-kyrgyzstan");
            chosen = chosen.ValueKind != JsonValueKind.Undefined ? chosen : values.FirstOrDefault(static one => one.GetProperty("period").GetString() != "undated");
            chosen = chosen.ValueKind != JsonValueKind.Undefined ? chosen : values[0];
            decimal scale = chosen.TryGetProperty("multiplier", out JsonElement power) ? (decimal)Math.Pow(10, power.GetInt32()) : 1;
            expected += s_countedElsewhere.Contains(code) ? 0 : chosen.GetProperty("value").GetDecimal() * scale;
        }

        Total total = World(s_population);

        Assert.Equal((Rational)expected, total.Sum?.Value);
        Assert.Equal(250 - 6 - 7, total.Counted.Count);
        Assert.Equal(uninhabited, total.Omissions.Where(static omission => !omission.IsCountedElsewhere).Select(static omission => omission.Territory.ToString()));
        Assert.Equal(s_countedElsewhere, total.Omissions.Where(static omission => omission.IsCountedElsewhere).Select(static omission => omission.Territory.ToString()).Order(StringComparer.Ordinal));
        Assert.True(total.Sum!.Lower <= total.Sum.Value && total.Sum.Value <= total.Sum.Upper);
    }

    [Fact]
    public void Over_WorldPopulation_FlagsFrancePalestineAndWesternSahara()
    {
        DerivationWarning[] warnings = [.. World(s_population).Warnings];

        Assert.Contains(warnings, static warning => warning.Code == "counted-once" && warning.Text.Contains("Counted with FRA and not again: GLP, GUF, MTQ, MYT, REU.", StringComparison.Ordinal));
        Assert.Contains(warnings, static warning => warning.Code == "stated-in-parts" && warning.Text.StartsWith("PSE", StringComparison.Ordinal));
        Assert.Contains(warnings, static warning => warning.Code == "overlap-unclear" && warning.Text.StartsWith("MAR and ESH", StringComparison.Ordinal));
        Assert.Contains(warnings, static warning => warning.Code == "period-mismatch");
        Assert.Contains(warnings, static warning => warning.Code == "several-sources");
    }

    [Fact]
    public void Over_TotalArea_ListsWhatHasNone()
    {
        Total total = World(IndicatorCode.Create("area.total"));

        // 240 of the 249, and Kosovo; the overseas regions have no area of their own here.
        Assert.Equal(241, total.Counted.Count);
        Assert.Equal(
            Seeds.Observations().Where(static one => !one.Observations.Any(static found => found.GetProperty("indicator").GetString() == "area.total" && found.TryGetProperty("value", out _))).Select(static one => one.Code),
            total.Omissions.Select(static omission => omission.Territory.ToString()));
        Assert.Contains(total.Warnings, static warning => warning.Code == "territories-missing" && warning.Text.StartsWith("9 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("life-expectancy", "does not add up")]
    [InlineData("population.urban-share", "does not add up")]
    [InlineData("net-migration-rate", "does not add up")]
    [InlineData("gdp.per-capita.ppp", "does not add up")]
    [InlineData("exchange-rate", "does not add up")]
    [InlineData("hdi.rank", "no amount")]
    [InlineData("currency", "no amount")]
    [InlineData("languages", "no amount")]
    [InlineData("gdp.ppp", "price bas")]
    public void Over_WhatDoesNotAddUp_IsRefused(string code, string reason)
    {
        Total total = World(IndicatorCode.Create(code));

        Assert.False(total.HasValue);
        Assert.Contains(reason, total.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_PartWithItsWhole_IsCountedOnce()
    {
        Total total = Over([Land("AAA", 100), Land("BBB", 30), Land("CCC", 7)], Overlap("AAA", OverlapEffect.Included, "BBB"));

        Assert.Equal((Rational)107, total.Sum?.Value);
        Assert.Equal(["AAA", "CCC"], total.Counted.Select(static code => code.ToString()));
        Assert.Equal(["BBB"], total.Omissions.Select(static omission => omission.Territory.ToString()));
    }

    [Fact]
    public void Over_PartWithoutItsWhole_IsCounted() =>
        Assert.Equal((Rational)37, Over([Land("BBB", 30), Land("CCC", 7)], Overlap("AAA", OverlapEffect.Included, "BBB")).Sum?.Value);

    [Fact]
    public void Over_WholeFromAnotherSource_IsNoOverlap() =>
        Assert.Equal((Rational)130, Over([Land("AAA", 100, source: Page), Land("BBB", 30)], Overlap("AAA", OverlapEffect.Included, "BBB")).Sum?.Value);

    [Fact]
    public void Over_UnclearOverlap_AddsBothAndSaysSo()
    {
        Total total = Over([Land("AAA", 100), Land("BBB", 30)], Overlap("AAA", OverlapEffect.Unclear, "BBB"));

        Assert.Equal((Rational)130, total.Sum?.Value);
        Assert.Equal(["overlap-unclear"], total.Warnings.Select(static warning => warning.Code));
    }

    [Fact]
    public void Over_MissingTerritory_IsListedAndNotZero()
    {
        Total total = Over([Land("AAA", 100), new CountryProfile { Country = Named("BBB") }]);

        Assert.Equal((Rational)100, total.Sum?.Value);
        Assert.Equal(["BBB: no value: not loaded."], total.Omissions.Select(static omission => omission.ToString()));
    }

    [Fact]
    public void Over_NoValueAtAll_IsMissingAndNotRefused()
    {
        Total total = Over([new CountryProfile { Country = Named("BBB") }]);

        Assert.False(total.HasValue);
        Assert.Null(total.Refusal);
        Assert.Null(total.Sum);
    }

    [Fact]
    public void Over_DifferentYears_IsRefusedByAPolicyOfIdenticalPeriods()
    {
        CountryProfile[] two = [Land("AAA", 100), Land("BBB", 30, "mid-2014")];

        Assert.Contains("identical periods", Totals.Over(two, s_population, PeriodPolicy.IdenticalOnly, []).Refusal, StringComparison.Ordinal);
        Assert.True(Totals.Over(two, s_population, PeriodPolicy.NearestWithin(1), []).HasValue);
    }

    [Fact]
    public void Over_TerritoryTwice_Throws() => Assert.Throws<ArgumentException>(() => Over([Land("AAA", 1), Land("AAA", 1)]));

    [Fact]
    public void Sum_Reevaluated_IsTheSame()
    {
        Derivation sum = Over([Land("AAA", 100), Land("BBB", 30), Land("CCC", 7)]).Sum!;

        Assert.Equal(sum, sum.Reevaluate());
    }

    [Theory]
    [InlineData("person", true)]
    [InlineData("km2", true)]
    [InlineData("USD", true)]
    [InlineData("km", false)]
    [InlineData("year", false)]
    [InlineData("person/km2", false)]
    [InlineData("km2/person", false)]
    [InlineData("%{person}", false)]
    [InlineData("1", false)]
    public void Over_Unit_AddsUpOnlyForAmounts(string unit, bool addsUp)
    {
        Total total = Over([Valued("AAA", Quantity.Exact(3, Unit(unit))), Valued("BBB", Quantity.Exact(4, Unit(unit)))]);

        Assert.Equal(addsUp, total.HasValue);
        Assert.Equal(addsUp ? 7 : null, total.Sum?.Value);
        Assert.Equal(!addsUp, total.Refusal?.Contains("does not add up", StringComparison.Ordinal) ?? false);
        Assert.Equal(addsUp ? 2 : 0, total.Counted.Count);
    }

    [Fact]
    public void Over_OnlyABound_IsLeftOutAndSaid()
    {
        CountryProfile bounded = new()
        {
            Country = Named("BBB"),
            Observations = [Observation.Create(Indicator("population"), CountryCode.Create("BBB"), Period("mid-2015"), ObservationValue.Below(Published(50, 0, "person")), s_book)],
        };
        Total total = Over([Land("AAA", 100), bounded]);

        Assert.Equal(100, total.Sum?.Value);
        Assert.Equal(["BBB: only a bound: <50 people."], total.Omissions.Select(static omission => omission.ToString()));
        Assert.Equal([("territories-missing", "1 territories have no value, and the sum is without them.")], total.Warnings.Select(static one => (one.Code, one.Text)));
    }

    [Fact]
    public void Over_WholeStatedInParts_SaysSoWhereTheWholeHasAValue()
    {
        TerritoryOverlap stated = Overlap("AAA", OverlapEffect.StatedInParts, "BBB");

        Total total = Over([Land("AAA", 100), Land("BBB", 30)], stated);
        Assert.Equal((Rational)130, total.Sum?.Value);
        Assert.Equal([("stated-in-parts", "AAA: So it is.")], total.Warnings.Select(static one => (one.Code, one.Text)));
        Assert.Equal(["stated-in-parts"], Over([Land("AAA", 100, source: Page)], stated).Warnings.Select(static one => one.Code));
        Assert.Empty(Over([Land("BBB", 30)], stated).Warnings);
    }

    [Fact]
    public void Over_Overlaps_SayWhichTerritories()
    {
        CountryProfile[] three = [Land("AAA", 100), Land("BBB", 30), Land("CCC", 7)];

        Total once = Over(three, Overlap("AAA", OverlapEffect.Included, "CCC", "BBB", "DDD"));
        Assert.Equal([("counted-once", "Counted with AAA and not again: CCC, BBB. So it is.")], once.Warnings.Select(static one => (one.Code, one.Text)));
        Assert.Equal(["CCC: counted with AAA.", "BBB: counted with AAA."], once.Omissions.Select(static omission => omission.ToString()));
        Assert.All(once.Omissions, static omission => Assert.True(omission.IsCountedElsewhere));
        Total unclear = Over(three, Overlap("AAA", OverlapEffect.Unclear, "BBB", "DDD"));
        Assert.Equal([("overlap-unclear", "AAA and BBB are both added, and may overlap. So it is.")], unclear.Warnings.Select(static one => (one.Code, one.Text)));
        Assert.Empty(Over(three, Overlap("AAA", OverlapEffect.Unclear, "DDD")).Warnings);
        Assert.Empty(Over(three, Overlap("AAA", OverlapEffect.Included, "DDD")).Warnings);
    }

    [Fact]
    public void Over_PeriodsSourcesAndEstimates_AreCounted()
    {
        Observation estimate = Of("population", Quantity.Exact(1, Unit("person")), "mid-2014", ObservationStatus.Estimated, Page, "DDD");
        CountryProfile[] four = [Land("AAA", 1, "mid-2013"), Land("BBB", 1, "mid-2014"), Land("CCC", 1, "mid-2014"), new() { Country = Named("DDD"), Observations = [estimate] }];

        Assert.Equal(
            [
                ("period-mismatch", "The values are for different periods: mid-2014 (3), mid-2013 (1)."),
                ("several-sources", "The values are from different sources: book (3), page (1)."),
                ("estimated-input", "1 of 4 values are estimates."),
            ],
            Over(four).Warnings.Select(static one => (one.Code, one.Text)));
        Assert.Equal(["mid-2013 (1), mid-2014 (1)."], Over([Land("AAA", 1, "mid-2014"), Land("BBB", 1, "mid-2013")]).Warnings.Select(static one => one.Text.Split(": ")[1]));
        Assert.Empty(Over([Land("AAA", 1), Land("BBB", 1)]).Warnings);
    }

    [Fact]
    public void Over_OneTwoAndManyTerritories_AddsEach()
    {
        CountryProfile[] many = [.. Enumerable.Range(0, 150).Select(static i => Land($"A{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}", i))];

        Assert.Equal(0, Over(many[..1]).Sum?.Value);
        Assert.Equal(1, Over(many[..2]).Sum?.Value);
        Assert.Equal(3, Over(many[..3]).Sum?.Value);

        // 0 + 1 + … + 149.
        Total all = Over(many);
        Assert.Equal(11_175, all.Sum?.Value);
        Assert.Equal(150, all.Sum!.Inputs.Count);
        Assert.Equal("sum.population", all.Sum.Figure.ToString());
        Assert.Equal("11,175 people (2015) over 150 territories", all.ToString());
    }

    [Fact]
    public void ToString_NoSum_SaysWhy()
    {
        Assert.Equal("missing: no territory has a value", Over([new CountryProfile { Country = Named("BBB") }]).ToString());
        Total refused = Totals.Over([Land("AAA", 100), Land("BBB", 30, "mid-2014")], s_population, PeriodPolicy.IdenticalOnly, []);
        Assert.Equal($"refused: {refused.Sum!.Refusal}", refused.ToString());
        Assert.Equal((false, refused.Sum.Refusal), (refused.HasValue, refused.Refusal));
        Assert.Equal(s_population, refused.Indicator);
    }

    private static Total World(IndicatorCode indicator) =>
        Totals.Over(s_world.Countries.Select(static country => s_world[country.Code]), indicator, PeriodPolicy.Any, s_world.Overlaps);

    private static Total Over(CountryProfile[] profiles, params TerritoryOverlap[] overlaps) => Totals.Over(profiles, s_population, PeriodPolicy.Any, overlaps);

    private static TerritoryOverlap Overlap(string whole, OverlapEffect effect, params string[] parts) => new()
    {
        Whole = CountryCode.Create(whole),
        Parts = [.. parts.Select(CountryCode.Create)],
        Effect = effect,
        Reason = "So it is.",
        Source = s_book,
    };

    private static Country Named(string code) => new() { Code = CountryCode.Create(code), Alpha2 = code[..2], Name = code };

    private static CountryProfile Valued(string code, Quantity quantity) => new()
    {
        Country = Named(code),
        Observations = [Of("population", quantity, "mid-2015", source: s_book, area: code)],
    };

    private static CountryProfile Land(string code, int population, string period = "mid-2015", Source? source = null) => new()
    {
        Country = Named(code),
        Observations = [Of("population", Quantity.Exact(population, Unit("person")), period, source: source ?? s_book, area: code)],
    };
}
