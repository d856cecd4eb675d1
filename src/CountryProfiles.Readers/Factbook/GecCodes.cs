using System.Diagnostics.CodeAnalysis;
using System.Text;
using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Factbook;

/// <summary>
/// Which territory each file of the Factbook is about. Files are named by GEC codes (formerly FIPS 10-4), which look like
/// ISO 3166-1 codes and are not: <c>au</c> is Austria and <c>ks</c> South Korea.
/// </summary>
/// <remarks>
/// The table holds for the editions of November 2015 and January 2026, between which Curaçao went from <c>cc</c> to
/// <c>uc</c> and Sint Maarten from <c>sk</c> to <c>nn</c>. Palestine is two files, <c>we</c> and <c>gz</c>. No file is about
/// Åland, Bonaire, French Guiana, Guadeloupe, Martinique, Réunion or Mayotte; <c>ax</c>, <c>bq</c>, <c>gp</c>, <c>mb</c> and
/// the like are other places or nothing. Svalbard's file <c>sv</c> leaves out Jan Mayen.
/// </remarks>
public static class GecCodes
{
    // Code of the file, ISO 3166-1 alpha-3, Internet country code, name in the Factbook; empty where there is none.
    private static readonly (string Gec, string Area, string Domain, string Name)[] s_rows =
    [
        ("aa", "ABW", "aw", "Aruba"),
        ("ac", "ATG", "ag", "Antigua and Barbuda"),
        ("ae", "ARE", "ae", "United Arab Emirates"),
        ("af", "AFG", "af", "Afghanistan"),
        ("ag", "DZA", "dz", "Algeria"),
        ("aj", "AZE", "az", "Azerbaijan"),
        ("al", "ALB", "al", "Albania"),
        ("am", "ARM", "am", "Armenia"),
        ("an", "AND", "ad", "Andorra"),
        ("ao", "AGO", "ao", "Angola"),
        ("aq", "ASM", "as", "American Samoa"),
        ("ar", "ARG", "ar", "Argentina"),
        ("as", "AUS", "au", "Australia"),
        ("at", "", "", "Ashmore and Cartier Islands"),
        ("au", "AUT", "at", "Austria"),
        ("av", "AIA", "ai", "Anguilla"),
        ("ax", "", "", "Akrotiri"),
        ("ay", "ATA", "aq", "Antarctica"),
        ("ba", "BHR", "bh", "Bahrain"),
        ("bb", "BRB", "bb", "Barbados"),
        ("bc", "BWA", "bw", "Botswana"),
        ("bd", "BMU", "bm", "Bermuda"),
        ("be", "BEL", "be", "Belgium"),
        ("bf", "BHS", "bs", "The Bahamas"),
        ("bg", "BGD", "bd", "Bangladesh"),
        ("bh", "BLZ", "bz", "Belize"),
        ("bk", "BIH", "ba", "Bosnia and Herzegovina"),
        ("bl", "BOL", "bo", "Bolivia"),
        ("bm", "MMR", "mm", "Burma"),
        ("bn", "BEN", "bj", "Benin"),
        ("bo", "BLR", "by", "Belarus"),
        ("bp", "SLB", "sb", "Solomon Islands"),
        ("bq", "", "", "Navassa Island"),
        ("br", "BRA", "br", "Brazil"),
        ("bt", "BTN", "bt", "Bhutan"),
        ("bu", "BGR", "bg", "Bulgaria"),
        ("bv", "BVT", "bv", "Bouvet Island"),
        ("bx", "BRN", "bn", "Brunei"),
        ("by", "BDI", "bi", "Burundi"),
        ("ca", "CAN", "ca", "Canada"),
        ("cb", "KHM", "kh", "Cambodia"),
        ("cc", "CUW", "cw", "Curacao"),
        ("cd", "TCD", "td", "Chad"),
        ("ce", "LKA", "lk", "Sri Lanka"),
        ("cf", "COG", "cg", "Congo (Brazzaville)"),
        ("cg", "COD", "cd", "DRC"),
        ("ch", "CHN", "cn", "China"),
        ("ci", "CHL", "cl", "Chile"),
        ("cj", "CYM", "ky", "Cayman Islands"),
        ("ck", "CCK", "cc", "Cocos (Keeling) Islands"),
        ("cm", "CMR", "cm", "Cameroon"),
        ("cn", "COM", "km", "Comoros"),
        ("co", "COL", "co", "Colombia"),
        ("cq", "MNP", "mp", "Northern Mariana Islands"),
        ("cr", "", "", "Coral Sea Islands"),
        ("cs", "CRI", "cr", "Costa Rica"),
        ("ct", "CAF", "cf", "Central African Republic"),
        ("cu", "CUB", "cu", "Cuba"),
        ("cv", "CPV", "cv", "Cabo Verde"),
        ("cw", "COK", "ck", "Cook Islands"),
        ("cy", "CYP", "cy", "Cyprus"),
        ("da", "DNK", "dk", "Denmark"),
        ("dj", "DJI", "dj", "Djibouti"),
        ("do", "DMA", "dm", "Dominica"),
        ("dr", "DOM", "do", "The Dominican"),
        ("dx", "", "", "Dhekelia"),
        ("ec", "ECU", "ec", "Ecuador"),
        ("ee", "", "eu", "European Union"),
        ("eg", "EGY", "eg", "Egypt"),
        ("ei", "IRL", "ie", "Ireland"),
        ("ek", "GNQ", "gq", "Equatorial Guinea"),
        ("en", "EST", "ee", "Estonia"),
        ("er", "ERI", "er", "Eritrea"),
        ("es", "SLV", "sv", "El Salvador"),
        ("et", "ETH", "et", "Ethiopia"),
        ("ez", "CZE", "cz", "Czech Republic"),
        ("fi", "FIN", "fi", "Finland"),
        ("fj", "FJI", "fj", "Fiji"),
        ("fk", "FLK", "fk", "Falkland Islands (Islas Malvinas)"),
        ("fm", "FSM", "fm", "Federated States of Micronesia"),
        ("fo", "FRO", "fo", "Faroe Islands"),
        ("fp", "PYF", "pf", "French Polynesia"),
        ("fr", "FRA", "fr", "France"),
        ("fs", "ATF", "tf", "French Southern and Antarctic Lands"),
        ("ga", "GMB", "gm", "The Gambia"),
        ("gb", "GAB", "ga", "Gabon"),
        ("gg", "GEO", "ge", "Georgia"),
        ("gh", "GHA", "gh", "Ghana"),
        ("gi", "GIB", "gi", "Gibraltar"),
        ("gj", "GRD", "gd", "Grenada"),
        ("gk", "GGY", "gg", "Guernsey"),
        ("gl", "GRL", "gl", "Greenland"),
        ("gm", "DEU", "de", "Germany"),
        ("gq", "GUM", "gu", "Guam"),
        ("gr", "GRC", "gr", "Greece"),
        ("gt", "GTM", "gt", "Guatemala"),
        ("gv", "GIN", "gn", "Guinea"),
        ("gy", "GUY", "gy", "Guyana"),
        ("gz", "PSE", "ps", "Gaza Strip"),
        ("ha", "HTI", "ht", "Haiti"),
        ("hk", "HKG", "hk", "Hong Kong"),
        ("hm", "HMD", "hm", "Heard Island and McDonald Islands"),
        ("ho", "HND", "hn", "Honduras"),
        ("hr", "HRV", "hr", "Croatia"),
        ("hu", "HUN", "hu", "Hungary"),
        ("ic", "ISL", "is", "Iceland"),
        ("id", "IDN", "id", "Indonesia"),
        ("im", "IMN", "im", "Isle of Man"),
        ("in", "IND", "in", "India"),
        ("io", "IOT", "io", "British Indian Ocean Territory"),
        ("ip", "", "", "Clipperton Island"),
        ("ir", "IRN", "ir", "Iran"),
        ("is", "ISR", "il", "Israel"),
        ("it", "ITA", "it", "Italy"),
        ("iv", "CIV", "ci", "Cote d'Ivoire"),
        ("iz", "IRQ", "iq", "Iraq"),
        ("ja", "JPN", "jp", "Japan"),
        ("je", "JEY", "je", "Jersey"),
        ("jm", "JAM", "jm", "Jamaica"),
        ("jn", "", "", "Jan Mayen"),
        ("jo", "JOR", "jo", "Jordan"),
        ("ke", "KEN", "ke", "Kenya"),
        ("kg", "KGZ", "kg", "Kyrgyzstan"),
        ("kn", "PRK", "kp", "North Korea"),
        ("kr", "KIR", "ki", "Kiribati"),
        ("ks", "KOR", "kr", "South Korea"),
        ("kt", "CXR", "cx", "Christmas Island"),
        ("ku", "KWT", "kw", "Kuwait"),
        ("kv", "XKX", "xk", "Kosovo"),
        ("kz", "KAZ", "kz", "Kazakhstan"),
        ("la", "LAO", "la", "Laos"),
        ("le", "LBN", "lb", "Lebanon"),
        ("lg", "LVA", "lv", "Latvia"),
        ("lh", "LTU", "lt", "Lithuania"),
        ("li", "LBR", "lr", "Liberia"),
        ("lo", "SVK", "sk", "Slovakia"),
        ("ls", "LIE", "li", "Liechtenstein"),
        ("lt", "LSO", "ls", "Lesotho"),
        ("lu", "LUX", "lu", "Luxembourg"),
        ("ly", "LBY", "ly", "Libya"),
        ("ma", "MDG", "mg", "Madagascar"),
        ("mc", "MAC", "mo", "Macau"),
        ("md", "MDA", "md", "Moldova"),
        ("mg", "MNG", "mn", "Mongolia"),
        ("mh", "MSR", "ms", "Montserrat"),
        ("mi", "MWI", "mw", "Malawi"),
        ("mj", "MNE", "me", "Montenegro"),
        ("mk", "MKD", "mk", "Macedonia"),
        ("ml", "MLI", "ml", "Mali"),
        ("mn", "MCO", "mc", "Monaco"),
        ("mo", "MAR", "ma", "Morocco"),
        ("mp", "MUS", "mu", "Mauritius"),
        ("mr", "MRT", "mr", "Mauritania"),
        ("mt", "MLT", "mt", "Malta"),
        ("mu", "OMN", "om", "Oman"),
        ("mv", "MDV", "mv", "Maldives"),
        ("mx", "MEX", "mx", "Mexico"),
        ("my", "MYS", "my", "Malaysia"),
        ("mz", "MOZ", "mz", "Mozambique"),
        ("nc", "NCL", "nc", "New Caledonia"),
        ("ne", "NIU", "nu", "Niue"),
        ("nf", "NFK", "nf", "Norfolk Island"),
        ("ng", "NER", "ne", "Niger"),
        ("nh", "VUT", "vu", "Vanuatu"),
        ("ni", "NGA", "ng", "Nigeria"),
        ("nl", "NLD", "nl", "Netherlands"),
        ("nn", "SXM", "sx", "Sint Maarten"),
        ("no", "NOR", "no", "Norway"),
        ("np", "NPL", "np", "Nepal"),
        ("nr", "NRU", "nr", "Nauru"),
        ("ns", "SUR", "sr", "Suriname"),
        ("nu", "NIC", "ni", "Nicaragua"),
        ("nz", "NZL", "nz", "New Zealand"),
        ("od", "SSD", "ss", "South Sudan"),
        ("oo", "", "", "Southern Ocean"),
        ("pa", "PRY", "py", "Paraguay"),
        ("pc", "PCN", "pn", "Pitcairn Islands"),
        ("pe", "PER", "pe", "Peru"),
        ("pf", "", "", "Paracel Islands"),
        ("pg", "", "", "Spratly Islands"),
        ("pk", "PAK", "pk", "Pakistan"),
        ("pl", "POL", "pl", "Poland"),
        ("pm", "PAN", "pa", "Panama"),
        ("po", "PRT", "pt", "Portugal"),
        ("pp", "PNG", "pg", "Papua New Guinea"),
        ("ps", "PLW", "pw", "Palau"),
        ("pu", "GNB", "gw", "Guinea-Bissau"),
        ("qa", "QAT", "qa", "Qatar"),
        ("ri", "SRB", "rs", "Serbia"),
        ("rm", "MHL", "mh", "Marshall Islands"),
        ("rn", "MAF", "mf", "Saint Martin"),
        ("ro", "ROU", "ro", "Romania"),
        ("rp", "PHL", "ph", "Philippines"),
        ("rq", "PRI", "pr", "Puerto Rico"),
        ("rs", "RUS", "ru", "Russia"),
        ("rw", "RWA", "rw", "Rwanda"),
        ("sa", "SAU", "sa", "Saudi Arabia"),
        ("sb", "SPM", "pm", "Saint Pierre and Miquelon"),
        ("sc", "KNA", "kn", "Saint Kitts and Nevis"),
        ("se", "SYC", "sc", "Seychelles"),
        ("sf", "ZAF", "za", "South Africa"),
        ("sg", "SEN", "sn", "Senegal"),
        ("sh", "SHN", "sh", "Saint Helena, Ascension, and Tristan da Cunha"),
        ("si", "SVN", "si", "Slovenia"),
        ("sk", "SXM", "sx", "Sint Maarten"),
        ("sl", "SLE", "sl", "Sierra Leone"),
        ("sm", "SMR", "sm", "San Marino"),
        ("sn", "SGP", "sg", "Singapore"),
        ("so", "SOM", "so", "Somalia"),
        ("sp", "ESP", "es", "Spain"),
        ("st", "LCA", "lc", "Saint Lucia"),
        ("su", "SDN", "sd", "Sudan"),
        ("sv", "SJM", "sj", "Svalbard"),
        ("sw", "SWE", "se", "Sweden"),
        ("sx", "SGS", "", "South Georgia and South Sandwich Islands"),
        ("sy", "SYR", "sy", "Syria"),
        ("sz", "CHE", "ch", "Switzerland"),
        ("tb", "BLM", "bl", "Saint Barthelemy"),
        ("td", "TTO", "tt", "Trinidad and Tobago"),
        ("th", "THA", "th", "Thailand"),
        ("ti", "TJK", "tj", "Tajikistan"),
        ("tk", "TCA", "tc", "Turks and Caicos Islands"),
        ("tl", "TKL", "tk", "Tokelau"),
        ("tn", "TON", "to", "Tonga"),
        ("to", "TGO", "tg", "Togo"),
        ("tp", "STP", "st", "Sao Tome and Principe"),
        ("ts", "TUN", "tn", "Tunisia"),
        ("tt", "TLS", "tl", "Timor-Leste"),
        ("tu", "TUR", "tr", "Turkey"),
        ("tv", "TUV", "tv", "Tuvalu"),
        ("tw", "TWN", "tw", "Taiwan"),
        ("tx", "TKM", "tm", "Turkmenistan"),
        ("tz", "TZA", "tz", "Tanzania"),
        ("uc", "CUW", "cw", "Curacao"),
        ("ug", "UGA", "ug", "Uganda"),
        ("uk", "GBR", "uk", "United Kingdom"),
        ("um", "UMI", "", "United States Pacific Island Wildlife Refuges"),
        ("up", "UKR", "ua", "Ukraine"),
        ("us", "USA", "us", "United States"),
        ("uv", "BFA", "bf", "Burkina Faso"),
        ("uy", "URY", "uy", "Uruguay"),
        ("uz", "UZB", "uz", "Uzbekistan"),
        ("vc", "VCT", "vc", "Saint Vincent and the Grenadines"),
        ("ve", "VEN", "ve", "Venezuela"),
        ("vi", "VGB", "vg", "British Virgin Islands"),
        ("vm", "VNM", "vn", "Vietnam"),
        ("vq", "VIR", "vi", "Virgin Islands"),
        ("vt", "VAT", "va", "Holy See (Vatican City)"),
        ("wa", "NAM", "na", "Namibia"),
        ("we", "PSE", "ps", "West Bank"),
        ("wf", "WLF", "wf", "Wallis and Futuna"),
        ("wi", "ESH", "eh", "Western Sahara"),
        ("wq", "", "", "Wake Island"),
        ("ws", "WSM", "ws", "Samoa"),
        ("wz", "SWZ", "sz", "Swaziland"),
        ("xo", "", "", "Indian Ocean"),
        ("xq", "", "", "Arctic Ocean"),
        ("xx", "", "", "World"),
        ("ym", "YEM", "ye", "Yemen"),
        ("za", "ZMB", "zm", "Zambia"),
        ("zh", "", "", "Atlantic Ocean"),
        ("zi", "ZWE", "zw", "Zimbabwe"),
        ("zn", "", "", "Pacific Ocean"),
    ];

