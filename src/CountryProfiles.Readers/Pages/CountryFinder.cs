namespace CountryProfiles.Readers.Pages;

/// <summary>
/// Tells which country a page is about: by a line that is just its name, by the country codes of its telephone numbers, by
/// its web and mail addresses, by its currency. What contradicts itself tells nothing.
/// </summary>
internal sealed class CountryFinder
{
    // Currencies that more than one country has; they say little of which one a page is about.
    private static readonly HashSet<string> s_shared = ["USD", "EUR", "AUD", "NZD", "GBP", "CHF", "DKK", "NOK", "ILS", "MAD", "ZAR", "INR", "JOD", "RUB", "TRY"];

    // "Chile | International Organization for Migration", "Country profile: Chile"
    private static readonly string[] s_titleMarks = ["|", " - ", " – ", " — ", ":", "·", "»", ","];

    private readonly Dictionary<string, Country> _byAlpha2 = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<CountryCode, Country> _byCode = [];

    // Null for a name that several countries have.
    private readonly Dictionary<string, Country?> _byName = new(StringComparer.OrdinalIgnoreCase);

    public CountryFinder(IEnumerable<Country> countries)
    {
        foreach (Country country in countries)
        {
            _byAlpha2[country.Alpha2] = country;
            _byCode[country.Code] = country;
            foreach (string? name in (IEnumerable<string?>)[country.Name, country.OfficialName, .. country.LocalNames, .. country.OtherNames])
            {
                if (name is not null && !_byName.TryAdd(name, country) && _byName[name] != country)
                {
                    _byName[name] = null;
                }
            }
        }
    }

    /// <summary>The alpha-2 code of a country, which libphonenumber names regions by; null when the country is not known.</summary>
    public string? Alpha2Of(CountryCode code) => _byCode.GetValueOrDefault(code)?.Alpha2;

    public CountryCode Find(IReadOnlyList<LabelledText> items, IReadOnlyList<OfficeLines> offices, ValueReader values, IReadOnlyList<string> titles, PageLog log)
    {
        HashSet<CountryCode> named = [];
        HashSet<CountryCode> indicated = [];
        HashSet<CountryCode> paidIn = [];
        foreach (LabelledText item in items)
        {
            if (item.Kind is LabelledTextKind.Text && item.Line.Text.Length < 80 && _byName.GetValueOrDefault(item.Line.Text.Trim()) is { } country)
            {
                named.Add(country.Code);
            }
            else if (item.Kind == LabelledTextKind.Fact && item.Indicator!.ValueKind == ObservationValueKind.Currency
                && values.TryRead(item.Indicator, item.Value, out PageValue value, out _) && value.Value.Currency is { } currency)
            {
                // The first two letters of a currency are those of its country.
                string code = currency.ToString();
                if (!s_shared.Contains(code) && code[0] != 'X')
                {
                    Add(paidIn, code[..2]);
                }
            }
        }

        foreach (OfficeLines office in offices)
        {
            foreach (LinePart list in (IEnumerable<LinePart>)[.. office.Telephones, .. office.Faxes])
            {
                Add(indicated, TelephoneReader.RegionOf(list));
            }

            foreach (LinePart website in office.Websites)
            {
                Add(indicated, TopLevel(ContactReader.WebsiteOf(website.Text)?.Host));
            }

            foreach (LinePart email in office.Emails)
            {
                Add(indicated, TopLevel(email.Text));
            }
        }

        HashSet<CountryCode> entitled = [];
        foreach (string title in titles)
        {
            foreach (string part in title.Split(s_titleMarks, StringSplitOptions.TrimEntries))
            {
                if (_byName.GetValueOrDefault(part) is { } country)
                {
                    entitled.Add(country.Code);
                }
            }
        }

        HashSet<CountryCode> found = entitled.Count == 1 ? entitled : named.Count == 1 ? named : [.. indicated, .. paidIn];
        if (found.Count == 1)
        {
            return found.First();
        }

        log.Add(
            PageFault.NoCountry,
            _byCode.Count == 0
                ? "The page's country is not known: pass it, or the countries to look for."
                : found.Count == 0
                    ? "Nothing on the page tells its country: pass it."
                    : $"The page points to several countries ({string.Join(", ", found.Order())}): pass the one that it is about.");
        return CountryCode.Unspecified;
    }

    private void Add(HashSet<CountryCode> found, string? alpha2)
    {
        if (alpha2 is not null && _byAlpha2.TryGetValue(alpha2, out Country? country))
        {
            found.Add(country.Code);
        }
    }

    // The country code top-level domain is the alpha-2 code, but for the United Kingdom's.
    private static string? TopLevel(string? address)
    {
        string domain = address?.TrimEnd('.', '/') ?? "";
        int point = domain.LastIndexOf('.');
        string last = point < 0 ? "" : domain[(point + 1)..];
        return last.Length != 2 ? null : last.Equals("uk", StringComparison.OrdinalIgnoreCase) ? "GB" : last;
    }
}
