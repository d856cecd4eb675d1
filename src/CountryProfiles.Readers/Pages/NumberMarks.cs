namespace CountryProfiles.Readers.Pages;

/// <summary>Settles what the marks of a number mean: by the caller's word, by the number itself, or by the other numbers of the page.</summary>
internal sealed class NumberMarks(NumberConvention convention)
{
    private readonly int[] _seen = new int[(int)NumberForm.IndianGroups + 1];

    /// <summary>True when the caller has not said how numbers are written.</summary>
    public bool IsDetecting => convention == NumberConvention.Detect;

    /// <summary>Counts a number of the page, so that it can settle others.</summary>
    public void Add(NumberForm form) => _seen[(int)form]++;

    /// <summary>
    /// The number with a point for the decimals and nothing else; null when it reads two ways or none. A number that has
    /// been counted does not settle itself.
    /// </summary>
    public string? Settle(NumberToken token, bool confirmed = false)
    {
        if (convention != NumberConvention.Detect)
        {
            return token.In(convention);
        }

        NumberForm form = token.Form;
        int points = Others(form, NumberForm.PointDecimal, NumberForm.CommaGroups, NumberForm.ApostropheGroups, NumberForm.IndianGroups, NumberForm.SpaceGroupsPoint);
        int commas = Others(form, NumberForm.CommaDecimal, NumberForm.PointGroups, NumberForm.SpaceGroupsComma);
        NumberConvention? reading = form switch
        {
            NumberForm.Plain or NumberForm.PointDecimal or NumberForm.CommaGroups => NumberConvention.Invariant,
            NumberForm.CommaThree when commas == 0 || points > commas => NumberConvention.Invariant,
            // Where others have commas for groups, a point may still be a slip for one: three decimals take the caller's word.
            NumberForm.PointThree when commas > 0 && points == 0 => NumberConvention.CommaDecimal,
            NumberForm.CommaDecimal when commas > 0 && points == 0 => NumberConvention.CommaDecimal,
            NumberForm.PointGroups => NumberConvention.CommaDecimal,
            NumberForm.SpaceGroups or NumberForm.SpaceGroupsPoint or NumberForm.SpaceGroupsComma => NumberConvention.SpaceGroups,
            NumberForm.SpaceThree when confirmed || Others(form, NumberForm.SpaceThree, NumberForm.SpaceGroups, NumberForm.SpaceGroupsPoint, NumberForm.SpaceGroupsComma) > 0 =>
                NumberConvention.SpaceGroups,
            NumberForm.ApostropheGroups => NumberConvention.ApostropheGroups,
            NumberForm.IndianGroups when confirmed || Others(form, NumberForm.IndianGroups) > 0 => NumberConvention.IndianGroups,
            _ => null,
        };
        return reading is { } settled ? token.In(settled) : null;
    }

    private int Others(NumberForm own, params ReadOnlySpan<NumberForm> forms)
    {
        int count = 0;
        foreach (NumberForm form in forms)
        {
            count += _seen[(int)form] - (form == own && _seen[(int)form] > 0 ? 1 : 0);
        }

        return count;
    }
}
