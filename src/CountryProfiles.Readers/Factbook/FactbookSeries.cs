using CountryProfiles.Units;

namespace CountryProfiles.Readers.Factbook;

/// <summary>Turns the values of a field into observations, after weighing them against each other.</summary>
internal sealed class FactbookSeries(FactbookLog log, FactbookProfile profile, UnitTable units, Source source, FactbookPeriods periods)
{
    private readonly List<Observation> _observations = [];

    public IReadOnlyList<Observation> Observations => _observations;

    public FactbookEntry Entry(string text, FactbookForm form, Indicator indicator) =>
        FactbookEntry.Read(text, form, indicator.PeriodKind, periods, units);

    /// <summary>The period that a sibling states; null without one.</summary>
    public FactbookEntryPeriod? PeriodOf(string? text, FactbookForm form, Indicator indicator) =>
        text is not null && Entry(text, form, indicator) is { Period: { } period } entry ? new FactbookEntryPeriod(period, entry.IsEstimated) : null;

    /// <summary>
    /// A note without the period at its end, which is the value's: one with a month or marked as an estimate. A bare year
    /// there belongs to the note's last sentence.
    /// </summary>
    public string? WithoutPeriod(string? note, PeriodKind kind, out FactbookEntryPeriod? period)
    {
        period = null;
        int open = note is [.., ')'] ? note.LastIndexOf('(') : -1;
        if (open < 0)
        {
            return note;
        }

        string text = note![(open + 1)..^1];
        if (!periods.TryRead(text, kind, out ReferencePeriod found, out bool estimated, out _) || (!estimated && !text.Contains(' ')))
        {
            return note;
        }

        period = new FactbookEntryPeriod(found, estimated);
        return note[..open].TrimEnd();
    }

    /// <summary>Adds the value of a part that is labelled with its year, unless value and label disagree.</summary>
    public void AddLabelled(List<(string Path, FactbookEntry Entry)> entries, FactbookField part, int year, FactbookForm form, Indicator indicator)
    {
        FactbookEntry entry = Entry(part.Text!, form, indicator);
        string path = part.Path + " > text";
        if (entry.Period is { } period && period.LastYear != year)
        {
            log.Add(FactbookFault.BadPeriod, path, "The label and the value state different years; the value is not read.", entry.Text);
            return;
        }

        if (entry.Period is null && entry.BadPeriod is null && entry.Kind != FactbookEntryKind.Unreadable && year is >= 1900 and <= 2100)
        {
            entry.Period = FactbookPeriods.OfYear(year, indicator.PeriodKind);
        }

        entries.Add((path, entry));
    }

    /// <summary>
    /// Adds the observations of a field. <paramref name="datedBy"/> dates a value that has no period of its own;
    /// <paramref name="unitOf"/>, where given, tells the unit of each value or null, having reported why there is none.
    /// </summary>
    public void Add(
        Indicator indicator, UnitOfMeasure? unit, FactbookForm form, List<(string Path, FactbookEntry Entry)> entries,
        FactbookEntryPeriod? datedBy, string? note, Func<string, FactbookEntry, UnitOfMeasure?>? unitOf = null)
    {
        List<(string Path, FactbookEntry Entry)> kept = entries.FindAll(item => IsReadable(indicator, form, item.Path, item.Entry));
        foreach ((string path, FactbookEntry entry) in kept)
        {
            if (entry.Period is null && datedBy is not null)
            {
                entry.Date(datedBy);
            }
            else if (unitOf is null && entry.Period is null && indicator.PeriodKind != PeriodKind.Undated
                && entry.Kind is FactbookEntryKind.Amount or FactbookEntryKind.Below or FactbookEntryKind.Above)
            {
                log.Add(FactbookFault.NoPeriod, path, "No period is stated; the value is read as undated.", entry.Text);
            }
        }

        kept = WithoutDisorder(WithoutRepetition(kept));
        for (int i = 0; i < kept.Count; i++)
        {
            (string path, FactbookEntry entry) = kept[i];
            UnitOfMeasure? itsUnit = unitOf is null ? unit : unitOf(path, entry);
            if (itsUnit is null && entry.Kind is FactbookEntryKind.Amount or FactbookEntryKind.Below or FactbookEntryKind.Above)
            {
                continue;
            }

            bool isBreak = unitOf is not null && i + 1 < kept.Count && IsBreak(entry, kept[i + 1].Entry);
            if (isBreak)
            {
                log.Add(FactbookFault.Break, path, $"It differs more than tenfold from '{kept[i + 1].Entry.Text}'; it is read, and marked as a break in the series.", entry.Text);
            }

            Emit(indicator, itsUnit, entry, note, isBreak ? ObservationStatus.Break : ObservationStatus.Normal);
        }
    }

    /// <summary>Adds a value that is not there.</summary>
    public void AddMissing(Indicator indicator, MissingReason reason, ReferencePeriod period, string? note) =>
        _observations.Add(Observation.Missing(indicator, profile.Area, reason, source, period, note));

