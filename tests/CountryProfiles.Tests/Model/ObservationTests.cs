using CountryProfiles.Units;

namespace CountryProfiles.Tests.Model;

/// <summary>Observations, their values, and what a profile chooses among them.</summary>
public class ObservationTests
{
    private static readonly CountryCode s_kgz = CountryCode.Create("KGZ");
    private static readonly ReferencePeriod s_mid2015 = ReferencePeriod.MidYear(2015);
    private static readonly Source s_source = new() { Code = "test", Publisher = "Publisher", Title = "Title" };
    private static readonly Indicator s_population = Describe("population", "person");
    private static readonly Indicator s_gdp = Describe("gdp.per-capita.ppp", "USD@ppp/person");
    private static readonly Indicator s_rank = new() { Code = IndicatorCode.Create("hdi.rank"), Name = "HDI rank", ValueKind = ObservationValueKind.Rank };

    [Fact]
    public void Create_Quantity_KeepsEverything()
    {
        Observation observation = Observation.Create(
            s_population, s_kgz, s_mid2015, Value("5.9 million people"), s_source, UnitMultiplier.Millions, ObservationStatus.Estimated, "de facto");

        Assert.Same(s_population, observation.Indicator);
        Assert.Equal(s_kgz, observation.ReferenceArea);
        Assert.Equal(s_mid2015, observation.Period);
        Assert.Equal(5_900_000, observation.Quantity?.Amount);
        Assert.Equal(UnitMultiplier.Millions, observation.Multiplier);
        Assert.Equal(ObservationStatus.Estimated, observation.Status);
        Assert.Same(s_source, observation.Source);
        Assert.Equal("de facto", observation.Note);
        Assert.False(observation.IsMissing);
        Assert.Null(observation.MissingReason);
        Assert.Null(observation.Rank);
        Assert.Null(observation.Currency);
        Assert.Null(observation.Languages);
        Assert.Equal("5.9 million people (2015, estimated)", observation.ToString());
    }

    [Theory]
    [InlineData("USD 2,246 million", "USD", UnitMultiplier.Millions, "USD 2,246 million")]
    [InlineData("USD 2,246 million", "USD", UnitMultiplier.Units, "USD 2.246 billion")]
    [InlineData("USD 2,246 million", "USD", UnitMultiplier.Thousands, "USD 2,246,000 thousand")]
    [InlineData("USD 2,246 million", "USD", UnitMultiplier.Trillions, "USD 0.002246 trillion")]
    public void ValueText_Multiplier_IsTheOneOfThePublisher(string text, string unit, UnitMultiplier multiplier, string expected)
    {
        Observation observation = Observation.Create(Describe("remittances", unit), s_kgz, default, Value(text), s_source, multiplier);

        Assert.Equal(expected, observation.ValueText(null));
        Assert.Equal(expected, observation.ToString());
    }

    [Fact]
    public void ValueText_Culture_TakesItsMarks() => Assert.Equal(
        "-3,2 migrants/1,000 people",
        Observation.Create(Describe("rate", "migrant/1000person/year"), s_kgz, default, Value("-3.2 per 1,000 population"), s_source)
            .ValueText(TestCultures.Get("de-DE")));

    [Fact]
    public void Create_AnotherForm_IsRefused()
    {
        ArgumentException wrong = Assert.Throws<ArgumentException>(
            () => Observation.Create(s_population, s_kgz, default, ObservationValue.Of(Rank.Create(1, 2)), s_source));
        Assert.Contains("'population' is a quantity and not a rank", wrong.Message);
        wrong = Assert.Throws<ArgumentException>(() => Observation.Create(s_rank, s_kgz, default, Value("5 people"), s_source));
        Assert.Contains("'hdi.rank' is a rank and not a quantity", wrong.Message);
        Assert.Throws<ArgumentException>(
            () => Observation.Create(s_rank, s_kgz, default, ObservationValue.Of(CurrencyCode.Create("KGS")), s_source));
        Assert.Throws<ArgumentException>(
            () => Observation.Create(s_rank, s_kgz, default, ObservationValue.Below(Of("5 people")), s_source));
        Assert.Throws<ArgumentException>(
            () => Observation.Create(s_rank, s_kgz, default, ObservationValue.Of([new LanguageUse { Name = "Kyrgyz" }]), s_source));
    }

