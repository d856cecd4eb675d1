using CountryProfiles.Monetary;

namespace CountryProfiles.Tests.Monetary;

/// <summary>Short names for what most money tests need.</summary>
internal static class Coins
{
    public static readonly CurrencyCode Eur = CurrencyCode.Create("EUR");
    public static readonly CurrencyCode Usd = CurrencyCode.Create("USD");
    public static readonly CurrencyCode Kgs = CurrencyCode.Create("KGS");

    public static Money Euro(decimal amount) => Money.Create(amount, Eur);

    public static Currency Listed(string code) => CurrencyTable.Default[CurrencyCode.Create(code)];

    public static decimal[] Amounts(Money[] shares) => Array.ConvertAll(shares, share => share.Amount);
}
