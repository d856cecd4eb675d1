using System.Text.Json;

namespace CountryProfiles.Data;

/// <summary>What may stand as a value in JSON, as the schema says it.</summary>
internal sealed class JsonForm
{
    public static readonly JsonForm Text = new() { Type = "string" };

    /// <summary>A text that is not blank.</summary>
    public static readonly JsonForm Name = new() { Type = "string", IsFilled = true };

    public static readonly JsonForm Boolean = new() { Type = "boolean" };

    public static readonly JsonForm Date = Matching("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /// <summary>An alpha-3 code, or that of a currency.</summary>
    public static readonly JsonForm ThreeCapitals = Matching("[A-Z]{3}");

    public static readonly JsonForm Texts = List(Text);

    /// <summary>The type, as JSON Schema names it; null for several.</summary>
    public string? Type { get; init; }

    /// <summary>A regular expression that a text matches from end to end; null for any.</summary>
    public string? Pattern { get; init; }

    /// <summary>True for a text, or an array, that is not empty.</summary>
    public bool IsFilled { get; init; }

    /// <summary>The least value of an integer; null for any.</summary>
    public int? Minimum { get; init; }

    /// <summary>The texts that there are; null for any.</summary>
    public string[]? Words { get; init; }

    /// <summary>The integers that there are; null for any.</summary>
    public int[]? Numbers { get; init; }

    /// <summary>What an array holds; null for what is none.</summary>
    public JsonForm? Items { get; init; }

    /// <summary>The members of an object; null for what is none.</summary>
    public JsonShape? Shape { get; init; }

    /// <summary>What may stand here instead; null for nothing.</summary>
    public JsonForm? Or { get; init; }

    public static JsonForm Matching(string pattern) => new() { Type = "string", Pattern = pattern };

    public static JsonForm Of(JsonShape shape) => new() { Shape = shape };

    public static JsonForm List(JsonForm items, bool isFilled = false) => new() { Type = "array", Items = items, IsFilled = isFilled };

    /// <summary>Writes the members of the schema into the object that is open.</summary>
    public void WriteMembers(Utf8JsonWriter writer)
    {
        if (Or is not null)
        {
            writer.WriteStartArray("anyOf");
            writer.WriteStartObject();
            WriteOwn(writer);
            writer.WriteEndObject();
            writer.WriteStartObject();
            Or.WriteMembers(writer);
            writer.WriteEndObject();
            writer.WriteEndArray();
            return;
        }

        WriteOwn(writer);
    }

    private void WriteOwn(Utf8JsonWriter writer)
    {
        if (Shape is not null)
        {
            writer.WriteString("$ref", "#/$defs/" + Shape.Name);
            return;
        }

        writer.WriteString("type", Type);
        if (Pattern is not null)
        {
            writer.WriteString("pattern", $"^({Pattern})$");
        }

        if (IsFilled)
        {
            writer.WriteNumber(Items is null ? "minLength" : "minItems", 1);
        }

        if (Minimum is { } minimum)
        {
            writer.WriteNumber("minimum", minimum);
        }

        if (Words is not null || Numbers is not null)
        {
            writer.WriteStartArray("enum");
            foreach (string word in Words ?? [])
            {
                writer.WriteStringValue(word);
            }

            foreach (int number in Numbers ?? [])
            {
                writer.WriteNumberValue(number);
            }

            writer.WriteEndArray();
        }

        if (Items is not null)
        {
            writer.WriteStartObject("items");
            Items.WriteMembers(writer);
            writer.WriteEndObject();
        }
    }
}
