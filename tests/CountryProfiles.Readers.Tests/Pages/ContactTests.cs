using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Readers.Tests.Pages;

/// <summary>Offices, telephone numbers and hidden addresses. The numbers are of ranges kept free for examples, or well-known switchboards.</summary>
public sealed class ContactTests
{
    [Theory]
    [InlineData("Tel: +44 20 7946 0123", "+442079460123")]
    [InlineData("Tel. +44.20.7946 0123.", "+442079460123")]
    [InlineData("Telephone: +44 (0) 20-7946-0123", "+442079460123")]
    [InlineData("Tel: [44] (0) 20-7946-0123", "+442079460123")]
    [InlineData("Tel: +(44 20) 79460123", "+442079460123")]
    [InlineData("Tel: 0044 20 7946 0123", "+442079460123")]
    [InlineData("Tel: +44.2 07 946 01 23", "+442079460123")]
    [InlineData("Tel: +4420/ 79 46 01 23; 79 46 01 24", "+442079460123 +442079460124")]
    [InlineData("Tel: +44 20 7946 0123, +44 20 7946 0124", "+442079460123 +442079460124")]
    [InlineData("Tel: +44 20 7946 0123\n     +44 20 7946 0124", "+442079460123 +442079460124")]
    public void Telephone_IsReadIntoTheInternationalForm(string lines, string expected)
    {
        ReadResult<ProfilePage> result = PageReading.Read("Office\nSample Road\n" + lines);

        Contact contact = Assert.Single(result.Value.Contacts);
        Assert.Equal(expected, string.Join(' ', contact.Telephones.Select(number => number.E164)));
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("Tel: +876 555 0417", "PAGE015")]
    [InlineData("Tel: 0760-030-3000", "PAGE015")]
    [InlineData("Tel: 011-41-22-717-9111", "PAGE015")]
    [InlineData("Tel: +44 20 7946 0123 ext. 4", "PAGE015")]
    [InlineData("Tel: +44 20", "PAGE015")]
    [InlineData("Tel: +44 20 7946 0123 / 24", "PAGE015")]
    [InlineData("Tel: +44 20 7946 0123 +44 20 7946 0124", "PAGE015")]
    [InlineData("Tel:", "PAGE002")]
    public void Telephone_ThatIsNotValid_HasNoInternationalForm(string line, string code)
    {
        ReadResult<ProfilePage> result = PageReading.Read("Office\nSample Road\n" + line);

        Assert.All(Assert.Single(result.Value.Contacts).Telephones, number => Assert.Null(number.E164));
        Assert.Equal("3:" + code, PageReading.Codes(result));
    }

    [Fact]
    public void Telephone_WithoutTheCodeOfAKnownCountry_IsCompletedAndReported()
    {
        ReadResult<ProfilePage> result = PageReading.Read("Office\nSample Road\nTel: +876 968 0417", "JAM");

        TelephoneNumber number = Assert.Single(Assert.Single(result.Value.Contacts).Telephones);
        Assert.Equal(("+876 968 0417", "+18769680417"), (number.Printed, number.E164));
        Assert.Equal("3:PAGE016", PageReading.Codes(result));
    }

    [Theory]
    [InlineData("office@example.org", "office@example.org", null, "")]
    [InlineData("office (at) example (dot) org", "office@example.org", null, "")]
    [InlineData("office[at]example[dot]org", "office@example.org", null, "")]
    [InlineData("\"mailto:office@example.org\">office@example.org", "office@example.org", null, "")]
    [InlineData("<a href=\"mailto:office@example.org\">office@example.org</a>", "office@example.org", null, "")]
    [InlineData("[email protected]", null, MissingReason.Suppressed, "")]
    [InlineData("[email\u00A0protected]", null, MissingReason.Suppressed, "")]
    [InlineData("[email&#160;protected]", null, MissingReason.Suppressed, "")]
    [InlineData("OfficeOf[email\u00A0protected]", null, MissingReason.Suppressed, "3:PAGE017")]
    [InlineData("office at example", null, MissingReason.NotAvailable, "3:PAGE017")]
    [InlineData("\"\">", null, MissingReason.NotAvailable, "3:PAGE017")]
    [InlineData("", null, MissingReason.NotAvailable, "3:PAGE002")]
    [InlineData("one@example.org, two@example.org", "one@example.org", null, "3:PAGE017")]
    public void Email_IsReadOrSaysWhyNot(string text, string? email, MissingReason? missing, string codes)
    {
        ReadResult<ProfilePage> result = PageReading.Read("Office\nSample Road\nE-mail: " + text);

        Contact contact = Assert.Single(result.Value.Contacts);
        Assert.Equal((email, missing), (contact.Email, contact.EmailMissing));
        Assert.Equal(codes, PageReading.Codes(result));
    }

