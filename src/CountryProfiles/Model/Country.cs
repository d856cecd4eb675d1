using System.Globalization;

namespace CountryProfiles;

/// <summary>A country or territory of ISO 3166-1: its codes and names.</summary>
public sealed partial record Country
{
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

    /// <summary>The official English name, such as <c>Kyrgyz Republic</c>; null when not recorded.</summary>
    public string? OfficialName { get; init; }

    /// <summary>The short name in its own language, such as <c>Кыргызстан</c>; null when not recorded.</summary>
    public string? LocalName { get; init; }

    /// <summary>The numeric code as the three digits that ISO 3166 prints, such as <c>008</c>; null when there is none.</summary>
    public string? NumericText => Numeric?.ToString("000", CultureInfo.InvariantCulture);

    /// <summary>The short English name.</summary>
    public override string ToString() => Name;
}
