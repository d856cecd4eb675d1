using System.Numerics;
using CountryProfiles.Units;
using FsCheck;
using FsCheck.Fluent;

namespace CountryProfiles.Tests.Laws;

/// <summary>A quantity and two more units that measure the same.</summary>
public sealed record Convertible(Quantity Quantity, UnitOfMeasure Second, UnitOfMeasure Third)
{
    public UnitOfMeasure First => Quantity.Unit;

    public override string ToString() => $"{Quantity:R}, to {Second} and {Third}";
}

/// <summary>Two quantities that measure the same, in units that may differ.</summary>
public sealed record SameKind(Quantity Left, Quantity Right)
{
    public override string ToString() => $"{Left:R} and {Right:R}";
}

/// <summary>Two quantities that measure different things.</summary>
public sealed record OtherKind(Quantity Left, Quantity Right)
{
    public override string ToString() => $"{Left:R} and {Right:R}";
}

/// <summary>Random values for the laws: numbers small and huge, units of the table, published figures, periods, codes.</summary>
public static class Arbitraries
{
    private static Gen<BigInteger> Integers { get; } = Gen.OneOf(
        Gen.Choose(-1000, 1000).Select(value => (BigInteger)value),
        Bits(64),
        Bits(70),
        Bits(200),
        from edge in Gen.Elements<BigInteger>(long.MinValue, long.MaxValue, ulong.MaxValue, Int128.MinValue, Int128.MaxValue, int.MinValue)
        from offset in Gen.Choose(-2, 2)
        select edge + offset);

    private static Gen<int> TrailingZeros { get; } = Gen.Choose(0, 12);

    private static Gen<decimal> DecimalNumbers { get; } =
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from middle in Gen.Elements(0, 1, -1, int.MaxValue, 123_456_789)
        from high in Gen.Elements(0, 0, 1, -1, 987_654_321)
        from negative in Gen.Elements(false, true)
        from scale in Gen.Choose(0, 28)
        select new decimal(low, middle, high, negative, (byte)scale);

    // A decimal of few digits whose last ones are zeros, such as 0.30 or 5,900,000.
    private static Gen<decimal> PaddedDecimals { get; } =
        from mantissa in Gen.Choose(-999_999, 999_999)
        from zeros in TrailingZeros
        from scale in Gen.Choose(0, 14)
        select new decimal(mantissa) * DecimalPower(zeros) / DecimalPower(scale);

    private static Gen<Rational> Rationals { get; } = Gen.OneOf(
        Gen.Choose(-100, 100).Select(value => (Rational)value),
        PaddedDecimals.Select(value => (Rational)value),
        DecimalNumbers.Select(value => (Rational)value),
        from numerator in Integers
        from denominator in Integers
        where !denominator.IsZero
        select Rational.Create(numerator, denominator));

    private static Gen<UnitOfMeasure> Units { get; } = Gen.Elements(UnitFamilies.All.SelectMany(family => family));

    public static Arbitrary<BigInteger> BigIntegerValue() => Integers.ToArbitrary();

    public static Arbitrary<decimal> DecimalValue() => Gen.OneOf(DecimalNumbers, PaddedDecimals).ToArbitrary();

    public static Arbitrary<Rational> RationalValue() => Rationals.ToArbitrary();

    public static Arbitrary<UnitOfMeasure> UnitValue() => Units.ToArbitrary();

    public static Arbitrary<Quantity> QuantityValue() => Units.SelectMany(QuantityOf).ToArbitrary();

    public static Arbitrary<Convertible> ConvertibleValue() => (
        from family in Gen.Elements(UnitFamilies.All.AsEnumerable())
        from first in Gen.Elements(family.AsEnumerable())
        from second in Gen.Elements(family.AsEnumerable())
        from third in Gen.Elements(family.AsEnumerable())
        from quantity in QuantityOf(first)
        select new Convertible(quantity, second, third)).ToArbitrary();

    // One in four pairs is of equal amounts, which chance alone would hardly ever give.
    public static Arbitrary<SameKind> SameKindValue() => (
        from family in Gen.Elements(UnitFamilies.All.AsEnumerable())
        from first in Gen.Elements(family.AsEnumerable())
        from second in Gen.Elements(family.AsEnumerable())
        from left in QuantityOf(first)
        from right in Gen.Frequency((3, QuantityOf(second)), (1, Gen.Constant(left.AsExact().In(second))))
        select new SameKind(left, right)).ToArbitrary();

    public static Arbitrary<OtherKind> OtherKindValue() => (
        from first in Gen.Choose(0, UnitFamilies.All.Count - 1)
        from step in Gen.Choose(1, UnitFamilies.All.Count - 1)
        from left in Gen.Elements(UnitFamilies.All[first].AsEnumerable()).SelectMany(QuantityOf)
        from right in Gen.Elements(UnitFamilies.All[(first + step) % UnitFamilies.All.Count].AsEnumerable()).SelectMany(QuantityOf)
        select new OtherKind(left, right)).ToArbitrary();

