using System.Numerics;

namespace CountryProfiles.Calculations;

/// <summary>The growth of a series from one observation to a later one: over the whole time exactly, per year within bounds.</summary>
/// <remarks>
/// The rate per year is the constant one that compounds to the total. It is a root and mostly irrational, so that it is given by
/// decimals that enclose it: no bound is more than 10⁻¹⁰ of a percentage point away from the rate that it stands for.
/// </remarks>
public sealed record SeriesGrowth
{
    private const int PlacesOfFactor = 12;

    internal SeriesGrowth(Observation from, Observation to, Derivation total, Observation[] breaks)
    {
        From = from;
        To = to;
        Total = total;
        Breaks = Array.AsReadOnly(breaks);
        List<DerivationWarning> warnings = [.. total.Warnings];
        foreach (Observation broken in breaks)
        {
            // The derivation tells of its own inputs already.
            if (!ReferenceEquals(broken, to))
            {
                warnings.Add(new DerivationWarning("break-in-series", $"{broken.Indicator.Code} ({broken.Period}), on the way, is not comparable with earlier values of its series."));
            }
        }

        Warnings = warnings.AsReadOnly();
        AnnualRefusal = RefuseAnnual();
        if (AnnualRefusal is null && total.HasValue)
        {
            AnnualLower = Floor(Ratio(total.Lower!.Value), Years!.Value);
            Annual = Floor(Ratio(total.Value!.Value), Years.Value);
            AnnualUpper = Ceiling(Ratio(total.Upper!.Value), Years.Value);
        }
    }

    /// <summary>The observation that it starts from; a missing one when the year has no value.</summary>
    public Observation From { get; }

    /// <summary>The observation that it goes to; a missing one when the year has no value.</summary>
    public Observation To { get; }

    /// <summary>
    /// By how many per cent the value changed over the whole time, exactly, with the bounds that the published digits leave open; or
    /// why that makes no sense or is not known.
    /// </summary>
    public Derivation Total { get; }

    /// <summary>The whole years from one period to the other; null when they are not whole, or the periods differ in kind or length.</summary>
    public int? Years => From.Period is { Start: { } from, End: { } fromEnd } && To.Period is { Start: { } to, End: { } toEnd }
        && From.Period.Kind == To.Period.Kind && (from.Month, from.Day) == (to.Month, to.Day) && (fromEnd.Month, fromEnd.Day) == (toEnd.Month, toEnd.Day)
        && to.Year - from.Year == toEnd.Year - fromEnd.Year && to.Year > from.Year
        ? to.Year - from.Year
        : null;

    /// <summary>The rate per year in per cent, its digits after the tenth place cut off downwards; null where there is none.</summary>
    public Rational? Annual { get; }

    /// <summary>A rate per year in per cent that no rate lies below which the published digits allow; null where there is none.</summary>
    public Rational? AnnualLower { get; }

    /// <summary>A rate per year in per cent that no rate lies above which the published digits allow; null where there is none.</summary>
    public Rational? AnnualUpper { get; }

    /// <summary>Why there is a total and no rate per year; null when there is one, and when there is no total either.</summary>
    public string? AnnualRefusal { get; }

    /// <summary>
    /// The observations after the first and up to the last that are not comparable with earlier ones, of the sources of
    /// the two: where there is one, the growth is that of two series.
    /// </summary>
    public IReadOnlyList<Observation> Breaks { get; }

    /// <summary>What to know before relying on it: the warnings of the total, and the breaks on the way.</summary>
    public IReadOnlyList<DerivationWarning> Warnings { get; }

    /// <inheritdoc />
    public bool Equals(SeriesGrowth? other) =>
        ReferenceEquals(this, other)
        || (other is not null && From.Equals(other.From) && To.Equals(other.To) && Total.Equals(other.Total) && Breaks.SequenceEqual(other.Breaks));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(From, To, Total);

    /// <summary>The total as people read it.</summary>
    public override string ToString() => Total.ToString();

    private static Rational Ratio(Rational percent) => Rational.One + (percent / 100);

    // The largest decimal of so many places whose power is not above the ratio.
    private static Rational Floor(Rational ratio, int years) => Percent(Root(BigInteger.Divide(Scaled(ratio, years), ratio.Denominator), years));

    private static Rational Ceiling(Rational ratio, int years)
    {
        BigInteger scaled = Scaled(ratio, years);
        BigInteger root = Root(BigInteger.Divide(scaled, ratio.Denominator), years);
        return Percent(BigInteger.Pow(root, years) * ratio.Denominator == scaled ? root : root + 1);
    }

    private static BigInteger Scaled(Rational ratio, int years) => ratio.Numerator * BigInteger.Pow(10, PlacesOfFactor * years);

    private static Rational Percent(BigInteger factor) => ((Rational.Create(factor, BigInteger.One) * Rational.PowerOfTen(-PlacesOfFactor)) - Rational.One) * 100;

    // The largest integer whose power is not above the number: Newton's steps from above go down until they stay.
    private static BigInteger Root(BigInteger number, int degree)
    {
        if (degree == 1 || number.IsZero)
        {
            return number;
        }

        BigInteger root = BigInteger.One << (int)((number.GetBitLength() / degree) + 1);
        while (true)
        {
            BigInteger next = (((degree - 1) * root) + (number / BigInteger.Pow(root, degree - 1))) / degree;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    private string? RefuseAnnual()
    {
        if (!Total.HasValue)
        {
            return null;
        }

        if (Years is null)
        {
            return $"From {From.Period} to {To.Period} is no number of whole years between periods of one kind and length.";
        }

        return Ratio(Total.Lower!.Value).Sign > 0 ? null : "No constant rate per year leads from one value to another that is, or may be, zero or of the other sign.";
    }
}
