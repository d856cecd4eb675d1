namespace CountryProfiles.Readers.Factbook;

/// <summary>How the values of a field are written, and between which amounts they can lie.</summary>
/// <param name="Prefix">What stands before a number, as <c>$</c>; empty for nothing.</param>
/// <param name="Units">What may stand after it; an empty text where nothing may.</param>
/// <param name="Minimum">The smallest amount that is possible; null without one.</param>
/// <param name="Maximum">The largest; null without one.</param>
internal sealed record FactbookForm(string Prefix, IReadOnlyList<string> Units, Rational? Minimum, Rational? Maximum)
{
    public static FactbookForm Count { get; } = new("", [""], 0, null);

    public static FactbookForm Area { get; } = new("", ["sq km"], 0, null);

    public static FactbookForm Money { get; } = new("$", [""], 0, null);

    public static FactbookForm Migration { get; } = new("", ["migrants/1,000 population"], -1000, null);

    public static FactbookForm Share { get; } = new("", ["%", "% of total population"], 0, 100);

    public static FactbookForm ShareOfGdp { get; } = new("", ["% of GDP"], 0, null);

    public static FactbookForm Years { get; } = new("", ["years", ""], 0, 130);

    public static FactbookForm Rate { get; } = new("", [""], 0, null);
}
