namespace CountryProfiles.Internal;

/// <summary>Shortens text of unknown length for an error message.</summary>
internal static class Excerpt
{
    private const int MaxLength = 60;
    private const int MaxProblemLength = 200;
    private const int MaxMessageLength = 600;

    public static string Of(ReadOnlySpan<char> text) => Shortened(text, MaxLength);

    /// <summary>
    /// What a parser of JSON or CSV says is wrong, without the place, which diagnostics state themselves; shortened, since
    /// parsers repeat what they could not read, however long.
    /// </summary>
    public static string OfProblem(string message)
    {
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Shortened(end < 0 ? message : message.AsSpan(0, end), MaxProblemLength);
    }

    /// <summary>A message as it is, unless what it quotes makes it longer than a person reads.</summary>
    public static string OfMessage(string message) => message.Length <= MaxMessageLength ? message : Shortened(message, MaxMessageLength);

    private static string Shortened(ReadOnlySpan<char> text, int most) => text.Length <= most ? text.ToString() : string.Concat(text[..(most - 1)], "…");
}
