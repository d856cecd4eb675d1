using System.Text.Json;

namespace CountryProfiles.Tool;

/// <summary>Observations in JSON, with the members that tables show.</summary>
internal static class ObservationJsonOutput
{
    /// <summary>Writes an object: the amount, rank or text, or why it is missing; then period, status and source.</summary>
    public static void Write(Utf8JsonWriter writer, Observation observation)
    {
        writer.WriteStartObject();
        WriteMembers(writer, observation);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members of that object into the one that is open.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, Observation observation)
    {
        if (observation.Quantity is { } quantity)
        {
            FigureJson.WriteAmount(writer, quantity);
        }
        else if (observation.Rank is { } rank)
        {
            writer.WriteNumber("rank", rank.Place);
            writer.WriteNumber("of", rank.Count);
        }
        else if (observation.IsMissing)
        {
            writer.WriteString("missing", observation.ValueText(null));
        }

        writer.WriteString("display", observation.ValueText(null));
        writer.WriteString("period", observation.Period.ToString());
        writer.WriteString("status", observation.StatusText);
        writer.WriteString("source", observation.Source.Code);
    }
}
