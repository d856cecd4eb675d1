using System.Diagnostics;
using System.Text;

namespace CountryProfiles.Calculations;

/// <summary>
/// An arithmetic expression over indicators, such as <c>population * immigrants.share</c>. It is parsed once and
/// evaluated on observations as often as wanted; its text gives the same formula when parsed again.
/// </summary>
/// <remarks>
/// Operands are decimal numbers and codes of indicators. A code takes <c>#2</c> where a formula names several
/// observations of one indicator, and <c>:place</c> or <c>:count</c> to look into a rank, or <c>:years</c> for the length
/// of its period. Operations are <c>+ - * /</c>, parentheses, and <c>share(part, whole)</c>, which divides and says that
/// the quotient is a share of that whole. A minus stands between blanks, since codes contain hyphens.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class Formula : IEquatable<Formula>
{
    private const int MaxDepth = 100;

    private readonly (IndicatorCode Code, int Ordinal)[] _places;
    private readonly int[] _uses;
    private readonly string _text;

    // The units of the last evaluation and what came of them: a formula is evaluated on the same units over and over.
    private FormulaUnits? _units;

    private Formula(FormulaNode root, (IndicatorCode Code, int Ordinal)[] places)
    {
        Root = root;
        _places = places;
        _uses = new int[places.Length];
        CountUses(root);
        HasRepeatedInputs = Array.Exists(_uses, static uses => uses > 1);
        bool hasSpan = false;
        root.ForEachAccess(node => hasSpan |= node.Operation == FormulaOperation.Years);
        HasSpan = hasSpan;
        StringBuilder text = new();
        Write(text, root, 0);
        _text = text.ToString();
    }

    internal FormulaNode Root { get; }

    internal bool HasRepeatedInputs { get; }

    /// <summary>True when the formula multiplies by the length of a period: its result is a total of the period.</summary>
    internal bool HasSpan { get; }

    /// <summary>The indicators that the formula is evaluated on, in the order of a result's inputs; one that it names
    /// several observations of stands there as often.</summary>
    public IReadOnlyList<IndicatorCode> Indicators => Array.AsReadOnly(Array.ConvertAll(_places, static place => place.Code));

    /// <summary>
    /// The result for the observations, which are exactly the ones the formula names, in any order; several of one
    /// indicator are #1, #2 and so on as they stand.
    /// </summary>
    /// <param name="figure">The code of the result.</param>
    /// <param name="inputs">The observations.</param>
    /// <param name="policy">Which periods may be brought together.</param>
    /// <param name="unit">The unit of the result, when it is to be another one than follows from the inputs.</param>
    /// <exception cref="ArgumentException">An observation is lacking or is one too many, or the code is unspecified.</exception>
    public Derivation Evaluate(IndicatorCode figure, IEnumerable<Observation> inputs, PeriodPolicy policy, UnitOfMeasure? unit = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        CheckFigure(figure);
        List<Observation> rest = [.. inputs];
        Observation[] bound = new Observation[_places.Length];
        for (int i = 0; i < bound.Length; i++)
        {
            IndicatorCode code = _places[i].Code;
            int place = rest.FindIndex(input => input.Indicator.Code == code);
            if (place < 0)
            {
                throw new ArgumentException($"'{Name(i)}' of the formula '{_text}' is not among the observations.", nameof(inputs));
            }

            bound[i] = rest[place];
            rest.RemoveAt(place);
        }

        return rest.Count == 0
            ? Distinct(this, bound, out Observation[] distinct).EvaluateInOrder(figure, distinct, policy, unit)
            : throw new ArgumentException($"'{rest[0].Indicator.Code}' is not in the formula '{_text}', or not as often.", nameof(inputs));
    }

    /// <summary>
    /// The result for a country: each indicator stands for the observation that the profile gives for its code.
    /// </summary>
    /// <param name="figure">The code of the result.</param>
    /// <param name="profile">The country.</param>
    /// <param name="policy">Which periods may be brought together.</param>
    /// <param name="unit">The unit of the result, when it is to be another one than follows from the inputs.</param>
    /// <exception cref="ArgumentException">The formula names several observations of one indicator, which a profile does
    /// not choose between, or the code is unspecified.</exception>
    public Derivation Evaluate(IndicatorCode figure, CountryProfile profile, PeriodPolicy policy, UnitOfMeasure? unit = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        CheckFigure(figure);
        return EvaluateInOrder(figure, Bind(profile), policy, unit);
    }

    /// <inheritdoc />
    public bool Equals(Formula? other) => ReferenceEquals(this, other) || (other is not null && _text == other._text);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Formula);

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>The text that gives this formula when parsed.</summary>
    public override string ToString() => _text;

    /// <summary>The formula that is one observation alone.</summary>
    internal static Formula Of(IndicatorCode code)
    {
        if (Rational.TryParse(code.ToString(), out _))
        {
            throw new ArgumentException($"The code '{code}' reads like a number in a formula.", nameof(code));
        }

        return new Formula(FormulaNode.Access(FormulaOperation.Amount, 0), [(code, 1)]);
    }

    /// <summary>A formula on the inputs of two; an input of both is one input.</summary>
    internal static Formula Combine(
        Formula left, IReadOnlyList<Observation> leftInputs, Formula right, IReadOnlyList<Observation> rightInputs,
        Func<FormulaNode, FormulaNode, FormulaNode> combine, out Observation[] inputs)
    {
        List<Observation> all = [.. leftInputs];
        int[] moved = new int[rightInputs.Count];
        for (int i = 0; i < moved.Length; i++)
        {
            moved[i] = all.IndexOf(rightInputs[i]);
            if (moved[i] < 0)
            {
                moved[i] = all.Count;
                all.Add(rightInputs[i]);
            }
        }

        return Arrange(combine(left.Root, right.Root.Move(moved)), all, out inputs);
    }

    /// <summary>The observations of a profile in the order of the formula.</summary>
    internal Observation[] Bind(CountryProfile profile)
    {
        Observation[] inputs = new Observation[_places.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            if (_places[i].Ordinal > 1)
            {
                throw new ArgumentException($"The formula '{_text}' names several observations of '{_places[i].Code}': pass the observations.", nameof(profile));
            }

            inputs[i] = profile[_places[i].Code];
        }

        return inputs;
    }

    /// <summary>How often the amount of an input occurs.</summary>
    internal int Uses(int input) => _uses[input];

    internal string TextOf(FormulaNode node)
    {
        StringBuilder text = new();
        Write(text, node, 0);
        return text.ToString();
    }

    /// <summary>The result for the observations in the order of the formula.</summary>
    internal Derivation EvaluateInOrder(IndicatorCode figure, Observation[] inputs, PeriodPolicy policy, UnitOfMeasure? unit = null, int? digits = null)
    {
        ObservationStatus status = ObservationStatus.Normal;
        ReferencePeriod period = default;
        MissingReason? missing = null;
        for (int i = 0; i < inputs.Length; i++)
        {
            status |= inputs[i].Status;
            period = i == 0 ? inputs[i].Period : ReferencePeriod.Covering(period, inputs[i].Period);
            missing ??= inputs[i].MissingReason;
        }

        if (HasSpan && period.Kind == PeriodKind.Average)
        {
            period = ReferencePeriod.TotalOver(period.Start!.Value, period.End!.Value);
        }

        WarningKinds warnings = Warnings.Find(inputs, policy);
        Derivation Result(Interval value, UnitOfMeasure? resultUnit, string? refusal) =>
            new(figure, value, resultUnit, period, status, warnings, this, policy, inputs, refusal, missing, digits);

        if (missing is not null)
        {
            return Result(default, unit, null);
        }

        if (FormulaUnits.RefuseForm(this, inputs) is { } badForm)
        {
            return Result(default, unit, badForm);
        }

        FormulaUnits? units = _units;
        if (units is null || !units.AreOf(inputs, unit))
        {
            _units = units = FormulaUnits.Infer(this, inputs, unit);
        }

        if ((units.Refusal ?? policy.Refuse(inputs)) is { } refusal)
        {
            return Result(default, unit, refusal);
        }

        if (!FormulaBounds.TryEvaluate(this, inputs, out Interval interval, out bool tight, out FormulaNode? divisor))
        {
            return Result(default, unit, $"The divisor {TextOf(divisor!)} can be zero.");
        }

        warnings |= tight ? WarningKinds.None : WarningKinds.BoundsNotTight;
        return Result(interval, units.Unit, null);
    }

    // Puts inputs in the order in which the tree first names their indicators, and those of one indicator side by side.
    private static Formula Arrange(FormulaNode root, List<Observation> inputs, out Observation[] arranged)
    {
        List<int> order = [];
        root.ForEachAccess(node =>
        {
            if (!order.Contains(node.Input))
            {
                order.Add(node.Input);
            }
        });
        List<int> grouped = [];
        foreach (int first in order)
        {
            IndicatorCode code = inputs[first].Indicator.Code;
            if (!grouped.Contains(first))
            {
                for (int i = 0; i < inputs.Count; i++)
                {
                    if (inputs[i].Indicator.Code == code && order.Contains(i))
                    {
                        grouped.Add(i);
                    }
                }
            }
        }

        int[] moved = new int[inputs.Count];
        arranged = new Observation[grouped.Count];
        (IndicatorCode, int)[] places = new (IndicatorCode, int)[grouped.Count];
        int ordinal = 0;
        for (int i = 0; i < grouped.Count; i++)
        {
            arranged[i] = inputs[grouped[i]];
            ordinal = i > 0 && arranged[i].Indicator.Code == arranged[i - 1].Indicator.Code ? ordinal + 1 : 1;
            places[i] = (arranged[i].Indicator.Code, ordinal);
            moved[grouped[i]] = i;
        }

        FormulaNode tree = root.Move(moved);
        return tree.Depth <= MaxDepth
            ? new Formula(tree, places)
            : throw new ArgumentException($"A formula has at most {MaxDepth} operations inside each other.", nameof(root));
    }

    // An observation that was passed twice is one input: it moves together with itself.
    private static Formula Distinct(Formula formula, Observation[] inputs, out Observation[] distinct)
    {
        int[] moved = new int[inputs.Length];
        bool any = false;
        for (int i = 0; i < inputs.Length; i++)
        {
            moved[i] = Array.IndexOf(inputs, inputs[i]);
            any |= moved[i] != i;
        }

        distinct = inputs;
        return any ? Arrange(formula.Root.Move(moved), [.. inputs], out distinct) : formula;
    }

    private static void CheckFigure(IndicatorCode figure)
    {
        if (figure.IsUnspecified)
        {
            throw new ArgumentException("A result has a code.", nameof(figure));
        }
    }

    private void CountUses(FormulaNode node)
    {
        if (node.Operation == FormulaOperation.Amount)
        {
            _uses[node.Input]++;
        }
        else if (!node.SameOperands)
        {
            if (node.Left is not null)
            {
                CountUses(node.Left);
            }

            if (node.Right is not null)
            {
                CountUses(node.Right);
            }
        }
    }

    private string Name(int input)
    {
        (IndicatorCode code, int ordinal) = _places[input];
        bool several = ordinal > 1 || (input + 1 < _places.Length && _places[input + 1].Code == code);
        return several ? Naming.Of(code, ordinal) : code.ToString();
    }
}
