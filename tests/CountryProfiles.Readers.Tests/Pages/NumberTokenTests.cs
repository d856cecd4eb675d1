using System.Globalization;
using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Readers.Tests.Pages;

public class NumberTokenTests
{
    // One row a number: what it is by the invariant, comma, space, apostrophe and Indian convention; "" where it is not written so.
    [Theory]
    [InlineData("0", "0", "0", "0", "0", "0")]
    [InlineData("1234", "1234", "1234", "1234", "1234", "1234")]
    [InlineData("5.9", "5.9", "", "5.9", "5.9", "5.9")]
    [InlineData("5,9", "", "5.9", "5.9", "", "")]
    [InlineData("0.710", "0.710", "", "0.710", "0.710", "0.710")]
    [InlineData("0,710", "", "0.710", "0.710", "", "")]
    [InlineData("1234.567", "1234.567", "", "1234.567", "1234.567", "1234.567")]
    [InlineData("1234,567", "", "1234.567", "1234.567", "", "")]
    [InlineData("1.234", "1.234", "1234", "1.234", "1.234", "1.234")]
    [InlineData("123.456", "123.456", "123456", "123.456", "123.456", "123.456")]
    [InlineData("1,234", "1234", "1.234", "1.234", "", "1234")]
    [InlineData("123,456", "123456", "123.456", "123.456", "", "123456")]
    [InlineData("1,234,567", "1234567", "", "", "", "")]
    [InlineData("123,456,789", "123456789", "", "", "", "")]
    [InlineData("1,234.5", "1234.5", "", "", "", "1234.5")]
    [InlineData("12,345.678", "12345.678", "", "", "", "12345.678")]
    [InlineData("123,456.5", "123456.5", "", "", "", "")]
    [InlineData("1,234,567.8", "1234567.8", "", "", "", "")]
    [InlineData("1.234.567", "", "1234567", "", "", "")]
    [InlineData("1.234,5", "", "1234.5", "", "", "")]
    [InlineData("1.234.567,89", "", "1234567.89", "", "", "")]
    [InlineData("1 234", "", "", "1234", "", "")]
    [InlineData("1\u00A0234", "", "", "1234", "", "")]
    [InlineData("1\u202F234\u2009567", "", "", "1234567", "", "")]
    [InlineData("1 234 567", "", "", "1234567", "", "")]
    [InlineData("1 234.5", "", "", "1234.5", "", "")]
    [InlineData("1 234,5", "", "", "1234.5", "", "")]
    [InlineData("12 345 678.90", "", "", "12345678.90", "", "")]
    [InlineData("12 345 678,90", "", "", "12345678.90", "", "")]
    [InlineData("1 234.567", "", "", "1234.567", "", "")]
    [InlineData("1 234,567", "", "", "1234.567", "", "")]
    [InlineData("1'234", "", "", "", "1234", "")]
    [InlineData("1\u2019234'567", "", "", "", "1234567", "")]
    [InlineData("1'234.5", "", "", "", "1234.5", "")]
    [InlineData("1,23,456", "", "", "", "", "123456")]
    [InlineData("12,34,567", "", "", "", "", "1234567")]
    [InlineData("1,23,45,678.9", "", "", "", "", "12345678.9")]
    public void In_EachConvention(string text, string invariant, string comma, string space, string apostrophe, string indian)
    {
        Assert.True(NumberToken.TryRead(text, out NumberToken token));
        Assert.Equal(text, token.Text.ToString());
        Assert.Equal(invariant, token.In(NumberConvention.Invariant) ?? "");
        Assert.Equal(comma, token.In(NumberConvention.CommaDecimal) ?? "");
        Assert.Equal(space, token.In(NumberConvention.SpaceGroups) ?? "");
        Assert.Equal(apostrophe, token.In(NumberConvention.ApostropheGroups) ?? "");
        Assert.Equal(indian, token.In(NumberConvention.IndianGroups) ?? "");
    }

