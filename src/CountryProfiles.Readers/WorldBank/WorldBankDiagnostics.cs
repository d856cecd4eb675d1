namespace CountryProfiles.Readers.WorldBank;

/// <summary>The stable codes of what can be wrong in a World Bank file.</summary>
internal static class WorldBankDiagnostics
{
    public const string NoHeader = "WB001";
    public const string BadRow = "WB002";
    public const string UnknownArea = "WB003";
    public const string BadIndicator = "WB004";
    public const string UnknownUnit = "WB005";
    public const string BadValue = "WB006";
    public const string BadTime = "WB007";
    public const string BrokenCsv = "WB008";
    public const string BrokenJson = "WB009";
    public const string UnexpectedJson = "WB010";
    public const string ServiceMessage = "WB011";
    public const string PriceBasis = "WB012";
    public const string UnknownStatus = "WB013";
    public const string LocalCurrency = "WB014";
    public const string FiveYearTotals = "WB015";
    public const string AreaConflict = "WB016";
    public const string IgnoredColumn = "WB017";
}
