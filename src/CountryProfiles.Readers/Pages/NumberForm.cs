namespace CountryProfiles.Readers.Pages;

/// <summary>In what order the marks of a number stand.</summary>
internal enum NumberForm
{
    /// <summary>In no known order.</summary>
    Unknown,

    /// <summary>1234.</summary>
    Plain,

    /// <summary>5.9: a point that cannot group.</summary>
    PointDecimal,

    /// <summary>5,9 or 0,710: a comma that cannot group.</summary>
    CommaDecimal,

    /// <summary>1.234: a group or three decimals.</summary>
    PointThree,

    /// <summary>1,234: a group or three decimals.</summary>
    CommaThree,

    /// <summary>1,234,567 and 1,234.5.</summary>
    CommaGroups,

    /// <summary>1.234.567 and 1.234,5.</summary>
    PointGroups,

    /// <summary>1 234: a group or two numbers.</summary>
    SpaceThree,

    /// <summary>1 234 567, and with a space that does not break 1 234.</summary>
    SpaceGroups,

    /// <summary>1 234 567.5.</summary>
    SpaceGroupsPoint,

    /// <summary>1 234 567,5.</summary>
    SpaceGroupsComma,

    /// <summary>1 234,567: one of the marks is wrong, or there are three decimals.</summary>
    SpaceGroupsThree,

    /// <summary>1'234.5.</summary>
    ApostropheGroups,

    /// <summary>1,23,456.5.</summary>
    IndianGroups,
}
