using System.Globalization;
using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>An observation in JSON, one line of a seed.</summary>
internal static class ObservationJson
{
    /// <summary>Reads an observation; null, with the faults recorded, when it is not valid.</summary>
    public static Observation? Read(ref SeedReader reader, ProfileScope scope)
    {
        JsonShape shape = ProfileShapes.Observation;
        long start = reader.Position;
        if (!reader.EnterObject())
        {
            return null;
        }

        int faults = reader.FaultCount;
        ulong seen = 0;
        Indicator? indicator = null;
        ReferencePeriod period = default;
        QuantityJson quantity = default;
        int place = 0;
        int count = 0;
        long rankPosition = start;
        bool rankIsRead = true;
        ObservationValue value = default;
        ObservationStatus status = ObservationStatus.Normal;
        Source? source = null;
        string? note = null;
        CountryCode area = scope.Area;
        while (reader.NextMember(shape.Names, ref seen, out int member))
        {
            switch (member)
            {
                case 0:
                    indicator = scope.ReadIndicator(ref reader);
                    break;
                case 1:
                    if (reader.ReadText() is { } periodText && !ReferencePeriod.TryParse(periodText, out period))
                    {
                        reader.Report(
                            SeedFault.BadPeriod,
                            $"'{Excerpt.Of(periodText)}' is not a reference period: undated, mid-2015, 2015-12-31, 2014, 2012-04-01/2013-03-31, or 'avg ' before one of the last two are expected.");
                    }

                    break;
                case 2:
                case 3:
                case 4:
                    quantity.ReadValue(ref reader);
                    break;
                case 5:
                    rankPosition = reader.Position;
                    rankIsRead &= reader.TryReadInt32(out place);
                    break;
                case 6:
                    rankIsRead &= reader.TryReadInt32(out count);
                    break;
                case 7:
                    value = ObservationValue.Of(ReadCurrency(ref reader, scope));
                    break;
                case 8:
                    value = ReadLanguages(ref reader, scope);
                    break;
                case 9:
                    if (reader.ReadText() is { } reasonText)
                    {
                        if (!SeedWords.TryRead(reasonText, out MissingReason reason))
                        {
                            reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(reasonText)}' is not a reason: {SeedWords.Reasons} are expected.");
                        }

                        value = ObservationValue.Missing(reason);
                    }

                    break;
                case 10:
                    quantity.ReadMultiplier(ref reader);
                    break;
                case 11:
                    quantity.ReadUnit(ref reader, scope);
                    break;
                case 12:
                    quantity.ReadLower(ref reader);
                    break;
                case 13:
                    quantity.ReadUpper(ref reader);
                    break;
                case 14:
                    quantity.ReadExact(ref reader);
                    break;
                case 15:
                    if (reader.ReadText() is { } statusText && !SeedWords.TryReadStatus(statusText, out status))
                    {
                        reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(statusText)}' is not a status: letters of E, P, F, I, B and U are expected, each once.");
                    }

                    break;
                case 16:
                    source = scope.ReadSource(ref reader);
                    break;
                case 17:
                    note = reader.ReadText();
                    break;
                default:
                    area = CountryJson.ReadCode(ref reader);
                    break;
            }
        }

        if ((seen & (1UL << 5)) != 0 && (seen & (1UL << 6)) != 0 && rankIsRead && (place < 1 || count < place))
        {
            reader.Report(SeedFault.BadValue, string.Create(CultureInfo.InvariantCulture, $"There is no place {place} of {count}."), rankPosition);
        }

        if (!reader.Require(shape.Names, seen, shape.Required, start) || reader.FaultCount != faults || indicator is null || source is null)
        {
            return null;
        }

        if (System.Numerics.BitOperations.PopCount(seen & shape.Choices) != 1)
        {
            reader.Report(SeedFault.BadValue, "An observation has exactly one of value, below, above, rank, currency, languages and missing.", start);
            return null;
        }

        if ((seen & shape.Amounts) != 0)
        {
            if (!reader.Require(shape.Names, seen, 1UL << 11, start) || quantity.Finish(ref reader, start) is not { } amount)
            {
                return null;
            }

            value = (seen & (1UL << 3)) != 0 ? ObservationValue.Below(amount) : (seen & (1UL << 4)) != 0 ? ObservationValue.Above(amount) : ObservationValue.Of(amount);
        }
        else if ((seen & shape.OfAmounts) != 0)
        {
            reader.Report(SeedFault.BadValue, "Only an amount has a multiplier, a unit, bounds or exactness.", start);
            return null;
        }

        if (((seen >> 5) & 1) != ((seen >> 6) & 1))
        {
            reader.Report(SeedFault.BadValue, "'rank' and 'of' come together.", start);
            return null;
        }

        if ((seen & (1UL << 5)) != 0)
        {
            value = ObservationValue.Of(Rank.Create(place, count));
        }

        try
        {
            return Observation.Create(indicator, area, period, value, source, quantity.Multiplier, status, note);
        }
        catch (Exception exception) when (exception is UnitMismatchException or ArgumentException)
        {
            reader.Report(SeedFault.BadValue, exception.Message, start);
            return null;
        }
    }

    /// <summary>Writes an observation with its country and its source in full.</summary>
    public static void WriteStandAlone(Utf8JsonWriter writer, Observation observation)
    {
        writer.WriteStartObject();
        WriteMembers(writer, observation, withArea: !observation.ReferenceArea.IsUnspecified);
        writer.WritePropertyName("source");
        ProfileJson.Write(writer, observation.Source);
        CountryJson.WriteOptional(writer, "note", observation.Note);
        writer.WriteEndObject();
    }

    /// <summary>Writes an observation; the country only when it is not the profile's own.</summary>
    public static void Write(Utf8JsonWriter writer, Observation observation, bool withArea)
    {
        writer.WriteStartObject();
        WriteMembers(writer, observation, withArea);
        writer.WriteString("source", observation.Source.Code);
        CountryJson.WriteOptional(writer, "note", observation.Note);
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, Observation observation, bool withArea)
    {
        writer.WriteString("indicator", observation.Indicator.Code.ToString());
        if (withArea)
        {
            writer.WriteString("area", observation.ReferenceArea.ToString());
        }

        writer.WriteString("period", observation.Period.ToString());
        ObservationValue value = observation.Value;
        switch (value.Kind)
        {
            case ObservationValueKind.Quantity:
                QuantityJson.Write(writer, "value", value.Quantity!.Value, observation.Multiplier);
                break;
            case ObservationValueKind.Below:
                QuantityJson.Write(writer, "below", value.Bound!.Value, observation.Multiplier);
                break;
            case ObservationValueKind.Above:
                QuantityJson.Write(writer, "above", value.Bound!.Value, observation.Multiplier);
                break;
            case ObservationValueKind.Rank:
                writer.WriteNumber("rank", value.Rank!.Value.Place);
                writer.WriteNumber("of", value.Rank.Value.Count);
                break;
            case ObservationValueKind.Currency:
                writer.WriteString("currency", value.Currency!.Value.ToString());
                break;
            case ObservationValueKind.Languages:
                WriteLanguages(writer, value.Languages!);
                break;
            default:
                writer.WriteString("missing", SeedWords.Write(value.MissingReason!.Value));
                break;
        }

        if (observation.Status != ObservationStatus.Normal)
        {
            writer.WriteString("status", SeedWords.Write(observation.Status));
        }
    }

    private static void WriteLanguages(Utf8JsonWriter writer, IReadOnlyList<LanguageUse> languages)
    {
        writer.WriteStartArray("languages");
        foreach (LanguageUse language in languages)
        {
            writer.WriteStartObject();
            writer.WriteString("name", language.Name);
            CountryJson.WriteOptional(writer, "tag", language.Tag);
            if (language.IsOfficial is { } official)
            {
                writer.WriteBoolean("official", official);
            }

            if (language.Share is { } share)
            {
                writer.WriteStartObject("share");
                QuantityJson.Write(writer, "value", share, UnitMultiplier.Units);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static ObservationValue ReadLanguages(ref SeedReader reader, ProfileScope scope)
    {
        if (!reader.EnterArray())
        {
            return default;
        }

        long position = reader.Position;
        int faults = reader.FaultCount;
        List<LanguageUse> languages = [];
        while (reader.NextItem())
        {
            long start = reader.Position;
            if (!reader.EnterObject())
            {
                continue;
            }

            ulong seen = 0;
            string? name = null;
            string? tag = null;
            bool? official = null;
            Quantity? share = null;
            while (reader.NextMember(ProfileShapes.Language.Names, ref seen, out int member))
            {
                switch (member)
                {
                    case 0:
                        name = reader.ReadText();
                        break;
                    case 1:
                        tag = reader.ReadText();
                        break;
                    case 2:
                        official = reader.TryReadBoolean(out bool isOfficial) ? isOfficial : null;
                        break;
                    default:
                        share = ReadQuantity(ref reader, scope);
                        break;
                }
            }

            if (!reader.Require(ProfileShapes.Language.Names, seen, ProfileShapes.Language.Required, start) || name is null)
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(name))
            {
                reader.Report(SeedFault.BadValue, "The name of a language is not blank.", start);
            }
            else
            {
                languages.Add(new LanguageUse { Name = name, Tag = tag, IsOfficial = official, Share = share });
            }
        }

        if (languages.Count > 0)
        {
            return ObservationValue.Of(languages);
        }

        if (reader.FaultCount == faults)
        {
            reader.Report(SeedFault.BadValue, "A list of languages names at least one.", position);
        }

        return default;
    }

    /// <summary>Reads the code of a currency; <c>XXX</c>, with the fault recorded, when it is unknown.</summary>
    public static CurrencyCode ReadCurrency(ref SeedReader reader, ProfileScope scope)
    {
        CurrencyCode currency = default;
        if (reader.ReadText() is { } text
            && (!CurrencyCode.TryParse(text, out currency) || text != currency.ToString() || !scope.Tables.Units.TryGet(text, out _)))
        {
            reader.Report(SeedFault.UnknownReference, $"'{Excerpt.Of(text)}' is not the code of a known currency.");
            return default;
        }

        return currency;
    }

    /// <summary>Reads an object that holds just a quantity; null, with the faults recorded, when it is not valid.</summary>
    public static Quantity? ReadQuantity(ref SeedReader reader, ProfileScope scope)
    {
        long start = reader.Position;
        if (!reader.EnterObject())
        {
            return null;
        }

        QuantityJson quantity = default;
        ulong seen = 0;
        while (reader.NextMember(ProfileShapes.Quantity.Names, ref seen, out int member))
        {
            switch (member)
            {
                case 0:
                    quantity.ReadValue(ref reader);
                    break;
                case 1:
                    quantity.ReadMultiplier(ref reader);
                    break;
                case 2:
                    quantity.ReadUnit(ref reader, scope);
                    break;
                case 3:
                    quantity.ReadLower(ref reader);
                    break;
                case 4:
                    quantity.ReadUpper(ref reader);
                    break;
                default:
                    quantity.ReadExact(ref reader);
                    break;
            }
        }

        return reader.Require(ProfileShapes.Quantity.Names, seen, ProfileShapes.Quantity.Required, start) ? quantity.Finish(ref reader, start) : null;
    }
}
