using CountryProfiles;
using CountryProfiles.Calculations;
using CountryProfiles.Data;
using CountryProfiles.Readers.Pages;

CountryDataset world = CountryDataset.Default;
CountryProfile kyrgyzstan = world["KG"];
Console.WriteLine(kyrgyzstan.Population);
Console.WriteLine(Figures.PopulationDensity(kyrgyzstan, PeriodPolicy.Any).DisplayWithBounds);
Console.WriteLine(Figures.RemittancesShareOfGdp(kyrgyzstan, PeriodPolicy.Any).HasValue);

// A country picker, in two lines.
foreach (Country country in world.Countries.Where(country => country.Name.StartsWith("Kyr", StringComparison.Ordinal)))
{
    Console.WriteLine($"{country.Alpha2} {country.Name}");
}

ProfilePageReader reader = new(world.Units, world.Indicators, world.Countries);
ReadResult<ProfilePage> page = reader.Read(
    "Population (2015):5.9 million",
    new PageReadOptions { Source = new Source { Code = "own", Publisher = "Somebody", Title = "A page" }, Country = kyrgyzstan.Country.Code });
Console.WriteLine($"{page.Value.Observations[0]}, {page.Diagnostics.Count} diagnostics");
