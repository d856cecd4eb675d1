using System.Diagnostics;
using System.Globalization;
using CountryProfiles.Data;
using CountryProfiles.Readers.WorldBank;

namespace CountryProfiles.Benchmarks;

/// <summary>A file of millions of rows, made as it is read: throughput beside the CSV library alone, and the memory it takes.</summary>
internal static class WorldBankRows
{
    public static int Run(string[] args)
    {
        long most = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 5_000_000;
        WorldBankReader reader = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, CountryDataset.Default.Countries);
        WorldBankBenchmarks.Ours(reader, new WorldBankFile(10_000));
        WorldBankBenchmarks.Sep(new WorldBankFile(10_000), parse: true);

        Console.WriteLine("| rows | MB | ours MB/s | Sep and doubles MB/s | Sep alone MB/s | live memory after, MB |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|");
        for (long rows = most / 16; rows <= most; rows *= 4)
        {
            (double size, double ours) = Measure(rows, file => WorldBankBenchmarks.Ours(reader, file));
            double memory = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
            (_, double doubles) = Measure(rows, file => WorldBankBenchmarks.Sep(file, parse: true));
            (_, double alone) = Measure(rows, file => WorldBankBenchmarks.Sep(file, parse: false));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {rows:N0} | {size:N0} | {ours:N0} | {doubles:N0} | {alone:N0} | {memory:N1} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nPeak working set: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB"));
        return 0;
    }

    private static (double Megabytes, double MegabytesPerSecond) Measure(long rows, Action<WorldBankFile> read)
    {
        using WorldBankFile file = new(rows);
        long start = Stopwatch.GetTimestamp();
        read(file);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (file.Count / 1e6, file.Count / 1e6 / seconds);
    }
}
