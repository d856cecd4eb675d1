using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CountryProfiles.Data;
using CountryProfiles.Fuzzing;
using CountryProfiles.Internal;
using CountryProfiles.Monetary;
using CountryProfiles.Units;

namespace CountryProfiles.Tests.Fuzzing;

/// <summary>Every file of seeds and every JSON form, changed at random: a value, or every fault with its place.</summary>
public sealed class SeedFuzzTests
{
    private const string Profile = """
        {"format": 1, "country": "KGZ",
          "currencies": [{"code":"RUR","from":"1991-12-25","to":"1993-05-10","source":"cldr-48"},{"code":"KGS","from":"1993-05-10","source":"cldr-48"}],
          "observations": [
            {"indicator":"area.land","period":"undated","value":191801,"unit":"km2","source":"cia-factbook-2015"},
            {"indicator":"gdp.ppp","period":"2014","value":19.160,"multiplier":9,"unit":"USD@ppp-const2014","status":"E","note":"a \"note\" \u00e9","source":"cia-factbook-2015"},
            {"indicator":"hdi.rank","period":"2014","rank":120,"of":188,"source":"iom-kyrgyzstan"},
            {"indicator":"languages","period":"undated","languages":[{"name":"Kyrgyz","tag":"ky","official":true,"share":{"value":71.4,"unit":"%{person}"}},{"name":"other"}],"source":"cia-factbook-2015"},
            {"indicator":"currency","period":"undated","currency":"KGS","source":"cldr-48"},
            {"indicator":"hiv.prevalence.adults","period":"mid-2014","below":0.1,"unit":"%{adult-15-49}","source":"cia-factbook-2015"},
            {"indicator":"population","period":"mid-2015","value":5.9,"multiplier":6,"unit":"person","lower":5.8,"upper":6.0,"source":"cia-factbook-2015"},
            {"indicator":"remittances","period":"2013","missing":"not-available","source":"cia-factbook-2015"}],
          "contacts": [{"organization":"An office","address":["6, Some str."],"telephones":[{"printed":"+996 312 61 24 56","e164":"+996312612456"}],"faxes":[],"email":"a@b.example","website":"http://www.example.org","source":"iom-kyrgyzstan"}],
          "migration": {"destinations":["RUS"],"sectors":["trade"],"policyAims":["aim"],"assistanceAreas":["law"],"storyDistances":[{"value":4368,"unit":"km"}],"source":"iom-kyrgyzstan"}}
        """;

    private const string Units = """
        {"format": 1, "currencies": "EUR USD KGS", "wholes": [{"code":"person","name":"population"}],
         "units": [
          {"code":"person","symbol":"people","name":"person","measures":"count:person","factor":"1","definition":"one","aliases":["persons","inhabitants"]},
          {"code":"km2","symbol":"km²","name":"square kilometre","measures":"length^2","factor":"1000000","definition":"SI","aliases":["sq km"]},
          {"code":"migrant/1000person/year","symbol":"migrants/1,000 population","name":"net migrants","measures":"count:migrant count:person^-1 duration^-1","factor":"1/31556952000","definition":"rate"}]}
        """;

    private const string Indicators = """
        {"format": 1, "indicators": [
          {"code":"population","name":"Population","kind":"quantity","unit":"person","dated":"instant","definition":"People","labels":["Population","Total population"]},
          {"code":"immigrants.share","name":"Immigrants","kind":"quantity","unit":"%{person}","part":"migrant","dated":"instant","definition":"Born abroad"},
          {"code":"hdi.rank","name":"HDI rank","kind":"rank","dated":"total","definition":"Place"}]}
        """;

    private const string Sources = """
        {"format": 1, "sources": [{"code":"a-source","publisher":"Somebody","title":"A title","address":"https://example.org/x?y#z","edition":"1","retrieved":"2026-11-25","license":"MIT","countrySpecific":true},
          {"code":"b","publisher":"B","title":"T"}]}
        """;

    private const string Countries = """
        {"format": 1, "regions": [{"code":"142","name":"Asia"},{"code":"143","name":"Central Asia"}],
         "ambiguous": [{"name":"Stan","candidates":["KGZ","KAZ"]}],
         "countries": [
          {"code":"KAZ","alpha2":"KZ","numeric":"398","name":"Kazakhstan","region":"142","subregion":"143"},
          {"code":"KGZ","alpha2":"KG","numeric":"417","name":"Kyrgyzstan","official":"Kyrgyz Republic","local":["Кыргызстан"],"former":["Kirghizia"],"capital":"Bishkek","callingCodes":["996"],"region":"142","subregion":"143"}]}
        """;

