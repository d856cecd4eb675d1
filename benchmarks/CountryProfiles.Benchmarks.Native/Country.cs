using CountryProfiles.Data;

Console.Out.Write(CountryDataset.Default["KG"].Country.Name);
