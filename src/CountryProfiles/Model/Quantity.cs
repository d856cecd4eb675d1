using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>
/// An exact amount of a unit, with the precision it was published with. The <c>default</c> is exactly zero of the unit one.
/// </summary>
/// <remarks>
/// A published figure stands for an interval of half a unit of its last printed digit to either side: 5.9 million is
/// 5.9 ± 0.05 million. The interval is about rounding only. Equality and order look at the amount and not at the
/// precision: 0.30 % equals 0.3 %, and 1 km² equals 100 ha.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct Quantity :
    IEquatable<Quantity>,
    IComparable<Quantity>,
    IComparable,
    ISpanFormattable,
    IAdditionOperators<Quantity, Quantity, Quantity>,
    ISubtractionOperators<Quantity, Quantity, Quantity>,
    IMultiplyOperators<Quantity, Quantity, Quantity>,
    IDivisionOperators<Quantity, Quantity, Quantity>,
    IUnaryNegationOperators<Quantity, Quantity>,
    IComparisonOperators<Quantity, Quantity, bool>
{
    // Amount and half width are kept in the coherent unit of the dimension, so that converting is exact, costs nothing
    // and can be undone, and equal amounts of different units compare without any conversion.
    private readonly Rational _coherent;
    private readonly Rational _coherentHalfWidth;
    private readonly UnitOfMeasure? _unit;

    private Quantity(Rational coherent, Rational coherentHalfWidth, UnitOfMeasure unit)
    {
        _coherent = coherent;
        _coherentHalfWidth = coherentHalfWidth;
        _unit = unit.Dimension.IsNone && unit.Equals(UnitOfMeasure.One) ? null : unit;
    }

    /// <summary>The unit that <see cref="Amount"/> counts.</summary>
    public UnitOfMeasure Unit => _unit ?? UnitOfMeasure.One;

    /// <summary>How many of <see cref="Unit"/>, exactly.</summary>
    public Rational Amount => FromCoherent(_coherent);

    /// <summary>Half the width of the interval that the published digits stand for; 0 for an exact amount.</summary>
    public Rational HalfWidth => FromCoherent(_coherentHalfWidth);

    /// <summary>The smallest amount that rounds to the published digits.</summary>
    public Rational Lower => FromCoherent(_coherent - _coherentHalfWidth);

    /// <summary>The largest amount that rounds to the published digits.</summary>
    public Rational Upper => FromCoherent(_coherent + _coherentHalfWidth);

    /// <summary>True when the amount stands for itself and for no interval.</summary>
    public bool IsExact => _coherentHalfWidth.IsZero;

    /// <summary>True when the amount is zero.</summary>
    public bool IsZero => _coherent.IsZero;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _coherent.Sign;

    internal Rational CoherentAmount => _coherent;

    internal Rational CoherentHalfWidth => _coherentHalfWidth;

    /// <summary>Exactly <paramref name="amount"/> of <paramref name="unit"/>.</summary>
    public static Quantity Exact(Rational amount, UnitOfMeasure unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new Quantity(ToCoherent(amount, unit), Rational.Zero, unit);
    }

    /// <summary>
    /// An amount published to a last printed digit: <paramref name="lastDigit"/> is the power of ten of that digit, -1
    /// for 3.4 and 5 for 5.9 million.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is outside -999 to 1000.</exception>
    public static Quantity Published(Rational amount, int lastDigit, UnitOfMeasure unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastDigit, 1 - PowersOfTen.MaxExponent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastDigit, PowersOfTen.MaxExponent);
        return new Quantity(ToCoherent(amount, unit), ToCoherent(Rational.HalfOfPowerOfTen(lastDigit), unit), unit);
    }

    /// <summary>An amount with an interval of <paramref name="halfWidth"/> to either side, both in <paramref name="unit"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The half width is negative.</exception>
    public static Quantity Create(Rational amount, Rational halfWidth, UnitOfMeasure unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return halfWidth.Sign < 0
            ? throw new ArgumentOutOfRangeException(nameof(halfWidth), $"A half width is 0 or more, not {halfWidth}.")
            : new Quantity(ToCoherent(amount, unit), ToCoherent(halfWidth, unit), unit);
    }

    /// <summary>The same amount, counted in <paramref name="unit"/>; exact, and undone by converting back.</summary>
    /// <exception cref="UnitMismatchException">The unit measures something else.</exception>
    public Quantity In(UnitOfMeasure unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        RequireCompatible(unit);
        return new Quantity(_coherent, _coherentHalfWidth, unit);
    }

    /// <summary>The same amount as an exact one, without the interval its digits stood for.</summary>
    public Quantity AsExact() => new(_coherent, Rational.Zero, Unit);

    /// <summary>The sum, in the unit of <paramref name="left"/>; half widths add.</summary>
    /// <exception cref="UnitMismatchException">The units measure different things.</exception>
    public static Quantity operator +(Quantity left, Quantity right)
    {
        left.RequireCompatible(right.Unit);
        return new Quantity(left._coherent + right._coherent, left._coherentHalfWidth + right._coherentHalfWidth, left.Unit);
    }

    /// <summary>The difference, in the unit of <paramref name="left"/>; half widths add.</summary>
    /// <exception cref="UnitMismatchException">The units measure different things.</exception>
    /// <remarks>A quantity does not know where it comes from: for <c>x − x</c> to be exact, calculate with observations.</remarks>
    public static Quantity operator -(Quantity left, Quantity right) => left + -right;

    /// <summary>The amount with the opposite sign; the precision stays.</summary>
    public static Quantity operator -(Quantity value) => new(-value._coherent, value._coherentHalfWidth, value.Unit);

    /// <summary>The quantity, <paramref name="factor"/> times over.</summary>
    public static Quantity operator *(Quantity value, Rational factor) =>
        new(value._coherent * factor, value._coherentHalfWidth * factor.Abs(), value.Unit);

    /// <summary>The quantity, <paramref name="factor"/> times over.</summary>
    public static Quantity operator *(Rational factor, Quantity value) => value * factor;

    /// <summary>A part of the quantity.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Quantity operator /(Quantity value, Rational divisor) => value * divisor.Reciprocal();

    /// <summary>
    /// The product of two exact amounts, in the product of their units; a percentage applies to a count of its own whole.
    /// </summary>
    /// <exception cref="UnitMismatchException">A percentage meets something that is not its whole.</exception>
    /// <exception cref="InvalidOperationException">An amount is not exact: the interval of a product is not symmetric, and
    /// calculating with observations gives its bounds.</exception>
    public static Quantity operator *(Quantity left, Quantity right)
    {
        UnitOfMeasure unit = UnitOfMeasure.Multiply(left.Unit, right.Unit);
        RequireExact(left, right);
        return new Quantity(left._coherent * right._coherent, Rational.Zero, unit);
    }

    /// <summary>The quotient of two exact amounts, in the quotient of their units.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="InvalidOperationException">An amount is not exact: the interval of a quotient is not symmetric, and
    /// calculating with observations gives its bounds.</exception>
    public static Quantity operator /(Quantity left, Quantity right)
    {
        RequireExact(left, right);
        return new Quantity(left._coherent / right._coherent, Rational.Zero, UnitOfMeasure.Divide(left.Unit, right.Unit));
    }

    /// <summary>Orders amounts of units that measure the same.</summary>
    /// <exception cref="UnitMismatchException">The units measure different things.</exception>
    public int CompareTo(Quantity other)
    {
        RequireCompatible(other.Unit);
        return _coherent.CompareTo(other._coherent);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Quantity other => CompareTo(other),
        _ => throw new ArgumentException("A Quantity compares only with a Quantity.", nameof(obj)),
    };

    /// <summary>True when both are the same amount of the same dimension, whatever unit or precision they are stated in.</summary>
    public bool Equals(Quantity other) => _coherent == other._coherent && Unit.IsCompatibleWith(other.Unit);

    /// <inheritdoc />
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_coherent, Unit.Dimension);

    /// <summary>True when also the unit and the precision are the same.</summary>
    public bool IsIdenticalTo(Quantity other) =>
        _coherent == other._coherent && _coherentHalfWidth == other._coherentHalfWidth && Unit.Equals(other.Unit);

    /// <summary>True when both are the same amount.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>True when the amounts differ or measure different things.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>True when <paramref name="left"/> is the smaller amount.</summary>
    /// <exception cref="UnitMismatchException">The units measure different things.</exception>
    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> is not the larger amount.</summary>
    /// <exception cref="UnitMismatchException">The units measure different things.</exception>
    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> is the larger amount.</summary>
    /// <exception cref="UnitMismatchException">The units measure different things.</exception>
    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> is not the smaller amount.</summary>
    /// <exception cref="UnitMismatchException">The units measure different things.</exception>
    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    /// <summary>
    /// The power of ten of the last digit worth printing: the published digit, or for a converted amount the decade of
    /// its half width. False for an exact amount, of which every digit is worth printing.
    /// </summary>
    public bool TryGetLastDigit(out int exponent)
    {
        exponent = 0;
        if (IsExact)
        {
            return false;
        }

        Rational halfWidth = HalfWidth;
        exponent = halfWidth.DecadeExponent();
        if (halfWidth == 5 * Rational.AnyPowerOfTen(exponent))
        {
            exponent++;
        }

        return true;
    }

    /// <summary>Amount and unit with the digits that the precision warrants, in invariant form: <c>5.9 million people</c>.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>
    /// Amount and unit as text. <c>G</c> prints the digits that the precision warrants, with thousands grouped, and
    /// <c>million</c> and the like where the last digits are not known; <c>N</c> prints the same number without its unit;
    /// <c>R</c> prints the whole amount, its half width and the unit's code, whatever the culture. The marks are those of
    /// <paramref name="formatProvider"/>, invariant when null.
    /// </summary>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Span<char> buffer = stackalloc char[256];
        if (TryFormat(buffer, out int written, format, formatProvider))
        {
            return new string(buffer[..written]);
        }

        char[] large = new char[2048];
        while (!TryFormat(large, out written, format, formatProvider))
        {
            large = new char[large.Length * 4];
        }

        return new string(large, 0, written);
    }

    /// <inheritdoc cref="ToString(string?, IFormatProvider?)"/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        NumberFormatInfo marks = NumberMarks.Of(provider);
        int? lastDigit = TryGetLastDigit(out int exponent) ? exponent : null;
        return format switch
        {
            [] or "G" or "g" => QuantityText.TryWrite(destination, out charsWritten, Amount, lastDigit, Unit, marks),
            "N" or "n" => QuantityText.TryWrite(destination, out charsWritten, Amount, lastDigit, null, marks),
            "R" or "r" => IsExact
                ? destination.TryWrite(CultureInfo.InvariantCulture, $"{Amount} {Unit.Code}", out charsWritten)
                : destination.TryWrite(CultureInfo.InvariantCulture, $"{Amount} ± {HalfWidth} {Unit.Code}", out charsWritten),
            _ => throw new FormatException($"'{Excerpt.Of(format)}' is not a format of Quantity: G, N or R."),
        };
    }

    internal static Quantity FromCoherent(Rational coherent, Rational coherentHalfWidth, UnitOfMeasure unit) =>
        new(coherent, coherentHalfWidth, unit);

    internal void RequireCompatible(UnitOfMeasure unit)
    {
        if (!Unit.IsCompatibleWith(unit))
        {
            throw Unit.MismatchWith(unit);
        }
    }

    private static void RequireExact(Quantity left, Quantity right)
    {
        if (!left.IsExact || !right.IsExact)
        {
            throw new InvalidOperationException(
                "Only exact quantities multiply and divide: rounded ones have bounds that depend on where they come from. Calculate with observations, or call AsExact() first.");
        }
    }

    private static Rational ToCoherent(Rational value, UnitOfMeasure unit) => unit.IsCoherent ? value : value * unit.Factor;

    private Rational FromCoherent(Rational value) => _unit is null || _unit.IsCoherent ? value : value / _unit.Factor;
}
