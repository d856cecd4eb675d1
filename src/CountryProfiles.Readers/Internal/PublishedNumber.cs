using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Internal;

/// <summary>A number as machines print it: optional minus, digits, optional point and decimals, optional exponent.</summary>
internal readonly ref struct PublishedNumber
{
    private const int MaxExponent = 300;
    private const int MaxLength = 600;

    private PublishedNumber(Rational value, int lastDigit)
    {
        Value = value;
        LastDigit = lastDigit;
    }

    /// <summary>The number, exactly.</summary>
    public Rational Value { get; }

    /// <summary>The power of ten of the last printed digit: -4 for 3181.6412.</summary>
    public int LastDigit { get; }

    /// <summary>How many decimal places are printed; 0 or more.</summary>
    public int Places => Math.Max(0, -LastDigit);

    /// <summary>
    /// Reads a number that takes the whole text and has no exponent and no more than 18 digits: the digits without their
    /// point, and how many stand after it. False for any other text, whether it is a number or not.
    /// </summary>
    public static bool TryReadDigits(ReadOnlySpan<char> text, out long digits, out int places)
    {
        digits = 0;
        places = 0;
        bool negative = text is ['-', ..];
        int first = negative ? 1 : 0;
        int point = -1;
        if (text.Length - first is 0 or > 19)
        {
            return false;
        }

        for (int i = first; i < text.Length; i++)
        {
            uint digit = (uint)text[i] - '0';
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[i] == '.' && point < 0 && i > first)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        // Without a point 19 characters are a digit too many.
        places = point < 0 ? 0 : text.Length - point - 1;
        digits = negative ? -digits : digits;
        return point < 0 ? text.Length - first <= 18 : places > 0;
    }

    /// <summary>Reads a number that takes the whole text; false when it is none, is grouped, or is longer than 600 characters.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out PublishedNumber number)
    {
        number = default;
        // Most have no exponent, and one is looked for only where the text is no number without it.
        int exponent = 0;
        if (!Rational.TryParse(text, null, out Rational value))
        {
            int mark = text.IndexOfAny('e', 'E');
            if (mark < 0 || !IntegerText.TryReadSigned(text[(mark + 1)..], out exponent) || exponent is < -MaxExponent or > MaxExponent
                || !Rational.TryParse(text[..mark], null, out value))
            {
                return false;
            }

            text = text[..mark];
        }

        if (text.Length > MaxLength)
        {
            return false;
        }

        int places = 0;
        int point = text.IndexOfAny('.', '/');
        if (point >= 0)
        {
            // A fraction is no number here.
            if (text[point] == '/')
            {
                return false;
            }

            places = text.Length - point - 1;
        }

        number = new PublishedNumber(exponent == 0 ? value : value * Rational.PowerOfTen(exponent), exponent - places);
        return true;
    }
}
