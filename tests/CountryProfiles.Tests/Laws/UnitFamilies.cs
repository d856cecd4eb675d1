using CountryProfiles.Units;

namespace CountryProfiles.Tests.Laws;

/// <summary>
/// Which units convert into each other, stated here by code: those of one family do, those of two families never do.
/// </summary>
public static class UnitFamilies
{
    private static readonly string[] s_families =
    [
        "1",
        "m km mi",
        "m2 km2 ha acre mi2",
        "year month",
        "person",
        "immigrant",
        "migrant",
        "migrant/1000person/year migrant/person/year migrant/person/month",
        "% ‰",
        "%{person} ‰{person}",
        "%{immigrant} ‰{immigrant}",
        "%{adult-15-49} ‰{adult-15-49}",
        "%{country} ‰{country}",
        "%{gdp} ‰{gdp}",
        "%{literacy-age} ‰{literacy-age}",
        "USD",
        "EUR",
        "KGS",
        "USD@ppp",
        "EUR@ppp",
        "USD@const2015",
        "USD@const2016",
        "USD@ppp-const2015",
        "USD@ppp-const2021",
        "person/m2 person/km2 person/ha person/acre person/mi2",
        "migrant/km2 migrant/mi2",
        "USD/person",
        "USD@ppp/person",
        "EUR/person",
        "USD/immigrant",
        "USD/km2 USD/acre",
        "USD/year USD/month",
        "KGS/USD",
        "USD/KGS",
    ];

    public static IReadOnlyList<UnitOfMeasure[]> All { get; } =
        [.. s_families.Select(codes => codes.Split(' ').Select(code => UnitTable.Default[code]).ToArray())];
}
