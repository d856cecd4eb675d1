using CountryProfiles.Data;

namespace CountryProfiles.Tool.Seeds;

/// <summary>Writes what the builder made into a directory of seeds, each file whole or not at all.</summary>
internal static class SeedFiles
{
    public static void Write(string directory, SeedsBuilder builder, DateOnly edition)
    {
        string profiles = Path.Combine(directory, "profiles");
        Directory.CreateDirectory(profiles);
        HashSet<string> written = new(StringComparer.Ordinal);
        foreach (CountryProfile profile in builder.Profiles)
        {
            string name = $"{profile.Country.Code}.json";
            written.Add(name);
            WholeFile.Write(Path.Combine(profiles, name), stream => SeedWriter.WriteProfile(stream, profile));
        }

        foreach (string file in Directory.EnumerateFiles(profiles, "*.json"))
        {
            if (!written.Contains(Path.GetFileName(file)))
            {
                File.Delete(file);
            }
        }

        WholeFile.Write(Path.Combine(directory, "countries.json"), stream =>
            SeedWriter.WriteCountries(stream, builder.Profiles.Select(static profile => profile.Country), builder.AmbiguousNames));
        WholeFile.Write(Path.Combine(directory, "sources.json"), stream => SeedWriter.WriteSources(stream, builder.Sources));
        WholeFile.Write(Path.Combine(directory, "manifest.json"), stream =>
            SeedWriter.WriteManifest(stream, new SeedManifest { Edition = edition, Inputs = builder.Inputs }));
    }
}
