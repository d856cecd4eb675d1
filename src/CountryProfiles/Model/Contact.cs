using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>An office: who it belongs to, where it is, and how it is reached.</summary>
public sealed partial record Contact
{
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
        init => field = value is null || value.AsSpan(1).IndexOf('@') >= 0
            ? value
            : throw new ArgumentException($"'{value}' is not an e-mail address.", nameof(value));
    }

    /// <summary>Why there is no e-mail address: <see cref="MissingReason.Suppressed"/> when the page hides it; null when there is one.</summary>
    public MissingReason? EmailMissing
    {
        get => Email is null ? field ?? MissingReason.NotAvailable : null;
        init;
    }

    /// <summary>The web site; null when the source gives none.</summary>
    public Uri? Website { get; init; }

    /// <summary>Where the contact was published.</summary>
    public required Source Source { get; init; }

    /// <summary>The organisation's name.</summary>
    public override string ToString() => Organization;
}
