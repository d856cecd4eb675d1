using CountryProfiles.Units;

namespace CountryProfiles.Calculations;

/// <summary>The unit that a formula gives on inputs of certain units, or why it gives none.</summary>
internal sealed class FormulaUnits
{
    private const string UnstatedWhole = "unstated";
    private static readonly UnitOfMeasure s_country = CountOf("country");
    private static readonly UnitOfMeasure s_year = UnitTable.Default["year"];
    private static readonly UnitOfMeasure s_percent = UnitTable.Default["%"];

    private readonly (UnitOfMeasure? Unit, UnitOfMeasure? Part)[] _inputs;
    private readonly UnitOfMeasure? _asked;

    private FormulaUnits((UnitOfMeasure? Unit, UnitOfMeasure? Part)[] inputs, UnitOfMeasure? asked, UnitOfMeasure? unit, string? refusal)
    {
        _inputs = inputs;
        _asked = asked;
        Unit = unit;
        Refusal = refusal;
    }

    /// <summary>The unit of the result; null when there is none.</summary>
    public UnitOfMeasure? Unit { get; }

    /// <summary>Why there is no result; null when there is one.</summary>
    public string? Refusal { get; }

    /// <summary>True when these are the units of the inputs, and the one asked for.</summary>
    public bool AreOf(ReadOnlySpan<Observation> inputs, UnitOfMeasure? asked)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            if (!IsSame(_inputs[i].Unit, inputs[i].Quantity?.Unit) || !IsSame(_inputs[i].Part, inputs[i].Indicator.PartUnit))
            {
                return false;
            }
        }

        return IsSame(_asked, asked);
    }

    /// <summary>Why inputs are not what the formula accesses, such as a rank where an amount is wanted; null when they are.</summary>
    public static string? RefuseForm(Formula formula, ReadOnlySpan<Observation> inputs) => RefuseForm(formula, formula.Root, inputs);

    public static FormulaUnits Infer(Formula formula, ReadOnlySpan<Observation> inputs, UnitOfMeasure? asked)
    {
        (UnitOfMeasure?, UnitOfMeasure?)[] key = new (UnitOfMeasure?, UnitOfMeasure?)[inputs.Length];
        for (int i = 0; i < key.Length; i++)
        {
            key[i] = (inputs[i].Quantity?.Unit, inputs[i].Indicator.PartUnit);
        }

        Inference inference = new(formula, inputs);
        if (inference.Of(formula.Root) is not { } result)
        {
            return new FormulaUnits(key, asked, null, inference.Refusal);
        }

        UnitOfMeasure natural = result.Unit;
        if (asked is null || asked.IsCompatibleWith(natural) || (asked.ShareOf == UnstatedWhole && natural.Dimension.IsNone))
        {
            return new FormulaUnits(key, asked, asked ?? natural, null);
        }

        inference.RefuseAsked(formula.Root, natural, asked);
        return new FormulaUnits(key, asked, null, inference.Refusal);
    }

    private static bool IsSame(UnitOfMeasure? left, UnitOfMeasure? right) => ReferenceEquals(left, right) || (left is not null && left.Equals(right));

    private static string? RefuseForm(Formula formula, FormulaNode node, ReadOnlySpan<Observation> inputs)
    {
        switch (node.Operation)
        {
            case FormulaOperation.Constant:
                return null;
            case FormulaOperation.Amount:
                return inputs[node.Input].Quantity is null ? RefuseAmount(formula.TextOf(node), inputs[node.Input]) : null;
            case FormulaOperation.Years:
                return inputs[node.Input].Period.Kind == PeriodKind.Undated
                    ? $"{inputs[node.Input].Indicator.Code} is undated, and {formula.TextOf(node)} is the length of its period."
                    : null;
            case FormulaOperation.Place or FormulaOperation.Count:
                return inputs[node.Input].Rank is null ? $"{inputs[node.Input].Indicator.Code} is no rank, and {formula.TextOf(node)} looks into one." : null;
            case FormulaOperation.Negate:
                return RefuseForm(formula, node.Left, inputs);
            default:
                return RefuseForm(formula, node.Left, inputs) ?? RefuseForm(formula, node.Right, inputs);
        }
    }

    private static string RefuseAmount(string name, Observation input) => input.Value.Kind switch
    {
        ObservationValueKind.Rank => $"{name} is a rank, and ranks have no arithmetic: name its :place or its :count.",
        ObservationValueKind.Below or ObservationValueKind.Above => $"{name} is known by one bound alone, {input}.",
        _ => $"{name} is no amount but {input}.",
    };

    private static UnitOfMeasure CountOf(string entity) => UnitTable.Default.TryGet(entity, out UnitOfMeasure? unit) && IsCountOf(unit, entity)
        ? unit
        : UnitOfMeasure.Create(entity, entity, entity, Rational.One, Dimension.Of(DimensionKind.Count, entity));

    private static UnitOfMeasure ShareOf(string whole) => UnitTable.Default.TryGet($"%{{{whole}}}", out UnitOfMeasure? unit)
        ? unit
        : UnitOfMeasure.Create($"%{{{whole}}}", $"% of {whole}", $"per cent of {whole}", Rational.PowerOfTen(-2), Dimension.Of(DimensionKind.Share, whole));

    private static bool IsCountOf(UnitOfMeasure unit, string entity) => EntityOf(unit) == entity;

    /// <summary>The entity that a unit counts and nothing else; otherwise null.</summary>
    private static string? EntityOf(UnitOfMeasure unit) =>
        unit.Dimension.Factors is [{ Kind: DimensionKind.Count, Exponent: 1 } only] ? only.Name : null;

    // A unit with several factors in one row, such as migrants per 1,000 people per year, is taken apart before it is
    // multiplied; lengths stay, since nothing says which of their units is wanted.
    private static UnitOfMeasure TakenApart(UnitOfMeasure unit)
    {
        if (unit.Dimension.Factors.Length < 2 || unit.Dimension.Find(DimensionKind.Length) is not null)
        {
            return unit;
        }

        UnitOfMeasure result = UnitOfMeasure.One;
        for (int sign = 1; sign >= -1; sign -= 2)
        {
            foreach (DimensionFactor factor in unit.Dimension.Factors)
            {
                for (int power = factor.Exponent * sign; power > 0; power--)
                {
                    UnitOfMeasure single = factor.Kind switch
                    {
                        DimensionKind.Duration => s_year,
                        DimensionKind.Money => UnitOfMeasure.Money(CurrencyCode.Create(factor.Name), factor.Basis),
                        DimensionKind.Share => ShareOf(factor.Name),
                        _ => CountOf(factor.Name),
                    };
                    result = sign > 0 ? UnitOfMeasure.Multiply(result, single) : UnitOfMeasure.Divide(result, single);
                }
            }
        }

        return result;
    }

    private static UnitOfMeasure Compose(UnitOfMeasure left, UnitOfMeasure right, bool divide)
    {
        left = TakenApart(left);
        right = TakenApart(right);
        UnitOfMeasure result = divide ? UnitOfMeasure.Divide(left, right) : UnitOfMeasure.Multiply(left, right);

        // km²/mi² is a plain number, and people/km² × mi² are people.
        bool hadLength = left.Dimension.Find(DimensionKind.Length) is not null || right.Dimension.Find(DimensionKind.Length) is not null;
        return result.Dimension.IsNone
            ? UnitOfMeasure.One
            : hadLength && EntityOf(result) is { } entity ? CountOf(entity) : TakenApart(result);
    }

    /// <summary>A unit on the way: for a share the unit of the part it singles out, and whether only numbers went into it.</summary>
    private readonly record struct Typed(UnitOfMeasure Unit, UnitOfMeasure? Part, bool IsNumber)
    {
        public bool IsShare => Unit.ShareOf is not null;
    }

    private ref struct Inference(Formula formula, ReadOnlySpan<Observation> inputs)
    {
        private readonly ReadOnlySpan<Observation> _inputs = inputs;

        public string? Refusal { get; private set; }

        public Typed? Of(FormulaNode node)
        {
            switch (node.Operation)
            {
                case FormulaOperation.Constant:
                    return new Typed(UnitOfMeasure.One, null, true);
                case FormulaOperation.Place or FormulaOperation.Count:
                    return new Typed(s_country, null, false);
                case FormulaOperation.Years:
                    return new Typed(s_year, null, false);
                case FormulaOperation.Amount:
                    Observation input = _inputs[node.Input];
                    UnitOfMeasure unit = input.Quantity!.Value.Unit;
                    return new Typed(unit, unit.ShareOf is null ? null : input.Indicator.PartUnit, false);
                case FormulaOperation.Negate:
                    return Of(node.Left);
            }

            if (Of(node.Left) is not { } left || Of(node.Right) is not { } right)
            {
                return null;
            }

            return node.Operation switch
            {
                FormulaOperation.Add or FormulaOperation.Subtract => Sum(node, left, right),
                FormulaOperation.Multiply => Product(node, left, right),
                FormulaOperation.Divide => Quotient(node, left, right),
                _ => Share(node, left, right),
            };
        }

        public void RefuseAsked(FormulaNode root, UnitOfMeasure natural, UnitOfMeasure asked)
        {
            if (!RefuseNearNumber(root))
            {
                Refuse($"The result is in {natural.Code} and not in {asked.Code}: {natural.Dimension.DescribeDifference(asked.Dimension)}.");
            }
        }

        private Typed? Sum(FormulaNode node, Typed left, Typed right)
        {
            if (left.Unit.IsCompatibleWith(right.Unit))
            {
                return new Typed(left.Unit, Equals(left.Part, right.Part) ? left.Part : null, left.IsNumber && right.IsNumber);
            }

            // 1 − share: the rest of the same whole, which is counted like the whole.
            if ((left.IsNumber && right.IsShare) || (right.IsNumber && left.IsShare))
            {
                return new Typed(left.IsShare ? left.Unit : right.Unit, null, false);
            }

            bool told = (left.IsNumber && RefuseNearNumber(node.Right)) || (right.IsNumber && RefuseNearNumber(node.Left));
            return told ? null : RefusePair(node, left, right);
        }

        private Typed? Product(FormulaNode node, Typed left, Typed right)
        {
            if (left.IsShare && right.IsShare)
            {
                // 3.4 % of people, who are immigrants, and 59.6 % of immigrants.
                return (left.Part is { } part && IsCountOf(part, right.Unit.ShareOf!)) ? left with { Part = right.Part ?? part }
                    : right.Part is { } other && IsCountOf(other, left.Unit.ShareOf!) ? right with { Part = left.Part ?? other }
                    : RefuseShare(node, left, right);
            }

            if (left.IsShare || right.IsShare)
            {
                (Typed share, Typed whole) = left.IsShare ? (left, right) : (right, left);
                if (whole.Unit.Dimension.IsNone)
                {
                    return share with { IsNumber = false };
                }

                return whole.Unit.Dimension.ExponentOf(DimensionKind.Count, share.Unit.ShareOf!) == 1
                    ? new Typed(Recounted(whole.Unit, share.Unit.ShareOf!, share.Part), null, false)
                    : RefuseShare(node, share, whole);
            }

            return new Typed(Compose(left.Unit, right.Unit, divide: false), null, left.IsNumber && right.IsNumber);
        }

        private Typed? Quotient(FormulaNode node, Typed left, Typed right)
        {
            if (left.IsShare || right.IsShare)
            {
                if (left.IsShare && right.Unit.Dimension.IsNone)
                {
                    return left;
                }

                if (left.IsShare)
                {
                    return left.Unit.IsCompatibleWith(right.Unit)
                        ? new Typed(UnitOfMeasure.One, null, false)
                        : RefusePair(node, left, right);
                }

                // The part divided by its share is the whole.
                string whole = right.Unit.ShareOf!;
                string part = right.Part is { } unit && EntityOf(unit) is { } entity ? entity : whole;
                return left.Unit.Dimension.ExponentOf(DimensionKind.Count, part) == 1
                    ? new Typed(Recounted(left.Unit, part, part == whole ? null : CountOf(whole)), null, false)
                    : RefuseShare(node, right, left);
            }

            return new Typed(Compose(left.Unit, right.Unit, divide: true), null, left.IsNumber && right.IsNumber);
        }

        private Typed? Share(FormulaNode node, Typed left, Typed right)
        {
            string? whole = EntityOf(right.Unit);
            if (left.Unit.IsCompatibleWith(right.Unit))
            {
                return new Typed(whole is not null ? ShareOf(whole) : NamedWhole(node.Right) ?? s_percent, null, false);
            }

            return whole is not null && EntityOf(left.Unit) is { } part && IsPart(part, whole)
                ? new Typed(ShareOf(whole), left.Unit, false)
                : RefusePair(node, left, right);
        }

        // Counted in the unit of the part instead of the whole's.
        private static UnitOfMeasure Recounted(UnitOfMeasure unit, string whole, UnitOfMeasure? part) => part is null
            ? unit
            : IsCountOf(unit, whole) ? part : Compose(Compose(unit, CountOf(whole), divide: true), part, divide: false);

        // Immigrants are a part of the population when an input singles them out as a share of it.
        private readonly bool IsPart(string part, string whole)
        {
            foreach (Observation input in _inputs)
            {
                if (input.Quantity?.Unit.ShareOf == whole && input.Indicator.PartUnit is { } unit && IsCountOf(unit, part))
                {
                    return true;
                }
            }

            return false;
        }

        // The whole that percentages name for what is not counted: gdp for any indicator that starts so.
        private readonly UnitOfMeasure? NamedWhole(FormulaNode node)
        {
            if (node.Operation == FormulaOperation.Amount)
            {
                string code = _inputs[node.Input].Indicator.Code.ToString();
                int point = code.IndexOf('.', StringComparison.Ordinal);
                string first = point < 0 ? code : code[..point];
                return UnitTable.Default.TryGet($"%{{{first}}}", out UnitOfMeasure? unit) ? unit : null;
            }

            return node.Operation <= FormulaOperation.Years ? null
                : NamedWhole(node.Left) ?? (node.Operation == FormulaOperation.Negate ? null : NamedWhole(node.Right));
        }

        private Typed? RefuseShare(FormulaNode node, Typed share, Typed other) => Refuse(
            $"{formula.TextOf(node)} needs {other.Unit.Code} to be a count of {share.Unit.ShareOf}: a share of {share.Unit.ShareOf} applies to its own whole only.");

        private Typed? RefusePair(FormulaNode node, Typed left, Typed right)
        {
            string needed = DifferInPpp(left.Unit.Dimension, right.Unit.Dimension)
                ? " A value at the same prices (for a share of GDP, nominal GDP) or a price-level factor is needed."
                : "";
            return Refuse(
                $"{formula.TextOf(node.Left)} is in {left.Unit.Code} and {formula.TextOf(node.Right)} in {right.Unit.Code}: {left.Unit.Dimension.DescribeDifference(right.Unit.Dimension)}.{needed}");
        }

        // Where a plain number is needed and a quotient is none, what tells its two sides apart is the reason.
        private bool RefuseNearNumber(FormulaNode node)
        {
            if (node.Operation != FormulaOperation.Divide || Of(node.Left) is not { } left || Of(node.Right) is not { } right
                || left.Unit.IsCompatibleWith(right.Unit))
            {
                return false;
            }

            RefusePair(node, left, right);
            return true;
        }

        private static bool DifferInPpp(Dimension left, Dimension right) =>
            left.Find(DimensionKind.Money) is { } one && right.Find(DimensionKind.Money) is { } other
            && one.Name == other.Name && one.Basis.IsPpp != other.Basis.IsPpp;

        private Typed? Refuse(string reason)
        {
            Refusal = reason;
            return null;
        }
    }
}
