using System.Globalization;
using CountryProfiles.Internal;
using CountryProfiles.Readers.Internal;

namespace CountryProfiles.Readers.Sdmx;

/// <summary>One reading of one file: where its columns are, and what was reported once already.</summary>
internal sealed class SdmxRows(SdmxCsvReader reader, Action<Diagnostic> report, string? file)
{
    private const int MaxRemembered = 20_000;
    private const int MaxDecimals = 300;
    private const int MaxMultiplier = 15;

    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int Cell, string Name)> _dimensions = [];
    private readonly HashSet<(string Code, string Subject)> _reported = [];
    private readonly Dictionary<string, Source> _foundSources = new(StringComparer.Ordinal);
    private int _cells;

    public IEnumerable<Observation> Read(Stream stream)
    {
        using CsvRows rows = CsvRows.Open(stream);
        bool begun = false;
        bool readable = true;
        while (readable && rows.Read())
        {
            if (rows.Problem is { } problem)
            {
                Report(rows, SdmxDiagnostics.BrokenCsv, $"The row cannot be split into cells: {problem}. It is left out; check the quotes.");
            }
            else if (rows.IsBlank())
            {
                continue;
            }
            else if (!begun)
            {
                begun = true;
                readable = ReadHeader(rows);
            }
            else if (ReadRow(rows) is { } observation)
            {
                yield return observation;
            }
        }

        if (rows.Problem is { } end && readable)
        {
            Report(rows, SdmxDiagnostics.BrokenCsv, $"The file cannot be read to its end: {end}");
        }
        else if (!begun)
        {
            report(new Diagnostic { Code = SdmxDiagnostics.NoHeader, File = file, Message = "The file is empty: a row of column names is expected." });
        }
    }

    private bool ReadHeader(CsvRows rows)
    {
        List<int> unknown = [];
        for (int cell = 0; cell < rows.CellCount; cell++)
        {
            string name = Coded(rows[cell]).ToString();
            bool known = Array.Exists(SdmxColumns.Written, column => column.Equals(name, StringComparison.OrdinalIgnoreCase))
                || name.Equals(SdmxColumns.Action, StringComparison.OrdinalIgnoreCase);
            if (known && !_columns.TryAdd(name, cell))
            {
                Report(rows, SdmxDiagnostics.DuplicateColumn, "This column stands twice; the second is left out.", cell);
            }
            else if (!known && name.Length > 0 && !Array.Exists(SdmxColumns.Ignored, column => column.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                unknown.Add(cell);
            }
        }

        _cells = rows.CellCount;
        foreach (string needed in (ReadOnlySpan<string>)[SdmxColumns.RefArea, SdmxColumns.Indicator, SdmxColumns.TimePeriod, SdmxColumns.ObsValue])
        {
            if (!_columns.ContainsKey(needed))
            {
                Report(rows, SdmxDiagnostics.NoHeader, $"The column {needed} is missing; nothing was read. Check that it is SDMX-CSV with commas.", 0);
                return false;
            }
        }

        foreach (int cell in unknown)
        {
            bool dimension = cell < _columns[SdmxColumns.ObsValue];
            Report(
                rows, SdmxDiagnostics.UnknownColumn,
                dimension ? "This column is not known; only rows of its total are read." : "This column is not known; it is left out.", cell);
            if (dimension)
            {
                _dimensions.Add((cell, Coded(rows[cell]).ToString()));
            }
        }

        return true;
    }

    private Observation? ReadRow(CsvRows rows)
    {
        if (rows.CellCount != _cells)
        {
            Report(
                rows, SdmxDiagnostics.BadRow,
                $"The row has {rows.CellCount} cells where the column names have {_cells}; it is left out. Check its quotes and commas, and that the file is whole.", 0);
            return null;
        }

        ReadOnlySpan<char> action = Cell(rows, SdmxColumns.Action);
        if (action is not ("" or "I" or "A" or "R" or "M"))
        {
            Report(rows, SdmxDiagnostics.Action, "The row states no value but another action; it is left out. A deletion is up to you.", SdmxColumns.Action);
            return null;
        }

        foreach ((int cell, string name) in _dimensions)
        {
            ReadOnlySpan<char> member = Coded(rows[cell]);
            if (member is not ("" or "_T" or "_Z"))
            {
                ReportOnce(
                    name + ":" + member.ToString(),
                    rows.At(SdmxDiagnostics.Breakdown, file, $"Rows with this member of {Excerpt.Of(name)} are no values of the whole; they are left out.", cell, rows[cell]));
                return null;
            }
        }

        if (!reader.TryGetCountry(Cell(rows, SdmxColumns.RefArea).ToString(), out CountryCode country))
        {
            Report(rows, SdmxDiagnostics.UnknownArea, "This is not the code of a country of the list; the row is left out.", SdmxColumns.RefArea);
            return null;
        }

        if (!reader.TryGetIndicator(Cell(rows, SdmxColumns.Indicator).ToString(), out Indicator? indicator))
        {
            Report(rows, SdmxDiagnostics.UnknownIndicator, "This is not the code of a known indicator; the row is left out. Pass the indicator to the reader.", SdmxColumns.Indicator);
            return null;
        }

        if (!TryReadPeriod(rows, indicator, out ReferencePeriod period)
            || !TryReadWhole(rows, SdmxColumns.UnitMult, -MaxMultiplier, MaxMultiplier, out int? multiplier)
            || !TryReadWhole(rows, SdmxColumns.Decimals, 0, MaxDecimals, out int? decimals))
        {
            return null;
        }

        if (SdmxStatus.Read(Cell(rows, SdmxColumns.ObsStatus), out ObservationStatus status, out MissingReason? reason) is { } letter)
        {
            Report(rows, SdmxDiagnostics.BadStatus, $"'{Excerpt.Of(letter)}' is not a status that is known here, or contradicts another; the row is left out.", SdmxColumns.ObsStatus);
            return null;
        }

        UnitMultiplier published = (UnitMultiplier)(multiplier ?? 0);
        if (!TryReadValue(rows, indicator, multiplier ?? 0, decimals ?? 0, reason, out ObservationValue value))
        {
            return null;
        }

        try
        {
            return Observation.Create(
                indicator, country, period, value, FindSource(rows), Enum.IsDefined(published) ? published : UnitMultiplier.Units, status,
                Raw(rows, SdmxColumns.Comment).ToString());
        }
        catch (Exception exception) when (exception is UnitMismatchException or ArgumentException)
        {
            Report(rows, SdmxDiagnostics.BadUnit, exception.Message + " The row is left out.", SdmxColumns.UnitMeasure);
            return null;
        }
    }

    private bool TryReadPeriod(CsvRows rows, Indicator indicator, out ReferencePeriod period)
    {
        period = default;
        ReadOnlySpan<char> collection = Cell(rows, SdmxColumns.Collection);
        if (collection is not ("" or "U" or "S" or "A" or "B" or "M" or "E"))
        {
            Report(rows, SdmxDiagnostics.BadCollection, "S sum, A average, B begin, M middle or E end of the period is expected; the row is left out.", SdmxColumns.Collection);
            return false;
        }

        ReadOnlySpan<char> text = Raw(rows, SdmxColumns.TimePeriod).Trim();
        if (text.IsEmpty)
        {
            return true;
        }

        if (!SdmxTime.TryParse(text, out SdmxTime time))
        {
            Report(
                rows, SdmxDiagnostics.BadTime,
                "This is no period: 2015, 2015-07, 2015-Q3, 2015-S2, 2015-W27, 2015-07-01, 2015-07-01/P5Y or 2015-07-01/2020-06-30 is expected; the row is left out.",
                SdmxColumns.TimePeriod);
            return false;
        }

        bool stated = collection is not ("" or "U");
        PeriodKind kind = collection switch
        {
            "S" => PeriodKind.Total,
            "A" => PeriodKind.Average,
            "B" or "M" or "E" => PeriodKind.Instant,
            _ => indicator.PeriodKind is PeriodKind.Total or PeriodKind.Average ? indicator.PeriodKind : PeriodKind.Instant,
        };
        if (kind != PeriodKind.Instant)
        {
            period = kind == PeriodKind.Total ? ReferencePeriod.TotalOver(time.Start, time.End) : ReferencePeriod.AverageOver(time.Start, time.End);
            return true;
        }

        DateOnly? day = collection switch
        {
            _ when time.IsDay => time.Start,
            "B" => time.Start,
            "E" => time.End.AddDays(-1),
            _ when time.IsYear => new DateOnly(time.Start.Year, 7, 1),
            _ => null,
        };
        if (day is null)
        {
            Report(
                rows, SdmxDiagnostics.BadTime,
                stated
                    ? "The middle is read of a year alone; the row is left out."
                    : $"{indicator.Code} is the state on one day, and the period does not say which; the row is left out. State COLLECTION as B or E.",
                SdmxColumns.TimePeriod);
            return false;
        }

        period = ReferencePeriod.At(day.Value);
        return true;
    }

    private bool TryReadWhole(CsvRows rows, string column, int least, int most, out int? number)
    {
        number = null;
        ReadOnlySpan<char> text = Cell(rows, column);
        if (text.IsEmpty)
        {
            return true;
        }

        if (IntegerText.TryReadSigned(text, out int value) && value >= least && value <= most)
        {
            number = value;
            return true;
        }

        Report(rows, SdmxDiagnostics.BadScale, string.Create(CultureInfo.InvariantCulture, $"A whole number from {least} to {most} is expected; the row is left out."), column);
        return false;
    }

    private bool TryReadValue(CsvRows rows, Indicator indicator, int multiplier, int decimals, MissingReason? reason, out ObservationValue value)
    {
        ReadOnlySpan<char> text = Raw(rows, SdmxColumns.ObsValue).Trim();
        ReadOnlySpan<char> bound = Raw(rows, SdmxColumns.ObsBound).Trim();
        ReadOnlySpan<char> other = Raw(rows, SdmxColumns.ObsText);
        text = text is "NaN" ? default : text;
        value = default;
        int stated = (text.IsEmpty ? 0 : 1) + (bound.IsEmpty ? 0 : 1) + (other.IsWhiteSpace() ? 0 : 1);
        if (stated == 0)
        {
            value = ObservationValue.Missing(reason ?? MissingReason.NotAvailable);
            return true;
        }

        if (reason is not null)
        {
            Report(rows, SdmxDiagnostics.BadStatus, "The status says that the value is missing, and there is one; the row is left out.", SdmxColumns.ObsStatus);
            return false;
        }

        if (stated > 1)
        {
            Report(rows, SdmxDiagnostics.BadValue, "A row has one of OBS_VALUE, OBS_BOUND and OBS_TEXT; it is left out.", SdmxColumns.ObsValue);
            return false;
        }

        switch (indicator.ValueKind)
        {
            case ObservationValueKind.Rank when !text.IsEmpty:
                if (IntegerText.TryReadDigits(text, out int place)
                    && IntegerText.TryReadDigits(Cell(rows, SdmxColumns.RankOf), out int count) && place >= 1 && place <= count)
                {
                    value = ObservationValue.Of(Rank.Create(place, count));
                    return true;
                }

                break;
            case ObservationValueKind.Currency when !other.IsEmpty:
                if (CurrencyCode.TryParse(other.Trim(), null, out CurrencyCode currency) && reader.Units.TryGet(currency.ToString(), out _))
                {
                    value = ObservationValue.Of(currency);
                    return true;
                }

                break;
            case ObservationValueKind.Languages when !other.IsEmpty:
                if (SdmxLanguages.Read(other.ToString(), reader.Units) is { } languages)
                {
                    value = ObservationValue.Of(languages);
                    return true;
                }

                break;
            case ObservationValueKind.Quantity when other.IsEmpty:
                return TryReadAmount(rows, indicator, text, bound, multiplier, decimals, out value);
        }

        string form = indicator.ValueKind switch
        {
            ObservationValueKind.Rank => "a place in OBS_VALUE and of how many in RANK_OF",
            ObservationValueKind.Currency => "a currency code in OBS_TEXT",
            ObservationValueKind.Languages => "a list of languages in OBS_TEXT",
            _ => "a number in OBS_VALUE",
        };
        string column = text.IsEmpty ? bound.IsEmpty ? SdmxColumns.ObsText : SdmxColumns.ObsBound : SdmxColumns.ObsValue;
        Report(rows, SdmxDiagnostics.BadValue, $"The value of {indicator.Code} is {form}; the row is left out.", column);
        return false;
    }

    private bool TryReadAmount(
        CsvRows rows, Indicator indicator, ReadOnlySpan<char> text, ReadOnlySpan<char> bound, int multiplier, int decimals, out ObservationValue value)
    {
        value = default;
        string column = text.IsEmpty ? SdmxColumns.ObsBound : SdmxColumns.ObsValue;
        bool below = bound is ['<', ..];
        if (!bound.IsEmpty && !below && bound[0] != '>')
        {
            Report(rows, SdmxDiagnostics.BadValue, "A bound begins with < or >; the row is left out.", column);
            return false;
        }

        if (!PublishedNumber.TryRead(text.IsEmpty ? bound[1..] : text, out PublishedNumber number))
        {
            Report(rows, SdmxDiagnostics.BadValue, "This is not a number of plain digits with an optional point; the row is left out.", column);
            return false;
        }

        if (FindUnit(rows, indicator) is not { } unit)
        {
            return false;
        }

        Rational scale = Rational.PowerOfTen(multiplier);
        Quantity quantity;
        ReadOnlySpan<char> lowerText = Cell(rows, SdmxColumns.RoundingLower);
        ReadOnlySpan<char> upperText = Cell(rows, SdmxColumns.RoundingUpper);
        if (lowerText.IsEmpty && upperText.IsEmpty)
        {
            quantity = Quantity.Published(number.Value * scale, multiplier + Math.Min(number.LastDigit, -decimals), unit);
        }
        else
        {
            if (!Rational.TryParse(lowerText, null, out Rational lower) || !Rational.TryParse(upperText, null, out Rational upper) || lower > upper
                || ((lower + upper) / 2).RoundToPowerOfTen(number.LastDigit) != number.Value)
            {
                Report(rows, SdmxDiagnostics.BadBounds, "ROUNDING_LOWER and ROUNDING_UPPER come together, as numbers with the value in their middle; the row is left out.", SdmxColumns.RoundingLower);
                return false;
            }

            quantity = Quantity.Create((lower + upper) / 2 * scale, (upper - lower) / 2 * scale, unit);
        }

        value = bound.IsEmpty ? ObservationValue.Of(quantity) : below ? ObservationValue.Below(quantity) : ObservationValue.Above(quantity);
        return true;
    }

    private UnitOfMeasure? FindUnit(CsvRows rows, Indicator indicator)
    {
        ReadOnlySpan<char> code = Cell(rows, SdmxColumns.UnitMeasure);
        if (code.IsEmpty && indicator.Unit is { } usual)
        {
            ReportOnce(indicator.Code.ToString(), rows.At(
                SdmxDiagnostics.UnitOfIndicator, file, $"No unit is stated; values of {indicator.Code} are read in its usual unit, {usual.Code}. Make sure that they are."));
            return usual;
        }

        // PS and PT are of the SDMX code list; the whole that a percentage is of is the indicator's.
        if (code is "PT" or "PC" or "%" && indicator.Unit?.ShareOf is not null)
        {
            return reader.Units.TryGet($"%{{{indicator.Unit.ShareOf}}}", out UnitOfMeasure? share) ? share : indicator.Unit;
        }

        code = code switch
        {
            "PT" or "PC" => "%",
            "PS" => "person",
            _ => code,
        };
        if (reader.Units.TryGet(code, out UnitOfMeasure? unit) || reader.Units.TryFind(code, out unit))
        {
            return unit;
        }

        Report(rows, SdmxDiagnostics.BadUnit, "This is not the code of a known unit; the row is left out.", SdmxColumns.UnitMeasure);
        return null;
    }

    private Source FindSource(CsvRows rows)
    {
        string code = Raw(rows, SdmxColumns.Source).ToString();
        if (string.IsNullOrWhiteSpace(code))
        {
            return reader.Source;
        }

        if (reader.TryGetSource(code, out Source? source) || _foundSources.TryGetValue(code, out source))
        {
            return source;
        }

        if (_foundSources.Count < MaxRemembered)
        {
            Report(rows, SdmxDiagnostics.UnknownSource, "This is not the code of a known source; it is kept as code, publisher and title of a source of its own.", SdmxColumns.Source);
        }

        source = new Source { Code = code, Publisher = code, Title = code };
        if (_foundSources.Count < MaxRemembered)
        {
            _foundSources.Add(code, source);
        }

        return source;
    }

    // A code, without the label that may stand after a colon.
    private static ReadOnlySpan<char> Coded(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(": ");
        return (colon < 0 ? text : text[..colon]).Trim();
    }

    private ReadOnlySpan<char> Cell(CsvRows rows, string column) => Coded(Raw(rows, column));

    private ReadOnlySpan<char> Raw(CsvRows rows, string column) => _columns.TryGetValue(column, out int cell) ? rows[cell] : default;

    private void Report(CsvRows rows, string code, string message, string column)
    {
        int? cell = _columns.TryGetValue(column, out int place) ? place : null;
        Report(rows, code, message, cell);
    }

    private void Report(CsvRows rows, string code, string message, int? cell = null) =>
        report(rows.At(code, file, message, cell, cell is { } place ? rows[place] : default));

    private void ReportOnce(string subject, Diagnostic diagnostic)
    {
        if (_reported.Count >= MaxRemembered || _reported.Add((diagnostic.Code, subject)))
        {
            report(diagnostic);
        }
    }
}
