using System.Globalization;

namespace CountryProfiles.Tests.Monetary;

/// <summary>Runs what follows under another current culture, until disposed.</summary>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public CultureScope(string name) => CultureInfo.CurrentCulture = TestCultures.Get(name);

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
