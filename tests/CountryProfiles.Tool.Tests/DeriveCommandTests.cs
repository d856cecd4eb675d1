using System.Globalization;
using System.Text.Json;

namespace CountryProfiles.Tool.Tests;

public sealed class DeriveCommandTests
{
    // The reference table for Kyrgyzstan: figure, lower, central, upper to the digits given there, unit and display.
    // Lower and upper are empty for the exact share of ranks.
    private static readonly (string Figure, string Lower, string Central, string Upper, string Unit, string Display)[] s_reference =
    [
        ("population.density", "29.25709485", "29.50722927", "29.75736495", "person/km2", "29.5"),
        ("remittances.per-capita", "377.3949580", "380.6779661", "384.0170940", "USD/person", "381"),
        ("gdp.ppp", "19430775000", "19599800000", "19768875000", "USD@ppp", "19.6 billion"),
        ("immigrants", "195975", "200600", "205275", "immigrant", "201,000"),
        ("immigrants.women", "116703.1125", "119557.6", "122446.5375", "immigrant", "120,000"),
        ("immigrants.men", "79075.9125", "81042.4", "83033.7375", "immigrant", "81,000"),
        ("population.under-15", "1833975", "1852600", "1871275", "person", "1.85 million"),
        ("population.15-and-over", "4010175", "4047400", "4084675", "person", "4.05 million"),
        ("net-migrants.per-year", "-19337.5", "-18880", "-18427.5", "migrant/year", "-18,900"),
        ("net-migrants.period", "-96687.5", "-94400", "-92137.5", "migrant", "-94,000"),
        ("hdi.share-ranked-below", "", "36.17", "", "%{country}", "36.2 %"),
    ];

    [Fact]
    public void Derive_KyrgyzstanAsJson_EqualsTheReferenceTable()
    {
        Dictionary<string, JsonElement> figures = Figures();
        List<string> differences = [];
        foreach ((string figure, string lower, string central, string upper, string unit, string display) in s_reference)
        {
            JsonElement found = figures[figure];
            Compare(differences, figure, "value", central, found);
            Compare(differences, figure, "lower", lower, found);
            Compare(differences, figure, "upper", upper, found);
            Compare(differences, figure, "unit", unit, found.GetProperty("unit").GetString());
            Compare(differences, figure, "display", display, found.GetProperty("display").GetString());
        }

        Assert.Empty(differences);
        Assert.Equal(s_reference.Select(static row => row.Figure).Append("remittances.share-of-gdp").Order(StringComparer.Ordinal), figures.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("population.density", "100000/3389")]
    [InlineData("remittances.per-capita", "22460/59")]
    [InlineData("hdi.share-ranked-below", "1700/47")]
    public void Derive_NonTerminatingValue_IsAlsoAFraction(string figure, string exact) =>
        Assert.Equal(exact, Figures()[figure].GetProperty("exact").GetString());

    [Fact]
    public void Derive_MarketOverPppDollars_IsRefusedWithAReason()
    {
        JsonElement refused = Figures()["remittances.share-of-gdp"];

        Assert.False(refused.TryGetProperty("value", out _));
        Assert.Contains("purchasing power parity", refused.GetProperty("refused").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remittances.per-capita", "period-mismatch")]
    [InlineData("gdp.ppp", "period-mismatch")]
    [InlineData("net-migrants.per-year", "constant-population")]
    [InlineData("net-migrants.period", "constant-population")]
    [InlineData("population.density", "area-basis-unstated")]
    public void Derive_FlaggedFigure_CarriesItsWarning(string figure, string warning) => Assert.Contains(
        Figures()[figure].GetProperty("warnings").EnumerateArray(), found => found.GetProperty("code").GetString() == warning);

    [Fact]
    public void Derive_RemittancesPerCapita_NamesStatusFormulaAndInputs()
    {
        JsonElement figure = Figures()["remittances.per-capita"];

        Assert.Equal(["estimated"], figure.GetProperty("status").EnumerateArray().Select(static word => word.GetString()));
        Assert.Equal("remittances / population", figure.GetProperty("formula").GetString());
        Assert.Equal(["remittances", "population"], figure.GetProperty("inputs").EnumerateArray().Select(static input => input.GetProperty("indicator").GetString()));
    }

    [Fact]
    public void Derive_IdenticalPeriodsOnly_RefusesAndPrintsNoValue()
    {
        ToolRun run = ToolRun.Of("derive", "KG", "--periods", "identical", "--format", "json");
        JsonElement perCapita = run.Json.EnumerateArray().First(static figure => figure.GetProperty("figure").GetString() == "remittances.per-capita");

        Assert.Equal(0, run.ExitCode);
        Assert.False(perCapita.TryGetProperty("value", out _));
        Assert.True(perCapita.TryGetProperty("refused", out _));
    }

    [Theory]
    [InlineData("--periods", "sometimes")]
    [InlineData("--periods", "-1")]
    [InlineData("--format", "xml")]
    [InlineData("--colour", "red")]
    public void Derive_WrongOption_IsAUsageError(string option, string value)
    {
        ToolRun run = ToolRun.Of("derive", "KG", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Derive_AsText_PrintsDisplayBoundsAndFlags()
    {
        string[] lines = ToolRun.Of("derive", "KG").Output.Split('\n');

        Assert.Contains(lines, static line => line.Contains("population.density", StringComparison.Ordinal) && line.Contains("29.5 people/km²", StringComparison.Ordinal)
            && line.Contains("29.26 to 29.76", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.Contains("remittances.share-of-gdp", StringComparison.Ordinal) && line.Contains("refused", StringComparison.Ordinal));
    }

    private static Dictionary<string, JsonElement> Figures()
    {
        ToolRun run = ToolRun.Of("derive", "KG", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        return run.Json.EnumerateArray().ToDictionary(static figure => figure.GetProperty("figure").GetString()!);
    }

    private static void Compare(List<string> differences, string figure, string member, string expected, JsonElement found)
    {
        if (expected.Length == 0)
        {
            return;
        }

        int point = expected.IndexOf('.', StringComparison.Ordinal);
        int places = point < 0 ? 0 : expected.Length - point - 1;
        decimal value = decimal.Parse(found.GetProperty(member).GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);
        string rounded = Math.Round(value, places, MidpointRounding.AwayFromZero).ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        Compare(differences, figure, member, expected, rounded);
    }

    private static void Compare(List<string> differences, string figure, string member, string expected, string? found)
    {
        if (expected != found)
        {
            differences.Add($"{figure}.{member}: expected {expected}, found {found}");
        }
    }
}
