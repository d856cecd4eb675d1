using System.IO.Compression;
using System.Security.Cryptography;

namespace CountryProfiles.Tool.Import;

/// <summary>A file to import: on its own, in a folder, or in a ZIP archive as the World Bank hands it out.</summary>
internal sealed record InputFile(string Name, Func<Stream> Open)
{
    // The largest page or Factbook file has a quarter of a megabyte; an archive may claim anything.
    private const int MostInMemory = 64 << 20;

    /// <summary>The name without its folder.</summary>
    public string FileName => Name[(Name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];

    /// <summary>The files of these paths: folders with all below them but symbolic links, archives with their entries.</summary>
    /// <exception cref="IOException">A path is not there, or cannot be read.</exception>
    public static List<InputFile> Find(IEnumerable<string> paths, params string[] endings)
    {
        List<InputFile> files = [];
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                EnumerationOptions all = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
                files.AddRange(Directory.EnumerateFiles(path, "*", all)
                    .Where(file => HasEnding(file, endings))
                    .Select(file => (Name: Path.GetRelativePath(path, file).Replace('\\', '/'), Path: file))
                    .OrderBy(static file => file.Name, StringComparer.Ordinal)
                    .Select(static file => new InputFile(file.Name, () => File.OpenRead(file.Path))));
            }
            else if (!File.Exists(path))
            {
                throw new FileNotFoundException($"There is no file or directory '{path}'.");
            }
            else if (HasEnding(path, ".zip"))
            {
                files.AddRange(EntriesOf(path, endings));
            }
            else
            {
                files.Add(new InputFile(path.Replace('\\', '/'), () => File.OpenRead(path)));
            }
        }

        return files;
    }

    /// <summary>All bytes.</summary>
    /// <exception cref="IOException">The file cannot be read, or is too large for what it is to be.</exception>
    public byte[] ReadAll()
    {
        using Stream stream = Open();
        using MemoryStream bytes = new();
        byte[] buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > MostInMemory)
            {
                throw new IOException($"the file has more than {MostInMemory >> 20} megabytes");
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    /// <summary>The SHA-256 of the file, as manifests state it.</summary>
    public string Checksum()
    {
        using Stream stream = Open();
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static bool HasEnding(string name, params string[] endings) =>
        endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static List<InputFile> EntriesOf(string path, string[] endings)
    {
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            return [.. archive.Entries.Where(entry => HasEnding(entry.FullName, endings))
                .Select(static entry => entry.FullName).Order(StringComparer.Ordinal)
                .Select(entry => new InputFile($"{path.Replace('\\', '/')}/{entry}", () => OpenEntry(path, entry)))];
        }
        catch (InvalidDataException exception)
        {
            throw new IOException($"'{path}' is not a ZIP archive: {exception.Message}", exception);
        }
    }

    private static EntryStream OpenEntry(string path, string name)
    {
        ZipArchive archive = ZipFile.OpenRead(path);
        ZipArchiveEntry entry = archive.GetEntry(name) ?? throw new FileNotFoundException($"'{path}' has no entry '{name}' any more.");
        return new EntryStream(archive, entry.Open());
    }

    /// <summary>The bytes of an entry; the archive is closed with it, and faults of the archive are faults of reading.</summary>
    private sealed class EntryStream(ZipArchive archive, Stream entry) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            try
            {
                return entry.Read(buffer);
            }
            catch (InvalidDataException exception)
            {
                throw new IOException($"the archive is damaged: {exception.Message}", exception);
            }
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                entry.Dispose();
                archive.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
