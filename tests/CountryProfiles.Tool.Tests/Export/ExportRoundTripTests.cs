using System.Globalization;
using System.Text;
using System.Text.Json;
using CountryProfiles.Data;
using CountryProfiles.Readers.Sdmx;
using CountryProfiles.Tool.Export;
using CountryProfiles.Units;
using DuckDB.NET.Data;
using nietras.SeparatedValues;

namespace CountryProfiles.Tool.Tests.Export;

/// <summary>What is exported says all that was loaded: the observations made of it are equal to those of the dataset.</summary>
public sealed class ExportRoundTripTests : IDisposable
{
    private static readonly CountryDataset s_dataset = CountryDataset.Default;

    private static readonly Observation[] s_all = [.. s_dataset.Countries.SelectMany(static country => s_dataset[country.Code].Observations)];

    // What no embedded seed has: bounds, every status and reason, thirds, long decimals, texts that need quotes.
    private static readonly Observation[] s_odd = [.. Odd()];

    private readonly string _directory = Directory.CreateTempSubdirectory("country-profiles-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Json_AllObservations_GivesTheSame()
    {
        Assert.Equal(s_all, FromJson(File.ReadAllBytes(ExportAll("json"))));
        Assert.Equal(s_odd, FromJson(Written(JsonExport.Write)));
    }

    [Fact]
    public void Csv_AllObservations_GivesTheSame()
    {
        Assert.Equal(s_all, FromCsv(File.ReadAllBytes(ExportAll("csv"))));
        Assert.Equal(s_odd, FromCsv(Written(DelimitedExport.Write)));
    }

    [Fact]
    public void SdmxCsv_AllObservations_GivesTheSame()
    {
        using FileStream stream = File.OpenRead(ExportAll("sdmx-csv"));
        List<Diagnostic> diagnostics = [];

        List<Observation> read = [.. new SdmxCsvReader(s_dataset.Units, s_dataset.Indicators, s_dataset.Countries, s_dataset.Sources).Read(stream, diagnostics.Add)];

        Assert.Empty(diagnostics);
        Assert.Equal(s_all, read);
    }

    [Fact]
    public void Parquet_AllObservations_GivesTheSame()
    {
        string odd = Path.Combine(_directory, "odd.parquet");
        File.WriteAllBytes(odd, Written(static (stream, rows) => ParquetExport.Write(stream, rows, "test")));

        Assert.Equal(s_all, FromParquet(ExportAll("parquet")));
        Assert.Equal(s_odd, FromParquet(odd));
    }

    [Fact]
    public void Parquet_Amounts_AreDecimalsOfTheEngine()
    {
        using DuckDBConnection database = Open();
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText = $"SELECT string_agg(column_name || ' ' || column_type, ', ') FROM (DESCRIBE SELECT value, period_first_day, rank, source_is_country_specific, note FROM '{ExportAll("parquet")}')";

        Assert.Equal("value DECIMAL(38,12), period_first_day DATE, rank INTEGER, source_is_country_specific BOOLEAN, note VARCHAR", command.ExecuteScalar());
    }

    [Theory]
    [InlineData("0", "0.000000000000")]
    [InlineData("-3.2", "-3.200000000000")]
    [InlineData("0.000000000001", "0.000000000001")]
    [InlineData("-0.000000000001", "-0.000000000001")]
    [InlineData("99999999999999999999999999.999999999999", "99999999999999999999999999.999999999999")]
    [InlineData("-99999999999999999999999999.999999999999", "-99999999999999999999999999.999999999999")]
    [InlineData("100000000000000000000000000", null)]
    [InlineData("-100000000000000000000000000", null)]
    [InlineData("0.0000000000001", null)]
    [InlineData("1/3", null)]
    [InlineData("1/4", "0.250000000000")]
    public void Parquet_Number_IsExactOrNull(string number, string? expected)
    {
        Observation observation = Exchange(Quantity.Exact(Rational.Parse(number), s_dataset.Units["KGS/USD"]));
        string file = Path.Combine(_directory, "one.parquet");
        (Observation? First, int Count) unfit = default;
        using (FileStream stream = File.Create(file))
        {
            unfit = ParquetExport.Write(stream, [new ExportRow(null, observation)], "test");
        }

        using DuckDBConnection database = Open();
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText = $"SELECT CAST(value AS VARCHAR) FROM '{file}'";
        object? read = command.ExecuteScalar();

        Assert.Equal(expected, read is DBNull ? null : read);
        Assert.Equal(expected is null ? (observation, 1) : (null, 0), unfit);
        command.CommandText = $"SELECT exact FROM '{file}'";
        Assert.Equal(observation.Quantity!.Value.Amount.ToString(), command.ExecuteScalar());

        // By the statistics of the group, which engines leave a group out by.
        command.CommandText = $"SELECT count(*) FROM '{file}' WHERE value = {expected ?? "0"}::DECIMAL(38,12)";
        Assert.Equal(expected is null ? 0L : 1L, command.ExecuteScalar());
    }

    private static IEnumerable<Observation> Odd()
    {
        UnitTable units = s_dataset.Units;
        yield return Exchange(Quantity.Published(0.1m, -1, units["KGS/USD"]), below: true);
        yield return Exchange(Quantity.Create(Rational.Create(1, 7), Rational.Create(1, 59), units["KGS/USD"]), below: false);
        yield return Exchange(Quantity.Create(Rational.Create(22_460, 59), Rational.Create(1, 3), units["KGS/USD"]));
        yield return Exchange(Quantity.Exact(Rational.PowerOfTen(-13), units["KGS/USD"]));
        yield return Exchange(Quantity.Exact(Rational.PowerOfTen(26), units["KGS/USD"]));
        yield return Exchange(Quantity.Published(52.660m, -3, units["KGS/USD"]), note: "=1+1, \"quoted\"\r\nand on a second line; Кыргызча");
        Indicator population = s_dataset.Indicators.First(static each => each.Code.ToString() == "population");
        CountryCode kgz = CountryCode.Create("KGZ");
        Source source = s_dataset["KG"].Population.Source with { Retrieved = new DateOnly(2026, 11, 25), Address = new Uri("https://example.org/a?b=1,2") };
        for (int status = 0; status < 64; status++)
        {
            yield return Observation.Create(
                population, kgz, ReferencePeriod.MidYear(1950 + status), ObservationValue.Of(Quantity.Published(5_900_000, 5, units["person"])), source,
                UnitMultiplier.Millions, (ObservationStatus)status);
        }

        foreach (MissingReason reason in Enum.GetValues<MissingReason>())
        {
            yield return Observation.Create(
                population, kgz, ReferencePeriod.AverageMidYears(1900 + (int)reason, 1905), ObservationValue.Missing(reason), source, status: ObservationStatus.Break);
        }
    }

    private static Observation Exchange(Quantity quantity, bool? below = null, string? note = null) => Observation.Create(
        s_dataset.Indicators.First(static each => each.Code.ToString() == "exchange-rate"), CountryCode.Create("KGZ"), ReferencePeriod.AverageOfYear(2014),
        below switch
        {
            true => ObservationValue.Below(quantity),
            false => ObservationValue.Above(quantity),
            null => ObservationValue.Of(quantity),
        },
        s_dataset["KG"].Population.Source, note: note);

    private static byte[] Written(Action<Stream, IEnumerable<ExportRow>> write)
    {
        using MemoryStream stream = new();
        write(stream, s_odd.Select(static observation => new ExportRow(s_dataset[observation.ReferenceArea].Country, observation)));
        return stream.ToArray();
    }

    private static List<Observation> FromJson(byte[] json) =>
    [
        .. JsonDocument.Parse(json).RootElement.EnumerateArray().Select(static row => ExportedRow.Read(name =>
        {
            JsonElement cell = row.GetProperty(name);
            return cell.ValueKind == JsonValueKind.Null ? null : cell.ValueKind == JsonValueKind.String ? cell.GetString() : cell.GetRawText();
        })),
    ];

    private static List<Observation> FromCsv(byte[] csv)
    {
        string text = Encoding.UTF8.GetString(csv);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        List<Observation> read = [];
        using SepReader reader = Sep.New(',').Reader(static options => options with { Unescape = true }).FromText(text);
        foreach (SepReader.Row row in reader)
        {
            Dictionary<string, string> cells = [];
            foreach (string column in reader.Header.ColNames)
            {
                cells[column] = row[column].ToString();
            }

            read.Add(ExportedRow.Read(name => cells[name] is { Length: > 0 } cell ? cell : null));
        }

        return read;
    }

    private static List<Observation> FromParquet(string file)
    {
        using DuckDBConnection database = Open();
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText = $"SELECT CAST(COLUMNS(*) AS VARCHAR) FROM '{file}'";
        using DuckDBDataReader reader = command.ExecuteReader();
        List<Observation> read = [];
        while (reader.Read())
        {
            read.Add(ExportedRow.Read(name => reader.GetOrdinal(name) is int place && reader.IsDBNull(place) ? null : reader.GetString(place)));
        }

        return read;
    }

    private static DuckDBConnection Open()
    {
        DuckDBConnection database = new("DataSource=:memory:");
        database.Open();
        return database;
    }

    private string ExportAll(string format)
    {
        string file = Path.Combine(_directory, "world." + (format == "sdmx-csv" ? "csv" : format));
        ToolRun run = ToolRun.Of("export", "--all", "--format", format, "--out", file);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return file;
    }
}
