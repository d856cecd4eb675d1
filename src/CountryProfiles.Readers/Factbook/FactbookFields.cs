using CountryProfiles.Units;

namespace CountryProfiles.Readers.Factbook;

/// <summary>One reading of a file: which field gives which indicator, and where each finds its period and note.</summary>
internal sealed class FactbookFields
{
    private const string Geography = "Geography";
    private const string People = "People and Society";
    private const string Government = "Government";
    private const string Economy = "Economy";
    private const string Environment = "Environment";

    private static readonly string[] s_remittanceDefinition = ["personal transfers and compensation between resident and non-resident individuals/households/entities"];

    private readonly FactbookDocument _document;
    private readonly FactbookLog _log;
    private readonly FactbookProfile _profile;
    private readonly UnitTable _units;
    private readonly Dictionary<IndicatorCode, Indicator> _indicators;
    private readonly FactbookSeries _series;
    private readonly IReadOnlyList<CurrencyUse> _currencies;

    public FactbookFields(
        FactbookDocument document, FactbookLog log, FactbookProfile profile, UnitTable units,
        Dictionary<IndicatorCode, Indicator> indicators, Source source, IReadOnlyList<CurrencyUse> currencies)
    {
        _document = document;
        _log = log;
        _profile = profile;
        _units = units;
        _indicators = indicators;
        _currencies = currencies;
        FactbookPeriods periods = FactbookPeriods.Create(document.Find(Economy, "Fiscal year")?.Text);
        _series = new FactbookSeries(log, profile, units, source, periods);
    }

    public FactbookProfile Read()
    {
        FactbookNames names = FactbookNamesReader.ReadNames(_document.Find(Government, "Country name"));
        (string? capital, string? capitalNote) = FactbookNamesReader.ReadCapital(_document.Find(Government, "Capital"));
        ReadPopulation();
        ReadArea();
        ReadGdp("gdp.ppp", "USD@ppp", "GDP (purchasing power parity)", "Real GDP (purchasing power parity)");
        ReadGdp("gdp.per-capita.ppp", "USD@ppp/person", "GDP - per capita (PPP)", "Real GDP per capita");
        ReadOne("net-migration-rate", "migrant/1000person/year", FactbookForm.Migration, Field(People, "Net migration rate"), null, []);
        ReadUnder15();
        ReadOne("hiv.prevalence.adults", "%{adult-15-49}", FactbookForm.Share, Field(People, "HIV/AIDS - adult prevalence rate"), null, []);
        ReadUrbanization();
        ReadOne("life-expectancy", "year", FactbookForm.Years, Field(People, "Life expectancy at birth"), "total population", ["female", "male"]);
        ReadLiteracy();
        ReadRemittances();
        if (Indicator("exchange-rate") is { } rate && _document.Find(Economy, "Exchange rates") is { } rates)
        {
            new FactbookExchangeRates(_log, _series, _units, _currencies).Read(rates, rate);
        }

        return _profile with
        {
            Names = names,
            Capital = capital,
            CapitalNote = capitalNote,
            DependencyStatus = _document.Find(Government, "Dependency status")?.Text,
            InternetCountryCode = _document.Find("Communications", "Internet country code")?.Text,
            Observations = _series.Observations,
        };
    }

    // A field that holds a note and nothing else has no value to read.
    private FactbookField? Field(string section, params ReadOnlySpan<string> names)
    {
        FactbookField? field = _document.Find(section, names);
        if (field is { Text: null, Parts.Count: 0, Note: { } note })
        {
            _log.Add(FactbookFault.NotAValue, field.Path + " > note", "The field has a note and no value.", note);
        }

        return field;
    }

    // The part of a field that holds the value; a field that has others and lacks it is told.
    private FactbookField? Part(FactbookField field, string name)
    {
        FactbookField? part = field.Part(name);
        if (part is null ? field.Text is not null || field.Parts.Count > 0 : part is { Text: null, Note: not null })
        {
            _log.Add(FactbookFault.NotAValue, field.Path, $"The part '{name}' is expected.", part?.Note ?? field.Text ?? field.Parts[0].Text);
        }

        return part;
    }

    private Indicator? Indicator(string code) => _indicators.GetValueOrDefault(IndicatorCode.Create(code));

    private void ReadPopulation()
    {
        if (Indicator("population") is not { } indicator || Field(People, "Population") is not { } field)
        {
            return;
        }

        FactbookField? total = field.Part("total");
        string? note = _series.WithoutPeriod(field.Note, indicator.PeriodKind, out FactbookEntryPeriod? noted);
        if ((total?.Text ?? field.Text) is { } text)
        {
            // The notes of the 2026 layout stand on lines of the text where nobody lives.
            string[] lines = FactbookText.Lines(text);
            string? more = lines.Length > 1 ? FactbookText.Note(string.Join("; ", lines[1..])) : null;
            FactbookEntry entry = _series.Entry(lines[0], FactbookForm.Count, indicator);
            _series.Add(indicator, _units["person"], FactbookForm.Count, [(PathOf(total ?? field), entry)], noted, FactbookText.ShortNote(more, total?.Note, note));
        }

        RestNotRead(field, total?.Text is null ? field : total, static name => name is "male" or "female");
    }

