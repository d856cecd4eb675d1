namespace CountryProfiles;

/// <summary>Two units were combined, compared or converted that have nothing to do with each other.</summary>
public sealed class UnitMismatchException : InvalidOperationException
{
    /// <summary>Names both units and says why they do not fit.</summary>
    public UnitMismatchException(string left, string right, string reason)
        : base($"Cannot combine '{left}' and '{right}': {reason}.")
    {
        Left = left;
        Right = right;
        Reason = reason;
    }

    /// <summary>The first unit, as a code.</summary>
    public string Left { get; }

    /// <summary>The second unit, as a code.</summary>
    public string Right { get; }

    /// <summary>Why the two cannot be combined.</summary>
    public string Reason { get; }
}
