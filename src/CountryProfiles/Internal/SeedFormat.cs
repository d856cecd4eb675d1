using System.Globalization;

namespace CountryProfiles.Internal;

/// <summary>The number of the form that seed files have; it rises when an older library could misread newer files.</summary>
internal static class SeedFormat
{
    public const int Current = 1;

    /// <summary>Reads a format number and records a fault when this library cannot read that form.</summary>
    public static void Check(ref SeedReader reader)
    {
        if (reader.TryReadInt32(out int format) && format != Current)
        {
            reader.Report(
                SeedFault.UnsupportedFormat,
                format > Current
                    ? $"The file has format {format}, and this version reads format {Current}: update the CountryProfiles package."
                    : string.Create(CultureInfo.InvariantCulture, $"The file has format {format}, which never existed: formats count from 1."));
        }
    }
}
