using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>
/// An exact number: a fraction of two integers of any size, always in lowest terms. The <c>default</c> is zero.
/// </summary>
/// <remarks>
/// Numbers whose numerator and denominator fit 64 bits are held in the value itself, so that the usual arithmetic
/// allocates nothing; larger ones spill into <see cref="BigInteger"/>.
/// </remarks>
public readonly partial struct Rational :
    IEquatable<Rational>,
    IComparable<Rational>,
    IComparable,
    ISpanFormattable,
    ISpanParsable<Rational>,
    IAdditionOperators<Rational, Rational, Rational>,
    ISubtractionOperators<Rational, Rational, Rational>,
    IMultiplyOperators<Rational, Rational, Rational>,
    IDivisionOperators<Rational, Rational, Rational>,
    IUnaryNegationOperators<Rational, Rational>,
    IComparisonOperators<Rational, Rational, bool>,
    IAdditiveIdentity<Rational, Rational>,
    IMultiplicativeIdentity<Rational, Rational>
{
    /// <summary>How many decimal places a number may have and still print as a decimal and not as a fraction.</summary>
    internal const int MaxDecimalPlaces = 400;

    private readonly long _numerator;

    // One less than the denominator, so that default is 0/1.
    private readonly long _denominatorLessOne;

    // Set exactly when numerator or denominator does not fit 64 bits.
    private readonly BigFraction? _big;

    private Rational(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    private Rational(BigFraction big) => _big = big;

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One => new(1, 1);

    static Rational IAdditiveIdentity<Rational, Rational>.AdditiveIdentity => Zero;

    static Rational IMultiplicativeIdentity<Rational, Rational>.MultiplicativeIdentity => One;

    /// <summary>The numerator of the fraction in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator => _big?.Numerator ?? _numerator;

    /// <summary>The denominator of the fraction in lowest terms; always positive.</summary>
    public BigInteger Denominator => _big?.Denominator ?? SmallDenominator;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _big is null ? Math.Sign(_numerator) : _big.Numerator.Sign;

    /// <summary>True for 0.</summary>
    public bool IsZero => _big is null && _numerator == 0;

    /// <summary>True when the denominator is 1.</summary>
    public bool IsInteger => _big is null ? _denominatorLessOne == 0 : _big.Denominator.IsOne;

    private long SmallDenominator => _denominatorLessOne + 1;

    /// <summary>The fraction <paramref name="numerator"/> / <paramref name="denominator"/>, brought to lowest terms.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Rational Create(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction needs a denominator other than zero.");
        }

        return FromBig(numerator, denominator);
    }

    /// <summary>The integer <paramref name="value"/>.</summary>
    public static implicit operator Rational(long value) => value == long.MinValue ? FromBig(value, BigInteger.One) : new(value, 1);

    /// <summary>The integer <paramref name="value"/>.</summary>
    public static implicit operator Rational(int value) => new(value, 1);

    /// <summary>Exactly the digits of <paramref name="value"/>: a tenth is a tenth.</summary>
    public static implicit operator Rational(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int scale = (bits[3] >> 16) & 0xFF;
        if (bits[2] == 0 && bits[1] >= 0 && scale <= 18)
        {
            long mantissa = ((long)bits[1] << 32) | (uint)bits[0];
            return OfDigits(value < 0 ? -mantissa : mantissa, scale);
        }

        BigInteger big = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return FromBig(value < 0 ? -big : big, PowersOfTen.Big(scale));
    }

    /// <summary>10 to the power of <paramref name="exponent"/>, from -1000 to 1000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is outside that range.</exception>
    public static Rational PowerOfTen(int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exponent, -PowersOfTen.MaxExponent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exponent, PowersOfTen.MaxExponent);
        return AnyPowerOfTen(exponent);
    }

    /// <summary>The sum, exactly.</summary>
    public static Rational operator +(Rational left, Rational right)
    {
        if (left._big is null && right._big is null)
        {
            if (left._denominatorLessOne == 0 && right._denominatorLessOne == 0)
            {
                // A sum of two numbers of opposite signs never overflows; otherwise the sign tells.
                long integers = unchecked(left._numerator + right._numerator);
                return ((left._numerator ^ integers) & (right._numerator ^ integers)) >= 0 && integers != long.MinValue
                    ? new Rational(integers, 1)
                    : Narrow((Int128)left._numerator + right._numerator, Int128.One);
            }

            long leftDenominator = left.SmallDenominator;
            long rightDenominator = right.SmallDenominator;
            long common = Gcd(leftDenominator, rightDenominator);
            long leftRest = leftDenominator / common;
            long rightRest = rightDenominator / common;
            Int128 sum = ((Int128)left._numerator * rightRest) + ((Int128)right._numerator * leftRest);
            if (common == 1)
            {
                return Narrow(sum, (Int128)leftDenominator * rightDenominator);
            }

            long shared = Gcd(Math.Abs((long)(sum % common)), common);
            return Narrow(sum / shared, (Int128)leftRest * (rightDenominator / shared));
        }

        return FromBig(
            (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator);
    }

    /// <summary>The difference, exactly.</summary>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>The number with the opposite sign.</summary>
    public static Rational operator -(Rational value) => value._big is null
        ? new Rational(-value._numerator, value.SmallDenominator)
        : FromBig(-value._big.Numerator, value._big.Denominator);

    /// <summary>The product, exactly.</summary>
    public static Rational operator *(Rational left, Rational right)
    {
        if (left._big is null && right._big is null)
        {
            long leftDenominator = left.SmallDenominator;
            long rightDenominator = right.SmallDenominator;
            long across = rightDenominator == 1 ? 1 : Gcd(Math.Abs(left._numerator), rightDenominator);
            long back = leftDenominator == 1 ? 1 : Gcd(Math.Abs(right._numerator), leftDenominator);
            long leftNumerator = across == 1 ? left._numerator : left._numerator / across;
            long rightNumerator = back == 1 ? right._numerator : right._numerator / back;
            leftDenominator = back == 1 ? leftDenominator : leftDenominator / back;
            rightDenominator = across == 1 ? rightDenominator : rightDenominator / across;
            if (IsHalfWord(leftNumerator) && IsHalfWord(rightNumerator) && IsHalfWord(leftDenominator) && IsHalfWord(rightDenominator))
            {
                return new Rational(leftNumerator * rightNumerator, leftDenominator * rightDenominator);
            }

            return Narrow((Int128)leftNumerator * rightNumerator, (Int128)leftDenominator * rightDenominator);
        }

        return FromBig(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
    }

    /// <summary>The quotient, exactly.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static Rational operator /(Rational left, Rational right) => left * right.Reciprocal();

    /// <summary>1 divided by this number.</summary>
    /// <exception cref="DivideByZeroException">This number is zero.</exception>
    public Rational Reciprocal()
    {
        if (_big is not null)
        {
            return FromBig(_big.Denominator, _big.Numerator);
        }

        return _numerator switch
        {
            0 => throw new DivideByZeroException("Division by exactly zero."),
            > 0 => new Rational(SmallDenominator, _numerator),
            _ => new Rational(-SmallDenominator, -_numerator),
        };
    }

    /// <summary>The number without its sign.</summary>
    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>The smaller of two numbers.</summary>
    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    /// <summary>The larger of two numbers.</summary>
    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    /// <summary>
    /// This number rounded to a multiple of 10 to the power of <paramref name="exponent"/>, ties away from zero:
    /// -1 keeps one decimal place, 3 rounds to thousands.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is outside -1000 to 1000.</exception>
    public Rational RoundToPowerOfTen(int exponent)
    {
        Rational step = PowerOfTen(exponent);
        return FromBig((this / step).RoundToInteger(), BigInteger.One) * step;
    }

    /// <summary>
    /// The exponent k for which 10^k ≤ |this| &lt; 10^(k+1); for example 1 for 59 and -1 for 0.25.
    /// </summary>
    /// <exception cref="InvalidOperationException">The number is zero.</exception>
    public int DecadeExponent()
    {
        if (IsZero)
        {
            throw new InvalidOperationException("Zero has no decade.");
        }

        Rational size = Abs();
        int estimate = (int)Math.Floor(BigInteger.Log10(size.Numerator) - BigInteger.Log10(size.Denominator));

        // Logarithms are doubles: put a decade that they missed by one right again.
        if (size < AnyPowerOfTen(estimate))
        {
            return estimate - 1;
        }

        return size >= AnyPowerOfTen(estimate + 1) ? estimate + 1 : estimate;
    }

    /// <summary>
    /// The number of decimal places that print this number in full, or false when no number of places does (1/3).
    /// </summary>
    public bool TryGetDecimalPlaces(out int places)
    {
        places = 0;
        if (_big is null)
        {
            long rest = SmallDenominator;
            int twos = BitOperations.TrailingZeroCount(rest);
            rest >>= twos;
            int fives = 0;
            while (rest % 5 == 0)
            {
                rest /= 5;
                fives++;
            }

            places = Math.Max(twos, fives);
            return rest == 1;
        }

        BigInteger remaining = _big.Denominator;
        for (; places < MaxDecimalPlaces && !remaining.IsOne; places++)
        {
            BigInteger shared = BigInteger.GreatestCommonDivisor(remaining, 10);
            if (shared.IsOne)
            {
                return false;
            }

            remaining /= shared;
        }

        return remaining.IsOne;
    }

    /// <summary>The nearest <see cref="decimal"/>; exact whenever a decimal holds the number.</summary>
    /// <exception cref="OverflowException">The number is outside the range of <see cref="decimal"/>.</exception>
    public decimal ToDecimal()
    {
        if (_big is null)
        {
            return decimal.Divide(_numerator, SmallDenominator);
        }

        int digits = DecadeExponent() + 1;

        // A decimal has 28 digits, and a 29th when they are small enough.
        int places = Math.Clamp(29 - Math.Max(digits, 0), 0, 28);
        BigInteger scaled = (this * PowerOfTen(places)).RoundToInteger();
        if (BigInteger.Abs(scaled) > (BigInteger)decimal.MaxValue && places > 0)
        {
            places--;
            scaled = (this * PowerOfTen(places)).RoundToInteger();
        }

        decimal mantissa = (decimal)scaled;
        for (; places > 0; places--)
        {
            mantissa /= 10m;
        }

        return mantissa;
    }

    /// <summary>The nearest <see cref="double"/>, to within its last two bits.</summary>
    public double ToDouble()
    {
        if (_big is null)
        {
            return (double)_numerator / SmallDenominator;
        }

        // Scale into 64 bits first: either part alone may exceed the range of a double.
        int shift = (int)(_big.Denominator.GetBitLength() - BigInteger.Abs(_big.Numerator).GetBitLength()) + 64;
        BigInteger quotient = shift >= 0
            ? (_big.Numerator << shift) / _big.Denominator
            : _big.Numerator / (_big.Denominator << -shift);
        return Math.ScaleB((double)quotient, -shift);
    }

    /// <inheritdoc />
    public int CompareTo(Rational other)
    {
        if (_big is null && other._big is null)
        {
            return _denominatorLessOne == other._denominatorLessOne
                ? _numerator.CompareTo(other._numerator)
                : ((Int128)_numerator * other.SmallDenominator).CompareTo((Int128)other._numerator * SmallDenominator);
        }

        return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Rational other => CompareTo(other),
        _ => throw new ArgumentException("A Rational compares only with a Rational.", nameof(obj)),
    };

    /// <inheritdoc />
    public bool Equals(Rational other) =>
        _numerator == other._numerator
        && _denominatorLessOne == other._denominatorLessOne
        && (_big is null ? other._big is null : _big.Equals(other._big));

    /// <inheritdoc />
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne, _big);

    /// <summary>True when both are the same number.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>True when the numbers differ.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>True when <paramref name="left"/> is the smaller.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> is not the larger.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> is the larger.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> is not the smaller.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a decimal number (<c>-3.2</c>) or a fraction of integers (<c>22460/59</c>).</summary>
    /// <exception cref="FormatException">The text is neither, or has more than 1,000 digits.</exception>
    public static Rational Parse(ReadOnlySpan<char> s) =>
        TryParse(s, null, out Rational result)
            ? result
            : throw new FormatException(
                $"'{Excerpt.Of(s)}' is not an exact number: digits with an optional point (-3.2) or a fraction of integers (22460/59) are expected.");

    // Not public with a provider: the culture plays no part, and analyzers would ask every caller for one.
    static Rational IParsable<Rational>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Rational ISpanParsable<Rational>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static Rational Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Rational)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Rational result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Rational)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out Rational result) => TryParse(s.AsSpan(), null, out result);

    /// <summary>Reads a decimal number or a fraction of integers, whatever the culture; false when the text is neither.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Rational result)
    {
        result = default;
        if (!DecimalText.TryRead(s, out DecimalText numerator))
        {
            return false;
        }

        int slash = numerator.Length;
        if (slash == s.Length)
        {
            result = numerator.Value;
            return true;
        }

        if (s[slash] != '/' || numerator.DecimalPlaces != 0
            || !DecimalText.TryRead(s[(slash + 1)..], out DecimalText denominator)
            || denominator.Length != s.Length - slash - 1 || denominator.DecimalPlaces != 0 || denominator.Value.Sign <= 0)
        {
            return false;
        }

        result = numerator.Value / denominator.Value;
        return true;
    }

    /// <summary>
    /// The number in full: as a decimal where it ends (<c>-3.2</c>) and no more than 1,000 digits are needed, otherwise as a
    /// fraction (<c>22460/59</c>).
    /// </summary>
    public override string ToString() => ToString(null, null);

    /// <summary>
    /// The number as text: <c>G</c> in full and <c>R</c> always as a fraction, both whatever the culture; <c>F</c> and a count
    /// with that many decimal places, ties away from zero, and <c>N</c> and a count the same with its digits grouped. The
    /// marks of these two are those of <paramref name="formatProvider"/>, invariant when null.
    /// </summary>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Span<char> buffer = stackalloc char[128];
        if (TryFormat(buffer, out int written, format, formatProvider))
        {
            return new string(buffer[..written]);
        }

        char[] large = new char[1024];
        while (!TryFormat(large, out written, format, formatProvider))
        {
            large = new char[large.Length * 4];
        }

        return new string(large, 0, written);
    }

    /// <inheritdoc cref="ToString(string?, IFormatProvider?)"/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        if (format.IsEmpty || format is "G" or "g")
        {
            return TryGetDecimalPlaces(out int places) && (_big is null || DecadeExponent() + 1 + places <= PowersOfTen.MaxExponent)
                ? TryFormatFixed(destination, places, out charsWritten)
                : TryFormatFraction(destination, out charsWritten);
        }

        if (format is "R" or "r")
        {
            return TryFormatFraction(destination, out charsWritten);
        }

        if (format[0] is 'F' or 'f' or 'N' or 'n'
            && IntegerText.TryReadDigits(format[1..], out int asked)
            && asked <= PowersOfTen.MaxExponent)
        {
            return TryFormatFixed(destination, asked, NumberMarks.Of(provider), format[0] is 'N' or 'n', out charsWritten);
        }

        throw new FormatException($"'{Excerpt.Of(format)}' is not a format of Rational: G, R, or F or N with a number of decimal places.");
    }

    /// <summary>The number rounded to some decimal places, with the marks of a culture.</summary>
    internal bool TryFormatFixed(Span<char> destination, int places, NumberFormatInfo marks, bool isGrouped, out int charsWritten)
    {
        Span<char> plain = stackalloc char[128];
        int length;
        while (!TryFormatFixed(plain, places, out length))
        {
            plain = new char[plain.Length * 4];
        }

        return NumberMarks.TryWrite(plain[..length], destination, marks, isGrouped, out charsWritten);
    }

    /// <summary>The nearest integer, ties away from zero.</summary>
    internal BigInteger RoundToInteger()
    {
        if (_big is null)
        {
            (long whole, long rest) = Math.DivRem(_numerator, SmallDenominator);
            return (UInt128)(ulong)Math.Abs(rest) * 2 >= (UInt128)(ulong)SmallDenominator ? (BigInteger)whole + Math.Sign(_numerator) : whole;
        }

        BigInteger quotient = BigInteger.DivRem(_big.Numerator, _big.Denominator, out BigInteger remainder);
        return BigInteger.Abs(remainder) * 2 >= _big.Denominator ? quotient + _big.Numerator.Sign : quotient;
    }

    private bool TryFormatFraction(Span<char> destination, out int charsWritten)
    {
        charsWritten = 0;
        int denominatorLength;
        if (_big is null)
        {
            if (!_numerator.TryFormat(destination, out int length, default, CultureInfo.InvariantCulture))
            {
                return false;
            }

            if (_denominatorLessOne == 0)
            {
                charsWritten = length;
                return true;
            }

            if (length >= destination.Length
                || !SmallDenominator.TryFormat(destination[(length + 1)..], out denominatorLength, default, CultureInfo.InvariantCulture))
            {
                return false;
            }

            destination[length] = '/';
            charsWritten = length + 1 + denominatorLength;
            return true;
        }

        if (!_big.Numerator.TryFormat(destination, out int numeratorLength, default, CultureInfo.InvariantCulture))
        {
            return false;
        }

        if (_big.Denominator.IsOne)
        {
            charsWritten = numeratorLength;
            return true;
        }

        if (numeratorLength >= destination.Length
            || !_big.Denominator.TryFormat(destination[(numeratorLength + 1)..], out denominatorLength, default, CultureInfo.InvariantCulture))
        {
            return false;
        }

        destination[numeratorLength] = '/';
        charsWritten = numeratorLength + 1 + denominatorLength;
        return true;
    }

    private bool TryFormatFixed(Span<char> destination, int places, out int charsWritten)
    {
        charsWritten = 0;
        Span<char> digits = stackalloc char[40];
        int count;
        bool negative;
        if (_big is null && places <= 18
            && RoundedScaled(places) is var scaled && Int128.Abs(scaled) is var size && size <= ulong.MaxValue)
        {
            negative = scaled < 0;
            ((ulong)size).TryFormat(digits, out count, default, CultureInfo.InvariantCulture);
        }
        else
        {
            BigInteger rounded = (this * PowerOfTen(places)).RoundToInteger();
            negative = rounded.Sign < 0;
            string text = BigInteger.Abs(rounded).ToString(CultureInfo.InvariantCulture);
            count = text.Length;
            digits = text.ToCharArray();
        }

        int integerDigits = Math.Max(count - places, 1);
        int length = (negative ? 1 : 0) + integerDigits + (places > 0 ? places + 1 : 0);
        if (destination.Length < length)
        {
            return false;
        }

        int position = 0;
        if (negative)
        {
            destination[position++] = '-';
        }

        if (count <= places)
        {
            destination[position++] = '0';
        }
        else
        {
            digits[..integerDigits].CopyTo(destination[position..]);
            position += integerDigits;
        }

        if (places > 0)
        {
            destination[position++] = '.';
            int missing = Math.Max(places - count, 0);
            destination.Slice(position, missing).Fill('0');
            position += missing;
            digits[Math.Max(count - places, 0)..count].CopyTo(destination[position..]);
            position += Math.Min(count, places);
        }

        charsWritten = position;
        return true;
    }

    // The numerator of this number in units of 10^-places, rounded; only for small numbers and at most 18 places.
    private Int128 RoundedScaled(int places)
    {
        Int128 scaled = (Int128)_numerator * PowersOfTen.Int64(places);
        long denominator = SmallDenominator;
        if (denominator == 1)
        {
            return scaled;
        }

        // Division of 128 bits is slow, and rarely needed.
        if (scaled == (long)scaled)
        {
            (long quotient, long remainder) = Math.DivRem((long)scaled, denominator);
            return (ulong)Math.Abs(remainder) * 2 >= (ulong)denominator ? (Int128)quotient + Int128.Sign(scaled) : quotient;
        }

        (Int128 whole, Int128 rest) = Int128.DivRem(scaled, denominator);
        return Int128.Abs(rest) * 2 >= denominator ? whole + Int128.Sign(scaled) : whole;
    }

    /// <summary>A power of ten that a calculation came upon, of any exponent.</summary>
    internal static Rational AnyPowerOfTen(int exponent) => exponent switch
    {
        >= 0 and <= 18 => new Rational(PowersOfTen.Int64(exponent), 1),
        < 0 and >= -18 => new Rational(1, PowersOfTen.Int64(-exponent)),
        < 0 => FromBig(BigInteger.One, PowersOfTen.Big(-exponent)),
        _ => FromBig(PowersOfTen.Big(exponent), BigInteger.One),
    };

    /// <summary>The number of these digits, of which <paramref name="places"/>, 0 to 18, stand after the point.</summary>
    internal static Rational OfDigits(long digits, int places)
    {
        // A power of ten shares nothing but twos and fives, which are found faster than any other common divisor.
        long denominator = PowersOfTen.Int64(places);
        int twos = Math.Min(BitOperations.TrailingZeroCount(digits), places);
        digits >>= twos;
        denominator >>= twos;
        for (int fives = 0; fives < places && digits % 5 == 0; fives++)
        {
            digits /= 5;
            denominator /= 5;
        }

        return new Rational(digits, denominator);
    }

    /// <summary>Half of a power of ten that a calculation came upon, of any exponent.</summary>
    internal static Rational HalfOfPowerOfTen(int exponent) => exponent switch
    {
        > 0 and <= 18 => new Rational(5 * PowersOfTen.Int64(exponent - 1), 1),
        <= 0 and >= -18 => new Rational(1, 2 * PowersOfTen.Int64(-exponent)),
        _ => 5 * AnyPowerOfTen(exponent - 1),
    };

    // Two such numbers have a product of 64 bits.
    private static bool IsHalfWord(long value) => value == (int)value;

    // Takes a fraction that is in lowest terms already.
    private static Rational Narrow(Int128 numerator, Int128 denominator)
    {
        long smallNumerator = (long)numerator;
        long smallDenominator = (long)denominator;

        // long.MinValue is left to the large form, so that small numbers can always be negated.
        return smallNumerator == numerator && smallDenominator == denominator && smallNumerator != long.MinValue
            ? new Rational(smallNumerator, smallDenominator)
            : new Rational(new BigFraction(numerator, denominator));
    }

    private static Rational FromBig(BigInteger numerator, BigInteger denominator)
    {
        BigInteger shared = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            shared = -shared;
        }

        numerator /= shared;
        denominator /= shared;
        return BigInteger.Abs(numerator) <= long.MaxValue && denominator <= long.MaxValue
            ? new Rational((long)numerator, (long)denominator)
            : new Rational(new BigFraction(numerator, denominator));
    }

    private static long Gcd(long left, long right)
    {
        ulong a = (ulong)left;
        ulong b = (ulong)right;
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return (long)a;
    }

    private sealed record BigFraction(BigInteger Numerator, BigInteger Denominator);
}
