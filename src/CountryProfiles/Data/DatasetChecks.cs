using System.Globalization;
using CountryProfiles.Internal;
using CountryProfiles.Monetary;

namespace CountryProfiles.Data;

/// <summary>
/// What must hold of the values of a dataset whose files have no fault. Each finding has a subject, by which
/// <c>exceptions.json</c> can name and explain it.
/// </summary>
internal sealed class DatasetChecks
{
    private const string AreaSum = "CHECK001";
    private const string GdpPerPerson = "CHECK002";
    private const string ShareOutOfRange = "CHECK003";
    private const string CountryCodes = "CHECK004";
    private const string UnknownCurrency = "CHECK005";
    private const string InactiveCurrency = "CHECK006";
    private const string SeveralTenders = "CHECK007";
    private const string CurrencyObservation = "CHECK008";
    private const string MalformedTag = "CHECK009";
    private const string UnnamedLanguage = "CHECK010";
    private const string PopulationOfSources = "CHECK011";
    private const string JumpInSeries = "CHECK012";
    private const string FuturePeriod = "CHECK013";
    private const string IdleException = "CHECK014";

    // How near the periods of values lie that are compared with each other.
    private const int GdpYearsApart = 1;
    private const int PopulationYearsApart = 2;

    private static readonly Rational s_gdpLowest = Rational.Create(4, 5);
    private static readonly Rational s_gdpHighest = Rational.Create(5, 4);
    private static readonly Rational s_populationHighest = Rational.Create(5, 4);
    private static readonly Rational s_jump = 10;
    private static readonly IndicatorCode s_waterArea = IndicatorCode.Create("area.water");
    private static readonly IndicatorCode s_gdpPpp = IndicatorCode.Create("gdp.ppp");

    private readonly DateOnly _edition;
    private readonly CurrencyTable _currencies;
    private readonly Dictionary<string, CheckException> _exceptions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _findings = [];
    private string _file = "";

    private DatasetChecks(DateOnly edition, CurrencyTable currencies, IReadOnlyList<CheckException> exceptions)
    {
        _edition = edition;
        _currencies = currencies;
        foreach (CheckException exception in exceptions)
        {
            foreach (string subject in exception.Subjects)
            {
                _exceptions.Add(Key(exception.Check, subject), exception);
            }
        }
    }

    /// <summary>True for the code of a check whose findings can be explained.</summary>
    public static bool IsCode(string code) => string.CompareOrdinal(code, AreaSum) >= 0 && string.CompareOrdinal(code, FuturePeriod) <= 0 && code.Length == AreaSum.Length;

    public static IReadOnlyList<Diagnostic> Run(CountryDataset dataset, CurrencyTable currencies, IReadOnlyList<CheckException> exceptions)
    {
        DatasetChecks checks = new(dataset.Edition, currencies, exceptions);
        foreach (CountryProfile profile in dataset.Profiles)
        {
            checks.Check(profile);
        }

        checks.ReportIdleExceptions(exceptions);
        return checks._findings.AsReadOnly();
    }

    private void Check(CountryProfile profile)
    {
        _file = "countries.json";
        CheckCodes(profile.Country);
        _file = $"profiles/{profile.Country.Code}.json";
        CheckAreas(profile);
        CheckGdp(profile);
        CheckTender(profile);
        CheckPopulations(profile);
        CheckSeries(profile);
        foreach (Observation observation in profile.Observations)
        {
            CheckShare(profile, observation);
            CheckPeriod(profile, observation);
            CheckLanguages(profile, observation);
        }
    }

    private void CheckCodes(Country country)
    {
        if (country.IsUserAssigned != country.Numeric is null)
        {
            Report(CountryCodes, $"{country.Code}", country.IsUserAssigned
                ? $"{country.Code} is user-assigned and has the number {country.NumericText}, which only ISO 3166-1 assigns."
                : $"{country.Code} has no number and is not said to be user-assigned.");
        }
        else if (country.IsUserAssigned != (IsUserAlpha2(country.Alpha2) && IsUserAlpha3(country.Code.ToString())))
        {
            Report(CountryCodes, $"{country.Code}", country.IsUserAssigned
                ? $"{country.Alpha2} and {country.Code} are not both in the ranges that ISO 3166-1 leaves to users."
                : $"{country.Alpha2} and {country.Code} are in the ranges that ISO 3166-1 leaves to users.");
        }
        else if (country.Region is null != country.Subregion is null)
        {
            Report(CountryCodes, $"{country.Code}", $"{country.Code} has a region without a subregion, or the other way round.");
        }
    }

    private void CheckAreas(CountryProfile profile)
    {
        foreach (Observation total in profile.All(KnownIndicators.TotalArea))
        {
            if (total.Quantity is not { } whole || Same(profile, KnownIndicators.LandArea, total) is not { } land || Same(profile, s_waterArea, total) is not { } water)
            {
                continue;
            }

            // Each figure stands for half a unit of its last digit to either side.
            Quantity sum = land + water;
            if ((sum.CoherentAmount - whole.CoherentAmount).Abs() > sum.CoherentHalfWidth + whole.CoherentHalfWidth)
            {
                Report(AreaSum, Subject(profile, total), $"Land {land} and water {water} add up to {sum} and not to {whole}.");
            }
        }
    }

