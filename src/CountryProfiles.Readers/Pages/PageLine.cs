namespace CountryProfiles.Readers.Pages;

/// <summary>One line of a page without markup, and where its characters stand on the page.</summary>
internal sealed class PageLine(int number, string text, int[]? columns)
{
    /// <summary>The line on the page, from 1; a line with <c>&lt;br&gt;</c> in it gives several of the same number.</summary>
    public int Number => number;

    /// <summary>The text as it stands on the page, no-break spaces included, without tags and with entities decoded.</summary>
    public string Text => text;

    public bool IsBlank => text.AsSpan().IsWhiteSpace();

    /// <summary>The column on the page, from 1, of a character of <see cref="Text"/>.</summary>
    public int ColumnAt(int position) =>
        columns is null ? position + 1 : position < columns.Length ? columns[position] : columns.Length == 0 ? 1 : columns[^1] + 1;
}
