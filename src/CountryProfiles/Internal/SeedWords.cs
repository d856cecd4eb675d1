namespace CountryProfiles.Internal;

/// <summary>The words and letters by which seeds write enumerations.</summary>
internal static class SeedWords
{
    private static readonly (ObservationStatus Flag, char Letter)[] s_statuses =
    [
        (ObservationStatus.Estimated, 'E'),
        (ObservationStatus.Provisional, 'P'),
        (ObservationStatus.Forecast, 'F'),
        (ObservationStatus.Imputed, 'I'),
        (ObservationStatus.Break, 'B'),
        (ObservationStatus.LowReliability, 'U'),
    ];

    private static readonly (MissingReason Reason, string Word)[] s_reasons =
    [
        (MissingReason.NotLoaded, "not-loaded"),
        (MissingReason.NotAvailable, "not-available"),
        (MissingReason.NotApplicable, "not-applicable"),
        (MissingReason.NotCollected, "not-collected"),
        (MissingReason.Suppressed, "suppressed"),
    ];

    private static readonly (ObservationValueKind Kind, string Word)[] s_kinds =
    [
        (ObservationValueKind.Quantity, "quantity"),
        (ObservationValueKind.Rank, "rank"),
        (ObservationValueKind.Currency, "currency"),
        (ObservationValueKind.Languages, "languages"),
    ];

    private static readonly (PeriodKind Kind, string Word)[] s_periods =
    [
        (PeriodKind.Undated, "undated"),
        (PeriodKind.Instant, "instant"),
        (PeriodKind.Total, "total"),
        (PeriodKind.Average, "average"),
    ];

    /// <summary>Letters that name each flag once; false for others. An empty text is the normal status.</summary>
    public static bool TryReadStatus(string text, out ObservationStatus status)
    {
        status = ObservationStatus.Normal;
        foreach (char c in text)
        {
            ObservationStatus flag = Array.Find(s_statuses, entry => entry.Letter == c).Flag;
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
        Span<char> letters = stackalloc char[s_statuses.Length];
        int count = 0;
        foreach ((ObservationStatus flag, char letter) in s_statuses)
        {
            if ((status & flag) != 0)
            {
                letters[count++] = letter;
            }
        }

        return letters[..count].ToString();
    }

    public static bool TryRead(string text, out MissingReason reason) => TryFind(s_reasons, text, out reason);

    public static string Write(MissingReason reason) => Find(s_reasons, reason);

    public static bool TryRead(string text, out ObservationValueKind kind) => TryFind(s_kinds, text, out kind);

    public static string Write(ObservationValueKind kind) => Find(s_kinds, kind);

    public static string Write(PeriodKind kind) => Find(s_periods, kind);

    public static bool TryRead(string text, out PeriodKind kind) => TryFind(s_periods, text, out kind);

    /// <summary>The letters of the statuses, in their order.</summary>
    public static string StatusLetters => string.Concat(Array.ConvertAll(s_statuses, static entry => entry.Letter));

    /// <summary>The words of the reasons, in their order.</summary>
    public static string[] ReasonWords => Array.ConvertAll(s_reasons, static entry => entry.Word);

    /// <summary>The words of a list, for a message that says what is expected.</summary>
    public static string Reasons => string.Join(", ", ReasonWords);

    private static bool TryFind<T>((T Value, string Word)[] words, string text, out T value)
    {
        foreach ((T candidate, string word) in words)
        {
            if (word == text)
            {
                value = candidate;
                return true;
            }
        }

        value = words[0].Value;
        return false;
    }

    private static string Find<T>((T Value, string Word)[] words, T value)
        where T : struct, Enum
    {
        foreach ((T candidate, string word) in words)
        {
            if (EqualityComparer<T>.Default.Equals(candidate, value))
            {
                return word;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), $"{value} has no word in seeds.");
    }
}
