using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>What the codes in one profile refer to: the tables, the profile's country, and sources that the profile brings along.</summary>
internal sealed class ProfileScope(SeedTables tables, Dictionary<string, Source>? ownSources = null)
{
    public SeedTables Tables { get; } = tables;

    public CountryCode Area { get; set; }

    /// <summary>Reads the code of a source, or a source in full; null, with the fault recorded, when it is unknown or not valid.</summary>
    public Source? ReadSource(ref SeedReader reader)
    {
        if (reader.Token == JsonTokenType.StartObject)
        {
            return SeedTables.ReadSource(ref reader);
        }

        if (reader.ReadText() is not { } code)
        {
            return null;
        }

        if ((ownSources?.TryGetValue(code, out Source? source) ?? false) || Tables.TryGetSource(code, out source))
        {
            return source;
        }

        reader.Report(SeedFault.UnknownReference, $"'{Excerpt.Of(code)}' is not the code of a known source.");
        return null;
    }
}
