using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CountryProfiles.Data;

namespace CountryProfiles.Benchmarks;

/// <summary>All seeds from a directory, every observation read and checked, beside a plain JSON parse of the same files.</summary>
[MemoryDiagnoser]
public class DirectoryBenchmarks
{
    private static readonly string s_seeds = Path.Combine(AppContext.BaseDirectory, "seeds");

    [Benchmark]
    public CountryDataset LoadDirectory() => CountryDataset.LoadDirectory(s_seeds);

    [Benchmark(Baseline = true)]
    public int ParseJsonAlone()
    {
        int members = 0;
        foreach (string file in Directory.EnumerateFiles(s_seeds, "*.json", SearchOption.AllDirectories))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            members += document.RootElement.GetPropertyCount();
        }

        return members;
    }
}
