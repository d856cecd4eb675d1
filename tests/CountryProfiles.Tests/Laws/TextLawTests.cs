using System.Globalization;
using CountryProfiles.Units;
using FsCheck.Xunit;

namespace CountryProfiles.Tests.Laws;

/// <summary>Law 29: the lossless text of a value reads back as that value under every culture, and culture changes no result.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public class TextLawTests
{
    [Property]
    public void Law29_Quantity_RoundTripsUnderEveryCulture(Quantity x) => UnderEveryCulture(culture =>
    {
        Quantity read = UnitTable.Default.ParseExact(x.ToString("R", culture));

        Assert.Equal(x.Amount, read.Amount);
        Assert.Equal(x.HalfWidth, read.HalfWidth);
        Assert.Equal(x.Unit, read.Unit);
    });

    [Property]
    public void Law29_Rational_RoundTripsUnderEveryCulture(Rational x) => UnderEveryCulture(culture =>
    {
        Assert.Equal(x, Parse<Rational>(x.ToString(), culture));
        Assert.Equal(x, Parse<Rational>(x.ToString("G", culture), culture));
        Assert.Equal(x, Parse<Rational>(x.ToString("R", culture), culture));
    });

    [Property]
    public void Law29_ReferencePeriod_RoundTripsUnderEveryCulture(ReferencePeriod x) => UnderEveryCulture(culture =>
    {
        Assert.Equal(x, Parse<ReferencePeriod>(x.ToString(), culture));
        Assert.Equal(x, Parse<ReferencePeriod>(x.ToString("R", culture), culture));
    });

    [Property]
    public void Law29_CurrencyCode_RoundTripsUnderEveryCulture(CurrencyCode x) => UnderEveryCulture(culture =>
    {
        Assert.Equal(x, Parse<CurrencyCode>(x.ToString(), culture));
        Assert.Equal(x, Parse<CurrencyCode>(x.ToString().ToLowerInvariant(), culture));
    });

    [Property]
    public void Law29_CountryCode_RoundTripsUnderEveryCulture(CountryCode x) => UnderEveryCulture(culture =>
    {
        if (x.IsUnspecified)
        {
            Assert.Equal("", x.ToString());
            Assert.False(CountryCode.TryParse("", culture, out _));
        }
        else
        {
            Assert.Equal(x, Parse<CountryCode>(x.ToString(), culture));
            Assert.Equal(x, Parse<CountryCode>(x.ToString().ToLowerInvariant(), culture));
        }
    });

    [Property]
    public void Law29_IndicatorCode_RoundTripsUnderEveryCulture(IndicatorCode x) =>
        UnderEveryCulture(culture => Assert.Equal(x, Parse<IndicatorCode>(x.ToString(), culture)));

    [Property]
    public void Law29_PriceBasis_RoundTripsUnderEveryCulture(PriceBasis x) =>
        UnderEveryCulture(culture => Assert.Equal(x, Parse<PriceBasis>(x.ToString(), culture)));

    [Property]
    public void Law29_Rank_RoundTripsUnderEveryCulture(Rank x) => UnderEveryCulture(culture => Assert.Equal(x, Parse<Rank>(x.ToString(), culture)));

    [Property]
    public void Law29_UnitCode_FindsItsUnitUnderEveryCulture(UnitOfMeasure x) =>
        UnderEveryCulture(_ => Assert.Equal(x, UnitTable.Default[x.ToString()]));

    [Property]
    public void Law29_AmbientCulture_ChangesNoResult(Quantity x, SameKind pair, ReferencePeriod period, Rational number, ObservationValue value)
    {
        string Everything() => string.Join(
            '\n',
            x.ToString(),
            x.ToString("N", null),
            x.ToString("R", null),
            (pair.Left + pair.Right).ToString("R", null),
            pair.Left.In(pair.Right.Unit).ToString(),
            period.ToString(),
            period.ToString("G", null),
            number.ToString(),
            number.ToString("F3", null),
            number.ToString("N3", null),
            value.ToString(null),
            value.ToString("G", null),
            $"{number:N2} {value} {x}");

        string expected = Cultures.Under(CultureInfo.InvariantCulture, Everything);

        UnderEveryCulture(_ => Assert.Equal(expected, Everything()));
    }

    [Theory]
    [InlineData("199,951 km²", "199951 ± 0.5 km2")]
    [InlineData("USD 2,246 million", "2246000000 ± 500000 USD")]
    [InlineData("\u22123.2 migrants/1,000 population", "-3.2 ± 0.05 migrant/1000person/year")]
    [InlineData("0.30%", "0.3 ± 0.005 %")]
    [InlineData("5.9 MILLION INHABITANTS", "5900000 ± 50000 person")]
    public void Law29_AmbientCulture_ChangesNothingThatIsRead(string text, string expected) =>
        UnderEveryCulture(culture =>
        {
            Assert.Equal(expected, UnitTable.Default.Parse(text).Quantity.ToString("R", null));
            Assert.Equal(expected, Parse<Quantity>(text, culture).ToString("R", null));
        });

    private static void UnderEveryCulture(Action<CultureInfo> check)
    {
        foreach (CultureInfo culture in Cultures.All)
        {
            Cultures.Under(culture, () =>
            {
                check(culture);
                return true;
            });
        }
    }

    // Under the culture that generic code hands in, by characters as by string.
    private static T Parse<T>(string text, CultureInfo culture)
        where T : ISpanParsable<T>
    {
        T read = T.Parse(text, culture);
        Assert.Equal(read, T.Parse(text.AsSpan(), culture));
        Assert.True(T.TryParse(text, culture, out T? tried) && read.Equals(tried));
        Assert.True(T.TryParse(text.AsSpan(), culture, out tried) && read.Equals(tried));
        return read;
    }
}
