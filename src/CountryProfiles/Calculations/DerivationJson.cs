using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Calculations;

/// <summary>Results as JSON, the same under every culture.</summary>
public static class DerivationJson
{
    private const int SignificantDigits = 15;

    /// <summary>
    /// Writes an object: <c>figure</c>; then <c>value</c>, <c>exact</c>, <c>lower</c>, <c>upper</c>, <c>unit</c> and
    /// <c>display</c>, or <c>refused</c> or <c>missing</c> with the reason; then <c>period</c>, <c>status</c>,
    /// <c>warnings</c>, <c>formula</c> and <c>inputs</c>.
    /// </summary>
    /// <remarks>
    /// <c>value</c>, <c>lower</c> and <c>upper</c> are decimal numbers, rounded to 15 significant digits where no decimal
    /// number is the value; <c>exact</c> is a text and holds all of it.
    /// </remarks>
    public static void Write(Utf8JsonWriter writer, Derivation derivation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(derivation);
        writer.WriteStartObject();
        writer.WriteString("figure", derivation.Figure.ToString());
        if (derivation.HasValue)
        {
            WriteNumber(writer, "value", derivation.Value!.Value);
            writer.WriteString("exact", derivation.Exact);
            WriteNumber(writer, "lower", derivation.Lower!.Value);
            WriteNumber(writer, "upper", derivation.Upper!.Value);
            writer.WriteString("unit", derivation.Unit!.Code);
            writer.WriteString("display", derivation.Display);
        }
        else if (derivation.Refusal is not null)
        {
            writer.WriteString("refused", derivation.Refusal);
        }
        else
        {
            writer.WriteString("missing", SeedWords.Write(derivation.MissingReason!.Value));
        }

        writer.WriteString("period", derivation.Period.ToString());
        WriteStatus(writer, derivation.Status);
        writer.WriteStartArray("warnings");
        foreach (DerivationWarning warning in derivation.Warnings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", warning.Code);
            writer.WriteString("text", warning.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("formula", derivation.Formula.ToString());
        writer.WriteStartArray("inputs");
        foreach (Observation input in derivation.Inputs)
        {
            WriteInput(writer, input);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteInput(Utf8JsonWriter writer, Observation input)
    {
        writer.WriteStartObject();
        writer.WriteString("indicator", input.Indicator.Code.ToString());
        writer.WriteString("period", input.Period.ToString());
        if (input.Quantity is { } quantity)
        {
            WriteNumber(writer, "value", quantity.Amount);
            writer.WriteString("unit", quantity.Unit.Code);
        }
        else if (input.Rank is { } rank)
        {
            writer.WriteNumber("rank", rank.Place);
            writer.WriteNumber("of", rank.Count);
        }
        else if (input.MissingReason is { } reason)
        {
            writer.WriteString("missing", SeedWords.Write(reason));
        }
        else
        {
            writer.WriteString("value", input.ValueText(null));
        }

        writer.WriteString("source", input.Source.Code);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, Rational value)
    {
        Rational written = value.TryGetDecimalPlaces(out _) ? value : value.RoundToPowerOfTen(value.DecadeExponent() - SignificantDigits + 1);
        writer.WritePropertyName(name);
        writer.WriteRawValue(written.ToString());
    }

    private static void WriteStatus(Utf8JsonWriter writer, ObservationStatus status)
    {
        writer.WriteStartArray("status");
        WriteFlag(ObservationStatus.Estimated, "estimated");
        WriteFlag(ObservationStatus.Provisional, "provisional");
        WriteFlag(ObservationStatus.Forecast, "forecast");
        WriteFlag(ObservationStatus.Imputed, "imputed");
        WriteFlag(ObservationStatus.Break, "break");
        WriteFlag(ObservationStatus.LowReliability, "low-reliability");
        writer.WriteEndArray();

        void WriteFlag(ObservationStatus flag, string word)
        {
            if (status.HasFlag(flag))
            {
                writer.WriteStringValue(word);
            }
        }
    }
}
