using CountryProfiles.Units;

namespace CountryProfiles.Tests.Model;

/// <summary>The records around observations: what they refuse, what they equal, how they print.</summary>
public class RecordTests
{
    private static readonly Source s_source = new() { Code = "test", Publisher = "Publisher", Title = "Title" };
    private static readonly Country s_country = new() { Code = CountryCode.Create("KGZ"), Alpha2 = "KG", Numeric = 417, Name = "Kyrgyzstan" };

    [Fact]
    public void Country_NumericText_HasThreeDigits()
    {
        Assert.Equal("417", s_country.NumericText);
        Assert.Equal("008", (s_country with { Numeric = 8 }).NumericText);
        Assert.Null((s_country with { Numeric = null }).NumericText);
        Assert.Equal("Kyrgyzstan", s_country.ToString());
    }

    [Fact]
    public void Country_WrongMembers_AreRefusedEvenThroughWith()
    {
        Assert.Throws<ArgumentException>(() => s_country with { Code = default });
        Assert.All(["", "kg", "KGZ", "K", "K1", "ÄÖ"], text => Assert.Contains(
            $"'{text}'", Assert.Throws<ArgumentException>(() => s_country with { Alpha2 = text }).Message));
        Assert.Throws<ArgumentException>(() => s_country with { Alpha2 = null! });
        Assert.All([0, -1, 1000], number => Assert.Throws<ArgumentOutOfRangeException>(() => s_country with { Numeric = number }));
        Assert.Throws<ArgumentException>(() => s_country with { Name = " " });
        Assert.Throws<ArgumentNullException>(() => s_country with { Name = null! });
        Assert.Equal("NA", (s_country with { Alpha2 = "NA" }).Alpha2);
    }

    [Fact]
    public void Source_ToString_JoinsPublisherTitleAndEdition()
    {
        Assert.Equal("Publisher, Title", s_source.ToString());
        Assert.Equal("Publisher, Title, 2015", (s_source with { Edition = "2015" }).ToString());
    }

