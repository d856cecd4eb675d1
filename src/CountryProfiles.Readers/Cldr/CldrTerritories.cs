using System.Globalization;
using System.Text.Json;
using CountryProfiles.Internal;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.Cldr;

/// <summary>Puts the territories together out of CLDR's files.</summary>
internal sealed class CldrTerritories(CldrFiles files, UnitTable units, Indicator? population, Source source, List<Diagnostic> diagnostics)
{
    private const string World = "001";
    private const string OutlyingOceania = "QO";
    private const string Kosovo = "XK";
    private const int SignificantDigits = 6;

    private static readonly string[] s_groupings = ["EU", "EZ", "UN"];
    private static readonly string[] s_noLanguage = ["und", "mul", "zxx"];

    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public CldrData Read()
    {
        ReadTree(World, depth: 0);
        List<CldrTerritory> territories = [];
        foreach (string alpha2 in _parents.Keys)
        {
            if (alpha2.Length == 2 && ReadTerritory(alpha2) is { } territory)
            {
                territories.Add(territory);
            }
        }

        territories.Sort(static (left, right) => left.Code.CompareTo(right.Code));
        return new CldrData { Release = files.Release, Territories = territories };
    }

    private void ReadTree(string region, int depth)
    {
        if (depth > 5 || files.Containment.Member(region) is not { } node)
        {
            return;
        }

        foreach (JsonElement item in node.Items("_contains"))
        {
            if (CldrFile.TextOf(item) is not { } below || s_groupings.Contains(below))
            {
                continue;
            }

            bool isGrouping = files.Containment.Member(below)?.Text("_grouping") == "true";
            if (!isGrouping && _parents.TryAdd(below, region))
            {
                ReadTree(below, depth + 1);
            }
        }
    }

    // Places that ISO 3166-1 only reserves have an alpha-3 code or a number, not both.
    private CldrTerritory? ReadTerritory(string alpha2)
    {
        if (files.Codes.Member(alpha2) is not { } codes || codes.Text("_alpha3") is not { } alpha3 || codes.Text("_numeric") is not { } digits)
        {
            return null;
        }

        bool isKosovo = alpha2 == Kosovo;
        if (!isKosovo && IsUserAssigned(alpha2))
        {
            return null;
        }

        string path = $"codeMappings.{alpha2}";
        if (!CountryCode.TryParse(isKosovo ? "XKX" : alpha3, out CountryCode code)
            || !IntegerText.TryReadDigits(digits, out int numeric) || numeric is < 1 or > 999)
        {
            Report(CldrFault.BadValue, files.Codes, path, $"'{Excerpt.Of(alpha3)}' and '{Excerpt.Of(digits)}' are not the codes of a territory.");
            return null;
        }

        if (files.TerritoryNames.Text(alpha2) is not { Length: > 0 } name)
        {
            Report(CldrFault.NoName, files.TerritoryNames, alpha2, "The territory has no English name and is not read.");
            return null;
        }

        (GeographicRegion? region, GeographicRegion? subregion) = ReadRegions(alpha2);
        CldrFile? info = files.Info.Member(alpha2);
        if (info is null)
        {
            Report(CldrFault.WrongForm, files.Info, $"territoryInfo.{alpha2}", "The territory has no population and languages.");
        }

        return new CldrTerritory
        {
            Code = code,
            Alpha2 = alpha2,
            Numeric = isKosovo ? null : numeric,
            IsUserAssigned = isKosovo,
            Name = name,
            OtherNames = ReadOtherNames(alpha2, name),
            Region = region,
            Subregion = subregion,
            Currencies = ReadCurrencies(alpha2),
            Languages = ReadLanguages(alpha2, info),
            Population = ReadPopulation(alpha2, info, code),
        };
    }

    private List<string> ReadOtherNames(string alpha2, string name)
    {
        List<string> names = [];
        foreach (JsonProperty member in files.TerritoryNames.Members)
        {
            if (member.Name.StartsWith(alpha2 + "-alt-", StringComparison.Ordinal) && CldrFile.TextOf(member.Value) is { Length: > 0 } other
                && other != name && !names.Contains(other))
            {
                names.Add(other);
            }
        }

        return names;
    }

    private (GeographicRegion? Region, GeographicRegion? Subregion) ReadRegions(string alpha2)
    {
        string subregion = _parents[alpha2];
        string region = subregion;
        while (_parents.TryGetValue(region, out string? above) && above != World)
        {
            region = above;
        }

        return subregion == OutlyingOceania ? (null, null) : (ReadRegion(region), ReadRegion(subregion));
    }

    private GeographicRegion? ReadRegion(string code)
    {
        if (IntegerText.TryReadDigits(code, out int number) && number is >= 1 and <= 999
            && files.TerritoryNames.Text(code) is { Length: > 0 } name)
        {
            return new GeographicRegion { Code = number, Name = name };
        }

        ReportOnce(CldrFault.NoName, files.TerritoryNames, code, "The region has no number or no English name.");
        return null;
    }

