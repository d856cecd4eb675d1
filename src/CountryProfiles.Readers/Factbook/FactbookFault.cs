namespace CountryProfiles.Readers.Factbook;

/// <summary>The stable codes of what a Factbook file may hold that is not read, or is read with a remark.</summary>
internal static class FactbookFault
{
    /// <summary>Not JSON, or not an object of sections.</summary>
    public const string NotJson = "FACT001";

    /// <summary>Another form than a text, or an object of texts; or a member that stands twice.</summary>
    public const string WrongForm = "FACT002";

    /// <summary>A text that is not a value of its field.</summary>
    public const string NotAValue = "FACT003";

    /// <summary>A value without a period where one is expected; read as undated.</summary>
    public const string NoPeriod = "FACT004";

    /// <summary>A period that is not understood.</summary>
    public const string BadPeriod = "FACT005";

    /// <summary>One period that stands twice in a series.</summary>
    public const string RepeatedPeriod = "FACT006";

    /// <summary>Years of a series that do not fall.</summary>
    public const string DisorderedPeriod = "FACT007";

    /// <summary>A reference to another entry of the Factbook.</summary>
    public const string SeeOtherEntry = "FACT008";

    /// <summary>A rate of exchange of a currency that is not known to be in force for its whole period.</summary>
    public const string CurrencyNotInForce = "FACT009";

    /// <summary>A rate of exchange whose currency cannot be told.</summary>
    public const string CurrencyUnknown = "FACT010";

    /// <summary>A part of a field that is not read.</summary>
    public const string PartNotRead = "FACT011";

    /// <summary>Prices of a base that is not stated or not understood.</summary>
    public const string BadPriceBasis = "FACT012";

    /// <summary>A series whose neighbours differ more than tenfold; read, and marked as a break.</summary>
    public const string Break = "FACT013";

    /// <summary>A value that the source is known to have wrong.</summary>
    public const string KnownError = "FACT014";

    /// <summary>A value outside what its indicator can be.</summary>
    public const string OutOfRange = "FACT015";

    /// <summary>A file that does not look to be about its territory.</summary>
    public const string OtherTerritory = "FACT016";
}
