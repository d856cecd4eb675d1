using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using CountryProfiles.Monetary;
using CountryProfiles.Units;
using FsCheck.Xunit;
using static CountryProfiles.Tests.Monetary.Coins;

namespace CountryProfiles.Tests.Monetary;

public class MoneyTests
{
    private static readonly Money Ppp = Money.Create(1, Usd, PriceBasis.Ppp);

    [Fact]
    public void Default_IsZeroOfNoCurrency()
    {
        Money none = default;

        Assert.Equal(Money.Create(0, CurrencyCode.None), none);
        Assert.Equal(Money.Create(0, CurrencyCode.None).GetHashCode(), none.GetHashCode());
        Assert.Equal("XXX 0", none.ToString());
        Assert.Equal(none, Money.Parse("XXX 0"));
        Assert.Equal(none, none + none);
        Assert.Equal(PriceBasis.Market, none.Basis);
    }

    [Fact]
    public void Add_DefaultAndEuro_Throws()
    {
        var mismatch = Assert.Throws<UnitMismatchException>(() => default(Money) + Euro(100));

        Assert.Equal("XXX", mismatch.Left);
        Assert.Equal("EUR", mismatch.Right);
        Assert.Equal("Cannot combine 'XXX' and 'EUR': the currencies differ, and no exchange rate is implied.", mismatch.Message);
    }

    [Fact]
    public void Operators_DifferentUnit_Throw()
    {
        Money market = Money.Create(1, Usd);
        foreach (Money other in new[] { Ppp, Euro(1), Money.Create(1, Usd, PriceBasis.Constant(2015)) })
        {
            Assert.Throws<UnitMismatchException>(() => market + other);
            Assert.Throws<UnitMismatchException>(() => market - other);
            Assert.Throws<UnitMismatchException>(() => market < other);
            Assert.Throws<UnitMismatchException>(() => market <= other);
            Assert.Throws<UnitMismatchException>(() => market > other);
            Assert.Throws<UnitMismatchException>(() => market >= other);
            Assert.NotEqual(market, other);
            Assert.NotEqual(0, market.CompareTo(other));
        }
    }

    [Fact]
    public void Add_PppAndMarket_NamesBothBases()
    {
        var mismatch = Assert.Throws<UnitMismatchException>(() => Ppp + Money.Create(1, Usd));

        Assert.Equal("USD@ppp", mismatch.Left);
        Assert.Equal("USD", mismatch.Right);
        Assert.Equal("the price bases differ, and there is no fixed factor between them", mismatch.Reason);
    }

    [Fact]
    public void Operators_SameUnit_GiveExactResults()
    {
        Assert.Equal(Euro(0.3m), Euro(0.1m) + Euro(0.2m));
        Assert.Equal(Euro(-0.1m), Euro(0.1m) - Euro(0.2m));
        Assert.Equal(Euro(-5), -Euro(5));
        Assert.Equal(Euro(0.0003m), Euro(0.01m) * 0.03m);
        Assert.Equal(Euro(30), 3 * Euro(10));
        Assert.True(Euro(1) < Euro(2) && Euro(1) <= Euro(1) && Euro(2) > Euro(1) && Euro(2) >= Euro(2));
        Assert.False(Euro(1) < Euro(1) || Euro(1) > Euro(1));
        Assert.False(Euro(2) < Euro(1) || Euro(2) <= Euro(1) || Euro(1) > Euro(2) || Euro(1) >= Euro(2));
    }

    [Fact]
    public void Add_SumWithTooManyDigits_Throws()
    {
        // System.Decimal would give 79228162514264337593543950335 and drop the tenth.
        var overflow = Assert.Throws<OverflowException>(() => Euro(decimal.MaxValue) + Euro(0.1m));

        Assert.Contains("exact", overflow.Message, StringComparison.Ordinal);
        Assert.Contains("exact", Assert.Throws<OverflowException>(() => Euro(decimal.MaxValue) + Euro(1)).Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => Euro(decimal.MinValue) - Euro(0.1m));
    }

    [Fact]
    public void Add_ScaleThatOnlyZerosNeed_IsExact() =>
        Assert.Equal(decimal.MaxValue, (Euro(decimal.MaxValue) + Euro(0.000m)).Amount);

    [Fact]
    public void Multiply_ProductWithTooManyDigits_Throws()
    {
        Assert.Throws<OverflowException>(() => Euro(0.3333333333333333333333333333m) * 0.1m);
        Assert.Throws<OverflowException>(() => Euro(1e-28m) * 0.5m);
        Assert.Throws<OverflowException>(() => Euro(decimal.MaxValue) * 2);
    }

    [Fact]
    public void Multiply_TrailingZerosBeyondScale_IsExact()
    {
        Assert.Equal(Euro(0.25m), Euro(0.50000000000000000000m) * 0.50000000000000000000m);
        Money zero = Euro(0.00000000000000000000m) * 0.00000000000000000000m;
        Assert.Equal((0m, 28), (zero.Amount, zero.Amount.Scale));
    }

