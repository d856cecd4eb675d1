using System.CommandLine;
using CountryProfiles.Data;

namespace CountryProfiles.Tool;

/// <summary><c>schema</c>: the JSON Schema of a profile, as <c>show --format json</c> has it under <c>profile</c>.</summary>
internal static class SchemaCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Command command = new("schema", "Print the JSON Schema (2020-12) of a profile.");
        command.SetAction(_ =>
        {
            terminal.Output.Write(ProfileSchema.Json);
            return ToolApp.Success;
        });
        return command;
    }
}
