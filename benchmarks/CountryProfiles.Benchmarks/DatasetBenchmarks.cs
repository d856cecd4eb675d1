using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CountryProfiles.Calculations;
using CountryProfiles.Data;

namespace CountryProfiles.Benchmarks;

/// <summary>Look-up, one indicator, and loading a profile, beside a plain JSON parse of the same bytes.</summary>
[MemoryDiagnoser]
public class DatasetBenchmarks
{
    private readonly CountryDataset _dataset = CountryDataset.Default;
    private readonly CountryProfile _profile = CountryDataset.Default["KG"];
    private readonly IndicatorCode _lifeExpectancy = IndicatorCode.Create("life-expectancy");
    private byte[] _json = [];

    [GlobalSetup]
    public void Setup()
    {
        _ = _dataset["Kyrgyzstan"];
        _json = JsonSerializer.SerializeToUtf8Bytes(_profile, CountryProfilesJsonContext.Default.CountryProfile);
    }

    [Benchmark]
    public CountryProfile ByAlpha2() => _dataset["KG"];

    [Benchmark]
    public string RegionInfoByAlpha2() => new RegionInfo("KG").ISOCurrencySymbol;

    [Benchmark]
    public CountryProfile ByAlpha3() => _dataset["KGZ"];

    [Benchmark]
    public CountryProfile ByNumeric() => _dataset[417];

    [Benchmark]
    public CountryProfile ByName() => _dataset["Kyrgyz Republic"];

    [Benchmark]
    public int Search() => _dataset.Search("kor").Count;

    [Benchmark]
    public Observation Indicator() => _profile.Population;

    [Benchmark]
    public Observation IndicatorByCode() => _profile[_lifeExpectancy];

    [Benchmark]
    public Derivation Derive() => Figures.ImmigrantMen(_profile, PeriodPolicy.Any);

    [Benchmark]
    public CountryProfile? ReadProfile() => JsonSerializer.Deserialize(_json, CountryProfilesJsonContext.Default.CountryProfile);

    [Benchmark]
    public int ParseJsonAlone()
    {
        using JsonDocument document = JsonDocument.Parse(_json);
        return document.RootElement.GetPropertyCount();
    }
}