    private void CheckGdp(CountryProfile profile)
    {
        foreach (Observation gdp in profile.All(s_gdpPpp))
        {
            foreach (Observation perPerson in profile.All(KnownIndicators.GdpPerCapitaPpp))
            {
                if (gdp.Quantity is not { } whole || perPerson.Quantity is not { IsZero: false } each || gdp.Source != perPerson.Source || gdp.Period != perPerson.Period)
                {
                    continue;
                }

                foreach (Observation population in profile.All(KnownIndicators.Population))
                {
                    if (population.Quantity is { IsZero: false } people && population.Source == gdp.Source && gdp.Period.YearsApart(population.Period) <= GdpYearsApart)
                    {
                        CompareGdp(profile, gdp, whole, each, people);
                    }
                }
            }
        }
    }

    private void CompareGdp(CountryProfile profile, Observation gdp, Quantity whole, Quantity each, Quantity people)
    {
        Quantity implied = whole.AsExact() / people.AsExact();

        // On two price bases there is nothing to compare.
        if (!implied.Unit.IsCompatibleWith(each.Unit))
        {
            return;
        }

        Rational ratio = implied.CoherentAmount / each.CoherentAmount;
        if (ratio < s_gdpLowest || ratio > s_gdpHighest)
        {
            Report(GdpPerPerson, Subject(profile, gdp), $"GDP per person is {each}, and GDP divided by population {Two(ratio)} times that.");
        }
    }

    private void CheckShare(CountryProfile profile, Observation observation)
    {
        if ((observation.Quantity ?? observation.Value.Bound) is { Unit.ShareOf: not null } share && IsOutOfRange(share))
        {
            Report(ShareOutOfRange, Subject(profile, observation), $"{observation.ValueText(null)} is not between nothing and the whole.");
        }

        foreach (LanguageUse language in observation.Languages ?? [])
        {
            // People speak several languages: the shares may add up to more than the whole, and none is more than it.
            if (language.Share is { } part && IsOutOfRange(part))
            {
                Report(ShareOutOfRange, $"{profile.Country.Code} {observation.Indicator.Code} {language.Tag ?? language.Name}", $"The share of {language.Name} is {part}, which is not between nothing and the whole.");
            }
        }
    }

    private void CheckTender(CountryProfile profile)
    {
        CountryCode code = profile.Country.Code;
        for (int i = 0; i < profile.Currencies.Count; i++)
        {
            CurrencyUse use = profile.Currencies[i];
            string subject = $"{code} {use.Currency}";
            if (!_currencies.TryGet(use.Currency, out Currency currency))
            {
                Report(UnknownCurrency, subject, $"{use.Currency} is not in the table of currencies.");
            }
            else if (currency.Kind != CurrencyKind.Currency)
            {
                Report(UnknownCurrency, subject, $"{use.Currency} is no money of a country: {currency.Name}.");
            }
            else if (use.IsInForceOn(_edition) && !currency.IsActiveOn(_edition))
            {
                Report(InactiveCurrency, subject, $"{use.Currency} is legal tender on {Text(_edition)}, when the table of currencies has it out of force.");
            }

            for (int j = i + 1; j < profile.Currencies.Count; j++)
            {
                CurrencyUse other = profile.Currencies[j];
                if (other.Currency == use.Currency && Overlap(use, other))
                {
                    Report(SeveralTenders, subject, $"{use.Currency} is legal tender twice at a time.");
                }
            }
        }

        IReadOnlyList<CurrencyUse> current = profile.CurrenciesOn(_edition);
        if (current.Count > 1 && current.DistinctBy(static use => use.Currency).Count() > 1)
        {
            Report(SeveralTenders, $"{code}", $"Several currencies are legal tender on {Text(_edition)}: {string.Join(", ", current.Select(static use => use.Currency))}.");
        }

        foreach (Observation observation in profile.All(KnownIndicators.Currency))
        {
            if (observation.Currency is { } stated && profile.Currencies.Count > 0 && current.All(use => use.Currency != stated))
            {
                Report(CurrencyObservation, $"{code} {stated}", $"{observation.Source.Code} has {stated} as the currency, which is not legal tender on {Text(_edition)}.");
            }
        }
    }

    private void CheckLanguages(CountryProfile profile, Observation observation)
    {
        foreach (LanguageUse language in observation.Languages ?? [])
        {
            if (language.Tag is not { } tag)
            {
                continue;
            }

            if (!LanguageTag.IsWellFormed(tag))
            {
                Report(MalformedTag, $"{profile.Country.Code} {tag}", $"'{Excerpt.Of(tag)}' is not a language tag.");
            }
            else if (language.Name == tag)
            {
                // The same in every country that has it.
                Report(UnnamedLanguage, tag, $"The language '{tag}' has no name.");
            }
        }
    }

