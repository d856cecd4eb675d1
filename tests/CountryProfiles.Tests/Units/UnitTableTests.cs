using System.Text;
using CountryProfiles.Units;

namespace CountryProfiles.Tests.Units;

public class UnitTableTests
{
    private static readonly UnitTable s_units = UnitTable.Default;

    [Theory]
    // Areas, with every way to write a square kilometre.
    [InlineData("199,951 km²", "199951", "0.5", "km2")]
    [InlineData("199951 km²", "199951", "0.5", "km2")]
    [InlineData("199,951 km2", "199951", "0.5", "km2")]
    [InlineData("199,951 sq km", "199951", "0.5", "km2")]
    [InlineData("199,951 km sq", "199951", "0.5", "km2")]
    [InlineData("199,951 sq. km", "199951", "0.5", "km2")]
    [InlineData("199,951 SQ KM", "199951", "0.5", "km2")]
    [InlineData("199,951 square kilometers", "199951", "0.5", "km2")]
    [InlineData("199,951km²", "199951", "0.5", "km2")]
    [InlineData("77,201.5 sq mi", "77201.5", "0.05", "mi2")]
    [InlineData("640 acres", "640", "0.5", "acre")]
    [InlineData("1 acre", "1", "0.5", "acre")]
    [InlineData("100 ha", "100", "0.5", "ha")]
    [InlineData("1 hectare", "1", "0.5", "ha")]
    [InlineData("12 m²", "12", "0.5", "m2")]
    // Lengths and durations.
    [InlineData("4,368 km", "4368", "0.5", "km")]
    [InlineData("3 miles", "3", "0.5", "mi")]
    [InlineData("3.50 m", "3.5", "0.005", "m")]
    [InlineData("70.3 years", "70.3", "0.05", "year")]
    [InlineData("18 months", "18", "0.5", "month")]
    // Counts, with scale words.
    [InlineData("5.9 million people", "5900000", "50000", "person")]
    [InlineData("5.90 million people", "5900000", "5000", "person")]
    [InlineData("5.9million people", "5900000", "50000", "person")]
    [InlineData("5.9 Million inhabitants", "5900000", "50000", "person")]
    [InlineData("200 thousand immigrants", "200000", "500", "immigrant")]
    [InlineData("7.4 billion persons", "7400000000", "50000000", "person")]
    [InlineData("5.9 million", "5900000", "50000", "1")]
    [InlineData("1 trillion", "1000000000000", "500000000000", "1")]
    [InlineData("42", "42", "0.5", "1")]
    [InlineData("+42", "42", "0.5", "1")]
    [InlineData("0", "0", "0.5", "1")]
    [InlineData("0.0", "0", "0.05", "1")]
    // Money before and after the number, and per something.
    [InlineData("USD 2,246 million", "2246000000", "500000", "USD")]
    [InlineData("2,246 million USD", "2246000000", "500000", "USD")]
    [InlineData("KGS 70", "70", "0.5", "KGS")]
    [InlineData("USD 3,322 per person", "3322", "0.5", "USD/person")]
    [InlineData("USD 3,322/person", "3322", "0.5", "USD/person")]
    [InlineData("-USD 5.00", "-5", "0.005", "USD")]
    [InlineData("USD -5.00", "-5", "0.005", "USD")]
    // Rates and shares.
    [InlineData("-3.2 migrants/1,000 population", "-3.2", "0.05", "migrant/1000person/year")]
    [InlineData("-3.2 migrant(s)/1,000 population", "-3.2", "0.05", "migrant/1000person/year")]
    [InlineData("-3.2 migrants per 1,000 population", "-3.2", "0.05", "migrant/1000person/year")]
    [InlineData("-3.2 per 1,000 population", "-3.2", "0.05", "migrant/1000person/year")]
    [InlineData("-3.2/1,000 population", "-3.2", "0.05", "migrant/1000person/year")]
    [InlineData("0.30 %", "0.3", "0.005", "%")]
    [InlineData("0.30%", "0.3", "0.005", "%")]
    [InlineData("3.4% of population", "3.4", "0.05", "%{person}")]
    [InlineData("59.6 % of immigrants", "59.6", "0.05", "%{immigrant}")]
    [InlineData("3.0 ‰", "3", "0.05", "‰")]
    // The minus and the blanks of typesetters.
    [InlineData("\u22123.2 migrants/1,000 population", "-3.2", "0.05", "migrant/1000person/year")]
    [InlineData("\u2212 3.2 %", "-3.2", "0.05", "%")]
    [InlineData("199,951\u00A0km²", "199951", "0.5", "km2")]
    [InlineData("199,951\u202Fkm²", "199951", "0.5", "km2")]
    [InlineData("199,951\u2009km²", "199951", "0.5", "km2")]
    [InlineData("199,951 sq\u00A0km", "199951", "0.5", "km2")]
    [InlineData("USD\u00A02,246\u202Fmillion", "2246000000", "500000", "USD")]
    [InlineData("  5.9 million people \t", "5900000", "50000", "person")]
    public void Parse_WhatPublishersWrite_GivesAmountPrecisionAndUnit(string text, string amount, string halfWidth, string unit)
    {
        Quantity read = s_units.Parse(text).Quantity;

        Assert.Equal(Rational.Parse(amount), read.Amount);
        Assert.Equal(Rational.Parse(halfWidth), read.HalfWidth);
        Assert.Equal(unit, read.Unit.Code);
        Assert.True(s_units.TryParse(text, out PublishedQuantity again));
        Assert.Equal(read, again.Quantity);
    }