    [Theory]
    [InlineData("5 km²")]
    [InlineData("5 migrants")]
    [InlineData("5")]
    [InlineData("5% of population")]
    public void Create_UnitOfAnotherKind_IsRefused(string text)
    {
        UnitMismatchException mismatch = Assert.Throws<UnitMismatchException>(
            () => Observation.Create(s_population, s_kgz, default, Value(text), s_source));

        Assert.Equal("person", mismatch.Right);
        Assert.Throws<UnitMismatchException>(() => Observation.Create(s_population, s_kgz, default, ObservationValue.Above(Of(text)), s_source));
    }

    [Theory]
    [InlineData("USD@ppp/person", true)]
    [InlineData("USD@ppp-const2021/person", true)]
    [InlineData("USD@ppp-const2017/person", true)]
    [InlineData("USD/person", false)]
    [InlineData("USD@const2015/person", false)]
    [InlineData("EUR@ppp/person", false)]
    [InlineData("USD@ppp", false)]
    public void Create_PriceBasis_MayDifferInItsBaseYearAlone(string unit, bool allowed)
    {
        ObservationValue value = ObservationValue.Of(Quantity.Published(3322, 0, UnitTable.Default[unit]));
        if (allowed)
        {
            Assert.Equal(unit, Observation.Create(s_gdp, s_kgz, default, value, s_source).Quantity?.Unit.Code);
        }
        else
        {
            Assert.Throws<UnitMismatchException>(() => Observation.Create(s_gdp, s_kgz, default, value, s_source));
        }
    }

    [Fact]
    public void Create_AnotherScaleOfTheUnit_IsKept() => Assert.Equal(
        "ha", Observation.Create(Describe("area", "km2"), s_kgz, default, Value("100 ha"), s_source).Quantity?.Unit.Code);