    private void CheckPopulations(CountryProfile profile)
    {
        IReadOnlyList<Observation> all = profile.All(KnownIndicators.Population);
        for (int i = 0; i < all.Count; i++)
        {
            for (int j = i + 1; j < all.Count; j++)
            {
                if (all[i].Quantity is { Sign: > 0 } one && all[j].Quantity is { Sign: > 0 } other && all[i].Source != all[j].Source
                    && all[i].Period.YearsApart(all[j].Period) <= PopulationYearsApart && Ratio(one, other) is var ratio && ratio > s_populationHighest)
                {
                    Report(PopulationOfSources, Subject(profile, all[i]), $"{all[i].Source.Code} has {one} and {all[j].Source.Code} {other}, {Two(ratio)} times apart.");
                }
            }
        }
    }

    private void CheckSeries(CountryProfile profile)
    {
        foreach (IGrouping<(IndicatorCode, Source, UnitOfMeasure), Observation> series in profile.Observations
            .Where(static observation => observation.Quantity is { Sign: not 0 } && observation.Period.Kind != PeriodKind.Undated
                && observation.Indicator.Code != KnownIndicators.NetMigrationRate)
            .GroupBy(static observation => (observation.Indicator.Code, observation.Source, observation.Quantity!.Value.Unit)))
        {
            Observation? earlier = null;
            foreach (Observation later in series.OrderBy(static observation => observation.Period))
            {
                if (earlier is not null && Ratio(earlier.Quantity!.Value, later.Quantity!.Value) is var ratio && ratio > s_jump)
                {
                    Report(JumpInSeries, Subject(profile, later), $"{later.ValueText(null)} ({later.Period}) is {Two(ratio)} times apart from {earlier.ValueText(null)} ({earlier.Period}).");
                }

                earlier = later;
            }
        }
    }

    private void CheckPeriod(CountryProfile profile, Observation observation)
    {
        // The end of an interval is the day after its last.
        DateOnly? last = observation.Period.Kind is PeriodKind.Total or PeriodKind.Average ? observation.Period.End!.Value.AddDays(-1) : observation.Period.End;
        if (last > _edition && !observation.Status.HasFlag(ObservationStatus.Forecast))
        {
            Report(FuturePeriod, Subject(profile, observation), $"The period {observation.Period} ends after the edition of {Text(_edition)}, and the value is no forecast.");
        }
    }

    private void ReportIdleExceptions(IReadOnlyList<CheckException> exceptions)
    {
        _file = "exceptions.json";
        foreach (CheckException exception in exceptions)
        {
            foreach (string subject in exception.Subjects)
            {
                if (!_found.Contains(Key(exception.Check, subject)))
                {
                    _findings.Add(Finding(IdleException, subject, $"{exception.Check} finds nothing here any more: remove the exception."));
                }
            }
        }
    }

    private void Report(string check, string subject, string message)
    {
        string key = Key(check, subject);
        if (_found.Add(key) && !_exceptions.ContainsKey(key))
        {
            _findings.Add(Finding(check, subject, message));
        }
    }

    private Diagnostic Finding(string check, string subject, string message) => new() { Code = check, Message = message, File = _file, Excerpt = subject };

    private static string Key(string check, string subject) => $"{check} {subject}";

    private static string Subject(CountryProfile profile, Observation observation) => observation.Period.Kind == PeriodKind.Undated
        ? $"{profile.Country.Code} {observation.Indicator.Code}"
        : $"{profile.Country.Code} {observation.Indicator.Code} {observation.Period}";

    private static Quantity? Same(CountryProfile profile, IndicatorCode indicator, Observation like)
    {
        foreach (Observation observation in profile.All(indicator))
        {
            if (observation.Source == like.Source && observation.Period == like.Period)
            {
                return observation.Quantity;
            }
        }

        return null;
    }

    private static bool IsOutOfRange(Quantity share) => share.Sign < 0 || share.CoherentAmount > Rational.One;

    private static bool Overlap(CurrencyUse one, CurrencyUse other) =>
        (one.To is not { } end || other.From is not { } start || start <= end) && (other.To is not { } otherEnd || one.From is not { } otherStart || otherStart <= otherEnd);

    private static Rational Ratio(Quantity one, Quantity other)
    {
        Rational ratio = (one.CoherentAmount / other.CoherentAmount).Abs();
        return ratio < Rational.One ? ratio.Reciprocal() : ratio;
    }

    private static bool IsUserAlpha2(string code) => code is "AA" or "ZZ" || code[0] == 'X' || (code[0] == 'Q' && code[1] >= 'M');

    private static bool IsUserAlpha3(string code) => code[..2] is "AA" or "ZZ" || code[0] == 'X' || (code[0] == 'Q' && code[1] >= 'M');

    private static string Two(Rational ratio) => ratio.RoundToPowerOfTen(-2).ToString();

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
