using CountryProfiles.Readers.Factbook;

namespace CountryProfiles.Readers.Tests.Factbook;

public class FactbookTextTests
{
    [Theory]
    [InlineData("<p>see entry</p>", "see entry")]
    [InlineData("<br>first<br/><BR />second<br>", "first ++ second")]
    [InlineData("<strong class=\"x\">note:</strong> a&nbsp;b &eacute; &amp;", "note: a b é &")]
    [InlineData("<0.1%", "<0.1%")]
    [InlineData("a < b > c", "a < b > c")]
    [InlineData("<5 (2014)<br>", "<5 (2014)")]
    [InlineData("<ca. 5<br>", "<ca. 5")]
    [InlineData("<see entry<br>", "<see entry")]
    [InlineData("<", "<")]
    [InlineData("</", "</")]
    [InlineData("<b", "<b")]
    [InlineData(" ++ a  b ++ ++ c ++", "a b ++ c")]
    [InlineData("a\u200Bb\u00A0 c", "ab c")]
    public void Clean_EachShape_IsPlain(string text, string expected) => Assert.Equal(expected, FactbookText.Clean(text));

    [Theory]
    [InlineData("note: includes Reef", "includes Reef")]
    [InlineData("note - includes Reef", "includes Reef")]
    [InlineData("Note: a ++ b", "a; b")]
    [InlineData("notes of a island", "notes of a island")]
    [InlineData("data are in 2013 US dollars; ++ rounded", "data are in 2013 US dollars; rounded")]
    public void Note_EachShape_IsClauses(string text, string expected) => Assert.Equal(expected, FactbookText.Note(text));
}
