using System.Text.Json.Nodes;
using CountryProfiles.Data;
using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Readers.Tests.Pages;

/// <summary>Synthetic pages of the structure of published ones, and beside each what it gives, in the form of a seed.</summary>
public sealed class GoldenPageTests
{
    [Theory]
    [InlineData("iom/older-layout", "1:PAGE004 13:PAGE004")]
    [InlineData("iom/value-below-label", "1:PAGE004 6:PAGE002 11:PAGE003")]
    [InlineData("iom/bullets", "1:PAGE001")]
    [InlineData("iom/two-offices", "")]
    [InlineData("dialogue/several-values", "8:PAGE003 12:PAGE003")]
    [InlineData("embassy/unseparated", "2:PAGE004 3:PAGE005 4:PAGE011 6:PAGE004 8:PAGE004 9:PAGE004 10:PAGE008")]
    [InlineData("who/units-in-labels", "2:PAGE004 3:PAGE004 4:PAGE004 5:PAGE025")]
    [InlineData("factbook/label-value", "3:PAGE001 6:PAGE007")]
    public void Page_IsReadAsApproved(string name, string diagnostics)
    {
        ReadResult<ProfilePage> result = PageReading.Read(PageReading.Page(name));

        string approved = Path.Combine(PageReading.FolderOfPages(), name + ".json");
        Assert.Equal(Compact(File.ReadAllText(approved)), Compact(PageReading.Seed(result.Value, PageReading.Testland)));
        Assert.Equal(diagnostics, PageReading.Codes(result));
    }

    private static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString();

    [Fact]
    public void Kyrgyzstan_GivesTheFactsOfTheSeed()
    {
        CountryProfile seed = CountryDataset.Default["KGZ"];
        Source source = CountryDataset.Default.Sources.Single(candidate => candidate.Code == "iom-kyrgyzstan");

        ReadResult<ProfilePage> result = PageReading.Read(PageReading.Page("iom/kyrgyzstan-facts"), country: "", source: source);

        Assert.Empty(result.Diagnostics);
        Assert.Equal("KGZ", result.Value.Country.ToString());
        Observation[] ofPage = [.. seed.Observations.Where(observation => observation.Source == source)];
        Assert.Equal(12, ofPage.Length);
        Assert.Equal(ofPage, result.Value.Observations.OrderBy(observation => observation.Indicator.Code.ToString(), StringComparer.Ordinal));
        Assert.Equal(seed.Contacts.Where(contact => contact.Source == source), result.Value.Contacts);
        Assert.Equal(seed.Migration!.StoryDistances, result.Value.StoryDistances);
        Assert.All(seed.Migration.StoryDistances.Zip(result.Value.StoryDistances), pair => Assert.True(pair.First.IsIdenticalTo(pair.Second)));
    }
}
