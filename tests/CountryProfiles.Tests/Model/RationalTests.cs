using System.Globalization;
using System.Numerics;
using CountryProfiles.Tests.Laws;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CountryProfiles.Tests.Model;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 500)]
public class RationalTests
{
    [Fact]
    public void Default_IsZero()
    {
        Assert.Equal(Rational.Zero, default);
        Assert.Equal(Rational.Create(0, -7), default);
        Assert.Equal(BigInteger.Zero, default(Rational).Numerator);
        Assert.Equal(BigInteger.One, default(Rational).Denominator);
        Assert.True(default(Rational).IsZero);
        Assert.True(default(Rational).IsInteger);
        Assert.Equal("0", default(Rational).ToString());
        Assert.Equal(1, default(Rational) + 1);
    }

    // The reference: fractions of big integers that are never reduced, compared by cross multiplication.
    [Property]
    public void Arithmetic_AnyNumbers_AgreesWithPlainFractions(Rational a, Rational b)
    {
        (BigInteger n, BigInteger d) = (a.Numerator, a.Denominator);
        (BigInteger m, BigInteger e) = (b.Numerator, b.Denominator);

        AssertEqualsFraction((n * e) + (m * d), d * e, a + b);
        AssertEqualsFraction((n * e) - (m * d), d * e, a - b);
        AssertEqualsFraction(n * m, d * e, a * b);
        AssertEqualsFraction(-n, d, -a);
        AssertEqualsFraction(BigInteger.Abs(n), d, a.Abs());
        if (m.IsZero)
        {
            Assert.Throws<DivideByZeroException>(() => a / b);
            Assert.Throws<DivideByZeroException>(() => b.Reciprocal());
        }
        else
        {
            AssertEqualsFraction(n * e, d * m, a / b);
            AssertEqualsFraction(e, m, b.Reciprocal());
        }
    }

    [Property]
    public void CompareTo_AnyNumbers_AgreesWithCrossMultiplication(Rational a, Rational b)
    {
        int expected = (a.Numerator * b.Denominator).CompareTo(b.Numerator * a.Denominator);

        Assert.Equal(expected, a.CompareTo(b));
        Assert.Equal(expected == 0, a == b);
        Assert.Equal(expected <= 0 ? a : b, Rational.Min(a, b));
        Assert.Equal(expected >= 0 ? a : b, Rational.Max(a, b));
        Assert.Equal(a.Numerator.Sign, a.Sign);
    }

    [Property]
    public void Create_CommonFactor_GivesLowestTerms(Rational a, BigInteger factor)
    {
        if (!factor.IsZero)
        {
            Rational same = Rational.Create(a.Numerator * factor, a.Denominator * factor);

            Assert.Equal(a, same);
            Assert.Equal(a.GetHashCode(), same.GetHashCode());
            Assert.Equal(a.Numerator, same.Numerator);
        }
    }

    [Property]
    public void PlusAndTimes_BackAgain_GiveTheSameBits(Rational a, Rational b)
    {
        Assert.Equal(a, a + b - b);
        Assert.Equal((a + b - b).GetHashCode(), a.GetHashCode());
        if (!b.IsZero)
        {
            Assert.Equal(a, a * b / b);
        }
    }

    [Fact]
    public void Create_ZeroDenominator_Throws() => Assert.Throws<DivideByZeroException>(() => Rational.Create(1, 0));

    public static TheoryData<BigInteger> Boundaries => new(
        new BigInteger[] { long.MinValue, long.MaxValue, ulong.MaxValue, Int128.MinValue, Int128.MaxValue }
            .SelectMany(edge => new[] { edge - 1, edge, edge + 1, -edge }).Distinct());

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void Arithmetic_AtTheEdgesOf64And128Bits_DoesNotOverflow(BigInteger edge)
    {
        Rational value = Rational.Create(edge, 1);
        Rational inverse = Rational.Create(1, edge);

        AssertEqualsFraction(edge + 1, 1, value + 1);
        AssertEqualsFraction(edge - 1, 1, value - 1);
        AssertEqualsFraction(edge * 2, 1, value + value);
        AssertEqualsFraction(edge * edge, 1, value * value);
        AssertEqualsFraction(-edge, 1, -value);
        AssertEqualsFraction(BigInteger.Abs(edge), 1, value.Abs());
        AssertEqualsFraction(2, edge, inverse + inverse);
        AssertEqualsFraction(1, edge * edge, inverse * inverse);
        AssertEqualsFraction(edge + 1, edge, 1 + inverse);
        Assert.Equal(value, inverse.Reciprocal());
        Assert.Equal(inverse, value.Reciprocal());
        Assert.Equal(Rational.One, value * inverse);
        Assert.Equal(Rational.Zero, value - value);
        Assert.Equal(edge.ToString(CultureInfo.InvariantCulture), value.ToString());
        Assert.Equal(value, Rational.Parse(value.ToString()));
        Assert.Equal(edge.Sign, value.CompareTo(inverse));
    }

