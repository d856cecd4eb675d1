using System.Globalization;
using System.Numerics;

namespace CountryProfiles.Monetary;

// Splitting Money into shares.
public readonly partial record struct Money
{
    private const int MostDigits = 28;

    /// <summary>Splits the amount evenly among <paramref name="count"/> shares, to the currency's smallest unit by ISO 4217.</summary>
    /// <inheritdoc cref="Allocate(int, int)" path="/remarks|/returns"/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    /// <exception cref="ArgumentException">ISO 4217 states no minor unit for the currency.</exception>
    /// <exception cref="UnitMismatchException"><paramref name="currency"/> is another currency than this amount's.</exception>
    /// <exception cref="OverflowException">No decimal holds a share exactly.</exception>
    public Money[] Allocate(int count, Currency currency) => Allocate(count, Digits(currency));

    /// <summary>Splits the amount evenly among <paramref name="count"/> shares, to <paramref name="digits"/> decimal places.</summary>
    /// <remarks>
    /// Nothing is lost or created: the shares add up to the amount. None has the opposite sign, and no two differ by more
    /// than one smallest unit, the first shares being the larger. An amount with more decimal places than asked for is
    /// split to its own last place, trailing zeros apart.
    /// </remarks>
    /// <returns>The shares, each with currency and price basis of the amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="count"/> is below 1, or <paramref name="digits"/> is outside 0 to 28.
    /// </exception>
    /// <exception cref="OverflowException">No decimal holds a share exactly.</exception>
    public Money[] Allocate(int count, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        BigInteger total = SmallestUnits(ref digits);
        BigInteger share = BigInteger.DivRem(total, count, out BigInteger rest);
        var smaller = new Money(ExactDecimal.FromCoefficient(share, digits), _currency, _basis);
        Money larger = rest.IsZero ? smaller : new Money(ExactDecimal.FromCoefficient(share + rest.Sign, digits), _currency, _basis);
        var shares = new Money[count];
        int largerCount = (int)BigInteger.Abs(rest);
        Array.Fill(shares, larger, 0, largerCount);
        Array.Fill(shares, smaller, largerCount, count - largerCount);
        return shares;
    }

    /// <summary>Splits the amount in proportion to <paramref name="weights"/>, to the currency's smallest unit by ISO 4217.</summary>
    /// <inheritdoc cref="Allocate(ReadOnlySpan{decimal}, int)" path="/remarks|/returns"/>
    /// <exception cref="ArgumentException">
    /// There is no weight above zero, a weight is below zero, or ISO 4217 states no minor unit for the currency.
    /// </exception>
    /// <exception cref="UnitMismatchException"><paramref name="currency"/> is another currency than this amount's.</exception>
    /// <exception cref="OverflowException">No decimal holds a share exactly.</exception>
    public Money[] Allocate(ReadOnlySpan<decimal> weights, Currency currency) => Allocate(weights, Digits(currency));

    /// <summary>Splits the amount in proportion to <paramref name="weights"/>, to <paramref name="digits"/> decimal places.</summary>
    /// <remarks>
    /// Nothing is lost or created: the shares add up to the amount. None has the opposite sign, a weight of zero gets
    /// nothing, and each share is within one smallest unit of its exact part. What is left over goes, unit by unit, to
    /// the shares that were cut most, the first of them where they were cut alike. An amount with more decimal places
    /// than asked for is split to its own last place, trailing zeros apart.
    /// </remarks>
    /// <returns>A share for each weight, in that order, each with currency and price basis of the amount.</returns>
    /// <exception cref="ArgumentException">There is no weight above zero, or a weight is below zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is outside 0 to 28.</exception>
    /// <exception cref="OverflowException">No decimal holds a share exactly.</exception>
    public Money[] Allocate(ReadOnlySpan<decimal> weights, int digits)
    {
        BigInteger[] parts = WholeWeights(weights, out BigInteger whole);
        BigInteger total = SmallestUnits(ref digits);
        BigInteger left = BigInteger.Abs(total);
        var counts = new BigInteger[parts.Length];
        var cuts = new BigInteger[parts.Length];
        var order = new int[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            counts[i] = BigInteger.DivRem(BigInteger.Abs(total) * parts[i], whole, out cuts[i]);
            left -= counts[i];
            order[i] = i;
        }

        // Fewer units are left than shares were cut, so a share that was not cut gets none of them.
        Array.Sort(order, (a, b) => cuts[b].CompareTo(cuts[a]) is not 0 and int larger ? larger : a.CompareTo(b));
        for (int i = 0; i < left; i++)
        {
            counts[order[i]] += 1;
        }

        var shares = new Money[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            shares[i] = new Money(ExactDecimal.FromCoefficient(counts[i] * total.Sign, digits), _currency, _basis);
        }

        return shares;
    }

    /// <summary>The weights as whole numbers in the same proportion, and their sum.</summary>
    private static BigInteger[] WholeWeights(ReadOnlySpan<decimal> weights, out BigInteger sum)
    {
        int scale = 0;
        foreach (decimal weight in weights)
        {
            if (weight < 0)
            {
                throw new ArgumentException($"A weight must not be below zero, as {weight.ToString(CultureInfo.InvariantCulture)} is.", nameof(weights));
            }

            scale = Math.Max(scale, weight.Scale);
        }

        sum = BigInteger.Zero;
        var whole = new BigInteger[weights.Length];
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] = ExactDecimal.Coefficient(weights[i], scale);
            sum += whole[i];
        }

        return sum.IsZero ? throw new ArgumentException("At least one weight must be above zero.", nameof(weights)) : whole;
    }

    /// <summary>The amount counted in units of 10^-digits, after raising the digits to those the amount needs.</summary>
    private BigInteger SmallestUnits(ref int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, MostDigits);
        int own = ExactDecimal.SignificantScale(_amount);
        digits = Math.Max(digits, own);
        return ExactDecimal.Coefficient(decimal.Round(_amount, own), digits);
    }
}
