namespace CountryProfiles.Readers.Pages;

/// <summary>
/// The rows of a table as lines: a label and its value, or its values of several years. Rows with bullets belong to the row
/// above them; a cell may reach into the rows and columns beside it. Tables that arrange a page are lines like others.
/// </summary>
internal sealed class HtmlTable(HtmlBlock block, Predicate<string> isLabel)
{
    public const int MaxSpan = 100;

    private const int MaxColumns = 200;

    private static readonly string[] s_valueNames =
        ["value", "values", "data", "figure", "figures", "information", "details", "fact", "facts", "description", "amount", "number", "wert"];

    private static readonly string[] s_labelNames = ["indicator", "indicators", "fact", "facts", "item", "series", "variable", "statistic", "statistics", "subject", "year"];
    private static readonly string[] s_yearNames = ["year", "period", "date", "reference year", "reference period", "jahr", "stand"];
    private static readonly string[] s_unitNames = ["unit", "units", "unit of measure", "einheit"];
    private static readonly string[] s_otherNames = ["source", "sources", "note", "notes", "comment", "comments", "reference", "references", "rank", "world rank", "quelle"];

    private readonly List<HtmlCell> _fromAbove = [];
    private List<HtmlCell> _row = [];
    private List<HtmlCell> _headers = [];
    private bool _isHead;
    private bool _isOpen;

    // The heading over all columns, and the row above those with bullets.
    private HtmlCell? _group;
    private (HtmlCell Label, HtmlCell? Value, PageLine Line)? _above;

    public void BeginRow(bool isHead) => (_row, _isHead, _isOpen) = ([], isHead, true);

    /// <summary>Takes what stands over the table for the heading of its rows.</summary>
    public void SetCaption(PageLine caption) => _group = new HtmlCell([caption], true, 1, 1);

    public void Add(HtmlCell cell)
    {
        if (_isOpen && _row.Count < MaxSpan)
        {
            _row.Add(cell);
        }
    }

    public void End(List<PageLine> lines)
    {
        if (_isOpen)
        {
            EndRow(lines);
        }
    }

    public void EndRow(List<PageLine> lines)
    {
        if (!_isOpen)
        {
            return;
        }

        _isOpen = false;
        List<HtmlCell> cells = Arrange();
        HtmlCell? first = _row.Count > 0 ? _row[0] : null;
        if (first is null || _row.TrueForAll(static cell => cell.IsBlank))
        {
            if (first is not null && lines.Count > 0)
            {
                lines.Add(HtmlRows.Barrier(first));
            }
        }
        else if (_row.Exists(static cell => cell.IsComplex) || (!first.IsHeader && _row.Count > 1 && HasLabelAndValue(first.Text)))
        {
            AddAsLines(lines);
        }
        else if (cells.Count == 1)
        {
            lines.AddRange(first.Lines);
            bool isHeading = first.Lines.Count == 1 && (first.IsHeader || first.Columns > 1);
            first.Lines[0].IsHeading |= isHeading && !isLabel(first.Text) && !first.Text.AsSpan().ContainsAnyInRange('0', '9');
            _group = isHeading ? first : _group;
            _above = isHeading ? (first, null, first.Lines[0]) : null;
        }
        else if (IsHeader(cells))
        {
            _headers = cells;
            _above = null;
            foreach (HtmlCell cell in cells)
            {
                // Labels over columns have their values below, where they are not read.
                if (cell != cells[0] && isLabel(cell.Text))
                {
                    lines.Add(HtmlRows.Pair(cell, cell.Text, new HtmlCell([], false, 1, 1), block));
                }
            }
        }
        else
        {
            AddFacts(cells, lines);
        }
    }

    // The cells in their columns, with those that reach down from above among them.
    private List<HtmlCell> Arrange()
    {
        List<HtmlCell> cells = [];
        List<HtmlCell> next = [];
        int column = 0;
        int own = 0;
        while (column < MaxColumns && (own < _row.Count || _fromAbove.Exists(cell => cell.Column >= column)))
        {
            HtmlCell? cell = _fromAbove.Find(above => above.Column <= column && column < above.Column + above.Columns);
            if (cell is null)
            {
                if (own == _row.Count)
                {
                    column++;
                    continue;
                }

                cell = _row[own++];
                cell.Column = column;
            }

            cells.Add(cell);
            if (cell.Below is { } below)
            {
                next.Add(below);
            }

            column = Math.Max(column + 1, cell.Column + cell.Columns);
        }

        _fromAbove.Clear();
        _fromAbove.AddRange(next);
        return cells;
    }

    private void AddAsLines(List<PageLine> lines)
    {
        foreach (HtmlCell cell in _row)
        {
            lines.Add(HtmlRows.Barrier(cell));
            lines.AddRange(cell.Lines);
        }

        lines.Add(HtmlRows.Barrier(_row[^1]));
        _above = null;
    }

    // "Population: 5.9 million" in one cell, and another fact in the next.
    private static bool HasLabelAndValue(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < text.Length - 1 && !text.AsSpan(colon + 1).IsWhiteSpace();
    }

    private bool IsHeader(List<HtmlCell> cells)
    {
        if (_isHead)
        {
            return true;
        }

        // "Last census", "2012" is a fact, and dates nothing that stands below.
        bool isNamed = cells.Count > 2 || cells[0].IsBlank || IsOneOf(cells[0].Text, s_labelNames);
        if (cells.TrueForAll(static cell => cell.IsHeader))
        {
            // Two cells of the kind for headings may still be a label and its value.
            return isNamed || !cells[1].Text.AsSpan().ContainsAnyInRange('0', '9');
        }

        return isNamed && !cells[0].IsHeader && !isLabel(cells[0].Text) && cells.TrueForAll(cell => cell == cells[0] || (cell.Text.Length is > 3 and < 30 && IsPeriod(cell.Text)));
    }

