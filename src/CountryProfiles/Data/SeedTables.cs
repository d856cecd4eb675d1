using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Internal;
using CountryProfiles.Units;

namespace CountryProfiles.Data;

/// <summary>What profiles refer to by code: units, indicators and sources.</summary>
internal sealed class SeedTables
{
    public const string IndicatorsFile = "indicators.json";
    public const string SourcesFile = "sources.json";

    private static readonly string[] s_indicatorsNames = ["format", "indicators"];

    private static readonly string[] s_indicatorNames = ["code", "name", "kind", "unit", "part", "dated", "definition", "labels"];

    private static readonly string[] s_sourcesNames = ["format", "sources"];

    private static readonly string[] s_sourceNames = ["code", "publisher", "title", "address", "edition", "retrieved", "license", "countrySpecific"];

    // Null for what is embedded and not read yet.
    private UnitTable? _units;
    private Dictionary<string, Indicator>? _indicators;
    private Dictionary<string, Source>? _sources;

    private SeedTables()
    {
    }

    /// <summary>The tables inside the package, each read when it is first asked for.</summary>
    public static readonly SeedTables Embedded = new();

    public UnitTable Units => Volatile.Read(ref _units) ?? UnitTable.Default;

    public IReadOnlyCollection<Indicator> Indicators => IndicatorTable.Values;

    public IReadOnlyCollection<Source> Sources => SourceTable.Values;

    private Dictionary<string, Indicator> IndicatorTable => Volatile.Read(ref _indicators) ?? ReadEmbeddedIndicators();

    private Dictionary<string, Source> SourceTable => Volatile.Read(ref _sources) ?? ReadEmbeddedSources();

    public static SeedTables Read(
        UnitTable units, ReadOnlySpan<byte> indicators, string indicatorsFile, ReadOnlySpan<byte> sources, string sourcesFile, SeedDiagnostics diagnostics) => new()
        {
            _units = units,
            _indicators = ReadIndicators(indicators, indicatorsFile, units, diagnostics),
            _sources = ReadSources(sources, sourcesFile, diagnostics),
        };

    public bool TryGetIndicator(string code, [NotNullWhen(true)] out Indicator? indicator) => IndicatorTable.TryGetValue(code, out indicator);

    public bool TryGetIndicator(IndicatorCode code, [NotNullWhen(true)] out Indicator? indicator) => IndicatorTable.TryGetValue(code.ToString(), out indicator);

    public bool TryGetSource(string code, [NotNullWhen(true)] out Source? source) => SourceTable.TryGetValue(code, out source);

    // Several threads may read a table at the same time; all get the one that was stored first.
    private Dictionary<string, Indicator> ReadEmbeddedIndicators()
    {
        SeedDiagnostics diagnostics = new();
        Dictionary<string, Indicator> read = ReadIndicators(EmbeddedSeeds.Read(IndicatorsFile).Span, IndicatorsFile, Units, diagnostics);
        diagnostics.ThrowIfAny();
        return Interlocked.CompareExchange(ref _indicators, read, null) ?? read;
    }

    private Dictionary<string, Source> ReadEmbeddedSources()
    {
        SeedDiagnostics diagnostics = new();
        Dictionary<string, Source> read = ReadSources(EmbeddedSeeds.Read(SourcesFile).Span, SourcesFile, diagnostics, areChecked: true);
        diagnostics.ThrowIfAny();
        return Interlocked.CompareExchange(ref _sources, read, null) ?? read;
    }

    private static Dictionary<string, Indicator> ReadIndicators(ReadOnlySpan<byte> json, string file, UnitTable units, SeedDiagnostics diagnostics)
    {
        Dictionary<string, Indicator> indicators = new(StringComparer.Ordinal);
        SeedReader reader = new(json, file, diagnostics);
        if (!reader.Start() || !reader.EnterObject())
        {
            return indicators;
        }

        ulong seen = 0;
        long start = reader.Position;
        while (reader.NextMember(s_indicatorsNames, ref seen, out int member))
        {
            if (member == 0)
            {
                SeedFormat.Check(ref reader);
            }
            else if (reader.EnterArray())
            {
                while (reader.NextItem())
                {
                    ReadIndicator(ref reader, units, indicators);
                }
            }
        }

        reader.Require(s_indicatorsNames, seen, 0b11, start);
        reader.Finish();
        return indicators;
    }

    private static void ReadIndicator(ref SeedReader reader, UnitTable units, Dictionary<string, Indicator> indicators)
    {
        long start = reader.Position;
        if (!reader.EnterObject())
        {
            return;
        }

        int faults = reader.FaultCount;
        ulong seen = 0;
        IndicatorCode code = default;
        string? name = null;
        ObservationValueKind kind = ObservationValueKind.Quantity;
        UnitOfMeasure? unit = null;
        UnitOfMeasure? part = null;
        PeriodKind dated = PeriodKind.Undated;
        string? definition = null;
        List<string> labels = [];
        while (reader.NextMember(s_indicatorNames, ref seen, out int member))
        {
            switch (member)
            {
                case 0:
                    if (reader.ReadText() is { } codeText && !IndicatorCode.TryParse(codeText, out code))
                    {
                        reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(codeText)}' is not an indicator code: lower-case words joined by hyphens and dots are expected.");
                    }

                    break;
                case 1:
                    name = reader.ReadText();
                    break;
                case 2:
                    if (reader.ReadText() is { } kindText && !SeedWords.TryRead(kindText, out kind))
                    {
                        reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(kindText)}' is not a kind of value: quantity, rank, currency or languages are expected.");
                    }

                    break;
                case 3:
                    unit = ReadUnit(ref reader, units);
                    break;
                case 4:
                    part = ReadUnit(ref reader, units);
                    break;
                case 5:
                    if (reader.ReadText() is { } datedText && !SeedWords.TryRead(datedText, out dated))
                    {
                        reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(datedText)}' is not a kind of period: undated, instant, total or average are expected.");
                    }

