using System.Globalization;
using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>
/// A profile in JSON. As a seed it names its country and sources by code; standing alone it brings them along.
/// </summary>
internal static class ProfileJson
{
    /// <summary>Reads a profile; null, with the faults recorded, when not even its country is known.</summary>
    public static CountryProfile? Read(
        ReadOnlySpan<byte> json, string? file, SeedTables tables, Func<CountryCode, Country?> findCountry, SeedDiagnostics diagnostics)
    {
        // Country and sources may stand after what refers to them.
        SeedReader reader = new(json, file, diagnostics);
        Dictionary<string, Source> ownSources = new(StringComparer.Ordinal);
        if (!reader.Start())
        {
            return null;
        }

        Country? country = ReadHead(ref reader, ownSources, findCountry);
        if (country is null)
        {
            return null;
        }

        ProfileScope scope = new(tables, ownSources) { Area = country.Code };
        List<Observation> observations = [];
        ProfileRest rest = ReadMembers(json, file, scope, observations, withRest: true, diagnostics);
        return new CountryProfile
        {
            Country = country,
            Currencies = rest.Currencies,
            Observations = ValueList<Observation>.OfList(observations, nameof(observations)),
            Contacts = rest.Contacts,
            Migration = rest.Migration,
        };
    }

    /// <summary>Reads the observations of a seed whose country is known, and passes over everything else.</summary>
    public static List<Observation> ReadObservations(ReadOnlySpan<byte> json, string file, ProfileScope scope, SeedDiagnostics diagnostics)
    {
        List<Observation> observations = [];
        ReadMembers(json, file, scope, observations, withRest: false, diagnostics);
        return observations;
    }

    /// <summary>Reads everything but the observations of a seed whose country is known.</summary>
    public static ProfileRest ReadRest(ReadOnlySpan<byte> json, string file, ProfileScope scope, SeedDiagnostics diagnostics) =>
        ReadMembers(json, file, scope, null, withRest: true, diagnostics);

