namespace CountryProfiles.Fuzzing;

/// <summary>
/// Shows without a clock that work grows with the input and not with its square: what is allocated at n, 2n and 4n. What
/// takes too long for other reasons does not come to an end within the guard's minute.
/// </summary>
internal static class Cost
{
    // Twice the input and some room for what grows in steps; the square would be four.
    private const double MostRatio = 2.3;

    // What a call takes whatever its input.
    private const long Fixed = 40_000;

    /// <summary>Runs a case at three sizes, and returns the bytes allocated at each.</summary>
    public static long[] IsLinear<T>(int size, Func<int, T> input, Action<T> read)
    {
        long[] bytes = new long[3];
        Fuzz.Guarded(() =>
        {
            // What is made once, tables and code, is no part of it.
            read(input(16));
            for (int i = 0; i < bytes.Length; i++)
            {
                T made = input(size << i);
                long before = GC.GetAllocatedBytesForCurrentThread();
                read(made);
                bytes[i] = GC.GetAllocatedBytesForCurrentThread() - before;
            }
        });
        for (int i = 1; i < bytes.Length; i++)
        {
            Assert.True(bytes[i] <= (MostRatio * bytes[i - 1]) + Fixed, $"{size << i}: {string.Join(", ", bytes)} bytes");
        }

        return bytes;
    }

    public static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    /// <summary>A text made of numbered parts.</summary>
    public static string Numbered(int count, Func<int, string> part, string between = "") => string.Join(between, Enumerable.Range(0, count).Select(part));
}
