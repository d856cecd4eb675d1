using AngleSharp.Dom;

namespace CountryProfiles.Readers.Pages;

/// <summary>What markup says of addresses: links to write or call to, addresses that a service hides, a label above its number.</summary>
internal static class HtmlContacts
{
    /// <summary>
    /// What stands in the place of a hidden address. Its code in <c>data-cfemail</c> can be undone, and is not: who hid the
    /// address did so from programs. It is read as suppressed.
    /// </summary>
    private const string Hidden = "[email\u00A0protected]";

    private const string EmailLabel = "Email: ";
    private const string TelephoneLabel = "Tel: ";

    /// <summary>Reads a link whose text begins at a position of the line; one that stands in a cell has its label there.</summary>
    public static void ReadLink(HtmlLineBuilder line, int start, IElement link, bool isPaired)
    {
        string href = link.GetAttribute("href")?.Trim() ?? "";
        bool isHidden = link.HasAttribute("data-cfemail") || href.Contains("/cdn-cgi/l/email-protection", StringComparison.OrdinalIgnoreCase);
        bool isWeb = href.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        if (!isHidden && isWeb && (start == 0 || line.Last(start) != ':'))
        {
            return;
        }

        string text = line.From(start).Trim();
        string before = line.Before(start).Trim();
        string? label = null;
        if (isHidden)
        {
            label = EmailLabel;
            if (!text.Contains("protected]", StringComparison.OrdinalIgnoreCase))
            {
                line.Replace(start, Hidden);
            }
        }
        else if (href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            int end = href.IndexOf('?', StringComparison.Ordinal);
            string address = Uri.UnescapeDataString(end < 0 ? href[7..] : href[7..end]).Trim();
            if (address.Length is 0 or > 254 || !address.Contains('@'))
            {
                return;
            }

            label = EmailLabel;
            if (!text.Contains('@') && !text.Contains("protected]", StringComparison.OrdinalIgnoreCase))
            {
                line.Replace(start, address);
            }
        }
        else if (href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            string number = Uri.UnescapeDataString(href[4..]).Trim();
            label = TelephoneLabel;
            if (!TelephoneReader.LooksLikeNumber(text))
            {
                if (!TelephoneReader.LooksLikeNumber(number) || ContactPart.Split(text).Count > 0)
                {
                    return;
                }

                line.Replace(start, number);
            }
        }
        else if (isWeb && !text.Contains('.')
            && ContactPart.Split(before) is [.., { Kind: ContactPartKind.Website } last] && before[last.Value].Length == 0)
        {
            line.Replace(start, href);
        }

        if (label is not null && before.Length == 0 && !isPaired && ContactPart.Split(line.From(0)).Count == 0)
        {
            line.Prepend(label);
        }
    }

    /// <summary>Puts a label of a contact and the line below it into one, as a page sets them that has a box for each.</summary>
    public static List<PageLine> Join(List<PageLine> lines)
    {
        List<PageLine> joined = new(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            PageLine label = lines[i];
            int next = i + 1;
            while (next < lines.Count && next < i + 2 && lines[next] is { IsBlank: true, IsBarrier: false })
            {
                next++;
            }

            if (label.Text.Length > 24 || next == lines.Count || KindOf(label) is not { } kind || !HtmlBlock.MayPair(label.Block, lines[next].Block))
            {
                joined.Add(label);
                continue;
            }

            PageLine value = lines[next];
            string text = value.Text.Trim();
            if (ContactPart.Split(text) is [{ } only] && only.Kind == kind)
            {
                // The link told so already.
                joined.Add(value);
                i = next;
            }
            else if (Fits(kind, text))
            {
                string name = label.Text.Trim().TrimEnd(':', '\uFF1A').TrimEnd() + ": ";
                HtmlRun first = label.Runs[0] with { Start = 0 };
                joined.Add(new PageLine(name + text, [first, new HtmlRun(name.Length, value.Number, value.ColumnAt(0))], value.Block));
                i = next;
            }
            else
            {
                joined.Add(label);
            }
        }

        return joined;
    }

    private static ContactPartKind? KindOf(PageLine line)
    {
        string text = line.Text.Trim().TrimEnd(':', '\uFF1A', '.').TrimEnd();
        return text.Length > 0 && line.Cut < 0 && ContactPart.Split(text + ":") is [{ } part] && part.Value.GetOffsetAndLength(text.Length + 1).Length == 0 ? part.Kind : null;
    }

    private static bool Fits(ContactPartKind kind, string text) => kind switch
    {
        ContactPartKind.Telephone or ContactPartKind.Fax or ContactPartKind.TelephoneAndFax => TelephoneReader.LooksLikeNumber(text),
        ContactPartKind.Email => text.Contains('@') || text.Contains("protected]", StringComparison.OrdinalIgnoreCase) || text.Contains("(at)", StringComparison.OrdinalIgnoreCase),
        ContactPartKind.Website => ContactReader.WebsiteOf(text) is not null,
        _ => false,
    };
}
