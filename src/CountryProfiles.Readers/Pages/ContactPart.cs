using System.Buffers;

namespace CountryProfiles.Readers.Pages;

/// <summary>What a label in the address of an office announces.</summary>
internal enum ContactPartKind
{
    /// <summary>Text before the first label.</summary>
    Text,
    Telephone,
    Fax,
    TelephoneAndFax,
    Email,
    Website,
    Address,

    /// <summary>A detail that a contact has no place for.</summary>
    Other,
}

/// <summary>A label of an address with what comes after it, up to the next one.</summary>
internal readonly record struct ContactPart(ContactPartKind Kind, Range Value)
{
    private const int MaxLineLength = 400;

    // Longer labels first: the first that fits is taken.
    private static readonly (string Label, ContactPartKind Kind)[] s_labels =
    [
        ("tel/fax", ContactPartKind.TelephoneAndFax), ("tel./fax", ContactPartKind.TelephoneAndFax), ("tel. / fax", ContactPartKind.TelephoneAndFax),
        ("telephone", ContactPartKind.Telephone), ("telefax", ContactPartKind.Fax), ("tel", ContactPartKind.Telephone),
        ("phone", ContactPartKind.Telephone), ("mobile", ContactPartKind.Telephone), ("fax", ContactPartKind.Fax),
        ("e-mail", ContactPartKind.Email), ("email", ContactPartKind.Email),
        ("country website", ContactPartKind.Website), ("website", ContactPartKind.Website), ("web site", ContactPartKind.Website), ("web", ContactPartKind.Website),
        ("address", ContactPartKind.Address),
        ("social media", ContactPartKind.Other), ("facebook", ContactPartKind.Other), ("twitter", ContactPartKind.Other), ("skype", ContactPartKind.Other),
    ];

    // Behind each label stands one of these.
    private static readonly SearchValues<char> s_marks = SearchValues.Create(":\uFF1A+([0123456789");
    private static readonly SearchValues<char> s_initials = SearchValues.Create("tTpPmMfFeEcCwWaAsS");

    /// <summary>The labelled parts of a line, the text before them first; none for a line that is no part of an address.</summary>
    public static List<ContactPart> Split(string line)
    {
        List<ContactPart> parts = [];
        ReadOnlySpan<char> text = line;
        if (text.Length > MaxLineLength || !text.ContainsAny(s_marks))
        {
            return parts;
        }

        int first = -1;
        int valueStart = 0;
        ContactPartKind kind = default;
        for (int i = 0; i < text.Length; i++)
        {
            if (!s_initials.Contains(text[i]) || (i > 0 && !IsBreak(text[i - 1])) || !TryMatch(text[i..], out ContactPartKind found, out int length))
            {
                continue;
            }

            if (first < 0)
            {
                first = i;
            }
            else
            {
                parts.Add(new ContactPart(kind, valueStart..i));
            }

            (kind, valueStart) = (found, i + length);
            i = valueStart - 1;
        }

        if (first < 0)
        {
            return parts;
        }

        parts.Add(new ContactPart(kind, valueStart..text.Length));
        bool hasText = !text[..first].Trim(" \t\u00A0•·*|-–").IsEmpty;
        if (hasText && parts.Count < 2)
        {
            // One label inside of a sentence is no address.
            return [];
        }

        if (hasText)
        {
            parts.Insert(0, new ContactPart(ContactPartKind.Text, 0..first));
        }

        return parts;
    }

    private static bool IsBreak(char c) => char.IsWhiteSpace(c) || c is '|' or ';' or ',' or '.' or '•' or '·' or '*' or '-' or '–' or '/';

    // A label ends in a colon or stop; before a number a blank will do.
    private static bool TryMatch(ReadOnlySpan<char> text, out ContactPartKind kind, out int length)
    {
        foreach ((string label, ContactPartKind known) in s_labels)
        {
            if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            int end = label.Length;
            bool isStopped = end < text.Length && text[end] == '.';
            end += isStopped ? 1 : 0;
            int after = end;
            while (after < text.Length && char.IsWhiteSpace(text[after]))
            {
                after++;
            }

            bool isNumber = known is ContactPartKind.Telephone or ContactPartKind.Fax or ContactPartKind.TelephoneAndFax;
            if (after < text.Length && text[after] is ':' or '\uFF1A')
            {
                (kind, length) = (known, after + 1);
                return true;
            }

            if (isNumber && (isStopped || after > end) && after < text.Length && (text[after] is '+' or '(' or '[' || char.IsAsciiDigit(text[after])))
            {
                (kind, length) = (known, after);
                return true;
            }
        }

        (kind, length) = (default, 0);
        return false;
    }
}
