using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Factbook;

/// <summary>A field of a Factbook file as labelled text: its own text, its note, and its named parts in the order of the file.</summary>
internal sealed class FactbookField
{
    private readonly List<FactbookField> _parts = [];

    private FactbookField(string name, string path)
    {
        Name = name;
        Path = path;
    }

    public string Name { get; }

    public string Path { get; }

    /// <summary>The cleaned text; null when there is none.</summary>
    public string? Text { get; private set; }

    /// <summary>The note without the word before it; null when there is none.</summary>
    public string? Note { get; private set; }

    public List<FactbookField> Parts => _parts;

    public static FactbookField Of(string name, string path, JsonElement element, FactbookLog log)
    {
        FactbookField field = new(name, path);
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                field.Text = ReadText(element, path, log);
                break;
            case JsonValueKind.Object:
                field.ReadMembers(element, log);
                break;
            case JsonValueKind.Null:
                break;
            default:
                log.Add(FactbookFault.WrongForm, path, "A text or an object of texts is expected here.", FactbookDocument.RawTextOf(element));
                break;
        }

        return field;
    }

    /// <summary>Tells of a note on one value of several, which has no place.</summary>
    public void TellNote(FactbookLog log)
    {
        if (Note is { } note)
        {
            log.Add(FactbookFault.PartNotRead, Path + " > note", "The note on one value of several is not read.", note);
        }
    }

    public FactbookField? Part(string name) => _parts.Find(part => part.Name == name);

    private void ReadMembers(JsonElement element, FactbookLog log)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            string name = FactbookText.Clean(FactbookDocument.NameOf(member) ?? "");
            string path = $"{Path} > {name}";
            if (!seen.Add(name))
            {
                log.Add(FactbookFault.WrongForm, path, $"'{Excerpt.Of(name)}' stands here a second time and is not read.", null);
            }
            else if (name == "text")
            {
                Text = ReadText(member.Value, path, log);
            }
            else if (name == "note")
            {
                FactbookField note = Of(name, path, member.Value, log);
                Note = note.Text is null ? null : FactbookText.Note(note.Text);
            }
            else
            {
                _parts.Add(Of(name, path, member.Value, log));
            }
        }
    }

    private static string? ReadText(JsonElement element, string path, FactbookLog log)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (element.ValueKind != JsonValueKind.String)
        {
            log.Add(FactbookFault.WrongForm, path, "A text is expected here.", FactbookDocument.RawTextOf(element));
            return null;
        }

        if (FactbookDocument.TextOf(element) is not { } text)
        {
            log.Add(FactbookFault.WrongForm, path, "The text is not valid UTF-8.", null);
            return null;
        }

        string clean = FactbookText.Clean(text);
        return clean.Length == 0 ? null : clean;
    }
}
