using Spectre.Console;

namespace CountryProfiles.Tool.Tests;

public sealed class ShowCommandTests
{
    // The twelve facts and the contact of the country page of Kyrgyzstan.
    [Theory]
    [InlineData("Population", "5.9 million people", "2015")]
    [InlineData("Area", "199,951 km²", "")]
    [InlineData("Languages", "Kyrgyz, Russian", "")]
    [InlineData("Currency", "KGS", "")]
    [InlineData("GDP per capita, PPP", "USD (PPP) 3,322 per person", "2014")]
    [InlineData("HDI rank", "120 of 188", "2014")]
    [InlineData("Remittances", "USD 2,246 million", "2014")]
    [InlineData("Net migration rate", "-3.2 migrants/1,000 people", "2015–2020")]
    [InlineData("Immigrants", "3.4% of population", "2015")]
    [InlineData("Women among immigrants", "59.6% of immigrants", "2015")]
    [InlineData("Population under 15", "31.4% of population", "2015")]
    [InlineData("Adult HIV prevalence", "0.30% of adults aged 15 to 49", "2014")]
    public void Show_Kyrgyzstan_PrintsEveryFactOfThePage(string indicator, string value, string period)
    {
        ToolRun run = ToolRun.Of("show", "KG");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains(
            run.Output.Split('\n'),
            line => line.StartsWith("  " + indicator + "  ", StringComparison.Ordinal)
                && line.Contains(value, StringComparison.Ordinal) && line.Contains(period, StringComparison.Ordinal)
                && line.EndsWith("iom-kyrgyzstan", StringComparison.Ordinal));
    }

    [Fact]
    public void Show_Remittances_AreSaidToBeEstimated() => Assert.Contains(
        ToolRun.Of("show", "KG").Output.Split('\n'),
        line => line.StartsWith("  Remittances  ", StringComparison.Ordinal) && line.Contains("estimated", StringComparison.Ordinal));

    [Theory]
    [InlineData("6, Ryskulova str.")]
    [InlineData("+996312612456 (printed +99.63 12 61 24 56)")]
    [InlineData("+996312612457")]
    [InlineData("+996312612458")]
    [InlineData("+996312612459")]
    [InlineData("+996312612460")]
    [InlineData("suppressed")]
    [InlineData("http://www.iom.kg")]
    [InlineData("4,368 km, 3,486 km, 0 km, 1,734 km")]
    public void Show_Kyrgyzstan_PrintsContactAndMigration(string text) => Assert.Contains(text, ToolRun.Of("show", "KG").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("KG")]
    [InlineData("kgz")]
    [InlineData("417")]
    [InlineData("kyrgyzstan")]
    [InlineData("KYRGYZ REPUBLIC")]
    public void Show_AnyCodeOrName_FindsTheCountry(string name) => Assert.Equal(ToolRun.Of("show", "KG").Output, ToolRun.Of("show", name).Output);

    [Fact]
    public void Show_UnknownCountry_SaysSoAndSuggests()
    {
        ToolRun run = ToolRun.Of("show", "Kyrgystan");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("did you mean Kyrgyzstan", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_Json_HoldsProfileAndFigures()
    {
        ToolRun run = ToolRun.Of("show", "KG", "--format", "json");

        Assert.Equal("Kyrgyzstan", run.Json.GetProperty("profile").GetProperty("country").GetProperty("name").GetString());
        Assert.Equal(12, run.Json.GetProperty("derived").GetArrayLength());
    }

    [Fact]
    public void Show_Redirected_HasNoEscapesAndNoBoxes()
    {
        string output = ToolRun.Of("show", "KG").Output;

        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('│', output);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(200)]
    public void Show_OnATerminal_KeepsItsWidth(int width)
    {
        using StringWriter output = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        int exitCode = ToolApp.Run(["show", "KG"], new ToolTerminal(TextReader.Null, output, TextWriter.Null, console, new ToolRun.FixedTime()));

        Assert.Equal(0, exitCode);
        Assert.All(output.ToString().Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, width));
    }
}