    // A period, or a status such as "estimate"; who says so is no date.
    private static bool IsDate(string text) => PageRemark.TryParse(text.Trim('(', ')'), out PageRemark remark, out _, out _) && (remark.Period != default || remark.Origin is null);

    private static bool IsPeriod(string text) => PageRemark.TryParse(text, out PageRemark remark, out _, out _) && remark.Period != default;

    private static bool IsOneOf(string text, string[] names) =>
        Array.Exists(names, name => text.AsSpan().Trim(" :*").Equals(name, StringComparison.OrdinalIgnoreCase));

    private void AddFacts(List<HtmlCell> cells, List<PageLine> lines)
    {
        HtmlCell label = cells[0];
        if (label.IsBlank)
        {
            // Values without a label are lines by themselves, and belong to nothing above.
            AddAsLines(lines);
            return;
        }

        List<HtmlCell> values = cells.FindAll(cell => cell != label && !cell.IsBlank);
        bool isBelow = label.Text[0] is '•' or '·' or '◦' or '▪' or '–';
        string name = NameOf(label, isBelow);
        if (values.Count == 0)
        {
            Add(HtmlRows.Pair(label, name, new HtmlCell([], false, 1, 1), block), label, null, isBelow, lines);
            return;
        }

        if (_headers.Count == 0 && values.Count > 1)
        {
            AddPairs(cells, values, name, lines);
            return;
        }

        string year = "";
        string unit = "";
        string dimension = "";
        List<HtmlCell> amounts = [];
        foreach (HtmlCell value in values)
        {
            string header = HeaderOf(value);
            if (IsOneOf(header, s_yearNames))
            {
                year = $" ({value.Text})";
            }
            else if (IsOneOf(header, s_unitNames))
            {
                unit = " " + value.Text;
            }
            else if (!IsOneOf(header, s_otherNames))
            {
                amounts.Add(value);
                // "Men", "Group", "OECD": it may single out whom all values of the row are of.
                dimension = dimension.Length > 0 || header.Length == 0 || IsOneOf(header, s_valueNames) || IsDate(header) ? dimension : $" ({header} column)";
            }
        }

        foreach (HtmlCell value in amounts)
        {
            string header = HeaderOf(value);
            string column = header.Length == 0 || !IsDate(header) ? "" : $" ({header.Trim('(', ')')})";
            Add(HtmlRows.Pair(label, name + dimension + column + year, value, value.Text + unit, block), label, value, isBelow, lines);
        }
    }

    private void Add(PageLine line, HtmlCell label, HtmlCell? value, bool isBelow, List<PageLine> lines)
    {
        lines.Add(line);
        block.CountLine(false);
        if (isBelow && _above is { } above)
        {
            above.Line.IsHeading = true;
        }
        else if (!isBelow)
        {
            _above = (label, value, line);
        }
    }

    // "Area" and below it "• Total" is the total area; "Population" and "• 2019 census" is a period of it.
    private string NameOf(HtmlCell label, bool isBelow)
    {
        string name = label.Text.Trim().TrimEnd(':').TrimEnd();
        if (isBelow && _above is { } above)
        {
            name = name.TrimStart('•', '·', '◦', '▪', '–', ' ', '\u00A0');
            string heading = above.Label.Text.Trim().TrimEnd(':').TrimEnd();
            name = PageRemark.TryParse(name, out _, out _, out _) || PageRemark.NamesOtherSubject(name) ? $"{heading} ({name})" : $"{heading} {name}";
            if (above.Value is { } value && PageRemark.TryParse(value.Text, out _, out _, out _))
            {
                name = $"{name} ({value.Text})";
            }
        }

        return _group is { } group && PageRemark.NamesOtherSubject(group.Text) && !isLabel(group.Text) ? $"{name} ({group.Text.Trim('(', ')')})" : name;
    }

    private string HeaderOf(HtmlCell value)
    {
        // A value under two headings is of both, which no fact is.
        string all = "";
        foreach (HtmlCell header in _headers)
        {
            if (header.Column < value.Column + value.Columns && value.Column < header.Column + header.Columns && !header.IsBlank)
            {
                all = all.Length == 0 ? header.Text : $"{all}, {header.Text}";
            }
        }

        return all;
    }

    // Label, value, label, value; other rows of many values without headings have no answer and are refused as one value.
    private void AddPairs(List<HtmlCell> cells, List<HtmlCell> values, string name, List<PageLine> lines)
    {
        bool arePairs = cells.Count % 2 == 0;
        for (int i = 0; i < cells.Count && arePairs; i++)
        {
            arePairs = i % 2 == 0 ? cells[i].IsHeader || isLabel(cells[i].Text) || cells[i].IsBlank : !cells[i].IsHeader && !isLabel(cells[i].Text);
        }

        if (!arePairs)
        {
            string all = string.Join(" | ", values.ConvertAll(static value => value.Text));
            Add(HtmlRows.Pair(cells[0], name, values[0], all, block), cells[0], null, false, lines);
            return;
        }

        for (int i = 0; i < cells.Count; i += 2)
        {
            if (!cells[i].IsBlank)
            {
                lines.Add(HtmlRows.Pair(cells[i], i == 0 ? name : cells[i].Text, cells[i + 1], block));
                block.CountLine(false);
            }
            else if (!cells[i + 1].IsBlank)
            {
                lines.Add(HtmlRows.Barrier(cells[i + 1]));
                lines.AddRange(cells[i + 1].Lines);
                lines.Add(HtmlRows.Barrier(cells[i + 1]));
            }
        }

        _above = null;
    }
}
