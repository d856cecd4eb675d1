using CountryProfiles.Units;

Console.Out.Write(UnitTable.Default.Parse("199,951 km²").Quantity.Sign);
