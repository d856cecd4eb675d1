namespace CountryProfiles.Readers.WorldBank;

/// <summary>One indicator as a file names it, resolved: ours or the World Bank's, its unit, and how its values are dated.</summary>
internal sealed class WorldBankSeries
{
    /// <summary>The World Bank's code, upper case.</summary>
    public required string Code { get; init; }

    public required Indicator Indicator { get; init; }

    public required WorldBankDating Dating { get; init; }

    /// <summary>The unit; null when it depends on the country, and <see cref="LocalUnit"/> holds its code.</summary>
    public UnitOfMeasure? Unit { get; init; }

    /// <summary>The code of the unit with <c>LCU</c> for the local currency; null when the unit is the same everywhere.</summary>
    public string? LocalUnit { get; init; }

    /// <summary>The first edition whose values are totals of one year; null when all are.</summary>
    public DateOnly? AnnualSince { get; init; }

    /// <summary>The code that we give an indicator which is none of ours: <c>worldbank.ny.gdp.mktp.cd</c>.</summary>
    public static string OwnCode(string code) => "worldbank." + code.ToLowerInvariant().Replace('_', '-');
}
