using System.Globalization;
using System.Text;

namespace CountryProfiles.Internal;

/// <summary>
/// Reduces a name to what tells it apart: small letters without accents and digits, in any culture; "and" for an
/// ampersand, "saint" for "st", and no "the".
/// </summary>
internal static class NameFolding
{
    /// <summary>Longer names than this are no names of countries.</summary>
    public const int MaxLength = 160;

    private const char FirstOutsideTable = '\u0180';

    // What accented Latin letters from U+00C0 on are without their accents; a dot keeps the letter as it is.
    private const string Latin1AndExtendedA =
        "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiii....jjkkklllllll" +
        "lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>
    /// Folds <paramref name="text"/> into <paramref name="key"/>, with the accents of all letters taken off: those that the
    /// table below does not know give theirs up when Unicode takes them apart, which it does not under invariant
    /// globalization. False when the text is too long.
    /// </summary>
    public static bool TryFold(ReadOnlySpan<char> text, Span<char> key, out int length)
    {
        if (ReachesBeyondTable(text))
        {
            Span<char> decomposed = stackalloc char[4 * MaxLength];
            try
            {
                if (text.TryNormalize(decomposed, out int written, NormalizationForm.FormD))
                {
                    return TryFoldKnown(decomposed[..written], key, out length);
                }
            }
            catch (ArgumentException)
            {
                // Half a surrogate pair is no letter, and no part of a name.
            }
        }

        return TryFoldKnown(text, key, out length);
    }

    /// <summary>True when the text has letters that only <see cref="TryFold"/> takes the accents off.</summary>
    public static bool ReachesBeyondTable(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c >= FirstOutsideTable)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Folds <paramref name="text"/> into <paramref name="key"/>, with the accents of the letters in the table taken off;
    /// faster. False when the text is too long.
    /// </summary>
    public static bool TryFoldKnown(ReadOnlySpan<char> text, Span<char> key, out int length)
    {
        length = 0;
        int wordStart = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (length == key.Length)
                {
                    return false;
                }

                key[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
                continue;
            }

            if (c < 0x80)
            {
                // An apostrophe stands inside a word; everything else ends one.
                if (c != '\'')
                {
                    length = EndWord(key, wordStart, length);
                    wordStart = length;
                    if (c == '&' && !Append("and", key, ref length))
                    {
                        return false;
                    }
                }

                continue;
            }

            if (!AppendFolded(c, key, ref length, out bool endsWord))
            {
                return false;
            }

            if (endsWord)
            {
                length = EndWord(key, wordStart, length);
                wordStart = length;
            }
        }

        length = EndWord(key, wordStart, length);
        return true;
    }

    private static int EndWord(Span<char> key, int start, int length)
    {
        ReadOnlySpan<char> word = key[start..length];
        if (word is "the")
        {
            return start;
        }

        if (word is "st" && key.Length - start >= 5)
        {
            "saint".CopyTo(key[start..]);
            return start + 5;
        }

        return length;
    }

    private static bool AppendFolded(char c, Span<char> key, ref int length, out bool endsWord)
    {
        endsWord = false;
        switch (c)
        {
            case 'ß' or 'ẞ':
                return Append("ss", key, ref length);
            case 'æ' or 'Æ':
                return Append("ae", key, ref length);
            case 'œ' or 'Œ':
                return Append("oe", key, ref length);
            case 'þ' or 'Þ':
                return Append("th", key, ref length);
            case 'ð' or 'Ð':
                return Append("d", key, ref length);
            case 'ø' or 'Ø':
                return Append("o", key, ref length);
            case 'ı' or 'İ':
                return Append("i", key, ref length);
            case 'ʻ' or 'ʼ' or '\u2018' or '\u2019' or '`' or '´':
                return true;
        }

        int index = c - 0xC0;
        if (index >= 0 && index < Latin1AndExtendedA.Length && Latin1AndExtendedA[index] != '.')
        {
            return Append([Latin1AndExtendedA[index]], key, ref length);
        }

        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.ModifierLetter:
                return true;
            case UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.Surrogate:
                // By way of the capital, so that both small sigmas are one letter.
                return Append([char.ToLowerInvariant(char.ToUpperInvariant(c))], key, ref length);
            default:
                endsWord = true;
                return true;
        }
    }

    private static bool Append(ReadOnlySpan<char> text, Span<char> key, ref int length)
    {
        if (!text.TryCopyTo(key[length..]))
        {
            return false;
        }

        length += text.Length;
        return true;
    }
}
