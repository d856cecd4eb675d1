// The model knows nothing of JSON: here, and only here, its types are told which converter reads and writes them.
#pragma warning disable IDE0130, IDE0161 // The attributes belong to types of two other namespaces.

using System.Text.Json.Serialization;
using CountryProfiles.Data;

namespace CountryProfiles
{
    [JsonConverter(typeof(CountryProfileJsonConverter))]
    public sealed partial record CountryProfile;

    [JsonConverter(typeof(ObservationJsonConverter))]
    public sealed partial record Observation;

    [JsonConverter(typeof(ContactJsonConverter))]
    public sealed partial record Contact;

    [JsonConverter(typeof(CountryJsonConverter))]
    public sealed partial record Country;

    [JsonConverter(typeof(QuantityJsonConverter))]
    public readonly partial struct Quantity;

    [JsonConverter(typeof(CountryCodeJsonConverter))]
    public readonly partial record struct CountryCode;

    [JsonConverter(typeof(CurrencyCodeJsonConverter))]
    public readonly partial record struct CurrencyCode;

    [JsonConverter(typeof(IndicatorCodeJsonConverter))]
    public readonly partial record struct IndicatorCode;

    [JsonConverter(typeof(ReferencePeriodJsonConverter))]
    public readonly partial record struct ReferencePeriod;

    [JsonConverter(typeof(RationalJsonConverter))]
    public readonly partial struct Rational;
}

namespace CountryProfiles.Monetary
{
    [JsonConverter(typeof(MoneyJsonConverter))]
    public readonly partial record struct Money;
}
