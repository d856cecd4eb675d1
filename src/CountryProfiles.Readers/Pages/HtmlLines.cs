using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CountryProfiles.Readers.Pages;

/// <summary>
/// Takes a document apart into the lines that a reader sees. Two cells of a row, and term and definition, become one line
/// with its label and value told apart. The tree is walked without recursion.
/// </summary>
internal sealed class HtmlLines
{
    private const int LongLine = 100;

    private readonly Stack<(INode Node, int Child, HtmlElementKind Kind, int Start)> _open = new();
    private readonly Stack<HtmlTable> _tables = new();
    private readonly Stack<HtmlDefinitions> _definitions = new();
    private readonly Stack<List<PageLine>> _targets = new();
    private readonly HtmlLineBuilder _line;
    private readonly Predicate<string> _isLabel;
    private readonly List<string> _titles = [];
    private List<PageLine> _lines = [];
    private HtmlBlock? _block;
    private (PageLine Line, HtmlBlock? Part)? _heading;
    private int _preformatted;

    private HtmlLines(Predicate<string> isLabel, PageLog log)
    {
        _isLabel = isLabel;
        _line = new HtmlLineBuilder(log);
    }

    /// <summary>The lines of a document; its main headings go to <paramref name="titles"/>. <paramref name="isLabel"/> tells what is a label of an indicator.</summary>
    public static List<PageLine> Of(IHtmlDocument document, Predicate<string> isLabel, List<string> titles, PageLog log)
    {
        HtmlLines page = new(isLabel, log);
        if (document.DocumentElement is { } root)
        {
            page.Walk(root);
        }

        titles.AddRange(page._titles);
        return HtmlContacts.Join(page._lines);
    }

    private void Walk(IElement root)
    {
        Enter(root);
        while (_open.Count > 0)
        {
            (INode node, int child, HtmlElementKind kind, int start) = _open.Pop();
            if (child == node.ChildNodes.Length)
            {
                Leave((IElement)node, kind, start);
                continue;
            }

            _open.Push((node, child + 1, kind, start));
            switch (node.ChildNodes[child])
            {
                case IText text:
                    Read(text.Data);
                    break;
                case IElement element:
                    Enter(element);
                    break;
            }
        }

        EndLine();
    }

    private void Read(string text)
    {
        if (_preformatted == 0)
        {
            _line.Append(text);
            return;
        }

        foreach (Range range in text.AsSpan().Split('\n'))
        {
            if (range.Start.Value > 0)
            {
                EndLineOrAddBlank();
            }

            _line.Append(text.AsSpan(range).TrimEnd('\r'), isPreformatted: true);
        }
    }

    private void Enter(IElement element)
    {
        HtmlElementKind kind = HtmlElements.KindOf(element.LocalName);
        if (kind == HtmlElementKind.Skipped || IsHidden(element))
        {
            return;
        }

        if (element.SourceReference is { Position.Line: > 0 } source)
        {
            _line.MoveTo(source.Position.Line, source.Position.Column);
        }

        int start = 0;
        switch (kind)
        {
            case HtmlElementKind.Break:
                EndLineOrAddBlank();
                return;
            case HtmlElementKind.Picture:
                for (HtmlBlock? block = _block; block is { HasPicture: false }; block = block.Parent)
                {
                    block.HasPicture = true;
                }

                break;
            case HtmlElementKind.Inline:
                break;
            case HtmlElementKind.Emphasis:
                start = _line.IsBlank ? 0 : -1;
                break;
            case HtmlElementKind.Superscript or HtmlElementKind.Link:
                start = _line.Length;
                break;
            case HtmlElementKind.Row:
                EndLine();
                if (_tables.TryPeek(out HtmlTable? table))
                {
                    table.BeginRow(element.ParentElement?.LocalName == "thead");
                }

                break;
            case HtmlElementKind.Cell or HtmlElementKind.Term or HtmlElementKind.Definition:
                OpenBlock();
                _targets.Push(_lines);
                _lines = [];
                break;
            case HtmlElementKind.Table:
                OpenBlock();
                AddBlank();
                _tables.Push(new HtmlTable(_block!, _isLabel));
                break;
            case HtmlElementKind.DefinitionList:
                OpenBlock();
                AddBlank();
                _definitions.Push(new HtmlDefinitions(_block!));
                break;
            default:
                OpenBlock();
                if (kind is HtmlElementKind.Section or HtmlElementKind.Heading or HtmlElementKind.Caption)
                {
                    AddBlank();
                }

                _preformatted += kind == HtmlElementKind.Preformatted ? 1 : 0;
                break;
        }

        _open.Push((element, 0, kind, start));
    }

