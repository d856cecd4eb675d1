using System.Globalization;
using System.Text;
using CountryProfiles.Data;
using CountryProfiles.Readers.Pages;
using FsCheck.Xunit;

namespace CountryProfiles.Readers.Tests.Pages;

/// <summary>Which line is label, which is value, and what is neither.</summary>
public sealed class LayoutTests
{
    private const string Population = "population mid-2015 5900000 ± 50000 person x6 Normal";

    [Theory]
    [InlineData("Population (2015):5.9 million")]
    [InlineData("POPULATION  (2015) :  5.9 million")]
    [InlineData("\u00A0Population\u00A0(2015):\u00A05.9\u00A0million\u00A0")]
    [InlineData("\uFEFFPopulation (2015): 5.9\u200B million")]
    [InlineData("  • Population (2015): 5.9 million")]
    [InlineData("- Population (2015): 5.9 million")]
    [InlineData("Population (2015)\uFF1A5.9 million")]
    [InlineData("Population (2015)\t5.9 million")]
    [InlineData("Population (2015) | 5.9 million")]
    [InlineData("Population (2015) 5.9 million")]
    [InlineData("Population (2015) – 5.9 million")]
    [InlineData("Population[3] (2015): 5.9 million")]
    [InlineData("Population (2015\u2060): 5.9&nbsp;million")]
    [InlineData("<strong>Population</strong> (2015): 5.9 million<br>")]
    [InlineData("<li>Population&#32;(2015): 5.9 million</li>")]
    [InlineData("<tr><td>Population (2015)</td><td>5.9 million</td></tr>")]
    [InlineData("<script>Area: 5 km2;</script>Population (2015): 5.9 million")]
    [InlineData("Population (2015)\n5.9 million")]
    [InlineData("Population (2015):\r\n\r\n5.9 million\r\n")]
    [InlineData("Population 2015\n5.9 million")]
    [InlineData("Total population (2015): 5.9 million")]
    public void Label_IsFound(string page) => Assert.Equal(Population, PageReading.Facts(page));

