namespace CountryProfiles.Data;

/// <summary>Observations that a profile may hold only one of: of an indicator, area, period and source, and for legal tender of a currency.</summary>
internal sealed class StatedOnce : IEqualityComparer<Observation>
{
    public static readonly StatedOnce Instance = new();

    public bool Equals(Observation? x, Observation? y) => x is not null && y is not null
        && x.Indicator.Code == y.Indicator.Code && x.Period == y.Period && x.ReferenceArea == y.ReferenceArea
        && x.Source.Code == y.Source.Code && x.Currency == y.Currency;

    public int GetHashCode(Observation obj) =>
        string.GetHashCode(obj.Indicator.Code.ToString(), StringComparison.Ordinal) + (obj.Period.GetHashCode() * 31) + (obj.Currency?.Packed ?? 0);
}
