using CountryProfiles.Data;
using CountryProfiles.Readers.Sdmx;

namespace CountryProfiles.Readers.Tests.Sdmx;

public sealed class SdmxCsvTests
{
    private static readonly CountryCode s_kgz = CountryCode.Create("KGZ");

    private static Observation Remittances => Observation.Create(
        SdmxFiles.Indicator("remittances"), s_kgz, ReferencePeriod.CalendarYear(2014),
        ObservationValue.Of(Quantity.Published(2_246_000_000, 6, CountryDataset.Default.Units["USD"])), SdmxFiles.Sources[0],
        UnitMultiplier.Millions, ObservationStatus.Estimated | ObservationStatus.Provisional, "Estimate, of 2015");

    [Fact]
    public void Write_Version1_IsDataflowAndStandardColumns() => Assert.Equal(
        "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS,COLLECTION,ROUNDING_LOWER,ROUNDING_UPPER,OBS_BOUND,RANK_OF,OBS_TEXT,SOURCE,COMMENT_OBS\r\n"
        + "COUNTRY_PROFILES:OBSERVATIONS(1.0),KGZ,remittances,2014,2246,USD,6,0,E;P,S,,,,,,un-desa,\"Estimate, of 2015\"\r\n",
        SdmxFiles.Write(SdmxCsvVersion.Version1, Remittances));

