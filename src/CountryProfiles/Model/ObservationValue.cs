using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>
/// The value of an observation: a quantity, a bound, a rank, a currency, languages, or the reason why there is none.
/// The <c>default</c> is missing because not loaded.
/// </summary>
public readonly record struct ObservationValue : ISpanFormattable
{
    // The amount, or the bound.
    private readonly Quantity _quantity;
    private readonly Rank _rank;
    private readonly CurrencyCode _currency;
    private readonly ValueList<LanguageUse>? _languages;

    // In bytes, as there are millions of values.
    private readonly byte _kind;
    private readonly byte _reason;

    private ObservationValue(
        ObservationValueKind kind, in Quantity quantity = default, Rank rank = default, CurrencyCode currency = default,
        MissingReason reason = default, ValueList<LanguageUse>? languages = null)
    {
        _kind = (byte)kind;
        _quantity = quantity;
        _rank = rank;
        _currency = currency;
        _reason = (byte)reason;
        _languages = languages;
    }

    /// <summary>What form the value has.</summary>
    public ObservationValueKind Kind => (ObservationValueKind)_kind;

    /// <summary>The amount; null unless the value is one.</summary>
    public Quantity? Quantity => Kind == ObservationValueKind.Quantity ? _quantity : null;

    /// <summary>The amount that the value lies below or above; null unless the value is such a bound.</summary>
    public Quantity? Bound => Kind is ObservationValueKind.Below or ObservationValueKind.Above ? _quantity : null;

    /// <summary>The unit of the amount or of the bound; null when the value is neither.</summary>
    internal UnitOfMeasure? Unit =>
        Kind is ObservationValueKind.Quantity or ObservationValueKind.Below or ObservationValueKind.Above ? _quantity.Unit : null;

    /// <summary>The place in an order; null unless the value is one.</summary>
    public Rank? Rank => Kind == ObservationValueKind.Rank ? _rank : null;

    /// <summary>The currency; null unless the value is one.</summary>
    public CurrencyCode? Currency => Kind == ObservationValueKind.Currency ? _currency : null;

    /// <summary>The languages in the order of the source; null unless the value is a list of them.</summary>
    public IReadOnlyList<LanguageUse>? Languages => _languages;

    /// <summary>Why there is no value; null when there is one.</summary>
    public MissingReason? MissingReason => Kind == ObservationValueKind.Missing ? (MissingReason)_reason : null;

    /// <summary>A missing value and the reason.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The reason is none of those that are named.</exception>
    public static ObservationValue Missing(MissingReason reason) => reason is >= CountryProfiles.MissingReason.NotLoaded and <= CountryProfiles.MissingReason.Suppressed
        ? new(ObservationValueKind.Missing, reason: reason)
        : throw new ArgumentOutOfRangeException(nameof(reason), $"{(int)reason} is no reason for a missing value.");

    /// <summary>An amount.</summary>
    public static ObservationValue Of(Quantity quantity) => new(ObservationValueKind.Quantity, quantity);

    /// <summary>A value somewhere below <paramref name="bound"/>.</summary>
    public static ObservationValue Below(Quantity bound) => new(ObservationValueKind.Below, bound);

    /// <summary>A value somewhere above <paramref name="bound"/>.</summary>
    public static ObservationValue Above(Quantity bound) => new(ObservationValueKind.Above, bound);

    /// <summary>A place in an order.</summary>
    public static ObservationValue Of(Rank rank) => new(ObservationValueKind.Rank, rank: rank);

    /// <summary>A currency.</summary>
    public static ObservationValue Of(CurrencyCode currency) => new(ObservationValueKind.Currency, currency: currency);

    /// <summary>A list of languages.</summary>
    /// <exception cref="ArgumentException">The list is empty or holds a null.</exception>
    public static ObservationValue Of(IEnumerable<LanguageUse> languages)
    {
        ValueList<LanguageUse> list = ValueList<LanguageUse>.Of(languages, nameof(languages));
        return list.Count > 0
            ? new ObservationValue(ObservationValueKind.Languages, languages: list)
            : throw new ArgumentException("A list of languages names at least one; without any the value is missing.", nameof(languages));
    }

    /// <summary>True when value, unit and precision agree; 0.30 % and 0.3 % are different values here.</summary>
    public bool Equals(ObservationValue other) =>
        Kind == other.Kind && _quantity.IsIdenticalTo(other._quantity) && _rank == other._rank && _currency == other._currency
        && _reason == other._reason && Equals(_languages, other._languages);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_kind, _quantity, _rank, _currency, _reason, _languages);

    /// <summary>The value as people read it, in invariant form.</summary>
    public override string ToString() => ToString(null);

    /// <summary>The value as people read it, with the marks of <paramref name="formatProvider"/>, invariant when null.</summary>
    public string ToString(IFormatProvider? formatProvider) => ToString(formatProvider, UnitMultiplier.Units);

    /// <summary>The value as <see cref="ToString(IFormatProvider?)"/> prints it; the only format is <c>G</c>.</summary>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format is null or "" or "G" or "g"
        ? ToString(formatProvider)
        : throw new FormatException($"'{Excerpt.Of(format)}' is not a format of ObservationValue: G.");

    /// <inheritdoc cref="ToString(string?, IFormatProvider?)"/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        destination.TryWrite($"{ToString(format.ToString(), provider)}", out charsWritten);

    internal string ToString(IFormatProvider? formatProvider, UnitMultiplier multiplier) => Kind switch
    {
        ObservationValueKind.Quantity => QuantityText.Format(_quantity, multiplier, formatProvider),
        ObservationValueKind.Below => "<" + QuantityText.Format(_quantity, multiplier, formatProvider),
        ObservationValueKind.Above => ">" + QuantityText.Format(_quantity, multiplier, formatProvider),
        ObservationValueKind.Rank => _rank.ToString(),
        ObservationValueKind.Currency => _currency.ToString(),
        ObservationValueKind.Languages => _languages!.ToString(),
        _ => (MissingReason)_reason switch
        {
            CountryProfiles.MissingReason.NotAvailable => "not available",
            CountryProfiles.MissingReason.NotApplicable => "not applicable",
            CountryProfiles.MissingReason.NotCollected => "not collected",
            CountryProfiles.MissingReason.Suppressed => "suppressed",
            _ => "not loaded",
        },
    };
}
