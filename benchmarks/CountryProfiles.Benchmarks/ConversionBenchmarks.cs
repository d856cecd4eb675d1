using BenchmarkDotNet.Attributes;
using CountryProfiles.Units;
using UnitsNet;
using UnitsNet.Units;

namespace CountryProfiles.Benchmarks;

/// <summary>199,951 km² in square miles, read from text and printed: ours beside UnitsNet.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ConversionBenchmarks
{
    private readonly char[] _buffer = new char[64];
    private readonly UnitOfMeasure _squareMile = UnitTable.Default["mi2"];
    private readonly Quantity _area = UnitTable.Default.Parse("199,951 km²").Quantity;
    private readonly Quantity _other = UnitTable.Default.Parse("83,879 km²").Quantity;
    private readonly Area _unitsNetArea = Area.FromSquareKilometers(199951);
    private readonly Area _unitsNetOther = Area.FromSquareKilometers(83879);

    [BenchmarkCategory("convert"), Benchmark]
    public Quantity Convert() => _area.In(_squareMile);

    [BenchmarkCategory("convert"), Benchmark]
    public double ConvertAndReadDouble() => _area.In(_squareMile).Amount.ToDouble();

    [BenchmarkCategory("convert"), Benchmark(Baseline = true)]
    public Area UnitsNetToUnit() => _unitsNetArea.ToUnit(AreaUnit.SquareMile);

    [BenchmarkCategory("convert"), Benchmark]
    public double UnitsNetAs() => _unitsNetArea.As(AreaUnit.SquareMile);

    [BenchmarkCategory("add"), Benchmark]
    public Quantity Add() => _area + _other;

    [BenchmarkCategory("add"), Benchmark(Baseline = true)]
    public Area UnitsNetAdd() => _unitsNetArea + _unitsNetOther;

    [BenchmarkCategory("parse"), Benchmark]
    public PublishedQuantity Parse() => UnitTable.Default.Parse("83,879 km²");

    [BenchmarkCategory("parse"), Benchmark(Baseline = true)]
    public Area UnitsNetParse() => Area.Parse("83,879 km²", System.Globalization.CultureInfo.InvariantCulture);

    [BenchmarkCategory("format"), Benchmark]
    public int FormatIntoSpan()
    {
        _area.TryFormat(_buffer, out int written, default, System.Globalization.CultureInfo.InvariantCulture);
        return written;
    }

    [BenchmarkCategory("format"), Benchmark(Baseline = true)]
    public string UnitsNetFormat() => _unitsNetArea.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
