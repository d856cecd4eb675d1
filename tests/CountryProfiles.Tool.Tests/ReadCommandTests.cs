using System.Text.Json;

namespace CountryProfiles.Tool.Tests;

public sealed class ReadCommandTests : IDisposable
{
    // The facts of the country page of Kyrgyzstan, in its layout.
    private static readonly string[] s_facts =
    [
        "Population (2015):5.9 million",
        "Area:199,951 km sq",
        "Languages :Kyrgyz, Russian",
        "Currency:Kyrgyz Som (KGS)",
        "GDP per Capita PPP (2014):USD 3,322",
        "HDI Rank (2014):120 of 188",
        "Remittances (2014 estimate):USD 2,246 million",
        "Net Migration Rate (2015-2020):-3.2 migrants/1,000 population",
        "Immigrants (2015):3.4%",
        "Women as a Percentage of Immigrants (2015):59.6%",
        "Population under 15 (2015):31.4%",
        "Adult HIV Prevalence (2014):0.30%",
    ];

    private readonly string _directory = Directory.CreateTempSubdirectory("country-profiles-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Read_Page_GivesTheObservationsOfTheSeed()
    {
        ToolRun run = ToolRun.Of("read", Write(s_facts), "--country", "KG", "--source", "iom-kyrgyzstan", "--format", "json");
        JsonElement seed = ToolRun.Of("show", "KG", "--format", "json").Json.GetProperty("profile").GetProperty("observations");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Equal(
            seed.EnumerateArray().Where(static each => each.GetProperty("source").GetString() == "iom-kyrgyzstan").Select(Fact).Order(StringComparer.Ordinal),
            run.Json.GetProperty("observations").EnumerateArray().Select(Fact).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    public void Read_MangledLine_IsReportedAndTheOthersAreKept(int mangled)
    {
        string[] lines = [.. s_facts];
        lines[mangled] = lines[mangled].Split(':')[0] + ":?!,5,,x";

        ToolRun run = ToolRun.Of("read", Write(lines), "--country", "KG", "--format", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(11, run.Json.GetProperty("observations").GetArrayLength());
        JsonElement diagnostic = Assert.Single(run.Json.GetProperty("diagnostics").EnumerateArray().ToArray());
        Assert.Equal(mangled + 1, diagnostic.GetProperty("line").GetInt32());
        Assert.StartsWith($"page.txt({mangled + 1},", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StandardInput_IsReadAsAPage()
    {
        ToolRun run = ToolRun.WithInput(string.Join('\n', s_facts), "read", "-", "--country", "Kyrgyzstan");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("5.9 million people", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.html", "")]
    [InlineData("page.htm", "")]
    [InlineData("page.XHTML", "")]
    [InlineData("page.txt", "<!DOCTYPE html>\n")]
    [InlineData("page", "\n <html><body>")]
    [InlineData("page", "<!-- saved from url=(0022)http://www.example.org/ -->\n<html>")]
    [InlineData("page.xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\">")]
    [InlineData("page.txt", "\uFEFF<table>")]
    public void Read_Html_IsKnownByNameOrBeginning(string name, string beginning)
    {
        string path = Path.Combine(_directory, name);
        File.WriteAllText(path, beginning + "<table><tr><th>Population (2015)</th><td>5.9 million</td></tr></table>");

        ToolRun run = ToolRun.Of("read", path, "--country", "KG", "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("population", Assert.Single(run.Json.GetProperty("observations").EnumerateArray().ToArray()).GetProperty("indicator").GetString());
    }

    [Fact]
    public void Read_HtmlFromStandardInput_IsKnownByItsBeginning()
    {
        ToolRun run = ToolRun.WithInput("<!doctype html><script>Area: 5 km2</script><dl><dt>Population<dd>5.9 million</dl>", "read", "-", "--country", "KG");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("5.9 million people", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("5 km", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HtmlInAnotherEncoding_IsReadInTheOneThatItDeclares()
    {
        string path = Path.Combine(_directory, "page.html");
        File.WriteAllText(path, "<meta charset=iso-8859-1><p>Fl\u00E4che: 5,900 km2", System.Text.Encoding.Latin1);

        ToolRun run = ToolRun.Of("read", path, "--country", "KG");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("5,900 km", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Population: 5.9 million", 0, 0)]
    [InlineData("Adult HIV prevalence: <0.1%%", 0, 1)]
    [InlineData("Population: many", 1, 1)]
    public void Read_Strict_FailsForRemarksToo(string line, int usual, int strict)
    {
        string path = Write([line]);

        Assert.Equal(usual, ToolRun.Of("read", path, "--country", "KG").ExitCode);
        Assert.Equal(strict, ToolRun.Of("read", path, "--country", "KG", "--strict").ExitCode);
    }

    [Theory]
    [InlineData("none.txt", "--country", "KG", "There is no file")]
    [InlineData("page.txt", "--country", "Atlantis", "is not the code or name of a country")]
    [InlineData("page.txt", "--source", "rumor", "is not the code of a source")]
    public void Read_WrongContent_SaysWhat(string file, string option, string value, string problem)
    {
        Write(s_facts);

        ToolRun run = ToolRun.Of("read", Path.Combine(_directory, file), option, value);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Directory_SaysThatItCannotBeRead()
    {
        ToolRun run = ToolRun.Of("read", _directory);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cannot be read", run.Error, StringComparison.Ordinal);
    }

    // Indicator, value, unit, period and status; the source is named by code in the one and in full in the other.
    private static string Fact(JsonElement observation) => string.Join(
        ", ",
        observation.EnumerateObject().Where(static member => member.Name is not ("source" or "area")).Select(static member => $"{member.Name} {string.Concat(member.Value.GetRawText().Where(static c => !char.IsWhiteSpace(c)))}"));

    private string Write(string[] lines)
    {
        string path = Path.Combine(_directory, "page.txt");
        File.WriteAllText(path, string.Join('\n', lines));
        return path;
    }
}
