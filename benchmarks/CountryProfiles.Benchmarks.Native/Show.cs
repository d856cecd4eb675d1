using CountryProfiles;
using CountryProfiles.Calculations;
using CountryProfiles.Data;

// What the tool's `show KG` says, without its tables and colors: every fact with its source, and every derived figure.
CountryProfile profile = CountryDataset.Default["KG"];
Console.WriteLine(profile.Country);
foreach (Observation observation in profile.Observations)
{
    Console.WriteLine($"{observation.Indicator.Name}: {observation} ({observation.Source.Title})");
}

foreach (Contact contact in profile.Contacts)
{
    Console.WriteLine(contact);
}

foreach (Derivation figure in Figures.All(profile, PeriodPolicy.Any))
{
    Console.WriteLine($"{figure.Formula}: {figure.DisplayWithBounds} {figure.Unit}");
}