    [Fact]
    public void Conversion_FromLong_KeepsBothEnds()
    {
        Assert.Equal(new BigInteger(long.MinValue), ((Rational)long.MinValue).Numerator);
        Assert.Equal(new BigInteger(long.MaxValue), ((Rational)long.MaxValue).Numerator);
        Assert.Equal((Rational)long.MinValue, Rational.Create(long.MinValue, 1));
        Assert.Equal(Rational.Create(long.MaxValue, 1) + 1, -(Rational)long.MinValue);
    }

    [Property]
    public void Conversion_FromDecimal_IsExactAndComesBack(decimal value)
    {
        Rational exact = value;

        Assert.Equal(value, exact.ToDecimal());
        Assert.Equal(Rational.Parse(value.ToString(CultureInfo.InvariantCulture)), exact);
    }

    [Theory]
    [InlineData("7.9228162514264337593543950335")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("9999999999999999999999999999")]
    [InlineData("0.9999999999999999999999999999")]
    [InlineData("9.999999999999999999999999999")]
    [InlineData("0.30")]
    [InlineData("-0.0")]
    public void ToDecimal_WhatADecimalHolds_IsExact(string text)
    {
        decimal expected = decimal.Parse(text, CultureInfo.InvariantCulture);

        Assert.Equal(expected, ((Rational)expected).ToDecimal());
        Assert.Equal(expected, Rational.Parse(text).ToDecimal());
    }