    [Fact]
    public void Write_Version2_IsStructureAndAction()
    {
        string[] lines = SdmxFiles.Write(SdmxCsvVersion.Version2, Remittances).Split("\r\n");

        Assert.StartsWith("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("dataflow,COUNTRY_PROFILES:OBSERVATIONS(1.0),I,KGZ,remittances,2014,2246,USD,6,0,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NoCountry_Throws()
    {
        Observation nowhere = Observation.Missing(SdmxFiles.Indicator("area"), default, MissingReason.NotLoaded, SdmxFiles.Sources[0]);

        Assert.Throws<ArgumentException>(() => SdmxFiles.Write(SdmxCsvVersion.Version2, nowhere));
    }

    [Fact]
    public void Read_Version1_GivesWhatTheRowStates()
    {
        Observation read = Assert.Single(SdmxFiles.Read(
            "\uFEFF" + SdmxFiles.Columns + "UN:POP(1.0),KG,population,2015,5.9,PS,6,1,E\n", out List<Diagnostic> diagnostics));

        Assert.Empty(diagnostics);
        Assert.Equal(("KGZ", "population", "mid-2015"), (read.ReferenceArea.ToString(), read.Indicator.Code.ToString(), read.Period.ToString()));
        Assert.Equal(
            ("5850000", "5900000", "5950000", "person"),
            (read.Quantity!.Value.Lower.ToString(), read.Quantity.Value.Amount.ToString(), read.Quantity.Value.Upper.ToString(), read.Quantity.Value.Unit.Code));
        Assert.Equal((UnitMultiplier.Millions, ObservationStatus.Estimated, "sdmx-csv"), (read.Multiplier, read.Status, read.Source.Code));
    }

    [Fact]
    public void Read_Version2_TakesColumnsInAnyOrderWithLabels()
    {
        Observation read = Assert.Single(SdmxFiles.Read(
            "STRUCTURE,STRUCTURE_ID,ACTION,OBS_VALUE: Value,TIME_PERIOD: Time,INDICATOR: Indicator,REF_AREA: Area,UNIT_MEASURE: Unit\r\n"
            + "dataflow,UN:POP(1.0),R,31.4,2015,population.under-15-share: Under 15,417: Kyrgyzstan,PT: Percent\r\n", out List<Diagnostic> diagnostics));

        Assert.Empty(diagnostics);
        Assert.Equal(("%{person}", "157/500"), (read.Quantity!.Value.Unit.Code, (read.Quantity.Value.Amount / 100).ToString("R", null)));
    }

    [Theory]
    [InlineData("0.3", "2", "0.005")]
    [InlineData("0.30", "", "0.005")]
    [InlineData("0.30", "1", "0.005")]
    [InlineData("3E-1", "", "0.05")]
    public void Read_Decimals_MakePrecisionFinerAndNeverCoarser(string value, string decimals, string halfWidth)
    {
        Observation read = Assert.Single(SdmxFiles.Read(SdmxFiles.Columns + $"X,KGZ,immigrants.share,2015,{value},PT,0,{decimals},A\n", out _));

        Assert.Equal(("0.3", halfWidth), (read.Quantity!.Value.Amount.ToString(), read.Quantity.Value.HalfWidth.ToString()));
    }

    [Theory]
    [InlineData("2", "230", "5")]
    [InlineData("-1", "0.23", "0.005")]
    public void Read_OtherMultiplier_ScalesTheNumber(string multiplier, string amount, string halfWidth)
    {
        Observation read = Assert.Single(SdmxFiles.Read(
            SdmxFiles.Columns + $"X,KGZ,population,2015,2.3,person,{multiplier},,A\n", out _));

        Assert.Equal((amount, halfWidth), (read.Quantity!.Value.Amount.ToString(), (read.Quantity.Value.HalfWidth).ToString()));
        Assert.Equal(UnitMultiplier.Units, read.Multiplier);
    }

    [Theory]
    [InlineData("O", MissingReason.NotAvailable)]
    [InlineData("M", MissingReason.NotApplicable)]
    [InlineData("L", MissingReason.NotCollected)]
    [InlineData("Q", MissingReason.Suppressed)]
    [InlineData("", MissingReason.NotAvailable)]
    [InlineData("_U", MissingReason.NotLoaded)]
    public void Read_BlankOrNaN_IsMissingForTheReasonOfTheStatus(string status, MissingReason reason)
    {
        List<Observation> read = SdmxFiles.Read(
            SdmxFiles.Columns + $"X,KGZ,population,2014,,,,,{status}\nX,KGZ,population,2015,NaN,,,,{status}\nX,KGZ,population,2016,0,person,,,A\n", out List<Diagnostic> diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal([reason, reason, null], read.Select(o => o.MissingReason));
        Assert.True(read[2].Quantity!.Value.IsZero);
    }

    [Theory]
    [InlineData("A", ObservationStatus.Normal)]
    [InlineData("", ObservationStatus.Normal)]
    [InlineData("E", ObservationStatus.Estimated)]
    [InlineData("P", ObservationStatus.Provisional)]
    [InlineData("F", ObservationStatus.Forecast)]
    [InlineData("I", ObservationStatus.Imputed)]
    [InlineData("B", ObservationStatus.Break)]
    [InlineData("U", ObservationStatus.LowReliability)]
    [InlineData("EP", ObservationStatus.Estimated | ObservationStatus.Provisional)]
    [InlineData("B;E", ObservationStatus.Break | ObservationStatus.Estimated)]
    public void Read_Status_IsTheLettersOfTheCodeList(string letters, ObservationStatus status) =>
        Assert.Equal(status, Assert.Single(SdmxFiles.Read(SdmxFiles.Columns + $"X,KGZ,population,2015,5,person,0,0,{letters}\n", out _)).Status);

    // What each form means, by hand: first day, day after the last.
    [Theory]
    [InlineData("2015", "2015-01-01", "2016-01-01")]
    [InlineData("2015-07", "2015-07-01", "2015-08-01")]
    [InlineData("2015-07-01", "2015-07-01", "2015-07-02")]
    [InlineData("2015-07-01T00:00:00", "2015-07-01", "2015-07-02")]
    [InlineData("2015-A1", "2015-01-01", "2016-01-01")]
    [InlineData("2015-S2", "2015-07-01", "2016-01-01")]
    [InlineData("2015-T2", "2015-05-01", "2015-09-01")]
    [InlineData("2015-Q3", "2015-07-01", "2015-10-01")]
    [InlineData("2015-M02", "2015-02-01", "2015-03-01")]
    [InlineData("2015-W01", "2014-12-29", "2015-01-05")]
    [InlineData("2015-W53", "2015-12-28", "2016-01-04")]
    [InlineData("2016-D366", "2016-12-31", "2017-01-01")]
    [InlineData("2015-07-01/P5Y", "2015-07-01", "2020-07-01")]
    [InlineData("2015-07-01/P1Y6M", "2015-07-01", "2017-01-01")]
    [InlineData("2015-07-01/P2W", "2015-07-01", "2015-07-15")]
    [InlineData("2015-07-01T00:00:00/P10D", "2015-07-01", "2015-07-11")]
    [InlineData("2012-04-01/2013-03-31", "2012-04-01", "2013-04-01")]
    [InlineData("2012/2014", "2012-01-01", "2015-01-01")]
    public void Read_TimePeriod_InEachForm(string text, string start, string end)
    {
        Observation read = Assert.Single(SdmxFiles.Read(SdmxFiles.Columns + $"X,KGZ,remittances,{text},1,USD,0,0,A\n", out List<Diagnostic> diagnostics));

        Assert.Empty(diagnostics);
        Assert.Equal(
            (PeriodKind.Total, start, end),
            (read.Period.Kind, read.Period.Start!.Value.ToString("O", null), read.Period.End!.Value.ToString("O", null)));
    }

    [Theory]
    [InlineData("2015", "", "mid-2015")]
    [InlineData("2015", "M", "mid-2015")]
    [InlineData("2015", "B", "2015-01-01")]
    [InlineData("2015", "E", "2015-12-31")]
    [InlineData("2015-02", "E", "2015-02-28")]
    [InlineData("2015-03-15", "", "2015-03-15")]
    [InlineData("2015-03-15", "M", "2015-03-15")]
    [InlineData("2015", "S", "2015")]
    [InlineData("2015", "A", "avg 2015")]
    [InlineData("", "", "undated")]
    public void Read_Collection_SaysHowTheValueBelongsToItsPeriod(string time, string collection, string period)
    {
        Observation read = Assert.Single(SdmxFiles.Read(
            $"REF_AREA,INDICATOR,TIME_PERIOD,COLLECTION,OBS_VALUE,UNIT_MEASURE\nKGZ,population,{time},{collection},5,person\n", out _));

        Assert.Equal(period, read.Period.ToString());
    }

    [Fact]
    public void Read_LongFile_StreamsItsRows()
    {
        string text = SdmxFiles.Columns + string.Concat(Enumerable.Repeat("X,KGZ,population,2015,5,person,0,0,A\n", 20_000));
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(text));

        Assert.Equal(5, SdmxFiles.Reader.Read(stream, _ => Assert.Fail()).First().Quantity!.Value.Amount);
        Assert.True(stream.Position < stream.Length / 10);
    }
}
