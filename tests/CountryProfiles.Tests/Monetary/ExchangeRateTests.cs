using CountryProfiles.Monetary;
using FsCheck.Xunit;
using static CountryProfiles.Tests.Monetary.Coins;

namespace CountryProfiles.Tests.Monetary;

public class ExchangeRateTests
{
    private static readonly ExchangeRate EurUsd = ExchangeRate.Create(Eur, Usd, 1.2m);

    [Fact]
    public void Default_IsXxxToItselfAtOne()
    {
        ExchangeRate rate = default;

        Assert.Equal(1, rate.Rate);
        Assert.Equal(ExchangeRate.Create(CurrencyCode.None, CurrencyCode.None, 1), rate);
        Assert.Equal("XXX/XXX 1", rate.ToString());
        Assert.Equal(rate, ExchangeRate.Parse("XXX/XXX 1"));
        Assert.Equal(default, rate.Convert(default));
        Assert.Null(rate.AsOf);
    }

    [Fact]
    public void GenericParsing_AnyCulture_IsThatOfTheInvariantText()
    {
        static T Read<T>(string text)
            where T : ISpanParsable<T>
        {
            Assert.True(T.TryParse(text, TestCultures.Get("de-DE"), out T? tried));
            Assert.True(T.TryParse(text.AsSpan(), TestCultures.Get("de-DE"), out T? again));
            Assert.Equal(tried, again);
            Assert.Equal(tried, T.Parse(text.AsSpan(), TestCultures.Get("de-DE")));
            return T.Parse(text, TestCultures.Get("de-DE"));
        }

        ExchangeRate rate = Read<ExchangeRate>("EUR/USD 1.2");
        Assert.Equal((Eur, Usd, 1.2m), (rate.BaseCurrency, rate.QuoteCurrency, rate.Rate));
        Assert.Equal(Euro(1.5m), Read<Money>("EUR 1.5"));
    }

