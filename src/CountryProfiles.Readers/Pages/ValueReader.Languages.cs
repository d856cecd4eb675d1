namespace CountryProfiles.Readers.Pages;

/// <content>Lists of languages.</content>
internal sealed partial class ValueReader
{
    private const int MaxLanguages = 60;

    // "Kyrgyz, Russian"; "Kyrgyz (state language) 71.4%, other 5.2%"
    private bool TryReadLanguages(ReadOnlySpan<char> text, ref PageValue value, out PageProblem problem)
    {
        List<LanguageUse> languages = [];
        problem = new PageProblem(PageFault.NotAValue, "Names of languages with commas between them are expected, as in Kyrgyz, Russian.");
        text = text.TrimEnd('.');
        if (text.IsEmpty || text.Count(',') + text.Count(';') >= MaxLanguages)
        {
            return false;
        }

        int start = 0;
        int depth = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (text[i] is not (',' or ';') || depth > 0))
            {
                depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
                continue;
            }

            ReadOnlySpan<char> item = text[start..i].Trim();
            start = i + 1;
            item = item.StartsWith("and ", StringComparison.Ordinal) ? item[4..] : item;
            int and = item.IndexOf(" and ");
            if (and > 0)
            {
                if (!TryAddLanguage(item[..and], languages))
                {
                    return false;
                }

                item = item[(and + 5)..].Trim();
            }

            if (!TryAddLanguage(item, languages))
            {
                return false;
            }
        }

        if (languages.Count == 0)
        {
            return false;
        }

        value = value with { Value = ObservationValue.Of(languages) };
        return true;
    }

    private bool TryAddLanguage(ReadOnlySpan<char> item, List<LanguageUse> languages)
    {
        Quantity? share = null;
        item = item.Trim();
        if (item is [.., '%'])
        {
            int blank = item[..^1].TrimEnd().LastIndexOf(' ');
            if (blank < 0 || !units.TryGet("%{person}", out UnitOfMeasure? ofPeople) || !_amounts.TryReadPercentage(item[(blank + 1)..], ofPeople, out Quantity read))
            {
                return false;
            }

            share = read;
            item = item[..blank].TrimEnd();
        }

        bool? official = null;
        if (item is [.., ')'])
        {
            int open = item.IndexOf('(');
            ReadOnlySpan<char> standing = open < 0 ? default : item[(open + 1)..^1].Trim();
            if (!(standing.Equals("official", StringComparison.OrdinalIgnoreCase) || standing.Equals("official language", StringComparison.OrdinalIgnoreCase)
                || standing.Equals("state language", StringComparison.OrdinalIgnoreCase)))
            {
                return false;
            }

            official = true;
            item = item[..open].TrimEnd();
        }

        if (item.Equals("other", StringComparison.OrdinalIgnoreCase) || item.Equals("others", StringComparison.OrdinalIgnoreCase))
        {
            // What is left of the population speaks no one language.
            return share is not null;
        }

        if (!IsLanguageName(item))
        {
            return false;
        }

        languages.Add(new LanguageUse { Name = item.ToString(), IsOfficial = official, Share = share });
        return true;
    }

    private static bool IsLanguageName(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 40 || !char.IsUpper(name[0]) || name.Equals("None", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        int blanks = 0;
        foreach (char c in name)
        {
            blanks += c == ' ' ? 1 : 0;
            if (!char.IsLetter(c) && c is not (' ' or '-' or '\'' or '\u2019' or '\u2011'))
            {
                return false;
            }
        }

        return blanks <= 3;
    }
}
