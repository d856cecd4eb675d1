namespace CountryProfiles.Monetary;

/// <summary>What an ISO 4217 code stands for. The <c>default</c> is no currency at all.</summary>
public enum CurrencyKind
{
    /// <summary>No currency: the code <c>XXX</c>.</summary>
    None,

    /// <summary>Money of a country or a monetary union.</summary>
    Currency,

    /// <summary>A funds code, or another code that was never cash, such as an index unit or a convertible account.</summary>
    Fund,

    /// <summary>A unit of account of an institution or a bond market, such as <c>XDR</c>.</summary>
    UnitOfAccount,

    /// <summary>A precious metal, counted in troy ounces.</summary>
    Metal,

    /// <summary>The code reserved for tests, <c>XTS</c>.</summary>
    Test,
}
