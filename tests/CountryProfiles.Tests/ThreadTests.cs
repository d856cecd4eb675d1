using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using CountryProfiles.Data;

namespace CountryProfiles.Tests;

/// <summary>First use from many threads at once, in assemblies that nothing used before, and nothing shared that can change.</summary>
public sealed class ThreadTests
{
    private const int Loads = 50;
    private const int Threads = 64;

    // Each load has statics of its own, as a fresh process has.
    [Fact]
    public void FirstUse_FromManyThreadsAtOnce_GivesAllTheSame()
    {
        Assembly used = typeof(Quantity).Assembly;
        string path = used.Location;
        string[] expected = [.. Enumerable.Range(0, 4).Select(kind => Use(used, kind)).Order(StringComparer.Ordinal)];
        Assert.Contains("5.9 million people", expected);
        Assert.Contains("USD 12.50", expected);
        for (int load = 0; load < Loads; load++)
        {
            AssemblyLoadContext context = new("fresh", isCollectible: true);
            Assembly assembly = context.LoadFromAssemblyPath(path);
            ConcurrentBag<string> seen = [];
            ConcurrentBag<Exception> failures = [];
            using Barrier barrier = new(Threads);
            Thread[] threads = new Thread[Threads];
            for (int i = 0; i < Threads; i++)
            {
                int kind = (i + load) % 4;
                threads[i] = new Thread(() =>
                {
                    barrier.SignalAndWait();
                    try
                    {
                        seen.Add(Use(assembly, kind));
                    }
                    catch (Exception exception)
                    {
                        failures.Add(exception);
                    }
                });
                threads[i].Start();
            }

            foreach (Thread thread in threads)
            {
                thread.Join();
            }

            Assert.Empty(failures);
            Assert.Equal(Threads, seen.Count);
            Assert.Equal(expected, seen.Distinct().Order(StringComparer.Ordinal));
            context.Unload();
        }
    }

    // Its own types are others than those of this test: they are called by name.
    private static string Use(Assembly assembly, int kind)
    {
        switch (kind)
        {
            case 0:
                object dataset = Static(assembly, "CountryProfiles.Data.CountryDataset", "Default");
                object profile = Item(dataset, "KG");
                object country = Get(profile, "Country");
                object code = assembly.GetType("CountryProfiles.IndicatorCode")!.GetMethod("Create")!.Invoke(null, ["population"])!;
                IEnumerable<object> all = ((System.Collections.IEnumerable)profile.GetType().GetMethod("All", [code.GetType()])!.Invoke(profile, [code])!).Cast<object>();
                return $"{Get(country, "Name")} {all.First(observation => Get(Get(observation, "Source"), "Code").Equals("cia-factbook-2015"))}";
            case 1:
                object table = Static(assembly, "CountryProfiles.Units.UnitTable", "Default");
                return table.GetType().GetMethod("Parse", [typeof(string)])!.Invoke(table, ["5.9 million people"])!.ToString()!;
            case 2:
                return assembly.GetType("CountryProfiles.Monetary.Money")!.GetMethod("Parse", [typeof(string)])!.Invoke(null, ["USD 12.50"])!.ToString()!;
            default:
                object units = Static(assembly, "CountryProfiles.Units.UnitTable", "Default");
                return ((System.Collections.ICollection)Get(units, "Units")).Count + " units";
        }
    }

    private static object Static(Assembly assembly, string type, string property) => assembly.GetType(type)!.GetProperty(property)!.GetValue(null)!;

    private static object Item(object target, string key) => target.GetType().GetProperty("Item", [typeof(string)])!.GetValue(target, [key])!;

    private static object Get(object target, string property) => target.GetType().GetProperty(property)!.GetValue(target)!;

    // One dataset, read by all threads at once: each profile is one object.
    [Fact]
    public void Profiles_AskedForByManyThreads_AreOneEach()
    {
        CountryDataset dataset = CountryDataset.Default;
        CountryProfile[][] seen = new CountryProfile[Threads][];
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i => seen[i] = [.. dataset.Countries.Select(country => dataset[country.Code])]);

        Assert.All(seen, profiles => Assert.DoesNotContain(profiles.Zip(seen[0]), static pair => !ReferenceEquals(pair.First, pair.Second)));
    }

    // What is filled on first use, always with the same, so that it does not matter which thread does it; and what is
    // set only while its own file is read, before anybody else gets at it.
    [Fact]
    public void StaticFields_OfTheCore_HoldNothingElseThatChanges() => StaticFields.AssertKnown(
        typeof(Quantity).Assembly,
        "CountryDataset._allCountries",
        "CountryDataset._exceptions",
        "CountryDataset._manifest",
        "CountryDataset._overlaps",
        "CountryIndex._names",
        "CountryIndex._search",
        "CountryProfile._latest",
        "CountryRow.Alpha2",
        "CountryRow.Code",
        "CountryRow.Length",
        "CountryRow.Numeric",
        "CountryRow.Start",
        "Formula._units",
        "ProfileSchema.<Json>k__BackingField",
        "SeedTables._indicators",
        "SeedTables._sources",
        "SeedTables._units",
        "Source._address",
        "UnitTable._currencies");

    [Fact]
    public void StaticFields_ThatChange_AreSeen() => Assert.Equal(
        ["Changing.Counter", "Changing.Shown", "Held._count"], StaticFields.ThatCanChange(typeof(Changing), typeof(Held)));

#pragma warning disable CS0169, CS0414, CA1823, CA2211, IDE0044, IDE0051, IDE0052
    public static class Changing
    {
        public static readonly string[] Shown = [];
        public static int Counter;
        private const int Constant = 1;
        private static readonly string[] s_hidden = [];
        private static readonly string s_text = "";
        private static readonly Held s_held = new();
    }

    public sealed class Held
    {
        private readonly int _fixed = 1;
        private int _count;
    }
#pragma warning restore CS0169, CS0414, CA1823, CA2211, IDE0044, IDE0051, IDE0052
}
