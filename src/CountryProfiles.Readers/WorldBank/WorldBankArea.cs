namespace CountryProfiles.Readers.WorldBank;

/// <summary>An area of a file: a country, or an aggregate, whose country is unspecified; and the name that the file gives it first.</summary>
internal sealed record WorldBankArea(string Code, CountryCode Country, bool IsAggregate, string Name)
{
    /// <summary>A name as a text of its own, which rows share when it is the same.</summary>
    public string Named(ReadOnlySpan<char> printed) => printed.SequenceEqual(Name) ? Name : printed.ToString();
}
