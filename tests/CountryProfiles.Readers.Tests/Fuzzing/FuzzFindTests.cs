using System.Text;
using CountryProfiles.Readers.Tests.Factbook;
using CountryProfiles.Readers.Tests.Pages;
using CountryProfiles.Readers.Tests.Sdmx;

namespace CountryProfiles.Readers.Tests.Fuzzing;

/// <summary>What changing files and pages at random found, each in the smallest form.</summary>
public sealed class FuzzFindTests
{
    // A byte that no UTF-8 has, in a text that is read.
    [Fact]
    public void FactbookText_OfBytesThatAreNoText_IsReported()
    {
        byte[] json = Encoding.UTF8.GetBytes(FactbookFile.Text("People and Society", "Population", "5,664,939 (July 2015 est.)"));
        json[Array.IndexOf(json, (byte)'J')] = 0xFF;

        Assert.NotEmpty(FactbookFile.Reader.Read(json, FactbookFile.Area, "kg.json", [FactbookFile.Use("KGS")]).Diagnostics);
    }

    // Valid for its country to the telephone library, and longer or shorter than E.164 allows.
    [Theory]
    [InlineData("KGZ", "+800 1234 56789 12345 6789")]
    [InlineData("GBR", "+44 1")]
    [InlineData("GBR", "[44] 7777777777777777")]
    [InlineData("USA", "+290 1")]
    [InlineData("USA", "+683 4000")]
    public void Telephone_OfALengthThatE164DoesNotAllow_IsKeptAsPrinted(string country, string printed)
    {
        ReadResult<CountryProfiles.Readers.Pages.ProfilePage> result = PageReading.Read("An office\nTel: " + printed + "\nFax: 5\n", country);

        Assert.All(result.Value.Contacts.SelectMany(static contact => contact.Telephones), static number => Assert.True(number.E164 is null or { Length: >= 8 and <= 16 }));
        Assert.NotEmpty(result.Diagnostics);
    }

    // The parser of CSV repeats a row that it cannot split, and readers repeated the name of a column.
    [Fact]
    public void SdmxColumn_WithALongName_IsReportedInAShortSentence()
    {
        string name = new('9', 2_000);

        SdmxFiles.Read(name + ",REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\nx,KGZ,population,2015,5\n", out List<Diagnostic> diagnostics);

        Assert.Contains(diagnostics, static diagnostic => diagnostic.Code == "SDMX018");
        Assert.All(diagnostics, static diagnostic => Assert.InRange(diagnostic.Message.Length, 20, 200));
    }

    // Each value of a series was compared with each, and lists of all were made for it.
    [Fact]
    public void FactbookSeries_WithYearsThatRepeatAndRise_KeepsWhatIsSure()
    {
        string text = "soms (KGS) per US dollar - ++ 60 (2018) ++ 55 (2017) ++ 55 (2017) ++ 50 (2015) ++ 51 (2015) ++ 40 (2011) ++ 42 (2012) ++ 30 (2009)";
        ReadResult<CountryProfiles.Readers.Factbook.FactbookProfile> result = FactbookFile.Read(FactbookFile.Text("Economy", "Exchange rates", text));

        Assert.Equal(["60", "55", "30"], result.Value.Observations.Select(static observation => observation.Quantity!.Value.Amount.ToString()));
        Assert.Equal(5, result.Diagnostics.Count);
    }
}
