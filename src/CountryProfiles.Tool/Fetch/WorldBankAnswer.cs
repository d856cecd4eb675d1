using System.Text.Json;

namespace CountryProfiles.Tool.Fetch;

/// <summary>The outer form of an answer of the World Bank's API: <c>[ {page, pages, total, …}, [ … ] ]</c>.</summary>
internal static class WorldBankAnswer
{
    /// <summary>How many values stand on the page; 0 for an answer that has none.</summary>
    /// <exception cref="FetchException">It is no JSON, or of another form; asking again may help.</exception>
    public static int CountValues(ReadOnlySpan<byte> json, Uri address)
    {
        int parts = 0;
        int values = 0;
        try
        {
            Utf8JsonReader reader = new(json.StartsWith("\uFEFF"u8) ? json[3..] : json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException("an array is expected.");
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (parts++ != 1 || reader.TokenType != JsonTokenType.StartArray)
                {
                    reader.Skip();
                    continue;
                }

                for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; values++)
                {
                    reader.Skip();
                }
            }

            while (reader.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            int end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            throw new FetchException($"{address} answered what is not JSON of the API: {(end < 0 ? exception.Message : exception.Message[..end])}", isTransient: true, inner: exception);
        }

        return parts == 0 ? throw new FetchException($"{address} answered nothing.", isTransient: true) : values;
    }
}
