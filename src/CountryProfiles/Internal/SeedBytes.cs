namespace CountryProfiles.Internal;

/// <summary>The bytes of a seed file: where the runtime maps them, or in an array of their own.</summary>
internal readonly unsafe struct SeedBytes
{
    private readonly byte[]? _array;
    private readonly byte* _mapped;
    private readonly int _length;

    public SeedBytes(byte[] array)
    {
        _array = array;
        _length = array.Length;
    }

    public SeedBytes(byte* mapped, int length)
    {
        _mapped = mapped;
        _length = length;
    }

    /// <summary>True when both are the same place in memory, and there is something.</summary>
    public bool IsSameAs(SeedBytes other) => _length > 0 && _length == other._length && _mapped == other._mapped && _array == other._array;

    public ReadOnlySpan<byte> Span => _array is null ? new ReadOnlySpan<byte>(_mapped, _length) : _array;
}