                    break;
                case 6:
                    definition = reader.ReadText();
                    break;
                default:
                    reader.ReadTexts(labels);
                    break;
            }
        }

        if (!reader.Require(s_indicatorNames, seen, 0b0110_0111, start) || reader.FaultCount != faults)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            reader.Report(SeedFault.BadValue, "The name of an indicator is not blank.", start);
            return;
        }

        Indicator indicator = new()
        {
            Code = code,
            Name = name,
            Definition = definition ?? "",
            ValueKind = kind,
            Unit = unit,
            PeriodKind = dated,
            PartUnit = part,
            Labels = labels,
        };
        if (!indicators.TryAdd(code.ToString(), indicator))
        {
            reader.Report(SeedFault.DuplicateEntry, $"The indicator '{code}' is there already.", start);
            return;
        }
    }

    private static UnitOfMeasure? ReadUnit(ref SeedReader reader, UnitTable units)
    {
        UnitOfMeasure? unit = null;
        if (reader.ReadText() is { } code && !units.TryGet(code, out unit))
        {
            reader.Report(SeedFault.UnknownUnit, $"'{Excerpt.Of(code)}' is not the code of a known unit.");
        }

        return unit;
    }

    private static Dictionary<string, Source> ReadSources(ReadOnlySpan<byte> json, string file, SeedDiagnostics diagnostics, bool areChecked = false)
    {
        Dictionary<string, Source> sources = new(StringComparer.Ordinal);
        SeedReader reader = new(json, file, diagnostics);
        if (!reader.Start() || !reader.EnterObject())
        {
            return sources;
        }

        ulong seen = 0;
        long start = reader.Position;
        while (reader.NextMember(s_sourcesNames, ref seen, out int member))
        {
            if (member == 0)
            {
                SeedFormat.Check(ref reader);
            }
            else
            {
                ReadSources(ref reader, sources, areChecked);
            }
        }

        reader.Require(s_sourcesNames, seen, 0b11, start);
        reader.Finish();
        return sources;
    }

    /// <summary>
    /// Reads an array of sources into <paramref name="sources"/>; with <paramref name="areChecked"/>, as a test has done for
    /// those inside the package, addresses are not taken apart.
    /// </summary>
    public static void ReadSources(ref SeedReader reader, Dictionary<string, Source> sources, bool areChecked = false)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextItem())
        {
            long position = reader.Position;
            if (ReadSource(ref reader, areChecked) is { } source && !sources.TryAdd(source.Code, source))
            {
                reader.Report(SeedFault.DuplicateEntry, $"The source '{source.Code}' is there already.", position);
            }
        }
    }

    /// <summary>Reads a source; null, with the faults recorded, when it is not valid.</summary>
    public static Source? ReadSource(ref SeedReader reader, bool isChecked = false)
    {
        long start = reader.Position;
        if (!reader.EnterObject())
        {
            return null;
        }

        int faults = reader.FaultCount;
        ulong seen = 0;
        string? code = null;
        string? publisher = null;
        string? title = null;
        Uri? address = null;
        string? addressText = null;
        string? edition = null;
        DateOnly? retrieved = null;
        string? license = null;
        bool countrySpecific = false;
        while (reader.NextMember(s_sourceNames, ref seen, out int member))
        {
            switch (member)
            {
                case 0:
                    code = reader.ReadText();
                    break;
                case 1:
                    publisher = reader.ReadText();
                    break;
                case 2:
                    title = reader.ReadText();
                    break;
                case 3 when isChecked:
                    addressText = reader.ReadText();
                    break;
                case 3:
                    address = ReadAddress(ref reader);
                    break;
                case 4:
                    edition = reader.ReadText();
                    break;
                case 5:
                    retrieved = reader.ReadDate();
                    break;
                case 6:
                    license = reader.ReadText();
                    break;
                default:
                    reader.TryReadBoolean(out countrySpecific);
                    break;
            }
        }

        if (!reader.Require(s_sourceNames, seen, 0b111, start) || reader.FaultCount != faults)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(code) || string.IsNullOrWhiteSpace(publisher) || string.IsNullOrWhiteSpace(title))
        {
            reader.Report(SeedFault.BadValue, "A source has a code, a publisher and a title that are not blank.", start);
            return null;
        }

        Source source = new(addressText)
        {
            Code = code,
            Publisher = publisher,
            Title = title,
            Edition = edition,
            Retrieved = retrieved,
            License = license,
            IsCountrySpecific = countrySpecific,
        };
        return address is null ? source : source with { Address = address };
    }

    public static Uri? ReadAddress(ref SeedReader reader)
    {
        Uri? address = null;
        if (reader.ReadText() is { } text
            && (!Uri.TryCreate(text, UriKind.Absolute, out address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)))
        {
            reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(text)}' is not a web address: it starts with http:// or https://.");
            return null;
        }

        return address;
    }
}
