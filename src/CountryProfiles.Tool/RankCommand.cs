using System.CommandLine;
using System.Globalization;
using CountryProfiles.Data;

namespace CountryProfiles.Tool;

/// <summary><c>rank INDICATOR</c>: the territories in the order of a value, each price basis for itself.</summary>
internal static class RankCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> indicator = IndicatorArgument.Create();
        Option<int?> top = Number("--top", "only the first so many", "N", 1, 1000);
        Option<int?> year = Number("--year", "the value nearest to this year instead of the latest", "YEAR", 1, 9998);
        Option<int?> within = Number("--within", "how many years the value may be away from that year; 0 without it", "YEARS", 0, 1000);
        Option<string?> region = RegionOption.Create();
        Option<string?> dataset = DatasetOption.Create();
        Option<OutputFormat> format = FormatOption.Create();
        Command command = new("rank", "Order the territories by an indicator, with unit, year, status and source.") { indicator, top, year, within, region, dataset, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(within) is not null && result.GetValue(year) is null)
            {
                result.AddError("--within says how far from --year a value may be, and there is no --year.");
            }
        });
        command.SetAction(result => Run(
            terminal, result.GetValue(dataset), result.GetRequiredValue(indicator), result.GetValue(top) ?? int.MaxValue, result.GetValue(year), result.GetValue(within) ?? 0,
            result.GetValue(region), result.GetValue(format)));
        return command;
    }

    private static int Run(ToolTerminal terminal, string? directory, string code, int top, int? year, int within, string? region, OutputFormat format)
    {
        if (!DatasetOption.TryLoad(terminal, directory, out CountryDataset? dataset)
            || !IndicatorArgument.TryFind(terminal, dataset, code, out Indicator? indicator)
            || !RegionOption.TryFind(terminal, dataset, region, out IReadOnlyList<CountryProfile> profiles))
        {
            return ToolApp.ContentError;
        }

        if (Refuse(indicator) is { } refusal)
        {
            terminal.Error.WriteLine(refusal);
            return ToolApp.ContentError;
        }

        List<Entry> entries = [];
        List<Country> without = [];
        foreach (CountryProfile profile in profiles)
        {
            Observation? observation = year is { } wanted ? profile.Nearest(indicator.Code, wanted, within) : profile.Latest(indicator.Code);
            if (observation is { Quantity: not null } or { Rank: not null })
            {
                entries.Add(new Entry(0, profile.Country, observation));
            }
            else
            {
                without.Add(profile.Country);
            }
        }

        List<List<Entry>> groups = Group(entries);
        if (format == OutputFormat.Json)
        {
            WriteJson(terminal, indicator, groups, top, without);
            return ToolApp.Success;
        }

        if (groups.Count > 1)
        {
            terminal.WriteLine($"The values are in {string.Join(", ", groups.Select(static group => group[0].Unit))}: different units, which are not ranked among each other.");
        }

        foreach (List<Entry> group in groups)
        {
            terminal.WriteTable(
                string.Create(CultureInfo.InvariantCulture, $"{indicator.Name}{(group[0].Unit.Length > 0 ? $" in {group[0].Unit}" : "")}: {(group.Count == 1 ? "1 territory" : $"{group.Count} territories")}"),
                ["Place", "Code", "Name", "Value", "Period", "Status", "Source"],
                [
                    .. group.Take(top).Select(static entry => (IReadOnlyList<string>)
                    [
                        entry.Place.ToString(CultureInfo.InvariantCulture), entry.Country.Code.ToString(), entry.Country.Name, entry.Observation.ValueText(null),
                        entry.Observation.Period.Kind == PeriodKind.Undated ? "undated" : entry.Observation.Period.ToString("G", null),
                        entry.Observation.Status == ObservationStatus.Normal ? "" : entry.Observation.StatusText, entry.Observation.Source.Code,
                    ]),
                ]);
        }

        terminal.WriteLine();
        terminal.WriteLine(without.Count == 0
            ? "Every territory has a value."
            : string.Create(CultureInfo.InvariantCulture, $"Without a value, and not ranked: {without.Count} ({string.Join(", ", without.Select(static country => country.Code))})."));
        return ToolApp.Success;
    }

    private static string? Refuse(Indicator indicator) => indicator.ValueKind switch
    {
        ObservationValueKind.Quantity when indicator.Unit is null => $"'{indicator.Code}' is in another unit in each country, and there is no order among different units.",
        ObservationValueKind.Quantity or ObservationValueKind.Rank => null,
        _ => $"'{indicator.Code}' is no amount and no rank, and there is no order among its values.",
    };

    // Those of one unit together, the most numerous first; within a unit the largest first, and the first place of a rank.
    private static List<List<Entry>> Group(List<Entry> entries)
    {
        List<List<Entry>> groups = [];
        foreach (Entry entry in entries)
        {
            List<Entry>? group = groups.Find(group => group[0].IsLike(entry));
            if (group is null)
            {
                groups.Add([entry]);
            }
            else
            {
                group.Add(entry);
            }
        }

        return [.. groups.OrderByDescending(static group => group.Count).Select(static group => Place(group))];
    }

    private static List<Entry> Place(List<Entry> group)
    {
        List<Entry> placed = [];
        foreach (Entry entry in group.Order(Comparer<Entry>.Create(static (left, right) => Compare(left, right))))
        {
            // Equal values share a place.
            placed.Add(entry with { Place = placed.Count > 0 && Compare(placed[^1], entry) == 0 ? placed[^1].Place : placed.Count + 1 });
        }

        return placed;
    }

    private static int Compare(Entry left, Entry right) => left.Observation.Quantity is { } amount
        ? right.Observation.Quantity!.Value.CompareTo(amount)
        : left.Observation.Rank!.Value.Place.CompareTo(right.Observation.Rank!.Value.Place);

    private static void WriteJson(ToolTerminal terminal, Indicator indicator, List<List<Entry>> groups, int top, List<Country> without) => terminal.WriteJson(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("indicator", indicator.Code.ToString());
        writer.WriteStartArray("groups");
        foreach (List<Entry> group in groups)
        {
            writer.WriteStartObject();
            writer.WriteString("unit", group[0].Unit);
            writer.WriteNumber("count", group.Count);
            writer.WriteStartArray("territories");
            foreach (Entry entry in group.Take(top))
            {
                writer.WriteStartObject();
                writer.WriteNumber("place", entry.Place);
                writer.WriteString("code", entry.Country.Code.ToString());
                writer.WriteString("name", entry.Country.Name);
                ObservationJsonOutput.WriteMembers(writer, entry.Observation);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("withoutValue");
        foreach (Country country in without)
        {
            writer.WriteStringValue(country.Code.ToString());
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static Option<int?> Number(string name, string description, string helpName, int least, int most) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
            {
                return number;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"'{result.Tokens[0].Value}' is not a number from {least} to {most}."));
            return null;
        },
    };

    private sealed record Entry(int Place, Country Country, Observation Observation)
    {
        public string Unit => Observation.Quantity?.Unit.Code ?? "";

        public bool IsLike(Entry other) => Observation.Quantity is { } amount && other.Observation.Quantity is { } otherAmount
            ? amount.Unit.IsCompatibleWith(otherAmount.Unit)
            : Observation.Quantity is null && other.Observation.Quantity is null;
    }
}
