using System.Globalization;
using System.Text.RegularExpressions;
using CountryProfiles.Data;
using DuckDB.NET.Data;

namespace CountryProfiles.Tool.Tests.Export;

/// <summary>The road to larger engines: an exported file is read, joined with another and added up by DuckDB.</summary>
public sealed partial class ExportQueryTests : IDisposable
{
    private const string Edition = "November 2015";

    private readonly string _directory = Directory.CreateTempSubdirectory("country-profiles-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Query_JoinedWithAnotherFileAndAddedUp_GivesTheSumsOfTheSeeds()
    {
        string world = Export("--all", "--indicator", "population");
        string alliances = Path.Combine(_directory, "alliances.csv");
        File.WriteAllText(alliances, "alliance,member\nNorth,KGZ\nNorth,KAZ\nNorth,UZB\nSouth,CHL\nSouth,ARG\n");
        using DuckDBConnection database = new("DataSource=:memory:");
        database.Open();
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText = $"""
            SELECT alliance, count(*), sum(value), sum(lower), sum(upper)
            FROM '{world}' JOIN read_csv('{alliances}') ON member = country_alpha3
            WHERE indicator_code = 'population' AND period_year = 2015 AND source_edition = '{Edition}'
            GROUP BY alliance ORDER BY alliance
            """;

        Assert.Equal([Expected("North", "KGZ", "KAZ", "UZB"), Expected("South", "CHL", "ARG")], Rows(command));
    }

    [Fact]
    public void Query_TwoExportedIndicators_JoinedGiveTheDensityOfTheSeeds()
    {
        string file = Export("KG", "KZ", "--indicator", "population", "--indicator", "area.total");
        using DuckDBConnection database = new("DataSource=:memory:");
        database.Open();
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText = $"""
            SELECT p.country_alpha3, round(p.value::DOUBLE / a.value::DOUBLE, 4)
            FROM '{file}' p JOIN '{file}' a USING (country_alpha3, source_code)
            WHERE p.indicator_code = 'population' AND a.indicator_code = 'area.total' ORDER BY 1
            """;

        // Factbook, November 2015: 18,157,122 people on 2,724,900 km2, and 5,664,939 on 199,951.
        // 18157122 / 2724900 = 6.66341…; 5664939 / 199951 = 28.33163…
        Assert.Equal(["KAZ 6.6634", "KGZ 28.3316"], Rows(command));
    }

    // Population of a seed of the Factbook, read from the text of the seed and added up here.
    private static string Expected(string alliance, params string[] members)
    {
        decimal sum = 0;
        foreach (string member in members)
        {
            string seed = File.ReadAllText(Path.Combine(Seeds(), member + ".json"));
            sum += decimal.Parse(Population().Match(seed).Groups[1].Value, CultureInfo.InvariantCulture);
        }

        // Each is a whole number of people, half a person up and down.
        decimal open = members.Length * 0.5m;
        return string.Create(CultureInfo.InvariantCulture, $"{alliance} {members.Length} {sum} {sum - open:0.#} {sum + open:0.#}");
    }

    private static List<string> Rows(DuckDBCommand command)
    {
        List<string> rows = [];
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(place => Convert.ToString(reader.GetValue(place), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    private static string Seeds()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CountryProfiles.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "seeds", "profiles");
    }

    private string Export(params string[] args)
    {
        string file = Path.Combine(_directory, "export.parquet");
        ToolRun run = ToolRun.Of(["export", .. args, "--format", "parquet", "--out", file]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return file;
    }

    [GeneratedRegex("""\{"indicator":"population","period":"mid-2015","value":(\d+),"unit":"person"[^}]*"source":"cia-factbook-2015"\}""")]
    private static partial Regex Population();
}
