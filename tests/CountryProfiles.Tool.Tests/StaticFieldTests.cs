namespace CountryProfiles.Tool.Tests;

/// <summary>Commands share nothing that changes.</summary>
public sealed class StaticFieldTests
{
    [Fact]
    public void StaticFields_OfTheTool_HoldNothingThatChanges() => StaticFields.AssertKnown(typeof(ToolApp).Assembly);
}
