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
    [InlineData("12/")]
    [InlineData("12:")]
    public void TryReadDigits_AnythingElse_IsNoNumber(string text)
    {
        Assert.False(IntegerText.TryReadDigits(text, out int value));
        Assert.Equal(0, value);
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("+5", 5)]
    [InlineData("-5", -5)]
    [InlineData("-0", 0)]
    [InlineData("-999999999", -999_999_999)]
    public void TryReadSigned_SignAndDigits_AreRead(string text, int expected)
    {
        Assert.True(IntegerText.TryReadSigned(text, out int value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("--5")]
    [InlineData("+-5")]
    [InlineData("5-")]
    [InlineData("-1000000000")]
    [InlineData("\u22125")]
    public void TryReadSigned_AnythingElse_IsNoNumber(string text)
    {
        Assert.False(IntegerText.TryReadSigned(text, out int value));
        Assert.Equal(0, value);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("7", 7)]
    [InlineData("-19", -19)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("2147483648", null)]
    [InlineData("-2147483649", null)]
    [InlineData("99999999999999999999999999", null)]
    [InlineData("1.0", null)]
    [InlineData("1e3", null)]
    [InlineData("1E3", null)]
    [InlineData("1/", null)]
    [InlineData("1:", null)]
    public void TryRead_NumberOfJson_IsAnInteger(string text, int? expected)
    {
        Assert.Equal(expected is not null, IntegerText.TryRead(System.Text.Encoding.ASCII.GetBytes(text), out int value));
        Assert.Equal(expected ?? 0, value);
    }

    [Theory]
    [InlineData(int.MaxValue, 1, "2147483647")]
    [InlineData(int.MaxValue, 10, "2147483647")]
    [InlineData(0, 1, "0")]
    [InlineData(10, 1, "10")]
    [InlineData(10, 2, "10")]
    [InlineData(10, 3, "010")]
    public void Digits_AtLeastSoMany_ArePrinted(int value, int least, string expected) => Assert.Equal(expected, IntegerText.Digits(value, least));

    private static void AssertSame(string text)
    {
        bool expected = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date);

        Assert.Equal(expected, DateText.TryRead(text, out DateOnly actual));
        Assert.Equal(date, actual);
    }
}
