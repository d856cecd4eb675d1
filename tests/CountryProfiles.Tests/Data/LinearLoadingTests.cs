using System.Text;

namespace CountryProfiles.Data;

/// <summary>What loading costs grows with the number of observations and not faster: counted in bytes, which no machine changes.</summary>
public class LinearLoadingTests
{
    private const int Observations = 500;

    [Fact]
    public void Load_FourAndSixteenTimesTheObservations_AllocatesFourAndSixteenTimesAsMuch()
    {
        // Once before counting, for what is made a single time.
        _ = Allocated(1);
        double one = Allocated(1);
        double four = Allocated(4);
        double sixteen = Allocated(16);

        Assert.InRange(four / one, 3.0, 5.0);
        Assert.InRange(sixteen / one, 12.0, 20.0);
    }

    [Fact]
    public void Load_MadeUpObservations_HoldsEveryOne()
    {
        CountryDataset dataset = Load(4);

        Assert.Equal(4 * Observations, dataset["AUT"].Observations.Count);
        Assert.Equal("1,999 people (31 Dec 2015)", dataset["AUT"].Observations[1999].ToString());
    }

    private static long Allocated(int times)
    {
        byte[] json = Json(times);
        long before = GC.GetAllocatedBytesForCurrentThread();
        using MemoryStream stream = new(json);
        GC.KeepAlive(CountryDataset.Load(stream));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static CountryDataset Load(int times)
    {
        using MemoryStream stream = new(Json(times));
        return CountryDataset.Load(stream);
    }

    // Made-up values, each for a day of its own.
    private static byte[] Json(int times)
    {
        StringBuilder json = new("{\"format\":1,\"country\":\"AUT\",\"observations\":[");
        DateOnly last = new(2015, 12, 31);
        int count = times * Observations;
        for (int i = 0; i < count; i++)
        {
            json.Append(i == 0 ? "" : ",").Append("{\"indicator\":\"population\",\"period\":\"")
                .Append(last.AddDays(i + 1 - count).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
                .Append("\",\"value\":").Append(i).Append(",\"unit\":\"person\",\"exact\":true,\"source\":\"cldr-48\"}");
        }

        return Encoding.UTF8.GetBytes(json.Append("]}").ToString());
    }
}
