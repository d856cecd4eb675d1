using CountryProfiles.Internal;

namespace CountryProfiles.Calculations;

/// <summary>Value and bounds of a formula, from its inputs and not from intermediate results. All amounts are coherent.</summary>
/// <remarks>
/// Where each rounded input occurs once, interval arithmetic gives exactly the extremes over the corners. Where one
/// occurs more often the formula is written out as a quotient of polynomials. In a number that has degree one at most
/// above and below, such a quotient is monotone when the others are held; in any other number it is monotone when its
/// derivative keeps its sign. If it is monotone in each number alone its extremes lie at corners, and all are evaluated.
/// Otherwise interval arithmetic still holds, and the result says that its bounds may be too wide.
/// </remarks>
internal static class FormulaBounds
{
    /// <summary>False when a divisor may be zero; the divisor.</summary>
    public static bool TryEvaluate(Formula formula, ReadOnlySpan<Observation> inputs, out Interval result, out bool tight, out FormulaNode? divisor)
    {
        tight = true;
        divisor = null;
        if (!TryEvaluate(formula.Root, inputs, out result, ref divisor))
        {
            return false;
        }

        if (formula.HasRepeatedInputs && !result.IsExact && RepeatsRoundedInput(formula, inputs))
        {
            tight = TryCorners(formula, inputs, ref result);
        }

        return true;
    }

    private static bool RepeatsRoundedInput(Formula formula, ReadOnlySpan<Observation> inputs)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            if (formula.Uses(i) > 1 && inputs[i].Quantity is { IsExact: false })
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryEvaluate(FormulaNode node, ReadOnlySpan<Observation> inputs, out Interval result, ref FormulaNode? divisor)
    {
        switch (node.Operation)
        {
            case FormulaOperation.Constant:
                result = new Interval(node.Number);
                return true;
            case <= FormulaOperation.Years:
                result = Access(node, inputs);
                return true;
        }

        if (!TryEvaluate(node.Left, inputs, out Interval left, ref divisor))
        {
            result = default;
            return false;
        }

        if (node.Operation == FormulaOperation.Negate)
        {
            result = -left;
            return true;
        }

        bool divides = node.Operation is FormulaOperation.Divide or FormulaOperation.Share;
        if (node.SameOperands && !(divides && left.Center.IsZero))
        {
            result = new Interval(divides ? Rational.One : Rational.Zero);
            return true;
        }

        if (!TryEvaluate(node.Right, inputs, out Interval right, ref divisor))
        {
            result = default;
            return false;
        }

        if (divides && right.ContainsZero)
        {
            divisor = node.Right;
            result = default;
            return false;
        }

        result = node.Operation switch
        {
            FormulaOperation.Add => left + right,
            FormulaOperation.Subtract => left - right,
            FormulaOperation.Multiply => left * right,
            _ => left * right.Reciprocal(),
        };
        return true;
    }

    private static Interval Access(FormulaNode node, ReadOnlySpan<Observation> inputs)
    {
        Observation input = inputs[node.Input];
        return node.Operation switch
        {
            FormulaOperation.Place => new Interval(input.Rank!.Value.Place),
            FormulaOperation.Count => new Interval(input.Rank!.Value.Count),
            FormulaOperation.Years => new Interval(input.Period.Years!.Value),
            _ => Amount(input),
        };
    }

    private static Interval Amount(Observation input)
    {
        Quantity quantity = input.Quantity!.Value;
        Rational center = quantity.CoherentAmount;
        Rational halfWidth = quantity.CoherentHalfWidth;
        return halfWidth.IsZero ? new Interval(center) : new Interval(center - halfWidth, center, center + halfWidth);
    }

