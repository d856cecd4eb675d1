using CountryProfiles.Internal;

namespace CountryProfiles.Calculations;

/// <summary>
/// The figures that follow from a country's profile. Each is calculated from the observations that the profile gives for
/// its indicators, the latest ones; for others, evaluate a <see cref="Formula"/> on them.
/// </summary>
/// <remarks>
/// Nothing here throws over what a profile holds: a figure that makes no sense says so in
/// <see cref="Derivation.Refusal"/>, and one that lacks an input is missing with the reason.
/// </remarks>
public static class Figures
{
    // Three digits are what a rank among some two hundred countries can tell.
    private const int RankDigits = 3;

    private static readonly Figure s_densityByArea = new("population.density", "population / area");
    private static readonly Figure s_densityByLand = new("population.density", "population / area.land");
    private static readonly Figure s_densityByTotal = new("population.density", "population / area.total");
    private static readonly Figure s_remittancesPerCapita = new("remittances.per-capita", "remittances / population");
    private static readonly Figure s_gdpPpp = new("gdp.ppp", "gdp.per-capita.ppp * population");
    private static readonly Figure s_remittancesShare = new("remittances.share-of-gdp", "share(remittances, gdp.per-capita.ppp * population)");
    private static readonly Figure s_immigrants = new("immigrants", "population * immigrants.share");
    private static readonly Figure s_immigrantWomen = new("immigrants.women", "population * immigrants.share * immigrants.women-share");
    private static readonly Figure s_immigrantMen = new("immigrants.men", "population * immigrants.share * (1 - immigrants.women-share)");
    private static readonly Figure s_under15 = new("population.under-15", "population * population.under-15-share");
    private static readonly Figure s_from15 = new("population.15-and-over", "population * (1 - population.under-15-share)");
    private static readonly Figure s_netMigrantsPerYear = new("net-migrants.per-year", "population * net-migration-rate");
    private static readonly Figure s_netMigrants = new("net-migrants.period", "population * net-migration-rate * net-migration-rate:years");
    private static readonly Figure s_rankedBelow = new("hdi.share-ranked-below", "share(hdi.rank:count - hdi.rank:place, hdi.rank:count)");

    /// <summary>People per area, <c>population.density</c>; <c>.In</c> gives it per square mile.</summary>
    /// <remarks>
    /// The area is <c>area</c>, whose basis is not stated, and the result is flagged for that. A profile that does not
    /// have it is calculated with <c>area.land</c>, as the United Nations do, or else with <c>area.total</c>; the
    /// formula says which.
    /// </remarks>
    public static Derivation PopulationDensity(CountryProfile profile, PeriodPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Figure figure = Has(profile, KnownIndicators.Area) ? s_densityByArea
            : Has(profile, KnownIndicators.LandArea) ? s_densityByLand
            : Has(profile, KnownIndicators.TotalArea) ? s_densityByTotal
            : s_densityByArea;
        return figure.Of(profile, policy);
    }

    /// <summary>Remittances received per person, <c>remittances.per-capita</c>.</summary>
    public static Derivation RemittancesPerCapita(CountryProfile profile, PeriodPolicy policy) => s_remittancesPerCapita.Of(profile, policy);

    /// <summary>Gross domestic product in international dollars, implied by the amount per person, <c>gdp.ppp</c>.</summary>
    public static Derivation GdpPpp(CountryProfile profile, PeriodPolicy policy) => s_gdpPpp.Of(profile, policy);

    /// <summary>
    /// Remittances as a share of gross domestic product, <c>remittances.share-of-gdp</c>; refused, because the one is in
    /// market dollars and the other at purchasing power parity. Their quotient is no percentage.
    /// </summary>
    public static Derivation RemittancesShareOfGdp(CountryProfile profile, PeriodPolicy policy) => s_remittancesShare.Of(profile, policy);

    /// <summary>How many immigrants there are, <c>immigrants</c>.</summary>
    public static Derivation Immigrants(CountryProfile profile, PeriodPolicy policy) => s_immigrants.Of(profile, policy);

    /// <summary>How many of the immigrants are women, <c>immigrants.women</c>.</summary>
    public static Derivation ImmigrantWomen(CountryProfile profile, PeriodPolicy policy) => s_immigrantWomen.Of(profile, policy);

    /// <summary>How many of the immigrants are men, <c>immigrants.men</c>.</summary>
    public static Derivation ImmigrantMen(CountryProfile profile, PeriodPolicy policy) => s_immigrantMen.Of(profile, policy);

    /// <summary>How many people are younger than 15, <c>population.under-15</c>.</summary>
    public static Derivation PopulationUnder15(CountryProfile profile, PeriodPolicy policy) => s_under15.Of(profile, policy);

    /// <summary>How many people are 15 or older, <c>population.15-and-over</c>.</summary>
    public static Derivation Population15AndOver(CountryProfile profile, PeriodPolicy policy) => s_from15.Of(profile, policy);

    /// <summary>Net migrants in a year, <c>net-migrants.per-year</c>, as if the population stayed as it is.</summary>
    public static Derivation NetMigrantsPerYear(CountryProfile profile, PeriodPolicy policy) => s_netMigrantsPerYear.Of(profile, policy);

    /// <summary>Net migrants over the period of the rate, <c>net-migrants.period</c>, as if the population stayed as it is.</summary>
    public static Derivation NetMigrantsOfPeriod(CountryProfile profile, PeriodPolicy policy) => s_netMigrants.Of(profile, policy);

    /// <summary>
    /// The share of ranked countries that stand below this one in the Human Development Index,
    /// <c>hdi.share-ranked-below</c>: (count − place) ÷ count, which is 0 for the last and never 1.
    /// </summary>
    /// <remarks>
    /// Other percentiles differ: (count − place) ÷ (count − 1) leaves the country itself out, and the mid-rank
    /// percentile counts half of it.
    /// </remarks>
    public static Derivation HdiShareRankedBelow(CountryProfile profile, PeriodPolicy policy) => s_rankedBelow.Of(profile, policy, RankDigits);

    /// <summary>
    /// Every figure, in this order: density, remittances per capita, implied GDP, remittances as a share of it (refused),
    /// immigrants, women and men among them, under 15, 15 and over, net migrants per year and over the period, share
    /// ranked below.
    /// </summary>
    public static IReadOnlyList<Derivation> All(CountryProfile profile, PeriodPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return ValueList<Derivation>.Of(
            [
                PopulationDensity(profile, policy),
                RemittancesPerCapita(profile, policy),
                GdpPpp(profile, policy),
                RemittancesShareOfGdp(profile, policy),
                Immigrants(profile, policy),
                ImmigrantWomen(profile, policy),
                ImmigrantMen(profile, policy),
                PopulationUnder15(profile, policy),
                Population15AndOver(profile, policy),
                NetMigrantsPerYear(profile, policy),
                NetMigrantsOfPeriod(profile, policy),
                HdiShareRankedBelow(profile, policy),
            ],
            nameof(profile));
    }

    private static bool Has(CountryProfile profile, IndicatorCode code) => profile.TryGet(code, out Observation? observation) && !observation.IsMissing;

    private sealed class Figure(string code, string formula)
    {
        private readonly IndicatorCode _code = IndicatorCode.Create(code);
        private readonly Formula _formula = Formula.Parse(formula);

        public Derivation Of(CountryProfile profile, PeriodPolicy policy, int? digits = null)
        {
            ArgumentNullException.ThrowIfNull(profile);
            return _formula.EvaluateInOrder(_code, _formula.Bind(profile), policy, null, digits);
        }
    }
}
