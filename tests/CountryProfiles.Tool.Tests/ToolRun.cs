using System.Text.Json;

namespace CountryProfiles.Tool.Tests;

/// <summary>One run of the tool as into a pipe: exit code and what it wrote.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static ToolRun Of(params string[] args) => WithInput("", args);

    public static ToolRun WithInput(string input, params string[] args) => WithTime(null, input, args);

    public static ToolRun WithTime(TimeProvider? time, string input, params string[] args)
    {
        using StringReader reader = new(input);
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int exitCode = ToolApp.Run(args, new ToolTerminal(reader, output, error, styled: null, time ?? new FixedTime()));
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>It is the 25th of November 2026, at noon.</summary>
    public sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    }
}
