using CountryProfiles.Internal;
using CountryProfiles.Monetary;
using CountryProfiles.Units;

namespace CountryProfiles.Data;

public sealed partial class CountryDataset
{
    /// <summary>
    /// A dataset of these profiles, such as readers give observations for, to lie over another or to be saved. Its indicators
    /// and sources are those that the profiles name; units, currencies and countries are the embedded ones.
    /// </summary>
    /// <param name="manifest">The edition, and what the profiles were made from.</param>
    /// <param name="profiles">The profiles, one for a country; countries that are not among them have an empty one.</param>
    /// <exception cref="InvalidSeedException">Two profiles are of one country, a profile states a value twice, a country is not an embedded one,
    /// or two indicators or sources of one code contradict each other; the exception holds everything that is wrong.</exception>
    public static CountryDataset Create(SeedManifest manifest, IEnumerable<CountryProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(profiles);
        SeedDiagnostics diagnostics = new();
        CountryIndex index = Default._index;
        CountryProfile?[] all = new CountryProfile?[index.Count];
        foreach (CountryProfile profile in profiles)
        {
            CountryCode code = profile.Country.Code;
            if (!index.TryFind(code, out int place) || !index[place].Equals(profile.Country))
            {
                Tell(SeedFault.UnknownReference, $"'{code}' ({profile.Country.Name}) is not a country of the embedded table.");
            }
            else if (all[place] is not null)
            {
                Tell(SeedFault.DuplicateEntry, $"There are two profiles of '{code}'.");
            }
            else
            {
                all[place] = profile;
            }

            HashSet<Observation> known = new(StatedOnce.Instance);
            foreach (Observation observation in profile.Observations.Where(observation => !known.Add(observation)))
            {
                Tell(SeedFault.DuplicateEntry, $"There are two observations of '{observation.Indicator.Code}' of '{code}' for {observation.Period} from '{observation.Source.Code}'.");
            }
        }

        CountryProfile[] given = [.. all.OfType<CountryProfile>()];
        SeedTables tables = SeedTables.Of(
            UnitTable.Default,
            given.SelectMany(static profile => profile.Observations).Select(static observation => observation.Indicator).Distinct(ReferenceEqualityComparer.Instance).Cast<Indicator>(),
            SourcesOf(given),
            diagnostics);
        diagnostics.ThrowIfAny();
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = all[i] is { } profile ? ProfileOverlay.Describe(profile, tables) : new CountryProfile { Country = index[i] };
        }

        return new CountryDataset(tables, index, all, manifest)
        {
            _overlaps = ValueList<TerritoryOverlap>.Empty,
            _exceptions = [],
        };

