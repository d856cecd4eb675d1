using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Pages;

/// <summary>Collects what was not understood on one page, up to a number that a person can read.</summary>
internal sealed class PageLog(string? file)
{
    private const int Limit = 1000;

    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>The diagnostics in the order of the page; those about the page as a whole come last.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        [.. _diagnostics.OrderBy(static diagnostic => diagnostic.Line ?? int.MaxValue).ThenBy(static diagnostic => diagnostic.Column ?? 0)];

    public void Add(string code, string message, PageLine line, int position, ReadOnlySpan<char> excerpt) =>
        Add(code, message, line.LineAt(position), line.ColumnAt(position), excerpt);

    public void Add(string code, string message, int? line = null, int? column = null, ReadOnlySpan<char> excerpt = default)
    {
        if (_diagnostics.Count > Limit)
        {
            return;
        }

        bool full = _diagnostics.Count == Limit;
        _diagnostics.Add(new Diagnostic
        {
            Code = full ? PageFault.TooMany : code,
            Message = full ? $"More than {Limit} fragments are not understood: check that this is a page of facts, as text." : message,
            File = file,
            Line = full ? null : line,
            Column = full ? null : column,
            Excerpt = full || excerpt.IsEmpty ? null : Excerpt.Of(excerpt.Trim()),
        });
    }
}
