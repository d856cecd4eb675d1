using CountryProfiles.Calculations;

namespace CountryProfiles.Tests.Calculations;

/// <summary>Polynomials by themselves, in x and y; every value is worked out by hand.</summary>
public sealed class PolynomialTests
{
    private static readonly Polynomial s_x = Polynomial.Variable(0);
    private static readonly Polynomial s_y = Polynomial.Variable(1);
    private static readonly Polynomial s_one = Polynomial.Constant(1);

    // 3x² − 2xy + 5, which is 12 − 20 + 5 at (2, 5).
    private static readonly Polynomial s_mixed = Sum(Sum(Times(3, Product(s_x, s_x)), Times(-2, Product(s_x, s_y))), Polynomial.Constant(5));

    [Theory]
    [InlineData(0, 0, 5)]
    [InlineData(2, 5, -3)]
    [InlineData(-1, 4, 16)]
    [InlineData(3, -1, 38)]
    public void ValueAt_Point_IsTheSumOfTheTerms(int x, int y, int expected) => Assert.Equal(expected, s_mixed.ValueAt([x, y]));

    [Fact]
    public void Add_OppositeTerms_Cancel()
    {
        Assert.True(Polynomial.Add(s_mixed, s_mixed, -1).IsZero);
        Assert.True(Polynomial.Constant(0).IsZero);
        Assert.False(s_one.IsZero);
        Assert.Equal(-6, Polynomial.Add(s_mixed, s_mixed, 1).ValueAt([2, 5]));

        // (x + 1) − (x − 1) is the constant 2.
        Polynomial two = Polynomial.Add(Sum(s_x, s_one), Polynomial.Add(s_x, s_one, -1), -1);
        Assert.Equal(0, two.Degree(0));
        Assert.Equal(2, two.ValueAt([77]));
    }

    [Fact]
    public void Multiply_Binomials_IsTheirProduct()
    {
        // (x + 1)(x − 1) = x² − 1, in which the terms of degree one are gone.
        Polynomial square = Product(Sum(s_x, s_one), Polynomial.Add(s_x, s_one, -1));
        Assert.Equal(2, square.Degree(0));
        Assert.Equal([-1, 0, 8], ((Rational[])[0, 1, 3]).Select(x => square.ValueAt([x])));
        Assert.True(Polynomial.Add(square, Polynomial.Add(Product(s_x, s_x), s_one, -1), -1).IsZero);
    }

    [Fact]
    public void Degree_OfANumber_IsItsLargestExponent()
    {
        Assert.Equal((2, 1, 0), (s_mixed.Degree(0), s_mixed.Degree(1), s_mixed.Degree(2)));
        Assert.Equal(0, Polynomial.Constant(0).Degree(0));
        Assert.Equal(3, Product(Product(Polynomial.Variable(7), Polynomial.Variable(7)), Polynomial.Variable(7)).Degree(7));
    }

    [Fact]
    public void Derivative_ByANumber_LowersItsExponents()
    {
        // By x: 6x − 2y. By y: −2x.
        Assert.Equal(2, s_mixed.Derivative(0).ValueAt([2, 5]));
        Assert.Equal(-4, s_mixed.Derivative(1).ValueAt([2, 5]));
        Assert.True(s_mixed.Derivative(2).IsZero);
        Assert.True(s_one.Derivative(0).IsZero);

        // Of x³: 3x², which is 12 at 2.
        Assert.Equal(12, Product(Product(s_x, s_x), s_x).Derivative(0).ValueAt([2]));
    }

    [Fact]
    public void Multiply_TooManyTerms_IsNull()
    {
        // A sum of n different powers of x times one of m different powers of y has n · m terms: 8 · 16 is the most.
        Assert.NotNull(Polynomial.Multiply(Powers(s_x, 8), Powers(s_y, 16)));
        Assert.Null(Polynomial.Multiply(Powers(s_x, 3), Powers(s_y, 43)));
        Assert.Equal(8 * 16, Polynomial.Multiply(Powers(s_x, 8), Powers(s_y, 16))!.ValueAt([1, 1]));
    }

    [Fact]
    public void Multiply_ExponentAboveAHundred_IsNull()
    {
        foreach (int variable in (int[])[0, 3, 7])
        {
            Polynomial fifty = Power(Polynomial.Variable(variable), 50);
            Polynomial hundred = Polynomial.Multiply(fifty, fifty)!;
            Assert.Equal(100, hundred.Degree(variable));
            Assert.Null(Polynomial.Multiply(hundred, Polynomial.Variable(variable)));
        }
    }

