namespace CountryProfiles.Tool.Seeds;

/// <summary>Files that travel inside the tool, under their paths in the project.</summary>
internal static class EmbeddedFile
{
    public static Stream Open(string path) => typeof(EmbeddedFile).Assembly.GetManifestResourceStream(path)
        ?? throw new InvalidOperationException($"The tool holds no file '{path}'.");

    /// <summary>The paths that start with <paramref name="folder"/>, in a fixed order.</summary>
    public static IEnumerable<string> In(string folder) => typeof(EmbeddedFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
