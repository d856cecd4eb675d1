namespace CountryProfiles.Readers.WorldBank;

/// <summary>What the first half of an answer of the World Bank's API says: which page of how many it is.</summary>
/// <param name="Number">The number of the page, from 1; 0 when nothing was found.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Total">How many values there are on all pages.</param>
/// <param name="LastUpdated">The day the data were last updated; null when the answer does not say.</param>
public sealed record WorldBankPage(int Number, int Pages, int Total, DateOnly? LastUpdated);
