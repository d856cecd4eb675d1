using CountryProfiles.Readers.Internal;

namespace CountryProfiles.Readers.WorldBank;

/// <summary>Where something stands, for a diagnostic that is mostly never made: a cell of the current row, or an element of JSON.</summary>
internal readonly struct WorldBankPlace
{
    private readonly CsvRows? _rows;
    private readonly string? _file;
    private readonly int? _cell;
    private readonly bool _withExcerpt;
    private readonly Diagnostic? _given;

    public WorldBankPlace(CsvRows rows, string? file, int? cell, bool withExcerpt = true)
    {
        _rows = rows;
        _file = file;
        _cell = cell;
        _withExcerpt = withExcerpt;
    }

    public WorldBankPlace(Diagnostic given) => _given = given;

    /// <summary>A diagnostic of this place, whose code and message are to be filled in.</summary>
    public Diagnostic ToDiagnostic() => _given ?? _rows!.At("", _file, "", _cell, _withExcerpt && _cell is { } cell ? _rows[cell] : default);
}