    private void ReadArea()
    {
        if (Field(Geography, "Area") is not { } field)
        {
            return;
        }

        if (field.Text is { } text)
        {
            if (text.StartsWith("total - ", StringComparison.Ordinal))
            {
                ReadAreaList(field, text);
            }
            else
            {
                AddArea("area", PathOf(field), text, field.Note, null);
            }
        }

        foreach (FactbookField part in field.Parts)
        {
            if (part.Name is "total" or "land" or "water")
            {
                if (part.Text is { } value)
                {
                    AddArea("area." + part.Name, PathOf(part), value, field.Note, part.Note);
                    part.Parts.ForEach(PartNotRead);
                }
                else
                {
                    PartNotRead(part);
                }
            }
            else
            {
                PartNotRead(part);
            }
        }
    }

    // "total - 6,959.41 sq km; emergent land - 22.41 sq km; submerged - 6,937 sq km": what lies under the sea is no inland water.
    private void ReadAreaList(FactbookField field, string text)
    {
        foreach (string clause in FactbookText.Clauses(text))
        {
            int dash = clause.IndexOf(" - ", StringComparison.Ordinal);
            string name = dash < 0 ? "" : clause[..dash];
            string? code = name switch
            {
                "total" => "area.total",
                "land" or "emergent land" => "area.land",
                "water" => "area.water",
                _ => null,
            };
            if (code is null)
            {
                _log.Add(FactbookFault.PartNotRead, PathOf(field), "This part of the territory's area is not read.", clause);
            }
            else
            {
                AddArea(code, PathOf(field), clause[(dash + 3)..], field.Note, name == "emergent land" ? name : null);
            }
        }
    }

    private void AddArea(string code, string path, string text, string? note, string? remark)
    {
        if (Indicator(code) is { } indicator)
        {
            FactbookEntry entry = _series.Entry(text, FactbookForm.Area, indicator);
            _series.Add(indicator, _units["km2"], FactbookForm.Area, [(path, entry)], null, FactbookText.ShortNote(remark, note));
        }
    }

    private void ReadGdp(string code, string unit, string name, string realName)
    {
        if (Indicator(code) is not { } indicator || Field(Economy, name, realName) is not { } field)
        {
            return;
        }

        bool isReal = field.Name == realName;
        List<(string Path, FactbookEntry Entry)> entries = Entries(field, FactbookForm.Money, indicator);
        bool hasAmount = entries.Exists(static item => item.Entry.Kind == FactbookEntryKind.Amount);
        bool understood = PriceBasisNote.TryRead(field.Note, out PriceBasis? basis, out string? rest);
        if (hasAmount && (!understood || (isReal && basis?.BaseYear is null)))
        {
            // What is called real is in constant prices: without their year, or called current as well, the basis is not known.
            _log.Add(
                FactbookFault.BadPriceBasis, field.Path + " > note",
                $"The values are not read: data in dollars of a year{(isReal ? "" : ", or in current dollars,")} are expected.", field.Note);
            return;
        }

        string prices = basis is { BaseYear: not null } constant ? constant.ToString() : "ppp";
        _series.Add(
            indicator, _units[unit.Replace("ppp", prices, StringComparison.Ordinal)], FactbookForm.Money, entries, null, FactbookText.ShortNote(rest));
    }

    private void ReadRemittances()
    {
        if (Indicator("remittances.gdp-share") is { } indicator && Field(Economy, "Remittances") is { } field)
        {
            string note = string.Join("; ", FactbookText.Clauses(field.Note).Except(s_remittanceDefinition));
            _series.Add(
                indicator, _units["%{gdp}"], FactbookForm.ShareOfGdp, Entries(field, FactbookForm.ShareOfGdp, indicator), null, FactbookText.ShortNote(note));
        }
    }

    // The year is written once, on the last group.
    private void ReadUnder15()
    {
        if (Indicator("population.under-15-share") is not { } indicator || Field(People, "Age structure") is not { } field
            || Part(field, "0-14 years") is not { Text: { } text } part)
        {
            return;
        }

        FactbookEntryPeriod? period = null;
        for (int i = field.Parts.Count - 1; i >= 0 && period is null; i--)
        {
            period = _series.PeriodOf(field.Parts[i].Text, FactbookForm.Share, indicator);
        }

        FactbookEntry entry = _series.Entry(WithoutSexes(text), FactbookForm.Share, indicator);
        string? note = _series.WithoutPeriod(field.Note, indicator.PeriodKind, out FactbookEntryPeriod? noted);
        _series.Add(indicator, _units["%{person}"], FactbookForm.Share, [(PathOf(part), entry)], period ?? noted, FactbookText.ShortNote(part.Note, note));
        RestNotRead(field, part, static name => name is [>= '0' and <= '9', ..]);
    }

