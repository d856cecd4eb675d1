namespace CountryProfiles.Calculations;

/// <summary>Which warnings a result carries, in the order in which they are listed.</summary>
[Flags]
internal enum WarningKinds
{
    None = 0,
    PeriodMismatch = 1,
    UndatedInput = 2,
    ConstantPopulation = 4,
    AreaBasisUnstated = 8,
    Status = 16,
    ReferenceAreaMismatch = 32,
    SourceMismatch = 64,
    BoundsNotTight = 128,
}

/// <summary>Finds what is to be said of inputs, and says it; the sentences are written only when somebody reads them.</summary>
internal static class Warnings
{
    private static readonly (ObservationStatus Status, string Code, string Text)[] s_statuses =
    [
        (ObservationStatus.Estimated, "estimated-input", "an estimate"),
        (ObservationStatus.Provisional, "provisional-input", "provisional"),
        (ObservationStatus.Forecast, "forecast-input", "a forecast"),
        (ObservationStatus.Imputed, "imputed-input", "imputed"),
        (ObservationStatus.Break, "break-in-series", "not comparable with earlier values of its series"),
        (ObservationStatus.LowReliability, "low-reliability-input", "of low reliability"),
    ];

    public static WarningKinds Find(ReadOnlySpan<Observation> inputs, PeriodPolicy policy)
    {
        WarningKinds kinds = WarningKinds.None;
        for (int i = 0; i < inputs.Length; i++)
        {
            Observation input = inputs[i];
            kinds |= input.Status == ObservationStatus.Normal ? WarningKinds.None : WarningKinds.Status;
            kinds |= input.Indicator.Code == KnownIndicators.Area ? WarningKinds.AreaBasisUnstated : WarningKinds.None;
            kinds |= input.Period.Kind == PeriodKind.Undated && !input.IsMissing && inputs.Length > 1 ? WarningKinds.UndatedInput : WarningKinds.None;
            for (int j = i + 1; j < inputs.Length; j++)
            {
                Observation other = inputs[j];
                kinds |= !policy.IsChange && DoNotGoTogether(input.Period, other.Period) ? WarningKinds.PeriodMismatch : WarningKinds.None;
                kinds |= input.ReferenceArea != other.ReferenceArea ? WarningKinds.ReferenceAreaMismatch : WarningKinds.None;
                kinds |= DifferInSource(input, other) ? WarningKinds.SourceMismatch : WarningKinds.None;
                kinds |= IsRateOf(input, other) || IsRateOf(other, input) ? WarningKinds.ConstantPopulation : WarningKinds.None;
            }
        }

        return kinds;
    }

    public static DerivationWarning[] Describe(WarningKinds kinds, ReadOnlySpan<Observation> inputs, PeriodPolicy policy)
    {
        if (kinds == WarningKinds.None)
        {
            return [];
        }

        List<DerivationWarning> found = [];
        if (kinds.HasFlag(WarningKinds.PeriodMismatch))
        {
            found.Add(new DerivationWarning("period-mismatch", $"The inputs are for different periods: {List(inputs)}."));
        }

        if (kinds.HasFlag(WarningKinds.UndatedInput))
        {
            found.Add(new DerivationWarning("undated-input", $"It is not known whether the inputs are of one period: {List(inputs)}."));
        }

        for (int i = 0; i < inputs.Length && kinds.HasFlag(WarningKinds.ConstantPopulation); i++)
        {
            foreach (Observation counted in inputs)
            {
                if (IsRateOf(inputs[i], counted))
                {
                    found.Add(new DerivationWarning(
                        "constant-population",
                        $"{Named(inputs[i], inputs)} is a rate of the average over its period, and {Named(counted, inputs)} is taken as constant throughout."));
                }
            }
        }

        foreach (Observation input in inputs)
        {
            if (input.Indicator.Code == KnownIndicators.Area)
            {
                found.Add(new DerivationWarning("area-basis-unstated", $"The source of {Named(input, inputs)} does not say whether inland waters are counted."));
            }
        }

        foreach ((ObservationStatus status, string code, string text) in s_statuses)
        {
            foreach (Observation input in inputs)
            {
                if (input.Status.HasFlag(status))
                {
                    found.Add(new DerivationWarning(code, $"{Named(input, inputs)} is {text}."));
                }
            }
        }

        if (kinds.HasFlag(WarningKinds.ReferenceAreaMismatch))
        {
            found.Add(new DerivationWarning("reference-area-mismatch", $"The inputs are of different countries: {string.Join(", ", Each(inputs, static input => input.ReferenceArea.ToString()))}."));
        }

        if (kinds.HasFlag(WarningKinds.SourceMismatch))
        {
            found.Add(new DerivationWarning("source-mismatch", $"Values of one indicator are from different sources or editions: {string.Join("; ", Each(inputs, static input => input.Source.ToString()))}."));
        }

        if (kinds.HasFlag(WarningKinds.BoundsNotTight))
        {
            found.Add(new DerivationWarning("bounds-not-tight", $"The bounds hold and may be wider than the inputs warrant: {List(inputs)}."));
        }

        return [.. found];

        static string[] Each(ReadOnlySpan<Observation> all, Func<Observation, string> text)
        {
            string[] texts = new string[all.Length];
            for (int i = 0; i < texts.Length; i++)
            {
                texts[i] = $"{Named(all[i], all)} {text(all[i])}";
            }

            return texts;
        }
    }

    private static bool DoNotGoTogether(ReferencePeriod left, ReferencePeriod right) =>
        left.Kind != PeriodKind.Undated && right.Kind != PeriodKind.Undated && !left.IsCompatibleWith(right);

    private static bool DifferInSource(Observation left, Observation right) =>
        left.Indicator.Code == right.Indicator.Code && left.ReferenceArea == right.ReferenceArea
        && !ReferenceEquals(left.Source, right.Source)
        && (left.Source.Code != right.Source.Code || left.Source.Edition != right.Source.Edition);

    // A rate per so many of an entity, averaged over more than a year, beside a count of that entity at one moment or
    // over another time: the count stands in for the average that the rate was made with.
    private static bool IsRateOf(Observation rate, Observation counted)
    {
        ReferencePeriod period = rate.Period;
        if (period.Kind != PeriodKind.Average || period == counted.Period || period.End!.Value.DayNumber - period.Start!.Value.DayNumber <= 366
            || rate.Quantity is not { } amount || counted.Quantity is not { } count)
        {
            return false;
        }

        foreach (DimensionFactor factor in amount.Unit.Dimension.Factors)
        {
            if (factor is { Kind: DimensionKind.Count, Exponent: < 0 } && count.Unit.Dimension.ExponentOf(DimensionKind.Count, factor.Name) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Named(Observation input, ReadOnlySpan<Observation> inputs) => $"{Naming.Of(input, inputs)} ({input.Period})";

    private static string List(ReadOnlySpan<Observation> inputs)
    {
        string[] names = new string[inputs.Length];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = Named(inputs[i], inputs);
        }

        return string.Join(", ", names);
    }
}
