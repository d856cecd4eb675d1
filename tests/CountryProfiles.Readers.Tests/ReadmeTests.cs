using System.Runtime.CompilerServices;
using System.Text.Json;
using CountryProfiles;
using CountryProfiles.Calculations;
using CountryProfiles.Data;
using CountryProfiles.Monetary;
using CountryProfiles.Readers.Pages;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.Tests;

/// <summary>
/// Each example of the README, word for word: it compiles, runs, and prints what the comments beside its lines say. A
/// comment may go on after a colon.
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
        CountryProfile kyrgyzstan = CountryDataset.Default["Kyrgyzstan"];

        Derivation women = Figures.ImmigrantWomen(kyrgyzstan, PeriodPolicy.Any);
        Console.WriteLine(women);                          // 120,000 immigrants (2015)
        Console.WriteLine($"{women.Lower} to {women.Upper}");     // 116703.1125 to 122446.5375

        // Remittances are of 2014 and the population of 2015: flagged, or refused, as the caller chooses.
        Derivation perPerson = Figures.RemittancesPerCapita(kyrgyzstan, PeriodPolicy.Any);
        Console.WriteLine(perPerson.Warnings[0].Code);     // period-mismatch
        Derivation strict = Figures.RemittancesPerCapita(kyrgyzstan, PeriodPolicy.IdenticalOnly);
        Console.WriteLine(strict.HasValue);                // False

        // Your own: any two observations, or a formula over a profile.
        Derivation landPerPerson = Calculate.Ratio(kyrgyzstan.Area, kyrgyzstan.Population, PeriodPolicy.Any);
        Console.WriteLine(landPerPerson.Unit);             // km2/person

        Console.AssertPrinted(nameof(Calculating_AsPrinted_RunsAndPrintsWhatTheCommentsSay));
    }

    [Fact]
    public void Money_AsPrinted_RunsAndPrintsWhatTheCommentsSay()
    {
        Currency som = CurrencyTable.Default[CurrencyCode.Create("KGS")];
        Money fee = Money.Parse("KGS 100.00");
        Console.WriteLine(fee * 3 + Money.FromMinorUnits(50, som));    // KGS 300.50
        Console.WriteLine(string.Join(", ", fee.Allocate(3, som)));    // KGS 33.34, KGS 33.33, KGS 33.33


        Console.AssertPrinted(nameof(Money_AsPrinted_RunsAndPrintsWhatTheCommentsSay));
    }

    [Fact]
    public void World_AsPrinted_RunsAndPrintsWhatTheCommentsSay()
    {
        CountryDataset world = CountryDataset.Default;
        Observation? rate = world["KG"].Nearest(IndicatorCode.Create("exchange-rate"), 2016, 2);
        DatedExchangeRate som = DatedExchangeRate.From(rate!);
        Console.WriteLine(som);                            // USD/KGS 52.66 (2014, estimated)
        Console.WriteLine(som.Convert(Money.Parse("USD 12.50")));       // KGS 658.25

        Total people = Totals.Over(
            world.Countries.Select(country => world[country.Code]), IndicatorCode.Create("population"), PeriodPolicy.Any, world.Overlaps);
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

    /// <summary>Stands in for the console in the examples, and compares what they print with their comments.</summary>
    private static class Console
    {
        public static List<string> Printed { get; } = [];

        public static void WriteLine(object? value) => Printed.Add(value?.ToString() ?? "");

        public static void AssertPrinted(string method)
        {
            string source = File.ReadAllText(ThisFile());
            int start = source.IndexOf("void " + method, StringComparison.Ordinal);
            string[] expected =
            [
                .. source[start..source.IndexOf("Console.AssertPrinted", start, StringComparison.Ordinal)].Split('\n')
                    .Where(static line => line.Contains("Console.WriteLine(", StringComparison.Ordinal))
                    .Select(static line => line[(line.LastIndexOf("// ", StringComparison.Ordinal) + 3)..].Trim()),
            ];
            Assert.Equal(expected.Select(static text => text.Split(": ")[0]), Printed);
        }
    }
}
