using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>
/// A seed file as a written dataset stores it: <c>profiles/KGZ.0123456789abcdef.json</c> for the seed <c>profiles/KGZ.json</c>, the
/// digits being the first of the SHA-256 of its bytes. So another content has another name, and nothing is ever overwritten.
/// </summary>
internal sealed class StoredFile
{
    private const int NameDigits = 16;
    private const string Prefix = "sha256:";
    private const string Ending = ".json";

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789abcdef");

    private StoredFile(string seed, string name, string checksum)
    {
        Seed = seed;
        Name = name;
        Checksum = checksum;
    }

    /// <summary>The name of the seed, such as <c>profiles/KGZ.json</c>.</summary>
    public string Seed { get; }

    /// <summary>Where it is stored, with slashes, below the directory.</summary>
    public string Name { get; }

    /// <summary>The SHA-256 of the bytes, as hexadecimal digits after <c>sha256:</c>.</summary>
    public string Checksum { get; }

    public static StoredFile Of(string seed, ReadOnlySpan<byte> bytes)
    {
        string digits = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new StoredFile(seed, $"{seed[..^Ending.Length]}.{digits[..NameDigits]}{Ending}", Prefix + digits);
    }

    /// <summary>What a manifest says; false unless the name is one that <see cref="Of"/> gives for the checksum.</summary>
    public static bool TryCreate(string name, string checksum, [NotNullWhen(true)] out StoredFile? file)
    {
        file = TryGetSeed(name, out string? seed) && checksum.Length == Prefix.Length + 64 && checksum.StartsWith(Prefix, StringComparison.Ordinal)
            && checksum.AsSpan(Prefix.Length).IndexOfAnyExcept(s_digits) < 0
            && name.AsSpan(0, name.Length - Ending.Length).EndsWith(checksum.AsSpan(Prefix.Length, NameDigits))
                ? new StoredFile(seed, name, checksum)
                : null;
        return file is not null;
    }

    /// <summary>The seed whose name with digits this is; false for all other names, and so for every path that leads elsewhere.</summary>
    public static bool TryGetSeed(string name, [NotNullWhen(true)] out string? seed)
    {
        int point = name.Length - Ending.Length - NameDigits - 1;
        seed = point > 0 && name[point] == '.' && name.EndsWith(Ending, StringComparison.Ordinal)
            && name.AsSpan(point + 1, NameDigits).IndexOfAnyExcept(s_digits) < 0
                ? name[..point] + Ending
                : null;
        if (seed is not null && !IsSeed(seed))
        {
            seed = null;
        }

        return seed is not null;
    }

    /// <summary>True for the name of a seed file other than the manifest.</summary>
    public static bool IsSeed(string name)
    {
        string folder = SeedDirectory.ProfilesFolder + "/";
        return name.StartsWith(folder, StringComparison.Ordinal)
            ? name.Length == folder.Length + 3 + Ending.Length && name.EndsWith(Ending, StringComparison.Ordinal)
                && name.AsSpan(folder.Length, 3).IndexOfAnyExceptInRange('A', 'Z') < 0
            : Array.IndexOf(SeedDirectory.Tables, name) >= 0;
    }

    /// <summary>True when these are the bytes.</summary>
    public bool Holds(ReadOnlySpan<byte> bytes) => Of(Seed, bytes).Checksum == Checksum;
}
