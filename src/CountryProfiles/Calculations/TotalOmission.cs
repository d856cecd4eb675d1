namespace CountryProfiles.Calculations;

/// <summary>A territory whose value is not in a total, and why.</summary>
public sealed record TotalOmission
{
    internal TotalOmission(CountryCode territory, string reason, bool isCountedElsewhere)
    {
        Territory = territory;
        Reason = reason;
        IsCountedElsewhere = isCountedElsewhere;
    }

    /// <summary>The territory.</summary>
    public CountryCode Territory { get; }

    /// <summary>Why its value is not added, in one sentence.</summary>
    public string Reason { get; }

    /// <summary>True when the value of another territory contains its value; false when there is no value to add.</summary>
    public bool IsCountedElsewhere { get; }

    /// <summary>Territory and reason.</summary>
    public override string ToString() => $"{Territory}: {Reason}";
}