    [Theory]
    [InlineData("It has a population of approximately 111,000 people.")]
    [InlineData("Population growth is 1.3% and the area under forest 5 km2.")]
    [InlineData("700,000 people of the country live abroad, and 5.9 million at home.")]
    [InlineData("Last updated:\nMain text: May 2016\nFacts and figures: February 2016")]
    [InlineData("Languages Department")]
    [InlineData("Currency Exchange")]
    [InlineData("Area Manager")]
    public void ProseAndLookAlikes_GiveNoFact(string page)
    {
        ReadResult<ProfilePage> result = PageReading.Read(page);

        Assert.Empty(result.Value.Observations);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void LabelWithoutValue_DoesNotTakeAnother()
    {
        ReadResult<ProfilePage> result = PageReading.Read("Immigrants (2020)\nWomen as a Percentage of Immigrants (2020)\nPopulation under 15 (2020)\n27.5%");

        Assert.Equal("population.under-15-share mid-2020 27.5 ± 0.05 %{person} x0 Normal", PageReading.State(Assert.Single(result.Value.Observations)));
        Assert.Equal("1:PAGE002 2:PAGE002", PageReading.Codes(result));
    }

    [Theory]
    [InlineData("1.3 million\nPopulation under 15 (2020)\n27.5%", "1:PAGE003")]
    [InlineData("Population under 15 (2020)\n27.5%\nUSD 441 million", "3:PAGE003")]
    [InlineData("Population under 15 (2020)\n27.5%\n53.5%", "3:PAGE003")]
    [InlineData("Population under 15 (2020): 27.5%\n53.5%", "2:PAGE003")]
    public void ValueWithoutLabel_IsNotGuessed(string page, string codes)
    {
        ReadResult<ProfilePage> result = PageReading.Read(page);

        Assert.Equal("population.under-15-share mid-2020 27.5 ± 0.05 %{person} x0 Normal", PageReading.State(Assert.Single(result.Value.Observations)));
        Assert.Equal(codes, PageReading.Codes(result));
    }

    [Theory]
    [InlineData("Population (2020)\nSomething else\n1.3 million", "1:PAGE002 2:PAGE004 3:PAGE003")]
    [InlineData("Population (2020)\n\n\n\n1.3 million", "1:PAGE002 5:PAGE003")]
    [InlineData("Women as a Percentage of Immigrants (2020)\nUSD 138 million", "2:PAGE007")]
    [InlineData("Languages\nEnglish", "1:PAGE002 2:PAGE004")]
    public void ValueThatIsNotItsLabels_IsNotRead(string page, string codes)
    {
        ReadResult<ProfilePage> result = PageReading.Read(page);

        Assert.Empty(result.Value.Observations);
        Assert.Equal(codes, PageReading.Codes(result));
    }

    [Fact]
    public void SeveralValues_WithPeriodsOfTheirOwn_AreSeveralFacts()
    {
        ReadResult<ProfilePage> result = PageReading.Read("Literacy: 36.8% in 2008 ; 38.5% in 2012\nHDI Rank: 158 out of 186 in 2012; 120 of 188\nPopulation\n6 618 026 (World Bank 2023)\n6 871 547 (STAT 2020)");

        Assert.Equal(
            [
                "literacy mid-2008 36.8 ± 0.05 %{literacy-age} x0 Normal",
                "literacy mid-2012 38.5 ± 0.05 %{literacy-age} x0 Normal",
                "population mid-2023 6618026 ± 0.5 person x0 Normal [World Bank]",
                "population mid-2020 6871547 ± 0.5 person x0 Normal [STAT]",
            ],
            result.Value.Observations.Select(PageReading.State));
        Assert.Equal("2:PAGE005", PageReading.Codes(result));
    }

    [Theory]
    [InlineData("Immigrants (2015)<3.4%", "2:PAGE005")]
    [InlineData("Immigrants (2015)23.4%", "2:PAGE005")]
    [InlineData("Immigrants (2015)# 3.4%", "2:PAGE004")]
    [InlineData("Immigrants (2015) 34", "2:PAGE007")]
    [InlineData("Currency# Som (KGS)", "2:PAGE011")]
    [InlineData("Languages Kyrgyz, Russian", "2:PAGE005")]
    public void UnseparatedValue_InDoubt_IsRefused(string line, string codes)
    {
        ReadResult<ProfilePage> result = PageReading.Read("Population (2015): 5.9 million\n" + line);

        Assert.Equal(Population, PageReading.State(Assert.Single(result.Value.Observations)));
        Assert.Equal(codes, PageReading.Codes(result));
    }

    [Fact]
    public void ValuesThatContradict_AreNotKept()
    {
        ReadResult<ProfilePage> result = PageReading.Read("Population: 5.9 million\nPopulation: 7 million\nArea: 10 km2\nArea: 10 km2");

        Assert.Equal("area undated 10 ± 0.5 km2 x0 Normal", PageReading.State(Assert.Single(result.Value.Observations)));
        Assert.Equal("1:PAGE012 2:PAGE012", PageReading.Codes(result));
    }

    [Fact]
    public void Diagnostic_HasPlaceExcerptAndAdvice()
    {
        ReadResult<ProfilePage> result = PageReading.Reader.Read(
            "Population: 5.9 million\n<b>Area</b>:  many fields", new PageReadOptions { Source = PageReading.Source, Country = CountryCode.Create("ZZZ"), File = "sample.txt" });

        Diagnostic only = Assert.Single(result.Diagnostics);
        Assert.Equal(("PAGE005", "sample.txt", 2, 15, "many fields"), (only.Code, only.File, only.Line, only.Column, only.Excerpt));
        Assert.Contains("km2", only.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StoryDistances_AreLengthsAndNoFacts()
    {
        ReadResult<ProfilePage> result = PageReading.Read("4,368 kms from home\nRead more\nback home\n1,000 miles from home\n7 apples from home");

        Assert.Empty(result.Value.Observations);
        Assert.Equal(["4368 ± 0.5 km", "0 km", "1000 ± 0.5 mi"], result.Value.StoryDistances.Select(distance => distance.ToString("R", null)));
        Assert.Equal("5:PAGE005", PageReading.Codes(result));
    }

    [Fact]
    public void BackHome_AmongNoDistances_IsNone() => Assert.Empty(PageReading.Read("back home").Value.StoryDistances);

    /// <summary>A page with a mangled line gives a diagnostic for that line and keeps all the others.</summary>
    [Property(MaxTest = 300)]
    public void MangledLine_IsReported_AndTheOthersStay(byte place, byte way, ushort at)
    {
        string[] lines = PageReading.Page("iom/kyrgyzstan-facts").Split('\n');
        int first = Array.FindIndex(lines, line => line.StartsWith("Population (2015)", StringComparison.Ordinal));
        ReadResult<ProfilePage> whole = Read(lines);
        int mangled = first + (place % 12);
        lines[mangled] = Mangle(lines[mangled], way, at);

        ReadResult<ProfilePage> result = Read(lines);

        Observation lost = whole.Value.Observations[mangled - first];
        Assert.Equal(whole.Value.Observations.Where(observation => observation != lost), result.Value.Observations);
        Diagnostic only = Assert.Single(result.Diagnostics);
        Assert.Equal(mangled + 1, only.Line);
        Assert.Equal(whole.Value.Contacts, result.Value.Contacts);
        Assert.Equal(whole.Value.StoryDistances, result.Value.StoryDistances);
    }

    /// <summary>Whatever one letter of a page is changed into, the other lines give what they gave.</summary>
    [Property(MaxTest = 500)]
    public void OneChangedCharacter_TouchesNoOtherFact(byte place, ushort at, char c)
    {
        string[] lines = PageReading.Page("iom/kyrgyzstan-facts").Split('\n');
        int first = Array.FindIndex(lines, line => line.StartsWith("Population (2015)", StringComparison.Ordinal));
        ReadResult<ProfilePage> whole = Read(lines);
        int changed = first + (place % 12);
        int position = at % lines[changed].Length;
        lines[changed] = new StringBuilder(lines[changed]) { [position] = c is '\n' or '\r' or '\u2028' or '\u2029' ? ' ' : c }.ToString();

        ReadResult<ProfilePage> result = Read(lines);

        Observation own = whole.Value.Observations[changed - first];
        Assert.Equal(
            whole.Value.Observations.Where(observation => observation != own),
            result.Value.Observations.Where(observation => observation.Indicator.Code != own.Indicator.Code));
        Assert.True(result.Value.Observations.Count == 12 || result.Diagnostics.Any(diagnostic => diagnostic.Line == changed + 1));
    }

    private static ReadResult<ProfilePage> Read(string[] lines) => PageReading.Read(string.Join('\n', lines));

    private static string Mangle(string line, byte way, ushort at)
    {
        int colon = line.IndexOf(':');
        return (way % 7) switch
        {
            0 => line[..colon] + "# " + line[(colon + 1)..],
            1 => line[..(colon + 1)],
            2 => line[(colon + 1)..] + " (?)",
            3 => "x" + line,
            4 => line[..(colon + 1)] + string.Create(CultureInfo.InvariantCulture, $"\uFFFD{at}\uFFFD"),
            5 => line.Insert(colon - 1, "?!x"),
            _ => line[..(colon + 1)] + "�����",
        };
    }

    [Fact]
    public void Reader_WithAnIndicatorTwice_Throws()
    {
        Indicator[] twice = [CountryDataset.Default.Indicators.First(), CountryDataset.Default.Indicators.First()];

        Assert.Throws<ArgumentException>(() => new ProfilePageReader(CountryDataset.Default.Units, twice));
    }

    [Fact]
    public void Options_WithAnUnknownConvention_Throw() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PageReadOptions { Source = PageReading.Source, Numbers = (NumberConvention)99 });
}
