using BenchmarkDotNet.Running;
using CountryProfiles.Benchmarks;

// "first-use" runs fresh processes by itself; everything else is for BenchmarkDotNet: --filter '*' for all of it.
return args is ["first-use", ..] ? FirstUse.Run(args[1..]) : BenchmarkSwitcher.FromAssembly(typeof(FirstUse).Assembly).Run(args).Any() ? 0 : 1;
