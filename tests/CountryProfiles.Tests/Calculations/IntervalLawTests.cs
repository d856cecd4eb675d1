using CountryProfiles.Calculations;
using CountryProfiles.Units;
using FsCheck.Xunit;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

/// <summary>Laws 16 to 22: intervals and display.</summary>
public sealed class IntervalLawTests
{
    // Each formula beside the same arithmetic by hand. Some name an input twice, and some squared.
    private static readonly (string Formula, Func<Rational, Rational, Rational, Rational> ByHand, bool Tight)[] s_formulas =
    [
        ("x + y - z", (x, y, z) => x + y - z, true),
        ("x * y * z", (x, y, z) => x * y * z, true),
        ("x * (1 - y) / z", (x, y, z) => x * (1 - y) / z, true),
        ("x * y / (x + z)", (x, y, z) => x * y / (x + z), true),
        ("x * y + x * z - y * z", (x, y, z) => (x * y) + (x * z) - (y * z), true),
        ("x * x * y / z", (x, y, z) => x * x * y / z, true),
        ("x * x - 3 * x + y - z", (x, y, z) => (x * x) - (3 * x) + y - z, false),
        ("-x * -y / (z * z)", (x, y, z) => x * y / (z * z), true),
    ];

    [Property]
    public void Law16_LowerCentralUpperAreInOrder(int a, int b, int c, byte width) => ForEachFormula(a, b, c, width, (formula, _, x, y, z) =>
    {
        Derivation result = Evaluate(formula.Formula, x, y, z);
        Assert.True(result.Lower <= result.Value && result.Value <= result.Upper);
        Assert.Equal(formula.ByHand(Amount(x), Amount(y), Amount(z)), result.Value);
    });

    [Property]
    public void Law17_InputsInsideTheirIntervalsLandInside(int a, int b, int c, byte width, byte p, byte q, byte r) =>
        ForEachFormula(a, b, c, width, (formula, _, x, y, z) =>
        {
            Derivation result = Evaluate(formula.Formula, x, y, z);
            Rational value = formula.ByHand(Inside(x, p), Inside(y, q), Inside(z, r));
            Assert.True(result.Lower <= value && value <= result.Upper, $"{formula.Formula}: {value} is outside {result.Lower} to {result.Upper}");
        });

    [Property]
    public void Law18_BoundsAreAttainedAtCorners(int a, int b, int c, byte width) => ForEachFormula(a, b, c, width, (formula, tight, x, y, z) =>
    {
        Derivation result = Evaluate(formula.Formula, x, y, z);
        if (Codes(result).Contains("bounds-not-tight"))
        {
            Assert.False(tight);
            return;
        }

        Rational[] corners = [.. Enumerable.Range(0, 8).Select(corner => formula.ByHand(Inside(x, corner % 2 * 255), Inside(y, corner / 2 % 2 * 255), Inside(z, corner / 4 * 255)))];
        Assert.Equal((corners.Min(), corners.Max()), (result.Lower, result.Upper));
    });

    [Property]
    public void Law19_NarrowingAnInputNeverWidens(int a, int b, int c, byte width, byte part) => ForEachFormula(a, b, c, width, (formula, _, x, y, z) =>
    {
        Derivation wide = Evaluate(formula.Formula, x, y, z);
        Derivation narrow = Evaluate(formula.Formula, Plain("x", Amount(x), x.Quantity!.Value.HalfWidth * part / 255), y, z);
        Assert.True(wide.Lower <= narrow.Lower && narrow.Upper <= wide.Upper);

        Derivation exact = Evaluate(formula.Formula, Plain("x", Amount(x), 0), Plain("y", Amount(y), 0), Plain("z", Amount(z), 0));
        Assert.Equal((exact.Value, exact.Value, true), (exact.Lower, exact.Upper, exact.IsExact));
    });

