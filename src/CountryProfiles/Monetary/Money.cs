using System.Numerics;

namespace CountryProfiles.Monetary;

/// <summary>
/// An exact amount of one currency at one price basis. Arithmetic never rounds: a result that a decimal cannot hold
/// exactly throws. The <c>default</c> is <c>XXX 0</c>: nothing, of no currency.
/// </summary>
/// <remarks>
/// XXX is a currency like any other here, so <c>default</c> cannot be added to euros: start a sum from
/// <c>Money.Create(0, currency)</c>. Amounts of different currencies or price bases are never equal, not even at zero.
/// Equal amounts with different trailing zeros (1.0 and 1.00) are equal.
/// </remarks>
public readonly partial record struct Money
    : IComparable<Money>,
      ISpanParsable<Money>,
      ISpanFormattable,
      IUtf8SpanFormattable,
      IAdditionOperators<Money, Money, Money>,
      ISubtractionOperators<Money, Money, Money>,
      IUnaryNegationOperators<Money, Money>,
      IMultiplyOperators<Money, decimal, Money>,
      IComparisonOperators<Money, Money, bool>
{
    private readonly decimal _amount;
    private readonly CurrencyCode _currency;
    private readonly PriceBasis _basis;

    private Money(decimal amount, CurrencyCode currency, PriceBasis basis)
    {
        // Zero has no sign.
        _amount = amount == 0 ? Math.Abs(amount) : amount;
        _currency = currency;
        _basis = basis;
    }

    /// <summary>The amount, with the trailing zeros it was given.</summary>
    public decimal Amount => _amount;

    /// <summary>The currency; <c>XXX</c> for <c>default</c>.</summary>
    public CurrencyCode Currency => _currency;

    /// <summary>At which prices the amount is stated; current market prices unless said otherwise.</summary>
    public PriceBasis Basis => _basis;

    /// <summary>An amount of a currency, as it stands: it is not rounded, and the code need not be in any table.</summary>
    public static Money Create(decimal amount, CurrencyCode currency, PriceBasis basis = default) => new(amount, currency, basis);

    /// <summary>
    /// The amount of a quantity of money, in its currency and at its price basis. The interval that its digits stand for is
    /// left behind.
    /// </summary>
    /// <exception cref="UnitMismatchException">The quantity is not of money alone: of something else, or of money per something.</exception>
    /// <exception cref="OverflowException">No decimal holds the exact amount.</exception>
    public static Money From(Quantity quantity)
    {
        UnitOfMeasure unit = quantity.Unit;
        if (unit.Currency is not { } currency || unit.Dimension.Factors is not [{ Exponent: 1 }])
        {
            throw new UnitMismatchException(unit.Code, "an amount of money", "only a quantity of money alone is one, as in USD 2,246 million");
        }

        Rational amount = quantity.CoherentAmount;
        return amount.TryGetDecimalPlaces(out int places)
            ? new Money(ExactDecimal.FromCoefficient((amount * Rational.PowerOfTen(places)).Numerator, places), currency, unit.PriceBasis!.Value)
            : throw new OverflowException($"{amount} {unit.Code} has no last decimal.");
    }

    /// <summary>The amount of <paramref name="minorUnits"/> cents, tyiyn or whatever the smallest unit by ISO 4217 is.</summary>
    /// <exception cref="ArgumentException">ISO 4217 states no minor unit for the currency.</exception>
    public static Money FromMinorUnits(long minorUnits, Currency currency) =>
        new(ExactDecimal.FromCoefficient(minorUnits, MinorUnitsOf(currency)), currency.Code, default);

    /// <summary>How many of the currency's smallest units by ISO 4217 this is. The price basis plays no part.</summary>
    /// <exception cref="ArgumentException">ISO 4217 states no minor unit for the currency.</exception>
    /// <exception cref="UnitMismatchException"><paramref name="currency"/> is another currency than this amount's.</exception>
    /// <exception cref="InvalidOperationException">The amount has a fraction of a minor unit.</exception>
    /// <exception cref="OverflowException">The number is beyond <see cref="long"/>.</exception>
    public long ToMinorUnits(Currency currency)
    {
        int digits = Digits(currency);
        int scale = Math.Max(digits, _amount.Scale);
        BigInteger count = BigInteger.DivRem(ExactDecimal.Coefficient(_amount, scale), BigInteger.Pow(10, scale - digits), out BigInteger rest);
        return rest.IsZero
            ? (long)count
            : throw new InvalidOperationException($"'{this}' is not a whole number of minor units, of which {currency.Code} has {digits} digits. Round it first.");
    }

    /// <summary>Rounds to <paramref name="decimals"/> digits, 0 to 28. An amount with fewer digits stays as it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside 0 to 28.</exception>
    /// <exception cref="ArgumentException"><paramref name="mode"/> is not a rounding mode.</exception>
    public Money Round(int decimals, MidpointRounding mode) => new(decimal.Round(_amount, decimals, mode), _currency, _basis);

    /// <summary>Rounds to the smallest unit by ISO 4217, such as the cent.</summary>
    /// <exception cref="ArgumentException">
    /// ISO 4217 states no minor unit for the currency, or <paramref name="mode"/> is not a rounding mode.
    /// </exception>
    /// <exception cref="UnitMismatchException"><paramref name="currency"/> is another currency than this amount's.</exception>
    public Money RoundToMinorUnits(Currency currency, MidpointRounding mode) => Round(Digits(currency), mode);

    /// <summary>The exact sum.</summary>
    /// <exception cref="UnitMismatchException">The currencies or the price bases differ.</exception>
    /// <exception cref="OverflowException">No decimal holds the exact sum.</exception>
    public static Money operator +(Money left, Money right)
    {
        RequireSameUnit(left, right);
        return new Money(ExactDecimal.Add(left._amount, right._amount), left._currency, left._basis);
    }

    /// <summary>The exact difference.</summary>
    /// <exception cref="UnitMismatchException">The currencies or the price bases differ.</exception>
    /// <exception cref="OverflowException">No decimal holds the exact difference.</exception>
    public static Money operator -(Money left, Money right)
    {
        RequireSameUnit(left, right);
        return new Money(ExactDecimal.Add(left._amount, -right._amount), left._currency, left._basis);
    }

    /// <summary>The same amount with the other sign.</summary>
    public static Money operator -(Money value) => new(-value._amount, value._currency, value._basis);

    /// <summary>The exact product.</summary>
    /// <exception cref="OverflowException">No decimal holds the exact product; round a factor first.</exception>
    public static Money operator *(Money left, decimal right) =>
        new(ExactDecimal.Multiply(left._amount, right), left._currency, left._basis);

    /// <inheritdoc cref="op_Multiply(Money, decimal)"/>
    public static Money operator *(decimal left, Money right) => right * left;

    /// <summary>True when <paramref name="left"/> is the smaller amount.</summary>
    /// <exception cref="UnitMismatchException">The currencies or the price bases differ.</exception>
    public static bool operator <(Money left, Money right)
    {
        RequireSameUnit(left, right);
        return left._amount < right._amount;
    }

    /// <summary>True when <paramref name="left"/> is not the larger amount.</summary>
    /// <exception cref="UnitMismatchException">The currencies or the price bases differ.</exception>
    public static bool operator <=(Money left, Money right)
    {
        RequireSameUnit(left, right);
        return left._amount <= right._amount;
    }

    /// <summary>True when <paramref name="left"/> is the larger amount.</summary>
    /// <exception cref="UnitMismatchException">The currencies or the price bases differ.</exception>
    public static bool operator >(Money left, Money right)
    {
        RequireSameUnit(left, right);
        return left._amount > right._amount;
    }

    /// <summary>True when <paramref name="left"/> is not the smaller amount.</summary>
    /// <exception cref="UnitMismatchException">The currencies or the price bases differ.</exception>
    public static bool operator >=(Money left, Money right)
    {
        RequireSameUnit(left, right);
        return left._amount >= right._amount;
    }

    /// <summary>
    /// An order for sorting, which never throws: by currency code, then price basis (market before PPP, current before
    /// constant, by base year), then amount. Zero exactly for equal values. The operators, unlike this, refuse to
    /// compare different currencies.
    /// </summary>
    public int CompareTo(Money other)
    {
        int order = _currency.CompareTo(other._currency);
        if (order == 0)
        {
            order = _basis.IsPpp.CompareTo(other._basis.IsPpp);
        }

        if (order == 0)
        {
            order = (_basis.BaseYear ?? 0).CompareTo(other._basis.BaseYear ?? 0);
        }

        return order == 0 ? _amount.CompareTo(other._amount) : order;
    }

    private static void RequireSameUnit(Money left, Money right)
    {
        if (left._currency != right._currency || left._basis != right._basis)
        {
            ThrowMismatch(left, right);
        }
    }

    private static void ThrowMismatch(Money left, Money right)
    {
        string reason = left._currency != right._currency
            ? "the currencies differ, and no exchange rate is implied"
            : "the price bases differ, and there is no fixed factor between them";
        throw new UnitMismatchException(left.UnitText, right.UnitText, reason);
    }

    private static int MinorUnitsOf(Currency currency) => currency.MinorUnits
        ?? throw new ArgumentException($"ISO 4217 states no minor unit for {currency.Code}; give a number of digits instead.", nameof(currency));

    private int Digits(Currency currency) => currency.Code == _currency
        ? MinorUnitsOf(currency)
        : throw new UnitMismatchException(UnitText, currency.Code.ToString(), "the minor unit asked for is another currency's");
}
