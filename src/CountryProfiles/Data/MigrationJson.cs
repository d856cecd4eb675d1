using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>A migration context in JSON.</summary>
internal static class MigrationJson
{
    public static MigrationContext? Read(ref SeedReader reader, ProfileScope scope)
    {
        long start = reader.Position;
        if (!reader.EnterObject())
        {
            return null;
        }

        int faults = reader.FaultCount;
        ulong seen = 0;
        List<CountryCode> destinations = [];
        List<string> sectors = [];
        List<string> policyAims = [];
        List<string> assistanceAreas = [];
        List<Quantity> storyDistances = [];
        Source? source = null;
        while (reader.NextMember(ProfileShapes.Migration.Names, ref seen, out int member))
        {
            switch (member)
            {
                case 0:
                    CountryJson.ReadCodes(ref reader, destinations);
                    break;
                case 1:
                    reader.ReadTexts(sectors);
                    break;
                case 2:
                    reader.ReadTexts(policyAims);
                    break;
                case 3:
                    reader.ReadTexts(assistanceAreas);
                    break;
                case 4:
                    ReadDistances(ref reader, scope, storyDistances);
                    break;
                default:
                    source = scope.ReadSource(ref reader);
                    break;
            }
        }

        if (!reader.Require(ProfileShapes.Migration.Names, seen, ProfileShapes.Migration.Required, start) || reader.FaultCount != faults || source is null)
        {
            return null;
        }

        return new MigrationContext
        {
            Destinations = destinations,
            Sectors = sectors,
            PolicyAims = policyAims,
            AssistanceAreas = assistanceAreas,
            StoryDistances = storyDistances,
            Source = source,
        };
    }

    public static void Write(Utf8JsonWriter writer, MigrationContext migration)
    {
        writer.WriteStartObject();
        if (migration.Destinations.Count > 0)
        {
            writer.WriteStartArray("destinations");
            foreach (CountryCode destination in migration.Destinations)
            {
                writer.WriteStringValue(destination.ToString());
            }

            writer.WriteEndArray();
        }

        CountryJson.WriteTexts(writer, "sectors", migration.Sectors);
        CountryJson.WriteTexts(writer, "policyAims", migration.PolicyAims);
        CountryJson.WriteTexts(writer, "assistanceAreas", migration.AssistanceAreas);
        if (migration.StoryDistances.Count > 0)
        {
            writer.WriteStartArray("storyDistances");
            foreach (Quantity distance in migration.StoryDistances)
            {
                writer.WriteStartObject();
                QuantityJson.Write(writer, "value", distance, UnitMultiplier.Units);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteString("source", migration.Source.Code);
        writer.WriteEndObject();
    }

    private static void ReadDistances(ref SeedReader reader, ProfileScope scope, List<Quantity> distances)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextItem())
        {
            long position = reader.Position;
            if (ObservationJson.ReadQuantity(ref reader, scope) is not { } distance)
            {
                continue;
            }

            if (!distance.Unit.IsCompatibleWith(scope.Tables.Units["km"]))
            {
                reader.Report(SeedFault.BadValue, $"'{distance.Unit}' is not a unit of length.", position);
                continue;
            }

            if (distance.Sign < 0)
            {
                reader.Report(SeedFault.BadValue, $"A distance is 0 or more, not {distance}.", position);
                continue;
            }

            distances.Add(distance);
        }
    }
}
