using CountryProfiles.Calculations;

namespace CountryProfiles.Tool;

/// <summary>Derived figures as a table for people: honest digits, bounds, periods, and what is to be heeded.</summary>
internal static class FigureTable
{
    public static void Write(ToolTerminal terminal, IReadOnlyList<Derivation> figures)
    {
        List<IReadOnlyList<string>> rows = [];
        SortedDictionary<string, string> notes = new(StringComparer.Ordinal);
        foreach (Derivation figure in figures)
        {
            rows.Add(
            [
                figure.Figure.ToString(),
                figure.HasValue ? WithUnit(figure, figure.Display) : figure.Refusal is null ? "missing" : "refused",
                figure.HasValue && !figure.IsExact ? Bounds(figure) : "",
                figure.HasValue ? figure.Period.ToString("G", null) : "",
                string.Join(", ", figure.Warnings.Select(static warning => warning.Code).Distinct()),
            ]);
            foreach (DerivationWarning warning in figure.Warnings)
            {
                notes.TryAdd($"{figure.Figure} {warning.Code}", warning.Text);
            }

            if (!figure.HasValue)
            {
                notes.TryAdd(figure.Figure.ToString(), figure.Refusal ?? MissingInputs(figure));
            }
        }

        terminal.WriteTable("Derived figures (bounds: rounding of the published digits only)", ["Figure", "Value", "Bounds", "Period", "Heed"], rows);
        terminal.WriteTable("What to heed", [], [.. notes.Select(static note => (IReadOnlyList<string>)[note.Key, note.Value])]);
    }

    /// <summary>Value, unit and period in one cell, or that it is missing or refused.</summary>
    public static string Cell(Derivation figure)
    {
        if (!figure.HasValue)
        {
            return figure.Refusal is null ? "missing" : "refused";
        }

        string value = WithUnit(figure, figure.Display);
        return figure.Period.Kind == PeriodKind.Undated ? value : $"{value} ({figure.Period.ToString("G", null)})";
    }

    private static string MissingInputs(Derivation figure) => string.Join(
        ", ", figure.Inputs.Where(static input => input.IsMissing).Select(static input => $"{input.Indicator.Code}: {input.ValueText(null)}")) + ".";

    private static string Bounds(Derivation figure) =>
        $"{Short(figure, figure.Lower!.Value)} to {Short(figure, figure.Upper!.Value)}";

    // One digit more than the value shows, so that rounding does not narrow the bounds to sight.
    private static string Short(Derivation figure, Rational bound) =>
        Quantity.Published(bound, figure.TryGetLastDigit(out int digit) ? digit - 1 : -2, figure.Unit!).ToString("N", null);

    private static string WithUnit(Derivation figure, string display)
    {
        UnitOfMeasure unit = figure.Unit!;
        if (unit.ShareOf is not null || unit.Symbol.Length == 0)
        {
            return display;
        }

        return unit.Currency is { } currency && unit.Symbol.StartsWith(currency.ToString(), StringComparison.Ordinal)
            ? $"{unit.Symbol.Split('/')[0]} {display}{(unit.Symbol.Contains('/', StringComparison.Ordinal) ? $" per {unit.Symbol.Split('/', 2)[1]}" : "")}"
            : $"{display} {unit.Symbol}";
    }
}
