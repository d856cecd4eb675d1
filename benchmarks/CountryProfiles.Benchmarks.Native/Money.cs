using CountryProfiles.Monetary;

Console.Out.Write(Money.Parse("KGS 1234.50").Amount > 0);
