using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;
using CountryProfiles.Units;
using FsCheck;
using FsCheck.Fluent;

namespace CountryProfiles.Data;

/// <summary>Random values of everything that has a JSON form, odd ones more often than likely ones.</summary>
public static class RandomProfiles
{
    private static readonly string[] s_units =
    [
        "1", "m", "km", "mi", "km2", "mi2", "ha", "acre", "m2", "year", "month", "person", "immigrant", "migrant", "USD", "KGS", "USD@ppp",
        "USD@const2015", "USD@ppp-const2021", "USD@ppp/person", "USD/person", "USD@ppp-const2021/person", "KGS/USD", "person/km2",
        "person.year/km2", "1/km2", "%", "‰", "%{person}", "‰{person}", "%{immigrant}", "%{adult-15-49}", "%{literacy-age}",
        "migrant/1000person/year",
    ];

    private static readonly string[] s_texts =
    [
        "Kyrgyz", "NA", "NO", "null", "0.30", "1,5", "a \"quoted\" word", "back\\slash", "two\nlines", "tab\there", "</script>&amp;'", "Côte d’Ivoire",
        "Co\u0302te", "Кыргызстан", "한국", "العربية", "\U0001F1F0\U0001F1EC", "line\u2028separator", "zero\u0000byte", " blanks ", "‰ of 1\u00A0000", new string('x', 300),
    ];

    private static readonly string[] s_addresses =
        ["https://example.org/", "http://example.org", "HTTPS://Example.ORG/A%20b?q=1#Part", "https://example.org/Größe", "https://example.org:8443/x/../y"];

    public static Arbitrary<Rational> Rationals() => Numbers.ToArbitrary();

    public static Arbitrary<Quantity> Quantities() =>
        (from code in Gen.Elements(s_units) from quantity in QuantityIn(UnitTable.Default[code]) select quantity).ToArbitrary();

    public static Arbitrary<ReferencePeriod> ReferencePeriods() => Periods.ToArbitrary();

    public static Arbitrary<CountryCode> CountryCodes() =>
        Gen.Frequency((9, Letters(3).Select(CountryCode.Create)), (1, Gen.Constant(default(CountryCode)))).ToArbitrary();

    public static Arbitrary<CurrencyCode> CurrencyCodes() => Letters(3).Select(CurrencyCode.Create).ToArbitrary();

    public static Arbitrary<IndicatorCode> IndicatorCodes() =>
        Gen.Elements("population", "gdp.per-capita.ppp", "a", "0", "hiv.prevalence.adults-15-49", "").Select(code => code.Length == 0 ? default : IndicatorCode.Create(code)).ToArbitrary();

    public static Arbitrary<Country> AnyCountries() => Countries.ToArbitrary();

    public static Arbitrary<Observation> AnyObservations() =>
        (from area in CountryCodes().Generator from source in SourceOf("alone") from observation in ObservationOf(area, source) select observation).ToArbitrary();

    public static Arbitrary<CountryProfile> AnyProfiles() => Profiles.ToArbitrary();