    private static ProfileRest ReadMembers(
        ReadOnlySpan<byte> json, string? file, ProfileScope scope, List<Observation>? observations, bool withRest, SeedDiagnostics diagnostics)
    {
        SeedReader reader = new(json, file, diagnostics);
        reader.Start();
        ulong seen = 0;
        List<CurrencyUse>? currencies = null;
        List<Contact>? contacts = null;
        MigrationContext? migration = null;
        while (reader.NextMember(ProfileShapes.Profile.Names, ref seen, out int member))
        {
            switch (member)
            {
                case 3 when withRest:
                    ReadCurrencies(ref reader, scope, currencies = []);
                    break;
                case 4 when observations is not null:
                    ReadObservations(ref reader, scope, observations);
                    break;
                case 5 when withRest:
                    ReadContacts(ref reader, scope, contacts = []);
                    break;
                case 6 when withRest:
                    migration = MigrationJson.Read(ref reader, scope);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new ProfileRest
        {
            Currencies = currencies is null ? ValueList<CurrencyUse>.Empty : ValueList<CurrencyUse>.OfList(currencies, nameof(currencies)),
            Contacts = contacts is null ? ValueList<Contact>.Empty : ValueList<Contact>.OfList(contacts, nameof(contacts)),
            Migration = migration,
        };
    }

    /// <summary>Writes a profile; <paramref name="standAlone"/> with its country and sources in full, otherwise by code.</summary>
    public static void Write(Utf8JsonWriter writer, CountryProfile profile, bool standAlone)
    {
        writer.WriteStartObject();
        writer.WriteNumber("format", SeedFormat.Current);
        if (standAlone)
        {
            writer.WritePropertyName("country");
            CountryJson.Write(writer, profile.Country, standAlone: true);
            WriteSources(writer, profile);
        }
        else
        {
            writer.WriteString("country", profile.Country.Code.ToString());
        }

        if (profile.Currencies.Count > 0)
        {
            writer.WriteStartArray("currencies");
            foreach (CurrencyUse use in profile.Currencies)
            {
                Write(writer, use);
            }

            writer.WriteEndArray();
        }

        writer.WriteStartArray("observations");
        foreach (Observation observation in profile.Observations)
        {
            ObservationJson.Write(writer, observation, observation.ReferenceArea != profile.Country.Code);
        }

        writer.WriteEndArray();
        if (profile.Contacts.Count > 0)
        {
            writer.WriteStartArray("contacts");
            foreach (Contact contact in profile.Contacts)
            {
                ContactJson.Write(writer, contact, standAlone: false);
            }

            writer.WriteEndArray();
        }

        if (profile.Migration is { } migration)
        {
            writer.WritePropertyName("migration");
            MigrationJson.Write(writer, migration);
        }

        writer.WriteEndObject();
    }

    // Faults of what the second pass reads are left to it: there every member is visited.
    private static Country? ReadHead(ref SeedReader reader, Dictionary<string, Source> sources, Func<CountryCode, Country?> findCountry)
    {
        long start = reader.Position;
        if (!reader.EnterObject())
        {
            return null;
        }

        Country? country = null;
        ulong seen = 0;
        while (reader.NextMember(ProfileShapes.Profile.Names, ref seen, out int member))
        {
            switch (member)
            {
                case 0:
                    SeedFormat.Check(ref reader);
                    break;
                case 1:
                    country = reader.Token == SeedToken.Text ? FindCountry(ref reader, findCountry) : CountryJson.Read(ref reader, new Dictionary<string, GeographicRegion>());
                    break;
                case 2:
                    SeedTables.ReadSources(ref reader, sources);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.Require(ProfileShapes.Profile.Names, seen, ProfileShapes.Profile.Required, start);
        reader.Finish();
        return country;
    }

    private static Country? FindCountry(ref SeedReader reader, Func<CountryCode, Country?> findCountry)
    {
        CountryCode code = CountryJson.ReadCode(ref reader);
        if (code.IsUnspecified)
        {
            return null;
        }

        Country? country = findCountry(code);
        if (country is null)
        {
            reader.Report(SeedFault.UnknownReference, $"'{code}' is not the code of a known country.");
        }

        return country;
    }

    private static void ReadObservations(ref SeedReader reader, ProfileScope scope, List<Observation> observations)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        HashSet<Observation> known = new(StatedOnce.Instance);
        while (reader.NextItem())
        {
            long position = reader.Position;
            if (ObservationJson.Read(ref reader, scope) is not { } observation)
            {
                continue;
            }

            if (!known.Add(observation))
            {
                reader.Report(
                    SeedFault.DuplicateEntry,
                    $"There is an observation of '{observation.Indicator.Code}' for {observation.Period} from '{observation.Source.Code}' already.",
                    position);
                continue;
            }

            observations.Add(observation);
        }
    }

    private static void ReadCurrencies(ref SeedReader reader, ProfileScope scope, List<CurrencyUse> currencies)
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

            int faults = reader.FaultCount;
            ulong seen = 0;
            CurrencyCode currency = default;
            DateOnly? from = null;
            DateOnly? to = null;
            Source? source = null;
            while (reader.NextMember(ProfileShapes.Currency.Names, ref seen, out int member))
            {
                switch (member)
                {
                    case 0:
                        currency = ObservationJson.ReadCurrency(ref reader, scope);
                        break;
                    case 1:
                        from = reader.ReadDate();
                        break;
                    case 2:
                        to = reader.ReadDate();
                        break;
                    default:
                        source = scope.ReadSource(ref reader);
                        break;
                }
            }

            if (!reader.Require(ProfileShapes.Currency.Names, seen, ProfileShapes.Currency.Required, start) || reader.FaultCount != faults || source is null)
            {
                continue;
            }

            if (from > to)
            {
                reader.Report(SeedFault.BadPeriod, string.Create(CultureInfo.InvariantCulture, $"'{currency}' cannot go out of use on {to:yyyy-MM-dd}, before it came into use."), start);
                continue;
            }

            currencies.Add(new CurrencyUse { Currency = currency, From = from, To = to, Source = source });
        }
    }

    private static void ReadContacts(ref SeedReader reader, ProfileScope scope, List<Contact> contacts)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextItem())
        {
            if (ContactJson.Read(ref reader, scope) is { } contact)
            {
                contacts.Add(contact);
            }
        }
    }

    private static void WriteSources(Utf8JsonWriter writer, CountryProfile profile)
    {
        SortedDictionary<string, Source> sources = new(StringComparer.Ordinal);
        foreach (Observation observation in profile.Observations)
        {
            sources[observation.Source.Code] = observation.Source;
        }

        foreach (CurrencyUse use in profile.Currencies)
        {
            sources[use.Source.Code] = use.Source;
        }

        foreach (Contact contact in profile.Contacts)
        {
            sources[contact.Source.Code] = contact.Source;
        }

        if (profile.Migration is { } migration)
        {
            sources[migration.Source.Code] = migration.Source;
        }

        writer.WriteStartArray("sources");
        foreach (Source source in sources.Values)
        {
            Write(writer, source);
        }

        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, CurrencyUse use)
    {
        writer.WriteStartObject();
        writer.WriteString("code", use.Currency.ToString());
        CountryJson.WriteOptional(writer, "from", use.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        CountryJson.WriteOptional(writer, "to", use.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("source", use.Source.Code);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Source source)
    {
        writer.WriteStartObject();
        writer.WriteString("code", source.Code);
        writer.WriteString("publisher", source.Publisher);
        writer.WriteString("title", source.Title);
        CountryJson.WriteOptional(writer, "address", source.Address?.OriginalString);
        CountryJson.WriteOptional(writer, "edition", source.Edition);
        CountryJson.WriteOptional(writer, "retrieved", source.Retrieved?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        CountryJson.WriteOptional(writer, "license", source.License);
        if (source.IsCountrySpecific)
        {
            writer.WriteBoolean("countrySpecific", true);
        }

        writer.WriteEndObject();
    }
}
