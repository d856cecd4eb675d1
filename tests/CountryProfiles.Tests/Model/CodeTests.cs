namespace CountryProfiles.Tests.Model;

/// <summary>Country, currency and indicator codes, price bases and ranks.</summary>
public class CodeTests
{
    [Fact]
    public void CountryCode_Default_IsUnspecified()
    {
        Assert.Equal(CountryCode.Unspecified, default);
        Assert.True(default(CountryCode).IsUnspecified);
        Assert.Equal("", default(CountryCode).ToString());
        Assert.True(default(CountryCode).TryFormat([], out int written));
        Assert.Equal(0, written);
        Assert.False(CountryCode.Create("KGZ").IsUnspecified);
        Assert.True(default(CountryCode) < CountryCode.Create("AAA"));
    }

    [Fact]
    public void CurrencyCode_Default_IsXxx()
    {
        Assert.Equal(CurrencyCode.None, default);
        Assert.Equal(CurrencyCode.Create("XXX"), default);
        Assert.Equal(CurrencyCode.Create("XXX").GetHashCode(), default(CurrencyCode).GetHashCode());
        Assert.True(CurrencyCode.Parse("xxx").IsNone);
        Assert.Equal("XXX", default(CurrencyCode).ToString());
        Assert.Equal("XXX", $"{default(CurrencyCode)}");
        Assert.True(CurrencyCode.Create("XXW") < default(CurrencyCode));
        Assert.True(CurrencyCode.Create("XXY") > default(CurrencyCode));
    }

    [Fact]
    public void IndicatorCode_Default_IsUnspecified()
    {
        Assert.True(default(IndicatorCode).IsUnspecified);
        Assert.Equal("", default(IndicatorCode).ToString());
        Assert.True(default(IndicatorCode) < IndicatorCode.Create("0"));
    }

    [Theory]
    [InlineData("KGZ", "KGZ")]
    [InlineData("kgz", "KGZ")]
    [InlineData("NAM", "NAM")]
    [InlineData("xkx", "XKX")]
    [InlineData("aAz", "AAZ")]
    public void CountryAndCurrencyCode_ThreeLettersOfEitherCase_AreRead(string text, string expected)
    {
        Assert.Equal(expected, CountryCode.Create(text).ToString());
        Assert.Equal(expected, CountryCode.Parse(text).ToString());
        Assert.Equal(expected, CurrencyCode.Create(text).ToString());
        Assert.Equal(expected, CurrencyCode.Parse(text.AsSpan()).ToString());
        Assert.True(CountryCode.TryParse(text, out CountryCode country));
        Assert.True(CurrencyCode.TryParse(text, out CurrencyCode currency));
        Assert.Equal(CountryCode.Create(expected), country);
        Assert.Equal(CurrencyCode.Create(expected), currency);
    }

