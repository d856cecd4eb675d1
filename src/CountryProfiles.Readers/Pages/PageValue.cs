namespace CountryProfiles.Readers.Pages;

/// <summary>A value as it was read from a page, with what its own brackets say.</summary>
internal readonly record struct PageValue(ObservationValue Value, UnitMultiplier Multiplier, PageRemark Remark, string? Slip);
