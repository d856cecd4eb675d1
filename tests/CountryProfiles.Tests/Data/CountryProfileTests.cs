using System.Globalization;
using CountryProfiles.Calculations;
using CountryProfiles.Units;

namespace CountryProfiles.Data;

/// <summary>What a profile answers when several sources, periods or currencies could.</summary>
public class CountryProfileTests
{
    private static readonly Source s_world = new() { Code = "world", Publisher = "W", Title = "W" };
    private static readonly Source s_otherWorld = new() { Code = "other", Publisher = "O", Title = "O" };
    private static readonly Source s_page = new() { Code = "page", Publisher = "P", Title = "P", IsCountrySpecific = true };

    private static readonly IndicatorCode s_population = IndicatorCode.Create("population");

    private static readonly Country s_bulgaria = new() { Code = CountryCode.Create("BGR"), Alpha2 = "BG", Numeric = 100, Name = "Bulgaria" };

    // Bulgaria: the euro from 1 January 2026, and both in use to the end of that month.
    private static readonly CountryProfile s_twoCurrencies = new()
    {
        Country = s_bulgaria,
        Currencies =
        [
            new CurrencyUse { Currency = CurrencyCode.Create("BGL"), To = new DateOnly(1999, 12, 31), Source = s_world },
            new CurrencyUse { Currency = CurrencyCode.Create("BGN"), From = new DateOnly(1999, 7, 5), To = new DateOnly(2026, 1, 31), Source = s_world },
            new CurrencyUse { Currency = CurrencyCode.Create("EUR"), From = new DateOnly(2026, 1, 1), Source = s_world },
        ],
    };

    [Theory]
    // The latest period wins, whoever states it and wherever it stands.
    [InlineData(0, "world mid-2014", "page mid-2013")]
    [InlineData(1, "page mid-2013", "world mid-2014")]
    [InlineData(0, "world 2014-12-31", "page mid-2014")]
    [InlineData(1, "page undated", "world mid-1950")]
    // Within one period the source about the country alone.
    [InlineData(1, "world mid-2014", "page mid-2014")]
    [InlineData(0, "page mid-2014", "world mid-2014")]
    [InlineData(1, "world undated", "page undated")]
    // Then the first.
    [InlineData(0, "world mid-2014", "other mid-2014")]
    [InlineData(0, "other mid-2014", "world mid-2014")]
    [InlineData(2, "world mid-2013", "other mid-2013", "page mid-2014", "other mid-2014")]
    // A missing value never hides one that is there.
    [InlineData(0, "world mid-2010", "page mid-2020 missing")]
    [InlineData(1, "page mid-2020 missing", "world mid-2010")]
    [InlineData(1, "world mid-2010 missing", "world mid-2020 missing")]
    public void Indexer_SeveralObservations_GivesTheDocumentedOne(int expected, params string[] rows)
    {
        CountryProfile profile = Profile(rows);

        Assert.Same(profile.Observations[expected], profile[s_population]);
        Assert.Same(profile.Observations[expected], profile.Population);
        Assert.True(profile.TryGet(s_population, out Observation? found));
        Assert.Same(profile.Observations[expected], found);
    }

    [Fact]
    public void All_SeveralObservations_GivesEachInTheirOrder()
    {
        CountryProfile profile = Profile("world mid-2014", "page mid-2013", "other mid-2014");

        Assert.Equal(profile.Observations, profile.All(s_population));
        Assert.Empty(profile.All(IndicatorCode.Create("area")));
    }

    [Fact]
    public void Indexer_NoObservation_IsMissingBecauseNotLoaded()
    {
        CountryProfile profile = Profile();

        Observation observation = profile[s_population];

        Assert.Equal(MissingReason.NotLoaded, observation.MissingReason);
        Assert.Equal((s_population, profile.Country.Code), (observation.Indicator.Code, observation.ReferenceArea));
        Assert.Null(observation.Quantity);
        Assert.False(profile.TryGet(s_population, out _));
        Assert.Equal("area", profile.Area.Indicator.Code.ToString());
    }

