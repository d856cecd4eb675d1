using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace CountryProfiles.Tool;

/// <summary>
/// Where a command prints: styled tables on a terminal, plain aligned lines into a file or pipe, and JSON.
/// </summary>
internal sealed class ToolTerminal(TextReader input, TextWriter output, TextWriter error, IAnsiConsole? styled, TimeProvider time)
{
    public TextReader Input { get; } = input;

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>The clock: it dates what is imported and times what is fetched. No value that is read or calculated depends on it.</summary>
    public TimeProvider Time { get; } = time;

    public static ToolTerminal ForProcess(TimeProvider time)
    {
        // UTF-8 whatever the locale: units and local names are no ASCII.
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        TextWriter output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = "\n" };
        TextWriter error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
        TextReader input = new StreamReader(Console.OpenStandardInput(), utf8, detectEncodingFromByteOrderMarks: true);
        IAnsiConsole? styled = Console.IsOutputRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings());
        return new ToolTerminal(input, output, error, styled, time);
    }

    public void WriteLine(string text = "")
    {
        if (styled is null)
        {
            Output.WriteLine(text);
        }
        else
        {
            styled.WriteLine(text);
        }
    }

    public void WriteTitle(string text)
    {
        if (styled is null)
        {
            Output.WriteLine(text);
        }
        else
        {
            styled.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{text}[/]");
        }
    }

    /// <summary>Prints rows under a heading; without column names the first column names what is in the row.</summary>
    public void WriteTable(string heading, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        if (styled is not null)
        {
            WriteStyled(styled, heading, columns, rows);
            return;
        }

        Output.WriteLine();
        Output.WriteLine(heading);
        List<IReadOnlyList<string>> lines = columns.Count == 0 ? [.. rows] : [columns, .. rows];
        int[] widths = new int[lines.Max(static line => line.Count)];
        foreach (IReadOnlyList<string> line in lines)
        {
            for (int i = 0; i < line.Count; i++)
            {
                widths[i] = Math.Max(widths[i], new StringInfo(line[i]).LengthInTextElements);
            }
        }

        foreach (IReadOnlyList<string> line in lines)
        {
            StringBuilder text = new("  ");
            for (int i = 0; i < line.Count; i++)
            {
                text.Append(line[i]);
                if (i < line.Count - 1)
                {
                    text.Append(' ', widths[i] - new StringInfo(line[i]).LengthInTextElements + 2);
                }
            }

            Output.WriteLine(text.ToString().TrimEnd());
        }
    }

    /// <summary>Runs long work that tells the share that is done, and what is being done, with a progress bar on a terminal.</summary>
    public void WithProgress(string title, Action<Action<double, string>> work)
    {
        if (styled is null)
        {
            work(static (_, _) => { });
            return;
        }

        styled.Progress().AutoClear(true).Start(context => work(Bar(context, title)));
    }

    /// <summary>The same for work that waits; without a styled terminal a line on the error stream for each tenth.</summary>
    public async Task WithProgressAsync(string title, Func<Action<double, string>, Task> work)
    {
        if (styled is not null)
        {
            await styled.Progress().AutoClear(true).StartAsync(context => work(Bar(context, title))).ConfigureAwait(false);
            return;
        }

        int told = 0;
        await work((share, what) =>
        {
            int tenths = (int)(share * 10);
            if (tenths > told)
            {
                told = tenths;
                Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title} {tenths * 10} % {what}"));
            }
        }).ConfigureAwait(false);
    }

    private static Action<double, string> Bar(ProgressContext context, string title)
    {
        ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: 1);
        return (share, what) =>
        {
            task.Value = share;
            task.Description = Markup.Escape($"{title} {what}");
        };
    }

    /// <summary>Prints one JSON document.</summary>
    public void WriteJson(Action<Utf8JsonWriter> write)
    {
        using MemoryStream buffer = new();

        // The text goes to a terminal or file and never into a web page: letters of all scripts stay letters.
        JsonWriterOptions options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        using (Utf8JsonWriter writer = new(buffer, options))
        {
            write(writer);
        }

        Output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void WriteStyled(IAnsiConsole console, string heading, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Table table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape(heading), new Style(decoration: Decoration.Bold));
        int count = columns.Count > 0 ? columns.Count : rows.Max(static row => row.Count);
        for (int i = 0; i < count; i++)
        {
            table.AddColumn(columns.Count > 0 ? Markup.Escape(columns[i]) : "");
        }

        table.ShowHeaders = columns.Count > 0;
        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow(row.Select(static cell => new Text(cell)));
        }

        console.WriteLine();
        console.Write(table);
    }
}
