using System.Globalization;
using System.Security.Cryptography;
using CountryProfiles.Data;
using CountryProfiles.Readers.WorldBank;
using CountryProfiles.Tool.Import;

namespace CountryProfiles.Tool.Fetch;

/// <summary>Fetches indicators from the World Bank's API, page by page; every page is whole and fits the others, or nothing is taken.</summary>
internal sealed class WorldBankFetch(PageFetcher fetcher, Uri baseAddress)
{
    private const int ValuesOnPage = 1000;

    // No indicator has so many: 300 areas for 1,000 years.
    private const int MostPages = 300;

    /// <summary>All values of an indicator.</summary>
    /// <exception cref="FetchException">The service does not give them all.</exception>
    public async Task ReadAsync(string indicator, string countries, string? years, ImportedValues values, ImportedFile log, Action<double> progress, CancellationToken cancellation)
    {
        WorldBankReader reader = WorldBankImport.Reader(values, null);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        WorldBankPage? first = null;
        Source? source = null;
        int found = 0;
        for (int number = 1; number <= (first?.Pages ?? 1); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            Uri address = Address(indicator, countries, years, number);
            byte[] json = await fetcher.GetAsync(address, bytes => WorldBankAnswer.CountValues(bytes, address), cancellation).ConfigureAwait(false);
            WorldBankPage? page = null;
            using MemoryStream stream = new(json);
            source = WorldBankImport.Take(reader.ReadJson(stream, log.Diagnostics.Add, log.Name, told => page ??= told), values, log) ?? source;
            if (page is null)
            {
                // A message of the service, which stands among the diagnostics.
                throw new FetchException($"{address} gives no values of '{indicator}'.");
            }

            first ??= page;
            Check(page, first, number, address);
            found += WorldBankAnswer.CountValues(json, address);
            hash.AppendData(json);
            progress((double)number / Math.Max(first.Pages, 1));
        }

        if (found != first!.Total)
        {
            throw new FetchException(string.Create(
                CultureInfo.InvariantCulture, $"The service says that there are {first.Total} values of '{indicator}', and gave {found}: nothing is taken. Try again later."));
        }

        if (source is not null)
        {
            values.Add(new SeedInput
            {
                Name = $"World Bank API, {indicator}",
                Edition = source.Edition,
                License = source.License ?? "not stated",
                Checksum = "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()),
            });
        }
    }

    private static void Check(WorldBankPage page, WorldBankPage first, int number, Uri address)
    {
        // An answer without values says that it is page 0 of 0.
        bool isEmpty = page is { Total: 0, Pages: 0 or 1 } && number == 1;
        if (!isEmpty && (page.Number != number || page.Pages < 1 || page.Pages > MostPages))
        {
            throw new FetchException(string.Create(
                CultureInfo.InvariantCulture, $"{address} says that it is page {page.Number} of {page.Pages}: nothing is taken."));
        }

        if (page.Pages != first.Pages || page.Total != first.Total || page.LastUpdated != first.LastUpdated)
        {
            throw new FetchException(string.Create(
                CultureInfo.InvariantCulture, $"{address} is of another edition than the first page ({page.Total} values on {page.Pages} pages, then {first.Total} on {first.Pages}): nothing is taken. Try again."));
        }
    }

    private Uri Address(string indicator, string countries, string? years, int page) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{baseAddress.AbsoluteUri.TrimEnd('/')}/country/{countries}/indicator/{indicator}?format=json&per_page={ValuesOnPage}&page={page}{(years is null ? "" : "&date=" + years)}"));
}
