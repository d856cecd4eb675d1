using System.Diagnostics;
using CountryProfiles.Readers.Pages;
using FsCheck.Xunit;

namespace CountryProfiles.Readers.Tests.Pages;

/// <summary>Pages that were made to be read badly.</summary>
public sealed class HostilePageTests
{
    [Fact]
    public void LongLine_IsReportedAndLeftOut() =>
        Assert.Equal("1:PAGE021", PageReading.Codes(PageReading.Read("Population: " + new string('5', 5000) + "\nArea: 10 km2")));

    [Fact]
    public void LongPage_IsReadToItsLimit()
    {
        ReadResult<ProfilePage> result = PageReading.Read("Area: 10 km2\n" + new string('\n', 1_000_000) + "Population: 5.9 million");

        Assert.Equal("area", Assert.Single(result.Value.Observations).Indicator.Code.ToString());
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "PAGE022");
    }

    [Fact]
    public void ManyFaults_AreToldToALimit()
    {
        ReadResult<ProfilePage> result = PageReading.Read(string.Join('\n', Enumerable.Repeat("Population: many", 5000)));

        Assert.Equal(1001, result.Diagnostics.Count);
        Assert.Equal("PAGE023", result.Diagnostics[^1].Code);
    }

    [Theory]
    [InlineData("<a")]
    [InlineData("&amp")]
    [InlineData("<!--")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("Tel: +")]
    [InlineData("Tel: +44 20 7946 0123,")]
    [InlineData("Population ")]
    [InlineData("Population: (")]
    [InlineData("Population: 1,234 ()")]
    [InlineData("Population: 5.9 million\n")]
    [InlineData("Population\n")]
    [InlineData("Languages: A,")]
    [InlineData("1,")]
    [InlineData("(at)\n")]
    [InlineData("<td>")]
    [InlineData("Email: (at)(dot)\n")]
    [InlineData("\u00A0")]
    public void Repetition_IsReadInProportion(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
        string inLines = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat(part, Math.Max(1, 3000 / part.Length))) + "\n", 66));

        Stopwatch time = Stopwatch.StartNew();
        PageReading.Read(text);
        PageReading.Read(inLines);

        // Some hundred times what it takes: quadratic time on so many characters would be far beyond.
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Property(MaxTest = 500)]
    public void AnyText_IsReadWithoutException(string? text, byte label)
    {
        string[] labels = ["Population: ", "Area ", "Languages: ", "Currency: ", "HDI Rank (", "Tel: ", "Email: ", "Website: ", "<b>", "Remittances (2014): USD ", "Immigrants\n"];

        ReadResult<ProfilePage> result = PageReading.Read(labels[label % labels.Length] + text, country: "");

        Assert.All(result.Diagnostics, diagnostic => Assert.StartsWith("PAGE0", diagnostic.Code, StringComparison.Ordinal));
    }
}
