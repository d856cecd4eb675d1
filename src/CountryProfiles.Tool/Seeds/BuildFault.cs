namespace CountryProfiles.Tool.Seeds;

/// <summary>The stable codes of what is left out, or told, when seeds are made; what is wrong in an input has the codes of its reader.</summary>
internal static class BuildFault
{
    public const string UnknownEntry = "BUILD001";
    public const string NoTerritory = "BUILD002";
    public const string TakenName = "BUILD003";
    public const string PartsDiffer = "BUILD004";
    public const string CurrencyList = "BUILD005";
}
