using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text.Json;
using CountryProfiles.Data;
using CountryProfiles.Monetary;
using CountryProfiles.Units;

namespace CountryProfiles.Benchmarks;

/// <summary>
/// What the first call costs in a fresh process, compiling included: each case runs in processes of its own, and the
/// median is printed, and the fastest, which a busy machine disturbed least. "first-use native" measures programs compiled
/// ahead of time.
/// </summary>
internal static class FirstUse
{
    private const int Processes = 11;

    // Milliseconds, bytes, methods compiled, milliseconds of compiling.
    private const int Figures = 4;

    private static readonly Dictionary<string, Func<object?>> s_cases = new(StringComparer.Ordinal)
    {
        ["nothing"] = static () => null,
        ["RegionInfo(\"AT\")"] = static () => new RegionInfo("AT").ISOCurrencySymbol,
        ["System.Text.Json alone, the seed of Kyrgyzstan"] = static () => JsonAlone(),
        ["CountryDataset.Default[\"KG\"]"] = static () => CountryDataset.Default["KG"],
        ["CountryDataset.Default[\"KG\"].Population"] = static () => CountryDataset.Default["KG"].Population,
        ["every observation of all countries"] = static () => AllObservations(),
        ["Money.Parse"] = static () => Money.Parse("KGS 1234.50"),
        ["Quantity parse"] = static () => UnitTable.Default.Parse("199,951 km²"),
        ["UnitsNet parse"] = static () => UnitsNet.Area.Parse("199,951 km²", CultureInfo.InvariantCulture),
    };

    public static int Run(string[] args)
    {
        if (args is ["native"])
        {
            return NativeFirstUse.Run();
        }

        if (args is [string name] && s_cases.TryGetValue(name, out Func<object?>? measured))
        {
            // Asked for once before, so that asking is not part of what is measured.
            int methods = (int)JitInfo.GetCompiledMethodCount(currentThread: true);
            TimeSpan compiling = JitInfo.GetCompilationTime(currentThread: true);
            methods = (int)JitInfo.GetCompiledMethodCount(currentThread: true);
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            GC.KeepAlive(measured());
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            compiling = JitInfo.GetCompilationTime(currentThread: true) - compiling;
            methods = (int)JitInfo.GetCompiledMethodCount(currentThread: true) - methods;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds} {bytes} {methods} {compiling.TotalMilliseconds}"));
            return 0;
        }

        Console.WriteLine("| first use | median ms | fastest ms | allocated B | methods compiled | compiling ms |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (string each in s_cases.Keys)
        {
            double[][] figures = new double[Figures][];
            for (int figure = 0; figure < Figures; figure++)
            {
                figures[figure] = new double[Processes];
            }

            for (int i = 0; i < Processes; i++)
            {
                string[] texts = RunOnce(each).Split(' ');
                for (int figure = 0; figure < Figures; figure++)
                {
                    figures[figure][i] = double.Parse(texts[figure], CultureInfo.InvariantCulture);
                }
            }

            double[] medians = Array.ConvertAll(figures, Median);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {each} | {medians[0]:0.00} | {figures[0][0]:0.00} | {medians[1]:0} | {medians[2]:0} | {medians[3]:0.00} |"));
        }

        return 0;
    }

    internal static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    private static string? JsonAlone()
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "profiles", "KGZ.json"));
        using JsonDocument document = JsonDocument.Parse(file);
        return document.RootElement.GetProperty("country").ToString();
    }

    private static int AllObservations()
    {
        int count = 0;
        foreach (Country country in CountryDataset.Default.Countries)
        {
            count += CountryDataset.Default[country.Code].Observations.Count;
        }

        return count;
    }

    private static string RunOnce(string name)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(FirstUse).Assembly.Location);
        }

        start.ArgumentList.Add("first-use");
        start.ArgumentList.Add(name);
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Trim();
    }
}
