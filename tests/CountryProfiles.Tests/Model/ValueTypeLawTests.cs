using System.Reflection;
using CountryProfiles.Calculations;
using CountryProfiles.Monetary;
using CountryProfiles.Tests.Laws;
using CountryProfiles.Units;
using FsCheck;
using FsCheck.Fluent;

namespace CountryProfiles.Tests.Model;

/// <summary>What holds for every public value type: equality, hash, operators, order, and the meaning of <c>default</c>.</summary>
public class ValueTypeLawTests
{
    private const int SampleCount = 40;

    // Each type with the value that its documentation says default is, and samples; quantities order within a dimension.
    private static readonly Dictionary<Type, Action> s_checks = new()
    {
        [typeof(Rational)] = () => Check(Rational.Zero, Arbitraries.RationalValue(), [Rational.Create(2, 4), 0.5m, 0.50m, long.MinValue]),
        [typeof(Quantity)] = () => Check(
            Quantity.Exact(0, UnitOfMeasure.One),
            Arbitraries.QuantityValue(),
            [Of("1 km²"), Of("100 ha"), Of("1.0 km²"), Of("0.30 %"), Of("3 ‰"), Of("640 acres"), Of("1 sq mi")],
            (left, right) => left.Unit.IsCompatibleWith(right.Unit)),
        [typeof(PublishedQuantity)] = () => Check(
            new PublishedQuantity(Quantity.Exact(0, UnitOfMeasure.One), UnitMultiplier.Units),
            Arbitraries.PublishedQuantityValue(),
            [UnitTable.Default.Parse("5.9 million people"), UnitTable.Default.Parse("5,900 thousand people")]),
        [typeof(ReferencePeriod)] = () => Check(
            ReferencePeriod.Undated,
            Arbitraries.ReferencePeriodValue(),
            [ReferencePeriod.CalendarYear(2014), ReferencePeriod.Parse("2014-01-01/2014-12-31"), ReferencePeriod.AverageOfYear(2014), ReferencePeriod.At(DateOnly.MinValue)]),
        [typeof(CountryCode)] = () => Check(
            CountryCode.Unspecified, Arbitraries.CountryCodeValue(), [CountryCode.Create("KGZ"), CountryCode.Create("kgz")]),
        [typeof(CurrencyCode)] = () => Check(
            CurrencyCode.Create("XXX"), Arbitraries.CurrencyCodeValue(), [CurrencyCode.Create("KGS"), CurrencyCode.Create("kgs"), CurrencyCode.Create("XXX"), CurrencyCode.Create("XXY")]),
        [typeof(IndicatorCode)] = () => Check(
            default, Arbitraries.IndicatorCodeValue(), [IndicatorCode.Create("gdp.ppp"), IndicatorCode.Parse("gdp.ppp".AsSpan())]),
        [typeof(PriceBasis)] = () => Check(
            PriceBasis.Market, Arbitraries.PriceBasisValue(), [PriceBasis.Constant(2015), PriceBasis.PppConstant(2015), PriceBasis.Ppp]),
        [typeof(Rank)] = () => Check(Rank.Create(1, 1), Arbitraries.RankValue(), [Rank.Create(120, 188), Rank.Create(120, 188), Rank.Create(1, 2)]),
        [typeof(ObservationValue)] = () => Check(
            ObservationValue.Missing(MissingReason.NotLoaded),
            Arbitraries.ObservationValueValue(),
            [ObservationValue.Of(Of("0.3 %")), ObservationValue.Of(Of("0.30 %")), ObservationValue.Of(Of("0.30 %")), ObservationValue.Below(Of("0.30 %"))]),
        [typeof(PeriodPolicy)] = () => Check(
            PeriodPolicy.IdenticalOnly,
            Gen.Choose(0, 50).Select(PeriodPolicy.NearestWithin).ToArbitrary(),
            [PeriodPolicy.Any, PeriodPolicy.NearestWithin(1), PeriodPolicy.NearestWithin(1)]),
        [typeof(Currency)] = () => Check(
            CurrencyTable.Default[CurrencyCode.None],
            Gen.Elements<Currency>(CurrencyTable.Default.Currencies).ToArbitrary(),
            [CurrencyTable.Default[CurrencyCode.Create("KGS")], CurrencyTable.Default[CurrencyCode.Create("KGS")]]),
        [typeof(Money)] = () => Check(
            Money.Create(0, CurrencyCode.None),
            MoneyValue.ToArbitrary(),
            [Money.Parse("EUR 1.0"), Money.Parse("EUR 1.00"), Money.Parse("USD 1.0"), Money.Parse("USD@ppp 1.0")],
            static (left, right) => left.Currency == right.Currency && left.Basis == right.Basis),
        [typeof(ExchangeRate)] = () => Check(
            default,
            (from rate in Gen.Choose(1, 1_000_000)
             from quote in Gen.Elements("KGS", "EUR", "JPY")
             from day in Gen.Elements<DateOnly?>(null, new DateOnly(2014, 12, 31))
             select ExchangeRate.Create(CurrencyCode.Create("USD"), CurrencyCode.Create(quote), rate / 1000m, day)).ToArbitrary(),
            [ExchangeRate.Parse("USD/KGS 52.66"), ExchangeRate.Parse("USD/KGS 52.660")]),
    };