    private bool IsReadable(Indicator indicator, FactbookForm form, string path, FactbookEntry entry)
    {
        if (entry.Kind == FactbookEntryKind.SeeOtherEntry)
        {
            log.Add(FactbookFault.SeeOtherEntry, path, "The value is in another entry.", entry.Text);
        }
        else if (entry.Kind == FactbookEntryKind.Unreadable)
        {
            log.Add(FactbookFault.NotAValue, path, $"This is not a value of '{indicator.Code}' alone.", entry.Text);
        }
        else if (entry.BadPeriod is not null)
        {
            log.Add(FactbookFault.BadPeriod, path, $"'{entry.BadPeriod}' is not a period that can be placed; the value is not read.", entry.Text);
        }
        else if (FactbookErrata.ReasonFor(profile.Gec, indicator.Code, entry.Text) is { } reason)
        {
            log.Add(FactbookFault.KnownError, path, reason, entry.Text);
        }
        else if (entry.Number.Quantity.Amount is var amount && (amount < form.Minimum || amount > form.Maximum))
        {
            log.Add(FactbookFault.OutOfRange, path, $"'{indicator.Code}' cannot be this amount.", entry.Text);
        }
        else
        {
            return true;
        }

        return false;
    }

    // Two values of one period: the label of one of them is wrong, and nothing says which.
    private List<(string Path, FactbookEntry Entry)> WithoutRepetition(List<(string Path, FactbookEntry Entry)> entries)
    {
        List<(string Path, FactbookEntry Entry)> kept = [];
        ILookup<ReferencePeriod?, FactbookEntry> byPeriod = entries.ToLookup(static item => item.Entry.Period, static item => item.Entry);
        HashSet<ReferencePeriod?> contradicted = [.. byPeriod.Where(static same => same.Any(entry => !entry.SaysTheSame(same.First()))).Select(static same => same.Key)];
        foreach ((string path, FactbookEntry entry) in entries)
        {
            if (contradicted.Contains(entry.Period))
            {
                log.Add(FactbookFault.RepeatedPeriod, path, "This period has another value as well; neither is read.", entry.Text);
            }
            else if (entry == byPeriod[entry.Period].First())
            {
                kept.Add((path, entry));
            }
            else
            {
                log.Add(FactbookFault.RepeatedPeriod, path, "This period and value stand twice; they are read once.", entry.Text);
            }
        }

        return kept;
    }

    private List<(string Path, FactbookEntry Entry)> WithoutDisorder(List<(string Path, FactbookEntry Entry)> entries)
    {
        // The latest period of those from each place on; periods fall from the first value to the last.
        ReferencePeriod?[] latest = new ReferencePeriod?[entries.Count + 1];
        for (int i = entries.Count - 1; i >= 0; i--)
        {
            latest[i] = entries[i].Entry.Period is { } own && (latest[i + 1] is not { } after || own > after) ? own : latest[i + 1];
        }

        List<(string Path, FactbookEntry Entry)> kept = [];
        ReferencePeriod? earliest = null;
        for (int i = 0; i < entries.Count; i++)
        {
            FactbookEntry entry = entries[i].Entry;
            if (entry.Period is { } period)
            {
                bool isDisordered = earliest < period || latest[i + 1] > period;
                earliest = earliest < period ? earliest : period;
                if (isDisordered)
                {
                    log.Add(FactbookFault.DisorderedPeriod, entries[i].Path, "The years of the series do not fall from one value to the next here; the value is not read.", entry.Text);
                    continue;
                }
            }

            kept.Add(entries[i]);
        }

        return kept;
    }

    private static bool IsBreak(FactbookEntry later, FactbookEntry earlier)
    {
        if (later.Kind != FactbookEntryKind.Amount || earlier.Kind != FactbookEntryKind.Amount)
        {
            return false;
        }

        Rational a = later.Number.Quantity.Amount;
        Rational b = earlier.Number.Quantity.Amount;
        return a > 10 * b || b > 10 * a;
    }

    private void Emit(Indicator indicator, UnitOfMeasure? unit, FactbookEntry entry, string? note, ObservationStatus status)
    {
        ReferencePeriod period = entry.Period ?? ReferencePeriod.Undated;
        string? remark = FactbookText.ShortNote(entry.Qualifier, note);
        switch (entry.Kind)
        {
            case FactbookEntryKind.NotAvailable:
                AddMissing(indicator, MissingReason.NotAvailable, period, remark);
                return;
            case FactbookEntryKind.Negligible:
                AddMissing(indicator, MissingReason.NotAvailable, period, FactbookText.ShortNote("negligible", remark));
                return;
            case FactbookEntryKind.Uninhabited:
                AddMissing(indicator, MissingReason.NotApplicable, ReferencePeriod.Undated, FactbookText.ShortNote(entry.Text, note));
                return;
        }

        Quantity number = entry.Number.Quantity;
        Quantity quantity = Quantity.Create(number.Amount, number.HalfWidth, unit!);
        ObservationValue value = entry.Kind switch
        {
            FactbookEntryKind.Below => ObservationValue.Below(quantity),
            FactbookEntryKind.Above => ObservationValue.Above(quantity),
            _ => ObservationValue.Of(quantity),
        };
        status |= entry.IsEstimated ? ObservationStatus.Estimated : ObservationStatus.Normal;
        _observations.Add(Observation.Create(indicator, profile.Area, period, value, source, entry.Number.Multiplier, status, remark));
    }
}
