using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>A country or territory of ISO 3166-1: its codes, names and place in the world.</summary>
public sealed partial record Country
{
    private readonly ValueList<string> _localNames = ValueList<string>.Empty;
    private readonly ValueList<string> _formerNames = ValueList<string>.Empty;
    private readonly ValueList<string> _otherNames = ValueList<string>.Empty;
    private readonly ValueList<string> _callingCodes = ValueList<string>.Empty;

    /// <summary>The alpha-3 code, such as <c>KGZ</c>.</summary>
    public required CountryCode Code
    {
        get;
        init => field = value.IsUnspecified ? throw new ArgumentException("A country has an alpha-3 code.", nameof(value)) : value;
    }

    /// <summary>The alpha-2 code, two capital letters, such as <c>KG</c>.</summary>
    public required string Alpha2
    {
        get;
        init => field = value is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']
            ? value
            : throw new ArgumentException($"'{value}' is not an alpha-2 code: two capital letters are expected, as in KG.", nameof(value));
    }

    /// <summary>The numeric code, 1 to 999, such as 417; null for user-assigned codes that have no number.</summary>
    public int? Numeric
    {
        get;
        init => field = value is null or (>= 1 and <= 999)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"{value} is not a numeric country code: 1 to 999 are expected.");
    }

    /// <summary>True when ISO 3166-1 does not assign the codes and users do, as for Kosovo.</summary>
    public bool IsUserAssigned { get; init; }

    /// <summary>The short English name, such as <c>Kyrgyzstan</c>.</summary>
    public required string Name
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>The official English name, such as <c>Kyrgyz Republic</c>; null when no source gives one.</summary>
    public string? OfficialName { get; init; }

    /// <summary>Names in the country's own languages, short or official; empty when no source gives one.</summary>
    public IReadOnlyList<string> LocalNames
    {
        get => _localNames;
        init => _localNames = ValueList<string>.Of(value, nameof(value));
    }

    /// <summary>Names that the country had earlier, such as <c>Swaziland</c>.</summary>
    public IReadOnlyList<string> FormerNames
    {
        get => _formerNames;
        init => _formerNames = ValueList<string>.Of(value, nameof(value));
    }

    /// <summary>Further English names in use, such as <c>Ivory Coast</c> or <c>South Korea</c>.</summary>
    public IReadOnlyList<string> OtherNames
    {
        get => _otherNames;
        init => _otherNames = ValueList<string>.Of(value, nameof(value));
    }

    /// <summary>The region, such as Asia; null for Antarctica.</summary>
    public GeographicRegion? Region { get; init; }

    /// <summary>The subregion, such as Central Asia; null for Antarctica.</summary>
    public GeographicRegion? Subregion { get; init; }

    /// <summary>The capital; null when there is none or no source names one.</summary>
    public string? Capital { get; init; }

    /// <summary>The telephone calling codes without <c>+</c>, such as <c>996</c>; several territories may share one.</summary>
    public IReadOnlyList<string> CallingCodes
    {
        get => _callingCodes;
        init => _callingCodes = ValueList<string>.Of(value, nameof(value));
    }

    /// <summary>How a dependent territory belongs to another country; null for those that do not.</summary>
    public string? DependencyStatus { get; init; }

    /// <summary>The numeric code as the three digits that ISO 3166 prints, such as <c>008</c>; null when there is none.</summary>
    public string? NumericText => Numeric is { } number ? IntegerText.ThreeDigits(number) : null;

    /// <summary>The short English name.</summary>
    public override string ToString() => Name;
}
