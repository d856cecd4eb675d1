namespace CountryProfiles.Readers.WorldBank;

/// <summary>A cell of a row and the time that its value is of; the period is made once and not for each row.</summary>
internal sealed class WorldBankColumn(int cell, WorldBankTime time)
{
    private WorldBankDating _dating;
    private ReferencePeriod? _period;
    private bool _isMade;

    public int Cell => cell;

    public WorldBankTime Time => time;

    /// <summary>The period of a value so dated; null when its day is not stated.</summary>
    public ReferencePeriod? Period(WorldBankDating dating)
    {
        if (!_isMade || dating != _dating)
        {
            (_dating, _period, _isMade) = (dating, time.Period(dating), true);
        }

        return _period;
    }
}
