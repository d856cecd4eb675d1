using System.Globalization;
using System.Text;
using CountryProfiles.Monetary;
using FsCheck.Xunit;
using static CountryProfiles.Tests.Monetary.Coins;

namespace CountryProfiles.Tests.Monetary;

public class MoneyTextTests
{
    [Fact]
    public void ToString_KeepsDigitsAndBasis()
    {
        Assert.Equal("KGS 1234.50", Money.Create(1234.50m, Kgs).ToString());
        Assert.Equal("USD@ppp 3322", Money.Create(3322, Usd, PriceBasis.Ppp).ToString());
        Assert.Equal("USD@ppp-const2021 -0.10", Money.Create(-0.10m, Usd, PriceBasis.PppConstant(2021)).ToString());
        Assert.Equal("EUR -79228162514264337593543950335", Euro(decimal.MinValue).ToString("G", null));
        Assert.Equal("EUR 0.0000000000000000000000000001", Euro(1e-28m).ToString());
    }

    [Theory]
    [InlineData("KGS 1234.50")]
    [InlineData("1234.50 KGS")]
    [InlineData("KGS 0001234.50")]
    public void Parse_BothOrders_KeepTrailingZero(string text)
    {
        Money money = Money.Parse(text);

        Assert.Equal("KGS", money.Currency.ToString());
        Assert.Equal("1234.50", money.Amount.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(PriceBasis.Market, money.Basis);
    }

    [Theory]
    [InlineData("USD@ppp 3322")]
    [InlineData("3322 USD@ppp")]
    public void Parse_Basis_IsKept(string text) => Assert.Equal(Money.Create(3322, Usd, PriceBasis.Ppp), Money.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("EUR")]
    [InlineData("EUR ")]
    [InlineData(" EUR 1")]
    [InlineData("EUR  1")]
    [InlineData("EUR 1 ")]
    [InlineData("EUR 1,5")]
    [InlineData("EUR 89.765,43")]
    [InlineData("EUR 12,34,567")]
    [InlineData("EUR 1 234")]
    [InlineData("EUR 1e3")]
    [InlineData("EUR +1")]
    [InlineData("EUR --1")]
    [InlineData("EUR -")]
    [InlineData("EUR .5")]
    [InlineData("EUR 5.")]
    [InlineData("EUR 1.2.3")]
    [InlineData("EUR (5)")]
    [InlineData("EUR \u0661")]
    [InlineData("EUR\u00A01")]
    [InlineData("eur 1")]
    [InlineData("EU 1")]
    [InlineData("EURO 1")]
    [InlineData("EUR@ 1")]
    [InlineData("EUR@PPP 1")]
    [InlineData("EUR@ppp-const0 1")]
    [InlineData("EUR EUR")]
    [InlineData("1 1")]
    [InlineData("\u20AC 1")]
    [InlineData("EUR 79228162514264337593543950336")]
    [InlineData("EUR 79228162514264337593543950335.1")]
    [InlineData("EUR 0.00000000000000000000000000001")]
    [InlineData("EUR 1.00000000000000000000000000000")]
    public void TryParse_OtherForm_IsFalse(string text)
    {
        Assert.False(Money.TryParse(text, out Money money));
        Assert.Equal(default, money);
        Assert.Throws<FormatException>(() => Money.Parse(text));
    }

    [Fact]
    public void TryParse_NullOrHugeInput_IsFalse()
    {
        string digits = new('9', 100_000);

        Assert.False(Money.TryParse(null, out _));
        Assert.False(Money.TryParse("EUR " + digits, out _));
        Assert.False(Money.TryParse("EUR 0." + digits, out _));
        Assert.False(Money.TryParse(digits, out _));
        Assert.False(Money.TryParse("EUR@" + digits + " 1", out _));
        Assert.InRange(Assert.Throws<FormatException>(() => Money.Parse(digits)).Message.Length, 64, 300);
        Assert.Throws<ArgumentNullException>(() => Money.Parse(null!));
    }

    // The text is quoted, up to 64 characters of it.
    [Fact]
    public void Parse_LongText_IsQuotedShortened()
    {
        string quoted = Assert.Throws<FormatException>(() => Money.Parse(new string('9', 64))).Message;
        string shortened = Assert.Throws<FormatException>(() => Money.Parse(new string('9', 65))).Message;

        Assert.StartsWith($"'{new string('9', 64)}' ", quoted, StringComparison.Ordinal);
        Assert.StartsWith($"'{new string('9', 64)}…' ", shortened, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_CodeOfNoTable_IsOnlyAName() => Assert.Equal("QQQ 5", Money.Parse("QQQ 5").ToString());

    [Property]
    public void Parse_OfToString_GivesEveryDigitBack(decimal amount, bool ppp)
    {
        Money money = Money.Create(amount, Kgs, ppp ? PriceBasis.Ppp : PriceBasis.Market);
        foreach (string culture in new[] { "", "de-DE", "fr-FR", "nb-NO", "ar-SA", "hi-IN" })
        {
            using var scope = new CultureScope(culture);
            Money back = Money.Parse(money.ToString("R", CultureInfo.CurrentCulture));
            Assert.Equal(money, back);
            Assert.Equal(money.Amount.Scale, back.Amount.Scale);
        }
    }

    [Property]
    public void TryParse_AnyText_NeverThrows(string text) =>
        Assert.Equal(Money.TryParse(text, out Money money), money != default || text is "XXX 0" or "0 XXX");

    [Fact]
    public void ToString_DisplayForm_UsesTheCultureGiven()
    {
        Money money = Money.Create(1234.50m, Kgs);

        Assert.Equal("1.234,50 KGS", money.ToString("D", TestCultures.Get("de-DE")));
        Assert.Equal("1,234.50 KGS", money.ToString("D", CultureInfo.InvariantCulture));
        using (new CultureScope("de-DE"))
        {
            Assert.Equal("1,234.50 KGS", money.ToString("D"));
            Assert.Equal("KGS 1234.50", money.ToString());
            Assert.Equal("KGS 1234.50", string.Create(CultureInfo.CurrentCulture, $"{money}"));
        }

        Assert.Equal("3,322 USD@ppp", Money.Create(3322, Usd, PriceBasis.Ppp).ToString("D"));
    }

    [Fact]
    public void Format_Unknown_Throws()
    {
        Assert.Throws<FormatException>(() => Euro(1).ToString("C", CultureInfo.InvariantCulture));
        Assert.Throws<FormatException>(() => Euro(1).TryFormat(new char[9], out _, "X"));
    }

    [Theory]
    [InlineData("USD@ppp 3322", "")]
    [InlineData("KGS 1234.50", "R")]
    [InlineData("KGS 1234.50", "D")]
    public void TryFormat_EveryLength_WritesAllOrNothing(string text, string format)
    {
        Money money = Money.Parse(text);
        string expected = money.ToString(format);
        for (int room = 0; room <= expected.Length; room++)
        {
            var chars = new char[room];
            var bytes = new byte[room];
            bool fits = room == expected.Length;

            Assert.Equal(fits, money.TryFormat(chars, out int written, format));
            Assert.Equal(fits ? expected.Length : 0, written);
            Assert.Equal(fits, money.TryFormat(bytes, out written, format));
            Assert.Equal(fits ? expected.Length : 0, written);
            if (fits)
            {
                Assert.Equal(expected, new string(chars));
                Assert.Equal(expected, Encoding.UTF8.GetString(bytes));
            }
        }
    }
}
