using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using CountryProfiles.Monetary;

namespace CountryProfiles.Tool.Seeds;

/// <summary>Holds the table of currencies, which is kept by hand, against ISO 4217 list one: codes, numbers, minor units.</summary>
internal static class CurrencyListCheck
{
    /// <exception cref="InvalidDataException">The list is not XML, or a row has no code or number of a currency.</exception>
    public static IEnumerable<Diagnostic> Compare(string listOne, CurrencyTable table)
    {
        Dictionary<CurrencyCode, (int Number, int? MinorUnits)> listed = Read(listOne);
        foreach ((CurrencyCode code, (int number, int? minorUnits)) in listed)
        {
            if (!table.TryGet(code, out Currency currency))
            {
                yield return Fault($"'{code}' is on the list and not in the table.");
            }
            else if (currency.NumericCode != number || currency.MinorUnits != minorUnits)
            {
                yield return Fault($"'{code}' has {number} and {Digits(minorUnits)} on the list, {currency.NumericText} and {Digits(currency.MinorUnits)} in the table.");
            }
        }

        foreach (Currency currency in table.Currencies)
        {
            if (!currency.IsHistoric && !listed.ContainsKey(currency.Code))
            {
                // Told and not wrong: amendments came after the list.
                yield return Fault($"'{currency.Code}' is in the table and not on the list of 2024.");
            }
        }
    }

    private static Dictionary<CurrencyCode, (int Number, int? MinorUnits)> Read(string path)
    {
        Dictionary<CurrencyCode, (int, int?)> listed = [];

        // Rows of territories without a currency have no code.
        foreach (XElement row in Open(path).Descendants("CcyNtry").Where(static row => row.Element("Ccy") is not null))
        {
            if (!CurrencyCode.TryParse(row.Element("Ccy")!.Value, out CurrencyCode code)
                || !int.TryParse(row.Element("CcyNbr")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                throw new InvalidDataException($"'{path}' has a row that is not of a currency: {row.ToString(SaveOptions.DisableFormatting)}.");
            }

            int? minorUnits = int.TryParse(row.Element("CcyMnrUnts")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int digits) ? digits : null;
            listed[code] = (number, minorUnits);
        }

        return listed.Count > 0 ? listed : throw new InvalidDataException($"'{path}' lists no currency.");
    }

    private static XDocument Open(string path)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader);
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException($"'{path}' is not XML: {exception.Message}", exception);
        }
    }

    private static string Digits(int? minorUnits) => minorUnits is { } count ? $"{count} digits" : "no minor unit";

    private static Diagnostic Fault(string message) => new() { Code = BuildFault.CurrencyList, Message = message, File = "currencies.json" };
}
