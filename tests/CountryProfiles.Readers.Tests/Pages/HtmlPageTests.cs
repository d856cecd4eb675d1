using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Readers.Tests.Pages;

/// <summary>
/// Saved pages, one of each layout. The values are made up; what is expected was read off the pages by hand, and the lines
/// of diagnostics are those of the files.
/// </summary>
public sealed class HtmlPageTests
{
    [Fact]
    public void BlockBeforeProse_IsReadLineByLine() => Check(
        "block-before-prose",
        """
        population mid-2013 1400000 ± 50000 person x6 Normal
        area undated 2150 ± 0.5 km2 x0 Normal
        languages undated English, French x0 Normal
        hdi.rank avg 2013 61 of 187 x0 Normal
        immigrants.share mid-2013 3.9 ± 0.05 %{person} x0 Normal
        """,
        "6:PAGE004 12:PAGE004");

    [Fact]
    public void EmphasizedLabels_EndWhereTheEmphasisEnds()
    {
        ReadResult<ProfilePage> result = Check(
            "emphasized-labels",
            """
            population mid-2015 5700000 ± 50000 person x6 Normal
            area undated 21300 ± 0.5 km2 x0 Normal
            languages undated Kyrgyz, Russian x0 Normal
            currency undated KGS x0 Normal
            hdi.rank avg 2014 118 of 188 x0 Normal
            population.under-15-share mid-2015 30.2 ± 0.05 %{person} x0 Normal
            hiv.prevalence.adults avg 2014 <0.1 ± 0.05 %{adult-15-49} x0 Normal
            """,
            "9:PAGE002");

        Contact office = Assert.Single(result.Value.Contacts);
        Assert.Equal("International Organization for Migration (IOM)", office.Organization);
        Assert.Equal(["6, Sample str."], office.AddressLines);
        Assert.Equal(["+442079460123", "+442079460124"], office.Telephones.Select(static number => number.E164));
        Assert.Equal("+442079460125", Assert.Single(office.Faxes).E164);
        Assert.Equal((null, MissingReason.Suppressed), (office.Email, office.EmailMissing));
        Assert.Equal("http://www.example.org/", office.Website?.AbsoluteUri);
    }

    [Fact]
    public void Boxes_PairLabelAndValueOfOneBoxOnly()
    {
        ReadResult<ProfilePage> result = Check(
            "boxes",
            """
            population mid-2020 1400000 ± 50000 person x6 Normal
            net-migration-rate avg 2021 -3.9 ± 0.05 migrant/1000person/year x0 Normal
            remittances 2021 131500000 ± 50000 USD x6 Normal
            """,
            "7:PAGE002 9:PAGE002 10:PAGE003");

        Contact office = Assert.Single(result.Value.Contacts);
        Assert.Equal("International Organization for Migration (IOM) Testland", office.Organization);
        Assert.Equal(["10-12 Sample Street"], office.AddressLines);
        Assert.Equal("+442079460123", Assert.Single(office.Telephones).E164);
        Assert.Equal("office@example.org", office.Email);
    }

    [Fact]
    public void Bullets_AreFacts() => Check(
        "bullets",
        """
        population undated 39000000 ± 500000 person x6 Normal
        area undated 570300 ± 0.5 km2 x0 Normal
        languages undated English, Kiswahili x0 Normal
        currency undated KES x0 Normal
        """,
        "4:PAGE001");

    [Fact]
    public void TwoColumns_AreLabelAndValue()
    {
        ReadResult<ProfilePage> result = Check(
            "two-columns",
            """
            population undated 688000 ± 0.5 person x0 Normal
            area undated 38200 ± 0.5 km2 x0 Normal
            languages undated English, French x0 Normal
            literacy mid-2008 36.1 ± 0.05 %{literacy-age} x0 Normal
            literacy mid-2012 38.4 ± 0.05 %{literacy-age} x0 Normal
            """,
            "8:PAGE001 9:PAGE001 12:PAGE002 13:PAGE003 15:PAGE019");
        Assert.Equal("+442079460123", Assert.Single(Assert.Single(result.Value.Contacts).Telephones).E164);
    }

