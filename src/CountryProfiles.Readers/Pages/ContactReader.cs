using System.Buffers;
using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Pages;

/// <summary>Turns the lines of offices into contacts.</summary>
internal sealed class ContactReader(Source source, string? regionCode, PageLog log)
{
    /// <summary>What a service that hides addresses from robots leaves in their place; the blank may be a no-break space.</summary>
    private const string Hidden = "[email protected]";

    private static readonly SearchValues<char> s_notInAddresses = SearchValues.Create(" \t\u00A0\"<>|");
    private static readonly SearchValues<char> s_digitsAndComma = SearchValues.Create("0123456789,");

    private readonly TelephoneReader _telephones = new(regionCode, log);

    public Contact Read(OfficeLines office)
    {
        (string organization, List<string> address) = NameAndAddress(office);
        (string? email, MissingReason? missing) = ReadEmails(office.Emails);
        foreach (LinePart other in office.Others)
        {
            log.Add(PageFault.ContactDetail, "A contact has no place for this detail: it was left out.", other.Line, other.Start, other.Text);
        }

        return new Contact
        {
            Organization = organization,
            AddressLines = address,
            Telephones = _telephones.Read(office.Telephones),
            Faxes = _telephones.Read(office.Faxes),
            Email = email,
            EmailMissing = missing,
            Website = ReadWebsites(office.Websites),
            Source = source,
        };
    }

    /// <summary>The one web address of a text; null for anything else.</summary>
    public static Uri? WebsiteOf(string text)
    {
        string address = text.Trim().TrimEnd('.', ',', ';');
        if (address.Length is 0 or > 500 || address.AsSpan().IndexOfAny(s_notInAddresses) >= 0)
        {
            return null;
        }

        // Browsers take a name without a scheme for one of the web.
        bool hasScheme = address.Contains("://", StringComparison.Ordinal);
        return Uri.TryCreate(hasScheme ? address : "http://" + address, UriKind.Absolute, out Uri? uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Contains('.') && !uri.Host.StartsWith('.')
            && uri.UserInfo.Length == 0
                ? uri
                : null;
    }

    private (string Organization, List<string> Address) NameAndAddress(OfficeLines office)
    {
        List<string> lines = [];
        foreach (LinePart part in office.Address)
        {
            string line = part.Text.Trim(' ', ',', '\u00A0', '|');
            if (line.Length > 0)
            {
                lines.Add(line);
            }
        }

        // A line by itself with a number or comma in it is a whole address, whose name nobody can cut off for certain.
        bool isOneLine = lines.Count == 1 && lines[0].AsSpan().IndexOfAny(s_digitsAndComma) >= 0;
        if (lines.Count > 0 && !isOneLine)
        {
            return (lines[0], lines[1..]);
        }

        log.Add(
            PageFault.ContactDetail,
            $"The office has no line with a name of its own: it was entered as '{source.Publisher}'.",
            office.First,
            0,
            office.First.Text);
        return (source.Publisher, lines);
    }

    private Uri? ReadWebsites(List<LinePart> websites)
    {
        Uri? first = null;
        foreach (LinePart website in websites)
        {
            Uri? uri = WebsiteOf(website.Text);
            if (uri is null || first is not null)
            {
                log.Add(
                    uri is null && website.Text.Length == 0 ? PageFault.NoValue : uri is null ? PageFault.BadWebsite : PageFault.ContactDetail,
                    uri is null ? "One web address is expected, as in http://www.iom.kg." : "A contact has one web address: the first was kept.",
                    website.Line,
                    website.Start,
                    website.Text);
            }

            first ??= uri;
        }

        return first;
    }

    private (string? Email, MissingReason? Missing) ReadEmails(List<LinePart> emails)
    {
        string? first = null;
        MissingReason? missing = null;
        foreach (LinePart email in emails)
        {
            string text = email.Text.Replace('\u00A0', ' ');
            int hidden = text.IndexOf(Hidden, StringComparison.OrdinalIgnoreCase);
            if (hidden >= 0)
            {
                missing = MissingReason.Suppressed;
                if (hidden > 0 || text.TrimEnd('.').Length > Hidden.Length)
                {
                    log.Add(
                        PageFault.BadEmail,
                        "The page hides the address, and what it shows beside the stand-in is no address: nothing was made of it.",
                        email.Line,
                        email.Start,
                        email.Text);
                }

                continue;
            }

            List<string> addresses = AddressesOf(text);
            for (int i = 0; i < addresses.Count; i++)
            {
                if (first is not null && addresses[i] != first)
                {
                    log.Add(PageFault.BadEmail, "A contact has one e-mail address: the first was kept.", email.Line, email.Start, addresses[i]);
                }

                first ??= addresses[i];
            }

            if (addresses.Count == 0)
            {
                log.Add(
                    text.Length == 0 ? PageFault.NoValue : PageFault.BadEmail,
                    "An e-mail address is expected, as in office@example.org.",
                    email.Line,
                    email.Start,
                    email.Text);
            }
        }

        return first is null ? (null, missing) : (first, null);
    }

    // Addresses between blanks, commas and what is left of links; "name (at) example (dot) org" is written out first.
    private static List<string> AddressesOf(string text)
    {
        string plain = text;
        foreach ((string spelled, string mark) in (ReadOnlySpan<(string, string)>)[("(at)", "@"), ("[at]", "@"), ("(dot)", "."), ("[dot]", ".")])
        {
            int at;
            while ((at = plain.IndexOf(spelled, StringComparison.OrdinalIgnoreCase)) >= 0)
            {
                plain = string.Concat(plain.AsSpan(0, at).TrimEnd(), mark, plain.AsSpan(at + spelled.Length).TrimStart());
            }
        }

        List<string> found = [];
        foreach (Range range in plain.AsSpan().SplitAny(" ,;<>\"|\t\u00A0"))
        {
            ReadOnlySpan<char> word = plain.AsSpan(range);
            word = word.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? word[7..] : word;
            word = word.TrimEnd(".)").TrimStart('(');
            if (IsAddress(word) && !found.Contains(word.ToString()))
            {
                found.Add(word.ToString());
            }
        }

        return found;
    }

    private static bool IsAddress(ReadOnlySpan<char> word)
    {
        int at = word.IndexOf('@');
        if (at <= 0 || word.Length > 254 || word[(at + 1)..].Contains('@'))
        {
            return false;
        }

        foreach (char c in word[..at])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '%' or '+' or '-' or '\''))
            {
                return false;
            }
        }

        ReadOnlySpan<char> domain = word[(at + 1)..];
        int labels = 0;
        foreach (Range range in domain.Split('.'))
        {
            ReadOnlySpan<char> label = domain[range];
            labels++;
            if (label.IsEmpty || label.Length > 63 || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            foreach (char c in label)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                {
                    return false;
                }
            }
        }

        return labels > 1 && char.IsAsciiLetter(domain[^1]);
    }
}