    [Fact]
    public void Source_BlankMembers_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => s_source with { Code = "" });
        Assert.Throws<ArgumentException>(() => s_source with { Publisher = " " });
        Assert.Throws<ArgumentNullException>(() => s_source with { Title = null! });
    }

    [Theory]
    [InlineData("+996312612456")]
    [InlineData("+1234567")]
    [InlineData("+123456789012345")]
    public void TelephoneNumber_E164_IsKept(string number) =>
        Assert.Equal(number, new TelephoneNumber { Printed = "+99.63 12 61 24 56", E164 = number }.E164);

    [Theory]
    [InlineData("")]
    [InlineData("996312612456")]
    [InlineData("+996 312 612456")]
    [InlineData("+0996312612")]
    [InlineData("+123456")]
    [InlineData("+1234567890123456")]
    [InlineData("+99631261245a")]
    [InlineData("+٩٩٦٣١٢٦١٢٤٥٦")]
    public void TelephoneNumber_AnythingElse_IsRefused(string number) => Assert.Contains(
        $"'{number}'", Assert.Throws<ArgumentException>(() => new TelephoneNumber { Printed = "1", E164 = number }).Message);

    [Fact]
    public void TelephoneNumber_Printed_IsRequiredAndPrints()
    {
        Assert.Throws<ArgumentException>(() => new TelephoneNumber { Printed = " " });
        Assert.Equal("+99.63 12", new TelephoneNumber { Printed = "+99.63 12" }.ToString());
        Assert.Null(new TelephoneNumber { Printed = "x" }.E164);
    }

    [Fact]
    public void Contact_HiddenEmail_IsMissingWithItsReason()
    {
        Contact hidden = Office() with { EmailMissing = MissingReason.Suppressed };

        Assert.Null(hidden.Email);
        Assert.Equal(MissingReason.Suppressed, hidden.EmailMissing);
        Assert.Equal(MissingReason.NotAvailable, Office().EmailMissing);
    }

    [Fact]
    public void Contact_Email_LeavesNoReason()
    {
        Contact reachable = Office() with { Email = "office@example.org" };

        Assert.Equal("office@example.org", reachable.Email);
        Assert.Null(reachable.EmailMissing);
        Assert.Equal(reachable, Office() with { EmailMissing = MissingReason.Suppressed, Email = "office@example.org" });
        Assert.Equal(reachable, Office() with { Email = "office@example.org", EmailMissing = MissingReason.Suppressed });
        Assert.Equal(Office(), Office() with { EmailMissing = MissingReason.NotAvailable });
        Assert.NotEqual(Office(), Office() with { EmailMissing = MissingReason.Suppressed });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("@")]
    [InlineData("office")]
    [InlineData("@example.org")]
    [InlineData("office@")]
    [InlineData("the office@example.org")]
    public void Contact_WrongEmail_IsRefused(string email) => Assert.Contains(
        $"'{email}' is not an e-mail address", Assert.Throws<ArgumentException>(() => Office() with { Email = email }).Message);

    [Fact]
    public void Contact_Lists_AreCopiedAndCompareByContent()
    {
        List<string> lines = ["6, Ryskulova str."];
        Contact contact = Office() with { AddressLines = lines, Telephones = [new TelephoneNumber { Printed = "1" }] };
        lines.Add("Bishkek");

        Assert.Equal(["6, Ryskulova str."], contact.AddressLines);
        Assert.Equal(contact, Office() with { AddressLines = ["6, Ryskulova str."], Telephones = [new TelephoneNumber { Printed = "1" }] });
        Assert.NotEqual(contact, contact with { Faxes = [new TelephoneNumber { Printed = "2" }] });
        Assert.Throws<ArgumentException>(() => contact with { AddressLines = [null!] });
        Assert.Throws<ArgumentNullException>(() => contact with { Faxes = null! });
        Assert.Throws<ArgumentException>(() => contact with { Organization = "" });
        Assert.Equal("Office", contact.ToString());
    }

    [Fact]
    public void Indicator_WrongMembers_AreRefused()
    {
        Indicator indicator = new() { Code = IndicatorCode.Create("area"), Name = "Area", Labels = ["Area", "Territory"] };

        Assert.Throws<ArgumentException>(() => indicator with { Code = default });
        Assert.Throws<ArgumentException>(() => indicator with { Name = "" });
        Assert.Equal(ObservationValueKind.Quantity, indicator.ValueKind);
        Assert.Equal(indicator, indicator with { Labels = ["Area", "Territory"] });
        Assert.NotEqual(indicator, indicator with { Labels = ["Area"] });
        Assert.Equal("Area", indicator.ToString());
    }

    [Fact]
    public void LanguageUse_Name_IsRequiredAndPrints()
    {
        Assert.Throws<ArgumentException>(() => new LanguageUse { Name = "" });
        Assert.Equal("Kyrgyz", new LanguageUse { Name = "Kyrgyz", Tag = "ky", IsOfficial = true }.ToString());
        Assert.Null(new LanguageUse { Name = "Kyrgyz" }.IsOfficial);
    }

    [Fact]
    public void MigrationContext_Distances_AreLengthsOfZeroOrMore()
    {
        MigrationContext context = new() { Source = s_source, StoryDistances = [Of("4,368 km"), Quantity.Exact(0, UnitTable.Default["km"]), Of("3 miles")] };

        Assert.Equal(context, context with { StoryDistances = [.. context.StoryDistances] });
        Assert.True(context.StoryDistances[1].IsExact);
        Assert.All(["5 km²", "5 people", "5", "-5 km"], text => Assert.Contains(
            Of(text).ToString("R", null), Assert.Throws<ArgumentException>(() => context with { StoryDistances = [Of(text)] }).Message));
    }

    [Fact]
    public void MigrationContext_Lists_CompareByContent()
    {
        MigrationContext context = new() { Source = s_source, Destinations = [CountryCode.Create("RUS"), CountryCode.Create("KAZ")], Sectors = ["construction"] };

        Assert.Equal(context, new() { Source = s_source, Destinations = [CountryCode.Create("RUS"), CountryCode.Create("KAZ")], Sectors = ["construction"] });
        Assert.NotEqual(context, context with { Destinations = [CountryCode.Create("KAZ"), CountryCode.Create("RUS")] });
        Assert.Empty(context.PolicyAims);
        Assert.Empty(context.AssistanceAreas);
    }

    [Fact]
    public void ReadResult_Diagnostics_CompareByContent()
    {
        Diagnostic diagnostic = new() { Code = "PAGE001", Message = "Not understood." };
        ReadResult<string> result = new() { Value = "read", Diagnostics = [diagnostic] };

        Assert.Equal(result, new() { Value = "read", Diagnostics = [diagnostic with { }] });
        Assert.NotEqual(result, result with { Diagnostics = [] });
        Assert.Empty(new ReadResult<string> { Value = "read" }.Diagnostics);
    }

    [Theory]
    [InlineData("KGZ.json", "$.observations[3].unit", 12, 5, "text", "KGZ.json(12,5): $.observations[3].unit: SEED004: Wrong. [text]")]
    [InlineData("KGZ.json", "$.observations[3].unit", 12, null, null, "KGZ.json(12): $.observations[3].unit: SEED004: Wrong.")]
    [InlineData("KGZ.json", null, null, null, null, "KGZ.json: SEED004: Wrong.")]
    [InlineData(null, null, 1234, null, null, "(1234): SEED004: Wrong.")]
    [InlineData(null, null, null, null, "text", "SEED004: Wrong. [text]")]
    public void Diagnostic_ToString_SaysWhatIsKnown(string? file, string? path, int? line, int? column, string? excerpt, string expected) => Assert.Equal(
        expected,
        new Diagnostic { Code = "SEED004", Message = "Wrong.", File = file, Path = path, Line = line, Column = column, Excerpt = excerpt }.ToString());

    [Fact]
    public void InvalidSeedException_Message_ListsTheFaults()
    {
        Diagnostic one = new() { Code = "SEED001", Message = "First.", File = "a.json", Line = 1 };
        Diagnostic two = new() { Code = "SEED002", Message = "Second.", File = "b.json", Line = 2 };

        Assert.Equal("The seed has a fault:\na.json(1): SEED001: First.", new InvalidSeedException([one]).Message);
        InvalidSeedException both = new([one, two]);
        Assert.Equal("The seeds have 2 faults:\na.json(1): SEED001: First.\nb.json(2): SEED002: Second.", both.Message);
        Assert.Equal([one, two], both.Diagnostics);
    }

    [Fact]
    public void InvalidSeedException_ManyFaults_ShowsTwentyAndHoldsAll()
    {
        InvalidSeedException invalid = new(Enumerable.Range(1, 45).Select(line => new Diagnostic { Code = "SEED001", Message = "Wrong.", Line = line }));

        Assert.Equal(45, invalid.Diagnostics.Count);
        Assert.Contains("\n(20): SEED001: Wrong.\nand 25 more.", invalid.Message);
        Assert.DoesNotContain("(21)", invalid.Message);
        Assert.Throws<ArgumentException>(() => new InvalidSeedException([]));
        Assert.Throws<ArgumentNullException>(() => new InvalidSeedException(null!));
    }

    [Fact]
    public void UnitMismatchException_Message_NamesBothAndSaysWhy()
    {
        UnitMismatchException mismatch = new("km2", "km", "they differ");

        Assert.Equal("Cannot combine 'km2' and 'km': they differ.", mismatch.Message);
        Assert.Equal(("km2", "km", "they differ"), (mismatch.Left, mismatch.Right, mismatch.Reason));
    }

    private static Contact Office() => new() { Organization = "Office", Source = s_source };

    private static Quantity Of(string text) => UnitTable.Default.Parse(text).Quantity;
}
