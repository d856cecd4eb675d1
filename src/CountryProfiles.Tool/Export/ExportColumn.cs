namespace CountryProfiles.Tool.Export;

/// <summary>A column of an export: its name, and what stands in it for a row; null is an empty cell.</summary>
internal abstract record ExportColumn(string Name)
{
    /// <summary>
    /// The columns of every form but SDMX-CSV, in their order. <c>value</c>, <c>lower</c> and <c>upper</c> are full numbers in <c>unit</c>, whatever
    /// the multiplier; <c>value</c> is empty where a value is only known to be below or above a bound, which is then
    /// <c>upper</c> or <c>lower</c>. <c>exact</c> is the amount, or that of the bound, and <c>half_width</c> what its digits leave open to
    /// both sides, both as text that is always exact: a decimal, or a fraction where no decimal is.
    /// </summary>
    public static readonly ExportColumn[] All =
    [
        new TextColumn("country_alpha2", static row => row.Country?.Alpha2),
        new TextColumn("country_alpha3", static row => row.Observation.ReferenceArea.ToString()),
        new TextColumn("country_numeric", static row => row.Country?.NumericText),
        new TextColumn("country_name", static row => row.Country?.Name),
        new TextColumn("indicator_code", static row => row.Observation.Indicator.Code.ToString()),
        new TextColumn("indicator_name", static row => row.Observation.Indicator.Name),
        new TextColumn("period", static row => row.Observation.Period.ToString()),
        new TextColumn("period_kind", static row => Lower(row.Observation.Period.Kind)),
        new DateColumn("period_first_day", static row => row.Observation.Period.Start),
        new DateColumn("period_last_day", static row => row.LastDay),
        new IntegerColumn("period_year", static row => row.Year),
        new TextColumn("value_kind", static row => Lower(row.Observation.Value.Kind)),
        new DecimalColumn("value", static row => row.Observation.Quantity?.Amount),
        new DecimalColumn("lower", static row => row.Lower),
        new DecimalColumn("upper", static row => row.Upper),
        new TextColumn("exact", static row => row.Amount?.Amount.ToString()),
        new TextColumn("half_width", static row => row.Amount?.HalfWidth.ToString()),
        new TextColumn("unit", static row => row.Amount?.Unit.Code),
        new TextColumn("unit_symbol", static row => row.Amount?.Unit.Symbol),
        new IntegerColumn("multiplier", static row => row.Amount is null ? null : (int)row.Observation.Multiplier),
        new TextColumn("published_text", static row => row.Observation.IsMissing ? null : row.Observation.ValueText(null)),
        new IntegerColumn("published_decimals", static row => row.PublishedDecimals),
        new IntegerColumn("rank", static row => row.Observation.Rank?.Place),
        new IntegerColumn("rank_of", static row => row.Observation.Rank?.Count),
        new TextColumn("currency", static row => row.Observation.Currency?.ToString()),
        new TextColumn("languages", static row => row.Languages),
        new TextColumn("status", static row => row.Observation.StatusText),
        new TextColumn("missing_reason", static row => row.Observation.IsMissing ? row.Observation.ValueText(null) : null),
        new TextColumn("note", static row => row.Observation.Note),
        new TextColumn("source_code", static row => row.Observation.Source.Code),
        new TextColumn("source_publisher", static row => row.Observation.Source.Publisher),
        new TextColumn("source_title", static row => row.Observation.Source.Title),
        new TextColumn("source_edition", static row => row.Observation.Source.Edition),
        new TextColumn("source_url", static row => row.Observation.Source.Address?.OriginalString),
        new TextColumn("source_license", static row => row.Observation.Source.License),
        new DateColumn("source_retrieved", static row => row.Observation.Source.Retrieved),
        new BooleanColumn("source_is_country_specific", static row => row.Observation.Source.IsCountrySpecific),
    ];

    private static string Lower<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();
}

internal sealed record TextColumn(string Name, Func<ExportRow, string?> Value) : ExportColumn(Name);

internal sealed record IntegerColumn(string Name, Func<ExportRow, int?> Value) : ExportColumn(Name);

internal sealed record DecimalColumn(string Name, Func<ExportRow, Rational?> Value) : ExportColumn(Name);

internal sealed record DateColumn(string Name, Func<ExportRow, DateOnly?> Value) : ExportColumn(Name);

internal sealed record BooleanColumn(string Name, Func<ExportRow, bool> Value) : ExportColumn(Name);
