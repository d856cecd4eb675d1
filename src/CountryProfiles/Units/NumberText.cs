using System.Globalization;
using CountryProfiles.Internal;

namespace CountryProfiles.Units;

/// <summary>
/// A number as publishers print it in the invariant form: optional sign, digits in groups of three by commas or not
/// grouped at all, optional point and decimals, optional scale word.
/// </summary>
internal readonly ref struct NumberText
{
    private const int MaxDigits = 100;

    private static readonly (string Word, UnitMultiplier Multiplier)[] s_scaleWords =
    [
        ("thousand", UnitMultiplier.Thousands),
        ("million", UnitMultiplier.Millions),
        ("billion", UnitMultiplier.Billions),
        ("trillion", UnitMultiplier.Trillions),
    ];

    private NumberText(Rational value, int lastDigit, UnitMultiplier multiplier, int length)
    {
        Value = value;
        LastDigit = lastDigit;
        Multiplier = multiplier;
        Length = length;
    }

    /// <summary>The full number, scale word included.</summary>
    public Rational Value { get; }

    /// <summary>The power of ten of the last printed digit, scale word included.</summary>
    public int LastDigit { get; }

    public UnitMultiplier Multiplier { get; }

    /// <summary>How many characters the number takes, scale word included.</summary>
    public int Length { get; }

    /// <summary>Reads the number at the start of a text; otherwise says what is wrong and at which character.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out NumberText number, out string problem, out int position)
    {
        // A sign, a point and the digits. Apart: what has both such a buffer and a loop is compiled with all optimizations at its first call, which takes long.
        Span<char> digits = stackalloc char[MaxDigits + 2];
        return TryRead(text, digits, out number, out problem, out position);
    }

    private static bool TryRead(ReadOnlySpan<char> text, scoped Span<char> digits, out NumberText number, out string problem, out int position)
    {
        number = default;
        problem = "";
        position = 0;
        bool negative = false;
        if (text is ['-' or '\u2212' or '+', ..])
        {
            negative = text[0] != '+';
            position = 1;
        }

        int count = 0;
        if (negative)
        {
            digits[count++] = '-';
        }

        int signLength = count;
        int group = 0;
        bool grouped = false;
        int first = position;
        for (; position < text.Length; position++)
        {
            char c = text[position];
            if (char.IsAsciiDigit(c))
            {
                if (count - signLength == MaxDigits)
                {
                    problem = string.Create(CultureInfo.InvariantCulture, $"a number has at most {MaxDigits} digits");
                    return false;
                }

                digits[count++] = c;
                group++;
                if (grouped && group > 3)
                {
                    problem = "a group after a comma has three digits";
                    return false;
                }
            }
            else if (c == ',')
            {
                // No one groups 0,300: there the comma is a decimal mark. Three digits after a comma are made sure of at that comma.
                if (group is 0 or > 3 || digits[signLength] == '0' || !IsGroup(text, position + 1))
                {
                    problem = "a comma stands between groups of three digits and is no decimal mark";
                    return false;
                }

                grouped = true;
                group = 0;
            }
            else
            {
                break;
            }
        }

        if (position == first)
        {
            problem = "a digit is expected";
            return false;
        }

        int places = 0;
        if (position < text.Length && text[position] == '.')
        {
            int point = position;
            int before = count;
            digits[count++] = '.';
            for (position++; position < text.Length && char.IsAsciiDigit(text[position]); position++)
            {
                // One more than the digits: the point.
                if (count - signLength == MaxDigits + 1)
                {
                    problem = string.Create(CultureInfo.InvariantCulture, $"a number has at most {MaxDigits} digits");
                    return false;
                }

                digits[count++] = text[position];
                places++;
            }

            if (places == 0)
            {
                // The point ends a sentence, not the number.
                position = point;
                count = before;
            }
        }

        if (position < text.Length && (text[position] is ',' or '\'' || (text[position] == '.' && IsDigit(text, position + 1))))
        {
            problem = $"'{text[position]}' cannot stand here in a number";
            return false;
        }

        // 5e3, 5x: letters that touch the number are a unit only after a blank, except for the few that are written so.
        if (position < text.Length && text[position] is 'e' or 'E' && (IsDigit(text, position + 1) || text[position..] is [_, '+' or '-', >= '0' and <= '9', ..]))
        {
            problem = "an exponent is not read";
            return false;
        }

        // What was gathered is such a number, and not a long one.
        _ = DecimalText.TryRead(digits[..count], out DecimalText value);
        UnitMultiplier multiplier = UnitMultiplier.Units;
        int wordStart = SkipBlanks(text, position);
        foreach ((string word, UnitMultiplier scale) in s_scaleWords)
        {
            ReadOnlySpan<char> rest = text[wordStart..];
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (rest.Length == word.Length || !char.IsLetter(rest[word.Length])))
            {
                multiplier = scale;
                position = wordStart + word.Length;
                break;
            }
        }

        int exponent = (int)multiplier;
        number = new NumberText(
            exponent == 0 ? value.Value : value.Value * Rational.PowerOfTen(exponent), exponent - places, multiplier, position);
        return true;
    }

    public static int SkipBlanks(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int position) => position < text.Length && char.IsAsciiDigit(text[position]);

    private static bool IsGroup(ReadOnlySpan<char> text, int position) =>
        IsDigit(text, position) && IsDigit(text, position + 1) && IsDigit(text, position + 2);
}
