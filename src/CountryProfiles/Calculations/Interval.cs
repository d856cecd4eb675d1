namespace CountryProfiles.Calculations;

/// <summary>A number with the bounds it lies between, and the arithmetic on the three.</summary>
internal readonly struct Interval
{
    public Interval(Rational exact)
    {
        Lower = exact;
        Center = exact;
        Upper = exact;
        IsExact = true;
    }

    public Interval(Rational lower, Rational center, Rational upper)
    {
        Lower = lower;
        Center = center;
        Upper = upper;
        IsExact = lower == upper;
    }

    public Rational Lower { get; }

    public Rational Center { get; }

    public Rational Upper { get; }

    public bool IsExact { get; }

    public bool ContainsZero => Lower.Sign <= 0 && Upper.Sign >= 0;

    public static Interval operator +(in Interval left, in Interval right) => left.IsExact && right.IsExact
        ? new Interval(left.Center + right.Center)
        : new Interval(left.Lower + right.Lower, left.Center + right.Center, left.Upper + right.Upper);

    public static Interval operator -(in Interval value) =>
        value.IsExact ? new Interval(-value.Center) : new Interval(-value.Upper, -value.Center, -value.Lower);

    public static Interval operator -(in Interval left, in Interval right) => left.IsExact && right.IsExact
        ? new Interval(left.Center - right.Center)
        : new Interval(left.Lower - right.Upper, left.Center - right.Center, left.Upper - right.Lower);

    public static Interval operator *(in Interval left, in Interval right)
    {
        if (left.IsExact && right.IsExact)
        {
            return new Interval(left.Center * right.Center);
        }

        Rational center = left.Center * right.Center;
        (Rational lower, Rational upper) = (left.Lower.Sign >= 0, right.Lower.Sign >= 0, left.Upper.Sign <= 0, right.Upper.Sign <= 0) switch
        {
            (true, true, _, _) => (left.Lower * right.Lower, left.Upper * right.Upper),
            (true, _, _, true) => (left.Upper * right.Lower, left.Lower * right.Upper),
            (_, true, true, _) => (left.Lower * right.Upper, left.Upper * right.Lower),
            (_, _, true, true) => (left.Upper * right.Upper, left.Lower * right.Lower),
            (true, _, _, _) => (left.Upper * right.Lower, left.Upper * right.Upper),
            (_, true, _, _) => (left.Lower * right.Upper, left.Upper * right.Upper),
            (_, _, true, _) => (left.Lower * right.Upper, left.Lower * right.Lower),
            (_, _, _, true) => (left.Upper * right.Lower, left.Lower * right.Lower),
            _ => (Rational.Min(left.Lower * right.Upper, left.Upper * right.Lower), Rational.Max(left.Lower * right.Lower, left.Upper * right.Upper)),
        };
        return new Interval(lower, center, upper);
    }

    /// <summary>1 divided by a number that cannot be zero.</summary>
    public Interval Reciprocal() => IsExact
        ? new Interval(Center.Reciprocal())
        : new Interval(Upper.Reciprocal(), Center.Reciprocal(), Lower.Reciprocal());
}
