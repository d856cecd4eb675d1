using System.Text.Json;
using CountryProfiles.Calculations;

namespace CountryProfiles.Tool;

/// <summary>Derived figures in JSON, and amounts with bounds in the members that those have too.</summary>
internal static class FigureJson
{
    private const int SignificantDigits = 15;

    /// <summary>Writes an array of derived figures.</summary>
    public static void WriteAll(Utf8JsonWriter writer, IEnumerable<Derivation> figures)
    {
        writer.WriteStartArray();
        foreach (Derivation figure in figures)
        {
            DerivationJson.Write(writer, figure);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes <c>value</c>, <c>exact</c>, <c>lower</c>, <c>upper</c> and <c>unit</c>.</summary>
    public static void WriteAmount(Utf8JsonWriter writer, Quantity quantity)
    {
        WriteNumber(writer, "value", quantity.Amount);
        writer.WriteString("exact", quantity.Amount.ToString());
        WriteNumber(writer, "lower", quantity.Lower);
        WriteNumber(writer, "upper", quantity.Upper);
        writer.WriteString("unit", quantity.Unit.Code);
    }

    /// <summary>The number in full where a decimal is, otherwise to 15 significant digits.</summary>
    public static string Rounded(Rational value) => value.TryGetDecimalPlaces(out _)
        ? value.ToString()
        : value.RoundToPowerOfTen(value.DecadeExponent() - SignificantDigits + 1).ToString();

    private static void WriteNumber(Utf8JsonWriter writer, string name, Rational value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(Rounded(value));
    }
}