    [Fact]
    public void Create_BadRate_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ExchangeRate.Create(Eur, Usd, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExchangeRate.Create(Eur, Usd, 0));
        Assert.Throws<ArgumentException>(() => ExchangeRate.Create(Eur, Eur, 2));
        Assert.Equal(1, ExchangeRate.Create(Eur, Eur, 1.0m).Rate);
        Assert.Equal(2, ExchangeRate.Create(CurrencyCode.None, Usd, 2).Rate);
        Assert.Equal(2, ExchangeRate.Create(Usd, CurrencyCode.None, 2).Rate);
    }

    [Fact]
    public void Convert_BaseToQuote_IsExact() => Assert.Equal(Money.Create(119.88m, Usd), EurUsd.Convert(Euro(99.9m)));

    [Fact]
    public void Convert_OtherCurrencyOrBasis_Throws()
    {
        Assert.Throws<UnitMismatchException>(() => EurUsd.Convert(Money.Create(1, Usd)));
        Assert.Throws<UnitMismatchException>(() => EurUsd.Convert(Money.Create(1, Eur, PriceBasis.Ppp)));
        Assert.Throws<UnitMismatchException>(() => EurUsd.ConvertBack(Euro(1), 2, MidpointRounding.ToEven));
        Assert.Throws<UnitMismatchException>(() => EurUsd.ConvertBack(Money.Create(1, Usd, PriceBasis.Constant(2015)), 2, MidpointRounding.ToEven));
        Assert.Throws<OverflowException>(() => EurUsd.Convert(Euro(decimal.MaxValue)));
    }

    [Theory]
    [InlineData(MidpointRounding.ToEven, 0.12, -0.12)]
    [InlineData(MidpointRounding.AwayFromZero, 0.13, -0.13)]
    [InlineData(MidpointRounding.ToZero, 0.12, -0.12)]
    [InlineData(MidpointRounding.ToNegativeInfinity, 0.12, -0.13)]
    [InlineData(MidpointRounding.ToPositiveInfinity, 0.13, -0.12)]
    public void ConvertBack_Midpoint_RoundsAsAsked(MidpointRounding mode, double positive, double negative)
    {
        // 1 ÷ 8 = 0.125.
        ExchangeRate rate = ExchangeRate.Create(Eur, Usd, 8);

        Assert.Equal(Euro((decimal)positive), rate.ConvertBack(Money.Create(1, Usd), 2, mode));
        Assert.Equal(Euro((decimal)negative), rate.ConvertBack(Money.Create(-1, Usd), 2, mode));
    }

    [Fact]
    public void ConvertBack_QuotientJustBelowMidpoint_IsRoundedOnce()
    {
        // 1 ÷ 2.0000000000000000000000000001 is below one half by 2.5e-29, which a quotient of 28 digits cannot show.
        ExchangeRate rate = ExchangeRate.Create(Eur, Usd, 2.0000000000000000000000000001m);

        Assert.Equal(Euro(0), rate.ConvertBack(Money.Create(1, Usd), 0, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void ConvertBack_BadArguments_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EurUsd.ConvertBack(Money.Create(1, Usd), 29, MidpointRounding.ToEven));
        Assert.Throws<ArgumentOutOfRangeException>("decimals", () => EurUsd.ConvertBack(Money.Create(1, Usd), -1, MidpointRounding.ToEven));
        Assert.Throws<ArgumentNullException>(() => ExchangeRate.TryParse("EUR/USD 1", (CurrencyTable)null!, out _));
        Assert.Throws<ArgumentException>(() => EurUsd.ConvertBack(Money.Create(1, Usd), 2, (MidpointRounding)5));
    }

    // 1 ÷ 3, to the fewest and the most digits.
    [Fact]
    public void ConvertBack_FewestAndMostDigits_AreAllowed()
    {
        ExchangeRate rate = ExchangeRate.Create(Eur, Usd, 3);

        Assert.Equal(0m, rate.ConvertBack(Money.Create(1, Usd), 0, MidpointRounding.ToEven).Amount);
        Assert.Equal(0.3333333333333333333333333333m, rate.ConvertBack(Money.Create(1, Usd), 28, MidpointRounding.ToEven).Amount);
        Assert.Equal(0.3333333333333333333333333334m, rate.ConvertBack(Money.Create(1, Usd), 28, MidpointRounding.ToPositiveInfinity).Amount);
        Assert.Throws<ArgumentException>(() => rate.ConvertBack(Money.Create(1, Usd), 2, (MidpointRounding)(-1)));
    }

    // 1 ÷ 4 = 0.25 and 3 ÷ 4 = 0.75: the tie goes to the even digit, up or down.
    [Fact]
    public void ConvertBack_TiesToEven_GoBothWays()
    {
        ExchangeRate rate = ExchangeRate.Create(Eur, Usd, 4);

        Assert.Equal(0.2m, rate.ConvertBack(Money.Create(1, Usd), 1, MidpointRounding.ToEven).Amount);
        Assert.Equal(0.8m, rate.ConvertBack(Money.Create(3, Usd), 1, MidpointRounding.ToEven).Amount);
        Assert.Equal(-0.8m, rate.ConvertBack(Money.Create(-3, Usd), 1, MidpointRounding.ToEven).Amount);
    }

    // The text is quoted, up to 64 characters of it.
    [Fact]
    public void Parse_LongText_IsQuotedShortened()
    {
        string quoted = Assert.Throws<FormatException>(() => ExchangeRate.Parse(new string('9', 64))).Message;
        string shortened = Assert.Throws<FormatException>(() => ExchangeRate.Parse(new string('9', 65))).Message;

        Assert.StartsWith($"'{new string('9', 64)}' ", quoted, StringComparison.Ordinal);
        Assert.StartsWith($"'{new string('9', 64)}…' ", shortened, StringComparison.Ordinal);
    }

    [Property]
    public void ConvertBack_OfConvert_GivesTheAmountBack(int cents, ushort rate)
    {
        ExchangeRate exchange = ExchangeRate.Create(Eur, Usd, (rate + 1) / 1000m);
        Money euros = Euro(cents / 100m);

        Assert.Equal(euros, exchange.ConvertBack(exchange.Convert(euros), 2, MidpointRounding.ToEven));
    }

    [Theory]
    [InlineData("EUR/USD 1.20")]
    [InlineData("EUR/USD 1.2 2024-01-31")]
    [InlineData("EUR/USD 1")]
    [InlineData("EUR/EUR 1")]
    [InlineData("EUR/EUR 1.00")]
    public void Parse_OfToString_GivesTheSameText(string text)
    {
        using var culture = new CultureScope("de-DE");

        Assert.Equal(text, ExchangeRate.Parse(text).ToString());
    }

    [Fact]
    public void Parse_Date_IsKept() => Assert.Equal(ExchangeRate.Create(Eur, Usd, 1.2m, new DateOnly(2024, 1, 31)), ExchangeRate.Parse("EUR/USD 1.2 2024-01-31"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("EUR/USD")]
    [InlineData("EUR/USD ")]
    [InlineData("EUR-USD 1.2")]
    [InlineData("eur/usd 1.2")]
    [InlineData("EUr/USD 1.2")]
    [InlineData("EUR/USd 1.2")]
    [InlineData("EUR/USD\t1.2")]
    [InlineData("EUR/USD 1,2")]
    [InlineData("EUR/USD -1.2")]
    [InlineData("EUR/EUR 1.2")]
    [InlineData("EUR/USD 0")]
    [InlineData("EUR/USD 0.00")]
    [InlineData("EUR/USD/1.2")]
    [InlineData("QQQ/USD 1.2")]
    [InlineData("EUR/QQQ 1.2")]
    [InlineData("EUR/usd 1.2")]
    [InlineData("EUR/USD  1.2")]
    [InlineData("EUR/USD 1.2 2024-02-30")]
    [InlineData("EUR/USD 1.2 ")]
    public void TryParse_OtherForm_IsFalse(string? text)
    {
        Assert.False(ExchangeRate.TryParse(text, out ExchangeRate rate));
        Assert.Equal(default, rate);
        Assert.Throws(text is null ? typeof(ArgumentNullException) : typeof(FormatException), () => ExchangeRate.Parse(text!));
    }

    [Property]
    public void TryParse_AnyText_NeverThrows(string text) =>
        Assert.False(ExchangeRate.TryParse("EUR/USD " + text + "x", out _));
}
