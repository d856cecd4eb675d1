namespace CountryProfiles.Tests.Model;

public sealed class RankTests
{
    [Fact]
    public void Parse_PlaceAndCount_ReadsBoth()
    {
        Rank rank = Rank.Parse("120 of 188");

        Assert.Equal((120, 188), (rank.Place, rank.Count));
        Assert.Equal(default, Rank.Parse("1 of 1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("120")]
    [InlineData(" of 188")]
    [InlineData("120 of ")]
    [InlineData("120 Of 188")]
    [InlineData("120 of  188")]
    [InlineData("189 of 188")]
    [InlineData("0 of 188")]
    [InlineData("01 of 188")]
    [InlineData("-1 of 188")]
    [InlineData("+1 of 188")]
    [InlineData("1 of 188\0")]
    [InlineData("1 of 188 of 188")]
    [InlineData("1 of 2147483648")]
    [InlineData("\u0661 of 188")]
    public void Parse_AnythingElse_ThrowsAndNamesIt(string text)
    {
        Assert.False(Rank.TryParse(text, out Rank none));
        Assert.Equal(default, none);
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => Rank.Parse(text)).Message.Replace('\uFFFD', '\0'), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Rank.Parse(null!));
        Assert.False(Rank.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => PriceBasis.Parse(null!));
        Assert.False(PriceBasis.TryParse(null, out _));
    }

    [Theory]
    [InlineData("PPP")]
    [InlineData("const")]
    [InlineData("const0000")]
    [InlineData("ppp-")]
    [InlineData("market")]
    public void ParsePriceBasis_AnythingElse_ThrowsAndNamesIt(string text) =>
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => PriceBasis.Parse(text)).Message, StringComparison.Ordinal);
}
