using AngleSharp.Html.Dom;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.Pages;

/// <summary>
/// Reads the facts and contacts of a published country page, as text or HTML: lines such as <c>Population (2015):5.9 million</c>,
/// with labels from the indicators and units from the table. What it does not understand it reports, and never guesses.
/// </summary>
/// <remarks>
/// <para>A year belongs to a value as the indicator says; a span of years is an average from mid-year to mid-year; a month
/// of a stock is its first day. A fiscal year is refused, as the page does not say when it begins. A unit that the page
/// leaves out or shortens is the indicator's: <c>3.4%</c> is of the indicator's whole, <c>5.9 million</c> counts what the
/// indicator counts, and <c>USD 3,322</c> is at the indicator's prices. Other currencies and shares of something else are
/// refused, not converted. A value on the line after its label is read; a label without a value, and a value without a
/// label, are not paired with others. A sentence such as <c>Figures are for 2009 unless indicated</c> dates facts without a
/// date of their own, and their note says so. What stands below a heading of the world is not the country's.</para>
/// <para>In HTML the cells of a row, and term and definition, are label and value, and so is emphasis at the beginning of
/// several lines; columns with a year over them date their values, and rows with bullets belong to the row above. A row
/// with columns of something else is refused. Of wikitext the parameters of an infobox are read.</para>
/// <para>Codes: PAGE001 a label that no indicator has; PAGE002 a label without a value; PAGE003 a value without a label;
/// PAGE004 a line among the facts that is neither; PAGE005 not a value of the indicator; PAGE006 a number that reads two
/// ways; PAGE007 a unit missing, unknown or of another kind; PAGE008 a period not understood; PAGE009 a remark that may
/// change what is counted; PAGE010 a rank without the number of the ranked; PAGE011 a currency without one known code;
/// PAGE012 statements that contradict each other; PAGE013 an amount that cannot be; PAGE014 a slip that was read past;
/// PAGE015 a telephone number that is not valid; PAGE016 a telephone number read with a reservation; PAGE017 an e-mail
/// address that is not read; PAGE018 a web address that is none; PAGE019 a detail that a contact has no place for, or an
/// office without a name; PAGE020 a country that cannot be told; PAGE021 a line, PAGE022 a page that is too long; PAGE023
/// more diagnostics than are told; PAGE024 a document nested too deeply, or of too many elements; PAGE025 facts
/// dated by a note about the whole page. With PAGE014, PAGE016, PAGE019, PAGE020 and PAGE025 something was read; with the
/// others the fragment was not.</para>
/// </remarks>
public sealed class ProfilePageReader
{
    private readonly UnitTable _units;
    private readonly LabelReader _labels;
    private readonly DistanceReader _distances;
    private readonly CountryFinder _countries;

    /// <summary>
    /// A reader of values of <paramref name="indicators"/>, known by their names and labels. Of <paramref name="countries"/>
    /// the page's is looked for when the caller does not state it.
    /// </summary>
    /// <exception cref="ArgumentException">The table lacks the kilometre, or an indicator stands twice.</exception>
    public ProfilePageReader(UnitTable units, IReadOnlyCollection<Indicator> indicators, IReadOnlyCollection<Country>? countries = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(indicators);
        if (!units.TryGet("km", out _))
        {
            throw new ArgumentException("The table has no unit 'km', which distances are in.", nameof(units));
        }

        HashSet<IndicatorCode> codes = [];
        foreach (Indicator indicator in indicators)
        {
            if (!codes.Add(indicator.Code))
            {
                throw new ArgumentException($"The indicator '{indicator.Code}' stands twice.", nameof(indicators));
            }
        }

        _units = units;
        _labels = new LabelReader(new LabelTable(indicators));
        _distances = new DistanceReader(units);
        _countries = new CountryFinder(countries ?? []);
    }

    /// <summary>Reads a page; what is not understood becomes a diagnostic with its line and column.</summary>
    public ReadResult<ProfilePage> Read(string text, PageReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        PageLog log = new(options.File);
        return Read(Wikitext.Read(text, log), [], options, log);
    }

