using CountryProfiles.Internal;
using CountryProfiles.Readers.Internal;

namespace CountryProfiles.Readers.WorldBank;

/// <summary>Where something stands, for a diagnostic that is mostly never made: a cell of the current row, or a member of a JSON element.</summary>
internal readonly struct WorldBankPlace
{
    private readonly CsvRows? _rows;
    private readonly string? _file;
    private readonly int? _cell;
    private readonly bool _withExcerpt;
    private readonly string _path;
    private readonly string _member;
    private readonly string _excerpt;

    public WorldBankPlace(CsvRows rows, string? file, int? cell, bool withExcerpt = true)
    {
        _rows = rows;
        _file = file;
        _cell = cell;
        _withExcerpt = withExcerpt;
        _path = "";
        _member = "";
        _excerpt = "";
    }

    /// <summary>The place of a path and a member below it, such as <c>.value</c>.</summary>
    public WorldBankPlace(string? file, string path, string member, string excerpt = "")
    {
        _file = file;
        _path = path;
        _member = member;
        _excerpt = excerpt;
    }

    /// <summary>A diagnostic of this place, whose code and message are to be filled in.</summary>
    public Diagnostic ToDiagnostic() => _rows is not null
        ? _rows.At("", _file, "", _cell, _withExcerpt && _cell is { } cell ? _rows[cell] : default)
        : new Diagnostic
        {
            Code = "",
            Message = "",
            File = _file,
            Path = _path + _member,
            Excerpt = _excerpt.Length == 0 ? null : Excerpt.Of(_excerpt),
        };
}