    [Theory]
    [InlineData("5.9 people", UnitMultiplier.Units)]
    [InlineData("5.9 thousand people", UnitMultiplier.Thousands)]
    [InlineData("5.9 million people", UnitMultiplier.Millions)]
    [InlineData("5.9 billion people", UnitMultiplier.Billions)]
    [InlineData("5.9 trillion people", UnitMultiplier.Trillions)]
    public void Parse_ScaleWord_IsKeptAsMultiplier(string text, UnitMultiplier expected) =>
        Assert.Equal(expected, s_units.Parse(text).Multiplier);

    [Theory]
    // A comma is no decimal mark, and groups have three digits.
    [InlineData("1,5 km²", 2)]
    [InlineData("12,34,5", 3)]
    [InlineData("1,2345 km²", 6)]
    [InlineData("1234,567", 5)]
    [InlineData("1,23,456", 2)]
    [InlineData(",500", 1)]
    [InlineData("1, 23", 2)]
    [InlineData("1,2 3", 2)]
    [InlineData("1,23 4", 2)]
    [InlineData("1,234,56 km²", 6)]
    [InlineData("5.", 2)]
    [InlineData("5.9.", 4)]
    [InlineData("1,234,", 6)]
    [InlineData("1,234.5,6", 8)]
    [InlineData("0,300 %", 2)]
    [InlineData("-00,300 %", 4)]
    // Other marks of other places.
    [InlineData("1.2.3", 4)]
    [InlineData("1.234.567 km²", 6)]
    [InlineData("1'000 km²", 2)]
    [InlineData("1 000 km²", 3)]
    [InlineData("1\u00A0000 km²", 3)]
    [InlineData(".5 km", 1)]
    // Two numbers, or the start of another notation.
    [InlineData("5 5 km2", 3)]
    [InlineData("5 1", 3)]
    [InlineData("5 1/km2", 3)]
    [InlineData("1e5 km2", 2)]
    [InlineData("1E+5 km2", 2)]
    [InlineData("1e-5", 2)]
    [InlineData("٣٤ km", 1)]
    // What stands before the number.
    [InlineData("$5", 1)]
    [InlineData("kr 5", 1)]
    [InlineData("ABQ 5", 1)]
    [InlineData("km2 5", 1)]
    [InlineData("USD", 4)]
    [InlineData("population", 1)]
    [InlineData("", 1)]
    [InlineData("   ", 4)]
    [InlineData("-", 2)]
    [InlineData("\u2212", 2)]
    [InlineData("+", 2)]
    [InlineData("--5", 2)]
    [InlineData("-+5", 2)]
    [InlineData("- \u22125", 3)]
    [InlineData("-USD -5", 6)]
    // What stands after it.
    [InlineData("5 furlongs", 3)]
    [InlineData("5 ABQ", 3)]
    [InlineData("5 $", 3)]
    [InlineData("5.9 M", 5)]
    [InlineData("5.9 millions", 5)]
    [InlineData("USD 5 km2", 7)]
    [InlineData("USD 5 per", 7)]
    [InlineData("5 km² ½", 3)]
    [InlineData("5 .", 3)]
    public void Parse_AmbiguousOrMalformed_IsRefusedWithItsPosition(string text, int position)
    {
        FormatException refused = Assert.Throws<FormatException>(() => s_units.Parse(text));

        Assert.Contains($"at character {position},", refused.Message);
        Assert.Contains($"'{text}'", refused.Message);
        Assert.False(s_units.TryParse(text, out PublishedQuantity result));
        Assert.Equal(default, result);
    }

    [Theory]
    [InlineData("km²", "there is no number")]
    [InlineData("kr 5", "'kr' before the number is not a currency")]
    [InlineData("5 furlongs", "'furlongs' is not a known unit.")]
    [InlineData("USD 5 km2", "'km2' is not a known unit of money.")]
    [InlineData("1.2.3", "'.' cannot stand here in a number")]
    [InlineData("1,234.5,6", "',' cannot stand here in a number")]
    [InlineData("1'000", "''' cannot stand here in a number")]
    [InlineData("5.9. km ½", "'. km ½' is not a known unit")]
    [InlineData("5.", "'.' is not a known unit")]
    [InlineData("1e5 km2", "an exponent is not read")]
    [InlineData("1E0", "an exponent is not read")]
    [InlineData("1e+0", "an exponent is not read")]
    [InlineData("1e-9", "an exponent is not read")]
    [InlineData("1.5E+5", "an exponent is not read")]
    [InlineData("5e", "'e' is not a known unit")]
    [InlineData("5euro", "'euro' is not a known unit")]
    [InlineData("5e+x", "'e+x' is not a known unit")]
    [InlineData("5e-", "'e-' is not a known unit")]
    [InlineData("5e x9", "'e x9' is not a known unit")]
    [InlineData("1,23", "a comma stands between groups of three digits")]
    [InlineData("1,2345", "a group after a comma has three digits")]
    [InlineData("-", "a digit is expected")]
    [InlineData("5 5", "a second number follows")]
    [InlineData("-USD -5", "there is a sign before it already")]
    public void Parse_AmbiguousOrMalformed_SaysWhatIsWrong(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<FormatException>(() => s_units.Parse(text)).Message, StringComparison.Ordinal);

