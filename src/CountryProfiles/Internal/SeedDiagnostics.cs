namespace CountryProfiles.Internal;

/// <summary>Collects faults, each once, up to a number that a person can read.</summary>
internal sealed class SeedDiagnostics
{
    private const int Limit = 1000;

    // Most seeds have no faults, and then there is nothing to make room for.
    private List<Diagnostic>? _items;
    private HashSet<Diagnostic>? _known;

    public IReadOnlyList<Diagnostic> Items => _items ??= [];

    /// <summary>How many there are.</summary>
    public int Count;

    /// <summary>True when so much is wrong that reading on serves nobody.</summary>
    public bool IsFull;

    public void Add(Diagnostic diagnostic)
    {
        // What is read twice is told once.
        if (!IsFull && (_known ??= []).Add(diagnostic))
        {
            (_items ??= []).Add(diagnostic);
            Count++;
            IsFull = Count >= Limit;
        }
    }

    public void ThrowIfAny()
    {
        if (Count > 0)
        {
            throw new InvalidSeedException(Items);
        }
    }
}
