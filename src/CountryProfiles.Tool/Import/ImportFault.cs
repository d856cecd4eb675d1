namespace CountryProfiles.Tool.Import;

/// <summary>The stable codes of what can be wrong with a file as a whole; what is wrong in it has the codes of its reader.</summary>
internal static class ImportFault
{
    public const string TwoValues = "IMPORT001";
    public const string Unreadable = "IMPORT002";
    public const string NoCountry = "IMPORT003";
    public const string UnknownEntry = "IMPORT004";
    public const string NoTerritory = "IMPORT005";
    public const string HalfTerritory = "IMPORT006";
    public const string NoIndicator = "IMPORT007";
}
