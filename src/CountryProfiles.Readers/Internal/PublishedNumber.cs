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