    // Groups of other sizes, marks that come back after the decimals, and zeros that no amount begins with.
    [Theory]
    [InlineData("030")]
    [InlineData("00.5")]
    [InlineData("01,234")]
    [InlineData("0,123,456")]
    [InlineData("0 123")]
    [InlineData("0'123")]
    [InlineData("0.123.456")]
    [InlineData("1234,567,890")]
    [InlineData("1234'567")]
    [InlineData("1234 567")]
    [InlineData("12,3456,789")]
    [InlineData("123,45,678")]
    [InlineData("1,2,345")]
    [InlineData("1,23,45")]
    [InlineData("1,23,4567")]
    [InlineData("1.2.3")]
    [InlineData("1.23.456")]
    [InlineData("1.234.56")]
    [InlineData("1'2")]
    [InlineData("1'234'56")]
    [InlineData("1,23.5")]
    [InlineData("0,123.5")]
    [InlineData("1.23,5")]
    [InlineData("1'23.5")]
    [InlineData("1'234,5")]
    [InlineData("1,234'5")]
    [InlineData("1.234'567")]
    [InlineData("1,234.567,8")]
    [InlineData("1.234,567.8")]
    [InlineData("1,234 567")]
    [InlineData("1,23,456,7")]
    [InlineData("1 234.5.6")]
    public void In_NoConvention_IsNull(string text)
    {
        Assert.True(NumberToken.TryRead(text, out NumberToken token));
        Assert.Equal(text, token.Text.ToString());
        Assert.All(Enum.GetValues<NumberConvention>(), convention =>
        {
            NumberToken.TryRead(text, out NumberToken again);
            Assert.Null(again.In(convention));
        });
    }

