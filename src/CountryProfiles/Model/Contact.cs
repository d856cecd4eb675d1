using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>An office: who it belongs to, where it is, and how it is reached.</summary>
public sealed partial record Contact
{
    // Null stands for not available, and always beside an address, so that contacts that say the same are equal.
    private readonly MissingReason? _emailMissing;
    private readonly ValueList<string> _addressLines = ValueList<string>.Empty;
    private readonly ValueList<TelephoneNumber> _telephones = ValueList<TelephoneNumber>.Empty;
    private readonly ValueList<TelephoneNumber> _faxes = ValueList<TelephoneNumber>.Empty;

    /// <summary>The organisation's name.</summary>
    public required string Organization
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>The postal address, line by line; empty when the source gives none.</summary>
    public IReadOnlyList<string> AddressLines
    {
        get => _addressLines;
        init => _addressLines = ValueList<string>.Of(value, nameof(value));
    }

    /// <summary>The telephone numbers, in the order of the source.</summary>
    public IReadOnlyList<TelephoneNumber> Telephones
    {
        get => _telephones;
        init => _telephones = ValueList<TelephoneNumber>.Of(value, nameof(value));
    }

    /// <summary>The fax numbers, in the order of the source.</summary>
    public IReadOnlyList<TelephoneNumber> Faxes
    {
        get => _faxes;
        init => _faxes = ValueList<TelephoneNumber>.Of(value, nameof(value));
    }

    /// <summary>The e-mail address; null when missing, and then <see cref="EmailMissing"/> says why.</summary>
    public string? Email
    {
        get;
        init
        {
            field = value is null || IsEmail(value)
                ? value
                : throw new ArgumentException($"'{Excerpt.Of(value)}' is not an e-mail address: a name, @ and a domain are expected; a missing one is null.", nameof(value));
            _emailMissing = value is null ? _emailMissing : null;
        }
    }

    /// <summary>
    /// Why there is no e-mail address: <see cref="MissingReason.Suppressed"/> when the page hides it, not available unless
    /// stated; null when there is one.
    /// </summary>
    public MissingReason? EmailMissing
    {
        get => Email is null ? _emailMissing ?? MissingReason.NotAvailable : null;
        init
        {
            if (value is { } reason && (uint)reason > (uint)MissingReason.Suppressed)
            {
                throw new ArgumentOutOfRangeException(nameof(value), $"{(int)reason} is no reason for a missing value.");
            }

            _emailMissing = Email is null && value != MissingReason.NotAvailable ? value : null;
        }
    }

    /// <summary>The web site; null when the source gives none.</summary>
    public Uri? Website { get; init; }

    /// <summary>Where the contact was published.</summary>
    public required Source Source { get; init; }

    /// <summary>The organisation's name.</summary>
    public override string ToString() => Organization;

    /// <summary>True for what an e-mail address can be: a name, @ and a domain, without blanks.</summary>
    internal static bool IsEmail(string value) =>
        value.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < value.Length - 1 && !value.AsSpan().ContainsAny(' ', '\t', '\n');
}
