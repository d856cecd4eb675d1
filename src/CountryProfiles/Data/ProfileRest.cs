using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>What a profile holds beside its country and its observations.</summary>
internal sealed class ProfileRest
{
    public ValueList<CurrencyUse> Currencies { get; init; } = ValueList<CurrencyUse>.Empty;

    public ValueList<Contact> Contacts { get; init; } = ValueList<Contact>.Empty;

    public MigrationContext? Migration { get; init; }
}
