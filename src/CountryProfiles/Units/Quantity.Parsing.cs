using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Units;

namespace CountryProfiles;

// Here and not in Model, which knows nothing of the table of units.
public readonly partial struct Quantity : ISpanParsable<Quantity>
{
    /// <summary>
    /// Reads an amount with its unit, such as <c>199,951 km²</c> or <c>USD 2,246 million</c>, with the embedded table, as
    /// <see cref="UnitTable.Parse(string)"/> does: a comma groups thousands and a point starts the decimals, whatever the
    /// culture, and the last printed digit becomes the precision.
    /// </summary>
    /// <exception cref="FormatException">The text is something else or can be read two ways; the message names the position.</exception>
    public static Quantity Parse(string s) => UnitTable.Default.Parse(s).Quantity;

    /// <inheritdoc cref="Parse(string)"/>
    public static Quantity Parse(ReadOnlySpan<char> s) => UnitTable.Default.Parse(s).Quantity;

    // Not public with a provider: the culture plays no part, and analyzers would ask every caller for one.
    static Quantity IParsable<Quantity>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Quantity ISpanParsable<Quantity>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads what <see cref="Parse(string)"/> reads, or returns false.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Quantity result) => TryParse(s.AsSpan(), null, out result);

    /// <inheritdoc cref="TryParse(string?, out Quantity)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Quantity result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out Quantity)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Quantity result)
    {
        bool read = UnitTable.Default.TryParse(s, out PublishedQuantity published, out _);
        result = published.Quantity;
        return read;
    }

    /// <summary>The same amount in the unit of a code of the embedded table: <c>area.In("mi2")</c>.</summary>
    /// <exception cref="KeyNotFoundException">No unit has this code.</exception>
    /// <exception cref="UnitMismatchException">The unit measures something else.</exception>
    public Quantity In(string unitCode) => In(UnitTable.Default[unitCode]);
}
