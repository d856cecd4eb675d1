using BenchmarkDotNet.Attributes;
using CountryProfiles.Data;
using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Benchmarks;

/// <summary>A page of twelve facts and a contact, from text to observations.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private const string Page = """
        Population (2015):5.9 million
        Area:199,951 km sq
        Languages :Kyrgyz, Russian
        Currency:Kyrgyz Som (KGS)
        GDP per Capita PPP (2014):USD 3,322
        HDI Rank (2014):120 of 188
        Remittances (2014 estimate):USD 2,246 million
        Net Migration Rate (2015-2020):-3.2 migrants/1,000 population
        Immigrants (2015):3.4%
        Women as a Percentage of Immigrants (2015):59.6%
        Population under 15 (2015):31.4%
        Adult HIV Prevalence (2014):0.30%

        International Organization for Migration (IOM)
        6, Ryskulova str.

        Tel: +99.63 12 61 24 56, +99.63 12 61 24 57
        Website: http://www.iom.kg
        """;

    private readonly PageReadOptions _options = new()
    {
        Source = new Source { Code = "page", Publisher = "International Organization for Migration", Title = "A page" },
        Country = CountryCode.Create("KGZ"),
    };

    private readonly ProfilePageReader _reader = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, CountryDataset.Default.Countries);

    [Benchmark]
    public ReadResult<ProfilePage> ReadPage() => _reader.Read(Page, _options);
}
