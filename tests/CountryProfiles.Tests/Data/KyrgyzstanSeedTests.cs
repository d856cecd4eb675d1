using System.Globalization;
namespace CountryProfiles.Data;

/// <summary>The embedded profile of Kyrgyzstan, fact by fact as its page states them.</summary>
public class KyrgyzstanSeedTests
{
    private static readonly CountryProfile s_profile = CountryDataset.Default["KG"];

    // Other sources state some of the facts for the same period, and differ: they stand beside the page and never take its place.
    private static readonly Observation[] s_ofThePage = [.. s_profile.Observations.Where(observation => observation.Source.Code == "iom-kyrgyzstan")];

    // Amounts and half widths in the unit of the row: half a unit of the last printed digit to either side.
    [Theory]
    [InlineData("population", "5900000", "50000", "person", "mid-2015", 6)]
    [InlineData("area", "199951", "1/2", "km2", "undated", 0)]
    [InlineData("gdp.per-capita.ppp", "3322", "1/2", "USD@ppp/person", "2014", 0)]
    [InlineData("remittances", "2246000000", "500000", "USD", "2014", 6)]
    [InlineData("net-migration-rate", "-16/5", "1/20", "migrant/1000person/year", "avg mid-2015/mid-2020", 0)]
    [InlineData("immigrants.share", "17/5", "1/20", "%{person}", "mid-2015", 0)]
    [InlineData("immigrants.women-share", "298/5", "1/20", "%{immigrant}", "mid-2015", 0)]
    [InlineData("population.under-15-share", "157/5", "1/20", "%{person}", "mid-2015", 0)]
    [InlineData("hiv.prevalence.adults", "3/10", "1/200", "%{adult-15-49}", "avg 2014", 0)]
    public void Default_Amount_IsThatOfThePage(string indicator, string amount, string halfWidth, string unit, string period, int multiplier)
    {
        Observation observation = s_profile[IndicatorCode.Create(indicator)];

        Quantity quantity = observation.Quantity!.Value;
        Assert.Equal((amount, halfWidth, unit), (quantity.Amount.ToString("R", null), quantity.HalfWidth.ToString("R", null), quantity.Unit.Code));
        Assert.Equal(period, observation.Period.ToString());
        Assert.Equal((UnitMultiplier)multiplier, observation.Multiplier);
        Assert.Equal(indicator == "remittances" ? ObservationStatus.Estimated : ObservationStatus.Normal, observation.Status);
    }

    [Fact]
    public void Default_FactsThatAreNoAmounts_AreThoseOfThePage()
    {
        Assert.Equal((Rank.Create(120, 188), ReferencePeriod.AverageOfYear(2014)), (s_profile.HdiRank.Rank!.Value, s_profile.HdiRank.Period));
        Assert.Equal((CurrencyCode.Create("KGS"), ReferencePeriod.Undated), (s_profile.Currency.Currency!.Value, s_profile.Currency.Period));
        Assert.Equal(["Kyrgyz", "Russian"], s_profile.Languages.Languages!.Select(language => language.Name));
        Assert.All(s_profile.Languages.Languages!, language => Assert.Null(language.IsOfficial));
        Assert.Equal(ReferencePeriod.Undated, s_profile.Languages.Period);
    }

    [Fact]
    public void Default_TwelveFacts_AreBehindTheirProperties()
    {
        Observation[] facts =
        [
            s_profile.Population, s_profile.Area, s_profile.Languages, s_profile.Currency, s_profile.GdpPerCapitaPpp, s_profile.HdiRank,
            s_profile.Remittances, s_profile.NetMigrationRate, s_profile.Immigrants, s_profile.WomenAmongImmigrants, s_profile.PopulationUnder15,
            s_profile.AdultHivPrevalence,
        ];

        string[] codes =
        [
            "population", "area", "languages", "currency", "gdp.per-capita.ppp", "hdi.rank", "remittances", "net-migration-rate", "immigrants.share",
            "immigrants.women-share", "population.under-15-share", "hiv.prevalence.adults",
        ];
        Assert.Equal(codes, facts.Select(fact => fact.Indicator.Code.ToString()));
        Assert.All(facts, fact => Assert.False(fact.IsMissing));
        Assert.Equal(facts.ToHashSet(), s_ofThePage.ToHashSet());
        Assert.Equal(12, s_ofThePage.Length);
    }

