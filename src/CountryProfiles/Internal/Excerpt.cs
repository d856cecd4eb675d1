namespace CountryProfiles.Internal;

/// <summary>Shortens text of unknown length for an error message.</summary>
internal static class Excerpt
{
    private const int MaxLength = 60;

    public static string Of(ReadOnlySpan<char> text) =>
        text.Length <= MaxLength ? text.ToString() : string.Concat(text[..(MaxLength - 1)], "…");
}
