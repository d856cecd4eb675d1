using System.Diagnostics;
using System.Globalization;
using System.Text;
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

        Console.WriteLine("| rows | MB | what is done with each value | s | MB/s | to Sep and decimals | to Sep and doubles | to Sep alone | allocated B a value | most alive MB |");
        Console.WriteLine("|---:|---:|---|---:|---:|---:|---:|---:|---:|---:|");
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
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Reading[] readings =
        [
            Ours("ours: passed over", reader, file, ValueReading.None),
            Ours("ours: its exact quantity", reader, new WorldBankFile(rows), ValueReading.Quantity),
            Ours("ours: its observation", reader, new WorldBankFile(rows), ValueReading.Observation),
            Sep("Sep and decimals", rows, CellReading.Decimal),
            Sep("Sep and doubles", rows, CellReading.Double),
            Sep("Sep alone", rows, CellReading.None),
        ];

        long most = 0;
        long turns = rows / RowsOfATurn;
        bool isMore = true;
        for (long turn = 0; isMore; turn++)
        {
            isMore = false;
            foreach (Reading reading in readings)
            {
                isMore |= reading.Next();
            }

            if (turn % Math.Max(turns / 8, 1) == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        double size = file.Count / 1e6;
        StringBuilder lines = new();
        foreach (Reading reading in readings)
        {
            if (reading.Values != readings[0].Values)
            {
                throw new InvalidOperationException($"{reading.Name}: {reading.Values} values of {readings[0].Values} were read of the same file.");
            }

            double sizeOfATurn = size * RowsOfATurn * WorldBankFile.ValuesOfARow / reading.Values;
            lines.Append(CultureInfo.InvariantCulture, $"| {rows:N0} | {size:N0} | {reading.Name} | {reading.Seconds:N1} | {sizeOfATurn / reading.Fastest:N0} |");
            foreach (Reading beside in readings[3..])
            {
                lines.Append(CultureInfo.InvariantCulture, $" {beside.Fastest / reading.Fastest:P0} |");
            }

            lines.AppendLine(CultureInfo.InvariantCulture, $" {(double)reading.Bytes / reading.Values:N1} | {most / 1e6:N1} |");
            reading.Dispose();
        }

        return lines.ToString().TrimEnd();
    }

    private static Reading Ours(string name, WorldBankReader reader, WorldBankFile file, ValueReading values) =>
        new(name, WorldBankBenchmarks.Ours(reader, file, values, RowsOfATurn * WorldBankFile.ValuesOfARow));

    private static Reading Sep(string name, long rows, CellReading cells) => new(name, WorldBankBenchmarks.Sep(new WorldBankFile(rows), cells, RowsOfATurn));

    /// <summary>A reading that goes on for a turn at a time, and what its turns took.</summary>
    private sealed class Reading(string name, IEnumerable<long> turns) : IDisposable
    {
        private readonly IEnumerator<long> _turns = turns.GetEnumerator();

        public string Name => name;

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

        public void Dispose() => _turns.Dispose();
    }
}
