namespace CountryProfiles.Data;

/// <summary>Lays one profile over another of the same country; <see cref="CountryDataset.With"/> says by which rules.</summary>
internal static class ProfileOverlay
{
    public static CountryProfile Merge(CountryProfile lower, CountryProfile upper, Country country) => new()
    {
        Country = country,
        Observations = Merge(lower.Observations, upper.Observations),
        Currencies = Merge(lower.Currencies, upper.Currencies),
        Contacts = Merge(lower.Contacts, upper.Contacts),
        Migration = upper.Migration ?? lower.Migration,
    };

    /// <summary>The profile with its observations described as <paramref name="tables"/> describe indicators and sources.</summary>
    public static CountryProfile Describe(CountryProfile profile, SeedTables tables)
    {
        Dictionary<Indicator, Indicator> indicators = new(ReferenceEqualityComparer.Instance);
        Dictionary<Source, Source> sources = new(ReferenceEqualityComparer.Instance);
        return profile with
        {
            Observations = [.. profile.Observations.Select(Observation)],
            Currencies = [.. profile.Currencies.Select(use => Source(use.Source) is var source && ReferenceEquals(source, use.Source) ? use : use with { Source = source })],
            Contacts = [.. profile.Contacts.Select(contact => Source(contact.Source) is var source && ReferenceEquals(source, contact.Source) ? contact : contact with { Source = source })],
            Migration = profile.Migration is { } migration ? migration with { Source = Source(migration.Source) } : null,
        };

        Observation Observation(Observation each)
        {
            Indicator indicator = Indicator(each.Indicator);
            Source source = Source(each.Source);
            return ReferenceEquals(indicator, each.Indicator) && ReferenceEquals(source, each.Source)
                ? each
                : CountryProfiles.Observation.Create(indicator, each.ReferenceArea, each.Period, each.Value, source, each.Multiplier, each.Status, each.Note);
        }

        Indicator Indicator(Indicator each)
        {
            if (!indicators.TryGetValue(each, out Indicator? known))
            {
                indicators.Add(each, known = tables.TryGetIndicator(each.Code, out Indicator? described) && !described.Equals(each) ? described : each);
            }

            return known;
        }

        Source Source(Source each)
        {
            if (!sources.TryGetValue(each, out Source? known))
            {
                sources.Add(each, known = tables.TryGetSource(each.Code, out Source? described) && !described.Equals(each) ? described : each);
            }

            return known;
        }
    }

    // Sorted by indicator and period; of one period those above come first, and what both state comes from above.
    private static IReadOnlyList<Observation> Merge(IReadOnlyList<Observation> lower, IReadOnlyList<Observation> upper)
    {
        if (upper.Count == 0 || upper.Equals(lower))
        {
            return lower;
        }

        HashSet<Observation> stated = new(upper, StatedOnce.Instance);
        return [.. upper.Concat(lower.Where(observation => !stated.Contains(observation)))
            .OrderBy(static observation => observation.Indicator.Code).ThenBy(static observation => observation.Period)];
    }

    private static IReadOnlyList<CurrencyUse> Merge(IReadOnlyList<CurrencyUse> lower, IReadOnlyList<CurrencyUse> upper)
    {
        if (upper.Count == 0 || upper.Equals(lower))
        {
            return lower;
        }

        HashSet<(CurrencyCode, DateOnly?, string)> stated = [.. upper.Select(static use => (use.Currency, use.From, use.Source.Code))];
        return [.. upper.Concat(lower.Where(use => !stated.Contains((use.Currency, use.From, use.Source.Code)))).OrderBy(static use => use.From ?? DateOnly.MinValue)];
    }

    private static IReadOnlyList<Contact> Merge(IReadOnlyList<Contact> lower, IReadOnlyList<Contact> upper)
    {
        HashSet<(string, string)> stated = [.. upper.Select(static contact => (contact.Organization, contact.Source.Code))];
        return upper.Count == 0 ? lower : [.. upper, .. lower.Where(contact => !stated.Contains((contact.Organization, contact.Source.Code)))];
    }
}
