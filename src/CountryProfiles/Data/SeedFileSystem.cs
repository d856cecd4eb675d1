namespace CountryProfiles.Data;

/// <summary>The steps by which a dataset is written; tests make each of them fail.</summary>
internal class SeedFileSystem
{
    public static SeedFileSystem Real { get; } = new();

    /// <summary>Makes a new file and fills it; when this returns, its bytes are on the disk.</summary>
    public virtual void Write(string path, ReadOnlySpan<byte> bytes)
    {
        // Never through what may stand there, which may be a link to elsewhere.
        File.Delete(path);
        using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // So the runtime says that a file is larger than its file system or a quota allows.
            throw new IOException($"'{path}' would be larger than a file may be here.", exception);
        }
    }

    /// <summary>Gives a file another name in one step, in place of the file that has it.</summary>
    public virtual void Move(string from, string to) => File.Move(from, to, overwrite: true);

    public virtual void Delete(string path) => File.Delete(path);

    public virtual void CreateDirectory(string path) => Directory.CreateDirectory(path);
}
