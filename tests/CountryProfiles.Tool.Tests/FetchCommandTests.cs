using System.Globalization;
using System.Text.RegularExpressions;
using CountryProfiles.Data;
using Microsoft.Extensions.Time.Testing;

namespace CountryProfiles.Tool.Tests;

/// <summary>Fetching from a server that answers as the World Bank's API does, and in the ways a service can fail. All values are made up.</summary>
public sealed class FetchCommandTests : IDisposable
{
    private static readonly string[] s_countries = ["KG", "KZ", "TJ", "TM", "UZ"];

    private static readonly DateTimeOffset s_now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private readonly string _directory = Directory.CreateTempSubdirectory("country-profiles-").FullName;

    private string Into => Path.Combine(_directory, "data");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Fetch_SeveralPages_AreAskedForOneByOneAndTaken()
    {
        using FaultyServer server = new(static (_, path) => Page(path, pages: 5));

        ToolRun run = Fetch(server, "SP.POP.TOTL", "--countries", "KG", "Tajikistan", "--years", "2019:2021");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            Enumerable.Range(1, 5).Select(static page => $"/v2/country/KG;TJ/indicator/SP.POP.TOTL?format=json&per_page=1000&page={page}&date=2019:2021"), server.Requests);
        CountryDataset loaded = CountryDataset.LoadDirectory(Into);
        Assert.Equal("1,001 people (2020)", loaded["KG"].Population.ToString());
        Assert.Equal("5,001 people (2020)", loaded["UZ"].Population.ToString());
        Assert.Equal("worldbank-wdi-2026-10-28", loaded["UZ"].Population.Source.Code);
        Assert.Equal("World Bank API, SP.POP.TOTL", Assert.Single(loaded.Inputs).Name);
        Assert.Equal(new DateOnly(2026, 11, 25), loaded.Edition);
        Assert.Contains("Fetching 100 % SP.POP.TOTL", run.Error, StringComparison.Ordinal);
        Assert.Contains("5 new values, 0 values restated.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fetch_Again_TakesNothingTwiceAndANewerEditionBesideTheOld()
    {
        string updated = "2026-10-28";
        int added = 0;
        using FaultyServer server = new((_, path) => Page(path, pages: 1, updated: updated, added: added));
        Fetch(server, "SP.POP.TOTL");
        byte[] manifest = File.ReadAllBytes(Path.Combine(Into, "manifest.json"));

        Assert.Contains("0 new values, 0 values restated.", Fetch(server, "SP.POP.TOTL").Output, StringComparison.Ordinal);
        Assert.Equal(manifest, File.ReadAllBytes(Path.Combine(Into, "manifest.json")));

        (updated, added) = ("2027-01-15", 7);
        Assert.Contains("1 new value, 0 values restated.", Fetch(server, "SP.POP.TOTL").Output, StringComparison.Ordinal);
        CountryProfile kyrgyzstan = CountryDataset.LoadDirectory(Into)["KG"];
        Assert.Equal("1,008 people (2020)", kyrgyzstan.Population.ToString());
        Assert.Equal(["1,008 people (2020)", "1,001 people (2020)"], kyrgyzstan.Observations.Select(static each => each.ToString()));
        Assert.Equal("1,008 people (2020)", CountryDataset.Default.With(CountryDataset.LoadDirectory(Into))["KG"].Population.ToString());
    }

    // What a service does, and how often it then has to be asked. Each fault is gone the second time.
    public static TheoryData<string, WireAnswerOf> PassingFaults => new()
    {
        { "answered 500 Status", static _ => new WireAnswer(500, "oops") },
        { "answered 503 Status", static _ => new WireAnswer(503, "", "Retry-After: 7\r\n") },
        { "answered 429 Status", static _ => new WireAnswer(429, "slow down", "Retry-After: 42\r\n") },
        { "answered 429 Status", static _ => new WireAnswer(429, "slow down", "Retry-After: Wed, 25 Nov 2026 12:01:30 GMT\r\n") },
        { "cannot be read", static page => page with { CutAfter = page.Body.Length / 2 } },
        { "cannot be read", static page => page with { CutAfter = 0 } },
        { "not JSON of the API", static page => page with { Body = page.Body[..^20] } },
        { "not JSON of the API", static _ => new WireAnswer(200, "<html><body>The service is down for maintenance</body></html>") },
        { "not JSON of the API", static _ => new WireAnswer(200, "") },
        { "answered nothing", static _ => new WireAnswer(200, "[]") },
        { "did not answer in 3600 s", static page => page with { Silent = true } },
    };

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public void Fetch_FaultThatPasses_IsAskedForAgain(string notice, WireAnswerOf fault)
    {
        using FaultyServer server = new((number, path) => number == 1 ? fault(Page(path, pages: 2)) : Page(path, pages: 2));

        ToolRun run = Fetch(server, "SP.POP.TOTL");

        Assert.Equal((0, 3), (run.ExitCode, server.Requests.Count));
        Assert.Contains(notice, run.Error, StringComparison.Ordinal);
        Assert.Contains("2 new values", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Retry-After: 42\r\n", 42)]
    [InlineData("Retry-After: Wed, 25 Nov 2026 12:01:30 GMT\r\n", 90)]
    public void Fetch_RetryAfter_IsWaitedFor(string header, int seconds)
    {
        FakeTimeProvider time = new(s_now);
        List<DateTimeOffset> asked = [];
        using FaultyServer server = new((number, path) =>
        {
            asked.Add(time.GetUtcNow());
            return number == 0 ? new WireAnswer(429, "", header) : Page(path, pages: 1);
        });

        Assert.Equal(0, Fetch(time, server, "SP.POP.TOTL").ExitCode);

        // The first time to wait is a second otherwise. A date does not move with the clock, which runs on before it is asked.
        DateTimeOffset from = header.Contains("GMT", StringComparison.Ordinal) ? s_now : asked[0];
        Assert.True((asked[1] - from).TotalSeconds >= seconds, $"{asked[0]:T}, {asked[1]:T}");
    }

    [Fact]
    public void Fetch_FaultThatStays_IsAskedForSixTimesAtGrowingDistancesAndGivenUp()
    {
        FakeTimeProvider time = new(s_now);
        using FaultyServer server = new(static (_, _) => new WireAnswer(500, "oops"));
        Seed();

        ToolRun run = Fetch(time, server, "SP.POP.TOTL");

        AssertNothingWritten(run, "answered 500 Status.");
        Assert.Equal(6, server.Requests.Count);
        int[] waits = [.. Regex.Matches(run.Error, "Asking again in ([0-9]+) s").Select(static wait => int.Parse(wait.Groups[1].Value, CultureInfo.InvariantCulture))];
        Assert.Equal(5, waits.Length);
        Assert.True(waits[4] > waits[0], run.Error);
    }

    // What asking again does not help against: (what is told, the answer to page 2 of 2).
    public static TheoryData<string, WireAnswerOf> LastingFaults => new()
    {
        { "answered 404 Status.", static _ => new WireAnswer(404, "") },
        { "says that it is page 1 of 2: nothing is taken", static page => page with { Body = page.Body.Replace("\"page\":2", "\"page\":1", StringComparison.Ordinal) } },
        { "is of another edition than the first page", static page => page with { Body = page.Body.Replace("\"pages\":2", "\"pages\":3", StringComparison.Ordinal) } },
        { "is of another edition than the first page", static page => page with { Body = page.Body.Replace("2026-10-28", "2026-10-29", StringComparison.Ordinal) } },
        { "there are 2 values of 'SP.POP.TOTL', and gave 1: nothing is taken", static page => page with { Body = page.Body[..page.Body.IndexOf(",[", StringComparison.Ordinal)] + ",null]" } },
        { "gives no values of 'SP.POP.TOTL'", static _ => new WireAnswer(200, """[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]""") },
        { "It asks to wait 100000 s, which is longer than there is time", static _ => new WireAnswer(429, "", "Retry-After: 100000\r\n") },
        { "answered 302 Status.", static _ => new WireAnswer(302, "") },
    };

    [Theory]
    [MemberData(nameof(LastingFaults))]
    public void Fetch_FaultOfTheService_LeavesTheOldDatasetWhole(string message, WireAnswerOf fault)
    {
        using FaultyServer server = new((number, path) => number == 1 ? fault(Page(path, pages: 2)) : Page(path, pages: 2));
        Seed();

        ToolRun run = Fetch(server, "SP.POP.TOTL");

        AssertNothingWritten(run, message);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public void Fetch_SecondIndicatorFails_NothingOfTheFirstIsWritten()
    {
        using FaultyServer server = new(static (_, path) => path.Contains("NY.GDP", StringComparison.Ordinal) ? new WireAnswer(404, "") : Page(path, pages: 1));
        Seed();

        AssertNothingWritten(Fetch(server, "SP.POP.TOTL", "NY.GDP.MKTP.CD"), "answered 404 Status.");
    }

    [Fact]
    public void Fetch_TimeForEverythingRunsOut_LeavesTheOldDatasetWhole()
    {
        using FaultyServer server = new(static (number, path) => Page(path, pages: 2) with { Silent = number > 0 });
        Seed();

        AssertNothingWritten(Fetch(server, "SP.POP.TOTL", "--timeout", "10000", "--answer-timeout", "9000"), "did not give everything in 10000 s");
    }

    [Fact]
    public void Fetch_Redirect_IsFollowedAndEndlessOnesAreNot()
    {
        using FaultyServer server = new(static (_, path) => path.StartsWith("/v2/", StringComparison.Ordinal)
            ? new WireAnswer(301, "", $"Location: {path.Replace("/v2/", "/v3/", StringComparison.Ordinal)}\r\n")
            : Page(path, pages: 1));
        Assert.Equal(0, Fetch(server, "SP.POP.TOTL").ExitCode);

        using FaultyServer circle = new(static (_, path) => new WireAnswer(302, "", $"Location: {path}\r\n"));
        Assert.Equal(1, Fetch(circle, "SP.POP.TOTL").ExitCode);
    }

    [Fact]
    public void Fetch_NothingThere_SaysSo()
    {
        using FaultyServer server = new(static (_, _) => new WireAnswer(200, """[{"page":0,"pages":0,"per_page":0,"total":0,"sourceid":null,"lastupdated":null},null]"""));

        ToolRun run = Fetch(server, "SP.POP.TOTL");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Nothing was read, and nothing was written.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Into));
    }

    [Fact]
    public void Fetch_NobodyListens_SaysSo()
    {
        FaultyServer gone = new(static (_, _) => new WireAnswer(200, ""));
        string address = gone.Address;
        gone.Dispose();

        ToolRun run = Fetch(new FakeTimeProvider(s_now), null, "SP.POP.TOTL", "--base-url", address);

        AssertNothingWritten(run, "cannot be read", seeded: false);
    }

    [Fact]
    public void Fetch_Strict_WritesNothingWhenAValueIsNotRead()
    {
        using FaultyServer server = new(static (_, path) => Page(path, pages: 2) is var page && path.Contains("&page=2", StringComparison.Ordinal)
            ? page with { Body = page.Body.Replace("\"value\":2001", "\"value\":\"some\"", StringComparison.Ordinal) }
            : page);
        Seed();

        AssertNothingWritten(Fetch(server, "SP.POP.TOTL", "--strict"), "1 fragment was not read, and --strict writes nothing then");
        Assert.Equal(0, Fetch(server, "SP.POP.TOTL").ExitCode);
        Assert.Equal("1,001 people (2020)", CountryDataset.LoadDirectory(Into)["KG"].Population.ToString());
    }

    [Theory]
    [InlineData("SP POP", "is not the code of an indicator")]
    [InlineData("../admin", "is not the code of an indicator")]
    [InlineData("SP.POP.TOTL --years 20:21", "is not a year or years")]
    [InlineData("SP.POP.TOTL --years 2021:2020", "is not a year or years")]
    [InlineData("SP.POP.TOTL --timeout 0", "is not a number of seconds")]
    [InlineData("SP.POP.TOTL --base-url ftp://example.org", "is not a web address")]
    public void Fetch_WrongUsage_SaysWhat(string arguments, string problem)
    {
        string[] words = arguments.StartsWith("SP POP", StringComparison.Ordinal) ? [arguments] : arguments.Split(' ');
        ToolRun run = ToolRun.Of(["fetch", "worldbank", .. words, "--into", Into]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    /// <summary>Makes an answer of the one that would be right.</summary>
    public delegate WireAnswer WireAnswerOf(WireAnswer right);

    // The n-th page has the n-th country, with n thousand and one people in 2020.
    private static WireAnswer Page(string path, int pages, string updated = "2026-10-28", int added = 0)
    {
        int page = int.Parse(path.Split("&page=")[1].Split('&')[0], CultureInfo.InvariantCulture);
        string country = s_countries[page - 1];
        string alpha3 = CountryDataset.Default[country].Country.Code.ToString();
        return new WireAnswer(200, $$"""
            [{"page":{{page}},"pages":{{pages}},"per_page":1000,"total":{{pages}},"sourceid":"2","lastupdated":"{{updated}}"},[{"indicator":{"id":"SP.POP.TOTL","value":"Population, total"},"country":{"id":"{{country}}","value":"Somewhere"},"countryiso3code":"{{alpha3}}","date":"2020","value":{{(page * 1000) + 1 + added}},"unit":"","obs_status":"","decimal":0}]]
            """);
    }

    private ToolRun Fetch(FaultyServer server, params string[] arguments) => Fetch(new FakeTimeProvider(s_now), server, arguments);

    // Time goes on a second at a time, so that what is waited for comes; the limits are so wide that a slow machine does not reach
    // them, and when an answer stays out time leaps.
    private ToolRun Fetch(FakeTimeProvider time, FaultyServer? server, params string[] arguments)
    {
        string[] limits = arguments.Contains("--timeout") ? [] : ["--timeout", "86400", "--answer-timeout", "3600"];
        string[] address = server is null ? [] : ["--base-url", server.Address];
        Task<ToolRun> run = Task.Run(() => ToolRun.WithTime(time, "", ["fetch", "worldbank", .. arguments, "--into", Into, .. address, .. limits]));
        while (!run.Wait(TimeSpan.FromMilliseconds(5)))
        {
            time.Advance(TimeSpan.FromSeconds(server is { IsSilent: true } ? 1000 : 1));
        }

        return run.Result;
    }

    // Something older to keep.
    private void Seed()
    {
        using FaultyServer server = new(static (_, path) => Page(path, pages: 1, updated: "2020-01-01", added: 500));
        Assert.Equal(0, Fetch(server, "SP.POP.TOTL").ExitCode);
    }

    private void AssertNothingWritten(ToolRun run, string message, bool seeded = true)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains($"'{Into}' is as it was.", run.Error, StringComparison.Ordinal);
        Assert.Equal(seeded, Directory.Exists(Into));
        if (seeded)
        {
            Assert.Equal("1,501 people (2020)", Assert.Single(CountryDataset.LoadDirectory(Into)["KG"].Observations).ToString());
        }
    }
}
