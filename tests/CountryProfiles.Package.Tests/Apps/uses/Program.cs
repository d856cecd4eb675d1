using System.Globalization;
using CountryProfiles;
using CountryProfiles.Calculations;
using CountryProfiles.Data;
using CountryProfiles.Monetary;

// What people come for: a country picker, a remittance calculator, a density table and a migration fact sheet.
CountryDataset world = CountryDataset.Default;
switch (args)
{
    case ["picker", string text]:
        foreach (Country country in world.Search(text))
        {
            string currency = world[country.Code].Currency.Currency is { } code ? CurrencyTable.Default[code].Name : "none";
            Console.WriteLine($"{country.Alpha2} {country.Name}, {country.Subregion}: {currency}");
        }

        return 0;

    case ["remittance", string country, string amount]:
        DatedExchangeRate rate = DatedExchangeRate.From(world[country]["exchange-rate"]);
        Money sent = Money.Parse(amount);
        Money received = rate.Convert(sent).RoundToMinorUnits(CurrencyTable.Default[rate.QuoteCurrency], MidpointRounding.ToZero);
        Console.WriteLine($"{sent} is {received} at {rate}, {rate.Inputs[0].Source.Publisher}");
        Console.WriteLine($"back: {rate.Inverse().Convert(received, 2, MidpointRounding.ToEven)}");
        if (Figures.GdpPpp(world[country], PeriodPolicy.Any) is { HasValue: true } gdp)
        {
            try
            {
                rate.Convert(Money.From(gdp.Quantity.Value));
            }
            catch (UnitMismatchException refused)
            {
                Console.WriteLine($"GDP: {refused.Reason}");
            }
        }

        return 0;

    case ["density", .. string[] codes]:
        var rows = codes.Select(code => (world[code].Country, Density: Figures.PopulationDensity(world[code], PeriodPolicy.Any)));
        foreach (var (country, density) in rows.OrderByDescending(row => row.Density.Value))
        {
            Console.WriteLine(density.HasValue
                ? $"{country,-12} {density,8:N} {density.Lower,10:F2} {density.Upper,8:F2}"
                : $"{country,-12} {density}");
        }

        return 0;

    case ["factsheet", string country, string culture]:
        CultureInfo display = CultureInfo.GetCultureInfo(culture);
        CountryProfile profile = world[country];
        foreach (Observation fact in profile.Facts)
        {
            Console.WriteLine(string.Create(display, $"{fact.Indicator.Name}: {fact}, {fact.Source.Publisher}"));
        }

        Derivation net = Figures.NetMigrantsOfPeriod(profile, PeriodPolicy.Any);
        Console.WriteLine(string.Create(display, $"{net}: {net:B}"));
        return 0;

    default:
        Console.Error.WriteLine("uses picker TEXT | remittance COUNTRY AMOUNT | density COUNTRY... | factsheet COUNTRY CULTURE");
        return 2;
}
