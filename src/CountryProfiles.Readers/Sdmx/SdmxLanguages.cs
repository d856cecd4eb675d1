using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.Sdmx;

/// <summary>A list of languages as JSON in one cell: name, tag, official, and the share with its half width and unit.</summary>
internal static class SdmxLanguages
{
    public static string Write(IReadOnlyList<LanguageUse> languages)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (LanguageUse language in languages)
            {
                writer.WriteStartObject();
                writer.WriteString("name", language.Name);
                if (language.Tag is { } tag)
                {
                    writer.WriteString("tag", tag);
                }

                if (language.IsOfficial is { } official)
                {
                    writer.WriteBoolean("official", official);
                }

                if (language.Share is { } share)
                {
                    writer.WriteString("share", share.Amount.ToString());
                    writer.WriteString("halfWidth", share.HalfWidth.ToString());
                    writer.WriteString("unit", share.Unit.Code);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>The languages of a cell; null when it is something else.</summary>
    public static List<LanguageUse>? Read(string text, UnitTable units)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            List<LanguageUse> languages = [];
            foreach (JsonElement entry in document.RootElement.EnumerateArray())
            {
                Quantity? share = null;
                if (entry.TryGetProperty("share", out JsonElement amountText))
                {
                    if (!Rational.TryParse(amountText.GetString(), out Rational amount)
                        || !Rational.TryParse(entry.GetProperty("halfWidth").GetString(), out Rational halfWidth)
                        || !units.TryGet(entry.GetProperty("unit").GetString(), out UnitOfMeasure? unit))
                    {
                        return null;
                    }

                    share = Quantity.Create(amount, halfWidth, unit);
                }

                languages.Add(new LanguageUse
                {
                    Name = entry.GetProperty("name").GetString()!,
                    Tag = entry.TryGetProperty("tag", out JsonElement tag) ? tag.GetString() : null,
                    IsOfficial = entry.TryGetProperty("official", out JsonElement official) ? official.GetBoolean() : null,
                    Share = share,
                });
            }

            return languages.Count > 0 ? languages : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }
}
