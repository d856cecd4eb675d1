using System.Security.Cryptography;
using CountryProfiles.Internal;

namespace CountryProfiles.Tests.Data;

/// <summary>What is embedded is, byte for byte, what was reviewed: the seeds of the list of checksums, all of them and no other.</summary>
public sealed class SeedChecksumTests
{
    // A line of the list is as sha256sum writes it: the digits, two spaces, the file.
    private static readonly Dictionary<string, string> s_listed = File.ReadLines(RepositoryFiles.Path("seeds", "SHA256SUMS"))
        .ToDictionary(static line => line[66..], static line => line[..64], StringComparer.Ordinal);

    [Fact]
    public void EmbeddedSeeds_AreThoseOfTheList()
    {
        string[] embedded = [.. typeof(Quantity).Assembly.GetManifestResourceNames().Where(static name => name.EndsWith(".json", StringComparison.Ordinal))];

        Assert.True(embedded.Length > 249, $"{embedded.Length} files");
        Assert.Equal(s_listed.Keys.Order(StringComparer.Ordinal), embedded.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EmbeddedSeeds_HaveTheirChecksums() => Assert.Empty(
        from listed in s_listed
        where Convert.ToHexStringLower(SHA256.HashData(EmbeddedSeeds.Read(listed.Key).Span)) != listed.Value
        select $"{listed.Key} is not the file that was reviewed: see seeds/README.md on SHA256SUMS");
}
