using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>What a profile holds beside its country, when it is read no sooner than somebody asks for it; safe to share between threads.</summary>
internal abstract class UnreadFacts
{
    public abstract ValueList<Observation> Observations { get; }

    public abstract ValueList<CurrencyUse> Currencies { get; }

    public abstract ValueList<Contact> Contacts { get; }

    public abstract MigrationContext? Migration { get; }
}
