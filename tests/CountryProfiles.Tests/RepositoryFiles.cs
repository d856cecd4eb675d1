using System.Runtime.CompilerServices;
using Paths = System.IO.Path;

namespace CountryProfiles.Tests;

/// <summary>The files that the tests are built from, for what holds of their text.</summary>
internal static class RepositoryFiles
{
    private static readonly string s_root = Paths.GetFullPath(Paths.Combine(Paths.GetDirectoryName(ThisFile())!, "..", ".."));

    public static string Path(params ReadOnlySpan<string> parts) => Paths.Combine([s_root, .. parts]);

    /// <summary>The files of a directory and those in it, without what a build makes.</summary>
    public static IEnumerable<string> In(string directory, string pattern) =>
        Directory.EnumerateFiles(Path(directory), pattern, SearchOption.AllDirectories).Where(static file =>
        {
            string path = file.Replace('\\', '/');
            return !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal);
        });

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
