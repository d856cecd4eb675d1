namespace CountryProfiles.Internal;

/// <summary>The words and letters by which seeds write enumerations.</summary>
internal static class SeedWords
{
    private const int MaxStatuses = 6;

    /// <summary>The words of the reasons in their order, as a message says what is expected.</summary>
    public const string Reasons = "not-loaded, not-available, not-applicable, not-collected, suppressed";

    /// <summary>Letters that name each flag once; false for others. An empty text is the normal status.</summary>
    public static bool TryReadStatus(string text, out ObservationStatus status)
    {
        status = ObservationStatus.Normal;
        foreach (char c in text)
        {
            ObservationStatus flag = c switch
            {
                'E' => ObservationStatus.Estimated,
                'P' => ObservationStatus.Provisional,
                'F' => ObservationStatus.Forecast,
                'I' => ObservationStatus.Imputed,
                'B' => ObservationStatus.Break,
                'U' => ObservationStatus.LowReliability,
                _ => ObservationStatus.Normal,
            };
            if (flag == ObservationStatus.Normal || (status & flag) != 0)
            {
                return false;
            }

            status |= flag;
        }

        return true;
    }

    public static string Write(ObservationStatus status)
    {
        Span<char> letters = stackalloc char[MaxStatuses];
        int count = 0;
        Append(status, ObservationStatus.Estimated, 'E', letters, ref count);
        Append(status, ObservationStatus.Provisional, 'P', letters, ref count);
        Append(status, ObservationStatus.Forecast, 'F', letters, ref count);
        Append(status, ObservationStatus.Imputed, 'I', letters, ref count);
        Append(status, ObservationStatus.Break, 'B', letters, ref count);
        Append(status, ObservationStatus.LowReliability, 'U', letters, ref count);
        return letters[..count].ToString();
    }

    /// <summary>The letters of the statuses, in their order.</summary>
    public static string StatusLetters => "EPFIBU";

    public static string Write(ObservationValueKind kind) => kind switch
    {
        ObservationValueKind.Quantity => "quantity",
        ObservationValueKind.Rank => "rank",
        ObservationValueKind.Currency => "currency",
        ObservationValueKind.Languages => "languages",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), $"{kind} has no word in seeds."),
    };

    public static string Write(PeriodKind kind) => kind switch
    {
        PeriodKind.Undated => "undated",
        PeriodKind.Instant => "instant",
        PeriodKind.Total => "total",
        PeriodKind.Average => "average",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), $"{kind} has no word in seeds."),
    };

    public static bool TryRead(string text, out MissingReason reason)
    {
        reason = text switch
        {
            "not-available" => MissingReason.NotAvailable,
            "not-applicable" => MissingReason.NotApplicable,
            "not-collected" => MissingReason.NotCollected,
            "suppressed" => MissingReason.Suppressed,
            _ => MissingReason.NotLoaded,
        };
        return reason != MissingReason.NotLoaded || text == "not-loaded";
    }

    public static string Write(MissingReason reason) => reason switch
    {
        MissingReason.NotLoaded => "not-loaded",
        MissingReason.NotAvailable => "not-available",
        MissingReason.NotApplicable => "not-applicable",
        MissingReason.NotCollected => "not-collected",
        MissingReason.Suppressed => "suppressed",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), $"{reason} has no word in seeds."),
    };

    public static bool TryRead(string text, out ObservationValueKind kind)
    {
        kind = text switch
        {
            "rank" => ObservationValueKind.Rank,
            "currency" => ObservationValueKind.Currency,
            "languages" => ObservationValueKind.Languages,
            _ => ObservationValueKind.Quantity,
        };
        return kind != ObservationValueKind.Quantity || text == "quantity";
    }

    public static bool TryRead(string text, out PeriodKind kind)
    {
        kind = text switch
        {
            "instant" => PeriodKind.Instant,
            "total" => PeriodKind.Total,
            "average" => PeriodKind.Average,
            _ => PeriodKind.Undated,
        };
        return kind != PeriodKind.Undated || text == "undated";
    }

    private static void Append(ObservationStatus status, ObservationStatus flag, char letter, Span<char> letters, ref int count)
    {
        if ((status & flag) != 0)
        {
            letters[count++] = letter;
        }
    }
}
