using System.Globalization;
using System.Text;
using CountryProfiles.Internal;
using nietras.SeparatedValues;

namespace CountryProfiles.Readers.Internal;

/// <summary>
/// The rows of a CSV stream one by one, with the place of each cell. What cannot be split into cells is told as a
/// problem and never thrown; the stream stays open.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    private readonly StreamReader _text;
    private readonly SepReader? _reader;

    private CsvRows(StreamReader text, SepReader? reader, string? problem)
    {
        _text = text;
        _reader = reader;
        Problem = problem;
    }

    /// <summary>Why the current row, or everything from here on, cannot be split into cells; null when it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>The line the current row begins on, from 1.</summary>
    public int Line { get; private set; }

    public int CellCount => _reader!.Current.ColCount;

    /// <summary>The text of a cell without its quotes; empty when the row has no such cell.</summary>
    public ReadOnlySpan<char> this[int cell] => (uint)cell < (uint)CellCount ? _reader!.Current[cell].Span : default;

    public static CsvRows Open(Stream stream)
    {
        StreamReader text = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 16 * 1024, leaveOpen: true);
        try
        {
            SepReader reader = Sep.New(',').Reader(options => options with
            {
                HasHeader = false,
                Unescape = true,
                DisableColCountCheck = true,
                CultureInfo = CultureInfo.InvariantCulture,
            }).From(text);
            return new CsvRows(text, reader, null);
        }
        catch (Exception exception) when (IsAboutContent(exception))
        {
            return new CsvRows(text, null, Excerpt.OfProblem(exception.Message));
        }
    }

    /// <summary>Goes to the next row. At the end, and where nothing further can be split, false.</summary>
    public bool Read()
    {
        if (_reader is null)
        {
            return false;
        }

        try
        {
            Problem = null;
            if (!_reader.MoveNext())
            {
                return false;
            }

            // Before any cell is asked for, the row is as it stands in the file. A quote that nothing closes swallows
            // the lines after it.
            SepReader.Row row = _reader.Current;
            // The parser looks at the first row ahead of time, and then counts it as the second.
            Line = row.RowIndex == 0 ? 1 : row.LineNumberFrom;
            if ((row.Span.Count('"') & 1) != 0)
            {
                Problem = "a quote that begins here is not closed";
            }

            return true;
        }
        catch (Exception exception) when (IsAboutContent(exception))
        {
            Problem = Excerpt.OfProblem(exception.Message);
            return false;
        }
    }

    /// <summary>The column a cell begins at, from 1; null when the row goes over several lines or has no such cell.</summary>
    public int? Column(int cell)
    {
        SepReader.Row row = _reader!.Current;
        if ((uint)cell >= (uint)row.ColCount || row.LineNumberToExcl > Math.Max(Line, row.LineNumberFrom) + 1)
        {
            return null;
        }

        return row.Span.Overlaps(row[cell].Span, out int offset) ? offset + 1 : null;
    }

    /// <summary>The row from a cell on, as it stands in the file; empty when that is not known.</summary>
    public ReadOnlySpan<char> From(int cell)
    {
        SepReader.Row row = _reader!.Current;
        if (cell < 1 || cell >= row.ColCount)
        {
            return default;
        }

        // A cell whose quotes were taken out in place has more than one behind it.
        ReadOnlySpan<char> before = row[cell - 1].Span;
        ReadOnlySpan<char> rest = row.Span.Overlaps(before, out int offset) ? row.Span[(offset + before.Length)..] : default;
        return rest switch
        {
            [',', ..] => rest[1..],
            ['"', ',', ..] => rest[2..],
            _ => default,
        };
    }

    /// <summary>True when the row has no cell with a text.</summary>
    public bool IsBlank()
    {
        for (int cell = 0; cell < CellCount; cell++)
        {
            if (!this[cell].IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place of a cell of the current row, or of the row, as a diagnostic names it.</summary>
    public Diagnostic At(string code, string? file, string message, int? cell = null, ReadOnlySpan<char> excerpt = default) => new()
    {
        Code = code,
        Message = message,
        File = file,
        Line = Line == 0 ? null : Line,
        Column = cell is { } place && Problem is null ? Column(place) : null,
        Excerpt = excerpt.IsEmpty ? null : Excerpt.Of(excerpt),
    };

    /// <inheritdoc />
    public void Dispose()
    {
        _reader?.Dispose();
        _text.Dispose();
    }

    // The parser's own limits, such as a row of more than 16 million characters; a stream that cannot be read is not ours.
    private static bool IsAboutContent(Exception exception) =>
        exception is InvalidDataException or NotSupportedException or ArgumentException or InvalidOperationException;
}
