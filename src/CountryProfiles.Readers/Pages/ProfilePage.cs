using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Pages;

/// <summary>What a profile page says of a country.</summary>
public sealed record ProfilePage
{
    private readonly ValueList<Observation> _observations = ValueList<Observation>.Empty;
    private readonly ValueList<Contact> _contacts = ValueList<Contact>.Empty;
    private readonly ValueList<Quantity> _storyDistances = ValueList<Quantity>.Empty;

    /// <summary>The country, as the caller or the page states it; unspecified when neither does.</summary>
    public CountryCode Country { get; init; }

    /// <summary>The facts, in the order of the page.</summary>
    public IReadOnlyList<Observation> Observations
    {
        get => _observations;
        init => _observations = ValueList<Observation>.Of(value, nameof(value));
    }

    /// <summary>The offices, in the order of the page.</summary>
    public IReadOnlyList<Contact> Contacts
    {
        get => _contacts;
        init => _contacts = ValueList<Contact>.Of(value, nameof(value));
    }

    /// <summary>How far from home the people of the page's stories are; exactly zero for one who is back.</summary>
    public IReadOnlyList<Quantity> StoryDistances
    {
        get => _storyDistances;
        init => _storyDistances = ValueList<Quantity>.Of(value, nameof(value));
    }

    /// <summary>Country and number of facts.</summary>
    public override string ToString() => $"{(Country.IsUnspecified ? "unspecified country" : Country.ToString())}, {_observations.Count} facts";
}
