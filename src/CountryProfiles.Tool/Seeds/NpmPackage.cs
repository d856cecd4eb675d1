using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CountryProfiles.Data;

namespace CountryProfiles.Tool.Seeds;

/// <summary>An npm package as it is installed: where it is, its version, and the checksum of what is read of it.</summary>
internal sealed class NpmPackage
{
    private NpmPackage(string name, string directory, string version)
    {
        Name = name;
        Directory = directory;
        Version = version;
    }

    public string Name { get; }

    public string Directory { get; }

    public string Version { get; }

    /// <summary>Finds a package below a folder or below its <c>node_modules</c>.</summary>
    /// <exception cref="InvalidDataException">It is not there, or not in the version that the seeds are made from.</exception>
    public static NpmPackage Open(string root, string name, string version)
    {
        foreach (string directory in new[] { Path.Combine(root, name), Path.Combine(root, "node_modules", name) })
        {
            string manifest = Path.Combine(directory, "package.json");
            if (!File.Exists(manifest))
            {
                continue;
            }

            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(manifest));
            string found = document.RootElement.GetProperty("version").GetString() ?? "";
            return found == version
                ? new NpmPackage(name, directory, version)
                : throw new InvalidDataException($"{name} is there in version {found}, and the seeds are made from {version}: npm install {name}@{version}.");
        }

        throw new InvalidDataException($"{name} is not below '{root}': npm install {name}@{version}.");
    }

    /// <summary>What the manifest of the seeds says of this package.</summary>
    public SeedInput ToInput(string license, string? edition, IEnumerable<string> files) =>
        new() { Name = $"npm {Name}", Version = Version, Edition = edition, License = license, Checksum = Checksum(files) };

    // The SHA-256 over names and bytes of the files, in the order of their names.
    private string Checksum(IEnumerable<string> files)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file + "\n"));
            hash.AppendData(File.ReadAllBytes(Path.Combine(Directory, file)));
        }

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
