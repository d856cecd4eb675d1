using CountryProfiles.Readers.Factbook;

namespace CountryProfiles.Tool.Seeds;

/// <summary>Reads the country files of the World Factbook, named by GEC codes, that are about a territory of ISO 3166-1.</summary>
/// <param name="reader">Reads the file.</param>
/// <param name="unknownEntry">The code of the diagnostic for a name that is no GEC code.</param>
/// <param name="noTerritory">The code of the diagnostic for an entry about something else.</param>
/// <param name="tender">The currencies of a territory.</param>
internal sealed class FactbookEntries(
    FactbookReader reader, string unknownEntry, string noTerritory, Func<CountryCode, IReadOnlyList<CurrencyUse>> tender)
{
    /// <summary>The profile of a file; null, with a diagnostic, when it is not of a territory.</summary>
    public FactbookProfile? Read(string gec, string file, Func<byte[]> content, List<Diagnostic> diagnostics)
    {
        if (!GecCodes.TryGet(gec, out GecCode? code))
        {
            diagnostics.Add(new Diagnostic { Code = unknownEntry, Message = $"'{gec}' is not in the table of GEC codes; the file is not read.", File = file });
            return null;
        }

        if (code.Area.IsUnspecified)
        {
            // Oceans, the world, the European Union, and islands that are no territory of ISO 3166-1.
            diagnostics.Add(new Diagnostic { Code = noTerritory, Message = $"{code.Name} is no territory of ISO 3166-1; the file is not read.", File = file });
            return null;
        }

        ReadResult<FactbookProfile> result = reader.Read(content(), code.Area, file, tender(code.Area));
        diagnostics.AddRange(result.Diagnostics);
        if (GecCodes.Verify(result.Value, file) is { } fault)
        {
            diagnostics.Add(fault);
            return null;
        }

        return result.Value;
    }
}
