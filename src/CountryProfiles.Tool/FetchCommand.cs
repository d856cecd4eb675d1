using System.CommandLine;
using System.Globalization;
using CountryProfiles.Data;
using CountryProfiles.Tool.Fetch;
using CountryProfiles.Tool.Import;

namespace CountryProfiles.Tool;

/// <summary><c>fetch worldbank INDICATOR…</c>: asks a service for values, and puts them into a dataset directory.</summary>
internal static class FetchCommand
{
    private const string ServiceAddress = "https://api.worldbank.org/v2";

    public static Command Create(ToolTerminal terminal) => new(
        "fetch", "Ask a service for values, and put them into a dataset directory that lies over the data of the package.") { WorldBank(terminal) };

    private static Command WorldBank(ToolTerminal terminal)
    {
        Argument<string[]> indicators = new("indicator") { Description = "the World Bank's codes of indicators, such as SP.POP.TOTL", Arity = ArgumentArity.OneOrMore };
        Option<string> into = ImportCommand.Into();
        Option<string[]> countries = new("--countries") { Description = "only these countries: KG KZ, or Kyrgyzstan 398", HelpName = "COUNTRY", AllowMultipleArgumentsPerToken = true };
        Option<string?> years = new("--years") { Description = "only this year or these: 2020 or 2000:2020", HelpName = "YEARS" };
        Option<Uri> baseAddress = new("--base-url")
        {
            Description = "where the API is",
            HelpName = "URL",
            DefaultValueFactory = static _ => new Uri(ServiceAddress),
            CustomParser = static result =>
            {
                if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
                {
                    return address;
                }

                result.AddError($"'{result.Tokens[0].Value}' is not a web address: it starts with https:// or http://.");
                return null;
            },
        };
        Option<int> timeout = Seconds("--timeout", "seconds for everything", 600);
        Option<int> answer = Seconds("--answer-timeout", "seconds for one answer, which is then asked for again", 60);
        Option<bool> strict = ImportCommand.Strict();
        Option<OutputFormat> format = FormatOption.Create();
        Command command = new("worldbank", "Fetch indicators from the World Bank's API: every page of all, or nothing. Exit code 1 when it does not give them.")
        {
            indicators, into, countries, years, baseAddress, timeout, answer, strict, format,
        };
        command.Validators.Add(result =>
        {
            foreach (string code in result.GetValue(indicators) ?? [])
            {
                if (code.Length is 0 or > 60 || !code.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_'))
                {
                    result.AddError($"'{code}' is not the code of an indicator, such as SP.POP.TOTL.");
                }
            }

            if (result.GetValue(years) is { } text && !AreYears(text))
            {
                result.AddError($"'{text}' is not a year or years: forms such as 2020 and 2000:2020 are expected.");
            }
        });
        command.SetAction((result, cancellation) => RunAsync(
            terminal,
            new Request(
                result.GetRequiredValue(indicators), result.GetValue(countries) ?? [], result.GetValue(years), result.GetRequiredValue(baseAddress),
                new FetchLimits { Total = TimeSpan.FromSeconds(result.GetValue(timeout)), Answer = TimeSpan.FromSeconds(result.GetValue(answer)) }),
            result.GetRequiredValue(into), result.GetValue(strict), result.GetValue(format), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ToolTerminal terminal, Request request, string directory, bool strict, OutputFormat format, CancellationToken cancellation)
    {
        List<string> countries = [];
        foreach (string name in request.Countries)
        {
            if (!CountryArgument.TryFind(terminal, CountryDataset.Default, name, out CountryProfile? profile))
            {
                return ToolApp.ContentError;
            }

            countries.Add(profile.Country.Alpha2);
        }

        if (!ImportCommand.TryOpen(terminal, directory, out ImportedValues? values))
        {
            return ToolApp.ContentError;
        }

        List<ImportedFile> files = [];
        using CancellationTokenSource limit = new(request.Limits.Total, terminal.Time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using HttpClient client = new() { Timeout = Timeout.InfiniteTimeSpan };
            client.DefaultRequestHeaders.UserAgent.ParseAdd("CountryProfiles");
            WorldBankFetch fetch = new(new PageFetcher(client, terminal.Time, request.Limits, terminal.Error.WriteLine), request.BaseAddress);
            await terminal.WithProgressAsync("Fetching", async progress =>
            {
                for (int i = 0; i < request.Indicators.Length; i++)
                {
                    string indicator = request.Indicators[i];
                    ImportedFile log = new(indicator);
                    files.Add(log);
                    int done = i;
                    await fetch.ReadAsync(
                        indicator, countries.Count == 0 ? "all" : string.Join(';', countries), request.Years, values, log,
                        share => progress((done + share) / request.Indicators.Length, indicator), either.Token).ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
        }
        catch (FetchException exception)
        {
            return GiveUp(exception.Message);
        }
        catch (OperationCanceledException)
        {
            return GiveUp(cancellation.IsCancellationRequested
                ? "Cancelled."
                : string.Create(CultureInfo.InvariantCulture, $"The service did not give everything in {request.Limits.Total.TotalSeconds:0} s: try again, or with a longer --timeout."));
        }

        return ImportResult.Finish(terminal, directory, strict, format, files, values);

        int GiveUp(string reason)
        {
            foreach (ImportedFile file in files)
            {
                DiagnosticOutput.WriteLines(terminal.Error, file.Diagnostics);
            }

            terminal.Error.WriteLine(reason);
            terminal.Error.WriteLine($"Nothing was written; '{directory}' is as it was.");
            return ToolApp.ContentError;
        }
    }

    private static Option<int> Seconds(string name, string description, int standard)
    {
        Option<int> option = new(name) { Description = $"{description}; {standard} without it", HelpName = "SECONDS", DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) || seconds is < 1 or > 86_400))
            {
                result.AddError($"'{result.Tokens[0].Value}' is not a number of seconds from 1 to 86400.");
            }
        });
        return option;
    }

    private static bool AreYears(string text)
    {
        string[] parts = text.Split(':');
        return parts.Length is 1 or 2 && Array.TrueForAll(parts, static part => part.Length == 4 && part.All(char.IsAsciiDigit))
            && string.CompareOrdinal(parts[0], parts[^1]) <= 0;
    }

    private sealed record Request(string[] Indicators, string[] Countries, string? Years, Uri BaseAddress, FetchLimits Limits);
}
