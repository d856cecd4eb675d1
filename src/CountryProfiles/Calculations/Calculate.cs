namespace CountryProfiles.Calculations;

/// <summary>
/// Arithmetic on observations and on results of it. A result on results is calculated from the observations behind them,
/// so that one that occurs twice is the same both times: women and men among immigrants add up to immigrants exactly.
/// </summary>
/// <remarks>
/// What cannot be combined is refused in the result and throws nothing: different dimensions, counted entities,
/// currencies or price bases, a percentage of another whole, a division by what may be zero, or periods that the policy
/// does not accept.
/// </remarks>
public static class Calculate
{
    private static readonly IndicatorCode s_ratio = IndicatorCode.Create("ratio");
    private static readonly IndicatorCode s_product = IndicatorCode.Create("product");
    private static readonly IndicatorCode s_sum = IndicatorCode.Create("sum");
    private static readonly IndicatorCode s_difference = IndicatorCode.Create("difference");
    private static readonly IndicatorCode s_share = IndicatorCode.Create("share");
    private static readonly IndicatorCode s_applied = IndicatorCode.Create("applied-share");
    private static readonly IndicatorCode s_complement = IndicatorCode.Create("complement");
    private static readonly IndicatorCode s_growth = IndicatorCode.Create("growth");

    /// <summary>One divided by another, in the quotient of their units.</summary>
    public static Derivation Ratio(Observation numerator, Observation denominator, PeriodPolicy policy) =>
        Ratio(Derivation.Of(numerator), Derivation.Of(denominator), policy);

    /// <inheritdoc cref="Ratio(Observation, Observation, PeriodPolicy)"/>
    public static Derivation Ratio(Derivation numerator, Derivation denominator, PeriodPolicy policy) =>
        Combine(s_ratio, FormulaOperation.Divide, numerator, denominator, policy);

    /// <summary>The product, in the product of the units; a percentage applies to a count of its own whole.</summary>
    public static Derivation Product(Observation left, Observation right, PeriodPolicy policy) =>
        Product(Derivation.Of(left), Derivation.Of(right), policy);

    /// <inheritdoc cref="Product(Observation, Observation, PeriodPolicy)"/>
    public static Derivation Product(Derivation left, Derivation right, PeriodPolicy policy) =>
        Combine(s_product, FormulaOperation.Multiply, left, right, policy);

    /// <summary>The sum, in the unit of <paramref name="left"/>.</summary>
    public static Derivation Sum(Observation left, Observation right, PeriodPolicy policy) =>
        Sum(Derivation.Of(left), Derivation.Of(right), policy);

    /// <inheritdoc cref="Sum(Observation, Observation, PeriodPolicy)"/>
    public static Derivation Sum(Derivation left, Derivation right, PeriodPolicy policy) =>
        Combine(s_sum, FormulaOperation.Add, left, right, policy);

    /// <summary>The difference, in the unit of <paramref name="left"/>.</summary>
    public static Derivation Difference(Observation left, Observation right, PeriodPolicy policy) =>
        Difference(Derivation.Of(left), Derivation.Of(right), policy);

    /// <inheritdoc cref="Difference(Observation, Observation, PeriodPolicy)"/>
    public static Derivation Difference(Derivation left, Derivation right, PeriodPolicy policy) =>
        Combine(s_difference, FormulaOperation.Subtract, left, right, policy);

    /// <summary>
    /// A part as a percentage of its whole. Both are in units that convert into each other, or the part is counted in
    /// its own unit and an input says that it is a part of this whole, as immigrants are of the population.
    /// </summary>
    public static Derivation Share(Observation part, Observation whole, PeriodPolicy policy) =>
        Share(Derivation.Of(part), Derivation.Of(whole), policy);

    /// <inheritdoc cref="Share(Observation, Observation, PeriodPolicy)"/>
    public static Derivation Share(Derivation part, Derivation whole, PeriodPolicy policy) =>
        Combine(s_share, FormulaOperation.Share, part, whole, policy);

    /// <summary>The part that a share singles out of its whole, counted in the share's own unit of parts if it has one.</summary>
    /// <exception cref="ArgumentException"><paramref name="share"/> has a value and is no share.</exception>
    public static Derivation Apply(Observation whole, Observation share, PeriodPolicy policy) =>
        Apply(Derivation.Of(whole), Derivation.Of(share), policy);

    /// <inheritdoc cref="Apply(Observation, Observation, PeriodPolicy)"/>
    public static Derivation Apply(Derivation whole, Derivation share, PeriodPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(share);
        return share.HasValue && share.Unit!.ShareOf is null
            ? throw new ArgumentException($"A share applies to a whole, and '{share.Unit}' is no unit of shares.", nameof(share))
            : Combine(s_applied, FormulaOperation.Multiply, whole, share, policy);
    }

    /// <summary>What a share leaves of its whole: 40.4 % beside 59.6 %. What is left is counted like the whole.</summary>
    public static Derivation Complement(Observation share) => Complement(Derivation.Of(share));

    /// <inheritdoc cref="Complement(Observation)"/>
    public static Derivation Complement(Derivation share)
    {
        ArgumentNullException.ThrowIfNull(share);
        Formula formula = Formula.Combine(
            share.Formula, share.Inputs, share.Formula, share.Inputs,
            static (operand, _) => FormulaNode.Binary(FormulaOperation.Subtract, FormulaNode.Constant(Rational.One), operand),
            out Observation[] inputs);
        return formula.EvaluateInOrder(s_complement, inputs, share.Policy);
    }

    /// <summary>
    /// By how many per cent an indicator changed from one period to a later one, over the whole time and not per year.
    /// </summary>
    /// <remarks>
    /// Refused when the values are of different price bases, and when the periods are not one after the other. A break
    /// in the series is flagged, and so are values from different sources or editions.
    /// </remarks>
    /// <exception cref="ArgumentException">The observations are of different indicators or countries.</exception>
    public static Derivation Growth(Observation earlier, Observation later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        if (earlier.Indicator.Code != later.Indicator.Code || earlier.ReferenceArea != later.ReferenceArea)
        {
            throw new ArgumentException(
                $"Growth is that of one indicator of one country, not from {earlier.Indicator.Code} of {earlier.ReferenceArea} to {later.Indicator.Code} of {later.ReferenceArea}.",
                nameof(later));
        }

        Formula code = Formula.Of(earlier.Indicator.Code);
        Formula formula = Formula.Combine(
            code, [earlier], code, [later],
            static (from, to) => FormulaNode.Binary(
                FormulaOperation.Subtract, FormulaNode.Binary(FormulaOperation.Divide, to, from), FormulaNode.Constant(Rational.One)),
            out Observation[] inputs);
        return formula.EvaluateInOrder(s_growth, inputs, PeriodPolicy.Change, Units.UnitTable.Default["%"]);
    }

    private static Derivation Combine(IndicatorCode figure, FormulaOperation operation, Derivation left, Derivation right, PeriodPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Formula formula = Formula.Combine(
            left.Formula, left.Inputs, right.Formula, right.Inputs,
            (one, other) => FormulaNode.Binary(operation, one, other),
            out Observation[] inputs);
        return formula.EvaluateInOrder(figure, inputs, policy);
    }
}
