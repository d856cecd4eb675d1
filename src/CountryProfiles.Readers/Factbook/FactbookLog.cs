using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Factbook;

/// <summary>Collects what was not understood in one file.</summary>
internal sealed class FactbookLog(string file)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public void Add(string code, string? path, string message, string? excerpt) =>
        _diagnostics.Add(new Diagnostic
        {
            Code = code,
            Message = Excerpt.OfMessage(message),
            File = file,
            Path = path,
            Excerpt = excerpt is null ? null : Excerpt.Of(excerpt),
        });
}
