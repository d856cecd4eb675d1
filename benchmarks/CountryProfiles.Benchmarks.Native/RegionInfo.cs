using System.Globalization;

Console.Out.Write(new RegionInfo("AT").ISOCurrencySymbol);