    private void Leave(IElement element, HtmlElementKind kind, int start)
    {
        switch (kind)
        {
            case HtmlElementKind.Picture or HtmlElementKind.Inline:
                break;
            case HtmlElementKind.Emphasis:
                if (start == 0 && !_line.IsBlank)
                {
                    _line.Emphasis = _line.Length;
                }

                break;
            case HtmlElementKind.Superscript:
                HtmlMarks.ReadSuperscript(_line, start);
                break;
            case HtmlElementKind.Link:
                HtmlContacts.ReadLink(_line, start, element, isPaired: _targets.Count > 0);
                break;
            case HtmlElementKind.Row:
                if (_tables.TryPeek(out HtmlTable? table))
                {
                    table.EndRow(_lines);
                }

                break;
            case HtmlElementKind.Cell:
                ReadCell(element);
                break;
            case HtmlElementKind.Term or HtmlElementKind.Definition:
                ReadDefinition(isTerm: kind == HtmlElementKind.Term);
                break;
            case HtmlElementKind.Table:
                EndLine();
                _tables.Pop().End(_lines);
                CloseBlock(isSection: true);
                break;
            case HtmlElementKind.DefinitionList:
                EndLine();
                _definitions.Pop().End(_lines);
                CloseBlock(isSection: true);
                break;
            default:
                EndLine();
                if (kind == HtmlElementKind.Heading && element.LocalName == "h1" && _lines.Count > 0)
                {
                    _titles.Add(_lines[^1].Text.Trim());
                    _heading = null;
                }
                else if (kind == HtmlElementKind.Heading)
                {
                    _heading = _lines.Count > 0 && _lines[^1] is { IsBlank: false } heading && heading.Block == _block ? (heading, _block!.Parent) : null;
                }
                else if (kind == HtmlElementKind.Caption && _lines.Count > 0 && _tables.TryPeek(out table))
                {
                    table.SetCaption(_lines[^1]);
                }

                _preformatted -= kind == HtmlElementKind.Preformatted ? 1 : 0;
                CloseBlock(kind is HtmlElementKind.Section or HtmlElementKind.Heading or HtmlElementKind.Caption);
                break;
        }
    }

    private void ReadCell(IElement element)
    {
        EndLine();
        List<PageLine> lines = _lines;
        HtmlBlock block = _block!;
        _lines = _targets.Pop();
        LeaveBlock(block);
        if (_tables.TryPeek(out HtmlTable? table))
        {
            table.Add(new HtmlCell(lines, element.LocalName == "th", Span(element, "colspan"), Span(element, "rowspan")));
        }
        else
        {
            _lines.AddRange(lines);
        }
    }

    private static int Span(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int span)
            ? Math.Clamp(span, 1, HtmlTable.MaxSpan)
            : 1;

    private void ReadDefinition(bool isTerm)
    {
        EndLine();
        List<PageLine> lines = _lines;
        _lines = _targets.Pop();
        LeaveBlock(_block!);
        HtmlCell cell = new(lines, isTerm, 1, 1);
        if (!_definitions.TryPeek(out HtmlDefinitions? definitions))
        {
            _lines.AddRange(lines);
        }
        else if (isTerm)
        {
            definitions.AddTerm(cell, _lines);
        }
        else
        {
            definitions.AddDefinition(cell, _lines);
        }
    }

    private void OpenBlock()
    {
        EndLine();
        _block?.HasBlocks = true;
        _block = new HtmlBlock(_block);
    }

    private void CloseBlock(bool isSection)
    {
        HtmlBlock block = _block!;
        LeaveBlock(block);
        if (block is { Lines: 0, HasBlocks: false, HasPicture: false } && _lines.Count > 0)
        {
            AddBlank();
            _lines[^1].IsBarrier = true;
        }
        else if (isSection)
        {
            AddBlank();
        }
    }

    // A heading reaches as far as the element that it stands in.
    private void LeaveBlock(HtmlBlock block)
    {
        _block = block.Parent;
        if (_heading?.Part == block)
        {
            _heading = null;
        }
    }

    // A long line is a paragraph of prose; around it stands a blank one, so that short lines keep together.
    private void EndLine()
    {
        if (_line.IsBlank)
        {
            _line.Clear();
            return;
        }

        bool isLong = _line.Length > LongLine;
        if (isLong)
        {
            AddBlank();
        }

        PageLine line = _line.Take(_block);
        line.Under = _heading?.Line;
        _lines.Add(line);
        if (isLong)
        {
            AddBlank();
        }
    }

    private void EndLineOrAddBlank()
    {
        if (_line.IsBlank)
        {
            _line.Clear();
            AddBlank();
        }
        else
        {
            EndLine();
        }
    }

    private void AddBlank()
    {
        if (_lines.Count > 0 && !_lines[^1].IsBlank)
        {
            _lines.Add(_line.Blank(isBarrier: false));
        }
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("role") is "navigation" or "menu" or "menubar")
        {
            return true;
        }

        if (element.GetAttribute("style") is not { } style)
        {
            return false;
        }

        string plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
