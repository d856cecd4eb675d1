namespace CountryProfiles.Readers.Sdmx;

/// <summary>The edition of SDMX-CSV that a file is written in.</summary>
public enum SdmxCsvVersion
{
    /// <summary>SDMX-CSV 1.0: the first column is <c>DATAFLOW</c>.</summary>
    Version1,

    /// <summary>SDMX-CSV 2.0: the first columns are <c>STRUCTURE</c>, <c>STRUCTURE_ID</c> and <c>ACTION</c>.</summary>
    Version2,
}
