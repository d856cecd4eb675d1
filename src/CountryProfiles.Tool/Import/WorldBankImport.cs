using CountryProfiles.Readers.WorldBank;

namespace CountryProfiles.Tool.Import;

/// <summary>World Bank files: bulk CSV of one indicator or of all, the long form, and answers of the API.</summary>
internal static class WorldBankImport
{
    public static readonly string[] Endings = [".csv", ".json"];

    /// <summary>Reads the files; what a metadata file beside them says of areas holds for those of its folder.</summary>
    /// <param name="files">The files, metadata among them.</param>
    /// <param name="values">Takes what is read.</param>
    /// <param name="indicator">The indicator of a file that names none.</param>
    /// <param name="only">The indicators to take, by the World Bank's code or ours, so that of a file of all of them no more is held than is wanted; empty for all.</param>
    /// <param name="run">Is told how far it has come.</param>
    public static void Read(IReadOnlyList<InputFile> files, ImportedValues values, string? indicator, IReadOnlyList<string> only, ImportRun run)
    {
        HashSet<string> wanted = new(only, StringComparer.OrdinalIgnoreCase);
        HashSet<string> missed = new(wanted, StringComparer.OrdinalIgnoreCase);
        Dictionary<string, bool> taken = new(StringComparer.Ordinal);
        Dictionary<string, WorldBankAreas> areas = new(StringComparer.Ordinal);
        foreach (InputFile file in files.Where(static file => IsMetadata(file, "Metadata_Country")))
        {
            run.Read(file, log => areas[FolderOf(file)] = Areas(file, log));
        }

        foreach (InputFile file in files.Where(static file => !IsMetadata(file, "Metadata_")))
        {
            run.Read(file, log => Read(file, values, indicator, IsWanted, areas.GetValueOrDefault(FolderOf(file)), log, run.Within));
        }

        if (run.Files is [.., ImportedFile last])
        {
            last.Diagnostics.AddRange(missed.Order(StringComparer.Ordinal).Select(static code => new Diagnostic
            {
                Code = ImportFault.NoIndicator,
                Message = $"No file has a value of a country for the indicator '{code}': correct the code, or leave it out.",
            }));
        }

        bool IsWanted(WorldBankObservation found)
        {
            if (!taken.TryGetValue(found.IndicatorCode, out bool isWanted))
            {
                string own = found.Observation.Indicator.Code.ToString();
                missed.Remove(found.IndicatorCode);
                missed.Remove(own);
                isWanted = wanted.Count == 0 || wanted.Contains(found.IndicatorCode) || wanted.Contains(own);
                taken.Add(found.IndicatorCode, isWanted);
            }

            return isWanted;
        }
    }

    public static WorldBankReader Reader(ImportedValues values, string? indicator) =>
        new(values.Known.Units, values.Known.Indicators, ImportedValues.Countries) { Indicator = indicator };

    /// <summary>Takes values under the code of the edition they are of.</summary>
    public static Source? Take(IEnumerable<WorldBankObservation> read, ImportedValues values, ImportedFile log)
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
        }

        return edition;
    }

    private static void Read(
        InputFile file, ImportedValues values, string? indicator, Func<WorldBankObservation, bool> isWanted, WorldBankAreas? areas, ImportedFile log, Action<Stream> progress)
    {
        WorldBankReader reader = Reader(values, indicator);
        using Stream stream = file.Open();
        bool isJson = file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        IEnumerable<WorldBankObservation> read =
            isJson ? reader.ReadJson(stream, log.Diagnostics.Add, file.Name) : reader.ReadCsv(stream, log.Diagnostics.Add, file.Name, areas);
        Source? source = Take(Wanted(), values, log);
        if (source is not null)
        {
            values.Add(ImportSources.ToInput(file, source));
        }

        IEnumerable<WorldBankObservation> Wanted()
        {
            foreach (WorldBankObservation found in read)
            {
                progress(stream);
                if (isWanted(found))
                {
                    yield return found;
                }
            }
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