    [Theory]
    [InlineData("")]
    [InlineData("KG")]
    [InlineData("KGZZ")]
    [InlineData("K Z")]
    [InlineData("K1Z")]
    [InlineData("K[Z")]
    [InlineData("K@Z")]
    [InlineData("K`Z")]
    [InlineData("K{Z")]
    [InlineData("ÄÖÜ")]
    [InlineData("\u212AGZ")]
    [InlineData("ıST")]
    [InlineData("KG\0")]
    [InlineData("ＫＧＺ")]
    public void CountryAndCurrencyCode_AnythingElse_IsRefused(string text)
    {
        Assert.Contains($"'{text}'", Assert.Throws<ArgumentException>(() => CountryCode.Create(text)).Message);
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => CountryCode.Parse(text)).Message);
        Assert.Contains($"'{text}'", Assert.Throws<ArgumentException>(() => CurrencyCode.Create(text)).Message);
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => CurrencyCode.Parse(text)).Message);
        Assert.False(CountryCode.TryParse(text, out CountryCode country));
        Assert.False(CurrencyCode.TryParse(text, out CurrencyCode currency));
        Assert.Equal(default, country);
        Assert.Equal(default, currency);
    }

    [Fact]
    public void Codes_NullOrVeryLongText_AreRefused()
    {
        string text = new('K', 100_000);

        Assert.Throws<ArgumentNullException>(() => CountryCode.Create(null!));
        Assert.Throws<ArgumentNullException>(() => CountryCode.Parse((string)null!));
        Assert.Throws<ArgumentNullException>(() => CurrencyCode.Create(null!));
        Assert.Throws<ArgumentNullException>(() => CurrencyCode.Parse((string)null!));
        Assert.Throws<ArgumentNullException>(() => IndicatorCode.Create(null!));
        Assert.Throws<ArgumentNullException>(() => IndicatorCode.Parse((string)null!));
        Assert.False(CountryCode.TryParse(null, out _));
        Assert.False(CurrencyCode.TryParse(null, out _));
        Assert.False(IndicatorCode.TryParse(null, out _));
        Assert.True(Assert.Throws<FormatException>(() => CountryCode.Parse(text)).Message.Length < 250);
        Assert.True(Assert.Throws<ArgumentException>(() => CountryCode.Create(text)).Message.Length < 250);
        Assert.True(Assert.Throws<FormatException>(() => CurrencyCode.Parse(text)).Message.Length < 250);
        Assert.True(Assert.Throws<ArgumentException>(() => CurrencyCode.Create(text)).Message.Length < 250);
        Assert.True(Assert.Throws<FormatException>(() => IndicatorCode.Parse(text)).Message.Length < 250);
    }

    [Fact]
    public void CountryAndCurrencyCode_TryFormat_NeedsThreeCharacters()
    {
        char[] three = new char[3];

        Assert.True(CountryCode.Create("KGZ").TryFormat(three, out int written));
        Assert.Equal(("KGZ", 3), (new string(three), written));
        Assert.False(CountryCode.Create("KGZ").TryFormat(new char[2], out written));
        Assert.Equal(0, written);
        Assert.True(CurrencyCode.Create("KGS").TryFormat(three, out written));
        Assert.Equal(("KGS", 3), (new string(three), written));
        Assert.False(default(CurrencyCode).TryFormat(new char[2], out written));
        Assert.Equal(0, written);
    }

    [Theory]
    [InlineData("population")]
    [InlineData("gdp.per-capita.ppp")]
    [InlineData("population.under-15-share")]
    [InlineData("0")]
    [InlineData("a-b-c.d")]
    public void IndicatorCode_Words_AreRead(string text)
    {
        Assert.Equal(text, IndicatorCode.Create(text).ToString());
        Assert.Equal(IndicatorCode.Create(text), IndicatorCode.Parse(text));
        Assert.Equal(IndicatorCode.Create(text), IndicatorCode.Parse(text.AsSpan()));
        Assert.Equal(IndicatorCode.Create(text).GetHashCode(), IndicatorCode.Parse(text.AsSpan()).GetHashCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("GDP")]
    [InlineData("gdp.")]
    [InlineData(".gdp")]
    [InlineData("-gdp")]
    [InlineData("gdp..ppp")]
    [InlineData("gdp.-ppp")]
    [InlineData("gdp ppp")]
    [InlineData("gdp_ppp")]
    [InlineData("größe")]
    public void IndicatorCode_AnythingElse_IsRefused(string text)
    {
        Assert.Contains($"'{text}'", Assert.Throws<ArgumentException>(() => IndicatorCode.Create(text)).Message);
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => IndicatorCode.Parse(text)).Message);
        Assert.False(IndicatorCode.TryParse(text, out IndicatorCode code));
        Assert.True(code.IsUnspecified);
    }

    [Fact]
    public void IndicatorCode_EightyCharactersAtMost_AreRead()
    {
        Assert.True(IndicatorCode.TryParse(new string('a', 80), out _));
        Assert.False(IndicatorCode.TryParse(new string('a', 81), out _));
    }

    [Fact]
    public void PriceBasis_Default_IsMarketPrices()
    {
        Assert.Equal(PriceBasis.Market, default);
        Assert.False(default(PriceBasis).IsPpp);
        Assert.Null(default(PriceBasis).BaseYear);
        Assert.Equal("", default(PriceBasis).ToString());
    }

    [Theory]
    [InlineData("", false, null)]
    [InlineData("ppp", true, null)]
    [InlineData("const2015", false, 2015)]
    [InlineData("ppp-const2021", true, 2021)]
    [InlineData("const0001", false, 1)]
    [InlineData("const9999", false, 9999)]
    public void PriceBasis_TextForm_IsReadAndPrinted(string text, bool ppp, int? baseYear)
    {
        Assert.True(PriceBasis.TryParse(text, out PriceBasis basis));
        Assert.Equal((ppp, baseYear), (basis.IsPpp, basis.BaseYear));
        Assert.Equal(text, basis.ToString());
        PriceBasis built = (ppp, baseYear) switch
        {
            (false, null) => PriceBasis.Market,
            (true, null) => PriceBasis.Ppp,
            (false, { } year) => PriceBasis.Constant(year),
            (true, { } year) => PriceBasis.PppConstant(year),
        };
        Assert.Equal(built, basis);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("PPP")]
    [InlineData("ppp-")]
    [InlineData("ppp-ppp")]
    [InlineData("pppconst2015")]
    [InlineData("const")]
    [InlineData("const15")]
    [InlineData("const20155")]
    [InlineData("const0000")]
    [InlineData("const-201")]
    [InlineData("const 201")]
    [InlineData("const201\0")]
    [InlineData("const2015-ppp")]
    public void PriceBasis_AnythingElse_IsRefused(string? text)
    {
        Assert.False(PriceBasis.TryParse(text, out PriceBasis basis));
        Assert.Equal(PriceBasis.Market, basis);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_000)]
    public void PriceBasis_YearOutsideTheRange_Throws(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceBasis.Constant(year));
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceBasis.PppConstant(year));
    }

    [Fact]
    public void Rank_Default_IsFirstOfOne()
    {
        Assert.Equal(Rank.Create(1, 1), default);
        Assert.Equal((1, 1), (default(Rank).Place, default(Rank).Count));
        Assert.Equal("1 of 1", default(Rank).ToString());
    }

    [Fact]
    public void Rank_PlaceAndCount_AreKept()
    {
        Rank rank = Rank.Create(120, 188);

        Assert.Equal((120, 188), (rank.Place, rank.Count));
        Assert.Equal("120 of 188", rank.ToString());
        Assert.True(Rank.Create(119, 188) < rank);
        Assert.True(Rank.Create(120, 187) < rank);
        Assert.Equal((int.MaxValue, int.MaxValue), (Rank.Create(int.MaxValue, int.MaxValue).Place, Rank.Create(int.MaxValue, int.MaxValue).Count));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(6, 5)]
    [InlineData(-1, 5)]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    public void Rank_OutsideItsOrder_Throws(int place, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rank.Create(place, count));

    // semantics.md, law 14: ranks are no numbers.
    [Fact]
    public void Rank_HasNoArithmetic() => Assert.DoesNotContain(
        typeof(Rank).GetMethods(),
        method => method.Name is "op_Addition" or "op_Subtraction" or "op_Multiply" or "op_Division" or "op_UnaryNegation" or "op_Implicit" or "op_Explicit");
}