    [Theory]
    [InlineData("http://www.example.org", "http://www.example.org/", "")]
    [InlineData("www.example.org", "http://www.example.org/", "")]
    [InlineData("ftp://example.org", null, "3:PAGE018")]
    [InlineData("see our page", null, "3:PAGE018")]
    [InlineData("", null, "3:PAGE002")]
    public void Website_IsReadOrReported(string text, string? website, string codes)
    {
        ReadResult<ProfilePage> result = PageReading.Read("Office\nSample Road\nCountry Website: " + text);

        Assert.Equal(website, Assert.Single(result.Value.Contacts).Website?.AbsoluteUri);
        Assert.Equal(codes, PageReading.Codes(result));
    }

    [Fact]
    public void OneLine_WithAllLabels_IsTakenApart()
    {
        ReadResult<ProfilePage> result = PageReading.Read(
            "Str. Sample 36/1, \"Center\", , SAMPLETOWN 2001\n\nTel. +4420/ 79 46 01 23; 79 46 01 24. Fax. +4420/ 79 46 01 25. E-mail: [email protected]");

        Contact contact = Assert.Single(result.Value.Contacts);
        Assert.Equal(PageReading.Source.Publisher, contact.Organization);
        Assert.Equal(["Str. Sample 36/1, \"Center\", , SAMPLETOWN 2001"], contact.AddressLines);
        Assert.Equal(["+442079460123", "+442079460124"], contact.Telephones.Select(number => number.E164));
        Assert.Equal("+442079460125", Assert.Single(contact.Faxes).E164);
        Assert.Equal(MissingReason.Suppressed, contact.EmailMissing);
        Assert.Equal("1:PAGE019", PageReading.Codes(result));
    }

    [Fact]
    public void DetailWithoutPlace_IsReported() =>
        Assert.Equal("3:PAGE019", PageReading.Codes(PageReading.Read("Office\nSample Road\nSocial Media: www.example.org/office\n")));

    // As the pages of 2021 have it: an address alone, and then the foot of the page.
    [Fact]
    public void AddressUnderItsHeading_WithoutLabels_IsAnOffice()
    {
        ReadResult<ProfilePage> result = PageReading.Read(
            "Remittances (2021)\nUSD 138 million\n\nContact information\n\nSample Office Testland\n1st floor Sample House\nSample Road, Testtown\n\nAbout us\nCareers\n");

        Contact contact = Assert.Single(result.Value.Contacts);
        Assert.Equal("Sample Office Testland", contact.Organization);
        Assert.Equal(["1st floor Sample House", "Sample Road, Testtown"], contact.AddressLines);
        Assert.Equal("", PageReading.Codes(result));
    }

    [Theory]
    [InlineData("Contact\n\nSend us a line\n\nAbout us\nCareers\n")]
    [InlineData("Contact\nPopulation (2015): 5.9 million\n\nAbout us\nCareers\n")]
    public void HeadingWithoutAnAddress_MakesNoOffice(string page) => Assert.Empty(PageReading.Read(page).Value.Contacts);

    [Fact]
    public void LabelInASentence_MakesNoOffice() =>
        Assert.Empty(PageReading.Read("Those who like to write by email: someone@example.org reads it.").Value.Contacts);
}
