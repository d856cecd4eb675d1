using System.Text.Json;

namespace CountryProfiles.Readers.Cldr;

/// <summary>An object in a file, and the file's name; null where the object is missing.</summary>
internal readonly record struct CldrFile(string Name, JsonElement? Element)
{
    public IEnumerable<JsonProperty> Members
    {
        get
        {
            if (Element is not { ValueKind: JsonValueKind.Object } element)
            {
                yield break;
            }

            foreach (JsonProperty member in element.EnumerateObject())
            {
                yield return member;
            }
        }
    }

    /// <summary>The object below a name; null when there is none.</summary>
    public CldrFile? Member(string name) =>
        Element is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.Object ? this with { Element = value } : null;

    /// <summary>The items of the list below a name; none when there is no list.</summary>
    public IEnumerable<JsonElement> Items(string name)
    {
        if (Element is not { ValueKind: JsonValueKind.Object } element || !element.TryGetProperty(name, out JsonElement value)
            || value.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (JsonElement item in value.EnumerateArray())
        {
            yield return item;
        }
    }

    /// <summary>The text below a name; null when there is none.</summary>
    public string? Text(string name) =>
        Element is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out JsonElement value) ? TextOf(value) : null;

    /// <summary>A text; null for anything else.</summary>
    public static string? TextOf(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