    [Fact]
    public void Cancel_PowersOfEveryTerm_AreTakenOutOfBoth()
    {
        // (3x³y + x²) / (x²y² − x⁴) is (3xy + 1) / (y² − x²): 19 / 5 at (2, 3).
        Polynomial top = Sum(Times(3, Product(Power(s_x, 3), s_y)), Power(s_x, 2));
        Polynomial bottom = Polynomial.Add(Product(Power(s_x, 2), Power(s_y, 2)), Power(s_x, 4), -1);

        (Polynomial numerator, Polynomial denominator) = Polynomial.Cancel(top, bottom);

        Assert.Equal((19, 5), (numerator.ValueAt([2, 3]), denominator.ValueAt([2, 3])));
        Assert.Equal((1, 2), (numerator.Degree(0), denominator.Degree(0)));

        // (xy² + y³) / (xy) is (xy + y²) / x, and (y³z² + yz²) / (y²z³) is (y² + 1) / (yz).
        (numerator, denominator) = Polynomial.Cancel(Sum(Product(s_x, Power(s_y, 2)), Power(s_y, 3)), Product(s_x, s_y));
        Assert.Equal((15, 2), (numerator.ValueAt([2, 3]), denominator.ValueAt([2, 3])));
        Polynomial z = Polynomial.Variable(2);
        (numerator, denominator) = Polynomial.Cancel(
            Sum(Product(Power(s_y, 3), Power(z, 2)), Product(s_y, Power(z, 2))), Product(Power(s_y, 2), Power(z, 3)));
        Assert.Equal((10, 15), (numerator.ValueAt([2, 3, 5]), denominator.ValueAt([2, 3, 5])));

        // Nothing in common: y divides all of the one and x all of the other.
        (numerator, denominator) = Polynomial.Cancel(Product(s_y, s_y), s_x);
        Assert.Equal((9, 2), (numerator.ValueAt([2, 3]), denominator.ValueAt([2, 3])));
    }

    [Fact]
    public void WithoutCommonFactors_KeepsTheNumberAskedFor()
    {
        // x²y³ + x³y² = x²y²(y + x).
        Polynomial both = Sum(Product(Power(s_x, 2), Power(s_y, 3)), Product(Power(s_x, 3), Power(s_y, 2)));

        // Without y², x²(y + x): 4 · 5 at (2, 3). Without x², y²(y + x): 9 · 5.
        Assert.Equal(20, both.WithoutCommonFactors(0).ValueAt([2, 3]));
        Assert.Equal(45, both.WithoutCommonFactors(1).ValueAt([2, 3]));
        Assert.Equal(5, both.WithoutCommonFactors(2).ValueAt([2, 3]));
        Assert.Equal(-3, s_mixed.WithoutCommonFactors(2).ValueAt([2, 5]));
    }

    [Fact]
    public void IsMultipleOf_SameTerms_GivesTheRatio()
    {
        Assert.True(Times(7, s_mixed).IsMultipleOf(s_mixed, out Rational ratio));
        Assert.Equal(7, ratio);
        Assert.True(s_mixed.IsMultipleOf(Times(-2, s_mixed), out ratio));
        Assert.Equal(Rational.Create(-1, 2), ratio);
        Assert.False(s_mixed.IsMultipleOf(s_x, out _));
        Assert.False(s_x.IsMultipleOf(s_mixed, out _));
        Assert.False(s_x.IsMultipleOf(s_y, out _));
        Assert.False(Sum(s_x, s_y).IsMultipleOf(Sum(s_x, Times(2, s_y)), out _));
        Assert.False(Sum(s_x, s_one).IsMultipleOf(Sum(s_x, s_y), out _));
        Assert.False(Polynomial.Constant(0).IsMultipleOf(Polynomial.Constant(0), out _));
    }

    [Fact]
    public void Over_Box_EnclosesTermByTerm()
    {
        // 3x² − 2xy + 5 for x in 1 to 2 and y in 3 to 5: 3 to 12, −20 to −6, 5.
        Interval over = s_mixed.Over([new Interval(1, 1, 2), new Interval(3, 4, 5)]);

        Assert.Equal((-12, 0, 11), (over.Lower, over.Center, over.Upper));

        // x² by itself for x in −2 to 3 takes the product of two independent numbers: −6 to 9.
        over = Power(s_x, 2).Over([new Interval(-2, 1, 3)]);
        Assert.Equal((-6, 1, 9), (over.Lower, over.Center, over.Upper));
    }

    private static Polynomial Sum(Polynomial left, Polynomial right) => Polynomial.Add(left, right, 1);

    private static Polynomial Product(Polynomial left, Polynomial right) => Polynomial.Multiply(left, right)!;

    private static Polynomial Times(Rational factor, Polynomial polynomial) => Product(Polynomial.Constant(factor), polynomial);

    private static Polynomial Power(Polynomial polynomial, int exponent) => exponent == 1 ? polynomial : Product(Power(polynomial, exponent - 1), polynomial);

    // 1 + x + … with so many terms.
    private static Polynomial Powers(Polynomial variable, int terms) => terms == 1 ? s_one : Sum(Powers(variable, terms - 1), Power(variable, terms - 1));
}
