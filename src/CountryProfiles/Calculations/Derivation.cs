using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CountryProfiles.Internal;

namespace CountryProfiles.Calculations;

/// <summary>
/// A calculated value with its bounds, unit, period, status, warnings, formula and inputs; or the reason why it was
/// refused, or why it is missing.
/// </summary>
/// <remarks>
/// Value and bounds are exact. The bounds say what the published digits of the inputs leave open, computed from the
/// inputs themselves; they are about rounding only and not about sampling errors, revisions or differing periods. A
/// missing input makes a missing result. Two results are equal when everything in them is.
/// </remarks>
[DebuggerDisplay("{Figure,nq}: {ToString(),nq}")]
public sealed record Derivation : ISpanFormattable
{
    private const int MaxDigits = 100;

    private readonly Interval _coherent;
    private readonly WarningKinds _warnings;
    private readonly Observation[] _inputs;
    private readonly int? _digits;

    internal Derivation(
        IndicatorCode figure, Interval coherent, UnitOfMeasure? unit, ReferencePeriod period, ObservationStatus status, WarningKinds warnings,
        Formula formula, PeriodPolicy policy, Observation[] inputs, string? refusal, MissingReason? missing, int? digits)
    {
        Figure = figure;
        _coherent = coherent;
        Unit = unit;
        Period = period;
        Status = status;
        _warnings = warnings;
        Formula = formula;
        Policy = policy;
        _inputs = inputs;
        Refusal = refusal;
        MissingReason = missing;
        _digits = digits;
    }

    /// <summary>The code of what was calculated, such as <c>population.density</c>.</summary>
    public IndicatorCode Figure { get; }

    /// <summary>True when there is a value: the calculation was neither refused nor lacked an input.</summary>
    [MemberNotNullWhen(true, nameof(Value), nameof(Lower), nameof(Upper), nameof(Quantity), nameof(Unit))]
    public bool HasValue => Refusal is null && MissingReason is null;

    /// <summary>The value in <see cref="Unit"/>, exactly; null when refused or missing.</summary>
    public Rational? Value => In(_coherent.Center);

    /// <summary>The smallest value that the inputs allow; null when refused or missing.</summary>
    public Rational? Lower => In(_coherent.Lower);

    /// <summary>The largest value that the inputs allow; null when refused or missing.</summary>
    public Rational? Upper => In(_coherent.Upper);

    /// <summary>The value as an exact quantity, without its bounds; null when refused or missing.</summary>
    public Quantity? Quantity => HasValue ? CountryProfiles.Quantity.FromCoherent(_coherent.Center, Rational.Zero, Unit) : null;

    /// <summary>True when there is a value and all that went into it is exact.</summary>
    public bool IsExact => HasValue && _coherent.IsExact;

    /// <summary>The unit of the value; without a value the unit that was asked for, null when none was.</summary>
    public UnitOfMeasure? Unit { get; }

    /// <summary>The period of the result: that of the inputs, or what covers them where they differ.</summary>
    public ReferencePeriod Period { get; }

    /// <summary>The flags of all inputs.</summary>
    public ObservationStatus Status { get; }

    /// <summary>What to know before relying on the result.</summary>
    public IReadOnlyList<DerivationWarning> Warnings => Array.AsReadOnly(Calculations.Warnings.Describe(_warnings, _inputs, Policy));

    /// <summary>How the value was calculated.</summary>
    public Formula Formula { get; }

    /// <summary>Which periods the caller allowed to be brought together.</summary>
    public PeriodPolicy Policy { get; }

    /// <summary>The observations that went in, each once, in the order in which the formula names them.</summary>
    public IReadOnlyList<Observation> Inputs => Array.AsReadOnly(_inputs);

    /// <summary>Why the calculation makes no sense with these inputs; null when it does.</summary>
    public string? Refusal { get; }

    /// <summary>Why an input has no value, and so the result has none; null when all have one.</summary>
    public MissingReason? MissingReason { get; }

    /// <summary>
    /// The value rounded to the decade of half the width of its bounds: <c>29.5</c>, <c>19.6 billion</c>. An exact value
    /// is printed in full, as a fraction where no decimal is (<c>17/47</c>), or to the digits of <see cref="WithDigits"/>;
    /// a percentage has its sign, <c>36.2 %</c>. Empty when refused or missing.
    /// </summary>
    public string Display => HasValue ? Shown(null) : "";

    /// <summary>
    /// The value and half the width of its bounds, which gets two digits: <c>29.51 ± 0.25</c>; <see cref="Display"/> for
    /// an exact value.
    /// </summary>
    public string DisplayWithBounds => HasValue ? Bounded(null) : "";

    /// <summary>The whole value: <c>119557.6</c>, or a fraction where no decimal is, <c>22460/59</c>. Empty when refused or missing.</summary>
    public string Exact => Value?.ToString() ?? "";

    private Rational HalfWidth => (_coherent.Upper - _coherent.Lower) / Unit!.Factor / 2;

    /// <summary>An observation as a result: the formula that is this observation alone.</summary>
    public static Derivation Of(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        IndicatorCode code = observation.Indicator.Code;
        return Formula.Of(code).EvaluateInOrder(code, [observation], PeriodPolicy.IdenticalOnly);
    }

    /// <summary>The same result in <paramref name="unit"/>, exactly; a result without a value stays as it is.</summary>
    /// <exception cref="UnitMismatchException">The unit measures something else.</exception>
    public Derivation In(UnitOfMeasure unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!HasValue || unit.Equals(Unit))
        {
            return this;
        }

