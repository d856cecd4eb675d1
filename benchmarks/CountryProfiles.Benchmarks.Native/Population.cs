using CountryProfiles.Data;

Console.Out.Write(CountryDataset.Default["KG"].Population?.Quantity?.Sign);
