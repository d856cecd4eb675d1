using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountryProfiles.Data;
using CountryProfiles.Laws;
using FsCheck.Xunit;
using Json.Schema;

namespace CountryProfiles.Tests.Data;

/// <summary>The schema that is shipped, by a validator of another make: what it takes, what it refuses, and that the reader agrees.</summary>
public sealed class ProfileSchemaTests
{
    private static readonly JsonSchema s_schema = JsonSchema.FromText(ProfileSchema.Json);

    // Every member of every object, and every form of a value.
    private const string Full = """
        {
          "format": 1,
          "country": {
            "code": "KGZ", "alpha2": "KG", "numeric": "417", "userAssigned": true, "name": "Kyrgyzstan", "official": "Kyrgyz Republic", "local": ["Кыргызстан"],
            "former": ["Kirghizia"], "other": ["Kyrgyz Land"], "region": {"code": "142", "name": "Asia"}, "subregion": {"code": "143", "name": "Central Asia"},
            "capital": "Bishkek", "callingCodes": ["996"], "dependency": "none"
          },
          "sources": [
            {"code": "own", "publisher": "Somebody", "title": "A page", "address": "https://example.org/", "edition": "2015", "retrieved": "2026-11-25", "license": "MIT", "countrySpecific": true}
          ],
          "currencies": [{"code": "KGS", "from": "1993-05-10", "to": "2030-01-01", "source": "own"}],
          "observations": [
            {"indicator": "population", "period": "mid-2015", "value": 5.9, "multiplier": 6, "unit": "person", "status": "EP", "source": "own", "note": "about", "area": "KGZ"},
            {"indicator": "population", "period": "mid-2014", "value": 5.8, "unit": "person", "lower": 5.7, "upper": 5.9, "source": "own"},
            {"indicator": "area.total", "period": "undated", "value": "599853/3", "unit": "km2", "exact": true, "source": {"code": "own", "publisher": "Somebody", "title": "A page"}},
            {"indicator": "hiv.prevalence.adults", "period": "avg 2014", "below": 0.1, "unit": "%{adult-15-49}", "source": "own"},
            {"indicator": "hiv.prevalence.adults", "period": "avg 2013", "above": 0.1, "unit": "%{adult-15-49}", "source": "own"},
            {"indicator": "hdi.rank", "period": "avg 2014", "rank": 120, "of": 188, "source": "own"},
            {"indicator": "currency", "period": "undated", "currency": "KGS", "source": "own"},
            {"indicator": "languages", "period": "undated", "languages": [
              {"name": "Kyrgyz", "tag": "ky", "official": true, "share": {"value": 71.4, "multiplier": 0, "unit": "%{person}", "lower": 71, "upper": 71.8, "exact": false}}
            ], "source": "own"},
            {"indicator": "remittances", "period": "2014", "missing": "not-available", "source": "own"}
          ],
          "contacts": [
            {"organization": "An office", "address": ["A street", "Bishkek"], "telephones": [{"printed": "+996 (312) 61-24-56", "e164": "+996312612456"}],
             "faxes": [{"printed": "61-24-56", "e164": "+996312612456"}], "email": "a@example.org", "website": "https://example.org/", "source": "own"},
            {"organization": "Another", "emailMissing": "suppressed", "source": "own"}
          ],
          "migration": {"destinations": ["RUS"], "sectors": ["trade"], "policyAims": ["safety"], "assistanceAreas": ["return"],
            "storyDistances": [{"value": 300, "unit": "km"}], "source": "own"}
        }
        """;

    [Fact]
    public void Json_IsTheFileOfThePackage()
    {
        string file = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "src", "CountryProfiles", "Data", "country-profile.schema.json");
        if (Environment.GetEnvironmentVariable("APPROVE_PUBLIC_API") == "1")
        {
            File.WriteAllText(file, ProfileSchema.Json);
        }

