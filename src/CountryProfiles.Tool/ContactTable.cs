namespace CountryProfiles.Tool;

/// <summary>Contacts as tables for people.</summary>
internal static class ContactTable
{
    public static void Write(ToolTerminal terminal, IReadOnlyList<Contact> contacts)
    {
        foreach (Contact contact in contacts)
        {
            List<IReadOnlyList<string>> rows = [];
            if (contact.AddressLines.Count > 0)
            {
                rows.Add(["Address", string.Join(", ", contact.AddressLines)]);
            }

            rows.AddRange(contact.Telephones.Select(static number => (IReadOnlyList<string>)["Telephone", Number(number)]));
            rows.AddRange(contact.Faxes.Select(static number => (IReadOnlyList<string>)["Fax", Number(number)]));
            rows.Add(["E-mail", contact.Email ?? ObservationValue.Missing(contact.EmailMissing!.Value).ToString(null)]);
            if (contact.Website is { } website)
            {
                rows.Add(["Web site", website.OriginalString]);
            }

            terminal.WriteTable($"Contact: {contact.Organization}", [], rows);
        }
    }

    private static string Number(TelephoneNumber number) => number.E164 is null ? number.Printed : $"{number.E164} (printed {number.Printed})";
}
