using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CountryProfiles.Tool.Export;

/// <summary>Rows as a JSON array, an object a line; empty cells are null, and numbers have all their digits.</summary>
internal static class JsonExport
{
    public static void Write(Stream stream, IEnumerable<ExportRow> rows)
    {
        using Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        stream.Write("["u8);
        bool isFirst = true;
        foreach (ExportRow row in rows)
        {
            stream.Write(isFirst ? "\n"u8 : ",\n"u8);
            isFirst = false;
            writer.WriteStartObject();
            foreach (ExportColumn column in ExportColumn.All)
            {
                Write(writer, column, row);
            }

            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
        }

        stream.Write("\n]\n"u8);
    }

    private static void Write(Utf8JsonWriter writer, ExportColumn column, ExportRow row)
    {
        switch (column)
        {
            case TextColumn text:
                writer.WriteString(column.Name, text.Value(row));
                break;
            case DateColumn date:
                writer.WriteString(column.Name, date.Value(row)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case IntegerColumn integer when integer.Value(row) is { } value:
                writer.WriteNumber(column.Name, value);
                break;
            case DecimalColumn number when number.Value(row) is { } value && value.TryGetDecimalPlaces(out _):
                writer.WritePropertyName(column.Name);
                writer.WriteRawValue(value.ToString(), skipInputValidation: true);
                break;
            case BooleanColumn flag:
                writer.WriteBoolean(column.Name, flag.Value(row));
                break;
            default:
                writer.WriteNull(column.Name);
                break;
        }
    }
}
