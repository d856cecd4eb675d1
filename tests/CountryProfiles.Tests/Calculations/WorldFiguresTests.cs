using CountryProfiles.Calculations;
using CountryProfiles.Data;

namespace CountryProfiles.Tests.Calculations;

public sealed class WorldFiguresTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_EveryTerritory_HasEachFigureOrSaysWhyNot(bool identicalOnly)
    {
        PeriodPolicy policy = identicalOnly ? PeriodPolicy.IdenticalOnly : PeriodPolicy.Any;
        List<string> wrong = [];
        int figures = 0;
        int values = 0;
        foreach (Country country in CountryDataset.Default.Countries)
        {
            foreach (Derivation figure in Figures.All(CountryDataset.Default[country.Code], policy))
            {
                figures++;
                values += figure.HasValue ? 1 : 0;
                bool explained = figure.HasValue
                    ? figure.Lower <= figure.Value && figure.Value <= figure.Upper && figure.Display.Length > 0 && figure.Unit is not null
                    : figure.Value is null && figure.Lower is null && figure.Upper is null && (figure.Refusal is { Length: > 0 } || figure.MissingReason is not null);
                if (!explained)
                {
                    wrong.Add($"{country.Code} {figure.Figure}: {figure}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(250 * 12, figures);
        Assert.NotEqual(0, values);
    }

    // 225 of the 249 have a share of people under 15, and Kosovo has one too; all have a population.
    [Theory]
    [InlineData("population.under-15", 226)]
    [InlineData("immigrants.women", 1)]
    [InlineData("remittances.share-of-gdp", 0)]
    public void All_EveryTerritory_HasAsManyValuesAsInputs(string code, int expected)
    {
        IndicatorCode figure = IndicatorCode.Create(code);
        int found = CountryDataset.Default.Countries
            .Count(country => Figures.All(CountryDataset.Default[country.Code], PeriodPolicy.Any).Single(one => one.Figure == figure).HasValue);

        Assert.Equal(expected, found);
    }
}
