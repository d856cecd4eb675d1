using System.Globalization;
using System.Runtime.CompilerServices;

namespace CountryProfiles;

/// <summary>
/// Every test runs under a culture that writes 5,9 for 5.9, groups by points and has another minus sign: what depends on
/// the culture by accident fails at once.
/// </summary>
internal static class CommaDecimalCulture
{
    [ModuleInitializer]
    internal static void Use()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.GetCultureInfo("de-DE").Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        CultureInfo.CurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
    }
}
