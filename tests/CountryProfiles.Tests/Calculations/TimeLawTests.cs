using CountryProfiles.Calculations;
using FsCheck.Xunit;
using static CountryProfiles.Tests.Calculations.KyrgyzstanFixture;

namespace CountryProfiles.Tests.Calculations;

/// <summary>Laws 23 to 28: time, status and missing values.</summary>
public sealed class TimeLawTests
{
    private static readonly string[] s_periods =
        ["undated", "2014", "avg 2014", "mid-2014", "2014-12-31", "2015", "mid-2015", "avg mid-2015/mid-2020", "2012-04-01/2013-03-31"];

    [Property]
    public void Law23_CompatibilityIsReflexiveAndSymmetric(byte first, byte second)
    {
        ReferencePeriod left = Period(s_periods[first % s_periods.Length]);
        ReferencePeriod right = Period(s_periods[second % s_periods.Length]);
        Assert.True(left.IsCompatibleWith(left));
        Assert.Equal(left.IsCompatibleWith(right), right.IsCompatibleWith(left));

        Derivation strict = Calculate.Sum(Plain("x", 1, 0, period: left.ToString()), Plain("y", 2, 0, period: right.ToString()), PeriodPolicy.IdenticalOnly);
        Assert.Equal(first % s_periods.Length == second % s_periods.Length, strict.HasValue);
    }

    [Property]
    public void Law24_NearestYearKeepsToleranceAndRepeats(int[] years, int asked, byte tolerance)
    {
        int year = 2000 + (asked % 60);
        int within = tolerance % 10;
        Observation[] list = [.. (years ?? []).Select((one, i) => Plain("x", i, 0, period: (2000 + (one % 50)).ToString("0000", null)))];
        int? closest = list.Length == 0 ? null : list.Min(one => Math.Abs(one.Period.FirstYear!.Value - year));
        CountryProfile profile = With(list);
        IndicatorCode code = IndicatorCode.Create("x");
        Observation? nearest = profile.Nearest(code, year, within);
        Assert.Equal(closest <= within, nearest is not null);
        if (nearest is not null)
        {
            int actual = nearest.Period.FirstYear!.Value;
            Assert.Equal(closest, Math.Abs(actual - year));

            // Of two equally near the earlier one.
            Assert.DoesNotContain(list, one => one.Period.FirstYear < actual && Math.Abs(one.Period.FirstYear!.Value - year) == closest);
            Assert.Same(nearest, profile.Nearest(code, actual, within));
        }
    }

    [Property]
    public void Law25_TotalOfYearsIsYearsTimesAYear(int rate, byte length, byte more)
    {
        int first = 1 + (length % 20);
        int second = 1 + (more % 20);
        Rational yearly = (rate % 1000) / (Rational)10;
        Observation one = Rate(yearly, 2015, 2015 + first);
        Observation next = Rate(yearly, 2015 + first, 2015 + first + second);
        Derivation annual = Figures.NetMigrantsPerYear(With(P, one), PeriodPolicy.Any);
        Derivation total = Figures.NetMigrantsOfPeriod(With(P, one), PeriodPolicy.Any);
        Assert.Equal((annual.Lower * first, annual.Value * first, annual.Upper * first), (total.Lower, total.Value, total.Upper));
        Assert.Equal(5900 * yearly, annual.Value);
        Assert.Equal(PeriodKind.Total, total.Period.Kind);

        Derivation both = Calculate.Sum(total, Figures.NetMigrantsOfPeriod(With(P, next), PeriodPolicy.Any), PeriodPolicy.Any);
        Assert.Equal(annual.Value * (first + second), both.Value);
    }

    [Property]
    public void Law26_StatusesUniteAndNoneIsLost(byte a, byte b, byte c)
    {
        Observation x = With("x", a);
        Observation y = With("y", b);
        Observation z = With("z", c);
        Derivation together = Evaluate("x + y + z", x, y, z);
        Assert.Equal((ObservationStatus)((a | b | c) & 63), together.Status);
        Assert.Equal(together.Status, Evaluate("z + (y + x)", x, y, z).Status);
        Assert.Equal(x.Status, Evaluate("x + x", x).Status);

        static Observation With(string code, byte status) => Of(code, Quantity.Exact(1, UnitOfMeasure.One), "2014", (ObservationStatus)(status & 63));
    }

    [Property]
    public void Law27_AMissingInputMakesAMissingResult(byte which, byte kind)
    {
        string[] codes = ["population", "area", "gdp.per-capita.ppp", "remittances", "net-migration-rate", "immigrants.share", "immigrants.women-share", "population.under-15-share", "hdi.rank"];
        string code = codes[which % codes.Length];
        MissingReason reason = (MissingReason)(kind % 5);
        IReadOnlyList<Derivation> figures = Figures.All(Replacing(Missing(code, reason)), PeriodPolicy.Any);
        Assert.Contains(figures, figure => figure.MissingReason is not null);
        foreach (Derivation figure in figures)
        {
            bool needs = figure.Formula.Indicators.Any(indicator => indicator.ToString() == code);
            Assert.Equal(needs ? reason : null, figure.MissingReason);
            if (needs)
            {
                Assert.Equal((null, null, null, null, ""), (figure.Value, figure.Lower, figure.Upper, figure.Refusal, figure.Display));
            }
        }
    }

    [Property]
    public void Law28_ReevaluatingReproduces(int people, byte width, byte policy)
    {
        PeriodPolicy chosen = (policy % 3) switch
        {
            0 => PeriodPolicy.Any,
            1 => PeriodPolicy.NearestWithin(policy % 4),
            _ => PeriodPolicy.IdenticalOnly,
        };
        Observation population = Plain("population", 1000 + Math.Abs((long)people), width, "person", "mid-2015");
        CountryProfile profile = Replacing(population);
        Derivation growth = Calculate.Growth(Plain("population", 900, 1, "person", "mid-2014"), population);
        Derivation density = Figures.PopulationDensity(profile, PeriodPolicy.Any).In(Unit("person/mi2"));
        Derivation twice = Calculate.Sum(Figures.ImmigrantMen(profile, chosen), Figures.ImmigrantWomen(profile, chosen), chosen);
        foreach (Derivation recorded in (Derivation[])[.. Figures.All(profile, chosen), growth, growth.WithDigits(3), density, twice])
        {
            Derivation again = recorded.Reevaluate();
            Assert.NotSame(recorded, again);
            Assert.Equal(recorded, again);
            Assert.Equal(recorded.GetHashCode(), again.GetHashCode());
            Assert.Equal((recorded.Value, recorded.Lower, recorded.Upper, recorded.Display), (again.Value, again.Lower, again.Upper, again.Display));
            Assert.Equal(recorded.Warnings, again.Warnings);
        }
    }

    private static Observation Rate(Rational perThousand, int first, int last) => Of(
        "net-migration-rate", Quantity.Create(perThousand, (Rational)1 / 20, Unit("migrant/1000person/year")), $"avg mid-{first}/mid-{last}");
}
