using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>Reads and writes <c>overlaps.json</c>: which territories a source does not keep apart.</summary>
internal static class OverlapJson
{
    private static readonly string[] s_names = ["format", "overlaps"];

    private static readonly string[] s_overlapNames = ["whole", "parts", "effect", "reason", "source"];

    public static List<TerritoryOverlap> Read(ReadOnlySpan<byte> json, string file, SeedTables tables, CountryIndex index, SeedDiagnostics diagnostics)
    {
        List<TerritoryOverlap> overlaps = [];
        SeedReader reader = new(json, file, diagnostics);
        if (!reader.Start() || !reader.EnterObject())
        {
            return overlaps;
        }

        ulong seen = 0;
        long start = reader.Position;
        while (reader.NextMember(s_names, ref seen, out int member))
        {
            if (member == 0)
            {
                SeedFormat.Check(ref reader);
            }
            else if (reader.EnterArray())
            {
                while (reader.NextItem())
                {
                    if (ReadOverlap(ref reader, tables, index) is { } overlap)
                    {
                        overlaps.Add(overlap);
                    }
                }
            }
        }

        reader.Require(s_names, seen, 0b11, start);
        reader.Finish();
        return overlaps;
    }

    public static void Write(Utf8JsonWriter writer, TerritoryOverlap overlap)
    {
        writer.WriteStartObject();
        writer.WriteString("whole", overlap.Whole.ToString());
        CountryJson.WriteTexts(writer, "parts", [.. overlap.Parts.Select(static part => part.ToString())]);
        writer.WriteString("effect", overlap.Effect switch
        {
            OverlapEffect.Included => "included",
            OverlapEffect.Unclear => "unclear",
            _ => "stated-in-parts",
        });
        writer.WriteString("reason", overlap.Reason);
        writer.WriteString("source", overlap.Source.Code);
        writer.WriteEndObject();
    }

    private static TerritoryOverlap? ReadOverlap(ref SeedReader reader, SeedTables tables, CountryIndex index)
    {
        long start = reader.Position;
        if (!reader.EnterObject())
        {
            return null;
        }

        int faults = reader.FaultCount;
        ulong seen = 0;
        CountryCode whole = default;
        List<CountryCode> parts = [];
        OverlapEffect effect = OverlapEffect.Included;
        string? reason = null;
        Source? source = null;
        while (reader.NextMember(s_overlapNames, ref seen, out int member))
        {
            switch (member)
            {
                case 0:
                    whole = ReadKnown(ref reader, index);
                    break;
                case 1 when reader.EnterArray():
                    while (reader.NextItem())
                    {
                        parts.Add(ReadKnown(ref reader, index));
                    }

                    break;
                case 2:
                    if (reader.ReadText() is { } word && !TryReadEffect(word, out effect))
                    {
                        reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(word)}' is not what an overlap does: included, unclear or stated-in-parts are expected.");
                    }

                    break;
                case 3:
                    reason = reader.ReadText();
                    break;
                case 4:
                    if (reader.ReadText() is { } code && !tables.TryGetSource(code, out source))
                    {
                        reader.Report(SeedFault.UnknownReference, $"'{Excerpt.Of(code)}' is not the code of a source.");
                    }

                    break;
            }
        }

        if (!reader.Require(s_overlapNames, seen, 0b1_1101, start) || reader.FaultCount != faults)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(reason) || (parts.Count == 0) != (effect == OverlapEffect.StatedInParts) || parts.Contains(whole))
        {
            reader.Report(SeedFault.BadValue, "An overlap has a reason, and parts other than the whole unless it is stated in parts.", start);
            return null;
        }

        return new TerritoryOverlap { Whole = whole, Parts = parts, Effect = effect, Reason = reason, Source = source! };
    }

    private static CountryCode ReadKnown(ref SeedReader reader, CountryIndex index)
    {
        CountryCode code = CountryJson.ReadCode(ref reader);
        if (!code.IsUnspecified && !index.TryFind(code, out _))
        {
            reader.Report(SeedFault.UnknownReference, $"'{code}' is not a country of countries.json.");
        }

        return code;
    }

    private static bool TryReadEffect(string word, out OverlapEffect effect)
    {
        (bool isKnown, effect) = word switch
        {
            "included" => (true, OverlapEffect.Included),
            "unclear" => (true, OverlapEffect.Unclear),
            "stated-in-parts" => (true, OverlapEffect.StatedInParts),
            _ => (false, default),
        };
        return isKnown;
    }
}
