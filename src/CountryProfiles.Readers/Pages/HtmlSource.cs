using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace CountryProfiles.Readers.Pages;

/// <summary>Parses a saved page with AngleSharp: nothing is fetched or run, and what is too large or too deep is refused.</summary>
internal sealed class HtmlSource
{
    public const int MaxLength = 4_000_000;
    public const int MaxElements = 50_000;
    public const int MaxDepth = 256;

    private INode? _last;
    private int _elements;

    private HtmlSource()
    {
    }

    /// <summary>The document of a text; null, with a diagnostic, when it is refused.</summary>
    public static IHtmlDocument? Parse(string html, PageLog log)
    {
        ReportLength(html.Length > MaxLength, log);
        return new HtmlSource().Parse(parser => parser.ParseDocument(html.AsMemory(0, Math.Min(html.Length, MaxLength))), log);
    }

    /// <summary>The document of a file, in the encoding that its byte order mark or itself declares, otherwise UTF-8; null, with a diagnostic, when it is refused.</summary>
    public static IHtmlDocument? Parse(Stream html, PageLog log)
    {
        byte[] buffer = new byte[16 * 1024];
        int length = 0;
        while (length <= MaxLength && html.Read(buffer, length, Math.Min(buffer.Length, MaxLength + 1) - length) is > 0 and int read)
        {
            length += read;
            if (length == buffer.Length && length <= MaxLength)
            {
                Array.Resize(ref buffer, length * 2);
            }
        }

        ReportLength(length > MaxLength, log);
        return new HtmlSource().Parse(parser => parser.ParseDocument(buffer.AsMemory(0, Math.Min(length, MaxLength)), null), log);
    }

    private static void ReportLength(bool isTooLong, PageLog log)
    {
        if (isTooLong)
        {
            log.Add(
                PageFault.LongPage,
                string.Create(CultureInfo.InvariantCulture, $"The page is larger than {MaxLength:N0} characters or bytes and was read no further: pass the part with the facts."));
        }
    }

    private IHtmlDocument? Parse(Func<HtmlParser, IHtmlDocument> parse, PageLog log)
    {
        HtmlParser parser = new(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            SkipComments = true,
            SkipScriptText = true,
            SkipProcessingInstructions = true,
            // Attributes that are not looked at cost time, and thousands of them on one tag a great deal.
            ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) => IsUsed(name.Span),
            OnCreated = Check,
        });
        try
        {
            return parse(parser);
        }
        catch (OperationCanceledException)
        {
            log.Add(
                PageFault.ComplexDocument,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The page has more than {MaxElements:N0} elements, or nests them more than {MaxDepth} deep, and was not read: pass the part with the facts."));
            return null;
        }
    }

    private static bool IsUsed(ReadOnlySpan<char> name) =>
        name is "href" or "style" or "hidden" or "rowspan" or "colspan" or "role" or "data-cfemail" or "charset" or "content" or "http-equiv";

    // Called before an element is put into the tree. The time that the parser takes grows with depth times length, and it
    // copies emphasis that is left open into each paragraph, so both are stopped here and not looked at afterwards.
    private void Check(IElement element, TextPosition position)
    {
        int depth = 0;
        for (INode? above = _last; above is not null; above = above.Parent)
        {
            depth++;
        }

        for (INode? below = _last?.LastChild; below is not null; below = below.LastChild)
        {
            _elements++;
        }

        _last = element;
        if (++_elements > MaxElements || depth > MaxDepth)
        {
            throw new OperationCanceledException();
        }
    }
}
