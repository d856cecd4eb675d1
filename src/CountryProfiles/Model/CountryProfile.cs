using System.Diagnostics;
using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>A country with its published facts, contacts and migration context.</summary>
/// <remarks>
/// Asking for an indicator gives the observation of the latest period; among several of that period the one of a source
/// about this country alone, and then the one that stands first. Nothing is ever mixed from two sources, and
/// <see cref="All"/> has every observation. A fact that the profile lacks is an observation too, missing because not loaded.
/// </remarks>
[DebuggerDisplay("{Country.Code,nq} {Country.Name,nq}, {Observations.Count} observations")]
public sealed partial record CountryProfile
{
    private readonly ValueList<Observation> _observations = ValueList<Observation>.Empty;
    private readonly ValueList<CurrencyUse> _currencies = ValueList<CurrencyUse>.Empty;
    private readonly ValueList<Contact> _contacts = ValueList<Contact>.Empty;

    /// <summary>The country.</summary>
    public required Country Country { get; init; }

    /// <summary>All published values, in the order of the seed.</summary>
    public IReadOnlyList<Observation> Observations
    {
        get => _observations;
        init => _observations = ValueList<Observation>.Of(value, nameof(value));
    }

    /// <summary>Legal tender by date, in the order of the dates.</summary>
    public IReadOnlyList<CurrencyUse> Currencies
    {
        get => _currencies;
        init => _currencies = ValueList<CurrencyUse>.Of(value, nameof(value));
    }

    /// <summary>Offices in or for the country.</summary>
    public IReadOnlyList<Contact> Contacts
    {
        get => _contacts;
        init => _contacts = ValueList<Contact>.Of(value, nameof(value));
    }

    /// <summary>The country's migration as data; null when no source tells of it.</summary>
    public MigrationContext? Migration { get; init; }

    /// <summary>Population.</summary>
    public Observation Population => this[KnownIndicators.Population];

    /// <summary>Area where the source does not say whether total or land; without one, total area.</summary>
    public Observation Area => Find(KnownIndicators.Area) ?? Find(KnownIndicators.TotalArea) ?? this[KnownIndicators.Area];

    /// <summary>Languages.</summary>
    public Observation Languages => this[KnownIndicators.Languages];

    /// <summary>Currency.</summary>
    public Observation Currency => this[KnownIndicators.Currency];

    /// <summary>Gross domestic product per person at purchasing power parity.</summary>
    public Observation GdpPerCapitaPpp => this[KnownIndicators.GdpPerCapitaPpp];

    /// <summary>Place in the order of the Human Development Index.</summary>
    public Observation HdiRank => this[KnownIndicators.HdiRank];

    /// <summary>Money sent home by people abroad, received in a year.</summary>
    public Observation Remittances => this[KnownIndicators.Remittances];

    /// <summary>Net migrants per 1,000 people per year.</summary>
    public Observation NetMigrationRate => this[KnownIndicators.NetMigrationRate];

    /// <summary>Immigrants as a share of the population.</summary>
    public Observation Immigrants => this[KnownIndicators.Immigrants];

    /// <summary>Women as a share of immigrants.</summary>
    public Observation WomenAmongImmigrants => this[KnownIndicators.WomenAmongImmigrants];

    /// <summary>People under 15 as a share of the population.</summary>
    public Observation PopulationUnder15 => this[KnownIndicators.PopulationUnder15];

    /// <summary>HIV prevalence as a share of adults aged 15 to 49.</summary>
    public Observation AdultHivPrevalence => this[KnownIndicators.AdultHivPrevalence];

    /// <summary>The observation of an indicator for the latest period; a missing one when the profile has none.</summary>
    public Observation this[IndicatorCode indicator] =>
        Find(indicator) ?? Observation.Missing(KnownIndicators.Describe(indicator), Country.Code, MissingReason.NotLoaded, KnownIndicators.NoSource);

    /// <summary>The observation of an indicator for the latest period; false when the profile has none.</summary>
    public bool TryGet(IndicatorCode indicator, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Observation? observation)
    {
        observation = Find(indicator);
        return observation is not null;
    }

    /// <summary>Every observation of an indicator, in the order of the seed.</summary>
    public IReadOnlyList<Observation> All(IndicatorCode indicator)
    {
        List<Observation> found = [];
        foreach (Observation observation in _observations)
        {
            if (observation.Indicator.Code == indicator)
            {
                found.Add(observation);
            }
        }

        return ValueList<Observation>.Of(found, nameof(indicator));
    }

    /// <summary>The currencies that are legal tender on <paramref name="date"/>; two while one replaces the other, none for Antarctica.</summary>
    public IReadOnlyList<CurrencyUse> CurrenciesOn(DateOnly date)
    {
        List<CurrencyUse> found = [];
        foreach (CurrencyUse use in _currencies)
        {
            if (use.IsInForceOn(date))
            {
                found.Add(use);
            }
        }

        return ValueList<CurrencyUse>.Of(found, nameof(date));
    }

    /// <summary>The country's name and code.</summary>
    public override string ToString() => $"{Country.Name} ({Country.Code})";

    private Observation? Find(IndicatorCode indicator)
    {
        Observation? best = null;
        for (int i = 0; i < _observations.Count; i++)
        {
            Observation candidate = _observations[i];
            if (candidate.Indicator.Code == indicator && (best is null || IsBetter(candidate, best)))
            {
                best = candidate;
            }
        }

        return best;
    }

    // A value beats a missing one; then the later period does, then a source about the country. What stands first stays on a tie.
    internal static bool IsBetter(Observation candidate, Observation best)
    {
        if (candidate.IsMissing != best.IsMissing)
        {
            return best.IsMissing;
        }

        int later = Nullable.Compare(candidate.Period.End, best.Period.End);
        return later > 0 || (later == 0 && candidate.Source.IsCountrySpecific && !best.Source.IsCountrySpecific);
    }
}
