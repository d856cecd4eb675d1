namespace CountryProfiles.Tool.Import;

/// <summary>Goes through the files of an import: what was taken of each, and how far it has come.</summary>
internal sealed class ImportRun(int count, Action<double, string> progress)
{
    private const int ValuesBetweenProgress = 5000;

    private readonly List<ImportedFile> _files = [];
    private int _values;

    public IReadOnlyList<ImportedFile> Files => _files;

    /// <summary>Reads one file; that it cannot be read is told, and the others are read.</summary>
    public void Read(InputFile file, Action<ImportedFile> read)
    {
        ImportedFile log = new(file.Name);
        _files.Add(log);
        try
        {
            read(log);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.Failed = true;
            log.Diagnostics.Add(new Diagnostic { Code = ImportFault.Unreadable, Message = $"The file cannot be read: {exception.Message}", File = file.Name });
        }

        progress((double)_files.Count / count, file.FileName);
    }

    /// <summary>Tells now and then how far a long file has been read.</summary>
    public void Within(Stream stream)
    {
        if (++_values % ValuesBetweenProgress == 0 && stream is { CanSeek: true, Length: > 0 })
        {
            progress((_files.Count - 1 + ((double)stream.Position / stream.Length)) / count, _files[^1].Name);
        }
    }
}
