namespace CountryProfiles.Tool.Export;

/// <summary>In which form observations are handed on.</summary>
internal enum ExportFormat
{
    /// <summary>RFC 4180, a header and a row for each observation.</summary>
    Csv,

    /// <summary>An array with an object for each observation.</summary>
    Json,

    /// <summary>SDMX-CSV 2.0.</summary>
    SdmxCsv,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}