    // In the order in which country pages have them.
    private static readonly string[] s_facts =
    [
        "population", "area", "languages", "currency", "gdp.per-capita.ppp", "hdi.rank", "remittances", "net-migration-rate", "immigrants.share",
        "immigrants.women-share", "population.under-15-share", "hiv.prevalence.adults",
    ];

    [Fact]
    public void Facts_OfAnyProfile_AreTheTwelveInOrder()
    {
        Assert.Equal(s_facts, CountryDataset.Default["KG"].Facts.Select(static fact => fact.Indicator.Code.ToString()));
        Assert.All(CountryDataset.Default["KG"].Facts, static fact => Assert.False(fact.IsMissing));
        Assert.Equal(s_facts, Profile().Facts.Select(static fact => fact.Indicator.Code.ToString()));
        Assert.All(Profile("world mid-2014").Facts.Skip(1), static fact => Assert.Equal(MissingReason.NotLoaded, fact.MissingReason));
        Assert.Equal("7.2 million people (2014)", Profile("world mid-2014").Facts[0].ToString());
    }

    [Fact]
    public void Indicator_Missing_HasTheNameThatTheSeedsGiveIt()
    {
        Assert.Equal(22, CountryDataset.Default.Indicators.Count);
        Assert.All(CountryDataset.Default.Indicators, static indicator => Assert.Equal(indicator.Name, Profile()[indicator.Code].Indicator.Name));
        Assert.All(Profile().Facts, static fact => Assert.Equal(Described(fact.Indicator.Code.ToString()).Name, fact.Indicator.Name));
        Assert.Equal("of.ones-own", Profile()["of.ones-own"].Indicator.Name);
    }

