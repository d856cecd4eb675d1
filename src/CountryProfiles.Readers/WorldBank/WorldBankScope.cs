using System.Globalization;
using CountryProfiles.Internal;
using CountryProfiles.Readers.Internal;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.WorldBank;

/// <summary>What one reading of one file knows so far: its edition, the indicators and areas met, and what was reported.</summary>
internal sealed class WorldBankScope(WorldBankReader reader, WorldBankAreas? areas, Action<Diagnostic> report, string? file)
{
    // Far above what the World Bank publishes; a file that names more than this is not to fill the memory.
    private const int MaxRemembered = 20_000;

    private readonly Dictionary<(string Code, string Name), WorldBankSeries?> _series = [];
    private readonly Dictionary<(string Unit, string Area), UnitOfMeasure> _localUnits = [];
    // By code, and by what is printed for it.
    private readonly Dictionary<string, WorldBankArea?>.AlternateLookup<ReadOnlySpan<char>> _areas =
        new Dictionary<string, WorldBankArea?>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private WorldBankSeries? _lastSeries;
    private string _lastCode = "";
    private string _lastName = "";
    private readonly HashSet<(string Code, string Subject)> _reported = [];
    private Source _source = reader.Source;
    private DateOnly? _lastUpdated;

    public string? File => file;

    public WorldBankReader Reader => reader;

    public void Report(Diagnostic diagnostic) => report(diagnostic);

    /// <summary>Reports once for a subject, such as an indicator or an area.</summary>
    public void ReportOnce(string subject, Diagnostic diagnostic)
    {
        if (_reported.Count >= MaxRemembered || _reported.Add((diagnostic.Code, subject)))
        {
            report(diagnostic);
        }
    }

