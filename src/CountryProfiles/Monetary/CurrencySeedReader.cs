using System.Text;
using System.Text.Json;

namespace CountryProfiles.Monetary;

/// <summary>
/// Reads currencies.json token by token: it is the first thing a program does with money, so nothing on this path waits
/// for a serializer to start. Goes on after a breach of the rules and reports all of them at the end.
/// </summary>
internal ref struct CurrencySeedReader
{
    private const int FormatNumber = 1;
    private const int MostDigits = 9;

    private readonly ReadOnlySpan<byte> _utf8;

    private Utf8JsonReader _json;
    private List<string>? _errors;

    private CurrencySeedReader(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _json = new Utf8JsonReader(utf8);
    }

    [Flags]
    private enum Members
    {
        None = 0,

        // Of the table.
        Format = 1 << 0,
        Source = 1 << 1,
        Edition = 1 << 2,
        Currencies = 1 << 3,

        // Of a row.
        Code = 1 << 4,
        Name = 1 << 5,
        Numeric = 1 << 6,
        MinorUnits = 1 << 7,
        From = 1 << 8,
        To = 1 << 9,
        Kind = 1 << 10,
        CustomaryDigits = 1 << 11,
        Historic = 1 << 12,
        Replaces = 1 << 13,
        ReplacedUnits = 1 << 14,
    }

    public static CurrencyTable Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new CurrencySeedReader(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
        CurrencyTable? table = null;
        try
        {
            table = reader.ReadTable();
        }
        catch (JsonException malformed)
        {
            reader.ReportLine((int)(malformed.LineNumber ?? 0) + 1, "", "not JSON: " + malformed.Message);
        }

        return reader._errors is null && table is not null
            ? table
            : throw new FormatException("currencies.json: " + string.Join(Environment.NewLine, reader._errors ?? []));
    }

    private CurrencyTable? ReadTable()
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            Report("", "an object is expected");
            return null;
        }

        Members seen = 0;
        string? source = null;
        DateOnly? edition = null;
        List<CurrencyRow> rows = [];
        while (NextMember())
        {
            if (Is("format"u8, Members.Format, ref seen))
            {
                Integer("format", FormatNumber, FormatNumber);
            }
            else if (Is("source"u8, Members.Source, ref seen))
            {
                source = Text("source");
            }
            else if (Is("edition"u8, Members.Edition, ref seen))
            {
                edition = Date("edition");
            }
            else if (Is("currencies"u8, Members.Currencies, ref seen))
            {
                ReadRows(rows);
            }
            else
            {
                ReportUnknown();
            }
        }

        int end = Position;
        ReportMissing(end, seen, Members.Format, "format");
        ReportMissing(end, seen, Members.Source, "source");
        ReportMissing(end, seen, Members.Edition, "edition");
        ReportMissing(end, seen, Members.Currencies, "currencies");
        _json.Read();
        return _errors is null ? new CurrencyTable(edition!.Value, source!, rows.ToArray()) : null;
    }

    private void ReadRows(List<CurrencyRow> rows)
    {
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            ReportValue("currencies", "an array is expected");
            return;
        }

        List<CurrencyRow> redenominated = [];
        List<int> starts = [];
        CurrencyCode? last = null;
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (_json.TokenType != JsonTokenType.StartObject)
            {
                ReportValue("currencies", "an object is expected");
                continue;
            }

            int start = Position;
            if (ReadRow(start) is not { } row)
            {
                continue;
            }

            if (last is { } previous && row.Code <= previous)
            {
                Report(start, "code", row.Code == previous ? $"{row.Code} is listed twice" : $"{row.Code} must come before {previous}: rows are sorted by code");
            }

            last = row.Code;
            if (row.Replaces is not null)
            {
                redenominated.Add(row);
                starts.Add(start);
            }

            rows.Add(row);
        }

        for (int i = 0; i < starts.Count; i++)
        {
            CurrencyCode replaced = redenominated[i].Replaces!.Value;
            bool listed = false;
            foreach (CurrencyRow row in rows)
            {
                listed |= row.Code == replaced;
            }

            if (!listed)
            {
                Report(starts[i], "replaces", $"{replaced} is not listed");
            }
        }
    }

    private CurrencyRow? ReadRow(int start)
    {
        int errorsBefore = _errors?.Count ?? 0;
        Members seen = 0;
        CurrencyCode? code = null, replaces = null;
        string? name = null;
        int? numeric = null, minorUnits = null, customaryDigits = null;
        DateOnly? from = null, to = null;
        CurrencyKind kind = default;
        decimal? replacedUnits = null;
        while (NextMember())
        {
            if (Is("code"u8, Members.Code, ref seen))
            {
                code = Code("code");
            }
            else if (Is("name"u8, Members.Name, ref seen))
            {
                name = Text("name");
            }
            else if (Is("numeric"u8, Members.Numeric, ref seen))
            {
                numeric = IsNull() ? null : Numeric("numeric");
            }
            else if (Is("minorUnits"u8, Members.MinorUnits, ref seen))
            {
                minorUnits = IsNull() ? null : Integer("minorUnits", 0, MostDigits);
            }
            else if (Is("customaryDigits"u8, Members.CustomaryDigits, ref seen))
            {
                customaryDigits = Integer("customaryDigits", 0, MostDigits);
            }
            else if (Is("from"u8, Members.From, ref seen))
            {
                from = IsNull() ? null : Date("from");
            }
            else if (Is("to"u8, Members.To, ref seen))
            {
                to = IsNull() ? null : Date("to");
            }
            else if (Is("kind"u8, Members.Kind, ref seen))
            {
                kind = Kind("kind");
            }
            else if (Is("historic"u8, Members.Historic, ref seen))
            {
                if (_json.TokenType != JsonTokenType.True)
                {
                    ReportValue("historic", "true is expected; leave the member out otherwise");
                }
            }
            else if (Is("replaces"u8, Members.Replaces, ref seen))
            {
                replaces = Code("replaces");
            }
            else if (Is("replacedUnits"u8, Members.ReplacedUnits, ref seen))
            {
                replacedUnits = PositiveNumber("replacedUnits");
            }
            else
            {
                ReportUnknown();
            }
        }

        ReportMissing(start, seen, Members.Code, "code");
        ReportMissing(start, seen, Members.Name, "name");
        ReportMissing(start, seen, Members.Numeric, "numeric");
        ReportMissing(start, seen, Members.MinorUnits, "minorUnits");
        ReportMissing(start, seen, Members.From, "from");
        ReportMissing(start, seen, Members.To, "to");
        ReportMissing(start, seen, Members.Kind, "kind");
        if (seen.HasFlag(Members.Replaces) != seen.HasFlag(Members.ReplacedUnits))
        {
            Report(start, "replaces", "goes together with replacedUnits");
        }

        if (from >= to)
        {
            Report(start, "to", "must be later than from");
        }

        return (_errors?.Count ?? 0) > errorsBefore ? null : new CurrencyRow
        {
            Code = code!.Value,
            Name = name!,
            NumericCode = (short?)numeric,
            MinorUnits = (byte?)minorUnits,
            CustomaryDigits = (byte?)customaryDigits,
            Introduced = from,
            Withdrawn = to,
            Kind = kind,
            IsHistoric = seen.HasFlag(Members.Historic),
            Replaces = replaces,
            ReplacedUnits = replacedUnits,
        };
    }

    private bool NextMember() => _json.Read() && _json.TokenType == JsonTokenType.PropertyName;

    /// <summary>True when the current member has this name; then the reader stands on the member's value.</summary>
    private bool Is(ReadOnlySpan<byte> name, Members member, ref Members seen)
    {
        if (!_json.ValueTextEquals(name))
        {
            return false;
        }

        if ((seen & member) != 0)
        {
            Report(Encoding.UTF8.GetString(name), "stands twice");
        }

        seen |= member;
        _json.Read();
        return true;
    }

    private readonly bool IsNull() => _json.TokenType == JsonTokenType.Null;

    private string? Text(string member)
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            try
            {
                if (_json.GetString() is { Length: > 0 } text)
                {
                    return text;
                }
            }
            catch (InvalidOperationException)
            {
                // Not UTF-8, or half a surrogate pair: reported below like any other unusable text.
            }
        }

        ReportValue(member, "a text is expected");
        return null;
    }

    private CurrencyCode? Code(string member)
    {
        ReadOnlySpan<byte> text = Plain();
        if (text.Length == 3)
        {
            Span<char> letters = [(char)text[0], (char)text[1], (char)text[2]];
            if (!letters.ContainsAnyExceptInRange('A', 'Z') && CurrencyCode.TryParse(letters, null, out CurrencyCode code))
            {
                return code;
            }
        }

        ReportValue(member, "a code of three capital letters is expected");
        return null;
    }

    private int? Numeric(string member)
    {
        ReadOnlySpan<byte> text = Plain();
        if (text.Length == 3 && TryDigits(text, out int number))
        {
            return number;
        }

        ReportValue(member, "a text of three digits, or null, is expected");
        return null;
    }

    private DateOnly? Date(string member)
    {
        ReadOnlySpan<byte> text = Plain();
        if (text.Length == 10 && text[4] == '-' && text[7] == '-'
            && TryDigits(text[..4], out int year) && TryDigits(text[5..7], out int month) && TryDigits(text[8..], out int day)
            && year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month))
        {
            return new DateOnly(year, month, day);
        }

        ReportValue(member, "a date such as 1993-05-10 is expected");
        return null;
    }

    private CurrencyKind Kind(string member)
    {
        ReadOnlySpan<byte> text = Plain();
        if (text.SequenceEqual("currency"u8))
        {
            return CurrencyKind.Currency;
        }

        if (text.SequenceEqual("fund"u8))
        {
            return CurrencyKind.Fund;
        }

        if (text.SequenceEqual("unitOfAccount"u8))
        {
            return CurrencyKind.UnitOfAccount;
        }

        if (text.SequenceEqual("metal"u8))
        {
            return CurrencyKind.Metal;
        }

        if (text.SequenceEqual("test"u8))
        {
            return CurrencyKind.Test;
        }

        if (!text.SequenceEqual("none"u8))
        {
            ReportValue(member, "currency, fund, unitOfAccount, metal, test or none is expected");
        }

        return CurrencyKind.None;
    }

    private int? Integer(string member, int least, int most)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out int number) && number >= least && number <= most)
        {
            return number;
        }

        ReportValue(member, least == most ? $"{most} is expected" : $"a whole number from {least} to {most} is expected");
        return null;
    }

    private decimal? PositiveNumber(string member)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetDecimal(out decimal number) && number > 0)
        {
            return number;
        }

        ReportValue(member, "a number above zero is expected");
        return null;
    }

    /// <summary>The bytes of a string that needs no unescaping, otherwise nothing.</summary>
    private readonly ReadOnlySpan<byte> Plain() =>
        _json.TokenType == JsonTokenType.String && !_json.ValueIsEscaped ? _json.ValueSpan : default;

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (byte c in text)
        {
            int digit = c - '0';
            if ((uint)digit > 9)
            {
                return false;
            }

            number = (number * 10) + digit;
        }

        return true;
    }

    private readonly int Position => (int)_json.TokenStartIndex;

    /// <summary>Reports the current value and moves past it when it is an object or an array.</summary>
    private void ReportValue(string member, string expected)
    {
        Report(member, expected);
        _json.Skip();
    }

    private void ReportUnknown()
    {
        Report(Encoding.UTF8.GetString(_json.ValueSpan), "no such member");
        _json.Skip();
    }

    private void ReportMissing(int position, Members seen, Members member, string name)
    {
        if ((seen & member) == 0)
        {
            Report(position, name, "is missing");
        }
    }

    private void Report(string member, string message) => Report(Position, member, message);

    // Lines are counted only once something is wrong.
    private void Report(int position, string member, string message) =>
        ReportLine(_utf8[..position].Count((byte)'\n') + 1, member, message);

    private void ReportLine(int line, string member, string message) =>
        (_errors ??= []).Add(member.Length == 0 ? $"line {line}: {message}" : $"line {line}, {member}: {message}");
}
