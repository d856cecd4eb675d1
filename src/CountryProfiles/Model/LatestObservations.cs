using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>Which observation of a profile stands for each indicator, found without looking through all of them.</summary>
internal sealed class LatestObservations
{
    private readonly CountryCode _area;
    private readonly Observation?[] _facts = new Observation?[KnownIndicators.FactCount];

    // Open addressing: an observation stands at the place that its code hashes to, or at the next free one.
    private readonly Observation?[] _byCode;

    public LatestObservations(ValueList<Observation> observations, CountryCode area)
    {
        _area = area;
        int size = 16;
        while (size < observations.Count * 2)
        {
            size *= 2;
        }

        _byCode = new Observation?[size];
        for (int i = 0; i < observations.Count; i++)
        {
            Observation candidate = observations[i];
            ref Observation? best = ref _byCode[PlaceOf(candidate.Indicator.Code.ToString())];
            if (best is null || CountryProfile.IsBetter(candidate, best))
            {
                best = candidate;
            }
        }
    }

    /// <summary>The observation of an indicator; null when the profile has none.</summary>
    public Observation? Find(IndicatorCode indicator) => _byCode[PlaceOf(indicator.ToString())];

    /// <summary>The observation of one of the twelve facts, which may be a missing one.</summary>
    public Observation Fact(int number) => _facts[number] ?? FindFact(number);

    /// <summary>The observations of the twelve facts, in their order.</summary>
    public ValueList<Observation> AllFacts()
    {
        List<Observation> all = [];
        for (int i = 0; i < KnownIndicators.FactCount; i++)
        {
            all.Add(Fact(i));
        }

        return ValueList<Observation>.OfList(all, nameof(all));
    }

    // Two threads may make a missing observation each: the two are equal.
    private Observation FindFact(int number)
    {
        IndicatorCode code = KnownIndicators.CodeOfFact(number);
        Observation? found = Find(code) ?? (number == KnownIndicators.AreaFact ? Find(KnownIndicators.TotalArea) : null);
        return _facts[number] = found ?? Missing(code);
    }

    public Observation Missing(IndicatorCode indicator) =>
        Observation.Missing(KnownIndicators.Describe(indicator), _area, MissingReason.NotLoaded, KnownIndicators.NoSource);

    private int PlaceOf(string code)
    {
        Observation?[] table = _byCode;
        int mask = table.Length - 1;
        int place = code.Length == 0 ? 0 : ((((code[0] * 31) + code[^1]) * 31) + (code[code.Length / 2] * 7) + code.Length) & mask;
        while (table[place] is { } other && other.Indicator.Code.ToString() != code)
        {
            place = (place + 1) & mask;
        }

        return place;
    }
}
