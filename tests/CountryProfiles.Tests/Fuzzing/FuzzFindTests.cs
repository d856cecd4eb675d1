using System.Text;
using CountryProfiles.Calculations;
using CountryProfiles.Data;
using CountryProfiles.Internal;
using CountryProfiles.Units;

namespace CountryProfiles.Tests.Fuzzing;

/// <summary>What changing texts at random found, each in the smallest form.</summary>
public sealed class FuzzFindTests
{
    [Theory]
    [InlineData("mid-201\0")]
    [InlineData("mid-2\0\0\0")]
    [InlineData("201\0")]
    [InlineData("mid-2015/mid-202\0")]
    public void ReferencePeriod_WithNulForADigit_IsRefused(string text) => Assert.False(ReferencePeriod.TryParse(text, out _));

    // 2^-400 has 400 decimal places, and 900 digits before them would be more than are read.
    [Fact]
    public void Rational_WithMoreThanAThousandDigits_PrintsAsTheFractionThatIsRead()
    {
        string text = new string('7', 900) + "/" + (System.Numerics.BigInteger.One << 400);

        Assert.Equal(text, Rational.Parse(text).ToString());
        Assert.Equal(Rational.Parse(text), Rational.Parse(Rational.Parse(text).ToString()));
    }

    [Theory]
    [InlineData("\"indicator\":\"\\ud800\"", "SEED001")]
    [InlineData("\"indicator\":\"area\",\"source\":\"\\udfff\"", "SEED001")]
    [InlineData("\"\\ud800\":1", "SEED003")]
    public void Profile_WithHalfASurrogatePair_HasAFault(string members, string code)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes($$"""{"format":1,"country":"KGZ","sources":[],"observations":[{{{members}}}]}"""));

        InvalidSeedException exception = Assert.Throws<InvalidSeedException>(() => CountryDataset.Load(stream));

        Assert.Equal(code, exception.Diagnostics[0].Code);
    }

    // The parser repeats a word that is none in full.
    [Fact]
    public void BrokenJson_OfALongWord_HasAShortMessage()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes("{\"format\": tr" + new string('x', 100_000) + "}"));

        InvalidSeedException exception = Assert.Throws<InvalidSeedException>(() => CountryDataset.Load(stream));

        Assert.InRange(exception.Diagnostics[0].Message.Length, 20, 300);
    }

    [Theory]
    [InlineData("a@b.e   ")]
    [InlineData("a@")]
    [InlineData("a b@example.org")]
    public void Profile_WithAnEmailThatIsNone_HasAFault(string email)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(
            $$"""{"format":1,"country":"KGZ","sources":[{"code":"s","publisher":"S","title":"S"}],"observations":[],"contacts":[{"organization":"O","email":"{{email}}","source":"s"}]}"""));

        InvalidSeedException exception = Assert.Throws<InvalidSeedException>(() => CountryDataset.Load(stream));

        Assert.Contains(exception.Diagnostics, diagnostic => diagnostic is { Code: "SEED006" } && diagnostic.Message.Contains("is not an e-mail address", StringComparison.Ordinal));
    }

    // The point of the indicator is no product of units.
    [Theory]
    [InlineData("KGS/unknown{hdi.rank}")]
    [InlineData("unknown{hdi.rank}/person")]
    [InlineData("unknown{hdi.rank}/unknown{gdp.ppp}")]
    public void Unit_OverOneThatIsUnknown_IsFoundByItsCode(string code)
    {
        Assert.True(UnitTable.Default.TryGet(code, out UnitOfMeasure? unit));
        Assert.Equal(code, unit.Code);
    }

    // Divided by a rate, or times one: the unit of the rate stays one.
    [Theory]
    [InlineData("USD 5 per migrants/1,000 population", "USD/(migrant/1000person/year)")]
    [InlineData("USD 5 per deaths/1,000 births", "USD/(death/1000birth)")]
    public void Quantity_PerARate_ReadsBackAsItIs(string text, string code)
    {
        Quantity read = Quantity.Parse(text);

        Assert.Equal(code, read.Unit.Code);
        Assert.True(UnitTable.Default.ParseExact(read.ToString("R", null)).IsIdenticalTo(read));
    }

    [Theory]
    [InlineData("(death/1000birth).USD")]
    [InlineData("(death/1000birth).(physician/1000person)")]
    [InlineData("death/1000birth/km2")]
    [InlineData("death/1000birth/(physician/1000person)")]
    [InlineData("(death/1000birth).USD/(physician/1000person)/km2")]
    public void Unit_WithRatesInIt_IsFoundByItsCode(string code)
    {
        Assert.True(UnitTable.Default.TryGet(code, out UnitOfMeasure? unit));
        Assert.Equal(code, unit.Code);
    }

    [Theory]
    [InlineData("(km2)")]
    [InlineData("(death/1000birth)")]
    [InlineData("USD/(km2)")]
    [InlineData("(death/1000birth)/km2")]
    [InlineData("death/1000birth.USD")]
    [InlineData("USD/person.year")]
    [InlineData("USD/()")]
    [InlineData("()/USD")]
    [InlineData(")")]
    [InlineData("USD/((death/1000birth))")]
    [InlineData("}")]
    [InlineData("km2}")]
    [InlineData("KGS/unknown{hdi.rank")]
    [InlineData("KGS/unknown{hdi/rank}")]
    [InlineData("KGS/{hdi.rank}")]
    public void Unit_WithBracesThatNameNothing_IsNotFound(string code) => Assert.False(UnitTable.Default.TryGet(code, out _));

    // With a blank behind it "St" is short for Saint, and still the code of São Tomé and Príncipe.
    [Theory]
    [InlineData("St ", "ST")]
    [InlineData(" kg ", "KG")]
    public void Search_CodeWithBlanks_OffersTheCountryFirst(string text, string alpha2) =>
        Assert.Equal(alpha2, CountryDataset.Default.Search(text)[0].Alpha2);

    [Theory]
    [InlineData(400, true)]
    [InlineData(401, false)]
    public void Formula_WithANumberOfManyPlaces_GivesItsTextOrIsRefused(int places, bool isRead)
    {
        string text = "population * 0." + new string('0', places - 1) + "4";

        Assert.Equal(isRead, Formula.TryParse(text, out Formula? formula));
        Assert.Equal(isRead ? text : null, formula?.ToString());
        if (!isRead)
        {
            Assert.Contains("at most 400 decimal places", Assert.Throws<FormatException>(() => Formula.Parse(text)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TelephoneNumber_ThatIsLong_IsRefusedInAShortSentence() => Assert.InRange(
        Assert.Throws<ArgumentException>(() => new TelephoneNumber { Printed = "1", E164 = new string('1', 100_000) }).Message.Length, 20, 300);

    // The place of a fault is found going on from the one before: in order, back, and with entries of all kinds between.
    [Fact]
    public void Places_InAnyOrder_AreThoseOfTheText()
    {
        byte[] json = Encoding.UTF8.GetBytes("{\"a\": 1,\n \"list\": [{\"x\": [1, 2]},\n  3,\n  {\"y\": {\"z\": 4}}], \"map\": {\"k\": 5,\n \"l\": [6]}, \"end\": 7}");
        (char Value, string Path, int Line, int Column)[] expected =
        [
            ('1', "$.a", 1, 7), ('2', "$.list[0].x[1]", 2, 21), ('3', "$.list[1]", 3, 3), ('4', "$.list[2].y.z", 4, 15),
            ('5', "$.map.k", 4, 34), ('6', "$.map.l[0]", 5, 8), ('7', "$.end", 5, 20),
        ];

        // The digit 1 stands twice; the first is meant.
        foreach (int[] order in (int[][])[[0, 1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1, 0], [3, 3, 1, 6, 2, 5, 0, 4]])
        {
            SeedPlaces places = new(default);
            foreach (int i in order)
            {
                Assert.Equal((expected[i].Path, expected[i].Line, expected[i].Column), places.Find(json, Array.IndexOf(json, (byte)expected[i].Value)));
            }
        }
    }
}
