using System.Globalization;
using System.Runtime.ExceptionServices;
using FsCheck;
using FsCheck.Fluent;

namespace CountryProfiles.Fuzzing;

/// <summary>
/// Runs a check on sound texts that were changed: 20,000 cases, the same ones every time. <c>FUZZ_CASES=100</c> in the
/// environment runs a hundred times as many, other ones every time. What fails is printed as a text that a test can hold.
/// </summary>
internal static class Fuzz
{
    private const int Cases = 20_000;

    // Deep recursion overflows it, and a stack overflow ends the test run: nothing hides.
    private const int StackSize = 512 * 1024;

    /// <summary>How many times the usual number of cases is run; 1 unless the environment says otherwise.</summary>
    public static int Times { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("FUZZ_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out int times) && times > 0 ? times : 1;

    public static void Texts(IReadOnlyList<string> corpus, Action<string> check, int cases = Cases) => Run(corpus, mutant => check(mutant.Text), cases);

    public static void Bytes(IReadOnlyList<string> corpus, Action<byte[]> check, int cases = Cases) => Run(corpus, mutant => check(mutant.Bytes), cases);

    /// <summary>Runs what must come to an end on a small stack; a minute is some hundred times what it takes.</summary>
    public static void Guarded(Action action, TimeSpan? limit = null)
    {
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize)
        { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(limit ?? TimeSpan.FromMinutes(1)), "It does not come to an end.");
        failure?.Throw();
    }

    private static void Run(IReadOnlyList<string> corpus, Action<Mutant> check, int cases)
    {
        // A case that is not changed holds, and so the check looks at what it should.
        for (int i = 0; i < corpus.Count; i++)
        {
            check(Mutant.Of(corpus, i, []));
        }

        Gen<uint> change = Gen.Choose(0, int.MaxValue).Select(static number => (uint)number);
        Gen<Mutant> mutants =
            from origin in Gen.Choose(0, corpus.Count - 1)
            from count in Gen.Choose(1, 5)
            from changes in Gen.ArrayOf(change, count)
            select Mutant.Of(corpus, origin, changes);
        Config config = Config.QuickThrowOnFailure.WithMaxTest(cases * Times);
        if (Times == 1)
        {
            config = config.WithReplay(20_261_125, 7);
        }

        Guarded(
            () => Check.One(config, Prop.ForAll(Arb.From(mutants, static mutant => mutant.Shrunk()), check)),
            TimeSpan.FromMinutes(5 * (double)Times));
    }
}