    [Property]
    public void Law20_SameMinusAndOverItself(int amount, byte width)
    {
        Observation x = Plain("x", amount == 0 ? 1 : amount, width, "person");
        Derivation zero = Calculate.Difference(x, x, PeriodPolicy.IdenticalOnly);
        Derivation one = Calculate.Ratio(x, x, PeriodPolicy.IdenticalOnly);
        Assert.Equal((Rational.Zero, Rational.Zero, Rational.Zero, "person"), (zero.Lower, zero.Value, zero.Upper, zero.Unit?.Code));
        Assert.Equal((Rational.One, Rational.One, Rational.One, "1"), (one.Lower, one.Value, one.Upper, one.Unit?.Code));
        Assert.Single(one.Inputs);
        Assert.NotNull(Calculate.Ratio(Plain("x", 0, width), Plain("x", 0, width), PeriodPolicy.Any).Refusal);
    }

    [Property]
    public void Law21_AnExtraPrintedDigitDividesTheHalfWidthByTen(int digits, byte places)
    {
        int shown = places % 6;
        Rational amount = digits * Rational.PowerOfTen(-shown);
        Observation printed = Of("x", Quantity.Published(amount, -shown, UnitOfMeasure.One), "2014");
        Observation longer = Of("x", Quantity.Published(amount, -shown - 1, UnitOfMeasure.One), "2014");
        Derivation wide = Derivation.Of(printed);
        Derivation narrow = Derivation.Of(longer);
        Assert.Equal(wide.Value, narrow.Value);
        Assert.Equal(wide.Upper - wide.Value, (narrow.Upper - narrow.Value) * 10);
        Assert.Equal(Rational.PowerOfTen(-shown) / 2, wide.Upper - wide.Value);
        Assert.Equal(printed.Quantity, longer.Quantity);
    }

    [Property]
    public void Law22_DisplayShowsTheDecadeOfTheHalfWidth(int a, int b, int c, byte width) => ForEachFormula(a, b, c, width, (formula, _, x, y, z) =>
    {
        Derivation result = Evaluate(formula.Formula, x, y, z);
        Rational w = (result.Upper!.Value - result.Lower!.Value) / 2;
        if (w.Sign > 0)
        {
            Quantity shown = UnitTable.Default.Parse(result.Display).Quantity;
            Assert.True((shown.Amount - result.Value!.Value).Abs() <= w / 2, $"{result.Display} for {result.Value} ± {w}");
            Assert.True(result.TryGetLastDigit(out int k));
            Assert.True(Rational.PowerOfTen(k) <= w && w < Rational.PowerOfTen(k + 1));
            Assert.True(shown.Amount.RoundToPowerOfTen(k) == shown.Amount);
        }
    });

    [Fact]
    public void Law22_ReferenceFigures_ObeyIt()
    {
        foreach (Derivation figure in Figures.All(Profile, Within1).Where(figure => figure.HasValue && !figure.IsExact))
        {
            Rational w = (figure.Upper!.Value - figure.Lower!.Value) / 2;
            Assert.True((UnitTable.Default.Parse(figure.Display).Quantity.Amount - figure.Value!.Value).Abs() <= w / 2);
        }
    }

    // Formulas on three numbers far enough from zero to divide by; every second time the first is negative.
    private static void ForEachFormula(
        int a, int b, int c, byte width,
        Action<(string Formula, Func<Rational, Rational, Rational, Rational> ByHand, bool Tight), bool, Observation, Observation, Observation> check)
    {
        int sign = a % 2 == 0 ? 1 : -1;
        Rational half = (Rational)width / 100;
        foreach ((string Formula, Func<Rational, Rational, Rational, Rational> ByHand, bool Tight) formula in s_formulas)
        {
            bool sum = formula.Formula.Contains("(x + z)", StringComparison.Ordinal);
            Observation x = Plain("x", (sum ? 1 : sign) * (5 + Math.Abs((long)a % 1000)), half);
            Observation y = Plain("y", b % 1000, half / 2);
            Observation z = Plain("z", 3 + Math.Abs((long)c % 1000), half / 3);
            check(formula, formula.Tight, x, y, z);
        }
    }

    private static Rational Amount(Observation input) => input.Quantity!.Value.Amount;

    // From the lower bound at 0 to the upper at 255.
    private static Rational Inside(Observation input, int part) =>
        input.Quantity!.Value.Lower + (input.Quantity.Value.HalfWidth * 2 * part / 255);
}