    /// <summary>
    /// Every public property of a value, in text: two values with the same text cannot be told apart from outside. Record
    /// equality alone would not do: equal quantities may differ in precision, and equal addresses in case.
    /// </summary>
    public static string Exactly(object? value)
    {
        StringBuilder text = new();
        Append(text, value, "");
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, string path)
    {
        switch (value)
        {
            case null or bool or int or Enum or DateOnly or CountryCode or CurrencyCode or IndicatorCode:
                text.Append(CultureInfo.InvariantCulture, $"{path} = {value}\n");
                break;
            case string words:
                text.Append(CultureInfo.InvariantCulture, $"{path} = \"{words}\"\n");
                break;
            case Uri address:
                text.Append(CultureInfo.InvariantCulture, $"{path} = {address.OriginalString}\n");
                break;
            case Rational number:
                text.Append(CultureInfo.InvariantCulture, $"{path} = {number.Numerator}/{number.Denominator}\n");
                break;
            case UnitOfMeasure unit:
                text.Append(CultureInfo.InvariantCulture, $"{path} = {unit.Code} × {unit.Factor} {unit.Symbol}, {unit.Currency} {unit.PriceBasis} {unit.ShareOf}\n");
                break;
            case IEnumerable items:
                int count = 0;
                foreach (object? item in items)
                {
                    Append(text, item, $"{path}[{count++}]");
                }

                text.Append(CultureInfo.InvariantCulture, $"{path} has {count}\n");
                break;
            default:
                foreach (PropertyInfo property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && !property.GetMethod!.IsStatic))
                {
                    Append(text, property.GetValue(value), $"{path}.{property.Name}");
                }

                break;
        }
    }

    private static Gen<string> Letters(int count) => Gen.Choose('A', 'Z').ListOf(count).Select(letters => string.Concat(letters.Select(letter => (char)letter)));

    private static Gen<string> Texts => Gen.Elements(s_texts);

    private static Gen<string?> OptionalTexts => Gen.OneOf(Gen.Constant<string?>(null), Gen.Elements<string?>(s_texts));

    private static Gen<IReadOnlyList<string>> TextLists => Few(Texts);

    private static Gen<BigInteger> Integers =>
        from digits in Gen.Frequency((6, Gen.Choose(1, 9)), (3, Gen.Choose(10, 40)), (1, Gen.Choose(200, 400)))
        from text in Gen.Choose(0, 9).ListOf(digits)
        from negative in Gen.Elements(false, true)
        let value = BigInteger.Parse(string.Concat(text), CultureInfo.InvariantCulture)
        select negative ? -value : value;

    private static Gen<Rational> Numbers => Gen.Frequency(
        (5, from integer in Integers from places in Gen.Choose(0, 12) select Rational.Create(integer, BigInteger.Pow(10, places))),
        (2, from integer in Integers from zeros in Gen.Choose(0, 30) select Rational.Create(integer * BigInteger.Pow(10, zeros), 1)),
        (2, from numerator in Integers from denominator in Integers select Rational.Create(numerator, denominator.IsZero ? 7 : denominator)),
        (1, Gen.Elements<Rational>(0, 1, -1, long.MaxValue, long.MinValue, Rational.PowerOfTen(400), Rational.PowerOfTen(-450), Rational.Create(1, 3))));

    private static Gen<ReferencePeriod> Periods
    {
        get
        {
            Gen<DateOnly> days = Gen.OneOf(
                Gen.Choose(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber),
                Gen.Choose(1900, 2100).Select(year => new DateOnly(year, 1, 1)),
                Gen.Choose(1900, 2100).Select(year => new DateOnly(year, 7, 1)),
                Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(1, 7, 1), new DateOnly(9999, 7, 1), new DateOnly(2012, 2, 29)));
            return Gen.OneOf(
                Gen.Constant(ReferencePeriod.Undated),
                days.Select(ReferencePeriod.At),
                Gen.Choose(1, 9998).Select(ReferencePeriod.CalendarYear),
                Gen.Choose(1, 9998).Select(ReferencePeriod.AverageOfYear),
                from first in days
                from second in days
                where first != second
                let start = first < second ? first : second
                let end = first < second ? second : first
                from average in Gen.Elements(false, true)
                select average ? ReferencePeriod.AverageOver(start, end) : ReferencePeriod.TotalOver(start, end));
        }
    }

    private static Gen<Source> SourceOf(string code) =>
        from publisher in Texts
        from title in Texts
        from address in Gen.OneOf(Gen.Constant<Uri?>(null), Gen.Elements(s_addresses).Select<string, Uri?>(text => new Uri(text)))
        from edition in OptionalTexts
        from retrieved in OptionalDays
        from license in OptionalTexts
        from specific in Gen.Elements(false, true)
        select new Source
        {
            Code = code,
            Publisher = publisher,
            Title = title,
            Address = address,
            Edition = edition,
            Retrieved = retrieved,
            License = license,
            IsCountrySpecific = specific,
        };

    private static Gen<DateOnly?> OptionalDays => Gen.OneOf(
        Gen.Constant<DateOnly?>(null),
        Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select<int, DateOnly?>(day => DateOnly.FromDayNumber(day)));

    private static Gen<Country> Countries =>
        from code in Letters(3)
        from alpha2 in Letters(2)
        from numeric in Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(1, 999).Select<int, int?>(number => number))
        from userAssigned in Gen.Elements(false, true)
        from name in Texts
        from official in OptionalTexts
        from local in TextLists
        from former in TextLists
        from other in TextLists
        from region in OptionalRegions
        from subregion in OptionalRegions
        from capital in OptionalTexts
        from callingCodes in TextLists
        from dependency in OptionalTexts
        select new Country
        {
            Code = CountryCode.Create(code),
            Alpha2 = alpha2,
            Numeric = numeric,
            IsUserAssigned = userAssigned,
            Name = name,
            OfficialName = official,
            LocalNames = local,
            FormerNames = former,
            OtherNames = other,
            Region = region,
            Subregion = subregion,
            Capital = capital,
            CallingCodes = callingCodes,
            DependencyStatus = dependency,
        };

    private static Gen<GeographicRegion?> OptionalRegions => Gen.OneOf(
        Gen.Constant<GeographicRegion?>(null),
        from code in Gen.Choose(1, 999) from name in Texts select (GeographicRegion?)new GeographicRegion { Code = code, Name = name });

    private static Gen<Quantity> QuantityIn(UnitOfMeasure unit) => Gen.OneOf(
        Numbers.Select(number => Quantity.Exact(number, unit)),
        from digits in Integers from last in Gen.Choose(-30, 15) select Quantity.Published(Rational.Create(digits, 1) * Rational.PowerOfTen(last), last, unit),
        from number in Numbers from last in Gen.Choose(-30, 15) select Quantity.Published(number, last, unit),
        from number in Numbers from halfWidth in Numbers select Quantity.Create(number, halfWidth.Abs(), unit));

    private static Gen<Observation> ObservationOf(CountryCode area, Source source) =>
        from indicator in Gen.Elements(CountryDataset.Default.Indicators.AsEnumerable())
        from value in Gen.Frequency((6, ValueOf(indicator)), (1, Gen.Elements(Enum.GetValues<MissingReason>()).Select(ObservationValue.Missing)))
        from period in Periods
        from multiplier in Gen.Elements(Enum.GetValues<UnitMultiplier>())
        from status in Gen.Choose(0, 63)
        from note in OptionalTexts
        select Observation.Create(indicator, area, period, value, source, multiplier, (ObservationStatus)status, note);

    private static Gen<ObservationValue> ValueOf(Indicator indicator)
    {
        switch (indicator.ValueKind)
        {
            case ObservationValueKind.Rank:
                return from place in Gen.Choose(1, 300) from more in Gen.Choose(0, 300) select ObservationValue.Of(Rank.Create(place, place + more));
            case ObservationValueKind.Currency:
                return Gen.Elements("KGS", "EUR", "XXX", "ZWG", "CHE").Select(code => ObservationValue.Of(CurrencyCode.Create(code)));
            case ObservationValueKind.Languages:
                return (from name in Texts
                        from tag in OptionalTexts
                        from official in Gen.Elements<bool?>(null, false, true)
                        from share in Gen.OneOf(Gen.Constant<Quantity?>(null), QuantityIn(UnitTable.Default["%{person}"]).Select<Quantity, Quantity?>(quantity => quantity))
                        select new LanguageUse { Name = name, Tag = tag, IsOfficial = official, Share = share }).NonEmptyListOf().Select(ObservationValue.Of);
            default:
                UnitOfMeasure[] units = [indicator.Unit ?? UnitOfMeasure.One, .. s_units.Select(code => UnitTable.Default[code]).Where(unit => indicator.Unit?.MeasuresLike(unit) ?? true)];
                return from unit in Gen.Elements(units)
                       from quantity in QuantityIn(unit)
                       from form in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(2)))
                       select form == 0 ? ObservationValue.Of(quantity) : form == 1 ? ObservationValue.Below(quantity) : ObservationValue.Above(quantity);
        }
    }

    private static Gen<CurrencyUse> CurrencyUseOf(Source[] sources) =>
        from code in Gen.Elements("KGS", "BGN", "EUR", "USD", "XXX")
        from first in OptionalDays
        from second in OptionalDays
        from source in Gen.Elements(sources)
        select new CurrencyUse
        {
            Currency = CurrencyCode.Create(code),
            From = first > second ? second : first,
            To = first > second ? first : second,
            Source = source,
        };

    private static Gen<Contact> ContactOf(Source[] sources)
    {
        Gen<TelephoneNumber> numbers =
            from printed in Texts
            from e164 in Gen.Elements<string?>(null, "+996312612456", "+1234567", "+123456789012345")
            select new TelephoneNumber { Printed = printed, E164 = e164 };
        return from organization in Texts
               from address in TextLists
               from telephones in Few(numbers)
               from faxes in Few(numbers)
               from email in Gen.Elements<string?>(null, "a@b", "office@example.org")
               from reason in Gen.Elements([null, .. Enum.GetValues<MissingReason>().Select(reason => (MissingReason?)reason)])
               from website in Gen.OneOf(Gen.Constant<Uri?>(null), Gen.Elements(s_addresses).Select<string, Uri?>(text => new Uri(text)))
               from source in Gen.Elements(sources)
               select new Contact
               {
                   Organization = organization,
                   AddressLines = address,
                   Telephones = telephones,
                   Faxes = faxes,
                   Email = email,
                   EmailMissing = email is null ? reason : null,
                   Website = website,
                   Source = source,
               };
    }

    private static Gen<MigrationContext> MigrationOf(Source[] sources) =>
        from destinations in Few(Letters(3).Select(CountryCode.Create))
        from sectors in TextLists
        from aims in TextLists
        from areas in TextLists
        from distances in Few(from code in Gen.Elements("km", "mi", "m") from distance in QuantityIn(UnitTable.Default[code]) select distance.Sign < 0 ? -distance : distance)
        from source in Gen.Elements(sources)
        select new MigrationContext
        {
            Destinations = destinations,
            Sectors = sectors,
            PolicyAims = aims,
            AssistanceAreas = areas,
            StoryDistances = distances,
            Source = source,
        };

    private static Gen<CountryProfile> Profiles =>
        from country in Countries
        from first in SourceOf("first")
        from second in SourceOf("Second source")
        from third in SourceOf("iom-kyrgyzstan")
        let sources = new[] { first, second, third }
        from observations in Few(
            from area in Gen.Frequency((4, Gen.Constant(country.Code)), (1, Letters(3).Select(CountryCode.Create)))
            from source in Gen.Elements(sources)
            from observation in ObservationOf(area, source)
            select observation)
        from currencies in Few(CurrencyUseOf(sources))
        from contacts in Few(ContactOf(sources))
        from migration in Gen.OneOf(Gen.Constant<MigrationContext?>(null), MigrationOf(sources).Select<MigrationContext, MigrationContext?>(context => context))
        select new CountryProfile
        {
            Country = country,
            Observations = [.. observations.DistinctBy(o => (o.Indicator.Code, o.ReferenceArea, o.Period, o.Source.Code, o.Currency))],
            Currencies = currencies,
            Contacts = contacts,
            Migration = migration,
        };

    private static Gen<IReadOnlyList<T>> Few<T>(Gen<T> items) =>
        from count in Gen.Choose(0, 3) from list in items.ListOf(count) select (IReadOnlyList<T>)[.. list];
}
