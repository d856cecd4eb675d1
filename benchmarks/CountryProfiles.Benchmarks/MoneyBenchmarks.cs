using BenchmarkDotNet.Attributes;
using CountryProfiles.Monetary;

namespace CountryProfiles.Benchmarks;

/// <summary>Money: arithmetic, comparison, text.</summary>
[MemoryDiagnoser]
public class MoneyBenchmarks
{
    private readonly char[] _buffer = new char[64];
    private readonly Money _left = Money.Parse("KGS 1234.50");
    private readonly Money _right = Money.Parse("KGS 0.75");

    [Benchmark]
    public Money Add() => _left + _right;

    [Benchmark]
    public Money Multiply() => _left * 3.25m;

    [Benchmark]
    public bool Compare() => _left > _right;

    [Benchmark]
    public Money Parse() => Money.Parse("KGS 1234.50");

    [Benchmark]
    public int FormatIntoSpan()
    {
        _left.TryFormat(_buffer, out int written, default, System.Globalization.CultureInfo.InvariantCulture);
        return written;
    }
}
