using CountryProfiles.Calculations;

namespace CountryProfiles.Tests.Calculations;

/// <summary>Interval arithmetic by itself. Every bound stated here is worked out by hand from the ends of the intervals.</summary>
public sealed class IntervalTests
{
    [Theory]
    [InlineData(1, 2, 4, 10, 20, 50, 11, 22, 54)]
    [InlineData(-4, -2, -1, 1, 2, 4, -3, 0, 3)]
    [InlineData(3, 3, 3, -1, 0, 5, 2, 3, 8)]
    [InlineData(-1, 0, 5, 3, 3, 3, 2, 3, 8)]
    public void Add_TwoIntervals_AddsTheEnds(int a, int b, int c, int d, int e, int f, int lower, int center, int upper) =>
        AssertIs(lower, center, upper, Of(a, b, c) + Of(d, e, f));

    [Theory]
    [InlineData(1, 2, 4, 10, 20, 50, -49, -18, -6)]
    [InlineData(10, 20, 50, 1, 2, 4, 6, 18, 49)]
    [InlineData(-4, -2, -1, -4, -2, -1, -3, 0, 3)]
    [InlineData(7, 7, 7, 1, 2, 4, 3, 5, 6)]
    [InlineData(1, 2, 4, 7, 7, 7, -6, -5, -3)]
    public void Subtract_TwoIntervals_TakesTheFarEnds(int a, int b, int c, int d, int e, int f, int lower, int center, int upper) =>
        AssertIs(lower, center, upper, Of(a, b, c) - Of(d, e, f));

    // Every way in which zero can lie below, inside or above two intervals; the last two have their extremes at either pair of ends.
    [Theory]
    [InlineData(1, 2, 4, 10, 20, 50, 10, 40, 200)]
    [InlineData(1, 2, 4, -50, -20, -10, -200, -40, -10)]
    [InlineData(-4, -2, -1, 10, 20, 50, -200, -40, -10)]
    [InlineData(-4, -2, -1, -50, -20, -10, 10, 40, 200)]
    [InlineData(1, 2, 4, -10, 20, 50, -40, 40, 200)]
    [InlineData(-10, 20, 50, 1, 2, 4, -40, 40, 200)]
    [InlineData(-4, -2, -1, -10, 20, 50, -200, -40, 40)]
    [InlineData(-10, 20, 50, -4, -2, -1, -200, -40, 40)]
    [InlineData(-3, 1, 5, -7, 2, 4, -35, 2, 21)]
    [InlineData(-5, 1, 3, -4, 2, 7, -35, 2, 21)]
    [InlineData(-5, 1, 3, -7, 2, 4, -21, 2, 35)]
    [InlineData(-3, 1, 5, -4, 2, 7, -21, 2, 35)]
    [InlineData(-2, 1, 3, -3, 1, 2, -9, 1, 6)]
    public void Multiply_TwoIntervals_HasTheExtremeProducts(int a, int b, int c, int d, int e, int f, int lower, int center, int upper)
    {
        AssertIs(lower, center, upper, Of(a, b, c) * Of(d, e, f));
        AssertIs(lower, center, upper, Of(d, e, f) * Of(a, b, c));
    }

    // An end that is zero belongs to either side of it.
    [Theory]
    [InlineData(0, 1, 2, 3, 4, 5, 0, 4, 10)]
    [InlineData(-2, -1, 0, 3, 4, 5, -10, -4, 0)]
    [InlineData(0, 1, 2, -5, -4, -3, -10, -4, 0)]
    [InlineData(-2, -1, 0, -5, -4, -3, 0, 4, 10)]
    [InlineData(0, 1, 2, -3, 1, 4, -6, 1, 8)]
    [InlineData(-2, -1, 0, -3, 1, 4, -8, -1, 6)]
    [InlineData(0, 1, 2, -3, -1, 0, -6, -1, 0)]
    public void Multiply_EndAtZero_HasTheExtremeProducts(int a, int b, int c, int d, int e, int f, int lower, int center, int upper)
    {
        AssertIs(lower, center, upper, Of(a, b, c) * Of(d, e, f));
        AssertIs(lower, center, upper, Of(d, e, f) * Of(a, b, c));
    }

    [Theory]
    [InlineData(3, 1, 2, 4, 3, 6, 12)]
    [InlineData(-3, 1, 2, 4, -12, -6, -3)]
    [InlineData(3, -4, 2, 5, -12, 6, 15)]
    [InlineData(-3, -4, 2, 5, -15, -6, 12)]
    [InlineData(0, -4, 2, 5, 0, 0, 0)]
    public void Multiply_ExactByInterval_ScalesTheEnds(int exact, int a, int b, int c, int lower, int center, int upper)
    {
        AssertIs(lower, center, upper, new Interval(exact) * Of(a, b, c));
        AssertIs(lower, center, upper, Of(a, b, c) * new Interval(exact));
    }

    [Fact]
    public void Arithmetic_ExactNumbers_StaysExact()
    {
        Interval six = new(6);
        Interval minusTwo = new(-2);

        AssertIs(4, 4, 4, six + minusTwo);
        AssertIs(8, 8, 8, six - minusTwo);
        AssertIs(-12, -12, -12, six * minusTwo);
        AssertIs(2, 2, 2, -minusTwo);
        AssertIs(Rational.Create(-1, 2), Rational.Create(-1, 2), Rational.Create(-1, 2), minusTwo.Reciprocal());
        Assert.All([six + minusTwo, six - minusTwo, six * minusTwo, -minusTwo, minusTwo.Reciprocal()], static result => Assert.True(result.IsExact));
    }

    [Fact]
    public void Negate_Interval_SwapsTheEnds() => AssertIs(-4, -2, 1, -Of(-1, 2, 4));

    [Fact]
    public void Reciprocal_EitherSideOfZero_SwapsTheEnds()
    {
        AssertIs(Rational.Create(1, 8), Rational.Create(1, 4), Rational.Create(1, 2), Of(2, 4, 8).Reciprocal());
        AssertIs(Rational.Create(-1, 2), Rational.Create(-1, 4), Rational.Create(-1, 8), Of(-8, -4, -2).Reciprocal());
    }

    [Theory]
    [InlineData(-1, 0, 1, true)]
    [InlineData(0, 1, 2, true)]
    [InlineData(-2, -1, 0, true)]
    [InlineData(1, 2, 3, false)]
    [InlineData(-3, -2, -1, false)]
    [InlineData(0, 0, 0, true)]
    [InlineData(5, 5, 5, false)]
    public void ContainsZero_Interval_CountsItsEnds(int lower, int center, int upper, bool expected) =>
        Assert.Equal(expected, Of(lower, center, upper).ContainsZero);

    [Fact]
    public void IsExact_EqualBounds_IsTrueOnlyThen()
    {
        Assert.True(Of(5, 5, 5).IsExact);
        Assert.True(new Interval(5).IsExact);
        Assert.False(Of(5, 5, 6).IsExact);
        Assert.False(Of(4, 5, 5).IsExact);
    }

    private static Interval Of(int lower, int center, int upper) => new(lower, center, upper);

    private static void AssertIs(Rational lower, Rational center, Rational upper, Interval actual) =>
        Assert.Equal((lower, center, upper), (actual.Lower, actual.Center, actual.Upper));
}
