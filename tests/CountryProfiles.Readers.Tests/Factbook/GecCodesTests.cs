using CountryProfiles.Readers.Factbook;

namespace CountryProfiles.Readers.Tests.Factbook;

public class GecCodesTests
{
    [Theory]
    [InlineData("au", "AUT")]
    [InlineData("gm", "DEU")]
    [InlineData("sf", "ZAF")]
    [InlineData("ks", "KOR")]
    [InlineData("kn", "PRK")]
    [InlineData("ch", "CHN")]
    [InlineData("sz", "CHE")]
    [InlineData("ri", "SRB")]
    [InlineData("od", "SSD")]
    [InlineData("ni", "NGA")]
    [InlineData("ng", "NER")]
    [InlineData("ne", "NIU")]
    [InlineData("no", "NOR")]
    [InlineData("wa", "NAM")]
    [InlineData("vt", "VAT")]
    [InlineData("sv", "SJM")]
    [InlineData("sx", "SGS")]
    [InlineData("cw", "COK")]
    [InlineData("kv", "XKX")]
    [InlineData("KG", "KGZ")]
    public void TryGet_KnownCode_FindsTheTerritory(string gec, string area)
    {
        Assert.True(GecCodes.TryGet(gec, out GecCode? code));
        Assert.Equal(area, code.Area.ToString());
    }

    [Theory]
    [InlineData("ax", "Akrotiri")]
    [InlineData("bq", "Navassa Island")]
    [InlineData("pf", "Paracel Islands")]
    [InlineData("pg", "Spratly Islands")]
    [InlineData("jn", "Jan Mayen")]
    [InlineData("ee", "European Union")]
    [InlineData("xx", "World")]
    [InlineData("zn", "Pacific Ocean")]
    public void TryGet_PlaceOutsideIso_HasNoTerritory(string gec, string name)
    {
        Assert.True(GecCodes.TryGet(gec, out GecCode? code));
        Assert.Equal((true, name), (code.Area.IsUnspecified, code.Name));
    }

    [Theory]
    [InlineData("rb")]
    [InlineData("ss")]
    [InlineData("fg")]
    [InlineData("gp")]
    [InlineData("mb")]
    [InlineData("re")]
    [InlineData("mf")]
    [InlineData("")]
    [InlineData(null)]
    public void TryGet_NoFile_IsFalse(string? gec) => Assert.False(GecCodes.TryGet(gec, out _));

    [Theory]
    [InlineData("PSE", "gz we")]
    [InlineData("CUW", "cc uc")]
    [InlineData("SXM", "nn sk")]
    [InlineData("KGZ", "kg")]
    [InlineData("ALA", "")]
    [InlineData("BES", "")]
    [InlineData("GUF", "")]
    [InlineData("GLP", "")]
    [InlineData("MTQ", "")]
    [InlineData("REU", "")]
    [InlineData("MYT", "")]
    public void For_Territory_ListsItsFiles(string area, string files) =>
        Assert.Equal(files, string.Join(' ', GecCodes.For(CountryCode.Create(area)).Select(static code => code.Gec)));

    [Fact]
    public void All_CoversEveryTerritoryButSeven_AndKosovo()
    {
        Assert.Equal(263, GecCodes.All.Count);
        Assert.Equal(243, GecCodes.All.Where(static code => !code.Area.IsUnspecified).Select(static code => code.Area).Distinct().Count());
        Assert.Equal(17, GecCodes.All.Count(static code => code.Area.IsUnspecified));
        Assert.Empty(GecCodes.For(CountryCode.Unspecified));
    }

    [Theory]
    [InlineData("kg", "KGZ", ".kg", null)]
    [InlineData("sh", "SHN", ".sh; note - Ascension Island assigned .ac", null)]
    [InlineData("uk", "GBR", ".uk", null)]
    [InlineData("fr", "FRA", "metropolitan France - .fr; French Guiana - .gf", null)]
    [InlineData("we", "PSE", ".ps; note - same as Gaza Strip", null)]
    [InlineData("cr", "", null, "Coral Sea Islands")]
    [InlineData("sx", "SGS", null, "South Georgia and South Sandwich Islands")]
    [InlineData("um", "UMI", null, null)]
    public void Verify_FileOfItsTerritory_IsNull(string gec, string area, string? domain, string? name) => Assert.Null(Verify(gec, area, domain, name));

    [Theory]
    [InlineData("au", "AUS", ".at", "Austria")]
    [InlineData("au", "AUT", ".au", "Australia")]
    [InlineData("ax", "ALA", null, "Akrotiri")]
    [InlineData("bq", "BES", null, "Navassa Island")]
    [InlineData("sx", "SGS", ".sx", "Sint Maarten")]
    [InlineData("cr", "", null, "Costa Rica")]
    [InlineData("kg", "KGZ", ".kgz", null)]
    [InlineData("zz", "KGZ", ".kg", null)]
    public void Verify_FileOfAnother_IsTold(string gec, string area, string? domain, string? name)
    {
        Diagnostic? fault = Verify(gec, area, domain, name);
        Assert.Equal(("FACT016", "file.json"), (fault?.Code, fault?.File));
    }

    private static Diagnostic? Verify(string gec, string area, string? domain, string? name) => GecCodes.Verify(
        new FactbookProfile
        {
            Gec = gec,
            Area = area.Length == 0 ? CountryCode.Unspecified : CountryCode.Create(area),
            InternetCountryCode = domain,
            Names = new FactbookNames { ConventionalShort = name },
        },
        "file.json");
}
