using System.Diagnostics.CodeAnalysis;

namespace CountryProfiles.Units;

/// <summary>Reading and converting quantities with the embedded table of units.</summary>
public static class QuantityExtensions
{
    extension(Quantity)
    {
        /// <summary>Reads an amount with its unit, such as <c>199,951 km²</c>, with the embedded table.</summary>
        /// <exception cref="FormatException">The text is something else or can be read two ways; the message names the position.</exception>
        public static Quantity Parse(string text) => UnitTable.Default.Parse(text).Quantity;

        /// <summary>Reads an amount with its unit, such as <c>199,951 km²</c>, with the embedded table; false when that is not possible.</summary>
        public static bool TryParse([NotNullWhen(true)] string? text, out Quantity result)
        {
            bool read = UnitTable.Default.TryParse(text, out PublishedQuantity published);
            result = published.Quantity;
            return read;
        }
    }

    /// <summary>The same amount in the unit of a code of the embedded table: <c>area.In("mi2")</c>.</summary>
    /// <exception cref="KeyNotFoundException">No unit has this code.</exception>
    /// <exception cref="UnitMismatchException">The unit measures something else.</exception>
    public static Quantity In(this Quantity quantity, string unitCode) => quantity.In(UnitTable.Default[unitCode]);
}
