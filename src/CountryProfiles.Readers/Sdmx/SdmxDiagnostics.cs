namespace CountryProfiles.Readers.Sdmx;

/// <summary>The stable codes of what can be wrong in an SDMX-CSV file.</summary>
internal static class SdmxDiagnostics
{
    public const string NoHeader = "SDMX001";
    public const string UnknownColumn = "SDMX002";
    public const string BadRow = "SDMX003";
    public const string UnknownArea = "SDMX004";
    public const string UnknownIndicator = "SDMX005";
    public const string BadTime = "SDMX006";
    public const string BadValue = "SDMX007";
    public const string BadUnit = "SDMX008";
    public const string BadScale = "SDMX009";
    public const string BadStatus = "SDMX010";
    public const string BadBounds = "SDMX011";
    public const string Action = "SDMX012";
    public const string UnknownSource = "SDMX013";
    public const string BrokenCsv = "SDMX014";
    public const string DuplicateColumn = "SDMX015";
    public const string BadCollection = "SDMX016";
    public const string UnitOfIndicator = "SDMX017";
    public const string Breakdown = "SDMX018";
}
