using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Readers.Internal;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.WorldBank;

/// <summary>
/// Reads what the World Bank publishes into observations, one by one: the bulk CSV of one indicator or of all, DataBank's
/// CSV, the long form by country and year, and the JSON of the API.
/// </summary>
/// <remarks>
/// <para>Values are exact and as precise as their last printed digit. Blank cells, <c>..</c> and <c>null</c> are missing, never
/// zero. Unit, price basis and period kind come from the indicator: from a table of common ones, otherwise from what its
/// name states in brackets; an indicator whose unit neither states has a unit of its own, with which nothing can be
/// added or converted. Indicators of ours are used where they mean the same; others have the code
/// <c>worldbank.</c> and the World Bank's in lower case.</para>
/// <para>Aggregates such as the world or an income group come only when asked for, flagged, and with no country. What cannot be read
/// is reported with a stable code, <c>WB001</c> and up, and the rest is read. Memory does not grow with the file.</para>
/// </remarks>
public sealed class WorldBankReader
{
    private readonly Dictionary<IndicatorCode, Indicator> _indicators = [];
    private readonly Dictionary<string, CountryCode> _countries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A reader that knows these units, indicators and countries, such as those of a dataset.</summary>
    public WorldBankReader(UnitTable units, IEnumerable<Indicator> indicators, IEnumerable<Country> countries)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(countries);
        Units = units;
        foreach (Indicator indicator in indicators)
        {
            _indicators[indicator.Code] = indicator;
        }

