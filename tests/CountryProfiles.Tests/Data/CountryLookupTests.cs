using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CountryProfiles.Data;

/// <summary>How countries are found. The table is written by the writer, so that its names need not wait for the seeds.</summary>
public class CountryLookupTests
{
    private static readonly GeographicRegion s_world = new() { Code = 1, Name = "World" };

    private static readonly Country[] s_countries =
    [
        Country("AFG", 4, "Afghanistan", local: ["افغانستان"]),
        Country("ALB", 8, "Albania", local: ["Shqipëria"]),
        Country("BIH", 70, "Bosnia & Herzegovina", official: "Bosnia and Herzegovina"),
        Country("BLM", 652, "Saint Barthélemy", local: ["Saint-Barthélemy"]),
        Country("BOL", 68, "Bolivia", official: "Plurinational State of Bolivia", other: ["Bolivia, Plurinational State of"]),
        Country("CIV", 384, "Côte d’Ivoire", official: "Republic of Côte d'Ivoire", other: ["Ivory Coast"]),
        Country("COD", 180, "Congo, Democratic Republic of the", former: ["Zaire"], other: ["DR Congo", "Congo-Kinshasa"]),
        Country("COG", 178, "Congo", official: "Republic of the Congo", other: ["Congo-Brazzaville"]),
        Country("CYP", 196, "Cyprus", local: ["Κύπρος", "Kıbrıs"]),
        Country("CZE", 203, "Czechia", official: "Czech Republic", local: ["Česko"]),
        Country("GIN", 324, "Guinea", local: ["Guinée"]),
        Country("GMB", 270, "The Gambia", official: "Republic of The Gambia"),
        Country("GNB", 624, "Guinea-Bissau"),
        Country("GNQ", 226, "Equatorial Guinea"),
        Country("KGZ", 417, "Kyrgyzstan", official: "Kyrgyz Republic", local: ["Кыргызстан"]),
        Country("KNA", 659, "St. Kitts & Nevis"),
        Country("KOR", 410, "South Korea", official: "Republic of Korea", local: ["대한민국"], other: ["Korea, Republic of"]),
        Country("MMR", 104, "Myanmar", former: ["Burma"], local: ["မြန်မာ"]),
        Country("NAM", 516, "Namibia", alpha2: "NA"),
        Country("NOR", 578, "Norway", local: ["Norge", "Noreg"], alpha2: "NO"),
        Country("PRK", 408, "North Korea", official: "Democratic People's Republic of Korea"),
        Country("SHN", 654, "St Helena, Ascension & Tristan da Cunha"),
        Country("SLV", 222, "El Salvador"),
        Country("SWZ", 748, "Eswatini", former: ["Swaziland"]),
        Country("TUR", 792, "Türkiye", former: ["Turkey"]),
        Country("UKR", 804, "Ukraine", local: ["Україна"]),
        Country("VNM", 704, "Vietnam", official: "Viet Nam", local: ["Việt Nam"]),
        Country("XKX", null, "Kosovo", local: ["Kosova", "Косово"], alpha2: "XK") with { IsUserAssigned = true },
    ];

    private static readonly KeyValuePair<string, IReadOnlyList<CountryCode>>[] s_ambiguous =
    [
        new("Congo", [CountryCode.Create("COG"), CountryCode.Create("COD")]),
        new("Korea", [CountryCode.Create("PRK"), CountryCode.Create("KOR")]),
    ];

    private static readonly CountryDataset s_dataset = Load();

    private static readonly string[] s_takenApart = ["Укра\u0456\u0308на", "ΚΥΠΡΟΣ", "\u1103\u1162\u1112\u1161\u11AB\u1106\u1175\u11AB\u1100\u116E\u11A8"];

