using System.Text;
using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Internal;

/// <summary>
/// The tokens of a JSON stream one by one, from a buffer that holds no more than the longest token. What is not JSON is
/// told as a problem and never thrown.
/// </summary>
internal sealed class JsonTokens(Stream stream)
{
    private const int MaxTokenBytes = 1 << 24;

    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;
    private bool _isFinal;
    private bool _begun;
    private JsonReaderState _state = new(new JsonReaderOptions { AllowMultipleValues = true });

    public JsonTokenType Type { get; private set; }

    /// <summary>The text of a string, the name of a property, or a number as it stands; empty for others.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Why it cannot be read further; null when it can, or is at its end.</summary>
    public string? Problem { get; private set; }

    /// <summary>The line of the problem, from 1.</summary>
    public int? Line { get; private set; }

    /// <summary>The column of the problem, in bytes, from 1.</summary>
    public int? Column { get; private set; }

    /// <summary>How often it was tried to read a token from what had come: more often than there are tokens where they come in parts.</summary>
    public int Attempts { get; private set; }

    /// <summary>Goes to the next token. At the end, and where what follows is not JSON, false.</summary>
    public bool Read()
    {
        while (Problem is null)
        {
            if (_begun && TryRead())
            {
                return true;
            }

            if (Problem is not null || _isFinal)
            {
                break;
            }

            Fill();
        }

        Type = JsonTokenType.None;
        return false;
    }

    /// <summary>Passes over the value that the current token begins; false where the input ends within it.</summary>
    public bool Skip()
    {
        if (Type is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
        {
            return true;
        }

        int depth = 1;
        while (depth > 0)
        {
            if (!Read())
            {
                return false;
            }

            depth += Type is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : Type is JsonTokenType.EndArray or JsonTokenType.EndObject ? -1 : 0;
        }

        return true;
    }

    private bool TryRead()
    {
        bool read = false;
        Attempts++;
        Utf8JsonReader reader = new(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
        try
        {
            read = reader.Read();
            if (read)
            {
                Type = reader.TokenType;
                Text = Type switch
                {
                    JsonTokenType.String or JsonTokenType.PropertyName => reader.GetString()!,
                    JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                    _ => "",
                };
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            read = false;
            Problem = Excerpt.OfProblem(exception.Message);
            Line = exception is JsonException { LineNumber: { } line } ? (int)line + 1 : null;
            Column = exception is JsonException { BytePositionInLine: { } column } ? (int)column + 1 : null;
        }

        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        return read;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= MaxTokenBytes)
            {
                Problem = "a text or number is longer than 16 million bytes.";
                return;
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        // A token that is not all there is looked at again from its start: with twice as much of it each time, however
        // little a stream gives at once.
        int wanted = Math.Min(_buffer.Length, Math.Max(1, 2 * _end));
        do
        {
            int count = stream.Read(_buffer, _end, _buffer.Length - _end);
            _end += count;
            _isFinal = count == 0;
        }
        while (!_isFinal && _end < wanted);

        if (!_begun && (_end >= 3 || _isFinal))
        {
            _begun = true;
            _start = _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8) ? 3 : 0;
        }
    }
}
