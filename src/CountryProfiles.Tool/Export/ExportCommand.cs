using System.CommandLine;
using System.Globalization;
using CountryProfiles.Data;
using CountryProfiles.Readers.Sdmx;

namespace CountryProfiles.Tool.Export;

/// <summary><c>export COUNTRY…|--all</c>: observations as a table for other systems.</summary>
internal static class ExportCommand
{
    private const string StandardOutput = "-";

    private static readonly (string Word, ExportFormat Format)[] s_formats =
        [("csv", ExportFormat.Csv), ("json", ExportFormat.Json), ("sdmx-csv", ExportFormat.SdmxCsv), ("parquet", ExportFormat.Parquet)];

    public static Command Create(ToolTerminal terminal)
    {
        Argument<string[]> countries = new("countries") { Description = "countries: KG, KGZ, 417 or Kyrgyzstan", Arity = ArgumentArity.ZeroOrMore };
        Option<bool> all = new("--all") { Description = "every territory of the dataset" };
        Option<string?> dataset = DatasetOption.Create();
        Option<ExportFormat> format = CreateFormat();
        Option<string[]> indicators = new("--indicator") { Description = "only these indicators, by code; may be repeated", HelpName = "code" };
        Option<string> file = new("--out") { Description = "the file to write, or - for standard output", HelpName = "file|-", DefaultValueFactory = static _ => StandardOutput };
        Command command = new("export", "Write observations as a table, a row each, with unit, period, status, bounds and source.") { countries, all, dataset, format, indicators, file };
        command.SetAction(result => Run(
            terminal, result.GetValue(dataset), result.GetValue(countries)!, result.GetValue(all), result.GetValue(format), result.GetValue(indicators) ?? [], result.GetValue(file)!));
        return command;
    }

    private static Option<ExportFormat> CreateFormat()
    {
        string words = string.Join('|', s_formats.Select(static each => each.Word));
        return new Option<ExportFormat>("--format", "-f")
        {
            Description = "the form of the table",
            DefaultValueFactory = static _ => ExportFormat.Csv,
            HelpName = words,
            CustomParser = result =>
            {
                string word = result.Tokens[0].Value;
                int place = Array.FindIndex(s_formats, each => each.Word == word);
                if (place < 0)
                {
                    result.AddError($"'{word}' is not a format: {words} are.");
                    return ExportFormat.Csv;
                }

                return s_formats[place].Format;
            },
        };
    }

    private static int Run(ToolTerminal terminal, string? directory, string[] countries, bool all, ExportFormat format, string[] indicators, string file)
    {
        bool named = countries.Length > 0;
        if (named == all)
        {
            return Refuse(terminal, named ? "Name countries or say --all, not both." : "Name countries, or say --all.");
        }

        if (format == ExportFormat.Parquet && file == StandardOutput)
        {
            return Refuse(terminal, "Parquet is no text for a terminal or pipe: name a file to write by --out.");
        }

        if (!DatasetOption.TryLoad(terminal, directory, out CountryDataset? dataset))
        {
            return ToolApp.ContentError;
        }

        List<CountryCode> codes = [];
        if (all)
        {
            codes.AddRange(dataset.Countries.Select(static country => country.Code));
        }

        foreach (string name in countries)
        {
            if (!CountryArgument.TryFind(terminal, dataset, name, out CountryProfile? profile))
            {
                return ToolApp.ContentError;
            }

            if (!codes.Contains(profile.Country.Code))
            {
                codes.Add(profile.Country.Code);
            }
        }

        HashSet<IndicatorCode> asked = [];
        foreach (string code in indicators)
        {
            if (!IndicatorArgument.TryFind(terminal, dataset, code, out Indicator? indicator))
            {
                return ToolApp.ContentError;
            }

            asked.Add(indicator.Code);
        }

        int count = 0;
        IEnumerable<ExportRow> rows = Rows(dataset, codes, asked).Select(row =>
        {
            count++;
            return row;
        });
        if (file == StandardOutput)
        {
            using TextWriterStream output = new(terminal.Output);
            using BufferedStream buffered = new(output, 16 * 1024);
            Write(terminal, buffered, format, rows, dataset.Version);
            return ToolApp.Success;
        }

        try
        {
            WholeFile.Write(file, stream => Write(terminal, stream, format, rows, dataset.Version));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            string why = exception is DirectoryNotFoundException ? "its folder is not there." : Directory.Exists(file) ? "it is a folder." : exception.Message;
            terminal.Error.WriteLine($"'{file}' cannot be written: {why}");
            return ToolApp.ContentError;
        }

        terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} observations of {codes.Count} {(codes.Count == 1 ? "country" : "countries")} are in {file}."));
        return ToolApp.Success;
    }

    private static int Refuse(ToolTerminal terminal, string sentence)
    {
        terminal.Error.WriteLine(sentence);
        terminal.Error.WriteLine("Try 'country-profiles export --help'.");
        return ToolApp.UsageError;
    }

    private static void Write(ToolTerminal terminal, Stream stream, ExportFormat format, IEnumerable<ExportRow> rows, string version)
    {
        switch (format)
        {
            case ExportFormat.Json:
                JsonExport.Write(stream, rows);
                break;
            case ExportFormat.SdmxCsv:
                new SdmxCsvWriter().Write(stream, rows.Select(static row => row.Observation));
                break;
            case ExportFormat.Parquet:
                if (ParquetExport.Write(stream, rows, version) is { First: { } first } unfit)
                {
                    terminal.Error.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{unfit.Count:N0} observations have an amount or bound that does not fit DECIMAL({ParquetExport.Precision}, {ParquetExport.Scale}), the first being {first.Indicator.Code} of {first.ReferenceArea} for {first.Period}: it is null there and stands in full in the columns exact and half_width."));
                }

                break;
            default:
                DelimitedExport.Write(stream, rows);
                break;
        }
    }

    private static IEnumerable<ExportRow> Rows(CountryDataset dataset, List<CountryCode> codes, HashSet<IndicatorCode> indicators)
    {
        Dictionary<CountryCode, Country> countries = dataset.Countries.ToDictionary(static country => country.Code);
        foreach (CountryCode code in codes)
        {
            foreach (Observation observation in dataset[code].Observations)
            {
                if (indicators.Count == 0 || indicators.Contains(observation.Indicator.Code))
                {
                    yield return new ExportRow(countries.GetValueOrDefault(observation.ReferenceArea), observation);
                }
            }
        }
    }
}
