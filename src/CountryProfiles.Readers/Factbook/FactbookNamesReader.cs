namespace CountryProfiles.Readers.Factbook;

/// <summary>Reads the names, capital and standing of a territory out of the section Government.</summary>
internal static class FactbookNamesReader
{
    public static FactbookNames ReadNames(FactbookField? field)
    {
        string? conventionalLong = null;
        string? conventionalShort = null;
        string? abbreviation = null;
        List<string> localLong = [];
        List<string> localShort = [];
        List<string> former = [];
        foreach (FactbookField part in field?.Parts ?? [])
        {
            if (part.Text is not { } text || IsNone(text))
            {
                continue;
            }

            bool isEnglish = part.Name.StartsWith("conventional ", StringComparison.Ordinal) || part.Name.StartsWith("English ", StringComparison.Ordinal);
            if (part.Name == "former")
            {
                Add(former, SplitFormer(text));
            }
            else if (part.Name == "abbreviation")
            {
                abbreviation = text;
            }
            else if (part.Name.EndsWith(" long form", StringComparison.Ordinal))
            {
                conventionalLong = isEnglish ? WithoutRemark(text) : conventionalLong;
                Add(localLong, isEnglish ? [] : SplitLocal(text));
            }
            else if (part.Name.EndsWith(" short form", StringComparison.Ordinal))
            {
                conventionalShort = isEnglish ? WithoutRemark(text) : conventionalShort;
                Add(localShort, isEnglish ? [] : SplitLocal(text));
            }
        }

        return new FactbookNames
        {
            ConventionalLong = conventionalLong,
            ConventionalShort = conventionalShort,
            LocalLong = localLong,
            LocalShort = localShort,
            Former = former,
            Abbreviation = abbreviation,
        };
    }

    /// <summary>The capital, and what is remarked on it: <c>Amsterdam; note - The Hague is the seat of government</c>.</summary>
    public static (string? Capital, string? Note) ReadCapital(FactbookField? field)
    {
        if ((field?.Part("name")?.Text ?? field?.Text) is not { } text)
        {
            return (null, field?.Note);
        }

        if (IsNone(text) || text.StartsWith("none;", StringComparison.OrdinalIgnoreCase) || text.StartsWith("no official capital", StringComparison.OrdinalIgnoreCase))
        {
            return (null, IsNone(text) ? field?.Note : text);
        }

        int end = text.Length;
        foreach (string mark in (ReadOnlySpan<string>)["(", ";", ":", " in ", " ++ "])
        {
            int place = text.IndexOf(mark, StringComparison.Ordinal);
            end = place > 0 ? Math.Min(end, place) : end;
        }

        string? remark = end == text.Length ? null : FactbookText.Note(text[end..].TrimStart(';', ':', ' '));
        return (text[..end].Trim(), remark is not null && field?.Note is { } note ? $"{remark}; {note}" : remark ?? field?.Note);
    }

    // Names in several languages: "Tchad/Tshad", "Komori (Comorian); Comores (French)", "Timor Lorosa'e [Tetum]".
    private static string[] SplitLocal(string text) =>
        FactbookText.SplitBrackets(text.Replace('[', '(').Replace(']', ')')).Outside.Split([';', '/'], StringSplitOptions.TrimEntries);

    // A comma inside brackets, and one before "and", belongs to the name.
    private static string[] SplitFormer(string text)
    {
        string plain = FactbookText.SplitBrackets(text.Replace('[', '(').Replace(']', ')')).Outside;
        string[] names = plain.Split([',', ';'], StringSplitOptions.TrimEntries);
        bool isOneName = names.Any(static name => name.StartsWith("and ", StringComparison.Ordinal));
        return isOneName ? [plain] : names;
    }

    private static void Add(List<string> names, IEnumerable<string> more)
    {
        foreach (string name in more)
        {
            if (name.Length > 0 && !IsNone(name) && !names.Contains(name))
            {
                names.Add(name);
            }
        }
    }

    // "Svalbard (sometimes referred to as Spitsbergen, ...)" and "...; note - Great Britain includes ..." say more than the
    // name, as "Cocos (Keeling) Islands" does not. Names of several islands are not the name of them all.
    private static string? WithoutRemark(string text)
    {
        int note = text.IndexOf("; note", StringComparison.Ordinal);
        string name = note < 0 ? text : text[..note];
        int bracket = name.IndexOf(" (", StringComparison.Ordinal);
        name = bracket > 0 && bracket + 2 < name.Length && char.IsAsciiLetterLower(name[bracket + 2]) ? name[..bracket] : name;
        return name.Contains(';') ? null : name;
    }

    private static bool IsNone(string text) => text.Equals("none", StringComparison.OrdinalIgnoreCase);
}
