using System.Text;
using CountryProfiles.Readers.Pages;
using FsCheck.Xunit;

namespace CountryProfiles.Readers.Tests.Pages;

/// <summary>Constructs of HTML one by one: what each gives, or the codes of what is wrong.</summary>
public sealed class HtmlConstructTests
{
    private const string Population = "population mid-2015 5900000 ± 50000 person x6 Normal";

    [Theory]
    [InlineData("<li>Population (2015): 5.9 million</li>")]
    [InlineData("<p><b>Population</b> (2015):<br>5.9 million")]
    [InlineData("<h3>Population (2015)</h3><p>5.9 million</p>")]
    [InlineData("<p>Population (2015)</p><p>5.9 million</p>")]
    [InlineData("<div><div>Population (2015)</div></div><div><div>5.9 million</div></div>")]
    [InlineData("<div class=field><div class=label>Population (2015)</div><div class=items><div class=item>5.9 million</div></div></div>")]
    [InlineData("<div class=row><div class=col><p>Population (2015)</p></div><div class=col><p>5.9 million</p></div></div>")]
    [InlineData("<dl><dt>Population (2015)<dd>5.9 million</dl>")]
    [InlineData("<table><tr><th>Population (2015)<td>5.9 million</table>")]
    [InlineData("<table><tr><td>Population (2015):</td><td></td><td>5.9 million</td></tr></table>")]
    [InlineData("<table><tr><th>Population</th><th>(2015)</th></tr><tr><td>Population (2015)</td><td>5.9 million</td></tr></table>")]
    [InlineData("<table><tr><th colspan=2>Population (2015)</th></tr><tr><td colspan=2>5.9 million</td></tr></table>")]
    [InlineData("<table><tr><td>Population (2015): 5.9 million</td></tr></table>")]
    [InlineData("<table><tr><td>Population</td><td>5.9 million<br>(2015)</td></tr></table>")]
    [InlineData("<pre>\nPopulation (2015)\n5.9   million\n</pre>")]
    [InlineData("<p>Popu\u00ADlation (2015):\n  5.9\n  million\n</p>")]
    [InlineData("<p>Population<sup>3</sup> (2015): 5.9<sup>[a]</sup> million<sup>*</sup>")]
    [InlineData("<p>Population (2015): <span>5</span><span>.9 million</span></p>")]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Population (2015): 5.9 million<br/></p></body></html>")]
    public void Layout_IsRead(string html) => Assert.Equal(Population, Facts(html));

