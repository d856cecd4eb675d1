using System.Text.Json;
using CountryProfiles.Calculations;
using CountryProfiles.Data;
using CountryProfiles.Fuzzing;
using CountryProfiles.Monetary;
using CountryProfiles.Tests.Calculations;
using CountryProfiles.Units;

namespace CountryProfiles.Tests.Fuzzing;

/// <summary>
/// Every text that the core reads, changed at random: what comes out is a lawful value that its own text gives again, or
/// <see cref="FormatException"/> where the method that only says yes or no says no.
/// </summary>
public sealed class TextFuzzTests
{
    private static readonly string[] s_quantities =
    [
        "199,951 km²", "5.9 million people", "USD 2,246 million", "-3.2 migrants/1,000 population", "0.30%", "0.30% of population", "3 ‰", "5", "-5.900",
        "USD@ppp 3,322 per person", "\u22123.2 migrants/1,000 population", "83,879 sq mi", "KGS 52.66/USD", "1,234,567.89 acres", "- USD 12.50", "12 unknown{hdi.rank}",
        "USD 5 per person.year", "0.005 trillion USD@const2015",
    ];

    private static readonly string[] s_exact =
    [
        "5900000 ± 50000 person", "22460/59 USD/person", "-3.2 ± 0.05 migrant/1000person/year", "0 1", "1/3 ± 1/7 km2", "199951 ± 0.5 km2", "0.3 ± 0.005 %{person}",
        "5 unknown{gdp.ppp}/person", "1/1267650600228229401496703205376 USD@ppp-const2014/person.year",
    ];

    private static readonly string[] s_rationals =
    [
        "-3.2", "22460/59", "0", "0.000", "-0", "9223372036854775807", "-9223372036854775808/3", "79228162514264337593543950336.5", "1/1024", new string('7', 900) + "/" + (System.Numerics.BigInteger.One << 400),
        "0." + new string('3', 500),
    ];

    private static readonly string[] s_money = ["KGS 1234.50", "USD@ppp 3322", "1234.50 KGS", "EUR -0.00", "USD@const2015 0.0000000000000000000000000001", "JPY 79228162514264337593543950335", "USD@ppp-const2014 5"];

    private static readonly string[] s_rates = ["EUR/USD 1.2", "EUR/USD 1.2 2024-01-31", "USD/KGS 52.660", "XXX/XXX 1", "KGS/KGS 1.0 0001-01-01"];

    private static readonly string[] s_periods =
    [
        "undated", "mid-2015", "2015-12-31", "2014", "avg 2014", "2012-04-01/2013-03-31", "avg mid-2015/mid-2020", "mid-2015/mid-2020", "0001", "9998", "9999-12-31", "mid-9999",
        "0001-01-01/9999-12-30",
    ];

    private static readonly string[] s_formulas =
    [
        "population * immigrants.share", "population * immigrants.share * (1 - immigrants.women-share)", "remittances / population", "share(population#1, population#2)",
        "-(gdp.ppp - remittances) / 1000.50", "hdi.rank:place / hdi.rank:count", "net-migration-rate * population * net-migration-rate:years", "((population))", "1/3", "population - -5",
        "remittances / (gdp.per-capita.ppp * population)", "population / (population - 5900000)", "population * population / area",
    ];

    private static readonly string[] s_names =
    [
        "KG", "kgz", "417", "Kyrgyzstan", "Kyrgyz Republic", "Côte d'Ivoire", "St. Vincent & the Grenadines", "Republic of the Congo", "Åland", "Türkiye", "Киргизия", "the Gambia", "Congo", "中国",
    ];

    [Fact]
    public void Quantity_OfAnyText_IsLawfulOrRefused() => Fuzz.Texts(s_quantities, static text =>
    {
        bool read = UnitTable.Default.TryParse(text, out PublishedQuantity published);
        Assert.Equal(read, Try(() => UnitTable.Default.Parse(text), out PublishedQuantity again));
        Assert.Equal(read, UnitTable.Default.TryParse(text.AsSpan(), out _, out string? problem));
        Assert.Equal(read, problem is null);
        Assert.Equal(read, Quantity.TryParse(text, out Quantity quantity));
        if (read)
        {
            Assert.True(again.Quantity.IsIdenticalTo(published.Quantity) && quantity.IsIdenticalTo(published.Quantity));
            Lawful.Check(published.Quantity);
            Assert.NotEqual("", published.ToString());
            string json = JsonSerializer.Serialize(quantity, CountryProfilesJsonContext.Default.Quantity);
            Assert.True(JsonSerializer.Deserialize(json, CountryProfilesJsonContext.Default.Quantity).IsIdenticalTo(quantity), json);
        }
    });