    private const string Currencies = """
        {"format": 1, "source": "ISO 4217", "edition": "2026-11-25", "currencies": [
          {"code": "AFA", "name": "Afghan Afghani (1927–2002)", "numeric": "004", "minorUnits": null, "customaryDigits": 2, "from": "1927-03-14", "to": "2002-12-31", "kind": "currency", "historic": true},
          {"code": "EUR", "name": "Euro", "numeric": "978", "minorUnits": 2, "from": "1999-01-01", "to": null, "kind": "currency"},
          {"code": "XXX", "name": "No currency", "numeric": "999", "minorUnits": null, "from": null, "to": null, "kind": "none"}]}
        """;

    private const string Overlaps = """
        {"format": 1, "overlaps": [{"whole":"FIN","parts":["ALA"],"effect":"included","reason":"Counted there.","source":"cia-factbook-2015"},
          {"whole":"MAR","parts":["ESH"],"effect":"unclear","reason":"Not said.","source":"cia-factbook-2015"}]}
        """;

    private const string Exceptions = """{"format": 1, "exceptions": [{"check":"CHECK002","subjects":["ARE gdp.ppp 2014","CYP gdp.ppp 2014"],"reason":"It fits."}]}""";

    private const string Manifest = """
        {"format": 1, "edition": "2026-11-25", "inputs": [{"name":"npm x","version":"1.0","edition":"e","license":"MIT","checksum":"sha256:00"}]}
        """;

    private static readonly SeedTables s_tables = CountryDataset.DefaultTables;
    private static readonly CountryIndex s_index = CountryIndex.Read(EmbeddedSeeds.Read("countries.json"), "countries.json", validate: true, new SeedDiagnostics());

    private static readonly string[] s_embeddedProfiles = ["profiles/KGZ.json", "profiles/ATA.json", "profiles/XKX.json"];

