using System.Globalization;

namespace CountryProfiles;

/// <summary>Cultures by name; under invariant globalization, which has none, stand-ins with a decimal comma like most of them.</summary>
internal static class TestCultures
{
    /// <summary>True when the process has no culture data: <c>DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1</c>.</summary>
    public static bool AreInvariant { get; } = CultureInfo.GetCultures(CultureTypes.SpecificCultures).Length <= 1;

    public static CultureInfo Get(string name)
    {
        if (!AreInvariant)
        {
            return CultureInfo.GetCultureInfo(name);
        }

        return name is "" or "en-US" ? CultureInfo.InvariantCulture : WithDecimalComma("-");
    }

    /// <summary>The invariant culture with the comma and the point the other way round.</summary>
    public static CultureInfo WithDecimalComma(string negativeSign)
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        NumberFormatInfo numbers = culture.NumberFormat;
        numbers.NumberDecimalSeparator = numbers.PercentDecimalSeparator = numbers.CurrencyDecimalSeparator = ",";
        numbers.NumberGroupSeparator = numbers.PercentGroupSeparator = numbers.CurrencyGroupSeparator = ".";
        numbers.NegativeSign = negativeSign;
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }
}
