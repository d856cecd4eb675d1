using CountryProfiles.Internal;

namespace CountryProfiles.Monetary;

/// <summary>
/// An exchange rate that a source states for a period: it keeps the period, the status and the observations it comes
/// from, and converts exactly.
/// </summary>
public sealed record DatedExchangeRate
{
    private readonly ValueList<Observation> _inputs;

    private DatedExchangeRate(CurrencyCode baseCurrency, CurrencyCode quoteCurrency, Rational rate, IEnumerable<Observation> inputs)
    {
        BaseCurrency = baseCurrency;
        QuoteCurrency = quoteCurrency;
        Rate = rate;
        _inputs = ValueList<Observation>.Of(inputs, nameof(inputs));
        Period = _inputs[0].Period;
        foreach (Observation input in _inputs)
        {
            Period = ReferencePeriod.Covering(Period, input.Period);
            Status |= input.Status;
        }
    }

    /// <summary>The currency of which one unit is priced.</summary>
    public CurrencyCode BaseCurrency { get; }

    /// <summary>The currency in which the price is stated.</summary>
    public CurrencyCode QuoteCurrency { get; }

    /// <summary>Units of the quote currency for one unit of the base currency, exactly.</summary>
    public Rational Rate { get; }

    /// <summary>The period of the rate; what covers both where it comes from two of different periods.</summary>
    public ReferencePeriod Period { get; }

    /// <summary>The flags of all observations it comes from.</summary>
    public ObservationStatus Status { get; }

    /// <summary>The observations it comes from, each with its source: one, or two for a rate through a third currency.</summary>
    public IReadOnlyList<Observation> Inputs => _inputs;

    /// <summary>True unless the rate comes from observations of different periods.</summary>
    public bool IsOfOnePeriod => _inputs.All(input => input.Period == _inputs[0].Period);

    /// <summary>The rate that an observation states, such as 52.66 KGS/USD: 52.66 som for one dollar.</summary>
    /// <exception cref="ArgumentException">The observation has no value, or none above zero in one currency per another at
    /// market prices.</exception>
    public static DatedExchangeRate From(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        if (observation.Quantity is not { Sign: > 0 } quantity)
        {
            throw new ArgumentException($"'{observation.Indicator.Code}' of {observation.ReferenceArea} is no rate above zero: {observation.ValueText(null)}.", nameof(observation));
        }

        DimensionFactor? quote = null;
        DimensionFactor? priced = null;
        bool isRate = quantity.Unit.Dimension.Factors.Length == 2;
        foreach (DimensionFactor factor in quantity.Unit.Dimension.Factors)
        {
            isRate &= factor.Kind == DimensionKind.Money && factor.Basis == PriceBasis.Market && factor.Exponent is 1 or -1;
            quote = factor.Exponent == 1 ? factor : quote;
            priced = factor.Exponent == -1 ? factor : priced;
        }

        return isRate && quote is { } one && priced is { } other
            ? new DatedExchangeRate(CurrencyCode.Create(other.Name), CurrencyCode.Create(one.Name), quantity.Amount * quantity.Unit.Factor, [observation])
            : throw new ArgumentException($"'{quantity.Unit}' is not one currency per another at market prices, as in KGS/USD.", nameof(observation));
    }

    /// <summary>The same rate the other way round, exactly.</summary>
    public DatedExchangeRate Inverse() => new(QuoteCurrency, BaseCurrency, Rate.Reciprocal(), _inputs);

    /// <summary>
    /// The rate from this quote currency to the other's, by way of the base currency that both share: from 52.66 KGS/USD
    /// and 179.3 KZT/USD the tenge for one som.
    /// </summary>
    /// <param name="other">The rate of the currency to arrive at.</param>
    /// <param name="allowDifferentPeriods">True to accept rates of different periods; the result says that it is of several.</param>
    /// <exception cref="ArgumentException">The base currencies differ, or the periods do and that is not allowed.</exception>
    public DatedExchangeRate Through(DatedExchangeRate other, bool allowDifferentPeriods = false)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (BaseCurrency != other.BaseCurrency)
        {
            throw new ArgumentException($"A rate through a third currency needs one that both rates share: {BaseCurrency} and {other.BaseCurrency} differ.", nameof(other));
        }

        DatedExchangeRate result = new(QuoteCurrency, other.QuoteCurrency, other.Rate / Rate, [.. _inputs, .. other._inputs]);
        return allowDifferentPeriods || result.IsOfOnePeriod
            ? result
            : throw new ArgumentException($"The rates are for {Period} and {other.Period}; allow different periods to have a rate all the same.", nameof(other));
    }

    /// <summary>The exact worth, in the quote currency, of an amount of the base currency.</summary>
    /// <exception cref="UnitMismatchException">The amount is not at market prices in the base currency.</exception>
    /// <exception cref="OverflowException">No decimal holds the exact product: convert with a number of decimals.</exception>
    public Money Convert(Money money)
    {
        Rational worth = Worth(money);
        return worth.TryGetDecimalPlaces(out int places)
            ? Money.Create(ExactDecimal.FromCoefficient((worth * Rational.PowerOfTen(places)).Numerator, places), QuoteCurrency)
            : throw new OverflowException($"{money} in {QuoteCurrency} has no last decimal: say to how many to round.");
    }

    /// <summary>The worth, in the quote currency, of an amount of the base currency, rounded once from the exact product.</summary>
    /// <exception cref="UnitMismatchException">The amount is not at market prices in the base currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside 0 to 28.</exception>
    /// <exception cref="ArgumentException"><paramref name="mode"/> is not a rounding mode.</exception>
    /// <exception cref="OverflowException">No decimal holds the rounded product.</exception>
    public Money Convert(Money money, int decimals, MidpointRounding mode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        if (mode is < MidpointRounding.ToEven or > MidpointRounding.ToPositiveInfinity)
        {
            throw new ArgumentException($"{mode} is not a rounding mode.", nameof(mode));
        }

        Rational worth = Worth(money);
        return Money.Create(ExactDecimal.DivideRounded(worth.Numerator, worth.Denominator, decimals, mode), QuoteCurrency);
    }

    /// <summary>Currencies, rate, period and status: <c>USD/KGS 52.66 (2014, estimated)</c>.</summary>
    public override string ToString()
    {
        string period = Period.Kind == PeriodKind.Undated ? "undated" : Period.ToString("G", null);
        string status = Status == ObservationStatus.Normal ? "" : $", {string.Join(", ", _inputs.Where(static input => input.Status != ObservationStatus.Normal).Select(static input => input.StatusText).Distinct())}";
        return $"{BaseCurrency}/{QuoteCurrency} {Rate} ({period}{(IsOfOnePeriod ? "" : ", different periods")}{status})";
    }

    private Rational Worth(Money money)
    {
        if (money.Currency != BaseCurrency)
        {
            throw new UnitMismatchException(money.UnitText, ToString(), $"the amount to convert must be in {BaseCurrency}");
        }

        return money.Basis == PriceBasis.Market
            ? money.Amount * Rate
            : throw new UnitMismatchException(money.UnitText, ToString(), "an exchange rate holds for market prices only");
    }
}
