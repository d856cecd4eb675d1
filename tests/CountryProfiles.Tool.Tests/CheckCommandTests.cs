using System.Runtime.CompilerServices;

namespace CountryProfiles.Tool.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("country-profiles-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Check_CommittedSeeds_HaveNoFault()
    {
        ToolRun run = ToolRun.Of("check", SeedsDirectory());

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Check_BrokenSeeds_ReportsAllFaultsOfAllFiles()
    {
        Write("manifest.json", """{"format": 1, "edition": "someday", "inputs": []}""");
        Write("profiles/KGZ.json", """
            {
              "format": 1,
              "country": "KGZ",
              "observations": [
                {"indicator": "area", "period": "now", "value": 199951, "unit": "km2", "source": "iom-kyrgyzstan"},
                {"indicator": "population", "period": "mid-2015", "value": 5.9, "unit": "parsecs", "source": "iom-kyrgyzstan"}
              ]
            }
            """);

        ToolRun run = ToolRun.Of("check", _directory);

        Assert.Equal(1, run.ExitCode);
        string[] lines = run.Error.Trim().Split('\n');
        Assert.Contains(lines, static line => line.StartsWith("manifest.json(1,", StringComparison.Ordinal) && line.Contains("$.edition", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("profiles/KGZ.json(5,", StringComparison.Ordinal) && line.Contains("$.observations[0].period", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("profiles/KGZ.json(6,", StringComparison.Ordinal) && line.Contains("$.observations[1].unit", StringComparison.Ordinal));
        Assert.Equal("3 faults.", lines[^1]);
    }

    [Fact]
    public void Check_AsJson_ListsTheFaults()
    {
        Write("manifest.json", "{");
        Directory.CreateDirectory(Path.Combine(_directory, "profiles"));

        ToolRun run = ToolRun.Of("check", _directory, "--format", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("SEED001", run.Json.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Check_ValuesThatCannotBe_AreFoundOnceTheFilesAreRight()
    {
        Write("manifest.json", """{"format": 1, "edition": "2026-11-25", "inputs": []}""");
        Write("profiles/KGZ.json", """
            {
              "format": 1,
              "country": "KGZ",
              "observations": [
                {"indicator": "literacy", "period": "mid-2015", "value": 101, "unit": "%{literacy-age}", "source": "cia-factbook-2015"}
              ]
            }
            """);

        ToolRun run = ToolRun.Of("check", _directory);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("profiles/KGZ.json: CHECK003: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 fault.", run.Error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NoSuchDirectory_SaysSo()
    {
        ToolRun run = ToolRun.Of("check", Path.Combine(_directory, "none"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There is no directory", run.Error, StringComparison.Ordinal);
    }

    private static string SeedsDirectory([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "seeds"));

    private void Write(string file, string text)
    {
        string path = Path.Combine(_directory, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
