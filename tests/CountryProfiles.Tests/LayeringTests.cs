using System.Text.RegularExpressions;

namespace CountryProfiles.Tests;

/// <summary>
/// Dependencies of the core package point one way, Model ← Units ← Monetary ← { Data, Calculations }, and a file is
/// found where its name says. Read from the source text: namespace equals folder, so the using lines are the graph.
/// </summary>
public partial class LayeringTests
{
    private static readonly Dictionary<string, string[]> s_mayUse = new()
    {
        ["Model"] = ["Internal"],
        ["Internal"] = ["Model"],
        ["Units"] = ["Model", "Internal"],
        ["Monetary"] = ["Model", "Internal", "Units"],
        ["Data"] = ["Model", "Internal", "Units", "Monetary"],
        ["Calculations"] = ["Model", "Internal", "Units", "Monetary"],
    };

    private static readonly SourceFile[] s_files = ReadSources();

    // Where JSON is told of the model's types, and the converters that do nothing but call what reads and writes seeds.
    private static readonly string[] s_collections = ["Data/JsonAttributes.cs", "Data/JsonConverters.cs"];

    // The part of a type of the model that uses what stands above the model.
    private static readonly string[] s_partsOfTheModel = ["Units/Quantity.Parsing.cs"];

    [Fact]
    public void Sources_Folders_AreTheLayers()
    {
        Assert.Contains(s_files, file => file.Folder == "Model");
        Assert.Contains(s_files, file => file.Folder == "Units");
        Assert.DoesNotContain(s_files, file => !s_mayUse.ContainsKey(file.Folder));
    }

    [Fact]
    public void Sources_Dependencies_PointOneWay() => Assert.Empty(
        from file in s_files
        from used in UsedFolders(file)
        where used != file.Folder && !s_mayUse.GetValueOrDefault(file.Folder, []).Contains(used)
        select $"{file.Path} uses {used}");

    [Fact]
    public void Sources_Namespaces_EqualTheirFolders() => Assert.Empty(
        from file in s_files
        where !s_collections.Contains(file.Path)
        let expected = file.Folder == "Model" || s_partsOfTheModel.Contains(file.Path) ? "CountryProfiles" : $"CountryProfiles.{file.Folder.Replace('/', '.')}"
        where Namespace().Match(file.Text).Groups[1].Value != expected
        select $"{file.Path} is not in {expected}");

    [Fact]
    public void Sources_PublicTypes_AreOneAFileAndNamedForIt() => Assert.Empty(
        from file in s_files
        where !s_collections.Contains(file.Path)
        let types = TopLevelType().Matches(file.Text).ToArray()
        let shown = types.Where(type => type.Groups[1].Value == "public").Select(type => type.Groups[2].Value).Distinct().ToArray()
        where shown.Length > 1
            || (shown.Length == 1 && shown[0] != file.TypeName)
            || !types.Any(type => type.Groups[2].Value == file.TypeName)
        select $"{file.Path} holds {string.Join(", ", types.Select(type => type.Groups[2].Value))}");

    [Fact]
    public void Sources_GlobalUsings_AreNone()
    {
        Assert.DoesNotContain(s_files, file => file.Text.Contains("global using", StringComparison.Ordinal));
        Assert.DoesNotContain("<Using ", File.ReadAllText(Path.Combine(SourceFolder(), "CountryProfiles.csproj")), StringComparison.Ordinal);
    }

    // The checks above see what they look for.
    [Theory]
    [InlineData("using CountryProfiles.Units;", "Units")]
    [InlineData("using static CountryProfiles.Units.UnitTable;", "Units")]
    [InlineData("using Table = CountryProfiles.Units.UnitTable;", "Units")]
    [InlineData("        Units.UnitTable table = null;", "Units")]
    [InlineData("        var table = CountryProfiles.Data.CountryDataset.Default;", "Data")]
    [InlineData("        var table = global::CountryProfiles.Data.CountryDataset.Default;", "Data")]
    [InlineData("        var scale = UnitMultiplier.Units.ToString();", null)]
    [InlineData("        // Units.UnitTable knows", null)]
    [InlineData("        /// <see cref=\"Units.UnitTable\"/>", null)]
    [InlineData("        var text = \"Units.UnitTable\";", null)]
    [InlineData("using System.Data.Common;", null)]
    public void UsedFolders_OfALine_AreFound(string line, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], UsedFolders(new SourceFile("Model/X.cs", line)));

    private static IEnumerable<string> UsedFolders(SourceFile file)
    {
        string code = CommentOrText().Replace(file.Text, "");
        return Using().Matches(code).Concat(Qualified().Matches(code)).Select(match => match.Groups[1].Value).Distinct();
    }

    private static SourceFile[] ReadSources()
    {
        string folder = SourceFolder();
        return
        [
            .. from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
               let name = Path.GetRelativePath(folder, path).Replace('\\', '/')
               where !name.StartsWith("obj/", StringComparison.Ordinal) && !name.StartsWith("bin/", StringComparison.Ordinal)
               orderby name
               select new SourceFile(name, File.ReadAllText(path)),
        ];
    }

    // Up from the test assembly: source paths in it are rewritten by deterministic builds.
    private static string SourceFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CountryProfiles.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "src", "CountryProfiles");
    }

    [GeneratedRegex(@"//.*$|""(?:\\.|[^""\\\n])*""", RegexOptions.Multiline)]
    private static partial Regex CommentOrText();

    [GeneratedRegex(@"^\s*using\s+(?:static\s+)?(?:\w+\s*=\s*)?CountryProfiles\.(Internal|Units|Monetary|Data|Calculations)\b", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"(?:(?<![\w.])|\bCountryProfiles\.)(Internal|Units|Monetary|Data|Calculations)\.(?=[A-Z])")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(public|internal)(?: (?:static|sealed|abstract|readonly|partial|ref|unsafe))* (?:record struct|record class|record|class|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    private sealed record SourceFile(string Path, string Text)
    {
        public string Folder => Path.Contains('/') ? Path[..Path.LastIndexOf('/')] : "";

        public string TypeName => Path[(Path.LastIndexOf('/') + 1)..].Split('.')[0];
    }
}
