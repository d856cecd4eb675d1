using System.CommandLine;

namespace CountryProfiles.Tool;

/// <summary>For whom a command prints.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,
}

/// <summary>The option that every command has.</summary>
internal static class FormatOption
{
    public static Option<OutputFormat> Create()
    {
        Option<OutputFormat> option = new("--format", "-f")
        {
            Description = "text for people, json for programs",
            DefaultValueFactory = static _ => OutputFormat.Text,
            HelpName = "text|json",
            CustomParser = static result =>
            {
                switch (result.Tokens[0].Value)
                {
                    case "text":
                        return OutputFormat.Text;
                    case "json":
                        return OutputFormat.Json;
                    default:
                        result.AddError($"'{result.Tokens[0].Value}' is not a format: text or json are.");
                        return OutputFormat.Text;
                }
            },
        };
        return option;
    }
}