    [Fact]
    public void ExactQuantity_OfAnyText_IsLawfulOrRefused() => Fuzz.Texts(s_exact, static text =>
    {
        bool read = UnitTable.Default.TryParseExact(text, out Quantity quantity);
        Assert.Equal(read, Try(() => UnitTable.Default.ParseExact(text), out _));
        if (read)
        {
            Lawful.Check(quantity);
            Assert.Equal(quantity, quantity.In(quantity.Unit));
        }
    });

    [Fact]
    public void Rational_OfAnyText_GivesItsOwnTextOrIsRefused() => Fuzz.Texts(s_rationals, static text =>
    {
        bool read = Rational.TryParse(text, out Rational number);
        Assert.Equal(read, Try(() => Rational.Parse(text), out _));
        if (read)
        {
            Assert.Equal(number, Rational.Parse(number.ToString()));
            Assert.Equal(number, Rational.Parse(number.ToString("R", null)));
            Assert.Equal(number, -(-number));
            Assert.True(number.Denominator.Sign > 0);
            _ = number.ToDouble();
            _ = number.ToString("F3", null);
        }
    });

    [Fact]
    public void Money_OfAnyText_GivesItsOwnTextOrIsRefused() => Fuzz.Texts(s_money, static text =>
    {
        bool read = Money.TryParse(text, out Money money);
        Assert.Equal(read, Try(() => Money.Parse(text), out _));
        if (read)
        {
            Assert.Equal(money, Money.Parse(money.ToString()));
            Assert.Equal(money.Amount.Scale, Money.Parse(money.ToString()).Amount.Scale);
            Assert.NotEqual("", money.ToString("D"));
        }
    });

    [Fact]
    public void ExchangeRate_OfAnyText_GivesItsOwnTextOrIsRefused() => Fuzz.Texts(s_rates, static text =>
    {
        bool read = ExchangeRate.TryParse(text, out ExchangeRate rate);
        Assert.Equal(read, Try(() => ExchangeRate.Parse(text), out _));
        if (read)
        {
            Assert.True(rate.Rate > 0);
            Assert.Equal(rate, ExchangeRate.Parse(rate.ToString()));
        }
    });

    [Fact]
    public void ReferencePeriod_OfAnyText_IsLawfulOrRefused() => Fuzz.Texts(s_periods, static text =>
    {
        bool read = ReferencePeriod.TryParse(text, out ReferencePeriod period);
        Assert.Equal(read, Try(() => ReferencePeriod.Parse(text), out _));
        if (read)
        {
            Lawful.Check(period);
            Assert.True(period.IsCompatibleWith(period));

            // The text form has nothing to spare: what is read is what is printed, or another way to write a year.
            Assert.True(period.ToString() == text || text.Contains('/') || text.EndsWith("-07-01", StringComparison.Ordinal), text);
        }
    });