    [Theory]
    [InlineData("<p>Area: 21,300 km<sup>2</sup></p>", "area undated 21300 ± 0.5 km2 x0 Normal")]
    [InlineData("<p>Area: 8,220 sq mi<sup>2</sup></p>", "PAGE007")]
    [InlineData("<p>Area: 21,300<sup>2</sup> km²</p>", "area undated 21300 ± 0.5 km2 x0 Normal")]
    [InlineData("<p>Population: 1<sup>2</sup>234</p>", "PAGE007")]
    [InlineData("<p>Population: 10<sup>6</sup></p>", "PAGE007")]
    [InlineData("<p>HDI rank (2014): 42<sup>nd</sup> of 188</p>", "hdi.rank avg 2014 42 of 188 x0 Normal")]
    [InlineData("<h3>Area</h3><p>Total: 21,300 km2</p><p>Land: 21,000 km2</p>", "area.total undated 21300 ± 0.5 km2 x0 Normal & area.land undated 21000 ± 0.5 km2 x0 Normal")]
    [InlineData("<div><h3>Life expectancy at birth</h3></div><p>Total population: 72.9 years</p>", "PAGE002 PAGE007")]
    [InlineData("<h3>Life expectancy at birth</h3><p>Total population: 72.9 years</p>", "life-expectancy undated 72.9 ± 0.05 year x0 Normal")]
    [InlineData("<h2>Population</h2><p>Urban population: 38%</p>", "population.urban-share undated 38 ± 0.5 %{person} x0 Normal")]
    [InlineData("<h3>Area</h3><h3>Border</h3><p>Total: 21,300 km2</p>", "PAGE002 PAGE001")]
    [InlineData("<div><h3>Area</h3></div><p>Total: 21,300 km2</p>", "PAGE002 PAGE001")]
    [InlineData("<table><tr><td><h3>Area</h3></td></tr></table><p>Total: 21,300 km2</p>", "PAGE002 PAGE001")]
    [InlineData("<h3>Population</h3><p>Total: 5.9 million</p><p>Total: 6.1 million</p>", "PAGE012 PAGE012")]
    [InlineData("<h1>Area</h1><p>Total: 21,300 km2</p>", "PAGE002 PAGE001")]
    [InlineData("<p>Population: <s>5.8 million</s></p>", "PAGE002")]
    [InlineData("<p>Population (2015): 5.9 million (urban only)</p>", "PAGE009")]
    [InlineData("<table><tr><td>Population</td><td>5.9 million<br>(urban only)</td></tr></table>", "PAGE009")]
    [InlineData("<table><tr><td>Population</td><td>5.9 million<br>of whom 3 million in towns</td></tr></table>", "PAGE007")]
    [InlineData("<table><tr><th>Fact</th><th>Women</th></tr><tr><td>Population</td><td>3 million</td></tr></table>", "PAGE009")]
    [InlineData("<table><caption>Women</caption><tr><td>Population</td><td>3 million</td></tr></table>", "PAGE009")]
    [InlineData("<table><tr><th colspan=2>Diaspora</th></tr><tr><td>Population</td><td>3 million</td></tr></table>", "PAGE009")]
    [InlineData("<table><tr><th>Population</th><td>3 million</td><td>4 million</td></tr></table>", "PAGE007")]
    [InlineData("<table><tr><td>Last census</td><td>2012</td></tr><tr><td>Population</td><td>3 million</td></tr></table>", "population undated 3000000 ± 500000 person x6 Normal")]
    [InlineData("<table><tr><td>Population</td><td></td></tr><tr><td></td><td>3 million</td></tr></table>", "PAGE002 PAGE003")]
    [InlineData("<ul><li><p>Immigrants</p><p></p></li><li><p></p><p>3.1%</p></li></ul>", "PAGE002 PAGE003")]
    [InlineData("<ul><li><div>Immigrants</div></li><li><div>3.1%</div></li><li><div>4.1%</div></li></ul>", "PAGE002 PAGE003 PAGE003")]
    [InlineData("<p><b>Population</b> growth is 1.3%.</p>", "")]
    [InlineData("<p><strong>Languages</strong> Department</p>", "")]
    [InlineData("<p>It has a <b>population</b> of approximately 111,000.</p>", "")]
    [InlineData("<table><tr><th>Country</th><th>Population</th><th>Area</th></tr><tr><td>Chile</td><td>18 million</td><td>756,096 km2</td></tr></table>", "PAGE002 PAGE002 PAGE001 PAGE001")]
    [InlineData("<table><tr><th>Year</th><th>Population</th></tr><tr><td>2015</td><td>5.9 million</td></tr></table>", "PAGE002 PAGE001")]
    [InlineData("<table><tr><th>Fact</th><th>Group</th><th>Value</th></tr><tr><td>Population</td><td>Men</td><td>3 million</td></tr></table>", "PAGE009 PAGE009")]
    [InlineData("<table><tr><th>Fact</th><th>Chile</th><th>OECD</th></tr><tr><td>Urban population</td><td>87%</td><td>80%</td></tr></table>", "PAGE009 PAGE009")]
    [InlineData("<table><tr><th>Fact</th><th>OECD</th></tr><tr><td>Urban population</td><td>80%</td></tr></table>", "PAGE009")]
    [InlineData("<table><tr><th>Fact</th><th>2015 estimate</th><th>Rank</th></tr><tr><td>Urban population</td><td>80%</td><td>5</td></tr></table>", "population.urban-share mid-2015 80 ± 0.5 %{person} x0 Estimated")]
    public void Construct_IsReadOrRefused(string html, string expected) => Assert.Equal(expected, Facts(html));

