using System.Diagnostics;
using System.Globalization;
using CountryProfiles.Data;
using CountryProfiles.Units;

namespace CountryProfiles.Benchmarks;

/// <summary>
/// What the first call costs in a fresh process, compiling included: each case runs in processes of its own, and the
/// median is printed.
/// </summary>
internal static class FirstUse
{
    private const int Processes = 11;

    private static readonly Dictionary<string, Func<object?>> s_cases = new(StringComparer.Ordinal)
    {
        ["nothing"] = static () => null,
        ["RegionInfo(\"AT\")"] = static () => new RegionInfo("AT").ISOCurrencySymbol,
        ["CountryDataset.Default[\"KG\"]"] = static () => CountryDataset.Default["KG"],
        ["CountryDataset.Default[\"KG\"].Population"] = static () => CountryDataset.Default["KG"].Population,
        ["Quantity parse"] = static () => UnitTable.Default.Parse("199,951 km²"),
        ["UnitsNet parse"] = static () => UnitsNet.Area.Parse("199,951 km²", CultureInfo.InvariantCulture),
    };

    public static int Run(string[] args)
    {
        if (args is [string name] && s_cases.TryGetValue(name, out Func<object?>? measured))
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            GC.KeepAlive(measured());
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds} {bytes}"));
            return 0;
        }

        Console.WriteLine("| first use | median ms | allocated B |");
        Console.WriteLine("|---|---:|---:|");
        foreach (string each in s_cases.Keys)
        {
            double[] times = new double[Processes];
            double[] sizes = new double[Processes];
            for (int i = 0; i < Processes; i++)
            {
                string[] figures = RunOnce(each).Split(' ');
                times[i] = double.Parse(figures[0], CultureInfo.InvariantCulture);
                sizes[i] = double.Parse(figures[1], CultureInfo.InvariantCulture);
            }

            Array.Sort(times);
            Array.Sort(sizes);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {each} | {times[Processes / 2]:0.00} | {sizes[Processes / 2]:0} |"));
        }

        return 0;
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
