using System.Diagnostics;
using System.Globalization;
using System.Numerics;

namespace CountryProfiles.Monetary;

/// <summary>Decimal arithmetic that either gives the exact result or throws; System.Decimal rounds without a word.</summary>
internal static class ExactDecimal
{
    private const int MostScale = 28;
    private static readonly BigInteger MostCoefficient = (BigInteger.One << 96) - 1;

    // System.Decimal gives up digits only together with scale, so an unchanged scale proves the result exact.
    public static decimal Add(decimal left, decimal right)
    {
        int scale = Math.Max(left.Scale, right.Scale);
        try
        {
            decimal sum = left + right;
            if (sum.Scale == scale)
            {
                return sum;
            }
        }
        catch (OverflowException)
        {
            // Beyond the largest decimal; the long way says so in words of its own.
        }

        return FromCoefficient(Coefficient(left, scale) + Coefficient(right, scale), scale);
    }

    public static decimal Multiply(decimal left, decimal right)
    {
        int scale = left.Scale + right.Scale;
        try
        {
            decimal product = left * right;
            if (product.Scale == scale)
            {
                return product;
            }
        }
        catch (OverflowException)
        {
            // As for a sum.
        }

        return FromCoefficient(Coefficient(left, left.Scale) * Coefficient(right, right.Scale), scale);
    }

    /// <summary>dividend / divisor at <paramref name="decimals"/> digits, rounded once, from the exact quotient.</summary>
    public static decimal DivideRounded(decimal dividend, decimal divisor, int decimals, MidpointRounding mode)
    {
        Debug.Assert(divisor > 0);
        return DivideRounded(
            Coefficient(dividend, dividend.Scale) * BigInteger.Pow(10, divisor.Scale),
            Coefficient(divisor, divisor.Scale) * BigInteger.Pow(10, dividend.Scale),
            decimals,
            mode);
    }

    /// <summary>dividend / divisor, which is above zero, at <paramref name="decimals"/> digits, rounded once.</summary>
    public static decimal DivideRounded(BigInteger dividend, BigInteger denominator, int decimals, MidpointRounding mode)
    {
        BigInteger numerator = dividend * BigInteger.Pow(10, decimals);
        BigInteger quotient = BigInteger.DivRem(BigInteger.Abs(numerator), denominator, out BigInteger remainder);
        bool negative = numerator.Sign < 0;
        bool away = !remainder.IsZero && mode switch
        {
            MidpointRounding.ToZero => false,
            MidpointRounding.ToNegativeInfinity => negative,
            MidpointRounding.ToPositiveInfinity => !negative,
            _ => (remainder * 2).CompareTo(denominator) switch
            {
                0 => mode == MidpointRounding.AwayFromZero || !quotient.IsEven,
                int order => order > 0,
            },
        };
        if (away)
        {
            quotient += 1;
        }

        return FromCoefficient(negative ? -quotient : quotient, decimals);
    }

    /// <summary>The whole number <paramref name="value"/> × 10^<paramref name="scale"/>; the scale is not below the value's own.</summary>
    public static BigInteger Coefficient(decimal value, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        BigInteger coefficient = ((BigInteger)(uint)bits[2] << 64) | ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        if (scale > value.Scale)
        {
            coefficient *= BigInteger.Pow(10, scale - value.Scale);
        }

        return bits[3] < 0 ? -coefficient : coefficient;
    }

    /// <summary><paramref name="coefficient"/> ÷ 10^<paramref name="scale"/>, dropping trailing zeros only where they do not fit.</summary>
    /// <exception cref="OverflowException">No decimal has this value.</exception>
    public static decimal FromCoefficient(BigInteger coefficient, int scale)
    {
        BigInteger rest = BigInteger.Abs(coefficient);
        while (rest > MostCoefficient || scale > MostScale)
        {
            if (rest.IsZero)
            {
                scale = MostScale;
                break;
            }

            BigInteger shorter = BigInteger.DivRem(rest, 10, out BigInteger digit);
            if (scale == 0 || !digit.IsZero)
            {
                throw new OverflowException("The exact result does not fit in a decimal, which holds 28 digits; nothing is rounded unless asked for.");
            }

            rest = shorter;
            scale--;
        }

        return new decimal(
            unchecked((int)(uint)(rest & uint.MaxValue)),
            unchecked((int)(uint)((rest >> 32) & uint.MaxValue)),
            unchecked((int)(uint)(rest >> 64)),
            coefficient.Sign < 0,
            (byte)scale);
    }

    /// <summary>
    /// Reads an optional minus sign, digits, and optionally a point and more digits; false for anything else and for a
    /// number with a digit more than a decimal can hold.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        ReadOnlySpan<char> digits = text.StartsWith('-') ? text[1..] : text;
        int point = digits.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? digits : digits[..point];
        ReadOnlySpan<char> fraction = point < 0 ? default : digits[(point + 1)..];
        if (whole.IsEmpty || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9') || (point >= 0 && fraction.IsEmpty))
        {
            return false;
        }

        // As in arithmetic, a lost digit shows as a lost decimal place.
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
            && value.Scale == fraction.Length;
    }

    /// <summary>Decimal places that are in use: the scale without trailing zeros, so equal amounts agree.</summary>
    public static int SignificantScale(decimal value)
    {
        int scale = value.Scale;
        if (scale > 0)
        {
            BigInteger coefficient = Coefficient(value, scale);
            while (scale > 0 && (coefficient % 10).IsZero)
            {
                coefficient /= 10;
                scale--;
            }
        }

        return scale;
    }
}
