using System.Runtime.CompilerServices;
using System.Text.Json;
using CountryProfiles;
using CountryProfiles.Calculations;
using CountryProfiles.Data;
using CountryProfiles.Monetary;
using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Readers.Tests;

/// <summary>
/// Each example of the README, word for word: it compiles, runs, and prints what the comments beside its lines say. A
/// comment may go on after a colon, and the output after an ellipsis.
/// </summary>
public sealed class ReadmeTests
{
    private static readonly string s_root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public ReadmeTests()
    {
        Console.Printed.Clear();
        Environment.CurrentDirectory = s_root;
    }

    [Fact]
    public void FirstScreen_AsPrinted_RunsAndPrintsWhatTheCommentsSay()
    {
        CountryProfile kyrgyzstan = CountryDataset.Default["KG"];
        Console.WriteLine(kyrgyzstan.Population);          // 5.9 million people (2015)
        Console.WriteLine(kyrgyzstan.Remittances);         // USD 2,246 million (2014, estimated)
        Console.WriteLine(kyrgyzstan.HdiRank);             // 120 of 188 (2014)
        Derivation density = Figures.PopulationDensity(kyrgyzstan, PeriodPolicy.Any);
        Console.WriteLine(density.DisplayWithBounds);      // 29.51 ± 0.25
        Derivation share = Figures.RemittancesShareOfGdp(kyrgyzstan, PeriodPolicy.Any);
        Console.WriteLine(share.HasValue);                 // False: market dollars over PPP dollars is no percentage

        Console.AssertPrinted(nameof(FirstScreen_AsPrinted_RunsAndPrintsWhatTheCommentsSay));
    }

    [Fact]
    public void Reading_AsPrinted_RunsAndPrintsWhatTheCommentsSay()
    {
        CountryDataset dataset = CountryDataset.Default;
        ProfilePageReader reader = new(dataset.Units, dataset.Indicators, dataset.Countries);
        Source source = new() { Code = "my-page", Publisher = "Somebody", Title = "A country page" };
        string page = """
            Population (2015):5.9 million
            Remittances (2014 estimate):USD 2,246 million
            Adult HIV Prevalence (2014):0,3,0
            """;

        ReadResult<ProfilePage> result = reader.Read(page, new PageReadOptions { Source = source, Country = dataset["KG"].Country.Code });
        Console.WriteLine(string.Join("; ", result.Value.Observations));   // 5.9 million people (2015); USD 2,246 million (2014, estimated)
        Console.WriteLine(result.Diagnostics[0].Line);     // 3

        Console.AssertPrinted(nameof(Reading_AsPrinted_RunsAndPrintsWhatTheCommentsSay));
    }

    [Fact]
    public void Converting_AsPrinted_RunsAndPrintsWhatTheCommentsSay()
    {
        Quantity area = Quantity.Parse("199,951 km²");
        Quantity inMiles = area.In("mi2");
        Console.WriteLine(inMiles);                        // 77,201.5 mi²
        Console.WriteLine(inMiles.In("km2") == area);      // True: exact there and back
        Quantity share = Quantity.Parse("0.30%");
        Console.WriteLine(share.Lower);                    // 0.295: half a unit of the last printed digit
        Console.WriteLine(Quantity.TryParse("1,5 km²", out _));   // False: a comma groups thousands here

        Console.AssertPrinted(nameof(Converting_AsPrinted_RunsAndPrintsWhatTheCommentsSay));
    }

    [Fact]
    public void Calculating_AsPrinted_RunsAndPrintsWhatTheCommentsSay()
    {
        CountryDataset world = CountryDataset.Default;
        CountryProfile kyrgyzstan = world["Kyrgyzstan"];
        // Remittances are of 2014 and the population of 2015: flagged, or refused, as the caller chooses.
        Console.WriteLine(Figures.RemittancesPerCapita(kyrgyzstan, PeriodPolicy.Any).Warnings[0].Code);     // period-mismatch
        Console.WriteLine(Figures.RemittancesPerCapita(kyrgyzstan, PeriodPolicy.IdenticalOnly).HasValue);   // False

        // A density table. Figures of your own: Calculate, with any two observations, or a Formula over a profile.
        string[] codes = ["KG", "TJ", "AQ"];
        var rows = codes.Select(code => (world[code].Country, Density: Figures.PopulationDensity(world[code], PeriodPolicy.Any)));
        foreach (var (country, density) in rows.OrderByDescending(row => row.Density.Value))
        {
            Console.WriteLine(density.HasValue ? $"{country}: {density:N}, {density.Lower:F2} to {density.Upper:F2}" : $"{country}: {density}");
        }
        // Tajikistan: 57.8896, 57.89 to 57.89
        // Kyrgyzstan: 29.5, 29.26 to 29.76
        // Antarctica: missing: not applicable

        // A fact sheet, in another culture.
        CultureInfo german = CultureInfo.GetCultureInfo("de-DE");
        foreach (Observation fact in kyrgyzstan.Facts)         // all twelve; a missing one says why
        {
            Console.WriteLine(string.Create(german, $"{fact.Indicator.Name}: {fact}, {fact.Source.Publisher}"));
        }
        // Population: 5,9 million people (2015), International Organization for Migration …
        Derivation net = Figures.NetMigrantsOfPeriod(kyrgyzstan, PeriodPolicy.Any);
        Console.WriteLine(string.Create(german, $"{net}: {net:B}"));   // -94.000 migrants (2015–2020): -94.400 ± 2.300

        Console.AssertPrinted(nameof(Calculating_AsPrinted_RunsAndPrintsWhatTheCommentsSay));
        Assert.Equal(2 + 3 + 12 + 1, Console.Printed.Count);
    }

