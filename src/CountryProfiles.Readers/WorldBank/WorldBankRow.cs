namespace CountryProfiles.Readers.WorldBank;

/// <summary>What the values of a row have in common. It is not changed any more once one of them is given out.</summary>
internal sealed class WorldBankRow(WorldBankSeries series, WorldBankArea area, string areaName, Source source, int line)
{
    private List<Rational>? _numbers;

    public WorldBankSeries Series => series;

    public WorldBankArea Area => area;

    public string AreaName => areaName;

    public Source Source => source;

    /// <summary>The line of the file, from 1; 0 when it is not read by lines.</summary>
    public int Line => line;

    /// <summary>The unit of the values; null until a value is met whose unit depends on the country.</summary>
    public UnitOfMeasure? Unit { get; set; } = series.Unit;

    /// <summary>Keeps a number that a value has no room for, and tells its place.</summary>
    public long Keep(Rational number)
    {
        _numbers ??= [];
        _numbers.Add(number);
        return _numbers.Count - 1;
    }

    public Rational Kept(long place) => _numbers![(int)place];
}
