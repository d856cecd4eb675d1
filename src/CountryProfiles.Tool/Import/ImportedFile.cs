namespace CountryProfiles.Tool.Import;

/// <summary>What was taken of one file.</summary>
internal sealed class ImportedFile(string name)
{
    public string Name { get; } = name;

    /// <summary>How many values were read.</summary>
    public int Values { get; set; }

    /// <summary>How many of them the file states twice alike.</summary>
    public int Repeated { get; set; }

    /// <summary>What was not read, or read with a remark.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>True when the file could not be read at all.</summary>
    public bool Failed { get; set; }

    public int NotRead => Diagnostics.Count(static diagnostic => !DiagnosticOutput.IsRemark(diagnostic));

    public int Remarks => Diagnostics.Count - NotRead;
}
