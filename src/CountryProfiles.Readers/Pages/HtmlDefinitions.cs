namespace CountryProfiles.Readers.Pages;

/// <summary>A list of terms and their definitions: each term is a label, and what is defined by it the value.</summary>
internal sealed class HtmlDefinitions(HtmlBlock block)
{
    private HtmlCell? _term;
    private List<HtmlCell> _values = [];

    public void AddTerm(HtmlCell term, List<PageLine> lines)
    {
        End(lines);
        _term = term;
    }

    public void AddDefinition(HtmlCell value, List<PageLine> lines)
    {
        if (_term is null || _term.IsBlank || value.IsComplex)
        {
            // A definition of nothing, or one with labels of its own.
            End(lines);
            lines.Add(HtmlRows.Barrier(value));
            lines.AddRange(value.Lines);
            lines.Add(HtmlRows.Barrier(value));
            return;
        }

        _values.Add(value);
    }

    /// <summary>Ends the term that is open.</summary>
    public void End(List<PageLine> lines)
    {
        if (_term is { IsBlank: false } term)
        {
            List<PageLine> all = [];
            foreach (HtmlCell value in _values)
            {
                all.AddRange(value.Lines);
            }

            lines.Add(HtmlRows.Pair(term, term.Text, new HtmlCell(all, false, 1, 1), block));
        }

        _term = null;
        _values = [];
    }
}
