using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using CountryProfiles.Monetary;

namespace CountryProfiles.Data;

/// <summary>
/// Reads and writes this library's types as JSON. It is public because the context that is generated for an application
/// makes one wherever it meets one of these types; nobody else has to.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CountryProfilesJsonConverter : JsonConverterFactory
{
    /// <summary>True for the types that <see cref="CountryProfilesJsonContext"/> lists, one by one.</summary>
    public override bool CanConvert(Type typeToConvert) => Find(typeToConvert) is not null;

    /// <summary>The converter of a type.</summary>
    /// <exception cref="NotSupportedException">It is not a type of this library that has a JSON form of its own.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Find(typeToConvert) ?? throw new NotSupportedException($"{typeToConvert} has no JSON form of its own here.");

    private static JsonConverter? Find(Type type) => type switch
    {
        _ when type == typeof(CountryProfile) => new CountryProfileJsonConverter(),
        _ when type == typeof(Observation) => new ObservationJsonConverter(),
        _ when type == typeof(Contact) => new ContactJsonConverter(),
        _ when type == typeof(Country) => new CountryJsonConverter(),
        _ when type == typeof(Quantity) => new QuantityJsonConverter(),
        _ when type == typeof(CountryCode) => new CountryCodeJsonConverter(),
        _ when type == typeof(CurrencyCode) => new CurrencyCodeJsonConverter(),
        _ when type == typeof(IndicatorCode) => new IndicatorCodeJsonConverter(),
        _ when type == typeof(ReferencePeriod) => new ReferencePeriodJsonConverter(),
        _ when type == typeof(Rational) => new RationalJsonConverter(),
        _ when type == typeof(Rank) => new RankJsonConverter(),
        _ when type == typeof(PriceBasis) => new PriceBasisJsonConverter(),
        _ when type == typeof(Money) => new MoneyJsonConverter(),
        _ when type == typeof(ExchangeRate) => new ExchangeRateJsonConverter(),
        _ => null,
    };
}
