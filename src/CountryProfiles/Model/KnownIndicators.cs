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

    // The twelve facts by their numbers, and what else the package has.
    private static readonly (IndicatorCode Code, string Name)[] s_known =
    [
        (Population, "Population"),
        (Area, "Area"),
        (Languages, "Languages"),
        (Currency, "Currency"),
        (GdpPerCapitaPpp, "GDP per capita, PPP"),
        (HdiRank, "HDI rank"),
        (Remittances, "Remittances"),
        (NetMigrationRate, "Net migration rate"),
        (Immigrants, "Immigrants"),
        (WomenAmongImmigrants, "Women among immigrants"),
        (PopulationUnder15, "Population under 15"),
        (AdultHivPrevalence, "Adult HIV prevalence"),
        (TotalArea, "Total area"),
        (LandArea, "Land area"),
        (IndicatorCode.Create("area.water"), "Water area"),
        (IndicatorCode.Create("languages.official"), "Official languages"),
        (IndicatorCode.Create("gdp.ppp"), "GDP, PPP"),
        (IndicatorCode.Create("remittances.gdp-share"), "Remittances, share of GDP"),
        (IndicatorCode.Create("population.urban-share"), "Urban population"),
        (IndicatorCode.Create("life-expectancy"), "Life expectancy at birth"),
        (IndicatorCode.Create("literacy"), "Literacy"),
        (IndicatorCode.Create("exchange-rate"), "Exchange rate to the US dollar"),
    ];

    /// <summary>Where a value that the dataset does not hold would have come from.</summary>
    public static Source NoSource { get; } = new() { Code = "none", Publisher = "none", Title = "not in this dataset" };

    /// <summary>The code of a fact.</summary>
    public static IndicatorCode CodeOfFact(int number) => s_known[number].Code;

    /// <summary>An indicator by the name that people know it by, or by its code where the package does not have it.</summary>
    public static Indicator Describe(IndicatorCode code)
    {
        foreach ((IndicatorCode known, string name) in s_known)
        {
            if (known == code)
            {
                return new Indicator { Code = code, Name = name };
            }
        }

        return new Indicator { Code = code, Name = code.ToString() };
    }
}
