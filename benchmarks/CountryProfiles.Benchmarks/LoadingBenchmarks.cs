using System.Globalization;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CountryProfiles.Data;

namespace CountryProfiles.Benchmarks;

/// <summary>A profile of many observations at 1, 4 and 16 times their number, beside a plain JSON parse of the same bytes.</summary>
[MemoryDiagnoser]
public class LoadingBenchmarks
{
    private const int Observations = 1000;

    private byte[] _json = [];

    [Params(1, 4, 16)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        // Made-up values, each for a day of its own.
        StringBuilder json = new("{\"format\":1,\"country\":\"AUT\",\"observations\":[");
        DateOnly last = new(2015, 12, 31);
        int count = Times * Observations;
        for (int i = 0; i < count; i++)
        {
            json.Append(i == 0 ? "" : ",").Append("{\"indicator\":\"population\",\"period\":\"")
                .Append(last.AddDays(i + 1 - count).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .Append("\",\"value\":").Append(i).Append(",\"unit\":\"person\",\"exact\":true,\"source\":\"cldr-48\"}");
        }

        _json = Encoding.UTF8.GetBytes(json.Append("]}").ToString());
    }

    [Benchmark]
    public CountryDataset Load()
    {
        using MemoryStream stream = new(_json);
        return CountryDataset.Load(stream);
    }

    [Benchmark(Baseline = true)]
    public int ParseJsonAlone()
    {
        using JsonDocument document = JsonDocument.Parse(_json);
        return document.RootElement.GetPropertyCount();
    }
}
