using System.Globalization;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>The countries of a dataset, and how each is found.</summary>
internal sealed class CountryIndex
{
    private readonly Country[] _countries;
    private readonly Dictionary<string, int> _byCode = new(StringComparer.OrdinalIgnoreCase);

    private CountryIndex(Country[] countries)
    {
        _countries = countries;
        for (int i = 0; i < countries.Length; i++)
        {
            Country country = countries[i];
            _byCode.TryAdd(country.Code.ToString(), i);
            _byCode.TryAdd(country.Alpha2, i);
            if (country.NumericText is { } digits)
            {
                _byCode.TryAdd(digits, i);
            }
        }
    }

    public IReadOnlyList<Country> Countries => _countries;

    public static CountryIndex Of(Country[] countries) => new(countries);

    public static CountryIndex Read(ReadOnlySpan<byte> json, string file, SeedDiagnostics diagnostics)
    {
        List<Country> countries = [];
        HashSet<string> codes = new(StringComparer.Ordinal);
        SeedReader reader = new(json, file, diagnostics);
        if (reader.Start() && reader.EnterObject())
        {
            ReadOnlySpan<string> names = ["format", "countries"];
            ulong seen = 0;
            long start = reader.Position;
            while (reader.NextMember(names, ref seen, out int member))
            {
                if (member == 0)
                {
                    SeedFormat.Check(ref reader);
                }
                else if (reader.EnterArray())
                {
                    while (reader.NextItem())
                    {
                        ReadCountry(ref reader, countries, codes);
                    }
                }
            }

            reader.Require(names, seen, 0b11, start);
            reader.Finish();
        }

        countries.Sort(static (left, right) => left.Code.CompareTo(right.Code));
        return new CountryIndex([.. countries]);
    }

    public bool TryFind(string? code, out int place)
    {
        place = -1;
        return code is not null && _byCode.TryGetValue(code, out place);
    }

    public bool TryFind(CountryCode code, out int place)
    {
        int low = 0;
        int high = _countries.Length - 1;
        while (low <= high)
        {
            place = (low + high) >>> 1;
            int order = _countries[place].Code.CompareTo(code);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (place + 1, high) : (low, place - 1);
        }

        place = -1;
        return false;
    }

    private static void ReadCountry(ref SeedReader reader, List<Country> countries, HashSet<string> codes)
    {
        long position = reader.Position;
        if (CountryJson.Read(ref reader) is not { } country)
        {
            return;
        }

        foreach (string? code in (ReadOnlySpan<string?>)[country.Code.ToString(), country.Alpha2, country.Numeric?.ToString(CultureInfo.InvariantCulture)])
        {
            if (code is not null && !codes.Add(code))
            {
                reader.Report(SeedFault.DuplicateEntry, $"The country code '{code}' is taken already.", position);
                return;
            }
        }

        countries.Add(country);
    }
}