    [Fact]
    public void ColumnsOfYears_DateTheirValues() => Check(
        "years",
        """
        population mid-2014 5600000 ± 50000 person x6 Normal
        population mid-2015 5700000 ± 50000 person x6 Normal
        remittances 2014 2100000000 ± 500000 USD x6 Normal
        remittances 2015 NotAvailable x0 Normal
        immigrants.share mid-2015 3.1 ± 0.05 %{person} x0 Normal
        area undated 21300 ± 0.5 km2 x0 Normal [stated for 2015]
        population.under-15-share mid-2010 31.9 ± 0.05 %{person} x0 Normal
        population.under-15-share mid-2015 30.2 ± 0.05 %{person} x0 Normal
        net-migration-rate avg 2015 -2.9 ± 0.05 migrant/1000person/year x0 Normal
        hdi.rank avg 2015 120 of 188 x0 Normal
        """,
        "9:PAGE008 19:PAGE009 19:PAGE009 23:PAGE007");

    [Fact]
    public void Definitions_BelongToTheTermBefore() => Check(
        "definitions",
        """
        population mid-2023 6518026 ± 0.5 person x0 Normal [World Bank]
        population mid-2020 6771547 ± 0.5 person x0 Normal [STAT]
        immigrants.women-share mid-2020 53.1 ± 0.05 %{immigrant} x0 Normal
        area undated 76400.5 ± 0.05 km2 x0 Normal
        currency undated EUR x0 Normal
        net-migration-rate avg mid-2015/mid-2020 0.9 ± 0.05 migrant/1000person/year x0 Normal
        """,
        "5:PAGE002");

    [Fact]
    public void Infobox_RowsWithBulletsBelongToTheRowAbove() => Check(
        "infobox",
        """
        languages.official undated English, Swahili x0 Normal
        area.total undated 570300 ± 0.5 km2 x0 Normal
        population mid-2022 53885600 ± 0.5 person x0 Estimated
        population mid-2019 46464200 ± 0.5 person x0 Normal [census]
        gdp.ppp 2022 327900000000 ± 50000000 USD@ppp x9 Estimated
        gdp.per-capita.ppp 2022 6050 ± 0.5 USD@ppp/person x0 Estimated
        currency undated KES x0 Normal
        """,
        "6:PAGE001 10:PAGE007 14:PAGE001 19:PAGE001");

    [Fact]
    public void WhatIsNotShown_IsNotRead() => Check("not-shown", "population undated 5700000 ± 50000 person x6 Normal", "");

    [Fact]
    public void TableForLayout_IsReadAsLines() => Check(
        "layout-table",
        """
        population mid-2015 5700000 ± 50000 person x6 Normal
        area undated 21300 ± 0.5 km2 x0 Normal
        immigrants.share mid-2015 3.1 ± 0.05 %{person} x0 Normal
        currency undated KGS x0 Normal
        hdi.rank avg 2014 118 of 188 x0 Normal
        """,
        "");

    // The layout of the Factbook's own site: a heading for each field, and the parts of the field in bold below it.
    [Fact]
    public void FactbookSite_PartsBelongToTheHeadingAboveThem() => Check(
        "factbook-site",
        """
        area.total undated 71300 ± 0.5 km2 x0 Normal
        area.land undated 70100 ± 0.5 km2 x0 Normal
        area.water undated 1200 ± 0.5 km2 x0 Normal
        population mid-2025 6867900 ± 0.5 person x0 Estimated
        languages undated Testish, Samplish x0 Estimated [stated for 2021]
        population.under-15-share undated 24.1 ± 0.05 %{person} x0 Normal
        net-migration-rate avg 2025 3.7 ± 0.05 migrant/1000person/year x0 Estimated
        population.urban-share mid-2023 57.5 ± 0.05 %{person} x0 Normal
        life-expectancy avg 2024 77.7 ± 0.05 year x0 Estimated
        hiv.prevalence.adults avg 2021 <0.1 ± 0.05 %{adult-15-49} x0 Estimated
        literacy undated NotAvailable x0 Normal
        """,
        "9:PAGE001 12:PAGE001 12:PAGE001 14:PAGE001 14:PAGE001 15:PAGE001 16:PAGE001 17:PAGE003 18:PAGE001 18:PAGE001 21:PAGE001 "
            + "24:PAGE003 24:PAGE003 25:PAGE007 25:PAGE007 26:PAGE002 26:PAGE004 26:PAGE007 26:PAGE003");

    private static ReadResult<ProfilePage> Check(string name, string facts, string codes)
    {
        using FileStream file = File.OpenRead(Path.Combine(PageReading.FolderOfPages(), "Html", name + ".html"));
        ReadResult<ProfilePage> result = PageReading.Reader.ReadHtml(file, new PageReadOptions { Source = PageReading.Source, Country = PageReading.Testland.Code });

        Assert.Equal(facts.ReplaceLineEndings("\n").TrimEnd(), string.Join('\n', result.Value.Observations.Select(PageReading.State)));
        Assert.Equal(codes, PageReading.Codes(result));
        return result;
    }
}
