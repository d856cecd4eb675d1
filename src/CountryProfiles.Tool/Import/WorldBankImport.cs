using CountryProfiles.Readers.WorldBank;

namespace CountryProfiles.Tool.Import;

/// <summary>World Bank files: bulk CSV of one indicator or of all, the long form, and answers of the API.</summary>
internal static class WorldBankImport
{
    public static readonly string[] Endings = [".csv", ".json"];

    /// <summary>Reads the files; what a metadata file beside them says of areas holds for those of its folder.</summary>
    public static void Read(IReadOnlyList<InputFile> files, ImportedValues values, string? indicator, ImportRun run)
    {
        Dictionary<string, WorldBankAreas> areas = new(StringComparer.Ordinal);
        foreach (InputFile file in files.Where(static file => IsMetadata(file, "Metadata_Country")))
        {
            run.Read(file, log => areas[FolderOf(file)] = Areas(file, log));
        }

        foreach (InputFile file in files.Where(static file => !IsMetadata(file, "Metadata_")))
        {
            run.Read(file, log => Read(file, values, indicator, areas.GetValueOrDefault(FolderOf(file)), log, run.Within));
        }
    }

    public static WorldBankReader Reader(ImportedValues values, string? indicator) =>
        new(values.Known.Units, values.Known.Indicators, ImportedValues.Countries) { Indicator = indicator };

    /// <summary>Takes values under the code of the edition they are of.</summary>
    public static Source? Take(IEnumerable<WorldBankObservation> read, ImportedValues values, ImportedFile log, Action? each = null)
    {
        Source? edition = null;
        Source? last = null;
        foreach (WorldBankObservation found in read)
        {
            Observation observation = found.Observation;
            if (!ReferenceEquals(last, observation.Source))
            {
                last = observation.Source;
                edition = ImportSources.ByEdition(last);
            }

            values.Add(log, ImportSources.WithSource(observation, edition!), found.Line);
            each?.Invoke();
        }

        return edition;
    }

    private static void Read(InputFile file, ImportedValues values, string? indicator, WorldBankAreas? areas, ImportedFile log, Action<Stream> progress)
    {
        WorldBankReader reader = Reader(values, indicator);
        using Stream stream = file.Open();
        bool isJson = file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        Source? source = Take(
            isJson ? reader.ReadJson(stream, log.Diagnostics.Add, file.Name) : reader.ReadCsv(stream, log.Diagnostics.Add, file.Name, areas), values, log, () => progress(stream));
        if (source is not null)
        {
            values.Add(ImportSources.ToInput(file, source));
        }
    }

    private static WorldBankAreas Areas(InputFile file, ImportedFile log)
    {
        using Stream stream = file.Open();
        return WorldBankReader.ReadAreas(stream, log.Diagnostics.Add, file.Name);
    }

    private static bool IsMetadata(InputFile file, string start) => file.FileName.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static string FolderOf(InputFile file) => file.Name[..^file.FileName.Length];
}
