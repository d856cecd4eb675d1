using System.Numerics;
using System.Text;
using System.Text.Json;

namespace CountryProfiles.Internal;

/// <summary>
/// Reads JSON seeds forward, member by member, and goes on after a fault: each is recorded with its path and line, and
/// the member it is in is passed over.
/// </summary>
internal ref struct SeedReader
{
    private readonly ReadOnlySpan<byte> _data;
    private readonly SeedDiagnostics _diagnostics;
    private readonly string? _file;
    private readonly int _bomLength;
    private SeedPlaces? _places;
    private JsonTokens _json;
    private bool _isBroken;

    public SeedReader(ReadOnlySpan<byte> data, string? file, SeedDiagnostics diagnostics)
    {
        _bomLength = data.StartsWith("\uFEFF"u8) ? 3 : 0;
        _data = data[_bomLength..];
        _file = file;
        _diagnostics = diagnostics;
        _json = new JsonTokens(_data);
    }

    public readonly SeedToken Token => _json.Token;

    /// <summary>Where the current value starts; <see cref="Report(string, string, long)"/> takes it to report of it later.</summary>
    public readonly long Position => _json.Start;

    /// <summary>Where the current token ends, as an offset into the bytes that were given.</summary>
    public readonly int EndOffset => OffsetOf(_json.End);

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
        if (_json.Token == SeedToken.StartObject)
        {
            return true;
        }

        WrongForm("an object");
        return false;
    }

    /// <summary>Enters the array that starts here; otherwise records what stands there instead and passes over it.</summary>
    public bool EnterArray()
    {
        if (_json.Token == SeedToken.StartArray)
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
        while (Advance() && _json.Token == SeedToken.PropertyName)
        {
            // Members mostly come in the order of the names: the search starts behind those that came.
            int found = -1;
            int next = seen == 0 ? 0 : 64 - BitOperations.LeadingZeroCount(seen);
            for (int i = 0; i < names.Length; i++, next++)
            {
                next = next >= names.Length ? 0 : next;
                if (_json.TextIs(names[next]))
                {
                    found = next;
                    break;
                }
            }

            long position = _json.Start;
            string? name = found < 0 ? _json.GetText() : null;
            if (!Advance())
            {
                return false;
            }

            if (found < 0)
            {
                ReportUnknown(name, names, position);
            }
            else if ((seen & (1UL << found)) != 0)
            {
                ReportSecond(names[found], position);
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
    public bool NextItem() => Advance() && _json.Token != SeedToken.EndArray;

    /// <summary>True when every required member came; otherwise records those that did not.</summary>
    public bool Require(scoped ReadOnlySpan<string> names, ulong seen, ulong required, long position)
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
        if (_json.Token == SeedToken.Text)
        {
            string? text = _json.GetText();
            if (text is null)
            {
                Report(SeedFault.NotJson, "The text is not valid UTF-8.");
            }

            return text;
        }

        WrongForm("a text");
        return null;
    }

    /// <summary>The texts of the array that stands here; whatever else is in it is recorded as a fault.</summary>
    public ValueList<string> ReadTexts()
    {
        List<string> texts = [];
        ReadTexts(texts);
        return ValueList<string>.OfList(texts, nameof(texts));
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
    public readonly bool TextIs(string text) => _json.Token == SeedToken.Text && _json.TextIs(text);

    /// <summary>The raw bytes of a number or of a text without escapes; empty otherwise.</summary>
    public readonly ReadOnlySpan<byte> RawValue =>
        _json.Token == SeedToken.Number || (_json.Token == SeedToken.Text && !_json.IsEscaped) ? _json.Raw : default;

    /// <summary>True and the truth value that stands here; false, with the fault recorded, for anything else.</summary>
    public bool TryReadBoolean(out bool value)
    {
        value = _json.Token == SeedToken.True;
        if (value || _json.Token == SeedToken.False)
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
        if (_json.Token == SeedToken.Number && IntegerText.TryRead(_json.Raw, out value))
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
        if (_json.Token != SeedToken.Number)
        {
            WrongForm("a number");
            return false;
        }

        Span<char> text = stackalloc char[64];
        ReadOnlySpan<byte> raw = _json.Raw;
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

        if (DateText.TryRead(text, out DateOnly date))
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

        if (digits.Length == 3 && IntegerText.TryReadDigits(digits, out int number) && number > 0)
        {
            return number;
        }

        Report(SeedFault.BadValue, $"'{Excerpt.Of(digits)}' is not {meaning}: three digits in a text are expected.");
        return null;
    }

    public readonly bool IsNull => _json.Token == SeedToken.Null;

    /// <summary>Passes over the rest of the value that starts here.</summary>
    public void Skip()
    {
        if (_json.Token is not (SeedToken.StartObject or SeedToken.StartArray))
        {
            return;
        }

        int depth = _json.Depth;
        while (Advance() && _json.Depth > depth)
        {
        }
    }

    /// <summary>Passes over the rest of the object that the current value is a member of, up to its end.</summary>
    public void SkipRest()
    {
        Skip();
        int depth = _json.Depth;
        while (Advance() && _json.Depth >= depth)
        {
        }
    }

    /// <summary>Records that the value here is not what was expected, and passes over it.</summary>
    public void WrongForm(string expected)
    {
        Report(SeedFault.WrongForm, $"{expected} is expected here, not {Describe(_json.Token)}.");
        Skip();
    }

    /// <summary>The offset of a position into the bytes that were given, a byte order mark included.</summary>
    public readonly int OffsetOf(long position) => (int)position + _bomLength;

    /// <summary>Records a fault of the value that stands here.</summary>
    public void Report(string code, string message) => Report(code, message, _json.Start);

    /// <summary>Records a fault of the value that starts at <paramref name="position"/>.</summary>
    public void Report(string code, string message, long position)
    {
        if (_diagnostics.IsFull)
        {
            return;
        }

        _places ??= new SeedPlaces(new JsonReaderOptions { MaxDepth = JsonTokens.MaxDepth });
        (string path, int line, int column) = _places.Find(_data, (int)position);
        _diagnostics.Add(new Diagnostic { Code = code, Message = Excerpt.OfMessage(message), File = _file, Path = path, Line = line, Column = column });
    }

    /// <summary>Makes sure that nothing follows the value; a fault is recorded otherwise.</summary>
    public void Finish()
    {
        if (_json.Token != SeedToken.None)
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

        if (_json.Read(out bool isBroken))
        {
            return true;
        }

        if (isBroken)
        {
            ReportBreak();

            // Nothing after it can be read: let every loop above end.
            _json = default;
            _isBroken = true;
        }

        return false;
    }

    private void ReportUnknown(string? name, scoped ReadOnlySpan<string> names, long position)
    {
        Report(SeedFault.UnknownMember, $"'{Excerpt.Of(name)}' is not a member here; known are {string.Join(", ", names.ToArray())}.", position);
        Skip();
    }

    private void ReportSecond(string name, long position)
    {
        Report(SeedFault.DuplicateMember, $"'{name}' stands here a second time.", position);
        Skip();
    }

    // What is wrong with the text is for the framework's reader to say.
    private readonly void ReportBreak()
    {
        Utf8JsonReader reader = new(_data, new JsonReaderOptions { MaxDepth = JsonTokens.MaxDepth });
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            _diagnostics.Add(new Diagnostic
            {
                Code = SeedFault.NotJson,
                Message = $"This is not JSON: {Excerpt.OfProblem(exception.Message)}",
                File = _file,
                Line = (int)(exception.LineNumber ?? 0) + 1,
                Column = (int)(exception.BytePositionInLine ?? 0) + 1,
            });
            return;
        }

        throw new InvalidOperationException("The framework reads a JSON text that this library does not: please report it.");
    }

    private static string Describe(SeedToken token) => token switch
    {
        SeedToken.StartObject => "an object",
        SeedToken.StartArray => "an array",
        SeedToken.Text => "a text",
        SeedToken.Number => "a number",
        SeedToken.True or SeedToken.False => "true or false",
        SeedToken.Null => "null",
        _ => "the end of the text",
    };
}
