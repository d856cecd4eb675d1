using System.Text;
using System.Text.Json;
using CountryProfiles.Calculations;
using CountryProfiles.Data;
using CountryProfiles.Fuzzing;
using CountryProfiles.Internal;
using CountryProfiles.Monetary;
using CountryProfiles.Units;

namespace CountryProfiles.Tests.Fuzzing;

/// <summary>Texts that are made to cost much: the work grows with them and no faster, or they are refused by a limit.</summary>
public sealed class CostTests
{
    private const int Long = 1 << 18;

    public static TheoryData<string> Parts => ["9", "-", "(", "[", " ", ",", ".", "1,", "1/", "e", "\u0660", "\uD800", "the ", "st ", "e\u0301", "person.", "/km2", "population + ", "-1"];

    [Theory]
    [MemberData(nameof(Parts))]
    public void LongText_InEveryParser_TakesNoMoreThanItsLength(string part) =>
        Cost.IsLinear(Long / part.Length, n => Cost.Repeated(part, n), static text =>
        {
            _ = UnitTable.Default.TryParse(text, out _);
            _ = UnitTable.Default.TryParse("5 " + text, out _);
            _ = UnitTable.Default.TryParseExact("5 " + text, out _);
            _ = UnitTable.Default.TryGet(text, out _);
            _ = Rational.TryParse(text, out _);
            _ = Rational.TryParse("1/" + text, out _);
            _ = Money.TryParse("KGS " + text, out _);
            _ = ExchangeRate.TryParse("USD/KGS " + text, out _);
            _ = ReferencePeriod.TryParse("avg " + text, out _);
            _ = Formula.TryParse(text, out _);
            _ = CountryDataset.Default.TryGet(text, out _);
            _ = CountryDataset.Default.Find(text);
            Assert.Throws<FormatException>(() => UnitTable.Default.Parse(text + "!"));
            Assert.Throws<FormatException>(() => Formula.Parse(text + "!"));
            Assert.Throws<KeyNotFoundException>(() => CountryDataset.Default[text]);
        });

    [Theory]
    [InlineData("1e999999999")]
    [InlineData("1E-999999999")]
    [InlineData("5e1000 km2")]
    public void Exponent_IsRefused(string text)
    {
        Assert.False(UnitTable.Default.TryParse(text, out _));
        Assert.False(Rational.TryParse(text, out _));
        Assert.False(Money.TryParse("KGS " + text, out _));
        SeedDiagnostics diagnostics = new();
        ProfileJson.Read(Encoding.UTF8.GetBytes(Profile(1, _ => "{\"indicator\":\"area\",\"period\":\"undated\",\"value\":" + text.Split(' ')[0] + ",\"unit\":\"km2\",\"source\":\"cldr-48\"}")), null, CountryDataset.DefaultTables, Find, diagnostics);
        Assert.Equal("SEED006", Assert.Single(diagnostics.Items).Code);
    }

    // 256 faults, and so below the number that are told: each is told with its place.
    [Fact]
    public void Faults_OfAProfile_AreFoundWithoutReadingItAgainForEach() => Cost.IsLinear(
        256, n => Bytes(Profile(n, static i => $"{{\"indicator\":\"area\",\"period\":\"none\",\"value\":{i},\"unit\":\"km2\",\"source\":\"cldr-48\"}}")), json =>
        {
            SeedDiagnostics diagnostics = new();
            ProfileJson.Read(json, null, CountryDataset.DefaultTables, Find, diagnostics);
            Assert.NotEmpty(diagnostics.Items);
        });

    [Theory]
    [InlineData("{\"indicator\":\"area\",\"period\":\"2014-01-01/2014-12-31\",\"value\":5,\"unit\":\"km2\",\"source\":\"cldr-48\"}")]
    [InlineData("{\"a\":1}")]
    [InlineData("[[[]]]")]
    [InlineData("0")]
    public void Entries_Repeated_TakeNoMoreThanTheirNumber(string entry) => Cost.IsLinear(4096, n => Bytes(Profile(n, _ => entry)), static json =>
    {
        SeedDiagnostics diagnostics = new();
        ProfileJson.Read(json, null, CountryDataset.DefaultTables, Find, diagnostics);
        Assert.InRange(diagnostics.Count, 1, 1000);
    });