    /// <summary>Takes over the day of the last update, which is the edition of the source.</summary>
    public void SetLastUpdated(ReadOnlySpan<char> text)
    {
        if (DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "MM/dd/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            _lastUpdated = day;
            _source = reader.Source with { Edition = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        }
    }

    public DateOnly? LastUpdated => _lastUpdated;

    /// <summary>The area of a code; null, and reported, when it is neither a country of the caller's nor an aggregate.</summary>
    public WorldBankArea? FindArea(ReadOnlySpan<char> printed, ReadOnlySpan<char> name, in WorldBankPlace place)
    {
        if (_areas.TryGetValue(printed, out WorldBankArea? known))
        {
            return known;
        }

        string code = printed.Trim().ToString().ToUpperInvariant();
        if (!_areas.TryGetValue(code, out WorldBankArea? area))
        {
            area = ResolveArea(code, name.ToString(), place.ToDiagnostic());
        }

        if (_areas.Dictionary.Count < MaxRemembered)
        {
            _areas.TryAdd(code, area);
            _areas.TryAdd(printed, area);
        }

        return area;
    }

    /// <summary>The indicator of a code; null, and reported, when the code can be none.</summary>
    public WorldBankSeries? FindSeries(ReadOnlySpan<char> printedCode, ReadOnlySpan<char> printedName, in WorldBankPlace place)
    {
        // Files go through an indicator, or an area, row by row: the next one is mostly the last one again.
        if (_lastSeries is not null && printedCode.SequenceEqual(_lastCode) && printedName.SequenceEqual(_lastName))
        {
            return _lastSeries;
        }

        string code = printedCode.ToString();
        string name = printedName.ToString();
        if (!_series.TryGetValue((code, name), out WorldBankSeries? series))
        {
            series = ResolveSeries(code.Trim().ToUpperInvariant(), name.Trim(), place.ToDiagnostic());
            if (_series.Count < MaxRemembered)
            {
                _series.Add((code, name), series);
            }
        }

        (_lastSeries, _lastCode, _lastName) = (series, code, name);

        return series;
    }

    /// <summary>What the values of a row will have in common.</summary>
    public WorldBankRow Row(WorldBankSeries series, WorldBankArea area, ReadOnlySpan<char> areaName, int line) =>
        new(series, area, area.Named(areaName), _source, line);

    /// <summary>True when nothing is to be told of the numbers of a row: what the unit is and that they are of one year is known.</summary>
    public static bool IsPlain(WorldBankRow row) => row.Unit is not null && row.Series.AnnualSince is null;

    /// <summary>
    /// The value of a cell; false when it is blank and blanks are not asked for, or, reported, when it cannot be read.
    /// </summary>
    public bool TryRead(
        WorldBankRow row, WorldBankTime time, ReadOnlySpan<char> text, ObservationStatus status, in WorldBankPlace place,
        out WorldBankCell cell)
    {
        cell = default;
        text = text.Trim();
        bool missing = text.IsEmpty || text is "..";
        if ((missing && !reader.IncludeMissing) || (row.Area.IsAggregate && !reader.IncludeAggregates))
        {
            return false;
        }

        WorldBankSeries series = row.Series;
        if (!time.HasPeriod(series.Dating))
        {
            ReportNoDay(series, place);
            return false;
        }

        if (series.AnnualSince is { } since && !IsAnnual(series, since, place))
        {
            return false;
        }

        if (missing)
        {
            cell = WorldBankCell.Missing(time, status);
            return true;
        }

        bool isShort = PublishedNumber.ReadDigits(text, 0, out long digits, out int places) == text.Length;
        PublishedNumber number = default;
        if (!isShort && !PublishedNumber.TryRead(text, out number))
        {
            ReportBadValue(text, place);
            return false;
        }

        row.Unit ??= LocalUnit(series, row.Area, place);
        cell = isShort
            ? WorldBankCell.OfDigits(time, status, digits, places)
            : WorldBankCell.Of(time, status, number.Value, number.LastDigit, row);
        return true;
    }

    private void ReportNoDay(WorldBankSeries series, in WorldBankPlace place) => Report(place.ToDiagnostic() with
    {
        Code = WorldBankDiagnostics.BadTime,
        Message = $"{series.Code} is the state on one day, and a month or quarter does not say which; the value is left out.",
    });

    private void ReportBadValue(ReadOnlySpan<char> text, in WorldBankPlace place) => Report(place.ToDiagnostic() with
    {
        Code = WorldBankDiagnostics.BadValue,
        Message = "This is not a number of plain digits with an optional point; the value is left out. Correct the file, or download it again.",
        Excerpt = Excerpt.Of(text),
    });

    // Until the UN's revision of 2022 the series held totals of five years, under one year in their middle.
    private bool IsAnnual(WorldBankSeries series, DateOnly since, in WorldBankPlace place)
    {
        bool annual = _lastUpdated is null || _lastUpdated >= since;
        if (!annual || _lastUpdated is null)
        {
            ReportOnce(series.Code, place.ToDiagnostic() with
            {
                Code = WorldBankDiagnostics.FiveYearTotals,
                Message = annual
                    ? $"{series.Code} held totals of five years before {since:yyyy}, and the file does not state its edition; its values are read as totals of one year. Make sure that the file is a newer one."
                    : $"{series.Code} may hold totals of five years in editions before {since:yyyy}; its values are left out. Download a newer edition.",
                Excerpt = null,
            });
        }

        return annual;
    }

    private WorldBankArea? ResolveArea(string code, string name, Diagnostic place)
    {
        bool? described = areas?.IsAggregate(code);
        if (reader.TryGetCountry(code, out CountryCode country))
        {
            if (described == true)
            {
                Report(place with
                {
                    Code = WorldBankDiagnostics.AreaConflict,
                    Message = $"The metadata give no region for '{code}', as for an aggregate, but it is a country of the list; it is read as a country.",
                    Excerpt = Excerpt.Of(code),
                });
            }

            return new WorldBankArea(code, country, false, name);
        }

        if (WorldBankTable.Default.TryGetPresentCode(code, out CountryCode present) && reader.TryGetCountry(present.ToString(), out country))
        {
            return new WorldBankArea(code, country, false, name);
        }

        if (described ?? WorldBankTable.Default.IsAggregate(code))
        {
            return new WorldBankArea(code, CountryCode.Unspecified, true, name);
        }

        Report(place with
        {
            Code = WorldBankDiagnostics.UnknownArea,
            Message = code.Length == 0
                ? "The row names no area; it is left out."
                : $"'{Excerpt.Of(code)}' is neither a country of the list nor a known aggregate; its values are left out. Add it to the countries, or pass the metadata file if it is an aggregate.",
            Excerpt = name.Length == 0 ? null : Excerpt.Of(name),
        });
        return null;
    }

    private WorldBankSeries? ResolveSeries(string code, string name, Diagnostic place)
    {
        WorldBankTableRow? row = WorldBankTable.Default.Find(code) ?? WorldBankTable.Default.Find(code.Replace('_', '.'));
        code = row?.Code ?? code;
        string ours = WorldBankSeries.OwnCode(code);
        if (!IndicatorCode.TryParse(ours, out IndicatorCode indicatorCode))
        {
            Report(place with
            {
                Code = WorldBankDiagnostics.BadIndicator,
                Message = "This is not the code of an indicator, such as SP.POP.TOTL; its values are left out.",
                Excerpt = code.Length == 0 ? null : Excerpt.Of(code),
            });
            return null;
        }

        string? unitCode = UnitCode(row, code, name, place);
        unitCode = unitCode?.Replace("*", $"unknown{{{ours}}}", StringComparison.Ordinal);
        string? local = unitCode is not null && unitCode.StartsWith("LCU", StringComparison.Ordinal) ? unitCode : null;
        UnitOfMeasure? unit = null;
        if (local is null && (unitCode is null || !reader.Units.TryGet(unitCode, out unit)))
        {
            if (unitCode is not null || row is null)
            {
                ReportOnce(code, place with
                {
                    Code = WorldBankDiagnostics.UnknownUnit,
                    Message = unitCode is null
                        ? $"The unit of {code} is not known and its name states none that is; its values are read in a unit of their own, which nothing is added to or converted into."
                        : $"The unit '{unitCode}' of {code} is not in the table of units; its values are read in a unit of their own, which nothing is added to or converted into.",
                    Excerpt = name.Length == 0 ? null : Excerpt.Of(name),
                });
            }

            unitCode = null;
            unit = reader.Units[$"unknown{{{ours}}}"];
        }

        bool money = unitCode is not null && (local is not null || unit!.Currency is not null);
        Indicator? indicator = null;
        if (row?.Indicator is { } known && reader.TryGetIndicator(known, out Indicator? candidate) && candidate.ValueKind == ObservationValueKind.Quantity
            && (candidate.Unit is null || (unit is not null && unit.IsCompatibleWith(candidate.Unit))))
        {
            indicator = candidate;

            // An equal unit need not be the same object; of the same one each value tells at once that it fits.
            unit = unit is not null && unit.Equals(candidate.Unit) ? candidate.Unit : unit;
        }

        WorldBankDating dating = row?.Dating ?? (money ? WorldBankDating.Total : WorldBankDating.Average);
        return new WorldBankSeries
        {
            Code = code,
            Indicator = indicator ?? new Indicator
            {
                Code = indicatorCode,
                Name = row?.Name ?? (name.Length > 0 ? name : code),
                Definition = $"World Bank indicator {code}.",
                Unit = unit,
                PeriodKind = dating switch
                {
                    WorldBankDating.Total => PeriodKind.Total,
                    WorldBankDating.Average => PeriodKind.Average,
                    _ => PeriodKind.Instant,
                },
            },
            Dating = dating,
            Unit = unit,
            LocalUnit = local,
            AnnualSince = row?.AnnualSince,
        };
    }

    // The table's unit, with the base year that the name states. A name that states other money than the table is believed
    // to mean something else.
    private string? UnitCode(WorldBankTableRow? row, string code, string name, Diagnostic place)
    {
        string? named = WorldBankUnitName.Read(name);
        if (row is null)
        {
            return named;
        }

        string unit = row.Unit;
        if (unit.Contains("const*", StringComparison.Ordinal))
        {
            if (WorldBankUnitName.BaseYear(name) is not { } year)
            {
                ReportOnce(code, place with
                {
                    Code = WorldBankDiagnostics.PriceBasis,
                    Message = $"{code} is at constant prices, and the file does not name their year; its values are read in a unit of their own. Read a form that names the indicator, such as the bulk CSV.",
                    Excerpt = name.Length == 0 ? null : Excerpt.Of(name),
                });
                return null;
            }

            unit = unit.Replace("const*", string.Create(CultureInfo.InvariantCulture, $"const{year:0000}"), StringComparison.Ordinal);
        }

        if (named is not null && named != unit && IsMoney(named) && IsMoney(unit))
        {
            ReportOnce(code, place with
            {
                Code = WorldBankDiagnostics.PriceBasis,
                Message = $"The name of {code} states '{named}' where '{unit}' is expected; its values are read in a unit of their own. Check that code and name belong together.",
                Excerpt = Excerpt.Of(name),
            });
            return null;
        }

        return unit;
    }

    // An area of a metadata file may have any code.
    private static string LettersOf(string areaCode)
    {
        string letters = string.Concat(areaCode.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        return letters.Length is 0 or > 40 ? "other" : letters;
    }

    private static bool IsMoney(string unit) => unit.StartsWith("USD", StringComparison.Ordinal) || unit.StartsWith("LCU", StringComparison.Ordinal);

    private UnitOfMeasure LocalUnit(WorldBankSeries series, WorldBankArea area, in WorldBankPlace place)
    {
        if (_localUnits.TryGetValue((series.Code, area.Code), out UnitOfMeasure? known))
        {
            return known;
        }

        CurrencyCode? currency = area.IsAggregate ? null : reader.LocalCurrency?.Invoke(area.Country);
        string code = (currency is { IsNone: true } ? null : currency) + series.LocalUnit![3..];
        if (!reader.Units.TryGet(code, out UnitOfMeasure? unit))
        {
            ReportOnce(reader.LocalCurrency is null ? series.Code : series.Code + area.Code, place.ToDiagnostic() with
            {
                Code = WorldBankDiagnostics.LocalCurrency,
                Message = reader.LocalCurrency is null
                    ? $"{series.Code} is in local currencies, and no LocalCurrency says which; its values are read in a unit of their own for each country."
                    : $"{series.Code} is in local currency, and none is known for {area.Code}; its values are read in a unit of their own.",
                Excerpt = null,
            });
            string own = $"{WorldBankSeries.OwnCode(series.Code)}.{area.Code.ToLowerInvariant()}";
            unit = reader.Units[IndicatorCode.TryParse(own, out _) ? $"unknown{{{own}}}" : $"unknown{{local-currency.{LettersOf(area.Code)}}}"];
        }

        if (_localUnits.Count < MaxRemembered)
        {
            _localUnits.Add((series.Code, area.Code), unit);
        }

        return unit;
    }
}
