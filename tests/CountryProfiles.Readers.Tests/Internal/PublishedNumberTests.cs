using CountryProfiles.Readers.Internal;

namespace CountryProfiles.Readers.Tests.Internal;

public class PublishedNumberTests
{
    [Theory]
    [InlineData("0", 0, 1, 0, 0)]
    [InlineData("-5", -5, 1, 0, 0)]
    [InlineData("5900000", 5_900_000, 1, 0, 0)]
    [InlineData("3181.6412", 7_954_103, 2_500, -4, 4)]
    [InlineData("0.30", 3, 10, -2, 2)]
    [InlineData("1e3", 1_000, 1, 3, 0)]
    [InlineData("1E+3", 1_000, 1, 3, 0)]
    [InlineData("2.50e1", 25, 1, -1, 1)]
    [InlineData("1.5E-3", 3, 2_000, -4, 4)]
    [InlineData("12e0", 12, 1, 0, 0)]
    public void TryRead_MachineNumber_IsExact(string text, long numerator, long denominator, int lastDigit, int places)
    {
        Assert.True(PublishedNumber.TryRead(text, out PublishedNumber number));
        Assert.Equal(Rational.Create(numerator, denominator), number.Value);
        Assert.Equal(lastDigit, number.LastDigit);
        Assert.Equal(places, number.Places);
    }

    [Theory]
    [InlineData("")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e++3")]
    [InlineData("1e+-3")]
    [InlineData("1e-+3")]
    [InlineData("1e--3")]
    [InlineData("1e1.5")]
    [InlineData("1e5e5")]
    [InlineData("1e301")]
    [InlineData("1e-301")]
    [InlineData("1e999999999999")]
    [InlineData("1/2")]
    [InlineData("1,000")]
    [InlineData("1 000")]
    [InlineData("NaN")]
    public void TryRead_AnythingElse_IsFalse(string text)
    {
        Assert.False(PublishedNumber.TryRead(text, out PublishedNumber number));
        Assert.Equal(Rational.Zero, number.Value);
    }

    [Fact]
    public void TryRead_AtTheLimits_IsRead()
    {
        Assert.True(PublishedNumber.TryRead("1e300", out PublishedNumber large));
        Assert.Equal(300, large.LastDigit);
        Assert.True(PublishedNumber.TryRead("1e-300", out PublishedNumber small));
        Assert.Equal(300, small.Places);
        Assert.Equal(Rational.One, large.Value * small.Value);
        Assert.True(PublishedNumber.TryRead(new string('1', 600), out _));
        Assert.False(PublishedNumber.TryRead(new string('1', 601), out _));
    }

    [Theory]
    [InlineData("0", 0, 0, 1)]
    [InlineData("-5", -5, 0, 2)]
    [InlineData("3181.6412", 31_816_412, 4, 9)]
    [InlineData("0.30", 30, 2, 4)]
    [InlineData("-0.05,7", -5, 2, 5)]
    [InlineData("007\"", 7, 0, 3)]
    [InlineData("123456789012345678", 123_456_789_012_345_678, 0, 18)]
    [InlineData("-1.23456789012345678", -123_456_789_012_345_678, 17, 20)]
    [InlineData("1e3", 1, 0, 1)]
    [InlineData("1.5.2", 15, 1, 3)]
    public void ReadDigits_ShortNumber_IsItsDigitsAndPlaces(string text, long digits, int places, int end)
    {
        Assert.Equal(end, PublishedNumber.ReadDigits(text, 0, out long read, out int placesRead));
        Assert.Equal((digits, places), (read, placesRead));
        Assert.Equal(end + 3, PublishedNumber.ReadDigits("9,-" + text, 3, out read, out placesRead));
        Assert.Equal((digits, places), (read, placesRead));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--5")]
    [InlineData("+5")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("5.")]
    [InlineData("5.,3")]
    [InlineData(" 5")]
    [InlineData("٣")]
    [InlineData("1234567890123456789")]
    [InlineData("1.234567890123456789")]
    [InlineData("0000000000000000001")]
    public void ReadDigits_AnythingElse_TakesNothing(string text)
    {
        Assert.Equal(0, PublishedNumber.ReadDigits(text, 0, out _, out _));
        Assert.Equal(2, PublishedNumber.ReadDigits("7," + text, 2, out _, out _));
    }
}
