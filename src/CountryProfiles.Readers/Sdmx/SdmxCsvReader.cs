using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.Sdmx;

/// <summary>Reads SDMX-CSV 1.0 and 2.0 into observations, one by one.</summary>
/// <remarks>
/// <para>The columns may stand in any order, with labels after a colon or without. Needed are <c>REF_AREA</c> (alpha-3,
/// alpha-2 or numeric), <c>INDICATOR</c> (our codes), <c>TIME_PERIOD</c> and <c>OBS_VALUE</c>; the others that are read are those
/// of <see cref="SdmxCsvWriter"/>. Without <c>COLLECTION</c> the indicator says how a value belongs to its period. A blank <c>TIME_PERIOD</c> is
/// undated; a blank or <c>NaN</c> value is missing, for the reason that <c>OBS_STATUS</c> gives. The precision is that of
/// the digits, or of <c>DECIMALS</c> where it is finer.</para>
/// <para>A column that is not known is reported once. Where it stands before <c>OBS_VALUE</c>, as dimensions do, only rows
/// of its total (<c>_T</c>, <c>_Z</c> or blank) are read: values of women are not values of all. What cannot be read is reported with a
/// stable code, <c>SDMX001</c> and up, and the rest is read. Memory does not grow with the file.</para>
/// </remarks>
public sealed class SdmxCsvReader
{
    private readonly Dictionary<string, Indicator> _indicators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CountryCode> _countries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);

    /// <summary>A reader that knows these units, indicators, countries and sources, such as those of a dataset.</summary>
    public SdmxCsvReader(UnitTable units, IEnumerable<Indicator> indicators, IEnumerable<Country> countries, IEnumerable<Source> sources)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(countries);
        ArgumentNullException.ThrowIfNull(sources);
        Units = units;
        foreach (Indicator indicator in indicators)
        {
            _indicators[indicator.Code.ToString()] = indicator;
        }

        foreach (Country country in countries)
        {
            _countries[country.Code.ToString()] = country.Code;
            _countries[country.Alpha2] = country.Code;
            if (country.NumericText is { } numeric)
            {
                _countries[numeric] = country.Code;
            }
        }

        foreach (Source source in sources)
        {
            _sources[source.Code] = source;
        }
    }

    /// <summary>The source of rows that name none.</summary>
    public Source Source
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    = new() { Code = "sdmx-csv", Publisher = "not stated", Title = "SDMX-CSV file" };

    internal UnitTable Units { get; }

    /// <summary>Reads a file. The stream is read as far as the observations are asked for.</summary>
    /// <param name="stream">The file, in UTF-8 or marked as UTF-16; it stays open.</param>
    /// <param name="report">Is told each thing that could not be read, in the order of the file.</param>
    /// <param name="file">What diagnostics call the file; null when it has no name.</param>
    public IEnumerable<Observation> Read(Stream stream, Action<Diagnostic> report, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        return new SdmxRows(this, report, file).Read(stream);
    }

    internal bool TryGetIndicator(string code, [NotNullWhen(true)] out Indicator? indicator) => _indicators.TryGetValue(code, out indicator);

    internal bool TryGetCountry(string code, out CountryCode country) => _countries.TryGetValue(code, out country);

    internal bool TryGetSource(string code, [NotNullWhen(true)] out Source? source) => _sources.TryGetValue(code, out source);
}
