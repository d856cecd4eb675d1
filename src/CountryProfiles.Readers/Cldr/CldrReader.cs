using CountryProfiles.Units;

namespace CountryProfiles.Readers.Cldr;

/// <summary>
/// Reads the JSON packages of Unicode CLDR: codes, English names, M49 regions, currencies by date, languages with
/// standing and share, and populations.
/// </summary>
/// <remarks>
/// <para>Territories are those that the M49 tree holds (groupings, dissolved ones, the European Union, the euro area and
/// the United Nations left out) and that have an alpha-3 code and a number: the 249 of ISO 3166-1, and Kosovo, whose code
/// is <c>XKX</c> here and whose private number is dropped. Outlying Oceania is no region of M49, so that Antarctica has
/// none.</para>
/// <para>Codes of diagnostics: CLDR001 a file that is missing or not JSON; CLDR002 a member that is missing or has another
/// form; CLDR003 a territory without a name; CLDR004 a language without an English name; CLDR005 a value that cannot be
/// one; CLDR006 a currency without an English name; CLDR007 files of different releases.</para>
/// </remarks>
public sealed class CldrReader
{
    private readonly UnitTable _units;
    private readonly Indicator? _population;
    private readonly Source _source;

    /// <summary>A reader that states populations as values of the indicator <c>population</c>, where it is among <paramref name="indicators"/>.</summary>
    /// <exception cref="ArgumentException">The table lacks <c>person</c> or <c>%{person}</c>.</exception>
    public CldrReader(UnitTable units, IReadOnlyList<Indicator> indicators, Source source)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(source);
        if (!units.TryGet("person", out _) || !units.TryGet("%{person}", out _))
        {
            throw new ArgumentException("The table has no units 'person' and '%{person}', which CLDR's values are in.", nameof(units));
        }

        _units = units;
        _population = indicators.FirstOrDefault(static indicator => indicator.Code.ToString() == "population");
        _source = source;
    }

    /// <summary>
    /// Reads the packages below a folder as npm installs them: <c>cldr-core</c>, <c>cldr-localenames-full</c> and
    /// <c>cldr-numbers-full</c>, of which the English files are enough.
    /// </summary>
    public ReadResult<CldrData> Read(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        List<Diagnostic> diagnostics = [];
        CldrData data;
        using (CldrFiles files = CldrFiles.Open(directory, diagnostics))
        {
            data = new CldrTerritories(files, _units, _population, _source, diagnostics).Read();
        }

        return new ReadResult<CldrData> { Value = data, Diagnostics = diagnostics };
    }
}
