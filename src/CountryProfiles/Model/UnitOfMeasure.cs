using System.Diagnostics;
using System.Text;
using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>
/// A unit: a code, how it is printed, its exact scale, and what it measures, including currency, price basis, counted
/// entity, and the whole that a percentage is a share of.
/// </summary>
/// <remarks>
/// Units come from a unit table or from arithmetic between quantities. Two units are equal when code, scale and
/// dimension are equal; units of one dimension convert into each other exactly.
/// </remarks>
[DebuggerDisplay("{Code,nq}")]
public sealed class UnitOfMeasure : IEquatable<UnitOfMeasure>
{
    private readonly Term[] _terms;

    private UnitOfMeasure(string code, string symbol, string name, Rational factor, Dimension dimension, Term[]? terms)
    {
        Code = code;
        Symbol = symbol;
        Name = name;
        Factor = factor;
        IsCoherent = factor == Rational.One;
        Dimension = dimension;
        _terms = terms ?? [new Term(this, 1)];
    }

    /// <summary>The unit of plain numbers, code <c>1</c>.</summary>
    public static UnitOfMeasure One { get; } = new("1", "", "one", Rational.One, Dimension.None, []);

    /// <summary>The code that seeds and JSON use, such as <c>km2</c>, <c>USD@ppp/person</c> or <c>%{person}</c>.</summary>
    public string Code { get; }

    /// <summary>What is printed after a number, such as <c>km²</c>; empty for plain numbers.</summary>
    public string Symbol { get; }

    /// <summary>The unit in words, such as <c>square kilometre</c>.</summary>
    public string Name { get; }

    /// <summary>How many of the coherent unit of its dimension one of this unit is; exact and above zero.</summary>
    /// <remarks>Coherent units: metre, year, one counted entity, one unit of money, the whole of a share.</remarks>
    public Rational Factor { get; }

    /// <summary>The currency of a unit of money or of money per something; null for others and for rates of exchange.</summary>
    public CurrencyCode? Currency => Dimension.Find(DimensionKind.Money) is { } money && IsOnlyMoney() ? CurrencyCode.Create(money.Name) : null;

    /// <summary>The price basis of a unit of money or of money per something; null for others and for rates of exchange.</summary>
    public PriceBasis? PriceBasis => Dimension.Find(DimensionKind.Money) is { } money && IsOnlyMoney() ? money.Basis : null;

    /// <summary>The whole that a percentage applies to, such as <c>person</c>; null for units that are no share.</summary>
    public string? ShareOf => Dimension.Find(DimensionKind.Share)?.Name;

    internal Dimension Dimension { get; }

    /// <summary>True when the factor is 1.</summary>
    internal bool IsCoherent { get; }

    /// <summary>True when the two measure the same, so that one converts into the other.</summary>
    public bool IsCompatibleWith(UnitOfMeasure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(this, other) || Dimension.Equals(other.Dimension);
    }

