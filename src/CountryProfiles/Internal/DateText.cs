namespace CountryProfiles.Internal;

/// <summary>Days in the form of ISO 8601, 2015-12-31, whatever the culture and without asking for one.</summary>
internal static class DateText
{
    /// <summary>Reads ten characters that are a day of the years 1 to 9999.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !IntegerText.TryReadDigits(text[..4], out int year) || !IntegerText.TryReadDigits(text.Slice(5, 2), out int month)
            || !IntegerText.TryReadDigits(text[8..], out int day)
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }
}
