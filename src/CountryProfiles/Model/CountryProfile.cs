using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
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
    // Null for what is not read yet.
    private readonly UnreadFacts? _unread;
    private readonly ValueList<Observation>? _observations;
    private readonly ValueList<CurrencyUse>? _currencies;
    private readonly ValueList<Contact>? _contacts;
    private readonly MigrationContext? _migration;
    private readonly bool _hasOwnMigration;
    private LatestObservations? _latest;

    /// <summary>A profile of a country without any facts.</summary>
    public CountryProfile()
    {
    }

    [SetsRequiredMembers]
    internal CountryProfile(Country country, UnreadFacts unread)
    {
        Country = country;
        _unread = unread;
    }

    /// <summary>The country.</summary>
    public required Country Country
    {
        get;
        init
        {
            field = value;
            _latest = null;
        }
    }

    /// <summary>All published values, in the order of the seed.</summary>
    public IReadOnlyList<Observation> Observations
    {
        get => ObservationList;
        init
        {
            _observations = ValueList<Observation>.Of(value, nameof(value));
            _latest = null;
        }
    }

    /// <summary>Legal tender by date, in the order of the dates.</summary>
    public IReadOnlyList<CurrencyUse> Currencies
    {
        get => CurrencyList;
        init => _currencies = ValueList<CurrencyUse>.Of(value, nameof(value));
    }

    /// <summary>Offices in or for the country.</summary>
    public IReadOnlyList<Contact> Contacts
    {
        get => ContactList;
        init => _contacts = ValueList<Contact>.Of(value, nameof(value));
    }

    /// <summary>The country's migration as data; null when no source tells of it.</summary>
    public MigrationContext? Migration
    {
        get => _hasOwnMigration || _unread is null ? _migration : _unread.Migration;
        init
        {
            _migration = value;
            _hasOwnMigration = true;
        }
    }

    /// <summary>Population.</summary>
    public Observation Population => ByIndicator.Fact(KnownIndicators.PopulationFact);

    /// <summary>Area where the source does not say whether total or land; without one, total area.</summary>
    public Observation Area => ByIndicator.Fact(KnownIndicators.AreaFact);

    /// <summary>Languages.</summary>
    public Observation Languages => ByIndicator.Fact(KnownIndicators.LanguagesFact);

    /// <summary>Currency.</summary>
    public Observation Currency => ByIndicator.Fact(KnownIndicators.CurrencyFact);

    /// <summary>Gross domestic product per person at purchasing power parity.</summary>
    public Observation GdpPerCapitaPpp => ByIndicator.Fact(KnownIndicators.GdpPerCapitaPppFact);

    /// <summary>Place in the order of the Human Development Index.</summary>
    public Observation HdiRank => ByIndicator.Fact(KnownIndicators.HdiRankFact);

    /// <summary>Money sent home by people abroad, received in a year.</summary>
    public Observation Remittances => ByIndicator.Fact(KnownIndicators.RemittancesFact);

    /// <summary>Net migrants per 1,000 people per year.</summary>
    public Observation NetMigrationRate => ByIndicator.Fact(KnownIndicators.NetMigrationRateFact);

    /// <summary>Immigrants as a share of the population.</summary>
    public Observation Immigrants => ByIndicator.Fact(KnownIndicators.ImmigrantsFact);

    /// <summary>Women as a share of immigrants.</summary>
    public Observation WomenAmongImmigrants => ByIndicator.Fact(KnownIndicators.WomenAmongImmigrantsFact);

    /// <summary>People under 15 as a share of the population.</summary>
    public Observation PopulationUnder15 => ByIndicator.Fact(KnownIndicators.PopulationUnder15Fact);

    /// <summary>HIV prevalence as a share of adults aged 15 to 49.</summary>
    public Observation AdultHivPrevalence => ByIndicator.Fact(KnownIndicators.AdultHivPrevalenceFact);

    /// <summary>
    /// The twelve facts above, in this order: population, area, languages, currency, GDP per capita, HDI rank, remittances,
    /// net migration rate, immigrants, women among them, population under 15, HIV prevalence. A missing one says why.
    /// </summary>
    public IReadOnlyList<Observation> Facts => ByIndicator.AllFacts();

    /// <summary>The observation of an indicator for the latest period; a missing one when the profile has none.</summary>
    public Observation this[IndicatorCode indicator] =>
        Find(indicator) ?? ByIndicator.Missing(indicator);

    /// <summary>The observation of the indicator of a code, such as <c>exchange-rate</c>, for the latest period; a missing one when the profile has none.</summary>
    /// <exception cref="ArgumentException">The text is not an indicator code; the message names it.</exception>
    public Observation this[string indicatorCode] => this[IndicatorCode.Create(indicatorCode)];

    /// <summary>The observation of an indicator for the latest period; false when the profile has none.</summary>
    public bool TryGet(IndicatorCode indicator, [NotNullWhen(true)] out Observation? observation)
    {
        observation = Find(indicator);
        return observation is not null;
    }

    /// <summary>Every observation of an indicator, in the order of the seed.</summary>
    public IReadOnlyList<Observation> All(IndicatorCode indicator)
    {
        List<Observation> found = [];
        foreach (Observation observation in ObservationList)
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
        foreach (CurrencyUse use in CurrencyList)
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

    /// <summary>True when country, values, currencies, contacts and migration are the same; reads what was not read yet.</summary>
    public bool Equals(CountryProfile? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Equals(Country, other.Country) && ObservationList.Equals(other.ObservationList)
            && CurrencyList.Equals(other.CurrencyList) && ContactList.Equals(other.ContactList) && Equals(Migration, other.Migration));

    /// <inheritdoc />
    public override int GetHashCode() => Country.GetHashCode();

    private ValueList<Observation> ObservationList => _observations ?? _unread?.Observations ?? ValueList<Observation>.Empty;

    private ValueList<CurrencyUse> CurrencyList => _currencies ?? _unread?.Currencies ?? ValueList<CurrencyUse>.Empty;

    private ValueList<Contact> ContactList => _contacts ?? _unread?.Contacts ?? ValueList<Contact>.Empty;

    private LatestObservations ByIndicator => Volatile.Read(ref _latest) ?? IndexObservations();

    // Several threads may index at the same time: all indexes say the same.
    private LatestObservations IndexObservations()
    {
        LatestObservations latest = new(ObservationList, Country.Code);
        Volatile.Write(ref _latest, latest);
        return latest;
    }

    // A value beats a missing one; then the later period does, then a source about the country. What stands first stays on a tie.
    internal static bool IsBetter(Observation candidate, Observation best)
    {
        if (candidate.IsMissing != best.IsMissing)
        {
            return best.IsMissing;
        }

        int later = candidate.Period.CompareEnds(best.Period);
        return later > 0 || (later == 0 && candidate.Source.IsCountrySpecific && !best.Source.IsCountrySpecific);
    }

    private Observation? Find(IndicatorCode indicator) => ByIndicator.Find(indicator);
}
