using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CountryProfiles.Internal;
using CountryProfiles.Monetary;

namespace CountryProfiles.Data;

/// <summary>Reads and writes one of our types by the code that reads and writes seeds.</summary>
internal abstract class SeedJsonConverter<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        SeedDiagnostics diagnostics = new();
        T? value = Read(JsonMarshal.GetRawUtf8Value(document.RootElement), diagnostics);
        if (diagnostics.Count > 0 || value is null)
        {
            throw new JsonException(new InvalidSeedException(diagnostics.Items).Message);
        }

        return value;
    }

    protected abstract T? Read(ReadOnlySpan<byte> json, SeedDiagnostics diagnostics);
}

internal sealed class CountryProfileJsonConverter : SeedJsonConverter<CountryProfile>
{
    public override void Write(Utf8JsonWriter writer, CountryProfile value, JsonSerializerOptions options) =>
        ProfileJson.Write(writer, value, standAlone: true);

    protected override CountryProfile? Read(ReadOnlySpan<byte> json, SeedDiagnostics diagnostics) => CountryDataset.ReadStandAlone(json, diagnostics);
}

internal sealed class ObservationJsonConverter : SeedJsonConverter<Observation>
{
    public override void Write(Utf8JsonWriter writer, Observation value, JsonSerializerOptions options) => ObservationJson.WriteStandAlone(writer, value);

    protected override Observation? Read(ReadOnlySpan<byte> json, SeedDiagnostics diagnostics)
    {
        SeedReader reader = new(json, null, diagnostics);
        return reader.Start() ? ObservationJson.Read(ref reader, new ProfileScope(CountryDataset.DefaultTables)) : null;
    }
}

internal sealed class ContactJsonConverter : SeedJsonConverter<Contact>
{
    public override void Write(Utf8JsonWriter writer, Contact value, JsonSerializerOptions options) => ContactJson.Write(writer, value, standAlone: true);

    protected override Contact? Read(ReadOnlySpan<byte> json, SeedDiagnostics diagnostics)
    {
        SeedReader reader = new(json, null, diagnostics);
        return reader.Start() ? ContactJson.Read(ref reader, new ProfileScope(CountryDataset.DefaultTables)) : null;
    }
}

internal sealed class CountryJsonConverter : SeedJsonConverter<Country>
{
    public override void Write(Utf8JsonWriter writer, Country value, JsonSerializerOptions options) => CountryJson.Write(writer, value, standAlone: true);

    protected override Country? Read(ReadOnlySpan<byte> json, SeedDiagnostics diagnostics)
    {
        SeedReader reader = new(json, null, diagnostics);
        return reader.Start() ? CountryJson.Read(ref reader, new Dictionary<string, GeographicRegion>()) : null;
    }
}

internal sealed class QuantityJsonConverter : JsonConverter<Quantity>
{
    public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        SeedDiagnostics diagnostics = new();
        SeedReader seed = new(JsonMarshal.GetRawUtf8Value(document.RootElement), null, diagnostics);
        Quantity? value = seed.Start() ? ObservationJson.ReadQuantity(ref seed, new ProfileScope(CountryDataset.DefaultTables)) : null;
        return diagnostics.Count == 0 && value is { } quantity ? quantity : throw new JsonException(new InvalidSeedException(diagnostics.Items).Message);
    }

    public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        QuantityJson.Write(writer, "value", value, UnitMultiplier.Units);
        writer.WriteEndObject();
    }
}

/// <summary>Reads and writes a value by its invariant text form; a <c>default</c> that prints as an empty text is read from one.</summary>
internal abstract class TextJsonConverter<T> : JsonConverter<T>
    where T : struct, ISpanParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (text is not null && T.TryParse(text, CultureInfo.InvariantCulture, out T value))
        {
            return value;
        }

        return text is "" && default(T).ToString() is "" ? default : throw new JsonException($"'{Excerpt.Of(text)}' is not a {typeof(T).Name}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

internal sealed class CountryCodeJsonConverter : TextJsonConverter<CountryCode>;

internal sealed class CurrencyCodeJsonConverter : TextJsonConverter<CurrencyCode>;

internal sealed class IndicatorCodeJsonConverter : TextJsonConverter<IndicatorCode>;

internal sealed class ReferencePeriodJsonConverter : TextJsonConverter<ReferencePeriod>;

internal sealed class RationalJsonConverter : TextJsonConverter<Rational>;

internal sealed class RankJsonConverter : TextJsonConverter<Rank>;

internal sealed class PriceBasisJsonConverter : TextJsonConverter<PriceBasis>;

internal sealed class MoneyJsonConverter : TextJsonConverter<Money>;

internal sealed class ExchangeRateJsonConverter : TextJsonConverter<ExchangeRate>;
