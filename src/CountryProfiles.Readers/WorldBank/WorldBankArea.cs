namespace CountryProfiles.Readers.WorldBank;

/// <summary>An area of a file: a country, or an aggregate, whose country is unspecified.</summary>
internal sealed record WorldBankArea(string Code, CountryCode Country, bool IsAggregate);
