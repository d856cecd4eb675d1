using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CountryProfiles.Data;

/// <summary>The JSON Schema of a profile, for those who check or produce profiles outside .NET.</summary>
/// <remarks>
/// It is made of the description that the reader goes by. What it refuses the reader refuses; the reader is stricter where a schema
/// cannot say it: codes have to be known, bounds to agree with their value, names not to be blank, and nothing stands twice.
/// The same text is in the package as <c>schemas/country-profile.schema.json</c>.
/// </remarks>
public static class ProfileSchema
{
    /// <summary>The schema (draft 2020-12) of what <see cref="CountryProfilesJsonContext"/> writes for a <see cref="CountryProfile"/>.</summary>
    public static string Json => field ??= Write();

    private static string Write()
    {
        using MemoryStream stream = new();
        JsonWriterOptions options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter writer = new(stream, options))
        {
            List<JsonShape> shapes = ProfileShapes.Profile.WithParts();
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            writer.WriteString("$id", $"urn:countryprofiles:country-profile:{Internal.SeedFormat.Current}");
            writer.WriteString("title", "Country profile");
            shapes[0].WriteMembers(writer);
            writer.WriteStartObject("$defs");
            foreach (JsonShape part in shapes.Skip(1).OrderBy(static shape => shape.Name, StringComparer.Ordinal))
            {
                writer.WriteStartObject(part.Name);
                part.WriteMembers(writer);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }
}
