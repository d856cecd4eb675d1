using System.CommandLine;

namespace CountryProfiles.Tool;

/// <summary><c>read FILE|-</c>: a published page to observations and diagnostics.</summary>
internal static class ReadCommand
{
    public static Command Create(ToolTerminal terminal) => new("read", "x");
}
