using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>A country in JSON: its codes, names and place in the world.</summary>
internal static class CountryJson
{
    /// <summary>Reads a country; null, with the faults recorded, when it is not valid.</summary>
    public static Country? Read(ref SeedReader reader, IReadOnlyDictionary<string, GeographicRegion> regions)
    {
        long start = reader.Position;
        if (!reader.EnterObject())
        {
            return null;
        }

        int faults = reader.FaultCount;
        ulong seen = 0;
        CountryCode code = default;
        string? alpha2 = null;
        int? numeric = null;
        bool userAssigned = false;
        string? name = null;
        string? official = null;
        ValueList<string> local = ValueList<string>.Empty;
        ValueList<string> former = ValueList<string>.Empty;
        ValueList<string> other = ValueList<string>.Empty;
        GeographicRegion? region = null;
        GeographicRegion? subregion = null;
        string? capital = null;
        ValueList<string> callingCodes = ValueList<string>.Empty;
        string? dependency = null;
        while (reader.NextMember(CountryShapes.Country.Names, ref seen, out int member))
        {
            switch (member)
            {
                case 0:
                    code = ReadCode(ref reader);
                    break;
                case 1:
                    alpha2 = reader.ReadText();
                    if (alpha2 is not null and not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
                    {
                        reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(alpha2)}' is not an alpha-2 code: two capital letters are expected.");
                    }

                    break;
                case 2:
                    numeric = reader.ReadThreeDigits("a numeric country code");
                    break;
                case 3:
                    reader.TryReadBoolean(out userAssigned);
                    break;
                case 4:
                    name = reader.ReadText();
                    break;
                case 5:
                    official = reader.ReadText();
                    break;
                case 6:
                    local = reader.ReadTexts();
                    break;
                case 7:
                    former = reader.ReadTexts();
                    break;
                case 8:
                    other = reader.ReadTexts();
                    break;
                case 9:
                    region = ReadRegion(ref reader, regions);
                    break;
                case 10:
                    subregion = ReadRegion(ref reader, regions);
                    break;
                case 11:
                    capital = reader.ReadText();
                    break;
                case 12:
                    callingCodes = reader.ReadTexts();
                    break;
                default:
                    dependency = reader.ReadText();
                    break;
            }
        }

        if (!reader.Require(CountryShapes.Country.Names, seen, CountryShapes.Country.Required, start) || reader.FaultCount != faults)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            reader.Report(SeedFault.BadValue, "The name of a country is not blank.", start);
            return null;
        }

        return new Country(
            code, alpha2!, numeric, userAssigned, name, official, local, former, other, region, subregion, capital, callingCodes, dependency);
    }

    /// <summary>Reads an alpha-3 code; unspecified, with the fault recorded, when it is none.</summary>
    public static CountryCode ReadCode(ref SeedReader reader)
    {
        CountryCode code = default;
        if (reader.ReadText() is { } text && (!CountryCode.TryParse(text, out code) || text != code.ToString()))
        {
            reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(text)}' is not an alpha-3 code: three capital letters are expected.");
            return default;
        }

        return code;
    }

    /// <summary>Adds the alpha-3 codes of the array that stands here; one that is none adds unspecified, with the fault recorded.</summary>
    public static void ReadCodes(ref SeedReader reader, List<CountryCode> codes)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextItem())
        {
            codes.Add(ReadCode(ref reader));
        }
    }

    /// <summary>Reads a region in full; null, with the faults recorded, when it is not valid.</summary>
    public static GeographicRegion? ReadRegion(ref SeedReader reader)
    {
        long start = reader.Position;
        if (!reader.EnterObject())
        {
            return null;
        }

        ulong seen = 0;
        int? code = null;
        string? name = null;
        while (reader.NextMember(CountryShapes.Region.Names, ref seen, out int member))
        {
            (code, name) = member == 0 ? (reader.ReadThreeDigits("an M49 code"), name) : (code, reader.ReadText());
        }

        if (!reader.Require(CountryShapes.Region.Names, seen, CountryShapes.Region.Required, start) || code is not { } number || name is null)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            reader.Report(SeedFault.BadValue, "The name of a region is not blank.", start);
            return null;
        }

        return new GeographicRegion { Code = number, Name = name };
    }

    public static void Write(Utf8JsonWriter writer, Country country, bool standAlone)
    {
        writer.WriteStartObject();
        writer.WriteString("code", country.Code.ToString());
        writer.WriteString("alpha2", country.Alpha2);
        WriteOptional(writer, "numeric", country.NumericText);
        if (country.IsUserAssigned)
        {
            writer.WriteBoolean("userAssigned", true);
        }

        writer.WriteString("name", country.Name);
        WriteOptional(writer, "official", country.OfficialName);
        WriteTexts(writer, "local", country.LocalNames);
        WriteTexts(writer, "former", country.FormerNames);
        WriteTexts(writer, "other", country.OtherNames);
        WriteRegion(writer, "region", country.Region, standAlone);
        WriteRegion(writer, "subregion", country.Subregion, standAlone);
        WriteOptional(writer, "capital", country.Capital);
        WriteTexts(writer, "callingCodes", country.CallingCodes);
        WriteOptional(writer, "dependency", country.DependencyStatus);
        writer.WriteEndObject();
    }

    public static void WriteRegion(Utf8JsonWriter writer, GeographicRegion region)
    {
        writer.WriteStartObject();
        writer.WriteString("code", region.CodeText);
        writer.WriteString("name", region.Name);
        writer.WriteEndObject();
    }

    public static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>Writes a list of texts, unless it is empty.</summary>
    public static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void WriteRegion(Utf8JsonWriter writer, string name, GeographicRegion? region, bool standAlone)
    {
        if (region is null)
        {
            return;
        }

        writer.WritePropertyName(name);
        if (standAlone)
        {
            WriteRegion(writer, region);
        }
        else
        {
            writer.WriteStringValue(region.CodeText);
        }
    }

    private static GeographicRegion? ReadRegion(ref SeedReader reader, IReadOnlyDictionary<string, GeographicRegion> regions)
    {
        if (reader.Token == SeedToken.StartObject)
        {
            return ReadRegion(ref reader);
        }

        GeographicRegion? region = null;
        if (reader.ReadText() is { } code && !regions.TryGetValue(code, out region))
        {
            reader.Report(SeedFault.UnknownReference, $"'{Excerpt.Of(code)}' is not the code of a known region.");
        }

        return region;
    }
}
