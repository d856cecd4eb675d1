using System.Globalization;

namespace CountryProfiles.Calculations;

/// <summary>How sentences and formulas name an input: by its indicator, and by a number where there are several of it.</summary>
internal static class Naming
{
    public static string Of(Observation input, ReadOnlySpan<Observation> inputs)
    {
        IndicatorCode code = input.Indicator.Code;
        int count = 0;
        int ordinal = 0;
        foreach (Observation other in inputs)
        {
            if (other.Indicator.Code == code)
            {
                count++;
                ordinal = ReferenceEquals(other, input) ? count : ordinal;
            }
        }

        return count <= 1 ? code.ToString() : Of(code, ordinal);
    }

    public static string Of(IndicatorCode code, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{code}#{ordinal}");
}
