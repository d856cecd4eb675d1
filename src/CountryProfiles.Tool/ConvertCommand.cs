using System.CommandLine;
using CountryProfiles.Units;

namespace CountryProfiles.Tool;

/// <summary><c>convert AMOUNT UNIT</c>: an amount as published, in another unit, with its bounds.</summary>
internal static class ConvertCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> amount = new("amount") { Description = "an amount and its unit, such as \"199,951 km²\"" };
        Argument<string> unit = new("unit") { Description = "the code or a name of the unit to convert into, such as mi2" };
        Option<OutputFormat> format = FormatOption.Create();
        Command command = new("convert", "Convert an amount into another unit, exactly, with the bounds that its digits stand for.") { amount, unit, format };
        command.SetAction(result => Run(terminal, result.GetRequiredValue(amount), result.GetRequiredValue(unit), result.GetValue(format)));
        return command;
    }

    private static int Run(ToolTerminal terminal, string amount, string unitName, OutputFormat format)
    {
        UnitTable units = UnitTable.Default;
        if (!units.TryParse(amount, out PublishedQuantity published, out string? problem))
        {
            terminal.Error.WriteLine($"'{amount}' is not an amount: {problem}.");
            return ToolApp.ContentError;
        }

        if (!units.TryGet(unitName, out UnitOfMeasure? unit) && !units.TryFind(unitName, out unit))
        {
            terminal.Error.WriteLine($"'{unitName}' is not a known unit.");
            return ToolApp.ContentError;
        }

        Quantity converted;
        try
        {
            converted = published.Quantity.In(unit);
        }
        catch (UnitMismatchException exception)
        {
            terminal.Error.WriteLine(exception.Message);
            return ToolApp.ContentError;
        }

        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(writer =>
            {
                writer.WriteStartObject();
                FigureJson.WriteAmount(writer, converted);
                writer.WriteString("display", converted.ToString());
                writer.WriteEndObject();
            });
        }
        else
        {
            terminal.WriteLine(converted.ToString());
            if (!converted.IsExact)
            {
                terminal.WriteLine($"from {FigureJson.Rounded(converted.Lower)} to {FigureJson.Rounded(converted.Upper)} (rounding of the published digits only)");
            }
        }

        return ToolApp.Success;
    }
}
