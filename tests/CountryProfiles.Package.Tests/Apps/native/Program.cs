using System.Text.Json;
using CountryProfiles;
using CountryProfiles.Calculations;
using CountryProfiles.Data;
using CountryProfiles.Monetary;
using CountryProfiles.Readers.Pages;

CountryDataset world = CountryDataset.Default;
CountryProfile kyrgyzstan = world["KG"];
Console.WriteLine(kyrgyzstan.Remittances);
Console.WriteLine(Figures.ImmigrantWomen(kyrgyzstan, PeriodPolicy.Any));
Console.WriteLine(Money.Parse("KGS 100.00") * 3);

string json = JsonSerializer.Serialize(kyrgyzstan, CountryProfilesJsonContext.Default.CountryProfile);
Console.WriteLine(kyrgyzstan.Equals(JsonSerializer.Deserialize(json, CountryProfilesJsonContext.Default.CountryProfile)));

// Telephone numbers bring in the largest dependency of the readers.
ProfilePageReader reader = new(world.Units, world.Indicators, world.Countries);
ReadResult<ProfilePage> page = reader.Read(
    "Area:199,951 km sq\n\nContact Information\nTel: +996 312 61 24 56",
    new PageReadOptions { Source = new Source { Code = "own", Publisher = "Somebody", Title = "A page" }, Country = kyrgyzstan.Country.Code });
Console.WriteLine(page.Value.Observations[0]);
