using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Cldr;

/// <summary>What CLDR says of a territory.</summary>
public sealed record CldrTerritory
{
    private readonly ValueList<string> _otherNames = ValueList<string>.Empty;
    private readonly ValueList<CldrCurrency> _currencies = ValueList<CldrCurrency>.Empty;
    private readonly ValueList<CldrLanguage> _languages = ValueList<CldrLanguage>.Empty;

    /// <summary>The ISO 3166-1 alpha-3 code; <c>XKX</c> for Kosovo, for which CLDR uses codes of its own.</summary>
    public required CountryCode Code { get; init; }

    /// <summary>The alpha-2 code.</summary>
    public required string Alpha2 { get; init; }

    /// <summary>The ISO 3166-1 number; null for Kosovo, which ISO assigns none.</summary>
    public int? Numeric { get; init; }

    /// <summary>True for Kosovo, whose codes ISO leaves to users.</summary>
    public bool IsUserAssigned { get; init; }

    /// <summary>The English name.</summary>
    public required string Name { get; init; }

    /// <summary>Shorter and other English names, such as <c>UK</c> and <c>Ivory Coast</c>.</summary>
    public IReadOnlyList<string> OtherNames
    {
        get => _otherNames;
        init => _otherNames = ValueList<string>.Of(value, nameof(value));
    }

    /// <summary>The M49 region, such as Asia (142); null for Antarctica.</summary>
    public GeographicRegion? Region { get; init; }

    /// <summary>The M49 region directly above the territory, such as Central Asia (143); null for Antarctica.</summary>
    public GeographicRegion? Subregion { get; init; }

    /// <summary>Currencies in the order of their first days; legal tender and not.</summary>
    public IReadOnlyList<CldrCurrency> Currencies
    {
        get => _currencies;
        init => _currencies = ValueList<CldrCurrency>.Of(value, nameof(value));
    }

    /// <summary>Languages with a share or a standing, the most used first.</summary>
    public IReadOnlyList<CldrLanguage> Languages
    {
        get => _languages;
        init => _languages = ValueList<CldrLanguage>.Of(value, nameof(value));
    }

    /// <summary>
    /// The population, undated and rounded to six significant digits; null when there is none. For territories of which
    /// no dated source tells.
    /// </summary>
    public Observation? Population { get; init; }

    /// <summary>The languages that are official in the whole territory, by law or in practice, each once whatever its scripts.</summary>
    public IReadOnlyList<CldrLanguage> OfficialLanguages => ValueList<CldrLanguage>.Of(
        _languages.Where(static language => !language.IsScriptVariant && language.Status is CldrLanguageStatus.Official or CldrLanguageStatus.DeFactoOfficial),
        nameof(Languages));

    /// <summary>Legal tender by date as a profile has it, in the order of the first days; empty for Antarctica.</summary>
    public IReadOnlyList<CurrencyUse> LegalTender(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return ValueList<CurrencyUse>.Of(
            _currencies.Where(static currency => currency.IsLegalTender)
                .Select(currency => new CurrencyUse { Currency = currency.Currency, From = currency.From, To = currency.To, Source = source }),
            nameof(Currencies));
    }

    /// <summary>Name and code.</summary>
    public override string ToString() => $"{Name} ({Code})";
}
