namespace CountryProfiles.Internal;

/// <summary>Collects faults, each once, up to a number that a person can read.</summary>
internal sealed class SeedDiagnostics
{
    private const int Limit = 1000;

    private readonly List<Diagnostic> _items = [];
    private readonly HashSet<Diagnostic> _known = [];

    public IReadOnlyList<Diagnostic> Items => _items;

    public int Count => _items.Count;

    /// <summary>True when so much is wrong that reading on serves nobody.</summary>
    public bool IsFull => _items.Count >= Limit;

    public void Add(Diagnostic diagnostic)
    {
        // What is read twice is told once.
        if (!IsFull && _known.Add(diagnostic))
        {
            _items.Add(diagnostic);
        }
    }

    public void ThrowIfAny()
    {
        if (_items.Count > 0)
        {
            throw new InvalidSeedException(_items);
        }
    }
}
