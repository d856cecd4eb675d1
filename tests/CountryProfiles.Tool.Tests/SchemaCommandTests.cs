using System.Text.Json;

namespace CountryProfiles.Tool.Tests;

public sealed class SchemaCommandTests
{
    // The members that a profile is shown with are those that the schema names.
    [Fact]
    public void Schema_Printed_NamesTheMembersOfAProfile()
    {
        ToolRun run = ToolRun.Of("schema");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", run.Json.GetProperty("$schema").GetString());
        string[] named = [.. run.Json.GetProperty("properties").EnumerateObject().Select(static member => member.Name)];
        JsonElement profile = ToolRun.Of("show", "KG", "--format", "json").Json.GetProperty("profile");
        Assert.Equal(named.Order(StringComparer.Ordinal), profile.EnumerateObject().Select(static member => member.Name).Order(StringComparer.Ordinal));
    }
}
