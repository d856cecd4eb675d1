using System.Text;

namespace CountryProfiles.Data;

/// <summary>A directory of seeds that is gone after the test. It starts as a small valid one with a file of every kind.</summary>
internal sealed class TemporarySeeds : IDisposable
{
    public static readonly IReadOnlyDictionary<string, string> Valid = new Dictionary<string, string>
    {
        ["manifest.json"] =
            """
            {
              "format": 1,
              "edition": "2026-11-25",
              "inputs": [
                {"name": "a page", "license": "facts only"}
              ]
            }

            """,
        ["units.json"] =
            """
            {
              "format": 1,
              "currencies": "KGS USD XXX",
              "wholes": [
                {"code": "person", "name": "population"}
              ],
              "units": [
                {"code": "km", "symbol": "km", "name": "kilometre", "measures": "length", "factor": "1000", "definition": "1,000 m"},
                {"code": "km2", "symbol": "km²", "name": "square kilometre", "measures": "length^2", "factor": "1000000", "definition": "(1,000 m)²"},
                {"code": "person", "symbol": "people", "name": "person", "measures": "count:person", "factor": "1", "definition": "one person"}
              ]
            }

            """,
        ["indicators.json"] =
            """
            {
              "format": 1,
              "indicators": [
                {"code": "area", "name": "Area", "kind": "quantity", "unit": "km2", "dated": "undated", "definition": "Area"},
                {"code": "population", "name": "Population", "kind": "quantity", "unit": "person", "dated": "instant", "definition": "People"},
                {"code": "currency", "name": "Currency", "kind": "currency", "dated": "undated", "definition": "Legal tender"},
                {"code": "languages", "name": "Languages", "kind": "languages", "dated": "undated", "definition": "Languages"},
                {"code": "hdi.rank", "name": "HDI rank", "kind": "rank", "dated": "average", "definition": "Place"}
              ]
            }

            """,
        ["sources.json"] =
            """
            {
              "format": 1,
              "sources": [
                {"code": "page", "publisher": "Somebody", "title": "A page", "address": "https://example.org/page", "retrieved": "2026-01-31"}
              ]
            }

            """,
        ["countries.json"] =
            """
            {
              "format": 1,
              "regions": [
                {"code": "142", "name": "Asia"}
              ],
              "ambiguous": [
                {"name": "Stan", "candidates": ["KGZ", "KAZ"]}
              ],
              "countries": [
                {"code": "KAZ", "alpha2": "KZ", "numeric": "398", "name": "Kazakhstan", "region": "142"},
                {"code": "KGZ", "alpha2": "KG", "numeric": "417", "name": "Kyrgyzstan", "region": "142"}
              ]
            }

            """,
        ["profiles/KGZ.json"] =
            """
            {
              "format": 1,
              "country": "KGZ",
              "currencies": [
                {"code": "KGS", "from": "1993-05-10", "source": "page"}
              ],
              "observations": [
                {"indicator": "area", "period": "undated", "value": 199951, "unit": "km2", "source": "page"},
                {"indicator": "currency", "period": "undated", "currency": "KGS", "source": "page"},
                {"indicator": "hdi.rank", "period": "avg 2014", "rank": 120, "of": 188, "source": "page"},
                {"indicator": "languages", "period": "undated", "languages": [{"name": "Kyrgyz"}, {"name": "Russian"}], "source": "page"},
                {"indicator": "population", "period": "mid-2014", "missing": "not-available", "source": "page"},
                {"indicator": "population", "period": "mid-2015", "value": 5.9, "multiplier": 6, "unit": "person", "source": "page"}
              ],
              "contacts": [
                {"organization": "Office", "telephones": [{"printed": "+996 312", "e164": "+996312612456"}], "email": "a@example.org", "source": "page"}
              ],
              "migration": {"destinations": ["KAZ"], "storyDistances": [{"value": 0, "unit": "km", "exact": true}], "source": "page"}
            }

            """,
    };

    public TemporarySeeds()
    {
        Path = Directory.CreateTempSubdirectory("country-profiles-").FullName;
        foreach ((string file, string text) in Valid)
        {
            this[file] = text;
        }
    }

    public string Path { get; }

    /// <summary>The text of a file, in UTF-8 without a byte order mark and with line feeds.</summary>
    public string this[string file]
    {
        get => File.ReadAllText(PathOf(file));
        set => Write(file, Encoding.UTF8.GetBytes(value.ReplaceLineEndings("\n")));
    }

    public void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
    }

    public void Write(string file, Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        Write(file, stream.ToArray());
    }

    public void Delete(string file) => File.Delete(PathOf(file));

    /// <summary>Replaces a text that stands in a file once.</summary>
    public void Replace(string file, string text, string replacement)
    {
        string before = this[file];
        Assert.Equal(2, before.Split(text).Length);
        this[file] = before.Replace(text, replacement, StringComparison.Ordinal);
    }

    public CountryDataset Load() => CountryDataset.LoadDirectory(Path);

    public IReadOnlyList<Diagnostic> Validate() => CountryDataset.Validate(Path);

    /// <summary>The faults as lines of code, file, path and line; loading throws exactly these.</summary>
    public string[] Faults()
    {
        IReadOnlyList<Diagnostic> faults = Validate();
        if (faults.Count > 0)
        {
            Assert.Equal(faults, Assert.Throws<InvalidSeedException>(Load).Diagnostics);
        }

        return [.. faults.Select(fault => $"{fault.Code} {fault.File} {fault.Path} {fault.Line}")];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string PathOf(string file) => System.IO.Path.Combine(Path, file);
}