    [Theory]
    [InlineData("Email: <a href=\"mailto:office@example.org\">office@example.org</a>", "office@example.org", null)]
    [InlineData("<a href=\"mailto:office@example.org?subject=x\">Write to us</a>", "office@example.org", null)]
    [InlineData("Email: <a href=\"mailto:office%40example.org\">Write to us</a>", "office@example.org", null)]
    [InlineData("<a href=\"/cdn-cgi/l/email-protection#1234\">Write to us</a>", null, MissingReason.Suppressed)]
    [InlineData("Email: <a href=\"/cdn-cgi/l/email-protection#12\"><span class=\"__cf_email__\" data-cfemail=\"12\">[email&#160;protected]</span></a>", null, MissingReason.Suppressed)]
    [InlineData("E-mail: office (at) example (dot) org", "office@example.org", null)]
    [InlineData("<span>E-mail</span><br>office@example.org", "office@example.org", null)]
    public void Email_IsReadFromItsLink(string html, string? email, MissingReason? missing)
    {
        ReadResult<ProfilePage> result = Read("<div><p>Office<br>Sample Road<br>" + html + "</div>");

        Contact office = Assert.Single(result.Value.Contacts);
        Assert.Equal((email, missing), (office.Email, office.EmailMissing));
        Assert.Equal(("Office", "Sample Road"), (office.Organization, Assert.Single(office.AddressLines)));
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("<a href=\"tel:+442079460123\">Call us</a>")]
    [InlineData("<a href=\"tel:+442079460123\">+44 20 7946 0123</a>")]
    [InlineData("Tel: <a href=\"tel:+442079460123\">+44 20 7946 0123</a>")]
    [InlineData("Phone<br>+44 20 7946 0123")]
    public void Telephone_IsReadFromItsLink(string html)
    {
        ReadResult<ProfilePage> result = Read("<p>Office<br>Sample Road<br>" + html);

        Assert.Equal("+442079460123", Assert.Single(Assert.Single(result.Value.Contacts).Telephones).E164);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Website_IsReadFromItsLink() =>
        Assert.Equal(
            "http://www.example.org/",
            Assert.Single(Read("<p>Office<br>Sample Road<br>Website: <a href=\"http://www.example.org/\">our page</a>").Value.Contacts).Website?.AbsoluteUri);

    [Fact]
    public void LinkInASentence_MakesNoOffice() =>
        Assert.Empty(Read("<p>Those who like to write to <a href=\"mailto:someone@example.org\">someone</a> may do so.").Value.Contacts);

    [Theory]
    [InlineData("<title>Kyrgyzstan | Somebody</title><p>Population: 5.9 million", "KGZ")]
    [InlineData("<title>Somebody</title><h1>Country profile: Chile</h1><p>Population: 5.9 million", "CHL")]
    [InlineData("<title>Chile and Kyrgyzstan</title><p>Population: 5.9 million<p>Currency: Kyrgyz Som (KGS)", "KGZ")]
    public void Country_IsFoundInTheTitle(string html, string country) => Assert.Equal(country, Read(html, "").Value.Country.ToString());

    [Theory]
    [InlineData("<meta charset=windows-1252><p>Currency: Lev\u00E9 (KGS)", "iso-8859-1")]
    [InlineData("<meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-1\"><p>Currency: Lev\u00E9 (KGS)", "iso-8859-1")]
    [InlineData("<p>Currency: Lev\u00E9 (KGS)", "utf-8")]
    [InlineData("\uFEFF<meta charset=windows-1252><p>Currency: Lev\u00E9 (KGS)", "utf-8")]
    [InlineData("\uFEFF<p>Currency: Lev\u00E9 (KGS)", "utf-16")]
    public void Encoding_IsTheOneThatTheFileDeclares(string html, string encoding)
    {
        using MemoryStream file = new(Encoding.GetEncoding(encoding).GetBytes(html + " x"));

        ReadResult<ProfilePage> result = PageReading.Reader.ReadHtml(file, new PageReadOptions { Source = PageReading.Source, Country = PageReading.Testland.Code });

        Assert.Equal("Lev\u00E9 (KGS) x", Assert.Single(result.Diagnostics).Excerpt);
    }

    [Fact]
    public void Diagnostic_HasThePlaceOfTheTagBefore()
    {
        ReadResult<ProfilePage> result = PageReading.Reader.ReadHtml(
            "<table>\n<tr><td>Population</td><td>5.9 million</td></tr>\n<tr><td>Area</td>\n  <td>many fields</td></tr></table>",
            new PageReadOptions { Source = PageReading.Source, Country = PageReading.Testland.Code, File = "sample.html" });

        Diagnostic only = Assert.Single(result.Diagnostics);
        Assert.Equal(("PAGE005", "sample.html", 4, 3, "many fields"), (only.Code, only.File, only.Line, only.Column, only.Excerpt));
    }

    [Theory]
    [InlineData("<div>", 400)]
    [InlineData("<b>", 100_000)]
    [InlineData("<span>", 100_000)]
    [InlineData("<table><tr><td>", 1_000)]
    [InlineData("<ul><li>", 50_000)]
    [InlineData("<p>x", 60_000)]
    [InlineData("<font color=1><font color=2><div></font></font>", 20_000)]
    public void DeepOrLargeDocument_IsRefused(string part, int times)
    {
        ReadResult<ProfilePage> result = Read(string.Concat(Enumerable.Repeat(part, times)) + "<p>Population: 5.9 million");

        Assert.Empty(result.Value.Observations);
        Assert.Equal("PAGE024", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void EmphasisLeftOpen_IsNotCopiedWithoutEnd()
    {
        string open = string.Concat(Enumerable.Range(0, 200).Select(static i => $"<b style=x{i}>"));

        ReadResult<ProfilePage> result = Read("<div>" + open + "</div>" + string.Concat(Enumerable.Repeat("<p>x", 40_000)));

        Assert.Equal("PAGE024", Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("<tr>x")]
    [InlineData("<td rowspan=9999 colspan=9999>1")]
    [InlineData("<tr><td>Population<td>1,")]
    [InlineData("<dt>Population<dd>")]
    [InlineData("<sup>1")]
    [InlineData("</p>")]
    [InlineData("<a href=mailto:a@b.c>")]
    [InlineData("a b=c ")]
    [InlineData("&amp")]
    [InlineData("<br>")]
    public void Repetition_IsReadInProportion(string part)
    {
        string many = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));

        // None of them takes a second by itself; in quadratic time on so many characters none would come to an end.
        foreach (string html in (string[])[many, "<table>" + many, "<table><tr>" + many, "<dl>" + many, "<p " + many])
        {
            Read(html);
        }
    }

    [Fact]
    public void LongPage_IsReadToItsLimit()
    {
        ReadResult<ProfilePage> result = Read("<p>Area: 10 km2</p>" + new string(' ', 4_000_000) + "<p>Population: 5.9 million");

        Assert.Equal("area", Assert.Single(result.Value.Observations).Indicator.Code.ToString());
        Assert.Equal("PAGE022", Assert.Single(result.Diagnostics).Code);
    }

    /// <summary>Whatever stands between the tags of a page, it is read without an exception.</summary>
    [Property(MaxTest = 300)]
    public void AnyText_IsReadWithoutException(string? text, byte place, byte other)
    {
        string[] parts = ["<table><tr><th>Population<td>", "<dl><dt>Area<dd>", "<td colspan=", "<sup>", "<a href='mailto:", "</tr>", "<caption>", "<li><b>Languages</b>", "<div><div>", "<h1>", "<pre>", "&#"];

        ReadResult<ProfilePage> result = Read(parts[place % parts.Length] + text + parts[other % parts.Length] + text + "</table>", "");

        Assert.All(result.Diagnostics, diagnostic => Assert.StartsWith("PAGE0", diagnostic.Code, StringComparison.Ordinal));
    }

    private static ReadResult<ProfilePage> Read(string html, string country = "ZZZ") =>
        PageReading.Reader.ReadHtml(html, new PageReadOptions { Source = PageReading.Source, Country = country.Length == 0 ? default : CountryCode.Create(country) });

    private static string Facts(string html)
    {
        ReadResult<ProfilePage> result = Read(html);
        return result.Value.Observations.Count > 0
            ? string.Join(" & ", result.Value.Observations.Select(PageReading.State))
            : string.Join(' ', result.Diagnostics.Select(static diagnostic => diagnostic.Code));
    }
}
