using CountryProfiles.Units;

namespace CountryProfiles.Readers.Factbook;

/// <summary>
/// Reads rates of exchange in units of the national currency per US dollar. Which currency that is, the caller's dated
/// legal tender tells; the Factbook's own code only confirms it.
/// </summary>
/// <remarks>
/// A code that is not in force in the newest year of the series is out of date, and nothing says in which currency the
/// numbers are: none is read. Where it is in force then, earlier values from before it was are restated and not read.
/// </remarks>
internal sealed class FactbookExchangeRates(FactbookLog log, FactbookSeries series, UnitTable units, IReadOnlyList<CurrencyUse> currencies)
{
    private static readonly CurrencyCode s_dollar = CurrencyCode.Create("USD");

    // Abbreviations that are no ISO 4217 codes, and the currencies that they mean.
    private static readonly Dictionary<string, string> s_abbreviations = new(StringComparer.Ordinal) { ["RMB"] = "CNY", ["KD"] = "KWD", ["SAT"] = "WST" };

    public void Read(FactbookField field, Indicator indicator)
    {
        string path = field.Path + " > text";
        FactbookField? named = field.Part("Currency");
        string[] lines = FactbookText.Lines(field.Text ?? "");
        string head = named?.Text ?? (lines.Length > 0 ? lines[0] : field.Note ?? "");
        List<(string Path, FactbookEntry Entry)> entries = [];
        for (int i = named?.Text is null ? 1 : 0; i < lines.Length; i++)
        {
            entries.Add((path, series.Entry(lines[i], FactbookForm.Rate, indicator)));
        }

        foreach (FactbookField part in field.Parts)
        {
            if (part != named && named is not null && part.Text is not null && part.Name.StartsWith("Exchange rates ", StringComparison.Ordinal)
                && FactbookPeriods.TryNumber(part.Name.AsSpan("Exchange rates ".Length), 4, out int year))
            {
                series.AddLabelled(entries, part, year, FactbookForm.Rate, indicator);
                part.TellNote(log);
            }
            else if (part == named)
            {
                part.TellNote(log);
            }
            else
            {
                OthersNotRead(part.Path, part.Text ?? part.Note);
            }
        }

        if (head.StartsWith("see entry for", StringComparison.OrdinalIgnoreCase))
        {
            log.Add(FactbookFault.SeeOtherEntry, path, "The value is in another entry.", head);
        }
        else if (IsDollarAlone() || (entries.Count == 0 && UsesDollar() && SplitHead(head) is null))
        {
            bool isRemark = SplitHead(head) is null && head.Contains("US dollar", StringComparison.Ordinal);
            series.AddMissing(
                indicator, MissingReason.NotApplicable, ReferencePeriod.Undated, FactbookText.ShortNote(isRemark ? head : "the currency is the US dollar"));
            if (head.Length > 0 && !isRemark)
            {
                OthersNotRead(path, head);
            }

            foreach ((string itsPath, FactbookEntry entry) in entries)
            {
                OthersNotRead(itsPath, entry.Text);
            }
        }
        else if (SplitHead(head) is not { } currency || entries.Count == 0)
        {
            log.Add(FactbookFault.NotAValue, path, "Rates per US dollar are expected.", head);
        }
        else
        {
            ReadRates(field, indicator, path, head, currency, entries);
        }
    }

    private void ReadRates(
        FactbookField field, Indicator indicator, string path, string head, (string Name, List<string> Codes, string? Remark) currency,
        List<(string Path, FactbookEntry Entry)> entries)
    {
        List<string> codes = currency.Codes;
        ReferencePeriod? newest = entries.Select(static item => item.Entry.Period).Where(static period => period is not null).Max();
        if (codes.Count > 0 && newest is { } last && Find(codes, last) is null)
        {
            log.Add(
                FactbookFault.CurrencyNotInForce, path,
                $"None of the rates is read: {string.Join('/', codes)} is not the currency of {last.ToString("G", null)}.", field.Text ?? head);
            return;
        }

        string? named = codes.Count == 0 ? $"named \"{currency.Name}\" without a code" : null;
        series.Add(
            indicator, null, FactbookForm.Rate, entries, null, FactbookText.ShortNote(currency.Remark, named, field.Note), (itsPath, entry) => UnitOf(itsPath, entry, codes));
    }

    private void OthersNotRead(string path, string? text) =>
        log.Add(FactbookFault.PartNotRead, path, "Rates of other currencies are not read.", text);

    private bool UsesDollar() => currencies.Any(static use => use.Currency == s_dollar && use.To is null);

    private bool IsDollarAlone() => UsesDollar() && currencies.All(static use => use.Currency == s_dollar || use.To is not null);

    private UnitOfMeasure? UnitOf(string path, FactbookEntry entry, List<string> codes)
    {
        if (entry.Kind is FactbookEntryKind.NotAvailable)
        {
            return null;
        }

        if (entry.Period is not { } period)
        {
            log.Add(FactbookFault.CurrencyUnknown, path, "Without a period the currency cannot be told; the rate is not read.", entry.Text);
            return null;
        }

        if (Find(codes, period) is not { } currency)
        {
            log.Add(
                codes.Count > 0 ? FactbookFault.CurrencyNotInForce : FactbookFault.CurrencyUnknown, path,
                codes.Count > 0
                    ? $"The rate is not read: {string.Join('/', codes)} is not the currency of the whole of {period.ToString("G", null)}."
                    : $"The rate is not read: no code is named, and not exactly one currency is known for the whole of {period.ToString("G", null)}.",
                entry.Text);
            return null;
        }

        if (currency != s_dollar && units.TryGet($"{currency}/USD", out UnitOfMeasure? unit))
        {
            return unit;
        }

        log.Add(FactbookFault.CurrencyUnknown, path, $"The rate is not read: {currency} per US dollar is not a unit.", entry.Text);
        return null;
    }

    // The one currency in force for the whole of a period, of those that are named where any is.
    private CurrencyCode? Find(List<string> codes, ReferencePeriod period)
    {
        HashSet<CurrencyCode> found = [];
        DateOnly first = period.Start!.Value;
        DateOnly last = period.Kind == PeriodKind.Instant ? first : period.End!.Value.AddDays(-1);
        foreach (CurrencyUse use in currencies)
        {
            bool isNamed = codes.Count == 0 || codes.Exists(code => s_abbreviations.GetValueOrDefault(code, code) == use.Currency.ToString());
            if (isNamed && use.IsInForceOn(first) && use.IsInForceOn(last))
            {
                found.Add(use.Currency);
            }
        }

        return found.Count == 1 ? found.Single() : null;
    }

    // "North Korean won (KPW) per US dollar (average market rate)"
    private static (string Name, List<string> Codes, string? Remark)? SplitHead(string head)
    {
        int per = head.IndexOf(" per ", StringComparison.Ordinal);
        if (per < 0 || !head.AsSpan(per).Contains("dollar", StringComparison.Ordinal))
        {
            return null;
        }

        (string name, List<string> brackets) = FactbookText.SplitBrackets(head[..per]);
        List<string> codes = [];
        foreach (string code in brackets.SelectMany(static bracket => bracket.Split(['/', ','], StringSplitOptions.TrimEntries)))
        {
            if (code.Length is 2 or 3 && code.All(char.IsAsciiLetterUpper))
            {
                codes.Add(code);
            }
        }

        List<string> remarks = FactbookText.SplitBrackets(head[per..]).Brackets;
        return (name, codes, remarks.Count == 0 ? null : string.Join("; ", remarks));
    }
}
