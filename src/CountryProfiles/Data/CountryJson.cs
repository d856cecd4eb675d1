using System.Globalization;
using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>A country in JSON: its codes and names.</summary>
internal static class CountryJson
{
    /// <summary>Reads a country; null, with the faults recorded, when it is not valid.</summary>
    public static Country? Read(ref SeedReader reader)
    {
        ReadOnlySpan<string> names = ["code", "alpha2", "numeric", "name", "official", "local"];
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
        string? name = null;
        string? official = null;
        string? local = null;
        while (reader.NextMember(names, ref seen, out int member))
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
                    if (reader.ReadText() is { } digits)
                    {
                        if (digits.Length == 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0)
                        {
                            numeric = number;
                        }
                        else
                        {
                            reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(digits)}' is not a numeric code: three digits in a text are expected.");
                        }
                    }

                    break;
                case 3:
                    name = reader.ReadText();
                    break;
                case 4:
                    official = reader.ReadText();
                    break;
                default:
                    local = reader.ReadText();
                    break;
            }
        }

        if (!reader.Require(names, seen, 0b1011, start) || reader.FaultCount != faults)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            reader.Report(SeedFault.BadValue, "The name of a country is not blank.", start);
            return null;
        }

        return new Country { Code = code, Alpha2 = alpha2!, Numeric = numeric, Name = name, OfficialName = official, LocalName = local };
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

    public static void Write(Utf8JsonWriter writer, Country country)
    {
        writer.WriteStartObject();
        writer.WriteString("code", country.Code.ToString());
        writer.WriteString("alpha2", country.Alpha2);
        WriteOptional(writer, "numeric", country.NumericText);
        writer.WriteString("name", country.Name);
        WriteOptional(writer, "official", country.OfficialName);
        WriteOptional(writer, "local", country.LocalName);
        writer.WriteEndObject();
    }

    public static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
