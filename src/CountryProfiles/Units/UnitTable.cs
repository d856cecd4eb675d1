using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Internal;

namespace CountryProfiles.Units;

/// <summary>
/// The units that are known, by code and by the names and symbols that people write. Rows come from <c>units.json</c>;
/// money of every ISO 4217 currency, percentages of every known whole, the <c>unknown{…}</c> unit of any indicator, and
/// quotients and products of known units are known as well.
/// </summary>
public sealed partial class UnitTable
{
    private static readonly string[] s_names = ["format", "currencies", "wholes", "units"];

    private static readonly string[] s_wholesNames = ["code", "name"];

    private static readonly string[] s_unitsNames = ["code", "symbol", "name", "measures", "factor", "definition", "aliases"];

    private const int MaxCodeLength = 100;
    private const int MaxDimensionLength = 200;
    private const int MaxExponent = 9;

    private readonly List<UnitOfMeasure> _units = [];
    private readonly Dictionary<string, UnitOfMeasure> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitOfMeasure> _byAlias = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitOfMeasure>.AlternateLookup<ReadOnlySpan<char>> _byCodeSpan;
    private readonly Dictionary<string, UnitOfMeasure>.AlternateLookup<ReadOnlySpan<char>> _byAliasSpan;

    // Codes of three letters with a blank between: whatever three letters are found in it are a code.
    private string _currencies = "";

    private UnitTable()
    {
        _byCodeSpan = _byCode.GetAlternateLookup<ReadOnlySpan<char>>();
        _byAliasSpan = _byAlias.GetAlternateLookup<ReadOnlySpan<char>>();
        Add(UnitOfMeasure.One);
    }

    /// <summary>The embedded table.</summary>
    public static UnitTable Default => Embedded.Table;

    /// <summary>The rows in the order of the table; money and compound units, of which there is no end, are not among them.</summary>
    public IReadOnlyList<UnitOfMeasure> Units => _units.AsReadOnly();

