using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>What a directory of seeds was made from, and the edition of its content.</summary>
public sealed record SeedManifest
{
    private readonly ValueList<SeedInput> _inputs = ValueList<SeedInput>.Empty;

    /// <summary>The date of the edition.</summary>
    public required DateOnly Edition { get; init; }

    /// <summary>What went in, in a fixed order.</summary>
    public IReadOnlyList<SeedInput> Inputs
    {
        get => _inputs;
        init => _inputs = ValueList<SeedInput>.Of(value, nameof(value));
    }
}
