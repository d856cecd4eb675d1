using System.Runtime.CompilerServices;
using System.Text;
using FsCheck.Xunit;

namespace CountryProfiles.Data;

/// <summary>What the writer writes, the loader reads back, and the seeds of the repository are the ones in the package.</summary>
public class SeedWriterTests
{
    private static readonly string s_seeds = SeedsOfTheRepository();

    private static readonly string[] s_tables = ["manifest.json", "units.json", "indicators.json", "sources.json", "countries.json", "currencies.json"];

    [Property(Arbitrary = [typeof(RandomProfiles)], MaxTest = 100)]
    public void WriteProfile_AnyProfile_ReadsBackAndWritesTheSameBytes(CountryProfile profile)
    {
        // Names of random countries need not be names, and two of one table may not share one.
        profile = profile with { Country = profile.Country with { Name = "Utopia", OfficialName = null, LocalNames = [], FormerNames = [], OtherNames = [] } };
        if (profile.Country.Region?.Code == profile.Country.Subregion?.Code)
        {
            profile = profile with { Country = profile.Country with { Subregion = profile.Country.Region } };
        }

        using TemporarySeeds seeds = new();
        foreach (string file in new[] { "units.json", "indicators.json" })
        {
            seeds.Write(file, File.ReadAllBytes(Path.Combine(s_seeds, file)));
        }

        IEnumerable<Source> sources = new[] { profile.Migration?.Source }
            .Concat(profile.Observations.Select(observation => observation.Source)).Concat(profile.Currencies.Select(use => use.Source))
            .Concat(profile.Contacts.Select(contact => contact.Source)).OfType<Source>().DistinctBy(source => source.Code);
        string file1 = $"profiles/{profile.Country.Code}.json";
        seeds.Delete("profiles/KGZ.json");
        seeds.Write("sources.json", stream => SeedWriter.WriteSources(stream, sources));
        seeds.Write("countries.json", stream => SeedWriter.WriteCountries(stream, [profile.Country], []));
        seeds.Write(file1, stream => SeedWriter.WriteProfile(stream, profile));
        string written = seeds[file1];

        CountryProfile read = seeds.Load()[profile.Country.Code];

        Assert.Equal(RandomProfiles.Exactly(profile), RandomProfiles.Exactly(read));
        seeds.Write(file1, stream => SeedWriter.WriteProfile(stream, read));
        Assert.Equal(written, seeds[file1]);
        AssertOneEntryALine(written, read.Observations.Count + read.Currencies.Count + read.Contacts.Count);
    }

    [Fact]
    public void WriteProfile_EveryCommittedProfile_WritesTheFileAsItStands()
    {
        CountryDataset dataset = CountryDataset.LoadDirectory(s_seeds);

        Assert.NotEmpty(Directory.GetFiles(Path.Combine(s_seeds, "profiles")));
        Assert.All(Directory.GetFiles(Path.Combine(s_seeds, "profiles")), file => Assert.Equal(
            File.ReadAllText(file), Text(stream => SeedWriter.WriteProfile(stream, dataset[Path.GetFileNameWithoutExtension(file)]))));
    }

    [Fact]
    public void WriteSources_CommittedSources_WritesTheFileAsItStands() => Assert.Equal(
        File.ReadAllText(Path.Combine(s_seeds, "sources.json")),
        Text(stream => SeedWriter.WriteSources(stream, CountryDataset.LoadDirectory(s_seeds).Sources)));

    [Fact]
    public void WriteProfile_EmptyProfile_HasThisForm() => Assert.Equal(
        "{\n  \"format\": 1,\n  \"country\": \"KGZ\",\n  \"observations\": []\n}\n",
        Text(stream => SeedWriter.WriteProfile(stream, new CountryProfile { Country = CountryDataset.Default["KG"].Country })));

    [Fact]
    public void WriteProfile_EmptyProfile_ReadsBack()
    {
        using TemporarySeeds seeds = new();
        CountryProfile empty = new() { Country = seeds.Load()["KG"].Country };
        seeds.Write("profiles/KGZ.json", stream => SeedWriter.WriteProfile(stream, empty));

        Assert.Equal(empty, seeds.Load()["KG"]);
    }