    private static bool TryCorners(Formula formula, ReadOnlySpan<Observation> inputs, ref Interval result)
    {
        int[] variables = new int[inputs.Length];
        List<Interval> box = [];
        for (int i = 0; i < inputs.Length; i++)
        {
            bool rounded = formula.Uses(i) > 0 && inputs[i].Quantity is { IsExact: false };
            variables[i] = rounded ? box.Count : -1;
            if (rounded)
            {
                box.Add(Amount(inputs[i]));
            }
        }

        if (box.Count > Polynomial.MaxVariables || Expand(formula.Root, inputs, variables) is not var (numerator, denominator))
        {
            return false;
        }

        (numerator, denominator) = Polynomial.Cancel(numerator, denominator);
        if (numerator.IsZero || numerator.IsMultipleOf(denominator, out _))
        {
            result = new Interval(result.Center);
            return true;
        }

        Interval[] ranges = [.. box];
        List<int> moving = [];
        for (int i = 0; i < ranges.Length; i++)
        {
            int degree = Math.Max(numerator.Degree(i), denominator.Degree(i));
            if (degree > 1 && !IsMonotone(numerator, denominator, i, ranges))
            {
                return false;
            }

            if (degree > 0)
            {
                moving.Add(i);
            }
        }

        Rational lower = result.Center;
        Rational upper = result.Center;
        Rational[] point = new Rational[ranges.Length];
        for (int corner = 0; corner < 1 << moving.Count; corner++)
        {
            for (int i = 0; i < moving.Count; i++)
            {
                Interval range = ranges[moving[i]];
                point[moving[i]] = (corner >> i & 1) == 0 ? range.Lower : range.Upper;
            }

            Rational value = numerator.ValueAt(point) / denominator.ValueAt(point);
            lower = Rational.Min(lower, value);
            upper = Rational.Max(upper, value);
        }

        result = new Interval(lower, result.Center, upper);
        return true;
    }

    private static bool IsMonotone(Polynomial numerator, Polynomial denominator, int variable, ReadOnlySpan<Interval> box)
    {
        if (Polynomial.Multiply(numerator.Derivative(variable), denominator) is not { } rising
            || Polynomial.Multiply(numerator, denominator.Derivative(variable)) is not { } falling)
        {
            return false;
        }

        // A factor of the slope without this number in it has one sign while the others are held, whichever that is.
        Interval slope = Polynomial.Add(rising, falling, -1).WithoutCommonFactors(variable).Over(box);
        return slope.Lower.Sign >= 0 || slope.Upper.Sign <= 0;
    }

    // The formula as one quotient; null when it is too large to be written out.
    private static (Polynomial Numerator, Polynomial Denominator)? Expand(FormulaNode node, ReadOnlySpan<Observation> inputs, int[] variables)
    {
        Polynomial one = Polynomial.Constant(Rational.One);
        switch (node.Operation)
        {
            case FormulaOperation.Constant:
                return (Polynomial.Constant(node.Number), one);
            case <= FormulaOperation.Years:
                return node.Operation == FormulaOperation.Amount && variables[node.Input] >= 0
                    ? (Polynomial.Variable(variables[node.Input]), one)
                    : (Polynomial.Constant(Access(node, inputs).Center), one);
        }

        bool divides = node.Operation is FormulaOperation.Divide or FormulaOperation.Share;
        if (node.SameOperands)
        {
            return (Polynomial.Constant(divides ? Rational.One : Rational.Zero), one);
        }

        if (Expand(node.Left, inputs, variables) is not var (leftNumerator, leftDenominator))
        {
            return null;
        }

        if (node.Operation == FormulaOperation.Negate)
        {
            return (Polynomial.Add(Polynomial.Constant(Rational.Zero), leftNumerator, -1), leftDenominator);
        }

        if (Expand(node.Right, inputs, variables) is not var (rightNumerator, rightDenominator))
        {
            return null;
        }

        if (divides)
        {
            (rightNumerator, rightDenominator) = (rightDenominator, rightNumerator);
        }

        if (Polynomial.Multiply(leftDenominator, rightDenominator) is not { } denominator)
        {
            return null;
        }

        if (node.Operation is FormulaOperation.Add or FormulaOperation.Subtract)
        {
            int sign = node.Operation == FormulaOperation.Add ? 1 : -1;
            return Polynomial.Multiply(leftNumerator, rightDenominator) is { } left && Polynomial.Multiply(rightNumerator, leftDenominator) is { } right
                ? (Polynomial.Add(left, right, sign), denominator)
                : null;
        }

        return Polynomial.Multiply(leftNumerator, rightNumerator) is { } numerator ? (numerator, denominator) : null;
    }
}
