using System.Text;
using PhoneNumbers;

namespace CountryProfiles.Readers.Pages;

/// <summary>
/// Reads lists of telephone numbers into the international form. Marks between digits mean nothing, and the longest known
/// country code at the beginning is the country's; validity is for libphonenumber to say.
/// </summary>
internal sealed class TelephoneReader(string? regionCode, PageLog log)
{
    private const int MaxLength = 40;
    private const int MaxDigits = 17;
    private const int MaxNumbers = 50;

    // A plus and 7 to 15 digits.
    private const int MinE164Length = 8;
    private const int MaxE164Length = 16;

    private static readonly PhoneNumberUtil s_numbers = PhoneNumberUtil.GetInstance();

    /// <summary>True for a text of digits and the marks of telephone numbers, with enough digits for one.</summary>
    public static bool LooksLikeNumber(ReadOnlySpan<char> text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            if (!char.IsAsciiDigit(c) && !char.IsWhiteSpace(c) && c is not ('+' or '(' or ')' or '[' or ']' or '-' or '.' or '/' or ',' or ';' or '\u2010' or '\u2011' or '\u2013'))
            {
                return false;
            }
        }

        return digits >= 6;
    }

    /// <summary>The region, as an alpha-2 code, that a list of numbers belongs to by its country code; null when it has none or several.</summary>
    public static string? RegionOf(LinePart list)
    {
        string? region = null;
        foreach ((string printed, string? international, _) in Split(list.Text))
        {
            if (international is null || !TryParse(international, null, out PhoneNumber? number) || !s_numbers.IsPossibleNumber(number))
            {
                continue;
            }

            string? found = s_numbers.GetRegionCodeForNumber(number);
            if (found is null)
            {
                IReadOnlyList<string> all = s_numbers.GetRegionCodesForCountryCode(number.CountryCode);
                found = all.Count == 1 ? all[0] : null;
            }

            if (found is null || (region is not null && region != found))
            {
                return null;
            }

            region = found;
        }

        return region;
    }

    public List<TelephoneNumber> Read(IReadOnlyList<LinePart> lists)
    {
        List<TelephoneNumber> numbers = [];
        foreach (LinePart list in lists)
        {
            bool any = false;
            foreach ((string printed, string? international, int start) in Split(list.Text))
            {
                any = true;
                if (numbers.Count == MaxNumbers)
                {
                    log.Add(PageFault.BadTelephone, $"There are more than {MaxNumbers} numbers of one office: the rest was not read.", list.Line, list.Start + start, printed);
                    return numbers;
                }

                numbers.Add(new TelephoneNumber { Printed = printed, E164 = ToE164(printed, international, list, start) });
            }

            if (!any)
            {
                log.Add(PageFault.NoValue, "The label has no number: complete the line, or remove it.", list.Line, list.Start, list.Text);
            }
        }

        return numbers;
    }

    // Numbers of a list; "+37322/ 23 21 73; 23 21 74" states a prefix that holds for what follows.
    private static IEnumerable<(string Printed, string? International, int Start)> Split(string list)
    {
        string? prefix = null;
        int start = 0;
        for (int i = 0; i <= list.Length; i++)
        {
            if (i < list.Length && list[i] is not (',' or ';' or '|'))
            {
                continue;
            }

            string printed = list[start..i].Trim().TrimEnd('.');
            int at = start;
            start = i + 1;
            if (printed.Length == 0)
            {
                continue;
            }

            string? digits = International(printed);
            int slash = printed.IndexOf('/');
            if (digits is not null)
            {
                prefix = slash > 0 && !printed.AsSpan(slash + 1).Contains('/') ? International(printed[..slash]) : null;
            }
            else if (prefix is not null && LooksLikeLocal(printed))
            {
                digits = prefix + Digits(printed);
            }

            yield return (printed, digits, at);
        }
    }

    // + and digits, for what begins with +, 00 or a country code in square brackets; null for anything else.
    private static string? International(string printed)
    {
        if (printed.Length > MaxLength)
        {
            return null;
        }

        string text = printed.Replace("(0)", "", StringComparison.Ordinal).Trim();
        foreach (char c in text)
        {
            if (char.IsLetter(c) || (c > 127 && char.IsDigit(c)))
            {
                return null;
            }
        }

        bool isCode = text is ['+', ..] || (text is ['(', '+', ..]) || (text is ['[', _, ..] && char.IsAsciiDigit(text[1]));
        string digits = Digits(text);
        if (!isCode && digits.StartsWith("00", StringComparison.Ordinal))
        {
            (isCode, digits) = (true, digits[2..]);
        }

        return isCode && digits.Length is > 0 and <= MaxDigits && text.LastIndexOf('+') <= 1 ? "+" + digits : null;
    }

    private static bool LooksLikeLocal(string printed)
    {
        foreach (char c in printed)
        {
            if (!char.IsAsciiDigit(c) && !char.IsWhiteSpace(c) && c is not ('-' or '.'))
            {
                return false;
            }
        }

        return Digits(printed).Length is >= 4 and <= 9;
    }

    private static string Digits(string text)
    {
        StringBuilder digits = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
        }

        return digits.ToString();
    }

    private string? ToE164(string printed, string? international, LinePart list, int start)
    {
        if (international is not null && TryParse(international, null, out PhoneNumber? number) && s_numbers.IsPossibleNumber(number)
            && (!printed.Contains('/') || s_numbers.IsValidNumber(number)))
        {
            // After a slash may stand the end of another number: then only a number in use will do.
            if (!s_numbers.IsValidNumber(number))
            {
                log.Add(
                    PageFault.DoubtfulTelephone,
                    $"{Format(number)} has the right length, but begins like no number known to be in use: check it on the page.",
                    list.Line,
                    list.Start + start,
                    printed);
            }

            return Format(number);
        }

        string digits = Digits(printed);
        if (regionCode is not null && printed.Length <= MaxLength && digits.Length is >= 6 and <= 12)
        {
            // Without its country code, or with the code's area and not the code itself, as in +876 for +1 876.
            string withCode = $"+{s_numbers.GetCountryCodeForRegion(regionCode)}{digits}";
            bool isNational = international is null && LooksLikeNumber(printed);
            if ((international is not null && TryParse(withCode, null, out number) && s_numbers.IsValidNumberForRegion(number, regionCode))
                || (isNational && TryParse(digits, regionCode, out number) && s_numbers.IsValidNumberForRegion(number, regionCode)))
            {
                log.Add(
                    PageFault.DoubtfulTelephone,
                    $"The country code is missing; with that of the country the number is {Format(number)}: correct it on the page.",
                    list.Line,
                    list.Start + start,
                    printed);
                return Format(number);
            }
        }

        log.Add(
            PageFault.BadTelephone,
            "This is no valid international number: write + and the country code before it, and check its length.",
            list.Line,
            list.Start + start,
            printed);
        return null;
    }

    private static string Format(PhoneNumber number) => s_numbers.Format(number, PhoneNumberFormat.E164);

    private static bool TryParse(string text, string? region, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PhoneNumber? number)
    {
        try
        {
            number = s_numbers.Parse(text, region);

            // The library takes numbers that are dialled within one place only, and some that are longer than E.164 has them.
            return Format(number).Length is >= MinE164Length and <= MaxE164Length;
        }
        catch (NumberParseException)
        {
            number = null;
            return false;
        }
    }
}
