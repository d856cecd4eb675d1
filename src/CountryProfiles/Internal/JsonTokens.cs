using System.Text;
using System.Text.Json;

namespace CountryProfiles.Internal;

/// <summary>
/// The tokens of a JSON text, one after the other. It accepts what <see cref="Utf8JsonReader"/> accepts, token for token,
/// and leaves it to that reader to say what is wrong with anything else; a test holds the two against each other.
/// </summary>
/// <remarks>
/// Why not that reader alone: in a fresh process it costs an assembly to load and a dozen methods to compile, which is
/// most of the time that the first look-up of a country may take.
/// </remarks>
internal ref struct JsonTokens
{
    /// <summary>How deep arrays and objects may be nested.</summary>
    public const int MaxDepth = 32;

    private readonly ReadOnlySpan<byte> _data;
    private int _valueEnd;
    private int _depth;

    // Bit n says whether the value n levels up is an object.
    private ulong _objects;

    // Fields and not properties, here and in the seed reader: each would be one more method to compile.

    /// <summary>The current token; the last one at the end of the text.</summary>
    public SeedToken Token;

    /// <summary>Where the current token starts.</summary>
    public int Start;

    /// <summary>Where the current token ends; for a name, behind its colon.</summary>
    public int End;

    /// <summary>True when a name or text has escapes in it.</summary>
    public bool IsEscaped;

    public JsonTokens(ReadOnlySpan<byte> data) => _data = data;

    /// <summary>How many arrays and objects are around the current token; those that start and end here are not counted.</summary>
    public readonly int Depth => Token is SeedToken.StartObject or SeedToken.StartArray ? _depth - 1 : _depth;

    /// <summary>The bytes of a number, or of a name or text between its quotes.</summary>
    public readonly ReadOnlySpan<byte> Raw => _data[(Token == SeedToken.Number ? Start : Start + 1).._valueEnd];

    /// <summary>
    /// Moves to the next token; false at the end of the text, and where it is no JSON, which <paramref name="isBroken"/> tells apart.
    /// </summary>
    public bool Read(out bool isBroken)
    {
        ReadOnlySpan<byte> data = _data;
        int i = SkipBlanks(End);
        bool inObject = (_objects & 1) != 0 && _depth > 0;
        isBroken = true;
        if (i == data.Length)
        {
            isBroken = _depth > 0 || Token == SeedToken.None;
            return false;
        }

        if (Token != SeedToken.PropertyName && Token != SeedToken.None)
        {
            if (_depth == 0)
            {
                return false;
            }

            if (data[i] == (inObject ? (byte)'}' : (byte)']'))
            {
                Start = i;
                End = i + 1;
                _depth--;
                _objects >>= 1;
                Token = inObject ? SeedToken.EndObject : SeedToken.EndArray;
                isBroken = false;
                return true;
            }

            if (Token is not (SeedToken.StartObject or SeedToken.StartArray))
            {
                if (data[i] != ',')
                {
                    return false;
                }

                i = SkipBlanks(i + 1);
                if (i == data.Length)
                {
                    return false;
                }
            }

            if (inObject)
            {
                if (data[i] != '"' || !ReadText(i, SeedToken.PropertyName))
                {
                    return false;
                }

                i = SkipBlanks(End);
                if (i == data.Length || data[i] != ':')
                {
                    return false;
                }

                End = i + 1;
                isBroken = false;
                return true;
            }
        }

        isBroken = !ReadValue(i);
        return !isBroken;
    }

    /// <summary>The name or text that stands here; null when it is not valid UTF-8, or escapes half of a surrogate pair.</summary>
    public readonly string? GetText()
    {
        if (IsEscaped)
        {
            return GetEscapedText();
        }

        ReadOnlySpan<byte> raw = Raw;
        string text = Encoding.UTF8.GetString(raw);
        return !text.Contains('\uFFFD') || System.Text.Unicode.Utf8.IsValid(raw) ? text : null;
    }

    /// <summary>True when the name or text that stands here is <paramref name="text"/>.</summary>
    public readonly bool TextIs(string text)
    {
        if (IsEscaped)
        {
            return GetText() == text;
        }

        int start = Start + 1;
        int length = _valueEnd - start;
        if (length < text.Length)
        {
            return false;
        }

        ReadOnlySpan<byte> data = _data;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80)
            {
                return GetText() == text;
            }

            if (data[start + i] != text[i])
            {
                return false;
            }
        }

        return length == text.Length;
    }

    private readonly string? GetEscapedText()
    {
        Utf8JsonReader json = new(_data[Start..(_valueEnd + 1)]);
        try
        {
            json.Read();
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private bool ReadValue(int i)
    {
        switch (_data[i])
        {
            case (byte)'"':
                return ReadText(i, SeedToken.Text);
            case (byte)'{':
                return Open(i, SeedToken.StartObject);
            case (byte)'[':
                return Open(i, SeedToken.StartArray);
            case (byte)'t':
                return ReadWord(i, "true", SeedToken.True);
            case (byte)'f':
                return ReadWord(i, "false", SeedToken.False);
            case (byte)'n':
                return ReadWord(i, "null", SeedToken.Null);
            default:
                return ReadNumber(i);
        }
    }

    private bool Open(int i, SeedToken token)
    {
        if (_depth == MaxDepth)
        {
            return false;
        }

        _depth++;
        _objects = (_objects << 1) | (token == SeedToken.StartObject ? 1UL : 0);
        Token = token;
        Start = i;
        End = i + 1;
        return true;
    }

    private bool ReadText(int start, SeedToken token)
    {
        ReadOnlySpan<byte> data = _data;
        bool isEscaped = false;
        for (int i = start + 1; i < data.Length; i++)
        {
            byte b = data[i];
            if (b == '"')
            {
                Token = token;
                Start = start;
                _valueEnd = i;
                End = i + 1;
                IsEscaped = isEscaped;
                return true;
            }

            if (b < ' ')
            {
                return false;
            }

            if (b == '\\')
            {
                isEscaped = true;
                i = EndOfEscape(i + 1);
                if (i < 0)
                {
                    return false;
                }
            }
        }

        return false;
    }

    // The last character of an escape that starts behind its backslash; -1 when it is none.
    private readonly int EndOfEscape(int i)
    {
        if (i >= _data.Length)
        {
            return -1;
        }

        switch (_data[i])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return i;
            case (byte)'u':
                for (int digit = i + 1; digit <= i + 4; digit++)
                {
                    if (digit >= _data.Length || !char.IsAsciiHexDigit((char)_data[digit]))
                    {
                        return -1;
                    }
                }

                return i + 4;
            default:
                return -1;
        }
    }

    private bool ReadWord(int start, string word, SeedToken token)
    {
        ReadOnlySpan<byte> data = _data;
        if (data.Length - start < word.Length)
        {
            return false;
        }

        for (int i = 1; i < word.Length; i++)
        {
            if (data[start + i] != word[i])
            {
                return false;
            }
        }

        Token = token;
        Start = start;
        End = start + word.Length;
        return true;
    }

    private bool ReadNumber(int start)
    {
        ReadOnlySpan<byte> data = _data;
        int i = data[start] == '-' ? start + 1 : start;
        if (i < data.Length && data[i] == '0')
        {
            i++;
        }
        else if (!SkipDigits(ref i))
        {
            return false;
        }

        if (i < data.Length && data[i] == '.')
        {
            i++;
            if (!SkipDigits(ref i))
            {
                return false;
            }
        }

        if (i < data.Length && (data[i] | 0x20) == 'e')
        {
            i++;
            if (i < data.Length && data[i] is (byte)'+' or (byte)'-')
            {
                i++;
            }

            if (!SkipDigits(ref i))
            {
                return false;
            }
        }

        // A number has no end of its own: what follows must say that it is there. The slash of a comment does, and is
        // refused as the next token.
        if (i == data.Length ? _depth > 0 : data[i] is not ((byte)',' or (byte)'}' or (byte)']' or (byte)'/' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
        {
            return false;
        }

        Token = SeedToken.Number;
        Start = start;
        _valueEnd = i;
        End = i;
        return true;
    }

    private readonly bool SkipDigits(ref int i)
    {
        int first = i;
        while (i < _data.Length && _data[i] is >= (byte)'0' and <= (byte)'9')
        {
            i++;
        }

        return i > first;
    }

    private readonly int SkipBlanks(int i)
    {
        ReadOnlySpan<byte> data = _data;
        while (i < data.Length && data[i] <= ' ' && data[i] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            i++;
        }

        return i;
    }
}
