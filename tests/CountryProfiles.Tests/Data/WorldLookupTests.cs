using System.Globalization;
using CountryProfiles.Data;

namespace CountryProfiles.Tests.Data;

public sealed class WorldLookupTests
{
    private static readonly CountryDataset s_world = CountryDataset.Default;

    [Fact]
    public void Countries_Are249AndKosovo()
    {
        Assert.Equal(250, s_world.Countries.Count);
        Assert.Equal(249, s_world.Countries.Count(static country => country.Numeric is not null));
        Country kosovo = Assert.Single(s_world.Countries, static country => country.IsUserAssigned);
        Assert.Equal(("XKX", "XK", null), (kosovo.Code.ToString(), kosovo.Alpha2, kosovo.NumericText));
    }

    [Fact]
    public void Find_EveryCode_FindsExactlyThatTerritory()
    {
        List<string> wrong = [];
        foreach (Country country in s_world.Countries)
        {
            foreach (string code in new[] { country.Alpha2, country.Alpha2.ToLowerInvariant(), country.Code.ToString(), country.NumericText ?? country.Alpha2 })
            {
                if (s_world.Find(code).Country?.Code != country.Code)
                {
                    wrong.Add($"{country.Code}: {code}");
                }
            }

            if (country.Numeric is { } number && s_world[number].Country.Code != country.Code)
            {
                wrong.Add($"{country.Code}: {number}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Find_EveryNameInAnyCase_FindsThatTerritoryOrCandidatesWithIt()
    {
        List<string> wrong = [];
        foreach (Country country in s_world.Countries)
        {
            foreach (string name in (string[])[country.Name, .. country.OfficialName is { } official ? [official] : Array.Empty<string>(), .. country.LocalNames, .. country.FormerNames, .. country.OtherNames])
            {
                foreach (string spelled in new[] { name, name.ToUpperInvariant(), name.ToLowerInvariant(), $" {name.Replace('-', ' ')} " })
                {
                    CountrySearchResult found = s_world.Find(spelled);
                    bool isIt = found.Country?.Code == country.Code
                        || (found.Country is null && found.Candidates.Count > 1 && found.Candidates.Any(candidate => candidate.Code == country.Code));
                    if (!isIt)
                    {
                        wrong.Add($"{country.Code} '{spelled}' finds {found.Country?.Code.ToString() ?? "nothing"}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Côte d'Ivoire", "CIV")]
    [InlineData("Côte d’Ivoire", "CIV")]
    [InlineData("COTE D IVOIRE", "CIV")]
    [InlineData("Ivory Coast", "CIV")]
    [InlineData("Turkiye", "TUR")]
    [InlineData("TÜRKİYE", "TUR")]
    [InlineData("türkiye", "TUR")]
    [InlineData("turkey", "TUR")]
    [InlineData("Swaziland", "SWZ")]
    [InlineData("Eswatini", "SWZ")]
    [InlineData("Burma", "MMR")]
    [InlineData("Myanmar", "MMR")]
    [InlineData("Czech Republic", "CZE")]
    [InlineData("Czechia", "CZE")]
    [InlineData("South Korea", "KOR")]
    [InlineData("North Korea", "PRK")]
    [InlineData("Bolivia (Plurinational State of)", "BOL")]
    [InlineData("Bolivia, Plurinational State of", "BOL")]
    [InlineData("Guinea", "GIN")]
    [InlineData("Guinea-Bissau", "GNB")]
    [InlineData("Russia", "RUS")]
    [InlineData("Cape Verde", "CPV")]
    [InlineData("Laos", "LAO")]
    [InlineData("CURACAO", "CUW")]
    [InlineData("reunion", "REU")]
    [InlineData("The Gambia", "GMB")]
    [InlineData("NA", "NAM")]
    [InlineData("na", "NAM")]
    [InlineData("NO", "NOR")]
    [InlineData("UK", "GBR")]
    [InlineData("USA", "USA")]
    [InlineData("UAE", "ARE")]
    [InlineData("DRC", "COD")]
    [InlineData("417", "KGZ")]
    [InlineData("004", "AFG")]
    [InlineData("4", "AFG")]
    [InlineData("XK", "XKX")]
    public void Find_CodeOrName_FindsTheTerritory(string text, string expected)
    {
        Assert.Equal(expected, s_world.Find(text).Country?.Code.ToString());
        Assert.Equal(expected, s_world[text].Country.Code.ToString());
    }

    [Theory]
    [InlineData("Congo", "COD COG")]
    [InlineData("KOREA", "KOR PRK")]
    [InlineData("Virgin Islands", "VGB VIR")]
    public void Find_AmbiguousName_GivesCandidatesAndPicksNone(string name, string candidates)
    {
        CountrySearchResult found = s_world.Find(name);

        Assert.Null(found.Country);
        Assert.Equal(candidates, string.Join(' ', found.Candidates.Select(static country => country.Code)));
        Assert.False(s_world.TryGet(name, out _));
    }

    [Theory]
    [InlineData("tr-TR", "CHINA", "CHN")]
    [InlineData("tr-TR", "HAITI", "HTI")]
    [InlineData("tr-TR", "haiti", "HTI")]
    public void Find_UnderTurkishCulture_IsTheSame(string culture, string name, string expected)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = TestCultures.Get(culture);
            Assert.Equal(expected, s_world.Find(name).Country?.Code.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
