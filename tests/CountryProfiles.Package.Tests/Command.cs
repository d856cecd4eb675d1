using System.Diagnostics;
using System.Text;

namespace CountryProfiles.Package.Tests;

/// <summary>Another program, run to its end, as somebody at a prompt would start it.</summary>
internal static class Command
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    /// <summary>What the program wrote to its standard output; it has to end well.</summary>
    public static string Run(string directory, string program, params string[] arguments)
    {
        using Process process = new() { StartInfo = StartInfo(directory, program, arguments) };
        StringBuilder output = new();
        StringBuilder error = new();
        process.OutputDataReceived += (_, line) => output.Append(line.Data is null ? "" : line.Data + "\n");
        process.ErrorDataReceived += (_, line) => error.Append(line.Data is null ? "" : line.Data + "\n");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end.");
        }

        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}{error}");
        return output.ToString();
    }

    public static ProcessStartInfo StartInfo(string directory, string program, params string[] arguments)
    {
        ProcessStartInfo info = new(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test host's own build settings are not those of a stranger.
        foreach (string name in info.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            info.Environment.Remove(name);
        }

        info.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        info.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        info.Environment["DOTNET_NOLOGO"] = "1";
        info.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return info;
    }
}