    [Fact]
    public void Observations_OfAProfile_TakeNoMoreThanTheirNumber() => Cost.IsLinear(
        2048, n => Bytes(Profile(n, static i => $"{{\"indicator\":\"exchange-rate\",\"period\":\"{1 + (i % 9000):0000}-01-{1 + (i / 9000):00}\",\"value\":{i},\"unit\":\"KGS/USD\",\"source\":\"cldr-48\"}}")), static json =>
        {
            SeedDiagnostics diagnostics = new();
            Assert.NotEmpty(ProfileJson.Read(json, null, CountryDataset.DefaultTables, Find, diagnostics)!.Observations);
            Assert.Empty(diagnostics.Items);
        });

    [Fact]
    public void Units_EachOfItsOwnDimension_TakeNoMoreThanTheirNumber() => Cost.IsLinear(
        1024, static n => Bytes("{\"format\":1,\"currencies\":\"EUR\",\"wholes\":[],\"units\":[" + Cost.Numbered(n, static i => $"{{\"code\":\"u{i}\",\"symbol\":\"s{i}\",\"name\":\"n{i}\",\"measures\":\"count:e{i}\",\"factor\":\"1\",\"definition\":\"d\"}}", ",") + "]}"), static json =>
        {
            SeedDiagnostics diagnostics = new();
            Assert.NotEmpty(UnitTable.Read(json, null, diagnostics).Units);
            Assert.Empty(diagnostics.Items);
        });

    [Fact]
    public void Dimension_OfManyTerms_IsRefused()
    {
        SeedDiagnostics diagnostics = new();
        UnitTable.Read(Bytes("{\"format\":1,\"currencies\":\"EUR\",\"wholes\":[],\"units\":[{\"code\":\"u\",\"symbol\":\"s\",\"name\":\"n\",\"measures\":\"" + Cost.Numbered(100_000, static i => $"count:e{i}", " ") + "\",\"factor\":\"1\",\"definition\":\"d\"}]}"), null, diagnostics);
        Assert.Contains("at most 200 characters", Assert.Single(diagnostics.Items).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("length^2147483647 length^2147483647")]
    [InlineData("length^-2147483648")]
    [InlineData("length^10")]
    [InlineData("length^2\0")]
    public void Dimension_WithAnExponentThatCannotBe_IsRefused(string measures)
    {
        SeedDiagnostics diagnostics = new();
        UnitTable.Read(Bytes("{\"format\":1,\"currencies\":\"EUR\",\"wholes\":[],\"units\":[{\"code\":\"u\",\"symbol\":\"s\",\"name\":\"n\",\"measures\":" + JsonSerializer.Serialize(measures) + ",\"factor\":\"1\",\"definition\":\"d\"}]}"), null, diagnostics);
        Assert.Equal("SEED006", Assert.Single(diagnostics.Items).Code);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Nesting_OfAnyDepth_IsOneFault(string opening) => Cost.IsLinear(Long / 8, n => Bytes("{\"format\":1,\"x\":" + Cost.Repeated(opening, n)), static json =>
    {
        SeedDiagnostics diagnostics = new();
        Assert.Null(ProfileJson.Read(json, null, CountryDataset.DefaultTables, Find, diagnostics));
        Assert.Contains(diagnostics.Items, static diagnostic => diagnostic.Code == "SEED001");
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, CountryProfilesJsonContext.Default.Observation));
    });

    [Theory]
    [InlineData("\"note\":\"", "\"")]
    [InlineData("\"value\":", "")]
    [InlineData("\"", "\":1")]
    public void OneLongToken_TakesNoMoreThanItsLength(string before, string after) => Cost.IsLinear(
        Long, n => Bytes(Profile(1, _ => "{\"indicator\":\"area\",\"period\":\"undated\",\"unit\":\"km2\",\"source\":\"cldr-48\"," + before + new string('5', n) + after + "}")), static json =>
        {
            SeedDiagnostics diagnostics = new();
            ProfileJson.Read(json, null, CountryDataset.DefaultTables, Find, diagnostics);
            Assert.All(diagnostics.Items, static diagnostic => Assert.InRange(diagnostic.Message.Length, 1, 600));
        });

    private static Country? Find(CountryCode code) => CountryDataset.Default[code].Country;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Profile(int count, Func<int, string> entry) => "{\"format\":1,\"country\":\"KGZ\",\"observations\":[\n" + Cost.Numbered(count, entry, ",\n") + "]}";
}
