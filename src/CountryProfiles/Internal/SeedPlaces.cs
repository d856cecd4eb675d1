using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CountryProfiles.Internal;

/// <summary>
/// Finds the JSON path, line and column of positions in a text. The path is not kept while a seed is read: it is found
/// again when there is a fault to tell, going on from the entry of the last fault, so that many faults cost one more
/// reading of the text and not one each.
/// </summary>
internal sealed class SeedPlaces(JsonReaderOptions options)
{
    // Entries of a seed are the items of a list of its root object.
    private const int EntryDepth = 2;

    private readonly Entry _beginning = new(0, 1, 0, new JsonReaderState(options), "$", []);
    private Entry? _last;

    public (string Path, int Line, int Column) Find(ReadOnlySpan<byte> data, int position)
    {
        Entry from = _last is { } last && last.Offset <= position ? last : _beginning;
        string path = FindPath(data, position, from);
        (int line, int lineStart) = LineOf(data, position, from);
        return (path, line, position - lineStart + 1);
    }

    private static (int Line, int LineStart) LineOf(ReadOnlySpan<byte> data, int position, Entry from)
    {
        ReadOnlySpan<byte> between = data[from.Offset..Math.Min(position, data.Length)];
        int last = between.LastIndexOf((byte)'\n');
        return last < 0 ? (from.Line, from.LineStart) : (from.Line + between.Count((byte)'\n'), from.Offset + last + 1);
    }

    private string FindPath(ReadOnlySpan<byte> data, int position, Entry from)
    {
        int offset = from.Offset;
        StringBuilder path = new(from.Path);
        List<(int Length, int Index)> levels = [.. from.Levels];
        Utf8JsonReader reader = new(data[offset..], isFinalBlock: true, from.State);
        string? name = null;
        int entry = -1;
        int listLength = 0;
        JsonReaderState state = default;
        (int Length, int Index) level = default;
        try
        {
            while (true)
            {
                if (levels.Count == EntryDepth && name is null)
                {
                    (entry, state, level, listLength) = (offset + (int)reader.BytesConsumed, reader.CurrentState, levels[^1], path.Length);
                }

                if (!reader.Read())
                {
                    break;
                }

                int start = offset + (int)reader.TokenStartIndex;
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    path.Length = levels[^1].Length;
                    levels.RemoveAt(levels.Count - 1);
                    entry = levels.Count < EntryDepth ? -1 : entry;
                    continue;
                }

                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    name = reader.GetString();
                    if (start == position)
                    {
                        path.Append('.').Append(name);
                        break;
                    }

                    continue;
                }

                int before = path.Length;
                if (name is not null)
                {
                    path.Append('.').Append(name);
                    name = null;
                }
                else if (levels.Count > 0)
                {
                    path.Append(CultureInfo.InvariantCulture, $"[{levels[^1].Index}]");
                    levels[^1] = (levels[^1].Length, levels[^1].Index + 1);
                }

                if (start == position)
                {
                    break;
                }

                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    levels.Add((before, 0));
                }
                else
                {
                    path.Length = before;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return "$";
        }

        string found = path.ToString();
        if (entry > offset)
        {
            // The path of the list that the entries are in ends where that of the entry begins.
            (int line, int lineStart) = LineOf(data, entry, from);
            _last = new Entry(entry, line, lineStart, state, found[..listLength], [levels[0], level]);
        }

        return found;
    }

    /// <summary>Where reading goes on: before an entry, with the levels that it lies in.</summary>
    private sealed record Entry(int Offset, int Line, int LineStart, JsonReaderState State, string Path, (int Length, int Index)[] Levels);
}
