namespace CountryProfiles.Calculations;

/// <summary>
/// A polynomial in up to eight numbers, with every term written out, so that terms that cancel are gone. A term's key
/// holds the exponent of each number in one byte.
/// </summary>
internal sealed class Polynomial
{
    public const int MaxVariables = 8;
    private const int MaxTerms = 128;
    private const int MaxExponent = 100;

    private readonly Dictionary<ulong, Rational> _terms = [];

    private Polynomial()
    {
    }

    public bool IsZero => _terms.Count == 0;

    public static Polynomial Constant(Rational value)
    {
        Polynomial result = new();
        result.AddTerm(0, value);
        return result;
    }

    public static Polynomial Variable(int index)
    {
        Polynomial result = new();
        result.AddTerm(1UL << (8 * index), Rational.One);
        return result;
    }

    public static Polynomial Add(Polynomial left, Polynomial right, int sign)
    {
        Polynomial result = new();
        foreach ((ulong key, Rational value) in left._terms)
        {
            result.AddTerm(key, value);
        }

        foreach ((ulong key, Rational value) in right._terms)
        {
            result.AddTerm(key, sign < 0 ? -value : value);
        }

        return result;
    }

    /// <summary>The product, or null when it has too many terms to be worth writing out.</summary>
    public static Polynomial? Multiply(Polynomial left, Polynomial right)
    {
        Polynomial result = new();
        foreach ((ulong leftKey, Rational leftValue) in left._terms)
        {
            foreach ((ulong rightKey, Rational rightValue) in right._terms)
            {
                for (int i = 0; i < MaxVariables; i++)
                {
                    if (Exponent(leftKey, i) + Exponent(rightKey, i) > MaxExponent)
                    {
                        return null;
                    }
                }

                result.AddTerm(leftKey + rightKey, leftValue * rightValue);
            }
        }

        return result._terms.Count > MaxTerms ? null : result;
    }

    /// <summary>Both without the powers that divide every term of both.</summary>
    public static (Polynomial Numerator, Polynomial Denominator) Cancel(Polynomial numerator, Polynomial denominator)
    {
        ulong shared = 0;
        for (int i = 0; i < MaxVariables; i++)
        {
            shared |= (ulong)Math.Min(numerator.SmallestExponent(i), denominator.SmallestExponent(i)) << (8 * i);
        }

        return (numerator.DividedBy(shared), denominator.DividedBy(shared));
    }

    /// <summary>The polynomial without the powers that divide all of its terms, but for those of one number.</summary>
    public Polynomial WithoutCommonFactors(int kept)
    {
        ulong shared = 0;
        for (int i = 0; i < MaxVariables; i++)
        {
            shared |= i == kept ? 0 : (ulong)SmallestExponent(i) << (8 * i);
        }

        return DividedBy(shared);
    }

    /// <summary>True when this polynomial is a constant times the other; the constant.</summary>
    public bool IsMultipleOf(Polynomial other, out Rational ratio)
    {
        ratio = default;
        if (_terms.Count != other._terms.Count || IsZero)
        {
            return false;
        }

        foreach ((ulong key, Rational value) in other._terms)
        {
            if (!_terms.TryGetValue(key, out Rational mine) || (!ratio.IsZero && mine / value != ratio))
            {
                return false;
            }

            ratio = mine / value;
        }

        return true;
    }

    public int Degree(int variable)
    {
        int degree = 0;
        foreach (ulong key in _terms.Keys)
        {
            degree = Math.Max(degree, Exponent(key, variable));
        }

        return degree;
    }

    public Polynomial Derivative(int variable)
    {
        Polynomial result = new();
        foreach ((ulong key, Rational value) in _terms)
        {
            int exponent = Exponent(key, variable);
            if (exponent > 0)
            {
                result.AddTerm(key - (1UL << (8 * variable)), value * exponent);
            }
        }

        return result;
    }

    public Rational ValueAt(ReadOnlySpan<Rational> point)
    {
        Rational sum = default;
        foreach ((ulong key, Rational value) in _terms)
        {
            Rational term = value;
            for (int i = 0; i < point.Length; i++)
            {
                for (int power = Exponent(key, i); power > 0; power--)
                {
                    term *= point[i];
                }
            }

            sum += term;
        }

        return sum;
    }

    /// <summary>Bounds of the polynomial over a box; they hold and may be too wide.</summary>
    public Interval Over(ReadOnlySpan<Interval> box)
    {
        Interval sum = new(Rational.Zero);
        foreach ((ulong key, Rational value) in _terms)
        {
            Interval term = new(value);
            for (int i = 0; i < box.Length; i++)
            {
                for (int power = Exponent(key, i); power > 0; power--)
                {
                    term *= box[i];
                }
            }

            sum += term;
        }

        return sum;
    }

    private static int Exponent(ulong key, int variable) => (int)(key >> (8 * variable)) & 0xFF;

    private int SmallestExponent(int variable)
    {
        int smallest = IsZero ? 0 : int.MaxValue;
        foreach (ulong key in _terms.Keys)
        {
            smallest = Math.Min(smallest, Exponent(key, variable));
        }

        return smallest;
    }

    private Polynomial DividedBy(ulong powers)
    {
        if (powers == 0)
        {
            return this;
        }

        Polynomial result = new();
        foreach ((ulong key, Rational value) in _terms)
        {
            result.AddTerm(key - powers, value);
        }

        return result;
    }

    private void AddTerm(ulong key, Rational value)
    {
        Rational sum = _terms.TryGetValue(key, out Rational old) ? old + value : value;
        if (sum.IsZero)
        {
            _terms.Remove(key);
        }
        else
        {
            _terms[key] = sum;
        }
    }
}
