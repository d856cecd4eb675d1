using System.Text.Encodings.Web;
using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>Lays one valid table over another, row by row, as text: what their readers do not keep stays too.</summary>
internal static class SeedRows
{
    /// <summary>The units, percentages and currencies of both; a unit is the same thing in both or, recorded, a contradiction.</summary>
    public static byte[] MergeUnits(ReadOnlySpan<byte> lower, ReadOnlySpan<byte> upper, SeedDiagnostics diagnostics)
    {
        using JsonDocument below = Parse(lower);
        using JsonDocument above = Parse(upper);
        string currencies = string.Join(' ', Text(below, "currencies").Split(' ').Union(Text(above, "currencies").Split(' ')));
        return Write(writer =>
        {
            writer.WriteString("currencies", currencies);
            WriteRows(writer, "wholes", below, above, sort: false);
            WriteRows(writer, "units", below, above, sort: false, (old, row) =>
            {
                foreach (string member in (ReadOnlySpan<string>)["measures", "factor"])
                {
                    if (old.GetProperty(member).GetString() != row.GetProperty(member).GetString())
                    {
                        diagnostics.Add(new Diagnostic
                        {
                            Code = SeedFault.Inconsistent,
                            File = SeedDirectory.UnitsFile,
                            Message = $"Two units have the code '{Code(row)}', with {member} '{Excerpt.Of(old.GetProperty(member).GetString())}' and '{Excerpt.Of(row.GetProperty(member).GetString())}': give one of them another code.",
                        });
                    }
                }
            });
        });
    }

    /// <summary>The currencies of both; the upper table says what it is and of which edition.</summary>
    public static byte[] MergeCurrencies(ReadOnlySpan<byte> lower, ReadOnlySpan<byte> upper)
    {
        using JsonDocument below = Parse(lower);
        using JsonDocument above = Parse(upper);
        return Write(writer =>
        {
            writer.WriteString("source", Text(above, "source"));
            writer.WriteString("edition", Text(above, "edition"));
            WriteRows(writer, "currencies", below, above, sort: true);
        });
    }

    private static void WriteRows(
        Utf8JsonWriter writer, string name, JsonDocument below, JsonDocument above, bool sort, Action<JsonElement, JsonElement>? compare = null)
    {
        Dictionary<string, JsonElement> rows = new(StringComparer.Ordinal);
        List<string> order = [];
        foreach (JsonElement row in below.RootElement.GetProperty(name).EnumerateArray().Concat(above.RootElement.GetProperty(name).EnumerateArray()))
        {
            if (rows.TryGetValue(Code(row), out JsonElement old))
            {
                compare?.Invoke(old, row);
            }
            else
            {
                order.Add(Code(row));
            }

            rows[Code(row)] = row;
        }

        if (sort)
        {
            order.Sort(StringComparer.Ordinal);
        }

        writer.WriteStartArray(name);
        foreach (string code in order)
        {
            rows[code].WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    private static byte[] Write(Action<Utf8JsonWriter> members)
    {
        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", SeedFormat.Current);
            members(writer);
            writer.WriteEndObject();
        }

        return json.ToArray();
    }

    private static JsonDocument Parse(ReadOnlySpan<byte> json) => JsonDocument.Parse((json.StartsWith("\uFEFF"u8) ? json[3..] : json).ToArray());

    private static string Text(JsonDocument document, string member) => document.RootElement.GetProperty(member).GetString()!;

    private static string Code(JsonElement row) => row.GetProperty("code").GetString()!;
}