    [Fact]
    public void WriteSources_AllMembers_ReadBackInTheirOrder()
    {
        Source[] sources =
        [
            new() { Code = "z", Publisher = "Größe & <Söhne>", Title = "Line 1\nLine 2" },
            new()
            {
                Code = "a",
                Publisher = "P",
                Title = "T",
                Address = new Uri("https://example.org/?a=1&b=2"),
                Edition = "November 2015",
                Retrieved = new DateOnly(2026, 2, 4),
                License = "CC0-1.0",
                IsCountrySpecific = true,
            },
        ];
        using TemporarySeeds seeds = new();
        seeds.Delete("profiles/KGZ.json");
        seeds.Write("sources.json", stream => SeedWriter.WriteSources(stream, sources));

        Assert.Equal(sources, seeds.Load().Sources);
        Assert.Equal(
            """
            {
              "format": 1,
              "sources": [
                {"code":"z","publisher":"Größe & <Söhne>","title":"Line 1\nLine 2"},
                {"code":"a","publisher":"P","title":"T","address":"https://example.org/?a=1&b=2","edition":"November 2015","retrieved":"2026-02-04","license":"CC0-1.0","countrySpecific":true}
              ]
            }

            """.ReplaceLineEndings("\n"),
            seeds["sources.json"]);
    }

    [Fact]
    public void WriteSources_None_ReadsBack()
    {
        using TemporarySeeds seeds = new();
        seeds.Delete("profiles/KGZ.json");
        seeds.Write("sources.json", stream => SeedWriter.WriteSources(stream, []));

        Assert.Empty(seeds.Load().Sources);
    }

    [Fact]
    public void WriteCountries_AllMembers_ReadBack()
    {
        GeographicRegion region = new() { Code = 150, Name = "Europe" };
        Country[] countries =
        [
            new()
            {
                Code = CountryCode.Create("ALB"),
                Alpha2 = "AL",
                Numeric = 8,
                Name = "Albania",
                OfficialName = "Republic of Albania",
                LocalNames = ["Shqipëria"],
                FormerNames = ["People's Republic of Albania"],
                OtherNames = ["Arberia"],
                Region = region,
                Subregion = new GeographicRegion { Code = 39, Name = "Southern Europe" },
                Capital = "Tirana",
                CallingCodes = ["355"],
            },
            new() { Code = CountryCode.Create("XKX"), Alpha2 = "XK", IsUserAssigned = true, Name = "Kosovo", Region = region, DependencyStatus = "disputed" },
        ];
        using TemporarySeeds seeds = new();
        seeds.Delete("profiles/KGZ.json");
        seeds.Write("countries.json", stream => SeedWriter.WriteCountries(
            stream, countries, [new KeyValuePair<string, IReadOnlyList<CountryCode>>("Illyria", [countries[0].Code, countries[1].Code])]));

        CountryDataset dataset = seeds.Load();

        Assert.Equal(countries, dataset.Countries);
        Assert.Equal(RandomProfiles.Exactly(countries), RandomProfiles.Exactly(dataset.Countries));
        Assert.Equal(countries, dataset.Find("illyria").Candidates);
        Assert.Equal(
            """
            {
              "format": 1,
              "regions": [
                {"code":"039","name":"Southern Europe"},
                {"code":"150","name":"Europe"}
              ],
              "ambiguous": [
                {"name":"Illyria","candidates":["ALB","XKX"]}
              ],
              "countries": [
                {"code":"ALB","alpha2":"AL","numeric":"008","name":"Albania","official":"Republic of Albania","local":["Shqipëria"],"former":["People's Republic of Albania"],"other":["Arberia"],"region":"150","subregion":"039","capital":"Tirana","callingCodes":["355"]},
                {"code":"XKX","alpha2":"XK","userAssigned":true,"name":"Kosovo","region":"150","dependency":"disputed"}
              ]
            }

            """.ReplaceLineEndings("\n"),
            seeds["countries.json"]);
    }

