using System.Globalization;
using System.Text;

namespace CountryProfiles.Fuzzing;

/// <summary>A sound text and what was done to it.</summary>
internal sealed record Mutant(string Text, byte[] Bytes, IReadOnlyList<string> Corpus, int Origin, uint[] Changes)
{
    // One change in three is to the bytes when it is bytes that are read.
    private const int ByteChanges = 3;

    public static Mutant Of(IReadOnlyList<string> corpus, int origin, uint[] changes)
    {
        string text = corpus[origin];
        foreach (uint change in changes)
        {
            if (change % ByteChanges != 0)
            {
                text = Mutations.Apply(text, change, corpus);
            }
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        foreach (uint change in changes)
        {
            if (change % ByteChanges == 0)
            {
                text = Mutations.Apply(text, change, corpus);
                bytes = Mutations.ApplyToBytes(bytes, change);
            }
        }

        return new Mutant(text, bytes, corpus, origin, changes);
    }

    /// <summary>The same with one change less, for each change.</summary>
    public IEnumerable<Mutant> Shrunk()
    {
        for (int i = 0; i < Changes.Length; i++)
        {
            yield return Of(Corpus, Origin, [.. Changes[..i], .. Changes[(i + 1)..]]);
        }
    }

    /// <summary>The text as a literal that a test can hold, and the bytes where they are something else.</summary>
    public override string ToString()
    {
        StringBuilder literal = new("text \"");
        foreach (char c in Text)
        {
            literal.Append(c is >= ' ' and < '\x7F' and not '"' and not '\\' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"));
        }

        literal.Append('"');
        return Bytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(Text)) ? literal.ToString() : literal.Append(", bytes ").Append(Convert.ToHexString(Bytes)).ToString();
    }
}
