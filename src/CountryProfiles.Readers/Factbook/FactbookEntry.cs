using System.Buffers;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.Factbook;

/// <summary>One value of a Factbook field: <c>$5.896 billion (2010 est.)</c>, <c>less than 3 sq km</c>, <c>NA</c>.</summary>
internal sealed class FactbookEntry
{
    private static readonly string[] s_scales = ["thousand", "million", "billion", "trillion"];
    private static readonly string[] s_below = ["less than", "under", "<"];
    private static readonly string[] s_above = ["more than", "over", ">"];
    private static readonly string[] s_about = ["ca.", "approximately", "about"];

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789.,");

    private FactbookEntry(string text) => Text = text;

    public string Text { get; }

    public FactbookEntryKind Kind { get; private set; }

    /// <summary>The number, in the unit one.</summary>
    public PublishedQuantity Number { get; private set; }

    /// <summary>True when the value is marked as an estimate or as approximate.</summary>
    public bool IsEstimated { get; private set; }

    /// <summary>The period that stands with the value; null when none does.</summary>
    public ReferencePeriod? Period { get; set; }

    /// <summary>What stands where a period is expected and is not understood; null when there is no such text.</summary>
    public string? BadPeriod { get; private set; }

    /// <summary>What else stands with the value; null when nothing does.</summary>
    public string? Qualifier { get; private set; }

    public static FactbookEntry Read(string text, FactbookForm form, PeriodKind kind, FactbookPeriods periods, UnitTable units)
    {
        FactbookEntry entry = new(text);
        string plain = text.Replace("migrant(s)", "migrants", StringComparison.Ordinal);
        int semicolon = FactbookText.OuterSemicolon(plain);
        string lead = semicolon < 0 ? plain : plain[..semicolon];
        string? rest = semicolon < 0 ? null : plain[(semicolon + 1)..].Trim();
        (string head, List<string> brackets) = FactbookText.SplitBrackets(lead);
        entry.ReadBrackets(brackets, rest, kind, periods);
        entry.ReadHead(head, form, kind, periods, units);
        return entry;
    }

    /// <summary>Dates the value by what stands beside it.</summary>
    public void Date(FactbookEntryPeriod period)
    {
        Period = period.Period;
        IsEstimated |= period.IsEstimated;
    }

    /// <summary>True when the other is the same kind of value and the same number.</summary>
    public bool SaysTheSame(FactbookEntry other) => Kind == other.Kind && Number.Quantity.Amount == other.Number.Quantity.Amount;

    // The last bracket that is a period dates the value; the others qualify it.
    private void ReadBrackets(List<string> brackets, string? rest, PeriodKind kind, FactbookPeriods periods)
    {
        List<string> qualifiers = [];
        for (int i = brackets.Count - 1; i >= 0; i--)
        {
            string text = brackets[i];
            if (text is "est." or "est")
            {
                IsEstimated = true;
                continue;
            }

            bool isPeriod = periods.TryRead(text, kind, out ReferencePeriod period, out bool estimated, out bool understood);
            if (Period is not null || BadPeriod is not null || (!isPeriod && understood))
            {
                qualifiers.Insert(0, text);
            }
            else if (isPeriod)
            {
                Period = period;
                IsEstimated |= estimated;
            }
            else
            {
                BadPeriod = text;
            }
        }

        if (rest is not null)
        {
            qualifiers.Add(rest);
        }

        Qualifier = qualifiers.Count == 0 ? null : string.Join("; ", qualifiers);
    }

    private void ReadHead(string head, FactbookForm form, PeriodKind kind, FactbookPeriods periods, UnitTable units)
    {
        ReadOnlySpan<char> rest = head;
        if (Starts(rest, "see entry for") || Starts(rest, "see individual entries") || Starts(rest, "note - see "))
        {
            Kind = FactbookEntryKind.SeeOtherEntry;
            return;
        }

        if (Starts(rest, "uninhabited") || Starts(rest, "no indigenous inhabitants") || Starts(rest, "no permanent inhabitants"))
        {
            Kind = FactbookEntryKind.Uninhabited;
            return;
        }

        ReadOnlySpan<char> word = rest.Trim("$% ");
        if (word is "NA" or "N/A" || word.Equals("not available", StringComparison.OrdinalIgnoreCase))
        {
            Kind = FactbookEntryKind.NotAvailable;
            return;
        }

        if (word is "NEGL")
        {
            Kind = FactbookEntryKind.Negligible;
            return;
        }

        FactbookEntryKind found = TakeWord(ref rest, s_below) ? FactbookEntryKind.Below
            : TakeWord(ref rest, s_above) ? FactbookEntryKind.Above : FactbookEntryKind.Amount;
        IsEstimated |= TakeWord(ref rest, s_about);
        if (!TryTakeNumber(ref rest, form.Prefix, units, out PublishedQuantity number) || !IsUnit(rest, form, kind, periods))
        {
            return;
        }

        Number = number;
        Kind = found;
    }

    // After the unit nothing may stand but a period whose bracket was lost.
    private bool IsUnit(ReadOnlySpan<char> text, FactbookForm form, PeriodKind kind, FactbookPeriods periods)
    {
        text = text.Trim();
        foreach (string unit in form.Units)
        {
            if (!text.StartsWith(unit, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            ReadOnlySpan<char> rest = text[unit.Length..].Trim();
            if (rest.IsEmpty)
            {
                return true;
            }

            if (Period is null && (unit.Length == 0 || text[unit.Length] == ' ')
                && periods.TryRead(rest.ToString(), kind, out ReferencePeriod period, out bool estimated, out _))
            {
                Period = period;
                IsEstimated |= estimated;
                return true;
            }
        }

        return false;
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<char> text, string prefix, UnitTable units, out PublishedQuantity number)
    {
        number = default;
        ReadOnlySpan<char> rest = text;
        bool negative = rest is ['-' or '\u2212', ..];
        rest = negative ? rest[1..] : rest;
        if (!rest.StartsWith(prefix, StringComparison.Ordinal))
        {
            return false;
        }

        rest = rest[prefix.Length..];
        if (prefix.Length > 0 && !negative && rest is ['-' or '\u2212', ..])
        {
            negative = true;
            rest = rest[1..];
        }

        int length = rest.IndexOfAnyExcept(s_digits);
        length = length < 0 ? rest.Length : length;
        if (length == 0)
        {
            return false;
        }

        ReadOnlySpan<char> after = rest[length..].TrimStart();
        foreach (string scale in s_scales)
        {
            if (after.StartsWith(scale, StringComparison.OrdinalIgnoreCase) && (after.Length == scale.Length || after[scale.Length] == ' '))
            {
                length = rest.Length - after.Length + scale.Length;
                break;
            }
        }

        if (!units.TryParse(string.Concat(negative ? "-" : "", rest[..length]), out number))
        {
            return false;
        }

        text = rest[length..];
        return true;
    }

    // The words stand before the number in the 2015 layout, and behind the unit in the 2026 layout.
    private static bool TakeWord(ref ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                text = text[word.Length..].TrimStart();
                return true;
            }

            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length && text[text.Length - word.Length - 1] == ' ')
            {
                text = text[..^word.Length].TrimEnd();
                return true;
            }
        }

        return false;
    }

    private static bool Starts(ReadOnlySpan<char> text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
