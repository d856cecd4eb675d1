using System.Globalization;
using System.Text;

namespace CountryProfiles.Fuzzing;

/// <summary>Changes to a text that is sound, each told by one number, so that a failing case shrinks by leaving changes out.</summary>
internal static class Mutations
{
    // What texts from elsewhere have held, and what parsers have stumbled over: marks without width or against the
    // direction, blanks and digits of other kinds, halves of pairs, the ends of number types, openings without end.
    private static readonly string[] s_odd =
    [
        "\u202E", "\u2066", "\u200B", "\u200D", "\uFEFF", "\u00AD", "\u00A0", "\u202F", "\u2009", "\u3000", "\u2028", "\u0085", "\0", "\uD800",
        "\uDFFF", "\uFFFD", "\uFFFF", "\u0301", "\u0130", "\u0131", "\u00DF", "\uFB01", "\uFF15", "\u0663", "\u06F4", "\u096F", "\U0001D7D8",
        "\u00B2", "\u00BD", "\u2160", "\u2212", "\u2013", "\uFF05", "\uFF0E", "\uFF0C", "\u066B", "\u066C", "\uFF0B", "\r\n", "\r", "\n", "\t", " ", "  ",
        "0", "00", "-", "--", "+", ".", "..", ",", ",,", ";", ":", "/", "//", "#", "@", "@ppp", "^", "^-1", "±", "%", "‰", "'", "\"", "\"\"", "\\", "|",
        "\\u0000", "\\ud800", "\\ud83d\\ude00", "null", "true", "NaN", "Infinity", "-0", "1e5", "1e999999999", "1E-999999999", "0x10", "1_000", "1,5", "1.5",
        "2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "79228162514264337593543950336", "10000", "9999", "0000",
        "(", ")", "((((((((((((", "[", "]", "[[[[[[[[[[[[", "{", "}", "{{{{{{{{", "<", ">", "<b", "</b>", "<!--", "<![CDATA[", "<br>", "&", "&lt", "&#0;", "&#x110000;",
        "&#xD800;", "&amp;amp;", "../../x", "million", "NA", "NO", "const2015", "mid-", "avg ", "\u6570", "\U0001F1F0\U0001F1EC", "__proto__", "format",
    ];

    private static readonly string[] s_long =
    [
        new('9', 120), new('9', 1100), "0." + new string('0', 1100) + "1", new('(', 300), new('[', 300), new(' ', 500), new('a', 400), "1/" + new string('7', 700),
        string.Concat(Enumerable.Repeat("{\"a\":", 100)), string.Concat(Enumerable.Repeat("1,", 200)), string.Concat(Enumerable.Repeat("-", 200)),
    ];

    /// <summary>The text after one change; it grows to a few thousand characters at most.</summary>
    public static string Apply(string text, uint change, IReadOnlyList<string> others)
    {
        Dice dice = new(change);
        int at = dice.Below(text.Length + 1);
        int length = Math.Min(dice.Below(4) == 0 ? dice.Below(text.Length + 1) : 1 + dice.Below(6), text.Length - at);
        if (dice.Below(2) == 0)
        {
            // As often as not whole words.
            (at, length) = Word(text, at);
        }

        ReadOnlySpan<char> before = text.AsSpan(0, at);
        ReadOnlySpan<char> part = text.AsSpan(at, length);
        ReadOnlySpan<char> after = text.AsSpan(at + length);
        string changed = dice.Below(14) switch
        {
            0 => before.ToString(),
            1 => string.Concat(before, after),
            2 => string.Concat(before, part, part, after),
            3 => string.Concat(before, Repeat(part, 2 + dice.Below(40)), after),
            4 or 5 or 6 => string.Concat(before, s_odd[dice.Below(s_odd.Length)], after),
            7 => string.Concat(before, s_odd[dice.Below(s_odd.Length)], text.AsSpan(at)),
            8 => string.Concat(before, s_long[dice.Below(s_long.Length)], after),
            9 => string.Concat(before, Flipped(part, dice.Below(16)), after),
            10 => Swapped(text, at, length, dice.Below(text.Length + 1)),
            11 => string.Concat(before, WithOtherDigits(part, dice), after),
            12 => Spliced(before, others[dice.Below(others.Count)], dice),
            _ => string.Concat(before, Digits(dice), after),
        };
        int most = (4 * text.Length) + 1500;
        return changed.Length <= most ? changed : changed[..most];
    }

    /// <summary>The bytes after one change that no text can have: a bit, a byte cut out of a character, a mark of another encoding.</summary>
    public static byte[] ApplyToBytes(byte[] bytes, uint change)
    {
        Dice dice = new(change);
        if (bytes.Length == 0)
        {
            return [0xFF];
        }

        int at = dice.Below(bytes.Length);
        switch (dice.Below(6))
        {
            case 0:
                bytes = (byte[])bytes.Clone();
                bytes[at] ^= (byte)(1 << dice.Below(8));
                return bytes;
            case 1:
                return bytes[..at];
            case 2:
                return [.. bytes[..at], .. bytes[(at + 1)..]];
            case 3:
                return [.. bytes[..at], (byte)dice.Below(256), .. bytes[at..]];
            case 4:
                return [.. (byte[])[0xFF, 0xFE], .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))];
            default:
                return [0xEF, 0xBB, 0xBF, .. bytes];
        }
    }

    private static (int At, int Length) Word(string text, int at)
    {
        int start = at;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        int end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end > start ? (start, end - start) : (at, Math.Min(1, text.Length - at));
    }

    private static string Repeat(ReadOnlySpan<char> part, int times)
    {
        StringBuilder text = new();
        for (int i = 0; i < times && text.Length < 2000; i++)
        {
            text.Append(part);
        }

        return text.ToString();
    }

    private static string Flipped(ReadOnlySpan<char> part, int bit)
    {
        char[] flipped = part.ToArray();
        if (flipped.Length > 0)
        {
            flipped[0] ^= (char)(1 << bit);
        }

        return new string(flipped);
    }

    private static string Swapped(string text, int at, int length, int to)
    {
        string rest = text.Remove(at, length);
        return rest.Insert(Math.Min(to, rest.Length), text.Substring(at, length));
    }

    private static string WithOtherDigits(ReadOnlySpan<char> part, Dice dice)
    {
        char zero = "\u0660\u06F0\u0966\uFF10\u0E50"[dice.Below(5)];
        char[] other = part.ToArray();
        for (int i = 0; i < other.Length; i++)
        {
            other[i] = char.IsAsciiDigit(other[i]) ? (char)(zero + other[i] - '0') : other[i];
        }

        return new string(other);
    }

    private static string Spliced(ReadOnlySpan<char> before, string other, Dice dice) => string.Concat(before, other.AsSpan(dice.Below(other.Length + 1)));

    private static string Digits(Dice dice)
    {
        string digits = ((long)dice.Below(int.MaxValue) * dice.Below(int.MaxValue)).ToString(CultureInfo.InvariantCulture);
        return digits[..Math.Min(digits.Length, 1 + dice.Below(19))];
    }

    /// <summary>Numbers that follow from one number, the same on every machine (SplitMix64).</summary>
    private sealed class Dice(uint seed)
    {
        private ulong _state = seed;

        public int Below(int bound)
        {
            _state += 0x9E3779B97F4A7C15;
            ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            mixed ^= mixed >> 31;
            return bound == 0 ? 0 : (int)(mixed % (ulong)bound);
        }
    }
}
