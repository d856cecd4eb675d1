using System.Globalization;
using System.Text;
using nietras.SeparatedValues;

namespace CountryProfiles.Tool.Export;

/// <summary>Rows as CSV after RFC 4180: a header, comma, quotes where needed, CR LF.</summary>
internal static class DelimitedExport
{
    public static void Write(Stream stream, IEnumerable<ExportRow> rows)
    {
        using StreamWriter text = new(stream, new UTF8Encoding(false), 16 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        using SepWriter writer = Sep.New(',').Writer(static options => options with { Escape = true, CultureInfo = CultureInfo.InvariantCulture }).To(text);
        writer.Header.Add([.. ExportColumn.All.Select(static column => column.Name)]);
        writer.Header.Write();
        foreach (ExportRow row in rows)
        {
            using SepWriter.Row cells = writer.NewRow();
            foreach (ExportColumn column in ExportColumn.All)
            {
                cells[column.Name].Set(Cell(column, row) ?? "");
            }
        }
    }

    // A number without an end in decimals has an empty cell; its fraction is the exact column's.
    private static string? Cell(ExportColumn column, ExportRow row) => column switch
    {
        TextColumn text => text.Value(row),
        IntegerColumn integer => integer.Value(row)?.ToString(CultureInfo.InvariantCulture),
        DecimalColumn number => number.Value(row) is { } value && value.TryGetDecimalPlaces(out _) ? value.ToString() : null,
        DateColumn date => date.Value(row)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        BooleanColumn flag => flag.Value(row) ? "true" : "false",
        _ => throw new NotSupportedException(column.Name),
    };
}
