namespace CountryProfiles.Readers.WorldBank;

/// <summary>A cell of a row and the time that its value is of.</summary>
internal readonly record struct WorldBankColumn(int Cell, WorldBankTime Time);