    [Property]
    public void Add_AnyTwoAmounts_IsCommutativeAndUndone(int a, int b, byte scaleA, byte scaleB)
    {
        Money left = Euro(Scaled(a, scaleA));
        Money right = Euro(Scaled(b, scaleB));

        Assert.Equal(left + right, right + left);
        Assert.Equal(left, left + right - right);
        Assert.Equal(Euro(0), left - left);
    }

    [Property]
    public void AddAndMultiply_AnyDecimals_AreExactOrThrow(decimal a, decimal b)
    {
        AssertExactOrOverflow(() => Euro(a) + Euro(b), Ratio(a).Plus(Ratio(b)));
        AssertExactOrOverflow(() => Euro(a) * b, Ratio(a).Times(Ratio(b)));
    }

    [Property]
    public void Multiply_DistributesOverAddition(int a, int b, short factor) =>
        Assert.Equal(Euro(a) * factor + Euro(b) * factor, (Euro(a) + Euro(b)) * factor);

    [Property]
    public void CompareTo_AnyTwo_AgreesWithEqualityAndOperators(sbyte a, sbyte b, bool sameCurrency)
    {
        Money left = Euro(a);
        Money right = Money.Create(b, sameCurrency ? Eur : Usd);

        Assert.Equal(left == right, left.CompareTo(right) == 0);
        Assert.Equal(left.CompareTo(right), -right.CompareTo(left));
        if (sameCurrency)
        {
            Assert.Equal(a < b, left < right);
            Assert.Equal(a.CompareTo(b) < 0, left.CompareTo(right) < 0);
        }
    }

    [Fact]
    public void CompareTo_ListOfMoney_SortsByCurrencyThenBasisThenAmount()
    {
        Money[] sorted =
        [
            Euro(9),
            Money.Create(1, Usd), Money.Create(2, Usd), Money.Create(0, Usd, PriceBasis.Constant(2015)),
            Money.Create(0, Usd, PriceBasis.Ppp), Money.Create(0, Usd, PriceBasis.PppConstant(2017)), Money.Create(0, Usd, PriceBasis.PppConstant(2021)),
        ];
        Money[] shuffled = [.. sorted.Reverse()];
        Array.Sort(shuffled);

        Assert.Equal(sorted, shuffled);
        Assert.True(sorted[6].CompareTo(sorted[5]) > 0);
        Assert.True(sorted[5].CompareTo(sorted[6]) < 0);
        Assert.Equal(0, sorted[5].CompareTo(sorted[5]));
    }

    [Property]
    public void Equals_OtherScale_IsEqualWithEqualHash(int amount, byte zeros)
    {
        decimal plain = amount;
        decimal padded = plain + new decimal(0, 0, 0, false, (byte)(zeros % 19));

        Assert.Equal(zeros % 19, padded.Scale);
        Assert.Equal(Euro(plain), Euro(padded));
        Assert.Equal(Euro(plain).GetHashCode(), Euro(padded).GetHashCode());
    }

    [Fact]
    public void Negate_Zero_HasNoSign()
    {
        Assert.Equal("EUR 0.00", (-Euro(0.00m)).ToString());
        Assert.False(decimal.IsNegative((-Euro(0.00m)).Amount));
    }

    [Fact]
    public void Round_GivenMode_RoundsOnlyThen()
    {
        Assert.Equal(1.2m, Euro(1.25m).Round(1, MidpointRounding.ToEven).Amount);
        Assert.Equal(1.3m, Euro(1.25m).Round(1, MidpointRounding.AwayFromZero).Amount);
        Assert.Equal(PriceBasis.Ppp, Ppp.Round(0, MidpointRounding.ToZero).Basis);
        Assert.Throws<ArgumentOutOfRangeException>(() => Euro(1).Round(29, MidpointRounding.ToEven));
        Assert.Throws<ArgumentOutOfRangeException>(() => Euro(1).Round(-1, MidpointRounding.ToEven));
        Assert.Throws<ArgumentException>(() => Euro(1.5m).Round(0, (MidpointRounding)9));
    }

