using System.Globalization;
using System.Runtime.CompilerServices;

namespace CountryProfiles;

/// <summary>
/// Every test runs under a culture that writes 5,9 for 5.9, groups by points and has another minus sign: what depends on
/// the culture by accident fails at once. <c>TEST_CULTURE=tr-TR</c> in the environment runs them under another one.
/// </summary>
internal static class CommaDecimalCulture
{
    [ModuleInitializer]
    internal static void Use()
    {
        CultureInfo culture = Environment.GetEnvironmentVariable("TEST_CULTURE") is { Length: > 0 } name
            ? CultureInfo.GetCultureInfo(name)
            : TestCultures.WithDecimalComma("\u2212");
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
    }
}
