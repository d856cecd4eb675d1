using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>A country or territory of ISO 3166-1: its codes, names and place in the world.</summary>
public sealed partial record Country
{
    private readonly CountryCode _code;
    private readonly string _alpha2 = "";
    private readonly int? _numeric;
    private readonly bool _isUserAssigned;
    private readonly string _name = "";
    private readonly string? _officialName;
    private readonly ValueList<string> _localNames = ValueList<string>.Empty;
    private readonly ValueList<string> _formerNames = ValueList<string>.Empty;
    private readonly ValueList<string> _otherNames = ValueList<string>.Empty;
    private readonly GeographicRegion? _region;
    private readonly GeographicRegion? _subregion;
    private readonly string? _capital;
    private readonly ValueList<string> _callingCodes = ValueList<string>.Empty;
    private readonly string? _dependencyStatus;

    /// <summary>A country; code, alpha-2 code and name are required.</summary>
    public Country()
    {
    }

    /// <summary>A country from a row that was checked already, in one step and not in one a property.</summary>
#pragma warning disable CS8618 // The compiler does not see that these fields are what the required properties return.
    [SetsRequiredMembers]
    internal Country(
        CountryCode code, string alpha2, int? numeric, bool isUserAssigned, string name, string? officialName,
        ValueList<string> localNames, ValueList<string> formerNames, ValueList<string> otherNames,
        GeographicRegion? region, GeographicRegion? subregion, string? capital, ValueList<string> callingCodes, string? dependencyStatus)
    {
        _code = code;
        _alpha2 = alpha2;
        _numeric = numeric;
        _isUserAssigned = isUserAssigned;
        _name = name;
        _officialName = officialName;
        _localNames = localNames;
        _formerNames = formerNames;
        _otherNames = otherNames;
        _region = region;
        _subregion = subregion;
        _capital = capital;
        _callingCodes = callingCodes;
        _dependencyStatus = dependencyStatus;
    }
#pragma warning restore CS8618

    /// <summary>The alpha-3 code, such as <c>KGZ</c>.</summary>
    public required CountryCode Code
    {
        get => _code;
        init => _code = value.IsUnspecified ? throw new ArgumentException("A country has an alpha-3 code.", nameof(value)) : value;
    }

    /// <summary>The alpha-2 code, two capital letters, such as <c>KG</c>.</summary>
    public required string Alpha2
    {
        get => _alpha2;
        init => _alpha2 = value is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']
            ? value
            : throw new ArgumentException($"'{value}' is not an alpha-2 code: two capital letters are expected, as in KG.", nameof(value));
    }

    /// <summary>The numeric code, 1 to 999, such as 417; null for user-assigned codes that have no number.</summary>
    public int? Numeric
    {
        get => _numeric;
        init => _numeric = value is null or (>= 1 and <= 999)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"{value} is not a numeric country code: 1 to 999 are expected.");
    }

    /// <summary>True when ISO 3166-1 does not assign the codes and users do, as for Kosovo.</summary>
    public bool IsUserAssigned { get => _isUserAssigned; init => _isUserAssigned = value; }

    /// <summary>The short English name, such as <c>Kyrgyzstan</c>.</summary>
    public required string Name
    {
        get => _name;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            _name = value;
        }
    }

    /// <summary>The official English name, such as <c>Kyrgyz Republic</c>; null when no source gives one.</summary>
    public string? OfficialName { get => _officialName; init => _officialName = value; }

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
    public GeographicRegion? Region { get => _region; init => _region = value; }

    /// <summary>The subregion, such as Central Asia; null for Antarctica.</summary>
    public GeographicRegion? Subregion { get => _subregion; init => _subregion = value; }

    /// <summary>The capital; null when there is none or no source names one.</summary>
    public string? Capital { get => _capital; init => _capital = value; }

    /// <summary>The telephone calling codes without <c>+</c>, such as <c>996</c>; several territories may share one.</summary>
    public IReadOnlyList<string> CallingCodes
    {
        get => _callingCodes;
        init => _callingCodes = ValueList<string>.Of(value, nameof(value));
    }

    /// <summary>How a dependent territory belongs to another country; null for those that do not.</summary>
    public string? DependencyStatus { get => _dependencyStatus; init => _dependencyStatus = value; }

    /// <summary>The numeric code as the three digits that ISO 3166 prints, such as <c>008</c>; null when there is none.</summary>
    public string? NumericText => Numeric is { } number ? IntegerText.Digits(number, 3) : null;

    /// <summary>The short English name.</summary>
    public override string ToString() => Name;
}
