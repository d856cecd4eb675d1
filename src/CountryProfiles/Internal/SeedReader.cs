using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CountryProfiles.Internal;

/// <summary>
/// Reads JSON seeds forward, member by member, and goes on after a fault: each is recorded with its path and line, and
/// the member it is in is passed over.
/// </summary>
internal ref struct SeedReader
{
    private const int MaxDepth = 32;

    private readonly ReadOnlySpan<byte> _data;
    private readonly SeedDiagnostics _diagnostics;
    private readonly string? _file;
    private readonly int _bomLength;
    private readonly SeedPlaces _places;
    private Utf8JsonReader _json;
    private bool _isBroken;

    public SeedReader(ReadOnlySpan<byte> data, string? file, SeedDiagnostics diagnostics)
    {
        _bomLength = data.StartsWith("\uFEFF"u8) ? 3 : 0;
        _data = data[_bomLength..];
        _file = file;
        _diagnostics = diagnostics;
        JsonReaderOptions options = new() { MaxDepth = MaxDepth };
        _places = new SeedPlaces(options);
        _json = new Utf8JsonReader(_data, options);
    }

    public readonly JsonTokenType Token => _json.TokenType;

    /// <summary>Where the current value starts; <see cref="Report(string, string, long)"/> takes it to report of it later.</summary>
    public readonly long Position => _json.TokenStartIndex;

    /// <summary>Where the current token ends, as an offset into the bytes that were given.</summary>
    public readonly int EndOffset => OffsetOf(_json.BytesConsumed);

    /// <summary>A number that rises with every fault, one more when the text broke off: that fault may be known from reading it before.</summary>
    public readonly int FaultCount => _diagnostics.Count + (_isBroken ? 1 : 0);

    /// <summary>Moves to the first value; false, with the fault recorded, when the text is no JSON.</summary>
    public bool Start()
    {
        if (!_data.IsEmpty)
        {
            return Advance();
        }

        _diagnostics.Add(new Diagnostic { Code = SeedFault.NotJson, Message = "The file is empty.", File = _file, Line = 1, Column = 1 });
        return false;
    }

    /// <summary>Enters the object that starts here; otherwise records what stands there instead and passes over it.</summary>
    public bool EnterObject()
    {
        if (_json.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        WrongForm("an object");
        return false;
    }

    /// <summary>Enters the array that starts here; otherwise records what stands there instead and passes over it.</summary>
    public bool EnterArray()
    {
        if (_json.TokenType == JsonTokenType.StartArray)
        {
            return true;
        }

        WrongForm("an array");
        return false;
    }

    /// <summary>
    /// Moves to the value of the next member and says which of <paramref name="names"/> it is; false at the end of the
    /// object. Unknown members and second ones are recorded and passed over.
    /// </summary>
    public bool NextMember(scoped ReadOnlySpan<string> names, scoped ref ulong seen, out int index)
    {
        index = -1;
        while (Advance() && _json.TokenType == JsonTokenType.PropertyName)
        {
            int found = -1;
            for (int i = 0; i < names.Length; i++)
            {
                if (ValueIs(names[i]))
                {
                    found = i;
                    break;
                }
            }

            long position = _json.TokenStartIndex;
            string? name = found < 0 ? SafeString() : null;
            if (!Advance())
            {
                return false;
            }

            if (found < 0)
            {
                Report(SeedFault.UnknownMember, $"'{Excerpt.Of(name)}' is not a member here; known are {string.Join(", ", names.ToArray())}.", position);
                Skip();
            }
            else if ((seen & (1UL << found)) != 0)
            {
                Report(SeedFault.DuplicateMember, $"'{names[found]}' stands here a second time.", position);
                Skip();
            }
            else
            {
                seen |= 1UL << found;
                index = found;
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the next item; false at the end of the array.</summary>
    public bool NextItem() => Advance() && _json.TokenType != JsonTokenType.EndArray;

    /// <summary>True when every required member came; otherwise records those that did not.</summary>
    public readonly bool Require(scoped ReadOnlySpan<string> names, ulong seen, ulong required, long position)
    {
        // What broken text would have gone on to say, nobody knows.
        ulong missing = _isBroken ? 0 : required & ~seen;
        for (int i = 0; i < names.Length && missing != 0; i++)
        {
            if ((missing & (1UL << i)) != 0)
            {
                Report(SeedFault.MissingMember, $"'{names[i]}' is missing.", position);
            }
        }

        return (required & ~seen) == 0;
    }

    /// <summary>The text that stands here; null, with the fault recorded, for anything else.</summary>
    public string? ReadText()
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            string? text = SafeString();
            if (text is null)
            {
                Report(SeedFault.NotJson, "The text is not valid UTF-8.");
            }

            return text;
        }

        WrongForm("a text");
        return null;
    }

    /// <summary>Adds the texts of the array that stands here; whatever else is in it is recorded as a fault.</summary>
    public void ReadTexts(List<string> texts)
    {
        if (!EnterArray())
        {
            return;
        }

        while (NextItem())
        {
            if (ReadText() is { } text)
            {
                texts.Add(text);
            }
        }
    }

    /// <summary>True when the text that stands here is <paramref name="text"/>.</summary>
    public readonly bool TextIs(string text) => _json.TokenType == JsonTokenType.String && ValueIs(text);

    /// <summary>The raw bytes of a number or of a text without escapes; empty otherwise.</summary>
    public readonly ReadOnlySpan<byte> RawValue =>
        _json.TokenType == JsonTokenType.Number || (_json.TokenType == JsonTokenType.String && !_json.ValueIsEscaped) ? _json.ValueSpan : default;

    /// <summary>True and the truth value that stands here; false, with the fault recorded, for anything else.</summary>
    public bool TryReadBoolean(out bool value)
    {
        value = _json.TokenType == JsonTokenType.True;
        if (value || _json.TokenType == JsonTokenType.False)
        {
            return true;
        }

        WrongForm("true or false");
        return false;
    }

    /// <summary>True and the integer that stands here; false, with the fault recorded, for anything else.</summary>
    public bool TryReadInt32(out int value)
    {
        value = 0;
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out value))
        {
            return true;
        }

        WrongForm("an integer");
        return false;
    }

    /// <summary>The number that stands here with all its digits, and how many stand after the point.</summary>
    public bool TryReadNumber(out Rational value, out int decimalPlaces)
    {
        value = default;
        decimalPlaces = 0;
        if (_json.TokenType != JsonTokenType.Number)
        {
            WrongForm("a number");
            return false;
        }

        Span<char> text = stackalloc char[64];
        ReadOnlySpan<byte> raw = _json.ValueSpan;
        scoped ReadOnlySpan<char> digits;
        if (raw.Length <= text.Length)
        {
            digits = text[..Encoding.ASCII.GetChars(raw, text)];
        }
        else
        {
            digits = Encoding.ASCII.GetString(raw);
        }

        if (!DecimalText.TryRead(digits, out DecimalText number) || number.Length != digits.Length)
        {
            Report(SeedFault.BadValue, $"'{Excerpt.Of(digits)}' is not a plain number: digits with an optional point, at most 1,000, are expected.");
            return false;
        }

        value = number.Value;
        decimalPlaces = number.DecimalPlaces;
        return true;
    }

    /// <summary>The date that stands here, as in <c>2026-11-25</c>; null, with the fault recorded, for anything else.</summary>
    public DateOnly? ReadDate()
    {
        if (ReadText() is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        Report(SeedFault.BadValue, $"'{Excerpt.Of(text)}' is not a date: a form such as 2026-11-25 is expected.");
        return null;
    }

    /// <summary>The number, 1 to 999, that a text of three digits states; null, with the fault recorded, for anything else.</summary>
    public int? ReadThreeDigits(string meaning)
    {
        if (ReadText() is not { } digits)
        {
            return null;
        }

        if (digits.Length == 3 && WholeNumber.TryRead(digits, out int number) && number > 0)
        {
            return number;
        }

        Report(SeedFault.BadValue, $"'{Excerpt.Of(digits)}' is not {meaning}: three digits in a text are expected.");
        return null;
    }

    public readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>Passes over the rest of the value that starts here.</summary>
    public void Skip()
    {
        if (_json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        int depth = _json.CurrentDepth;
        while (Advance() && _json.CurrentDepth > depth)
        {
        }
    }

    /// <summary>Records that the value here is not what was expected, and passes over it.</summary>
    public void WrongForm(string expected)
    {
        Report(SeedFault.WrongForm, $"{expected} is expected here, not {Describe(_json.TokenType)}.");
        Skip();
    }

    /// <summary>The offset of a position into the bytes that were given, a byte order mark included.</summary>
    public readonly int OffsetOf(long position) => (int)position + _bomLength;

    /// <summary>Records a fault of the value that stands here.</summary>
    public readonly void Report(string code, string message) => Report(code, message, _json.TokenStartIndex);

    /// <summary>Records a fault of the value that starts at <paramref name="position"/>.</summary>
    public readonly void Report(string code, string message, long position)
    {
        if (_diagnostics.IsFull)
        {
            return;
        }

        (string path, int line, int column) = _places.Find(_data, (int)position);
        _diagnostics.Add(new Diagnostic { Code = code, Message = Excerpt.OfMessage(message), File = _file, Path = path, Line = line, Column = column });
    }

    /// <summary>Makes sure that nothing follows the value; a fault is recorded otherwise.</summary>
    public void Finish()
    {
        if (_json.TokenType != JsonTokenType.None)
        {
            Advance();
        }
    }

    private bool Advance()
    {
        if (_diagnostics.IsFull)
        {
            return false;
        }

        try
        {
            return _json.Read();
        }
        catch (JsonException exception)
        {
            int line = (int)(exception.LineNumber ?? 0) + 1;
            int column = (int)(exception.BytePositionInLine ?? 0) + 1;
            _diagnostics.Add(new Diagnostic
            {
                Code = SeedFault.NotJson,
                Message = $"This is not JSON: {Excerpt.OfProblem(exception.Message)}",
                File = _file,
                Line = line,
                Column = column,
            });

            // Nothing after it can be read: let every loop above end.
            _json = new Utf8JsonReader(ReadOnlySpan<byte>.Empty, isFinalBlock: false, default);
            _isBroken = true;
            return false;
        }
    }

    private readonly bool ValueIs(string name)
    {
        try
        {
            return _json.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape.
            return false;
        }
    }

    private readonly string? SafeString()
    {
        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "the end of the text",
    };
}
