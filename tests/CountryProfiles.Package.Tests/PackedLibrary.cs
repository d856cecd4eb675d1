using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace CountryProfiles.Package.Tests;

/// <summary>
/// The packages, made once from a copy of the sources outside the repository, and a directory of the apps that use them.
/// </summary>
public sealed class PackedLibrary : IDisposable
{
    // A version of its own for each run: NuGet keeps what it unpacked once and would not look again.
    public string Version { get; } = $"0.0.0-test.{Guid.NewGuid():N}";

    public const string RepositoryUrl = "https://github.com/countryprofiles/countryprofiles";

    private static readonly string[] s_projects = ["CountryProfiles", "CountryProfiles.Readers", "CountryProfiles.Tool"];
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("country-profiles-package-");

    public PackedLibrary()
    {
        string repository = Repository();
        string sources = Path.Combine(_root.FullName, "sources");
        Directory.CreateDirectory(sources);
        foreach (string file in Directory.EnumerateFiles(repository).Where(static file => Path.GetFileName(file)[0] != '.'))
        {
            File.Copy(file, Path.Combine(sources, Path.GetFileName(file)));
        }

        Copy(Path.Combine(repository, "src"), Path.Combine(sources, "src"));
        Copy(Path.Combine(repository, "seeds"), Path.Combine(sources, "seeds"));
        Commit(sources);
        foreach (string project in s_projects)
        {
            Command.Run(
                sources, "dotnet", "pack", Path.Combine("src", project), "-c", "Release", "-warnaserror", "-nodeReuse:false",
                $"-p:Version={Version}", "-p:ContinuousIntegrationBuild=true", "-o", Packages);
        }

        Copy(Path.Combine(repository, "tests", "CountryProfiles.Package.Tests", "Apps"), Apps);
        new XDocument(new XElement(
            "configuration",
            new XElement("packageSources", new XElement("add", new XAttribute("key", "packed"), new XAttribute("value", Packages)))))
            .Save(Path.Combine(_root.FullName, "nuget.config"));
    }

    /// <summary>Where the packages are.</summary>
    public string Packages => Path.Combine(_root.FullName, "packages");

    /// <summary>The apps, next to no source of the library.</summary>
    public string Apps => Path.Combine(_root.FullName, "apps");

    public ZipArchive Open(string package, string extension = "nupkg") =>
        ZipFile.OpenRead(Path.Combine(Packages, $"{package}.{Version}.{extension}"));

    /// <summary>Where an app is put by <see cref="Build"/>.</summary>
    public string Built(string app) => Path.Combine(_root.FullName, "built", app);

    /// <summary>Builds an app against these packages; every warning is an error.</summary>
    public void Build(string verb, string app) => Command.Run(
        Apps, "dotnet", verb, app, "-c", "Release", "-warnaserror", "-nodeReuse:false", $"-p:PackedVersion={Version}", "-o", Built(app));

    public void Dispose()
    {
        _root.Delete(recursive: true);
        string unpacked = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (string project in s_projects)
        {
            string directory = Path.Combine(unpacked, project.ToLowerInvariant(), Version);
            if (Directory.Exists(directory))
            {
                Directory.Delete(directory, recursive: true);
            }
        }
    }

    private static string Repository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (string directory in Directory.EnumerateDirectories(from).Where(static directory => Path.GetFileName(directory) is not ("bin" or "obj")))
        {
            Copy(directory, Path.Combine(to, Path.GetFileName(directory)));
        }
    }

    // Source link takes the address of a file from the clone it is built in.
    private static void Commit(string sources)
    {
        File.WriteAllText(Path.Combine(sources, ".gitignore"), "bin/\nobj/\n");
        Command.Run(sources, "git", "init", "--quiet");
        Command.Run(sources, "git", "add", "--all");
        Command.Run(sources, "git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "-m", "Packed");
        Command.Run(sources, "git", "remote", "add", "origin", RepositoryUrl);
    }
}
