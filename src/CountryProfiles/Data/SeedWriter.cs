using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>
/// Writes seed files in the one form that differences are easy to read in: UTF-8, line feeds, one entry a line. What it
/// writes, <see cref="CountryDataset.LoadDirectory"/> reads back unchanged.
/// </summary>
public static class SeedWriter
{
    // Seeds are read by people and by this library, and never pasted into a web page: letters of all scripts stay letters.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>profiles/&lt;ALPHA3&gt;.json</c>; country and sources are named by code.</summary>
    public static void WriteProfile(Stream destination, CountryProfile profile)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(profile);
        Lines lines = new();
        lines.Member("country", writer => writer.WriteStringValue(profile.Country.Code.ToString()));
        lines.Array("currencies", profile.Currencies, ProfileJson.Write);
        lines.Array("observations", profile.Observations, (writer, observation) =>
            ObservationJson.Write(writer, observation, observation.ReferenceArea != profile.Country.Code), evenIfEmpty: true);
        lines.Array("contacts", profile.Contacts, static (writer, contact) => ContactJson.Write(writer, contact, standAlone: false));
        if (profile.Migration is { } migration)
        {
            lines.Member("migration", writer => MigrationJson.Write(writer, migration));
        }

        lines.CopyTo(destination);
    }

    /// <summary>Writes <c>sources.json</c>, in the order given.</summary>
    public static void WriteSources(Stream destination, IEnumerable<Source> sources)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Lines lines = new();
        lines.Array("sources", ValueList<Source>.Of(sources, nameof(sources)), ProfileJson.Write, evenIfEmpty: true);
        lines.CopyTo(destination);
    }

    /// <summary>
    /// Writes <c>countries.json</c>: the countries in the order given, the regions they lie in, and the names that
    /// <paramref name="ambiguousNames"/> says stand for several countries.
    /// </summary>
    public static void WriteCountries(
        Stream destination, IEnumerable<Country> countries, IEnumerable<KeyValuePair<string, IReadOnlyList<CountryCode>>> ambiguousNames)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(ambiguousNames);
        ValueList<Country> list = ValueList<Country>.Of(countries, nameof(countries));
        SortedDictionary<int, GeographicRegion> regions = [];
        foreach (Country country in list)
        {
            foreach (GeographicRegion? region in (ReadOnlySpan<GeographicRegion?>)[country.Region, country.Subregion])
            {
                if (region is not null)
                {
                    regions[region.Code] = region;
                }
            }
        }

        Lines lines = new();
        lines.Array("regions", regions.Values, CountryJson.WriteRegion);
        lines.Array("ambiguous", [.. ambiguousNames], static (writer, entry) =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", entry.Key);
            writer.WriteStartArray("candidates");
            foreach (CountryCode candidate in entry.Value)
            {
                writer.WriteStringValue(candidate.ToString());
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
        lines.Array("countries", list, static (writer, country) => CountryJson.Write(writer, country, standAlone: false), evenIfEmpty: true);
        lines.CopyTo(destination);
    }

    /// <summary>Writes <c>manifest.json</c>.</summary>
    public static void WriteManifest(Stream destination, SeedManifest manifest) => WriteManifest(destination, manifest, null);

    /// <summary>Writes the manifest of a stored dataset, which names the valid files.</summary>
    internal static void WriteManifest(Stream destination, SeedManifest manifest, IReadOnlyCollection<StoredFile>? files)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(manifest);
        Lines lines = new(files is null ? SeedFormat.Current : SeedFormat.Stored);
        lines.Member("edition", writer => writer.WriteStringValue(manifest.Edition.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        lines.Array("inputs", manifest.Inputs, ManifestJson.Write, evenIfEmpty: true);
        if (files is not null)
        {
            lines.Array("files", files, ManifestJson.Write, evenIfEmpty: true);
        }

        lines.CopyTo(destination);
    }

    /// <summary>Writes <c>indicators.json</c>, in the order given.</summary>
    internal static void WriteIndicators(Stream destination, IReadOnlyCollection<Indicator> indicators)
    {
        Lines lines = new();
        lines.Array("indicators", indicators, SeedTables.Write, evenIfEmpty: true);
        lines.CopyTo(destination);
    }

    /// <summary>Writes <c>overlaps.json</c>, in the order given.</summary>
    internal static void WriteOverlaps(Stream destination, IReadOnlyCollection<TerritoryOverlap> overlaps)
    {
        Lines lines = new();
        lines.Array("overlaps", overlaps, OverlapJson.Write, evenIfEmpty: true);
        lines.CopyTo(destination);
    }

    /// <summary>Writes <c>exceptions.json</c>, in the order given.</summary>
    internal static void WriteExceptions(Stream destination, IReadOnlyCollection<CheckException> exceptions)
    {
        Lines lines = new();
        lines.Array("exceptions", exceptions, ExceptionJson.Write, evenIfEmpty: true);
        lines.CopyTo(destination);
    }

    /// <summary>The lines of one seed file: members of an object, and arrays with an item a line.</summary>
    private sealed class Lines
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();

        public Lines(int format = SeedFormat.Current) => Add($$"""
            {
              "format": {{format.ToString(CultureInfo.InvariantCulture)}}
            """);

        public void Member(string name, Action<Utf8JsonWriter> write)
        {
            Add($",\n  \"{name}\": ");
            Json(write);
        }

        public void Array<T>(string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write, bool evenIfEmpty = false)
        {
            if (items.Count == 0 && !evenIfEmpty)
            {
                return;
            }

            Add($",\n  \"{name}\": [");
            string between = "\n    ";
            foreach (T item in items)
            {
                Add(between);
                Json(writer => write(writer, item));
                between = ",\n    ";
            }

            Add(items.Count == 0 ? "]" : "\n  ]");
        }

        public void CopyTo(Stream destination)
        {
            Add("\n}\n");
            destination.Write(_bytes.WrittenSpan);
        }

        private void Json(Action<Utf8JsonWriter> write)
        {
            using Utf8JsonWriter writer = new(_bytes, s_options);
            write(writer);
        }

        // Raw strings have the line ends of the source file.
        private void Add(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").AsSpan(), _bytes);
    }
}
