using CountryProfiles.Readers.Factbook;

namespace CountryProfiles.Tool.Seeds;

/// <summary>
/// The observations of a territory that the Factbook treats in two files, as it does Palestine. Totals of one period are
/// added, and lack where only one file has one; another value that only one file states, and the other refers to, is taken; a share that both
/// files state alike is that of the whole; other rates and shares of the parts are not averaged, and the territory has none.
/// </summary>
internal static class SplitTerritory
{
    /// <summary>The names of the two files, GEC codes.</summary>
    public static readonly string[] Entries = ["gz", "we"];

    private static readonly HashSet<string> s_additive = new(StringComparer.Ordinal) { "population", "area.total", "area.land", "area.water" };

    /// <summary>True for the two files, each once.</summary>
    public static bool IsWhole(IReadOnlyList<FactbookProfile> parts) =>
        parts.Count == Entries.Length && Entries.All(entry => parts.Any(part => part.Gec == entry));

    public static IEnumerable<Observation> Combine(IReadOnlyList<FactbookProfile> parts, List<Diagnostic> diagnostics)
    {
        foreach (IGrouping<IndicatorCode, Observation> group in parts.SelectMany(static part => part.Observations)
            .GroupBy(static observation => observation.Indicator.Code).OrderBy(static group => group.Key))
        {
            List<IReadOnlyList<Observation>> byPart = [];
            foreach (FactbookProfile part in parts)
            {
                Observation[] own = [.. part.Observations.Where(observation => observation.Indicator.Code == group.Key)];
                if (own.Length > 0)
                {
                    byPart.Add(own);
                }
            }

            bool isAdditive = s_additive.Contains(group.Key.ToString());
            if (byPart.Count < parts.Count && !isAdditive)
            {
                foreach (Observation only in byPart[0])
                {
                    yield return only;
                }

                continue;
            }

            Observation first = byPart[0][0];
            bool isOfAll = byPart.Count == parts.Count;
            if (isOfAll && isAdditive && byPart.TrueForAll(own => own.Count == 1 && own[0].Quantity is not null && own[0].Period == first.Period))
            {
                Quantity sum = byPart.Select(static own => own[0].Quantity!.Value).Aggregate(static (left, right) => left + right);
                yield return Observation.Create(
                    first.Indicator, first.ReferenceArea, first.Period, ObservationValue.Of(sum), first.Source, status: byPart.Select(static own => own[0].Status).Aggregate(static (left, right) => left | right),
                    note: "sum of the entries " + string.Join(" and ", parts.Select(static part => part.Names.ConventionalShort ?? part.Gec)));
                continue;
            }

            if (isOfAll && byPart.TrueForAll(own => own.SequenceEqual(byPart[0])))
            {
                foreach (Observation same in byPart[0])
                {
                    yield return same;
                }

                continue;
            }

            // One share of each part is that share of the whole, whatever the notes say beside it.
            if (isOfAll && first.Indicator.Unit?.ShareOf is not null && byPart.TrueForAll(own => SayTheSame(own, byPart[0])))
            {
                for (int i = 0; i < byPart[0].Count; i++)
                {
                    Observation same = byPart[0][i];
                    string[] notes = [.. byPart.Select(own => own[i].Note).OfType<string>().Distinct()];
                    yield return Observation.Create(
                        same.Indicator, same.ReferenceArea, same.Period, same.Value, same.Source, same.Multiplier, same.Status,
                        notes.Length == 0 ? null : string.Join("; ", notes));
                }

                continue;
            }

            diagnostics.Add(new Diagnostic
            {
                Code = BuildFault.PartsDiffer,
                Message = (isOfAll ? $"The parts of {first.ReferenceArea} differ in '{group.Key}' and are not combined: " : $"Only one part of {first.ReferenceArea} states '{group.Key}', which would be a sum: ")
                    + $"{string.Join("; ", byPart.Select(static own => own[0].ToString()))}.",
                File = string.Join(", ", parts.Select(static part => part.Gec)),
            });
            yield return Observation.Missing(
                first.Indicator, first.ReferenceArea, MissingReason.NotAvailable, first.Source,
                note: "the source states its parts apart");
        }
    }

    private static bool SayTheSame(IReadOnlyList<Observation> left, IReadOnlyList<Observation> right) =>
        left.Count == right.Count && left.Zip(right).All(static pair =>
            pair.First.Quantity is not null && pair.First.Value.Equals(pair.Second.Value) && pair.First.Period == pair.Second.Period
            && pair.First.Multiplier == pair.Second.Multiplier && pair.First.Status == pair.Second.Status);
}
