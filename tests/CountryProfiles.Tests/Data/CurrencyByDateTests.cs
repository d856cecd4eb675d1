using System.Globalization;
using CountryProfiles.Data;
using CountryProfiles.Monetary;

namespace CountryProfiles.Tests.Data;

/// <summary>Legal tender of countries whose currency other data sets have wrong or out of date.</summary>
public sealed class CurrencyByDateTests
{
    [Theory]
    [InlineData("HR", "2022-12-31", "HRK")]
    [InlineData("HR", "2023-01-01", "HRK EUR")]
    [InlineData("HR", "2023-01-14", "HRK EUR")]
    [InlineData("HR", "2023-01-15", "EUR")]
    [InlineData("HR", "2026-11-25", "EUR")]
    [InlineData("BG", "2025-12-31", "BGN")]
    [InlineData("BG", "2026-01-01", "BGN EUR")]
    [InlineData("BG", "2026-01-31", "BGN EUR")]
    [InlineData("BG", "2026-02-01", "EUR")]
    [InlineData("BG", "2026-11-25", "EUR")]
    [InlineData("VE", "2017-06-01", "VEF")]
    [InlineData("VE", "2026-11-25", "VES")]
    [InlineData("SL", "2022-06-30", "SLL")]
    [InlineData("SL", "2022-07-01", "SLL SLE")]
    [InlineData("SL", "2026-11-25", "SLE")]
    [InlineData("MR", "2017-12-31", "MRO")]
    [InlineData("MR", "2026-11-25", "MRU")]
    [InlineData("ST", "2017-12-31", "STD")]
    [InlineData("ST", "2018-01-01", "STN")]
    [InlineData("ST", "2026-11-25", "STN")]
    [InlineData("ZW", "2026-11-25", "USD ZWG")]
    [InlineData("ZW", "2024-06-24", "ZWL USD")]
    [InlineData("CW", "2025-03-30", "ANG")]
    [InlineData("CW", "2025-03-31", "ANG XCG")]
    [InlineData("CW", "2026-11-25", "XCG")]
    [InlineData("SX", "2025-07-01", "XCG")]
    [InlineData("SX", "2026-11-25", "XCG")]
    [InlineData("CU", "2020-01-01", "CUP CUC")]
    [InlineData("CU", "2026-11-25", "CUP")]
    [InlineData("BY", "2016-06-30", "BYR")]
    [InlineData("BY", "2026-11-25", "BYN")]
    [InlineData("SO", "2026-11-25", "SOS")]
    [InlineData("BT", "2026-11-25", "INR BTN")]
    [InlineData("HT", "2026-11-25", "HTG USD")]
    [InlineData("LS", "2026-11-25", "ZAR LSL")]
    [InlineData("NA", "2026-11-25", "ZAR NAD")]
    [InlineData("PA", "2026-11-25", "PAB USD")]
    [InlineData("PS", "2026-11-25", "ILS JOD")]
    [InlineData("AQ", "2026-11-25", "")]
    [InlineData("AQ", "1950-01-01", "")]
    [InlineData("CH", "2026-11-25", "CHF")]
    [InlineData("CL", "2026-11-25", "CLP")]
    [InlineData("UY", "2026-11-25", "UYU")]
    [InlineData("MX", "2026-11-25", "MXN")]
    [InlineData("US", "2026-11-25", "USD")]
    [InlineData("ER", "2026-11-25", "ERN")]
    [InlineData("TL", "2026-11-25", "USD")]
    [InlineData("TV", "2026-11-25", "AUD")]
    [InlineData("WS", "2026-11-25", "WST")]
    public void CurrenciesOn_Date_IsTheTenderOfTheDay(string country, string date, string expected) => Assert.Equal(
        expected,
        string.Join(' ', CountryDataset.Default[country].CurrenciesOn(DateOnly.Parse(date, CultureInfo.InvariantCulture)).Select(static use => use.Currency)));

    [Fact]
    public void Somalia_Currency_HasItsOwnNumber() => Assert.Equal(706, CurrencyTable.Default[CurrencyCode.Create("SOS")].NumericCode);

    [Fact]
    public void Antarctica_Currency_IsNotApplicable() => Assert.Equal(MissingReason.NotApplicable, CountryDataset.Default["AQ"].Currency.MissingReason);

    [Fact]
    public void EveryTerritory_AtAnyTime_HasNoFundAsItsCurrency()
    {
        string[] funds = ["BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW", "XAD", "XAU", "XDR", "XSU", "XTS", "XUA", "XXX"];

        Assert.DoesNotContain(
            CountryDataset.Default.Countries.SelectMany(static country => CountryDataset.Default[country.Code].Currencies.Select(use => $"{country.Code} {use.Currency}")),
            use => funds.Contains(use[4..]));
    }

    [Fact]
    public void EveryTerritoryButSeven_Today_HasOneTenderOrIsAntarctica()
    {
        DateOnly today = new(2026, 11, 25);

        Assert.Equal(
            ["ATA 0", "BTN 2", "HTI 2", "LSO 2", "NAM 2", "PAN 2", "PSE 2", "ZWE 2"],
            CountryDataset.Default.Countries
                .Select(country => $"{country.Code} {CountryDataset.Default[country.Code].CurrenciesOn(today).Count}")
                .Where(static text => !text.EndsWith('1')));
    }
}
