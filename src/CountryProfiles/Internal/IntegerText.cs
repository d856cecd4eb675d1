namespace CountryProfiles.Internal;

/// <summary>
/// Integers in plain ASCII digits. The framework's parsers take NUL characters behind the digits, and want a culture: the
/// first culture of a process costs more than reading a country.
/// </summary>
internal static class IntegerText
{
    /// <summary>Reads one to nine digits and nothing else.</summary>
    public static bool TryReadDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 9)
        {
            return false;
        }

        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                value = 0;
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }

    /// <summary>Reads one to nine digits with a plus or minus before them or none, and nothing else.</summary>
    public static bool TryReadSigned(ReadOnlySpan<char> text, out int value)
    {
        bool isSigned = text.Length > 0 && text[0] is ('+' or '-');
        bool isRead = TryReadDigits(isSigned ? text[1..] : text, out value);
        value = isSigned && text[0] == '-' ? -value : value;
        return isRead;
    }

    /// <summary>An integer of zero or more, with zeros before it up to <paramref name="least"/> digits.</summary>
    public static string Digits(int value, int least = 1)
    {
        Span<char> digits = stackalloc char[10];
        int first = digits.Length;
        do
        {
            digits[--first] = (char)('0' + (value % 10));
            value /= 10;
        }
        while (value > 0 || digits.Length - first < least);
        return digits[first..].ToString();
    }

    /// <summary>Reads a number of JSON that is an integer of 32 bits, written without a point or an exponent.</summary>
    public static bool TryRead(ReadOnlySpan<byte> number, out int value)
    {
        value = 0;
        bool isNegative = number[0] == '-';
        long magnitude = 0;
        for (int i = isNegative ? 1 : 0; i < number.Length; i++)
        {
            if (number[i] is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            magnitude = (magnitude * 10) + (number[i] - '0');
            if (magnitude > (long)int.MaxValue + 1)
            {
                return false;
            }
        }

        long signed = isNegative ? -magnitude : magnitude;
        if (signed > int.MaxValue)
        {
            return false;
        }

        value = (int)signed;
        return true;
    }
}