    [Fact]
    public void Money_AsPrinted_RunsAndPrintsWhatTheCommentsSay()
    {
        Currency som = CurrencyTable.Default["KGS"];
        Money fee = Money.Parse("KGS 100.00");
        Console.WriteLine(fee * 3 + Money.FromMinorUnits(50, som));    // KGS 300.50
        Console.WriteLine(string.Join(", ", fee.Allocate(3, som)));    // KGS 33.34, KGS 33.33, KGS 33.33

        // What of a remittance arrives, at a rate that says when and by whom it was stated.
        CountryProfile kyrgyzstan = CountryDataset.Default["KG"];
        DatedExchangeRate rate = DatedExchangeRate.From(kyrgyzstan["exchange-rate"]);
        Money received = rate.Convert(Money.Parse("USD 246.25")).RoundToMinorUnits(som, MidpointRounding.ToZero);
        Console.WriteLine($"{received} at {rate}, {rate.Inputs[0].Source.Publisher}");
        // KGS 12967.52 at USD/KGS 52.66 (2014, estimated), Central Intelligence Agency
        Console.WriteLine(rate.Inverse().Convert(received, 2, MidpointRounding.ToEven));   // USD 246.25
        Money gdp = Money.From(Figures.GdpPpp(kyrgyzstan, PeriodPolicy.Any).Quantity!.Value);
        try { rate.Convert(gdp); } catch (UnitMismatchException refused) { Console.WriteLine(refused.Reason); }
        // an exchange rate holds for market prices only

        Console.AssertPrinted(nameof(Money_AsPrinted_RunsAndPrintsWhatTheCommentsSay));
    }

    [Fact]
    public void World_AsPrinted_RunsAndPrintsWhatTheCommentsSay()
    {
        CountryDataset world = CountryDataset.Default;
        foreach (Country country in world.Search("kor"))   // any name, in any case and accents; "" for all, sorted by name
        {
            string currency = world[country.Code].Currency.Currency is { } code ? CurrencyTable.Default[code].Name : "none";
            Console.WriteLine($"{country.Alpha2} {country.Name}, {country.Subregion}: {currency}");
        }
        // KR South Korea, Eastern Asia: South Korean Won
        // CW Curaçao, Caribbean: Caribbean guilder
        // KP North Korea, Eastern Asia: North Korean Won

        Total people = Totals.Over(world.Profiles, IndicatorCode.Create("population"), PeriodPolicy.Any, world.Overlaps);
        Console.WriteLine(people.Counted.Count);           // 237: nobody lives in seven, and France's regions and Åland count once
        Console.WriteLine(people.Warnings[0].Code);        // counted-once

        Console.AssertPrinted(nameof(World_AsPrinted_RunsAndPrintsWhatTheCommentsSay));
    }

    [Fact]
    public void LoadingNewerData_AsPrinted_RunsAndPrintsWhatTheCommentsSay()
    {
        CountryDataset seeds = CountryDataset.LoadDirectory("seeds");
        Console.WriteLine(seeds.TryGet("KGZ", out _));     // True

        Console.AssertPrinted(nameof(LoadingNewerData_AsPrinted_RunsAndPrintsWhatTheCommentsSay));
    }

    [Fact]
    public void Series_AsPrinted_RunsAndPrintsWhatTheCommentsSay()
    {
        Series som = Series.Of(CountryDataset.Default["KG"], IndicatorCode.Create("exchange-rate"));
        Console.WriteLine(som);                            // Exchange rate to the US dollar of KGZ, 2010 to 2014, 0 gaps
        Console.WriteLine(som.At(2014));                   // 52.66 KGS/USD (2014, estimated)
        Console.WriteLine(som.At(2015) is null);           // True: nothing is carried on or interpolated
        SeriesGrowth growth = som.Growth(2010, 2014);
        Console.WriteLine(growth.Total.DisplayWithBounds); // 14.568 ± 0.012 %

        Console.AssertPrinted(nameof(Series_AsPrinted_RunsAndPrintsWhatTheCommentsSay));
    }

