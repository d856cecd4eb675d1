using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CountryProfiles.Internal;
using CountryProfiles.Units;

namespace CountryProfiles.Data;

/// <summary>What profiles refer to by code: units, indicators and sources.</summary>
internal sealed class SeedTables
{
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

    /// <summary>These indicators and sources; two of one code are united, or, recorded, contradict each other.</summary>
    public static SeedTables Of(UnitTable units, IEnumerable<Indicator> indicators, IEnumerable<Source> sources, SeedDiagnostics diagnostics)
    {
        SeedTables tables = new() { _units = units, _indicators = new(StringComparer.Ordinal), _sources = new(StringComparer.Ordinal) };
        foreach (Indicator indicator in indicators)
        {
            tables.Add(indicator, diagnostics);
        }

        foreach (Source source in sources)
        {
            tables.Add(source, diagnostics);
        }

        return tables;
    }

    /// <summary>True when every indicator and source of <paramref name="other"/> is here as it is there.</summary>
    public bool Includes(SeedTables other) =>
        other.IndicatorTable.All(each => IndicatorTable.TryGetValue(each.Key, out Indicator? own) && own.Equals(each.Value))
        && other.SourceTable.All(each => SourceTable.TryGetValue(each.Key, out Source? own) && own.Equals(each.Value));

    /// <summary>True when both have the same indicators in the same order.</summary>
    public bool HasIndicatorsOf(SeedTables other) => IndicatorTable.Values.SequenceEqual(other.IndicatorTable.Values);

    /// <summary>True when both have the same sources in the same order.</summary>
    public bool HasSourcesOf(SeedTables other) => SourceTable.Values.SequenceEqual(other.SourceTable.Values);

    /// <summary>Adds the sources whose codes are not here, such as those that profiles bring along.</summary>
    public void AddMissing(IEnumerable<Source> sources)
    {
        foreach (Source source in sources)
        {
            SourceTable.TryAdd(source.Code, source);
        }
    }

    // Of two that measure the same, the words of the later one hold.
    private void Add(Indicator indicator, SeedDiagnostics diagnostics)
    {
        string code = indicator.Code.ToString();
        if (IndicatorTable.TryGetValue(code, out Indicator? known) && !ReferenceEquals(known, indicator))
        {
            string? difference =
                known.ValueKind != indicator.ValueKind ? $"a {SeedWords.Write(known.ValueKind)} and a {SeedWords.Write(indicator.ValueKind)}"
                : known.PeriodKind != indicator.PeriodKind ? $"dated {SeedWords.Write(known.PeriodKind)} and {SeedWords.Write(indicator.PeriodKind)}"
                : !MeasureLike(known.Unit, indicator.Unit) ? $"in {known.Unit?.Code ?? "no unit"} and {indicator.Unit?.Code ?? "no unit"}"
                : !Equals(known.PartUnit, indicator.PartUnit) ? $"of parts in {known.PartUnit?.Code ?? "no unit"} and {indicator.PartUnit?.Code ?? "no unit"}"
                : null;
            if (difference is not null)
            {
                diagnostics.Add(new Diagnostic { Code = SeedFault.Inconsistent, Message = $"Two indicators have the code '{code}', {difference}: give one of them another code." });
                return;
            }
        }

        IndicatorTable[code] = indicator;
    }

    private void Add(Source source, SeedDiagnostics diagnostics)
    {
        if (SourceTable.TryGetValue(source.Code, out Source? known)
            && (known.Publisher != source.Publisher || known.Title != source.Title || known.Edition != source.Edition || known.IsCountrySpecific != source.IsCountrySpecific))
        {
            diagnostics.Add(new Diagnostic
            {
                Code = SeedFault.Inconsistent,
                Message = $"Two sources have the code '{Excerpt.Of(source.Code)}', '{Excerpt.Of(known.ToString())}' and '{Excerpt.Of(source.ToString())}': give one of them another code.",
            });
            return;
        }

        SourceTable[source.Code] = source;
    }

    private static bool MeasureLike(UnitOfMeasure? left, UnitOfMeasure? right) => left is null ? right is null : right is not null && left.MeasuresLike(right);

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
        Dictionary<string, Indicator> read = ReadIndicators(EmbeddedSeeds.Read(SeedDirectory.IndicatorsFile).Span, SeedDirectory.IndicatorsFile, Units, diagnostics);
        diagnostics.ThrowIfAny();
        return Interlocked.CompareExchange(ref _indicators, read, null) ?? read;
    }

    private Dictionary<string, Source> ReadEmbeddedSources()
    {
        SeedDiagnostics diagnostics = new();
        Dictionary<string, Source> read = ReadSources(EmbeddedSeeds.Read(SeedDirectory.SourcesFile).Span, SeedDirectory.SourcesFile, diagnostics, areChecked: true);
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

    public static void Write(Utf8JsonWriter writer, Indicator indicator)
    {
        writer.WriteStartObject();
        writer.WriteString("code", indicator.Code.ToString());
        writer.WriteString("name", indicator.Name);
        writer.WriteString("kind", SeedWords.Write(indicator.ValueKind));
        CountryJson.WriteOptional(writer, "unit", indicator.Unit?.Code);
        CountryJson.WriteOptional(writer, "part", indicator.PartUnit?.Code);
        writer.WriteString("dated", SeedWords.Write(indicator.PeriodKind));
        writer.WriteString("definition", indicator.Definition);
        CountryJson.WriteTexts(writer, "labels", indicator.Labels);
        writer.WriteEndObject();
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
        while (reader.NextMember(ProfileShapes.Source.Names, ref seen, out int member))
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

        if (!reader.Require(ProfileShapes.Source.Names, seen, ProfileShapes.Source.Required, start) || reader.FaultCount != faults)
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
