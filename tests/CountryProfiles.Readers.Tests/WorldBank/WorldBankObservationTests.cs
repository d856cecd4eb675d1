using CountryProfiles.Data;
using CountryProfiles.Readers.WorldBank;

namespace CountryProfiles.Readers.Tests.WorldBank;

public sealed class WorldBankObservationTests
{
    // What may stand in a cell of a file: as the World Bank writes it, as others do, and as nobody should.
    private static readonly string[] s_cells =
    [
        "\"\"", "", "\"1752.4189999999999\"", "1752.7971", "\"5835500\"", "\"-3.20\"", "0", "\"0.0\"", "\"1.5E+07\"", "5.27e-05", "\"..\"", "..", " ", "\" 5\"", "5 ",
        "\"12\"34", "\"1\"\"2\"", "1\"\"2", "\"1,5\"", "+3", "--3", "5.", ".5", "\"-\"", "NaN", "1/2", "٣", "123456789012345678", "1234567890123456789",
        "\"0.1234567890123456789\"", "\"a\nb\"",
    ];

    private static readonly string[] s_names = ["\"GDP per capita (current US$)\"", "GDP per capita (current US$)", "\"GDP \"\"per capita\"\" (current US$)\"", "\"GDP\" per capita", "\"\"", "", "\"a\nb\""];

    [Fact]
    public void Default_IsNothing()
    {
        WorldBankObservation nothing = default;

        Assert.Equal(("", "", "", false), (nothing.AreaCode, nothing.AreaName, nothing.IndicatorCode, nothing.IsAggregate));
        Assert.Null(nothing.Line);
        Assert.Null(nothing.Quantity);
        Assert.Equal(ReferencePeriod.Undated, nothing.Period);
        Assert.Equal(MissingReason.NotLoaded, nothing.Observation.MissingReason);
        Assert.Equal(nothing.Observation, nothing.Observation);
        Assert.Equal(nothing, default);
    }

    [Fact]
    public void QuantityAndPeriod_AreThoseOfTheObservation()
    {
        List<WorldBankObservation> read = WorldBankFiles.Csv(WorldBankFiles.Population, out _);

        Assert.Equal(5, read.Count);
        Assert.Equal(5_719_600, read[0].Quantity!.Value.Amount);
        Assert.Equal((Rational)0.5m, read[0].Quantity!.Value.HalfWidth);
        Assert.Equal(ReferencePeriod.MidYear(2013), read[0].Period);
        Assert.All(read, static found => Assert.True(found.Quantity!.Value.IsIdenticalTo(found.Observation.Quantity!.Value)));
        Assert.All(read, static found => Assert.Equal(found.Observation.Period, found.Period));
    }

    [Fact]
    public void Equality_LooksAtWhatIsStated()
    {
        string file = WorldBankFiles.One("GDP (current US$)", "NY.GDP.MKTP.CD", "0.30");
        WorldBankObservation one = Assert.Single(WorldBankFiles.Csv(file, out _));

        Assert.Equal(one, Assert.Single(WorldBankFiles.Csv(file, out _)));
        Assert.Equal(one.GetHashCode(), Assert.Single(WorldBankFiles.Csv(file, out _)).GetHashCode());
        Assert.NotEqual(one, Assert.Single(WorldBankFiles.Csv(file.Replace("0.30", "0.3", StringComparison.Ordinal), out _)));
        Assert.NotEqual(one, Assert.Single(WorldBankFiles.Csv(file.Replace("KGZ", "KAZ", StringComparison.Ordinal), out _)));
        Assert.NotEqual(one, Assert.Single(WorldBankFiles.Csv(file.Replace("Some area", "An area", StringComparison.Ordinal), out _)));
        Assert.NotEqual(one, Assert.Single(WorldBankFiles.Csv("\n" + file, out _)));
    }