    // The 2026 layout has the field in two sections, word for word.
    private void ReadUrbanization()
    {
        const string Share = "urban population";
        FactbookField? people = Field(People, "Urbanization");
        FactbookField? field = people ?? Field(Environment, "Urbanization");
        ReadOne("population.urban-share", "%{person}", FactbookForm.Share, field, Share, []);
        if (people is not null && _document.Find(Environment, "Urbanization")?.Part(Share) is { Text: { } other } copy
            && other != people.Part(Share)?.Text && Indicator("population.urban-share") is not null)
        {
            PartNotRead(copy);
        }
    }

    private void ReadLiteracy()
    {
        FactbookField? field = Field(People, "Literacy");
        string? definition = field?.Part("definition")?.Text is { } text && text != "NA" ? text : null;
        ReadOne("literacy", "%{literacy-age}", FactbookForm.Share, field, "total population", ["female", "male"], definition);
    }

    // A field of one value: its own text or that of a part, dated by itself, by a sibling or by the note.
    private void ReadOne(string code, string unit, FactbookForm form, FactbookField? field, string? part, string[] datedBy, string? remark = null)
    {
        if (Indicator(code) is not { } indicator || field is null)
        {
            return;
        }

        FactbookField? place = part is null ? field : Part(field, part);
        RestNotRead(field, place, static name => name is "male" or "female" or "definition" or "rate of urbanization");
        if (place?.Text is not { } text)
        {
            return;
        }

        string? note = _series.WithoutPeriod(field.Note, indicator.PeriodKind, out FactbookEntryPeriod? noted);
        FactbookEntryPeriod? period = null;
        foreach (string sibling in datedBy)
        {
            period ??= _series.PeriodOf(field.Part(sibling)?.Text, form, indicator);
        }

        FactbookEntry entry = _series.Entry(text, form, indicator);
        _series.Add(indicator, _units[unit], form, [(PathOf(place), entry)], period ?? noted, FactbookText.ShortNote(remark, part is null ? null : place.Note, note));
    }

    // The 2015 layout has the years on the lines of one text, the 2026 layout one part for each.
    private List<(string Path, FactbookEntry Entry)> Entries(FactbookField field, FactbookForm form, Indicator indicator)
    {
        List<(string, FactbookEntry)> entries = [];
        foreach (string line in FactbookText.Lines(field.Text ?? ""))
        {
            entries.Add((PathOf(field), _series.Entry(line, form, indicator)));
        }

        foreach (FactbookField part in field.Parts)
        {
            if (part.Text is not null && part.Name.StartsWith(field.Name + " ", StringComparison.Ordinal) && FactbookPeriods.TryNumber(part.Name.AsSpan(field.Name.Length + 1), 4, out int year))
            {
                _series.AddLabelled(entries, part, year, form, indicator);
                part.TellNote(_log);
                part.Parts.ForEach(PartNotRead);
            }
            else
            {
                PartNotRead(part);
            }
        }

        return entries;
    }

    // What stands in a field beside the value and the parts that no indicator is about.
    private void RestNotRead(FactbookField field, FactbookField? read, Func<string, bool> isOther)
    {
        if (field != read && read is not null && field.Text is { } text)
        {
            _log.Add(FactbookFault.PartNotRead, PathOf(field), "This text beside the value is not read.", text);
        }

        foreach (FactbookField part in field.Parts)
        {
            if (part != read && !isOther(part.Name))
            {
                PartNotRead(part);
            }
        }

        if (field != read)
        {
            read?.Parts.ForEach(PartNotRead);
        }
    }

    // An empty part, as the picture of the population pyramid is, says nothing.
    private void PartNotRead(FactbookField part)
    {
        if (part.Text is not null || part.Note is not null)
        {
            _log.Add(FactbookFault.PartNotRead, part.Path, "This part of the field is not read.", part.Text ?? part.Note);
        }

        part.Parts.ForEach(PartNotRead);
    }

    private static string PathOf(FactbookField field) => field.Path + " > text";

    // "(male 5,820,027/female 5,547,573)" counts people and does not qualify the share.
    private static string WithoutSexes(string text)
    {
        int start = text.IndexOf("(male ", StringComparison.Ordinal);
        int end = start < 0 ? -1 : text.IndexOf(')', start);
        return end < 0 ? text : text.Remove(start, end - start + 1);
    }
}
