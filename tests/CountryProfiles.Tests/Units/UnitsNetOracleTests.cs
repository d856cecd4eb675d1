using CountryProfiles.Units;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using UnitsNet;
using UnitsNet.Units;

namespace CountryProfiles.Tests.Units;

/// <summary>Areas and lengths against UnitsNet, an independent library that calculates in doubles.</summary>
public class UnitsNetOracleTests
{
    private static readonly (string Code, AreaUnit Unit)[] s_areas =
    [
        ("km2", AreaUnit.SquareKilometer),
        ("ha", AreaUnit.Hectare),
        ("m2", AreaUnit.SquareMeter),
        ("acre", AreaUnit.Acre),
        ("mi2", AreaUnit.SquareMile),
    ];

    private static readonly (string Code, LengthUnit Unit)[] s_lengths =
    [
        ("km", LengthUnit.Kilometer),
        ("mi", LengthUnit.Mile),
        ("m", LengthUnit.Meter),
    ];

    [Property(MaxTest = 200)]
    public Property In_AreaUnits_AgreesWithUnitsNet() => Prop.ForAll(Amounts(), amount => Assert.All(
        from source in s_areas from target in s_areas select (source, target),
        pair => AssertClose(
            Area.From((double)amount, pair.source.Unit).As(pair.target.Unit),
            Convert(amount, pair.source.Code, pair.target.Code))));

    [Property(MaxTest = 200)]
    public Property In_LengthUnits_AgreesWithUnitsNet() => Prop.ForAll(Amounts(), amount => Assert.All(
        from source in s_lengths from target in s_lengths select (source, target),
        pair => AssertClose(
            Length.From((double)amount, pair.source.Unit).As(pair.target.Unit),
            Convert(amount, pair.source.Code, pair.target.Code))));

    private static Arbitrary<decimal> Amounts() => (
        from mantissa in Gen.Choose(int.MinValue, int.MaxValue)
        from scale in Gen.Choose(0, 9)
        select new decimal(Math.Abs((long)mantissa)) / (decimal)Math.Pow(10, scale) * Math.Sign(mantissa)).ToArbitrary();

    private static double Convert(decimal amount, string source, string target) =>
        CountryProfiles.Quantity.Exact(amount, UnitTable.Default[source]).In(target).Amount.ToDouble();

    // A few roundings of a double, and no more.
    private static void AssertClose(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= Math.Abs(expected) * 1e-14, $"UnitsNet: {expected:R}; here: {actual:R}");
}
