using CountryProfiles.Data;

namespace CountryProfiles.Tool.Import;

/// <summary>The values of all files of an import: of one indicator, country, period and source that of the last file.</summary>
internal sealed class ImportedValues(CountryDataset known)
{
    private readonly Dictionary<Key, (Observation Observation, ImportedFile File)> _values = [];
    private readonly List<Key> _order = [];
    private readonly List<(CountryCode Country, Contact Contact)> _contacts = [];
    private readonly List<SeedInput> _inputs = [];

    /// <summary>The embedded dataset with the directory over it: the units, indicators, countries and sources that readers are given.</summary>
    public CountryDataset Known { get; } = known;

    /// <summary>The countries that values are taken of: those of the package.</summary>
    public static IReadOnlyList<Country> Countries => CountryDataset.Default.Countries;

    public bool IsEmpty => _order.Count == 0 && _contacts.Count == 0;

    /// <summary>Takes a value; one that the same file states in two ways is told and the first one kept.</summary>
    public void Add(ImportedFile file, Observation observation, int? line = null)
    {
        Key key = Key.Of(observation);
        if (_values.TryGetValue(key, out (Observation Observation, ImportedFile File) taken) && ReferenceEquals(taken.File, file))
        {
            if (taken.Observation.Equals(observation))
            {
                file.Repeated++;
                return;
            }

            file.Diagnostics.Add(new Diagnostic
            {
                Code = ImportFault.TwoValues,
                Message = $"The file states '{observation.Indicator.Code}' of {observation.ReferenceArea} for {observation.Period} in two ways, and the first is taken: {taken.Observation}. Correct the file.",
                File = file.Name,
                Line = line,
                Excerpt = observation.ToString(),
            });
            return;
        }

        if (taken.File is null)
        {
            _order.Add(key);
        }

        file.Values++;
        _values[key] = (observation, file);
    }

    public void Add(CountryCode country, Contact contact) => _contacts.Add((country, contact));

    public void Add(SeedInput input) => _inputs.Add(input);

    /// <summary>The values as a dataset, to lie over another.</summary>
    /// <exception cref="InvalidSeedException">Indicators or sources of the files contradict each other.</exception>
    public CountryDataset ToDataset(DateOnly edition)
    {
        List<CountryProfile> profiles = [];
        ILookup<CountryCode, Observation> observations = _order.Select(key => _values[key].Observation).ToLookup(static each => each.ReferenceArea);
        ILookup<CountryCode, Contact> contacts = _contacts.ToLookup(static each => each.Country, static each => each.Contact);
        foreach (CountryCode code in observations.Select(static group => group.Key).Union(contacts.Select(static group => group.Key)))
        {
            profiles.Add(new CountryProfile
            {
                Country = CountryDataset.Default[code].Country,
                Observations = [.. observations[code].OrderBy(static each => each.Indicator.Code).ThenBy(static each => each.Period)],
                Contacts = [.. contacts[code].Distinct()],
            });
        }

        return CountryDataset.Create(new SeedManifest { Edition = edition, Inputs = [.. _inputs.Distinct()] }, profiles);
    }

    /// <summary>How many values a dataset has not, and how many it has in another way.</summary>
    public (int New, int Restated) CompareTo(CountryDataset? before)
    {
        int added = 0;
        int restated = 0;
        foreach (IGrouping<CountryCode, Key> area in _order.GroupBy(static key => key.Area))
        {
            Dictionary<Key, Observation> own = before is not null && before.TryGet(area.Key, out CountryProfile? profile)
                ? profile.Observations.ToDictionary(Key.Of)
                : [];
            foreach (Key key in area)
            {
                if (!own.TryGetValue(key, out Observation? stated))
                {
                    added++;
                }
                else if (!stated.Equals(_values[key].Observation))
                {
                    restated++;
                }
            }
        }

        return (added, restated);
    }

    private sealed record Key(IndicatorCode Indicator, CountryCode Area, ReferencePeriod Period, string Source, CurrencyCode? Currency)
    {
        public static Key Of(Observation observation) =>
            new(observation.Indicator.Code, observation.ReferenceArea, observation.Period, observation.Source.Code, observation.Currency);
    }
}