    [Fact]
    public void Default_EveryFact_NamesItsSourceAndCountry()
    {
        Assert.All(s_ofThePage, observation =>
        {
            Assert.Equal("International Organization for Migration", observation.Source.Publisher);
            Assert.Equal("https://www.iom.int/countries/kyrgyzstan", observation.Source.Address!.OriginalString);
            Assert.True(observation.Source.IsCountrySpecific);
            Assert.Equal("KGZ", observation.ReferenceArea.ToString());
            Assert.Null(observation.Note);
        });
    }

    [Fact]
    public void Default_Country_HasItsCodesAndNames()
    {
        Country country = s_profile.Country;

        Assert.Equal(("KGZ", "KG", 417, "417"), (country.Code.ToString(), country.Alpha2, country.Numeric!.Value, country.NumericText));
        Assert.Equal(("Kyrgyzstan", "Kyrgyz Republic"), (country.Name, country.OfficialName));
        Assert.NotEmpty(country.LocalNames);
        Assert.Equal((142, 143), (country.Region!.Code, country.Subregion!.Code));
        Assert.False(country.IsUserAssigned);
    }

    [Fact]
    public void Default_Contact_HasFourTelephonesAFaxAndAHiddenAddress()
    {
        Contact contact = Assert.Single(s_profile.Contacts);

        Assert.Equal("International Organization for Migration (IOM)", contact.Organization);
        Assert.Equal(["6, Ryskulova str."], contact.AddressLines);
        Assert.Equal(
            [
                ("+99.63 12 61 24 56", "+996312612456"),
                ("+99.63 12 61 24 57", "+996312612457"),
                ("+99.63 12 61 24 58", "+996312612458"),
                ("+99.63 12 61 24 59", "+996312612459"),
            ],
            contact.Telephones.Select(number => (number.Printed, number.E164!)));
        Assert.Equal([("+99.63 12 61 24 60", "+996312612460")], contact.Faxes.Select(number => (number.Printed, number.E164!)));
        Assert.Null(contact.Email);
        Assert.Equal(MissingReason.Suppressed, contact.EmailMissing);
        Assert.Equal("http://www.iom.kg", contact.Website!.OriginalString);
        Assert.Equal("iom-kyrgyzstan", contact.Source.Code);
    }

    [Fact]
    public void Default_Migration_TellsWhereToAndInWhat()
    {
        MigrationContext migration = s_profile.Migration!;

        Assert.Equal(["RUS", "KAZ"], migration.Destinations.Select(code => code.ToString()));
        Assert.Contains("construction", migration.Sectors);
        Assert.Contains("agriculture", migration.Sectors);
        Assert.NotEmpty(migration.PolicyAims);
        Assert.NotEmpty(migration.AssistanceAreas);
        Assert.Equal("iom-kyrgyzstan", migration.Source.Code);
    }

    [Fact]
    public void Default_StoryDistances_AreLengthsAndOneIsExactlyZero()
    {
        IReadOnlyList<Quantity> distances = s_profile.Migration!.StoryDistances;

        Assert.Equal(["4368 ± 0.5 km", "3486 ± 0.5 km", "0 km", "1734 ± 0.5 km"], distances.Select(distance => distance.ToString("R", null)));
        Assert.Equal([false, false, true, false], distances.Select(distance => distance is { IsExact: true, IsZero: true }));
    }

    [Fact]
    public void Default_Version_IsFormatAndEdition()
    {
        string[] parts = CountryDataset.Default.Version.Split('/');

        Assert.Equal("1", parts[0]);
        Assert.True(DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), parts[1]);
    }
}
