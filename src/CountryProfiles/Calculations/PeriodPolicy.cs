using System.Globalization;

namespace CountryProfiles.Calculations;

/// <summary>
/// Which reference periods a calculation may bring together: the caller chooses. The <c>default</c> is the strictest,
/// <see cref="IdenticalOnly"/>.
/// </summary>
/// <remarks>
/// What a policy lets through and is not plainly one period carries a warning: <c>period-mismatch</c> for periods that
/// do not go together, <c>undated-input</c> for an input without a period.
/// </remarks>
public readonly record struct PeriodPolicy
{
    private const int NoLimit = -1;
    private const int BetweenPeriods = -2;

    // One more than the years allowed, so that default is identical periods only.
    private readonly int _limitPlusOne;

    private PeriodPolicy(int limit) => _limitPlusOne = limit < 0 ? limit : limit + 1;

    /// <summary>All inputs have the same period; an undated input is not of the same period as a dated one. Equal to <c>default</c>.</summary>
    public static PeriodPolicy IdenticalOnly => default;

    /// <summary>Periods may differ without limit; what does not go together is flagged.</summary>
    public static PeriodPolicy Any => new(NoLimit);

    /// <summary>One input is compared with another of an earlier period: the periods must differ.</summary>
    internal static PeriodPolicy Change => new(BetweenPeriods);

    internal bool IsIdenticalOnly => _limitPlusOne == 0;

    internal bool IsChange => _limitPlusOne == BetweenPeriods;

    /// <summary>How many years apart two inputs may be at most; null when that is not what the policy is about.</summary>
    public int? MaxYearsApart => _limitPlusOne > 0 ? _limitPlusOne - 1 : null;

    /// <summary>
    /// No two inputs are more than <paramref name="years"/> calendar years apart, 0 for periods that share a year; what
    /// does not go together is flagged, and so is an undated input.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 9999.</exception>
    public static PeriodPolicy NearestWithin(int years)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, 9999);
        return new PeriodPolicy(years);
    }

    /// <summary>The policy in words: <c>identical-only</c>, <c>nearest-within-2</c> or <c>any</c>.</summary>
    public override string ToString() => _limitPlusOne switch
    {
        0 => "identical-only",
        NoLimit => "any",
        BetweenPeriods => "between-periods",
        _ => string.Create(CultureInfo.InvariantCulture, $"nearest-within-{_limitPlusOne - 1}"),
    };

    /// <summary>Why inputs of these periods may not be brought together, or null when they may.</summary>
    internal string? Refuse(ReadOnlySpan<Observation> inputs)
    {
        if (_limitPlusOne == NoLimit)
        {
            return null;
        }

        if (IsChange)
        {
            return RefuseChange(inputs);
        }

        for (int i = 0; i < inputs.Length; i++)
        {
            for (int j = i + 1; j < inputs.Length; j++)
            {
                ReferencePeriod left = inputs[i].Period;
                ReferencePeriod right = inputs[j].Period;
                if (left == right)
                {
                    continue;
                }

                if (IsIdenticalOnly)
                {
                    return $"{Naming.Of(inputs[i], inputs)} is for {left} and {Naming.Of(inputs[j], inputs)} for {right}, and the policy accepts identical periods only.";
                }

                if (left.YearsApart(right) is { } years && years >= _limitPlusOne)
                {
                    return string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Naming.Of(inputs[i], inputs)} is for {left} and {Naming.Of(inputs[j], inputs)} for {right}, {years} years apart, and the policy accepts {_limitPlusOne - 1} at most.");
                }
            }
        }

        return null;
    }

    private static string? RefuseChange(ReadOnlySpan<Observation> inputs)
    {
        foreach (Observation input in inputs)
        {
            if (input.Period.Kind == PeriodKind.Undated)
            {
                return $"{Naming.Of(input, inputs)} is undated, and growth lies between two periods.";
            }
        }

        return inputs is [var earlier, var later] && earlier.Period < later.Period
            ? null
            : $"Growth goes from an earlier period to a later one, and {inputs[^1].Period} is not later than {inputs[0].Period}.";
    }
}
