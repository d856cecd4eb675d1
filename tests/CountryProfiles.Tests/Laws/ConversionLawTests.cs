using CountryProfiles.Units;
using FsCheck.Xunit;

namespace CountryProfiles.Tests.Laws;

/// <summary>Laws 1 to 8: converting from unit to unit.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public class ConversionLawTests
{
    [Property]
    public void Law01_ConvertingToTheSameUnit_ChangesNothing(Quantity x)
    {
        AssertSame(x, x.In(x.Unit));
        AssertSame(x, x.In(x.Unit.Code));
    }

    [Property]
    public void Law02_ConvertingThereAndBack_ReturnsAmountBoundsAndPrecision(Convertible c)
    {
        Quantity back = c.Quantity.In(c.Second).In(c.First);

        AssertSame(c.Quantity, back);
        Assert.Equal(c.Quantity.TryGetLastDigit(out int digit), back.TryGetLastDigit(out int digitBack));
        Assert.Equal(digit, digitBack);
        Assert.Equal(c.Quantity.ToString(), back.ToString());
    }

    [Property]
    public void Law03_ConvertingInTwoSteps_EqualsOneStep(Convertible c) =>
        AssertSame(c.Quantity.In(c.Third), c.Quantity.In(c.Second).In(c.Third));

    [Property]
    public void Law04_Conversion_DistributesAndKeepsOrderSignAndZero(SameKind pair, Rational scale)
    {
        (Quantity a, Quantity b) = (pair.Left, pair.Right);
        UnitOfMeasure unit = b.Unit;

        AssertSame((a + b).In(unit), a.In(unit) + b.In(unit));
        AssertSame((a - b).In(unit), a.In(unit) - b.In(unit));
        AssertSame((scale * a).In(unit), scale * a.In(unit));
        Assert.Equal(a.In(unit).Amount.CompareTo(b.Amount), Math.Sign(a.Amount.CompareTo(b.In(a.Unit).Amount)));
        Assert.Equal(a.Amount.Sign, a.In(unit).Amount.Sign);
        Assert.Equal(a.Amount.IsZero, a.In(unit).IsZero);
        Assert.True(Quantity.Exact(0, a.Unit).In(unit).Amount.IsZero);
    }

    [Property]
    public void Law05_Bounds_ConvertLikeTheValue(Convertible c)
    {
        Quantity converted = c.Quantity.In(c.Second);

        Assert.Equal(Quantity.Exact(c.Quantity.Lower, c.First).In(c.Second).Amount, converted.Lower);
        Assert.Equal(Quantity.Exact(c.Quantity.Upper, c.First).In(c.Second).Amount, converted.Upper);
        Assert.Equal(c.Quantity.IsExact, converted.IsExact);
        if (!c.Quantity.IsZero)
        {
            Assert.Equal(c.Quantity.HalfWidth / c.Quantity.Amount, converted.HalfWidth / converted.Amount);
        }
    }

    [Property]
    public void Law06_EqualAmountsInDifferentScales_AreEqualWithEqualHashes(SameKind pair)
    {
        (Quantity a, Quantity b) = (pair.Left, pair.Right);
        bool sameAmount = a.In(b.Unit).Amount == b.Amount;

        Assert.Equal(sameAmount, a == b);
        Assert.Equal(sameAmount, a.Equals((object)b));
        Assert.Equal(sameAmount, a.CompareTo(b) == 0);
        Assert.Equal(a, a.In(b.Unit));
        Assert.Equal(a.GetHashCode(), a.In(b.Unit).GetHashCode());
        if (sameAmount)
        {
            Assert.Equal(a.GetHashCode(), b.GetHashCode());
        }
    }

    [Property]
    public void Law07_StatedFactors_AreExact(Rational x)
    {
        UnitTable units = UnitTable.Default;

        Assert.Equal(640 * x, Quantity.Exact(x, units["mi2"]).In(units["acre"]).Amount);
        Assert.Equal(10 * x, Quantity.Exact(x, units["%{person}"]).In(units["‰{person}"]).Amount);
        Assert.Equal(10 * x, Quantity.Exact(x, units["%"]).In(units["‰"]).Amount);
        Assert.Equal(x, Quantity.Exact(100 * x, units["ha"]).In(units["km2"]).Amount);
    }

    [Property]
    public void Law08_ConversionAcrossKinds_FailsAndNeverYieldsANumber(OtherKind pair)
    {
        (Quantity a, Quantity b) = (pair.Left, pair.Right);

        UnitMismatchException mismatch = Assert.Throws<UnitMismatchException>(() => a.In(b.Unit));
        Assert.Equal(a.Unit.Code, mismatch.Left);
        Assert.Equal(b.Unit.Code, mismatch.Right);
        Assert.Throws<UnitMismatchException>(() => b.In(a.Unit));
        Assert.Throws<UnitMismatchException>(() => a + b);
        Assert.Throws<UnitMismatchException>(() => a - b);
        Assert.Throws<UnitMismatchException>(() => a.CompareTo(b));
        Assert.Throws<UnitMismatchException>(() => a < b);
        Assert.Throws<UnitMismatchException>(() => a <= b);
        Assert.Throws<UnitMismatchException>(() => a > b);
        Assert.Throws<UnitMismatchException>(() => a >= b);
        Assert.False(a == b);
        Assert.False(Quantity.Exact(0, a.Unit) == Quantity.Exact(0, b.Unit));
    }

    [Fact]
    public void UnitFamilies_OfTheTable_NameEveryRow()
    {
        HashSet<UnitOfMeasure> named = [.. UnitFamilies.All.SelectMany(family => family)];

        Assert.DoesNotContain(UnitTable.Default.Units, unit => !named.Contains(unit));
    }

    private static void AssertSame(Quantity expected, Quantity actual)
    {
        Assert.Equal(expected.Unit, actual.Unit);
        Assert.Equal(expected.Amount, actual.Amount);
        Assert.Equal(expected.HalfWidth, actual.HalfWidth);
        Assert.Equal(expected.Lower, actual.Lower);
        Assert.Equal(expected.Upper, actual.Upper);
        Assert.True(expected.IsIdenticalTo(actual));
    }
}
