using CountryProfiles.Readers.Sdmx;

namespace CountryProfiles.Tool.Import;

/// <summary>SDMX-CSV 1.0 and 2.0.</summary>
internal static class SdmxImport
{
    public static readonly string[] Endings = [".csv"];

    public static void Read(IReadOnlyList<InputFile> files, ImportedValues values, Source? source, ImportRun run)
    {
        foreach (InputFile file in files)
        {
            run.Read(file, log =>
            {
                Source own = source ?? new Source { Code = "sdmx-" + ImportSources.Slug(Path.GetFileNameWithoutExtension(file.FileName)), Publisher = "not stated", Title = file.FileName };
                SdmxCsvReader reader = new(values.Known.Units, values.Known.Indicators, ImportedValues.Countries, values.Known.Sources) { Source = own };
                using Stream stream = file.Open();
                foreach (Observation observation in reader.Read(stream, log.Diagnostics.Add, file.Name))
                {
                    values.Add(log, observation);
                    run.Within(stream);
                }

                if (log.Values > 0)
                {
                    values.Add(ImportSources.ToInput(file, own));
                }
            });
        }
    }
}
