namespace CountryProfiles.Readers.Sdmx;

/// <summary>The names of the columns that are written and read.</summary>
internal static class SdmxColumns
{
    public const string Dataflow = "DATAFLOW";
    public const string Structure = "STRUCTURE";
    public const string StructureId = "STRUCTURE_ID";
    public const string Action = "ACTION";
    public const string RefArea = "REF_AREA";
    public const string Indicator = "INDICATOR";
    public const string TimePeriod = "TIME_PERIOD";
    public const string ObsValue = "OBS_VALUE";
    public const string UnitMeasure = "UNIT_MEASURE";
    public const string UnitMult = "UNIT_MULT";
    public const string Decimals = "DECIMALS";
    public const string ObsStatus = "OBS_STATUS";
    public const string Collection = "COLLECTION";
    public const string RoundingLower = "ROUNDING_LOWER";
    public const string RoundingUpper = "ROUNDING_UPPER";
    public const string ObsBound = "OBS_BOUND";
    public const string RankOf = "RANK_OF";
    public const string ObsText = "OBS_TEXT";
    public const string Source = "SOURCE";
    public const string Comment = "COMMENT_OBS";

    /// <summary>The columns after those that tell the structure, in the order they are written in.</summary>
    public static readonly string[] Written =
    [
        RefArea, Indicator, TimePeriod, ObsValue, UnitMeasure, UnitMult, Decimals, ObsStatus, Collection,
        RoundingLower, RoundingUpper, ObsBound, RankOf, ObsText, Source, Comment,
    ];

    /// <summary>Columns of others that say nothing which is not said elsewhere.</summary>
    public static readonly string[] Ignored = [Dataflow, Structure, StructureId, "STRUCTURE_NAME", "FREQ", "TIME_FORMAT"];
}
