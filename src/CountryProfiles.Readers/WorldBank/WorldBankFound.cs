using System.Collections;
using System.Runtime.InteropServices;

namespace CountryProfiles.Readers.WorldBank;

/// <summary>What was found in one line of a file: cells, of one row or, where a line has a column for each indicator, of several.</summary>
internal sealed class WorldBankFound
{
    private readonly List<(WorldBankRow Row, int First)> _rows = [];
    private WorldBankCell[] _cells = new WorldBankCell[16];
    private int _count;

    public void Clear()
    {
        _rows.Clear();
        _count = 0;
    }

    /// <summary>The cells that are added from here on are of this row.</summary>
    public void Begin(WorldBankRow row) => _rows.Add((row, _count));

    public void Add(WorldBankCell cell)
    {
        Room(1)[0] = cell;
        Take(1);
    }

    /// <summary>Where so many cells can be put; <see cref="Take"/> then says how many were.</summary>
    public Span<WorldBankCell> Room(int count)
    {
        if (_cells.Length - _count < count)
        {
            Array.Resize(ref _cells, Math.Max(_cells.Length * 2, _count + count));
        }

        return _cells.AsSpan(_count, count);
    }

    public void Take(int count) => _count += count;

    /// <summary>The values of the lines of a file, one by one. Each line is read over the one before.</summary>
    public sealed class Values(IEnumerable<WorldBankFound> lines) : IEnumerable<WorldBankObservation>
    {
        public IEnumerator<WorldBankObservation> GetEnumerator() => new Enumerator(lines.GetEnumerator());

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    // Written out, as the compiler's would copy each value three times on its way.
    private sealed class Enumerator(IEnumerator<WorldBankFound> lines) : IEnumerator<WorldBankObservation>
    {
        private WorldBankFound _line = new();
        private int _nextRow;
        private WorldBankRow? _row;
        private WorldBankCell[] _cells = [];
        private int _end;
        private int _place = -1;

        public WorldBankObservation Current => new(_row, _cells[_place]);

        object IEnumerator.Current => Current;

        public bool MoveNext() => ++_place < _end || MoveToNextRow();

        public void Reset() => throw new NotSupportedException();

        public void Dispose() => lines.Dispose();

        private bool MoveToNextRow()
        {
            while (_place >= _end)
            {
                while (_nextRow == _line._rows.Count)
                {
                    if (!lines.MoveNext())
                    {
                        _place = _end;
                        return false;
                    }

                    _line = lines.Current;
                    _nextRow = 0;
                }

                Span<(WorldBankRow Row, int First)> rows = CollectionsMarshal.AsSpan(_line._rows);
                (_row, _place) = rows[_nextRow++];
                _end = _nextRow == rows.Length ? _line._count : rows[_nextRow].First;
                _cells = _line._cells;
            }

            return true;
        }
    }
}
