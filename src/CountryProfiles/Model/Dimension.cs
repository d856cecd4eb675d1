using System.Globalization;
using System.Text;

namespace CountryProfiles;

/// <summary>What one factor of a dimension measures.</summary>
internal enum DimensionKind
{
    Length,
    Duration,

    /// <summary>How many of a named entity.</summary>
    Count,

    /// <summary>Money of a currency at a price basis.</summary>
    Money,

    /// <summary>A share of a named whole; it applies to that whole alone.</summary>
    Share,
}

/// <summary>One factor of a dimension, such as length² or persons⁻¹.</summary>
internal readonly record struct DimensionFactor(DimensionKind Kind, string Name, PriceBasis Basis, int Exponent)
{
    // Spelled out: what the compiler writes goes by way of comparers, which have to be compiled before anything else works.
    public bool Equals(DimensionFactor other) => Exponent == other.Exponent && SameBase(other);

    public override int GetHashCode() => (((Name.GetHashCode(StringComparison.Ordinal) * 31) + (int)Kind) * 31) + Exponent;

    public bool SameBase(DimensionFactor other) => Kind == other.Kind && Name == other.Name && Basis.Equals(other.Basis);

    public int CompareBase(DimensionFactor other)
    {
        if (Kind != other.Kind)
        {
            return Kind < other.Kind ? -1 : 1;
        }

        int byName = string.CompareOrdinal(Name, other.Name);
        return byName != 0 ? byName : string.CompareOrdinal(Basis.ToString(), other.Basis.ToString());
    }
}

/// <summary>
/// What a unit measures: a product of powers of lengths, durations, counts of an entity, money and shares of a whole.
/// Currency, price basis, entity and whole are part of it, so that units differing in one of them never mix.
/// </summary>
internal sealed class Dimension : IEquatable<Dimension>
{
    private readonly DimensionFactor[] _factors;
    private readonly int _hash;

    private Dimension(DimensionFactor[] sortedFactors)
    {
        _factors = sortedFactors;
        foreach (DimensionFactor factor in sortedFactors)
        {
            _hash = (_hash * 397) + factor.GetHashCode();
        }
    }

    public static Dimension None { get; } = new([]);

    public bool IsNone => _factors.Length == 0;

    public ReadOnlySpan<DimensionFactor> Factors => _factors;

    public static Dimension Create(ReadOnlySpan<DimensionFactor> factors)
    {
        Dimension result = None;
        foreach (DimensionFactor factor in factors)
        {
            result = result.Times(factor);
        }

        return result;
    }

    public static Dimension Of(DimensionKind kind, string name = "", PriceBasis basis = default) =>
        new([new DimensionFactor(kind, name, basis, 1)]);

    /// <summary>The exponent of a factor, 0 when the dimension lacks it.</summary>
    public int ExponentOf(DimensionKind kind, string name)
    {
        foreach (DimensionFactor factor in _factors)
        {
            if (factor.Kind == kind && factor.Name == name)
            {
                return factor.Exponent;
            }
        }

        return 0;
    }

    /// <summary>The one factor of the given kind, or null when there is none.</summary>
    public DimensionFactor? Find(DimensionKind kind)
    {
        foreach (DimensionFactor factor in _factors)
        {
            if (factor.Kind == kind)
            {
                return factor;
            }
        }

        return null;
    }

