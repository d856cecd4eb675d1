using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CountryProfiles.Data;

namespace CountryProfiles.Tool.Export;

/// <summary>An observation with its country: what a row is made of.</summary>
internal sealed record ExportRow(Country? Country, Observation Observation)
{
    /// <summary>The amount, or the amount of a bound; null for all else.</summary>
    public Quantity? Amount => Observation.Value.Quantity ?? Observation.Value.Bound;

    /// <summary>What a value is at least: its lower bound, or what it is said to be above; null where there is none.</summary>
    public Rational? Lower => Observation.Value.Kind == ObservationValueKind.Above ? Observation.Value.Bound!.Value.Amount : Observation.Quantity?.Lower;

    /// <summary>What a value is at most: its upper bound, or what it is said to be below; null where there is none.</summary>
    public Rational? Upper => Observation.Value.Kind == ObservationValueKind.Below ? Observation.Value.Bound!.Value.Amount : Observation.Quantity?.Upper;

    /// <summary>How many digits were published after the point, in the published scale; null where digits do not say the precision.</summary>
    public int? PublishedDecimals
    {
        get
        {
            if (Amount is not { } amount || !amount.TryGetLastDigit(out int lastDigit) || amount.HalfWidth != 5 * Rational.PowerOfTen(lastDigit - 1))
            {
                return null;
            }

            int decimals = (int)Observation.Multiplier - lastDigit;
            return decimals < 0 ? null : decimals;
        }
    }

    /// <summary>The last day of an interval, or the day of an instant; null when undated.</summary>
    public DateOnly? LastDay => Observation.Period is { Kind: PeriodKind.Total or PeriodKind.Average } interval ? interval.End!.Value.AddDays(-1) : Observation.Period.End;

    /// <summary>The calendar year that the whole period lies in; null where it is undated or reaches over several.</summary>
    public int? Year => Observation.Period.FirstYear == Observation.Period.LastYear ? Observation.Period.FirstYear : null;

    /// <summary>Languages as they stand in the JSON of an observation; null for all else.</summary>
    public string? Languages
    {
        get
        {
            if (Observation.Languages is null)
            {
                return null;
            }

            using MemoryStream stream = new();
            using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                JsonSerializer.Serialize(writer, Observation, CountryProfilesJsonContext.Default.Observation);
            }

            using JsonDocument json = JsonDocument.Parse(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
            return json.RootElement.GetProperty("languages").GetRawText();
        }
    }
}
