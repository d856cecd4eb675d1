using System.Globalization;

namespace CountryProfiles.Internal;

/// <summary>The number of the form that seed files have; it rises when an older library could misread newer files.</summary>
internal static class SeedFormat
{
    public const int Current = 1;

    /// <summary>The form of a manifest that names the files which are valid; an older library would read others.</summary>
    public const int Stored = 2;

    /// <summary>Reads a format number and records a fault when this library cannot read that form; it reads up to <paramref name="newest"/>.</summary>
    public static int Check(ref SeedReader reader, int newest = Current)
    {
        if (reader.TryReadInt32(out int format) && (format < Current || format > newest))
        {
            reader.Report(
                SeedFault.UnsupportedFormat,
                format > newest
                    ? string.Create(CultureInfo.InvariantCulture, $"The file has format {format}, and this version reads format {newest}: update the CountryProfiles package.")
                    : string.Create(CultureInfo.InvariantCulture, $"The file has format {format}, which never existed: formats count from 1."));
        }

        return format;
    }
}
