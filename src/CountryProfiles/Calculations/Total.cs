using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Internal;

namespace CountryProfiles.Calculations;

/// <summary>A sum over territories: what was added, what was left out and why, and what to heed; or why it was refused.</summary>
public sealed record Total
{
    private readonly ValueList<CountryCode> _counted;
    private readonly ValueList<TotalOmission> _omissions;
    private readonly ValueList<DerivationWarning> _warnings;

    internal Total(
        IndicatorCode indicator, Derivation? sum, string? refusal, IEnumerable<CountryCode> counted, IEnumerable<TotalOmission> omissions,
        IEnumerable<DerivationWarning> warnings)
    {
        Indicator = indicator;
        Sum = sum;
        Refusal = refusal ?? sum?.Refusal;
        _counted = ValueList<CountryCode>.Of(counted, nameof(counted));
        _omissions = ValueList<TotalOmission>.Of(omissions, nameof(omissions));
        _warnings = ValueList<DerivationWarning>.Of(warnings, nameof(warnings));
    }

    /// <summary>What was added up.</summary>
    public IndicatorCode Indicator { get; }

    /// <summary>The sum with its bounds, period, status and inputs; null when the indicator cannot be added, or no territory has a value.</summary>
    public Derivation? Sum { get; }

    /// <summary>True when there is a sum.</summary>
    [MemberNotNullWhen(true, nameof(Sum))]
    public bool HasValue => Sum is { HasValue: true };

    /// <summary>Why adding makes no sense; null when it does, even where no territory has a value.</summary>
    public string? Refusal { get; }

    /// <summary>The territories whose values were added.</summary>
    public IReadOnlyList<CountryCode> Counted => _counted;

    /// <summary>The territories whose values were not added: none is counted as zero.</summary>
    public IReadOnlyList<TotalOmission> Omissions => _omissions;

    /// <summary>
    /// What to know before relying on the sum. Codes beside those of <see cref="DerivationWarning"/>: <c>counted-once</c>
    /// (the value of one territory contains others), <c>overlap-unclear</c>, <c>stated-in-parts</c>,
    /// <c>territories-missing</c> and <c>several-sources</c>.
    /// </summary>
    public IReadOnlyList<DerivationWarning> Warnings => _warnings;

    /// <summary>The sum and over how many territories; otherwise why there is none.</summary>
    public override string ToString() => HasValue
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Sum} over {_counted.Count} territories")
        : Refusal is null ? "missing: no territory has a value" : $"refused: {Refusal}";
}
