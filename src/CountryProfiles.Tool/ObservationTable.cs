namespace CountryProfiles.Tool;

/// <summary>Observations as a table for people.</summary>
internal static class ObservationTable
{
    public static void Write(ToolTerminal terminal, string heading, IReadOnlyList<Observation> observations)
    {
        List<IReadOnlyList<string>> rows = [];
        foreach (Observation observation in observations)
        {
            rows.Add(
            [
                observation.Indicator.Name,
                observation.ValueText(null),
                observation.Period.Kind == PeriodKind.Undated ? "" : observation.Period.ToString("G", null),
                observation.Status == ObservationStatus.Normal ? "" : observation.StatusText,
                observation.Source.Code,
            ]);
        }

        terminal.WriteTable(heading, ["Indicator", "Value", "Period", "Status", "Source"], rows);
    }
}