    /// <summary>True when there is a factor of the given kind.</summary>
    public bool Has(DimensionKind kind)
    {
        foreach (DimensionFactor factor in _factors)
        {
            if (factor.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    public Dimension Times(Dimension other)
    {
        Dimension result = this;
        foreach (DimensionFactor factor in other._factors)
        {
            result = result.Times(factor);
        }

        return result;
    }

    public Dimension Over(Dimension other)
    {
        Dimension result = this;
        foreach (DimensionFactor factor in other._factors)
        {
            result = result.Times(factor with { Exponent = -factor.Exponent });
        }

        return result;
    }

    public Dimension Times(DimensionFactor factor)
    {
        if (factor.Exponent == 0)
        {
            return this;
        }

        int place = 0;
        while (place < _factors.Length && _factors[place].CompareBase(factor) < 0)
        {
            place++;
        }

        // Arrays and loops, not lists and spans: those of this type would have to be compiled before anything else works.
        bool isKnown = place < _factors.Length && _factors[place].SameBase(factor);
        int exponent = factor.Exponent + (isKnown ? _factors[place].Exponent : 0);
        int rest = place + (isKnown ? 1 : 0);
        DimensionFactor[] factors = new DimensionFactor[_factors.Length - (isKnown ? 1 : 0) + (exponent == 0 ? 0 : 1)];
        int length = 0;
        for (int i = 0; i < place; i++)
        {
            factors[length++] = _factors[i];
        }

        if (exponent != 0)
        {
            factors[length++] = factor with { Exponent = exponent };
        }

        for (int i = rest; i < _factors.Length; i++)
        {
            factors[length++] = _factors[i];
        }

        return factors.Length == 0 ? None : new Dimension(factors);
    }

    /// <summary>The same dimension with money at current prices of its kind, market or purchasing power parity.</summary>
    public Dimension WithoutBaseYears()
    {
        Dimension result = None;
        foreach (DimensionFactor factor in _factors)
        {
            result = result.Times(factor with { Basis = factor.Basis.IsPpp ? PriceBasis.Ppp : PriceBasis.Market });
        }

        return result;
    }

    /// <summary>
    /// What multiplying two quantities gives. A share applies only to a count of its own whole, which then stays what
    /// it is; null when a share meets anything else.
    /// </summary>
    public static Dimension? Multiply(Dimension left, Dimension right)
    {
        if (left.Find(DimensionKind.Share) is null && right.Find(DimensionKind.Share) is null)
        {
            return left.Times(right);
        }

        return left.AppliedTo(right) ?? right.AppliedTo(left) ?? (left.IsNone || right.IsNone ? left.Times(right) : null);
    }

    /// <summary>The whole itself when this is a share of it, otherwise null.</summary>
    private Dimension? AppliedTo(Dimension whole) =>
        _factors is [{ Kind: DimensionKind.Share, Exponent: 1 } share] && whole.ExponentOf(DimensionKind.Count, share.Name) == 1 ? whole : null;

    public bool Equals(Dimension? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || _hash != other._hash || _factors.Length != other._factors.Length)
        {
            return false;
        }

        for (int i = 0; i < _factors.Length; i++)
        {
            if (!_factors[i].Equals(other._factors[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Dimension);

    public override int GetHashCode() => _hash;

    /// <summary>Why a unit of this dimension cannot stand in for one of <paramref name="other"/>.</summary>
    public string DescribeDifference(Dimension other)
    {
        if (_factors.Length == other._factors.Length)
        {
            for (int i = 0; i < _factors.Length; i++)
            {
                DimensionFactor mine = _factors[i];
                DimensionFactor theirs = other._factors[i];
                if (mine == theirs || mine.Kind != theirs.Kind || mine.Exponent != theirs.Exponent)
                {
                    continue;
                }

                switch (mine.Kind)
                {
                    case DimensionKind.Count:
                        return $"they count different entities, {mine.Name} and {theirs.Name}";
                    case DimensionKind.Share:
                        return $"they are shares of different wholes, {mine.Name} and {theirs.Name}";
                    case DimensionKind.Money when mine.Name != theirs.Name:
                        return $"they are amounts of different currencies, {mine.Name} and {theirs.Name}";
                    case DimensionKind.Money:
                        return $"they are at different price bases, {Describe(mine.Basis)} and {Describe(theirs.Basis)}, and no factor between the two is known";
                }
            }
        }

        return $"they measure different things, {this} and {other}";
    }

    public override string ToString()
    {
        if (IsNone)
        {
            return "a plain number";
        }

        StringBuilder text = new();
        foreach (DimensionFactor factor in _factors)
        {
            if (text.Length > 0)
            {
                text.Append(" × ");
            }

            text.Append(factor.Kind switch
            {
                DimensionKind.Length => "length",
                DimensionKind.Duration => "time",
                DimensionKind.Count => factor.Name,
                DimensionKind.Money => factor.Basis == PriceBasis.Market ? factor.Name : $"{factor.Name} ({Describe(factor.Basis)})",
                _ => $"share of {factor.Name}",
            });
            if (factor.Exponent != 1)
            {
                text.Append('^').Append(factor.Exponent.ToString(CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }

    private static string Describe(PriceBasis basis) => (basis.IsPpp, basis.BaseYear) switch
    {
        (false, null) => "current market prices",
        (true, null) => "purchasing power parity",
        (false, { } year) => string.Create(CultureInfo.InvariantCulture, $"constant prices of {year}"),
        (true, { } year) => string.Create(CultureInfo.InvariantCulture, $"constant purchasing power parity of {year}"),
    };
}
