using System.Text;
using CountryProfiles.Monetary;
using static CountryProfiles.Tests.Monetary.Coins;

namespace CountryProfiles.Tests.Monetary;

public class CurrencyTableTests
{
    private const string Som = """{"code": "KGS", "name": "Som", "numeric": "417", "minorUnits": 2, "from": "1993-05-10", "to": null, "kind": "currency"}""";

    private static IReadOnlyList<Currency> All => CurrencyTable.Default.Currencies;

    [Fact]
    public void Default_Currency_IsXxx()
    {
        Currency none = default;

        Assert.Equal("XXX", none.ToString());
        Assert.Equal(CurrencyTable.Default[CurrencyCode.None], none);
        Assert.Equal(CurrencyTable.Default[CurrencyCode.None].GetHashCode(), none.GetHashCode());
        Assert.Equal(999, none.NumericCode);
        Assert.Equal("No currency", none.Name);
        Assert.Equal(CurrencyKind.None, none.Kind);
        Assert.Null(none.MinorUnits);
        Assert.True(none.IsActiveOn(DateOnly.MinValue) && none.IsActiveOn(DateOnly.MaxValue));
    }

    [Fact]
    public void Indexer_CodeAsText_GivesTheCurrency()
    {
        Assert.Equal("Kyrgyz Som", CurrencyTable.Default["KGS"].Name);
        Assert.Equal(CurrencyTable.Default[CurrencyCode.Create("KGS")], CurrencyTable.Default["kgs"]);
        Assert.True(CurrencyTable.Default.TryGet("USD", out Currency dollar));
        Assert.Equal(840, dollar.NumericCode);
    }

    [Theory]
    [InlineData("QQQ")]
    [InlineData("som")]
    [InlineData("")]
    [InlineData("US")]
    public void Indexer_TextThatIsNoListedCode_ThrowsAndNamesIt(string code)
    {
        Assert.Contains($"'{code}'", Assert.Throws<KeyNotFoundException>(() => CurrencyTable.Default[code]).Message, StringComparison.Ordinal);
        Assert.False(CurrencyTable.Default.TryGet(code, out Currency none));
        Assert.Equal(default, none);
        Assert.False(CurrencyTable.Default.TryGet(null, out _));
        Assert.Throws<ArgumentNullException>(() => CurrencyTable.Default[null!]);
    }

    [Fact]
    public void Default_Codes_AreUniqueAndSorted()
    {
        string[] codes = [.. All.Select(currency => currency.Code.ToString())];

        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.True(codes.Length > 300);
    }

    [Fact]
    public void Default_Dates_AreInOrderAndNotInTheFuture() => Assert.All(All, currency =>
    {
        Assert.False(currency.Introduced >= currency.Withdrawn);
        Assert.False(currency.Introduced > CurrencyTable.Default.Edition);
        Assert.True(currency.Introduced is null || currency.Introduced.Value.Year >= 1694);
    });

    [Fact]
    public void Default_Historic_IsOverOnTheDayOfTheEdition() => Assert.All(
        All.Where(currency => currency.IsHistoric),
        currency => Assert.False(currency.IsActiveOn(CurrencyTable.Default.Edition)));

