using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CountryProfiles.Monetary;

/// <summary>
/// What one unit of a base currency cost in a quote currency at market rates: an exact decimal above zero, possibly with
/// the day it held. The <c>default</c> is the rate 1 of <c>XXX</c> to itself.
/// </summary>
public readonly partial record struct ExchangeRate : ISpanParsable<ExchangeRate>
{
    private const string DateFormat = "yyyy-MM-dd";

    private readonly CurrencyCode _baseCurrency;
    private readonly CurrencyCode _quoteCurrency;

    // Zero stands for the rate of XXX to itself, so that default and the explicit rate are the same value.
    private readonly decimal _rate;
    private readonly DateOnly? _asOf;

    private ExchangeRate(CurrencyCode baseCurrency, CurrencyCode quoteCurrency, decimal rate, DateOnly? asOf)
    {
        _baseCurrency = baseCurrency;
        _quoteCurrency = quoteCurrency;
        _rate = baseCurrency.IsNone && quoteCurrency.IsNone ? 0 : rate;
        _asOf = asOf;
    }

    /// <summary>The currency of which one unit is priced.</summary>
    public CurrencyCode BaseCurrency => _baseCurrency;

    /// <summary>The currency in which the price is stated.</summary>
    public CurrencyCode QuoteCurrency => _quoteCurrency;

    /// <summary>Units of the quote currency for one unit of the base currency; above zero, with the digits it was given.</summary>
    public decimal Rate => _rate == 0 ? 1 : _rate;

    /// <summary>The day on which the rate held, or null where it is not stated.</summary>
    public DateOnly? AsOf => _asOf;

    /// <summary>A rate of <paramref name="rate"/> units of the quote currency for one unit of the base currency.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> is zero or below.</exception>
    /// <exception cref="ArgumentException">Both currencies are the same and the rate is not 1.</exception>
    public static ExchangeRate Create(CurrencyCode baseCurrency, CurrencyCode quoteCurrency, decimal rate, DateOnly? asOf = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        return baseCurrency != quoteCurrency || rate == 1
            ? new ExchangeRate(baseCurrency, quoteCurrency, rate, asOf)
            : throw new ArgumentException($"The rate of {baseCurrency} to itself is 1.", nameof(rate));
    }

    /// <summary>
    /// Reads <c>EUR/USD 1.2</c> or <c>EUR/USD 1.2 2024-01-31</c>, in no culture, keeping every digit. Both codes must be
    /// in <see cref="CurrencyTable.Default"/>.
    /// </summary>
    /// <exception cref="FormatException">The text has neither form, a code is not listed, or the rate is not above zero.</exception>
    public static ExchangeRate Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static ExchangeRate Parse(ReadOnlySpan<char> s) =>
        TryParse(s, CurrencyTable.Default, out ExchangeRate result)
            ? result
            : throw new FormatException($"'{(s.Length <= 64 ? s : $"{s[..64]}…")}' is not an exchange rate: two listed currency codes and a number above zero are expected, as in EUR/USD 1.2.");

    // Not public with a provider: the culture plays no part, and analyzers would ask every caller for one.
    static ExchangeRate IParsable<ExchangeRate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static ExchangeRate ISpanParsable<ExchangeRate>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads the forms that <see cref="Parse(string)"/> reads, or returns false.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out ExchangeRate result) => TryParse(s.AsSpan(), CurrencyTable.Default, out result);

    /// <inheritdoc cref="TryParse(string?, out ExchangeRate)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ExchangeRate result) =>
        TryParse(s.AsSpan(), CurrencyTable.Default, out result);

    /// <inheritdoc cref="TryParse(string?, out ExchangeRate)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ExchangeRate result) =>
        TryParse(s, CurrencyTable.Default, out result);

    /// <summary>Reads the same forms with both codes looked up in <paramref name="currencies"/>, or returns false.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, CurrencyTable currencies, out ExchangeRate result)
    {
        ArgumentNullException.ThrowIfNull(currencies);
        result = default;
        if (s.Length < 9 || s[3] != '/' || s[7] != ' '
            || !TryParseListed(s[..3], currencies, out CurrencyCode baseCurrency)
            || !TryParseListed(s[4..7], currencies, out CurrencyCode quoteCurrency))
        {
            return false;
        }

        ReadOnlySpan<char> number = s[8..];
        DateOnly? asOf = null;
        int space = number.IndexOf(' ');
        if (space >= 0)
        {
            if (!DateOnly.TryParseExact(number[(space + 1)..], DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                return false;
            }

            asOf = day;
            number = number[..space];
        }

        if (!ExactDecimal.TryParse(number, out decimal rate) || rate <= 0 || (baseCurrency == quoteCurrency && rate != 1))
        {
            return false;
        }

        result = new ExchangeRate(baseCurrency, quoteCurrency, rate, asOf);
        return true;
    }

    /// <summary>The exact worth, in the quote currency, of an amount of the base currency.</summary>
    /// <exception cref="UnitMismatchException">The amount is not at market prices in the base currency.</exception>
    /// <exception cref="OverflowException">No decimal holds the exact product.</exception>
    public Money Convert(Money money)
    {
        RequireMarket(money, _baseCurrency);
        return Money.Create(ExactDecimal.Multiply(money.Amount, Rate), _quoteCurrency);
    }

    /// <summary>
    /// The worth, in the base currency, of an amount of the quote currency. A quotient seldom ends, so it is rounded, once
    /// and from the exact quotient, to the <paramref name="decimals"/> digits (0 to 28) asked for.
    /// </summary>
    /// <exception cref="UnitMismatchException">The amount is not at market prices in the quote currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside 0 to 28.</exception>
    /// <exception cref="ArgumentException"><paramref name="mode"/> is not a rounding mode.</exception>
    /// <exception cref="OverflowException">No decimal holds the rounded quotient.</exception>
    public Money ConvertBack(Money money, int decimals, MidpointRounding mode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        if (mode is < MidpointRounding.ToEven or > MidpointRounding.ToPositiveInfinity)
        {
            throw new ArgumentException($"{mode} is not a rounding mode.", nameof(mode));
        }

        RequireMarket(money, _quoteCurrency);
        return Money.Create(ExactDecimal.DivideRounded(money.Amount, Rate, decimals, mode), _baseCurrency);
    }

    /// <summary>The form that is read back: <c>EUR/USD 1.2</c>, with the day where it is stated. No culture changes it.</summary>
    public override string ToString() => _asOf is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{_baseCurrency}/{_quoteCurrency} {Rate} {day:yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"{_baseCurrency}/{_quoteCurrency} {Rate}");

    private static bool TryParseListed(ReadOnlySpan<char> text, CurrencyTable currencies, out CurrencyCode code)
    {
        code = default;
        return !text.ContainsAnyExceptInRange('A', 'Z') && CurrencyCode.TryParse(text, null, out code) && currencies.TryGet(code, out _);
    }

    private void RequireMarket(Money money, CurrencyCode expected)
    {
        if (money.Currency != expected)
        {
            throw new UnitMismatchException(money.UnitText, ToString(), $"the amount to convert must be in {expected}");
        }

        if (money.Basis != PriceBasis.Market)
        {
            throw new UnitMismatchException(money.UnitText, ToString(), "an exchange rate holds for market prices only");
        }
    }
}
