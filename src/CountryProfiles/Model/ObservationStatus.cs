namespace CountryProfiles;

/// <summary>
/// What a source says of the standing of a value (SDMX observation status, as flags); the default is normal.
/// </summary>
/// <remarks>
/// A result carries the flags of all its inputs: nothing improves on its inputs. SDMX letters: A normal, E estimated,
/// P provisional, F forecast, I imputed, B break in series, U low reliability.
/// </remarks>
[Flags]
public enum ObservationStatus
{
    /// <summary>Nothing remarked (A).</summary>
    Normal = 0,

    /// <summary>An estimate (E).</summary>
    Estimated = 1,

    /// <summary>To be revised (P).</summary>
    Provisional = 2,

    /// <summary>A forecast or projection (F).</summary>
    Forecast = 4,

    /// <summary>Filled in by the publisher (I).</summary>
    Imputed = 8,

    /// <summary>Not comparable with earlier values of its series (B).</summary>
    Break = 16,

    /// <summary>Of low reliability (U).</summary>
    LowReliability = 32,
}
