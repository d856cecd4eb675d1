using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>
/// One published value: which indicator, of which country, for which period, with unit, precision, status and source;
/// or the reason why there is no value.
/// </summary>
[DebuggerDisplay("{Indicator.Code,nq}: {ToString(),nq}")]
public sealed partial record Observation : ISpanFormattable
{
    private const int AllStatuses = ((int)ObservationStatus.LowReliability << 1) - 1;

    // In bytes, as there are millions of observations.
    private readonly byte _multiplier;
    private readonly byte _status;

    private Observation(
        Indicator indicator, CountryCode referenceArea, ReferencePeriod period, in ObservationValue value, UnitMultiplier multiplier,
        ObservationStatus status, Source source, string? note)
    {
        Indicator = indicator;
        ReferenceArea = referenceArea;
        Period = period;
        Value = value;
        _multiplier = (byte)multiplier;
        _status = (byte)status;
        Source = source;
        Note = note;
    }

    /// <summary>What is measured.</summary>
    public Indicator Indicator { get; }

    /// <summary>The country it is measured for.</summary>
    public CountryCode ReferenceArea { get; }

    /// <summary>The time it refers to.</summary>
    public ReferencePeriod Period { get; }

    /// <summary>The value, or the reason why there is none.</summary>
    public ObservationValue Value { get; }

    /// <summary>The power of ten an amount was published in, units for all else; the quantity holds the full number all the same.</summary>
    public UnitMultiplier Multiplier => (UnitMultiplier)_multiplier;

    /// <summary>What the source says of the standing of the value.</summary>
    public ObservationStatus Status => (ObservationStatus)_status;

    /// <summary>Where it was published.</summary>
    public Source Source { get; }

    /// <summary>A remark of the source that qualifies the value; null when there is none.</summary>
    public string? Note { get; }

    /// <summary>The amount; null when the value is missing or no amount.</summary>
    public Quantity? Quantity => Value.Quantity;

    /// <summary>The rank; null when the value is missing or no rank.</summary>
    public Rank? Rank => Value.Rank;

    /// <summary>The currency; null when the value is missing or no currency.</summary>
    public CurrencyCode? Currency => Value.Currency;

    /// <summary>The languages; null when the value is missing or no list of languages.</summary>
    public IReadOnlyList<LanguageUse>? Languages => Value.Languages;

    /// <summary>Why there is no value; null when there is one.</summary>
    public MissingReason? MissingReason => Value.MissingReason;

    /// <summary>True when there is no value.</summary>
    [MemberNotNullWhen(true, nameof(MissingReason))]
    public bool IsMissing => Value.Kind == ObservationValueKind.Missing;

    /// <summary>A published value.</summary>
    /// <exception cref="ArgumentException">The form of the value is not the indicator's.</exception>
    /// <exception cref="UnitMismatchException">The value is in a unit that does not convert into the indicator's.</exception>
    public static Observation Create(
        Indicator indicator,
        CountryCode referenceArea,
        ReferencePeriod period,
        ObservationValue value,
        Source source,
        UnitMultiplier multiplier = UnitMultiplier.Units,
        ObservationStatus status = ObservationStatus.Normal,
        string? note = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(source);
        if ((int)multiplier is not (0 or 3 or 6 or 9 or 12))
        {
            throw NotAMultiplier(multiplier);
        }

        if (((int)status & ~AllStatuses) != 0)
        {
            throw NotAStatus(status);
        }

        ObservationValueKind form = value.Unit is null ? value.Kind : ObservationValueKind.Quantity;
        if (form != ObservationValueKind.Missing && form != indicator.ValueKind)
        {
            throw NotTheForm(indicator, form, nameof(value));
        }

        if (value.Unit is { } unit && indicator.Unit is { } expected && !unit.MeasuresLike(expected))
        {
            throw unit.MismatchWith(expected);
        }

        // Only an amount is published in a power of ten.
        UnitMultiplier published = form == ObservationValueKind.Quantity ? multiplier : UnitMultiplier.Units;
        return new Observation(indicator, referenceArea, period, value, published, status, source, string.IsNullOrWhiteSpace(note) ? null : note);
    }

    /// <summary>A value that is not there, and why.</summary>
    public static Observation Missing(
        Indicator indicator, CountryCode referenceArea, MissingReason reason, Source source, ReferencePeriod period = default, string? note = null) =>
        Create(indicator, referenceArea, period, ObservationValue.Missing(reason), source, note: note);

    /// <summary>Value, period and status as people read them, in invariant form: <c>USD 2,246 million (2014, estimated)</c>.</summary>
    public override string ToString() => Text(null);

    /// <summary>
    /// The observation as people read it: <c>G</c> value, period and status, <c>V</c> the value alone. The marks of its
    /// numbers are those of <paramref name="formatProvider"/>, invariant when null: in German <c>5,9 million people (2015)</c>.
    /// </summary>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" or "g" => Text(formatProvider),
        "V" or "v" => ValueText(formatProvider),
        _ => throw new FormatException($"'{Excerpt.Of(format)}' is not a format of Observation: G or V."),
    };

    /// <inheritdoc cref="ToString(string?, IFormatProvider?)"/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        destination.TryWrite($"{ToString(format.ToString(), provider)}", out charsWritten);

    /// <summary>The status in words, such as <c>estimated, provisional</c>; <c>normal</c> when nothing is remarked.</summary>
    public string StatusText => Status switch
    {
        ObservationStatus.Normal => "normal",
        ObservationStatus.Break => "break in series",
        ObservationStatus.LowReliability => "low reliability",
        _ => Status.ToString().Replace("LowReliability", "low reliability", StringComparison.Ordinal)
            .Replace("Break", "break in series", StringComparison.Ordinal).ToLowerInvariant(),
    };

    /// <summary>
    /// The value as it was published, scale word included, without its period: <c>USD 2,246 million</c>. The marks are
    /// those of <paramref name="formatProvider"/>, invariant when null.
    /// </summary>
    public string ValueText(IFormatProvider? formatProvider) => Value.ToString(formatProvider, Multiplier);

    private string Text(IFormatProvider? provider)
    {
        string status = Status == ObservationStatus.Normal ? "" : StatusText;
        string period = Period.Kind == PeriodKind.Undated ? "" : Period.ToString("G", null);
        string between = period.Length > 0 && status.Length > 0 ? ", " : "";
        return period.Length + status.Length == 0 ? ValueText(provider) : $"{ValueText(provider)} ({period}{between}{status})";
    }

    // Apart from Create, which is called for each value: a text in braces has a frame to clear, whether or not it is made.
    private static ArgumentOutOfRangeException NotAMultiplier(UnitMultiplier multiplier) =>
        new(nameof(multiplier), $"{(int)multiplier} is not a unit multiplier: 0, 3, 6, 9 or 12 are expected.");

    private static ArgumentOutOfRangeException NotAStatus(ObservationStatus status) =>
        new(nameof(status), $"{(int)status} is not a combination of observation statuses.");

    private static ArgumentException NotTheForm(Indicator indicator, ObservationValueKind form, string parameter) =>
        new($"The value of '{indicator.Code}' is a {Word(indicator.ValueKind)} and not a {Word(form)}.", parameter);

    private static string Word(ObservationValueKind kind) => kind switch
    {
        ObservationValueKind.Rank => "rank",
        ObservationValueKind.Currency => "currency",
        ObservationValueKind.Languages => "list of languages",
        _ => "quantity",
    };
}
