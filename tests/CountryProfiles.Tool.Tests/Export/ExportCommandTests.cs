using System.Text.Json;
using CountryProfiles.Tool.Export;

namespace CountryProfiles.Tool.Tests.Export;

public sealed class ExportCommandTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("country-profiles-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Export_OneIndicator_WritesARowForEachObservation()
    {
        ToolRun run = ToolRun.Of("export", "KG", "--indicator", "remittances", "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement row = Assert.Single(run.Json.EnumerateArray().ToArray());
        string[] expected =
        [
            "country_alpha2 KG", "country_alpha3 KGZ", "country_numeric 417", "country_name Kyrgyzstan", "indicator_code remittances", "period 2014",
            "period_kind total", "period_first_day 2014-01-01", "period_last_day 2014-12-31", "period_year 2014", "value_kind quantity", "value 2246000000",
            "lower 2245500000", "upper 2246500000", "exact 2246000000", "half_width 500000", "unit USD", "multiplier 6", "published_text USD 2,246 million",
            "published_decimals 0", "rank ", "status estimated", "missing_reason ", "source_code iom-kyrgyzstan",
        ];
        Assert.Equal(expected, expected.Select(each => each.Split(' ')[0]).Select(name => $"{name} {row.GetProperty(name)}"));
    }

    [Fact]
    public void Export_WithoutFormat_IsCsvWithAHeaderAndARowEach()
    {
        ToolRun run = ToolRun.Of("export", "KG", "KGZ", "Kazakhstan", "--indicator", "hdi.rank", "--indicator", "area.total");

        string[] lines = run.Output.Split("\r\n");
        Assert.Equal(5, lines.Length);
        Assert.StartsWith("country_alpha2,country_alpha3,country_numeric,country_name,indicator_code,", lines[0], StringComparison.Ordinal);
        Assert.Equal(["KG,KGZ,417,Kyrgyzstan,area.total", "KG,KGZ,417,Kyrgyzstan,hdi.rank", "KZ,KAZ,398,Kazakhstan,area.total"], lines[1..4].Select(static line => string.Join(',', line.Split(',')[..5])));
        Assert.Empty(lines[4]);
    }

    [Theory]
    [InlineData(1, "is not the code or name of a country", "Atlantis")]
    [InlineData(1, "is not the code of an indicator", "KG", "--indicator", "happiness")]
    [InlineData(2, "Name countries, or say --all.")]
    [InlineData(2, "not both", "KG", "--all")]
    [InlineData(2, "csv|json|sdmx-csv|parquet are", "KG", "--format", "xlsx")]
    [InlineData(2, "name a file to write by --out", "KG", "--format", "parquet")]
    [InlineData(2, "name a file to write by --out", "KG", "--format", "parquet", "--out", "-")]
    [InlineData(1, "its folder is not there", "KG", "--out", "none/such/file.csv")]
    public void Export_WrongUse_SaysWhatAndWritesNothing(int exitCode, string problem, params string[] args)
    {
        ToolRun run = ToolRun.Of(["export", .. args]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_ToAFile_ReplacesItAndLeavesNothingBeside()
    {
        string file = Path.Combine(_directory, "kg.csv");
        File.WriteAllText(file, "old");

        ToolRun run = ToolRun.Of("export", "KG", "--indicator", "population", "--out", file);

        Assert.Equal($"2 observations of 1 country are in {file}.\n", run.Output);
        Assert.StartsWith("country_alpha2,", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public void Export_ToAFolder_SaysSo()
    {
        ToolRun run = ToolRun.Of("export", "KG", "--out", _directory);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"'{_directory}' cannot be written: it is a folder.\n", run.Error);
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(_directory)!, Path.GetFileName(_directory) + "*.tmp"));
    }

    [Fact]
    public void WholeFile_WritingBrokenOff_LeavesTheOldContentAndNothingBeside()
    {
        string file = Path.Combine(_directory, "kg.csv");
        File.WriteAllText(file, "old");

        Assert.Throws<IOException>(() => WholeFile.Write(file, static stream =>
        {
            stream.Write("half of the new"u8);
            throw new IOException("No space left on device");
        }));

        Assert.Equal("old", File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFileSystemEntries(_directory));
    }

    // Letters of several bytes that a buffer's end falls between come out whole.
    [Fact]
    public void TextWriterStream_BytesOneByOne_GivesTheText()
    {
        const string Text = "Кыргызстан, Å, 🇰🇬, 吉爾吉斯";
        using StringWriter writer = new();
        using TextWriterStream stream = new(writer);
        foreach (byte each in System.Text.Encoding.UTF8.GetBytes(Text))
        {
            stream.Write([each]);
        }

        Assert.Equal(Text, writer.ToString());
    }
}
