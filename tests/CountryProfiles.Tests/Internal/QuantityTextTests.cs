using System.Globalization;
using CountryProfiles.Tests;
using CountryProfiles.Units;

namespace CountryProfiles.Internal;

/// <summary>How amounts are printed, case by case.</summary>
public class QuantityTextTests
{
    [Theory]
    [InlineData("1", 0, "1", "1")]
    [InlineData("12", 0, "1", "12")]
    [InlineData("123", 0, "1", "123")]
    [InlineData("1234", 0, "1", "1,234")]
    [InlineData("12345", 0, "1", "12,345")]
    [InlineData("123456", 0, "1", "123,456")]
    [InlineData("-123", 0, "1", "-123")]
    [InlineData("-1234", 0, "1", "-1,234")]
    [InlineData("123456.789", -3, "1", "123,456.789")]
    [InlineData("-0.04", -1, "1", "0.0")]
    [InlineData("0.05", -1, "1", "0.1")]
    [InlineData("1249", 2, "1", "1,200")]
    // Three digits behind the word are the most: thereby a scale word hides only digits that are not known.
    [InlineData("999499", 3, "1", "999,000")]
    [InlineData("999500", 3, "1", "1.000 million")]
    [InlineData("1234567", 3, "1", "1.235 million")]
    [InlineData("1234567", 2, "1", "1,234,600")]
    [InlineData("1234567", 5, "1", "1.2 million")]
    [InlineData("1234567", 6, "1", "1 million")]
    [InlineData("999999999", 6, "1", "1.000 billion")]
    [InlineData("999499999", 6, "1", "999 million")]
    [InlineData("1234567890", 5, "1", "1,234.6 million")]
    [InlineData("1234567890", 6, "1", "1.235 billion")]
    [InlineData("1234567890123", 8, "1", "1,234.6 billion")]
    [InlineData("1234567890123", 9, "1", "1.235 trillion")]
    [InlineData("1234567890123456", 9, "1", "1,234.568 trillion")]
    [InlineData("-1234567", 4, "person", "-1.23 million people")]
    [InlineData("0", 6, "person", "0 people")]
    [InlineData("3322", 0, "USD/person", "USD 3,322 per person")]
    [InlineData("3322", 0, "USD@ppp", "USD (PPP) 3,322")]
    [InlineData("52.66", -2, "KGS/USD", "52.66 KGS/USD")]
    [InlineData("3", 0, "person/km2", "3 people/km²")]
    [InlineData("3.4", -1, "%", "3.4%")]
    [InlineData("3.4", -1, "‰", "3.4‰")]
    [InlineData("3.4", -1, "%{person}", "3.4% of population")]
    public void ToString_Published_IsAsStated(string amount, int lastDigit, string unit, string expected) =>
        Assert.Equal(expected, Quantity.Published(Rational.Parse(amount), lastDigit, UnitTable.Default[unit]).ToString());

    // In the power of ten in which it was published.
    [Theory]
    [InlineData("2246000000", 6, "USD", UnitMultiplier.Millions, "USD 2,246 million")]
    [InlineData("2246000000", 6, "USD", UnitMultiplier.Billions, "USD 2.246 billion")]
    [InlineData("2246000000", 6, "USD", UnitMultiplier.Units, "USD 2.246 billion")]
    [InlineData("950000", 3, "person", UnitMultiplier.Thousands, "950 thousand people")]
    [InlineData("950000", 2, "person", UnitMultiplier.Thousands, "950.0 thousand people")]
    [InlineData("3200000000000", 11, "1", UnitMultiplier.Trillions, "3.2 trillion")]
    [InlineData("0", 6, "USD", UnitMultiplier.Millions, "USD 0 million")]
    public void Format_Multiplier_IsKept(string amount, int lastDigit, string unit, UnitMultiplier multiplier, string expected)
    {
        Quantity quantity = Quantity.Published(Rational.Parse(amount), lastDigit, UnitTable.Default[unit]);

        Assert.Equal(expected, QuantityText.Format(quantity, multiplier, null));
        Assert.Equal(expected.Replace('.', '!').Replace(',', '.').Replace('!', ','), QuantityText.Format(quantity, multiplier, TestCultures.Get("de-DE")));
    }

    [Fact]
    public void Format_Exact_IsPrintedInFullOrToTenPlaces()
    {
        UnitOfMeasure one = UnitOfMeasure.One;
        Assert.Equal("1.2345678 million", QuantityText.Format(Quantity.Exact(Rational.Parse("1234567.8"), one), UnitMultiplier.Millions, null));
        Assert.Equal("0.3333333333", Quantity.Exact(Rational.Create(1, 3), one).ToString());
        Assert.Equal("0.6666666667", Quantity.Exact(Rational.Create(2, 3), one).ToString());
        Assert.Equal("1,000,000", Quantity.Exact(1_000_000, one).ToString());
    }

    // More than the 64 characters and the 256 that are tried first.
    [Theory]
    [InlineData(61)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(300)]
    [InlineData(900)]
    public void ToString_LongAmount_IsPrintedInFull(int digits)
    {
        Rational amount = Rational.Parse(new string('7', digits));
        string expected = string.Join(',', new string('7', digits).PadLeft((digits + 2) / 3 * 3).Chunk(3).Select(static group => new string(group).Trim()));

        Assert.Equal(expected, Quantity.Exact(amount, UnitOfMeasure.One).ToString());
        Assert.Equal(expected + " million", QuantityText.Format(Quantity.Exact(amount * 1_000_000, UnitOfMeasure.One), UnitMultiplier.Millions, null));
    }

    [Fact]
    public void ToString_MarksOfTheCulture_AreTaken()
    {
        NumberFormatInfo marks = new() { NegativeSign = "minus ", NumberGroupSeparator = "_", NumberDecimalSeparator = "point" };
        Assert.Equal("minus 1_234_567point8 km", Quantity.Exact(Rational.Parse("-1234567.8"), UnitTable.Default["km"]).ToString(null, marks));
    }

    [Theory]
    [InlineData(-19, "0.00000000000000000005")]
    [InlineData(-18, "0.0000000000000000005")]
    [InlineData(-17, "0.000000000000000005")]
    [InlineData(-1, "0.05")]
    [InlineData(0, "0.5")]
    [InlineData(1, "5")]
    [InlineData(2, "50")]
    [InlineData(18, "500000000000000000")]
    [InlineData(19, "5000000000000000000")]
    [InlineData(20, "50000000000000000000")]
    public void HalfWidth_OfTheLastDigit_IsHalfAUnitOfIt(int lastDigit, string expected)
    {
        Assert.Equal(Rational.Parse(expected), Rational.HalfOfPowerOfTen(lastDigit));
        Assert.Equal(Rational.Parse(expected), Quantity.Published(0, lastDigit, UnitOfMeasure.One).HalfWidth);
    }
}
