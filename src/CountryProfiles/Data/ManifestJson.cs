using System.Globalization;
using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>The manifest of a directory of seeds: its form, its edition and what it was made from.</summary>
internal static class ManifestJson
{
    private static readonly string[] s_editionNames = ["format", "edition", "inputs"];

    private static readonly string[] s_inputsNames = ["name", "version", "edition", "license", "checksum"];

    /// <summary>The edition; null, with the faults recorded, when the manifest does not state a valid one.</summary>
    public static string? ReadEdition(ReadOnlySpan<byte> json, string file, SeedDiagnostics diagnostics)
    {
        if (json.IsEmpty && diagnostics.Count > 0)
        {
            return null;
        }

        SeedReader reader = new(json, file, diagnostics);
        if (!reader.Start() || !reader.EnterObject())
        {
            return null;
        }

        long start = reader.Position;
        ulong seen = 0;
        string? edition = null;
        while (reader.NextMember(s_editionNames, ref seen, out int member))
        {
            switch (member)
            {
                case 0:
                    SeedFormat.Check(ref reader);
                    break;
                case 1:
                    edition = reader.ReadDate()?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                    break;
                default:
                    ReadInputs(ref reader);
                    break;
            }
        }

        reader.Require(s_editionNames, seen, 0b111, start);
        reader.Finish();
        return edition;
    }

    private static void ReadInputs(ref SeedReader reader)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextItem())
        {
            long start = reader.Position;
            if (!reader.EnterObject())
            {
                continue;
            }

            ulong seen = 0;
            while (reader.NextMember(s_inputsNames, ref seen, out _))
            {
                reader.ReadText();
            }

            reader.Require(s_inputsNames, seen, 0b1001, start);
        }
    }

    public static void Write(Utf8JsonWriter writer, SeedInput input)
    {
        writer.WriteStartObject();
        writer.WriteString("name", input.Name);
        CountryJson.WriteOptional(writer, "version", input.Version);
        CountryJson.WriteOptional(writer, "edition", input.Edition);
        writer.WriteString("license", input.License);
        CountryJson.WriteOptional(writer, "checksum", input.Checksum);
        writer.WriteEndObject();
    }
}
