namespace CountryProfiles.Readers.Factbook;

/// <summary>A period that stands beside a value, and whether it is marked as an estimate there.</summary>
internal sealed record FactbookEntryPeriod(ReferencePeriod Period, bool IsEstimated);