    /// <inheritdoc />
    public bool Equals(UnitOfMeasure? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Code == other.Code && Factor == other.Factor && Dimension.Equals(other.Dimension));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as UnitOfMeasure);

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Code, StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>True when the two are compatible but for the base year of constant prices, as values of one indicator may be.</summary>
    internal bool MeasuresLike(UnitOfMeasure other) =>
        IsCompatibleWith(other) || Dimension.WithoutBaseYears().Equals(other.Dimension.WithoutBaseYears());

    internal static UnitOfMeasure Create(string code, string symbol, string name, Rational factor, Dimension dimension) =>
        new(code, symbol, name, factor, dimension, null);

    /// <summary>Money of a currency; the basis becomes part of the code, as in <c>USD@ppp</c>.</summary>
    internal static UnitOfMeasure Money(CurrencyCode currency, PriceBasis basis)
    {
        string letters = currency.ToString();
        string suffix = basis.ToString();
        string code = suffix.Length == 0 ? letters : string.Concat(letters, "@", suffix);
        string symbol = suffix.Length == 0 ? letters : string.Concat(letters, " (", DescribePrices(basis), ")");
        return Create(code, symbol, symbol, Rational.One, Dimension.Of(DimensionKind.Money, letters, basis));
    }

    private static string DescribePrices(PriceBasis basis)
    {
        if (basis.BaseYear is not { } year)
        {
            return "PPP";
        }

        return string.Concat(basis.IsPpp ? "PPP, " : "", IntegerText.Digits(year), " prices");
    }

    internal static UnitOfMeasure Multiply(UnitOfMeasure left, UnitOfMeasure right)
    {
        Dimension? product = Dimension.Multiply(left.Dimension, right.Dimension);
        if (product is null)
        {
            UnitOfMeasure share = left.ShareOf is null ? right : left;
            throw new UnitMismatchException(left.Code, right.Code, $"a share of {share.ShareOf} applies to a count of {share.ShareOf} only");
        }

        // A share of a whole, applied to it, leaves the whole's unit.
        if (left.ShareOf is not null && !right.Dimension.IsNone)
        {
            return right;
        }

        return right.ShareOf is not null && !left.Dimension.IsNone ? left : Compose(left, right, 1, product);
    }

    internal static UnitOfMeasure Divide(UnitOfMeasure left, UnitOfMeasure right) =>
        Compose(left, right, -1, left.Dimension.Over(right.Dimension));

    internal UnitMismatchException MismatchWith(UnitOfMeasure other) =>
        new(Code, other.Code, Dimension.DescribeDifference(other.Dimension));

    // A rate of exchange has money above and below: it has no one currency.
    private bool IsOnlyMoney()
    {
        int count = 0;
        foreach (DimensionFactor factor in Dimension.Factors)
        {
            count += factor.Kind == DimensionKind.Money ? 1 : 0;
        }

        return count == 1;
    }

    private static UnitOfMeasure Compose(UnitOfMeasure left, UnitOfMeasure right, int sign, Dimension dimension)
    {
        List<Term> terms = [.. left._terms];
        foreach (Term term in right._terms)
        {
            int place = terms.Count - 1;
            while (place >= 0 && !terms[place].Unit.Equals(term.Unit))
            {
                place--;
            }

            int exponent = (place < 0 ? 0 : terms[place].Exponent) + (sign * term.Exponent);
            if (place < 0)
            {
                terms.Add(new Term(term.Unit, exponent));
            }
            else if (exponent == 0)
            {
                terms.RemoveAt(place);
            }
            else
            {
                terms[place] = new Term(term.Unit, exponent);
            }
        }

        if (terms.Count == 0)
        {
            return One;
        }

        if (terms.Count == 1 && terms[0].Exponent == 1)
        {
            return terms[0].Unit;
        }

        Rational factor = Rational.One;
        foreach (Term term in terms)
        {
            for (int i = Math.Abs(term.Exponent); i > 0; i--)
            {
                factor = term.Exponent > 0 ? factor * term.Unit.Factor : factor / term.Unit.Factor;
            }
        }

        return new UnitOfMeasure(
            Join(terms, UnitText.Code),
            Join(terms, UnitText.Symbol),
            Join(terms, UnitText.Name),
            factor,
            dimension,
            terms.ToArray());
    }

    // Factors joined by points, then each divisor behind a slash of its own. A code that has a slash itself stands in brackets,
    // so that the whole is read back as it is; the one factor above needs none.
    private static string Join(List<Term> terms, UnitText text)
    {
        StringBuilder joined = new();
        bool isOneAbove = terms.Sum(static term => Math.Max(0, term.Exponent)) == 1;
        foreach (Term term in terms)
        {
            for (int i = term.Exponent; i > 0; i--)
            {
                joined.Append(joined.Length == 0 ? "" : ".").Append(Text(term.Unit, text, isBelow: false, isBare: isOneAbove));
            }
        }

        if (joined.Length == 0)
        {
            joined.Append(text switch { UnitText.Code => "1", UnitText.Symbol => "", _ => "one" });
        }

        foreach (Term term in terms)
        {
            for (int i = term.Exponent; i < 0; i++)
            {
                joined.Append('/').Append(Text(term.Unit, text, isBelow: true, isBare: false));
            }
        }

        return joined.ToString();
    }

    private static string Text(UnitOfMeasure unit, UnitText text, bool isBelow, bool isBare) => text switch
    {
        UnitText.Code => isBare || !unit.Code.Contains('/', StringComparison.Ordinal) ? unit.Code : $"({unit.Code})",
        UnitText.Name => unit.Name,

        // What is counted, and years, are divided by in words: migrants per 1,000 people.
        _ => isBelow && (unit.Dimension.Has(DimensionKind.Count) || unit.Dimension.Has(DimensionKind.Duration)) ? unit.Name : unit.Symbol,
    };

    private enum UnitText
    {
        Code,
        Symbol,
        Name,
    }

    private sealed class Term(UnitOfMeasure unit, int exponent)
    {
        public readonly UnitOfMeasure Unit = unit;
        public readonly int Exponent = exponent;
    }
}
