namespace CountryProfiles;

/// <summary>Two values in units that do not go together were added, compared or otherwise combined.</summary>
public sealed class UnitMismatchException : InvalidOperationException
{
    /// <summary>Names both units and says why they do not go together.</summary>
    public UnitMismatchException(string left, string right, string reason)
        : base($"Cannot combine '{left}' and '{right}': {reason}.")
    {
        Left = left;
        Right = right;
        Reason = reason;
    }

    /// <summary>The unit of the left value.</summary>
    public string Left { get; }

    /// <summary>The unit of the right value.</summary>
    public string Right { get; }

    /// <summary>Why the two do not go together.</summary>
    public string Reason { get; }
}
