using System.Globalization;

namespace CountryProfiles.Tests.Laws;

/// <summary>
/// Cultures that trip careless code: decimal commas, other digits and minus signs, the Turkish i, other calendars.
/// </summary>
public static class Cultures
{
    public static IReadOnlyList<CultureInfo> All { get; } =
    [
        CultureInfo.InvariantCulture,
        .. new[] { "de-DE", "tr-TR", "ar-SA", "fa-IR", "th-TH", "nb-NO", "hi-IN" }.Select(TestCultures.Get),
    ];

    /// <summary>What <paramref name="compute"/> gives while <paramref name="culture"/> is the ambient one.</summary>
    public static T Under<T>(CultureInfo culture, Func<T> compute)
    {
        (CultureInfo before, CultureInfo beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return compute();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
