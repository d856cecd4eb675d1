using System.Runtime.InteropServices;
using CountryProfiles.Readers.Internal;

namespace CountryProfiles.Readers.WorldBank;

/// <summary>
/// The columns of a World Bank CSV, found by their names: the wide form has a column for each year, the long form a
/// column for the time.
/// </summary>
internal sealed class WorldBankLayout
{
    // Columns that say nothing about a value that is not said elsewhere.
    private static readonly HashSet<string> s_ignored = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "country id", "iso2c", "iso2code", "region", "incomegroup", "income group", "adminregion", "lendingtype", "capital",
        "longitude", "latitude", "lastupdated", "time code",
    };

    private readonly List<WorldBankColumn> _times = [];
    private readonly List<(int Cell, string Code)> _series = [];
    private int _area = -1;
    private int _areaName = -1;
    private int _indicator = -1;
    private int _indicatorName = -1;
    private int _time = -1;
    private int _value = -1;
    private int _cells;

    // Years that follow each other.
    private bool _arePlain;

    private WorldBankLayout()
    {
    }

    /// <summary>The layout that a row of column names gives; null when the row is no such row.</summary>
    public static WorldBankLayout? TryRead(CsvRows rows, WorldBankScope scope)
    {
        WorldBankLayout layout = new();
        List<int> unread = [];
        for (int cell = 0; cell < rows.CellCount; cell++)
        {
            string name = rows[cell].Trim().ToString();
            if (!layout.Place(cell, name))
            {
                unread.Add(cell);
            }
        }

        bool indicatorIsNamed = layout._indicator >= 0 || scope.Reader.Indicator is not null;
        bool wide = layout._times.Count > 0 && indicatorIsNamed;
        bool isLong = layout._time >= 0 && (layout._series.Count > 0 || layout._value >= 0);
        if (layout._area < 0 || !(wide || isLong))
        {
            return null;
        }

        if (!wide)
        {
            layout._times.Clear();
        }
        else
        {
            layout._series.Clear();
        }

        HashSet<WorldBankTime> seen = [];
        layout._times.RemoveAll(column =>
        {
            if (seen.Add(column.Time))
            {
                return false;
            }

            scope.Report(rows.At(
                WorldBankDiagnostics.BadTime, scope.File, "This column of a year stands twice; the later one is left out.", column.Cell, rows[column.Cell]));
            return true;
        });

        foreach (int cell in unread)
        {
            if (!s_ignored.Contains(rows[cell].Trim().ToString()))
            {
                scope.Report(rows.At(
                    WorldBankDiagnostics.IgnoredColumn, scope.File, "This column is neither a year nor a column that World Bank files have; it is left out.", cell, rows[cell]));
            }
        }

        layout._cells = rows.CellCount;
        layout._arePlain = wide && layout._times.TrueForAll(static column => column.Time.IsYear)
            && layout._times.Select(static column => column.Cell).SequenceEqual(Enumerable.Range(layout._times[0].Cell, layout._times.Count));
        return layout;
    }

    /// <summary>Adds the observations of a row; what cannot be read is reported.</summary>
    public void ReadRow(CsvRows rows, WorldBankScope scope, WorldBankFound found)
    {
        if (_times.Count > 0 && IsFootnote(rows, scope))
        {
            return;
        }

        if (rows.CellCount < _cells && !(rows.CellCount == _cells - 1 && !IsUsed(_cells - 1)))
        {
            scope.Report(rows.At(
                WorldBankDiagnostics.BadRow, scope.File,
                $"The row has {rows.CellCount} cells where the column names have {_cells}, as if cut off; it is left out. Download the file again.", 0, rows[0]));
            return;
        }

        for (int cell = _cells; cell < rows.CellCount; cell++)
        {
            if (!rows[cell].IsWhiteSpace())
            {
                scope.Report(rows.At(
                    WorldBankDiagnostics.BadRow, scope.File,
                    $"The row has more cells than the {_cells} of the column names, so that values may have moved; it is left out. Check its quotes and commas.", cell, rows[cell]));
                return;
            }
        }

        ReadOnlySpan<char> areaName = _areaName < 0 ? "" : rows[_areaName];
        WorldBankArea? area = scope.FindArea(rows[_area], areaName, new WorldBankPlace(rows, scope.File, _area));
        if (area is null || (area.IsAggregate && !scope.Reader.IncludeAggregates))
        {
            return;
        }

        if (_series.Count > 0)
        {
            if (TryReadTime(rows, scope, out WorldBankTime time))
            {
                foreach ((int cell, string code) in _series)
                {
                    WorldBankSeries? ofColumn = scope.FindSeries(code, "", new WorldBankPlace(rows, scope.File, cell, withExcerpt: false));
                    if (ofColumn is not null)
                    {
                        WorldBankRow rowOfColumn = scope.Row(ofColumn, area, areaName, rows.Line);
                        found.Begin(rowOfColumn);
                        Add(rows, scope, found, rowOfColumn, new WorldBankColumn(cell, time));
                    }
                }
            }

            return;
        }

        WorldBankSeries? series = scope.FindSeries(
            _indicator < 0 ? scope.Reader.Indicator ?? "" : rows[_indicator], _indicatorName < 0 ? "" : rows[_indicatorName],
            new WorldBankPlace(rows, scope.File, _indicator < 0 ? null : _indicator, withExcerpt: false));
        bool isLong = _times.Count == 0;
        WorldBankTime timeOfRow = default;
        if ((isLong && !TryReadTime(rows, scope, out timeOfRow)) || series is null)
        {
            return;
        }

        WorldBankRow row = scope.Row(series, area, areaName, rows.Line);
        found.Begin(row);
        if (isLong)
        {
            Add(rows, scope, found, row, new WorldBankColumn(_value, timeOfRow));
            return;
        }

        for (int i = _arePlain && WorldBankScope.IsPlain(row) ? AddPlain(rows.From(_times[0].Cell), scope, found) : 0; i < _times.Count; i++)
        {
            Add(rows, scope, found, row, _times[i]);
        }
    }

    private static void Add(CsvRows rows, WorldBankScope scope, WorldBankFound found, WorldBankRow row, WorldBankColumn column)
    {
        ReadOnlySpan<char> text = rows[column.Cell];
        if (text.IsEmpty && !scope.Reader.IncludeMissing)
        {
            return;
        }

        if (scope.TryRead(
            row, column.Time, text, ObservationStatus.Normal, new WorldBankPlace(rows, scope.File, column.Cell), out WorldBankCell read))
        {
            found.Add(read);
        }
    }

    // Adds the values of columns that follow each other, as long as they are plain numbers or blank, and tells how many
    // columns that were. Nearly all of a file is such, and so is read once and not split into cells before.
    private int AddPlain(ReadOnlySpan<char> text, WorldBankScope scope, WorldBankFound found)
    {
        ReadOnlySpan<WorldBankColumn> times = CollectionsMarshal.AsSpan(_times);
        Span<WorldBankCell> cells = found.Room(times.Length);
        bool passBlanks = !scope.Reader.IncludeMissing;
        int count = 0;
        int column = 0;
        int position = 0;
        while (column < times.Length && (uint)position < (uint)text.Length)
        {
            if (passBlanks && text[position..] is ['"', '"', ',', ..])
            {
                column++;
                position += 3;
                continue;
            }

            int quote = text[position] == '"' ? 1 : 0;
            int start = position + quote;
            int end = PublishedNumber.ReadDigits(text, start, out long digits, out int places);
            bool isBlank = end == start;
            if (quote == 1)
            {
                if ((uint)end >= (uint)text.Length || text[end] != '"')
                {
                    break;
                }

                end++;
            }

            if (((uint)end < (uint)text.Length && text[end] != ',') || (isBlank && !passBlanks))
            {
                break;
            }

            if (!isBlank)
            {
                cells[count++] = WorldBankCell.OfDigits(times[column].Time, ObservationStatus.Normal, digits, places);
            }

            column++;
            position = end + 1;
        }

        found.Take(count);
        return column;
    }

    private bool TryReadTime(CsvRows rows, WorldBankScope scope, out WorldBankTime time)
    {
        if (WorldBankTime.TryParse(rows[_time], out time))
        {
            return true;
        }

        scope.Report(rows.At(
            WorldBankDiagnostics.BadTime, scope.File, "This is not a year, quarter or month such as 2015, 2015Q1 or 2015M01; the row is left out.", _time, rows[_time]));
        return false;
    }

    // DataBank ends its files with where the data are from and when they were updated.
    private bool IsFootnote(CsvRows rows, WorldBankScope scope)
    {
        ReadOnlySpan<char> first = rows[0].Trim();
        if (!rows[_area].IsWhiteSpace() && _area != 0)
        {
            return false;
        }

        if (first.StartsWith("Last Updated:", StringComparison.OrdinalIgnoreCase))
        {
            scope.SetLastUpdated(first["Last Updated:".Length..]);
            return true;
        }

        return first.StartsWith("Data from database:", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsUsed(int cell) =>
        cell == _area || cell == _indicator || cell == _time || cell == _value
        || _times.Exists(column => column.Cell == cell) || _series.Exists(column => column.Cell == cell);

    private bool Place(int cell, string name)
    {
        switch (name.ToLowerInvariant())
        {
            case "country code" or "countrycode" or "country_code" or "geo" or "economy" or "iso3c" or "iso3code" or "countryiso3code" or "ref_area" when _area < 0:
                _area = cell;
                return true;
            case "country name" or "countryname" or "country_name" or "country" or "economy name" or "area" when _areaName < 0:
                _areaName = cell;
                return true;
            case "indicator code" or "indicatorcode" or "indicator_code" or "series code" or "series_code" or "seriescode" or "series" or "indicator" when _indicator < 0:
                _indicator = cell;
                return true;
            case "indicator name" or "indicatorname" or "indicator_name" or "series name" or "series_name" or "seriesname" when _indicatorName < 0:
                _indicatorName = cell;
                return true;
            case "time" or "year" or "date" or "time_period" when _time < 0:
                _time = cell;
                return true;
            case "value" or "obs_value" when _value < 0:
                _value = cell;
                return true;
        }

        if (WorldBankTime.TryParse(name, out WorldBankTime time))
        {
            _times.Add(new WorldBankColumn(cell, time));
            return true;
        }

        string code = name.Replace('_', '.');
        if (WorldBankTable.Default.Find(code) is not null || LooksLikeCode(name))
        {
            _series.Add((cell, name));
            return true;
        }

        return false;
    }

    // bx_trf_pwkr_cd_dt, NY.GDP.PCAP.CD: at least three words of letters and digits.
    private static bool LooksLikeCode(string name)
    {
        int joins = 0;
        foreach (char c in name)
        {
            if (c is '.' or '_')
            {
                joins++;
            }
            else if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return joins >= 2;
    }
}
