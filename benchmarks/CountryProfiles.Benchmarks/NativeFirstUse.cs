using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CountryProfiles.Benchmarks;

/// <summary>
/// What a first use costs in a program compiled ahead of time: each case is a program of its own, run again and again in
/// turns, from start to exit; what is printed is what it takes over the program that does nothing, in time and in bytes.
/// </summary>
internal static class NativeFirstUse
{
    private const int Processes = 101;

    // The first is what the others are compared with.
    private static readonly string[] s_cases = ["Empty", "RegionInfo", "Country", "Population", "Money", "Quantity", "Show"];

    public static int Run()
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("country-profiles-first-use-");
        try
        {
            string[] programs = Array.ConvertAll(s_cases, name => Publish(name, Path.Combine(directory.FullName, name)));
            double[][] milliseconds = Array.ConvertAll(programs, static _ => new double[Processes]);
            for (int i = 0; i < Processes; i++)
            {
                for (int program = 0; program < programs.Length; program++)
                {
                    milliseconds[program][i] = RunOnce(programs[program]);
                }
            }

            Console.WriteLine("| native program | median ms | over the empty one | fastest ms | over the empty one | executable KB | over the empty one |");
            Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
            double[] medians = Array.ConvertAll(milliseconds, FirstUse.Median);
            double[] fastest = Array.ConvertAll(milliseconds, static times => times.Min());
            long[] sizes = Array.ConvertAll(programs, static program => new FileInfo(program).Length);
            for (int i = 0; i < programs.Length; i++)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {s_cases[i]} | {medians[i]:0.00} | {medians[i] - medians[0]:0.00} | {fastest[i]:0.00} | {fastest[i] - fastest[0]:0.00} | {sizes[i] / 1e3:N0} | {(sizes[i] - sizes[0]) / 1e3:N0} |"));
            }

            return 0;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static string Publish(string name, string directory)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true };
        foreach (string argument in (string[])["publish", Project(), "-c", "Release", "-nodeReuse:false", $"-p:Case={name}", "-o", directory])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string program = Path.Combine(directory, "CountryProfiles.Benchmarks.Native" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return process.ExitCode == 0 ? program : throw new InvalidOperationException($"{name} cannot be published: {said}");
    }

    private static double RunOnce(string program)
    {
        ProcessStartInfo start = new(program) { RedirectStandardOutput = true };
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return process.ExitCode == 0 ? elapsed : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static string Project([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "..", "CountryProfiles.Benchmarks.Native", "CountryProfiles.Benchmarks.Native.csproj");
}