    /// <summary>The unit of a code, such as <c>km2</c>, <c>USD@ppp</c>, <c>%{person}</c> or <c>person/km2</c>.</summary>
    /// <exception cref="KeyNotFoundException">No unit has this code.</exception>
    public UnitOfMeasure this[string code]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(code);
            return TryGet(code, out UnitOfMeasure? unit)
                ? unit
                : throw new KeyNotFoundException($"'{Excerpt.Of(code)}' is not the code of a known unit.");
        }
    }

    /// <summary>Reads a table in the form of <c>units.json</c>.</summary>
    /// <exception cref="InvalidSeedException">The table is not valid; the exception holds everything that is wrong.</exception>
    public static UnitTable Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        SeedDiagnostics diagnostics = new();
        UnitTable table = Read(copy.GetBuffer().AsSpan(0, (int)copy.Length), null, diagnostics);
        diagnostics.ThrowIfAny();
        return table;
    }

    /// <summary>
    /// The unit of a code: of a row of the table, of a currency and a price basis (<c>USD@ppp</c>), or of factors joined by points
    /// and then divided by what stands behind each slash, where a rate is in brackets: <c>USD/(death/1000birth)</c>. False
    /// when no unit has the code.
    /// </summary>
    public bool TryGet([NotNullWhen(true)] string? code, [NotNullWhen(true)] out UnitOfMeasure? unit) => TryGet(code.AsSpan(), out unit);

    /// <inheritdoc cref="TryGet(string?, out UnitOfMeasure?)"/>
    public bool TryGet(ReadOnlySpan<char> code, [NotNullWhen(true)] out UnitOfMeasure? unit)
    {
        if (_byCodeSpan.TryGetValue(code, out unit))
        {
            return true;
        }

        return code.Length <= MaxCodeLength && (TryGetMoney(code, out unit) || TryGetUnknown(code, out unit) || TryGetCompound(code, out unit));
    }

    /// <summary>
    /// The unit that a publisher's word or symbol means, such as <c>sq km</c>, <c>KM²</c> or <c>people</c>, or that a
    /// code names; case, blanks and stops do not matter. False when none is known by it.
    /// </summary>
    public bool TryFind(ReadOnlySpan<char> text, [NotNullWhen(true)] out UnitOfMeasure? unit)
    {
        unit = null;
        Span<char> key = stackalloc char[MaxCodeLength];
        return TryNormalize(text, key, out int length)
            && (_byAliasSpan.TryGetValue(key[..length], out unit) || TryGet(text.Trim(), out unit));
    }

    internal static UnitTable Read(ReadOnlySpan<byte> json, string? file, SeedDiagnostics diagnostics)
    {
        UnitTable table = new();
        SeedReader reader = new(json, file, diagnostics);
        if (reader.Start() && reader.EnterObject())
        {
            ulong seen = 0;
            long start = reader.Position;
            while (reader.NextMember(s_names, ref seen, out int member))
            {
                switch (member)
                {
                    case 0:
                        SeedFormat.Check(ref reader);
                        break;
                    case 1:
                        table.ReadCurrencies(ref reader);
                        break;
                    case 2:
                        table.ReadWholes(ref reader);
                        break;
                    default:
                        table.ReadUnits(ref reader);
                        break;
                }
            }

            reader.Require(s_names, seen, 0b1111, start);
            reader.Finish();
        }

        return table;
    }

    private void ReadCurrencies(ref SeedReader reader)
    {
        if (reader.ReadText() is not { } text)
        {
            return;
        }

        string codes = text.AsSpan().ContainsAnyInRange('a', 'z') ? text.ToUpperInvariant() : text;
        foreach (Range range in codes.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> code = codes.AsSpan(range);
            if (!CurrencyCode.TryParse(code, null, out _) || codes.AsSpan().IndexOf(code) < range.Start.GetOffset(codes.Length))
            {
                reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(code)}' is not a currency code that is listed once.");
            }
        }

        _currencies = codes;
    }

    private void ReadWholes(ref SeedReader reader)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextItem())
        {
            long start = reader.Position;
            if (!reader.EnterObject())
            {
                continue;
            }

            ulong seen = 0;
            string? code = null;
            string? name = null;
            while (reader.NextMember(s_wholesNames, ref seen, out int member))
            {
                (code, name) = member == 0 ? (reader.ReadText(), name) : (code, reader.ReadText());
            }

            if (reader.Require(s_wholesNames, seen, 0b11, start) && code is not null && name is not null)
            {
                Dimension share = Dimension.Of(DimensionKind.Share, code);
                AddRow(ref reader, start, UnitOfMeasure.Create($"%{{{code}}}", $"% of {name}", $"per cent of {name}", Rational.PowerOfTen(-2), share));
                AddRow(ref reader, start, UnitOfMeasure.Create($"‰{{{code}}}", $"‰ of {name}", $"per mille of {name}", Rational.PowerOfTen(-3), share));
            }
        }
    }

    private void ReadUnits(ref SeedReader reader)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        // Units of one dimension share it, so that comparing them is quick.
        HashSet<Dimension> dimensions = [Dimension.None];
        while (reader.NextItem())
        {
            long start = reader.Position;
            if (!reader.EnterObject())
            {
                continue;
            }

            int faults = reader.FaultCount;
            ulong seen = 0;
            string? code = null;
            string? symbol = null;
            string? name = null;
            Dimension? dimension = null;
            Rational factor = Rational.One;
            List<string> aliases = [];
            while (reader.NextMember(s_unitsNames, ref seen, out int member))
            {
                switch (member)
                {
                    case 0:
                        code = reader.ReadText();
                        break;
                    case 1:
                        symbol = reader.ReadText();
                        break;
                    case 2:
                        name = reader.ReadText();
                        break;
                    case 3:
                        dimension = ReadDimension(ref reader);
                        break;
                    case 4:
                        if (reader.ReadText() is { } text && (!Rational.TryParse(text, out factor) || factor.Sign <= 0))
                        {
                            reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(text)}' is not a factor: a number above zero or a fraction, as a text, is expected.");
                        }

                        break;
                    case 5:
                        reader.ReadText();
                        break;
                    default:
                        reader.ReadTexts(aliases);
                        break;
                }
            }

            if (!reader.Require(s_unitsNames, seen, 0b111111, start) || reader.FaultCount != faults || code is null || symbol is null || name is null || dimension is null)
            {
                continue;
            }

            if (dimensions.TryGetValue(dimension, out Dimension? shared))
            {
                dimension = shared;
            }
            else
            {
                dimensions.Add(dimension);
            }

            UnitOfMeasure unit = UnitOfMeasure.Create(code, symbol, name, factor, dimension);
            AddRow(ref reader, start, unit);
            foreach (string alias in aliases)
            {
                AddAlias(ref reader, start, alias, unit);
            }
        }
    }

    // "length^2", "count:migrant count:person^-1 duration^-1"
    private static Dimension? ReadDimension(ref SeedReader reader)
    {
        if (reader.ReadText() is not { } text)
        {
            return null;
        }

        // Each term is put among those before it.
        if (text.Length > MaxDimensionLength)
        {
            reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(text)}' is not a dimension: at most {MaxDimensionLength} characters are expected.");
            return null;
        }

        Dimension dimension = Dimension.None;
        foreach (Range range in text.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> term = text.AsSpan(range);
            int caret = term.IndexOf('^');
            int exponent = 1;
            if (caret >= 0 && (!IntegerText.TryReadSigned(term[(caret + 1)..], out exponent) || exponent is < -MaxExponent or > MaxExponent))
            {
                exponent = 0;
            }

            term = caret < 0 ? term : term[..caret];
            int colon = term.IndexOf(':');
            string name = colon < 0 ? "" : term[(colon + 1)..].ToString();
            DimensionKind? kind = (colon < 0 ? term : term[..colon]) switch
            {
                "length" => DimensionKind.Length,
                "duration" => DimensionKind.Duration,
                "count" => DimensionKind.Count,
                "share" => DimensionKind.Share,
                _ => null,
            };
            if (kind is null || exponent == 0 || (name.Length == 0) != (kind is DimensionKind.Length or DimensionKind.Duration))
            {
                reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(text)}' is not a dimension: terms such as length^2, duration, count:person and share:person are expected, with exponents from -9 to 9.");
                return null;
            }

            dimension = dimension.Times(new DimensionFactor(kind.Value, name, default, exponent));
        }

        return dimension;
    }

    private void Add(UnitOfMeasure unit)
    {
        _units.Add(unit);
        _byCode.Add(unit.Code, unit);
    }

    private void AddRow(ref SeedReader reader, long position, UnitOfMeasure unit)
    {
        if (!_byCode.TryAdd(unit.Code, unit))
        {
            reader.Report(SeedFault.DuplicateEntry, $"The unit '{unit.Code}' is there already.", position);
            return;
        }

        _units.Add(unit);
        AddAlias(ref reader, position, unit.Code, unit);
        if (unit.Symbol.Length > 0)
        {
            AddAlias(ref reader, position, unit.Symbol, unit);
        }

        AddAlias(ref reader, position, unit.Name, unit);
    }

    private void AddAlias(ref SeedReader reader, long position, string alias, UnitOfMeasure unit)
    {
        Span<char> key = stackalloc char[MaxCodeLength];
        if (!TryNormalize(alias, key, out int length) || length == 0)
        {
            reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(alias)}' is not a name of a unit: 1 to {MaxCodeLength} characters are expected.", position);
        }
        else if (!_byAliasSpan.TryAdd(key[..length], unit) && !_byAliasSpan[key[..length]].Equals(unit))
        {
            reader.Report(SeedFault.DuplicateEntry, $"'{alias}' means '{_byAliasSpan[key[..length]].Code}' already.", position);
        }
    }

    private bool TryGetMoney(ReadOnlySpan<char> code, [NotNullWhen(true)] out UnitOfMeasure? unit)
    {
        unit = null;
        if (code.Length < 3 || (code.Length > 3 && code[3] != '@') || !CurrencyCode.TryParse(code[..3], null, out CurrencyCode currency)
            || _currencies.AsSpan().IndexOf(code[..3]) < 0)
        {
            return false;
        }

        if (code.Length == 3)
        {
            unit = UnitOfMeasure.Money(currency, default);
            return true;
        }

        if (code.Length == 4 || !PriceBasis.TryParse(code[4..].ToString(), out PriceBasis basis) || basis == PriceBasis.Market)
        {
            return false;
        }

        unit = UnitOfMeasure.Money(currency, basis);
        return true;
    }

    // What an indicator counts in when nobody states it: a unit of its own, which converts into nothing else.
    private static bool TryGetUnknown(ReadOnlySpan<char> code, [NotNullWhen(true)] out UnitOfMeasure? unit)
    {
        const string Start = "unknown{";
        unit = code.StartsWith(Start) && code[^1] == '}' && IndicatorCode.TryParse(code[Start.Length..^1], null, out IndicatorCode indicator)
            ? UnitOfMeasure.Create(code.ToString(), "(unknown unit)", $"unknown unit of {indicator}", Rational.One, Dimension.Of(DimensionKind.Count, code.ToString()))
            : null;
        return unit is not null;
    }

    // Factors joined by points, divided by each unit after a slash: USD@ppp/person, person.year/km2.
    private bool TryGetCompound(ReadOnlySpan<char> code, [NotNullWhen(true)] out UnitOfMeasure? unit)
    {
        unit = null;

        // In unknown{hdi.rank} the point belongs to a name, and in (death/1000birth) the slash to one unit.
        int end = code switch
        {
            [.., '}'] => code.LastIndexOf('{'),
            [.., ')'] => code.LastIndexOf('('),
            _ => code.Length,
        };
        int cut = end < 0 ? -1 : code[..end].LastIndexOfAny('/', '.');
        if (cut < 0 || !TryGetFactor(code[..cut], out UnitOfMeasure? left) || !TryGetFactor(code[(cut + 1)..], out UnitOfMeasure? right)
            || left.Dimension.Has(DimensionKind.Share) || right.Dimension.Has(DimensionKind.Share))
        {
            return false;
        }

        // A code that can be read two ways, as one with a factor after a slash, is not the one that the unit has.
        UnitOfMeasure compound = code[cut] == '/' ? UnitOfMeasure.Divide(left, right) : UnitOfMeasure.Multiply(left, right);
        unit = code.SequenceEqual(compound.Code) ? compound : null;
        return unit is not null;
    }

    private bool TryGetFactor(ReadOnlySpan<char> code, [NotNullWhen(true)] out UnitOfMeasure? unit) =>
        TryGet(code is ['(', .., ')'] && code.IndexOf(')') == code.Length - 1 ? code[1..^1] : code, out unit);

    // Case, blanks, stops and commas do not tell names of units apart, and publishers write the small 2 as they can.
    // A single letter keeps its case: m is the metre, and M may be a million.
    private static bool TryNormalize(ReadOnlySpan<char> text, Span<char> key, out int length)
    {
        length = 0;
        char only = '\0';
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || c is '.' or ',' or '(' or ')')
            {
                continue;
            }

            if (length == key.Length)
            {
                return false;
            }

            only = c;
            key[length++] = c switch
            {
                '²' => '2',
                '\u2212' => '-',
                _ => char.ToLowerInvariant(c),
            };
        }

        if (length == 1)
        {
            key[0] = only;
        }

        return true;
    }

    private static class Embedded
    {
        public static readonly UnitTable Table = Create();

        private static UnitTable Create()
        {
            SeedDiagnostics diagnostics = new();
            UnitTable table = Read(EmbeddedSeeds.Read("units.json").Span, "units.json", diagnostics);
            diagnostics.ThrowIfAny();
            return table;
        }
    }
}
