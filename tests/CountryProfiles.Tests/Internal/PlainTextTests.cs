using System.Globalization;

namespace CountryProfiles.Internal;

/// <summary>Dates and integers are read as the framework reads them in the invariant culture, which is the oracle here.</summary>
public class PlainTextTests
{
    [Fact]
    public void DateText_EveryDayOfFourYearsAndItsNeighbours_IsWhatTheFrameworkReads()
    {
        foreach (int year in new[] { 0, 1, 1900, 2000, 2015, 2016, 9999 })
        {
            for (int month = 0; month <= 13; month++)
            {
                for (int day = 0; day <= 32; day++)
                {
                    AssertSame($"{year:0000}-{month:00}-{day:00}");
                }
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("2015-1-01")]
    [InlineData("2015-01-01 ")]
    [InlineData(" 2015-01-1")]
    [InlineData("2015/01/01")]
    [InlineData("+015-01-01")]
    [InlineData("2015-01-+1")]
    [InlineData("２０１５-01-01")]
    public void DateText_OtherForms_AreNoDates(string text) => AssertSame(text);

    [Fact]
    public void ThreeDigits_EveryCode_IsWhatTheFrameworkPrints()
    {
        for (int code = 0; code <= 999; code++)
        {
            Assert.Equal(code.ToString("000", CultureInfo.InvariantCulture), IntegerText.Digits(code, 3));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(2015)]
    [InlineData(9999)]
    public void Digits_OfAYear_AreWhatTheFrameworkPrints(int value)
    {
        Assert.Equal(value.ToString("0000", CultureInfo.InvariantCulture), IntegerText.Digits(value, 4));
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), IntegerText.Digits(value));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("008", 8)]
    [InlineData("999999999", 999_999_999)]
    public void TryReadDigits_Digits_AreRead(string text, int expected)
    {
        Assert.True(IntegerText.TryReadDigits(text, out int value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1 ")]
    [InlineData("1\0")]
    [InlineData("٣")]
    [InlineData("1000000000")]
    public void TryReadDigits_AnythingElse_IsNoNumber(string text) => Assert.False(IntegerText.TryReadDigits(text, out _));

    private static void AssertSame(string text)
    {
        bool expected = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date);

        Assert.Equal(expected, DateText.TryRead(text, out DateOnly actual));
        Assert.Equal(date, actual);
    }
}