    private static readonly Dictionary<string, GecCode> s_byGec = Index();

    /// <summary>Every file, in the order of the codes; those of no territory of ISO 3166-1 or Kosovo have an unspecified area.</summary>
    public static IReadOnlyList<GecCode> All { get; } = [.. s_byGec.Values];

    /// <summary>The row of a code, such as <c>kg</c>, in either case; false when no file has it.</summary>
    public static bool TryGet([NotNullWhen(true)] string? gec, [NotNullWhen(true)] out GecCode? code)
    {
        code = null;
        return gec is not null && s_byGec.TryGetValue(gec.ToLowerInvariant(), out code);
    }

    /// <summary>The files about a territory: two for Palestine, two by edition for Curaçao and Sint Maarten, none for some.</summary>
    public static IReadOnlyList<GecCode> For(CountryCode area)
    {
        List<GecCode> found = [];
        foreach (GecCode code in s_byGec.Values)
        {
            if (code.Area == area && !area.IsUnspecified)
            {
                found.Add(code);
            }
        }

        return found;
    }

    /// <summary>
    /// Checks that a file is about its territory: by its Internet country code, and by its name where it has none. Null
    /// when it is, or when a name is all there is and the file has no name either.
    /// </summary>
    public static Diagnostic? Verify(FactbookProfile profile, string fileName)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!TryGet(profile.Gec, out GecCode? code) || code.Area != profile.Area)
        {
            return Fault(fileName, $"The code '{Excerpt.Of(profile.Gec)}' is not that of a file about '{profile.Area}'.", null);
        }

        if (profile.InternetCountryCode is { } domains)
        {
            return code.InternetCountryCode is { } domain && Names(domains, domain)
                ? null
                : Fault(fileName, $"The file of '{code.Name}' has another Internet country code than '.{code.InternetCountryCode}'.", domains);
        }

        string? name = profile.Names.ConventionalShort ?? profile.Names.ConventionalLong;
        return name is null || Folded(name) == Folded(code.Name)
            ? null
            : Fault(fileName, $"The file of '{code.Name}' has another name.", name);
    }

    private static Dictionary<string, GecCode> Index()
    {
        Dictionary<string, GecCode> index = new(StringComparer.Ordinal);
        foreach ((string gec, string area, string domain, string name) in s_rows)
        {
            index.Add(gec, new GecCode
            {
                Gec = gec,
                Area = area.Length == 0 ? CountryCode.Unspecified : CountryCode.Create(area),
                InternetCountryCode = domain.Length == 0 ? null : domain,
                Name = name,
            });
        }

        return index;
    }

    private static Diagnostic Fault(string fileName, string message, string? text) => new()
    {
        Code = FactbookFault.OtherTerritory,
        Message = message,
        File = fileName,
        Excerpt = text is null ? null : Excerpt.Of(text),
    };

    // ".sh; note - Ascension Island assigned .ac" names both; ".shop" would name neither.
    private static bool Names(string text, string domain)
    {
        for (int i = text.IndexOf('.'); i >= 0; i = text.IndexOf('.', i + 1))
        {
            ReadOnlySpan<char> rest = text.AsSpan(i + 1);
            if (rest.StartsWith(domain, StringComparison.Ordinal) && (rest.Length == domain.Length || !char.IsAsciiLetter(rest[domain.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static string Folded(string name)
    {
        StringBuilder letters = new(name.Length);
        foreach (char c in name)
        {
            if (char.IsAsciiLetter(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }
}
