using System.Globalization;

namespace CountryProfiles.Internal;

/// <summary>Reads whole numbers of ASCII digits and nothing else; the framework's own parser takes NUL characters behind them.</summary>
internal static class WholeNumber
{
    /// <summary>A number of digits alone; false for anything else and beyond <see cref="int"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        return AreDigits(text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A number with a plus or minus before its digits or none; false for anything else and beyond <see cref="int"/>.</summary>
    public static bool TryReadSigned(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        ReadOnlySpan<char> digits = text is ['+' or '-', ..] ? text[1..] : text;
        return AreDigits(digits) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    // A loop: codes of countries are looked up by it, and the vectorized search allocates until it is compiled in full.
    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
