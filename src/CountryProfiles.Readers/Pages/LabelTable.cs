using System.Diagnostics.CodeAnalysis;

namespace CountryProfiles.Readers.Pages;

/// <summary>The indicators by what publishers call them; case, spaces and punctuation do not matter.</summary>
internal sealed class LabelTable
{
    private const int MaxKeyLength = 80;

    // Null for a label that two indicators share.
    private readonly Dictionary<string, Indicator?> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Indicator?>.AlternateLookup<ReadOnlySpan<char>> _byKeySpan;

    public LabelTable(IEnumerable<Indicator> indicators)
    {
        _byKeySpan = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> key = stackalloc char[MaxKeyLength];
        foreach (Indicator indicator in indicators)
        {
            foreach (string label in (IEnumerable<string>)[indicator.Name, .. indicator.Labels])
            {
                if (TryKey(label, key, out int length) && !_byKeySpan.TryAdd(key[..length], indicator)
                    && _byKeySpan[key[..length]]?.Code != indicator.Code)
                {
                    _byKeySpan[key[..length]] = null;
                }
            }
        }
    }

    /// <summary>The indicator of a whole label.</summary>
    public bool TryFind(ReadOnlySpan<char> label, [NotNullWhen(true)] out Indicator? indicator)
    {
        Span<char> key = stackalloc char[MaxKeyLength];
        indicator = null;
        return TryKey(label, key, out int length) && _byKeySpan.TryGetValue(key[..length], out indicator) && indicator is not null;
    }

    /// <summary>The indicator of the longest label that a text begins with, and where that label ends.</summary>
    public bool TryFindStart(ReadOnlySpan<char> text, [NotNullWhen(true)] out Indicator? indicator, out int end)
    {
        Span<char> key = stackalloc char[MaxKeyLength];
        int length = 0;
        indicator = null;
        end = 0;
        for (int i = 0; i < text.Length && length < MaxKeyLength && text[i] is not (':' or '='); i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            key[length++] = char.ToLowerInvariant(text[i]);
            if (IsBoundary(text, i) && _byKeySpan.TryGetValue(key[..length], out Indicator? found) && found is not null)
            {
                (indicator, end) = (found, i + 1);
            }
        }

        return indicator is not null;
    }

    // A word ends at its last letter, and where label and value are run together: "Area390", "CurrencyKenyan".
    private static bool IsBoundary(ReadOnlySpan<char> text, int position)
    {
        if (position + 1 == text.Length || !char.IsLetterOrDigit(text[position + 1]))
        {
            return true;
        }

        return char.IsLetter(text[position])
            && (char.IsAsciiDigit(text[position + 1]) || (char.IsLower(text[position]) && char.IsUpper(text[position + 1])));
    }

    private static bool TryKey(ReadOnlySpan<char> label, Span<char> key, out int length)
    {
        length = 0;
        foreach (char c in label)
        {
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            if (length == key.Length)
            {
                return false;
            }

            key[length++] = char.ToLowerInvariant(c);
        }

        return length > 0;
    }
}
