using System.Globalization;
using System.Text;
using CountryProfiles.Readers.WorldBank;

namespace CountryProfiles.Readers.Tests.WorldBank;

/// <summary>What is alive in the process is measured, so that no other test may run meanwhile.</summary>
[CollectionDefinition(nameof(WorldBankStreamingTests), DisableParallelization = true)]
[Collection(nameof(WorldBankStreamingTests))]
public sealed class WorldBankStreamingTests
{
    private const int Rows = 200_000;
    private const long MaxLiveBytes = 4_000_000;

    [Fact]
    public void ReadCsv_ManyRows_KeepsNoMoreThanARow()
    {
        using GeneratedStream stream = new(
            "geo,time,sp_pop_totl\n", row => string.Create(CultureInfo.InvariantCulture, $"kgz,{1000 + (row % 5000)},{row}\n"), Rows, "");

        Check(WorldBankFiles.Reader.ReadCsv(stream, _ => Assert.Fail()), stream);
    }

    [Fact]
    public void ReadJson_ManyItems_KeepsNoMoreThanAnItem()
    {
        using GeneratedStream stream = new(
            "[{\"page\":1,\"pages\":1,\"total\":200000},[",
            row => (row == 0 ? "" : ",") + WorldBankFiles.Item(row.ToString(CultureInfo.InvariantCulture), date: (1000 + (row % 5000)).ToString(CultureInfo.InvariantCulture)),
            Rows, "]]");

        Check(WorldBankFiles.Reader.ReadJson(stream, _ => Assert.Fail()), stream);
    }

    [Fact]
    public void ReadCsv_Consumer_GetsTheFirstValueBeforeTheFileIsRead()
    {
        using GeneratedStream stream = new("geo,time,sp_pop_totl\n", _ => "kgz,2014,5835500\n", Rows, "");

        Assert.Equal(5_835_500, WorldBankFiles.Reader.ReadCsv(stream, _ => Assert.Fail()).First().Observation.Quantity!.Value.Amount);
        Assert.True(stream.RowsGiven < Rows / 10, $"{stream.RowsGiven} rows were read for the first value.");
    }

    private static void Check(IEnumerable<WorldBankObservation> observations, GeneratedStream stream)
    {
        long before = GC.GetTotalMemory(true);
        long most = 0;
        int count = 0;
        Rational sum = 0;
        foreach (WorldBankObservation observation in observations)
        {
            sum += observation.Observation.Quantity!.Value.Amount;
            if (++count % 50_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(true) - before);
            }
        }

        Assert.Equal(Rows, count);
        Assert.Equal(Rows, stream.RowsGiven);
        Assert.Equal(19_999_900_000, sum);
        Assert.True(most < MaxLiveBytes, $"{most} bytes were alive while the file was read.");
    }

    /// <summary>A file that is made as it is read, so that only the reader can keep it.</summary>
    private sealed class GeneratedStream(string head, Func<int, string> row, int rows, string tail) : Stream
    {
        private byte[] _pending = Encoding.UTF8.GetBytes(head);
        private int _given;
        private bool _ended;

        public int RowsGiven { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_given == _pending.Length && !Next())
            {
                return 0;
            }

            int length = Math.Min(count, _pending.Length - _given);
            _pending.AsSpan(_given, length).CopyTo(buffer.AsSpan(offset));
            _given += length;
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private bool Next()
        {
            _given = 0;
            if (RowsGiven < rows)
            {
                StringBuilder text = new();
                for (int i = 0; i < 100 && RowsGiven < rows; i++)
                {
                    text.Append(row(RowsGiven++));
                }

                _pending = Encoding.UTF8.GetBytes(text.ToString());
                return true;
            }

            _pending = _ended ? [] : Encoding.UTF8.GetBytes(tail);
            _ended = true;
            return _pending.Length > 0;
        }
    }
}
