using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Reflection.Metadata;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CountryProfiles.Data;

namespace CountryProfiles.Package.Tests;

/// <summary>What is in the packages, and what a stranger's apps make of them.</summary>
public sealed class PackageTests(PackedLibrary library) : IClassFixture<PackedLibrary>
{
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Theory]
    [InlineData("CountryProfiles")]
    [InlineData("CountryProfiles.Readers")]
    [InlineData("CountryProfiles.Tool")]
    public void Package_HasWhatAUserLooksFor(string package)
    {
        using ZipArchive archive = library.Open(package);
        Assert.All(["README.md", "LICENSE", "THIRD-PARTY-NOTICES", "icon.png"], file => Assert.NotNull(archive.GetEntry(file)));

        XElement metadata = Nuspec(archive, package);
        Assert.Equal("MIT", Text(metadata, "license"));
        Assert.Equal("icon.png", Text(metadata, "icon"));
        Assert.Equal("README.md", Text(metadata, "readme"));
        Assert.NotEmpty(Text(metadata, "description"));
        Assert.Contains("iso-3166", Text(metadata, "tags"), StringComparison.Ordinal);
        XElement repository = Element(metadata, "repository");
        Assert.Equal(PackedLibrary.RepositoryUrl, repository.Attribute("url")!.Value);
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")!.Value);
    }

    [Theory]
    [InlineData("CountryProfiles")]
    [InlineData("CountryProfiles.Readers")]
    public void Package_HasAssemblyDocumentationAndSymbolsThatLinkToTheSources(string package)
    {
        using ZipArchive archive = library.Open(package);
        Assert.NotNull(archive.GetEntry($"lib/net10.0/{package}.dll"));
        XDocument documentation = XDocument.Load(archive.GetEntry($"lib/net10.0/{package}.xml")!.Open());
        Assert.True(documentation.Descendants("member").Count() > 50);

        using ZipArchive symbols = library.Open(package, "snupkg");
        string link = SourceLink(symbols.GetEntry($"lib/net10.0/{package}.pdb")!);
        Assert.Contains("https://raw.githubusercontent.com/countryprofiles/countryprofiles/", link, StringComparison.Ordinal);
        Assert.Contains("\"/_/", link, StringComparison.Ordinal);   // deterministic: no directory of the machine it was built on
    }

    // Of what is shipped, which is the optimized build.
    [Fact]
    public void Core_WithTheDataOfEveryCountry_IsUnderOneAndAHalfMegabytes()
    {
        using ZipArchive archive = library.Open("CountryProfiles");
        Assert.InRange(archive.GetEntry("lib/net10.0/CountryProfiles.dll")!.Length, 1, 1_499_999);
    }

    [Fact]
    public void Core_HasTheSchemaOfAProfile()
    {
        using ZipArchive archive = library.Open("CountryProfiles");
        Assert.NotNull(archive.GetEntry("schemas/country-profile.schema.json"));
    }

    [Fact]
    public void Core_DependsOnNothing()
    {
        using ZipArchive archive = library.Open("CountryProfiles");
        Assert.DoesNotContain(Nuspec(archive, "CountryProfiles").Descendants(), static element => element.Name.LocalName == "dependency");
    }

    // Both ways: nothing is carried without notice, and no notice is left of what is carried no more.
    [Fact]
    public void Tool_NamesTheLibrariesThatItCarriesInTheNotices()
    {
        using ZipArchive archive = library.Open("CountryProfiles.Tool");
        string[] carried =
        [
            .. archive.Entries
                .Select(static entry => entry.Name)
                .Where(static name => name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
                .Except(["country-profiles.dll", "CountryProfiles.dll", "CountryProfiles.Readers.dll"])
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        using StreamReader notices = new(archive.GetEntry("THIRD-PARTY-NOTICES")!.Open());

        IEnumerable<string> named = Regex.Matches(notices.ReadToEnd(), @"\(([\w.]+\.dll)\)\r?\n +Copyright .* (MIT|BSD-3-Clause|Apache-2\.0)\.")
            .Select(static match => match.Groups[1].Value)
            .Order(StringComparer.Ordinal);

        Assert.NotEmpty(carried);
        Assert.Equal(carried, named);
    }

    [Fact]
    public void Tool_InstallsAndShowsACountry()
    {
        string directory = Path.Combine(library.Apps, "tool");
        Command.Run(
            library.Apps, "dotnet", "tool", "install", "CountryProfiles.Tool", "--tool-path", directory, "--version", library.Version,
            "--configfile", Path.Combine(library.Apps, "..", "nuget.config"));
        string shown = Command.Run(directory, Path.Combine(directory, "country-profiles"), "show", "KG");
        Assert.Contains("5.9 million people", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void ConsoleApp_ReadsFactsFiguresAndAPage()
    {
        library.Build("build", "console");
        Assert.Equal(
            """
            5.9 million people (2015)
            29.51 ± 0.25
            False
            KG Kyrgyzstan
            5.9 million people (2015), 0 diagnostics

            """,
            Command.Run(library.Built("console"), "dotnet", "console.dll"));
    }

    [Fact]
    public void UsesApp_PicksConvertsComparesAndTells()
    {
        library.Build("build", "uses");
        Assert.Equal(
            """
            KR South Korea, Eastern Asia: South Korean Won
            CW Curaçao, Caribbean: Caribbean guilder
            KP North Korea, Eastern Asia: North Korean Won

            """,
            Uses("picker", "kor"));

        // 246.25 × 52.66 = 12,967.525
        Assert.Equal(
            """
            USD 246.25 is KGS 12967.52 at USD/KGS 52.66 (2014, estimated), Central Intelligence Agency
            back: USD 246.25
            GDP: an exchange rate holds for market prices only

            """,
            Uses("remittance", "KG", "USD 246.25"));
        Assert.Equal(
            """
            Tajikistan    57.8896      57.89    57.89
            Kyrgyzstan       29.5      29.26    29.76
            Antarctica   missing: not applicable

            """,
            Uses("density", "KG", "TJ", "AQ"));

        string[] facts = Uses("factsheet", "KG", "").Split('\n');
        Assert.Equal(14, facts.Length);
        Assert.Equal("Population: 5.9 million people (2015), International Organization for Migration", facts[0]);
        Assert.Equal("HDI rank: 120 of 188 (2014), International Organization for Migration", facts[5]);
        Assert.Equal("-94,000 migrants (2015–2020): -94,400 ± 2,300", facts[12]);
        Assert.Contains("HDI rank: not loaded, none\n", Uses("factsheet", "AT", ""), StringComparison.Ordinal);
        if (!TestCultures.AreInvariant)
        {
            Assert.Contains("\n-94.000 migrants (2015–2020): -94.400 ± 2.300\n", Uses("factsheet", "KG", "de-DE"), StringComparison.Ordinal);
        }

        string Uses(params string[] arguments) => Command.Run(library.Built("uses"), "dotnet", ["uses.dll", .. arguments]);
    }

    [NativeFact]
    public void NativeApp_DoesTheSameWithoutAWarning()
    {
        library.Build("publish", "native");
        Assert.Equal(
            """
            USD 2,246 million (2014, estimated)
            120,000 immigrants (2015)
            KGS 300.00
            True
            199,951 km²

            """,
            Command.Run(library.Apps, Path.Combine(library.Built("native"), "native")));
    }

    [Fact]
    public async Task WebApp_ServesProfilesBesideItsOwnTypes()
    {
        library.Build("build", "web");
        using Process app = Process.Start(Command.StartInfo(library.Built("web"), "dotnet", "web.dll", "--urls", "http://127.0.0.1:0"))!;
        try
        {
            using HttpClient client = new() { BaseAddress = await Address(app) };
            using JsonDocument card = JsonDocument.Parse(await client.GetStringAsync(new Uri("countries/KG/card", UriKind.Relative)));
            Assert.Equal("Kyrgyzstan", card.RootElement.GetProperty("name").GetString());
            Assert.Equal("29.51 ± 0.25", card.RootElement.GetProperty("density").GetString());
            Assert.Equal("5.9", card.RootElement.GetProperty("population").GetProperty("value").GetRawText());

            string profile = await client.GetStringAsync(new Uri("countries/KGZ", UriKind.Relative));
            Assert.Equal(CountryDataset.Default["KG"], JsonSerializer.Deserialize(profile, CountryProfilesJsonContext.Default.CountryProfile));

            using HttpResponseMessage unknown = await client.GetAsync(new Uri("countries/Atlantis", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        }
        finally
        {
            app.Kill(entireProcessTree: true);
        }
    }

    // The server takes a free port and says which.
    private static async Task<Uri> Address(Process app)
    {
        const string listening = "Now listening on: ";
        StringBuilder said = new();
        while (await app.StandardOutput.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (line.IndexOf(listening, StringComparison.Ordinal) is >= 0 and int at)
            {
                return new Uri(line[(at + listening.Length)..].Trim() + "/");
            }
        }

        throw new InvalidOperationException($"The app ended: {said}{await app.StandardError.ReadToEndAsync()}");
    }

    private static XElement Nuspec(ZipArchive archive, string package)
    {
        using Stream stream = archive.GetEntry($"{package}.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    private static XElement Element(XElement metadata, string name) => metadata.Elements().Single(element => element.Name.LocalName == name);

    private static string Text(XElement metadata, string name) => Element(metadata, name).Value;

    private static string SourceLink(ZipArchiveEntry symbols)
    {
        using MemoryStream bytes = new();
        using (Stream stream = symbols.Open())
        {
            stream.CopyTo(bytes);
        }

        bytes.Position = 0;
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(bytes);
        MetadataReader reader = provider.GetMetadataReader();
        CustomDebugInformation link = reader.CustomDebugInformation
            .Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == s_sourceLink);
        return Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value));
    }
}