    [Fact]
    public void Json_AsPrinted_RunsAndPrintsWhatTheCommentsSay()
    {
        CountryProfile kyrgyzstan = CountryDataset.Default["KG"];
        string json = JsonSerializer.Serialize(kyrgyzstan, CountryProfilesJsonContext.Default.CountryProfile);
        CountryProfile? same = JsonSerializer.Deserialize(json, CountryProfilesJsonContext.Default.CountryProfile);
        Console.WriteLine(kyrgyzstan.Equals(same));        // True: digits, bounds, units, periods and sources included

        Console.AssertPrinted(nameof(Json_AsPrinted_RunsAndPrintsWhatTheCommentsSay));
    }

    [Fact]
    public void Readme_EveryExample_IsOneOfTheMethodsHere()
    {
        string here = Normalized(File.ReadAllText(ThisFile()));
        List<string> missing = [];
        int examples = 0;
        foreach (string part in File.ReadAllText(Path.Combine(s_root, "README.md")).Split("```csharp\n")[1..])
        {
            examples++;
            string example = part[..part.IndexOf("```", StringComparison.Ordinal)];
            string body = Normalized(string.Join('\n', example.Split('\n').Where(static line => !line.StartsWith("using ", StringComparison.Ordinal))));
            if (!here.Contains(body, StringComparison.Ordinal))
            {
                missing.Add(example);
            }
        }

        Assert.Empty(missing);
        Assert.Equal(9, examples);
    }

    [Fact]
    public void Readme_Length_IsUnderThreeHundredLines() =>
        Assert.InRange(File.ReadAllLines(Path.Combine(s_root, "README.md")).Length, 1, 299);

    private static string Normalized(string text) =>
        string.Join('\n', text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));

    private static string ThisFile([CallerFilePath] string path = "") => path;

    /// <summary>Stands in for the cultures in the examples: they are the same without culture data.</summary>
    private sealed class CultureInfo : System.Globalization.CultureInfo
    {
        private CultureInfo(string name)
            : base("") => NumberFormat = TestCultures.Get(name).NumberFormat;

        public static new CultureInfo GetCultureInfo(string name) => new(name);
    }

    /// <summary>Stands in for the console in the examples, and compares what they print with their comments.</summary>
    private static class Console
    {
        public static List<string> Printed { get; } = [];

        public static void WriteLine(object? value) => Printed.Add(value?.ToString() ?? "");

        public static void AssertPrinted(string method)
        {
            string source = File.ReadAllText(ThisFile());
            int start = source.IndexOf("void " + method, StringComparison.Ordinal);
            string[] lines =
            [
                .. source[start..source.IndexOf("Console.AssertPrinted", start, StringComparison.Ordinal)].Split('\n').Select(static line => line.Trim()),
            ];
            List<string> expected = [.. Enumerable.Range(0, lines.Length).SelectMany(place => Comments(lines, place))];
            int printed = 0;
            for (int i = 0; i < expected.Count; i++)
            {
                bool goesOn = expected[i].EndsWith(" …", StringComparison.Ordinal);
                string text = goesOn ? expected[i][..^2] : expected[i];
                Assert.True(printed < Printed.Count, $"'{text}' is not printed");
                Assert.True(text == Printed[printed] || text.StartsWith(Printed[printed] + ": ", StringComparison.Ordinal), $"'{Printed[printed]}' is printed and not '{text}'");
                printed = goesOn ? Printed.Count - (expected.Count - i - 1) : printed + 1;
            }

            Assert.NotEqual(0, printed);
            Assert.Equal(Printed.Count, printed);
        }

        // What a line that prints says of it: behind itself, or, of a loop, in the lines below.
        private static IEnumerable<string> Comments(string[] lines, int place)
        {
            if (!lines[place].Contains("Console.WriteLine(", StringComparison.Ordinal))
            {
                return [];
            }

            int behind = lines[place].LastIndexOf("// ", StringComparison.Ordinal);
            string[] comments = behind >= 0
                ? [lines[place][behind..]]
                : [.. lines[(place + 1)..].SkipWhile(static line => line == "}").TakeWhile(static line => line.StartsWith("// ", StringComparison.Ordinal))];
            Assert.True(comments.Length > 0, $"{lines[place]} does not say what it prints");
            return comments.Select(static comment => comment[3..]);
        }
    }
}