    [Fact]
    public void Codes_OfAnyText_GiveTheirOwnTextOrAreRefused() => Fuzz.Texts(["KGZ", "kgs", "gdp.per-capita.ppp", "ppp-const2021", "const2015", "ppp", "hdi.rank", "XXX"], static text =>
    {
        if (CountryCode.TryParse(text, null, out CountryCode country))
        {
            Assert.Equal(country, CountryCode.Parse(country.ToString()));
            Assert.Equal(text.ToUpperInvariant(), country.ToString());
        }

        if (CurrencyCode.TryParse(text, null, out CurrencyCode currency))
        {
            Assert.Equal(currency, CurrencyCode.Parse(currency.ToString()));
            Assert.Equal(text.ToUpperInvariant(), currency.ToString());
        }

        if (IndicatorCode.TryParse(text, out IndicatorCode indicator))
        {
            Assert.Equal(text, indicator.ToString());
        }

        if (PriceBasis.TryParse(text, out PriceBasis basis))
        {
            Assert.Equal(text, basis.ToString());
        }

        if (Rank.TryParse(text, out Rank rank))
        {
            Assert.Equal(text, rank.ToString());
        }

        Assert.Equal(Rank.TryParse(text, out _), Try(() => Rank.Parse(text), out _));
        Assert.Equal(PriceBasis.TryParse(text, out _), Try(() => PriceBasis.Parse(text), out _));

        Assert.Equal(CountryCode.TryParse(text, null, out _), Try(() => CountryCode.Parse(text), out _));
        Assert.Equal(CurrencyCode.TryParse(text, null, out _), Try(() => CurrencyCode.Parse(text), out _));
        Assert.Equal(IndicatorCode.TryParse(text, out _), Try(() => IndicatorCode.Parse(text), out _));
        Assert.True(CountryCode.TryParse(text, null, out _) || Throws<ArgumentException>(() => CountryCode.Create(text)));
        Assert.True(CurrencyCode.TryParse(text, null, out _) || Throws<ArgumentException>(() => CurrencyCode.Create(text)));
        Assert.True(IndicatorCode.TryParse(text, out _) || Throws<ArgumentException>(() => IndicatorCode.Create(text)));
    });

    [Fact]
    public void UnitCode_OfAnyText_IsTheUnitsOwnOrUnknown() => Fuzz.Texts(
        ["km2", "USD@ppp/person", "%{person}", "person.year/km2", "migrant/1000person/year", "unknown{hdi.rank}", "USD@ppp-const2014/person", "sq km", "KM²", "people", "% of population"],
        static text =>
        {
            if (UnitTable.Default.TryGet(text, out UnitOfMeasure? unit))
            {
                Assert.Equal(text, unit.Code);
            }

            if (UnitTable.Default.TryFind(text, out unit))
            {
                Assert.True(UnitTable.Default.TryGet(unit.Code, out UnitOfMeasure? same));
                Assert.Equal(unit, same);
                Assert.True(unit.Factor.Sign > 0);
            }
        });

    [Fact]
    public void Formula_OfAnyText_GivesItsOwnTextAndIsEvaluatedOrIsRefused()
    {
        CountryProfile profile = CountryDataset.Default["KG"];
        IndicatorCode figure = IndicatorCode.Create("figure");
        Fuzz.Texts(s_formulas, text =>
        {
            bool read = Formula.TryParse(text, out Formula? formula);
            Assert.Equal(read, Try(() => Formula.Parse(text), out _));
            if (!read)
            {
                return;
            }

            Assert.Equal(formula!.ToString(), Formula.Parse(formula.ToString()).ToString());
            if (!formula.ToString().Contains('#'))
            {
                Derivation result = formula.Evaluate(figure, profile, PeriodPolicy.Any);
                Assert.True(!result.HasValue || (result.Lower <= result.Value && result.Value <= result.Upper), text);
                Assert.NotEqual("", result.ToString());
            }
        });
    }

    [Fact]
    public void CountryName_OfAnyText_FindsOneOrCandidatesOrNothing() => Fuzz.Texts(s_names, static text =>
    {
        bool found = CountryDataset.Default.TryGet(text, out CountryProfile? profile);
        Assert.True(!found || CountryDataset.Default.Search(text).Contains(profile!.Country), "what is found is offered");

        // Names that may have been meant are looked for among all there are: one text in four is enough of that.
        if (!found && text.Length % 4 != 0)
        {
            return;
        }

        CountrySearchResult result = CountryDataset.Default.Find(text);
        Assert.Equal(found, result.Country is not null);
        Assert.Equal(result.Country, profile?.Country);
        Assert.True(found ? result.Candidates.Count == 0 : text.Length % 16 != 0 || Throws<KeyNotFoundException>(() => CountryDataset.Default[text]));
    });

    private static bool Try<T>(Func<T> parse, out T? value)
    {
        try
        {
            value = parse();
            return true;
        }
        catch (FormatException exception)
        {
            Assert.InRange(exception.Message.Length, 10, 600);
            value = default;
            return false;
        }
    }

    private static bool Throws<TException>(Func<object> action)
        where TException : Exception
    {
        try
        {
            action();
            return false;
        }
        catch (TException)
        {
            return true;
        }
    }
}
