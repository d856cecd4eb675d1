using System.Globalization;
using CountryProfiles.Tests.Laws;
using CountryProfiles.Units;
using FsCheck.Xunit;

namespace CountryProfiles.Tests.Model;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public class QuantityTests
{
    [Fact]
    public void Default_IsExactlyZeroOfTheUnitOne()
    {
        Assert.Equal(Quantity.Exact(0, UnitOfMeasure.One), default);
        Assert.True(default(Quantity).IsIdenticalTo(Quantity.Exact(0, UnitTable.Default["1"])));
        Assert.Same(UnitOfMeasure.One, default(Quantity).Unit);
        Assert.True(default(Quantity).IsExact);
        Assert.True(default(Quantity).IsZero);
        Assert.Equal(0, default(Quantity).Sign);
        Assert.Equal("0", default(Quantity).ToString());
        Assert.Equal("0 1", default(Quantity).ToString("R", null));
        Assert.Equal(5, (default(Quantity) + Quantity.Exact(5, UnitOfMeasure.One)).Amount);
    }

    // semantics.md: 5.9 million ± 0.05 million; 2,246 million ± 0.5 million; 0.30 % ± 0.005 %.
    [Theory]
    [InlineData("5900000", 5, "person", "5850000", "5950000")]
    [InlineData("2246000000", 6, "USD", "2245500000", "2246500000")]
    [InlineData("0.30", -2, "%", "0.295", "0.305")]
    [InlineData("-3.2", -1, "migrant/1000person/year", "-3.25", "-3.15")]
    [InlineData("199951", 0, "km2", "199950.5", "199951.5")]
    public void Published_LastDigit_GivesHalfAUnitToEitherSide(string amount, int lastDigit, string unit, string lower, string upper)
    {
        Quantity published = Quantity.Published(Rational.Parse(amount), lastDigit, UnitTable.Default[unit]);

        Assert.Equal(Rational.Parse(amount), published.Amount);
        Assert.Equal(Rational.Parse(lower), published.Lower);
        Assert.Equal(Rational.Parse(upper), published.Upper);
        Assert.Equal(published.Upper - published.Amount, published.HalfWidth);
        Assert.False(published.IsExact);
        Assert.True(published.TryGetLastDigit(out int digit));
        Assert.Equal(lastDigit, digit);
    }

    [Fact]
    public void Published_AnotherPrintedZero_IsEqualAndTenTimesAsPrecise()
    {
        Quantity coarse = Of("0.3 %");
        Quantity fine = Of("0.30 %");

        Assert.Equal(coarse, fine);
        Assert.Equal(coarse.GetHashCode(), fine.GetHashCode());
        Assert.Equal(0, coarse.CompareTo(fine));
        Assert.Equal(coarse.HalfWidth, 10 * fine.HalfWidth);
        Assert.False(coarse.IsIdenticalTo(fine));
    }

    [Theory]
    [InlineData(-1000)]
    [InlineData(1001)]
    public void Published_LastDigitOutsideTheRange_Throws(int lastDigit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Published(1, lastDigit, UnitOfMeasure.One));