    [Theory]
    [InlineData("22460/59", "380.67796610169491525423728814")]
    [InlineData("1/3", "0.3333333333333333333333333333")]
    [InlineData("-2/3", "-0.6666666666666666666666666667")]
    [InlineData("100000000000000000000000000001/300000000000000000000000000000", "0.3333333333333333333333333333")]
    [InlineData("200000000000000000000000000000000/3000000000000000000000000000000", "66.66666666666666666666666667")]
    [InlineData("1/100000000000000000000000000000000000000", "0")]
    public void ToDecimal_MoreDigitsThanADecimalHolds_IsTheNearest(string text, string expected)
    {
        decimal actual = Rational.Parse(text).ToDecimal();

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), decimal.Round(actual, DecimalPlaces(expected)));
        Assert.True((Rational.Parse(text) - actual).Abs() <= Rational.PowerOfTen(-DecimalPlaces(expected)) / 2);
    }

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("-79228162514264337593543950336")]
    [InlineData("1000000000000000000000000000000000000000000000000")]
    public void ToDecimal_OutsideTheRangeOfDecimal_Throws(string text) =>
        Assert.Throws<OverflowException>(() => Rational.Parse(text).ToDecimal());

    [Property]
    public void ToDouble_AnyNumber_IsNear(Rational x)
    {
        double near = x.ToDouble();

        // Doubles are exact binary fractions, so the distance can be had exactly.
        Assert.True((ExactValue(near) - x).Abs() <= x.Abs() / (1L << 51));
    }

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("-3.2", -3.2)]
    [InlineData("22460/59", 22460.0 / 59)]
    [InlineData("18446744073709551616", 18446744073709551616.0)]
    [InlineData("36893488147419103232/73786976294838206464", 0.5)]
    public void ToDouble_KnownNumber_IsThatNumber(string text, double expected) =>
        Assert.Equal(expected, Rational.Parse(text).ToDouble());

    [Fact]
    public void ToDouble_BeyondTheRangeOfDouble_IsInfinityOrZero()
    {
        Assert.Equal(double.PositiveInfinity, Rational.PowerOfTen(400).ToDouble());
        Assert.Equal(double.NegativeInfinity, (-Rational.PowerOfTen(400)).ToDouble());
        Assert.Equal(0.0, Rational.PowerOfTen(-400).ToDouble());
        Assert.Equal(10.0, (Rational.PowerOfTen(401) / Rational.PowerOfTen(400)).ToDouble());
        Assert.Equal(0.1, (Rational.PowerOfTen(-401) * Rational.PowerOfTen(400)).ToDouble());
    }

    [Property]
    public void RoundToPowerOfTen_AnyNumber_IsTheNearestMultipleTiesAwayFromZero(Rational x)
    {
        for (int exponent = -12; exponent <= 12; exponent += 3)
        {
            Rational step = Rational.PowerOfTen(exponent);
            Rational rounded = x.RoundToPowerOfTen(exponent);

            Assert.True((rounded / step).IsInteger);
            Assert.True((rounded - x).Abs() <= step / 2);
            Assert.False((rounded - x).Abs() == step / 2 && rounded.Abs() < x.Abs());
        }
    }

    [Theory]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("0.5", 0, "1")]
    [InlineData("-0.5", 0, "-1")]
    [InlineData("0.4999", 0, "0")]
    [InlineData("1234.5678", -2, "1234.57")]
    [InlineData("1234.5678", 2, "1200")]
    [InlineData("1250", 2, "1300")]
    [InlineData("4999", 4, "0")]
    [InlineData("5000", 4, "10000")]
    [InlineData("9223372036854775807", 1, "9223372036854775810")]
    [InlineData("-9223372036854775808", 1, "-9223372036854775810")]
    [InlineData("99999999999999999999.5", 0, "100000000000000000000")]
    [InlineData("100000/3389", -8, "29.50722927")]
    public void RoundToPowerOfTen_KnownNumber_IsRounded(string number, int exponent, string expected) =>
        Assert.Equal(Rational.Parse(expected), Rational.Parse(number).RoundToPowerOfTen(exponent));

    [Property]
    public void DecadeExponent_AnyNumber_BracketsIt(Rational x)
    {
        if (!x.IsZero)
        {
            int k = x.DecadeExponent();

            Assert.True(Power(k) <= x.Abs());
            Assert.True(x.Abs() < Power(k + 1));
        }
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("9.99", 0)]
    [InlineData("10", 1)]
    [InlineData("59", 1)]
    [InlineData("0.25", -1)]
    [InlineData("0.1", -1)]
    [InlineData("0.0999", -2)]
    [InlineData("-1000", 3)]
    [InlineData("999999999999999999", 17)]
    [InlineData("1000000000000000000", 18)]
    [InlineData("9999999999999999999999999999999999", 33)]
    public void DecadeExponent_KnownNumber_IsItsDecade(string number, int expected) =>
        Assert.Equal(expected, Rational.Parse(number).DecadeExponent());

    [Theory]
    [InlineData(1000)]
    [InlineData(1500)]
    [InlineData(-1000)]
    [InlineData(-1001)]
    [InlineData(-1500)]
    public void DecadeExponent_VeryLargeOrSmall_IsItsDecade(int exponent)
    {
        Assert.Equal(exponent, Power(exponent).DecadeExponent());
        Assert.Equal(exponent, (3 * Power(exponent)).DecadeExponent());
        Assert.Equal(exponent - 1, (Power(exponent) * Rational.Parse("0.999999999999999999999")).DecadeExponent());
    }

    [Fact]
    public void DecadeExponent_Zero_Throws() => Assert.Throws<InvalidOperationException>(() => Rational.Zero.DecadeExponent());

    [Theory]
    [InlineData(0, "1")]
    [InlineData(3, "1000")]
    [InlineData(-3, "0.001")]
    [InlineData(18, "1000000000000000000")]
    [InlineData(19, "10000000000000000000")]
    [InlineData(-18, "0.000000000000000001")]
    [InlineData(-19, "0.0000000000000000001")]
    public void PowerOfTen_Exponent_IsThatPower(int exponent, string expected) =>
        Assert.Equal(expected, Rational.PowerOfTen(exponent).ToString());

    [Theory]
    [InlineData(1001)]
    [InlineData(-1001)]
    [InlineData(int.MinValue)]
    public void PowerOfTen_OutsideTheRange_Throws(int exponent)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Rational.PowerOfTen(exponent));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rational.One.RoundToPowerOfTen(exponent));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 0)]
    [InlineData("0.5", 1)]
    [InlineData("0.30", 1)]
    [InlineData("1/8", 3)]
    [InlineData("3/40", 3)]
    [InlineData("1/4611686018427387904", 62)]
    [InlineData("1/18446744073709551616", 64)]
    [InlineData("1/7450580596923828125", 27)]
    [InlineData("1/37252902984619140625", 28)]
    public void TryGetDecimalPlaces_DecimalFraction_CountsThem(string number, int expected)
    {
        Assert.True(Rational.Parse(number).TryGetDecimalPlaces(out int places));
        Assert.Equal(expected, places);
    }

    [Theory]
    [InlineData("1/3")]
    [InlineData("22460/59")]
    [InlineData("1/6")]
    [InlineData("1/30000000000000000000000")]
    public void TryGetDecimalPlaces_OtherFraction_IsFalse(string number) =>
        Assert.False(Rational.Parse(number).TryGetDecimalPlaces(out _));

    [Theory]
    [InlineData("0", "G", "0")]
    [InlineData("-3.20", "G", "-3.2")]
    [InlineData("1/8", null, "0.125")]
    [InlineData("1/8", "R", "1/8")]
    [InlineData("5/1", "R", "5")]
    [InlineData("44920/118", "G", "22460/59")]
    [InlineData("-22460/59", "g", "-22460/59")]
    [InlineData("22460/59", "F0", "381")]
    [InlineData("22460/59", "F7", "380.6779661")]
    [InlineData("22460/59", "f1", "380.7")]
    [InlineData("-0.04", "F1", "0.0")]
    [InlineData("-0.05", "F1", "-0.1")]
    [InlineData("0.05", "F1", "0.1")]
    [InlineData("5", "F3", "5.000")]
    [InlineData("0.001", "F20", "0.00100000000000000000")]
    [InlineData("1/3", "F25", "0.3333333333333333333333333")]
    [InlineData("123456789012345678901234567890.5", "F0", "123456789012345678901234567891")]
    [InlineData("123456789012345678901234567890.5", "G", "123456789012345678901234567890.5")]
    [InlineData("-9223372036854775808", "F1", "-9223372036854775808.0")]
    [InlineData("9223372036854775807/4", "F1", "2305843009213693951.8")]
    [InlineData("-9223372036854775807/4", "F1", "-2305843009213693951.8")]
    [InlineData("9223372036854775807/8", "F2", "1152921504606846975.88")]
    [InlineData("9223372036854775805/8", "F2", "1152921504606846975.63")]
    [InlineData("9223372036854775801/8", "F2", "1152921504606846975.13")]
    [InlineData("9223372036854775807/16", "F1", "576460752303423487.9")]
    [InlineData("9223372036854775807/3", "F1", "3074457345618258602.3")]
    [InlineData("9223372036854775807", "F18", "9223372036854775807.000000000000000000")]
    [InlineData("0.00000000000000000001", "G", "0.00000000000000000001")]
    [InlineData("100000000000000000000/3", "R", "100000000000000000000/3")]
    [InlineData("100000000000000000000", "R", "100000000000000000000")]
    public void ToString_Format_PrintsDigitsInvariantUnlessRounded(string number, string? format, string expected)
    {
        Rational value = Rational.Parse(number);

        Assert.Equal(expected, value.ToString(format, null));

        // Of a culture only the decimal comma shows, and that in a rounded number alone.
        bool isRounded = format is ['F' or 'f', ..];
        Assert.Equal(isRounded ? expected.Replace('.', ',') : expected, value.ToString(format, TestCultures.Get("de-DE")));
        AssertFitsExactly(value, format, expected);
    }

    [Theory]
    [InlineData("X")]
    [InlineData("F")]
    [InlineData("F-1")]
    [InlineData("F1001")]
    [InlineData("F2\0")]
    [InlineData("GG")]
    [InlineData("N")]
    [InlineData("N1001")]
    public void ToString_UnknownFormat_Throws(string format) =>
        Assert.Throws<FormatException>(() => Rational.One.ToString(format, null));

    [Fact]
    public void ToString_ThousandsOfDigits_PrintsThemAll()
    {
        Rational huge = Power(3000);

        Assert.Equal("1" + new string('0', 3000), huge.ToString());
        Assert.Equal("1/1" + new string('0', 3000), huge.Reciprocal().ToString());
        Assert.Equal("0." + new string('3', 1000), Rational.Create(1, 3).ToString("F1000", null));
    }

    [Theory]
    [InlineData("0", 0, 1)]
    [InlineData("-0", 0, 1)]
    [InlineData("007", 7, 1)]
    [InlineData("-3.20", -16, 5)]
    [InlineData("22460/59", 22460, 59)]
    [InlineData("-2/4", -1, 2)]
    [InlineData("0/5", 0, 1)]
    [InlineData("0.000000000000000001", 1, 1_000_000_000_000_000_000)]
    public void Parse_NumberOrFraction_IsExact(string text, long numerator, long denominator)
    {
        Assert.Equal(Rational.Create(numerator, denominator), Rational.Parse(text));
        Assert.True(Rational.TryParse(text, out Rational again));
        Assert.Equal(Rational.Create(numerator, denominator), again);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("1,000")]
    [InlineData("1e5")]
    [InlineData("0x10")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("1/2/3")]
    [InlineData("1.5/2")]
    [InlineData("1/2.5")]
    [InlineData("1/")]
    [InlineData("/2")]
    [InlineData("1 / 2")]
    [InlineData("\u22121")]
    [InlineData("٣")]
    [InlineData("1\0")]
    [InlineData("NaN")]
    [InlineData("∞")]
    public void Parse_AnythingElse_Throws(string text)
    {
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => Rational.Parse(text)).Message);
        Assert.False(Rational.TryParse(text, out Rational result));
        Assert.Equal(Rational.Zero, result);
    }

    [Fact]
    public void Parse_AThousandDigitsAtMost_IsRead()
    {
        Assert.Equal(Rational.PowerOfTen(999), Rational.Parse("1" + new string('0', 999)));
        Assert.Equal(Rational.PowerOfTen(-999), Rational.Parse("0." + new string('0', 998) + "1"));
        Assert.False(Rational.TryParse("1" + new string('0', 1000), out _));
        Assert.False(Rational.TryParse("0." + new string('0', 1000), out _));
        Assert.False(Rational.TryParse(new string('9', 100_000), out _));
        Assert.True(Assert.Throws<FormatException>(() => Rational.Parse(new string('9', 100_000))).Message.Length < 250);
        Assert.Throws<ArgumentNullException>(() => Rational.Parse(null!));
        Assert.False(Rational.TryParse(null, out _));
    }

    [Fact]
    public void GenericParsing_AnyCulture_IsThatOfTheInvariantText()
    {
        static T Read<T>(string text)
            where T : ISpanParsable<T>
        {
            Assert.True(T.TryParse(text, TestCultures.Get("de-DE"), out T? tried));
            Assert.Equal(tried, T.Parse(text.AsSpan(), TestCultures.Get("de-DE")));
            return T.Parse(text, TestCultures.Get("de-DE"));
        }

        Assert.Equal(Rational.Create(-16, 5), Read<Rational>("-3.2"));
        Assert.Equal(Rational.Create(2, 3), Read<Rational>("2/3"));
    }

    [Fact]
    public void CompareTo_AnotherType_Throws()
    {
        IComparable one = Rational.One;

        Assert.Throws<ArgumentException>(() => one.CompareTo("1"));
        Assert.Equal(1, one.CompareTo(null));
        Assert.Equal(0, one.CompareTo((Rational)1));
        Assert.False(Rational.One.Equals((object)1));
        Assert.True(Rational.One.Equals((object)(Rational)1));
        Assert.False(Rational.One.Equals((object)(Rational)2));
    }

    [Fact]
    public void GenericMath_Sum_StartsAtTheIdentities()
    {
        static T Sum<T>(params T[] items)
            where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T> => items.Aggregate(T.AdditiveIdentity, (sum, item) => sum + item);
        static T Product<T>(params T[] items)
            where T : IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T> => items.Aggregate(T.MultiplicativeIdentity, (product, item) => product * item);

        Assert.Equal(Rational.Parse("0.6"), Sum<Rational>(0.1m, 0.2m, 0.3m));
        Assert.Equal(Rational.Parse("0.006"), Product<Rational>(0.1m, 0.2m, 0.3m));
    }

    private static void AssertEqualsFraction(BigInteger numerator, BigInteger denominator, Rational actual)
    {
        Assert.Equal(numerator * actual.Denominator, actual.Numerator * denominator);
        Assert.True(actual.Denominator.Sign > 0);
        Assert.True(BigInteger.GreatestCommonDivisor(actual.Numerator, actual.Denominator).IsOne);
    }

    private static void AssertFitsExactly(Rational value, string? format, string expected)
    {
        char[] destination = new char[expected.Length];
        Assert.True(value.TryFormat(destination, out int written, format));
        Assert.Equal(expected, new string(destination, 0, written));
        for (int length = 0; length < expected.Length; length++)
        {
            Assert.False(value.TryFormat(new char[length], out written, format));
            Assert.Equal(0, written);
        }
    }

    private static Rational Power(int exponent) => exponent >= 0
        ? Rational.Create(BigInteger.Pow(10, exponent), 1)
        : Rational.Create(1, BigInteger.Pow(10, -exponent));

    private static Rational ExactValue(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF) - 1075;
        BigInteger mantissa = (bits & 0xF_FFFF_FFFF_FFFF) | 0x10_0000_0000_0000;
        if (value == 0)
        {
            return Rational.Zero;
        }

        mantissa = value < 0 ? -mantissa : mantissa;
        return exponent >= 0 ? Rational.Create(mantissa << exponent, 1) : Rational.Create(mantissa, BigInteger.One << -exponent);
    }

    private static int DecimalPlaces(string text) => text.Contains('.') ? text.Length - text.IndexOf('.') - 1 : 0;
}
