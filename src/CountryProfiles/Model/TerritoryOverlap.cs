using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>Territories whose values a source does not keep apart, such as France and its overseas regions.</summary>
public sealed record TerritoryOverlap
{
    private readonly ValueList<CountryCode> _parts = ValueList<CountryCode>.Empty;

    /// <summary>The territory whose values contain others, may contain them, or are put together from several entries.</summary>
    public required CountryCode Whole { get; init; }

    /// <summary>The territories that have a code of their own as well; empty for one that is stated in several entries.</summary>
    public IReadOnlyList<CountryCode> Parts
    {
        get => _parts;
        init => _parts = ValueList<CountryCode>.Of(value, nameof(value));
    }

    /// <summary>What it does to a sum.</summary>
    public OverlapEffect Effect
    {
        get;
        init => field = (uint)value <= (uint)OverlapEffect.StatedInParts ? value : throw new ArgumentOutOfRangeException(nameof(value), $"{(int)value} is no effect on a sum.");
    }

    /// <summary>Why, in one sentence.</summary>
    public required string Reason
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>The source whose values overlap.</summary>
    public required Source Source { get; init; }
}