    [Theory]
    [InlineData("KGS", 417, 2, "1993-05-10", null)]
    [InlineData("BYN", 933, 2, "2016-07-01", null)]
    [InlineData("SLE", 925, 2, "2022-07-01", null)]
    [InlineData("HRK", 191, null, "1994-05-30", "2023-01-14")]
    [InlineData("BGN", 975, 2, "1999-07-05", "2026-01-31")]
    [InlineData("MGA", 969, 2, "1983-11-01", null)]
    [InlineData("MRU", 929, 2, "2018-01-01", null)]
    [InlineData("XCG", 532, 2, "2025-03-31", null)]
    [InlineData("ALL", 8, 2, "1965-08-16", null)]
    [InlineData("KWD", 414, 3, "1961-04-01", null)]
    [InlineData("JPY", 392, 0, "1871-06-01", null)]
    [InlineData("XAU", 959, null, null, null)]
    public void Default_KnownCurrency_HasTheseFacts(string code, int number, int? minorUnits, string? from, string? to)
    {
        Currency currency = Listed(code);

        Assert.Equal(number, currency.NumericCode);
        Assert.Equal(minorUnits, currency.MinorUnits);
        Assert.Equal(from, currency.Introduced?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(to, currency.Withdrawn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    // What the countries of a drift table use late in 2026, and what they used before.
    [Theory]
    [InlineData("EUR", true)]
    [InlineData("VES", true)]
    [InlineData("VED", true)]
    [InlineData("SLE", true)]
    [InlineData("MRU", true)]
    [InlineData("STN", true)]
    [InlineData("ZWG", true)]
    [InlineData("XCG", true)]
    [InlineData("CUP", true)]
    [InlineData("BYN", true)]
    [InlineData("SOS", true)]
    [InlineData("HRK", false)]
    [InlineData("BGN", false)]
    [InlineData("VEF", false)]
    [InlineData("SLL", false)]
    [InlineData("MRO", false)]
    [InlineData("STD", false)]
    [InlineData("ZWL", false)]
    [InlineData("ANG", false)]
    [InlineData("CUC", false)]
    [InlineData("BYR", false)]
    public void IsActiveOn_LateIn2026_IsRight(string code, bool active) =>
        Assert.Equal(active, Listed(code).IsActiveOn(new DateOnly(2026, 11, 1)));

    [Fact]
    public void IsActiveOn_FirstAndLastDay_Count()
    {
        Currency kuna = Listed("HRK");

        Assert.False(kuna.IsActiveOn(new DateOnly(1994, 5, 29)));
        Assert.True(kuna.IsActiveOn(new DateOnly(1994, 5, 30)));
        Assert.True(kuna.IsActiveOn(new DateOnly(2023, 1, 14)));
        Assert.False(kuna.IsActiveOn(new DateOnly(2023, 1, 15)));
        Assert.False(Listed("ZWN").IsActiveOn(new DateOnly(2006, 8, 15)));
    }

    [Fact]
    public void CustomaryDigits_Ariary_DifferFromMinorUnits()
    {
        Assert.Equal((2, 0), (Listed("MGA").MinorUnits, Listed("MGA").CustomaryDigits));
        Assert.Equal((2, 2), (Listed("KGS").MinorUnits, Listed("KGS").CustomaryDigits));
        Assert.Equal((2, 2), (Listed("MRU").MinorUnits, Listed("MRU").CustomaryDigits));
        Assert.Equal((null, 2), (Listed("DEM").MinorUnits, Listed("DEM").CustomaryDigits));
    }

    [Theory]
    [InlineData("EUR", CurrencyKind.Currency)]
    [InlineData("CHE", CurrencyKind.Fund)]
    [InlineData("XDR", CurrencyKind.UnitOfAccount)]
    [InlineData("XAG", CurrencyKind.Metal)]
    [InlineData("XTS", CurrencyKind.Test)]
    public void Kind_OfCode_IsRight(string code, CurrencyKind kind) => Assert.Equal(kind, Listed(code).Kind);

    [Fact]
    public void Replaces_Ouguiya_IsTenOfTheOld()
    {
        Assert.Equal("MRO", Listed("MRU").Replaces?.ToString());
        Assert.Equal(10, Listed("MRU").ReplacedUnits);
        Assert.Null(Listed("EUR").Replaces);
        Assert.Null(Listed("EUR").ReplacedUnits);
    }

    [Fact]
    public void NumericText_Lek_HasThreeDigits()
    {
        Assert.Equal("008", Listed("ALL").NumericText);
        Assert.Null(Listed("XRE").NumericText);
    }

    [Fact]
    public void GetByNumericCode_SharedNumber_GivesAll()
    {
        Assert.Equal(["ANG", "XCG"], CurrencyTable.Default.GetByNumericCode(532).Select(currency => currency.Code.ToString()));
        Assert.Equal(["CSD", "YUM"], CurrencyTable.Default.GetByNumericCode(891).Select(currency => currency.Code.ToString()));
        Assert.Empty(CurrencyTable.Default.GetByNumericCode(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CurrencyTable.Default.GetByNumericCode(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CurrencyTable.Default.GetByNumericCode(1000));
    }

    [Fact]
    public void TryGet_EveryListedCode_IsFound() => Assert.All(All, currency =>
    {
        Assert.True(CurrencyTable.Default.TryGet(currency.Code, out Currency found));
        Assert.Equal(currency, found);
    });

    [Fact]
    public void Indexer_UnknownCode_ThrowsNamingCodeAndEdition()
    {
        CurrencyCode unknown = CurrencyCode.Create("QQQ");

        Assert.False(CurrencyTable.Default.TryGet(unknown, out Currency found));
        Assert.Equal(default, found);
        string message = Assert.Throws<KeyNotFoundException>(() => CurrencyTable.Default[unknown]).Message;
        Assert.Contains("QQQ", message, StringComparison.Ordinal);
        Assert.Contains("2026-11-25", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_SmallTable_IsIndependentOfDefault()
    {
        CurrencyTable table = Load(Table(Som));

        Assert.Equal("Som", Assert.Single(table.Currencies).Name);
        Assert.Equal(new DateOnly(2026, 1, 2), table.Edition);
        Assert.Equal("a test", table.Source);
        Assert.False(table.TryGet(Eur, out _));
        Assert.Single(Load("\uFEFF" + Table(Som)).Currencies);
        Assert.Empty(Load(Table()).Currencies);
    }

    [Theory]
    [InlineData("\"KGS\"", "\"kgs\"", "line 6, code")]
    [InlineData("\"KGS\"", "\"KG\"", "line 6, code")]
    [InlineData("\"Som\"", "\"\"", "line 6, name")]
    [InlineData("\"Som\"", "\"\\ud800\"", "line 6, name")]
    [InlineData("\"417\"", "417", "line 6, numeric")]
    [InlineData("\"417\"", "\"41\"", "line 6, numeric")]
    [InlineData("2,", "10,", "line 6, minorUnits")]
    [InlineData("2,", "\"2\",", "line 6, minorUnits")]
    [InlineData("2,", "2, \"customaryDigits\": null,", "line 6, customaryDigits")]
    [InlineData("1993-05-10", "1993-02-29", "line 6, from")]
    [InlineData("1993-05-10", "1993", "line 6, from")]
    [InlineData("\"to\": null", "\"to\": \"1993-05-10\"", "line 6, SEED009")]
    [InlineData("\"to\": null", "\"to\": {\"a\": [1]}", "line 6, to")]
    [InlineData("\"to\": null, ", "", "line 6, 'to' is missing")]
    [InlineData("\"currency\"", "\"coin\"", "line 6, kind")]
    [InlineData("\"currency\"", "\"currency\", \"historic\": false", "line 6, historic")]
    [InlineData("\"currency\"", "\"currency\", \"symbol\": \"c\"", "line 6, symbol")]
    [InlineData("\"currency\"", "\"currency\", \"code\": \"KGS\"", "line 6, SEED004")]
    [InlineData("\"currency\"", "\"currency\", \"replaces\": \"RUR\"", "line 6, replaces")]
    [InlineData("\"currency\"", "\"currency\", \"replaces\": \"RUR\", \"replacedUnits\": 200", "line 6, 'RUR', which is said to be replaced, is not listed")]
    [InlineData("\"currency\"", "\"currency\", \"replaces\": \"KGS\", \"replacedUnits\": 0", "line 6, replacedUnits")]
    [InlineData("\"format\": 1", "\"format\": 2", "line 2, format")]
    [InlineData("\"format\": 1,", "", "line 1, 'format' is missing")]
    [InlineData("\"a test\"", "5", "line 3, source")]
    [InlineData("\"2026-01-02\"", "\"2026-13-02\"", "line 4, edition")]
    [InlineData("\"edition\"", "\"version\": 1, \"edition\"", "line 4, version")]
    [InlineData("}\n]", "}\n], \"more\": [{}]", "line 7, more")]
    [InlineData("}\n]", "},\n7]", "line 7, currencies")]
    [InlineData("}\n]", "}\n", "line 8, SEED001")]
    [InlineData("\"name\": \"Som\"", "\"name\": Som", "line 6, SEED001")]
    public void Load_OneRuleBroken_SaysWhere(string part, string broken, string expected)
    {
        string json = Table(Som);
        Assert.Contains(part, json, StringComparison.Ordinal);

        IReadOnlyList<Diagnostic> faults = Broken(json.Replace(part, broken, StringComparison.Ordinal));

        AssertOne(expected, faults);
    }

    // A table may say something else of XXX than the default does; then the two differ, in that alone.
    [Theory]
    [InlineData("\"name\": \"No currency\"", "\"name\": \"Nothing\"")]
    [InlineData("\"numeric\": \"999\"", "\"numeric\": \"998\"")]
    [InlineData("\"numeric\": \"999\"", "\"numeric\": null")]
    [InlineData("\"minorUnits\": null", "\"minorUnits\": 0")]
    [InlineData("\"minorUnits\": null", "\"minorUnits\": null, \"customaryDigits\": 0")]
    [InlineData("\"from\": null", "\"from\": \"1978-01-01\"")]
    [InlineData("\"to\": null", "\"to\": \"1978-01-01\"")]
    [InlineData("\"none\"", "\"test\"")]
    [InlineData("\"none\"", "\"none\", \"historic\": true")]
    [InlineData("\"none\"", "\"none\", \"replaces\": \"XXX\", \"replacedUnits\": 1")]
    public void Load_AnotherXxx_IsNotTheDefault(string part, string other)
    {
        const string None = """{"code": "XXX", "name": "No currency", "numeric": "999", "minorUnits": null, "from": null, "to": null, "kind": "none"}""";
        Assert.Contains(part, None, StringComparison.Ordinal);

        Assert.Equal(default, Load(Table(None))[CurrencyCode.None]);
        Assert.NotEqual(default, Load(Table(None.Replace(part, other, StringComparison.Ordinal)))[CurrencyCode.None]);
        Assert.NotEqual(default, Load(Table(Som))[CurrencyCode.Create("KGS")]);
    }

    [Theory]
    [InlineData("2,", "0,")]
    [InlineData("2,", "9,")]
    [InlineData("2,", "2, \"customaryDigits\": 9,")]
    [InlineData("\"to\": null", "\"to\": \"1993-05-11\"")]
    [InlineData("\"from\": \"1993-05-10\", \"to\": null", "\"from\": null, \"to\": \"1993-05-10\"")]
    [InlineData("\"currency\"", "\"currency\", \"historic\": true")]
    [InlineData("\"currency\"", "\"currency\", \"replaces\": \"KGS\", \"replacedUnits\": 0.001")]
    public void Load_AtTheLimits_IsRead(string part, string other)
    {
        Assert.Contains(part, Som, StringComparison.Ordinal);
        Assert.Equal("KGS", Assert.Single(Load(Table(Som.Replace(part, other, StringComparison.Ordinal))).Currencies).Code.ToString());
    }

    [Theory]
    [InlineData("2,", "-1,")]
    [InlineData("\"currency\"", "\"currency\", \"replacedUnits\": 200")]
    [InlineData("\"currency\"", "\"currency\", \"replaces\": \"KGS\", \"replacedUnits\": -1")]
    [InlineData("\"currency\"", "\"currency\", \"replaces\": \"KGS\", \"replacedUnits\": \"200\"")]
    [InlineData("\"currency\"", "\"currency\", \"historic\": 1")]
    [InlineData("\"currency\"", "5")]
    [InlineData("\"KGS\"", "5")]
    [InlineData("\"Som\"", "\"\"")]
    public void Load_OneRuleBroken_IsOneFault(string part, string broken)
    {
        Assert.Contains(part, Som, StringComparison.Ordinal);
        Assert.Single(Broken(Table(Som.Replace(part, broken, StringComparison.Ordinal))));
    }

    [Fact]
    public void GetByNumericCode_SmallestAndLargest_AreNumbers()
    {
        Assert.Empty(CurrencyTable.Default.GetByNumericCode(0));
        Assert.Equal(["XXX"], CurrencyTable.Default.GetByNumericCode(999).Select(currency => currency.Code.ToString()));
    }

    [Fact]
    public void Load_RowTwiceOrOutOfOrder_Throws()
    {
        AssertOne("line 7, 'KGS' is listed twice", Broken(Table(Som, Som)));
        AssertOne("line 7, 'EUR' comes before 'KGS'", Broken(Table(Som, Som.Replace("KGS", "EUR", StringComparison.Ordinal))));
    }

    [Fact]
    public void Load_SeveralRulesBroken_ReportsAll()
    {
        IReadOnlyList<Diagnostic> faults = Broken(Table(Som.Replace("417", "x", StringComparison.Ordinal), Som.Replace("1993", "y", StringComparison.Ordinal)));

        AssertOne("line 6, numeric", faults);
        AssertOne("line 7, from", faults);
        Assert.Equal(2, faults.Count);
        Assert.Single(Broken(Table(Som) + "x"));
        Assert.Single(Broken(Table(Som, "7")));
        Assert.Single(Broken("{\"format\": 1, \"source\": \"a test\", \"edition\": \"2026-01-02\", \"currencies\": 5}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    public void Load_NoTable_Throws(string json) => Assert.NotEmpty(Broken(json));

    [Fact]
    public void Load_Null_Throws() => Assert.Throws<ArgumentNullException>(() => CurrencyTable.Load(null!));

    private static CurrencyTable Load(string json) => CurrencyTable.Load(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static IReadOnlyList<Diagnostic> Broken(string json) => Assert.Throws<InvalidSeedException>(() => Load(json)).Diagnostics;

    // "line 6, numeric": the line, then a part of code, path or message.
    private static void AssertOne(string expected, IReadOnlyList<Diagnostic> faults)
    {
        string[] parts = expected.Split(", ", 2);
        int line = int.Parse(parts[0]["line ".Length..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(faults, fault => fault.Line == line && $"{fault.Code} {fault.Path} {fault.Message}".Contains(parts[1], StringComparison.Ordinal));
    }

    private static string Table(params string[] rows) =>
        "{\n\"format\": 1,\n\"source\": \"a test\",\n\"edition\": \"2026-01-02\",\n\"currencies\": [\n" + string.Join(",\n", rows) + "\n]\n}\n";
}
