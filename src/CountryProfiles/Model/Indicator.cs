using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>What is measured: its code, name and definition, its usual unit and how its values are dated.</summary>
public sealed record Indicator
{
    private readonly ValueList<string> _labels = ValueList<string>.Empty;

    /// <summary>The code, such as <c>gdp.per-capita.ppp</c>.</summary>
    public required IndicatorCode Code
    {
        get;
        init => field = value.IsUnspecified ? throw new ArgumentException("An indicator has a code.", nameof(value)) : value;
    }

    /// <summary>The English name, such as <c>GDP per capita, PPP</c>.</summary>
    public required string Name
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>What exactly is counted or measured.</summary>
    public string Definition
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    = "";

    /// <summary>Which form values have: quantity, rank, currency or languages.</summary>
    public ObservationValueKind ValueKind
    {
        get;
        init => field = (uint)value <= (uint)ObservationValueKind.Languages ? value : throw new ArgumentOutOfRangeException(nameof(value), $"{(int)value} is no kind of value.");
    }

    = ObservationValueKind.Quantity;

    /// <summary>The usual unit; null for ranks, currencies and languages. Values may be in any unit that converts into it.</summary>
    public UnitOfMeasure? Unit { get; init; }

    /// <summary>How a value that a source dates by a year alone belongs to that year; undated where periods do not matter.</summary>
    public PeriodKind PeriodKind
    {
        get;
        init => field = (uint)value <= (uint)PeriodKind.Average ? value : throw new ArgumentOutOfRangeException(nameof(value), $"{(int)value} is no kind of period.");
    }

    /// <summary>For a share: the unit that counts the part, such as <c>immigrant</c>; null when the part is counted like the whole.</summary>
    public UnitOfMeasure? PartUnit { get; init; }

    /// <summary>What publishers call it, for readers of pages; case, spaces and punctuation do not matter.</summary>
    public IReadOnlyList<string> Labels
    {
        get => _labels;
        init => _labels = ValueList<string>.Of(value, nameof(value));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
