using System.Text.Json.Serialization;
using CountryProfiles.Monetary;

namespace CountryProfiles.Data;

/// <summary>
/// The generated JSON metadata of this library's types; without reflection, and to be combined with an application's own
/// context by <c>JsonTypeInfoResolver.Combine</c>.
/// </summary>
/// <remarks>
/// Profiles and observations stand alone: they bring along their country and sources. Amounts keep their published digits.
/// </remarks>
[JsonSerializable(typeof(CountryProfile))]
[JsonSerializable(typeof(Observation))]
[JsonSerializable(typeof(Quantity))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(Country))]
[JsonSerializable(typeof(CountryCode))]
[JsonSerializable(typeof(CurrencyCode))]
[JsonSerializable(typeof(IndicatorCode))]
[JsonSerializable(typeof(ReferencePeriod))]
[JsonSerializable(typeof(Rational))]
[JsonSerializable(typeof(Rank))]
[JsonSerializable(typeof(PriceBasis))]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(ExchangeRate))]
[JsonSerializable(typeof(IReadOnlyList<CountryProfile>))]
[JsonSerializable(typeof(IReadOnlyList<Observation>))]
[JsonSerializable(typeof(IReadOnlyList<Country>))]
public sealed partial class CountryProfilesJsonContext : JsonSerializerContext;
