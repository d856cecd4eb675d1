using System.Globalization;
using System.Runtime.CompilerServices;
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

    // Sep reads the rows of aggregates too.
    private readonly WorldBankReader _reader =
        new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, CountryDataset.Default.Countries) { IncludeAggregates = true };

    [Benchmark]
    public long Read() => Ours(_reader, new WorldBankFile(Rows), ValueReading.None, int.MaxValue).Last();

    [Benchmark]
    public long ReadQuantities() => Ours(_reader, new WorldBankFile(Rows), ValueReading.Quantity, int.MaxValue).Last();

    [Benchmark]
    public long ReadObservations() => Ours(_reader, new WorldBankFile(Rows), ValueReading.Observation, int.MaxValue).Last();

    /// <summary>Where what was made of a value is put, so that it is made.</summary>
    private static Observation? s_made;

    [Benchmark]
    public long SepAndDecimals() => Sep(new WorldBankFile(Rows), CellReading.Decimal, int.MaxValue).Last();

    [Benchmark(Baseline = true)]
    public long SepAndDoubles() => Sep(new WorldBankFile(Rows), CellReading.Double, int.MaxValue).Last();

    [Benchmark]
    public long SepAlone() => Sep(new WorldBankFile(Rows), CellReading.None, int.MaxValue).Last();

    /// <summary>Reads the values, and tells how many so far after each turn and at the end.</summary>
    internal static IEnumerable<long> Ours(WorldBankReader reader, Stream stream, ValueReading values, int valuesOfATurn)
    {
        using IEnumerator<WorldBankObservation> found =
            reader.ReadCsv(stream, static diagnostic => throw new InvalidDataException(diagnostic.ToString())).GetEnumerator();
        long count = 0;
        int ofTurn = valuesOfATurn;
        while (ofTurn == valuesOfATurn)
        {
            ofTurn = Turn(found, values, valuesOfATurn);
            count += ofTurn;
            yield return count;
        }
    }

    private static int Turn(IEnumerator<WorldBankObservation> found, ValueReading values, int most)
    {
        int count = 0;
        while (count < most && found.MoveNext())
        {
            WorldBankObservation value = found.Current;
            switch (values)
            {
                case ValueReading.Quantity:
                    Take(value.Quantity!.Value);
                    break;
                case ValueReading.Observation:
                    s_made = value.Observation;
                    break;
            }

            count++;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Take(in Quantity quantity)
    {
        // So that a quantity is made though nobody looks at it.
    }

    /// <summary>Reads the cells that are not blank, and tells how many so far after each turn and at the end.</summary>
    internal static IEnumerable<long> Sep(Stream stream, CellReading cells, int rowsOfATurn)
    {
        using StreamReader text = new(stream);
        using SepReader reader = nietras.SeparatedValues.Sep.New(',').Reader(static options => options with
        {
            HasHeader = false,
            Unescape = true,
            DisableColCountCheck = true,
            CultureInfo = CultureInfo.InvariantCulture,
        }).From(text);
        long count = 0;
        long rows = 0;
        while (reader.MoveNext())
        {
            if (reader.Current.ColCount < WorldBankFile.FirstValue || reader.Current[1].Span is "Country Code")
            {
                continue;
            }

            count += Cells(reader.Current, cells);
            if (++rows % rowsOfATurn == 0)
            {
                yield return count;
            }
        }

        yield return count;
    }

    private static int Cells(SepReader.Row row, CellReading cells)
    {
        int count = 0;
        for (int cell = WorldBankFile.FirstValue; cell < row.ColCount; cell++)
        {
            ReadOnlySpan<char> value = row[cell].Span;
            bool isRead = !value.IsEmpty && cells switch
            {
                CellReading.Double => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
                CellReading.Decimal => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
                _ => true,
            };
            count += isRead ? 1 : 0;
        }

        return count;
    }
}

/// <summary>What is made of a value that our reader found: nothing more, its exact amount, or the whole observation.</summary>
internal enum ValueReading
{
    None,
    Quantity,
    Observation,
}

/// <summary>What becomes of a cell that Sep found.</summary>
internal enum CellReading
{
    None,
    Double,
    Decimal,
}