    // A point that no digit follows ends a sentence.
    [Theory]
    [InlineData("5.9 km.", "5.9", "0.05")]
    [InlineData("5. km", "5", "0.5")]
    [InlineData("5.9. km", "5.9", "0.05")]
    public void Parse_PointAfterTheNumber_IsNoDecimalMark(string text, string amount, string halfWidth)
    {
        Quantity read = s_units.Parse(text).Quantity;
        Assert.Equal((Rational.Parse(amount), Rational.Parse(halfWidth), "km"), (read.Amount, read.HalfWidth, read.Unit.Code));
    }

    [Fact]
    public void Parse_HundredThousandDigits_IsRefusedShortly()
    {
        FormatException refused = Assert.Throws<FormatException>(() => s_units.Parse(new string('7', 100_000) + " km²"));

        Assert.Contains("at character 101,", refused.Message);
        Assert.True(refused.Message.Length < 200);
        Assert.Throws<FormatException>(() => s_units.Parse("0." + new string('7', 100_000)));
        Assert.Throws<FormatException>(() => s_units.Parse("5 " + new string('k', 100_000)));
        Assert.Throws<FormatException>(() => s_units.Parse(new string('k', 100_000) + " 5"));
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(99, 1)]
    [InlineData(1, 99)]
    public void Parse_HundredDigits_AreAllRead(int before, int after)
    {
        string text = "-" + new string('7', before) + (after == 0 ? "" : "." + new string('3', after));

        Quantity read = s_units.Parse(text).Quantity;

        Assert.Equal(text, read.Amount.ToString());
        Assert.Equal(Rational.PowerOfTen(-after) / 2, read.HalfWidth);
    }

    [Theory]
    [InlineData(101, 0)]
    [InlineData(100, 1)]
    [InlineData(99, 2)]
    [InlineData(1, 100)]
    public void Parse_MoreThanAHundredDigits_IsRefused(int before, int after)
    {
        string text = new string('7', before) + (after == 0 ? "" : "." + new string('3', after));

        string message = Assert.Throws<FormatException>(() => s_units.Parse(text)).Message;
        Assert.Contains($"at character {(after == 0 ? 101 : 102)}, a number has at most 100 digits", message, StringComparison.Ordinal);
        Assert.False(s_units.TryParse(text, out _));
    }

    [Fact]
    public void Parse_Null_ThrowsArgumentNull()
    {
        Assert.Throws<ArgumentNullException>(() => s_units.Parse((string)null!));
        Assert.Throws<ArgumentNullException>(() => s_units.ParseExact((string)null!));
        Assert.False(s_units.TryParse(null, out _));
        Assert.False(s_units.TryParseExact(null, out _));
    }

    [Theory]
    [InlineData("5900000 ± 50000 person", "5900000", "50000", "person")]
    [InlineData("-3.2 ± 0.05 migrant/1000person/year", "-3.2", "0.05", "migrant/1000person/year")]
    [InlineData("22460/59 USD/person", "22460/59", "0", "USD/person")]
    [InlineData("1/3 ± 1/7 mi2", "1/3", "1/7", "mi2")]
    [InlineData("3322 ± 0.5 USD@ppp/person", "3322", "0.5", "USD@ppp/person")]
    [InlineData("0 1", "0", "0", "1")]
    [InlineData("5 ± 0 km", "5", "0", "km")]
    public void ParseExact_RoundTripForm_IsRead(string text, string amount, string halfWidth, string unit)
    {
        Quantity read = s_units.ParseExact(text);

        Assert.Equal(Rational.Parse(amount), read.Amount);
        Assert.Equal(Rational.Parse(halfWidth), read.HalfWidth);
        Assert.Equal(unit, read.Unit.Code);
        Assert.True(s_units.TryParseExact(text, out Quantity again));
        Assert.True(read.IsIdenticalTo(again));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("km2", 1)]
    [InlineData("5", 2)]
    [InlineData("5 ", 3)]
    [InlineData("5,900,000 person", 1)]
    [InlineData("5.9 million person", 5)]
    [InlineData("5 people", 3)]
    [InlineData("5 KM2", 3)]
    [InlineData("5  km2", 3)]
    [InlineData("5 km2 ", 3)]
    [InlineData(" 5 km2", 1)]
    [InlineData("5 ± km2", 5)]
    [InlineData("5 ± -1 km2", 5)]
    [InlineData("5 ± 1 ± 1 km2", 7)]
    [InlineData("5 ± 1", 6)]
    [InlineData("5/0 km2", 1)]
    [InlineData("\u22125 km2", 1)]
    public void ParseExact_AnythingElse_IsRefusedWithItsPosition(string text, int position)
    {
        FormatException refused = Assert.Throws<FormatException>(() => s_units.ParseExact(text));

        Assert.Contains($"at character {position},", refused.Message);
        Assert.False(s_units.TryParseExact(text, out _));
    }

