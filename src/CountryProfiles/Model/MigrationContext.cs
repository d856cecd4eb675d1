using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>What a source tells of a country's migration, as data: where people go, what they work in, what is done about it.</summary>
public sealed record MigrationContext
{
    private static readonly Dimension s_length = Dimension.Of(DimensionKind.Length);

    private readonly ValueList<CountryCode> _destinations = ValueList<CountryCode>.Empty;
    private readonly ValueList<string> _sectors = ValueList<string>.Empty;
    private readonly ValueList<string> _policyAims = ValueList<string>.Empty;
    private readonly ValueList<string> _assistanceAreas = ValueList<string>.Empty;
    private readonly ValueList<Quantity> _storyDistances = ValueList<Quantity>.Empty;

    /// <summary>The main countries of destination, in the order of the source.</summary>
    public IReadOnlyList<CountryCode> Destinations
    {
        get => _destinations;
        init => _destinations = ValueList<CountryCode>.Of(value, nameof(value));
    }

    /// <summary>The sectors that employ migrants.</summary>
    public IReadOnlyList<string> Sectors
    {
        get => _sectors;
        init => _sectors = ValueList<string>.Of(value, nameof(value));
    }

    /// <summary>What the government's migration policy aims at.</summary>
    public IReadOnlyList<string> PolicyAims
    {
        get => _policyAims;
        init => _policyAims = ValueList<string>.Of(value, nameof(value));
    }

    /// <summary>What the publishing organisation assists with.</summary>
    public IReadOnlyList<string> AssistanceAreas
    {
        get => _assistanceAreas;
        init => _assistanceAreas = ValueList<string>.Of(value, nameof(value));
    }

    /// <summary>How far from home the people of the source's stories are; exactly zero for one who is back. Lengths only.</summary>
    /// <exception cref="ArgumentException">A distance is no length, or below zero.</exception>
    public IReadOnlyList<Quantity> StoryDistances
    {
        get => _storyDistances;
        init
        {
            ValueList<Quantity> distances = ValueList<Quantity>.Of(value, nameof(value));
            foreach (Quantity distance in distances)
            {
                if (!distance.Unit.Dimension.Equals(s_length) || distance.Sign < 0)
                {
                    throw new ArgumentException($"A distance is a length of 0 or more, not {distance:R}.", nameof(value));
                }
            }

            _storyDistances = distances;
        }
    }

    /// <summary>Where it was published.</summary>
    public required Source Source { get; init; }
}
