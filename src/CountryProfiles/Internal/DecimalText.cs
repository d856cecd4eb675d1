using System.Globalization;
using System.Numerics;

namespace CountryProfiles.Internal;

/// <summary>A number in plain invariant digits at the start of a text: optional minus, digits, optional point and digits.</summary>
internal readonly ref struct DecimalText
{
    private DecimalText(Rational value, int decimalPlaces, int length)
    {
        Value = value;
        DecimalPlaces = decimalPlaces;
        Length = length;
    }

    public Rational Value { get; }

    /// <summary>How many digits stand after the point; trailing zeros count.</summary>
    public int DecimalPlaces { get; }

    /// <summary>How many characters the number takes.</summary>
    public int Length { get; }

    /// <summary>Reads a number of up to 1,000 digits; false when the text does not begin with one.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DecimalText number)
    {
        number = default;
        int position = text is ['-', ..] ? 1 : 0;
        bool negative = position == 1;
        int first = position;
        // Of up to 18 digits this is the number without its point; of more it is not used.
        long digits = 0;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            digits = unchecked((digits * 10) + (text[position] - '0'));
            position++;
        }

        int integerDigits = position - first;
        if (integerDigits == 0)
        {
            return false;
        }

        int places = 0;
        if (position + 1 < text.Length && text[position] == '.' && char.IsAsciiDigit(text[position + 1]))
        {
            int fraction = position + 1;
            position = fraction;
            while (position < text.Length && char.IsAsciiDigit(text[position]))
            {
                digits = unchecked((digits * 10) + (text[position] - '0'));
                position++;
            }

            places = position - fraction;
        }

        if (integerDigits + places > PowersOfTen.MaxExponent)
        {
            return false;
        }

        number = integerDigits + places <= 18
            ? new DecimalText(Rational.OfDigits(negative ? -digits : digits, places), places, position)
            : new DecimalText(Large(negative, text.Slice(first, integerDigits), text.Slice(position - places, places)), places, position);
        return true;
    }

    private static Rational Large(bool negative, ReadOnlySpan<char> integer, ReadOnlySpan<char> fraction)
    {
        BigInteger mantissa = BigInteger.Parse(string.Concat(integer, fraction), NumberStyles.None, CultureInfo.InvariantCulture);
        return Rational.Create(negative ? -mantissa : mantissa, PowersOfTen.Big(fraction.Length));
    }
}
