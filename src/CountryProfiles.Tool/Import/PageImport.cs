using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Tool.Import;

/// <summary>Published country pages, saved as HTML or text.</summary>
internal static class PageImport
{
    public static void Read(IReadOnlyList<InputFile> files, ImportedValues values, CountryCode country, Source? source, NumberConvention numbers, ImportRun run)
    {
        ProfilePageReader reader = new(values.Known.Units, values.Known.Indicators, ImportedValues.Countries);
        foreach (InputFile file in files)
        {
            run.Read(file, log =>
            {
                Source own = source ?? new Source
                {
                    Code = "page-" + ImportSources.Slug(Path.GetFileNameWithoutExtension(file.FileName)),
                    Publisher = "not stated",
                    Title = file.FileName,
                    IsCountrySpecific = true,
                };
                using MemoryStream content = new(file.ReadAll());
                ReadResult<ProfilePage> page = PageFile.Read(
                    reader, content, file.FileName, new PageReadOptions { Source = own, Country = country, Numbers = numbers, File = file.Name });
                log.Diagnostics.AddRange(page.Diagnostics);
                if (page.Value.Country.IsUnspecified)
                {
                    log.Diagnostics.Add(new Diagnostic
                    {
                        Code = ImportFault.NoCountry,
                        Message = "The page does not tell which country it is about; nothing is taken. Say it by --country.",
                        File = file.Name,
                    });
                    return;
                }

                foreach (Observation observation in page.Value.Observations)
                {
                    values.Add(log, observation);
                }

                foreach (Contact contact in page.Value.Contacts)
                {
                    values.Add(page.Value.Country, contact);
                }

                values.Add(ImportSources.ToInput(file, own));
            });
        }
    }
}