    [Theory]
    // Codes, in any case.
    [InlineData("KG", "KGZ")]
    [InlineData("kg", "KGZ")]
    [InlineData("kG", "KGZ")]
    [InlineData("KGZ", "KGZ")]
    [InlineData("kgz", "KGZ")]
    [InlineData("417", "KGZ")]
    [InlineData("004", "AFG")]
    [InlineData("04", "AFG")]
    [InlineData("4", "AFG")]
    [InlineData("8", "ALB")]
    [InlineData(" KG ", "KGZ")]
    [InlineData("XK", "XKX")]
    [InlineData("xkx", "XKX")]
    // Codes come before names, and no code is a word for "missing" or "no".
    [InlineData("NA", "NAM")]
    [InlineData("na", "NAM")]
    [InlineData("NAM", "NAM")]
    [InlineData("NO", "NOR")]
    [InlineData("no", "NOR")]
    // Case, accents, apostrophes.
    [InlineData("Côte d'Ivoire", "CIV")]
    [InlineData("Côte d’Ivoire", "CIV")]
    [InlineData("Cote d’Ivoire", "CIV")]
    [InlineData("Cote d`Ivoire", "CIV")]
    [InlineData("COTE D IVOIRE", "CIV")]
    [InlineData("COTE DIVOIRE", "CIV")]
    [InlineData("Co\u0302te d'Ivoire", "CIV")]
    [InlineData("  ivory   coast ", "CIV")]
    [InlineData("Türkiye", "TUR")]
    [InlineData("Turkiye", "TUR")]
    [InlineData("TÜRKİYE", "TUR")]
    [InlineData("TÜRKIYE", "TUR")]
    [InlineData("türkıye", "TUR")]
    [InlineData("Tu\u0308rkiye", "TUR")]
    [InlineData("TU\u0308RKI\u0307YE", "TUR")]
    [InlineData("turkey", "TUR")]
    [InlineData("TURKEY", "TUR")]
    [InlineData("kibris", "CYP")]
    [InlineData("SHQIPERIA", "ALB")]
    [InlineData("cesko", "CZE")]
    [InlineData("GUINEE", "GIN")]
    [InlineData("viet nam", "VNM")]
    [InlineData("VIỆT NAM", "VNM")]
    [InlineData("Vie\u0323\u0302t Nam", "VNM")]
    // Other scripts.
    [InlineData("КЫРГЫЗСТАН", "KGZ")]
    [InlineData("україна", "UKR")]
    [InlineData("УКРАЇНА", "UKR")]
    [InlineData("Укра\u0456\u0308на", "UKR")]
    [InlineData("ΚΥΠΡΟΣ", "CYP")]
    [InlineData("κύπρος", "CYP")]
    [InlineData("대한민국", "KOR")]
    [InlineData("\u1103\u1162\u1112\u1161\u11AB\u1106\u1175\u11AB\u1100\u116E\u11A8", "KOR")]
    [InlineData("افغانستان", "AFG")]
    [InlineData("မြန်မာ", "MMR")]
    // Former names.
    [InlineData("Swaziland", "SWZ")]
    [InlineData("Burma", "MMR")]
    [InlineData("ZAIRE", "COD")]
    [InlineData("Czech Republic", "CZE")]
    // Punctuation and order marks.
    [InlineData("Bolivia (Plurinational State of)", "BOL")]
    [InlineData("Bolivia, Plurinational State of", "BOL")]
    [InlineData("bolivia plurinational state of", "BOL")]
    [InlineData("Guinea Bissau", "GNB")]
    [InlineData("Guinea", "GIN")]
    [InlineData("Congo, Democratic Republic of", "COD")]
    [InlineData("Congo (Kinshasa)", "COD")]
    [InlineData("Republic of Congo", "COG")]
    // "the", "and", "saint".
    [InlineData("Gambia", "GMB")]
    [InlineData("Gambia, The", "GMB")]
    [InlineData("the gambia", "GMB")]
    [InlineData("Bosnia and Herzegovina", "BIH")]
    [InlineData("BOSNIA & HERZEGOVINA", "BIH")]
    [InlineData("Bosnia&Herzegovina", "BIH")]
    [InlineData("Saint Kitts and Nevis", "KNA")]
    [InlineData("St Kitts & Nevis", "KNA")]
    [InlineData("St. Barthelemy", "BLM")]
    [InlineData("ST BARTHELEMY", "BLM")]
    [InlineData("Saint Helena, Ascension and Tristan da Cunha", "SHN")]
    [InlineData("South Korea", "KOR")]
    [InlineData("Korea, Republic of", "KOR")]
    [InlineData("Democratic People’s Republic of Korea", "PRK")]
    public void Indexer_CodeOrName_FindsTheCountry(string text, string expected)
    {
        // Without culture data there is no taking apart of letters beyond the Latin ones, and names are found as they are written.
        if (TestCultures.AreInvariant && s_takenApart.Contains(text))
        {
            Assert.False(s_dataset.TryGet(text, out _));
            return;
        }

        Assert.Equal(expected, s_dataset[text].Country.Code.ToString());
        Assert.True(s_dataset.TryGet(text, out CountryProfile? profile));
        Assert.Equal(expected, profile.Country.Code.ToString());
        CountrySearchResult result = s_dataset.Find(text);
        Assert.Equal(expected, result.Country?.Code.ToString());
        Assert.Empty(result.Candidates);
        Assert.Empty(result.Suggestions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-")]
    [InlineData("…")]
    [InlineData("QQ")]
    [InlineData("QQQ")]
    [InlineData("0")]
    [InlineData("000")]
    [InlineData("999")]
    [InlineData("+41")]
    [InlineData("-4")]
    [InlineData("0417")]
    [InlineData("4.0")]
    [InlineData("٤١٧")]
    [InlineData("ＫＧ")]
    [InlineData("ſo")]
    [InlineData("K\u212A")]
    [InlineData("[{")]
    [InlineData("the")]
    [InlineData("Slovakia")]
    [InlineData("Atlantis")]
    [InlineData("Kyrgyzstan\0x")]
    public void Indexer_Unknown_ThrowsAndTryGetReturnsFalse(string text)
    {
        Assert.False(s_dataset.TryGet(text, out CountryProfile? profile));
        Assert.Null(profile);
        Assert.Contains(s_dataset.Version, Assert.Throws<KeyNotFoundException>(() => s_dataset[text]).Message, StringComparison.Ordinal);
        Assert.Null(s_dataset.Find(text).Country);
        Assert.Empty(s_dataset.Find(text).Candidates);
    }

    // Not in the table above: attributes hold well-formed text only.
    [Fact]
    public void Indexer_HalfASurrogatePair_IsUnknown()
    {
        Assert.False(s_dataset.TryGet("\ud83c", out _));
        Assert.False(s_dataset.TryGet("Türkiye\udc00", out _));
        Assert.False(s_dataset.TryGet("КЫРГЫЗСТАН\ud800", out _));
        Assert.Null(s_dataset.Find("\ud83cКыргызстан").Country);
    }

    [Fact]
    public void Indexer_VeryLongText_IsUnknown()
    {
        string text = new('a', 100_000);

        Assert.False(s_dataset.TryGet(text, out _));
        Assert.False(s_dataset.TryGet(new string('\u0439', 100_000), out _));
        Assert.InRange(Assert.Throws<KeyNotFoundException>(() => s_dataset[text]).Message.Length, 1, 400);
    }

    [Fact]
    public void Indexer_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => s_dataset[null!]);
        Assert.Throws<ArgumentNullException>(() => s_dataset.Find(null!));
        Assert.False(s_dataset.TryGet(null, out _));
    }

