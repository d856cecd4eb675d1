namespace CountryProfiles.Readers.WorldBank;

/// <summary>One value of a World Bank file: the observation, and how the file names its area and its indicator.</summary>
public sealed record WorldBankObservation
{
    // 0 for none: half of what a number that may be null takes.
    private readonly int _line;

    /// <summary>The observation; its reference area is unspecified when the area is an aggregate.</summary>
    public required Observation Observation { get; init; }

    /// <summary>The code of the area as the World Bank writes it, such as <c>KGZ</c>, <c>WLD</c> or <c>XKX</c>; upper case.</summary>
    public required string AreaCode { get; init; }

    /// <summary>The name of the area in the file; empty when the file gives none.</summary>
    public string AreaName { get; init; } = "";

    /// <summary>True for a region, an income group or another group of countries.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>The World Bank's code of the indicator, such as <c>SP.POP.TOTL</c>.</summary>
    public required string IndicatorCode { get; init; }

    /// <summary>The line of the file it stands on, from 1; null when the file is not read by lines.</summary>
    public int? Line
    {
        get => _line == 0 ? null : _line;
        init => _line = value ?? 0;
    }

    /// <summary>Area, indicator and value in one line.</summary>
    public override string ToString() => $"{AreaCode} {IndicatorCode}: {Observation}";
}
