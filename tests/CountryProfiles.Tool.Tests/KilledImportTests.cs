using System.Diagnostics;
using System.Globalization;
using System.Text;
using CountryProfiles.Data;

namespace CountryProfiles.Tool.Tests;

/// <summary>The tool as a process of its own that is killed, interrupted, out of disk, or not alone: the dataset is the old or the new one, whole.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Kills = 20;

    // What no limit of this test may end: the slowest machine is faster.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private static readonly string[] s_countries =
        [.. CountryDataset.Default.Countries.Where(static country => !country.IsUserAssigned).Take(80).Select(static country => country.Code.ToString())];

    private readonly string _directory = Directory.CreateTempSubdirectory("country-profiles-").FullName;

    private string Into => Path.Combine(_directory, "data");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    // The kill comes when so many files are there that were not before: at some step of writing the next ones.
    [Fact]
    public void Import_KilledAtAnyMoment_LeavesTheOldOrTheNewDatasetWhole()
    {
        int killed = 0;
        int value = 1;
        Assert.Equal(0, ToolRun.Of("import", "worldbank", Write("1.csv", "2020-01-01", value), "--into", Into).ExitCode);
        for (int kill = 0; kill < Kills; kill++)
        {
            string csv = Write("next.csv", string.Create(CultureInfo.InvariantCulture, $"2021-01-{kill + 1:00}"), value + 1);
            HashSet<string> before = [.. Files()];
            int wanted = 1 + (kill * s_countries.Length / Kills);
            using (Process process = Start("import", "worldbank", csv, "--into", Into))
            {
                while (!process.HasExited && Files().Count(file => !before.Contains(file)) < wanted)
                {
                    Thread.Sleep(1);
                }

                process.Kill();
                Assert.True(process.WaitForExit(s_patience));
                killed += process.ExitCode == 0 ? 0 : 1;
            }

            int now = ValueOfAll();
            Assert.InRange(now, value, value + 1);
            value = now;
        }

        Assert.InRange(killed, Kills / 2, Kills);
        Assert.Equal(0, ToolRun.Of("import", "worldbank", Write("last.csv", "2022-01-01", 100), "--into", Into).ExitCode);
        Assert.Equal(100, ValueOfAll());
        Assert.Empty(Directory.GetFiles(Into, "*.new", SearchOption.AllDirectories));
    }

    // A process may be killed before it has written anything, too, and while it starts.
    [Fact]
    public void Import_KilledAfterRandomTimes_LeavesTheOldOrTheNewDatasetWhole()
    {
        Assert.Equal(0, ToolRun.Of("import", "worldbank", Write("1.csv", "2020-01-01", 1), "--into", Into).ExitCode);
        string csv = Write("next.csv", "2021-01-01", 2);
        Stopwatch watch = Stopwatch.StartNew();
        using (Process whole = Start("import", "worldbank", csv, "--into", Path.Combine(_directory, "other")))
        {
            Assert.True(whole.WaitForExit(s_patience));
            Assert.Equal(0, whole.ExitCode);
        }

        Random random = new(20261125);
        for (int kill = 0; kill < Kills / 2; kill++)
        {
            using Process process = Start("import", "worldbank", csv, "--into", Into);
            process.WaitForExit(TimeSpan.FromMilliseconds(random.NextDouble() * watch.ElapsedMilliseconds));
            process.Kill();
            Assert.True(process.WaitForExit(s_patience));
            Assert.InRange(ValueOfAll(), 1, 2);
        }
    }

    [Fact]
    public void Import_FileLargerThanThereIsRoomFor_LeavesTheOldDatasetWhole()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.Equal(0, ToolRun.Of("import", "worldbank", Write("1.csv", "2020-01-01", 1), "--into", Into).ExitCode);
        StringBuilder sdmx = new("REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS,COLLECTION,SOURCE\n");
        for (int year = 1000; year < 2000; year++)
        {
            sdmx.Append(CultureInfo.InvariantCulture, $"AFG,population,{year},5,person,6,0,A,M,\n");
        }

        string csv = Path.Combine(_directory, "large.csv");
        File.WriteAllText(csv, sdmx.ToString());

        // At most 64 kilobytes a file, and the profile has more; the write fails as on a full disk.
        ProcessStartInfo start = StartInfo(["/bin/sh", "-c", "trap '' XFSZ; ulimit -f 128; exec \"$@\"", "sh", .. ToolCommand, "import", "sdmx", csv, "--into", Into]);
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using Process process = Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(s_patience));

        Assert.NotEqual(0, process.ExitCode);
        Assert.Contains("as it was", error, StringComparison.Ordinal);
        Assert.Equal(1, ValueOfAll());
        Assert.Single(CountryDataset.LoadDirectory(Into)["AF"].Observations);
        Assert.Equal(0, ToolRun.Of("import", "sdmx", csv, "--into", Into).ExitCode);
        Assert.Equal(1001, CountryDataset.LoadDirectory(Into)["AF"].Observations.Count);
    }

    [Fact]
    public void Import_SeveralProcessesAtOnce_EachIsWholeOrRefused()
    {
        string[] files = [.. Enumerable.Range(1, 4).Select(number => Write($"{number}.csv", $"2020-01-0{number}", number))];
        Process[] processes = [.. files.Select(file => Start("import", "worldbank", file, "--into", Into))];
        int[] succeeded = [.. Enumerable.Range(1, 4).Where(number =>
        {
            using Process process = processes[number - 1];
            string error = process.StandardError.ReadToEnd();
            Assert.True(process.WaitForExit(s_patience));
            Assert.True(process.ExitCode == 0 || error.Contains("is being written to by another process", StringComparison.Ordinal), error);
            return process.ExitCode == 0;
        })];

        Assert.NotEmpty(succeeded);
        Assert.All(s_countries, code => Assert.Equal(
            succeeded.Select(static number => $"worldbank-wdi-2020-01-0{number}"),
            CountryDataset.LoadDirectory(Into)[code].Observations.Select(static each => each.Source.Code).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Fetch_InterruptedByTheUser_LeavesTheOldDatasetWhole()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Assert.Equal(0, ToolRun.Of("import", "worldbank", Write("1.csv", "2020-01-01", 1), "--into", Into).ExitCode);
        using FaultyServer server = new(static (_, _) => new WireAnswer(200, "", Silent: true));

        // What is started in the background ignores this signal, and so would all that it starts.
        using Process process = Process.Start(StartInfo(
            ["env", "--default-signal=INT", .. ToolCommand, "fetch", "worldbank", "SP.POP.TOTL", "--into", Into, "--base-url", server.Address]))!;
        Stopwatch patience = Stopwatch.StartNew();
        while (!server.IsSilent && patience.Elapsed < s_patience)
        {
            Thread.Sleep(5);
        }

        using (Process interrupt = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            interrupt.WaitForExit();
        }

        string error = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(s_patience));
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("Cancelled.", error, StringComparison.Ordinal);
        Assert.Equal(1, ValueOfAll());
    }

    // What all countries say of 2020: the same, or parts of two datasets would be mixed.
    private int ValueOfAll()
    {
        CountryDataset dataset = CountryDataset.LoadDirectory(Into);
        return Assert.Single(s_countries.Select(code => (int)dataset[code].At(IndicatorCode.Create("population"), 2020)!.Quantity!.Value.Amount.Numerator).Distinct());
    }

    private string[] Files() => Directory.GetFiles(Into, "*", SearchOption.AllDirectories);

    private string Write(string name, string updated, int people)
    {
        StringBuilder csv = new($"\"Last Updated Date\",\"{updated}\",\n\n\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2020\",\n");
        foreach (string code in s_countries)
        {
            csv.Append(CultureInfo.InvariantCulture, $"\"{code}\",\"{code}\",\"Population, total\",\"SP.POP.TOTL\",\"{people}\",\n");
        }

        string path = Path.Combine(_directory, name);
        File.WriteAllText(path, csv.ToString());
        return path;
    }

    private static string[] ToolCommand => ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "country-profiles.dll")];

    private static Process Start(params string[] arguments) => Process.Start(StartInfo([.. ToolCommand, .. arguments]))!;

    private static ProcessStartInfo StartInfo(string[] command)
    {
        ProcessStartInfo start = new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        return start;
    }
}
