using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>The facts of one country inside the package; observations are read when they are asked for, and the rest when that is.</summary>
internal sealed class EmbeddedFacts(SeedTables tables, CountryCode country, string path) : UnreadFacts
{
    private ValueList<Observation>? _observations;
    private ProfileRest? _rest;

    /// <summary>True once the observations were read.</summary>
    public bool HasObservations => Volatile.Read(ref _observations) is not null;

    public override ValueList<Observation> Observations => Volatile.Read(ref _observations) ?? ReadObservations();

    public override ValueList<CurrencyUse> Currencies => Rest.Currencies;

    public override ValueList<Contact> Contacts => Rest.Contacts;

    public override MigrationContext? Migration => Rest.Migration;

    private ProfileRest Rest => Volatile.Read(ref _rest) ?? ReadRest();

    // Several threads may read at the same time; all get what was stored first.
    private ValueList<Observation> ReadObservations()
    {
        ValueList<Observation> observations = ValueList<Observation>.Empty;
        if (EmbeddedSeeds.TryRead(path, out SeedBytes json))
        {
            SeedDiagnostics diagnostics = new();
            List<Observation> read = ProfileJson.ReadObservations(json.Span, path, new ProfileScope(tables) { Area = country }, diagnostics);
            diagnostics.ThrowIfAny();
            observations = ValueList<Observation>.OfList(read, nameof(read));
        }

        return Interlocked.CompareExchange(ref _observations, observations, null) ?? observations;
    }

    private ProfileRest ReadRest()
    {
        ProfileRest rest = new();
        if (EmbeddedSeeds.TryRead(path, out SeedBytes json))
        {
            SeedDiagnostics diagnostics = new();
            rest = ProfileJson.ReadRest(json.Span, path, new ProfileScope(tables) { Area = country }, diagnostics);
            diagnostics.ThrowIfAny();
        }

        return Interlocked.CompareExchange(ref _rest, rest, null) ?? rest;
    }
}