    /// <summary>
    /// Reads a page that was saved as HTML. Nothing is fetched and no script is run; scripts, styles, menus, controls, and
    /// what is hidden or struck out are not read. A diagnostic has the line and column of the tag before its text. An e-mail
    /// address that a service hides from programs is missing with that reason; its code is not undone. Documents of more than
    /// 4,000,000 characters are read to there; those of more than 50,000 elements, or nested more than 256 deep, are refused.
    /// </summary>
    public ReadResult<ProfilePage> ReadHtml(string html, PageReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(options);
        PageLog log = new(options.File);
        return Read(HtmlSource.Parse(html, log), options, log);
    }

    /// <summary>
    /// Reads a saved HTML file to its end, as the other overload does, in the encoding that its byte order mark or the
    /// file itself declares, or else in UTF-8. The stream stays open.
    /// </summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public ReadResult<ProfilePage> ReadHtml(Stream html, PageReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(options);
        PageLog log = new(options.File);
        return Read(HtmlSource.Parse(html, log), options, log);
    }

    private ReadResult<ProfilePage> Read(IHtmlDocument? document, PageReadOptions options, PageLog log)
    {
        if (document is null)
        {
            return Read([], [], options, log);
        }

        using (document)
        {
            List<string> titles = [document.Title ?? ""];
            return Read(HtmlLines.Of(document, _labels.IsLabel, titles, log), titles, options, log);
        }
    }

    private ReadResult<ProfilePage> Read(List<PageLine> lines, List<string> titles, PageReadOptions options, PageLog log)
    {
        List<LabelledText> items = lines.ConvertAll(ReadLine);

        NumberMarks marks = MarksOf(items, options.Numbers);
        ValueReader values = new(_units, marks);
        List<OfficeLines> offices = new OfficeFinder(options.Source.Publisher).Find(items);
        MarkAddresses(items, offices);
        CountryCode country = options.Country.IsUnspecified ? _countries.Find(items, offices, values, titles, log) : options.Country;
        ContactReader contacts = new(options.Source, _countries.Alpha2Of(country), log);
        return new ReadResult<ProfilePage>
        {
            Value = new ProfilePage
            {
                Country = country,
                Observations = new FactReader(values, options, country, PageNote.Find(items), log).Read(items),
                Contacts = offices.ConvertAll(contacts.Read),
                StoryDistances = _distances.Read(items, log),
            },
            Diagnostics = log.Diagnostics,
        };
    }

    private static void MarkAddresses(List<LabelledText> items, List<OfficeLines> offices)
    {
        HashSet<PageLine> lines = [];
        foreach (OfficeLines office in offices)
        {
            lines.UnionWith(office.Address.ConvertAll(static part => part.Line));
            lines.UnionWith(office.Others.ConvertAll(static part => part.Line));
        }

        foreach (LabelledText item in items)
        {
            item.IsAddress = lines.Contains(item.Line);
        }
    }

    private LabelledText ReadLine(PageLine line) =>
        line.IsBlank ? new LabelledText(line, LabelledTextKind.Blank)
        : ContactPart.Split(line.Text).Count > 0 ? new LabelledText(line, LabelledTextKind.Contact)
        : DistanceReader.IsDistance(line.Text) ? new LabelledText(line, LabelledTextKind.Distance)
        : _labels.Read(line);

    // The numbers of facts settle how others are written; those of sentences and addresses have no say.
    private static NumberMarks MarksOf(List<LabelledText> items, NumberConvention convention)
    {
        const int MaxValueLength = 80;
        NumberMarks marks = new(convention);
        bool isAfterLabel = false;
        foreach (LabelledText item in items)
        {
            ReadOnlySpan<char> value = item.Value;
            int digit = value.IndexOfAnyInRange('0', '9');
            bool isFact = item.Kind is LabelledTextKind.Fact or LabelledTextKind.Unseparated || (item.Kind == LabelledTextKind.Text && isAfterLabel);
            if (isFact && value.Length <= MaxValueLength && digit >= 0 && NumberToken.TryRead(value[digit..], out NumberToken token))
            {
                marks.Add(token.Form);
            }

            isAfterLabel = item.Kind == LabelledTextKind.Label || (isAfterLabel && (item.Kind == LabelledTextKind.Blank || (isFact && digit >= 0)));
        }

        return marks;
    }
}