    [Theory]
    [InlineData(417, "KGZ")]
    [InlineData(4, "AFG")]
    [InlineData(804, "UKR")]
    public void Indexer_Number_FindsTheCountry(int number, string expected)
    {
        Assert.Equal(expected, s_dataset[number].Country.Code.ToString());
        Assert.True(s_dataset.TryGet(number, out CountryProfile? profile));
        Assert.Equal(expected, profile.Country.Code.ToString());
    }

    // Kosovo has no number, and finds nothing by "none".
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Indexer_UnknownNumber_Throws(int number)
    {
        Assert.False(s_dataset.TryGet(number, out _));
        Assert.Contains($"'{number.ToString(CultureInfo.InvariantCulture)}'", Assert.Throws<KeyNotFoundException>(() => s_dataset[number]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Indexer_Code_FindsTheCountryOrThrows()
    {
        Assert.Equal("Namibia", s_dataset[CountryCode.Create("NAM")].Country.Name);
        Assert.False(s_dataset.TryGet(default(CountryCode), out _));
        Assert.Contains("'SVK'", Assert.Throws<KeyNotFoundException>(() => s_dataset[CountryCode.Create("SVK")]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Indexer_EveryCode_FindsItsCountry()
    {
        Assert.Equal(s_countries, s_dataset.Countries);
        Assert.All(s_countries, country =>
        {
            Assert.Equal(country, s_dataset[country.Code].Country);
            Assert.Equal(country, s_dataset[country.Code.ToString()].Country);
            Assert.Equal(country, s_dataset[country.Alpha2].Country);
            if (country.Numeric is { } number)
            {
                Assert.Equal(country, s_dataset[number].Country);
                Assert.Equal(country, s_dataset[country.NumericText!].Country);
            }
        });
    }

    [Fact]
    public void Find_Kosovo_SaysItsCodesAreUserAssigned()
    {
        Country kosovo = s_dataset.Find("Kosova").Country!;

        Assert.True(kosovo.IsUserAssigned);
        Assert.Null(kosovo.Numeric);
        Assert.Null(kosovo.NumericText);
        Assert.Equal(["XKX"], s_dataset.Countries.Where(country => country.IsUserAssigned).Select(country => country.Code.ToString()));
    }

    [Theory]
    [InlineData("Congo", "COG COD", "Congo (COG), Congo, Democratic Republic of the (COD)")]
    [InlineData("CONGO", "COG COD", "Congo (COG), Congo, Democratic Republic of the (COD)")]
    [InlineData("the Congo", "COG COD", "Congo (COG), Congo, Democratic Republic of the (COD)")]
    [InlineData("korea", "PRK KOR", "North Korea (PRK), South Korea (KOR)")]
    public void Find_AmbiguousName_ReportsAllCandidatesAndPicksNone(string text, string candidates, string told)
    {
        CountrySearchResult result = s_dataset.Find(text);

        Assert.Null(result.Country);
        Assert.Equal(candidates, string.Join(' ', result.Candidates.Select(country => country.Code.ToString())));
        Assert.Empty(result.Suggestions);
        Assert.False(s_dataset.TryGet(text, out _));
        Assert.Equal($"'{text}' is the name of several countries: {told}.", Assert.Throws<KeyNotFoundException>(() => s_dataset[text]).Message);
    }

    [Theory]
    [InlineData("Kyrgistan", "Kyrgyzstan")]
    [InlineData("kirgyzstan", "Kyrgyzstan")]
    [InlineData("Turkye", "Türkiye Turkey")]
    [InlineData("Namibai", "Namibia")]
    [InlineData("Guina", "Guinea")]
    [InlineData("Estwatini", "Eswatini")]
    [InlineData("Côte d’Ivore", "Côte d’Ivoire")]
    [InlineData("Norvay", "Norway")]
    [InlineData("Atlantis", "")]
    [InlineData("xy", "")]
    public void Find_UnknownName_SuggestsTheNearest(string text, string suggestions)
    {
        CountrySearchResult result = s_dataset.Find(text);

        Assert.Null(result.Country);
        Assert.Equal(suggestions, string.Join(' ', result.Suggestions));
        string message = Assert.Throws<KeyNotFoundException>(() => s_dataset[text]).Message;
        Assert.EndsWith(suggestions.Length == 0 ? "as in KG, KGZ, 417 and Kyrgyzstan" : $"did you mean {string.Join(" or ", result.Suggestions)}?", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    [InlineData("lt-LT")]
    [InlineData("da-DK")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("ja-JP")]
    public void Find_AnyCulture_FindsAndSuggestsTheSame(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = TestCultures.Get(culture);
            CountryDataset dataset = Load();

            Assert.All(["TÜRKİYE", "TURKIYE", "turkiye", "türkiye", "tur", "TR", "tr", "792"], text => Assert.Equal("TUR", dataset[text].Country.Code.ToString()));
            Assert.All(["IVORY COAST", "ivory coast", "CI", "ci", "CIV"], text => Assert.Equal("CIV", dataset[text].Country.Code.ToString()));
            Assert.All(["BIH", "bih", "BOSNIA & HERZEGOVINA"], text => Assert.Equal("BIH", dataset[text].Country.Code.ToString()));
            Assert.Equal(["Noreg", "Norge"], dataset.Find("Norjeg").Suggestions);
            Assert.Equal(s_dataset.Find("Guinia").Suggestions, dataset.Find("Guinia").Suggestions);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Find_SuggestionsAsFar_ComeInTheOrderOfTheirCharacters()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // Estonian sorts z before t, Unicode does not.
            CultureInfo.CurrentCulture = TestCultures.Get("et-EE");
            using TemporarySeeds seeds = new();
            seeds.Replace("countries.json", "\"name\": \"Kazakhstan\"", "\"name\": \"Kazakhstan\", \"other\": [\"Lantia\", \"Lanzia\"]");

            Assert.Equal(["Lantia", "Lanzia"], seeds.Load().Find("Lanxia").Suggestions);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Every name, however it is written down, finds its country and no other.
    [Property(MaxTest = 2000)]
    public Property Find_EveryNameHoweverWritten_FindsItsCountryOrListsIt() => Prop.ForAll(
        Gen.Elements(s_countries.SelectMany(country => NamesOf(country).Select(name => (country, name)))).ToArbitrary(),
        Gen.Elements(
            "as it is", "upper", "lower", "decomposed", "composed", "upper and decomposed", "blanks", "dashes", "the", "and", "saint", "without accents", "zero-width").ListOf(2).ToArbitrary(),
        (row, changes) =>
        {
            string text = changes.Aggregate(row.name, Rewrite);
            CountrySearchResult result = s_dataset.Find(text);
            return (result.Country == row.country || result.Candidates.Contains(row.country)).Label($"'{text}' finds {result.Country?.Name ?? "nothing"}");
        });

    // Of any table: either it is refused, or every name in it finds its own country or an ambiguity with it.
    [Property(MaxTest = 300)]
    public Property LoadDirectory_AnyNames_AreFoundOrRefused() => Prop.ForAll(
        Gen.Elements("Congo", "CONGO", "the Congo", "Korea", "KG", "KGZ", "Kyrgyzstan", "kyrgyz-stan", "St. X", "Saint X", "Stan", "...", "398", "İ", "i", "大韓", "é")
            .ListOf(4).ToArbitrary(),
        names =>
        {
            using TemporarySeeds seeds = new();
            seeds.Replace("countries.json", "\"name\": \"Kyrgyzstan\"", $"\"name\": \"{names[2]}\", \"other\": [\"{names[3]}\"]");
            seeds.Replace("countries.json", "\"name\": \"Kazakhstan\"", $"\"name\": \"{names[0]}\", \"other\": [\"{names[1]}\"]");
            if (seeds.Validate().Count > 0)
            {
                return true;
            }

            CountryDataset dataset = seeds.Load();
            return dataset.Countries.All(country => NamesOf(country).All(name =>
                dataset.Find(name) is { } result && (result.Country == country || result.Candidates.Contains(country))));
        });

    [Theory]
    [InlineData("\"name\": \"Kyrgyzstan\"", "\"name\": \"Kyrgyzstan\", \"former\": [\"KZ\"]", "The name 'KZ' of KGZ belongs to another country too")]
    [InlineData("\"name\": \"Kyrgyzstan\"", "\"name\": \"Kyrgyzstan\", \"local\": [\"398\"]", "The name '398' of KGZ belongs to another country too")]
    [InlineData("\"candidates\": [\"KGZ\", \"KAZ\"]", "\"candidates\": [\"UZB\", \"TKM\"]", "The ambiguous name 'Stan' names 'UZB', which is not a country of the table")]
    public void Validate_NameThatFindsAnotherCountry_IsRefused(string text, string replacement, string message)
    {
        using TemporarySeeds seeds = new();
        seeds.Replace("countries.json", text, replacement);

        Assert.Contains(seeds.Validate(), fault => fault.Message.StartsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_AmbiguousNameOfACountryThatItDoesNotList_IsRefused()
    {
        using TemporarySeeds seeds = new();
        seeds.Replace("countries.json", "{\"code\": \"KAZ\"", "{\"code\": \"UZB\", \"alpha2\": \"UZ\", \"name\": \"Stan\"},\n    {\"code\": \"KAZ\"");

        Assert.Contains(seeds.Validate(), fault => fault.Code == "SEED010" && fault.Message.StartsWith("The name 'Stan' of UZB", StringComparison.Ordinal));
    }

    [Fact]
    public void Default_EveryNameOfEveryCountry_FindsItsCountryOrListsIt()
    {
        Assert.All(CountryDataset.Default.Countries, country => Assert.All(NamesOf(country), name =>
        {
            CountrySearchResult result = CountryDataset.Default.Find(name);
            Assert.True(result.Country == country || result.Candidates.Contains(country), $"'{name}' finds {result.Country?.Name ?? "nothing"}");
        }));
    }

    [Fact]
    public void Find_FromManyThreadsAtFirstUse_AllGetTheSame()
    {
        for (int round = 0; round < 20; round++)
        {
            CountryDataset dataset = Load();
            CountryProfile[] found = new CountryProfile[64];
            using Barrier barrier = new(found.Length);
            Thread[] threads = [.. Enumerable.Range(0, found.Length).Select(i => new Thread(() =>
            {
                barrier.SignalAndWait();
                found[i] = (i % 4) switch { 0 => dataset["KG"], 1 => dataset["kyrgyz republic"], 2 => dataset["Кыргызстан"], _ => dataset[417] };
            }))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());

            Assert.All(found, profile => Assert.Same(found[0], profile));
        }
    }

    [Fact]
    public void Default_FromManyThreads_AllGetTheSame()
    {
        CountryProfile[] found = new CountryProfile[64];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = 64 }, i => found[i] = i % 2 == 0 ? CountryDataset.Default["KG"] : CountryDataset.Default["kyrgyzstan"]);

        Assert.All(found, profile => Assert.Same(found[0], profile));
    }

    [Theory]
    [InlineData("KG")]
    [InlineData("kgz")]
    [InlineData("417")]
    [InlineData("Kyrgyzstan")]
    [InlineData("CÔTE D’IVOIRE")]
    [InlineData("st. kitts & nevis")]
    [InlineData("КЫРГЫЗСТАН")]
    [InlineData("Congo")]
    [InlineData("Atlantis")]
    public void TryGet_AfterFirstUse_AllocatesNothing(string text)
    {
        bool expected = text is not ("Congo" or "Atlantis");

        AssertAllocatesNothing(() => s_dataset.TryGet(text, out _) == expected);
    }

    [Fact]
    public void Indexer_AfterFirstUse_AllocatesNothing()
    {
        CountryProfile expected = s_dataset["KG"];
        CountryCode code = CountryCode.Create("KGZ");

        AssertAllocatesNothing(() => ReferenceEquals(s_dataset["KGZ"], expected) & ReferenceEquals(s_dataset[417], expected)
            & ReferenceEquals(s_dataset[code], expected) & ReferenceEquals(s_dataset["kyrgyz republic"], expected));
    }

    [Fact]
    public void Countries_Always_AreSortedAndCannotBeChanged()
    {
        Assert.Equal(s_countries.OrderBy(country => country.Code), s_dataset.Countries);
        Assert.Same(s_dataset.Countries, s_dataset.Countries);
        Assert.Throws<NotSupportedException>(() => ((IList<Country>)s_dataset.Countries)[0] = s_countries[1]);
    }

    // Until the runtime has compiled what it runs often, its own methods for spans may allocate where they later do not.
    private static void AssertAllocatesNothing(Func<bool> lookUp)
    {
        long allocated = long.MaxValue;
        for (int round = 0; round < 100 && allocated > 0; round++)
        {
            bool right = true;
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++)
            {
                right &= lookUp();
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(right);
            Thread.Sleep(allocated > 0 ? 20 : 0);
        }

        Assert.Equal(0, allocated);
    }

    private static CountryDataset Load()
    {
        using TemporarySeeds seeds = new();
        seeds.Delete("profiles/KGZ.json");
        seeds.Write("countries.json", stream => SeedWriter.WriteCountries(stream, s_countries, s_ambiguous));
        return seeds.Load();
    }

    private static Country Country(
        string code, int? number, string name, string? official = null, string[]? local = null, string[]? former = null, string[]? other = null, string? alpha2 = null) => new()
        {
            Code = CountryCode.Create(code),
            Alpha2 = alpha2 ?? code switch
            {
                "BIH" => "BA", "BLM" => "BL", "CIV" => "CI", "GIN" => "GN", "GMB" => "GM", "GNB" => "GW", "GNQ" => "GQ", "KNA" => "KN", "KOR" => "KR", "MMR" => "MM",
                "PRK" => "KP", "SHN" => "SH", "SLV" => "SV", "SWZ" => "SZ", "TUR" => "TR", "UKR" => "UA", "COD" => "CD", "COG" => "CG", "VNM" => "VN", _ => code[..2],
            },
            Numeric = number,
            Name = name,
            OfficialName = official,
            LocalNames = local ?? [],
            FormerNames = former ?? [],
            OtherNames = other ?? [],
            Region = s_world,
        };

    private static IEnumerable<string> NamesOf(Country country) =>
        new[] { country.Name, country.OfficialName }.OfType<string>().Concat(country.LocalNames).Concat(country.FormerNames).Concat(country.OtherNames);

    private static string Rewrite(string name, string change) => change switch
    {
        "upper" => name.ToUpperInvariant(),
        "lower" => name.ToLowerInvariant(),
        "decomposed" => name.Normalize(NormalizationForm.FormD),
        "composed" => name.Normalize(NormalizationForm.FormC),
        "upper and decomposed" => name.ToUpperInvariant().Normalize(NormalizationForm.FormD),
        "blanks" => "\t " + name.Replace(" ", " \u00A0 ", StringComparison.Ordinal) + "\n",
        "dashes" => name.Replace(' ', '–'),
        "the" => "The " + name,
        "and" => name.Replace(" & ", " and ", StringComparison.Ordinal),
        "saint" => name.Replace("St. ", "Saint ", StringComparison.Ordinal),
        "without accents" => string.Concat(name.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)),
        "zero-width" => "\u200E" + name.Insert(name.Length / 2, "\u200B"),
        _ => name,
    };
}
