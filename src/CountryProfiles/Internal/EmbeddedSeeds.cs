namespace CountryProfiles.Internal;

/// <summary>The seeds that travel inside the assembly, under the paths they have below <c>seeds/</c>.</summary>
internal static class EmbeddedSeeds
{
    /// <summary>The bytes of a seed file; false when there is no such file.</summary>
    public static unsafe bool TryRead(string path, out SeedBytes bytes)
    {
        Stream? stream = typeof(EmbeddedSeeds).Assembly.GetManifestResourceStream(path);
        switch (stream)
        {
            case null:
                bytes = default;
                return false;
            case UnmanagedMemoryStream mapped:
                // The resource is part of the loaded image, which stays mapped as long as the process runs.
                bytes = new SeedBytes(mapped.PositionPointer, checked((int)mapped.Length));
                return true;
            default:
                byte[] copy = new byte[stream.Length];
                stream.ReadExactly(copy);
                bytes = new SeedBytes(copy);
                return true;
        }
    }

    /// <summary>The bytes of a seed file that is known to exist.</summary>
    public static SeedBytes Read(string path) =>
        TryRead(path, out SeedBytes bytes) ? bytes : throw new InvalidOperationException($"The assembly holds no seed '{path}'.");
}
