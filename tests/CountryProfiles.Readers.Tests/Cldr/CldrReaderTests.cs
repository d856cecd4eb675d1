using CountryProfiles.Readers.Cldr;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.Tests.Cldr;

public class CldrReaderTests
{
    private static readonly ReadResult<CldrData> s_result = CldrFolder.Read();

    [Fact]
    public void Territories_AreThoseOfIsoAndKosovo()
    {
        Assert.Empty(s_result.Diagnostics);
        Assert.Equal("48", s_result.Value.Release);
        Assert.Equal(
            ["ATA AQ 10 Antarctica", "CHE CH 756 Switzerland", "KGZ KG 417 Kyrgyzstan", "SRB RS 688 Serbia", "XKX XK  Kosovo"],
            s_result.Value.Territories.Select(static t => $"{t.Code} {t.Alpha2} {t.Numeric} {t.Name}"));
        Assert.Equal(["XKX"], s_result.Value.Territories.Where(static t => t.IsUserAssigned).Select(static t => t.Code.ToString()));
        Assert.Null(s_result.Value.Find(CountryCode.Create("SUN")));
    }

    [Fact]
    public void Names_KeepAlternatives() => Assert.Equal(["Swiss", "Helvetia"], Find("CHE").OtherNames);

    [Fact]
    public void Regions_SkipGroupings_AndAntarcticaHasNone()
    {
        Assert.Equal(("Asia", 142, "Central Asia", "143"), (Find("KGZ").Region!.Name, Find("KGZ").Region!.Code, Find("KGZ").Subregion!.Name, Find("KGZ").Subregion!.CodeText));
        Assert.Equal(("Europe", "039"), (Find("XKX").Region!.Name, Find("XKX").Subregion!.CodeText));
        Assert.Null(Find("ATA").Region);
        Assert.Null(Find("ATA").Subregion);
    }

    [Fact]
    public void Currencies_AreInTheOrderOfTheirDates()
    {
        Assert.Equal(
            ["RUR Russian Ruble (1991–1998) 1991-12-25 1993-05-10 True", "KGS Kyrgyz Som 1993-05-10  True"],
            Find("KGZ").Currencies.Select(static c => FormattableString.Invariant($"{c.Currency} {c.Name} {c.From:yyyy-MM-dd} {c.To:yyyy-MM-dd} {c.IsLegalTender}")));
        Assert.Equal(["CHE", "CHF"], Find("CHE").Currencies.Select(static c => c.Currency.ToString()));
    }

    [Fact]
    public void LegalTender_LeavesFundsOut()
    {
        CurrencyUse franc = Assert.Single(Find("CHE").LegalTender(CldrFolder.Source));
        Assert.Equal(("CHF", new DateOnly(1799, 3, 17), null, CldrFolder.Source), (franc.Currency.ToString(), franc.From, franc.To, franc.Source));
        Assert.Empty(Find("ATA").LegalTender(CldrFolder.Source));
    }

    [Fact]
    public void Languages_AreByShare_WithTheirStanding() => Assert.Equal(
        ["de German 76 ± 0.5 %{person} Official", "rm Romansh 0.5 ± 0.05 %{person} Regional", "gsw Swiss German  DeFactoOfficial"],
        Find("CHE").Languages.Select(static l => $"{l.Tag} {l.Name} {l.Share?.ToString("R", null)} {l.Status}"));

    [Fact]
    public void OfficialLanguages_KeepRegionalApart_AndScriptsOnce()
    {
        Assert.Equal(["German", "Swiss German"], Find("CHE").OfficialLanguages.Select(static l => l.Name));
        Assert.Equal(["sr"], Find("SRB").OfficialLanguages.Select(static l => l.Tag));
        Assert.Equal(["sr", "sr-Latn", "sq"], Find("SRB").Languages.Select(static l => l.Tag));
        Assert.Equal("Serbian", Find("SRB").Languages[1].Name);
        Assert.Empty(Find("ATA").Languages);
        Assert.Equal(
            new LanguageUse { Name = "Kyrgyz", Tag = "ky", IsOfficial = true, Share = Find("KGZ").Languages[0].Share }, Find("KGZ").Languages[0].ToLanguageUse());
        Assert.False(Find("CHE").Languages[1].ToLanguageUse().IsOfficial);
    }

