using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CountryProfiles.Tests.Data;

/// <summary>The committed seeds as plain JSON, read without the library.</summary>
internal static class Seeds
{
    public static string Path { get; } = FindPath();

    public static IEnumerable<(string Code, JsonElement[] Observations)> Observations()
    {
        foreach (string file in Directory.GetFiles(System.IO.Path.Combine(Path, "profiles"), "*.json").Order(StringComparer.Ordinal))
        {
            JsonElement root = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
            yield return (root.GetProperty("country").GetString()!, root.TryGetProperty("observations", out JsonElement all) ? [.. all.EnumerateArray()] : []);
        }
    }

    private static string FindPath([CallerFilePath] string path = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, "..", "..", "..", "seeds"));
}
