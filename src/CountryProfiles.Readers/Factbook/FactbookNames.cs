using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Factbook;

/// <summary>The names that the Factbook gives; one that it calls "none" is null here or left out.</summary>
/// <remarks>The Factbook writes ASCII, so that names in other languages are transliterated and lack their accents.</remarks>
public sealed record FactbookNames
{
    private readonly ValueList<string> _localLong = ValueList<string>.Empty;
    private readonly ValueList<string> _localShort = ValueList<string>.Empty;
    private readonly ValueList<string> _former = ValueList<string>.Empty;

    /// <summary>The official English name, such as <c>Kyrgyz Republic</c>; null when there is none.</summary>
    public string? ConventionalLong { get; init; }

    /// <summary>The short English name, such as <c>Kyrgyzstan</c>; null when there is none, or one for each island.</summary>
    public string? ConventionalShort { get; init; }

    /// <summary>The official names in the country's languages, one for each.</summary>
    public IReadOnlyList<string> LocalLong
    {
        get => _localLong;
        init => _localLong = ValueList<string>.Of(value, nameof(value));
    }

    /// <summary>The short names in the country's languages, one for each.</summary>
    public IReadOnlyList<string> LocalShort
    {
        get => _localShort;
        init => _localShort = ValueList<string>.Of(value, nameof(value));
    }

    /// <summary>Earlier names.</summary>
    public IReadOnlyList<string> Former
    {
        get => _former;
        init => _former = ValueList<string>.Of(value, nameof(value));
    }

    /// <summary>The abbreviation, such as <c>PRC</c>; null when there is none.</summary>
    public string? Abbreviation { get; init; }
}
