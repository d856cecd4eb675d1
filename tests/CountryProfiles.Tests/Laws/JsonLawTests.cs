using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CountryProfiles.Data;
using CountryProfiles.Monetary;
using CountryProfiles.Units;
using FsCheck.Xunit;

namespace CountryProfiles.Laws;

/// <summary>
/// Law 30: JSON round trips exactly: amount digits, trailing zeros, bounds, unit, qualifiers, period, status, missing kind,
/// provenance; unknown units are rejected, not guessed.
/// </summary>
public class JsonLawTests
{
    private static readonly JsonSerializerOptions s_combined = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(TripJsonContext.Default, CountryProfilesJsonContext.Default),
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
        WriteIndented = true,
    };

    private static readonly CultureInfo[] s_cultures =
        [.. new[] { "", "de-DE", "nb-NO", "tr-TR", "ar-SA", "fa-IR", "hi-IN", "th-TH", "de-CH" }.Select(TestCultures.Get), CultureInfo.CurrentCulture];

    [Property(Arbitrary = [typeof(RandomProfiles)], MaxTest = 1000)]
    public void Law30_Json_AnyQuantity_RoundTripsExactly(Quantity quantity) => AssertRoundTrips(quantity);

    [Property(Arbitrary = [typeof(RandomProfiles)], MaxTest = 1000)]
    public void Law30_Json_AnyNumber_RoundTripsExactly(Rational number) => AssertRoundTrips(number);

    [Property(Arbitrary = [typeof(RandomProfiles)], MaxTest = 1000)]
    public void Law30_Json_AnyPeriod_RoundTripsExactly(ReferencePeriod period) => AssertRoundTrips(period);

    [Property(Arbitrary = [typeof(RandomProfiles)])]
    public void Law30_Json_AnyMoney_RoundTripsExactly(decimal amount, CurrencyCode currency, bool ppp) =>
        AssertRoundTrips(Money.Create(amount, currency, ppp ? PriceBasis.Ppp : default));

    [Property]
    public void Law30_Json_AnyRankPriceBasisAndExchangeRate_RoundTripExactly(byte place, byte more, ushort year, decimal rate)
    {
        AssertRoundTrips(Rank.Create(place + 1, place + more + 1));
        AssertRoundTrips(PriceBasis.Constant((year % 9999) + 1));
        AssertRoundTrips(PriceBasis.PppConstant((year % 9999) + 1));
        AssertRoundTrips(ExchangeRate.Create(CurrencyCode.Create("USD"), CurrencyCode.Create("KGS"), rate == 0 ? 1 : Math.Abs(rate), more % 2 == 0 ? null : new DateOnly(2014, 12, 31)));
    }

    [Property(Arbitrary = [typeof(RandomProfiles)])]
    public void Law30_Json_AnyCodes_RoundTripExactly(CountryCode country, CurrencyCode currency, IndicatorCode indicator)
    {
        AssertRoundTrips(country);
        AssertRoundTrips(currency);
        AssertRoundTrips(indicator);
    }

    [Property(Arbitrary = [typeof(RandomProfiles)])]
    public void Law30_Json_AnyCountry_RoundTripsExactly(Country country) => AssertRoundTrips(country);

    [Property(Arbitrary = [typeof(RandomProfiles)], MaxTest = 500)]
    public void Law30_Json_AnyObservation_RoundTripsExactly(Observation observation) => AssertRoundTrips(observation);

    [Property(Arbitrary = [typeof(RandomProfiles)], MaxTest = 200)]
    public void Law30_Json_AnyProfile_RoundTripsExactly(CountryProfile profile) => AssertRoundTrips(profile);

    [Property(Arbitrary = [typeof(RandomProfiles)], MaxTest = 10)]
    public void Law30_Json_Lists_RoundTripExactly(CountryProfile profile, Observation observation)
    {
        AssertRoundTrips<IReadOnlyList<CountryProfile>>([profile, CountryDataset.Default["KG"]]);
        AssertRoundTrips<IReadOnlyList<Observation>>([observation, .. profile.Observations]);
        AssertRoundTrips<IReadOnlyList<Country>>([profile.Country]);
        Assert.All(profile.Contacts, AssertRoundTrips);
    }

    [Property(Arbitrary = [typeof(RandomProfiles)], MaxTest = 100)]
    public void Law30_Json_InsideAnApplicationsOwnType_RoundTripsExactly(CountryProfile profile, Quantity quantity, ReferencePeriod period, CountryCode code)
    {
        Trip trip = new("to Bishkek", profile, quantity, null, [period], code);

        string json = JsonSerializer.Serialize(trip, s_combined);
        Trip? read = JsonSerializer.Deserialize<Trip>(json, s_combined);

        Assert.Equal(RandomProfiles.Exactly(trip), RandomProfiles.Exactly(read));
        Assert.Contains("\"HOME_COUNTRY\": {", json, StringComparison.Ordinal);
    }

    [Property(MaxTest = 1000)]
    public void Law30_Json_PublishedDigits_StayAsTheyWerePrinted(int whole, byte places, uint fraction)
    {
        string digits = whole.ToString(CultureInfo.InvariantCulture);
        digits += places % 12 == 0 ? "" : "." + fraction.ToString(CultureInfo.InvariantCulture).PadLeft(12, '0')[^(places % 12)..];
        string json = $$"""{"value":{{(whole == 0 ? digits.Replace("-", "", StringComparison.Ordinal) : digits)}},"unit":"%{person}"}""";

        Quantity quantity = JsonSerializer.Deserialize(json, CountryProfilesJsonContext.Default.Quantity);

        Assert.Equal(json, JsonSerializer.Serialize(quantity, CountryProfilesJsonContext.Default.Quantity).Replace("\\u007B", "{", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"value":0.30,"unit":"%{person}"}""", "3/10", "1/200")]
    [InlineData("""{"value":0.3,"unit":"%{person}"}""", "3/10", "1/20")]
    [InlineData("""{"value":3322,"unit":"USD@ppp/person"}""", "3322", "1/2")]
    [InlineData("""{"value":-3.2,"unit":"migrant/1000person/year"}""", "-16/5", "1/20")]
    [InlineData("""{"value":5900000,"unit":"person","lower":5850000,"upper":5950000}""", "5900000", "50000")]
    [InlineData("""{"value":0,"unit":"km","exact":true}""", "0", "0")]
    [InlineData("""{"value":0.0,"unit":"km"}""", "0", "1/20")]
    [InlineData("""{"value":"22460/59","unit":"USD/person","exact":true}""", "22460/59", "0")]
    [InlineData("""{"value":"1/3","unit":"km","lower":0.3,"upper":"11/30"}""", "1/3", "1/30")]
    [InlineData("""{"value":0.25,"unit":"USD@const2015","lower":0.125,"upper":0.375}""", "1/4", "1/8")]
    [InlineData("""{"value":123456789012345678901234567890.5,"unit":"1","exact":true}""", "246913578024691357802469135781/2", "0")]
    public void Law30_Json_KnownQuantity_HasThisTextAndNoOther(string json, string amount, string halfWidth)
    {
        Quantity quantity = JsonSerializer.Deserialize(json, CountryProfilesJsonContext.Default.Quantity);

        Assert.Equal((amount, halfWidth), (quantity.Amount.ToString("R", null), quantity.HalfWidth.ToString("R", null)));
        Assert.Equal(json, JsonSerializer.Serialize(quantity, CountryProfilesJsonContext.Default.Quantity));
    }

    [Property]
    public void Law30_Json_UnknownUnit_IsRejectedAndNamed(string? word)
    {
        string unit = "no-such-" + new string([.. (word ?? "").Where(char.IsAsciiLetterOrDigit).Take(20)]);
        foreach (string code in new[] { unit, unit + "/km2", "person/" + unit, $"%{{{unit}}}" })
        {
            JsonException exception = Assert.Throws<JsonException>(() =>
                JsonSerializer.Deserialize($$"""{"value": 1, "unit": "{{code}}"}""", CountryProfilesJsonContext.Default.Quantity));
            Assert.Contains("SEED007", exception.Message, StringComparison.Ordinal);
            Assert.Contains($"'{code}'", exception.Message, StringComparison.Ordinal);
        }
    }

    // Each means something to a reader of pages, and nothing here.
    [Theory]
    [InlineData("KM2")]
    [InlineData("km²")]
    [InlineData("sq km")]
    [InlineData("usd")]
    [InlineData("USD@PPP")]
    [InlineData("USD@")]
    [InlineData("QQQ")]
    [InlineData("people")]
    [InlineData("% {person}")]
    [InlineData("km2/")]
    [InlineData("/km2")]
    [InlineData("km/km")]
    [InlineData(" km2")]
    [InlineData("")]
    public void Law30_Json_UnitInAnotherSpelling_IsNotGuessed(string code)
    {
        JsonException exception = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize($$"""{"value": 1, "unit": "{{code}}"}""", CountryProfilesJsonContext.Default.Quantity));
        Assert.Contains("SEED007", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(Quantity), """{"value": 1, "unit": "km", "prefix": "about"}""", "SEED003")]
    [InlineData(typeof(Quantity), """{"value": 1, "unit": "km", "value": 2}""", "SEED004")]
    [InlineData(typeof(Quantity), """{"value": 1}""", "SEED005")]
    [InlineData(typeof(Quantity), """{"value": 1e3, "unit": "km"}""", "SEED006")]
    [InlineData(typeof(Quantity), """{"value": "1/0", "unit": "km"}""", "SEED006")]
    [InlineData(typeof(Quantity), """{"value": "NaN", "unit": "km"}""", "SEED006")]
    [InlineData(typeof(Quantity), """{"value": null, "unit": "km"}""", "SEED002")]
    [InlineData(typeof(Quantity), """{"value": "1/3", "unit": "km"}""", "SEED011")]
    [InlineData(typeof(Quantity), """{"value": 1, "unit": "km", "lower": 2, "upper": 1}""", "SEED011")]
    [InlineData(typeof(Quantity), """{"value": 1, "unit": "km", "lower": 0, "upper": 3}""", "SEED011")]
    [InlineData(typeof(Quantity), """{"value": 1, "unit": "km", "exact": true, "lower": 1, "upper": 1}""", "SEED011")]
    [InlineData(typeof(Quantity), """{"value": 1, "unit": "km", "lower": 1}""", "SEED011")]
    [InlineData(typeof(Quantity), "1", "SEED002")]
    [InlineData(typeof(Country), """{"code": "KGZ", "alpha2": "KG", "name": " "}""", "SEED006")]
    [InlineData(typeof(Country), """{"code": "KGZ", "alpha2": "KG", "name": "K", "region": {"code": "142", "name": ""}}""", "SEED006")]
    [InlineData(typeof(Country), """{"code": "KGZ", "alpha2": "KG", "name": "K", "region": "142"}""", "SEED008")]
    [InlineData(typeof(Country), "[]", "SEED002")]
    [InlineData(typeof(Observation), """{"indicator": "area", "period": "undated", "missing": "unknown", "source": "iom-kyrgyzstan"}""", "SEED006")]
    [InlineData(typeof(Observation), """{"indicator": "area", "period": "undated", "missing": "not-loaded", "source": "nobody"}""", "SEED008")]
    [InlineData(typeof(Observation), """{"indicator": "areas", "period": "undated", "missing": "not-loaded", "source": "iom-kyrgyzstan"}""", "SEED008")]
    [InlineData(typeof(CountryProfile), """{"format": 1, "country": "KGZ", "observations": [], "more": 1}""", "SEED003")]
    [InlineData(typeof(CountryProfile), """{"format": 2, "country": "KGZ", "observations": []}""", "SEED012")]
    [InlineData(typeof(CountryProfile), """{"format": 1, "country": "QQQ", "observations": []}""", "SEED008")]
    public void Deserialize_InvalidJson_ThrowsJsonExceptionWithTheFault(Type type, string json, string code)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type, CountryProfilesJsonContext.Default));
        Assert.Contains(code, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(CountryCode), "\"KG\"")]
    [InlineData(typeof(CountryCode), "417")]
    [InlineData(typeof(CurrencyCode), "\"\"")]
    [InlineData(typeof(CurrencyCode), "null")]
    [InlineData(typeof(IndicatorCode), "\"Population\"")]
    [InlineData(typeof(ReferencePeriod), "\"2015–2020\"")]
    [InlineData(typeof(ReferencePeriod), "\"\"")]
    [InlineData(typeof(ReferencePeriod), "2015")]
    [InlineData(typeof(Rational), "\"1,5\"")]
    [InlineData(typeof(Rational), "\"\"")]
    [InlineData(typeof(Rational), "1.5")]
    [InlineData(typeof(Rank), "\"120/188\"")]
    [InlineData(typeof(Rank), "120")]
    [InlineData(typeof(PriceBasis), "\"PPP\"")]
    [InlineData(typeof(PriceBasis), "null")]
    [InlineData(typeof(ExchangeRate), "\"USD/KGS\"")]
    [InlineData(typeof(ExchangeRate), "52.66")]
    public void Deserialize_TextThatIsNoValue_ThrowsJsonException(Type type, string json)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type, CountryProfilesJsonContext.Default));
        Assert.Contains($"not a {type.Name}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_OfEveryStruct_RoundTrip()
    {
        AssertRoundTrips(default(CountryCode));
        AssertRoundTrips(default(CurrencyCode));
        AssertRoundTrips(default(IndicatorCode));
        AssertRoundTrips(default(ReferencePeriod));
        AssertRoundTrips(default(Rational));
        AssertRoundTrips(default(Quantity));
        AssertRoundTrips(default(Rank));
        AssertRoundTrips(default(PriceBasis));
        AssertRoundTrips(default(Money));
        AssertRoundTrips(default(ExchangeRate));
    }

    // This project sees internals, so that the context generated for it would find a hidden converter. An application's would not.
    [Theory]
    [InlineData(typeof(CountryProfile))]
    [InlineData(typeof(Observation))]
    [InlineData(typeof(Contact))]
    [InlineData(typeof(Country))]
    [InlineData(typeof(Quantity))]
    [InlineData(typeof(CountryCode))]
    [InlineData(typeof(CurrencyCode))]
    [InlineData(typeof(IndicatorCode))]
    [InlineData(typeof(ReferencePeriod))]
    [InlineData(typeof(Rational))]
    [InlineData(typeof(Rank))]
    [InlineData(typeof(PriceBasis))]
    [InlineData(typeof(Money))]
    [InlineData(typeof(ExchangeRate))]
    public void Converter_OfEveryType_CanBeMadeByAnApplicationsContext(Type type)
    {
        Type converter = Assert.IsType<JsonConverterAttribute>(Assert.Single(type.GetCustomAttributes(typeof(JsonConverterAttribute), false))).ConverterType!;

        Assert.True(converter.IsPublic);
        Assert.True(converter.GetConstructor([])!.IsPublic);
        Assert.True(((JsonConverterFactory)Activator.CreateInstance(converter)!).CanConvert(type));
        Assert.False(new CountryProfilesJsonConverter().CanConvert(typeof(string)));
        Assert.Throws<NotSupportedException>(() => new CountryProfilesJsonConverter().CreateConverter(typeof(string), JsonSerializerOptions.Default));
    }

    [Fact]
    public void Load_WhatTheContextWrote_HoldsTheSameProfile()
    {
        CountryProfile profile = CountryDataset.Default["KG"];
        using MemoryStream stream = new(JsonSerializer.SerializeToUtf8Bytes(profile, CountryProfilesJsonContext.Default.CountryProfile));

        CountryDataset dataset = CountryDataset.Load(stream);

        Assert.Equal(RandomProfiles.Exactly(profile), RandomProfiles.Exactly(dataset["Kyrgyz Republic"]));
        Assert.Equal("Kyrgyzstan", Assert.Single(dataset.Countries).Name);
    }

    // Whatever the culture, the text is the same, and reads back as what was written.
    private static void AssertRoundTrips<T>(T value)
    {
        JsonTypeInfo<T> type = (JsonTypeInfo<T>)CountryProfilesJsonContext.Default.GetTypeInfo(typeof(T))!;
        string expected = RandomProfiles.Exactly(value);
        string? json = null;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (CultureInfo culture in s_cultures)
            {
                CultureInfo.CurrentCulture = culture;
                string written = JsonSerializer.Serialize(value, type);
                json ??= written;
                Assert.Equal(json, written);
                T? read = JsonSerializer.Deserialize(written, type);
                Assert.Equal(expected, RandomProfiles.Exactly(read));
                Assert.Equal(value, read);
                Assert.Equal(json, JsonSerializer.Serialize(read!, type));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

/// <summary>A type that an application might have, with ours inside.</summary>
internal sealed record Trip(string Purpose, CountryProfile HomeCountry, Quantity Distance, Quantity? Detour, IReadOnlyList<ReferencePeriod> When, CountryCode To);

[JsonSerializable(typeof(Trip))]
internal sealed partial class TripJsonContext : JsonSerializerContext;