    [Theory]
    [InlineData("USD", "USD", "")]
    [InlineData("KGS", "KGS", "")]
    [InlineData("USD@ppp", "USD", "ppp")]
    [InlineData("USD@const2015", "USD", "const2015")]
    [InlineData("USD@ppp-const2021", "USD", "ppp-const2021")]
    public void Indexer_MoneyCode_HasCurrencyAndBasis(string code, string currency, string basis)
    {
        UnitOfMeasure unit = s_units[code];

        Assert.Equal(code, unit.Code);
        Assert.Equal(CurrencyCode.Create(currency), unit.Currency);
        Assert.Equal(basis, unit.PriceBasis?.ToString());
        Assert.Equal(unit, s_units[code]);
        Assert.Null(unit.ShareOf);
    }

    [Theory]
    [InlineData("person/km2", "0.000001")]
    [InlineData("USD@ppp/person", "1")]
    [InlineData("person/month", "12")]
    [InlineData("person.year/km2", "0.000001")]
    [InlineData("USD/person/year", "1")]
    [InlineData("1/km2", "0.000001")]
    [InlineData("%{person}", "0.01")]
    [InlineData("‰{immigrant}", "0.001")]
    [InlineData("unknown{literacy}", "1")]
    [InlineData("person/unknown{gdp-ppp}", "1")]
    [InlineData("1", "1")]
    public void Indexer_Code_HasItsFactor(string code, string factor)
    {
        UnitOfMeasure unit = s_units[code];

        Assert.Equal(code, unit.Code);
        Assert.Equal(Rational.Parse(factor), unit.Factor);
        Assert.True(s_units.TryGet(code, out UnitOfMeasure? again));
        Assert.Equal(unit, again);
    }

    [Theory]
    [InlineData("furlong")]
    [InlineData("")]
    [InlineData("KM2")]
    [InlineData("km²")]
    [InlineData("usd")]
    [InlineData("ABQ")]
    [InlineData("USD@")]
    [InlineData("USD@PPP")]
    [InlineData("USD@ppp-")]
    [InlineData("USD@const")]
    [InlineData("USD@const15")]
    [InlineData("USD@const0000")]
    [InlineData("USD@const201\0")]
    [InlineData("USD@ppp-2021")]
    [InlineData("USDX")]
    [InlineData("USDXppp")]
    [InlineData("USD-ppp")]
    [InlineData("USD@market")]
    [InlineData("US")]
    [InlineData("SD E")]
    [InlineData("unknown{}")]
    [InlineData("unknown{literacy")]
    [InlineData("unknown{literacy)")]
    [InlineData("unknown{Literacy}")]
    [InlineData("unknown{")]
    [InlineData("literacy}")]
    [InlineData(".km")]
    [InlineData("km.")]
    [InlineData("%/person")]
    [InlineData("%{person}.km")]
    [InlineData("year.person/km2/km2.year")]
    [InlineData("%{martian}")]
    [InlineData("person/furlong")]
    [InlineData("person/")]
    [InlineData("/km2")]
    [InlineData("person//km2")]
    [InlineData("person/km2.year")]
    [InlineData("person/person")]
    [InlineData("1/1")]
    [InlineData("person/%")]
    public void Indexer_UnknownCode_ThrowsNamingIt(string code)
    {
        KeyNotFoundException unknown = Assert.Throws<KeyNotFoundException>(() => s_units[code]);

        Assert.Contains($"'{code}'", unknown.Message);
        Assert.False(s_units.TryGet(code, out UnitOfMeasure? unit));
        Assert.Null(unit);
    }

    // 100 characters are the most that a code has.
    [Fact]
    public void TryGet_LongestCode_IsKnown()
    {
        string longest = $"unknown{{{new string('a', 73)}}}/kg-oil-equivalent";
        Assert.Equal(100, longest.Length);
        Assert.Equal(longest, s_units[longest].Code);
        Assert.False(s_units.TryGet($"unknown{{{new string('a', 74)}}}/kg-oil-equivalent", out _));
    }

    [Fact]
    public void Units_OfOneDimension_ShareIt() => Assert.Same(s_units["km2"].Dimension, s_units["acre"].Dimension);

    [Fact]
    public void Indexer_Null_ThrowsArgumentNull()
    {
        Assert.Throws<ArgumentNullException>(() => s_units[null!]);
        Assert.False(s_units.TryGet(null, out _));
    }

    [Fact]
    public void Indexer_VeryLongCode_IsRefusedShortly()
    {
        KeyNotFoundException unknown = Assert.Throws<KeyNotFoundException>(() => s_units[new string('k', 100_000)]);

        Assert.True(unknown.Message.Length < 200);
    }

    // International yard and pound agreement (1959): 1 mi = 1,760 yd of 0.9144 m; 1 mi² = 640 acres. NIST SP 811,
    // appendix B.8: 1 acre = 4,046.8564224 m² with the international foot. SI Brochure, table 8: 1 ha = 10⁴ m².
    [Theory]
    [InlineData("1", "mi", "m", "1609.344")]
    [InlineData("1", "mi2", "km2", "2.589988110336")]
    [InlineData("1", "mi2", "acre", "640")]
    [InlineData("1", "mi2", "m2", "2589988.110336")]
    [InlineData("1", "acre", "m2", "4046.8564224")]
    [InlineData("1", "ha", "m2", "10000")]
    [InlineData("100", "ha", "km2", "1")]
    [InlineData("199951", "km2", "ha", "19995100")]
    [InlineData("1", "km", "m", "1000")]
    [InlineData("18", "month", "year", "1.5")]
    [InlineData("1", "%{person}", "‰{person}", "10")]
    [InlineData("0.30", "%{adult-15-49}", "‰{adult-15-49}", "3")]
    [InlineData("1", "person/km2", "person/mi2", "2.589988110336")]
    [InlineData("-3.2", "migrant/1000person/year", "migrant/person/year", "-0.0032")]
    public void In_StatedConversion_IsExact(string amount, string from, string to, string expected) =>
        Assert.Equal(Rational.Parse(expected), Quantity.Exact(Rational.Parse(amount), s_units[from]).In(to).Amount);

