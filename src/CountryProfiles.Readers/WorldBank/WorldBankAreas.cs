namespace CountryProfiles.Readers.WorldBank;

/// <summary>
/// What the metadata file of a download (<c>Metadata_Country_…csv</c>) says of the areas: which are countries and which
/// are aggregates, which have no region.
/// </summary>
public sealed class WorldBankAreas
{
    private readonly Dictionary<string, bool> _isAggregate = new(StringComparer.OrdinalIgnoreCase);

    internal WorldBankAreas()
    {
    }

    /// <summary>How many areas are described.</summary>
    public int Count => _isAggregate.Count;

    /// <summary>True or false for an area that the metadata describe; null for others.</summary>
    public bool? IsAggregate(string areaCode)
    {
        ArgumentNullException.ThrowIfNull(areaCode);
        return _isAggregate.TryGetValue(areaCode, out bool aggregate) ? aggregate : null;
    }

    /// <summary>The codes of the aggregates, in the order of the file.</summary>
    public IEnumerable<string> Aggregates
    {
        get
        {
            foreach ((string code, bool aggregate) in _isAggregate)
            {
                if (aggregate)
                {
                    yield return code;
                }
            }
        }
    }

    internal void Add(string areaCode, bool isAggregate) => _isAggregate[areaCode] = isAggregate;
}
