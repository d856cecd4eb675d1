using System.Globalization;
using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>The manifest of a directory of seeds: its form, its edition and what it was made from.</summary>
internal static class ManifestJson
{
    private static readonly string[] s_editionNames = ["format", "edition", "inputs", "files"];

    private static readonly string[] s_inputsNames = ["name", "version", "edition", "license", "checksum"];

    private static readonly string[] s_filesNames = ["file", "checksum"];

    /// <summary>Reads a manifest; what is not valid in it is recorded and missing from what is returned.</summary>
    public static DatasetManifest Read(ReadOnlySpan<byte> json, string file, SeedDiagnostics diagnostics)
    {
        SeedReader reader = new(json, file, diagnostics);
        DatasetManifest manifest = new();
        if (!reader.Start() || !reader.EnterObject())
        {
            return manifest;
        }

        long start = reader.Position;
        long filesAt = 0;
        ulong seen = 0;
        int format = SeedFormat.Current;
        while (reader.NextMember(s_editionNames, ref seen, out int member))
        {
            switch (member)
            {
                case 0:
                    format = SeedFormat.Check(ref reader, SeedFormat.Stored);
                    break;
                case 1:
                    manifest.Edition = reader.ReadDate();
                    break;
                case 2:
                    ReadInputs(ref reader, manifest.Inputs);
                    break;
                default:
                    filesAt = reader.Position;
                    ReadFiles(ref reader, manifest.Files = []);
                    break;
            }
        }

        reader.Require(s_editionNames, seen, format == SeedFormat.Stored ? 0b1111UL : 0b111, start);
        if (manifest.Files is not null && format != SeedFormat.Stored)
        {
            reader.Report(SeedFault.UnknownMember, string.Create(CultureInfo.InvariantCulture, $"'files' belongs to format {SeedFormat.Stored}."), filesAt);
        }

        reader.Finish();
        return manifest;
    }

    private static void ReadFiles(ref SeedReader reader, List<StoredFile> files)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        HashSet<string> seeds = new(StringComparer.Ordinal);
        while (reader.NextItem())
        {
            long start = reader.Position;
            if (!reader.EnterObject())
            {
                continue;
            }

            ulong seen = 0;
            string? name = null;
            string? checksum = null;
            while (reader.NextMember(s_filesNames, ref seen, out int member))
            {
                (name, checksum) = member == 0 ? (reader.ReadText(), checksum) : (name, reader.ReadText());
            }

            if (!reader.Require(s_filesNames, seen, 0b11, start) || name is null || checksum is null)
            {
                continue;
            }

            if (!StoredFile.TryCreate(name, checksum, out StoredFile? file))
            {
                reader.Report(
                    SeedFault.BadValue,
                    $"'{Excerpt.Of(name)}' is not a stored seed file: a name such as profiles/KGZ.0123456789abcdef.json is expected, with the first digits of its SHA-256.",
                    start);
            }
            else if (!seeds.Add(file.Seed))
            {
                reader.Report(SeedFault.DuplicateEntry, $"A file for '{file.Seed}' is there already.", start);
            }
            else
            {
                files.Add(file);
            }
        }
    }

    private static void ReadInputs(ref SeedReader reader, List<SeedInput> inputs)
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
            string?[] texts = new string?[s_inputsNames.Length];
            while (reader.NextMember(s_inputsNames, ref seen, out int member))
            {
                texts[member] = reader.ReadText();
            }

            if (reader.Require(s_inputsNames, seen, 0b1001, start) && texts is [{ } name, var version, var edition, { } license, var checksum])
            {
                inputs.Add(new SeedInput { Name = name, Version = version, Edition = edition, License = license, Checksum = checksum });
            }
        }
    }

    public static void Write(Utf8JsonWriter writer, StoredFile file)
    {
        writer.WriteStartObject();
        writer.WriteString("file", file.Name);
        writer.WriteString("checksum", file.Checksum);
        writer.WriteEndObject();
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
