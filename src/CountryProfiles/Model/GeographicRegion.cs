using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>A region of the United Nations' M49 standard, such as Asia (142) or Central Asia (143).</summary>
public sealed record GeographicRegion
{
    /// <summary>The M49 code, 1 to 999.</summary>
    public required int Code
    {
        get;
        init => field = value is >= 1 and <= 999
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"{value} is not an M49 code: 1 to 999 are expected.");
    }

    /// <summary>The English name.</summary>
    public required string Name
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>The code as the three digits that M49 prints, such as <c>019</c>.</summary>
    public string CodeText => IntegerText.Digits(Code, 3);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
