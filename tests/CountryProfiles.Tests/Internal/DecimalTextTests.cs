using System.Globalization;
using System.Numerics;

namespace CountryProfiles.Internal;

/// <summary>Plain digits at the start of a text, with the framework's big integers as the oracle.</summary>
public class DecimalTextTests
{
    [Theory]
    [InlineData("0", "0", 0, 1)]
    [InlineData("7 km", "7", 0, 1)]
    [InlineData("-7.50x", "-750", 2, 5)]
    [InlineData("007", "7", 0, 3)]
    [InlineData("12.", "12", 0, 2)]
    [InlineData("12.x", "12", 0, 2)]
    [InlineData("12.3.4", "123", 1, 4)]
    [InlineData("1/2", "1", 0, 1)]
    [InlineData("0.000", "0", 3, 5)]
    [InlineData("-0.5", "-5", 1, 4)]
    // Eighteen digits and nineteen, before and behind the point.
    [InlineData("999999999999999999", "999999999999999999", 0, 18)]
    [InlineData("9999999999999999999", "9999999999999999999", 0, 19)]
    [InlineData("-99999999999999999999", "-99999999999999999999", 0, 21)]
    [InlineData("123456789.123456789", "123456789123456789", 9, 19)]
    [InlineData("1234567890.123456789", "1234567890123456789", 9, 20)]
    [InlineData("-12345678901234567890.12345", "-1234567890123456789012345", 5, 27)]
    [InlineData("0.000000000000000001", "1", 18, 20)]
    [InlineData("0.00000000000000000001", "1", 20, 22)]
    public void TryRead_Digits_AreExact(string text, string digits, int places, int length)
    {
        Assert.True(DecimalText.TryRead(text, out DecimalText number));
        Assert.Equal(Rational.Create(BigInteger.Parse(digits, CultureInfo.InvariantCulture), BigInteger.Pow(10, places)), number.Value);
        Assert.Equal((places, length), (number.DecimalPlaces, number.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--5")]
    [InlineData("+5")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData(" 5")]
    [InlineData("x")]
    [InlineData("٣")]
    public void TryRead_NoDigitFirst_IsFalse(string text)
    {
        Assert.False(DecimalText.TryRead(text, out DecimalText number));
        Assert.Equal((Rational.Zero, 0, 0), (number.Value, number.DecimalPlaces, number.Length));
    }

    [Theory]
    [InlineData(1000, 0)]
    [InlineData(1, 999)]
    [InlineData(500, 500)]
    public void TryRead_AThousandDigits_AreTheMost(int before, int after)
    {
        string text = new string('7', before) + (after == 0 ? "" : "." + new string('3', after));
        Assert.True(DecimalText.TryRead(text, out DecimalText number));
        Assert.Equal((text, text.Length), (number.Value.ToString("F" + after, null), number.Length));
        Assert.False(DecimalText.TryRead("7" + text, out _));
        Assert.False(DecimalText.TryRead(text + (after == 0 ? "7" : "3"), out _));
    }

    [Fact]
    public void Int64_EveryExponent_IsAOneWithSoManyZeros()
    {
        for (int exponent = 0; exponent <= 18; exponent++)
        {
            string expected = "1" + new string('0', exponent);
            Assert.Equal(expected, PowersOfTen.Int64(exponent).ToString(CultureInfo.InvariantCulture));
            Assert.Equal(expected, PowersOfTen.Big(exponent).ToString(CultureInfo.InvariantCulture));
        }
    }
}