    [Theory]
    [InlineData("mi2", "77201.51270")]
    [InlineData("acre", "49408968.13")]
    public void In_AreaOfKyrgyzstan_AgreesWithTheReferenceTable(string unit, string expected)
    {
        Rational digits = Rational.Parse(expected);
        Rational converted = Quantity.Exact(199_951, s_units["km2"]).In(unit).Amount;

        Assert.True(digits.TryGetDecimalPlaces(out _));
        Assert.Equal(digits, converted.RoundToPowerOfTen(expected.IndexOf('.') + 1 - expected.Length));
    }

    [Fact]
    public void In_Acres_AreNotUsSurveyAcres()
    {
        // The US survey foot of 1200/3937 m would give 49,408,770 acres.
        Rational acres = Quantity.Exact(199_951, s_units["km2"]).In("acre").Amount;

        Assert.Equal(49_408_968, acres.RoundToPowerOfTen(0));
    }

    [Theory]
    [InlineData("km2", "km", "length^2 and length")]
    [InlineData("km2", "person", "they measure different things")]
    [InlineData("1", "km", "a plain number and length")]
    [InlineData("person", "migrant", "they count different entities, person and migrant")]
    [InlineData("person/km2", "migrant/km2", "they count different entities, person and migrant")]
    [InlineData("USD", "EUR", "they are amounts of different currencies, USD and EUR")]
    [InlineData("USD/person", "EUR/person", "they are amounts of different currencies, USD and EUR")]
    [InlineData("USD", "USD@ppp", "current market prices and purchasing power parity")]
    [InlineData("USD@const2015", "USD@const2016", "constant prices of 2015 and constant prices of 2016")]
    [InlineData("USD@ppp", "USD@ppp-const2021", "purchasing power parity and constant purchasing power parity of 2021")]
    [InlineData("%{person}", "%{immigrant}", "they are shares of different wholes, person and immigrant")]
    [InlineData("%", "%{person}", "they are shares of different wholes, unstated and person")]
    [InlineData("%{person}", "person", "share of person and person")]
    public void In_OtherKindOfUnit_ThrowsNamingBothAndTheReason(string from, string to, string reason)
    {
        UnitMismatchException mismatch = Assert.Throws<UnitMismatchException>(() => Quantity.Exact(1, s_units[from]).In(to));

        Assert.Equal(from, mismatch.Left);
        Assert.Equal(to, mismatch.Right);
        Assert.Contains(reason, mismatch.Reason);
        Assert.Contains($"'{from}'", mismatch.Message);
        Assert.Contains($"'{to}'", mismatch.Message);
        Assert.Contains(mismatch.Reason, mismatch.Message);
    }

    [Fact]
    public void In_UnknownUnitCode_ThrowsKeyNotFound() =>
        Assert.Throws<KeyNotFoundException>(() => Quantity.Exact(1, s_units["km2"]).In("furlong"));

    [Fact]
    public void Multiply_ShareByAnotherWhole_ThrowsNamingTheWhole()
    {
        UnitMismatchException mismatch = Assert.Throws<UnitMismatchException>(
            () => Quantity.Exact(5, s_units["immigrant"]) * Quantity.Exact(10, s_units["%{person}"]));

        Assert.Contains("a share of person applies to a count of person only", mismatch.Reason);
    }