        void Tell(string code, string message) => diagnostics.Add(new Diagnostic { Code = code, Message = message });
    }

    /// <summary>
    /// This dataset with <paramref name="other"/> lying over it. Nothing of this one is read that is not asked for.
    /// </summary>
    /// <remarks>
    /// <para>A profile has the observations of both, sorted by indicator and period, so that the current one is found as always: that of the latest period,
    /// of several the one of a source about this country alone, and then the one that stands first. Of one period those of
    /// <paramref name="other"/> stand first. Sources stay apart; earlier values stay in <see cref="CountryProfile.All"/>. What both
    /// state of one indicator, area, period and source is one observation, that of <paramref name="other"/>: equal ones are not
    /// doubled, and a restated value takes the place of the old one. Give another edition of a source another code to keep both.</para>
    /// <para>Legal tender is united by currency, first day and source, contacts by organization and source; the migration context
    /// is that of <paramref name="other"/> where it has one. Units, currencies, countries, indicators and sources that only one knows are known to the result. Of
    /// those that both know, the words of <paramref name="other"/> hold. The edition is the later one.</para>
    /// </remarks>
    /// <exception cref="InvalidSeedException">The two contradict each other: a unit of another size or dimension, an indicator of other values,
    /// a source of another title or edition, or a country of another number, under one code; the exception holds everything that is wrong.</exception>
    public CountryDataset With(CountryDataset other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(other, this))
        {
            return this;
        }

        SeedDiagnostics diagnostics = new();
        CountryIndex index = CountryIndex.Merge(_index, other._index, diagnostics);
        byte[]? unitsJson = MergeUnits(other, diagnostics);
        UnitTable units = unitsJson is null ? UnitTable.Default
            : unitsJson == _unitsJson ? Units
            : unitsJson == other._unitsJson ? other.Units
            : UnitTable.Read(unitsJson, SeedDirectory.UnitsFile, diagnostics);
        SeedTables tables = SeedTables.Of(units, Indicators.Concat(other.Indicators), Sources.Concat(other.Sources), diagnostics);
        byte[]? currenciesJson = MergeCurrencies(other);
        CurrencyTable? currencies = currenciesJson is null ? null
            : currenciesJson == _currenciesJson ? _currencies
            : currenciesJson == other._currenciesJson ? other._currencies
            : CurrencySeedReader.Read(currenciesJson, SeedDirectory.CurrenciesFile, diagnostics);
        diagnostics.ThrowIfAny();
        return new CountryDataset(
            tables, index, new CountryProfile?[index.Count],
            new SeedManifest { Edition = Edition > other.Edition ? Edition : other.Edition, Inputs = [.. Inputs.Union(other.Inputs)] },
            new Layers(this, other, !tables.Includes(_tables), !tables.Includes(other._tables)), unitsJson, currencies, currenciesJson);
    }

    private byte[]? MergeUnits(CountryDataset other, SeedDiagnostics diagnostics)
    {
        if (IsSame(_unitsJson, other._unitsJson))
        {
            return _unitsJson;
        }

        ReadOnlySpan<byte> embedded = EmbeddedSeeds.Read(SeedDirectory.UnitsFile).Span;
        return SeedRows.MergeUnits(_unitsJson ?? embedded, other._unitsJson ?? embedded, diagnostics);
    }

    private byte[]? MergeCurrencies(CountryDataset other)
    {
        if (IsSame(_currenciesJson, other._currenciesJson))
        {
            return _currenciesJson;
        }

        ReadOnlySpan<byte> embedded = EmbeddedSeeds.Read(SeedDirectory.CurrenciesFile).Span;
        return SeedRows.MergeCurrencies(_currenciesJson ?? embedded, other._currenciesJson ?? embedded);
    }

    private static bool IsSame(byte[]? left, byte[]? right) => left is null || right is null ? left == right : left.AsSpan().SequenceEqual(right);

    private static HashSet<Source> SourcesOf(IEnumerable<CountryProfile> profiles)
    {
        HashSet<Source> sources = new(ReferenceEqualityComparer.Instance);
        foreach (CountryProfile profile in profiles)
        {
            sources.UnionWith(profile.Observations.Select(static observation => observation.Source));
            sources.UnionWith(profile.Currencies.Select(static use => use.Source));
            sources.UnionWith(profile.Contacts.Select(static contact => contact.Source));
            if (profile.Migration is { } migration)
            {
                sources.Add(migration.Source);
            }
        }

        return sources;
    }

    // A profile that stands alone brings its sources along, and may describe one in other words than the package.
    private static bool Brings(CountryProfile profile, Source source) => SourcesOf([profile]).Any(own => own.Code == source.Code);

    /// <summary>What a dataset was laid together from, and whether the profiles of either are described in other words now.</summary>
    private sealed record Layers(CountryDataset Lower, CountryDataset Upper, bool DescribeLower, bool DescribeUpper)
    {
        public CountryProfile Merge(Country country, SeedTables tables)
        {
            CountryProfile? lower = Lower.TryGet(country.Code, out CountryProfile? below) ? Described(below, DescribeLower) : null;
            CountryProfile? upper = Upper.TryGet(country.Code, out CountryProfile? above) ? Described(above, DescribeUpper) : null;
            CountryProfile merged = lower is null || upper is null ? (lower ?? upper)!
                : IsEmpty(upper) ? lower
                : ProfileOverlay.Merge(lower, upper, country);
            return merged.Country.Equals(country) ? merged : merged with { Country = country };

            CountryProfile Described(CountryProfile profile, bool anew) => anew ? ProfileOverlay.Describe(profile, tables) : profile;
        }
    }
}
