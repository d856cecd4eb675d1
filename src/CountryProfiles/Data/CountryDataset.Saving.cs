using CountryProfiles.Internal;

namespace CountryProfiles.Data;

public sealed partial class CountryDataset
{
    /// <summary>
    /// Writes the dataset into a directory, which is made when it is not there, in the place of the dataset that it holds.
    /// <see cref="LoadDirectory"/> reads it back.
    /// </summary>
    /// <remarks>
    /// At any moment, also when the process is killed or the disk is full, the directory holds the old dataset or the new
    /// one, whole. Files have names by content, and a manifest of format 2, replaced last and in one step, names those that are valid; the others are
    /// left for those who read at that moment, and taken away by the next writing. Tables that are those of the package are left out.
    /// </remarks>
    /// <exception cref="IOException">It cannot be written, another process writes there, or the directory holds something else than a dataset.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to.</exception>
    /// <exception cref="InvalidSeedException">The dataset does not read back as it is, for instance because a unit is not in its table; or the one that is there is of a newer form.</exception>
    public void Save(string path) => Save(path, SeedFileSystem.Real);

    /// <summary>
    /// Changes the dataset in a directory with nobody writing in between: <paramref name="change"/> is given what is there, or
    /// null, and what it returns is written as <see cref="Save(string)"/> does. Nothing is written when it returns what it was given.
    /// </summary>
    /// <exception cref="IOException">It cannot be written, another process writes there, or the directory holds something else than a dataset.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to.</exception>
    /// <exception cref="InvalidSeedException">What is there is not valid, or what is to be written does not read back as it is.</exception>
    public static CountryDataset Update(string path, Func<CountryDataset?, CountryDataset> change) => Update(path, change, SeedFileSystem.Real);

    internal void Save(string path, SeedFileSystem files)
    {
        using DatasetStore store = DatasetStore.Open(path, files);
        Write(store);
    }

    internal static CountryDataset Update(string path, Func<CountryDataset?, CountryDataset> change, SeedFileSystem files)
    {
        ArgumentNullException.ThrowIfNull(change);
        using DatasetStore store = DatasetStore.Open(path, files);
        CountryDataset? before = store.HasDataset ? LoadDirectory(path) : null;
        CountryDataset after = change(before);
        if (!ReferenceEquals(before, after))
        {
            after.Write(store);
        }

        return after;
    }

    private void Write(DatasetStore store)
    {
        SeedManifest manifest = new() { Edition = Edition, Inputs = Inputs };
        Dictionary<string, byte[]> contents = Contents();
        Verify(manifest, contents);
        store.Replace(manifest, contents);
    }

    private Dictionary<string, byte[]> Contents()
    {
        Dictionary<string, byte[]> contents = new(StringComparer.Ordinal);
        if (_unitsJson is not null)
        {
            contents.Add(SeedDirectory.UnitsFile, _unitsJson);
        }

        if (_currenciesJson is not null)
        {
            contents.Add(SeedDirectory.CurrenciesFile, _currenciesJson);
        }

        Add(SeedDirectory.IndicatorsFile, !_tables.HasIndicatorsOf(Default._tables), stream => SeedWriter.WriteIndicators(stream, Indicators));
        Add(SeedDirectory.SourcesFile, !_tables.HasSourcesOf(Default._tables), stream => SeedWriter.WriteSources(stream, Sources));
        Add(SeedDirectory.CountriesFile, !_index.IsSameAs(Default._index), stream => SeedWriter.WriteCountries(stream, Countries, _index.AmbiguousNames));
        Add(SeedDirectory.OverlapsFile, Overlaps.Count > 0, stream => SeedWriter.WriteOverlaps(stream, Overlaps));
        Add(SeedDirectory.ExceptionsFile, Exceptions.Count > 0, stream => SeedWriter.WriteExceptions(stream, Exceptions));
        for (int i = 0; i < _index.Count; i++)
        {
            CountryProfile profile = Profile(i);
            Add(ProfilePath(profile.Country.Code), !IsEmpty(profile), stream => SeedWriter.WriteProfile(stream, profile));
        }

        return contents;

        void Add(string seed, bool isNeeded, Action<Stream> write)
        {
            if (isNeeded)
            {
                using MemoryStream bytes = new();
                write(bytes);
                contents.Add(seed, bytes.ToArray());
            }
        }
    }

    // What is written is read before it counts.
    private void Verify(SeedManifest manifest, Dictionary<string, byte[]> contents)
    {
        SeedDiagnostics diagnostics = new();
        DatasetManifest read = new() { Edition = manifest.Edition };
        CountryDataset copy = Read(SeedDirectory.InMemory(read, contents, diagnostics), diagnostics);
        diagnostics.ThrowIfAny();
        for (int i = 0; i < _index.Count; i++)
        {
            CountryCode code = _index[i].Code;
            if (!copy.TryGet(code, out CountryProfile? profile) || !profile.Equals(Profile(i)))
            {
                diagnostics.Add(new Diagnostic
                {
                    Code = SeedFault.Inconsistent,
                    File = ProfilePath(code),
                    Message = "The profile does not read back as it was written: a unit, indicator or source of it is not that of the dataset.",
                });
            }
        }

        diagnostics.ThrowIfAny();
    }

    private static bool IsEmpty(CountryProfile profile) =>
        profile is { Observations.Count: 0, Currencies.Count: 0, Contacts.Count: 0, Migration: null };
}
