using CountryProfiles.Data;
using CountryProfiles.Tests.Laws;

namespace CountryProfiles.Tests.Data;

/// <summary>What somebody who types a part of a name or code is offered.</summary>
public sealed class CountrySearchTests
{
    private static readonly CountryDataset s_world = CountryDataset.Default;

    [Theory]
    // The whole code or name, then the start of one, then of a word, then anywhere; Korea is also a name of both.
    [InlineData("kor", "KR CW KP")]
    [InlineData("Niger", "NE NG")]
    [InlineData("guinea", "GN GW GQ PG")]
    [InlineData("zimb", "ZW")]
    [InlineData("zealand", "NZ")]
    [InlineData("bissau", "GW")]
    // Case, accents and punctuation; Sint Maarten was of Curacao and Dependencies.
    [InlineData("CURAC", "CW SX")]
    [InlineData("curaç", "CW SX")]
    [InlineData("cote d'iv", "CI")]
    [InlineData("ivoire", "CI")]
    [InlineData("guinea bissau", "GW")]
    // Other languages, former and other names, and codes.
    [InlineData("deutschl", "DE")]
    [InlineData("swazi", "SZ")]
    [InlineData("burma", "MM")]
    [InlineData("kgz", "KG")]
    [InlineData("417", "KG")]
    // An article is no part of a name; Senegal was half of Senegambia.
    [InlineData("the gambia", "GM SN")]
    [InlineData("nobody lives here", "")]
    public void Search_PartOfANameOrCode_GivesTheBestFirst(string text, string expected) => Assert.Equal(
        expected, string.Join(' ', s_world.Search(text).Select(static country => country.Alpha2)));

    // Of an unfinished word nothing is known: "st" is Saint, and the start of Stato della Città del Vaticano.
    [Fact]
    public void Search_UnfinishedWord_ReadsItBothWays()
    {
        string[] found = [.. s_world.Search("st").Select(static country => country.Alpha2)];

        // The code of São Tomé, those named for a saint, the State of Bahrain.
        Assert.Equal(["ST", "BL", "SH", "KN", "LC", "MF", "PM", "VC", "BH"], found.Take(9));
        Assert.Contains("PK", found);
        Assert.InRange(found.Length, 20, 100);
        Assert.Contains(s_world.Search("the"), static country => country.Alpha2 == "NL");
        Assert.InRange(s_world.Search("the").Count, 1, 50);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Search_NoText_GivesAllByName(string text)
    {
        IReadOnlyList<Country> all = s_world.Search(text);

        Assert.Equal(250, all.Count);
        Assert.Equal(["AF", "AX", "AL", "DZ"], all.Take(4).Select(static country => country.Alpha2));   // Åland among the others
        Assert.Equal(["YE", "ZM", "ZW"], all.TakeLast(3).Select(static country => country.Alpha2));
    }

    [Fact]
    public void Search_EveryCodeAndNameOfEveryCountry_OffersItAmongTheFirst()
    {
        List<string> wrong = [];
        foreach (Country country in s_world.Countries)
        {
            foreach (string text in (string[])[country.Alpha2, country.Code.ToString(), country.Name, .. country.LocalNames, .. country.FormerNames, .. country.OtherNames])
            {
                if (!s_world.Search(text).Take(3).Contains(country))
                {
                    wrong.Add($"{country.Code}: {text}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Search_UnderEveryCulture_IsTheSame()
    {
        foreach (string text in (string[])["", "IN", "ist", "ı"])
        {
            IReadOnlyList<Country> expected = s_world.Search(text);
            Assert.All(Cultures.All, culture => Assert.Equal(expected, Cultures.Under(culture, () => s_world.Search(text))));
        }
    }

    [Fact]
    public void Search_TextLongerThanAnyName_FindsNone() => Assert.Empty(s_world.Search(new string('a', 100_000)));

    [Fact]
    public void Search_Null_Throws() => Assert.Throws<ArgumentNullException>(() => s_world.Search(null!));

    // Names are folded once: afterwards a search allocates what it gives, and not some thousand names.
    [Fact]
    public void Search_Again_FoldsNoNameAnew()
    {
        Assert.Single(s_world.Search("kyrgyzs"));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Single(s_world.Search("kyrgyzs"));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000);
    }

    [Fact]
    public void Search_ByManyThreadsAtOnce_IsTheSame()
    {
        CountryDataset fresh = CountryDataset.LoadDirectory(RepositoryFiles.Path("seeds"));

        string[] found = new string[8];
        Parallel.For(0, found.Length, i => found[i] = string.Join(' ', fresh.Search("kor").Select(static country => country.Alpha2)));

        Assert.All(found, static each => Assert.Equal("KR CW KP", each));
    }

    [Fact]
    public void Profiles_AreThoseOfTheCountries() =>
        Assert.Equal(s_world.Countries.Select(static country => s_world[country.Code]), s_world.Profiles);

    [Fact]
    public void Profiles_OfALoadedDataset_AreReadAsTheyAreAskedFor()
    {
        IEnumerable<CountryProfile> profiles = s_world.Profiles;

        Assert.Same(s_world["ABW"], profiles.First());
        Assert.Equal(250, profiles.Count());
    }
}
