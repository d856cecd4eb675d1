using System.Globalization;
using System.Text;

namespace CountryProfiles.Benchmarks;

/// <summary>
/// A made-up file in the layout of the World Bank's bulk CSV, of as many rows as asked for, written as it is read: each
/// row is an area with an indicator and a value for each year from 1960, some of them blank.
/// </summary>
internal sealed class WorldBankFile : Stream
{
    /// <summary>The cell of the first year.</summary>
    public const int FirstValue = 4;

    /// <summary>How many values a row has.</summary>
    public const int ValuesOfARow = LastYear - FirstYearWithValues + 1;

    private const int FirstYear = 1960;
    private const int FirstYearWithValues = 1990;
    private const int LastYear = 2024;
    private static readonly string[] s_areas = ["Aruba|ABW", "Kyrgyz Republic|KGZ", "Germany|DEU", "World|WLD", "Namibia|NAM", "Japan|JPN", "Chile|CHL", "Kenya|KEN"];

    private const int RowsOfABlock = 64;

    // Made once, so that what files keep is not counted as what their readers keep.
    private static readonly byte[][] s_blocks = [.. Enumerable.Range(0, 16).Select(block => Encoding.UTF8.GetBytes(Rows(block * RowsOfABlock, RowsOfABlock)))];

    private long _rowsLeft;
    private ReadOnlyMemory<byte> _current;
    private int _block;

    public WorldBankFile(long rows)
    {
        _rowsLeft = rows;
        StringBuilder head = new();
        head.Append("\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2024-06-28\",\n\n");
        head.Append("\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",");
        for (int year = FirstYear; year <= LastYear; year++)
        {
            head.Append(CultureInfo.InvariantCulture, $"\"{year}\",");
        }

        _current = Encoding.UTF8.GetBytes(head.Append('\n').ToString());
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>How many bytes were read.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (_current.IsEmpty)
        {
            if (_rowsLeft <= 0)
            {
                return 0;
            }

            _current = s_blocks[_block++ % s_blocks.Length];
            _rowsLeft -= RowsOfABlock;
        }

        int length = Math.Min(buffer.Length, _current.Length);
        _current.Span[..length].CopyTo(buffer);
        _current = _current[length..];
        Count += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static string Rows(int first, int count)
    {
        StringBuilder rows = new();
        for (int row = first; row < first + count; row++)
        {
            string[] area = s_areas[row % s_areas.Length].Split('|');
            rows.Append(CultureInfo.InvariantCulture, $"\"{area[0]}\",\"{area[1]}\",\"GDP per capita, PPP (current international $)\",\"NY.GDP.PCAP.PP.CD\",");
            for (int year = FirstYear; year <= LastYear; year++)
            {
                // As in the real file of this indicator: blank before the first year with values.
                rows.Append(year < FirstYearWithValues
                    ? "\"\","
                    : string.Create(CultureInfo.InvariantCulture, $"\"{1000 + (row * 37 % 90000) + (year * 0.3781)}\","));
            }

            rows.Append('\n');
        }

        return rows.ToString();
    }
}
