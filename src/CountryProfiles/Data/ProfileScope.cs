using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>What the codes in one profile refer to: the tables, the profile's country, and sources that the profile brings along.</summary>
internal sealed class ProfileScope(SeedTables tables, Dictionary<string, Source>? ownSources = null)
{
    public SeedTables Tables { get; } = tables;

    public CountryCode Area { get; set; }

    // Observations of one indicator stand together, and mostly share unit and source: what was read last is tried first.
    private Indicator? _lastIndicator;
    private UnitOfMeasure? _lastUnit;
    private Source? _lastSource;

    /// <summary>Reads the code of an indicator; null, with the fault recorded, when it is unknown.</summary>
    public Indicator? ReadIndicator(ref SeedReader reader)
    {
        if (_lastIndicator is { } last && reader.TextIs(last.Code.ToString()))
        {
            return last;
        }

        Indicator? indicator = null;
        if (reader.ReadText() is { } code && !Tables.TryGetIndicator(code, out indicator))
        {
            reader.Report(SeedFault.UnknownReference, $"'{Excerpt.Of(code)}' is not the code of a known indicator.");
        }

        return _lastIndicator = indicator;
    }

    /// <summary>Reads the code of a unit; null, with the fault recorded, when it is unknown.</summary>
    public UnitOfMeasure? ReadUnit(ref SeedReader reader)
    {
        if (_lastUnit is { } last && reader.TextIs(last.Code))
        {
            return last;
        }

        UnitOfMeasure? unit = null;
        if (reader.ReadText() is { } code && !Tables.Units.TryGet(code, out unit))
        {
            reader.Report(SeedFault.UnknownUnit, $"'{Excerpt.Of(code)}' is not the code of a known unit.");
        }

        return _lastUnit = unit;
    }

    /// <summary>Reads the code of a source, or a source in full; null, with the fault recorded, when it is unknown or not valid.</summary>
    public Source? ReadSource(ref SeedReader reader)
    {
        if (reader.Token == SeedToken.StartObject)
        {
            return SeedTables.ReadSource(ref reader);
        }

        if (_lastSource is { } last && reader.TextIs(last.Code))
        {
            return last;
        }

        if (reader.ReadText() is not { } code)
        {
            return null;
        }

        if ((ownSources?.TryGetValue(code, out Source? source) ?? false) || Tables.TryGetSource(code, out source))
        {
            return _lastSource = source;
        }

        reader.Report(SeedFault.UnknownReference, $"'{Excerpt.Of(code)}' is not the code of a known source.");
        return null;
    }
}
