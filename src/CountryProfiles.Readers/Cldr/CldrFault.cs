namespace CountryProfiles.Readers.Cldr;

/// <summary>The stable codes of what CLDR's files may hold that is not read.</summary>
internal static class CldrFault
{
    /// <summary>A file that is missing or is not JSON.</summary>
    public const string NoFile = "CLDR001";

    /// <summary>A member that is missing, or has another form.</summary>
    public const string WrongForm = "CLDR002";

    /// <summary>A territory without a name.</summary>
    public const string NoName = "CLDR003";

    /// <summary>A language without an English name, even for its base language; its tag stands for the name.</summary>
    public const string NoLanguageName = "CLDR004";

    /// <summary>A number, date or code that cannot be one.</summary>
    public const string BadValue = "CLDR005";

    /// <summary>A currency without an English name.</summary>
    public const string NoCurrencyName = "CLDR006";

    /// <summary>Files of different releases.</summary>
    public const string MixedReleases = "CLDR007";
}
