using System.Globalization;
using System.Text;
using CountryProfiles.Internal;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.Pages;

/// <summary>Reads the text of a value for an indicator; what is not the whole of one value is none.</summary>
internal sealed partial class ValueReader(UnitTable units, NumberMarks marks)
{
    /// <summary>Stands where a footnote mark was, so that its neighbours do not become one number.</summary>
    private const char Removed = '\u001F';

    private static readonly (string Word, MissingReason Reason)[] s_missing =
    [
        ("..", MissingReason.NotAvailable), ("…", MissingReason.NotAvailable), ("na", MissingReason.NotAvailable), ("n/a", MissingReason.NotAvailable),
        ("n.a", MissingReason.NotAvailable), ("not available", MissingReason.NotAvailable), ("estimates not available", MissingReason.NotAvailable),
        ("data not available", MissingReason.NotAvailable), ("no data", MissingReason.NotAvailable), ("not applicable", MissingReason.NotApplicable),
        ("uninhabited", MissingReason.NotApplicable), ("no permanent inhabitants", MissingReason.NotApplicable),
        ("not collected", MissingReason.NotCollected), ("suppressed", MissingReason.Suppressed), ("confidential", MissingReason.Suppressed),
    ];

    private readonly AmountReader _amounts = new(units, marks);

    /// <summary>Reads a value; otherwise says why not.</summary>
    public bool TryRead(Indicator indicator, ReadOnlySpan<char> text, out PageValue value, out PageProblem problem)
    {
        value = default;
        string plain = WithoutFootnotes(text);
        ReadOnlySpan<char> rest = plain.AsSpan().Trim();
        if (!TryTakeRemarks(ref rest, indicator.ValueKind, out PageRemark remark, out string? other, out problem))
        {
            return false;
        }

        if (other is null && MissingReasonOf(rest) is { } reason)
        {
            value = new PageValue(ObservationValue.Missing(reason), default, remark, null);
            return true;
        }

        if (rest.IsEmpty)
        {
            problem = new PageProblem(PageFault.NotAValue, "There is nothing but brackets: a value is expected before them.");
            return false;
        }

        switch (indicator.ValueKind)
        {
            case ObservationValueKind.Rank:
                value = new PageValue(default, default, remark, null);
                return IsNone(other, ref problem) && TryReadRank(rest, ref value, out problem);
            case ObservationValueKind.Currency:
                value = new PageValue(default, default, remark, null);
                return TryReadCurrency(rest, ref value, out problem);
            case ObservationValueKind.Languages:
                value = new PageValue(default, default, remark, null);
                return TryReadLanguages(rest, ref value, out problem);
            default:
                return _amounts.TryRead(indicator, rest, other, remark, out value, out problem);
        }
    }

    /// <summary>True for a text that begins as an amount, whatever it may be of; one with a unit, a scale or a date is certainly a figure.</summary>
    public bool LooksLikeValue(ReadOnlySpan<char> text, out bool isFigure)
    {
        isFigure = false;
        if (text.Length > 80)
        {
            return false;
        }

        string plain = WithoutFootnotes(text);
        ReadOnlySpan<char> rest = plain.AsSpan().Trim();
        TryTakeRemarks(ref rest, ObservationValueKind.Quantity, out PageRemark remark, out _, out _);
        if (MissingReasonOf(rest) is not null || RankOf(rest) is not null)
        {
            return true;
        }

        // "May 2016" is a date and no figure.
        bool isAmount = _amounts.LooksLikeAmount(rest, out bool hasUnit);
        isFigure = isAmount && (remark.Period != default || (hasUnit && !PageRemark.TryParse(rest, out _, out _, out _)));
        return isAmount;
    }

    private static MissingReason? MissingReasonOf(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> bare = text is ".." or "..." or "…" ? ".." : text.TrimEnd('.');
        foreach ((string word, MissingReason reason) in s_missing)
        {
            if (bare.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return reason;
            }
        }

        return null;
    }