    [Theory]
    [InlineData("KGZ", "6172100 ± 5 person")]
    [InlineData("ATA", "300 ± 0.5 person")]
    public void Population_IsUndated_ToSixDigits(string code, string expected)
    {
        Observation population = Find(code).Population!;
        Assert.Equal((expected, "population", ReferencePeriod.Undated, code), (population.Quantity!.Value.ToString("R", null), population.Indicator.Code.ToString(), population.Period, population.ReferenceArea.ToString()));
    }

    [Theory]
    [InlineData(CldrFolder.Codes, null, null, "CLDR001", CldrFolder.Codes)]
    [InlineData(CldrFolder.Info, null, "{", "CLDR001", CldrFolder.Info)]
    [InlineData(CldrFolder.Info, "\"territoryInfo\"", "\"other\"", "CLDR002", CldrFolder.Info)]
    [InlineData(CldrFolder.Currencies, null, """{"supplemental": {"currencyData": {"region": []}}}""", "CLDR002", CldrFolder.Currencies)]
    [InlineData(CldrFolder.Info, "\"AQ\": {", "\"AR\": {", "CLDR002", "territoryInfo.AQ")]
    [InlineData(CldrFolder.Currencies, "\"RS\":", "\"RX\":", "CLDR002", "currencyData.region.RS")]
    [InlineData(CldrFolder.TerritoryNames, "\"RS\":", "\"RX\":", "CLDR003", "RS")]
    [InlineData(CldrFolder.TerritoryNames, "\"143\":", "\"144\":", "CLDR003", "143")]
    [InlineData(CldrFolder.LanguageNames, "\"sr\":", "\"sx\":", "CLDR004", "sr")]
    [InlineData(CldrFolder.Codes, "\"417\", \"_alpha3\"", "\"4l7\", \"_alpha3\"", "CLDR005", "codeMappings.KG")]
    [InlineData(CldrFolder.Codes, "\"KGZ\"", "\"K1Z\"", "CLDR005", "codeMappings.KG")]
    [InlineData(CldrFolder.Currencies, "2006-10-25", "2006-10", "CLDR005", "currencyData.region.RS")]
    [InlineData(CldrFolder.Currencies, "\"_to\": \"1993-05-10\"", "\"_to\": \"1990-05-10\"", "CLDR005", "currencyData.region.KG")]
    [InlineData(CldrFolder.Info, "\"76\"", "\"176\"", "CLDR005", "territoryInfo.CH.languagePopulation.de")]
    [InlineData(CldrFolder.Info, "\"300\"", "\"3e2\"", "CLDR005", "territoryInfo.AQ._population")]
    [InlineData(CldrFolder.Info, "official_regional", "official_minority", "CLDR005", "territoryInfo.CH.languagePopulation.rm")]
    [InlineData(CldrFolder.CurrencyNames, "\"CHF\":", "\"CHX\":", "CLDR006", "CHF")]
    [InlineData(CldrFolder.Info, "\"_cldrVersion\": \"48\"", "\"_cldrVersion\": \"47\"", "CLDR007", CldrFolder.Info)]
    public void Fault_IsToldWithItsPlace(string file, string? from, string? to, string code, string place)
    {
        ReadResult<CldrData> result = CldrFolder.Read(file, from, to);
        Assert.Contains(result.Diagnostics, d => d.Code == code && d.File == file && (d.Path == place || d.File == place));
    }

    [Fact]
    public void Read_NoFolder_TellsEveryFile()
    {
        ReadResult<CldrData> result = new CldrReader(UnitTable.Default, [], CldrFolder.Source).Read("/no such folder");
        Assert.Equal(7, result.Diagnostics.Count);
        Assert.Empty(result.Value.Territories);
    }

    private static CldrTerritory Find(string code) => s_result.Value.Find(CountryCode.Create(code))!;
}
