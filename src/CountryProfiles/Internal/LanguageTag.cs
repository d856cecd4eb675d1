namespace CountryProfiles.Internal;

/// <summary>The form of language tags (BCP 47): language, script, region and variants.</summary>
internal static class LanguageTag
{
    /// <summary>True for a tag such as <c>ky</c>, <c>zh-Hant</c>, <c>es-419</c> or <c>ca-valencia</c>, in its customary case.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> tag)
    {
        int part = 0;
        int stage = 0;
        foreach (Range range in tag.Split('-'))
        {
            ReadOnlySpan<char> text = tag[range];
            if (part++ == 0)
            {
                if (text.Length is not (2 or 3) || text.ContainsAnyExceptInRange('a', 'z'))
                {
                    return false;
                }

                continue;
            }

            int kind = KindOf(text);
            if (kind <= 0 || kind < stage || (kind == stage && kind < 3))
            {
                return false;
            }

            stage = kind;
        }

        return part > 0;
    }

    // 1 a script, 2 a region, 3 a variant, 0 none of them.
    private static int KindOf(ReadOnlySpan<char> text) => text.Length switch
    {
        4 when char.IsAsciiLetterUpper(text[0]) && !text[1..].ContainsAnyExceptInRange('a', 'z') => 1,
        4 when char.IsAsciiDigit(text[0]) && IsVariant(text) => 3,
        2 when !text.ContainsAnyExceptInRange('A', 'Z') => 2,
        3 when !text.ContainsAnyExceptInRange('0', '9') => 2,
        >= 5 and <= 8 when IsVariant(text) => 3,
        _ => 0,
    };

    private static bool IsVariant(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