        Assert.True(File.ReadAllText(file) == ProfileSchema.Json, "The JSON of a profile has changed. If that is meant, run the tests once with APPROVE_PUBLIC_API=1 and commit the schema.");
    }

    [Fact]
    public void Json_IsASchemaOfItsDraft() =>
        Assert.True(MetaSchemas.Draft202012.Evaluate(JsonDocument.Parse(ProfileSchema.Json).RootElement).IsValid);

    [Fact]
    public void Schema_EveryEmbeddedProfile_IsValid()
    {
        foreach (Country country in CountryDataset.Default.Countries)
        {
            string json = JsonSerializer.Serialize(CountryDataset.Default[country.Code], CountryProfilesJsonContext.Default.CountryProfile);
            AssertValid(json, country.Code.ToString());
        }

        Assert.Equal(250, CountryDataset.Default.Countries.Count);
    }

    [Property(Arbitrary = [typeof(RandomProfiles)], MaxTest = 200)]
    public void Schema_AnyProfile_IsValid(CountryProfile profile) =>
        AssertValid(JsonSerializer.Serialize(profile, CountryProfilesJsonContext.Default.CountryProfile), profile.ToString());

    [Theory]
    [InlineData("undated", true)]
    [InlineData("mid-2015", true)]
    [InlineData("2015-12-31", true)]
    [InlineData("avg 2012-04-01/2013-03-31", true)]
    [InlineData("avg mid-2015/mid-2020", true)]
    [InlineData("avg mid-2015", false)]
    [InlineData("avg 2015-12-31", false)]
    [InlineData("2015/2016", false)]
    [InlineData("mid-2015/2016-01-01", false)]
    [InlineData("2015-Q1", false)]
    [InlineData("", false)]
    public void Schema_Period_IsOneOfTheTextForms(string period, bool isValid)
    {
        JsonNode document = JsonNode.Parse(Full)!;
        document["observations"]![0]!["period"] = period;

        Assert.Equal(isValid, IsValid(document));
        Assert.Equal(isValid, IsRead(document));
    }

    // Each faulty document as what is changed in the full one: the path of a member, and what stands there instead.
    [Theory]
    [InlineData("country/code", "\"kgz\"")]
    [InlineData("country/code", "417")]
    [InlineData("country/name", "\"\"")]
    [InlineData("country/region", "\"142\"")]
    [InlineData("country/numeric", "417")]
    [InlineData("country/area", "1")]
    [InlineData("format", "2")]
    [InlineData("format", "\"1\"")]
    [InlineData("format", null)]
    [InlineData("observations", null)]
    [InlineData("observations", "{}")]
    [InlineData("observations/0", "null")]
    [InlineData("observations/0/value", "null")]
    [InlineData("observations/0/value", "\"five\"")]
    [InlineData("observations/0/value", "\"1/-3\"")]
    [InlineData("observations/0/value", "true")]
    [InlineData("observations/0/value", null)]
    [InlineData("observations/0/unit", null)]
    [InlineData("observations/0/multiplier", "2")]
    [InlineData("observations/0/status", "\"X\"")]
    [InlineData("observations/0/missing", "\"not-available\"")]
    [InlineData("observations/0/rank", "3")]
    [InlineData("observations/0/color", "\"red\"")]
    [InlineData("observations/1/lower", null)]
    [InlineData("observations/1/upper", null)]
    [InlineData("observations/5/rank", "0")]
    [InlineData("observations/5/rank", "1.5")]
    [InlineData("observations/5/of", null)]
    [InlineData("observations/5/unit", "\"country\"")]
    [InlineData("observations/7/languages", "[]")]
    [InlineData("observations/7/languages/0/name", null)]
    [InlineData("observations/8/missing", "\"zero\"")]
    [InlineData("observations/8/missing", "null")]
    [InlineData("observations/8/source", null)]
    [InlineData("currencies/0/from", "\"10.05.1993\"")]
    [InlineData("contacts/0/email", "\"nobody\"")]
    [InlineData("contacts/0/emailMissing", "\"suppressed\"")]
    [InlineData("contacts/0/telephones/0/e164", "\"996312612456\"")]
    [InlineData("migration/source", null)]
    [InlineData("migration/destinations/0", "\"RU\"")]
    public void Schema_FaultyDocument_IsRefusedByItAndByTheReader(string path, string? json)
    {
        JsonNode document = JsonNode.Parse(Full)!;
        Replace(document, path, json);

        Assert.False(IsValid(document));
        Assert.False(IsRead(document));
    }

    // Everything that the schema demands, one by one: without it, neither the schema nor the reader takes the document.
    [Fact]
    public void Schema_EachOfItsDemands_IsOneOfTheReader()
    {
        JsonNode schema = JsonNode.Parse(ProfileSchema.Json)!;
        HashSet<string> met = [];
        List<string> disagreements = [];
        int demands = 0;
        Walk(JsonNode.Parse(Full)!, "", schema);

        Assert.True(IsRead(JsonNode.Parse(Full)!));
        Assert.Empty(disagreements);
        Assert.Equal(Members(schema).Order(), met.Order());
        Assert.True(demands > 400, $"{demands} demands were tried.");

        void Walk(JsonNode node, string path, JsonNode form)
        {
            if (form["anyOf"] is JsonArray forms && form["type"] is null)
            {
                Walk(node, path, forms.First(each => Fits(node, Resolved(each!)))!);
                return;
            }

            form = Resolved(form);
            if (node is JsonArray items)
            {
                Refused(path, "{}");
                for (int i = 0; i < items.Count; i++)
                {
                    Walk(items[i]!, $"{path}/{i}", form["items"]!);
                }
            }

            if (node is not JsonObject members)
            {
                Refused(path, form["type"]!.GetValue<string>() is "boolean" ? "0" : "true");
                Refused(path, "null");
                if (form["pattern"] is not null || form["enum"] is not null || form["minLength"] is not null)
                {
                    Refused(path, form["type"]!.GetValue<string>() == "integer" ? "99" : form["minLength"] is null ? "\"?\"" : "\"\"");
                }

                return;
            }

            Refused(path, "[]");
            Refused(path + "/noSuchMember", "1");
            foreach (JsonNode? required in form["required"] as JsonArray ?? [])
            {
                Refused($"{path}/{required}", null);
            }

            foreach ((string name, JsonNode? value) in members)
            {
                met.Add($"{Title(form)}.{name}");
                if (form["dependentRequired"]?[name] is JsonArray others)
                {
                    Refused($"{path}/{others[0]}", null);
                }

                Walk(value!, $"{path}/{name}", form["properties"]![name]!);
            }
        }

        void Refused(string path, string? json)
        {
            if (path.Length == 0)
            {
                return;
            }

            demands++;
            JsonNode document = JsonNode.Parse(Full)!;
            Replace(document, path[1..], json);
            if (IsValid(document) || IsRead(document))
            {
                disagreements.Add($"{path} = {json ?? "nothing"}: schema {(IsValid(document) ? "takes" : "refuses")}, reader {(IsRead(document) ? "takes" : "refuses")}");
            }
        }

        JsonNode Resolved(JsonNode form) => form["$ref"] is { } reference ? schema["$defs"]![reference.GetValue<string>()["#/$defs/".Length..]]! : form;

        static string Title(JsonNode form) => form["description"]!.GetValue<string>();

        static bool Fits(JsonNode node, JsonNode form) => node.GetValueKind() switch
        {
            JsonValueKind.Object => form["type"]!.GetValue<string>() == "object",
            JsonValueKind.Number => form["type"]!.GetValue<string>() == "number",
            _ => form["type"]!.GetValue<string>() == "string",
        };

        static IEnumerable<string> Members(JsonNode schema) => schema["$defs"]!.AsObject().Select(static each => each.Value!).Append(schema)
            .SelectMany(static form => form["properties"]!.AsObject().Select(member => $"{Title(form)}.{member.Key}"));
    }

    // Found by the test below: a value of the wrong sign was an exception of another kind, and no diagnostic.
    [Fact]
    public void Reader_NegativeDistance_IsToldWithItsPlace()
    {
        JsonNode document = JsonNode.Parse(Full)!;
        document["migration"]!["storyDistances"]![0]!["value"] = -1;

        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(document.ToJsonString(), CountryProfilesJsonContext.Default.CountryProfile));
        Assert.Contains("$.migration.storyDistances[0]", exception.Message, StringComparison.Ordinal);
        Assert.Contains("A distance is 0 or more", exception.Message, StringComparison.Ordinal);
    }

    // Whatever is done to a profile: what the schema refuses the reader refuses.
    [Property(Arbitrary = [typeof(RandomProfiles)], MaxTest = 300)]
    public void Schema_MutatedDocument_IsNotRefusedByItAlone(CountryProfile profile, int seed)
    {
        string json = seed % 3 == 0 ? Full : JsonSerializer.Serialize(profile, CountryProfilesJsonContext.Default.CountryProfile);
        Random random = new(seed);
        for (int i = 0; i < 10; i++)
        {
            JsonNode document = JsonNode.Parse(json)!;
            string done = Mutate(document, random);
            if (!IsValid(document))
            {
                Assert.False(IsRead(document), $"The reader takes what the schema refuses: {done}\n{document}");
            }
        }
    }

    private static string Mutate(JsonNode document, Random random)
    {
        List<JsonNode> nodes = [];
        Collect(document);
        JsonNode node = nodes[random.Next(nodes.Count)];
        JsonNode? other = nodes[random.Next(nodes.Count)].DeepClone();
        JsonNode?[] values =
        [
            null, 0, -1, 7, 1.5, "", " ", "?", "KGZ", "2015", "avg 2015", "1/3", "E", "EE", "not-loaded", true, false, new JsonArray(), new JsonObject(), other,
        ];
        JsonNode? value = values[random.Next(values.Length)]?.DeepClone();
        string path = node.GetPath();
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                string name = members.ElementAt(random.Next(members.Count)).Key;
                JsonNode? old = members[name]?.DeepClone();
                switch (random.Next(4))
                {
                    case 0:
                        members.Remove(name);
                        return $"{path}.{name} removed";
                    case 1:
                        members[name] = value;
                        return $"{path}.{name} = {value?.ToJsonString()}";
                    case 2:
                        string[] names = ["value", "below", "unit", "rank", "of", "exact", "lower", "upper", "missing", "status", "multiplier", "email", "emailMissing", "to", "x"];
                        string added = names[random.Next(names.Length)];
                        members[added] = value;
                        return $"{path}.{added} = {value?.ToJsonString()}";
                    default:
                        members.Remove(name);
                        members[name + "s"] = old;
                        return $"{path}.{name} renamed";
                }

            case JsonArray { Count: > 0 } items:
                int place = random.Next(items.Count);
                if (random.Next(2) == 0)
                {
                    items[place] = value;
                    return $"{path}[{place}] = {value?.ToJsonString()}";
                }

                items.Add(items[place]?.DeepClone());
                return $"{path}[{place}] twice";
            default:
                return "nothing";
        }

        void Collect(JsonNode? from)
        {
            if (from is JsonObject members)
            {
                nodes.Add(from);
                members.ToList().ForEach(member => Collect(member.Value));
            }
            else if (from is JsonArray items)
            {
                nodes.Add(from);
                items.ToList().ForEach(Collect);
            }
        }
    }

    private static void Replace(JsonNode document, string path, string? json)
    {
        string[] names = path.Split('/');
        JsonNode parent = names[..^1].Aggregate(document, static (node, name) => node is JsonArray items ? items[int.Parse(name)]! : node[name]!);
        JsonNode? value = json is null ? null : JsonNode.Parse(json);
        if (parent is JsonArray array)
        {
            array[int.Parse(names[^1])] = value;
        }
        else if (json is null)
        {
            Assert.True(parent.AsObject().Remove(names[^1]) || names[^1] == "noSuchMember");
        }
        else
        {
            parent[names[^1]] = value;
        }
    }

    private static void AssertValid(string json, string name)
    {
        EvaluationResults results = s_schema.Evaluate(JsonDocument.Parse(json).RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(results.IsValid, name + "\n" + string.Join('\n', (results.Details ?? []).Where(static each => each.Errors is not null).Select(static each => $"{each.InstanceLocation}: {string.Join("; ", each.Errors!.Values)}")));
    }

    private static bool IsValid(JsonNode document) => s_schema.Evaluate(JsonSerializer.SerializeToElement(document)).IsValid;

    private static bool IsRead(JsonNode document)
    {
        try
        {
            return JsonSerializer.Deserialize(document.ToJsonString(), CountryProfilesJsonContext.Default.CountryProfile) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
