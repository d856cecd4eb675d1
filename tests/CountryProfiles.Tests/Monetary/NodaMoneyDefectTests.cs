using CountryProfiles.Monetary;
using static CountryProfiles.Tests.Monetary.Coins;

namespace CountryProfiles.Tests.Monetary;

/// <summary>Thirteen defects seen in a neighbouring library; each must stay impossible here.</summary>
public class NodaMoneyDefectTests
{
    [Fact]
    public void Defect01_AllocateSmallAmount_SharesHaveTheSignOfTheTotal()
    {
        Currency euro = Listed("EUR");

        Assert.Equal([0.01m, 0.01m, 0.01m, 0m, 0m], Amounts(Euro(0.03m).Allocate(5, euro)));
        Assert.Equal([-0.01m, -0.01m, -0.01m, 0m, 0m], Amounts(Euro(-0.03m).Allocate(5, euro)));
        Assert.Equal([0.01m, 0.01m, 0.01m, 0.01m, 0.01m, 0m, 0m, 0m], Amounts(Euro(0.05m).Allocate([1, 1, 1, 1, 1, 1, 1, 1], euro)));
    }

    [Fact]
    public void Defect02_AllocateAriary_CreatesNoMoney()
    {
        Money ariary = Money.Create(1, CurrencyCode.Create("MGA"));

        Assert.Equal([0.34m, 0.33m, 0.33m], Amounts(ariary.Allocate(3, Listed("MGA"))));
    }

    [Fact]
    public void Defect03_AllocateFinerThanMinorUnit_KeepsTheRemainder()
    {
        Currency euro = Listed("EUR");

        Assert.Equal([0.5001m, 0.5000m], Amounts(Euro(1.0001m).Allocate(2, euro)));
        Assert.Equal([1.0001m], Amounts(Euro(1.0001m).Allocate(1, euro)));
        Assert.Equal([0m, 1.0001m], Amounts(Euro(1.0001m).Allocate([0, 1], euro)));
        Assert.Equal(Money.Create(1.20012m, Usd), ExchangeRate.Create(Eur, Usd, 1.2m).Convert(Euro(1.0001m)));
    }

    [Fact]
    public void Defect04_RoundTripUnderCommaCulture_KeepsTheAmount()
    {
        string text;
        using (new CultureScope("de-DE"))
        {
            text = Euro(1234.5m).ToString("R", TestCultures.Get("de-DE"));
        }

        Assert.Equal("EUR 1234.5", text);
        using (new CultureScope("en-US"))
        {
            Assert.Equal(1234.5m, Money.Parse(text).Amount);
        }

        Assert.False(Money.TryParse("EUR 1234,5", TestCultures.Get("de-DE"), out _));
    }

    [Fact]
    public void Defect05_ParseMoreDigitsThanMinorUnit_KeepsThem() =>
        Assert.Equal(1.999m, Money.Parse("EUR 1.999").Amount);

    [Fact]
    public void Defect06_ParsedPlusBuilt_Adds() =>
        Assert.Equal(Euro(11), Money.Parse("EUR 10.00") + Euro(1));

    [Theory]
    [InlineData("EUR/QQQ 1.2")]
    [InlineData("QQQ/EUR 1.2")]
    public void Defect07_RateOfUnknownCode_TryParseIsFalse(string text)
    {
        Assert.False(ExchangeRate.TryParse(text, out ExchangeRate rate));
        Assert.Equal(default, rate);
    }

    [Theory]
    [InlineData("EUR 1,234.5")]
    [InlineData("EUR 1,2,3")]
    [InlineData("1,234.5 EUR")]
    public void Defect08_GroupSeparator_IsRefused(string text) => Assert.False(Money.TryParse(text, out _));

    [Fact]
    public void Defect09_RateOfZero_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ExchangeRate.Create(Eur, Usd, 0));
        Assert.False(ExchangeRate.TryParse("EUR/USD 0", out _));
        Assert.False(ExchangeRate.TryParse("EUR/USD 0.000", out _));
    }

    [Fact]
    public void Defect10_ZeroOfTwoCurrencies_OrderAgreesWithEquality()
    {
        Money euros = Euro(0);
        Money dollars = Money.Create(0, Usd);

        Assert.False(euros == dollars);
        Assert.True(euros.CompareTo(dollars) < 0);
        Assert.True(dollars.CompareTo(euros) > 0);
        Assert.Throws<UnitMismatchException>(() => Euro(5) > dollars);
        Assert.Equal(2, new SortedSet<Money> { euros, dollars }.Count);
        Assert.Equal(2, new HashSet<Money> { euros, dollars }.Count);
    }

    [Fact]
    public void Defect11_ThousandDigitChoices_NeedNoRegistry()
    {
        for (int i = 0; i < 1000; i++)
        {
            Money rounded = Euro(1.23456789m).Round(i % 29, (MidpointRounding)(i % 5));
            Assert.Equal(Euro(rounded.Amount + 1), rounded + Euro(1));
        }
    }

    [Fact]
    public void Defect12_Dates_AreThoseOfTheCoinage()
    {
        Assert.Equal(new DateOnly(1953, 6, 1), Listed("CSK").Introduced);
        Assert.Equal(new DateOnly(2016, 7, 1), Listed("BYN").Introduced);

        // Lev and euro circulated side by side in January 2026; the last day counts, the next does not.
        Assert.True(Listed("BGN").IsActiveOn(new DateOnly(2026, 1, 31)));
        Assert.False(Listed("BGN").IsActiveOn(new DateOnly(2026, 2, 1)));
        Assert.Empty(CurrencyTable.Default.GetByNumericCode(0));
        Assert.Null(Listed("XFO").NumericCode);
    }

    [Fact]
    public void Defect13_UnknownCodeOrXxx_NeverAsserts()
    {
        Assert.Equal("QQQ 1", Money.Create(1, CurrencyCode.Create("QQQ")).ToString());
        Assert.Equal("XXX 1", Money.Create(1, CurrencyCode.None).ToString());
    }
}
