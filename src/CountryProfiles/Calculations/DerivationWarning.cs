namespace CountryProfiles.Calculations;

/// <summary>What a reader of a result must know before relying on it: a stable code, and a sentence that names the inputs.</summary>
/// <remarks>
/// Codes: <c>period-mismatch</c>, <c>undated-input</c>, <c>constant-population</c>, <c>area-basis-unstated</c>,
/// <c>estimated-input</c>, <c>provisional-input</c>, <c>forecast-input</c>, <c>imputed-input</c>,
/// <c>break-in-series</c>, <c>low-reliability-input</c>, <c>reference-area-mismatch</c>, <c>source-mismatch</c> (values of
/// one indicator from different sources or editions) and <c>bounds-not-tight</c> (the bounds hold and may be too wide).
/// </remarks>
public sealed record DerivationWarning
{
    internal DerivationWarning(string code, string text)
    {
        Code = code;
        Text = text;
    }

    /// <summary>The stable code, such as <c>period-mismatch</c>.</summary>
    public string Code { get; }

    /// <summary>A sentence that names the inputs and their periods.</summary>
    public string Text { get; }

    /// <summary>Code and sentence.</summary>
    public override string ToString() => $"{Code}: {Text}";
}
