namespace CountryProfiles.Units;

/// <summary>
/// A quantity as it was read from text, with the power of ten it was written in. The <c>default</c> is exactly zero, in units.
/// </summary>
public readonly record struct PublishedQuantity
{
    internal PublishedQuantity(Quantity quantity, UnitMultiplier multiplier)
    {
        Quantity = quantity;
        Multiplier = multiplier;
    }

    /// <summary>The full amount: 5,900,000 for "5.9 million".</summary>
    public Quantity Quantity { get; }

    /// <summary>The power of ten that the text names: millions for "5.9 million".</summary>
    public UnitMultiplier Multiplier { get; }

    /// <summary>The quantity as people read it.</summary>
    public override string ToString() => Quantity.ToString();
}
