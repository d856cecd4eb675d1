using CountryProfiles.Monetary;

namespace CountryProfiles.Data;

/// <summary>Finding a country, one of its facts, and calculating with money allocate nothing.</summary>
public class AllocationOfLookUpTests
{
    private static readonly CountryDataset s_dataset = CountryDataset.Default;
    private static readonly CountryProfile s_profile = s_dataset["KG"];
    private static object? s_sink;

    [Theory]
    [InlineData("KG")]
    [InlineData("kgz")]
    [InlineData("417")]
    [InlineData("Kyrgyz Republic")]
    [InlineData("Côte d\u2019Ivoire")]
    public void Indexer_CodeOrName_AllocatesNothing(string codeOrName) => Assert.Equal(0, Allocated(() => s_sink = s_dataset[codeOrName]));

    [Fact]
    public void Indexer_TypedCodes_AllocateNothing()
    {
        CountryCode code = CountryCode.Create("KGZ");

        Assert.Equal(0, Allocated(() => s_sink = s_dataset[code]));
        Assert.Equal(0, Allocated(() => s_sink = s_dataset[417]));
    }

    [Fact]
    public void Fact_OfALoadedProfile_AllocatesNothing()
    {
        Assert.Equal(0, Allocated(() => s_sink = s_profile.Population));
        Assert.Equal(0, Allocated(() => s_sink = s_profile.Area));
        Assert.Equal(0, Allocated(() => s_sink = s_profile.AdultHivPrevalence));
        CountryProfile other = s_dataset["AT"];
        Assert.Equal(MissingReason.NotLoaded, other.HdiRank.MissingReason);
        Assert.Equal(0, Allocated(() => s_sink = other.HdiRank));
    }

    [Fact]
    public void Indicator_ByCode_AllocatesNothing()
    {
        IndicatorCode code = IndicatorCode.Create("life-expectancy");

        Assert.Equal("70.36 years (2015, estimated)", s_profile[code].ToString());
        Assert.Equal(0, Allocated(() => s_sink = s_profile[code]));
    }

    [Fact]
    public void Money_ArithmeticAndComparison_AllocateNothing()
    {
        Money left = Money.Parse("KGS 1234.50");
        Money right = Money.Parse("KGS 0.75");
        char[] buffer = new char[64];
        long total = 0;

        Assert.Equal(0, Allocated(() => total += (left + right).Amount > 0 ? 1 : 0));
        Assert.Equal(0, Allocated(() => total += (left * 3.25m).Amount > 0 ? 1 : 0));
        Assert.Equal(0, Allocated(() => total += left > right ? 1 : 0));
        Assert.Equal(0, Allocated(() => total += left.TryFormat(buffer, out int written, default, null) ? written : 0));
        Assert.NotEqual(0, total);
    }

    // Bytes a call, once the code is there in its final form.
    private static long Allocated(Action action)
    {
        const int Calls = 200;
        long least = long.MaxValue;
        for (int round = 0; round < 40 && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Calls; i++)
            {
                action();
            }

            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / Calls);
            if (least > 0)
            {
                Thread.Sleep(20);
            }
        }

        return least;
    }
}
