namespace CountryProfiles.Tool.Tests;

public sealed class ToolAppTests
{
    [Theory]
    [InlineData()]
    [InlineData("frobnicate")]
    [InlineData("show")]
    [InlineData("check")]
    [InlineData("read")]
    public void Run_WrongUsage_ExitsWith2AndSaysHowToAsk(params string[] args)
    {
        ToolRun run = ToolRun.Of(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "derive")]
    [InlineData("show --help", "--format")]
    [InlineData("convert --help", "amount")]
    public void Run_Help_NamesCommandsAndOptions(string args, string expected)
    {
        ToolRun run = ToolRun.Of(args.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }
}