    [Fact]
    public void Samples_AsTheyStand_HaveNoFault()
    {
        List<Diagnostic> faults = [];
        foreach ((string json, Func<byte[], SeedDiagnostics, object?> read) in (ReadOnlySpan<(string, Func<byte[], SeedDiagnostics, object?>)>)
            [(Profile, ReadProfile), (Units, ReadUnits), (Indicators, ReadIndicators), (Sources, ReadSources), (Countries, ReadCountries), (Currencies, ReadCurrencies), (Overlaps, ReadOverlaps), (Exceptions, ReadExceptions), (Manifest, ReadManifest)])
        {
            SeedDiagnostics diagnostics = new();
            Assert.NotNull(read(Encoding.UTF8.GetBytes(json), diagnostics));
            faults.AddRange(diagnostics.Items);
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Profile_OfAnyBytes_IsReadOrItsFaultsAreTold() => Check([Profile, .. s_embeddedProfiles.Select(Embedded)], ReadProfile, static (value, _) =>
    {
        CountryProfile profile = (CountryProfile)value;
        Assert.All(profile.Observations, Lawful.Check);
        Assert.All(profile.Contacts, Lawful.Check);
        string json = JsonSerializer.Serialize(profile, CountryProfilesJsonContext.Default.CountryProfile);
        Assert.Equal(profile, JsonSerializer.Deserialize(json, CountryProfilesJsonContext.Default.CountryProfile));
    });

    [Fact]
    public void Units_OfAnyBytes_AreReadOrTheirFaultsAreTold() => Check([Units], ReadUnits, static (value, _) =>
    {
        foreach (UnitOfMeasure unit in ((UnitTable)value).Units)
        {
            Assert.True(((UnitTable)value).TryGet(unit.Code, out UnitOfMeasure? same) && same.Equals(unit));
            Assert.True(unit.Factor.Sign > 0);
            Assert.NotEqual("", unit.Dimension.ToString());
        }
    });

    [Fact]
    public void Indicators_OfAnyBytes_AreReadOrTheirFaultsAreTold() => Check([Indicators], ReadIndicators, static (value, _) =>
        Assert.All(((SeedTables)value).Indicators, static indicator => Assert.False(indicator.Code.IsUnspecified)));

    [Fact]
    public void Sources_OfAnyBytes_AreReadOrTheirFaultsAreTold() => Check([Sources], ReadSources, static (value, _) =>
        Assert.All(((SeedTables)value).Sources, static source => Assert.False(string.IsNullOrWhiteSpace(source.Code))));

    [Fact]
    public void Countries_OfAnyBytes_AreReadOrTheirFaultsAreTold() => Check([Countries], ReadCountries, static (value, _) =>
    {
        CountryIndex index = (CountryIndex)value;
        Assert.Equal(index.Count, index.Countries.Count);
        foreach (Country country in index.Countries)
        {
            Assert.Equal(country, index.Find(country.Code));
            Assert.True(country.Numeric is null or (>= 1 and <= 999));
        }
    });

    [Fact]
    public void Currencies_OfAnyBytes_AreReadOrTheirFaultsAreTold() => Check([Currencies], ReadCurrencies, static (value, _) =>
        Assert.All(((CurrencyTable)value).Currencies, currency => Assert.Equal(currency, ((CurrencyTable)value)[currency.Code])));

    [Fact]
    public void Overlaps_OfAnyBytes_AreReadOrTheirFaultsAreTold() => Check([Overlaps], ReadOverlaps, static (_, _) => { });

    [Fact]
    public void Exceptions_OfAnyBytes_AreReadOrTheirFaultsAreTold() => Check([Exceptions], ReadExceptions, static (_, _) => { });

    [Fact]
    public void Manifest_OfAnyBytes_IsReadOrItsFaultsAreTold() => Check([Manifest], ReadManifest, static (value, _) =>
        Assert.All(((DatasetManifest)value).Inputs, static input => Assert.NotNull(input.Name)));

    [Fact]
    public void StandAloneProfile_OfAnyStream_LoadsOrThrowsItsFaults() =>
        Fuzz.Bytes([JsonSerializer.Serialize(CountryDataset.Default["AQ"], CountryProfilesJsonContext.Default.CountryProfile), StandAlone()], static bytes =>
        {
            try
            {
                using MemoryStream stream = new(bytes);
                CountryDataset dataset = CountryDataset.Load(stream);
                Assert.Single(dataset.Countries);
                Assert.NotEmpty(dataset.ToString());
            }
            catch (InvalidSeedException exception)
            {
                Lawful.Check(exception.Diagnostics, "SEED");
                Assert.NotEmpty(exception.Diagnostics);
            }
        });

    [Fact]
    public void Directory_OfAnyFiles_LoadsOrThrowsItsFaults()
    {
        string path = Path.Combine(Path.GetTempPath(), "country-profiles-fuzz-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path.Combine(path, "profiles"));
        string[] names = ["manifest.json", "profiles/KGZ.json", "sources.json", "overlaps.json", "exceptions.json", "indicators.json"];
        string[] sound = [Manifest, Profile.Replace("cldr-48", "a-source").Replace("cia-factbook-2015", "a-source").Replace("iom-kyrgyzstan", "a-source"), Sources, Overlaps.Replace("cia-factbook-2015", "a-source"), Exceptions, Embedded("indicators.json")];
        try
        {
            for (int i = 0; i < names.Length; i++)
            {
                File.WriteAllText(Path.Combine(path, names[i]), sound[i]);
            }

            Assert.Empty(CountryDataset.Validate(path));

            // Each case writes a file and reads all of them: files as such are the single readers' matter, with 20,000 cases each.
            for (int i = 0; i < names.Length; i++)
            {
                string file = Path.Combine(path, names[i]);
                Fuzz.Bytes([sound[i]], bytes =>
                {
                    File.WriteAllBytes(file, bytes);
                    IReadOnlyList<Diagnostic> faults = CountryDataset.Validate(path);
                    Lawful.Check(faults, "SEED");
                }, cases: 50);
                File.WriteAllText(file, sound[i]);
            }
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    [Fact]
    public void SerializedTypes_OfAnyJson_AreReadOrThrowJsonException()
    {
        CountryProfile kyrgyzstan = CountryDataset.Default["KG"];
        CountryProfilesJsonContext context = CountryProfilesJsonContext.Default;
        Json(context.Observation, [.. kyrgyzstan.Observations.Take(6)], static observation => Lawful.Check(observation), 5_000);
        Json(context.Quantity, [Quantity.Parse("0.30%"), Quantity.Parse("USD 2,246 million"), Quantity.Exact(Rational.Parse("1/3"), UnitOfMeasure.One)], static quantity => Lawful.Check(quantity), 5_000);
        Json(context.Contact, [kyrgyzstan.Contacts[0]], static contact => Lawful.Check(contact), 3_000);
        Json(context.Country, [kyrgyzstan.Country], static country => Assert.Equal(2, country.Alpha2.Length), 3_000);
        Json(context.ReferencePeriod, [ReferencePeriod.Parse("avg mid-2015/mid-2020"), default], static period => Lawful.Check(period), 3_000);
        Json(context.Rational, [Rational.Parse("22460/59"), default], static _ => { }, 3_000);
        Json(context.Money, [Money.Parse("USD@ppp 3322.50"), default], static _ => { }, 3_000);
        Json(context.CountryCode, [CountryCode.Create("KGZ"), default], static _ => { }, 2_000);
        Json(context.CurrencyCode, [CurrencyCode.Create("KGS"), default], static _ => { }, 2_000);
        Json(context.IndicatorCode, [IndicatorCode.Create("gdp.ppp"), default], static _ => { }, 2_000);
        Json(context.IReadOnlyListObservation, [[.. kyrgyzstan.Observations.Take(2)]], static list => Assert.All(list, Lawful.Check), 3_000);
    }

    private static void Json<T>(JsonTypeInfo<T> type, T[] values, Action<T> check, int cases) =>
        Fuzz.Bytes(Array.ConvertAll(values, value => JsonSerializer.Serialize(value, type)), bytes =>
        {
            T? read;
            try
            {
                read = JsonSerializer.Deserialize(bytes, type);
            }
            catch (JsonException exception)
            {
                Assert.NotEmpty(exception.Message);
                return;
            }

            if (read is not null)
            {
                check(read);
                Assert.Equal(read, JsonSerializer.Deserialize(JsonSerializer.Serialize(read, type), type));
            }
        }, cases);

    private static void Check(string[] corpus, Func<byte[], SeedDiagnostics, object?> read, Action<object, byte[]> check) => Fuzz.Bytes(corpus, bytes =>
    {
        SeedDiagnostics diagnostics = new();
        object? value = read(bytes, diagnostics);
        Lawful.Check(diagnostics.Items, "SEED");
        Assert.All(diagnostics.Items, static diagnostic => Assert.NotNull(diagnostic.File));
        if (diagnostics.Count == 0)
        {
            Assert.NotNull(value);
            check(value, bytes);
        }
    });

    private static object? ReadProfile(byte[] json, SeedDiagnostics diagnostics) => ProfileJson.Read(json, "KGZ.json", s_tables, s_index.Find, diagnostics);

    private static UnitTable ReadUnits(byte[] json, SeedDiagnostics diagnostics) => UnitTable.Read(json, "units.json", diagnostics);

    private static SeedTables ReadIndicators(byte[] json, SeedDiagnostics diagnostics) =>
        SeedTables.Read(UnitTable.Default, json, "indicators.json", Encoding.UTF8.GetBytes(Sources), "sources.json", diagnostics);

    private static SeedTables ReadSources(byte[] json, SeedDiagnostics diagnostics) =>
        SeedTables.Read(UnitTable.Default, Encoding.UTF8.GetBytes(Indicators), "indicators.json", json, "sources.json", diagnostics);

    private static CountryIndex ReadCountries(byte[] json, SeedDiagnostics diagnostics) => CountryIndex.Read(new SeedBytes(json), "countries.json", validate: true, diagnostics);

    private static CurrencyTable? ReadCurrencies(byte[] json, SeedDiagnostics diagnostics) => CurrencySeedReader.Read(json, "currencies.json", diagnostics);

    private static List<TerritoryOverlap> ReadOverlaps(byte[] json, SeedDiagnostics diagnostics) => OverlapJson.Read(json, "overlaps.json", s_tables, s_index, diagnostics);

    private static List<CheckException> ReadExceptions(byte[] json, SeedDiagnostics diagnostics) => ExceptionJson.Read(json, "exceptions.json", diagnostics);

    private static DatasetManifest ReadManifest(byte[] json, SeedDiagnostics diagnostics) => ManifestJson.Read(json, "manifest.json", diagnostics);

    private static string Embedded(string file) => Encoding.UTF8.GetString(EmbeddedSeeds.Read(file).Span);

    private static string StandAlone()
    {
        SeedDiagnostics diagnostics = new();
        CountryProfile profile = ProfileJson.Read(Encoding.UTF8.GetBytes(Profile), null, s_tables, s_index.Find, diagnostics)!;
        return JsonSerializer.Serialize(profile, CountryProfilesJsonContext.Default.CountryProfile);
    }
}
