using System.Globalization;
using BenchmarkDotNet.Attributes;
using CountryProfiles.Data;
using CountryProfiles.Readers.WorldBank;
using nietras.SeparatedValues;

namespace CountryProfiles.Benchmarks;

/// <summary>A bulk CSV of the World Bank's layout: to observations, and by the CSV library alone.</summary>
[MemoryDiagnoser]
public class WorldBankBenchmarks
{
    private const int Rows = 6_400;

    private readonly WorldBankReader _reader = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, CountryDataset.Default.Countries);

    [Benchmark]
    public long ReadObservations() => Ours(_reader, new WorldBankFile(Rows));

    [Benchmark(Baseline = true)]
    public double SepAndDoubles() => Sep(new WorldBankFile(Rows), parse: true);

    [Benchmark]
    public double SepAlone() => Sep(new WorldBankFile(Rows), parse: false);

    internal static long Ours(WorldBankReader reader, Stream stream)
    {
        long count = 0;
        foreach (WorldBankObservation _ in reader.ReadCsv(stream, static diagnostic => throw new InvalidDataException(diagnostic.ToString())))
        {
            count++;
        }

        return count;
    }

    internal static double Sep(Stream stream, bool parse)
    {
        double sum = 0;
        using StreamReader text = new(stream);
        using SepReader reader = nietras.SeparatedValues.Sep.New(',').Reader(static options => options with
        {
            HasHeader = false,
            Unescape = true,
            DisableColCountCheck = true,
            CultureInfo = CultureInfo.InvariantCulture,
        }).From(text);
        foreach (SepReader.Row row in reader)
        {
            for (int cell = 4; cell < row.ColCount; cell++)
            {
                ReadOnlySpan<char> value = row[cell].Span;
                if (!value.IsEmpty)
                {
                    sum += parse ? double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : 0 : value.Length;
                }
            }
        }

        return sum;
    }
}