    [Fact]
    public void Factories_WrongArguments_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => Quantity.Exact(1, null!));
        Assert.Throws<ArgumentNullException>(() => Quantity.Published(1, 0, null!));
        Assert.Throws<ArgumentNullException>(() => Quantity.Create(1, 1, null!));
        Assert.Throws<ArgumentNullException>(() => default(Quantity).In((UnitOfMeasure)null!));
        Assert.Contains("-0.5", Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Create(1, -0.5m, UnitOfMeasure.One)).Message);
    }

    [Fact]
    public void Exact_HasNoIntervalAndNoLastDigit()
    {
        Quantity exact = Quantity.Exact(5, Unit("km"));

        Assert.Equal((5, 5, 0), (exact.Lower, exact.Upper, exact.HalfWidth));
        Assert.True(exact.IsExact);
        Assert.False(exact.TryGetLastDigit(out int digit));
        Assert.Equal(0, digit);
        Assert.True(Of("5 km").AsExact().IsIdenticalTo(exact));
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("0.5", 0)]
    [InlineData("0.05", -1)]
    [InlineData("5", 1)]
    [InlineData("0.25", -1)]
    [InlineData("4.99", 0)]
    [InlineData("9.99", 0)]
    [InlineData("0.000001", -6)]
    public void TryGetLastDigit_HalfWidth_GivesItsDecadeOrThePublishedDigit(string halfWidth, int expected)
    {
        Assert.True(Quantity.Create(7, Rational.Parse(halfWidth), Unit("km")).TryGetLastDigit(out int digit));
        Assert.Equal(expected, digit);
    }

    [Fact]
    public void In_Area_KeepsTheIntervalOfTheReferenceTable()
    {
        Quantity squareMiles = Of("199,951 km²").In("mi2");

        Assert.Equal("77201.51270", squareMiles.Amount.ToString("F5", null));
        Assert.Equal("77201.31965", squareMiles.Lower.ToString("F5", null));
        Assert.Equal("77201.70575", squareMiles.Upper.ToString("F5", null));
        Assert.Equal("77,201.5 mi²", squareMiles.ToString());
        Quantity acres = Of("199,951 km²").In("acre");
        Assert.Equal("49408844.58", acres.Lower.ToString("F2", null));
        Assert.Equal("49408968.13", acres.Amount.ToString("F2", null));
        Assert.Equal("49409091.68", acres.Upper.ToString("F2", null));
    }

    [Fact]
    public void Add_OtherScale_IsInTheUnitOfTheLeft()
    {
        Quantity sum = Of("1.0 km²") + Of("50 ha");

        Assert.Equal("km2", sum.Unit.Code);
        Assert.Equal(Rational.Parse("1.5"), sum.Amount);
        Assert.Equal(Rational.Parse("0.055"), sum.HalfWidth);
        Assert.Equal(Rational.Parse("0.5"), (Of("1.0 km²") - Of("50 ha")).Amount);
        Assert.Equal(Rational.Parse("0.055"), (Of("1.0 km²") - Of("50 ha")).HalfWidth);
    }

    [Fact]
    public void Add_IncompatibleUnits_Throws() =>
        Assert.Throws<UnitMismatchException>(() => Of("1 km²") + Of("1 km"));

    [Property]
    public void Negate_AnyQuantity_SwapsTheBounds(Quantity x)
    {
        Assert.Equal(-x.Upper, (-x).Lower);
        Assert.Equal(-x.Lower, (-x).Upper);
        Assert.True((- -x).IsIdenticalTo(x));
    }

    [Property]
    public void Scale_AnyQuantity_ScalesAmountAndHalfWidth(Quantity x, Rational factor)
    {
        Assert.Equal(x.Amount * factor, (x * factor).Amount);
        Assert.Equal(x.HalfWidth * factor.Abs(), (factor * x).HalfWidth);
        if (factor.IsZero)
        {
            Assert.Throws<DivideByZeroException>(() => x / factor);
        }
        else
        {
            Assert.True((x * factor / factor).IsIdenticalTo(x));
        }
    }

    [Property]
    public void Bounds_AnyQuantity_EncloseTheAmount(Quantity x)
    {
        Assert.True(x.Lower <= x.Amount && x.Amount <= x.Upper);
        Assert.Equal(x.IsExact, x.Lower == x.Upper);
        Assert.Equal(2 * x.HalfWidth, x.Upper - x.Lower);
    }

    [Fact]
    public void Divide_ExactQuantities_GivesTheQuotientOfTheUnits()
    {
        Quantity density = Of("5.9 million people").AsExact() / Of("199,951 km²").AsExact();

        Assert.Equal("person/km2", density.Unit.Code);
        Assert.Equal(Rational.Create(100_000, 3_389), density.Amount);
        Assert.Equal("people/km²", density.Unit.Symbol);
        Assert.Equal(Unit("person/km2"), density.Unit);
        Assert.Equal(Of("5.9 million people"), density * Of("199,951 km²").AsExact());
        Assert.Equal("76.42337298", density.In("person/mi2").Amount.ToString("F8", null));
    }

    [Fact]
    public void Divide_SameKind_GivesAPlainNumber()
    {
        Quantity ratio = Of("1 km²").AsExact() / Of("50 ha").AsExact();

        Assert.Equal(2, ratio.In(UnitOfMeasure.One).Amount);
        Assert.Equal(Quantity.Exact(2, UnitOfMeasure.One), ratio);
        Assert.Throws<DivideByZeroException>(() => Of("1 km²").AsExact() / Quantity.Exact(0, Unit("km2")));
    }

    [Fact]
    public void Multiply_ShareByItsWhole_IsACountOfTheWhole()
    {
        Quantity immigrants = Of("5.9 million people").AsExact() * Of("3.4% of population").AsExact();

        Assert.Equal("person", immigrants.Unit.Code);
        Assert.Equal(200_600, immigrants.Amount);
        Assert.Equal(immigrants, Of("3.4% of population").AsExact() * Of("5.9 million people").AsExact());
    }

    [Fact]
    public void Multiply_ShareByAnotherWhole_Throws()
    {
        Assert.Throws<UnitMismatchException>(() => Of("5.9 million people") * Of("59.6% of immigrants"));
        Assert.Throws<UnitMismatchException>(() => Of("5.9 million people").AsExact() * Of("59.6%").AsExact());
        Assert.Throws<UnitMismatchException>(() => Of("1 km²").AsExact() * Of("3.4% of population").AsExact());
    }

    [Fact]
    public void MultiplyAndDivide_RoundedQuantities_Throw()
    {
        Assert.Throws<InvalidOperationException>(() => Of("5.9 million people") / Of("199,951 km²").AsExact());
        Assert.Throws<InvalidOperationException>(() => Of("5.9 million people").AsExact() * Of("3.4% of population"));
    }

    [Fact]
    public void Divide_MarketMoneyByPppMoney_IsNoPlainNumber()
    {
        Quantity ratio = Of("USD 2,246 million").AsExact() / Quantity.Exact(1, Unit("USD@ppp"));

        Assert.Equal("USD/USD@ppp", ratio.Unit.Code);
        Assert.Throws<UnitMismatchException>(() => ratio.In("1"));
        Assert.Null(ratio.Unit.Currency);
        Assert.Null(ratio.Unit.PriceBasis);
    }

    [Theory]
    [InlineData("1 km²", "100 ha", 0)]
    [InlineData("1 km²", "99 ha", 1)]
    [InlineData("640 acres", "1 sq mi", 0)]
    [InlineData("0.3 %", "3 ‰", 0)]
    [InlineData("-1 km", "1 m", -1)]
    [InlineData("12 months", "1 year", 0)]
    public void CompareTo_OtherScale_ComparesTheAmounts(string left, string right, int expected)
    {
        (Quantity a, Quantity b) = (Of(left), Of(right));

        Assert.Equal(expected, a.CompareTo(b));
        Assert.Equal(expected == 0, a == b);
        Assert.Equal(expected != 0, a != b);
        Assert.Equal(expected < 0, a < b);
        Assert.Equal(expected <= 0, a <= b);
        Assert.Equal(expected > 0, a > b);
        Assert.Equal(expected >= 0, a >= b);
        Assert.Equal(expected, ((IComparable)a).CompareTo(b));
        Assert.Equal(1, ((IComparable)a).CompareTo(null));
        Assert.Throws<ArgumentException>(() => ((IComparable)a).CompareTo("1 km"));
        Assert.Equal(expected == 0, new HashSet<Quantity> { a }.Contains(b));
    }

    [Theory]
    [InlineData("5.9 million people", "5.9 million people")]
    [InlineData("5.90 million people", "5.90 million people")]
    [InlineData("USD 2,246 million", "USD 2.246 billion")]
    [InlineData("199,951 km²", "199,951 km²")]
    [InlineData("1,000,000 people", "1,000,000 people")]
    [InlineData("950 thousand people", "950,000 people")]
    [InlineData("3.4% of population", "3.4% of population")]
    [InlineData("0.30%", "0.30%")]
    [InlineData("3.0‰", "3.0‰")]
    [InlineData("-3.2 migrants per 1,000 population", "-3.2 migrants/1,000 people")]
    [InlineData("USD 3,322 per person", "USD 3,322 per person")]
    [InlineData("7 trillion", "7 trillion")]
    [InlineData("0 km", "0 km")]
    [InlineData("42", "42")]
    public void ToString_Published_PrintsThePublishedDigits(string text, string expected) =>
        Assert.Equal(expected, Of(text).ToString());

    [Theory]
    [InlineData("5900000", "person", "5,900,000 people")]
    [InlineData("22460/59", "USD/person", "USD 380.6779661017 per person")]
    [InlineData("1.50", "km", "1.5 km")]
    [InlineData("0", "km", "0 km")]
    [InlineData("-1234567.25", "1", "-1,234,567.25")]
    public void ToString_Exact_PrintsAllDigits(string amount, string unit, string expected) =>
        Assert.Equal(expected, Quantity.Exact(Rational.Parse(amount), Unit(unit)).ToString());

    [Theory]
    [InlineData("5900000", "50000", "person", "5.9 million people")]
    [InlineData("200600", "4650", "person", "201,000 people")]
    [InlineData("119557.6", "2871.7", "person", "120,000 people")]
    [InlineData("29.50722927", "0.25", "person/km2", "29.5 people/km²")]
    [InlineData("19599800000", "169050000", "USD@ppp", "USD (PPP) 19.6 billion")]
    [InlineData("1852600", "18650", "person", "1.85 million people")]
    [InlineData("-18880", "455", "migrant", "-18,900 migrants")]
    [InlineData("0.04", "0.5", "km", "0 km")]
    [InlineData("999999", "500", "person", "1.000 million people")]
    public void ToString_Interval_PrintsTheDecadeOfItsHalfWidth(string amount, string halfWidth, string unit, string expected) =>
        Assert.Equal(expected, Quantity.Create(Rational.Parse(amount), Rational.Parse(halfWidth), Unit(unit)).ToString());

    [Theory]
    [InlineData("de-DE", "199.951,5 km²", "-3,2 migrants/1,000 people", "5,9 million people")]
    [InlineData("en-US", "199,951.5 km²", "-3.2 migrants/1,000 people", "5.9 million people")]
    public void ToString_Culture_TakesItsMarksWhenAsked(string culture, string area, string rate, string people)
    {
        CultureInfo provider = TestCultures.Get(culture);

        Assert.Equal(area, Of("199,951.5 km²").ToString(null, provider));
        Assert.Equal(rate, Of("-3.2 migrants per 1,000 population").ToString("G", provider));
        Assert.Equal(people, Of("5.9 million people").ToString("g", provider));
    }

    [Fact]
    public void ToString_N_LeavesTheUnitOut()
    {
        Assert.Equal("199,951", Of("199,951 km²").ToString("N", null));
        Assert.Equal("199.951", Of("199,951 km²").ToString("n", TestCultures.Get("de-DE")));
        Assert.Equal("2.246 billion", Of("USD 2,246 million").ToString("N", null));
        Assert.Equal("0.30", Of("0.30%").ToString("N", null));
    }

    [Theory]
    [InlineData("5.9 million people", "5900000 ± 50000 person")]
    [InlineData("0.30%", "0.3 ± 0.005 %")]
    [InlineData("USD 2,246 million", "2246000000 ± 500000 USD")]
    public void ToString_R_IsTheWholeValueWhateverTheCulture(string text, string expected)
    {
        Assert.Equal(expected, Of(text).ToString("R", null));
        Assert.Equal(expected, Of(text).ToString("r", TestCultures.Get("de-DE")));
        Assert.Equal(expected, $"{Of(text):R}");
    }

    [Fact]
    public void ToString_R_OfAnExactAmount_HasNoHalfWidth()
    {
        Assert.Equal("22460/59 USD/person", Quantity.Exact(Rational.Create(22_460, 59), Unit("USD/person")).ToString("R", null));
        Assert.Equal("1/3 ± 1/7 km", Quantity.Create(Rational.Create(1, 3), Rational.Create(1, 7), Unit("km")).ToString("R", null));
    }

    [Fact]
    public void ToString_UnknownFormat_Throws()
    {
        Assert.Throws<FormatException>(() => default(Quantity).ToString("X", null));
        Assert.Throws<FormatException>(() => default(Quantity).ToString("N2", null));
    }

    [Theory]
    [InlineData("G", "5.9 million people")]
    [InlineData("N", "5.9 million")]
    [InlineData("R", "5900000 ± 50000 person")]
    public void TryFormat_Span_FitsExactlyOrIsFalse(string format, string expected)
    {
        Quantity people = Of("5.9 million people");
        char[] destination = new char[expected.Length];

        Assert.True(people.TryFormat(destination, out int written, format));
        Assert.Equal(expected, new string(destination, 0, written));
        for (int length = 0; length < expected.Length; length++)
        {
            Assert.False(people.TryFormat(new char[length], out written, format));
            Assert.InRange(written, 0, length);
        }
    }

    [Fact]
    public void ToString_VeryLargeAndVeryPrecise_PrintsAllTheSame()
    {
        Quantity precise = Quantity.Create(1, Rational.PowerOfTen(-1000) * Rational.PowerOfTen(-1000), Unit("km"));

        Assert.Equal("1." + new string('0', 900) + " km", precise.ToString());
        Assert.StartsWith("1", Quantity.Exact(Rational.PowerOfTen(1000) * Rational.PowerOfTen(1000), Unit("km")).ToString(), StringComparison.Ordinal);
        Assert.Equal("0 km", Quantity.Create(1, Rational.PowerOfTen(1000) * Rational.PowerOfTen(1000), Unit("km")).ToString());
    }

    [Fact]
    public void Equals_OtherKind_IsFalseAndDoesNotThrow()
    {
        Assert.False(Of("1 km").Equals(Of("1 km²")));
        Assert.False(Of("1 km").Equals((object?)null));
        Assert.False(Of("1 km").Equals((object)1));
        Assert.True(Of("1 km").Equals((object)Of("1,000 m")));
        Assert.False(Of("1 km").IsIdenticalTo(Of("1.0 km")));
        Assert.False(Of("1 km").IsIdenticalTo(Of("1 km").In("m")));
    }

    private static Quantity Of(string text) => UnitTable.Default.Parse(text).Quantity;

    private static UnitOfMeasure Unit(string code) => UnitTable.Default[code];
}
