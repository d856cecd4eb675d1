namespace CountryProfiles.Internal;

/// <summary>What kinds of faults seeds can have; the codes are stable and listed in <c>seeds/README.md</c>.</summary>
internal static class SeedFault
{
    public const string NotJson = "SEED001";
    public const string WrongForm = "SEED002";
    public const string UnknownMember = "SEED003";
    public const string DuplicateMember = "SEED004";
    public const string MissingMember = "SEED005";
    public const string BadValue = "SEED006";
    public const string UnknownUnit = "SEED007";
    public const string UnknownReference = "SEED008";
    public const string BadPeriod = "SEED009";
    public const string DuplicateEntry = "SEED010";
    public const string BadBounds = "SEED011";
    public const string UnsupportedFormat = "SEED012";
    public const string Unreadable = "SEED013";
    public const string Inconsistent = "SEED014";
}