    public static Arbitrary<PublishedQuantity> PublishedQuantityValue() => (
        from quantity in Units.SelectMany(QuantityOf)
        from multiplier in Gen.Elements(Enum.GetValues<UnitMultiplier>())
        select new PublishedQuantity(quantity, multiplier)).ToArbitrary();

    public static Arbitrary<CountryCode> CountryCodeValue() => Gen.Frequency(
        (9, ThreeLetters().Select(CountryCode.Create)),
        (1, Gen.Constant(CountryCode.Unspecified))).ToArbitrary();

    public static Arbitrary<CurrencyCode> CurrencyCodeValue() => Gen.Frequency(
        (9, ThreeLetters().Select(CurrencyCode.Create)),
        (1, Gen.Constant(CurrencyCode.None))).ToArbitrary();

    public static Arbitrary<IndicatorCode> IndicatorCodeValue() => (
        from words in Gen.Elements("population", "gdp", "per-capita", "ppp", "x2", "under-15", "0").NonEmptyListOf()
        select IndicatorCode.Create(string.Join('.', words.Take(6)))).ToArbitrary();

    public static Arbitrary<PriceBasis> PriceBasisValue() => (
        from year in Gen.Elements(1, 2015, 2021, 9999)
        from basis in Gen.Elements(PriceBasis.Market, PriceBasis.Ppp, PriceBasis.Constant(year), PriceBasis.PppConstant(year))
        select basis).ToArbitrary();

    public static Arbitrary<Rank> RankValue() => (
        from count in Gen.Elements(1, 2, 188, int.MaxValue)
        from place in Gen.Choose(1, Math.Min(count, 200))
        select Rank.Create(place, count)).ToArbitrary();

    public static Arbitrary<ReferencePeriod> ReferencePeriodValue() => Periods().ToArbitrary();

    public static Arbitrary<ObservationValue> ObservationValueValue() => Gen.OneOf(
        Gen.Elements(Enum.GetValues<MissingReason>()).Select(ObservationValue.Missing),
        Units.SelectMany(QuantityOf).Select(ObservationValue.Of),
        Units.SelectMany(QuantityOf).Select(ObservationValue.Below),
        Units.SelectMany(QuantityOf).Select(ObservationValue.Above),
        RankValue().Generator.Select(ObservationValue.Of),
        CurrencyCodeValue().Generator.Select(ObservationValue.Of),
        Gen.Elements("Kyrgyz", "Russian").NonEmptyListOf()
            .Select(names => ObservationValue.Of(names.Take(3).Select(name => new LanguageUse { Name = name })))).ToArbitrary();

    // Exact, published to a digit, or with any half width.
    private static Gen<Quantity> QuantityOf(UnitOfMeasure unit) => Gen.OneOf(
        Rationals.Select(amount => Quantity.Exact(amount, unit)),
        from mantissa in Gen.Choose(-999_999, 999_999)
        from digit in Gen.Choose(-8, 9)
        select Quantity.Published(mantissa * Rational.PowerOfTen(digit), digit, unit),
        from amount in Rationals
        from halfWidth in Rationals
        select Quantity.Create(amount, halfWidth.Abs(), unit));

    private static Gen<ReferencePeriod> Periods()
    {
        Gen<int> years = Gen.Frequency((8, Gen.Choose(1990, 2030)), (1, Gen.Elements(1, 999, 9997)));
        Gen<DateOnly> days = Gen.Frequency(
            (8, Gen.Choose(726_000, 741_000).Select(DateOnly.FromDayNumber)),
            (1, Gen.Elements(
                DateOnly.MinValue, DateOnly.MaxValue, DateOnly.MaxValue.AddDays(-1), new DateOnly(9999, 7, 1), new DateOnly(2015, 7, 1), new DateOnly(2016, 1, 1))));
        Gen<(DateOnly Start, DateOnly End)> intervals = from one in days from other in days where one != other select one < other ? (one, other) : (other, one);
        return Gen.OneOf(
            Gen.Constant(ReferencePeriod.Undated),
            days.Select(ReferencePeriod.At),
            years.Select(ReferencePeriod.MidYear),
            years.Select(ReferencePeriod.CalendarYear),
            years.Select(ReferencePeriod.AverageOfYear),
            years.Select(first => ReferencePeriod.AverageMidYears(first, first + 1)),
            from first in Gen.Choose(1990, 2030) from length in Gen.Choose(1, 10) select ReferencePeriod.AverageMidYears(first, first + length),
            intervals.Select(interval => ReferencePeriod.TotalOver(interval.Start, interval.End)),
            intervals.Select(interval => ReferencePeriod.AverageOver(interval.Start, interval.End)));
    }

    private static Gen<string> ThreeLetters() =>
        Gen.Choose('A', 'Z').ArrayOf(3).Select(letters => string.Concat(letters.Select(letter => (char)letter)));

    private static Gen<BigInteger> Bits(int count) =>
        from bytes in Gen.Choose(0, 255).ArrayOf((count + 7) / 8)
        select new BigInteger([.. bytes.Select(value => (byte)value)]);

    private static decimal DecimalPower(int exponent)
    {
        decimal power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
