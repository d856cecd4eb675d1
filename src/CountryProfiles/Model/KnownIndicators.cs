namespace CountryProfiles;

/// <summary>The codes behind the properties of a profile, and what stands in for an indicator that no seed describes.</summary>
internal static class KnownIndicators
{
    /// <summary>The numbers of the twelve facts, from zero on.</summary>
    public const int PopulationFact = 0;
    public const int AreaFact = 1;
    public const int LanguagesFact = 2;
    public const int CurrencyFact = 3;
    public const int GdpPerCapitaPppFact = 4;
    public const int HdiRankFact = 5;
    public const int RemittancesFact = 6;
    public const int NetMigrationRateFact = 7;
    public const int ImmigrantsFact = 8;
    public const int WomenAmongImmigrantsFact = 9;
    public const int PopulationUnder15Fact = 10;
    public const int AdultHivPrevalenceFact = 11;
    public const int FactCount = 12;

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

    private static readonly IndicatorCode[] s_facts =
    [
        Population, Area, Languages, Currency, GdpPerCapitaPpp, HdiRank, Remittances, NetMigrationRate, Immigrants, WomenAmongImmigrants,
        PopulationUnder15, AdultHivPrevalence,
    ];

    private static readonly string[] s_names =
    [
        "Population", "Area", "Languages", "Currency", "GDP per capita, PPP", "HDI rank", "Remittances", "Net migration rate", "Immigrants",
        "Women among immigrants", "Population under 15", "Adult HIV prevalence",
    ];

    /// <summary>Where a value that the dataset does not hold would have come from.</summary>
    public static Source NoSource { get; } = new() { Code = "none", Publisher = "none", Title = "not in this dataset" };

    /// <summary>The code of a fact.</summary>
    public static IndicatorCode CodeOfFact(int number) => s_facts[number];

    /// <summary>A fact by the name that people know it by, and any other indicator by its code.</summary>
    public static Indicator Describe(IndicatorCode code) => new() { Code = code, Name = Array.IndexOf(s_facts, code) is >= 0 and var fact ? s_names[fact] : code.ToString() };
}
