using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>Findings of one check that are known and explained.</summary>
internal sealed record CheckException(string Check, IReadOnlyList<string> Subjects, string Reason);

/// <summary>Reads and writes <c>exceptions.json</c>: which findings of the checks are known, and why they are right as they are.</summary>
internal static class ExceptionJson
{
    private static readonly string[] s_names = ["format", "exceptions"];

    private static readonly string[] s_exceptionNames = ["check", "subjects", "reason"];

    public static List<CheckException> Read(ReadOnlySpan<byte> json, string file, SeedDiagnostics diagnostics)
    {
        List<CheckException> exceptions = [];
        SeedReader reader = new(json, file, diagnostics);
        if (!reader.Start() || !reader.EnterObject())
        {
            return exceptions;
        }

        ulong seen = 0;
        long start = reader.Position;
        HashSet<string> known = new(StringComparer.Ordinal);
        while (reader.NextMember(s_names, ref seen, out int member))
        {
            if (member == 0)
            {
                SeedFormat.Check(ref reader);
            }
            else if (reader.EnterArray())
            {
                while (reader.NextItem())
                {
                    if (ReadException(ref reader, known) is { } exception)
                    {
                        exceptions.Add(exception);
                    }
                }
            }
        }

        reader.Require(s_names, seen, 0b11, start);
        reader.Finish();
        return exceptions;
    }

    public static void Write(Utf8JsonWriter writer, CheckException exception)
    {
        writer.WriteStartObject();
        writer.WriteString("check", exception.Check);
        CountryJson.WriteTexts(writer, "subjects", exception.Subjects);
        writer.WriteString("reason", exception.Reason);
        writer.WriteEndObject();
    }

    private static CheckException? ReadException(ref SeedReader reader, HashSet<string> known)
    {
        long start = reader.Position;
        if (!reader.EnterObject())
        {
            return null;
        }

        int faults = reader.FaultCount;
        ulong seen = 0;
        string? check = null;
        List<string> subjects = [];
        string? reason = null;
        while (reader.NextMember(s_exceptionNames, ref seen, out int member))
        {
            switch (member)
            {
                case 0:
                    check = reader.ReadText();
                    if (check is not null && !DatasetChecks.IsCode(check))
                    {
                        reader.Report(SeedFault.UnknownReference, $"'{Excerpt.Of(check)}' is not the code of a check that may have exceptions.");
                    }

                    break;
                case 1:
                    reader.ReadTexts(subjects);
                    break;
                default:
                    reason = reader.ReadText();
                    break;
            }
        }

        if (!reader.Require(s_exceptionNames, seen, 0b111, start) || reader.FaultCount != faults)
        {
            return null;
        }

        if (subjects.Count == 0 || string.IsNullOrWhiteSpace(reason))
        {
            reader.Report(SeedFault.BadValue, "An exception has at least one subject, and a reason.", start);
            return null;
        }

        foreach (string subject in subjects)
        {
            if (!known.Add($"{check} {subject}"))
            {
                reader.Report(SeedFault.DuplicateEntry, $"The exception '{Excerpt.Of(subject)}' of {check} is there already.", start);
            }
        }

        return new CheckException(check!, subjects, reason);
    }
}
