using System.Reflection;
using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace CountryProfiles;

/// <summary>The public API of a package is one text file in the folder of its tests, and changes only together with it.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_OfThePackage_IsTheApprovedOne()
    {
        string tests = typeof(PublicApiTests).Assembly.GetName().Name!;
        string approved = Path.Combine(Path.GetDirectoryName(ThisFile())!, tests, "PublicApi.txt");
        Assembly package = Assembly.Load(tests[..^".Tests".Length]);
        string now = package.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE_PUBLIC_API") == "1")
        {
            File.WriteAllText(approved, now);
        }

        string[] before = File.ReadAllLines(approved);
        string[] after = now.TrimEnd('\n').Split('\n');
        Assert.True(
            before.SequenceEqual(after),
            "The public API has changed. If that is meant, run the tests once with APPROVE_PUBLIC_API=1 and commit PublicApi.txt.\n"
                + string.Join('\n', before.Except(after).Select(static line => "- " + line.Trim()).Concat(after.Except(before).Select(static line => "+ " + line.Trim()))));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
