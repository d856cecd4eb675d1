namespace CountryProfiles.Tool.Tests;

public sealed class ConvertCommandTests
{
    // Reference values: 1 mi² = 2.589988110336 km² = 640 acres, 1 acre = 4,046.8564224 m² (international yard and pound, 1959).
    [Theory]
    [InlineData("199,951 km²", "mi2", "77,201.5 mi²")]
    [InlineData("199,951 km²", "sq mi", "77,201.5 mi²")]
    [InlineData("199,951 km²", "ha", "19,995,100 ha")]
    [InlineData("199,951 km²", "acre", "49,409,000 acres")]
    [InlineData("0.30%", "‰", "3.0‰")]
    public void Convert_Amount_PrintsHonestDigits(string amount, string unit, string expected)
    {
        ToolRun run = ToolRun.Of("convert", amount, unit);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(expected, run.Output.Split('\n')[0]);
    }

    [Fact]
    public void Convert_AsJson_HasValueAndBounds()
    {
        ToolRun run = ToolRun.Of("convert", "199,951 km²", "mi2", "--format", "json");

        Assert.Equal(77201.31965, run.Json.GetProperty("lower").GetDouble(), 5);
        Assert.Equal(77201.51270, run.Json.GetProperty("value").GetDouble(), 5);
        Assert.Equal(77201.70575, run.Json.GetProperty("upper").GetDouble(), 5);
        Assert.Equal("mi2", run.Json.GetProperty("unit").GetString());
        Assert.Equal("77,201.5 mi²", run.Json.GetProperty("display").GetString());
    }

    [Theory]
    [InlineData("1,5 km²", "mi2", "at character 2")]
    [InlineData("12,34,5", "mi2", "at character 3")]
    [InlineData("199,951 km²", "furlong", "'furlong' is not a known unit")]
    [InlineData("199,951 km²", "km", "'km2' and 'km'")]
    [InlineData("USD 5", "USD@ppp", "price bases")]
    [InlineData("", "km", "is not an amount")]
    public void Convert_WrongContent_SaysWhatAndWhere(string amount, string unit, string problem)
    {
        ToolRun run = ToolRun.Of("convert", amount, unit);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Convert_NegativeAmount_IsNoOption()
    {
        ToolRun run = ToolRun.Of("convert", "-3.2 km", "m");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("-3,200 m", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Convert_OneArgument_IsAUsageError() => Assert.Equal(2, ToolRun.Of("convert", "5 km").ExitCode);
}
