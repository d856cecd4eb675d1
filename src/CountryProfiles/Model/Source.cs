namespace CountryProfiles;

/// <summary>Where a value was published, in which edition, and under which licence it may be passed on.</summary>
public sealed record Source
{
    private readonly string? _addressText;
    private Uri? _address;

    /// <summary>A source; code, publisher and title are required.</summary>
    public Source()
    {
    }

    /// <summary>A source whose address, a text that was checked already, is taken apart when somebody asks for it.</summary>
    internal Source(string? addressText) => _addressText = addressText;

    /// <summary>The short code that observations name it by, such as <c>iom-kyrgyzstan</c>.</summary>
    public required string Code { get; init => field = NotBlank(value); }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init => field = NotBlank(value); }

    /// <summary>The title of the page or data set.</summary>
    public required string Title { get; init => field = NotBlank(value); }

    /// <summary>Its address on the web; null when it has none.</summary>
    public Uri? Address
    {
        get => _address ?? (_addressText is null ? null : _address = new Uri(_addressText));
        init
        {
            _address = value;
            _addressText = null;
        }
    }

    /// <summary>True for a source about one country, which is preferred to one about the world where both state a value.</summary>
    public bool IsCountrySpecific { get; init; }

    /// <summary>The edition or vintage, such as <c>November 2015</c>; null when the source states none.</summary>
    public string? Edition { get; init; }

    /// <summary>The day it was read; null when not recorded.</summary>
    public DateOnly? Retrieved { get; init; }

    /// <summary>The licence or terms as an SPDX expression or in words; null when not stated.</summary>
    public string? License { get; init; }

    /// <summary>Publisher, title and edition in one line.</summary>
    public override string ToString() => Edition is null ? $"{Publisher}, {Title}" : $"{Publisher}, {Title}, {Edition}";

    /// <summary>True when every member is the same.</summary>
    public bool Equals(Source? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Code == other.Code && Publisher == other.Publisher && Title == other.Title && Address == other.Address
            && IsCountrySpecific == other.IsCountrySpecific && Edition == other.Edition && Retrieved == other.Retrieved && License == other.License);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Code, Publisher, Title, Edition, Retrieved);

    private static string NotBlank(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return value;
    }
}