    // Of more than 18 digits, or with an exponent.
    [Theory]
    [InlineData("1234567890123456789", "1234567890123456789", "0.5")]
    [InlineData("0.1234567890123456789", "0.1234567890123456789", "0.00000000000000000005")]
    [InlineData("-12345678901234567890123.5", "-12345678901234567890123.5", "0.05")]
    [InlineData("1.50E+02", "150", "0.5")]
    [InlineData("99999999999999.9999", "99999999999999.9999", "0.00005")]
    [InlineData("-99999999999999.9999", "-99999999999999.9999", "0.00005")]
    public void Quantity_OfManyDigits_IsExact(string text, string amount, string halfWidth)
    {
        string file = WorldBankFiles.Head + WorldBankFiles.Columns + $"\"Kyrgyz Republic\",\"KGZ\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\",\"{text}\",\"1\",\"{text}\",\n";
        List<WorldBankObservation> read = WorldBankFiles.Csv(file, out List<Diagnostic> diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal([amount, "1", amount], read.Select(static found => found.Quantity!.Value.Amount.ToString()));
        Assert.Equal([halfWidth, "0.5", halfWidth], read.Select(static found => found.Quantity!.Value.HalfWidth.ToString()));
    }

    // The numbers of columns that follow each other are read in one go; those of columns with others between, cell by cell.
    [Fact]
    public void ReadCsv_ColumnsBetweenTheYears_ChangeNothing()
    {
        WorldBankReader withMissing = new(CountryDataset.Default.Units, CountryDataset.Default.Indicators, WorldBankFiles.Countries) { IncludeMissing = true };
        Random random = new(20151125);
        int values = 0;
        for (int i = 0; i < 3_000; i++)
        {
            string[] cells = [.. Enumerable.Range(0, 5).Select(_ => s_cells[random.Next(2) == 0 ? random.Next(6) : random.Next(s_cells.Length)])];
            string start = $"KGZ,NY.GDP.PCAP.CD,{s_names[random.Next(s_names.Length)]}";
            string file = "Country Code,Indicator Code,Indicator Name,2011,2012,2013,2014,2015\n" + start + "," + string.Join(',', cells) + "\n";
            string spread = "Country Code,Indicator Code,Indicator Name,2011,Region,2012,Region,2013,Region,2014,Region,2015\n" + start + "," + string.Join(",r,", cells) + "\n";
            WorldBankReader reader = i % 2 == 0 ? WorldBankFiles.Reader : withMissing;

            List<WorldBankObservation> expected = WorldBankFiles.Csv(spread, out List<Diagnostic> expectedDiagnostics, reader);
            List<WorldBankObservation> read = WorldBankFiles.Csv(file, out List<Diagnostic> diagnostics, reader);

            Assert.Equal(expected.Select(static found => found.ToString()), read.Select(static found => found.ToString()));
            Assert.True(expected.SequenceEqual(read), file);
            Assert.Equal(
                expectedDiagnostics.Select(static diagnostic => (diagnostic.Code, diagnostic.Message, diagnostic.Excerpt)),
                diagnostics.Select(static diagnostic => (diagnostic.Code, diagnostic.Message, diagnostic.Excerpt)));
            values += read.Count;
        }

        Assert.InRange(values, 5_000, 15_000);
    }

    // 146 and 2 bytes were measured, of rows of 50 values; the row itself is 80 bytes.
    [Theory]
    [InlineData(false, 4)]
    [InlineData(true, 160)]
    public void ReadCsv_Value_TakesFewBytes(bool isMade, int most)
    {
        const int rows = 2_000;
        const int columns = 50;
        string file = "Country Code,Indicator Code," + string.Join(',', Enumerable.Range(1970, columns)) + "\n"
            + string.Concat(Enumerable.Repeat("KGZ,NY.GDP.PCAP.CD" + string.Concat(Enumerable.Repeat(",\"1752.7971\"", columns)) + "\n", rows));
        using MemoryStream stream = WorldBankFiles.Stream(file);
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            stream.Position = 0;
            int count = 0;
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (WorldBankObservation found in WorldBankFiles.Reader.ReadCsv(stream, static _ => Assert.Fail()))
            {
                Assert.False(isMade ? found.Observation.IsMissing : found.Quantity is null);
                count++;
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.Equal(rows * columns, count);
        }

        Assert.InRange((double)least / (rows * columns), 0, most);
    }
}
