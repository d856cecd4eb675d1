using System.Collections.Frozen;

namespace CountryProfiles.Readers.Pages;

/// <summary>What an element does to the lines of a page.</summary>
internal enum HtmlElementKind
{
    /// <summary>Nothing: its text goes on in the line.</summary>
    Inline,

    /// <summary>It is not shown, or is a control or menu: nothing of it is read.</summary>
    Skipped,

    /// <summary>It is shown and has no text, as a picture.</summary>
    Picture,

    /// <summary>It begins and ends a line.</summary>
    Block,

    /// <summary>It begins and ends a line, with a blank one before and after.</summary>
    Section,
    Heading,
    Break,
    Preformatted,
    Emphasis,
    Superscript,
    Link,
    Table,
    Caption,
    Row,
    Cell,
    DefinitionList,
    Term,
    Definition,
}

/// <summary>The elements by name.</summary>
internal static class HtmlElements
{
    private static readonly FrozenDictionary<string, HtmlElementKind> s_kinds = Create();

    public static HtmlElementKind KindOf(string name) => s_kinds.GetValueOrDefault(name);

    private static FrozenDictionary<string, HtmlElementKind> Create()
    {
        Dictionary<string, HtmlElementKind> kinds = [];
        // Text that is struck out is withdrawn, and no value.
        Add(HtmlElementKind.Skipped, "head script style noscript template svg math iframe object embed canvas audio video select datalist textarea nav del s strike noframes frameset");
        Add(HtmlElementKind.Picture, "img picture input i meter progress");
        Add(HtmlElementKind.Block, "p div li button summary center legend option optgroup figcaption dd dt");
        Add(HtmlElementKind.Section, "ul ol menu section article header footer aside main address blockquote fieldset form figure details dialog hr body");
        Add(HtmlElementKind.Caption, "caption");
        Add(HtmlElementKind.Heading, "h1 h2 h3 h4 h5 h6");
        Add(HtmlElementKind.Break, "br");
        Add(HtmlElementKind.Preformatted, "pre xmp plaintext listing");
        Add(HtmlElementKind.Emphasis, "b strong");
        Add(HtmlElementKind.Superscript, "sup");
        Add(HtmlElementKind.Link, "a");
        Add(HtmlElementKind.Table, "table");
        Add(HtmlElementKind.Row, "tr");
        Add(HtmlElementKind.Cell, "td th");
        Add(HtmlElementKind.DefinitionList, "dl");
        Add(HtmlElementKind.Term, "dt");
        Add(HtmlElementKind.Definition, "dd");
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(HtmlElementKind kind, string names)
        {
            foreach (string name in names.Split(' '))
            {
                kinds[name] = kind;
            }
        }
    }
}
