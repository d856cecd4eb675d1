namespace CountryProfiles.Readers.Pages;

/// <summary>Which marks a page groups digits and begins decimals with.</summary>
public enum NumberConvention
{
    /// <summary>
    /// English marks, and other ones where they can be read in one way only; a number that reads two ways, such as
    /// <c>199.900</c>, is read as other numbers of the page settle it, and otherwise refused. The default.
    /// </summary>
    Detect = 0,

    /// <summary>Commas group thousands and a point begins the decimals: <c>1,234.5</c>.</summary>
    Invariant,

    /// <summary>Points group thousands and a comma begins the decimals: <c>1.234,5</c>.</summary>
    CommaDecimal,

    /// <summary>Spaces group thousands and a point or comma begins the decimals: <c>1 234.5</c>.</summary>
    SpaceGroups,

    /// <summary>Apostrophes group thousands and a point begins the decimals: <c>1'234.5</c>.</summary>
    ApostropheGroups,

    /// <summary>Commas group three digits and then pairs, and a point begins the decimals: <c>1,23,456.5</c>.</summary>
    IndianGroups,
}
