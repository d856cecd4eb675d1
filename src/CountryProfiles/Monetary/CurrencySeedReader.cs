using CountryProfiles.Internal;

namespace CountryProfiles.Monetary;

/// <summary>Reads <c>currencies.json</c> and checks every row; the faults of all of them are recorded.</summary>
internal static class CurrencySeedReader
{
    private const int MostDigits = 9;

    private static readonly string[] s_tableNames = ["format", "source", "edition", "currencies"];

    private static readonly string[] s_rowNames =
    [
        "code", "name", "numeric", "minorUnits", "from", "to", "kind", "customaryDigits", "historic", "replaces", "replacedUnits",
    ];

    private static readonly (string Word, CurrencyKind Kind)[] s_kinds =
    [
        ("currency", CurrencyKind.Currency),
        ("fund", CurrencyKind.Fund),
        ("unitOfAccount", CurrencyKind.UnitOfAccount),
        ("metal", CurrencyKind.Metal),
        ("test", CurrencyKind.Test),
        ("none", CurrencyKind.None),
    ];

    /// <summary>Reads a table; null when there were faults.</summary>
    public static CurrencyTable? Read(ReadOnlySpan<byte> json, string? file, SeedDiagnostics diagnostics)
    {
        SeedReader reader = new(json, file, diagnostics);
        int faults = diagnostics.Count;
        string? source = null;
        DateOnly? edition = null;
        List<CurrencyRow> currencies = [];
        if (reader.Start() && reader.EnterObject())
        {
            ulong seen = 0;
            long start = reader.Position;
            while (reader.NextMember(s_tableNames, ref seen, out int member))
            {
                switch (member)
                {
                    case 0:
                        SeedFormat.Check(ref reader);
                        break;
                    case 1:
                        source = reader.ReadText();
                        break;
                    case 2:
                        edition = reader.ReadDate();
                        break;
                    default:
                        ReadRows(ref reader, currencies);
                        break;
                }
            }

            reader.Require(s_tableNames, seen, 0b1111, start);
            reader.Finish();
        }

        return diagnostics.Count == faults && edition is { } date && source is not null ? new CurrencyTable(date, source, [.. currencies]) : null;
    }

    private static void ReadRows(ref SeedReader reader, List<CurrencyRow> currencies)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        CurrencyCode? last = null;
        List<(long Position, CurrencyCode Code)> replaced = [];
        while (reader.NextItem())
        {
            long start = reader.Position;
            if (ReadRow(ref reader) is not { } row)
            {
                continue;
            }

            if (last is { } previous && row.Code <= previous)
            {
                reader.Report(
                    SeedFault.DuplicateEntry,
                    row.Code == previous ? $"'{row.Code}' is listed twice." : $"'{row.Code}' comes before '{previous}': rows are sorted by code.",
                    start);
            }

            last = row.Code;
            if (row.Replaces is { } other)
            {
                replaced.Add((start, other));
            }

            currencies.Add(row);
        }

        foreach ((long position, CurrencyCode code) in replaced)
        {
            if (!currencies.Exists(currency => currency.Code == code))
            {
                reader.Report(SeedFault.UnknownReference, $"'{code}', which is said to be replaced, is not listed.", position);
            }
        }
    }

    private static CurrencyRow? ReadRow(ref SeedReader reader)
    {
        long start = reader.Position;
        if (!reader.EnterObject())
        {
            return null;
        }

        int faults = reader.FaultCount;
        ulong seen = 0;
        CurrencyCode code = default;
        CurrencyCode? replaces = null;
        string? name = null;
        int? numeric = null;
        int? minorUnits = null;
        int? customaryDigits = null;
        DateOnly? from = null;
        DateOnly? to = null;
        CurrencyKind kind = default;
        bool isHistoric = false;
        decimal? replacedUnits = null;
        while (reader.NextMember(s_rowNames, ref seen, out int member))
        {
            switch (member)
            {
                case 0:
                    code = ReadCode(ref reader);
                    break;
                case 1:
                    name = reader.ReadText();
                    if (name is "")
                    {
                        reader.Report(SeedFault.BadValue, "The name of a currency is not blank.");
                    }

                    break;
                case 2:
                    numeric = reader.IsNull ? null : reader.ReadThreeDigits("the number of a currency");
                    break;
                case 3:
                    minorUnits = reader.IsNull ? null : ReadDigitCount(ref reader);
                    break;
                case 4:
                    from = reader.IsNull ? null : reader.ReadDate();
                    break;
                case 5:
                    to = reader.IsNull ? null : reader.ReadDate();
                    break;
                case 6:
                    kind = ReadKind(ref reader);
                    break;
                case 7:
                    customaryDigits = ReadDigitCount(ref reader);
                    break;
                case 8:
                    if (reader.TryReadBoolean(out isHistoric) && !isHistoric)
                    {
                        reader.Report(SeedFault.BadValue, "'historic' is true or left out.");
                    }

                    break;
                case 9:
                    replaces = ReadCode(ref reader);
                    break;
                default:
                    if (reader.TryReadNumber(out Rational units, out _))
                    {
                        replacedUnits = units.Sign > 0 ? units.ToDecimal() : null;
                        if (replacedUnits is null)
                        {
                            reader.Report(SeedFault.BadValue, "A number above zero is expected.");
                        }
                    }

                    break;
            }
        }

        reader.Require(s_rowNames, seen, 0b111_1111, start);
        if (((seen >> 9) & 1) != ((seen >> 10) & 1))
        {
            reader.Report(SeedFault.MissingMember, "'replaces' and 'replacedUnits' come together.", start);
        }

        if (from >= to)
        {
            reader.Report(SeedFault.BadPeriod, "A currency goes out of force after the day it came into force.", start);
        }

        return reader.FaultCount > faults ? null : new CurrencyRow
        {
            Code = code,
            Name = name!,
            NumericCode = (short?)numeric,
            MinorUnits = (byte?)minorUnits,
            CustomaryDigits = (byte?)customaryDigits,
            Introduced = from,
            Withdrawn = to,
            Kind = kind,
            IsHistoric = isHistoric,
            Replaces = replaces,
            ReplacedUnits = replacedUnits,
        };
    }

    private static CurrencyCode ReadCode(ref SeedReader reader)
    {
        CurrencyCode code = default;
        if (reader.ReadText() is { } text && (!CurrencyCode.TryParse(text, out code) || text != code.ToString()))
        {
            reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(text)}' is not a currency code: three capital letters are expected.");
        }

        return code;
    }

    private static int? ReadDigitCount(ref SeedReader reader)
    {
        if (!reader.TryReadInt32(out int count))
        {
            return null;
        }

        if (count is >= 0 and <= MostDigits)
        {
            return count;
        }

        reader.Report(SeedFault.BadValue, $"{count} is not a number of digits: 0 to {MostDigits} are expected.");
        return null;
    }

    private static CurrencyKind ReadKind(ref SeedReader reader)
    {
        if (reader.ReadText() is { } text)
        {
            foreach ((string word, CurrencyKind kind) in s_kinds)
            {
                if (word == text)
                {
                    return kind;
                }
            }

            reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(text)}' is not a kind of currency: {string.Join(", ", Array.ConvertAll(s_kinds, static entry => entry.Word))} are expected.");
        }

        return CurrencyKind.None;
    }
}
