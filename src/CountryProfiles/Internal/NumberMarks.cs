using System.Globalization;

namespace CountryProfiles.Internal;

/// <summary>Puts the marks of a culture into a number in plain invariant digits: minus sign, groups and decimal separator.</summary>
internal static class NumberMarks
{
    private static readonly int[] s_thousands = [3];

    /// <summary>The marks of a provider, and the invariant ones for none: no culture is ambient here.</summary>
    public static NumberFormatInfo Of(IFormatProvider? provider) =>
        provider is null ? NumberFormatInfo.InvariantInfo : NumberFormatInfo.GetInstance(provider);

    /// <summary>Writes digits such as <c>-1234.5</c> with marks; false when the destination is too short.</summary>
    public static bool TryWrite(ReadOnlySpan<char> digits, Span<char> destination, NumberFormatInfo marks, bool isGrouped, out int charsWritten)
    {
        charsWritten = 0;
        int position = 0;
        if (digits[0] == '-')
        {
            digits = digits[1..];
            if (!TryAppend(marks.NegativeSign, destination, ref position))
            {
                return false;
            }
        }

        int point = digits.IndexOf('.');
        ReadOnlySpan<char> integer = point < 0 ? digits : digits[..point];

        // Asking a culture for its sizes makes a copy of them.
        int[] sizes = !isGrouped ? [] : marks == NumberFormatInfo.InvariantInfo ? s_thousands : marks.NumberGroupSizes;
        int start = 0;
        for (int i = 1; i <= integer.Length; i++)
        {
            if (i < integer.Length && !IsStartOfGroup(integer.Length - i, sizes))
            {
                continue;
            }

            if (!TryAppend(integer[start..i], destination, ref position)
                || (i < integer.Length && !TryAppend(marks.NumberGroupSeparator, destination, ref position)))
            {
                return false;
            }

            start = i;
        }

        if (point >= 0
            && (!TryAppend(marks.NumberDecimalSeparator, destination, ref position) || !TryAppend(digits[(point + 1)..], destination, ref position)))
        {
            return false;
        }

        charsWritten = position;
        return true;
    }

    // Sizes count from the right, and the last one repeats; a last one of zero leaves the rest ungrouped.
    private static bool IsStartOfGroup(int digitsFromHere, ReadOnlySpan<int> sizes)
    {
        for (int i = 0; i < sizes.Length - 1 && digitsFromHere > 0; i++)
        {
            digitsFromHere -= sizes[i];
        }

        return digitsFromHere == 0 || (digitsFromHere > 0 && sizes is [.., > 0 and var last] && digitsFromHere % last == 0);
    }

    private static bool TryAppend(ReadOnlySpan<char> text, Span<char> destination, ref int position)
    {
        if (!text.TryCopyTo(destination[position..]))
        {
            return false;
        }

        position += text.Length;
        return true;
    }
}
