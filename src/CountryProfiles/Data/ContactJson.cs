using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>A contact in JSON.</summary>
internal static class ContactJson
{
    public static Contact? Read(ref SeedReader reader, ProfileScope scope)
    {
        long start = reader.Position;
        if (!reader.EnterObject())
        {
            return null;
        }

        int faults = reader.FaultCount;
        ulong seen = 0;
        string? organization = null;
        List<string> address = [];
        List<TelephoneNumber> telephones = [];
        List<TelephoneNumber> faxes = [];
        string? email = null;
        MissingReason? emailMissing = null;
        Uri? website = null;
        Source? source = null;
        while (reader.NextMember(ProfileShapes.Contact.Names, ref seen, out int member))
        {
            switch (member)
            {
                case 0:
                    organization = reader.ReadText();
                    break;
                case 1:
                    reader.ReadTexts(address);
                    break;
                case 2:
                    ReadTelephones(ref reader, telephones);
                    break;
                case 3:
                    ReadTelephones(ref reader, faxes);
                    break;
                case 4:
                    email = reader.ReadText();
                    if (email is not null && !Contact.IsEmail(email))
                    {
                        reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(email)}' is not an e-mail address.");
                    }

                    break;
                case 5:
                    if (reader.ReadText() is { } reasonText)
                    {
                        if (SeedWords.TryRead(reasonText, out MissingReason reason))
                        {
                            emailMissing = reason;
                        }
                        else
                        {
                            reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(reasonText)}' is not a reason: {SeedWords.Reasons} are expected.");
                        }
                    }

                    break;
                case 6:
                    website = SeedTables.ReadAddress(ref reader);
                    break;
                default:
                    source = scope.ReadSource(ref reader);
                    break;
            }
        }

        if (!reader.Require(ProfileShapes.Contact.Names, seen, ProfileShapes.Contact.Required, start) || reader.FaultCount != faults || source is null)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(organization) || (email is not null && emailMissing is not null))
        {
            reader.Report(SeedFault.BadValue, "A contact names its organization, and has an e-mail address or a reason why not.", start);
            return null;
        }

        return new Contact
        {
            Organization = organization,
            AddressLines = address,
            Telephones = telephones,
            Faxes = faxes,
            Email = email,
            EmailMissing = emailMissing,
            Website = website,
            Source = source,
        };
    }

    /// <summary>Writes a contact; <paramref name="standAlone"/> with its source in full, otherwise by code.</summary>
    public static void Write(Utf8JsonWriter writer, Contact contact, bool standAlone)
    {
        writer.WriteStartObject();
        writer.WriteString("organization", contact.Organization);
        CountryJson.WriteTexts(writer, "address", contact.AddressLines);
        WriteTelephones(writer, "telephones", contact.Telephones);
        WriteTelephones(writer, "faxes", contact.Faxes);
        CountryJson.WriteOptional(writer, "email", contact.Email);
        CountryJson.WriteOptional(writer, "emailMissing", contact.EmailMissing is { } reason ? SeedWords.Write(reason) : null);
        CountryJson.WriteOptional(writer, "website", contact.Website?.OriginalString);
        writer.WritePropertyName("source");
        if (standAlone)
        {
            ProfileJson.Write(writer, contact.Source);
        }
        else
        {
            writer.WriteStringValue(contact.Source.Code);
        }

        writer.WriteEndObject();
    }

    private static void ReadTelephones(ref SeedReader reader, List<TelephoneNumber> numbers)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextItem())
        {
            long start = reader.Position;
            if (!reader.EnterObject())
            {
                continue;
            }

            ulong seen = 0;
            string? printed = null;
            string? e164 = null;
            while (reader.NextMember(ProfileShapes.Telephone.Names, ref seen, out int member))
            {
                (printed, e164) = member == 0 ? (reader.ReadText(), e164) : (printed, reader.ReadText());
            }

            if (!reader.Require(ProfileShapes.Telephone.Names, seen, ProfileShapes.Telephone.Required, start) || printed is null)
            {
                continue;
            }

            try
            {
                numbers.Add(new TelephoneNumber { Printed = printed, E164 = e164 });
            }
            catch (ArgumentException exception)
            {
                reader.Report(SeedFault.BadValue, exception.Message, start);
            }
        }
    }

    private static void WriteTelephones(Utf8JsonWriter writer, string name, IReadOnlyList<TelephoneNumber> numbers)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (TelephoneNumber number in numbers)
        {
            writer.WriteStartObject();
            writer.WriteString("printed", number.Printed);
            CountryJson.WriteOptional(writer, "e164", number.E164);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
