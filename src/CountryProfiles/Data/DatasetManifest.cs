namespace CountryProfiles.Data;

/// <summary>What a manifest says, as it is read.</summary>
internal sealed class DatasetManifest
{
    /// <summary>The date of the edition; null when the manifest states no valid one.</summary>
    public DateOnly? Edition { get; set; }

    public List<SeedInput> Inputs { get; } = [];

    /// <summary>The files that are valid; null where every file under its seed's name is.</summary>
    public List<StoredFile>? Files { get; set; }

    public SeedManifest ToSeedManifest() => new() { Edition = Edition ?? default, Inputs = Inputs };
}
