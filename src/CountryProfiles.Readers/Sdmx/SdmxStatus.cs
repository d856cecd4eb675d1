namespace CountryProfiles.Readers.Sdmx;

/// <summary>
/// OBS_STATUS: letters of the cross-domain code list, several joined by semicolons. <c>_U</c> stands for a value that was
/// not loaded, for which the list has no letter.
/// </summary>
internal static class SdmxStatus
{
    private const string NotLoaded = "_U";

    private static readonly (ObservationStatus Flag, char Letter)[] s_flags =
    [
        (ObservationStatus.Estimated, 'E'),
        (ObservationStatus.Provisional, 'P'),
        (ObservationStatus.Forecast, 'F'),
        (ObservationStatus.Imputed, 'I'),
        (ObservationStatus.Break, 'B'),
        (ObservationStatus.LowReliability, 'U'),
    ];

    /// <summary>Reads the letters in any order, joined or not; the letter that is not known, otherwise null.</summary>
    public static string? Read(ReadOnlySpan<char> text, out ObservationStatus status, out MissingReason? missing)
    {
        status = ObservationStatus.Normal;
        missing = null;
        foreach (Range range in text.SplitAny(";, "))
        {
            ReadOnlySpan<char> part = text[range];
            if (part.SequenceEqual(NotLoaded))
            {
                missing = MissingReason.NotLoaded;
                continue;
            }

            foreach (char c in part)
            {
                ObservationStatus flag = Array.Find(s_flags, entry => entry.Letter == c).Flag;
                MissingReason? reason = c switch
                {
                    'O' => MissingReason.NotAvailable,
                    'M' => MissingReason.NotApplicable,
                    'L' => MissingReason.NotCollected,
                    'Q' => MissingReason.Suppressed,
                    _ => null,
                };
                if (flag == ObservationStatus.Normal && reason is null && c != 'A')
                {
                    return part[0] == '_' ? part.ToString() : c.ToString();
                }

                if (reason is not null && missing is not null && missing != reason)
                {
                    return part.ToString();
                }

                status |= flag;
                missing = reason ?? missing;
            }
        }

        return null;
    }

    public static string Write(ObservationStatus status, MissingReason? missing)
    {
        List<string> parts = [];
        if (missing is { } reason)
        {
            parts.Add(reason switch
            {
                MissingReason.NotAvailable => "O",
                MissingReason.NotApplicable => "M",
                MissingReason.NotCollected => "L",
                MissingReason.Suppressed => "Q",
                _ => NotLoaded,
            });
        }

        foreach ((ObservationStatus flag, char letter) in s_flags)
        {
            if ((status & flag) != 0)
            {
                parts.Add(letter.ToString());
            }
        }

        return parts.Count == 0 ? "A" : string.Join(';', parts);
    }
}
