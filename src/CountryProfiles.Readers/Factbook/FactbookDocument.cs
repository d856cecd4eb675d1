using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Factbook;

/// <summary>A Factbook file as sections of fields, whatever blanks stand around their names.</summary>
internal sealed class FactbookDocument : IDisposable
{
    private readonly JsonDocument _json;
    private readonly FactbookLog _log;

    private FactbookDocument(JsonDocument json, FactbookLog log)
    {
        _json = json;
        _log = log;
    }

    /// <summary>The file; null, with the fault recorded, when it is not JSON or no object.</summary>
    public static FactbookDocument? Open(ReadOnlyMemory<byte> json, FactbookLog log)
    {
        json = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            log.Add(FactbookFault.NotJson, null, $"This is not JSON: {Excerpt.OfProblem(exception.Message)}", null);
            return null;
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            log.Add(FactbookFault.NotJson, null, "An object of sections is expected.", RawTextOf(document.RootElement));
            document.Dispose();
            return null;
        }

        return new FactbookDocument(document, log);
    }

    /// <summary>The first field that there is of <paramref name="names"/> in a section; null when there is none.</summary>
    public FactbookField? Find(string section, params ReadOnlySpan<string> names)
    {
        if (Member(_json.RootElement, section) is not { } fields)
        {
            return null;
        }

        if (fields.ValueKind != JsonValueKind.Object)
        {
            _log.Add(FactbookFault.WrongForm, section, "A section is an object of fields.", RawTextOf(fields));
            return null;
        }

        foreach (string name in names)
        {
            if (Member(fields, name) is { } field)
            {
                return FactbookField.Of(name, $"{section} > {name}", field, _log);
            }
        }

        return null;
    }

    public void Dispose() => _json.Dispose();

    /// <summary>The name of a member; null when it is no valid text.</summary>
    public static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A text; null when it is no valid one.</summary>
    public static string? TextOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A value as it stands in the file; null when it is no valid text.</summary>
    public static string? RawTextOf(JsonElement element)
    {
        try
        {
            return element.GetRawText();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Member(JsonElement element, string name)
    {
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (NameOf(member) is { } text && text.AsSpan().Trim().SequenceEqual(name))
            {
                return member.Value;
            }
        }

        return null;
    }
}
