using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Factbook;

/// <summary>What one file of the Factbook says of its territory.</summary>
public sealed record FactbookProfile
{
    private readonly ValueList<Observation> _observations = ValueList<Observation>.Empty;

    /// <summary>The file's GEC code, as its name says: two lower-case letters, such as <c>kg</c>.</summary>
    public required string Gec { get; init; }

    /// <summary>The territory that the file was read for.</summary>
    public required CountryCode Area { get; init; }

    /// <summary>The names.</summary>
    public FactbookNames Names { get; init; } = new();

    /// <summary>The capital without remarks, such as <c>Baku</c>; null when there is none.</summary>
    public string? Capital { get; init; }

    /// <summary>What the Factbook remarks on the capital, such as a second seat; null without a remark.</summary>
    public string? CapitalNote { get; init; }

    /// <summary>How a dependent territory belongs to another country; null for those that do not.</summary>
    public string? DependencyStatus { get; init; }

    /// <summary>The text about the Internet country code, such as <c>.kg</c>; null when there is none.</summary>
    public string? InternetCountryCode { get; init; }

    /// <summary>The values, in the order of the indicators and, within one, of the file.</summary>
    public IReadOnlyList<Observation> Observations
    {
        get => _observations;
        init => _observations = ValueList<Observation>.Of(value, nameof(value));
    }
}
