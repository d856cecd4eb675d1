using System.Diagnostics;
using System.Globalization;
using CountryProfiles.Data;
using CountryProfiles.Readers.WorldBank;

namespace CountryProfiles.Benchmarks;

/// <summary>
/// Files of up to millions of rows, made as they are read: throughput beside the CSV library, and what is alive meanwhile.
/// All readings take turns of a thousand rows. Speeds are those of the fastest turns, which a busy machine disturbed least.
/// </summary>
internal static class WorldBankRows
{
    private const int RowsOfATurn = 1_024;
    private const long Default = 5_000_000;

    public static int Run(string[] args)
    {
        long most = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : Default;
        WorldBankReader reader = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, CountryDataset.Default.Countries)
        {
            // Sep reads the rows of aggregates too.
            IncludeAggregates = true,
        };
        Measure(reader, 40_000);

        Console.WriteLine("| rows | MB | ours s | ours MB/s | Sep and decimals MB/s | Sep and doubles MB/s | Sep alone MB/s | ours to decimals | ours to doubles | ours to Sep alone | allocated B a value | most alive MB |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (long rows in new[] { Math.Max(most / 400, 4 * RowsOfATurn), most / 25, most })
        {
            Console.WriteLine(Measure(reader, rows));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nPeak working set: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB"));
        return 0;
    }

    private static string Measure(WorldBankReader reader, long rows)
    {
        using WorldBankFile file = new(rows);
        using Reading ours = new(WorldBankBenchmarks.Ours(reader, file, RowsOfATurn * WorldBankFile.ValuesOfARow));
        using Reading decimals = new(WorldBankBenchmarks.Sep(new WorldBankFile(rows), CellReading.Decimal, RowsOfATurn));
        using Reading doubles = new(WorldBankBenchmarks.Sep(new WorldBankFile(rows), CellReading.Double, RowsOfATurn));
        using Reading alone = new(WorldBankBenchmarks.Sep(new WorldBankFile(rows), CellReading.None, RowsOfATurn));

        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        long turns = rows / RowsOfATurn;
        for (long turn = 0; ours.Next(); turn++)
        {
            decimals.Next();
            doubles.Next();
            alone.Next();
            if (turn % Math.Max(turns / 8, 1) == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        decimals.Finish();
        doubles.Finish();
        alone.Finish();
        if (ours.Values != doubles.Values || ours.Values != decimals.Values || ours.Values != alone.Values)
        {
            throw new InvalidOperationException($"{ours.Values}, {decimals.Values}, {doubles.Values} and {alone.Values} values were read of the same file.");
        }

        double size = file.Count / 1e6;
        double sizeOfATurn = size * RowsOfATurn * WorldBankFile.ValuesOfARow / ours.Values;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {rows:N0} | {size:N0} | {ours.Seconds:N1} | {sizeOfATurn / ours.Fastest:N0} | {sizeOfATurn / decimals.Fastest:N0} | {sizeOfATurn / doubles.Fastest:N0} | {sizeOfATurn / alone.Fastest:N0} | {decimals.Fastest / ours.Fastest:P0} | {doubles.Fastest / ours.Fastest:P0} | {alone.Fastest / ours.Fastest:P0} | {ours.Bytes / ours.Values:N0} | {most / 1e6:N1} |");
    }

    /// <summary>A reading that goes on for a turn at a time, and what its turns took.</summary>
    private sealed class Reading(IEnumerable<long> turns) : IDisposable
    {
        private readonly IEnumerator<long> _turns = turns.GetEnumerator();
        public long Values { get; private set; }

        public long Bytes { get; private set; }

        public double Seconds { get; private set; }

        /// <summary>The seconds of the fastest turn; the last one, which is not a whole one, does not count.</summary>
        public double Fastest { get; private set; } = double.PositiveInfinity;

        public bool Next()
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            bool isMore = _turns.MoveNext();
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            Bytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
            Seconds += seconds;
            if (isMore)
            {
                Fastest = _turns.Current - Values == RowsOfATurn * WorldBankFile.ValuesOfARow ? Math.Min(Fastest, seconds) : Fastest;
                Values = _turns.Current;
            }

            return isMore;
        }

        public void Finish()
        {
            while (Next())
            {
            }
        }

        public void Dispose() => _turns.Dispose();
    }
}
