namespace CountryProfiles.Package.Tests;

/// <summary>A fact that compiles ahead of time: skipped, with the reason, where there is nothing to link with.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute()
    {
        string[] directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!OperatingSystem.IsWindows() && !directories.Any(static directory => File.Exists(Path.Combine(directory, "clang")) || File.Exists(Path.Combine(directory, "gcc"))))
        {
            Skip = "Ahead-of-time compilation needs clang or gcc.";
        }
    }
}
