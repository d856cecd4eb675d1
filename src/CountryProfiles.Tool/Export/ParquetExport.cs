using System.Numerics;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace CountryProfiles.Tool.Export;

/// <summary>Rows as Apache Parquet; amounts are DECIMAL(38, 12), dates DATE, and what is empty is null.</summary>
/// <remarks>
/// An amount that such a decimal cannot hold, a third or one with a thirteenth decimal place, is null in <c>value</c>, <c>lower</c> and
/// <c>upper</c> as far as it does not fit, and stands in <c>exact</c> and <c>half_width</c> in full: it is never rounded. How many there are is told.
/// </remarks>
internal static class ParquetExport
{
    /// <summary>How many digits a decimal has: as many as the 16 bytes of the engines that read it hold.</summary>
    public const int Precision = 38;

    /// <summary>How many of the digits stand after the point.</summary>
    public const int Scale = 12;

    // Readers skip row groups as a whole by their statistics; one of all countries' observations is a single group.
    private const int RowsPerGroup = 50_000;

    private static readonly BigInteger s_limit = BigInteger.Pow(10, Precision);

    /// <summary>Writes the rows, and gives the first observation of those that have an amount which does not fit, and their number.</summary>
    public static (Observation? First, int Count) Write(Stream stream, IEnumerable<ExportRow> rows, string version) =>
        WriteAsync(stream, rows, version).GetAwaiter().GetResult();

    /// <summary>The digits of a number as a decimal of this scale; null when they do not fit.</summary>
    internal static BigDecimal? TryFit(Rational number)
    {
        if (!number.TryGetDecimalPlaces(out int places) || places > Scale)
        {
            return null;
        }

        BigInteger digits = (number * Rational.PowerOfTen(Scale)).Numerator;
        return BigInteger.Abs(digits) < s_limit ? new BigDecimal(digits, Precision, Scale) : null;
    }

    private static async Task<(Observation? First, int Count)> WriteAsync(Stream stream, IEnumerable<ExportRow> rows, string version)
    {
        ParquetSchema schema = new([.. ExportColumn.All.Select(Field)]);
        Observation? first = null;
        int count = 0;
        ParquetWriter writer = await ParquetWriter.CreateAsync(schema, stream, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            writer.CustomMetadata = new Dictionary<string, string> { ["country-profiles.dataset"] = version };
            foreach (ExportRow[] chunk in rows.Chunk(RowsPerGroup))
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                for (int i = 0; i < ExportColumn.All.Length; i++)
                {
                    await WriteAsync(group, schema.DataFields[i], ExportColumn.All[i], chunk).ConfigureAwait(false);
                }

                group.CompleteValidate();
                foreach (ExportRow row in chunk)
                {
                    if (ExportColumn.All.Any(column => column is DecimalColumn number && number.Value(row) is { } value && TryFit(value) is null))
                    {
                        first ??= row.Observation;
                        count++;
                    }
                }
            }
        }

        return (first, count);
    }

    private static DataField Field(ExportColumn column) => column switch
    {
        TextColumn => new DataField(column.Name, typeof(string), isNullable: true),
        IntegerColumn => new DataField(column.Name, typeof(int), isNullable: true),
        DecimalColumn => new BigDecimalDataField(column.Name, Precision, Scale, isNullable: true),
        DateColumn => new DataField(column.Name, typeof(DateOnly), isNullable: true),
        BooleanColumn => new DataField(column.Name, typeof(bool), isNullable: false),
        _ => throw new NotSupportedException(column.Name),
    };

    private static Task WriteAsync(ParquetRowGroupWriter group, DataField field, ExportColumn column, ExportRow[] rows) => column switch
    {
        TextColumn text => group.WriteAsync(field, Array.ConvertAll(rows, row => text.Value(row))!),
        IntegerColumn integer => group.WriteAsync<int>(field, Array.ConvertAll(rows, row => integer.Value(row))),
        DecimalColumn number => group.WriteAsync<BigDecimal>(field, Array.ConvertAll(rows, row => number.Value(row) is { } value ? TryFit(value) : null)),
        DateColumn date => group.WriteAsync<DateOnly>(field, Array.ConvertAll(rows, row => date.Value(row))),
        BooleanColumn flag => group.WriteAsync<bool>(field, Array.ConvertAll(rows, row => flag.Value(row))),
        _ => throw new NotSupportedException(column.Name),
    };
}
