namespace CountryProfiles.Readers.Pages;

/// <summary>From which character of a line on its text stands behind the tag at a line and column of the source, both from 1.</summary>
internal readonly record struct HtmlRun(int Start, int Line, int Column);
