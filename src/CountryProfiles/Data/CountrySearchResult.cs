using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>
/// What a code or name found: one country, or several that share the name, or none and what it may have been meant to be.
/// </summary>
public sealed record CountrySearchResult
{
    private readonly ValueList<Country> _candidates;
    private readonly ValueList<string> _suggestions;

    internal CountrySearchResult(Country? country, IEnumerable<Country> candidates, IEnumerable<string> suggestions)
    {
        Country = country;
        _candidates = ValueList<Country>.Of(candidates, nameof(candidates));
        _suggestions = ValueList<string>.Of(suggestions, nameof(suggestions));
    }

    /// <summary>The country; null when the name is ambiguous or unknown.</summary>
    public Country? Country { get; }

    /// <summary>The countries that share an ambiguous name, none of which is picked; empty otherwise.</summary>
    public IReadOnlyList<Country> Candidates => _candidates;

    /// <summary>Known names that are spelled nearly like an unknown one, nearest first; empty otherwise.</summary>
    public IReadOnlyList<string> Suggestions => _suggestions;
}
