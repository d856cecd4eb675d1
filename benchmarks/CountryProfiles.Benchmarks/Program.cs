using BenchmarkDotNet.Running;
using CountryProfiles.Benchmarks;

// "first-use" runs fresh processes by itself, "worldbank-rows" one long file; everything else is for BenchmarkDotNet:
// --filter '*' for all of it.
return args switch
{
    ["first-use", ..] => FirstUse.Run(args[1..]),
    ["worldbank-rows", ..] => WorldBankRows.Run(args[1..]),
    _ => BenchmarkSwitcher.FromAssembly(typeof(FirstUse).Assembly).Run(args).Any() ? 0 : 1,
};
