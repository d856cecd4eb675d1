using System.Globalization;

namespace CountryProfiles.Calculations;

/// <summary>Sums over territories.</summary>
public static class Totals
{
    /// <summary>
    /// The sum of an indicator over territories: of each, the value that its profile gives for the latest period. What
    /// <paramref name="overlaps"/> says is contained in the value of another territory is added once, and said to be.
    /// </summary>
    /// <remarks>
    /// Only amounts that add up have a sum: counts, areas and money. Everything else is refused, and so are values of
    /// different currencies or price bases, and periods that the policy does not accept. A territory without a value is
    /// listed, and never counted as zero.
    /// </remarks>
    /// <param name="profiles">The territories, each once.</param>
    /// <param name="indicator">What to add up.</param>
    /// <param name="policy">Which periods may be brought together.</param>
    /// <param name="overlaps">The territories that a source does not keep apart.</param>
    /// <exception cref="ArgumentException">A territory stands there twice.</exception>
    public static Total Over(IEnumerable<CountryProfile> profiles, IndicatorCode indicator, PeriodPolicy policy, IReadOnlyList<TerritoryOverlap> overlaps)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        ArgumentNullException.ThrowIfNull(overlaps);
        Dictionary<CountryCode, Observation> values = [];
        List<TotalOmission> omissions = [];
        HashSet<CountryCode> known = [];
        foreach (CountryProfile profile in profiles)
        {
            CountryCode code = profile.Country.Code;
            if (!known.Add(code))
            {
                throw new ArgumentException($"{code} stands twice among the territories to add up.", nameof(profiles));
            }

            Observation observation = profile[indicator];
            if (observation.Quantity is not null)
            {
                values.Add(code, observation);
            }
            else if (observation.IsMissing)
            {
                omissions.Add(new TotalOmission(code, $"no value: {observation.Value}.", isCountedElsewhere: false));
            }
            else if (observation.Value.Bound is not null)
            {
                omissions.Add(new TotalOmission(code, $"only a bound: {observation.ValueText(null)}.", isCountedElsewhere: false));
            }
            else
            {
                return Refused(indicator, $"'{indicator}' is no amount, and there is nothing to add up.");
            }
        }

        foreach (Observation value in values.Values)
        {
            if (RefuseUnit(indicator, value.Quantity!.Value.Unit) is { } refusal)
            {
                return Refused(indicator, refusal);
            }
        }

        List<DerivationWarning> warnings = [];
        foreach (TerritoryOverlap overlap in overlaps)
        {
            Apply(overlap, values, omissions, warnings);
        }

        int missing = omissions.Count(static omission => !omission.IsCountedElsewhere);
        if (missing > 0)
        {
            warnings.Add(new DerivationWarning("territories-missing", string.Create(CultureInfo.InvariantCulture, $"{missing} territories have no value, and the sum is without them.")));
        }

        Observation[] added = [.. values.Values];
        Describe(added, warnings);
        return new Total(indicator, added.Length == 0 ? null : Add(indicator, added, policy), null, values.Keys, omissions, warnings);
    }

    private static Total Refused(IndicatorCode indicator, string refusal) => new(indicator, null, refusal, [], [], []);

    private static string? RefuseUnit(IndicatorCode indicator, UnitOfMeasure unit)
    {
        bool isAmount = !unit.Dimension.IsNone;
        foreach (DimensionFactor factor in unit.Dimension.Factors)
        {
            isAmount &= factor.Exponent > 0 && (factor.Kind is DimensionKind.Count or DimensionKind.Money || (factor.Kind == DimensionKind.Length && factor.Exponent == 2));
        }

        return isAmount
            ? null
            : $"'{indicator}' in '{unit}' does not add up over territories: only counts, areas and amounts of money do, and no shares, rates or averages.";
    }

    private static void Apply(TerritoryOverlap overlap, Dictionary<CountryCode, Observation> values, List<TotalOmission> omissions, List<DerivationWarning> warnings)
    {
        if (!values.TryGetValue(overlap.Whole, out Observation? whole))
        {
            return;
        }

        if (overlap.Effect == OverlapEffect.StatedInParts)
        {
            warnings.Add(new DerivationWarning("stated-in-parts", $"{overlap.Whole}: {overlap.Reason}"));
            return;
        }

        // Values of another source do not overlap in the way that this source's do.
        CountryCode[] parts = whole.Source.Code == overlap.Source.Code ? [.. overlap.Parts.Where(values.ContainsKey)] : [];
        if (parts.Length == 0)
        {
            return;
        }

        string names = string.Join(", ", parts);
        if (overlap.Effect == OverlapEffect.Unclear)
        {
            warnings.Add(new DerivationWarning("overlap-unclear", $"{overlap.Whole} and {names} are both added, and may overlap. {overlap.Reason}"));
            return;
        }

        foreach (CountryCode part in parts)
        {
            values.Remove(part);
            omissions.Add(new TotalOmission(part, $"counted with {overlap.Whole}.", isCountedElsewhere: true));
        }

        warnings.Add(new DerivationWarning("counted-once", $"Counted with {overlap.Whole} and not again: {names}. {overlap.Reason}"));
    }

    private static void Describe(Observation[] added, List<DerivationWarning> warnings)
    {
        if (Counts(added, static value => value.Period.ToString()) is { Count: > 1 } periods)
        {
            warnings.Add(new DerivationWarning("period-mismatch", $"The values are for different periods: {string.Join(", ", periods)}."));
        }

        if (Counts(added, static value => value.Source.Code) is { Count: > 1 } sources)
        {
            warnings.Add(new DerivationWarning("several-sources", $"The values are from different sources: {string.Join(", ", sources)}."));
        }

        int estimated = added.Count(static value => value.Status.HasFlag(ObservationStatus.Estimated));
        if (estimated > 0)
        {
            warnings.Add(new DerivationWarning("estimated-input", string.Create(CultureInfo.InvariantCulture, $"{estimated} of {added.Length} values are estimates.")));
        }
    }

    private static List<string> Counts(Observation[] added, Func<Observation, string> key) =>
    [
        .. added.GroupBy(key).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} ({group.Count()})")),
    ];

    // Halves of halves, so that the formula is not as deep as there are territories.
    private static Derivation Add(IndicatorCode indicator, Observation[] values, PeriodPolicy policy)
    {
        (Formula formula, Observation[] inputs) = Add(Formula.Of(indicator), values);
        return formula.EvaluateInOrder(IndicatorCode.Create($"sum.{indicator}"), inputs, policy);
    }

    private static (Formula Formula, Observation[] Inputs) Add(Formula one, Observation[] values)
    {
        if (values.Length == 1)
        {
            return (one, values);
        }

        (Formula left, Observation[] leftInputs) = Add(one, values[..(values.Length / 2)]);
        (Formula right, Observation[] rightInputs) = Add(one, values[(values.Length / 2)..]);
        Formula sum = Formula.Combine(
            left, leftInputs, right, rightInputs,
            static (first, second) => FormulaNode.Binary(FormulaOperation.Add, first, second),
            out Observation[] inputs);
        return (sum, inputs);
    }
}
