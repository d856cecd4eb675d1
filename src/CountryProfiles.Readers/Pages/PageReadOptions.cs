namespace CountryProfiles.Readers.Pages;

/// <summary>What the caller knows of a page before it is read.</summary>
public sealed record PageReadOptions
{
    /// <summary>Where the page was published; every value names it.</summary>
    public required Source Source { get; init; }

    /// <summary>The country that the page is about; when unspecified, the page itself has to tell.</summary>
    public CountryCode Country { get; init; }

    /// <summary>Which marks its numbers have.</summary>
    public NumberConvention Numbers
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"{(int)value} is not a number convention.");
    }

    /// <summary>The name of the page in diagnostics; null when it has none.</summary>
    public string? File { get; init; }
}
