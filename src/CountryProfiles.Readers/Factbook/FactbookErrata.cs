namespace CountryProfiles.Readers.Factbook;

/// <summary>Values that the edition of November 2015 has wrong beyond doubt. They are reported and not read.</summary>
internal static class FactbookErrata
{
    private const string EuroRates = "The figures are those of the euro for the same years, digit by digit, and not of this currency.";

    private static readonly (string Gec, string Indicator, string Text, string Reason)[] s_rows =
    [
        ("od", "exchange-rate", "0.7489 (2014 est.)", EuroRates),
        ("od", "exchange-rate", "0.7634 (2013 est.)", EuroRates),
        ("od", "exchange-rate", "0.78 (2012 est.)", EuroRates),
        ("od", "exchange-rate", "0.7185 (2011 est.)", EuroRates),
        ("gi", "exchange-rate", "0.7489 (2014 est.)", EuroRates),
        ("gi", "exchange-rate", "0.7634 (2013 est.)", EuroRates),
    ];

    /// <summary>Why a value is wrong; null when it is not known to be.</summary>
    public static string? ReasonFor(string gec, IndicatorCode indicator, string text)
    {
        string code = indicator.ToString();
        foreach ((string file, string about, string value, string reason) in s_rows)
        {
            if (file == gec && about == code && value == text)
            {
                return reason;
            }
        }

        return null;
    }
}
