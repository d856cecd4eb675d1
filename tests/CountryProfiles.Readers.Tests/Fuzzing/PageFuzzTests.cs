using CountryProfiles.Fuzzing;
using CountryProfiles.Readers.Pages;
using CountryProfiles.Readers.Tests.Pages;

namespace CountryProfiles.Readers.Tests.Fuzzing;

/// <summary>Pages changed at random: lawful facts and contacts and diagnostics, and never an exception.</summary>
public sealed class PageFuzzTests
{
    /// <summary>Sound pages of each layout, in parts small enough to be changed everywhere; whatever else reads pages is checked on them too.</summary>
    internal static readonly string[] Pages =
    [
        "Population (2015):5.9 million\nArea:199,951 km2\nRemittances (2014 estimate):USD 2,246 million\nHDI Rank (2014): 120 of 188\n",
        "Net Migration Rate (2015-2020): -3.2 migrants/1,000 population\nImmigrants (2015): 3.4%\nWomen as a Percentage of Immigrants (2015): 59.6%\n",
        "Adult HIV Prevalence (2014):0.30%\nCurrency: Kyrgyzstani Som (KGS)\nLanguages: Kyrgyz, Russian\nPopulation Under 15 (2015): 31.4%\n",
        "GDP per Capita PPP (2014): USD 3,322\nPopulation\n5 900 000\nArea\t199.951 km²\n<td>Population</td><td>5.9&nbsp;million</td>\n",
        "Sample Organization, Main Office\n1 First Street\nSampletown 27\n\nTel: +44 20 7946 0123\n     +44 20 7946 0124\nFax. +44.20.7946 0125\nE-mail: office@example.org\n",
        "Sample Organization\nP.O. Box 15\nTel: +44 (0) 20 7946 0126 | Fax: +44 (0) 20 7946 0127\nEmail: second (at) example (dot) org\nWebsite: www.example.org\n",
        "{{Infobox country\n| population_estimate = 5,900,000{{increase}}<ref>A note</ref>\n| population_estimate_year = 2015\n| area_km2 = [[Area|199,951]] <!-- land -->\n}}\n",
        "Figures are for 2009 unless indicated\nTotal population: 697,000\nPopulation under 15 (%): 31\nBevölkerung: 5,9 Mio.\n",
        "Tel: +37322/ 23 21 73; 23 21 74, 0044 20 7946 0123; [996] 312 61 24 56\nDistance to London: 4,368 km\n",
    ];

    /// <summary>Sound documents of each layout.</summary>
    internal static readonly string[] Documents =
    [
        "<title>Kyrgyzstan</title><table><tr><th>Population (2015)<td>5.9 million<tr><td>Area</td><td>199,951 km<sup>2</sup></td></tr></table>",
        "<table><tr><th>Fact<th>2014<th>2015<tr><td rowspan=2>Immigrants<td>3.3%<td>3.4%<tr><td colspan=2>120 of 188</table>",
        "<dl><dt>Population (2015)<dd>5.9 million<dt>Languages<dd>Kyrgyz, Russian<dd>&nbsp;</dl><pre>Area\n10 km2</pre>",
        "<ul><li><b>Remittances</b> (2014):<br>USD 2,246&nbsp;million</li><li>HDI rank (2014): 120<sup>th</sup> of 188</li></ul><s>Population: 5</s>",
        "<div class=a><div>Currency</div><div>Kyrgyzstani Som (KGS)</div></div><div hidden>Area: 5 km2</div><script>var x = '<td>';</script><!-- <p> -->",
        "<h3>An office</h3><p>Tel: <a href=\"tel:+442079460123\">+44 20 7946 0123</a><br>Email: <a href=\"mailto:a@example.org\">a@example.org</a> <a href=\"/cdn-cgi/l/email-protection#12\"><span class=\"__cf_email__\" data-cfemail=\"12\">[hidden]</span></a>",
    ];

    [Fact]
    public void Page_OfAnyText_IsReadOrReported() => Fuzz.Texts(Pages, static text => Check(PageReading.Read(text)));

    [Fact]
    public void Page_OfAnyTextAndNoCountry_IsReadOrReported() => Fuzz.Texts(
        Pages, static text => Check(PageReading.Read(text, country: "", (NumberConvention)(text.Length % Enum.GetValues<NumberConvention>().Length))));

    [Fact]
    public void Document_OfAnyBytes_IsReadOrReported() => Fuzz.Bytes(Documents, static bytes =>
    {
        using MemoryStream html = new(bytes);
        Check(PageReading.Reader.ReadHtml(html, new PageReadOptions { Source = PageReading.Source, Country = CountryCode.Create("KGZ") }));
    });

    [Fact]
    public void Telephones_OfAnyText_AreInternationalOrReported() => Fuzz.Texts(
        ["+44 20 7946 0123, +44 20 7946 0124", "+37322/ 23 21 73; 23 21 74", "0044 (0) 20 7946 0123", "[996] 312 61 24 56", "(+996 312) 61-24-56 / 57", "+1 876 555 0100 ext. 5", "+996312612456"],
        static text =>
        {
            ReadResult<ProfilePage> result = PageReading.Read("An office\nTel: " + text + "\nFax: " + text + "\n", country: text.Length % 2 == 0 ? "KGZ" : "GBR");
            Check(result);
        });

    /// <summary>What holds of every page that was read.</summary>
    internal static void Check(ReadResult<ProfilePage> result)
    {
        Lawful.Check(result.Diagnostics, "PAGE");
        Assert.All(result.Value.Observations, Lawful.Check);
        Assert.All(result.Value.Contacts, Lawful.Check);
        Assert.All(result.Value.StoryDistances, Lawful.Check);
    }
}
