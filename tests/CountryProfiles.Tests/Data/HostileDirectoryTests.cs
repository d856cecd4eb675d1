using System.Text;

namespace CountryProfiles.Data;

/// <summary>Directories as people have them and as somebody may make them: read, or refused in a clear sentence.</summary>
public class HostileDirectoryTests
{
    private const string Profile = "profiles/KGZ.json";

    [Fact]
    public void Load_ByteOrderMarkAndCarriageReturns_AreRead()
    {
        using TemporarySeeds seeds = new();
        foreach (string file in TemporarySeeds.Valid.Keys)
        {
            seeds.Write(file, [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(seeds[file].Replace("\n", "\r\n", StringComparison.Ordinal))]);
        }

        Assert.Equal("5.9 million people (2015)", seeds.Load()["KGZ"].Population.ToString());
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("countries.json")]
    [InlineData(Profile)]
    public void Load_Utf16_IsRefused(string file)
    {
        using TemporarySeeds seeds = new();
        seeds.Write(file, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(seeds[file])]);

        Assert.Contains(seeds.Faults(), fault => fault.StartsWith($"SEED001 {file} ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("indicators.json")]
    [InlineData(Profile)]
    public void Load_EmptyOrCutOff_IsRefused(string file)
    {
        using TemporarySeeds seeds = new();
        string whole = seeds[file];
        foreach (int length in new[] { 0, 1, whole.Length / 2, whole.TrimEnd().Length - 1 })
        {
            seeds[file] = whole[..length];
            Assert.Contains(seeds.Faults(), fault => fault.StartsWith($"SEED001 {file} ", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("profiles/kgz.json", "SEED014")]
    [InlineData("profiles/KGZ (copy).json", "SEED014")]
    [InlineData("profiles/..json", "SEED014")]
    [InlineData("profiles/ KGZ.json", "SEED014")]
    [InlineData("profiles/KGZ.JSON", "SEED014")]
    [InlineData("profiles/K\u202EGZ.json", "SEED014")]
    [InlineData("profiles/KGZ.json.bak", null)]
    [InlineData("profiles/.gitkeep", null)]
    [InlineData("profiles/-rf *", null)]
    public void Load_OddNames_AreToldOrNoSeeds(string file, string? code)
    {
        using TemporarySeeds seeds = new();
        seeds[file] = seeds[Profile];

        Assert.Equal(code is null ? [] : [$"{code} {file}  "], seeds.Faults());
    }

    [Fact]
    public void Load_TwoFilesForOneCountry_AreRefused()
    {
        using TemporarySeeds seeds = new();
        seeds["profiles/KAZ.json"] = seeds[Profile];

        Diagnostic fault = Assert.Single(seeds.Validate());

        Assert.Equal(("SEED014", "profiles/KAZ.json"), (fault.Code, fault.File));
        Assert.Equal("The file holds 'KGZ' and is to be named KGZ.json.", fault.Message);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("KGZ/../KAZ")]
    [InlineData("/KG")]
    public void Load_CodeThatIsAPath_IsRefused(string code)
    {
        using TemporarySeeds seeds = new();
        seeds.Replace(Profile, "\"country\": \"KGZ\"", $"\"country\": \"{code}\"");

        Assert.StartsWith($"SEED006 {Profile} $.country", Assert.Single(seeds.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FolderInPlaceOfAFile_IsRefused()
    {
        using TemporarySeeds seeds = new();
        Directory.CreateDirectory(Path.Combine(seeds.Path, "profiles", "KAZ.json"));
        Directory.CreateDirectory(Path.Combine(seeds.Path, "overlaps.json"));

        Assert.Equal(["SEED013 profiles/KAZ.json  ", "SEED013 overlaps.json  "], seeds.Faults());
    }

    [Fact]
    public void Load_LinkInsideTheDirectory_IsRead()
    {
        using TemporarySeeds seeds = new();
        File.Move(Path.Combine(seeds.Path, Profile), Path.Combine(seeds.Path, "kept"));
        File.CreateSymbolicLink(Path.Combine(seeds.Path, Profile), "../kept");

        Assert.Equal("5.9 million people (2015)", seeds.Load()["KGZ"].Population.ToString());

        using TemporaryDirectory elsewhere = new();
        string link = Path.Combine(elsewhere.Path, "dataset");
        Directory.CreateSymbolicLink(link, seeds.Path);
        Assert.Equal("5.9 million people (2015)", CountryDataset.LoadDirectory(link)["KGZ"].Population.ToString());
    }

    [Theory]
    [InlineData(Profile)]
    [InlineData("manifest.json")]
    [InlineData("units.json")]
    [InlineData("profiles")]
    public void Load_LinkThatLeavesTheDirectory_IsNotFollowed(string name)
    {
        using TemporarySeeds seeds = new();
        using TemporaryDirectory elsewhere = new();
        string path = Path.Combine(seeds.Path, name);
        string target = Path.Combine(elsewhere.Path, "target");
        Directory.Move(path, target);
        File.CreateSymbolicLink(path, target);

        Assert.Contains(seeds.Validate(), fault => fault.Code == "SEED013" && fault.Message.Contains("symbolic link that leaves the directory", StringComparison.Ordinal));
        Assert.Throws<InvalidSeedException>(seeds.Load);
    }

    [Fact]
    public void Load_LinksInACircleOrToNothing_AreRefused()
    {
        using TemporarySeeds seeds = new();
        File.CreateSymbolicLink(Path.Combine(seeds.Path, "profiles", "KAZ.json"), "KAZ.json");
        File.CreateSymbolicLink(Path.Combine(seeds.Path, "exceptions.json"), "nothing");

        Assert.Equal(["SEED013 profiles/KAZ.json  ", "SEED013 exceptions.json  "], seeds.Faults());
    }

    [Fact]
    public void Load_UnreadableFile_IsRefused()
    {
        using TemporarySeeds seeds = new();
        string path = Path.Combine(seeds.Path, Profile);
        if (OperatingSystem.IsWindows())
        {
            using FileStream held = new(path, FileMode.Open, FileAccess.Read, FileShare.None);
            Assert.Equal([$"SEED013 {Profile}  "], seeds.Faults());
            return;
        }

        File.SetUnixFileMode(path, UnixFileMode.None);

        // Who runs as root may read everything.
        Assert.Equal(Environment.IsPrivilegedProcess ? [] : [$"SEED013 {Profile}  "], seeds.Faults());
    }

    [Theory]
    [InlineData("{\"file\": \"../../outside.0123456789abcdef.json\", \"checksum\": \"sha256:{0}\"}", "SEED006")]
    [InlineData("{\"file\": \"/etc/passwd\", \"checksum\": \"sha256:{0}\"}", "SEED006")]
    [InlineData("{\"file\": \"profiles/../units.0123456789abcdef.json\", \"checksum\": \"sha256:{0}\"}", "SEED006")]
    [InlineData("{\"file\": \"profiles\\\\KGZ.0123456789abcdef.json\", \"checksum\": \"sha256:{0}\"}", "SEED006")]
    [InlineData("{\"file\": \"profiles/KGZ.json\", \"checksum\": \"sha256:{0}\"}", "SEED006")]
    [InlineData("{\"file\": \"profiles/kgz.0123456789abcdef.json\", \"checksum\": \"sha256:{0}\"}", "SEED006")]
    [InlineData("{\"file\": \"profiles/KGZ.fedcba9876543210.json\", \"checksum\": \"sha256:{0}\"}", "SEED006")]
    [InlineData("{\"file\": \"profiles/KGZ.0123456789abcdef.json\", \"checksum\": \"md5:{0}\"}", "SEED006")]
    [InlineData("{\"file\": \"profiles/KGZ.0123456789abcdef.json\"}", "SEED005")]
    [InlineData("{\"file\": \"profiles/KGZ.0123456789abcdef.json\", \"checksum\": \"sha256:{0}\"}", "SEED013")]
    public void Load_ManifestThatNamesOtherFiles_IsRefused(string entry, string code)
    {
        using TemporarySeeds seeds = new();
        string digits = "0123456789abcdef" + new string('0', 48);
        seeds["manifest.json"] = $$"""
            {"format": 2, "edition": "2026-11-25", "inputs": [], "files": [{{entry.Replace("{0}", digits, StringComparison.Ordinal)}}]}
            """;

        Assert.StartsWith(code, Assert.Single(seeds.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ManifestWithFilesOfFormatOneOrWithoutFilesOfFormatTwo_IsRefused()
    {
        using TemporarySeeds seeds = new();
        seeds["manifest.json"] = """{"format": 1, "edition": "2026-11-25", "inputs": [], "files": []}""";
        Assert.StartsWith("SEED003 manifest.json", Assert.Single(seeds.Faults()), StringComparison.Ordinal);
        seeds["manifest.json"] = """{"format": 2, "edition": "2026-11-25", "inputs": []}""";
        Assert.StartsWith("SEED005 manifest.json", Assert.Single(seeds.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_StoredFileThatWasChangedOrTakenAway_IsRefused()
    {
        using TemporarySeeds seeds = new();
        seeds.Load().Save(seeds.Path);
        string file = Directory.GetFiles(Path.Combine(seeds.Path, "profiles")).Single();
        string name = "profiles/" + Path.GetFileName(file);
        File.WriteAllText(file, File.ReadAllText(file).Replace("199951", "199952", StringComparison.Ordinal));

        Diagnostic changed = Assert.Single(seeds.Validate());
        Assert.Equal(("SEED013", name), (changed.Code, changed.File));
        Assert.Contains("SHA-256", changed.Message, StringComparison.Ordinal);

        File.Delete(file);
        Assert.Equal([$"SEED013 {name}  "], seeds.Faults());
    }

    [Fact]
    public void Save_PlantedLinks_AreNotWrittenThrough()
    {
        using TemporarySeeds seeds = new();
        using TemporaryDirectory elsewhere = new();
        CountryDataset dataset = seeds.Load();
        string victim = Path.Combine(elsewhere.Path, "victim");
        File.WriteAllText(victim, "precious");
        File.CreateSymbolicLink(Path.Combine(seeds.Path, "manifest.json.new"), victim);

        dataset.Save(seeds.Path);
        Assert.Equal("precious", File.ReadAllText(victim));
        Assert.Equal(dataset["KGZ"], seeds.Load()["KGZ"]);

        Directory.Move(Path.Combine(seeds.Path, "profiles"), Path.Combine(elsewhere.Path, "profiles"));
        Directory.CreateSymbolicLink(Path.Combine(seeds.Path, "profiles"), Path.Combine(elsewhere.Path, "profiles"));
        int files = Directory.GetFiles(Path.Combine(elsewhere.Path, "profiles")).Length;
        Assert.Throws<IOException>(() => dataset.Save(seeds.Path));
        Assert.Equal(files, Directory.GetFiles(Path.Combine(elsewhere.Path, "profiles")).Length);
    }
}
