namespace CountryProfiles.Data;

/// <summary>One package or page that seeds were made from.</summary>
public sealed record SeedInput
{
    /// <summary>The name of the package or page.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the package; null for a page.</summary>
    public string? Version { get; init; }

    /// <summary>The edition of the data inside, such as <c>November 2015</c>; null when it states none.</summary>
    public string? Edition { get; init; }

    /// <summary>The licence as an SPDX expression or in words.</summary>
    public required string License { get; init; }

    /// <summary>The SHA-256 of what was read, as hexadecimal digits after <c>sha256:</c>; null for a page.</summary>
    public string? Checksum { get; init; }
}
