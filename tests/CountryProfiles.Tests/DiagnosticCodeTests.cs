using System.Text.RegularExpressions;

namespace CountryProfiles.Tests;

/// <summary>Each stable code of a diagnostic stands in one table of the documents, and in a test. Read from the files' text.</summary>
public partial class DiagnosticCodeTests
{
    // A code is made once, as the constant that is reported.
    private static readonly string[] s_codes = Files("src", "*.cs").SelectMany(text => Constant().Matches(text)).Select(match => match.Groups[1].Value).ToArray();

    [Fact]
    public void Codes_AreThere() => Assert.True(s_codes.Length >= 114, $"{s_codes.Length} codes");

    [Fact]
    public void Codes_StandForOneThingEach() => Assert.Equal(s_codes.Distinct(), s_codes);

    [Fact]
    public void Codes_StandInOneTableOfTheDocuments() => Assert.Equal(
        s_codes.Order(StringComparer.Ordinal),
        Files("src", "*.md").Concat(Files("seeds", "*.md")).SelectMany(text => Row().Matches(text)).Select(match => match.Groups[1].Value)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Codes_AreExpectedByATest()
    {
        string tests = string.Join('\n', Files("tests", "*.cs"));

        Assert.DoesNotContain(s_codes, code => !tests.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public void Codes_AreNumberedWithoutGaps() => Assert.All(
        s_codes.GroupBy(code => code[..^3]),
        family => Assert.Equal(
            Enumerable.Range(1, family.Count()), family.Select(code => int.Parse(code.AsSpan()[^3..])).Order()));

    private static IEnumerable<string> Files(string directory, string pattern) =>
        from path in RepositoryFiles.In(directory, pattern)
        where Path.GetFileNameWithoutExtension(path) != nameof(DiagnosticCodeTests)
        select File.ReadAllText(path);

    [GeneratedRegex("""const string \w+ = "([A-Z]{2,6}\d{3})";""", RegexOptions.CultureInvariant)]
    private static partial Regex Constant();

    [GeneratedRegex(@"^\| ([A-Z]{2,6}\d{3}) \|", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Row();
}
