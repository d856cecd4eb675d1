using CountryProfiles.Data;

namespace CountryProfiles.Tool.Seeds;

/// <summary>Writes what the builder made into a directory of seeds, each file whole or not at all.</summary>
internal static class SeedFiles
{
    private const string ProfilesFolder = "profiles";

    /// <summary>Holds that a directory is one to write seeds into: what is no profile of a country there is not ours to take away.</summary>
    /// <exception cref="InvalidDataException">It holds a stored dataset, or other files where the profiles are to be.</exception>
    public static void RequireSeeds(string directory)
    {
        string profiles = Path.Combine(directory, ProfilesFolder);
        if (Directory.Exists(profiles) && Directory.EnumerateFiles(profiles, "*.json").FirstOrDefault(static file => !IsProfile(file)) is { } other)
        {
            throw new InvalidDataException($"'{directory}' holds other files than seeds, such as '{ProfilesFolder}/{Path.GetFileName(other)}': name another directory.");
        }
    }

    /// <summary>Copies the tables that are kept by hand and not in <paramref name="to"/>, so that what is there loads as it will here.</summary>
    public static void CopyTables(string from, string to)
    {
        foreach (string file in Directory.Exists(from) ? Directory.EnumerateFiles(from, "*.json") : [])
        {
            string copy = Path.Combine(to, Path.GetFileName(file));
            if (!File.Exists(copy))
            {
                File.Copy(file, copy);
            }
        }
    }

    public static void Write(string directory, SeedsBuilder builder, DateOnly edition)
    {
        string profiles = Path.Combine(directory, ProfilesFolder);
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
            if (IsProfile(file) && !written.Contains(Path.GetFileName(file)))
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

    private static bool IsProfile(string file) => CountryCode.TryParse(Path.GetFileNameWithoutExtension(file), out _);
}