    // "[5]" and "[note 2]" on a page are marks, never digits of a number.
    private static string WithoutFootnotes(ReadOnlySpan<char> text)
    {
        if (!text.Contains('['))
        {
            return text.ToString();
        }

        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int length = text[i] == '[' ? text[i..Math.Min(text.Length, i + 12)].IndexOf(']') : -1;
            ReadOnlySpan<char> mark = length > 1 ? text.Slice(i + 1, length - 1) : default;
            mark = mark.StartsWith("note ", StringComparison.OrdinalIgnoreCase) ? mark[5..] : mark;
            if (mark.Length is 1 or 2 or 3 && (mark.Length == 1 ? char.IsAsciiLetterOrDigit(mark[0]) : !mark.ContainsAnyExceptInRange('0', '9')))
            {
                plain.Append(Removed);
                i += length;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    // Brackets at the end, and "in 2012". One bracket that is no remark may repeat the amount in another unit.
    private bool TryTakeRemarks(ref ReadOnlySpan<char> text, ObservationValueKind kind, out PageRemark remark, out string? other, out PageProblem problem)
    {
        remark = default;
        other = null;
        problem = default;
        while (true)
        {
            text = text.Trim().Trim(Removed).TrimEnd();
            ReadOnlySpan<char> inside;
            int open;
            if (text is [.., ')'])
            {
                open = OpeningOf(text);
                inside = open < 0 ? default : text[(open + 1)..^1];
            }
            else if (text.Length > 8 && PagePeriod.IsYear(text[^4..], out _) && text[..^4].TrimEnd().EndsWith(" in", StringComparison.OrdinalIgnoreCase))
            {
                open = text[..^4].TrimEnd().Length - 3;
                inside = text[^4..];
            }
            else
            {
                return true;
            }

            if (open < 0)
            {
                problem = new PageProblem(PageFault.UnknownRemark, "A bracket is closed that was not opened: restore the line.");
                return false;
            }

            if (PageRemark.TryParse(inside, out PageRemark more, out string code, out string why))
            {
                if (!remark.TryJoin(more, out remark))
                {
                    problem = new PageProblem(PageFault.Contradiction, "The brackets state two periods: keep the one that the value is of.");
                    return false;
                }
            }
            else if (kind == ObservationValueKind.Quantity && ArePartsBySex(inside))
            {
                // The value is of both; what each has is another fact.
            }
            else if (kind is ObservationValueKind.Currency or ObservationValueKind.Languages)
            {
                return true;
            }
            else if (other is null && _amounts.LooksLikeAmount(inside.Trim(), out bool hasUnit) && hasUnit)
            {
                other = inside.ToString();
            }
            else
            {
                problem = new PageProblem(code, $"'{Excerpt.Of(inside)}' {why}.");
                return false;
            }

            text = text[..open];
        }
    }

    // "male 922,086/female 873,245"
    private static bool ArePartsBySex(ReadOnlySpan<char> text)
    {
        int slash = text.IndexOf('/');
        return slash > 0 && IsPart(text[..slash].Trim(), "male ") && IsPart(text[(slash + 1)..].Trim(), "female ");

        static bool IsPart(ReadOnlySpan<char> part, string sex) =>
            part.StartsWith(sex, StringComparison.OrdinalIgnoreCase) && NumberToken.TryRead(part[sex.Length..].Trim(), out NumberToken number)
            && number.Text.Length == part[sex.Length..].Trim().Length;
    }

    private static int OpeningOf(ReadOnlySpan<char> text)
    {
        int depth = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            depth += text[i] == ')' ? 1 : text[i] == '(' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsNone(string? other, ref PageProblem problem)
    {
        problem = other is null ? problem : new PageProblem(PageFault.UnknownRemark, $"'{Excerpt.Of(other)}' may change what is ranked: remove it if it does not.");
        return other is null;
    }

    // "120 of 188", "158 out of 186", "155/188", "42nd of 188"
    private static (int Place, int Count)? RankOf(ReadOnlySpan<char> text)
    {
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits is <= 0 or > 6)
        {
            return null;
        }

        ReadOnlySpan<char> rest = text[digits..];
        rest = rest.Length > 2 && (rest.StartsWith("st ") || rest.StartsWith("nd ") || rest.StartsWith("rd ") || rest.StartsWith("th ")) ? rest[2..] : rest;
        rest = rest.TrimStart();
        int link = rest.StartsWith("out of ") ? 7 : rest.StartsWith("of ") ? 3 : rest.StartsWith("/") ? 1 : 0;
        ReadOnlySpan<char> total = rest[link..].Trim();
        if (link == 0 || total.Length is 0 or > 6 || total.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        int place = int.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        int count = int.Parse(total, NumberStyles.None, CultureInfo.InvariantCulture);
        return (place, count);
    }

    private static bool TryReadRank(ReadOnlySpan<char> text, ref PageValue value, out PageProblem problem)
    {
        problem = default;
        if (RankOf(text) is not { } rank)
        {
            bool digits = text.IndexOfAnyInRange('0', '9') >= 0;
            problem = digits && text.TrimEnd("0123456789stndrh.").IsEmpty
                ? new PageProblem(PageFault.RankWithoutCount, "The place is without the number of the ranked: both are expected, as in 120 of 188.")
                : new PageProblem(PageFault.NotAValue, "A rank is expected, as in 120 of 188.");
            return false;
        }

        if (rank.Count < 1 || rank.Place < 1 || rank.Place > rank.Count)
        {
            problem = new PageProblem(PageFault.Impossible, "A place lies between 1 and the number of the ranked: check both on the page.");
            return false;
        }

        value = value with { Value = ObservationValue.Of(Rank.Create(rank.Place, rank.Count)) };
        return true;
    }

    // "Kyrgyz Som (KGS)", "Rupee (MUR or Rs)", "KGS": one known code and a name at most.
    private bool TryReadCurrency(ReadOnlySpan<char> text, ref PageValue value, out PageProblem problem)
    {
        problem = new PageProblem(PageFault.UnknownCurrency, "One known ISO 4217 code is expected after the name, as in Kyrgyz Som (KGS).");
        ReadOnlySpan<char> codes = text;
        int open = text.IndexOf('(');
        if (open >= 0)
        {
            if (text[^1] != ')' || text.Count('(') != 1 || text.Count(')') != 1 || !IsName(text[..open]))
            {
                return false;
            }

            codes = text[(open + 1)..^1];
        }
        else if (text.Length != 3)
        {
            return false;
        }

        string? found = null;
        foreach (Range range in codes.SplitAny(" ,;/$\u00A0"))
        {
            ReadOnlySpan<char> word = codes[range];
            if (word.IndexOfAnyInRange('0', '9') >= 0 || word.Equals("per", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            if (word.Length == 3 && units.TryGet(word, out UnitOfMeasure? money) && money.Currency is not null)
            {
                if (found is not null)
                {
                    return false;
                }

                found = word.ToString();
            }
        }

        if (found is null || found == "XXX")
        {
            return false;
        }

        value = value with { Value = ObservationValue.Of(CurrencyCode.Create(found)) };
        return true;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsLetter(c) && !char.IsWhiteSpace(c) && c is not ('-' or '.' or '\'' or '\u2019'))
            {
                return false;
            }
        }

        return true;
    }
}
