// The model knows nothing of JSON: here, and only here, its types are told which converter reads and writes them.
#pragma warning disable IDE0130, IDE0161 // The attributes belong to types of two other namespaces.

using System.Text.Json.Serialization;
using CountryProfiles.Data;

namespace CountryProfiles
{
    [JsonConverter(typeof(CountryProfilesJsonConverter))]
    public sealed partial record CountryProfile;

    [JsonConverter(typeof(CountryProfilesJsonConverter))]
    public sealed partial record Observation;

    [JsonConverter(typeof(CountryProfilesJsonConverter))]
    public sealed partial record Contact;

    [JsonConverter(typeof(CountryProfilesJsonConverter))]
    public sealed partial record Country;

    [JsonConverter(typeof(CountryProfilesJsonConverter))]
    public readonly partial struct Quantity;

    [JsonConverter(typeof(CountryProfilesJsonConverter))]
    public readonly partial record struct CountryCode;

    [JsonConverter(typeof(CountryProfilesJsonConverter))]
    public readonly partial record struct CurrencyCode;

    [JsonConverter(typeof(CountryProfilesJsonConverter))]
    public readonly partial record struct IndicatorCode;

    [JsonConverter(typeof(CountryProfilesJsonConverter))]
    public readonly partial record struct ReferencePeriod;

    [JsonConverter(typeof(CountryProfilesJsonConverter))]
    public readonly partial struct Rational;

    [JsonConverter(typeof(CountryProfilesJsonConverter))]
    public readonly partial record struct Rank;

    [JsonConverter(typeof(CountryProfilesJsonConverter))]
    public readonly partial record struct PriceBasis;
}

namespace CountryProfiles.Monetary
{
    [JsonConverter(typeof(CountryProfilesJsonConverter))]
    public readonly partial record struct Money;

    [JsonConverter(typeof(CountryProfilesJsonConverter))]
    public readonly partial record struct ExchangeRate;
}
