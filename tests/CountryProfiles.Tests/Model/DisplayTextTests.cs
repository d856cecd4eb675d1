using System.Globalization;
using CountryProfiles.Calculations;
using CountryProfiles.Data;
using CountryProfiles.Tests.Laws;
using FsCheck.Xunit;

namespace CountryProfiles.Tests.Model;

/// <summary>What values print for people, in invariant form and in that of a culture.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public sealed class DisplayTextTests
{
    private static readonly CountryProfile s_kyrgyzstan = CountryDataset.Default["KG"];

    // By hand, so that they are the same without culture data: separators, group sizes and minus sign as CLDR has them.
    private static readonly CultureInfo s_german = Culture(",", ".", "-", 3);
    private static readonly CultureInfo s_swedish = Culture(",", "\u00A0", "\u2212", 3);
    private static readonly CultureInfo s_hindi = Culture(".", ",", "-", 3, 2);

    [Fact]
    public void Observation_InACulture_HasItsMarks()
    {
        Assert.Equal("5,9 million people (2015)", string.Create(s_german, $"{s_kyrgyzstan.Population}"));
        Assert.Equal("USD 2.246 million (2014, estimated)", s_kyrgyzstan.Remittances.ToString("G", s_german));
        Assert.Equal("USD 2.246 million", s_kyrgyzstan.Remittances.ToString("V", s_german));
        Assert.Equal("\u22123,2 migrants/1,000 people (2015–2020)", s_kyrgyzstan.NetMigrationRate.ToString(null, s_swedish));
        Assert.Equal("199\u00A0951 km²", s_kyrgyzstan.Area.ToString(null, s_swedish));
        Assert.Equal("1,99,951 km²", s_kyrgyzstan.Area.ToString(null, s_hindi));
        Assert.Equal("120 of 188 (2014)", s_kyrgyzstan.HdiRank.ToString(null, s_hindi));
        Assert.Equal("not applicable", CountryDataset.Default["AQ"].Population.ToString("G", s_german));
    }

    [Fact]
    public void Observation_WithoutACulture_IsInvariant()
    {
        Assert.Equal("5.9 million people (2015)", $"{s_kyrgyzstan.Population}");
        Assert.Equal("5.9 million people", $"{s_kyrgyzstan.Population:V}");
        Assert.Equal("5.9 million people", s_kyrgyzstan.Population.ToString("v", null));
        Assert.Equal(s_kyrgyzstan.Population.ToString(), s_kyrgyzstan.Population.ToString("g", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void ObservationValue_InACulture_HasItsMarks()
    {
        Assert.Equal("5,9 million people", string.Create(s_german, $"{s_kyrgyzstan.Population.Value}"));
        Assert.Equal("5.9 million people", $"{s_kyrgyzstan.Population.Value:G}");
        Assert.Equal("<0,1%", ObservationValue.Below(Quantity.Parse("0.1 %")).ToString("G", s_german));
    }

    // Reference values: semantics, section 2.
    [Fact]
    public void Derivation_InACulture_HasItsMarks()
    {
        Derivation density = Figures.PopulationDensity(s_kyrgyzstan, PeriodPolicy.Any);
        Assert.Equal("29,5 people/km² (2015)", string.Create(s_german, $"{density}"));
        Assert.Equal("29,5", string.Create(s_german, $"{density:N}"));
        Assert.Equal("29,51 ± 0,25", string.Create(s_german, $"{density:B}"));

        Derivation net = Figures.NetMigrantsOfPeriod(s_kyrgyzstan, PeriodPolicy.Any);
        Assert.Equal("-94.000 migrants (2015–2020)", net.ToString("G", s_german));
        Assert.Equal("-94.400 ± 2.300", net.ToString("B", s_german));
        Assert.Equal("\u221294\u00A0400 ± 2\u00A0300", net.ToString("b", s_swedish));

        Derivation gdp = Figures.GdpPpp(s_kyrgyzstan, PeriodPolicy.Any);
        Assert.Equal("19,60 ± 0,17 billion", gdp.ToString("B", s_german));
        Assert.Equal("19,6 billion", gdp.ToString("N", s_german));

        Derivation rank = Figures.HdiShareRankedBelow(s_kyrgyzstan, PeriodPolicy.Any);
        Assert.Equal("36,2 %", rank.ToString("N", s_german));
        Assert.Equal("36,2 %", rank.ToString("B", s_german));
    }

    // A group separator may be a plain blank, which also stands before a scale word.
    [Fact]
    public void Derivation_BlankBetweenGroups_KeepsBothNumbersWhole()
    {
        CultureInfo blanks = Culture(",", " ", "-", 3);

        Assert.Equal("-94 400 ± 2 300", Figures.NetMigrantsOfPeriod(s_kyrgyzstan, PeriodPolicy.Any).ToString("B", blanks));
        Assert.Equal("19,60 ± 0,17 billion", Figures.GdpPpp(s_kyrgyzstan, PeriodPolicy.Any).ToString("B", blanks));
    }

    [Fact]
    public void Derivation_WithoutACulture_IsInvariant()
    {
        foreach (Derivation figure in Figures.All(s_kyrgyzstan, PeriodPolicy.Any).Where(static figure => figure.HasValue))
        {
            Assert.Equal(figure.ToString(), $"{figure}");
            Assert.Equal(figure.Display, $"{figure:N}");
            Assert.Equal(figure.DisplayWithBounds, $"{figure:B}");
        }
    }

    // An empty text would be overlooked in a table.
    [Theory]
    [InlineData("G")]
    [InlineData("N")]
    [InlineData("B")]
    public void Derivation_WithoutAValue_SaysWhyInEveryFormat(string format)
    {
        Derivation missing = Figures.PopulationDensity(CountryDataset.Default["AQ"], PeriodPolicy.Any);
        Assert.Equal("missing: not applicable", missing.ToString(format, s_german));
        Assert.StartsWith("refused: ", Figures.RemittancesShareOfGdp(s_kyrgyzstan, PeriodPolicy.Any).ToString(format, null), StringComparison.Ordinal);
        Assert.Equal("", missing.Display);
    }

    [Theory]
    [InlineData("X")]
    [InlineData("V2")]
    [InlineData("GG")]
    public void AnyOtherFormat_Throws(string format)
    {
        char[] buffer = new char[100];
        ISpanFormattable[] values =
            [s_kyrgyzstan.Population, s_kyrgyzstan.Population.Value, Figures.PopulationDensity(s_kyrgyzstan, PeriodPolicy.Any), Rational.One];
        foreach (ISpanFormattable value in values)
        {
            Assert.Contains($"'{format}'", Assert.Throws<FormatException>(() => value.ToString(format, null)).Message, StringComparison.Ordinal);
            Assert.Throws<FormatException>(() => value.TryFormat(buffer, out _, format, null));
        }
    }

    [Fact]
    public void TryFormat_FitsOrSaysThatItDoesNot()
    {
        (ISpanFormattable Value, string Format)[] values =
        [
            (s_kyrgyzstan.Population, ""), (s_kyrgyzstan.Population, "V"), (s_kyrgyzstan.Population.Value, ""),
            (Figures.NetMigrantsOfPeriod(s_kyrgyzstan, PeriodPolicy.Any), "B"), ((Rational)(-1234567.891m), "N2"), ((Rational)0.5m, "F1"),
        ];
        foreach ((ISpanFormattable value, string format) in values)
        {
            string expected = value.ToString(format, s_german);
            char[] exact = new char[expected.Length];
            Assert.True(value.TryFormat(exact, out int written, format, s_german));
            Assert.Equal(expected, new string(exact, 0, written));
            for (int length = 0; length < expected.Length; length++)
            {
                Assert.False(value.TryFormat(new char[length], out written, format, s_german));
                Assert.Equal(0, written);
            }
        }
    }

    [Theory]
    [InlineData("1234567.891", "N2", "12,34,567.89")]
    [InlineData("-1234567.891", "F2", "-1234567.89")]
    [InlineData("123", "N0", "123")]
    [InlineData("1234", "N0", "1,234")]
    [InlineData("123456789012345678901234567890.5", "N1", "1,23,45,67,89,01,23,45,67,89,01,23,45,67,890.5")]
    [InlineData("-0.001", "N2", "0.00")]
    public void Rational_IndianGroups_AreOfThreeAndThenOfTwo(string number, string format, string expected) =>
        Assert.Equal(expected, Rational.Parse(number).ToString(format, s_hindi));

    [Theory]
    [InlineData(new[] { 3, 0 }, "1234.567")]
    [InlineData(new[] { 0 }, "1234567")]
    [InlineData(new int[0], "1234567")]
    [InlineData(new[] { 2, 1, 0 }, "1234.5.67")]
    [InlineData(new[] { 4 }, "123.4567")]
    public void Rational_GroupSizes_AreThoseOfTheCulture(int[] sizes, string expected) =>
        Assert.Equal(expected, ((Rational)1234567).ToString("N0", Culture(",", ".", "-", sizes)));

    [Fact]
    public void Rational_LosslessForms_AreTheSameInEveryCulture()
    {
        Rational number = Rational.Parse("-22460/59");
        Assert.Equal("-22460/59", number.ToString("G", s_swedish));
        Assert.Equal("-1234.5", ((Rational)(-1234.5m)).ToString("G", s_german));
        Assert.Equal("\u2212380,68", number.ToString("F2", s_swedish));
        Assert.Equal("-380.68", number.ToString("F2", null));
        Assert.Equal("1,234.50", ((Rational)1234.5m).ToString("N2", null));
    }

    // The framework's own numbers are the measure, with the sign where we put it.
    [Property(MaxTest = 500)]
    public void Rational_FixedAndGrouped_AreAsTheFrameworkPrintsDecimals(int units, byte places, byte shown)
    {
        decimal number = units / (decimal)Math.Pow(10, places % 6);
        foreach (CultureInfo any in (CultureInfo[])[.. Cultures.All, s_german, s_swedish, s_hindi])
        {
            NumberFormatInfo marks = (NumberFormatInfo)any.NumberFormat.Clone();
            marks.NumberNegativePattern = 1;
            foreach (string format in (string[])[$"F{shown % 5}", $"N{shown % 5}"])
            {
                Assert.Equal(number.ToString(format, marks), ((Rational)number).ToString(format, marks));
            }
        }
    }

    [Property]
    public void Quantity_InACulture_IsTheInvariantTextWithItsMarks(Quantity x)
    {
        // Of the number alone: symbols of units have marks of their own.
        string invariant = x.ToString("N", null);
        string expected = string.Concat(invariant.Select(static c => c switch { ',' => ".", '.' => ",", _ => c.ToString() }));

        Assert.Equal(expected, x.ToString("N", s_german));
    }

    private static CultureInfo Culture(string decimals, string groups, string minus, params int[] sizes)
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = decimals;
        culture.NumberFormat.NumberGroupSeparator = groups;
        culture.NumberFormat.NegativeSign = minus;
        culture.NumberFormat.NumberGroupSizes = sizes;
        return culture;
    }
}
