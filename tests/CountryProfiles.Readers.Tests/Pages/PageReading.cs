using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CountryProfiles.Data;
using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Readers.Tests.Pages;

/// <summary>Reads pages with the embedded units and indicators, and states what came out in one line a fact.</summary>
internal static class PageReading
{
    private static readonly Country[] s_countries =
    [
        Land("KGZ", "KG", "Kyrgyzstan"), Land("JAM", "JM", "Jamaica"), Land("GBR", "GB", "United Kingdom"), Land("CHL", "CL", "Chile"),
        Land("MDA", "MD", "Moldova"), Land("USA", "US", "United States"),
    ];

    public static Country Testland { get; } = Land("ZZZ", "ZZ", "Testland");

    public static Source Source { get; } = new() { Code = "sample-page", Publisher = "International Organization for Migration", Title = "Sample page" };

    public static ProfilePageReader Reader { get; } = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, s_countries);

    public static string FolderOfPages([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    public static string Page(string name) => File.ReadAllText(Path.Combine(FolderOfPages(), name + ".txt"));

    public static ReadResult<ProfilePage> Read(string text, string country = "ZZZ", NumberConvention numbers = NumberConvention.Detect, Source? source = null) =>
        Reader.Read(text, new PageReadOptions
        {
            Source = source ?? Source,
            Country = country.Length == 0 ? default : CountryCode.Create(country),
            Numbers = numbers,
        });

    /// <summary>The facts of a page, or the codes of what is wrong when it has none: "population mid-2015 5900000 ± 50000 person x6 Normal".</summary>
    public static string Facts(string text, NumberConvention numbers = NumberConvention.Detect)
    {
        ReadResult<ProfilePage> result = Read(text, numbers: numbers);
        return result.Value.Observations.Count > 0
            ? string.Join(" & ", result.Value.Observations.Select(State))
            : string.Join(' ', result.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    /// <summary>The value alone of a page of one fact, or the codes of what is wrong.</summary>
    public static string Value(string text, NumberConvention numbers = NumberConvention.Detect)
    {
        ReadResult<ProfilePage> result = Read(text, numbers: numbers);
        return result.Value.Observations is [var only] ? StateValue(only) : string.Join(' ', result.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    public static string State(Observation observation) =>
        string.Create(CultureInfo.InvariantCulture, $"{observation.Indicator.Code} {observation.Period} {StateValue(observation)} x{(int)observation.Multiplier} {observation.Status}")
        + (observation.Note is null ? "" : $" [{observation.Note}]");

    /// <summary>"2:PAGE001 5:PAGE003": lines and codes of the diagnostics.</summary>
    public static string Codes(ReadResult<ProfilePage> result) =>
        string.Join(' ', result.Diagnostics.Select(diagnostic => string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Line}:{diagnostic.Code}")));

    /// <summary>What was read, in the form of a seed.</summary>
    public static string Seed(ProfilePage page, Country country)
    {
        using MemoryStream stream = new();
        SeedWriter.WriteProfile(stream, new CountryProfile
        {
            Country = country,
            Observations = [.. page.Observations.OrderBy(observation => observation.Indicator.Code.ToString(), StringComparer.Ordinal).ThenBy(observation => observation.Period)],
            Contacts = page.Contacts,
            Migration = page.StoryDistances.Count == 0 ? null : new MigrationContext { StoryDistances = page.StoryDistances, Source = page.Contacts[0].Source },
        });
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string StateValue(Observation observation) => observation.Value.Kind switch
    {
        ObservationValueKind.Quantity => observation.Quantity!.Value.ToString("R", null),
        ObservationValueKind.Below => "<" + observation.Value.Bound!.Value.ToString("R", null),
        ObservationValueKind.Above => ">" + observation.Value.Bound!.Value.ToString("R", null),
        ObservationValueKind.Missing => observation.MissingReason!.Value.ToString(),
        _ => observation.Value.ToString(CultureInfo.InvariantCulture),
    };

    private static Country Land(string alpha3, string alpha2, string name) => new() { Code = CountryCode.Create(alpha3), Alpha2 = alpha2, Name = name };
}
