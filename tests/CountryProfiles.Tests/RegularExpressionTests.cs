using System.Runtime.CompilerServices;

namespace CountryProfiles.Tests;

/// <summary>Regular expressions that go back can take a time that grows without bound; there are none of any kind in what ships.</summary>
public sealed class RegularExpressionTests
{
    [Fact]
    public void Sources_UseNoRegularExpressions()
    {
        string source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "src"));
        string[] files = [.. Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Where(static file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))];

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, static file => File.ReadAllText(file).Contains("RegularExpressions", StringComparison.Ordinal));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
