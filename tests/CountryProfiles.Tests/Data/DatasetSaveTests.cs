using CountryProfiles.Units;

namespace CountryProfiles.Data;

/// <summary>A saved dataset loads as it was, and whatever step of writing fails, the directory holds the old or the new one.</summary>
public class DatasetSaveTests
{
    private static readonly DateOnly s_edition = new(2026, 1, 1);

    [Fact]
    public void Save_Everything_LoadsAsItWas()
    {
        using TemporaryDirectory directory = new();
        CountryDataset dataset = CountryDataset.Default;

        dataset.Save(directory.Path);
        CountryDataset loaded = CountryDataset.LoadDirectory(directory.Path);

        Assert.Equal(dataset.Version, loaded.Version);
        Assert.Equal(dataset.Inputs, loaded.Inputs);
        Assert.Equal(dataset.Indicators, loaded.Indicators);
        Assert.Equal(dataset.Sources, loaded.Sources);
        Assert.Equal(dataset.Overlaps, loaded.Overlaps);
        Assert.All(dataset.Countries, country => Assert.Equal(dataset[country.Code], loaded[country.Code]));
        Assert.Empty(loaded.Check());
    }

    [Fact]
    public void Save_DatasetOfItsOwnTables_LoadsAsItWas()
    {
        using TemporarySeeds seeds = new();
        using TemporaryDirectory directory = new();
        seeds["overlaps.json"] = """
            {"format": 1, "overlaps": [{"whole": "KGZ", "parts": ["KAZ"], "effect": "included", "reason": "a test", "source": "page"}]}
            """;
        seeds["exceptions.json"] = """
            {"format": 1, "exceptions": [{"check": "CHECK001", "subjects": ["KGZ area.total"], "reason": "a test"}]}
            """;
        CountryDataset dataset = seeds.Load();

        dataset.Save(directory.Path);
        CountryDataset loaded = CountryDataset.LoadDirectory(directory.Path);

        Assert.Equal(dataset["KGZ"], loaded["KGZ"]);
        Assert.Equal(dataset.Countries, loaded.Countries);
        Assert.Equal(dataset.Units.Units, loaded.Units.Units);
        Assert.Equal(dataset.Indicators, loaded.Indicators);
        Assert.Equal(dataset.Overlaps, loaded.Overlaps);
        Assert.Equal(["KAZ", "KGZ"], loaded.Find("Stan").Candidates.Select(country => country.Code.ToString()).Order());
        Assert.Equal(dataset.Check(), loaded.Check());
        Assert.Empty(Directory.GetFiles(directory.Path, "currencies*"));
    }

    [Fact]
    public void Save_OverADirectoryOfPlainFiles_TakesTheirPlaceAndLeavesOtherFilesAlone()
    {
        using TemporarySeeds seeds = new();
        seeds["README.md"] = "mine";
        seeds["profiles/notes.txt"] = "mine too";

        Of(2).Save(seeds.Path);

        Assert.Equal("2 people (2020)", seeds.Load()["KG"].Population.ToString());
        Assert.Equal("mine", seeds["README.md"]);
        Assert.Equal("mine too", seeds["profiles/notes.txt"]);
        Assert.Single(Directory.GetFiles(Path.Combine(seeds.Path, "profiles"), "*.json"));
    }