        foreach (Country country in countries)
        {
            _countries[country.Code.ToString()] = country.Code;
            _countries[country.Alpha2] = country.Code;
        }
    }

    /// <summary>True to get a missing value for each blank; false, the default, to get only what there is.</summary>
    public bool IncludeMissing { get; init; }

    /// <summary>True to get aggregates too, flagged and with no country; false, the default, to get countries alone.</summary>
    public bool IncludeAggregates { get; init; }

    /// <summary>
    /// The currency that the World Bank states a country's series in, for indicators in local currency; null when it is
    /// not known. It restates a whole series when a currency is redenominated, so that there is one for all years.
    /// </summary>
    public Func<CountryCode, CurrencyCode?>? LocalCurrency { get; init; }

    /// <summary>The code of the indicator, such as <c>SP.POP.TOTL</c>, for a file of which no column names it; null for others.</summary>
    public string? Indicator { get; init; }

    /// <summary>The source of the observations; its edition becomes the day of the last update, where the file states it.</summary>
    public Source Source
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    = new()
    {
        Code = "worldbank-wdi",
        Publisher = "World Bank",
        Title = "World Development Indicators",
        Address = new Uri("https://datacatalog.worldbank.org/search/dataset/0037712"),
        License = "CC-BY-4.0",
    };

    internal UnitTable Units { get; }

    /// <summary>Reads a CSV of any form; the columns tell which it is. The stream is read as far as the observations are asked for.</summary>
    /// <param name="stream">The file, in UTF-8 or marked as UTF-16; it stays open.</param>
    /// <param name="report">Is told each thing that could not be read, in the order of the file.</param>
    /// <param name="file">What diagnostics call the file; null when it has no name.</param>
    /// <param name="areas">What the metadata file says of the areas; null to tell aggregates by a list of known ones.</param>
    public IEnumerable<WorldBankObservation> ReadCsv(Stream stream, Action<Diagnostic> report, string? file = null, WorldBankAreas? areas = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        return new WorldBankFound.Values(Csv(stream, new WorldBankScope(this, areas, report, file)));
    }

    /// <summary>Reads an answer of the API in JSON: one page, or several behind each other.</summary>
    /// <param name="stream">The answer, in UTF-8; it stays open.</param>
    /// <param name="report">Is told each thing that could not be read, in the order of the answer.</param>
    /// <param name="file">What diagnostics call the answer; null when it has no name.</param>
    /// <param name="page">Is told which page of how many it is, before the observations of the page; null to skip that.</param>
    public IEnumerable<WorldBankObservation> ReadJson(
        Stream stream, Action<Diagnostic> report, string? file = null, Action<WorldBankPage>? page = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        return WorldBankJson.Read(stream, new WorldBankScope(this, null, report, file), page);
    }

    /// <summary>Reads the metadata file of a download (<c>Metadata_Country_…csv</c>): areas without a region are aggregates.</summary>
    /// <param name="stream">The file; it stays open.</param>
    /// <param name="report">Is told each thing that could not be read.</param>
    /// <param name="file">What diagnostics call the file; null when it has no name.</param>
    public static WorldBankAreas ReadAreas(Stream stream, Action<Diagnostic> report, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        WorldBankAreas areas = new();
        using CsvRows rows = CsvRows.Open(stream);
        int code = -1;
        int region = -1;
        while (rows.Read())
        {
            if (rows.Problem is { } problem)
            {
                report(rows.At(WorldBankDiagnostics.BrokenCsv, file, $"The row cannot be split into cells: {problem}. It is left out."));
            }
            else if (code < 0 || region < 0)
            {
                (code, region) = (-1, -1);
                for (int cell = 0; cell < rows.CellCount; cell++)
                {
                    ReadOnlySpan<char> name = rows[cell].Trim();
                    code = name.Equals("Country Code", StringComparison.OrdinalIgnoreCase) ? cell : code;
                    region = name.Equals("Region", StringComparison.OrdinalIgnoreCase) ? cell : region;
                }
            }
            else if (rows.IsBlank())
            {
                continue;
            }
            else if (rows.CellCount <= Math.Max(code, region) || rows[code].IsWhiteSpace())
            {
                report(rows.At(WorldBankDiagnostics.BadRow, file, "The row has no country code or no cell for the region; it is left out.", 0, rows[0]));
            }
            else
            {
                areas.Add(rows[code].Trim().ToString(), rows[region].IsWhiteSpace());
            }
        }

        ReportEnd(rows, file, report, code >= 0 && region >= 0, "'Country Code' and 'Region'");
        return areas;
    }

    internal bool TryGetCountry(string code, out CountryCode country) => _countries.TryGetValue(code, out country);

    internal bool TryGetIndicator(IndicatorCode code, [NotNullWhen(true)] out Indicator? indicator) => _indicators.TryGetValue(code, out indicator);

    private static IEnumerable<WorldBankFound> Csv(Stream stream, WorldBankScope scope)
    {
        using CsvRows rows = CsvRows.Open(stream);
        WorldBankFound found = new();
        WorldBankLayout? layout = null;
        while (rows.Read())
        {
            if (rows.Problem is { } problem)
            {
                scope.Report(rows.At(WorldBankDiagnostics.BrokenCsv, scope.File, $"The row cannot be split into cells: {problem}. It is left out; check the quotes."));
                continue;
            }

            if (rows.IsBlank())
            {
                continue;
            }

            if (layout is null)
            {
                layout = WorldBankLayout.TryRead(rows, scope);
                if (layout is null && rows[0].Trim() is "Last Updated Date")
                {
                    scope.SetLastUpdated(rows[1]);
                }

                continue;
            }

            found.Clear();
            layout.ReadRow(rows, scope, found);
            yield return found;
        }

        ReportEnd(
            rows, scope.File, scope.Report, layout is not null, "'Country Code' and 'Indicator Code' with years, or those of the long form ('geo', 'time' and an indicator)");
    }

    private static void ReportEnd(CsvRows rows, string? file, Action<Diagnostic> report, bool hasHeader, string expected)
    {
        if (rows.Problem is { } problem)
        {
            report(rows.At(WorldBankDiagnostics.BrokenCsv, file, $"The file cannot be read to its end: {problem}"));
        }
        else if (!hasHeader)
        {
            report(new Diagnostic
            {
                Code = WorldBankDiagnostics.NoHeader,
                File = file,
                Message = $"No row names the columns {expected}; nothing was read. Check that it is a World Bank CSV with commas.",
            });
        }
    }
}
