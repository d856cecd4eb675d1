using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>What could be read, and everything that could not.</summary>
/// <typeparam name="T">What was read.</typeparam>
public sealed record ReadResult<T>
    where T : notnull
{
    private readonly ValueList<Diagnostic> _diagnostics = ValueList<Diagnostic>.Empty;

    /// <summary>What could be read.</summary>
    public required T Value { get; init; }

    /// <summary>What could not, in the order of the input; empty when everything was understood.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get => _diagnostics;
        init => _diagnostics = ValueList<Diagnostic>.Of(value, nameof(value));
    }
}
