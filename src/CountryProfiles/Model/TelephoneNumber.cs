using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>A telephone or fax number, as printed and in the international form.</summary>
public sealed record TelephoneNumber
{
    /// <summary>The number as the source prints it.</summary>
    public required string Printed
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>The number as ITU-T E.164 writes it, <c>+</c> and up to fifteen digits; null when what is printed is not a valid number.</summary>
    public string? E164
    {
        get;
        init => field = value is null || IsE164(value)
            ? value
            : throw new ArgumentException($"'{Excerpt.Of(value)}' is not an E.164 number: + and 7 to 15 digits are expected, as in +996312612456.", nameof(value));
    }

    /// <summary>The number as printed.</summary>
    public override string ToString() => Printed;

    private static bool IsE164(string value)
    {
        if (value.Length is < 8 or > 16 || value[0] != '+' || value[1] == '0')
        {
            return false;
        }

        return !value.AsSpan(1).ContainsAnyExceptInRange('0', '9');
    }
}
