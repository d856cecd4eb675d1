namespace CountryProfiles.Readers.Pages;

/// <summary>The stable codes of what a profile page may hold that is not read, or is read with a remark.</summary>
internal static class PageFault
{
    /// <summary>A label among the facts that no indicator has.</summary>
    public const string UnknownLabel = "PAGE001";

    /// <summary>A label without a value.</summary>
    public const string NoValue = "PAGE002";

    /// <summary>A value without a label; which fact it is, is not guessed.</summary>
    public const string NoLabel = "PAGE003";

    /// <summary>A line among the facts that is neither label nor value.</summary>
    public const string NotUnderstood = "PAGE004";

    /// <summary>A text that is not a value of its indicator.</summary>
    public const string NotAValue = "PAGE005";

    /// <summary>A number that reads two ways, or that has marks in no known order.</summary>
    public const string AmbiguousNumber = "PAGE006";

    /// <summary>A unit that is missing, unknown, or not one of the indicator.</summary>
    public const string WrongUnit = "PAGE007";

    /// <summary>A period that is not understood, reads two ways, or does not suit the indicator.</summary>
    public const string BadPeriod = "PAGE008";

    /// <summary>A remark in brackets that may change the meaning of the value.</summary>
    public const string UnknownRemark = "PAGE009";

    /// <summary>A rank without the number of the ranked.</summary>
    public const string RankWithoutCount = "PAGE010";

    /// <summary>A currency without one known ISO 4217 code.</summary>
    public const string UnknownCurrency = "PAGE011";

    /// <summary>Two statements that contradict each other.</summary>
    public const string Contradiction = "PAGE012";

    /// <summary>An amount that cannot be, such as a share above the whole.</summary>
    public const string Impossible = "PAGE013";

    /// <summary>A slip of the page that was read past.</summary>
    public const string Slip = "PAGE014";

    /// <summary>A telephone number that is no valid international number.</summary>
    public const string BadTelephone = "PAGE015";

    /// <summary>A telephone number in the international form with a reservation.</summary>
    public const string DoubtfulTelephone = "PAGE016";

    /// <summary>An e-mail address that is cut, malformed or one too many.</summary>
    public const string BadEmail = "PAGE017";

    /// <summary>A web address that is none.</summary>
    public const string BadWebsite = "PAGE018";

    /// <summary>A detail of a contact that has no place in one, or a contact without a name.</summary>
    public const string ContactDetail = "PAGE019";

    /// <summary>The country cannot be told.</summary>
    public const string NoCountry = "PAGE020";

    /// <summary>A line too long to be one of a page of facts.</summary>
    public const string LongLine = "PAGE021";

    /// <summary>A page too long; the rest is not read.</summary>
    public const string LongPage = "PAGE022";

    /// <summary>So much is wrong that the rest is not told.</summary>
    public const string TooMany = "PAGE023";

    /// <summary>A document nested too deeply, or of too many elements; nothing of it is read.</summary>
    public const string ComplexDocument = "PAGE024";

    /// <summary>Facts that have their date from a note about the whole page.</summary>
    public const string DatedByNote = "PAGE025";
}
