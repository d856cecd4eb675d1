namespace CountryProfiles.Readers.Pages;

/// <summary>Digits with the marks between them, as a page prints them.</summary>
internal readonly ref struct NumberToken
{
    private const int MaxLength = 40;

    private NumberToken(ReadOnlySpan<char> text, NumberForm form)
    {
        Text = text;
        Form = form;
    }

    public ReadOnlySpan<char> Text { get; }

    public NumberForm Form { get; }

    /// <summary>Takes the number that a text begins with; false when it begins with no digit.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out NumberToken token)
    {
        token = default;
        if (text.IsEmpty || !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        int end = 1;
        while (end < text.Length && end < MaxLength && (char.IsAsciiDigit(text[end]) || IsMark(text, end)))
        {
            end++;
        }

        ReadOnlySpan<char> number = text[..end];
        token = new NumberToken(number, end == MaxLength ? NumberForm.Unknown : FormOf(number));
        return true;
    }

    /// <summary>The number with a point for the decimals and nothing else, read by a convention; null when it is not written in it.</summary>
    public string? In(NumberConvention convention)
    {
        char decimals = (convention, Form) switch
        {
            (_, NumberForm.Unknown) => default,
            (_, NumberForm.Plain) => '.',
            (NumberConvention.Invariant, NumberForm.PointDecimal or NumberForm.PointThree or NumberForm.CommaThree or NumberForm.CommaGroups) => '.',
            (NumberConvention.CommaDecimal, NumberForm.CommaDecimal or NumberForm.CommaThree or NumberForm.PointThree or NumberForm.PointGroups) => ',',
            (NumberConvention.SpaceGroups, NumberForm.PointDecimal or NumberForm.PointThree) => '.',
            (NumberConvention.SpaceGroups, NumberForm.CommaDecimal or NumberForm.CommaThree) => ',',
            (NumberConvention.SpaceGroups, >= NumberForm.SpaceThree and <= NumberForm.SpaceGroupsThree) => Text.Contains(',') ? ',' : '.',
            (NumberConvention.ApostropheGroups, NumberForm.PointDecimal or NumberForm.PointThree or NumberForm.ApostropheGroups) => '.',
            (NumberConvention.IndianGroups, NumberForm.PointDecimal or NumberForm.PointThree or NumberForm.CommaThree or NumberForm.IndianGroups) => '.',

            // 12,345.6: up to five digits are grouped alike in India.
            (NumberConvention.IndianGroups, NumberForm.CommaGroups) when Text.Count(',') == 1 && Text.IndexOf(',') <= 2 => '.',
            _ => default,
        };
        if (decimals == default)
        {
            return null;
        }

        Span<char> plain = stackalloc char[MaxLength];
        int length = 0;
        foreach (char c in Text)
        {
            if (char.IsAsciiDigit(c) || c == decimals)
            {
                plain[length++] = c == decimals ? '.' : c;
            }
        }

        return plain[..length].ToString();
    }

    // A mark stands between digits; a blank also needs just three digits after it, or it separates two numbers.
    private static bool IsMark(ReadOnlySpan<char> text, int position) => text[position] switch
    {
        ',' or '.' or '\'' or '\u2019' => IsDigit(text, position + 1),
        ' ' or '\u00A0' or '\u202F' or '\u2009' =>
            IsDigit(text, position + 1) && IsDigit(text, position + 2) && IsDigit(text, position + 3) && !IsDigit(text, position + 4),
        _ => false,
    };

    private static bool IsDigit(ReadOnlySpan<char> text, int position) => position < text.Length && char.IsAsciiDigit(text[position]);

    private static NumberForm FormOf(ReadOnlySpan<char> number)
    {
        int last = -1;
        int groups = 0;
        int first = number.Length;
        bool threes = true;
        bool indian = true;
        char mark = default;
        bool ordinaryBlank = true;
        for (int i = 0; i <= number.Length; i++)
        {
            if (i < number.Length && char.IsAsciiDigit(number[i]))
            {
                continue;
            }

            int length = i - last - 1;
            if (last < 0)
            {
                first = length;
            }
            else
            {
                groups++;
                threes &= length == 3;
                indian &= i == number.Length ? length == 3 : length == 2;
            }

            if (i == number.Length)
            {
                break;
            }

            char kind = number[i] switch
            {
                '\u00A0' or '\u202F' or '\u2009' => ' ',
                '\u2019' => '\'',
                _ => number[i],
            };
            ordinaryBlank &= number[i] == ' ' || kind != ' ';
            if (mark != default && kind != mark)
            {
                // A second kind of mark begins the decimals, and nothing comes after those.
                return number[(i + 1)..].ContainsAnyExceptInRange('0', '9') || kind is not ('.' or ',')
                    ? NumberForm.Unknown
                    : WithDecimals(number[..i], mark, kind, number.Length - i - 1);
            }

            (mark, last) = (kind, i);
        }

        if (first > 1 && number[0] == '0')
        {
            // "030" has lost a mark, or is no amount.
            return NumberForm.Unknown;
        }

        bool canGroup = first is >= 1 and <= 3 && number[0] != '0';
        return mark switch
        {
            default(char) => NumberForm.Plain,
            '.' when groups == 1 => canGroup && threes ? NumberForm.PointThree : NumberForm.PointDecimal,
            ',' when groups == 1 => canGroup && threes ? NumberForm.CommaThree : NumberForm.CommaDecimal,
            _ when !canGroup => NumberForm.Unknown,
            ',' when threes => NumberForm.CommaGroups,
            ',' when indian && first <= 2 => NumberForm.IndianGroups,
            '.' when threes => NumberForm.PointGroups,
            ' ' when threes => groups == 1 && ordinaryBlank ? NumberForm.SpaceThree : NumberForm.SpaceGroups,
            '\'' when threes => NumberForm.ApostropheGroups,
            _ => NumberForm.Unknown,
        };
    }

    private static NumberForm WithDecimals(ReadOnlySpan<char> whole, char mark, char decimals, int places) => (FormOf(whole), mark, decimals) switch
    {
        (NumberForm.CommaThree or NumberForm.CommaGroups, ',', '.') => NumberForm.CommaGroups,
        (NumberForm.IndianGroups, ',', '.') => NumberForm.IndianGroups,
        (NumberForm.PointThree or NumberForm.PointGroups, '.', ',') => NumberForm.PointGroups,
        (NumberForm.ApostropheGroups, '\'', '.') => NumberForm.ApostropheGroups,
        (NumberForm.SpaceThree or NumberForm.SpaceGroups, ' ', _) when places == 3 => NumberForm.SpaceGroupsThree,
        (NumberForm.SpaceThree or NumberForm.SpaceGroups, ' ', '.') => NumberForm.SpaceGroupsPoint,
        (NumberForm.SpaceThree or NumberForm.SpaceGroups, ' ', ',') => NumberForm.SpaceGroupsComma,
        _ => NumberForm.Unknown,
    };
}
