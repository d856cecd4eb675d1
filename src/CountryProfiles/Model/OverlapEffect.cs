namespace CountryProfiles;

/// <summary>What an overlap of territories does to a sum.</summary>
public enum OverlapEffect
{
    /// <summary>The value of the whole contains its parts: adding both counts them twice.</summary>
    Included = 0,

    /// <summary>The source does not say whether the value of the whole contains the parts.</summary>
    Unclear,

    /// <summary>The source states the territory in several entries, and a value for all of it may come from elsewhere.</summary>
    StatedInParts,
}
