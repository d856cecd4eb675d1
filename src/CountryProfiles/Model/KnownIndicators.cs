namespace CountryProfiles;

/// <summary>The codes behind the properties of a profile, and what stands in for an indicator that no seed describes.</summary>
internal static class KnownIndicators
{
    public static readonly IndicatorCode Population = IndicatorCode.Create("population");
    public static readonly IndicatorCode Area = IndicatorCode.Create("area");
    public static readonly IndicatorCode TotalArea = IndicatorCode.Create("area.total");
    public static readonly IndicatorCode LandArea = IndicatorCode.Create("area.land");
    public static readonly IndicatorCode Languages = IndicatorCode.Create("languages");
    public static readonly IndicatorCode Currency = IndicatorCode.Create("currency");
    public static readonly IndicatorCode GdpPerCapitaPpp = IndicatorCode.Create("gdp.per-capita.ppp");
    public static readonly IndicatorCode HdiRank = IndicatorCode.Create("hdi.rank");
    public static readonly IndicatorCode Remittances = IndicatorCode.Create("remittances");
    public static readonly IndicatorCode NetMigrationRate = IndicatorCode.Create("net-migration-rate");
    public static readonly IndicatorCode Immigrants = IndicatorCode.Create("immigrants.share");
    public static readonly IndicatorCode WomenAmongImmigrants = IndicatorCode.Create("immigrants.women-share");
    public static readonly IndicatorCode PopulationUnder15 = IndicatorCode.Create("population.under-15-share");
    public static readonly IndicatorCode AdultHivPrevalence = IndicatorCode.Create("hiv.prevalence.adults");

    /// <summary>Where a value that the dataset does not hold would have come from.</summary>
    public static Source NoSource { get; } = new() { Code = "none", Publisher = "none", Title = "not in this dataset" };

    public static Indicator Describe(IndicatorCode code) => new() { Code = code, Name = code.ToString() };
}
