using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>Writes the files of a dataset into a directory so that at any moment the directory holds the old dataset or the new one, whole.</summary>
/// <remarks>
/// Files have names by content, so that new ones stand beside old ones. What is valid is what the manifest names, and it is
/// replaced last, in one step. Files that nothing names are what an interrupted writing left, or the dataset before:
/// whoever reads at that moment finds them still; the next writing takes them away. One writer at a time holds the lock.
/// </remarks>
internal sealed class DatasetStore : IDisposable
{
    private const string LockFile = ".lock";
    private const string NewEnding = ".new";

    private readonly string _path;
    private readonly SeedFileSystem _files;
    private readonly FileStream _lock;

    private DatasetStore(string path, SeedFileSystem files, FileStream @lock)
    {
        _path = path;
        _files = files;
        _lock = @lock;
    }

    /// <summary>True when the directory holds a dataset already.</summary>
    public bool HasDataset => File.Exists(PathOf(SeedDirectory.ManifestFile));

    /// <summary>Takes the directory for writing, and makes it when it is not there.</summary>
    /// <exception cref="IOException">Somebody else writes to it, or it holds something else than a dataset.</exception>
    public static DatasetStore Open(string path, SeedFileSystem files)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (File.Exists(path))
        {
            throw new IOException($"'{path}' is a file, and a directory is expected.");
        }

        RefuseOtherContent(path);
        files.CreateDirectory(path);
        string lockPath = Path.Combine(path, LockFile);
        if (new FileInfo(lockPath).LinkTarget is not null)
        {
            throw new IOException($"'{lockPath}' is a symbolic link: remove it.");
        }

        FileStream opened;
        try
        {
            // The file stays: taking it away would let a third writer in beside one that still waits to open it.
            opened = new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            throw new IOException($"'{path}' is being written to by another process, or cannot be: {exception.Message} Try again when it is done.", exception);
        }

        return new DatasetStore(path, files, opened);
    }

    /// <summary>Puts these files, named by their seeds, in the place of the dataset that is there.</summary>
    /// <exception cref="InvalidSeedException">The dataset that is there is of a newer form, or its manifest is not valid.</exception>
    public void Replace(SeedManifest manifest, IReadOnlyDictionary<string, byte[]> contents)
    {
        DatasetManifest? before = null;
        if (HasDataset)
        {
            SeedDiagnostics diagnostics = new();
            before = SeedDirectory.Open(_path, diagnostics).Manifest;
            diagnostics.ThrowIfAny();
        }

        RemoveLeftovers(before);
        List<StoredFile> stored = [];
        foreach ((string seed, byte[] bytes) in contents.OrderBy(static each => each.Key, StringComparer.Ordinal))
        {
            StoredFile file = StoredFile.Of(seed, bytes);
            stored.Add(file);
            string path = PathOf(file.Name);
            RefuseLinkedFolder(path);
            if (!HoldsAlready(path, bytes))
            {
                _files.CreateDirectory(Path.GetDirectoryName(path)!);
                WriteWhole(path, bytes);
            }
        }

        using MemoryStream json = new();
        SeedWriter.WriteManifest(json, manifest, stored);
        WriteWhole(PathOf(SeedDirectory.ManifestFile), json.ToArray());

        // Seeds under their plain names were the dataset until now, and are not valid any more.
        if (before is { Files: null })
        {
            foreach (string file in EntriesOf(_path).Concat(EntriesOf(PathOf(SeedDirectory.ProfilesFolder))).Where(file => StoredFile.IsSeed(NameOf(file))))
            {
                _files.Delete(file);
            }
        }
    }

    public void Dispose() => _lock.Dispose();

    private static void RefuseOtherContent(string path)
    {
        if (!Directory.Exists(path) || File.Exists(Path.Combine(path, SeedDirectory.ManifestFile)))
        {
            return;
        }

        foreach (string entry in Directory.EnumerateFileSystemEntries(path))
        {
            string name = Path.GetFileName(entry);
            if (name is not (LockFile or SeedDirectory.ProfilesFolder) && !IsOurs(name))
            {
                throw new IOException($"'{path}' has no {SeedDirectory.ManifestFile} and holds other files, such as '{Excerpt.Of(name)}': name a directory of a dataset, an empty one, or one that is not there yet.");
            }
        }
    }

    private static bool IsOurs(string name) =>
        StoredFile.TryGetSeed(name, out _) || (name.EndsWith(NewEnding, StringComparison.Ordinal)
            && (name == SeedDirectory.ManifestFile + NewEnding || StoredFile.TryGetSeed(name[..^NewEnding.Length], out _)));

    // Under another name first: what has the right name is whole.
    private void WriteWhole(string path, ReadOnlySpan<byte> bytes)
    {
        _files.Write(path + NewEnding, bytes);
        _files.Move(path + NewEnding, path);
    }

    private static bool HoldsAlready(string path, ReadOnlySpan<byte> bytes)
    {
        FileInfo file = new(path);
        return file.Exists && file.LinkTarget is null && file.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path));
    }

    private void RefuseLinkedFolder(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        if (folder != _path && new DirectoryInfo(folder).LinkTarget is not null)
        {
            throw new IOException($"'{folder}' is a symbolic link, and nothing is written through one: put a folder in its place.");
        }
    }

    private void RemoveLeftovers(DatasetManifest? before)
    {
        HashSet<string> valid = new(before?.Files?.Select(static file => file.Name) ?? [], StringComparer.Ordinal);
        foreach (string file in EntriesOf(_path).Concat(EntriesOf(PathOf(SeedDirectory.ProfilesFolder))))
        {
            string name = NameOf(file);
            if (IsOurs(name) && !valid.Contains(name))
            {
                _files.Delete(file);
            }
        }
    }

    private static string[] EntriesOf(string folder) =>
        Directory.Exists(folder) && new DirectoryInfo(folder) is var info && (info.LinkTarget is null || Path.GetFileName(folder) != SeedDirectory.ProfilesFolder)
            ? Directory.GetFiles(folder)
            : [];

    private string NameOf(string file) => Path.GetRelativePath(_path, file).Replace('\\', '/');

    private string PathOf(string name) => Path.Combine(_path, name.Replace('/', Path.DirectorySeparatorChar));
}
