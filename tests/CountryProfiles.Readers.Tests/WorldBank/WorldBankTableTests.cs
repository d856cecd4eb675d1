using CountryProfiles.Data;
using CountryProfiles.Readers.WorldBank;

namespace CountryProfiles.Readers.Tests.WorldBank;

public sealed class WorldBankTableTests
{
    [Fact]
    public void Rows_AreManyAndTheirUnitsAndIndicatorsKnown()
    {
        WorldBankTable table = WorldBankTable.Default;
        List<string> faults = [];
        foreach (WorldBankTableRow row in table.Rows)
        {
            string code = row.Unit.Replace("const*", "const2021", StringComparison.Ordinal).Replace("LCU", "KGS", StringComparison.Ordinal);
            if (!CountryDataset.Default.Units.TryGet(code, out UnitOfMeasure? unit))
            {
                faults.Add($"{row.Code}: the unit {row.Unit} is not known");
            }
            else if (row.Indicator is { } ours
                && (!CountryDataset.Default.TryGetIndicator(ours, out Indicator? indicator) || (indicator.Unit is { } usual && !usual.IsCompatibleWith(unit))))
            {
                faults.Add($"{row.Code}: {ours} is not known or in another unit");
            }
        }

        Assert.Empty(faults);
        Assert.True(table.Rows.Count >= 60, $"{table.Rows.Count} rows");
        Assert.DoesNotContain(table.Aggregates, code => code.Length == 3 && CountryDataset.Default.TryGet(code, out _));
    }

    [Theory]
    [InlineData("GDP (current US$)", "USD")]
    [InlineData("GDP per capita (current US$)", "USD/person")]
    [InlineData("Current account balance (BoP, current US$)", "USD")]
    [InlineData("GDP (constant 2015 US$)", "USD@const2015")]
    [InlineData("GNI, PPP (constant 2021 international $)", "USD@ppp-const2021")]
    [InlineData("Final consumption (current LCU)", "LCU")]
    [InlineData("Tax revenue (% of GDP)", "%{gdp}")]
    [InlineData("Poverty headcount ratio at $2.15 a day (2017 PPP) (% of population)", "%{person}")]
    [InlineData("Exports growth (annual % growth)", "%{previous-year}")]
    [InlineData("Surface area (sq. km)", "km2")]
    [InlineData("Life expectancy (years)", "year")]
    [InlineData("Mortality rate (modeled estimate, per 100,000 live births)", "*/100000birth")]
    [InlineData("Nurses (per 1,000 people)", "*/1000person")]
    [InlineData("GDP per person employed (constant 2021 PPP $)", null)]
    [InlineData("GDP per unit of energy use (PPP $ per kg of oil equivalent)", null)]
    [InlineData("Pump price for gasoline (US$ per liter)", null)]
    [InlineData("Survey mean consumption or income per capita (2017 PPP $ per day)", null)]
    [InlineData("Cost of start-up (% of GNI per capita)", null)]
    [InlineData("Girls in school (% of female population)", null)]
    [InlineData("Consumer price index (2010 = 100)", null)]
    [InlineData("Two units (current US$) (% of GDP)", null)]
    [InlineData("Gini index", null)]
    [InlineData("Broken (current US$", null)]
    public void UnitName_IsReadToTheLetterOrNotAtAll(string name, string? unit) => Assert.Equal(unit, WorldBankUnitName.Read(name));
}
