using System.Globalization;
using System.Text;
using nietras.SeparatedValues;

namespace CountryProfiles.Readers.Sdmx;

/// <summary>Writes observations as SDMX-CSV, one row each, so that <see cref="SdmxCsvReader"/> reads back equal ones.</summary>
/// <remarks>
/// Standard columns: <c>REF_AREA</c>, <c>INDICATOR</c>, <c>TIME_PERIOD</c>, <c>OBS_VALUE</c>, <c>UNIT_MEASURE</c> (our unit codes),
/// <c>UNIT_MULT</c>, <c>DECIMALS</c>, <c>OBS_STATUS</c>, <c>COLLECTION</c> (S sum, A average, M middle, E end), <c>SOURCE</c> (the code of the
/// source) and <c>COMMENT_OBS</c>. Ours: <c>ROUNDING_LOWER</c> and <c>ROUNDING_UPPER</c>, in the scale of the value, where its digits do not say
/// its precision; <c>OBS_BOUND</c>, such as <c>&lt;0.1</c>, in place of a value that is only bounded; <c>RANK_OF</c>; and
/// <c>OBS_TEXT</c> for currencies and languages.
/// </remarks>
public sealed class SdmxCsvWriter
{
    private const int PlacesOfFraction = 15;

    /// <summary>The edition to write; 2.0 by default.</summary>
    public SdmxCsvVersion Version { get; init; } = SdmxCsvVersion.Version2;

    /// <summary>The dataflow that the file is said to be of: agency, name and version.</summary>
    public string Dataflow
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    = "COUNTRY_PROFILES:OBSERVATIONS(1.0)";

    /// <summary>Writes the header and a row for each observation, in UTF-8; the stream stays open.</summary>
    /// <exception cref="ArgumentException">An observation has no reference area.</exception>
    public void Write(Stream stream, IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(observations);
        using StreamWriter text = new(stream, new UTF8Encoding(false), 16 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        using SepWriter writer = Sep.New(',').Writer(options => options with { Escape = true, CultureInfo = CultureInfo.InvariantCulture }).To(text);
        bool second = Version == SdmxCsvVersion.Version2;
        string[] columns = second
            ? [SdmxColumns.Structure, SdmxColumns.StructureId, SdmxColumns.Action, .. SdmxColumns.Written]
            : [SdmxColumns.Dataflow, .. SdmxColumns.Written];
        writer.Header.Add(columns);
        writer.Header.Write();
        foreach (Observation observation in observations)
        {
            if (observation is null || observation.ReferenceArea.IsUnspecified)
            {
                throw new ArgumentException("An observation of no country cannot be written.", nameof(observations));
            }

            using SepWriter.Row row = writer.NewRow();
            if (second)
            {
                row[SdmxColumns.Structure].Set("dataflow");
                row[SdmxColumns.StructureId].Set(Dataflow);
                row[SdmxColumns.Action].Set("I");
            }
            else
            {
                row[SdmxColumns.Dataflow].Set(Dataflow);
            }

            Write(row, observation);
        }
    }

    private static void Write(SepWriter.Row row, Observation observation)
    {
        foreach (string column in SdmxColumns.Written)
        {
            row[column].Set("");
        }

        row[SdmxColumns.RefArea].Set(observation.ReferenceArea.ToString());
        row[SdmxColumns.Indicator].Set(observation.Indicator.Code.ToString());
        row[SdmxColumns.UnitMult].Set(((int)observation.Multiplier).ToString(CultureInfo.InvariantCulture));
        row[SdmxColumns.ObsStatus].Set(SdmxStatus.Write(observation.Status, observation.MissingReason));
        row[SdmxColumns.Source].Set(observation.Source.Code);
        row[SdmxColumns.Comment].Set(observation.Note ?? "");
        WritePeriod(row, observation.Period);
        ObservationValue value = observation.Value;
        switch (value.Kind)
        {
            case ObservationValueKind.Quantity:
                WriteAmount(row, SdmxColumns.ObsValue, "", value.Quantity!.Value, observation.Multiplier);
                break;
            case ObservationValueKind.Below:
                WriteAmount(row, SdmxColumns.ObsBound, "<", value.Bound!.Value, observation.Multiplier);
                break;
            case ObservationValueKind.Above:
                WriteAmount(row, SdmxColumns.ObsBound, ">", value.Bound!.Value, observation.Multiplier);
                break;
            case ObservationValueKind.Rank:
                row[SdmxColumns.ObsValue].Set(value.Rank!.Value.Place.ToString(CultureInfo.InvariantCulture));
                row[SdmxColumns.RankOf].Set(value.Rank.Value.Count.ToString(CultureInfo.InvariantCulture));
                break;
            case ObservationValueKind.Currency:
                row[SdmxColumns.ObsText].Set(value.Currency!.Value.ToString());
                break;
            case ObservationValueKind.Languages:
                row[SdmxColumns.ObsText].Set(SdmxLanguages.Write(value.Languages!));
                break;
        }
    }

    private static void WritePeriod(SepWriter.Row row, ReferencePeriod period)
    {
        if (period.Start is not { } start || period.End is not { } end)
        {
            return;
        }

        if (period.Kind == PeriodKind.Instant)
        {
            bool midYear = start is { Month: 7, Day: 1 };
            row[SdmxColumns.TimePeriod].Set(start.ToString(midYear ? "yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture));
            row[SdmxColumns.Collection].Set(midYear ? "M" : "E");
            return;
        }

        row[SdmxColumns.TimePeriod].Set(new SdmxTime(start, end).ToString());
        row[SdmxColumns.Collection].Set(period.Kind == PeriodKind.Average ? "A" : "S");
    }

    private static void WriteAmount(SepWriter.Row row, string column, string sign, Quantity quantity, UnitMultiplier multiplier)
    {
        Rational scale = Rational.PowerOfTen(-(int)multiplier);
        Rational value = quantity.Amount * scale;
        Rational halfWidth = quantity.HalfWidth * scale;
        bool digitsSayPrecision = TryGetPublishedPlaces(value, halfWidth, out int places);
        if (!digitsSayPrecision)
        {
            // The exact amount is the middle of the two, also where no decimal ends it.
            places = value.TryGetDecimalPlaces(out int needed) ? needed : PlacesOfFraction;
            row[SdmxColumns.RoundingLower].Set((value - halfWidth).ToString());
            row[SdmxColumns.RoundingUpper].Set((value + halfWidth).ToString());
        }

        string digits = places.ToString(CultureInfo.InvariantCulture);
        row[column].Set(sign + value.ToString("F" + digits, null));
        row[SdmxColumns.Decimals].Set(digits);
        row[SdmxColumns.UnitMeasure].Set(quantity.Unit.Code);
    }

    // True when half a unit of the last of so many decimal places is the half width, and the value ends there.
    private static bool TryGetPublishedPlaces(Rational value, Rational halfWidth, out int places)
    {
        places = 0;
        if (halfWidth.IsZero)
        {
            return false;
        }

        int exponent = halfWidth.DecadeExponent();
        places = -exponent - 1;
        return places >= 0 && halfWidth == 5 * Rational.PowerOfTen(exponent) && value.TryGetDecimalPlaces(out int needed) && needed <= places;
    }
}
