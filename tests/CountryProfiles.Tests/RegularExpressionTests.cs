namespace CountryProfiles.Tests;

/// <summary>
/// Regular expressions that go back can take a time that grows without bound. What ships has only those that do not, made
/// once each, so that each is seen here.
/// </summary>
public sealed class RegularExpressionTests
{
    [Fact]
    public void Sources_UseRegularExpressionsThatDoNotGoBack()
    {
        string[] texts = [.. RepositoryFiles.In("src", "*.cs").Select(File.ReadAllText).Where(static text => text.Contains("Regex", StringComparison.Ordinal))];

        Assert.NotEmpty(texts);
        Assert.All(texts, static text =>
        {
            Assert.DoesNotContain("GeneratedRegex", text, StringComparison.Ordinal);
            Assert.DoesNotContain(" Regex.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("(Regex.", text, StringComparison.Ordinal);
            Assert.Equal(Count(text, " Regex s_"), Count(text, "RegexOptions.NonBacktracking"));
            Assert.DoesNotContain("new Regex(", text, StringComparison.Ordinal);
        });
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
