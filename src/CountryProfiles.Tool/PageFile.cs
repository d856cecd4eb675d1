using System.Text;
using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Tool;

/// <summary>A page saved as HTML or as text; which it is, its name or its first characters say.</summary>
internal static class PageFile
{
    private const int BeginningLength = 4096;

    private static readonly string[] s_extensions = [".html", ".htm", ".xhtml", ".xht"];
    private static readonly string[] s_beginnings = ["<!doctype html", "<html", "<head", "<body", "<table", "<title"];

    /// <summary>How the names of such files end.</summary>
    public static readonly string[] Endings = [".txt", .. s_extensions];

    /// <summary>Reads a page that is at hand as text.</summary>
    public static ReadResult<ProfilePage> Read(ProfilePageReader reader, string text, PageReadOptions options) =>
        IsHtml(text) ? reader.ReadHtml(text, options) : reader.Read(text, options);

    /// <summary>Reads a file, from its beginning; HTML names its encoding itself, and any other text is in UTF-8.</summary>
    public static ReadResult<ProfilePage> Read(ProfilePageReader reader, Stream stream, string file, PageReadOptions options)
    {
        bool isHtml = s_extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
        if (!isHtml)
        {
            using StreamReader reading = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            char[] beginning = new char[BeginningLength];
            isHtml = IsHtml(beginning.AsSpan(0, reading.ReadBlock(beginning)));
            stream.Position = 0;
        }

        if (isHtml)
        {
            return reader.ReadHtml(stream, options);
        }

        using StreamReader text = new(stream, Encoding.UTF8);
        return reader.Read(text.ReadToEnd(), options);
    }

    // By what stands first: a document type, a declaration of XML before one, or a tag that only a whole document begins with.
    private static bool IsHtml(ReadOnlySpan<char> text)
    {
        text = text.TrimStart().TrimStart('\uFEFF').TrimStart();
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            return text[..Math.Min(text.Length, BeginningLength)].Contains("<html", StringComparison.OrdinalIgnoreCase);
        }

        while (text.StartsWith("<!--", StringComparison.Ordinal))
        {
            int end = text.IndexOf("-->", StringComparison.Ordinal);
            text = end < 0 ? default : text[(end + 3)..].TrimStart();
        }

        foreach (string beginning in s_beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
