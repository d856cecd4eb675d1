using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using CountryProfiles.Data;
using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Benchmarks;

/// <summary>A saved page as a browser leaves it, menus and prose included: our reader beside AngleSharp's parse alone.</summary>
[MemoryDiagnoser]
public class HtmlPageBenchmarks
{
    private static readonly string s_page = Create();

    private readonly PageReadOptions _options = new()
    {
        Source = new Source { Code = "page", Publisher = "International Organization for Migration", Title = "A page" },
        Country = CountryCode.Create("KGZ"),
    };

    private readonly ProfilePageReader _reader = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, CountryDataset.Default.Countries);

    [Benchmark(Baseline = true)]
    public int ParseAlone()
    {
        using IHtmlDocument document = new HtmlParser().ParseDocument(s_page);
        return document.ChildNodes.Length;
    }

    [Benchmark]
    public ReadResult<ProfilePage> ReadHtmlPage() => _reader.ReadHtml(s_page, _options);

    private static string Create()
    {
        StringBuilder page = new("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Kyrgyzstan</title>");
        for (int i = 0; i < 20; i++)
        {
            page.Append($"<link rel=\"stylesheet\" href=\"page_files/style{i}.css\"><script src=\"page_files/script{i}.js\">var a{i} = \"<b>text</b>\";</script>");
        }

        page.Append("</head><body class=\"page node-type-country\"><nav class=\"menu\"><ul>");
        for (int i = 0; i < 120; i++)
        {
            page.Append($"<li class=\"menu-item leaf\"><a href=\"https://www.example.org/menu/item-{i}\" class=\"menu-link\" title=\"Item {i}\">Item {i} of the menu</a></li>\n");
        }

        page.Append("</ul></nav><main><h1>Kyrgyzstan</h1>");
        for (int i = 0; i < 25; i++)
        {
            page.Append("<div class=\"field field-name-body\"><p class=\"text\">The organization carries on its assistance to the government and people of the country in elaborating and <em>implementing</em> sustained and sound policies, improved legislation and <a href=\"https://www.example.org/structures\">appropriate administrative structures</a>, and will extend projects in good governance.</p></div>\n");
        }

        page.Append("<table class=\"facts\">");
        foreach ((string label, string value) in ((string, string)[])[
            ("Population (2015)", "5.9 million"), ("Area", "199,951 km<sup>2</sup>"), ("Languages", "Kyrgyz, Russian"), ("Currency", "Kyrgyz Som (KGS)"),
            ("GDP per Capita PPP (2014)", "USD 3,322"), ("HDI Rank (2014)", "120 of 188"), ("Remittances (2014 estimate)", "USD 2,246 million"),
            ("Net Migration Rate (2015-2020)", "-3.2 migrants/1,000 population"), ("Immigrants (2015)", "3.4%"),
            ("Women as a Percentage of Immigrants (2015)", "59.6%"), ("Population under 15 (2015)", "31.4%"), ("Adult HIV Prevalence (2014)", "0.30%")])
        {
            page.Append($"<tr class=\"row\"><th scope=\"row\">{label}</th><td class=\"value\">{value}</td></tr>\n");
        }

        page.Append("</table><div class=\"office\"><p>International Organization for Migration (IOM)<br>6, Ryskulova str.</p><p>Tel: +99.63 12 61 24 56, +99.63 12 61 24 57<br>Website: <a href=\"http://www.iom.kg\">http://www.iom.kg</a></p></div></main><footer><ul>");
        for (int i = 0; i < 40; i++)
        {
            page.Append($"<li><a href=\"https://www.example.org/footer/{i}\">Footer link {i}</a></li>\n");
        }

        return page.Append("</ul></footer></body></html>").ToString();
    }
}
