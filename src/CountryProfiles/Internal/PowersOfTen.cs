using System.Numerics;

namespace CountryProfiles.Internal;

/// <summary>Powers of ten, within the bounds that numbers may have here.</summary>
internal static class PowersOfTen
{
    /// <summary>The largest exponent, and the largest number of digits, that is read or printed.</summary>
    public const int MaxExponent = 1000;

    // An array and no span over constants: making that span allocates in code that is not optimized.
    private static readonly long[] s_small =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>10^<paramref name="exponent"/> for 0 to 18.</summary>
    public static long Int64(int exponent) => s_small[exponent];

    /// <summary>10^<paramref name="exponent"/> for any exponent of zero or more.</summary>
    public static BigInteger Big(int exponent) => BigInteger.Pow(10, exponent);
}