    [Fact]
    public void Create_WrongArguments_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => Observation.Create(null!, s_kgz, default, default, s_source));
        Assert.Throws<ArgumentNullException>(() => Observation.Create(s_population, s_kgz, default, default, null!));
        ArgumentOutOfRangeException wrong = Assert.Throws<ArgumentOutOfRangeException>(
            () => Observation.Create(s_population, s_kgz, default, default, s_source, (UnitMultiplier)2));
        Assert.Contains("0, 3, 6, 9 or 12", wrong.Message);
        Assert.Null(Observation.Create(s_population, s_kgz, default, default, s_source, note: "  ").Note);
    }

    [Theory]
    [InlineData(MissingReason.NotLoaded, "not loaded")]
    [InlineData(MissingReason.NotAvailable, "not available")]
    [InlineData(MissingReason.NotApplicable, "not applicable")]
    [InlineData(MissingReason.NotCollected, "not collected")]
    [InlineData(MissingReason.Suppressed, "suppressed")]
    public void Missing_Reason_IsKeptAndIsNoNumber(MissingReason reason, string text)
    {
        Observation missing = Observation.Missing(s_population, s_kgz, reason, s_source, s_mid2015, "why");

        Assert.True(missing.IsMissing);
        Assert.Equal(reason, missing.MissingReason);
        Assert.Null(missing.Quantity);
        Assert.Equal($"{text} (2015)", missing.ToString());
        Assert.Equal("why", missing.Note);
        Assert.NotEqual(missing, Observation.Create(s_population, s_kgz, s_mid2015, Value("0 people"), s_source, note: "why"));
        Assert.Equal(reason, Observation.Missing(s_rank, s_kgz, reason, s_source).MissingReason);
    }

    [Fact]
    public void Equals_SameContent_IsStructural()
    {
        Observation one = Observation.Create(s_population, s_kgz, s_mid2015, Value("5.9 million people"), s_source);

        Assert.Equal(one, Observation.Create(Describe("population", "person"), s_kgz, s_mid2015, Value("5.9 million people"), s_source with { }));
        Assert.NotEqual(one, Observation.Create(s_population, s_kgz, s_mid2015, Value("5.90 million people"), s_source));
        Assert.NotEqual(one, Observation.Create(s_population, s_kgz, s_mid2015, Value("5.9 million people"), s_source, UnitMultiplier.Millions));
    }

    [Fact]
    public void Value_Default_IsMissingBecauseNotLoaded()
    {
        Assert.Equal(ObservationValue.Missing(MissingReason.NotLoaded), default);
        Assert.Equal(ObservationValueKind.Missing, default(ObservationValue).Kind);
        Assert.Equal(MissingReason.NotLoaded, default(ObservationValue).MissingReason);
        Assert.Null(default(ObservationValue).Quantity);
        Assert.Null(default(ObservationValue).Languages);
        Assert.Equal("not loaded", default(ObservationValue).ToString());
    }

    [Fact]
    public void Value_EachForm_AnswersForItselfAlone()
    {
        ObservationValue[] values =
        [
            Value("5 people"),
            ObservationValue.Below(Of("0.1%")),
            ObservationValue.Above(Of("99%")),
            ObservationValue.Of(Rank.Create(120, 188)),
            ObservationValue.Of(CurrencyCode.Create("KGS")),
            ObservationValue.Of([new LanguageUse { Name = "Kyrgyz" }, new LanguageUse { Name = "Russian" }]),
            ObservationValue.Missing(MissingReason.Suppressed),
        ];

        Assert.Equal(
            ["5 people", "<0.1%", ">99%", "120 of 188", "KGS", "Kyrgyz, Russian", "suppressed"],
            values.Select(value => value.ToString()));
        Assert.All(values, value => Assert.Equal(value.Kind == ObservationValueKind.Quantity, value.Quantity is not null));
        Assert.All(values, value => Assert.Equal(
            value.Kind is ObservationValueKind.Below or ObservationValueKind.Above, value.Bound is not null));
        Assert.All(values, value => Assert.Equal(value.Kind == ObservationValueKind.Rank, value.Rank is not null));
        Assert.All(values, value => Assert.Equal(value.Kind == ObservationValueKind.Currency, value.Currency is not null));
        Assert.All(values, value => Assert.Equal(value.Kind == ObservationValueKind.Languages, value.Languages is not null));
        Assert.All(values, value => Assert.Equal(value.Kind == ObservationValueKind.Missing, value.MissingReason is not null));
        Assert.Equal(values.Length, values.Distinct().Count());
    }

    [Fact]
    public void Value_WrongArguments_Throw()
    {
        Assert.Throws<ArgumentException>(() => ObservationValue.Of([]));
        Assert.Throws<ArgumentException>(() => ObservationValue.Of([null!]));
        Assert.Throws<ArgumentNullException>(() => ObservationValue.Of((IEnumerable<LanguageUse>)null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => ObservationValue.Missing((MissingReason)99));
    }

    [Fact]
    public void Value_Languages_AreCopied()
    {
        List<LanguageUse> names = [new() { Name = "Kyrgyz" }];
        ObservationValue value = ObservationValue.Of(names);
        names.Clear();

        Assert.Equal("Kyrgyz", Assert.Single(value.Languages!).Name);
        Assert.Equal(value, ObservationValue.Of([new LanguageUse { Name = "Kyrgyz" }]));
    }

    [Fact]
    public void Profile_SeveralPeriods_ChoosesTheLatest()
    {
        Observation older = Population("mid-2014", "5.8 million people");
        Observation newer = Population("mid-2015", "5.9 million people");

        Assert.Same(newer, Profile(older, newer).Population);
        Assert.Same(newer, Profile(newer, older).Population);
        Assert.Same(newer, Profile(newer, Population("undated", "6 million people")).Population);
        Assert.Equal([newer, older], Profile(newer, older).All(s_population.Code));
    }

    [Fact]
    public void Profile_MissingLatest_YieldsToAValue()
    {
        Observation value = Population("mid-2015", "5.9 million people");
        Observation missing = Observation.Missing(s_population, s_kgz, MissingReason.NotCollected, s_source, ReferencePeriod.MidYear(2020));

        Assert.Same(value, Profile(missing, value).Population);
        Assert.Same(value, Profile(value, missing).Population);
        Assert.Same(missing, Profile(missing).Population);
    }

    [Fact]
    public void Profile_SamePeriod_KeepsTheFirst()
    {
        Observation first = Population("mid-2015", "5.9 million people");
        Observation second = Population("mid-2015", "6.0 million people");

        Assert.Same(first, Profile(first, second).Population);
        Assert.Same(second, Profile(second, first).Population);
    }

    [Fact]
    public void Profile_FactThatIsNotThere_IsMissingBecauseNotLoaded()
    {
        CountryProfile profile = Profile(Population("mid-2015", "5.9 million people"));

        Assert.Equal(MissingReason.NotLoaded, profile.HdiRank.MissingReason);
        Assert.Equal("hdi.rank", profile.HdiRank.Indicator.Code.ToString());
        Assert.Equal(s_kgz, profile.HdiRank.ReferenceArea);
        Assert.Equal(MissingReason.NotLoaded, profile[IndicatorCode.Create("no-such")].MissingReason);
        Assert.False(profile.TryGet(IndicatorCode.Create("hdi.rank"), out Observation? none));
        Assert.Null(none);
        Assert.True(profile.TryGet(s_population.Code, out Observation? population));
        Assert.Same(profile.Population, population);
        Assert.Empty(profile.All(IndicatorCode.Create("hdi.rank")));
    }

    [Fact]
    public void Profile_Properties_NameTheTwelveFacts()
    {
        CountryProfile profile = Profile();

        Assert.Equal(
            [
                "population", "area", "languages", "currency", "gdp.per-capita.ppp", "hdi.rank", "remittances", "net-migration-rate",
                "immigrants.share", "immigrants.women-share", "population.under-15-share", "hiv.prevalence.adults",
            ],
            new[]
            {
                profile.Population, profile.Area, profile.Languages, profile.Currency, profile.GdpPerCapitaPpp, profile.HdiRank, profile.Remittances,
                profile.NetMigrationRate, profile.Immigrants, profile.WomenAmongImmigrants, profile.PopulationUnder15, profile.AdultHivPrevalence,
            }.Select(observation => observation.Indicator.Code.ToString()));
        Assert.Equal("Kyrgyzstan (KGZ)", profile.ToString());
    }

    [Fact]
    public void Profile_Equals_IsStructural()
    {
        Assert.Equal(Profile(Population("mid-2015", "5.9 million people")), Profile(Population("mid-2015", "5.9 million people")));
        Assert.NotEqual(Profile(Population("mid-2015", "5.9 million people")), Profile(Population("mid-2015", "5.90 million people")));
        Assert.NotEqual(Profile(), Profile(Population("mid-2015", "5.9 million people")));
    }

    private static Observation Population(string period, string value) =>
        Observation.Create(s_population, s_kgz, ReferencePeriod.Parse(period), Value(value), s_source);

    private static CountryProfile Profile(params Observation[] observations) => new()
    {
        Country = new Country { Code = s_kgz, Alpha2 = "KG", Name = "Kyrgyzstan" },
        Observations = observations,
    };

    private static Indicator Describe(string code, string unit) =>
        new() { Code = IndicatorCode.Create(code), Name = code, Unit = UnitTable.Default[unit] };

    private static ObservationValue Value(string text) => ObservationValue.Of(Of(text));

    private static Quantity Of(string text) => UnitTable.Default.Parse(text).Quantity;
}
