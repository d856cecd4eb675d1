namespace CountryProfiles.Readers.Factbook;

/// <summary>The price basis that a note states, and what else it says.</summary>
internal static class PriceBasisNote
{
    /// <summary>
    /// Takes the clause about prices out of a note: <c>data are in 2014 US dollars</c>, <c>data in 2021 dollars</c>,
    /// <c>data are in current dollars</c>. False when such a clause is there and names neither a year nor current prices.
    /// </summary>
    public static bool TryRead(string? note, out PriceBasis? basis, out string? rest)
    {
        basis = null;
        List<string> others = [];
        bool read = true;
        foreach (string clause in FactbookText.Clauses(note))
        {
            string[] words = clause.TrimEnd('.').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["data", .., "dollars"])
            {
                string? prices = words switch
                {
                    ["data", "are" or "is", "in", var word, "dollars"] => word,
                    ["data", "are" or "is", "in", var word, "US", "dollars"] => word,
                    ["data", "in", var word, "dollars"] => word,
                    ["data", "in", var word, "US", "dollars"] => word,
                    _ => null,
                };
                PriceBasis? found = prices == "current" ? PriceBasis.Ppp
                    : prices is { Length: 4 } && FactbookPeriods.TryNumber(prices, 4, out int year) && year >= 1900 ? PriceBasis.PppConstant(year)
                    : null;
                read &= found is not null && (basis is null || basis == found);
                basis = found;
            }
            else
            {
                others.Add(clause);
            }
        }

        rest = others.Count == 0 ? null : string.Join("; ", others);
        return read;
    }
}