    [Theory]
    [InlineData("5.9 million", "5.9")]
    [InlineData("1,234, and more", "1,234")]
    [InlineData("188.", "188")]
    [InlineData("12 34", "12")]
    [InlineData("12 3456", "12")]
    [InlineData("12 345 6789", "12 345")]
    [InlineData("12 345", "12 345")]
    [InlineData("1'", "1")]
    [InlineData("7%", "7")]
    [InlineData("7..5", "7")]
    [InlineData("7-5", "7")]
    public void TryRead_TakesTheNumberAndNoMore(string text, string number)
    {
        Assert.True(NumberToken.TryRead(text, out NumberToken token));
        Assert.Equal(number, token.Text.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x1")]
    [InlineData(".5")]
    [InlineData("-5")]
    [InlineData(" 5")]
    [InlineData("\u0665")] // ARABIC-INDIC DIGIT FIVE
    public void TryRead_NoDigit_IsFalse(string text)
    {
        Assert.False(NumberToken.TryRead(text, out NumberToken token));
        Assert.True(token.Text.IsEmpty);
    }

    // The world's largest published amounts have some 20 digits; what is longer is no amount.
    [Fact]
    public void TryRead_FortyCharacters_IsNoNumber()
    {
        string longest = new('9', 39);

        Assert.True(NumberToken.TryRead(longest, out NumberToken read));
        Assert.Equal(longest, read.In(NumberConvention.Invariant));
        Assert.True(NumberToken.TryRead(longest + "9", out NumberToken refused));
        Assert.Null(refused.In(NumberConvention.Invariant));
        Assert.True(NumberToken.TryRead(longest + "99", out refused));
        Assert.Equal(40, refused.Text.Length);
        Assert.Null(refused.In(NumberConvention.Invariant));
    }

    // The others of the page, apart by a bar; what the number is then, "" when it is not settled.
    [Theory]
    [InlineData("1234", "", "1234")]
    [InlineData("5.9", "", "5.9")]
    [InlineData("5.9", "5,9|6,1|7,2", "5.9")]
    [InlineData("1,234,567", "", "1234567")]
    [InlineData("1,234.5", "5,9", "1234.5")]
    [InlineData("1,234", "", "1234")]
    [InlineData("1,234", "1,234", "1234")]
    [InlineData("1,234", "5,9", "")]
    [InlineData("1,234", "1.234.567", "")]
    [InlineData("1,234", "1 234,5", "")]
    [InlineData("1,234", "5,9|5.9", "")]
    [InlineData("1,234", "5,9|5.9|6.1", "1234")]
    [InlineData("1,234", "5,9|1,234,567|1'234", "1234")]
    [InlineData("1,234", "5,9|1,23,456|1 234.5", "1234")]
    [InlineData("1.234", "", "")]
    [InlineData("1.234", "5.9", "")]
    [InlineData("1.234", "1.234", "")]
    [InlineData("1.234", "5,9", "1234")]
    [InlineData("1.234", "1.234.567", "1234")]
    [InlineData("1.234", "1 234,5", "1234")]
    [InlineData("1.234", "5,9|5.9", "")]
    [InlineData("1.234", "5,9|6,1|5.9", "")]
    [InlineData("5,9", "", "")]
    [InlineData("5,9", "5,9", "5.9")]
    [InlineData("5,9", "1.234,5", "5.9")]
    [InlineData("5,9", "6,1|5.9", "")]
    [InlineData("5,9", "5.9", "")]
    [InlineData("1.234.567", "5.9", "1234567")]
    [InlineData("1.234,5", "", "1234.5")]
    [InlineData("1 234", "", "")]
    [InlineData("1 234", "5.9|1234", "")]
    [InlineData("1 234", "2 345", "1234")]
    [InlineData("1 234", "1 234 567", "1234")]
    [InlineData("1 234", "1 234.5", "1234")]
    [InlineData("1 234", "1 234,5", "1234")]
    [InlineData("1\u00A0234", "", "1234")]
    [InlineData("1 234 567", "", "1234567")]
    [InlineData("1 234.5", "", "1234.5")]
    [InlineData("1 234,5", "", "1234.5")]
    [InlineData("1 234,567", "1 234,5", "")]
    [InlineData("1'234", "", "1234")]
    [InlineData("1,23,456", "", "")]
    [InlineData("1,23,456", "1,234", "")]
    [InlineData("1,23,456", "2,34,567", "123456")]
    [InlineData("030", "030", "")]
    public void Settle_ByTheOtherNumbersOfThePage(string text, string others, string expected)
    {
        Assert.Equal(expected, Settled(NumberConvention.Detect, text, others, confirmed: false));
    }

    // Something beside the number, such as a unit after it, shows that it is one.
    [Theory]
    [InlineData("1 234", "1234")]
    [InlineData("1,23,456", "123456")]
    [InlineData("5,9", "")]
    [InlineData("1.234", "")]
    public void Settle_Confirmed_TakesTheGroups(string text, string expected)
    {
        Assert.Equal(expected, Settled(NumberConvention.Detect, text, "", confirmed: true));
    }

    [Fact]
    public void Settle_ToldTheConvention_TakesIt()
    {
        Assert.Equal("1234", Settled(NumberConvention.CommaDecimal, "1.234", "5.9", confirmed: false));
        Assert.Equal("1.234", Settled(NumberConvention.Invariant, "1.234", "5,9", confirmed: false));
        Assert.True(new NumberMarks(NumberConvention.Detect).IsDetecting);
        Assert.False(new NumberMarks(NumberConvention.Invariant).IsDetecting);
    }

    private static string Settled(NumberConvention convention, string text, string others, bool confirmed)
    {
        NumberMarks marks = new(convention);
        foreach (string other in others.Split('|', StringSplitOptions.RemoveEmptyEntries).Append(text))
        {
            Assert.True(NumberToken.TryRead(other, out NumberToken counted));
            marks.Add(counted.Form);
        }

        Assert.True(NumberToken.TryRead(text, out NumberToken token));
        string? settled = marks.Settle(token, confirmed);
        Assert.True(settled is null || decimal.TryParse(settled, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _));
        return settled ?? "";
    }
}
