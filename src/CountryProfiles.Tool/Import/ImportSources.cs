using System.Text;
using CountryProfiles.Data;

namespace CountryProfiles.Tool.Import;

/// <summary>Names sources so that two editions of one stay apart.</summary>
internal static class ImportSources
{
    /// <summary>The source with its edition in its code, as <c>worldbank-wdi-2024-06-28</c>; as it is when it has none.</summary>
    public static Source ByEdition(Source source)
    {
        string edition = Slug(source.Edition ?? "");
        return edition.Length == 0 || source.Code.EndsWith(edition, StringComparison.Ordinal) ? source : source with { Code = $"{source.Code}-{edition}" };
    }

    /// <summary>The observation as one of another source.</summary>
    public static Observation WithSource(Observation observation, Source source) => ReferenceEquals(observation.Source, source)
        ? observation
        : Observation.Create(
            observation.Indicator, observation.ReferenceArea, observation.Period, observation.Value, source, observation.Multiplier, observation.Status, observation.Note);

    /// <summary>The input that a manifest lists for a file.</summary>
    public static SeedInput ToInput(InputFile file, Source source) => new()
    {
        Name = file.FileName,
        Edition = source.Edition,
        License = source.License ?? "not stated",
        Checksum = file.Checksum(),
    };

    /// <summary>Lower-case letters and digits, joined by hyphens.</summary>
    public static string Slug(string text)
    {
        StringBuilder slug = new();
        foreach (char c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
