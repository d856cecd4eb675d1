using System.Globalization;
using CountryProfiles.Calculations;
using CountryProfiles.Units;

namespace CountryProfiles.Tests.Calculations;

/// <summary>Kyrgyzstan's observations as semantics state them, and means to make others.</summary>
internal static class KyrgyzstanFixture
{
    public static readonly PeriodPolicy Within1 = PeriodPolicy.NearestWithin(1);

    public static readonly Source Page = new() { Code = "page", Publisher = "IOM", Title = "Kyrgyzstan" };

    public static readonly CountryCode Kgz = CountryCode.Create("KGZ");

    public static Observation P { get; } = Of("population", Million(5.9m, 5), "mid-2015");

    public static Observation A { get; } = Of("area", Published(199_951, 0, "km2"), "undated");

    public static Observation G { get; } = Of("gdp.per-capita.ppp", Published(3322, 0, "USD@ppp/person"), "2014");

    public static Observation R { get; } = Of("remittances", Quantity.Published(2_246_000_000, 6, Unit("USD")), "2014", ObservationStatus.Estimated);

    public static Observation M { get; } = Of("net-migration-rate", Published(-3.2m, -1, "migrant/1000person/year"), "avg mid-2015/mid-2020");

    public static Observation I { get; } = Of("immigrants.share", Published(3.4m, -1, "%{person}"), "mid-2015");

    public static Observation W { get; } = Of("immigrants.women-share", Published(59.6m, -1, "%{immigrant}"), "mid-2015");

    public static Observation U { get; } = Of("population.under-15-share", Published(31.4m, -1, "%{person}"), "mid-2015");

    public static Observation Hiv { get; } = Of("hiv.prevalence.adults", Published(0.30m, -2, "%{adult-15-49}"), "avg 2014");

    public static Observation Hdi { get; } = Rank(120, 188);

    public static CountryProfile Profile { get; } = With(P, A, G, R, M, I, W, U, Hiv, Hdi);

    public static CountryProfile With(params Observation[] observations) =>
        new() { Country = new Country { Code = Kgz, Alpha2 = "KG", Name = "Kyrgyzstan" }, Observations = observations };

    /// <summary>The profile with one observation in place of the one of its indicator.</summary>
    public static CountryProfile Replacing(params Observation[] replacements) => With(
        [.. Profile.Observations.Select(old => Array.Find(replacements, one => one.Indicator.Code == old.Indicator.Code) ?? old)]);

    public static UnitOfMeasure Unit(string code) => UnitTable.Default[code];

    public static Quantity Published(decimal amount, int lastDigit, string unit) => Quantity.Published(amount, lastDigit, Unit(unit));

    public static Quantity Million(decimal amount, int lastDigit, string unit = "person") => Quantity.Published(amount * 1_000_000, lastDigit, Unit(unit));

    public static ReferencePeriod Period(string text) => ReferencePeriod.Parse(text);

    public static Rational Number(string text) => Rational.Parse(text);

    public static Observation Of(
        string code, Quantity quantity, string period, ObservationStatus status = ObservationStatus.Normal, Source? source = null, string area = "KGZ") =>
        Observation.Create(
            Indicator(code), CountryCode.Create(area), Period(period), ObservationValue.Of(quantity), source ?? Page, status: status);

    public static Observation Rank(int place, int count) => Observation.Create(
        new Indicator { Code = IndicatorCode.Create("hdi.rank"), Name = "HDI rank", ValueKind = ObservationValueKind.Rank },
        Kgz, Period("avg 2014"), ObservationValue.Of(CountryProfiles.Rank.Create(place, count)), Page);

    public static Observation Missing(string code, MissingReason reason) => Observation.Missing(Indicator(code), Kgz, reason, Page);

    /// <summary>An observation of a plain number, between <paramref name="amount"/> less and plus <paramref name="halfWidth"/>.</summary>
    public static Observation Plain(string code, Rational amount, Rational halfWidth, string unit = "1", string period = "2014") =>
        Of(code, Quantity.Create(amount, halfWidth, Unit(unit)), period);

    public static Derivation Evaluate(string formula, params Observation[] inputs) =>
        Formula.Parse(formula).Evaluate(IndicatorCode.Create("test"), inputs, PeriodPolicy.Any);

    public static string[] Codes(Derivation derivation) => [.. derivation.Warnings.Select(warning => warning.Code)];

    public static Indicator Indicator(string code) => new()
    {
        Code = IndicatorCode.Create(code),
        Name = code,
        PartUnit = code == "immigrants.share" ? Unit("immigrant") : null,
        ValueKind = code == "hdi.rank" ? ObservationValueKind.Rank : ObservationValueKind.Quantity,
    };
}