    [Theory]
    [InlineData("sq km", "km2")]
    [InlineData("KM²", "km2")]
    [InlineData("Sq. Km.", "km2")]
    [InlineData("People", "person")]
    [InlineData("USD", "USD")]
    [InlineData("person/km2", "person/km2")]
    [InlineData("per mille of population", "‰{person}")]
    [InlineData("T-CO2E", "t-co2e")]
    [InlineData("t\u2212co2e", "t-co2e")]
    [InlineData("(m)", "m")]
    [InlineData("m", "m")]
    public void TryFind_NameOrSymbolOrCode_FindsTheUnit(string text, string code)
    {
        Assert.True(s_units.TryFind(text, out UnitOfMeasure? unit));
        Assert.Equal(code, unit.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("...")]
    [InlineData("M")]
    [InlineData("$")]
    [InlineData("furlong")]
    public void TryFind_UnknownOrAmbiguousName_IsFalse(string text)
    {
        Assert.False(s_units.TryFind(text, out UnitOfMeasure? unit));
        Assert.Null(unit);
    }

    [Fact]
    public void Extensions_ParseAndTryParse_UseTheEmbeddedTable()
    {
        Assert.Equal("km2", Quantity.Parse("199,951 km²").Unit.Code);
        Assert.True(Quantity.TryParse("5.9 million people", out Quantity people));
        Assert.Equal(5_900_000, people.Amount);
        Assert.False(Quantity.TryParse("1,5 km²", out Quantity none));
        Assert.Equal(default, none);
        Assert.False(Quantity.TryParse(null, out _));
    }

    [Fact]
    public void Load_EmbeddedFile_GivesTheSameUnits()
    {
        using Stream stream = typeof(UnitTable).Assembly.GetManifestResourceStream("units.json")!;

        Assert.Equal(UnitTable.Default.Units, UnitTable.Load(stream).Units);
    }

    [Fact]
    public void Load_OtherTable_KnowsItsUnitsAlone()
    {
        UnitTable table = Load(
            """
            {"format": 1, "currencies": "KGS", "wholes": [{"code": "person", "name": "population"}],
             "units": [{"code": "verst", "symbol": "verst", "name": "verst", "measures": "length", "factor": "1066.8", "definition": "500 sazhen of 7 ft"}]}
            """);

        Assert.Equal(["1", "%{person}", "‰{person}", "verst"], table.Units.Select(unit => unit.Code));
        Assert.Equal("verst", table.Parse("5 verst").Quantity.Unit.Code);
        Assert.True(table.TryGet("KGS/verst", out _));
        Assert.False(table.TryGet("USD", out _));
        Assert.False(table.TryGet("km", out _));
    }

    [Theory]
    [InlineData("\"m\", \"symbol\"", "\"km\", \"symbol\"", "$.units[1]", 6, "SEED010")]
    [InlineData("\"factor\": \"1\"", "\"factor\": \"0\"", "$.units[0].factor", 5, "SEED006")]
    [InlineData("\"factor\": \"1\"", "\"factor\": \"-1\"", "$.units[0].factor", 5, "SEED006")]
    [InlineData("\"factor\": \"1\"", "\"factor\": \"1,5\"", "$.units[0].factor", 5, "SEED006")]
    [InlineData("\"factor\": \"1\"", "\"factor\": 1", "$.units[0].factor", 5, "SEED002")]
    [InlineData("\"length\", \"factor\": \"1\"", "\"lenght\", \"factor\": \"1\"", "$.units[0].measures", 5, "SEED006")]
    [InlineData("\"length\", \"factor\": \"1\"", "\"length^0\", \"factor\": \"1\"", "$.units[0].measures", 5, "SEED006")]
    [InlineData("\"length\", \"factor\": \"1\"", "\"length^x\", \"factor\": \"1\"", "$.units[0].measures", 5, "SEED006")]
    [InlineData("\"length\", \"factor\": \"1\"", "\"length:person\", \"factor\": \"1\"", "$.units[0].measures", 5, "SEED006")]
    [InlineData("\"length\", \"factor\": \"1\"", "\"count\", \"factor\": \"1\"", "$.units[0].measures", 5, "SEED006")]
    [InlineData("\"length\", \"factor\": \"1\"", "\"\", \"factor\": \"1\"", "$.units[0].measures", 5, "SEED006")]
    [InlineData("\"metres\"", "\"kilometre\"", "$.units[1]", 6, "SEED010")]
    [InlineData("\"metres\"", "\" \"", "$.units[0]", 5, "SEED006")]
    [InlineData("\"metres\"", "5", "$.units[0].aliases[0]", 5, "SEED002")]
    [InlineData("[\"metres\"]", "\"metres\"", "$.units[0].aliases", 5, "SEED002")]
    [InlineData(", \"definition\": \"SI\"", "", "$.units[0]", 5, "SEED005")]
    [InlineData("\"definition\": \"SI\"", "\"definition\": \"SI\", \"colour\": 1", "$.units[0].colour", 5, "SEED003")]
    [InlineData("\"definition\": \"SI\"", "\"definition\": \"SI\", \"name\": \"x\"", "$.units[0].name", 5, "SEED004")]
    [InlineData("\"KGS USD\"", "\"KGS USD KGS\"", "$.currencies", 3, "SEED006")]
    [InlineData("\"KGS USD\"", "\"KGS som\"", null, null, null)]
    [InlineData("\"KGS USD\"", "\"KGS US1\"", "$.currencies", 3, "SEED006")]
    [InlineData("[{\"code\": \"person\", \"name\": \"population\"}]", "5", "$.wholes", 4, "SEED002")]
    [InlineData("\"code\": \"person\"", "\"code\": 5", "$.wholes[0].code", 4, "SEED002")]
    [InlineData("\"code\": \"person\", ", "", "$.wholes[0]", 4, "SEED005")]
    [InlineData("\"name\": \"population\"", "\"name\": 5", "$.wholes[0].name", 4, "SEED002")]
    [InlineData("\"code\": \"m\"", "\"code\": 5", "$.units[0].code", 5, "SEED002")]
    [InlineData("\"symbol\": \"m\"", "\"symbol\": 5", "$.units[0].symbol", 5, "SEED002")]
    [InlineData("\"name\": \"metre\"", "\"name\": 5", "$.units[0].name", 5, "SEED002")]
    [InlineData("\"measures\": \"length\", \"factor\": \"1\"", "\"measures\": 5, \"factor\": \"1\"", "$.units[0].measures", 5, "SEED002")]
    [InlineData("\"definition\": \"SI\"", "\"definition\": 5", "$.units[0].definition", 5, "SEED002")]
    [InlineData("\"code\": \"m\", ", "", "$.units[0]", 5, "SEED005")]
    [InlineData("\"length\", \"factor\": \"1\"", "\"length^10\", \"factor\": \"1\"", "$.units[0].measures", 5, "SEED006")]
    [InlineData("\"length\", \"factor\": \"1\"", "\"length^-10\", \"factor\": \"1\"", "$.units[0].measures", 5, "SEED006")]
    [InlineData("\"length\", \"factor\": \"1\"", "\"length^\", \"factor\": \"1\"", "$.units[0].measures", 5, "SEED006")]
    [InlineData("\"length\", \"factor\": \"1\"", "\"^2\", \"factor\": \"1\"", "$.units[0].measures", 5, "SEED006")]
    [InlineData("\"length\", \"factor\": \"1\"", "\":person\", \"factor\": \"1\"", "$.units[0].measures", 5, "SEED006")]
    [InlineData("\"length\", \"factor\": \"1\"", "\"count:\", \"factor\": \"1\"", "$.units[0].measures", 5, "SEED006")]
    [InlineData("\"length\", \"factor\": \"1\"", "\"length  length\", \"factor\": \"1\"", "$.units[0].measures", 5, "SEED006")]
    [InlineData("\"m\", \"name\": \"metre\", \"measures\": \"length\"", "\"m\", \"name\": \"metre\", \"measures\": \"length^9\"", null, null, null)]
    [InlineData("\"m\", \"name\": \"metre\", \"measures\": \"length\"", "\"m\", \"name\": \"metre\", \"measures\": \"length^-9\"", null, null, null)]
    [InlineData("\"m\", \"name\": \"metre\", \"measures\": \"length\"", "\"m\", \"name\": \"metre\", \"measures\": \"count:person duration^-1\"", null, null, null)]
    [InlineData("\"symbol\": \"m\"", "\"symbol\": \"\"", null, null, null)]
    [InlineData("\"KGS USD\"", "\"KGS US\"", "$.currencies", 3, "SEED006")]
    [InlineData("\"KGS USD\"", "\"KGS  USD\"", "$.currencies", 3, "SEED006")]
    [InlineData("\"KGS USD\"", "[\"KGS\"]", "$.currencies", 3, "SEED002")]
    [InlineData("\"name\": \"population\"", "\"name\": null", "$.wholes[0].name", 4, "SEED002")]
    [InlineData(", \"name\": \"population\"", "", "$.wholes[0]", 4, "SEED005")]
    [InlineData("\"format\": 1", "\"format\": 2", "$.format", 2, "SEED012")]
    [InlineData("\"format\": 1", "\"format\": 0", "$.format", 2, "SEED012")]
    [InlineData("\"format\": 1", "\"format\": \"1\"", "$.format", 2, "SEED002")]
    [InlineData("\"format\": 1,\n", "\n", "$", 1, "SEED005")]
    [InlineData("\"aliases\": [\"metres\"]}", "\"aliases\": []}", null, null, null)]
    [InlineData("\"units\": [", "\"units\": [7,", "$.units[0]", 5, "SEED002")]
    public void Load_OneFault_IsReportedWithPathAndLine(string text, string replacement, string? path, int? line, string? code)
    {
        const string Sound =
            """
            {
              "format": 1,
              "currencies": "KGS USD",
              "wholes": [{"code": "person", "name": "population"}],
              "units": [{"code": "m", "symbol": "m", "name": "metre", "measures": "length", "factor": "1", "definition": "SI", "aliases": ["metres"]},
                {"code": "km", "symbol": "km", "name": "kilometre", "measures": "length", "factor": "1000", "definition": "1,000 m"}]
            }
            """;
        Assert.Contains(text, Sound);
        Assert.NotEmpty(Load(Sound).Units);
        string broken = Sound.Replace(text, replacement, StringComparison.Ordinal);
        if (code is null)
        {
            Assert.NotEmpty(Load(broken).Units);
            return;
        }

        Diagnostic fault = Assert.Single(Assert.Throws<InvalidSeedException>(() => Load(broken)).Diagnostics);
        Assert.Equal((path, line, code), (fault.Path, fault.Line, fault.Code));
    }

    // A name has at most 100 characters, and what a unit measures 200.
    [Theory]
    [InlineData(100, "duration duration", true)]
    [InlineData(101, "duration duration", false)]
    [InlineData(100, "duration count:abc", false)]
    public void Load_LongestTexts_AreRead(int name, string start, bool expected)
    {
        string measures = string.Join(' ', [start, .. Enumerable.Repeat("duration", 4), .. Enumerable.Repeat("length", 21)]);
        Assert.Equal(start.Length + 183, measures.Length);
        string json =
            $$"""
            {"format": 1, "currencies": "KGS", "wholes": [],
             "units": [{"code": "x", "symbol": "x", "name": "{{new string('n', name)}}", "measures": "{{measures}}", "factor": "1", "definition": "made up"}]}
            """;
        if (!expected)
        {
            Assert.Equal("SEED006", Assert.Single(Assert.Throws<InvalidSeedException>(() => Load(json)).Diagnostics).Code);
            return;
        }

        UnitTable table = Load(json);
        Assert.Equal(21, table["x"].Dimension.ExponentOf(DimensionKind.Length, ""));
        Assert.True(table.TryFind(new string('N', 100), out _));
        Assert.False(table.TryFind(new string('n', 101), out UnitOfMeasure? none));
        Assert.Null(none);
    }

    [Fact]
    public void Load_CurrenciesInSmallLetters_AreThoseCurrencies()
    {
        UnitTable table = Load("""{"format": 1, "currencies": "kgs Usd", "wholes": [], "units": []}""");

        Assert.Equal("KGS", table["KGS"].Code);
        Assert.Equal("USD@ppp", table["USD@ppp"].Code);
        Assert.False(table.TryGet("kgs", out _));
        Assert.False(table.TryGet("usd", out _));
        Assert.False(table.TryGet("EUR", out _));
    }

    // A code that is neither symbol nor name is found in any case, as those are, and another unit may not take it.
    [Fact]
    public void Load_CodeOfAUnit_IsOneOfItsNames()
    {
        const string Verst = """{"code": "verst-code", "symbol": "", "name": "verst", "measures": "length", "factor": "1066.8", "definition": "500 sazhen"}""";
        const string Other = """{"code": "other", "symbol": "", "name": "VERST-code", "measures": "length", "factor": "1", "definition": "made up"}""";

        Assert.True(Load($$"""{"format": 1, "currencies": "KGS", "wholes": [], "units": [{{Verst}}]}""").TryFind("Verst-Code", out UnitOfMeasure? unit));
        Assert.Equal("verst-code", unit.Code);
        InvalidSeedException taken = Assert.Throws<InvalidSeedException>(() => Load($$"""{"format": 1, "currencies": "KGS", "wholes": [], "units": [{{Verst}}, {{Other}}]}"""));
        Assert.Equal("SEED010", Assert.Single(taken.Diagnostics).Code);
    }

    // A row with a fault is no unit, and so no reason for another fault in the rows after it.
    [Theory]
    [InlineData("\"factor\": \"0\", \"definition\": \"SI\"")]
    [InlineData("\"factor\": \"1\"")]
    [InlineData("\"factor\": \"1\", \"definition\": 5")]
    public void Load_RowAfterAFaultyOne_MayHaveItsCode(string faulty) => Assert.Single(Assert.Throws<InvalidSeedException>(() => Load(
        $$"""
        {"format": 1, "currencies": "KGS", "wholes": [], "units": [
          {"code": "m", "symbol": "m", "name": "metre", "measures": "length", {{faulty}}},
          {"code": "m", "symbol": "m", "name": "metre", "measures": "length", "factor": "1", "definition": "SI"}]}
        """)).Diagnostics);

    [Fact]
    public void Load_SeveralFaults_AreAllCollected()
    {
        InvalidSeedException invalid = Assert.Throws<InvalidSeedException>(() => Load(
            """
            {
              "format": 3,
              "currencies": "KGS X",
              "wholes": [{"code": "person"}, 5],
              "units": [
                {"code": "m", "symbol": "m", "name": "metre", "measures": "lenght", "factor": "none", "definition": "SI"},
                {"code": "km", "symbol": "km", "name": "kilometre", "measures": "length", "factor": "1000"}
              ],
              "extra": {"deep": [1, 2]}
            }
            """));

        Assert.Equal(
            [
                ("$.format", 2, "SEED012"),
                ("$.currencies", 3, "SEED006"),
                ("$.wholes[0]", 4, "SEED005"),
                ("$.wholes[1]", 4, "SEED002"),
                ("$.units[0].measures", 6, "SEED006"),
                ("$.units[0].factor", 6, "SEED006"),
                ("$.units[1]", 7, "SEED005"),
                ("$.extra", 9, "SEED003"),
            ],
            invalid.Diagnostics.Select(fault => (fault.Path, fault.Line, fault.Code)));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("   ", 1)]
    [InlineData("metres", 1)]
    [InlineData("{", 1)]
    [InlineData("{\n\"format\": 1,\n\"units\": [", 3)]
    [InlineData("{\n\"format\": 1,\n\"currencies\": \"KGS\",\n\"wholes\": [],\n\"units\": []\n} x", 6)]
    [InlineData("{\n\"format\": 1,\n\"currencies\": \"KGS\",\n\"wholes\": [],\n\"units\": [],\n}", 6)]
    public void Load_NotJson_IsOneFaultWithItsLine(string json, int line)
    {
        Diagnostic fault = Assert.Single(Assert.Throws<InvalidSeedException>(() => Load(json)).Diagnostics);

        Assert.Equal("SEED001", fault.Code);
        Assert.Equal(line, fault.Line ?? 1);
    }

    [Fact]
    public void Load_AnotherValue_IsOneFault()
    {
        Assert.Equal("$.units", Assert.Single(Assert.Throws<InvalidSeedException>(() => Load("""{"format": 1, "currencies": "KGS", "wholes": [], "units": 5}""")).Diagnostics).Path);
        Diagnostic fault = Assert.Single(Assert.Throws<InvalidSeedException>(() => Load("[]")).Diagnostics);

        Assert.Equal(("$", "SEED002"), (fault.Path, fault.Code));
        Assert.Throws<ArgumentNullException>(() => UnitTable.Load(null!));
    }

    [Fact]
    public void PublishedQuantity_Default_IsExactlyZero()
    {
        PublishedQuantity none = default;

        Assert.Equal(default, none.Quantity);
        Assert.Equal(UnitMultiplier.Units, none.Multiplier);
        Assert.Equal("0", none.ToString());
    }

    private static UnitTable Load(string json)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(json));
        return UnitTable.Load(stream);
    }
}
