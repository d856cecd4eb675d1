namespace CountryProfiles.Readers.Factbook;

/// <summary>What one value of a Factbook field turned out to be.</summary>
internal enum FactbookEntryKind
{
    /// <summary>Not a value of its field.</summary>
    Unreadable = 0,

    /// <summary>An amount.</summary>
    Amount,

    /// <summary>Something less than an amount.</summary>
    Below,

    /// <summary>Something more than an amount.</summary>
    Above,

    /// <summary><c>NA</c>.</summary>
    NotAvailable,

    /// <summary><c>NEGL</c>.</summary>
    Negligible,

    /// <summary>A place where nobody lives, as the Factbook counts.</summary>
    Uninhabited,

    /// <summary>A reference to another entry.</summary>
    SeeOtherEntry,
}
