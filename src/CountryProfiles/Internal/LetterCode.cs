namespace CountryProfiles.Internal;

/// <summary>Three capital ASCII letters in fifteen bits; zero stands for no code at all.</summary>
internal static class LetterCode
{
    /// <summary>Packs three letters of either case, or returns false.</summary>
    public static bool TryPack(ReadOnlySpan<char> text, out ushort packed)
    {
        packed = 0;
        if (text.Length != 3)
        {
            return false;
        }

        int bits = 0;
        foreach (char c in text)
        {
            int letter = (c | 0x20) - 'a';
            if ((uint)letter > 25 || c > 'z')
            {
                return false;
            }

            bits = (bits << 5) | (letter + 1);
        }

        packed = (ushort)bits;
        return true;
    }

    /// <summary>Writes the three letters that <paramref name="packed"/> holds.</summary>
    public static void Unpack(ushort packed, Span<char> destination)
    {
        destination[0] = (char)('A' - 1 + ((packed >> 10) & 31));
        destination[1] = (char)('A' - 1 + ((packed >> 5) & 31));
        destination[2] = (char)('A' - 1 + (packed & 31));
    }

    /// <summary>The three letters that <paramref name="packed"/> holds, as a string.</summary>
    public static string ToString(ushort packed)
    {
        Span<char> letters = stackalloc char[3];
        Unpack(packed, letters);
        return letters.ToString();
    }
}
