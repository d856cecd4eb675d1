namespace CountryProfiles.Tool.Fetch;

/// <summary>A service does not give what it was asked for; the message says what it did, in a sentence.</summary>
internal sealed class FetchException(string message, bool isTransient = false, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True when asking again may help.</summary>
    public bool IsTransient { get; } = isTransient;

    /// <summary>How long the service asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