    [Fact]
    public void WriteManifest_AllMembers_LoadsWithItsEdition()
    {
        SeedManifest manifest = new()
        {
            Edition = new DateOnly(2027, 3, 1),
            Inputs =
            [
                new() { Name = "cldr-core", Version = "48.2.0", Edition = "48.2", License = "Unicode-3.0", Checksum = "sha256:0123" },
                new() { Name = "a page", License = "facts" },
            ],
        };
        using TemporarySeeds seeds = new();
        seeds.Write("manifest.json", stream => SeedWriter.WriteManifest(stream, manifest));

        Assert.Equal("1/2027-03-01", seeds.Load().Version);
        Assert.Equal(
            """
            {
              "format": 1,
              "edition": "2027-03-01",
              "inputs": [
                {"name":"cldr-core","version":"48.2.0","edition":"48.2","license":"Unicode-3.0","checksum":"sha256:0123"},
                {"name":"a page","license":"facts"}
              ]
            }

            """.ReplaceLineEndings("\n"),
            seeds["manifest.json"]);
    }

    [Fact]
    public void Write_Nulls_Throw()
    {
        CountryProfile profile = CountryDataset.Default["KG"];

        Assert.Throws<ArgumentNullException>(() => SeedWriter.WriteProfile(null!, profile));
        Assert.Throws<ArgumentNullException>(() => SeedWriter.WriteProfile(Stream.Null, null!));
        Assert.Throws<ArgumentNullException>(() => SeedWriter.WriteSources(null!, []));
        Assert.Throws<ArgumentNullException>(() => SeedWriter.WriteSources(Stream.Null, null!));
        Assert.Throws<ArgumentNullException>(() => SeedWriter.WriteCountries(null!, [], []));
        Assert.Throws<ArgumentNullException>(() => SeedWriter.WriteCountries(Stream.Null, null!, []));
        Assert.Throws<ArgumentNullException>(() => SeedWriter.WriteCountries(Stream.Null, [], null!));
        Assert.Throws<ArgumentNullException>(() => SeedWriter.WriteManifest(null!, new SeedManifest { Edition = default }));
        Assert.Throws<ArgumentNullException>(() => SeedWriter.WriteManifest(Stream.Null, null!));
    }

    [Fact]
    public void CommittedSeeds_AreValid() => Assert.Empty(CountryDataset.Validate(s_seeds));

    [Fact]
    public void CommittedSeeds_AreEmbeddedByteForByte()
    {
        string[] files = [.. Directory.GetFiles(s_seeds, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(s_seeds, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        System.Reflection.Assembly assembly = typeof(CountryDataset).Assembly;

        Assert.Equal(files, assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Empty(s_tables.Except(files));
        Assert.All(files, file =>
        {
            using Stream stream = assembly.GetManifestResourceStream(file)!;
            using MemoryStream copy = new();
            stream.CopyTo(copy);
            Assert.Equal(File.ReadAllBytes(Path.Combine(s_seeds, file)), copy.ToArray());
        });
    }

    [Fact]
    public void CommittedSeeds_LoadedAsADirectory_EqualTheEmbedded()
    {
        CountryDataset dataset = CountryDataset.LoadDirectory(s_seeds);

        Assert.Equal(CountryDataset.Default.Version, dataset.Version);
        Assert.Equal(CountryDataset.Default.Countries, dataset.Countries);
        Assert.Equal(CountryDataset.Default.Sources, dataset.Sources);
        Assert.All(dataset.Countries, country => Assert.Equal(RandomProfiles.Exactly(dataset[country.Code]), RandomProfiles.Exactly(CountryDataset.Default[country.Code])));
    }

    [Fact]
    public void CommittedSeeds_AreTextForDiffs()
    {
        Assert.All(Directory.GetFiles(s_seeds, "*.json", SearchOption.AllDirectories), file =>
        {
            byte[] bytes = File.ReadAllBytes(file);
            Assert.False(bytes.AsSpan().StartsWith("\uFEFF"u8), file);
            Assert.False(bytes.AsSpan().Contains((byte)'\r'), file);
            Assert.Equal((byte)'\n', bytes[^1]);
        });
    }

    private static void AssertOneEntryALine(string text, int entries)
    {
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n}\n", text, StringComparison.Ordinal);
        Assert.Equal(entries, text.Split('\n').Count(line => line.StartsWith("    {", StringComparison.Ordinal)));
        Assert.All(text.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)), line => Assert.StartsWith("    {", line, StringComparison.Ordinal));
    }

    private static string Text(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string SeedsOfTheRepository([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "seeds"));
}
