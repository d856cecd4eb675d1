using System.Runtime.CompilerServices;
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
    /// Reads a number of no more than 18 digits and without an exponent that begins at a place of a text: the digits without
    /// their point, and how many stand after it. Gives the place after it; its own when there is no such number.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadDigits(ReadOnlySpan<char> text, int start, out long digits, out int places)
    {
        // Of more than 18 digits the sum is not used.
        int first = (uint)start < (uint)text.Length && text[start] == '-' ? start + 1 : start;
        long sum = 0;
        places = 0;
        int position = ReadRun(text, first, ref sum);
        int count = position - first;
        if ((uint)position < (uint)text.Length && text[position] == '.')
        {
            int fraction = position + 1;
            position = ReadRun(text, fraction, ref sum);
            places = position - fraction;
            count = count == 0 || places == 0 ? 0 : count + places;
        }

        digits = first == start ? sum : -sum;
        return count is 0 or > 18 ? start : position;
    }

    // Puts the digits from a place on behind those before, and gives the place after them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadRun(ReadOnlySpan<char> text, int position, ref long digits)
    {
        long sum = digits;
        uint digit;
        while ((uint)position < (uint)text.Length && (digit = (uint)text[position] - '0') <= 9)
        {
            sum = unchecked((sum * 10) + digit);
            position++;
        }

        digits = sum;
        return position;
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
