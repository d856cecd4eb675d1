using CountryProfiles.Data;

namespace CountryProfiles.Tests.Data;

public sealed class AssemblySizeTests
{
    private const long Limit = 1_500_000;

    [Fact]
    public void Assembly_WithTheDataOfEveryCountry_IsUnderOneAndAHalfMegabytes() =>
        Assert.InRange(new FileInfo(typeof(CountryDataset).Assembly.Location).Length, 1, Limit - 1);
}