    private static Gen<Money> MoneyValue =>
        from units in Gen.Choose(-100_000, 100_000)
        from places in Gen.Choose(0, 4)
        from currency in Gen.Elements("EUR", "USD", "KGS")
        from basis in Gen.Elements(PriceBasis.Market, PriceBasis.Ppp, PriceBasis.Constant(2015))
        select Money.Create(new decimal(units < 0 ? -units : units, 0, 0, units < 0, (byte)places), CurrencyCode.Create(currency), basis);

    public static TheoryData<string> Covered => new(s_checks.Keys.Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Covered))]
    public void ValueType_Laws_Hold(string name) => s_checks.Single(entry => entry.Key.Name == name).Value();

    [Fact]
    public void PublicValueTypes_OfTheAssembly_AreAllCovered() => Assert.Equal(
        typeof(Quantity).Assembly.GetExportedTypes().Where(type => type is { IsValueType: true, IsEnum: false }).Select(type => type.FullName).Order(),
        s_checks.Keys.Select(type => type.FullName).Order());

    private static void Check<T>(
        T explicitDefault, FsCheck.Arbitrary<T> random, T[] chosen, Func<T, T, bool>? comparable = null)
        where T : struct, IEquatable<T>
    {
        // Everything occurs twice, so that equal values that are not the same one are met.
        T[] drawn = [.. random.Generator.Sample(20, SampleCount)];
        T[] samples = [default, explicitDefault, .. chosen, .. drawn, .. drawn[..10]];
        Func<T, T, bool> equal = Operator<T>("op_Equality");
        Func<T, T, bool> different = Operator<T>("op_Inequality");

        Assert.True(default(T).Equals(explicitDefault));
        Assert.Equal(default(T).ToString(), explicitDefault.ToString());
        foreach (T a in samples)
        {
            Assert.True(a.Equals(a), $"{a} equals itself");
            Assert.True(a.Equals((object)a), $"{a} equals itself, boxed");
            Assert.False(a.Equals(null), $"{a} does not equal null");
            Assert.False(a.Equals(new object()), $"{a} does not equal another object");
            foreach (T b in samples)
            {
                bool same = a.Equals(b);
                Assert.True(same == b.Equals(a), $"equality of {a} and {b} is symmetric");
                Assert.True(same == a.Equals((object)b), $"boxed equality of {a} and {b} agrees");
                Assert.True(same == equal(a, b), $"== of {a} and {b} agrees");
                Assert.True(same != different(a, b), $"!= of {a} and {b} agrees");
                Assert.True(!same || a.GetHashCode() == b.GetHashCode(), $"hashes of {a} and {b} agree");
                foreach (T c in samples)
                {
                    Assert.True(!same || a.Equals(c) == b.Equals(c), $"equality of {a}, {b} and {c} is transitive");
                }
            }
        }

        // A hash that is always the same would agree, too.
        Assert.True(samples.Select(sample => sample.GetHashCode()).Distinct().Count() > 1);
        if (typeof(IComparable<T>).IsAssignableFrom(typeof(T)))
        {
            CheckOrder(samples, comparable ?? ((_, _) => true));
        }
    }

    private static void CheckOrder<T>(T[] samples, Func<T, T, bool> comparable)
        where T : struct, IEquatable<T>
    {
        Func<T, T, bool> less = Operator<T>("op_LessThan");
        Func<T, T, bool> lessOrEqual = Operator<T>("op_LessThanOrEqual");
        Func<T, T, bool> greater = Operator<T>("op_GreaterThan");
        Func<T, T, bool> greaterOrEqual = Operator<T>("op_GreaterThanOrEqual");
        static int Compare(T left, T right) => Math.Sign(((IComparable<T>)left).CompareTo(right));
        foreach (T a in samples)
        {
            foreach (T b in samples.Where(b => comparable(a, b)))
            {
                int order = Compare(a, b);
                Assert.True(order == -Compare(b, a), $"the order of {a} and {b} is antisymmetric");
                Assert.True((order == 0) == a.Equals(b), $"the order of {a} and {b} agrees with equality");
                Assert.True((order < 0) == less(a, b), $"< of {a} and {b} agrees");
                Assert.True((order <= 0) == lessOrEqual(a, b), $"<= of {a} and {b} agrees");
                Assert.True((order > 0) == greater(a, b), $"> of {a} and {b} agrees");
                Assert.True((order >= 0) == greaterOrEqual(a, b), $">= of {a} and {b} agrees");
                foreach (T c in samples.Where(c => comparable(b, c)))
                {
                    Assert.True(order > 0 || Compare(b, c) > 0 || Compare(a, c) <= 0, $"the order of {a}, {b} and {c} is transitive");
                }
            }
        }
    }

    private static Func<T, T, bool> Operator<T>(string name)
    {
        MethodInfo? method = typeof(T).GetMethod(name, [typeof(T), typeof(T)]);
        Assert.True(method is not null, $"{typeof(T).Name} has {name}");
        return method.CreateDelegate<Func<T, T, bool>>();
    }

    private static Quantity Of(string text) => UnitTable.Default.Parse(text).Quantity;
}