    private List<CldrCurrency> ReadCurrencies(string alpha2)
    {
        List<CldrCurrency> currencies = [];
        string path = $"currencyData.region.{alpha2}";
        foreach (JsonElement row in files.Currencies.Items(alpha2))
        {
            foreach (JsonProperty member in (files.Currencies with { Element = row }).Members)
            {
                CldrFile use = files.Currencies with { Element = member.Value };
                if (!CurrencyCode.TryParse(member.Name, out CurrencyCode currency) || !TryDate(use.Text("_from"), out DateOnly? from)
                    || !TryDate(use.Text("_to"), out DateOnly? to) || to < from)
                {
                    Report(CldrFault.BadValue, files.Currencies, path, "This is not a currency with its dates.", member.ToString());
                    continue;
                }

                string? name = files.CurrencyNames.Member(member.Name)?.Text("displayName");
                if (name is null)
                {
                    ReportOnce(CldrFault.NoCurrencyName, files.CurrencyNames, member.Name, "The currency has no English name; its code stands for it.");
                }

                currencies.Add(new CldrCurrency
                {
                    Currency = currency,
                    Name = name ?? member.Name,
                    From = from,
                    To = to,
                    IsLegalTender = use.Text("_tender") != "false",
                });
            }
        }

        if (currencies.Count == 0)
        {
            Report(CldrFault.WrongForm, files.Currencies, path, "The territory has no row, not even one that it has no currency.");
        }

        return [.. currencies.OrderBy(static use => use.From ?? DateOnly.MinValue).ThenBy(static use => use.To ?? DateOnly.MaxValue).ThenBy(static use => use.Currency)];
    }

    private List<CldrLanguage> ReadLanguages(string alpha2, CldrFile? info)
    {
        List<CldrLanguage> languages = [];
        foreach (JsonProperty member in info?.Member("languagePopulation")?.Members ?? [])
        {
            string tag = member.Name.Replace('_', '-');
            if (s_noLanguage.Contains(tag))
            {
                continue;
            }

            CldrFile row = files.Info with { Element = member.Value };
            string path = $"territoryInfo.{alpha2}.languagePopulation.{member.Name}";
            Quantity? share = null;
            if (row.Text("_populationPercent") is { } percent)
            {
                share = units.TryParse(percent, out PublishedQuantity number) && number.Quantity.Sign >= 0 && number.Quantity.Amount <= 100
                    ? Quantity.Create(number.Quantity.Amount, number.Quantity.HalfWidth, units["%{person}"])
                    : null;
                if (share is null)
                {
                    Report(CldrFault.BadValue, files.Info, path, "This is not a share of the population.", percent);
                }
            }

            languages.Add(new CldrLanguage { Tag = tag, Name = NameOf(tag), Share = share, Status = StatusOf(row.Text("_officialStatus"), path) });
        }

        List<CldrLanguage> marked = languages.ConvertAll(language => language with { IsScriptVariant = IsScriptVariant(language, languages) });
        return [.. marked.OrderByDescending(static language => language.Share?.Amount ?? 0).ThenBy(static language => language.Tag, StringComparer.Ordinal)];
    }

    private static bool IsScriptVariant(CldrLanguage language, List<CldrLanguage> all)
    {
        int dash = language.Tag.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && all.Exists(other => other.Tag == language.Tag[..dash] && other.Status == language.Status);
    }

    private string NameOf(string tag)
    {
        string rest = tag;
        while (true)
        {
            if (files.LanguageNames.Text(rest) is { Length: > 0 } name)
            {
                return name;
            }

            int dash = rest.LastIndexOf('-');
            if (dash < 0)
            {
                ReportOnce(CldrFault.NoLanguageName, files.LanguageNames, tag, "The language has no English name; its tag stands for it.");
                return tag;
            }

            rest = rest[..dash];
        }
    }

    private CldrLanguageStatus StatusOf(string? status, string path)
    {
        switch (status)
        {
            case null:
                return CldrLanguageStatus.None;
            case "official":
                return CldrLanguageStatus.Official;
            case "de_facto_official":
                return CldrLanguageStatus.DeFactoOfficial;
            case "official_regional":
                return CldrLanguageStatus.Regional;
            default:
                Report(CldrFault.BadValue, files.Info, path, "This standing of a language is not known.", status);
                return CldrLanguageStatus.None;
        }
    }

    private Observation? ReadPopulation(string alpha2, CldrFile? info, CountryCode code)
    {
        if (population is null || info?.Text("_population") is not { } text)
        {
            return null;
        }

        if (text.Length is 0 or > 12 || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            Report(CldrFault.BadValue, files.Info, $"territoryInfo.{alpha2}._population", "This is not a number of people.", text);
            return null;
        }

        int lastDigit = Math.Max(0, text.TrimStart('0').Length - SignificantDigits);
        Quantity people = Quantity.Published(long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture), lastDigit, units["person"]);
        return Observation.Create(population, code, ReferencePeriod.Undated, ObservationValue.Of(people), source);
    }

    // AA, QM to QZ, XA to XZ and ZZ.
    private static bool IsUserAssigned(string alpha2) => alpha2 is "AA" or "ZZ" or ['Q', >= 'M' and <= 'Z'] or ['X', _];

    private static bool TryDate(string? text, out DateOnly? date)
    {
        date = null;
        if (text is null)
        {
            return true;
        }

        bool read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
        date = read ? day : null;
        return read;
    }

    private void ReportOnce(string code, CldrFile file, string path, string message)
    {
        if (_reported.Add(code + path))
        {
            Report(code, file, path, message);
        }
    }

    private void Report(string code, CldrFile file, string path, string message, string? text = null) =>
        diagnostics.Add(new Diagnostic { Code = code, Message = message, File = file.Name, Path = path, Excerpt = text is null ? null : Excerpt.Of(text) });
}
