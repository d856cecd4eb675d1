using System.Text;
using CountryProfiles.Internal;

namespace CountryProfiles;

/// <summary>Seeds that are not valid; it holds everything that is wrong with them, not only the first fault.</summary>
public sealed class InvalidSeedException : Exception
{
    private const int ShownInMessage = 20;

    /// <summary>Holds all faults, in the order of the files.</summary>
    /// <exception cref="ArgumentException">There are no diagnostics.</exception>
    public InvalidSeedException(IEnumerable<Diagnostic> diagnostics)
        : this(ValueList<Diagnostic>.Of(diagnostics, nameof(diagnostics)))
    {
    }

    private InvalidSeedException(ValueList<Diagnostic> diagnostics)
        : base(Describe(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string Describe(ValueList<Diagnostic> diagnostics)
    {
        if (diagnostics.Count == 0)
        {
            throw new ArgumentException("An invalid seed has at least one fault.", nameof(diagnostics));
        }

        StringBuilder text = new(diagnostics.Count == 1 ? "The seed has a fault:" : $"The seeds have {diagnostics.Count} faults:");
        for (int i = 0; i < diagnostics.Count && i < ShownInMessage; i++)
        {
            text.Append('\n').Append(diagnostics[i]);
        }

        if (diagnostics.Count > ShownInMessage)
        {
            text.Append("\nand ").Append(diagnostics.Count - ShownInMessage).Append(" more.");
        }

        return text.ToString();
    }
}
