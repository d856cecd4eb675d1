using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>The files of a directory of seeds, by the names of the seeds, wherever they are stored.</summary>
/// <remarks>
/// With a manifest that names the valid files only these are read, each against its checksum, and others are left alone.
/// A symbolic link is followed inside the directory and nowhere else. What cannot be read is recorded.
/// </remarks>
internal sealed class SeedDirectory
{
    public const string ManifestFile = "manifest.json";
    public const string UnitsFile = "units.json";
    public const string IndicatorsFile = "indicators.json";
    public const string SourcesFile = "sources.json";
    public const string CountriesFile = "countries.json";
    public const string CurrenciesFile = "currencies.json";
    public const string OverlapsFile = "overlaps.json";
    public const string ExceptionsFile = "exceptions.json";
    public const string ProfilesFolder = "profiles";

    /// <summary>The files beside the profiles and the manifest.</summary>
    public static readonly string[] Tables =
        [UnitsFile, IndicatorsFile, SourcesFile, CountriesFile, CurrenciesFile, OverlapsFile, ExceptionsFile];

    // A profile of every World Bank indicator for sixty years has some ten megabytes.
    private const long MaxBytes = 256L << 20;

    private const int MaxLinks = 40;

    private readonly string? _path;
    private readonly IReadOnlyDictionary<string, byte[]>? _contents;
    private readonly SeedDiagnostics _diagnostics;
    private readonly Dictionary<string, StoredFile>? _stored;
    private string? _realPath;

    private SeedDirectory(string path, SeedDiagnostics diagnostics)
    {
        _path = path;
        _diagnostics = diagnostics;
        Manifest = ReadBytes(ManifestFile) is { } json ? ManifestJson.Read(json, ManifestFile, diagnostics) : new DatasetManifest();
        _stored = Manifest.Files?.ToDictionary(static file => file.Seed, StringComparer.Ordinal);
    }

    private SeedDirectory(DatasetManifest manifest, IReadOnlyDictionary<string, byte[]> contents, SeedDiagnostics diagnostics)
    {
        Manifest = manifest;
        _contents = contents;
        _diagnostics = diagnostics;
    }

    public DatasetManifest Manifest { get; }

    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    public static SeedDirectory Open(string path, SeedDiagnostics diagnostics)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Directory.Exists(path)
            ? new SeedDirectory(path, diagnostics)
            : throw new DirectoryNotFoundException(File.Exists(path) ? $"'{path}' is a file, and a directory is expected." : $"There is no directory '{path}'.");
    }

    /// <summary>Files that are not written yet.</summary>
    public static SeedDirectory InMemory(DatasetManifest manifest, IReadOnlyDictionary<string, byte[]> contents, SeedDiagnostics diagnostics) =>
        new(manifest, contents, diagnostics);

    /// <summary>What diagnostics call a seed: the name it is stored under.</summary>
    public string NameOf(string seed) => _stored is not null && _stored.TryGetValue(seed, out StoredFile? file) ? file.Name : seed;

    /// <summary>The bytes of a seed; null when there is none, or, recorded, when it cannot be read.</summary>
    public byte[]? Read(string seed)
    {
        if (_contents is not null)
        {
            return _contents.GetValueOrDefault(seed);
        }

        if (_stored is not null)
        {
            if (!_stored.TryGetValue(seed, out StoredFile? file) || ReadBytes(file.Name) is not { } bytes)
            {
                return null;
            }

            if (file.Holds(bytes))
            {
                return bytes;
            }

            Report(SeedFault.Unreadable, file.Name, "The file is not the one that the manifest names: its SHA-256 is another. Bring the files back, or import into a new directory.");
            return null;
        }

        return Exists(seed) ? ReadBytes(seed) : null;
    }

    /// <summary>The names of the profiles, in order. Without a list of valid files it is what the folder holds.</summary>
    public IReadOnlyList<string> Profiles()
    {
        if (_contents is not null || _stored is not null)
        {
            return [.. (_contents?.Keys ?? _stored!.Keys).Where(static seed => seed.StartsWith(ProfilesFolder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        }

        string folder = Path.Combine(_path!, ProfilesFolder);
        if (!Directory.Exists(folder))
        {
            Report(SeedFault.Unreadable, ProfilesFolder, "The folder is missing.");
            return [];
        }

        List<string> names = [];
        try
        {
            foreach (string entry in Directory.EnumerateFileSystemEntries(folder))
            {
                string name = $"{ProfilesFolder}/{Path.GetFileName(entry)}";
                if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !StoredFile.TryGetSeed(name, out _))
                {
                    names.Add(name);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(SeedFault.Unreadable, ProfilesFolder, $"The folder cannot be read: {exception.Message}");
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private bool Exists(string name)
    {
        FileInfo file = new(Path.Combine(_path!, name));
        return file.Exists || Directory.Exists(file.FullName) || file.LinkTarget is not null;
    }

    private byte[]? ReadBytes(string name)
    {
        string path = Path.Combine(_path!, name);
        try
        {
            if (LeavesDirectory(path))
            {
                Report(SeedFault.Unreadable, name, "The file is a symbolic link that leaves the directory, and is not followed: put a copy in its place.");
                return null;
            }

            FileInfo file = new(path);
            if (!file.Exists)
            {
                Report(SeedFault.Unreadable, name, Directory.Exists(path) ? "A file is expected, and this is a folder." : "The file is missing.");
                return null;
            }

            if (file.Length > MaxBytes)
            {
                Report(SeedFault.Unreadable, name, $"The file has {file.Length >> 20} megabytes, and at most {MaxBytes >> 20} are read.");
                return null;
            }

            // Pipes and devices have no length, and opening one may wait for ever.
            return file.Length == 0 ? [] : File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(SeedFault.Unreadable, name, $"The file cannot be read: {exception.Message}");
            return null;
        }
    }

    private bool LeavesDirectory(string path)
    {
        _realPath ??= RealPath(_path!);
        string real = RealPath(path);
        return !real.StartsWith(_realPath.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    // The path without links in it; the runtime resolves only the last part of one.
    private static string RealPath(string path)
    {
        string full = Path.GetFullPath(path);
        string resolved = Path.GetPathRoot(full)!;
        Stack<string> parts = new(Parts(full).Reverse());
        int links = 0;
        while (parts.TryPop(out string? part))
        {
            string next = Path.Combine(resolved, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                resolved = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                throw new IOException("Symbolic links lead to each other.");
            }

            target = Path.GetFullPath(target, resolved);
            resolved = Path.GetPathRoot(target)!;
            foreach (string each in Parts(target).Reverse())
            {
                parts.Push(each);
            }
        }

        return resolved;
    }

    private static string[] Parts(string path) =>
        path[Path.GetPathRoot(path)!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);

    private void Report(string code, string file, string message) => _diagnostics.Add(new Diagnostic { Code = code, Message = message, File = file });
}
