using CountryProfiles.Data;
using CountryProfiles.Readers.Sdmx;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CountryProfiles.Readers.Tests.Sdmx;

/// <summary>What is written is read back equal, whatever its form, period, precision, status and text.</summary>
public sealed class SdmxRoundTripTests
{
    private static readonly string[] s_texts = ["", "a note", "with, comma", "with \"quotes\"", "two\r\nlines", "=1+1", " blank ", "ärger, \u2212 Ы"];

    [Property(MaxTest = 200)]
    public Property Write_ThenRead_GivesEqualObservations() => Prop.ForAll(
        Observations().NonEmptyListOf().ToArbitrary(),
        observations =>
        {
            foreach (SdmxCsvVersion version in (SdmxCsvVersion[])[SdmxCsvVersion.Version1, SdmxCsvVersion.Version2])
            {
                List<Observation> read = SdmxFiles.Read(SdmxFiles.Write(version, [.. observations]), out List<Diagnostic> diagnostics);
                Assert.Empty(diagnostics);
                Assert.Equal(observations, read);
            }
        });

    private static Gen<Observation> Observations() =>
        from form in Values()
        from period in Periods()
        from country in Gen.Elements("KGZ", "KAZ", "XKX")
        from multiplier in Gen.Elements(Enum.GetValues<UnitMultiplier>())
        from status in Gen.Choose(0, 63)
        from source in Gen.Elements(SdmxFiles.Sources)
        from note in Gen.Elements(s_texts)
        select Observation.Create(
            SdmxFiles.Indicator(form.Indicator), CountryCode.Create(country), period, form.Value, source, multiplier, (ObservationStatus)status, note);

    private static Gen<(string Indicator, ObservationValue Value)> Values() => Gen.OneOf(
        Amounts("USD").Select(amount => ("remittances", ObservationValue.Of(amount))),
        Amounts("USD@ppp-const2021/person").Select(amount => ("gdp.per-capita.ppp", ObservationValue.Of(amount))),
        Amounts("migrant/1000person/year").Select(amount => ("net-migration-rate", ObservationValue.Of(amount))),
        Amounts("‰{person}").Select(amount => ("immigrants.share", ObservationValue.Of(amount))),
        Amounts("mi2").Select(amount => ("area", ObservationValue.Of(amount))),
        Amounts("unknown{worldbank.xx.one.idx}").Select(amount => ("exchange-rate", ObservationValue.Of(amount))),
        Amounts("%{adult-15-49}").Select(amount => ("hiv.prevalence.adults", ObservationValue.Below(amount))),
        Amounts("%{adult-15-49}").Select(amount => ("hiv.prevalence.adults", ObservationValue.Above(amount))),
        from count in Gen.Choose(1, 200)
        from place in Gen.Choose(1, count)
        select ("hdi.rank", ObservationValue.Of(Rank.Create(place, count))),
        Gen.Elements("KGS", "USD", "EUR").Select(code => ("currency", ObservationValue.Of(CurrencyCode.Create(code)))),
        Languages().NonEmptyListOf().Select(languages => ("languages", ObservationValue.Of(languages))),
        from indicator in Gen.Elements("population", "hdi.rank", "currency", "languages")
        from reason in Gen.Elements(Enum.GetValues<MissingReason>())
        select (indicator, ObservationValue.Missing(reason)));

    // Published to a digit, exact, or with an interval that no digit says; decimals that end and fractions that do not.
    private static Gen<Quantity> Amounts(string code)
    {
        UnitOfMeasure unit = CountryDataset.Default.Units[code];
        return from numerator in Gen.Choose(-1_000_000_000, 1_000_000_000)
               from scale in Gen.Choose(-12, 12)
               from denominator in Gen.Elements(1, 1, 1, 3, 7, 59, 1024)
               from digit in Gen.Choose(-14, 14)
               from form in Gen.Choose(0, 2)
               let amount = (Rational)numerator * Rational.PowerOfTen(scale) / denominator
               select form switch
               {
                   0 => Quantity.Published(amount.RoundToPowerOfTen(digit), digit, unit),
                   1 => Quantity.Exact(amount, unit),
                   _ => Quantity.Create(amount, Rational.PowerOfTen(digit) / denominator, unit),
               };
    }

    private static Gen<ReferencePeriod> Periods() =>
        from day in Gen.Choose(0, new DateOnly(9000, 1, 1).DayNumber)
        from length in Gen.OneOf(Gen.Choose(1, 800), Gen.Elements(1, 7, 365, 366))
        from months in Gen.Elements(1, 3, 6, 12, 24, 60, 61)
        from form in Gen.Choose(0, 9)
        let start = DateOnly.FromDayNumber(day)
        let first = new DateOnly(start.Year, start.Month, 1)
        select form switch
        {
            0 => ReferencePeriod.Undated,
            1 => ReferencePeriod.At(start),
            2 => ReferencePeriod.MidYear(start.Year),
            3 => ReferencePeriod.CalendarYear(start.Year),
            4 => ReferencePeriod.AverageOfYear(start.Year),
            5 => ReferencePeriod.AverageMidYears(start.Year, start.Year + 5),
            6 => ReferencePeriod.TotalOver(start, start.AddDays(length)),
            7 => ReferencePeriod.AverageOver(start, start.AddDays(length)),
            8 => ReferencePeriod.TotalOver(first, first.AddMonths(months)),
            _ => ReferencePeriod.AverageOver(start, start.AddYears(1)),
        };

    private static Gen<LanguageUse> Languages() =>
        from name in Gen.Elements("Kyrgyz", "Russian", "Кыргызча", "with \"quotes\", and comma")
        from tag in Gen.Elements("ky", "ru", null)
        from official in Gen.Elements<bool?>(true, false, null)
        from share in Amounts("%{person}")
        from shared in Gen.Elements(true, false)
        select new LanguageUse { Name = name, Tag = tag, IsOfficial = official, Share = shared ? share : null };
}