    [Fact]
    public void Indexer_CodeAsText_GivesTheSameAsTheCode()
    {
        CountryProfile profile = Profile("world mid-2014");

        Assert.Same(profile[s_population], profile["population"]);
        Assert.Equal(MissingReason.NotLoaded, profile["exchange-rate"].MissingReason);
        Assert.Contains("'Exchange rate'", Assert.Throws<ArgumentException>(() => profile["Exchange rate"]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => profile[(string)null!]);
    }

    // The compiler takes HasValue and IsMissing for what they say: this would not be built otherwise.
    [Fact]
    public void HasValueAndIsMissing_TellTheCompilerWhatIsThere()
    {
        Observation population = Profile("world mid-2014").Population;
        Assert.Equal(7_200_000, Derivation.Of(population) is { HasValue: true } figure ? figure.Quantity.Value.Amount : 0);
        Observation area = Profile().Area;
        Assert.Equal(MissingReason.NotLoaded, area.IsMissing ? area.MissingReason.Value : default);
    }

    [Theory]
    [InlineData("area", "area.total", "area")]
    [InlineData("area.total", "area", "area")]
    [InlineData("area.land", "area.total", "area.total")]
    public void Area_UnstatedOrTotal_PrefersTheUnstated(string first, string second, string expected)
    {
        CountryProfile profile = Profile() with
        {
            Observations = [.. new[] { first, second }.Select(code => Observation.Create(
                Described(code), s_bulgaria.Code, default, ObservationValue.Of(Quantity.Exact(1, UnitTable.Default["km2"])), s_world))],
        };

        Assert.Equal(expected, profile.Area.Indicator.Code.ToString());
    }

    [Theory]
    [InlineData("1900-01-01", "BGL")]
    [InlineData("1999-07-04", "BGL")]
    [InlineData("1999-07-05", "BGL BGN")]
    [InlineData("1999-12-31", "BGL BGN")]
    [InlineData("2000-01-01", "BGN")]
    [InlineData("2025-12-31", "BGN")]
    [InlineData("2026-01-01", "BGN EUR")]
    [InlineData("2026-01-31", "BGN EUR")]
    [InlineData("2026-02-01", "EUR")]
    [InlineData("9999-12-31", "EUR")]
    public void CurrenciesOn_Date_GivesWhatIsInForceThen(string date, string expected)
    {
        IReadOnlyList<CurrencyUse> uses = s_twoCurrencies.CurrenciesOn(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal(expected, string.Join(' ', uses.Select(use => use.Currency.ToString())));
    }

    [Fact]
    public void CurrenciesOn_NoCurrencies_IsEmpty()
    {
        Assert.Empty(Profile().CurrenciesOn(DateOnly.MinValue));
        Assert.Empty(Profile().CurrenciesOn(DateOnly.MaxValue));
    }

    [Fact]
    public void CurrenciesOn_WithoutDates_IsAlwaysInForce()
    {
        CountryProfile profile = Profile() with { Currencies = [new CurrencyUse { Currency = CurrencyCode.Create("EUR"), Source = s_world }] };

        Assert.Equal(profile.Currencies, profile.CurrenciesOn(DateOnly.MinValue));
        Assert.Equal(profile.Currencies, profile.CurrenciesOn(DateOnly.MaxValue));
    }

    [Fact]
    public void Equals_SameContent_IsEqual()
    {
        CountryProfile profile = Profile("world mid-2014", "page mid-2013");

        Assert.Equal(profile, Profile("world mid-2014", "page mid-2013"));
        Assert.Equal(profile.GetHashCode(), Profile("world mid-2014", "page mid-2013").GetHashCode());
        Assert.NotEqual(profile, Profile("page mid-2013", "world mid-2014"));
        Assert.NotEqual(s_twoCurrencies, s_twoCurrencies with { Currencies = [] });
    }

    [Fact]
    public void Observations_CopiesTheList()
    {
        Observation[] observations = [.. Profile("world mid-2014").Observations];
        CountryProfile profile = Profile() with { Observations = observations };
        observations[0] = null!;

        Assert.NotNull(Assert.Single(profile.Observations));
        Assert.Throws<ArgumentException>(() => Profile() with { Observations = [null!] });
        Assert.Throws<ArgumentNullException>(() => Profile() with { Observations = null! });
    }

    // What cannot be written down in a seed cannot be made either.
    [Fact]
    public void Contact_NoReasonGiven_EqualsNotAvailable()
    {
        Contact contact = new() { Organization = "Office", Source = s_world };

        Assert.Equal(MissingReason.NotAvailable, contact.EmailMissing);
        Assert.Equal(contact with { EmailMissing = MissingReason.NotAvailable }, contact);
        Assert.NotEqual(contact with { EmailMissing = MissingReason.Suppressed }, contact);
    }

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("@a@b")]
    [InlineData("office")]
    public void Contact_EmailThatIsNone_Throws(string email) =>
        Assert.Throws<ArgumentException>(() => new Contact { Organization = "Office", Email = email, Source = s_world });

    [Theory]
    [InlineData(64)]
    [InlineData(-1)]
    public void Observation_UnknownStatus_Throws(int status) => Assert.Throws<ArgumentOutOfRangeException>(() => Observation.Create(
        Described("population"), s_bulgaria.Code, default, default, s_world, status: (ObservationStatus)status));

    [Fact]
    public void Observation_MultiplierOfNoAmount_IsUnits()
    {
        Observation missing = Observation.Create(Described("population"), s_bulgaria.Code, default, default, s_world, UnitMultiplier.Millions);

        Assert.Equal(UnitMultiplier.Units, missing.Multiplier);
        Assert.Equal(Observation.Missing(Described("population"), s_bulgaria.Code, MissingReason.NotLoaded, s_world), missing);
    }

    // "source period [missing]"
    private static CountryProfile Profile(params string[] rows) => new()
    {
        Country = s_bulgaria,
        Observations = [.. rows.Select(row => row.Split(' ')).Select(words => Observation.Create(
            Described("population"),
            s_bulgaria.Code,
            ReferencePeriod.Parse(words[1]),
            words.Length > 2 ? ObservationValue.Missing(MissingReason.NotAvailable) : ObservationValue.Of(Quantity.Published(7_200_000, 5, UnitTable.Default["person"])),
            words[0] switch { "page" => s_page, "other" => s_otherWorld, _ => s_world }))],
    };

    private static Indicator Described(string code) => CountryDataset.Default.TryGetIndicator(IndicatorCode.Create(code), out Indicator? indicator)
        ? indicator
        : throw new ArgumentException(code);
}