        return Unit!.IsCompatibleWith(unit)
            ? new Derivation(Figure, _coherent, unit, Period, Status, _warnings, Formula, Policy, _inputs, Refusal, MissingReason, _digits)
            : throw Unit.MismatchWith(unit);
    }

    /// <summary>The same result, displayed with so many significant digits if it is exact.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 1 to 100.</exception>
    public Derivation WithDigits(int significantDigits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(significantDigits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(significantDigits, MaxDigits);
        return new Derivation(Figure, _coherent, Unit, Period, Status, _warnings, Formula, Policy, _inputs, Refusal, MissingReason, significantDigits);
    }

    /// <summary>Calculates anew from formula and inputs; the result is equal to this one.</summary>
    public Derivation Reevaluate() => Formula.Parse(Formula.ToString()).EvaluateInOrder(Figure, _inputs, Policy, Unit, _digits);

    /// <summary>
    /// The power of ten of the last digit that <see cref="Display"/> shows; false for a value printed in full and where
    /// there is none.
    /// </summary>
    public bool TryGetLastDigit(out int exponent)
    {
        int? digit = HasValue ? LastDigit() : null;
        exponent = digit ?? 0;
        return digit is not null;
    }

    /// <inheritdoc />
    public bool Equals(Derivation? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Figure == other.Figure && _coherent.Lower == other._coherent.Lower && _coherent.Center == other._coherent.Center
            && _coherent.Upper == other._coherent.Upper && Equals(Unit, other.Unit) && Period == other.Period && Status == other.Status
            && _warnings == other._warnings && Formula.Equals(other.Formula) && Policy == other.Policy && Refusal == other.Refusal
            && MissingReason == other.MissingReason && _digits == other._digits && _inputs.AsSpan().SequenceEqual(other._inputs));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Figure, _coherent.Center, Unit, Period, Formula, Refusal, MissingReason);

    /// <summary>Value, unit and period as people read them: <c>29.5 people/km² (2015)</c>; otherwise why there is no value.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>
    /// The result as people read it: <c>G</c> value, unit and period, <c>N</c> the value alone as <see cref="Display"/> has it,
    /// <c>B</c> with bounds as <see cref="DisplayWithBounds"/> has it. Without a value each says why there is none. The marks
    /// of the numbers are those of <paramref name="formatProvider"/>, invariant when null.
    /// </summary>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        string? text = format switch
        {
            null or "" or "G" or "g" => HasValue ? Text(formatProvider) : null,
            "N" or "n" => HasValue ? Shown(formatProvider) : null,
            "B" or "b" => HasValue ? Bounded(formatProvider) : null,
            _ => throw new FormatException($"'{Excerpt.Of(format)}' is not a format of Derivation: G, N or B."),
        };
        return text ?? (Refusal is not null ? $"refused: {Refusal}" : $"missing: {ObservationValue.Missing(MissingReason!.Value)}");
    }

    /// <inheritdoc cref="ToString(string?, IFormatProvider?)"/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        destination.TryWrite($"{ToString(format.ToString(), provider)}", out charsWritten);

    private Rational? In(Rational coherent) => HasValue ? coherent / Unit.Factor : null;

    private string Sign() => Unit!.ShareOf is null ? "" : Unit.Symbol.StartsWith('‰') ? " ‰" : " %";

    private int? LastDigit()
    {
        if (!_coherent.IsExact)
        {
            return HalfWidth.DecadeExponent();
        }

        Rational value = Value!.Value;
        return _digits is { } digits ? (value.IsZero ? 0 : value.DecadeExponent()) - digits + 1 : null;
    }

    private string Text(IFormatProvider? provider)
    {
        string text = Number(Unit, provider);
        return Period.Kind == PeriodKind.Undated ? text : $"{text} ({Period.ToString("G", null)})";
    }

    private string Shown(IFormatProvider? provider) => Number(null, provider) + Sign();

    private string Number(UnitOfMeasure? unit, IFormatProvider? provider)
    {
        Rational value = Value!.Value;
        int? lastDigit = LastDigit();
        if (lastDigit is null && !value.TryGetDecimalPlaces(out _))
        {
            string fraction = value.ToString();
            return unit is null || unit.Symbol.Length == 0 ? fraction : $"{fraction} {unit.Symbol}";
        }

        return QuantityText.Format(value, lastDigit, unit, provider);
    }

    private string Bounded(IFormatProvider? provider)
    {
        if (IsExact)
        {
            return Shown(provider);
        }

        Rational value = Value!.Value;
        Rational halfWidth = HalfWidth;
        int lastDigit = halfWidth.DecadeExponent() - 1;
        if (halfWidth.RoundToPowerOfTen(lastDigit).DecadeExponent() > lastDigit + 1)
        {
            // 0.0996 has become 0.100, which is one digit too many.
            lastDigit++;
        }

        // Both in the power of ten of the value.
        (int exponent, string word) = QuantityText.ScaleOf(value, lastDigit);
        string number = QuantityText.Format(value, lastDigit, null, provider, exponent);
        string numberAlone = word.Length == 0 ? number : number[..^(word.Length + 1)];
        return $"{numberAlone} ± {QuantityText.Format(halfWidth, lastDigit, null, provider, exponent)}{Sign()}";
    }
}