    [Theory]
    [InlineData("EUR", "1.005", "1.01")]
    [InlineData("JPY", "1.5", "2")]
    [InlineData("KWD", "1.0005", "1.001")]
    public void RoundToMinorUnits_ByCurrency_UsesIsoDigits(string code, string amount, string rounded)
    {
        Money money = Money.Parse($"{code} {amount}");

        Assert.Equal(Money.Parse($"{code} {rounded}"), money.RoundToMinorUnits(Listed(code), MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void RoundToMinorUnits_WrongCurrencyOrNoMinorUnit_Throws()
    {
        Assert.Throws<UnitMismatchException>(() => Euro(1).RoundToMinorUnits(Listed("USD"), MidpointRounding.ToEven));
        Assert.Throws<ArgumentException>(() => Money.Create(1, CurrencyCode.Create("XAU")).RoundToMinorUnits(Listed("XAU"), MidpointRounding.ToEven));
        Assert.Throws<ArgumentException>(() => default(Money).RoundToMinorUnits(default, MidpointRounding.ToEven));
    }

    [Fact]
    public void MinorUnits_ThereAndBack_AreExact()
    {
        Assert.Equal(Euro(12.34m), Money.FromMinorUnits(1234, Listed("EUR")));
        Assert.Equal(Money.Create(1234, CurrencyCode.Create("JPY")), Money.FromMinorUnits(1234, Listed("JPY")));
        Assert.Equal(-1234, Euro(-12.340m).ToMinorUnits(Listed("EUR")));
        Assert.Equal(1500, Euro(15).ToMinorUnits(Listed("EUR")));
        Assert.Equal(long.MinValue, Money.FromMinorUnits(long.MinValue, Listed("KWD")).ToMinorUnits(Listed("KWD")));
    }

    [Fact]
    public void ToMinorUnits_NotWholeOrTooLarge_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => Euro(1.999m).ToMinorUnits(Listed("EUR")));
        Assert.Throws<OverflowException>(() => Euro(1e18m).ToMinorUnits(Listed("EUR")));
        Assert.Throws<UnitMismatchException>(() => Euro(1).ToMinorUnits(Listed("USD")));
        Assert.Throws<ArgumentException>(() => Money.FromMinorUnits(1, Listed("XDR")));
    }

    [Fact]
    public void Arithmetic_ManyTimes_AllocatesNothing()
    {
        Money sum = Euro(0.5m);
        Money step = Euro(1.25m);
        Span<char> text = stackalloc char[64];
        int written = 0;
        long allocated = 0;
        for (int i = 0; i <= 1000; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            sum = (sum + step) * 1m - step + step;
            written += sum > step && !sum.Equals(step) && sum.TryFormat(text, out int length) ? length : 0;
            allocated += i == 0 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
        Assert.Equal(0.5m + 1001 * 1.25m, sum.Amount);
        Assert.True(written > 1000 * "EUR 1".Length);
    }

    [Fact]
    public void Size_OfMoney_IsAtMost24Bytes() => Assert.InRange(Unsafe.SizeOf<Money>(), 1, 24);

    private static decimal Scaled(int coefficient, byte scale) =>
        new(Math.Abs((long)coefficient) > int.MaxValue ? int.MaxValue : Math.Abs(coefficient), 0, 0, coefficient < 0, (byte)(scale % 15));

    private static Fraction Ratio(decimal value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int scale = point < 0 ? 0 : text.Length - point - 1;
        return new Fraction(BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), BigInteger.Pow(10, scale));
    }

    private static void AssertExactOrOverflow(Func<Money> work, Fraction expected)
    {
        try
        {
            Assert.True(Ratio(work().Amount).SameAs(expected));
        }
        catch (OverflowException)
        {
            // Refusing is right only when no decimal has the value: more than 96 bits after dropping zeros.
            BigInteger coefficient = BigInteger.Abs(expected.Numerator);
            BigInteger denominator = expected.Denominator;
            while (denominator > 1 && coefficient % 10 == 0)
            {
                coefficient /= 10;
                denominator /= 10;
            }

            Assert.True(coefficient >= BigInteger.One << 96 || denominator > BigInteger.Pow(10, 28));
        }
    }

    private sealed record Fraction(BigInteger Numerator, BigInteger Denominator)
    {
        public Fraction Plus(Fraction other) =>
            new(Numerator * other.Denominator + other.Numerator * Denominator, Denominator * other.Denominator);

        public Fraction Times(Fraction other) => new(Numerator * other.Numerator, Denominator * other.Denominator);

        public bool SameAs(Fraction other) => Numerator * other.Denominator == other.Numerator * Denominator;
    }

    [Theory]
    [InlineData("USD 2,246 million", "USD 2246000000")]
    [InlineData("USD@ppp 3,322", "USD@ppp 3322")]
    [InlineData("KGS -0.25", "KGS -0.25")]
    public void From_QuantityOfMoney_KeepsAmountCurrencyAndBasis(string quantity, string expected) =>
        Assert.Equal(Money.Parse(expected), Money.From(UnitTable.Default.Parse(quantity).Quantity));

    [Theory]
    [InlineData("5.9 million people")]
    [InlineData("USD 3,322 per person")]
    [InlineData("52.66 KGS/USD")]
    [InlineData("30 %")]
    [InlineData("12")]
    public void From_QuantityOfAnythingElse_Throws(string quantity)
    {
        UnitMismatchException refused = Assert.Throws<UnitMismatchException>(() => Money.From(UnitTable.Default.Parse(quantity).Quantity));
        Assert.Equal("only a quantity of money alone is one, as in USD 2,246 million", refused.Reason);
    }

    [Fact]
    public void From_AmountThatNoDecimalHolds_Throws()
    {
        UnitOfMeasure dollar = UnitTable.Default["USD"];
        Assert.Throws<OverflowException>(() => Money.From(Quantity.Exact(Rational.Create(22460, 59), dollar)));
        Assert.Throws<OverflowException>(() => Money.From(Quantity.Exact(Rational.PowerOfTen(40), dollar)));
    }
}