    [Fact]
    public void Save_SameContent_GivesTheSameBytesAndTheNextTakesLeftoversAway()
    {
        using TemporaryDirectory directory = new();
        Of(1).Save(directory.Path);
        string[] once = Snapshot(directory.Path);
        Of(1).Save(directory.Path);
        Assert.Equal(once, Snapshot(directory.Path));

        Of(2).Save(directory.Path);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(directory.Path, "profiles")).Length);
        Of(3).Save(directory.Path);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(directory.Path, "profiles")).Length);
        Assert.Equal("3 people (2020)", CountryDataset.LoadDirectory(directory.Path)["KG"].Population.ToString());
    }

    // The process is gone at a step: nothing happens any more, and a file that was being written has a part of its bytes.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Save_ProcessEndsAtAnyStep_OldOrNewLoads(bool plainBefore)
    {
        int newLoaded = 0;
        int step = 0;
        for (bool failed = true; failed; step++)
        {
            using TemporarySeeds seeds = new();
            if (!plainBefore)
            {
                Directory.Delete(seeds.Path, recursive: true);
                Of(1).Save(seeds.Path);
            }

            string before = seeds.Load()["KG"].Population.ToString();
            FailingFileSystem files = new(step);
            failed = Record.Exception(() => Of(2).Save(seeds.Path, files)) is IOException;

            string after = seeds.Load()["KG"].Population.ToString();
            Assert.Contains(after, new[] { before, "2 people (2020)" });
            newLoaded += failed && after != before ? 1 : 0;

            // The next one goes through, and takes away what was left.
            Of(3).Save(seeds.Path);
            Assert.Equal("3 people (2020)", seeds.Load()["KG"].Population.ToString());
            Assert.Empty(Directory.GetFiles(seeds.Path, "*.new", SearchOption.AllDirectories));
        }

        // Folders made, and each file written and moved: profile and manifest, over plain files also indicators and sources.
        Assert.InRange(step, plainBefore ? 10 : 6, 40);
        Assert.Equal(plainBefore, newLoaded > 0);
    }

    [Fact]
    public void Save_FirstTimeAndTheDiskIsFull_LeavesNoDatasetAndTheNextSaveMakesOne()
    {
        for (int step = 0; ; step++)
        {
            using TemporaryDirectory parent = new();
            string path = Path.Combine(parent.Path, "data");
            if (Record.Exception(() => Of(2).Save(path, new FailingFileSystem(step))) is null)
            {
                Assert.InRange(step, 8, 40);
                break;
            }

            Assert.False(File.Exists(Path.Combine(path, "manifest.json")));
            Of(3).Save(path);
            Assert.Equal("3 people (2020)", CountryDataset.LoadDirectory(path)["KG"].Population.ToString());
        }
    }

    [Fact]
    public void Save_UnitThatIsNotInTheTable_IsRefusedAndNothingIsWritten()
    {
        using MemoryStream table = new("""
            {"format": 1, "currencies": "USD XXX", "wholes": [], "units": [
              {"code": "person", "symbol": "people", "name": "person", "measures": "count:person", "factor": "1", "definition": "one"},
              {"code": "dozen", "symbol": "dozen", "name": "dozen people", "measures": "count:person", "factor": "12", "definition": "twelve"}]}
            """u8.ToArray());
        using TemporaryDirectory directory = new();

        InvalidSeedException exception = Assert.Throws<InvalidSeedException>(() => Of(1, UnitTable.Load(table)["dozen"]).Save(directory.Path));

        Assert.Contains(exception.Diagnostics, fault => fault.Code == "SEED007");
        Assert.False(File.Exists(Path.Combine(directory.Path, "manifest.json")));
    }

    [Fact]
    public void Update_WhileAnotherWrites_IsRefused()
    {
        using TemporaryDirectory directory = new();
        CountryDataset.Update(directory.Path, before =>
        {
            Assert.Null(before);
            IOException exception = Assert.Throws<IOException>(() => Of(2).Save(directory.Path));
            Assert.Contains("is being written to by another process", exception.Message, StringComparison.Ordinal);
            return Of(1);
        });

        Assert.Equal("1 people (2020)", CountryDataset.LoadDirectory(directory.Path)["KG"].Population.ToString());
    }

    [Fact]
    public void Update_SameDataset_WritesNothing()
    {
        using TemporaryDirectory directory = new();
        Of(1).Save(directory.Path);
        string[] before = Snapshot(directory.Path);

        CountryDataset.Update(directory.Path, static dataset => dataset!);

        Assert.Equal(before, Snapshot(directory.Path));
    }

    [Fact]
    public void Save_DirectoryOfOtherFiles_IsRefused()
    {
        using TemporaryDirectory directory = new();
        File.WriteAllText(Path.Combine(directory.Path, "thesis.doc"), "years of work");

        IOException exception = Assert.Throws<IOException>(() => Of(1).Save(directory.Path));

        Assert.Contains("'thesis.doc'", exception.Message, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(directory.Path));
        Assert.Throws<IOException>(() => Of(1).Save(Path.Combine(directory.Path, "thesis.doc")));
    }

    [Fact]
    public void Save_OverANewerForm_IsRefused()
    {
        using TemporarySeeds seeds = new();
        seeds.Replace("manifest.json", "\"format\": 1", "\"format\": 3");

        InvalidSeedException exception = Assert.Throws<InvalidSeedException>(() => Of(1).Save(seeds.Path));

        Assert.Contains("format 3, and this version reads format 2: update the CountryProfiles package", exception.Message, StringComparison.Ordinal);
        Assert.Contains("\"KGZ\"", seeds["profiles/KGZ.json"], StringComparison.Ordinal);
    }

    private static CountryDataset Of(int people, UnitOfMeasure? unit = null) => CountryDataset.Create(
        new SeedManifest { Edition = s_edition, Inputs = [new SeedInput { Name = "a test", License = "none" }] },
        [
            new CountryProfile
            {
                Country = CountryDataset.Default["KG"].Country,
                Observations =
                [
                    Observation.Create(
                        CountryDataset.Default["KG"].Population.Indicator, CountryCode.Create("KGZ"), ReferencePeriod.Parse("mid-2020"),
                        ObservationValue.Of(Quantity.Exact(people, unit ?? UnitTable.Default["person"])),
                        new Source { Code = "test", Publisher = "Somebody", Title = "A test" }),
                ],
            },
        ]);

    private static string[] Snapshot(string path) =>
        [.. Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{Path.GetRelativePath(path, file)} {File.ReadAllText(file)} {File.GetLastWriteTimeUtc(file).Ticks * (file.EndsWith("manifest.json", StringComparison.Ordinal) ? 0 : 1)}")];

    /// <summary>Does so many steps, half of the next one when it writes, and fails from then on.</summary>
    private sealed class FailingFileSystem(int steps) : SeedFileSystem
    {
        private int _left = steps;

        public override void Write(string path, ReadOnlySpan<byte> bytes)
        {
            if (_left == 0)
            {
                File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
            }

            Step();
            base.Write(path, bytes);
        }

        public override void Move(string from, string to)
        {
            Step();
            base.Move(from, to);
        }

        public override void Delete(string path)
        {
            Step();
            base.Delete(path);
        }

        public override void CreateDirectory(string path)
        {
            Step();
            base.CreateDirectory(path);
        }

        private void Step()
        {
            if (_left-- <= 0)
            {
                _left = 0;
                throw new IOException("No space left on device");
            }
        }
    }
}
